// Shortest way on the grid of lines that run beside the cards and through their middles, a bend costing as much as a
// detour of its own; simple ways are tried first, which is what most arrows are.
#include "board/arrow_route.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <optional>
#include <queue>

#include "board/arranging.h"

namespace seven {
namespace {

enum Direction { right, down, left, up };

constexpr Vec2 kStep[] = {{1, 0}, {0, 1}, {-1, 0}, {0, -1}};
constexpr float kBend = 60;  // world units that a bend is worth

float length(Vec2 a, Vec2 b) { return std::fabs(a.x - b.x) + std::fabs(a.y - b.y); }

Vec2 port(const Rect& card, int side) {
  const Vec2 middle = card.center();
  return {middle.x + kStep[side].x * card.w * 0.5f, middle.y + kStep[side].y * card.h * 0.5f};
}

bool crosses(Vec2 a, Vec2 b, const Rect& card) {
  return std::min(a.x, b.x) < card.right() && std::max(a.x, b.x) > card.x && std::min(a.y, b.y) < card.bottom() &&
         std::max(a.y, b.y) > card.y;
}

struct Problem {
  const Rect& from;
  const Rect& to;
  std::vector<Rect> obstacles;  // with half the clearance around them
  float clearance;

  bool free(Vec2 a, Vec2 b) const {
    return std::none_of(obstacles.begin(), obstacles.end(), [&](const Rect& card) { return crosses(a, b, card); });
  }
  bool free(const std::vector<Vec2>& way) const {
    for (std::size_t i = 1; i < way.size(); ++i)
      if (!free(way[i - 1], way[i])) return false;
    return true;
  }
};

// Without points on the way of their neighbours.
std::vector<Vec2> tidy(const std::vector<Vec2>& way) {
  std::vector<Vec2> kept;
  for (const Vec2 point : way) {
    if (!kept.empty() && kept.back() == point) continue;
    if (kept.size() >= 2) {
      const Vec2 a = kept[kept.size() - 2], b = kept.back();
      if ((a.x == b.x && b.x == point.x) || (a.y == b.y && b.y == point.y)) kept.pop_back();
    }
    kept.push_back(point);
  }
  return kept;
}

// Out of the side that faces the other card, across in the middle of the gap, in at the side that faces back.
std::optional<std::vector<Vec2>> simple_way(const Problem& p) {
  std::optional<std::vector<Vec2>> best;
  float best_cost = std::numeric_limits<float>::max();
  for (int side = 0; side < 4; ++side) {
    const Vec2 a = port(p.from, side), b = port(p.to, (side + 2) % 4);
    const float ahead = (b.x - a.x) * kStep[side].x + (b.y - a.y) * kStep[side].y;
    if (ahead < 2 * p.clearance) continue;
    const bool level = side == right || side == left;
    const Vec2 half = level ? Vec2{(a.x + b.x) * 0.5f, a.y} : Vec2{a.x, (a.y + b.y) * 0.5f};
    const Vec2 over = level ? Vec2{half.x, b.y} : Vec2{b.x, half.y};
    std::vector<Vec2> way = tidy({a, half, over, b});
    const float cost = length(a, b) + kBend * static_cast<float>(way.size() - 2);
    if (cost >= best_cost || !p.free(way)) continue;
    best = std::move(way);
    best_cost = cost;
  }
  return best;
}

void sort_unique(std::vector<float>& lines) {
  std::sort(lines.begin(), lines.end());
  lines.erase(std::unique(lines.begin(), lines.end()), lines.end());
}

int index_of(const std::vector<float>& lines, float at) {
  return static_cast<int>(std::lower_bound(lines.begin(), lines.end(), at) - lines.begin());
}

class Search {
 public:
  explicit Search(const Problem& problem) : p_(problem) {
    for (const Rect* card : {&p_.from, &p_.to}) add_lines(*card, p_.clearance);
    for (const Rect& card : p_.obstacles) add_lines(card, p_.clearance * 0.5f);
    sort_unique(xs_);
    sort_unique(ys_);
  }

  std::optional<std::vector<Vec2>> run() {
    costs_.assign(xs_.size() * ys_.size() * 4, std::numeric_limits<float>::max());
    came_.assign(costs_.size(), -1);
    for (int side = 0; side < 4; ++side) {
      const Vec2 a = port(p_.from, side);
      const Vec2 out = a + kStep[side] * p_.clearance;
      if (p_.free(a, out)) reach(state(out, side), p_.clearance, -1);
    }
    while (!open_.empty()) {
      const auto [cost, at] = open_.top();
      open_.pop();
      if (cost > costs_[static_cast<std::size_t>(at)]) continue;
      if (ends(at)) return way_to(at);
      for (int turn = -1; turn <= 1; ++turn) go(at, (at % 4 + turn + 4) % 4, turn != 0, cost);
    }
    return std::nullopt;
  }

 private:
  void add_lines(const Rect& card, float beside) {
    xs_.insert(xs_.end(), {card.x - beside, card.center().x, card.right() + beside});
    ys_.insert(ys_.end(), {card.y - beside, card.center().y, card.bottom() + beside});
  }

