#include "ui/screens/recipe_dots.h"

#include <imgui.h>

#include <algorithm>
#include <cmath>

#include "base/format.h"
#include "ui/widgets/text.h"

namespace seven::ui {
namespace {

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

// Whole pounds without their pence.
std::string tick_words(double pounds) {
  std::string words = format_money(Pounds::of_whole(static_cast<std::int64_t>(std::llround(pounds))));
  if (words.size() > 3 && words.compare(words.size() - 3, 3, ".00") == 0) words.resize(words.size() - 3);
  return words;
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

// The place that covers fewest dots; of those the first.
Rect free_place(const std::vector<Rect>& places, const std::vector<Vec2>& dots, Vec2 own) {
  Rect best = places.front();
  long fewest = -1;
  for (const Rect& place : places) {
    const long covered = std::count_if(dots.begin(), dots.end(),
                                       [&](Vec2 dot) { return !(dot == own) && place.grown(kDot + 1).contains(dot); });
    if (fewest >= 0 && covered >= fewest) continue;
    fewest = covered;
    best = place;
  }
  return best;
}

}  // namespace

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

void draw_axes(Frame& f, const Axes& axes) {
  Ui& ui = f.ui;
  const Palette& c = ui.colors();
  const Rect& p = axes.plot;
  for (int needs = 0; needs <= axes.most; needs += axes.needs_step) {
    const float y = axes.y(static_cast<float>(needs));
    if (needs > 0) fill(ui, {p.x - kEdge, y, p.w + kEdge, 1}, 0, c.high_contrast ? mix(c.sheet, c.ink, 0.25f) : c.line);
    paint_text(ui, {p.x - kEdge - 40, y - 9}, 33, std::to_string(needs), ui.type().micro, c.ink2, Align::right);
  }
  if (axes.from < 0) {
    const float zero = axes.x(Pounds());
    const Rect over{p.x - kEdge, p.y, zero - p.x + kEdge, p.h};
    fill(ui, over, 0, c.overspent.tint);
    hatch(ui, over, with_alpha(c.overspent.mid, 0.16f), 1.5f, 12);
    const std::string& words = f.tr("happens.does_not_fit");
    const float lines = measure_text(ui, words, ui.type().small, over.w - 16).y;
    if (over.w > 90)
      text(ui, {over.x + 8, over.bottom() - lines - 8}, over.w - 16, words, ui.type().small, c.overspent.text);
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

void label_near(Frame& f, const Axes& axes, Vec2 at, float radius, const std::string& strong, const std::string& rest,
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
  std::vector<Rect> places;
  if (!dark) places.push_back(inside(at.x + radius + 6, at.y - h * 0.5f));
  for (const float more_y : {0.0f, 9.0f, 18.0f, 27.0f}) {
    for (const float left : {-12.0f, -w * 0.5f, 12 - w, radius + 4}) {
      places.push_back(inside(at.x + left, at.y - radius - 8 - h - more_y));
      places.push_back(inside(at.x + left, at.y + radius + 8 + more_y));
    }
  }
  const Rect before = inside(at.x - radius - 6 - w, at.y - h * 0.5f);
  places.push_back(before);
  // Against the plot's edge a place may be pushed over the sign itself.
  const Rect sign = Rect{at.x, at.y, 0, 0}.grown(radius);
  places.erase(std::remove_if(places.begin(), places.end(), [&](const Rect& r) { return !r.intersect(sign).empty(); }),
               places.end());
  if (places.empty()) places.push_back(before);
  const Rect box = free_place(places, dots, at);
  fill(ui, box, 8, dark ? c.primary : c.sheet);
  if (!dark) stroke(ui, box, 8, c.line, 1);
  paint_text(ui, {box.x + 9, box.y + 3.5f}, 0, strong, ui.type().small_strong, dark ? c.on_primary : c.ink2);
  paint_text(ui, {box.x + 16 + first, box.y + 3.5f}, 0, words, ui.type().small, dark ? c.on_primary : c.ink2);
}

}  // namespace seven::ui
