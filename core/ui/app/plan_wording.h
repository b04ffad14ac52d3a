// The open plan's records in words for what leaves the program: without a frame, in any language.
#pragma once

#include <initializer_list>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "base/format.h"
#include "base/translation.h"
#include "exchange/report.h"
#include "ui/app/plan_model.h"

namespace seven::ui {

// Both must outlive it.
class PlanWording {
 public:
  PlanWording(const PlanModel& model, const Translator& words) : model_(model), words_(words) {}

  const Translator& words() const { return words_; }
  // What it is called; "A moment without a name".
  std::string title(const Moment& moment) const;
  std::string title_of(std::string_view moment) const;
  std::string role(std::string_view id) const;
  // "GP, Reception": those that take part today or in the plan, the one it is about first.
  std::string roles(const Moment& moment) const;
  std::string times(const Moment& moment) const;
  std::string change(const Moment& moment) const;
  // "7 to 2.4 min", "new, 12 min", "as today": each time, of the role it is about, which is named where others take
  // part, too: "7 to 2.4 min (GP)".
  std::string minutes(const Moment& moment) const;
  // The same of any one role's part, which goes without saying.
  std::string minutes(const Moment& moment, const std::string& role) const;
  std::string from_to(const std::string& from, const std::string& to) const;
  // Parts with a dot between them, those that are empty left out.
  static std::string dotted(const std::vector<std::string>& parts);
  std::string amount(Minutes minutes, Sign sign = Sign::only_minus) const {
    return format_minutes(words_, minutes, sign);
  }
  // Who relates to whom there, today and in the plan (domain.md A8): "Before: GP, own person 20 %. After: Their own GP,
  // with the family, own person 80 %."; "Before and after: GP." where it is the same.
  std::string pair(const Moment& moment) const;
  // What becomes of the relationship, and the pair (A9): "Deepen. Before: ..."; the pair alone of one that is taken
  // out. Empty where no relationship helps.
  std::string bond(const Moment& moment) const;
  // What a moment where a relationship matters would get: "GP +12,000 min · own person 20 to 80 %"; "Nothing more".
  std::string gets(const Moment& moment, bool nothing) const;
  // "own person 20 to 80 %"; empty where it is the same.
  std::string own_change(const Moment& moment) const;
  // "GP −24,840 min, Pharmacist +32,400 min": what it frees and takes in a year; where only one role takes part the
  // amount alone.
  std::string change_by_role(const Moment& moment) const;
  // "GP 19,308 min, Reception 20 min"
  std::string amounts(const std::map<std::string, Minutes>& by_role) const;
  // The names of what is not in place and the change of a moment waits for, so that nothing is free before (domain.md
  // A44); of several moments "A rule, A room", each once; "once this is in place: A rule, A room". Empty where they
  // wait for nothing.
  std::vector<std::string> awaited(const Moment& moment) const;
  std::string awaited(std::initializer_list<const Moment*> moments) const;
  std::string once(std::initializer_list<const Moment*> moments) const;
  std::string lane(std::string_view id) const;
  std::string stage(std::string_view id) const;

 private:
  std::string minutes_words(const Moment& moment, Minutes today, Minutes then) const;
  std::string roles_with(const std::map<std::string, Minutes>& minutes) const;

  const PlanModel& model_;
  const Translator& words_;
};

// The role that a moment is about (PlanModel::main_role_of); of one that takes nobody's time the first that is named in
// it, or none.
std::string role_it_is_about(const PlanModel& model, const Moment& moment);
// How many roles take part in it, today or in the plan.
std::size_t roles_in(const PlanModel& model, const Moment& moment);
// What it frees or takes in a year of the time of the role it is about: below 0 where it frees time.
Minutes change_it_is_about(const PlanModel& model, const Moment& moment);
// What becomes of a relationship: as it is, more of it, a new one (domain.md A9).
enum class PlanBond { keep, deepen, begin };
PlanBond plan_bond_of(const Moment& moment);
// The product's sign for what happens to it: as the account counts its time, what is introduced too.
ReportSign sign_of(const Moment& moment);
}  // namespace seven::ui
