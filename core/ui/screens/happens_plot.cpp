// Step five, the plot: every recipe that fits, by what it leaves over and how many needs it meets; today's rule and the
// group's own among them. A recipe that is touched is told in words and can be used.
#include <imgui.h>

#include <algorithm>
#include <cmath>

#include "base/format.h"
#include "icons.h"
#include "ui/screens/happens.h"
#include "ui/screens/people.h"
#include "ui/screens/recipe_edits.h"
#include "ui/screens/recipe_points.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/mark.h"
#include "ui/widgets/portrait.h"
#include "ui/widgets/text.h"

namespace seven::ui {
namespace {

constexpr float kDot = 5.5f, kStar = 14, kToday = 10;
constexpr float kEdge = 22;  // room left of the axis for signs that stand on it

// From pounds and needs to pixels.
struct Axes {
  Rect plot;
  double from = 0, to = 1, step = 1;  // pounds left over
  int most = 1, needs_step = 1;

  float x(Pounds left) const {
    return plot.x + static_cast<float>((left.approximately() - from) / (to - from)) * plot.w;
  }
  float y(float needs) const { return plot.bottom() - needs / static_cast<float>(most) * plot.h; }
};

// The smallest of 1, 2, 5, 10, 20 ... that makes at most `ticks` steps of `range`.
double tick_step(double range, int ticks) {
  double power = 1;
  for (;;) {
    for (const double digit : {1.0, 2.0, 5.0}) {
      if (range / (digit * power) <= ticks) return digit * power;
    }
    power *= 10;
  }
}

Axes axes_for(const RecipePoints& points, const Rect& plot) {
  Axes axes;
  axes.plot = plot;
  double least = std::min({0.0, points.yours.left.approximately(), points.today.left.approximately()});
  double most = std::max(1.0, points.yours.left.approximately());
  for (const RecipePoint& point : points.all) most = std::max(most, point.left.approximately());
  axes.step = tick_step(most - least, plot.w < 340 ? 4 : 6);
  axes.from = std::floor(least / axes.step - 1e-9) * axes.step;
  if (least >= 0) axes.from = 0;
  axes.to = std::ceil(most / axes.step) * axes.step;
  axes.most = std::max(1, points.needs);
  axes.needs_step = static_cast<int>(tick_step(axes.most, 8));
  return axes;
}

// Whole pounds without their pence.
std::string tick_words(double pounds) {
  std::string words = format_money(Pounds::of_whole(static_cast<std::int64_t>(std::llround(pounds))));
  if (words.size() > 3 && words.compare(words.size() - 3, 3, ".00") == 0) words.resize(words.size() - 3);
  return words;
}

void draw_axes(Frame& f, const Axes& axes) {
  Ui& ui = f.ui;
  const Palette& c = ui.colors();
  const Rect& p = axes.plot;
  for (int needs = 0; needs <= axes.most; needs += axes.needs_step) {
    const float y = axes.y(static_cast<float>(needs));
    if (needs > 0) fill(ui, {p.x - kEdge, y, p.w + kEdge, 1}, 0, c.line);
    paint_text(ui, {p.x - kEdge - 40, y - 9}, 33, std::to_string(needs), ui.type().micro, c.ink2, Align::right);
  }
  if (axes.from < 0) {
    const float zero = axes.x(Pounds());
    const Rect over{p.x - kEdge, p.y, zero - p.x + kEdge, p.h};
    fill(ui, over, 0, c.overspent.tint);
    hatch(ui, over, with_alpha(c.overspent.mid, 0.35f), 1.5f, 12);
    fill(ui, {zero - 1.5f, p.y - 6, 3, p.h + 6}, 0, c.ink);
  }
  fill(ui, {p.x - kEdge, p.bottom(), p.w + kEdge, 2}, 0, c.ink);
  for (double pounds = axes.from; pounds <= axes.to + 1e-6; pounds += axes.step) {
    const float x = axes.x(Pounds::of_whole(static_cast<std::int64_t>(std::llround(pounds))));
    fill(ui, {x - 0.75f, p.bottom(), 1.5f, 7}, 0, c.ink);
    paint_text(ui, {x - 40, p.bottom() + 9}, 80, tick_words(pounds), ui.type().micro, c.ink2, Align::center);
  }
}

void dashed_line(Ui& ui, Vec2 from, Vec2 to, Color color) {
  const float length = std::abs(to.x - from.x) + std::abs(to.y - from.y);
  const Vec2 by = length > 0 ? (to - from) * (1 / length) : Vec2{};
  for (float at = 0; at < length; at += 9) line(ui, from + by * at, from + by * std::min(length, at + 5), color, 1.5f);
}

// The step line above which nothing fits.
void draw_edge(Frame& f, const Axes& axes, const RecipePoints& points) {
  if (points.all.empty()) return;
  Ui& ui = f.ui;
  float x = axes.x(Pounds()), y = -1;
  for (std::size_t i = 0; i < points.all.size(); ++i) {
    float best = 0;
    for (std::size_t j = i; j < points.all.size(); ++j) best = std::max(best, points.all[j].needs());
    const float level = axes.y(best) - kDot - 4;
    const float right = axes.x(points.all[i].left) + kDot + 4;
    if (y >= 0 && level > y) dashed_line(ui, {x, y}, {x, level}, ui.colors().ink2);
    if (right > x) dashed_line(ui, {x, level}, {right, level}, ui.colors().ink2);
    x = std::max(x, right);
    y = level;
  }
  dashed_line(ui, {x, y}, {x, axes.plot.bottom()}, ui.colors().ink2);
}

// Where the dots lie: at their place, or as near to it as leaves room between them. What matters most comes first.
std::vector<Vec2> spread(const Axes& axes, const RecipePoints& points) {
  std::vector<Vec2> at(points.all.size());
  struct Taken {
    Vec2 at;
    float radius;
  };
  std::vector<Taken> taken;
  if (points.own < 0) taken.push_back({{axes.x(points.yours.left), axes.y(points.yours.needs())}, kStar});
  const auto place = [&](std::size_t i, float radius) {
    const Vec2 home{axes.x(points.all[i].left), axes.y(points.all[i].needs())};
    for (int ring_index = 0; ring_index < 14; ++ring_index) {
      const int around = ring_index == 0 ? 1 : 16;
      for (int k = 0; k < around; ++k) {
        const float angle = static_cast<float>(k) * 0.3927f, far = static_cast<float>(ring_index) * 2.5f;
        const Vec2 here{home.x + std::cos(angle) * far, home.y + std::sin(angle) * far};
        const bool free = std::none_of(taken.begin(), taken.end(), [&](const Taken& t) {
          return std::hypot(t.at.x - here.x, t.at.y - here.y) < t.radius + radius + 1.5f;
        });
        if (!free || here.y > axes.plot.bottom() - radius) continue;
        at[i] = here;
        taken.push_back({here, radius});
        return;
      }
    }
    at[i] = home;
  };
  std::vector<bool> done(points.all.size(), false);
  const auto once = [&](int i, float radius) {
    if (i < 0 || done[static_cast<std::size_t>(i)]) return;
    done[static_cast<std::size_t>(i)] = true;
    place(static_cast<std::size_t>(i), radius);
  };
  once(points.own, kStar);
  for (std::size_t i = 0; i < points.all.size(); ++i) {
    if (points.all[i].offers == points.today.offers) once(static_cast<int>(i), kToday);
  }
  for (std::size_t i = 0; i < points.all.size(); ++i) {
    if (points.all[i].front) once(static_cast<int>(i), kDot + 1);
  }
  for (std::size_t i = 0; i < points.all.size(); ++i) once(static_cast<int>(i), kDot);
  return at;
}

void draw_dot(Ui& ui, Vec2 at, bool front, bool worse) {
  const Palette& c = ui.colors();
  if (front) {
    const Rect box{at.x - kDot - 0.5f, at.y - kDot - 0.5f, 2 * kDot + 1, 2 * kDot + 1};
    fill(ui, box, 2, worse ? c.sheet : c.ink);
    stroke(ui, box, 2, c.ink, 2);
  } else if (worse) {
    disc(ui, at, kDot, c.sheet);
    ring(ui, at, kDot, c.ink3, 1.5f);
  } else {
    disc(ui, at, kDot, c.ink2);
  }
}

// A filled star: five kites around a disc that hides their seams.
void star(Ui& ui, Vec2 at, float radius, Color color) {
  const auto tip = [&](int i, float r) {
    const float angle = -1.5708f + static_cast<float>(i) * 0.62832f;
    return ImVec2(at.x + std::cos(angle) * r, at.y + std::sin(angle) * r);
  };
  const float inner = radius * 0.45f;
  disc(ui, at, inner, color);
  for (int i = 0; i < 10; i += 2) {
    for (const ImVec2& corner : {ImVec2(at.x, at.y), tip(i - 1, inner), tip(i, radius), tip(i + 1, inner)})
      ui.draw().PathLineTo(corner);
    ui.draw().PathFillConvex(color);
  }
}

void draw_star(Ui& ui, Vec2 at) {
  const Palette& c = ui.colors();
  disc(ui, at, kStar + 2, c.sheet);
  disc(ui, at, kStar, c.primary);
  star(ui, at, 9.5f, c.on_primary);
}

void draw_today(Ui& ui, Vec2 at) {
  disc(ui, at, kToday, ui.colors().sheet);
  ring(ui, at, kToday, ui.colors().today.fill, 3);
}

std::string yours_words(const Frame& f, const RecipePoints& points) {
  if (!points.yours_fits) return f.tr("happens.does_not_fit");
  return f.tr("happens.met_partly", {{"full", std::to_string(points.yours.counts.full)},
                                     {"partly", std::to_string(points.yours.counts.partly)}}) +
         " · " + left_words(f, points.yours.left);
}

// The first of `places` that covers none of the dots, else the first.
Rect free_place(const std::vector<Rect>& places, const std::vector<Vec2>& dots, Vec2 own) {
  for (const Rect& place : places) {
    const bool free = std::none_of(dots.begin(), dots.end(), [&](Vec2 dot) {
      return !(dot == own) && place.grown(kDot).contains(dot);
    });
    if (free) return place;
  }
  return places.front();
}

// A label beside a sign, kept inside the plot. `strong` first, then `rest` where it fits.
void label_beside(Frame& f, const Axes& axes, Vec2 at, float radius, const std::string& strong, const std::string& rest,
                  const std::vector<Vec2>& dots, bool dark) {
  Ui& ui = f.ui;
  const Palette& c = ui.colors();
  const float first = measure_text(ui, strong, ui.type().small_strong).x;
  const float more = rest.empty() ? 0 : measure_text(ui, rest, ui.type().small).x + 7;
  const std::string words = first + more + 20 > axes.plot.w ? "" : rest;
  const float w = first + 18 + (words.empty() ? 0 : more), h = 28;
  const auto inside = [&](float x, float y) {
    return Rect{std::clamp(x, axes.plot.x - kEdge, std::max(axes.plot.x, axes.plot.right() + 8 - w)),
                std::clamp(y, axes.plot.y - 26, axes.plot.bottom() - h - 2), w, h};
  };
  const Rect beside = inside(at.x + radius + 6, at.y - h * 0.5f), above = inside(at.x - 12, at.y - radius - 10 - h),
             below = inside(at.x - 12, at.y + radius + 8), before = inside(at.x - radius - 6 - w, at.y - h * 0.5f);
  std::vector<Rect> places = dark ? std::vector<Rect>{above, below, beside} : std::vector<Rect>{beside, below, above};
  if (before.right() < at.x - radius) places.push_back(before);
  const Rect box = free_place(places, dots, at);
  fill(ui, box, 8, dark ? c.primary : c.sheet);
  if (!dark) stroke(ui, box, 8, c.line, 1);
  paint_text(ui, {box.x + 9, box.y + 3.5f}, 0, strong, ui.type().small_strong, dark ? c.on_primary : c.ink2);
  paint_text(ui, {box.x + 16 + first, box.y + 3.5f}, 0, words, ui.type().small, dark ? c.on_primary : c.ink2);
}

std::string option_words(const Frame& f, const RecipePoints& points, std::size_t i) {
  const RecipePoint& point = points.all[i];
  std::string words;
  if (static_cast<int>(i) == points.own) words += f.tr("exercise.plot.yours") + ". ";
  if (point.offers == points.today.offers) words += f.tr("exercise.plot.today") + ". ";
  words += offers_words(f, point.offers) + ". " + counts_words(f, point.counts) + ". " + left_words(f, point.left) + ". ";
  words += worse_words(f, point) + ".";
  if (point.front) words += " " + f.tr("happens.front") + ".";
  return words;
}

int selected_of(const Frame& f, const RecipePoints& points) {
  const std::string option = f.work.session().option;
  for (std::size_t i = 0; i < points.all.size(); ++i) {
    if (!option.empty() && points.all[i].id == option) return static_cast<int>(i);
  }
  return points.own;
}

void draw_points(Frame& f, const Axes& axes, const RecipePoints& points, int selected) {
  Ui& ui = f.ui;
  const Palette& c = ui.colors();
  const std::vector<Vec2> at = spread(axes, points);
  Vec2 today{axes.x(points.today.left), axes.y(points.today.needs())}, yours{axes.x(points.yours.left), axes.y(points.yours.needs())};
  Group list(ui, "recipes", Role::listbox, f.tr("exercise.plot.title"));
  for (std::size_t i = 0; i < points.all.size(); ++i) {
    const RecipePoint& point = points.all[i];
    const bool own = static_cast<int>(i) == points.own, chosen = static_cast<int>(i) == selected;
    const bool is_today = point.offers == points.today.offers;
    Node node;
    node.id = ui.id(point.id.empty() ? std::to_string(i) : point.id);
    node.role = Role::option;
    node.label = option_words(f, points, i);
    node.checked = chosen ? Tri::yes : Tri::no;
    node.bounds = {at[i].x - 22, at[i].y - 22, 44, 44};
    const Interaction state = ui.interact(std::move(node));
    if (state.pressed) {
      const std::string id = point.id;
      f.later([id](Workspace& work) { work.look([&](Session& session) { session.option = id; }); });
    }
    const float radius = own ? kStar : is_today ? kToday : kDot + (point.front ? 2.0f : 0.0f);
    if (state.hovered || state.held) disc(ui, at[i], radius + 6, c.well);
    if (chosen) {
      disc(ui, at[i], radius + 6, c.sheet);
      ring(ui, at[i], radius + 5, c.ink, 2);
    }
    if (is_today) today = at[i];
    if (own) yours = at[i];
    if (!own && !is_today) draw_dot(ui, at[i], point.front, !point.worse.empty());
    if (state.focused) ui.focus_ring({at[i].x - radius - 5, at[i].y - radius - 5, 2 * radius + 10, 2 * radius + 10}, radius + 5);
  }
  const bool same = points.yours.offers == points.today.offers && points.yours.left == points.today.left;
  if (!same) draw_today(ui, today);
  draw_star(ui, yours);
  if (!same) label_beside(f, axes, today, kToday, f.tr("exercise.plot.today"), "", at, false);
  const std::string strong = same ? f.tr("happens.yours_today") : f.tr("exercise.plot.yours");
  label_beside(f, axes, yours, kStar + 5, strong, same ? "" : yours_words(f, points), at, true);
}

// What the signs mean, in rows that wrap.
float legend(Frame& f, float x, float y, float width) {
  Ui& ui = f.ui;
  const Palette& c = ui.colors();
  struct Item {
    const char* key;
    void (*draw)(Ui&, Vec2);
  };
  const Item items[] = {{"exercise.plot.nobody_worse", [](Ui& u, Vec2 p) { draw_dot(u, p, false, false); }},
                        {"exercise.plot.someone_worse", [](Ui& u, Vec2 p) { draw_dot(u, p, false, true); }},
                        {"exercise.plot.front", [](Ui& u, Vec2 p) { draw_dot(u, p, true, false); }},
                        {"happens.edge", [](Ui& u, Vec2 p) { dashed_line(u, {p.x - 9, p.y}, {p.x + 9, p.y}, u.colors().ink2); }}};
  float at = x;
  for (const Item& item : items) {
    const std::string words = f.tr(item.key);
    const float w = 26 + std::min(width - 26, measure_text(ui, words, ui.type().small).x);
    if (at > x && at + w > x + width) at = x, y += 26;
    item.draw(ui, {at + 9, y + 11});
    text(ui, {at + 26, y}, w - 25, words, ui.type().small, c.ink2);
    at += w + 20;
  }
  return y + 24;
}

// The chosen recipe in words, with the way to use it.
float detail(Frame& f, const RecipePoints& points, int selected, float x, float y, float width) {
  Ui& ui = f.ui;
  const Palette& c = ui.colors();
  if (selected < 0) return y + text(ui, {x, y}, width, f.tr("happens.choose"), ui.type().small, c.ink2);
  const RecipePoint& point = points.all[static_cast<std::size_t>(selected)];
  const Scenario& scenario = f.work.exercise().scenario();
  const bool own = selected == points.own;
  Group region(ui, "chosen", Role::region, f.tr("happens.chosen"));
  Card card(ui, "card", {x, y, width, 0}, 16, false, c.paper);
  const float left = card.left(), room = card.width();
  float at = card.top() - 2;
  at += heading(ui, {left, at}, room, f.tr(own ? "exercise.your_recipe" : "happens.chosen"), ui.type().strong, c.ink, 3) + 6;
  for (std::size_t i = 0; i < point.offers.size(); ++i) {
    const Person& person = scenario.people[i];
    const std::string words = f.tr("happens.gets", {{"name", person_word(f, person.id, "short")},
                                                    {"offer", word(f, "offer." + point.offers[i] + ".label")}});
    const float lines = measure_text(ui, words, ui.type().small, room - 42).y, height = std::max(36.0f, lines + 6);
    portrait(ui, f.work.content().portraits(), person.portrait, {left + 15, at + height * 0.5f}, 30);
    text(ui, {left + 42, at + (height - lines) * 0.5f}, room - 42, words, ui.type().small, c.ink);
    at += height + 2;
  }
  at += 6;
  hairline(ui, left, at, room);
  at += 10;
  at += text(ui, {left, at}, room, counts_words(f, point.counts) + " · " + left_words(f, point.left), ui.type().small_strong, c.ink) + 2;
  at += text(ui, {left, at}, room, worse_words(f, point) + (point.front ? ". " + f.tr("happens.front") : "") + ".",
             ui.type().small, c.ink2) + 12;
  if (!own) {
    const std::string label = f.tr("exercise.plot.use");
    if (button(ui, "use", {left, at, ui.phone() ? room : std::min(room, button_size(ui, label, {}).x), 48}, label)) {
      const std::vector<std::string> offers = point.offers;
      f.later([offers](Workspace& work) { choose_all(work, offers, {"step.use_recipe", {}}); });
    }
    at += 50;
  } else {
    at -= 10;
  }
  return card.end(at);
}

float nothing_fits(Frame& f, const RecipePoints& points, float x, float y, float width) {
  Ui& ui = f.ui;
  y += text(ui, {x, y}, width, f.tr("happens.nothing_fits", {{"amount", format_money(points.limit)}}), ui.type().body, ui.colors().ink) + 8;
  y += text(ui, {x, y}, width, f.tr("happens.nearest") + " " + offers_words(f, points.nearest) + ".", ui.type().small, ui.colors().ink2);
  if (points.nearest_over > Pounds())
    y += text(ui, {x, y}, width, left_words(f, -points.nearest_over) + ".", ui.type().small, ui.colors().ink2);
  return y;
}

float plot(Frame& f, const RecipePoints& points, float x, float y, float width) {
  Ui& ui = f.ui;
  const Palette& c = ui.colors();
  y += text(ui, {x, y}, width, ui.words().count("exercise.plot.count", static_cast<long>(points.all.size()),
                                                {{"amount", format_money(points.limit)}}), ui.type().body, c.ink2) + 4;
  if (points.some_must_is_short) y += text(ui, {x, y}, width, f.tr("happens.no_full_must"), ui.type().body, c.ink2) + 4;
  y += 10;
  const std::string up = f.tr("exercise.plot.y"), along = f.tr("exercise.plot.x");
  const int selected = selected_of(f, points);
  line(ui, {x + 7, y + 4}, {x + 7, y + 17}, c.ink2, 1.5f);
  line(ui, {x + 2.5f, y + 8.5f}, {x + 7, y + 4}, c.ink2, 1.5f);
  line(ui, {x + 11.5f, y + 8.5f}, {x + 7, y + 4}, c.ink2, 1.5f);
  y += text(ui, {x + 20, y}, width - 20, up, ui.type().small_strong, c.ink2) + 30;
  const Axes axes = axes_for(points, {x + 26 + kEdge, y, width - 40 - kEdge, ui.phone() ? 300.0f : 340.0f});
  draw_axes(f, axes);
  draw_edge(f, axes, points);
  say(ui, {x, y, width, 20}, f.tr("exercise.plot.yours") + ": " + yours_words(f, points) + ". " + f.tr("exercise.plot.today") + ": " +
                                 counts_words(f, points.today.counts) + ".");
  draw_points(f, axes, points, selected);
  y = axes.plot.bottom() + 32;
  const float along_width = measure_text(ui, along, ui.type().small_strong).x;
  text(ui, {axes.plot.right() - along_width - 14, y}, along_width + 1, along, ui.type().small_strong, c.ink2);
  icon(ui, seven::icon::arrow_right, {axes.plot.right() + 2, y + 11}, 15, c.ink2);
  y += 34;
  y = legend(f, x, y, width) + 14;
  return detail(f, points, selected, x, y, width);
}

}  // namespace

float happens_plot(Frame& f, float x, float y, float width) {
  Ui& ui = f.ui;
  const Palette& c = ui.colors();
  Group region(ui, "plot", Role::region, f.tr("exercise.plot.title"));
  Card card(ui, "card", {x, y, width, 0}, ui.phone() ? 16 : 22);
  float at = card.top();
  at += heading(ui, {card.left(), at}, card.width(), f.tr("exercise.plot.title"), ui.type().h3, c.ink, 2) + 4;
  const std::optional<RecipePoints> points = recipe_points(f.work.exercise());
  if (!points) at += text(ui, {card.left(), at}, card.width(), f.tr("happens.too_many"), ui.type().body, c.ink2);
  else if (points->all.empty()) at = nothing_fits(f, *points, card.left(), at, card.width());
  else at = plot(f, *points, card.left(), at, card.width());
  return card.end(at);
}

}  // namespace seven::ui
