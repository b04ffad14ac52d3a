// One number that the plan leans on: where it comes from, one's own in its place, and what is left then.
#include <algorithm>
#include <cmath>

#include "icons.h"
#include "ui/screens/plan_account_panel.h"
#include "ui/screens/plan_account_parts.h"
#include "ui/screens/plan_believe_view.h"
#include "ui/widgets/amount_field.h"
#include "ui/widgets/button.h"
#include "ui/widgets/dialog.h"
#include "ui/widgets/text.h"

namespace seven::ui {
namespace {

// Puts another value in its record; as one step while somebody types.
void set_belief(Workspace& work, const PlanBelief& belief, const std::string& title, double value) {
  if (!work.plan_open()) return;
  const StepName step{"plan_account.step.believe", {{"what", title}}};
  const std::string what = "believe/" + belief.belief.id;
  if (belief.kind == BeliefKind::gain) {
    const auto parts = static_cast<int>(std::lround(std::clamp(value, 0.0, 1.0) * Share::whole));
    const bool as_shipped = belief.first && std::lround(*belief.first * Share::whole) == parts;
    work.edit_typing(step, what, [&](DiffBuilder& edit) {
      if (as_shipped)
        edit.remove<AssumptionChange>("interval_gain");
      else
        edit.put(AssumptionChange{"interval_gain", parts});
    });
    return;
  }
  if (belief.kind == BeliefKind::price) {
    const TeamRole* now = work.plan().role(belief.role);
    if (now == nullptr) return;
    TeamRole next = *now;
    next.full =
        static_cast<int>(std::lround(std::clamp(value * Pounds::per_pound, 0.0, static_cast<double>(max_price))));
    work.edit_typing(step, what, [&](DiffBuilder& edit) { edit.put(next); });
    return;
  }
  const Moment* now = work.plan().moment(belief.moment);
  if (now == nullptr) return;
  const Moment next = with_belief(*now, belief.kind, belief.role, value);
  work.edit_typing(step, what, [&](DiffBuilder& edit) { edit.put(next); });
}

// In what people type it, and how many of those are one.
AmountLook belief_field(const Frame& f, const PlanBelief& belief, double* per_unit) {
  AmountLook look;
  look.label = f.tr("figure.own");
  look.decimals = 2;
  *per_unit = 100;
  if (is_share(belief.kind)) {
    look.unit = "%";
    look.high = Share::whole;
    *per_unit = Share::whole;
  } else if (belief.kind == BeliefKind::times) {
    look.unit = f.tr("plan_believe.times");
    look.decimals = 0;
    look.high = max_times;
    *per_unit = 1;
  } else if (belief.kind == BeliefKind::minutes_then || belief.kind == BeliefKind::minutes_now) {
    look.unit = f.tr("plan_account.min");
    look.high = max_record_minutes.hundredths();
  } else {
    look.unit = f.tr("plan_believe.pounds");
    look.high = max_price / (Pounds::per_pound / 100);
  }
  return look;
}

}  // namespace

void draw_plan_assumption_sheet(Frame& f) {
  Ui& ui = f.ui;
  const Palette& c = ui.colors();
  const BelieveView view = believe_view(f);
  const auto found = std::find_if(view.beliefs.begin(), view.beliefs.end(),
                                  [&](const PlanBelief& b) { return b.belief.id == f.work.sheet().subject; });
  Dialog dialog(ui, "plan_assumption", f.tr("exercise.assumption"), 600);
  const float x = dialog.left(), width = dialog.width();
  float y = dialog.top();
  if (found != view.beliefs.end()) {
    const PlanBelief& belief = *found;
    const std::string title = belief_title(f, belief);
    y += heading(ui, {x, y}, width, title, ui.type().strong, c.ink, 3) + 4;
    if (belief.kind == BeliefKind::gain)
      y += text(ui, {x, y}, width, f.tr("plan_believe.gain.note"), ui.type().small, c.ink2) + 4;
    y = belief_lines(f, belief, x, y, width) + 14;
    double per_unit = 1;
    const AmountLook look = belief_field(f, belief, &per_unit);
    float height = 0;
    const auto value = static_cast<std::int64_t>(std::llround(belief.belief.value * per_unit));
    if (const auto typed = amount_field(f, "value", {x, y}, std::min(width, 320.0f), look, value, &height)) {
      f.later([belief, title, to = static_cast<double>(*typed) / per_unit](Workspace& work) {
        set_belief(work, belief, title, to);
      });
    }
    y += height + 12;
    const PlanLeft left(f.work.plan().store(), plan_gain(f), view.role);
    const double now = left.now();
    const std::string of = view.role.empty()
                               ? f.tr("plan_believe.in_value")
                               : f.tr("plan_believe.minutes_of", {{"role", account_role_name(f, view.role)}});
    const std::string effect = f.tr("plan_believe.effect", {{"what", of}, {"left", believed_left(f, view, now)}});
    const float h = measure_text(ui, effect, ui.type().small, width - 28).y;
    fill(ui, {x, y, width, h + 20}, 10, now < 0 ? c.overspent.tint : c.well);
    status(ui, "effect", {x + 14, y + 10}, width - 28, effect, ui.type().small, now < 0 ? c.overspent.text : c.ink);
    y += h + 32;
    for (const BeliefSwing& swing : belief_swings({belief}, left))
      y += text(ui, {x, y}, width, break_even_words(f, swing, now), ui.type().small_strong, c.ink) + 12;
    if (belief.first && *belief.first != belief.belief.value) {
      ButtonLook back;
      back.icon = seven::icon::rotate_ccw;
      const std::string label = f.tr("figure.put_back", {{"value", belief_value(f, belief, *belief.first)}});
      if (fitting_button(ui, "back", {x, y}, width, label, back, &height))
        f.later([belief, title](Workspace& work) { set_belief(work, belief, title, *belief.first); });
      y += height + 12;
    }
  }
  dialog.end(y);
  if (dialog.closed()) f.later([](Workspace& work) { work.close_sheet(); });
}

}  // namespace seven::ui
