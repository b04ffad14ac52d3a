#include "ui/screens/replay_chart.h"

#include <imgui.h>

#include <algorithm>

#include "base/format.h"
#include "ui/widgets/mark.h"
#include "ui/widgets/text.h"

namespace seven::ui {
namespace {

constexpr float kSliderEdge = 12;  // of the slider below, to the middle of its thumb
constexpr float kLeastApart = 16;  // pixels between steps where each can have a sign

}  // namespace

void replay_chart(Frame& f, const Replay& replay, int at, const Rect& place) {
  Ui& ui = f.ui;
  const Palette& c = ui.colors();
  const std::vector<ReplayPoint>& points = replay.points;
  const auto amount = [](Pounds pounds) { return static_cast<float>(pounds.approximately()); };
  float low = amount(points.front().today), high = low;
  for (const ReplayPoint& point : points) {
    low = std::min({low, amount(point.today), amount(point.used)});
    high = std::max({high, amount(point.today), amount(point.used)});
  }
  const float spare = std::max(1.0f, (high - low) * 0.12f);
  low -= spare, high += spare;
  fill(ui, place, 12, c.paper);
  stroke(ui, place, 12, c.line, c.high_contrast ? 2.0f : 1.0f);
  const Rect plot{place.x + kSliderEdge, place.y + 30, place.w - 2 * kSliderEdge, place.h - 44};
  const float apart = plot.w / static_cast<float>(std::max<std::size_t>(1, points.size() - 1));
  const auto x_of = [&](std::size_t i) { return plot.x + apart * static_cast<float>(i); };
  const auto y_of = [&](Pounds pounds) { return plot.bottom() - (amount(pounds) - low) / (high - low) * plot.h; };
  const auto used = [&](std::size_t i) { return Vec2{x_of(i), y_of(points[i].used)}; };
  const auto limit = [&](std::size_t i) { return Vec2{x_of(i), y_of(points[i].today)}; };

  ImDrawList& draw = ui.draw();
  const auto path = [&](Vec2 p) { draw.PathLineTo({p.x, p.y}); };
  for (std::size_t i = 1; i < points.size(); ++i) {
    // What lies above all there is; lines that cross meet where they cross.
    const Vec2 a = used(i - 1), b = used(i), la = limit(i - 1), lb = limit(i);
    const float before = la.y - a.y, after = lb.y - b.y;
    if (before <= 0 && after <= 0) continue;
    const float share = before * after < 0 ? before / (before - after) : 0;
    const Vec2 cross = a + (b - a) * share;
    path(before > 0 ? a : cross);
    path(after > 0 ? b : cross);
    path(after > 0 ? lb : cross);
    path(before > 0 ? la : cross);
    draw.PathFillConvex(with_alpha(c.overspent.fill, 0.28f));
  }
  for (std::size_t i = 0; i < points.size(); ++i) path(limit(i));
  draw.PathStroke(c.today.fill, 0, 2);
  for (std::size_t i = 0; i < points.size(); ++i) path(used(i));
  draw.PathStroke(c.ink, 0, 2.5f);

  const auto here = static_cast<std::size_t>(at);
  line(ui, {x_of(here), place.y + 26}, {x_of(here), place.bottom() - 6}, c.ink, 1);
  for (std::size_t i = 0; i < points.size(); ++i) {
    if (points[i].fits() || i == here || apart < kLeastApart) continue;
    mark(ui, Mark::overspent, used(i), 15);
  }
  const Vec2 now = used(here);
  if (!points[here].fits()) {
    mark(ui, Mark::overspent, now, 24);
  } else {
    disc(ui, now, 8, c.sheet);
    ring(ui, now, 8, c.ink, 3);
  }
  const int moment = replay.balanced >= 0 ? replay.balanced : replay.fitted;
  if (moment >= 0) mark_on(ui, Mark::ok, used(static_cast<std::size_t>(moment)), moment == at ? 26.0f : 20.0f, c.paper);

  const std::string all = f.tr("replay.all_there_is", {{"amount", format_money(points[here].today)}});
  const float wide = measure_text(ui, all, ui.type().micro).x;
  line(ui, {plot.x, place.y + 17}, {plot.x + 18, place.y + 17}, c.today.fill, 2);
  paint_text(ui, {plot.x + 24, place.y + 8}, 0, all, ui.type().micro, c.ink2);
  const std::string spent = f.tr("replay.used_line", {{"amount", format_money(points[here].used)}});
  const float second = plot.x + 24 + wide + 18;
  if (second + 24 + measure_text(ui, spent, ui.type().micro).x < plot.right()) {
    line(ui, {second, place.y + 17}, {second + 18, place.y + 17}, c.ink, 2.5f);
    paint_text(ui, {second + 24, place.y + 8}, 0, spent, ui.type().micro, c.ink2);
  }
  const auto most =
      std::max_element(points.begin(), points.end(), [](const auto& a, const auto& b) { return a.used < b.used; });
  image(ui, "chart", place,
        f.tr("replay.chart", {{"start", format_money(points.front().used)},
                              {"most", format_money(most->used)},
                              {"end", format_money(points.back().used)},
                              {"total", format_money(points.back().today)}}));
}

}  // namespace seven::ui
