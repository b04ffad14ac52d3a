// A plan's account kept up to date by diffs: what a moved finger changes is reckoned anew, the rest is remembered.
#pragma once

#include "document/records_diff.h"
#include "planning/plan_input.h"

namespace seven {

class LivePlan {
 public:
  // `gain` as of plan_input.
  LivePlan(const Store& store, Share gain);

  // `diff` has just been applied to `store`. The same as a LivePlan of `store` then.
  void follow(const Store& store, const RecordsDiff& diff);

  const PlanInput& input() const { return input_; }
  const PlanAccount& account() const { return account_; }

 private:
  void change(const std::string& id, const Record* record);

  Share gain_;
  PlanInput input_;
  PlanAccount account_;
  bool whole_ = false;    // more than moments has changed
  bool changed_ = false;  // the account has to be balanced again
};

}  // namespace seven
