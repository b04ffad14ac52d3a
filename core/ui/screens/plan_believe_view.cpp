#include "ui/screens/plan_believe_view.h"

#include <algorithm>
#include <cmath>

#include "base/format.h"
#include "icons.h"
#include "ui/app/assumed_share.h"
#include "ui/app/plan_leaning.h"
#include "ui/screens/figures.h"
#include "ui/screens/plan.h"
#include "ui/screens/plan_account_parts.h"
#include "ui/widgets/text.h"

namespace seven::ui {
namespace {

constexpr const char* kGainId = "interval_gain";

std::string source_words(const Frame& f, const PlanBelief& belief) {
  if (belief.kind == BeliefKind::gain) return f.tr("plan_believe.gain.source");
  return f.tr("template.source." + belief.source);
}

// The role of which most is taken out, by what it is worth.
std::string most_released_role(const Frame& f, const std::vector<std::string>& roles) {
  const PlanModel& plan = f.work.plan();
  std::string found;
  Pounds most;
  for (std::size_t r = 0; r < plan.input().roles.size(); ++r) {
    const PlanRole& role = plan.input().roles[r];
    if (std::find(roles.begin(), roles.end(), role.id) == roles.end()) continue;
    const Pounds out = price_of(role.full, plan.account().roles[r].out);
    if (found.empty() || out > most) found = role.id, most = out;
  }
  return found;
}

}  // namespace

Share plan_gain(const Frame& f) { return assumed_share(f.work.content(), f.work.plan().store(), kGainId); }

std::vector<std::string> left_over_roles(const Frame& f) {
  std::vector<std::string> roles;
  for (const PlanRole& role : f.work.plan().input().roles) {
    if (!role.hired) roles.push_back(role.id);
  }
  return roles;
}

BelieveView believe_view(const Frame& f) {
  BelieveView view;
  const PlanModel& plan = f.work.plan();
  const PlanTemplate* start = plan_start(plan, f.work.platform());
  view.beliefs = plan_beliefs(plan.store(), plan_gain(f), belief_sources(f.work.content(), start));
  const std::vector<std::string> roles = left_over_roles(f);
  const std::string chosen(f.work.unfolded("plan_believe/left"));
  const bool is_role = std::find(roles.begin(), roles.end(), chosen) != roles.end();
  view.role = is_role ? chosen : chosen == "/value" ? std::string() : most_released_role(f, roles);
  return view;
}

std::string belief_title(const Frame& f, const PlanBelief& belief) {
  const std::string kind = std::string("plan_believe.kind.") + belief_kind_words[static_cast<std::size_t>(belief.kind)];
  const std::string role = belief.role.empty() ? std::string() : account_role_name(f, belief.role);
  const Moment* moment = f.work.plan().moment(belief.moment);
  const Arrangement* thing = f.work.plan().store().find<Arrangement>(belief.thing);
  const std::string named = thing == nullptr || thing->text.empty() ? f.tr("plan_account.no_name") : thing->text;
  return f.tr(
      kind,
      {{"moment", moment == nullptr ? std::string() : moment_title(f, *moment)}, {"role", role}, {"thing", named}});
}

std::string belief_value(const Frame& f, const PlanBelief& belief, double value) {
  switch (belief.kind) {
    case BeliefKind::times:
      return f.tr("plan.times_a_year", {{"n", format_number(Minutes::of_whole(std::llround(value)))}});
    case BeliefKind::minutes_then:
    case BeliefKind::minutes_now:
    case BeliefKind::takes_minutes:
    case BeliefKind::takes_once:
    case BeliefKind::saved: return format_minutes(f.ui.words(), Minutes::of_hundredths(std::llround(value * 100)));
    case BeliefKind::takes_money:
    case BeliefKind::takes_money_once: return format_money(Pounds::of_pence(std::llround(value * 100)));
    case BeliefKind::price:
    case BeliefKind::price_cash:
      return f.tr("plan_believe.a_minute",
                  {{"money", format_money(Pounds::of_ten_thousandths(std::llround(value * 10'000)))}});
    default: break;
  }
  // To a tenth of a percent; what is smaller, to a hundredth.
  const auto points = static_cast<int>(std::lround(value * Share::whole));
  return format_share(
      Share::of_basis_points(points >= 500 ? static_cast<int>(divide_rounded(points, 10)) * 10 : points));
}

std::string bare_belief_value(const Frame& f, const PlanBelief& belief, double value) {
  switch (belief.kind) {
    case BeliefKind::times: return format_number(Minutes::of_whole(std::llround(value)));
    case BeliefKind::minutes_then:
    case BeliefKind::minutes_now:
    case BeliefKind::takes_minutes:
    case BeliefKind::takes_once:
    case BeliefKind::saved: return format_number(Minutes::of_hundredths(std::llround(value * 100)));
    case BeliefKind::price:
    case BeliefKind::price_cash: return format_money(Pounds::of_pence(std::llround(value * 100)));
    default: break;
  }
  return belief_value(f, belief, value);
}

std::string believed_left(const Frame& f, const BelieveView& view, double left, bool sign) {
  const Sign how = sign ? Sign::always : Sign::only_minus;
  if (view.role.empty())
    return purse_amount(f, PlanPurse::value, Pounds::of_whole(std::llround(left)).ten_thousandths(), how);
  // To the minute: it rests on guesses.
  return account_minutes(f, Minutes::of_whole(std::llround(left)), how);
}

bool is_weak_belief(const PlanBelief& belief) {
  return !belief.choice && (belief.confidence == Confidence::low || belief.confidence == Confidence::none);
}

float belief_lines(Frame& f, const PlanBelief& belief, float x, float y, float width) {
  Ui& ui = f.ui;
  const Palette& c = ui.colors();
  const Belief& b = belief.belief;
  y += text(ui, {x, y}, width,
            f.tr("figure.value", {{"value", belief_value(f, belief, b.value)},
                                  {"low", bare_belief_value(f, belief, b.low)},
                                  {"high", bare_belief_value(f, belief, b.high)}}),
            ui.type().small, c.ink);
  if (belief.choice) return y + text(ui, {x, y}, width, f.tr("plan_believe.choice"), ui.type().small, c.ink2);
  const bool own = belief.source.empty();
  const std::string known = own ? f.tr("plan_believe.your_guess")
                                : f.tr(how_known_key(belief.how)) + " · " + f.tr(confidence_key(belief.confidence)) +
                                      ". " + source_words(f, belief);
  confidence_sign(ui, belief.confidence, {x + 8, y + 11}, 14);
  return y + text(ui, {x + 24, y}, width - 24, known, ui.type().small, c.ink2);
}

std::string break_even_words(const Frame& f, const BeliefSwing& swing, double now) {
  if (swing.breaks_even)
    return f.tr("plan_believe.breaks_even", {{"value", belief_value(f, swing.belief, *swing.breaks_even)}});
  return f.tr(now < 0 ? "plan_believe.never_balances" : "plan_believe.always_balances");
}

}  // namespace seven::ui
