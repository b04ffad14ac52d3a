// The numbers that the open plan leans on, as the page about them and the sheet of one of them show them.
#pragma once

#include <string>
#include <vector>

#include "planning/plan_beliefs.h"
#include "ui/app/workspace.h"

namespace seven::ui {

struct BelieveView {
  std::vector<PlanBelief> beliefs;
  std::string role;  // whose minutes are looked at; empty: value
};
BelieveView believe_view(const Frame& f);
// How much longer the next visit is away where people see their own person, as it counts in this plan.
Share plan_gain(const Frame& f);
// The roles whose minutes may be left over: those that nobody hires more of.
std::vector<std::string> left_over_roles(const Frame& f);

// "Seen for a known flare-up: how many come back"
std::string belief_title(const Frame& f, const PlanBelief& belief);
// "20 %", "5,400 a year", "1 min", "£4.55"
std::string belief_value(const Frame& f, const PlanBelief& belief, double value);
// The same without its unit, prices to the penny: for the ends of its range.
std::string bare_belief_value(const Frame& f, const PlanBelief& belief, double value);
std::string believed_left(const Frame& f, const BelieveView& view, double left, bool sign = false);
// Whether little is known of it, and it is no choice.
bool is_weak_belief(const PlanBelief& belief);
// Value and range, whether it is a choice, how it is known and from where. Returns the y below.
float belief_lines(Frame& f, const PlanBelief& belief, float x, float y, float width);
// Where nothing would be left.
std::string break_even_words(const Frame& f, const BeliefSwing& swing, double now);

}  // namespace seven::ui
