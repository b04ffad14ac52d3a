// The picture of the plot of recipes: its axes, where the dots lie, and the signs that stand for recipes.
#pragma once

#include "ui/paint.h"
#include "ui/screens/recipe_points.h"

namespace seven::ui {

inline constexpr float kDot = 5.5f, kStar = 14, kToday = 10;
inline constexpr float kEdge = 22;  // room left of the axis for signs that stand on it

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

// Axes over what the recipes leave and meet, today and the group's own included.
Axes axes_for(const RecipePoints& points, const Rect& plot);
void draw_axes(Frame& f, const Axes& axes);
// The step line above which nothing fits.
void draw_edge(Frame& f, const Axes& axes, const RecipePoints& points);
// Where the dots lie: at their place, or as near to it as leaves room between them. What matters most comes first.
std::vector<Vec2> spread(const Axes& axes, const RecipePoints& points);

void dashed_line(Ui& ui, Vec2 from, Vec2 to, Color color);
// A recipe: a square where no other beats it, else round; hollow where someone would be worse off.
void draw_dot(Ui& ui, Vec2 at, bool front, bool worse);
void draw_star(Ui& ui, Vec2 at);
void draw_today(Ui& ui, Vec2 at);
// A label near a sign, kept inside the plot and off the dots. `strong` first, then `rest` where it fits.
void label_near(Frame& f, const Axes& axes, Vec2 at, float radius, const std::string& strong, const std::string& rest,
                const std::vector<Vec2>& dots, bool dark);

}  // namespace seven::ui