  int state(Vec2 point, int direction) const {
    return (index_of(ys_, point.y) * static_cast<int>(xs_.size()) + index_of(xs_, point.x)) * 4 + direction;
  }
  Vec2 point(int at) const {
    const auto cell = static_cast<std::size_t>(at / 4);
    return {xs_[cell % xs_.size()], ys_[cell / xs_.size()]};
  }

  void reach(int at, float cost, int before) {
    float& known = costs_[static_cast<std::size_t>(at)];
    if (cost >= known) return;
    known = cost;
    came_[static_cast<std::size_t>(at)] = before;
    open_.push({cost, at});
  }

  void go(int at, int direction, bool bends, float cost) {
    const int columns = static_cast<int>(xs_.size()), rows = static_cast<int>(ys_.size());
    const int cell = at / 4;
    const int x = cell % columns + static_cast<int>(kStep[direction].x),
              y = cell / columns + static_cast<int>(kStep[direction].y);
    if (x < 0 || x >= columns || y < 0 || y >= rows) return;
    const int next = (y * columns + x) * 4 + direction;
    const Vec2 a = point(at), b = point(next);
    if (!p_.free(a, b) || crosses(a, b, p_.from) || crosses(a, b, p_.to)) return;
    reach(next, cost + length(a, b) + (bends ? kBend : 0), at);
  }

  // Before a side of the other card, looking at it.
  bool ends(int at) const {
    const int side = (at % 4 + 2) % 4;
    const Vec2 in = port(p_.to, side), before = in + kStep[side] * p_.clearance;
    return point(at) ==
               Vec2{xs_[static_cast<std::size_t>(std::min(index_of(xs_, before.x), static_cast<int>(xs_.size()) - 1))],
                    ys_[static_cast<std::size_t>(
                        std::min(index_of(ys_, before.y), static_cast<int>(ys_.size()) - 1))]} &&
           p_.free(before, in);
  }

  std::vector<Vec2> way_to(int end) const {
    std::vector<Vec2> way{port(p_.to, (end % 4 + 2) % 4)};
    int first = end;
    for (int at = end; at >= 0; at = came_[static_cast<std::size_t>(at)]) {
      way.push_back(point(at));
      first = at;
    }
    way.push_back(port(p_.from, first % 4));
    std::reverse(way.begin(), way.end());
    return tidy(way);
  }

  using Open = std::pair<float, int>;
  const Problem& p_;
  std::vector<float> xs_, ys_;
  std::vector<float> costs_;
  std::vector<int> came_;
  std::priority_queue<Open, std::vector<Open>, std::greater<>> open_;
};

// The nearest of them, grown, in an order that follows from where they are.
std::vector<Rect> in_the_way(const Rect& from, const Rect& to, std::vector<Rect> obstacles, float clearance) {
  const Vec2 middle = around({from, to}).center();
  std::sort(obstacles.begin(), obstacles.end(), [&](const Rect& a, const Rect& b) {
    const float da = length(a.center(), middle), db = length(b.center(), middle);
    return da != db ? da < db : a.x != b.x ? a.x < b.x : a.y < b.y;
  });
  obstacles.erase(
      std::remove_if(obstacles.begin(), obstacles.end(), [&](const Rect& card) { return card == from || card == to; }),
      obstacles.end());
  if (obstacles.size() > most_obstacles) obstacles.resize(most_obstacles);
  for (Rect& card : obstacles) card = card.grown(clearance * 0.5f);
  return obstacles;
}

}  // namespace

std::vector<Vec2> arrow_route(const Rect& from, const Rect& to, const std::vector<Rect>& obstacles, float clearance) {
  const Problem problem{from, to, in_the_way(from, to, obstacles, clearance), clearance};
  if (auto way = simple_way(problem)) return *std::move(way);
  if (auto way = Search(problem).run()) return *std::move(way);
  const bool level = std::fabs(to.center().x - from.center().x) >= std::fabs(to.center().y - from.center().y);
  const int side =
      level ? (to.center().x >= from.center().x ? right : left) : (to.center().y >= from.center().y ? down : up);
  const Vec2 a = port(from, side), b = port(to, (side + 2) % 4);
  const Vec2 half = level ? Vec2{(a.x + b.x) * 0.5f, a.y} : Vec2{a.x, (a.y + b.y) * 0.5f};
  std::vector<Vec2> way = tidy({a, half, level ? Vec2{half.x, b.y} : Vec2{b.x, half.y}, b});
  if (way.size() < 2) way.push_back(b);
  return way;
}

RouteMiddle middle_of(const std::vector<Vec2>& route) {
  float whole = 0;
  for (std::size_t i = 1; i < route.size(); ++i) whole += length(route[i - 1], route[i]);
  float left_over = whole * 0.5f;
  for (std::size_t i = 1; i < route.size(); ++i) {
    const Vec2 a = route[i - 1], b = route[i];
    const float step = length(a, b);
    if (step < left_over || step == 0) {
      left_over -= step;
      continue;
    }
    return {a + (b - a) * (left_over / step), a.y == b.y};
  }
  return {route.empty() ? Vec2{} : route.back(), true};
}

}  // namespace seven
