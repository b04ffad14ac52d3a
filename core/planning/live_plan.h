// A plan's account kept up to date: what a moved finger changes is reckoned anew, the rest is remembered.
#pragma once

#include <string>
#include <vector>

#include "planning/plan_input.h"

namespace seven {

class LivePlan {
 public:
  // `gain` as of plan_input.
  LivePlan(const Store& store, Share gain);

  // The records of these ids have been added, changed or removed. The same as a LivePlan of `store` then.
  void follow(const Store& store, Share gain, const std::vector<std::string>& changed);

  const PlanInput& input() const { return input_; }
  const PlanAccount& account() const { return account_; }

 private:
  // Whether that moment takes something else now.
  bool change(const std::string& moment, const Moment* record);

  Share gain_;
  PlanInput input_;
  PlanAccount account_;
};

}  // namespace seven
