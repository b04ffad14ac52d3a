// What would we have to believe? Every number that the plan leans on, what moves what is left most first, and where it
// would break even (domain.md C10, A14, A99).
#include <algorithm>

#include "icons.h"
#include "ui/app/plan_leaning.h"
#include "ui/screens/bars.h"
#include "ui/screens/evidence.h"
#include "ui/screens/plan.h"
#include "ui/screens/plan_account_panel.h"
#include "ui/screens/plan_account_parts.h"
#include "ui/screens/plan_believe_view.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/choice.h"
#include "ui/widgets/mark.h"
#include "ui/widgets/meter.h"
#include "ui/widgets/text.h"

namespace seven::ui {
namespace {

constexpr std::size_t kBeliefsShownFirst = 8, kMeasureFirst = 3;
constexpr const char* kAllShown = "plan_believe/all";
constexpr const char* kLeftOf = "plan_believe/left";

// How far what is left reaches over all the numbers, for one scale.
struct SwingScale {
  double low = 0, high = 0, now = 0;
};

SwingScale scale_of(const std::vector<BeliefSwing>& swings, double now) {
  SwingScale scale{std::min(0.0, now), std::max(0.0, now), now};
  for (const BeliefSwing& swing : swings) {
    scale.low = std::min(scale.low, swing.worst());
    scale.high = std::max(scale.high, swing.worst() + swing.width());
  }
  if (scale.high <= scale.low) scale.high = scale.low + 1;
  return scale;
}

// What is left from one end of a number's range to the other: a bar on the common scale, hatched where nothing is left.
void swing_bar(Ui& ui, const BeliefSwing& swing, const SwingScale& scale, const Rect& place) {
  const Palette& c = ui.colors();
  const auto x_of = [&](double left) {
    return place.x + static_cast<float>((left - scale.low) / (scale.high - scale.low)) * place.w;
  };
  const float zero = x_of(0), from = x_of(swing.worst()), to = x_of(swing.worst() + swing.width());
  const float middle = place.center().y;
  line(ui, {place.x, middle}, {place.right(), middle}, c.line, 1);
  const Rect bar{from, middle - 9, std::max(3.0f, to - from), 18};
  fill(ui, bar, 3, swing.belief.choice ? c.sheet : c.ink2);
  if (from < zero) {
    const Rect lacks{from, bar.y, std::max(3.0f, std::min(zero, bar.right()) - from), bar.h};
    fill(ui, lacks, 3, c.overspent.tint);
    hatch(ui, lacks, c.overspent.fill, 1.5f, 7);
    stroke(ui, lacks, 3, c.overspent.fill, 1.5f);
  }
  if (swing.belief.choice) stroke(ui, bar, 3, c.ink2, 1.5f);
  line(ui, {zero, middle - 16}, {zero, middle + 16}, c.ink, 1.5f);
  const float now = x_of(scale.now);
  disc(ui, {now, middle}, 6, c.sheet);
  ring(ui, {now, middle}, 6, c.ink, 2);
}

// What is saved and what an arrangement or a role takes are changed where they are said.
void open_belief(Frame& f, const PlanBelief& belief) {
  Sheet sheet{Sheet::Kind::plan_assumption, belief.belief.id};
  if (belief.kind == BeliefKind::price_cash) sheet = {Sheet::Kind::plan_role, belief.role};
  if (belief.kind == BeliefKind::saved)
    sheet = {Sheet::Kind::plan_account, {}};
  else if (!belief.thing.empty())
    sheet = {Sheet::Kind::plan_arrangement, belief.thing};
  f.later([sheet, saved = belief.kind == BeliefKind::saved](Workspace& work) {
    if (saved) work.unfold("plan_account/savings", "open");
    work.show(sheet);
  });
}

float belief_change_button(Frame& f, const PlanBelief& belief, float x, float y, float width) {
  ButtonLook look;
  look.icon = seven::icon::pencil;
  look.description = belief_title(f, belief);
  float height = 0;
  if (fitting_button(f.ui, "change", {x, y}, width, f.tr("plan_believe.change"), look, &height)) open_belief(f, belief);
  return y + height;
}

// One number: in words at the left, its swing at the right or below.
float belief_row(Frame& f, const BelieveView& view, const PlanBelief& belief, const BeliefSwing* swing,
                 const SwingScale& scale, float x, float y, float width) {
  Ui& ui = f.ui;
  const Palette& c = ui.colors();
  Group group(ui, belief.belief.id, Role::group, belief_title(f, belief));
  hairline(ui, x, y, width);
  y += 12;
  const bool beside = width >= 640;
  const float words = beside ? width * 0.5f - 16 : width, right = beside ? x + words + 32 : x;
  const float right_width = beside ? width - words - 32 : width;
  float left_y = y;
  left_y += heading(ui, {x, left_y}, words, belief_title(f, belief), ui.type().strong, c.ink, 3) + 2;
  left_y = belief_lines(f, belief, x, left_y, words) + 6;
  float right_y = beside ? y : left_y;
  if (swing != nullptr) {
    const Rect bar{right, right_y, right_width, 34};
    const std::string at_low = believed_left(f, view, swing->at_low), at_high = believed_left(f, view, swing->at_high);
    const std::string swings = f.tr("plan_believe.swing", {{"low", bare_belief_value(f, belief, belief.belief.low)},
                                                           {"at_low", at_low},
                                                           {"high", bare_belief_value(f, belief, belief.belief.high)},
                                                           {"at_high", at_high}});
    swing_bar(ui, *swing, scale, bar);
    right_y += 38;
    right_y += text(ui, {right, right_y}, right_width, swings, ui.type().small, c.ink2) + 2;
    right_y +=
        text(ui, {right, right_y}, right_width, break_even_words(f, *swing, scale.now), ui.type().small_strong, c.ink) +
        6;
  } else {
    right_y += text(ui, {right, right_y}, right_width, f.tr("plan_believe.moves_nothing"), ui.type().small, c.ink2) + 6;
  }
  right_y = belief_change_button(f, belief, right, right_y, right_width);
  return std::max(left_y, right_y) + 12;
}

float left_over_switch(Frame& f, const BelieveView& view, float x, float y, float width) {
  Ui& ui = f.ui;
  const std::vector<std::string> roles = left_over_roles(f);
  std::vector<Choice> choices;
  int chosen = static_cast<int>(roles.size());
  for (std::size_t i = 0; i < roles.size(); ++i) {
    if (roles[i] == view.role) chosen = static_cast<int>(i);
    choices.push_back({roles[i],
                       f.tr("plan_believe.minutes_of", {{"role", account_role_name(f, roles[i])}}),
                       {},
                       nullptr,
                       {},
                       nullptr,
                       false});
  }
  choices.push_back({"value", f.tr("plan_believe.in_value"), {}, nullptr, {}, nullptr, false});
  const std::string& label = f.tr("plan_believe.left_of");
  y += text(ui, {x, y}, width, label, ui.type().small_strong, ui.colors().ink) + 4;
  float height = 0;
  if (const auto pressed = chip_choices(ui, "left", {x, y}, width, label, choices, chosen, &height)) {
    const auto at = static_cast<std::size_t>(*pressed);
    f.later(
        [to = at < roles.size() ? roles[at] : std::string("/value")](Workspace& work) { work.unfold(kLeftOf, to); });
  }
  return y + height + 12;
}

// How much of what is taken out rests on guesses, and what to measure first.
float leaning_card(Frame& f, const std::vector<BeliefSwing>& swings, float x, float y, float width) {
  Ui& ui = f.ui;
  const Palette& c = ui.colors();
  const PlanLeaning& leaning =
      plan_leaning(f.work.plan(), f.work.content(), plan_start(f.work.plan(), f.work.platform()));
  const auto share = leaning.share();
  if (!share) return y;
  Card card(ui, "leaning", {x, y, width, 0}, 16);
  float at = card.top();
  at += heading(ui, {card.left(), at}, card.width(), f.tr("plan_believe.leaning"), ui.type().strong, c.ink, 2) + 2;
  const std::string words = leaning_words(f.work.plan(), leaning, ui.words());
  at +=
      meter(ui, "meter", {card.left(), at}, card.width(), f.tr("plan_believe.leaning"), words, share->approximately()) +
      10;
  if (*share > leaning_warns) {
    icon(ui, seven::icon::triangle_alert, {card.left() + 10, at + 12}, 20, c.ink);
    at += text(ui, {card.left() + 30, at}, card.width() - 30, f.tr("plan_believe.leaning.warns"), ui.type().strong,
               c.ink) +
          4;
    std::size_t named = 0;
    for (const BeliefSwing& swing : swings) {
      if (!is_weak_belief(swing.belief) || named == kMeasureFirst) continue;
      ++named;
      const std::string line = std::to_string(named) + ". " + belief_title(f, swing.belief);
      at += text(ui, {card.left() + 30, at}, card.width() - 30, line, ui.type().body, c.ink) + 2;
    }
  }
  return card.end(at + 4) + 20;
}

float belief_rows(Frame& f, const BelieveView& view, const std::vector<BeliefSwing>& swings, double now, float x,
                  float y, float width) {
  Ui& ui = f.ui;
  const Palette& c = ui.colors();
  const SwingScale scale = scale_of(swings, now);
  y += heading(ui, {x, y}, width, f.tr("plan_believe.rows"), ui.type().h3, c.ink, 2) + 4;
  y += text(ui, {x, y}, std::min(width, 720.0f), f.tr("plan_believe.rows.words"), ui.type().small, c.ink2) + 12;
  const bool all = f.work.unfolded(kAllShown) == "open";
  const std::size_t most = all ? swings.size() : std::min(swings.size(), kBeliefsShownFirst);
  for (std::size_t i = 0; i < most; ++i) y = belief_row(f, view, swings[i].belief, &swings[i], scale, x, y, width);
  if (all) {
    for (const PlanBelief& belief : view.beliefs) {
      const bool moves = std::any_of(swings.begin(), swings.end(),
                                     [&](const BeliefSwing& s) { return s.belief.belief.id == belief.belief.id; });
      if (!moves) y = belief_row(f, view, belief, nullptr, scale, x, y, width);
    }
  }
  if (view.beliefs.size() <= kBeliefsShownFirst && !all && most == view.beliefs.size()) return y;
  ButtonLook look;
  look.icon_after = all ? seven::icon::chevron_up : seven::icon::chevron_down;
  const std::string label =
      all ? f.tr("plan_believe.fewer") : f.tr("plan_believe.all", {{"n", std::to_string(view.beliefs.size())}});
  float height = 0;
  if (fitting_button(ui, "all", {x, y + 8}, width, label, look, &height))
    f.later([all](Workspace& work) { work.unfold(kAllShown, all ? "" : "open"); });
  return y + 8 + height + 16;
}

}  // namespace

void draw_plan_believe(Frame& f, const Rect& area) {
  Ui& ui = f.ui;
  const Palette& c = ui.colors();
  Scope scope(ui, "believe");
  ScrollArea scroll(ui, "scroll", area);
  const float x = area.x + page_margin(ui), width = std::min(area.w - 2 * page_margin(ui), 1080.0f);
  float y = scroll.top() + (ui.phone() ? 8 : 16);
  ButtonLook back;
  back.kind = ButtonKind::quiet;
  back.icon = seven::icon::arrow_left;
  float back_height = 0;
  if (fitting_button(ui, "back", {x - 10, y}, width + 10, f.tr("plan_believe.back"), back, &back_height))
    f.later([](Workspace& work) { work.go_plan_page(""); });
  y += back_height + 8;
  y += heading(ui, {x, y}, width, f.tr("plan_believe.title"), ui.type().h1, c.ink, 1) + 6;
  y += text(ui, {x, y}, std::min(width, 720.0f), f.tr("plan_believe.lead"), ui.type().body, c.ink2) + 20;
  const BelieveView view = believe_view(f);
  if (view.beliefs.empty()) {
    y += text(ui, {x, y}, width, f.tr("plan_believe.nothing"), ui.type().body, c.ink2) + 16;
    return scroll.end(not_for_clinical(f, {x, y}, width) + 32);
  }
  const PlanLeft left(f.work.plan().store(), plan_gain(f), view.role);
  const double now = left.now();
  const std::vector<BeliefSwing> swings = belief_swings(view.beliefs, left);
  y = leaning_card(f, swings, x, y, width);
  y = left_over_switch(f, view, x, y, width);
  y += status(ui, "now", {x, y}, width,
              f.tr(now < 0 ? "plan_believe.lacks" : "plan_believe.now",
                   {{"left", believed_left(f, view, now < 0 ? -now : now)}}),
              ui.type().lead, now < 0 ? c.overspent.text : c.ink) +
       16;
  y = belief_rows(f, view, swings, now, x, y, width);
  y = evidence_button(f, x, y, width) + 8;
  y = not_for_clinical(f, {x, y + 16}, width);
  scroll.end(y + 32 + ui.around().safe.bottom);
}

}  // namespace seven::ui
