// A plan's account where there is little room: two bars on one scale, the bar at the bottom of a tablet, the strip at
// the bottom of a phone.
#include <algorithm>

#include "icons.h"
#include "ui/screens/plan_account_panel.h"
#include "ui/screens/plan_account_parts.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/mark.h"
#include "ui/widgets/text.h"

namespace seven::ui {
namespace {

void show_account_sheet(Frame& f) {
  f.later([](Workspace& work) { work.show({Sheet::Kind::plan_account, {}}); });
}

// What there is today; hatched: what is bought.
void paint_today(Ui& ui, const Rect& bar, bool bought) {
  const Palette& c = ui.colors();
  fill(ui, bar, 3, c.sheet);
  stroke(ui, bar, 3, c.today.mid, 1.5f);
  if (bought) hatch(ui, bar.inset(1, 1), c.today.mid, 1.5f, 7);
}

// The sign of how it ends: to place, adds up, overspent.
void ends_sign(Ui& ui, const AccountResult& result, Vec2 center, float size) {
  if (result.over || result.all)
    mark(ui, result.over ? Mark::overspent : Mark::ok, center, size);
  else
    ring_dashed(ui, center, size * 0.47f, ui.colors().ink, 2);
}

}  // namespace

// Equal length means balanced.
void purse_bars(Frame& f, const PurseSums& sums, const Rect& place, float gap, bool labels) {
  Ui& ui = f.ui;
  const Palette& c = ui.colors();
  const bool cash = f.work.plan_look().purse == PlanPurse::cash;
  const std::int64_t comes = sums.in + (cash ? 0 : sums.bought);
  const std::int64_t goes = sums.relationships + sums.introduced + sums.banked + (cash ? sums.bought : 0);
  const double most = static_cast<double>(std::max({comes, goes, std::int64_t{1}}));
  float left = place.x;
  const float height = (place.h - gap) * 0.5f, below = place.y + height + gap;
  if (labels) {
    const float words = std::max(measure_text(ui, f.tr("exercise.out"), ui.type().micro).x,
                                 measure_text(ui, f.tr("exercise.in"), ui.type().micro).x);
    const float down = (height - ui.type().micro.line) * 0.5f;
    paint_text(ui, {left, place.y + down}, 0, f.tr("exercise.out"), ui.type().micro, c.ink2);
    paint_text(ui, {left, below + down}, 0, f.tr("exercise.in"), ui.type().micro, c.ink2);
    left += std::max(30.0f, words + 8);
  }
  const float room = place.right() - left;
  const auto length = [&](std::int64_t amount) {
    return static_cast<float>(static_cast<double>(amount) / most) * room;
  };
  if (comes <= 0 && goes <= 0) {
    for (const float top : {place.y, below}) {
      fill(ui, {left, top, room, height}, 3, c.well);
      stroke(ui, {left, top, room, height}, 3, c.line, 1);
    }
    return;
  }
  float at = left;
  const std::int64_t outs[] = {sums.in, cash ? 0 : sums.bought};
  for (const std::int64_t& part : outs) {
    const float w = length(part);
    if (w < 0.5f) continue;
    paint_today(ui, {at, place.y, std::max(3.0f, w - 2), height}, &part == &outs[1]);
    at += w;
  }
  if (at == left) fill(ui, {left, place.y, 3, height}, 1.5f, c.line_strong);
  at = left;
  const std::pair<std::int64_t, const Meaning*> parts[] = {{cash ? sums.bought : 0, nullptr},
                                                           {sums.relationships, &c.relationship},
                                                           {sums.introduced, &c.introduced},
                                                           {sums.banked, &c.saved}};
  for (const auto& [amount, meaning] : parts) {
    const float w = length(amount);
    if (w < 0.5f) continue;
    const Rect bar{at, below, std::max(3.0f, w - 2), height};
    if (meaning == nullptr)
      paint_today(ui, bar, true);
    else
      fill(ui, bar, 3, meaning->fill);
    at += w;
  }
  if (at == left) fill(ui, {left, below, 3, height}, 1.5f, c.line_strong);
  const float slack = length(comes - goes);
  if (slack >= 3) stroke_dashed(ui, {at, below, slack - 1, height}, 3, c.ink, 1.5f, 3, 3);
  if (goes > comes) stroke(ui, Rect{left, below, at - left, height}.grown(3), 5, c.overspent.fill, 2);
}

float account_foot(Frame& f, const Rect& place, const PurseView& view, bool paint) {
  Ui& ui = f.ui;
  const Palette& c = ui.colors();
  const AccountResult result = account_ends(f, view);
  const Meaning& m = result.over ? c.overspent : c.ok;
  const bool tinted = result.over || result.all;
  const float x = place.x + 20, left = x + 44, width = place.right() - 20 - left;
  const Color ink = result.over ? m.text : c.ink;
  const float bottom = paint ? ui.around().safe.bottom : 0;
  float y = place.y + 16;
  if (paint) {
    fill(ui, {place.x, place.y, place.w, place.h + bottom}, 0, tinted ? m.tint : c.well);
    double_rule(ui, place.x, place.y, place.w);
    ends_sign(ui, result, {x + 16, y + 20}, 32);
  }
  const TextStyle& figure = ui.type().h3;
  const float amount_width = measure_text(ui, result.amount, figure).x;
  const bool beside = measure_text(ui, result.title, ui.type().strong).x + 10 + amount_width <= width;
  if (paint) status(ui, "result", {left, y}, width, result.title, ui.type().strong, ink);
  if (paint && beside && !result.amount.empty())
    text(ui, {left, y - 2}, width, result.amount, figure, ink, Align::right);
  y += measure_text(ui, result.title, ui.type().strong, width).y;
  if (!beside && !result.amount.empty()) {
    if (paint) text(ui, {left, y}, width, result.amount, figure, ink);
    y += measure_text(ui, result.amount, figure, width).y;
  }
  for (const std::string& each : result.lines) {
    if (paint) text(ui, {left, y}, width, each, ui.type().small, tinted ? m.text : c.ink2);
    y += measure_text(ui, each, ui.type().small, width).y;
  }
  return y + 14 - place.y;
}

void plan_account_bar(Frame& f, const Rect& place) {
  Ui& ui = f.ui;
  const Palette& c = ui.colors();
  Group group(ui, "account", Role::region, f.tr("exercise.account"));
  const PurseView view = purse_view(f);
  const PurseSums sums = purse_sums(f, view);
  const AccountResult result = account_ends(f, view);
  const bool cash = view.purse == PlanPurse::cash;
  fill(ui, place, 0, result.over ? c.overspent.tint : c.sheet);
  double_rule(ui, place.x, place.y, place.w);
  ButtonLook look;
  look.icon_after = seven::icon::chevron_up;
  const std::string& label = f.tr("plan_account.open");
  const float wide = button_size(ui, label, look).x, middle = place.y + 2 + (place.h - ui.around().safe.bottom) * 0.5f;
  const float side = 24, right = place.right() - side - wide;
  struct Part {
    std::string title, amount;
    Mark sign;
    bool end;
  };
  std::vector<Part> parts;
  const auto add = [&](const char* key, std::int64_t amount, Mark sign) {
    parts.push_back({f.tr(key), purse_amount(f, view.purse, amount), sign, false});
  };
  if (!result.shut) {
    add(cash ? "plan_account.released_cash" : "exercise.taken_out", sums.in, Mark::today);
    if (cash)
      add("plan_account.bought_in", sums.bought, Mark::transaction);
    else
      add("exercise.put_in", sums.relationships, Mark::relationship);
    add("exercise.introduced", sums.introduced, Mark::introduced);
    add("exercise.saved", sums.banked, Mark::saved);
  }
  parts.push_back({result.title, result.amount, Mark::ok, true});
  // Where the words would not fit beside each other, the end alone stays.
  TextStyle figure = ui.type().h3;
  const auto width_of = [&](const Part& part) {
    return std::max(measure_text(ui, part.title, ui.type().small).x, measure_text(ui, part.amount, figure).x + 28);
  };
  const auto all_of_them = [&] {
    float sum = 0;
    for (const Part& part : parts) sum += width_of(part) + 14;
    return sum;
  };
  float needed = all_of_them();
  if (needed > right - side - 12) {
    figure = ui.type().strong;
    needed = all_of_them();
  }
  while (parts.size() > 1 && needed > right - side - 12) {
    needed -= width_of(parts.front()) + 14;
    parts.erase(parts.begin());
  }
  const float spare = std::max(0.0f, right - side - 12 - needed) / static_cast<float>(parts.size());
  float x = side;
  const Color ink = result.over ? c.overspent.text : c.ink;
  for (const Part& part : parts) {
    const float w = width_of(part);
    const float words = std::min(w, right - 12 - x);
    say(ui, {x, place.y + 8, words, 52}, part.amount.empty() ? part.title : part.title + ", " + part.amount);
    paint_line(ui, {x, middle - 25}, words, part.title, ui.type().small, part.end && result.over ? ink : c.ink2);
    if (part.end)
      ends_sign(ui, result, {x + 11, middle + 11}, 20);
    else
      mark(ui, part.sign, {x + 11, middle + 11}, 20);
    paint_line(ui, {x + 28, middle + 11 - figure.line * 0.5f}, words - 28, part.amount, figure, part.end ? ink : c.ink);
    x += w + 14 + spare;
  }
  if (button(ui, "open", {right, middle - 22, wide, 44}, label, look)) show_account_sheet(f);
}

void plan_account_strip(Frame& f, const Rect& place, float free) {
  Ui& ui = f.ui;
  const Palette& c = ui.colors();
  const PurseView view = purse_view(f);
  const PurseSums sums = purse_sums(f, view);
  const AccountResult result = account_ends(f, view);
  Group group(ui, "account", Role::region, f.tr("exercise.account"));
  Node node;
  node.id = ui.id("open");
  node.role = Role::button;
  node.label = f.tr("exercise.account");
  node.description = result.amount.empty() ? result.title : result.title + ", " + result.amount;
  node.bounds = {place.x, place.y, place.w - free, place.h};
  const Interaction state = ui.interact(std::move(node));
  if (state.pressed) show_account_sheet(f);
  const Meaning& m = result.over ? c.overspent : c.ok;
  fill(ui, place, 0, result.over || result.all ? m.tint : c.sheet);
  double_rule(ui, place.x, place.y, place.w);
  const float height = place.h - ui.around().safe.bottom, middle = place.y + height * 0.5f + 4;
  const float right = place.right() - free;
  fill(ui, {place.x + (place.w - 44) * 0.5f, place.y + 10, 44, 4}, 2, c.line_strong);
  const float x = place.x + 20;
  const float chevron = right - 24;
  const float wanted =
      std::max(measure_text(ui, result.amount, ui.type().h3).x, measure_text(ui, result.title, ui.type().small).x);
  const float bars = std::min(124.0f, chevron - 18 - x - wanted - 14);
  const bool narrow = chevron - 18 - x < wanted;  // very large text: the words alone, smaller
  const float words = narrow ? right - 8 - x : bars >= 50 ? wanted + 4 : chevron - 18 - x;
  const Color ink = result.over ? m.text : c.ink;
  const TextStyle& fine = narrow ? ui.type().micro : ui.type().small;
  const TextStyle& figure = narrow ? ui.type().small_strong : ui.type().h3;
  if (result.amount.empty()) {
    const TextStyle& only = narrow ? figure : ui.type().strong;
    const float high = measure_text(ui, result.title, only, words).y;
    paint_text(ui, {x, middle - high * 0.5f}, words, result.title, only, ink);
  } else {
    const float title = measure_text(ui, result.title, fine, words).y;
    const float amount = measure_text(ui, result.amount, figure, words).y;
    const float top = middle - (title + amount) * 0.5f;
    paint_text(ui, {x, top}, words, result.title, fine, result.over ? ink : c.ink2);
    paint_text(ui, {x, top + title}, words, result.amount, figure, ink);
  }
  if (bars >= 50 && !narrow) purse_bars(f, sums, {chevron - 18 - bars, middle - 18, bars, 36}, 4, false);
  if (!narrow) icon(ui, seven::icon::chevron_up, {chevron, middle}, 20, c.ink);
  if (state.focused) ui.focus_ring(Rect{place.x, place.y, place.w - free, height}.inset(5, 5), 8);
}

}  // namespace seven::ui
