#include "ui/screens/plan_compare_parts.h"

#include <algorithm>
#include <vector>

#include "base/format.h"
#include "ui/app/plan_quality_words.h"
#include "ui/screens/plan.h"
#include "ui/screens/plan_account_parts.h"
#include "ui/widgets/card.h"
#include "ui/widgets/mark.h"
#include "ui/widgets/text.h"

namespace seven::ui {
namespace {

constexpr float kLeastBeside = 560;  // room for both beside each other
constexpr float kCompareBar = 16;
constexpr std::size_t kApartShown = 12;  // moments

// One line of one side; what is not as in the other is strong and has a dot.
struct CompareLine {
  std::string what, amount;
  bool differs = false;
};

struct CompareParts {
  Frame& f;
  const PlanComparison& both;
  const CompareSides& sides;

  const PlanRecipe& recipe(int side) const { return side == 0 ? both.now : both.other; }
  static const std::optional<std::size_t>& of(const PlanComparison::Pair& pair, int side) {
    return side == 0 ? pair.now : pair.other;
  }
};

// Returns the y below.
float compare_line(Frame& f, const CompareLine& line, float x, float y, float width) {
  Ui& ui = f.ui;
  const Palette& c = ui.colors();
  const TextStyle& style = line.differs ? ui.type().small_strong : ui.type().small;
  const float left = x + 16, room = width - 16;
  const float amount = measure_text(ui, line.amount, style).x;
  const bool beside = measure_text(ui, line.what, style).x + 12 + amount <= room;
  if (line.differs) disc(ui, {x + 4, y + style.line * 0.5f}, 3.5f, c.ink);
  const float top = y;
  y += paint_text(ui, {left, y}, room, line.what, style, line.differs ? c.ink : c.ink2);
  if (beside)
    paint_text(ui, {x + width - amount, top}, 0, line.amount, style, line.differs ? c.ink : c.ink2);
  else if (!line.amount.empty())
    y += paint_text(ui, {left, y}, room, line.amount, style, line.differs ? c.ink : c.ink2);
  const std::string said = line.amount.empty() ? line.what
                                               : f.tr(line.differs ? "plan_compare.row.differs" : "plan_compare.row",
                                                      {{"what", line.what}, {"amount", line.amount}});
  say(ui, {x, top, width, y - top}, said);
  return y + 4;
}

using DrawSide = Call<float(int side, Vec2 at, float width)>;

// A card with both sides. Returns the y below.
float side_by_side(const CompareParts& parts, const std::string& key, const std::string& title, float x, float y,
                   float width, const DrawSide& draw) {
  Frame& f = parts.f;
  Ui& ui = f.ui;
  const Palette& c = ui.colors();
  Group region(ui, key, Role::region, title);
  Card card(ui, "card", {x, y, width, 0}, ui.phone() ? 16.0f : 22.0f);
  const float left = card.left();
  y = card.top();
  y += heading(ui, {left, y}, card.width(), title, ui.type().h3, c.ink, 2) + 10;
  const bool beside = card.width() >= kLeastBeside;
  const float gap = 44, each = beside ? (card.width() - gap) * 0.5f : card.width();
  const float top = y;
  float bottom = y;
  for (int side = 0; side < 2; ++side) {
    const std::string& name = side == 0 ? parts.sides.now : parts.sides.other;
    Group group(ui, side == 0 ? "now" : "other", Role::group, title + ", " + name);
    const float at = beside && side == 1 ? left + each + gap : left;
    float below = beside ? top : bottom + (side == 1 ? 14.0f : 0.0f);
    if (side == 1 && !beside) {
      hairline(ui, left, below, each);
      below += 14;
    }
    const Vec2 sign{at + 6, below + ui.type().small_strong.line * 0.5f};
    if (side == 0)
      disc(ui, sign, 6, c.ink);
    else
      ring(ui, sign, 5, c.ink, 2);
    below += text(ui, {at + 20, below}, each - 20, name, ui.type().small_strong, c.ink) + 8;
    bottom = std::max(bottom, draw(side, {at, below}, each));
  }
  if (beside) fill(ui, {left + each + gap * 0.5f, top, 1, bottom - top}, 0, c.line);
  return card.end(bottom) + (ui.phone() ? 14.0f : 18.0f);
}

// What goes out above what goes in, on the scale of both sides; a dashed end is left, an outline all around too much.
void compare_bars(Ui& ui, const PlanRoleBalance& sums, Minutes longest, const Rect& place) {
  const Palette& c = ui.colors();
  const auto length = [&](Minutes amount) {
    return static_cast<float>(amount.approximately() / longest.approximately()) * place.w;
  };
  float at = place.x;
  for (const bool bought : {false, true}) {
    const float wide = length(bought ? sums.bought_in : sums.out);
    if (wide < 0.5f) continue;
    const Rect bar{at, place.y, std::max(3.0f, wide - 2), kCompareBar};
    fill(ui, bar, 3, c.sheet);
    stroke(ui, bar, 3, c.today.mid, 1.5f);
    if (bought) hatch(ui, bar.inset(1, 1), c.today.mid, 1.5f, 7);
    at += wide;
  }
  if (at == place.x) fill(ui, {at, place.y, 3, kCompareBar}, 1.5f, c.line_strong);
  at = place.x;
  const float below = place.y + kCompareBar + 4;
  const std::pair<Minutes, const Meaning*> ins[] = {
      {sums.relationships, &c.relationship}, {sums.introduced, &c.introduced}, {sums.banked, &c.saved}};
  for (const auto& [amount, meaning] : ins) {
    const float wide = length(amount);
    if (wide < 0.5f) continue;
    fill(ui, {at, below, std::max(3.0f, wide - 2), kCompareBar}, 3, meaning->fill);
    at += wide;
  }
  if (at == place.x) fill(ui, {at, below, 3, kCompareBar}, 1.5f, c.line_strong);
  const float left = length(sums.slack());
  if (left >= 3) stroke_dashed(ui, {at, below, left - 1, kCompareBar}, 3, c.ink, 1.5f, 3, 3);
  if (sums.slack() < Minutes())
    stroke(ui, Rect{place.x, below, at - place.x, kCompareBar}.grown(3), 5, c.overspent.fill, 2);
}

struct RoleLine {
  const char* label;
  Minutes now, other;  // this side, and the one it is compared with
  bool always;         // also where neither has any
};

float compared_role(const CompareParts& parts, const PlanComparison::Pair& pair, float x, float y, float width) {
  Frame& f = parts.f;
  Minutes longest;
  std::string name, id;
  for (int side = 1; side >= 0; --side) {
    const auto& at = CompareParts::of(pair, side);
    if (!at) continue;
    const PlanRecipe::Role& role = parts.recipe(side).roles[*at];
    const PlanRoleBalance& sums = role.sums;
    name = role.name, id = sums.role;
    longest = std::max(
        {longest, sums.out + sums.bought_in, sums.relationships + sums.introduced + sums.banked, Minutes::of_whole(1)});
  }
  if (name.empty()) name = f.tr("plan_account.no_name");
  return side_by_side(parts, "role/" + id, name, x, y, width, [&](int side, Vec2 at, float room) {
    const auto &mine = CompareParts::of(pair, side), &theirs = CompareParts::of(pair, 1 - side);
    if (!mine)
      return at.y + text(f.ui, at, room, f.tr("plan_compare.not_there"), f.ui.type().small, f.ui.colors().ink2);
    const PlanRoleBalance& sums = parts.recipe(side).roles[*mine].sums;
    const PlanRoleBalance other = theirs ? parts.recipe(1 - side).roles[*theirs].sums : PlanRoleBalance{};
    compare_bars(f.ui, sums, longest, {at.x, at.y, room, 2 * kCompareBar + 4});
    float below = at.y + 2 * kCompareBar + 4 + 10;
    const RoleLine lines[] = {{"plan_compare.out", sums.out, other.out, true},
                              {"plan_compare.bought", sums.bought_in, other.bought_in, false},
                              {"plan_compare.relationships", sums.relationships, other.relationships, true},
                              {"plan_compare.introduced", sums.introduced, other.introduced, true},
                              {"plan_compare.banked", sums.banked, other.banked, true}};
    for (const RoleLine& line : lines) {
      if (!line.always && line.now == Minutes() && line.other == Minutes()) continue;
      below =
          compare_line(f, {f.tr(line.label), account_minutes(f, line.now), line.now != line.other}, at.x, below, room);
    }
    const Minutes left = sums.slack();
    const bool lacks = left < Minutes();
    return compare_line(f,
                        {f.tr(lacks ? "plan_compare.lacking" : "plan_compare.left"),
                         account_minutes(f, lacks ? Minutes() - left : left), left != other.slack()},
                        at.x, below, room);
  });
}

float compared_people(const CompareParts& parts, float x, float y, float width) {
  Frame& f = parts.f;
  return side_by_side(parts, "people", f.tr("plan_compare.people"), x, y, width, [&](int side, Vec2 at, float room) {
    Ui& ui = f.ui;
    const PlanRecipe &mine = parts.recipe(side), &other = parts.recipe(1 - side);
    const PlanQuality &now = mine.quality, &then = other.quality;
    const std::tuple<const char*, std::size_t, std::size_t> lines[] = {
        {"plan_compare.changed", now.all(), then.all()},
        {"plan_compare.better", now.better, then.better},
        {"plan_compare.as_good", now.as_good, then.as_good},
        {"plan_compare.worse", now.worse, then.worse},
        {"plan_compare.unsaid", now.unsaid, then.unsaid}};
    for (const auto& [label, count, against] : lines)
      at.y = compare_line(f, {f.tr(label), std::to_string(count), count != against}, at.x, at.y, room);
    at.y += 6;
    at.y = compare_line(f, {worst_off_words(mine.worst, f.ui.words()), {}, !(mine.worst == other.worst)}, at.x, at.y,
                        room);
    mark(ui, mine.fits ? Mark::ok : Mark::overspent, {at.x + 6, at.y + 15}, 16);
    return at.y + 4 +
           text(ui, {at.x + 20, at.y + 4}, room - 20, f.tr(mine.fits ? "plan_compare.fits" : "plan_compare.more"),
                mine.fits == other.fits ? ui.type().small : ui.type().small_strong,
                mine.fits ? ui.colors().ink2 : ui.colors().overspent.text);
  });
}

float compared_cash(const CompareParts& parts, float x, float y, float width) {
  Frame& f = parts.f;
  return side_by_side(parts, "cash", f.tr("plan_compare.cash"), x, y, width, [&](int side, Vec2 at, float room) {
    const PlanMoney &now = parts.recipe(side).cash, &other = parts.recipe(1 - side).cash;
    const Pounds left = now.slack();
    const bool lacks = left < Pounds();
    const std::tuple<const char*, Pounds, Pounds> lines[] = {
        {"plan_compare.cash.in", now.in, other.in},
        {"plan_compare.bought", now.bought, other.bought},
        {"plan_compare.introduced", now.introduced, other.introduced},
        {"plan_compare.cash.banked", now.banked, other.banked},
        {lacks ? "plan_compare.lacking" : "plan_compare.cash.left", lacks ? Pounds() - left : left,
         lacks ? Pounds() - other.slack() : other.slack()}};
    bool any = false;
    for (const auto& [label, amount, against] : lines) {
      if (amount == Pounds() && against == Pounds()) continue;
      any = true;
      at.y = compare_line(f, {f.tr(label), format_money(amount), amount != against}, at.x, at.y, room);
    }
    if (!any) at.y += text(f.ui, at, room, f.tr("plan_compare.cash.none"), f.ui.type().small, f.ui.colors().ink2);
    return at.y;
  });
}

float compared_things(const CompareParts& parts, float x, float y, float width) {
  Frame& f = parts.f;
  return side_by_side(parts, "things", f.tr("plan_compare.things"), x, y, width, [&](int side, Vec2 at, float room) {
    bool any = false;
    for (const PlanComparison::Pair& pair : parts.both.things) {
      const auto& mine = CompareParts::of(pair, side);
      if (!mine) continue;
      any = true;
      const std::string& name = parts.recipe(side).introduced[*mine].name;
      const bool only = !CompareParts::of(pair, 1 - side);
      const std::string words = name.empty() ? f.tr("plan_account.no_name") : name;
      at.y = compare_line(f, {only ? f.tr("plan_compare.only", {{"what", words}}) : words, {}, only}, at.x, at.y, room);
    }
    if (!any) at.y += text(f.ui, at, room, f.tr("plan_compare.things.none"), f.ui.type().small, f.ui.colors().ink2);
    return at.y;
  });
}

// "Lengthen, 60,000 min a year, better for people"
std::string moment_side_words(const Frame& f, const PlanRecipe::AtMoment& moment) {
  Minutes all;
  for (const Minutes minutes : moment.tomorrow) all += minutes;
  std::string words = change_words(f, moment.change) + ", " + account_minutes(f, all);
  constexpr const char* kEffects[] = {nullptr, "plan_moment.effect.worse", "plan_moment.effect.as_good",
                                      "plan_moment.effect.better"};
  const char* effect = kEffects[static_cast<std::size_t>(moment.for_people)];
  if (effect != nullptr) words += ", " + f.tr("plan_moment.for_people") + ": " + f.tr(effect);
  return words;
}

float compared_moments(const CompareParts& parts, float x, float y, float width) {
  Frame& f = parts.f;
  const auto& apart = parts.both.moments;
  if (apart.empty()) return y;
  return side_by_side(parts, "apart", f.tr("plan_compare.apart"), x, y, width, [&](int side, Vec2 at, float room) {
    const std::size_t shown = std::min(apart.size(), kApartShown);
    for (std::size_t i = 0; i < shown; ++i) {
      const auto &mine = CompareParts::of(apart[i], side), &theirs = CompareParts::of(apart[i], 1 - side);
      const PlanRecipe::AtMoment& named =
          mine ? parts.recipe(side).moments[*mine] : parts.recipe(1 - side).moments[*theirs];
      const std::string title = named.title.empty() ? f.tr("plan.unnamed") : named.title;
      at.y += text(f.ui, at, room, title, f.ui.type().small_strong, f.ui.colors().ink);
      at.y += text(f.ui, at, room, mine ? moment_side_words(f, named) : f.tr("plan_compare.not_there"),
                   f.ui.type().small, f.ui.colors().ink2) +
              8;
    }
    if (apart.size() > shown)
      at.y += text(f.ui, at, room, f.tr("plan_compare.apart.more", {{"n", std::to_string(apart.size() - shown)}}),
                   f.ui.type().small, f.ui.colors().ink2);
    return at.y;
  });
}

}  // namespace

float compared_parts(Frame& f, const PlanComparison& both, const CompareSides& sides, float x, float y, float width) {
  const CompareSides named{sides.now, sides.when.empty() ? sides.other : sides.other + " · " + sides.when, {}};
  const CompareParts parts{f, both, named};
  y = compared_people(parts, x, y, width);
  for (const PlanComparison::Pair& pair : both.roles) y = compared_role(parts, pair, x, y, width);
  y = compared_cash(parts, x, y, width);
  y = compared_things(parts, x, y, width);
  return compared_moments(parts, x, y, width);
}

}  // namespace seven::ui
