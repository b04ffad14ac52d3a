// The open plan's records in words for what leaves the program: without a frame, in any language.
#pragma once

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
  // "GP, Reception": those that take part today or in the plan.
  std::string roles(const Moment& moment) const;
  std::string times(const Moment& moment) const;
  std::string change(const Moment& moment) const;
  // "7 to 2.4 min", "new, 12 min", "as today".
  std::string minutes(const Moment& moment) const;
  // The same of one role's part.
  std::string minutes(const Moment& moment, const std::string& role) const;
  std::string from_to(const std::string& from, const std::string& to) const;
  // Parts with a dot between them, those that are empty left out.
  static std::string dotted(const std::vector<std::string>& parts);
  std::string amount(Minutes minutes, Sign sign = Sign::only_minus) const {
    return format_minutes(words_, minutes, sign);
  }
  // "GP 19,308 min, Reception 20 min"
  std::string amounts(const std::map<std::string, Minutes>& by_role) const;
  std::string lane(std::string_view id) const;
  std::string stage(std::string_view id) const;

 private:
  std::string minutes_words(const Moment& moment, Minutes today, Minutes then) const;

  const PlanModel& model_;
  const Translator& words_;
};

// Whether more time there goes into a relationship.
bool is_relationship(const Moment& moment);
// The product's sign for what happens to it.
ReportSign sign_of(const Moment& moment);
// All roles together, each time: today and in the plan.
Minutes each_time_today(const Moment& moment);
Minutes each_time_planned(const Moment& moment);

}  // namespace seven::ui
