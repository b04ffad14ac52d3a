#include "planning/ink_edits.h"

#include <algorithm>
#include <cmath>

#include "board/ink_line.h"

namespace seven {
namespace {

constexpr float kInkPad = 12;                   // world units between a stroke and the edge of a paper that grows
constexpr float kFirstPad = 20;                 // and where it begins
constexpr std::size_t kMostStrokePoints = 400;  // of one stroke

int whole_unit(float value, int lowest, int highest) {
  return static_cast<int>(std::clamp(std::round(value), static_cast<float>(lowest), static_cast<float>(highest)));
}

// The first edge at `value` or before it, the last edge there or behind.
int edge_before(float value) { return whole_unit(std::floor(value), -most_board, most_board); }
int edge_behind(float value) { return whole_unit(std::ceil(value), -most_board, most_board + most_board_size); }

}  // namespace

std::optional<Pinned> with_stroke(const Pinned& paper, const std::vector<Vec2>& way, float tolerance) {
  const std::vector<Vec2> points = simplified(way, std::max(1.0f, tolerance), kMostStrokePoints);
  if (points.empty() || paper.drawing.size() >= most_ink_strokes) return std::nullopt;
  if (points_of(paper.drawing) + points.size() > most_ink_points) return std::nullopt;
  Pinned next = paper;
  BoardPlace& place = next.place;
  const Rect room = bounds_of(points).grown(kInkPad);
  const int right = std::max(place.x + place.w, edge_behind(room.right()));
  const int bottom = std::max(place.y + place.h, edge_behind(room.bottom()));
  place.x = std::min(place.x, edge_before(room.x));
  place.y = std::min(place.y, edge_before(room.y));
  place.w = right - place.x;
  place.h = bottom - place.y;
  if (place.w > most_board_size || place.h > most_board_size) return std::nullopt;
  // What was there stays where it was on the board.
  const int by_x = paper.place.x - place.x, by_y = paper.place.y - place.y;
  for (InkStroke& stroke : next.drawing) {
    for (std::size_t i = 0; i < stroke.size(); ++i)
      stroke[i] = std::min(stroke[i] + (i % 2 == 0 ? by_x : by_y), most_ink_reach);
  }
  InkStroke& stroke = next.drawing.emplace_back();
  for (const Vec2 point : points) {
    const int x = whole_unit(point.x - static_cast<float>(place.x), 0, most_ink_reach);
    const int y = whole_unit(point.y - static_cast<float>(place.y), 0, most_ink_reach);
    const bool same = stroke.size() >= 2 && stroke[stroke.size() - 2] == x && stroke.back() == y;
    if (!same) stroke.insert(stroke.end(), {x, y});
  }
  return next;
}

Pinned note_around(const std::string& key, const std::vector<Vec2>& way, float tolerance) {
  Pinned paper;
  paper.id = key;
  const Rect room = bounds_of(way).grown(kFirstPad);
  paper.place.x = edge_before(room.x);
  paper.place.y = edge_before(room.y);
  if (auto drawn = with_stroke(paper, way, tolerance)) return *std::move(drawn);
  return paper;
}

std::vector<std::vector<Vec2>> drawn_lines(const Pinned& paper) {
  std::vector<std::vector<Vec2>> lines;
  const Vec2 corner{static_cast<float>(paper.place.x), static_cast<float>(paper.place.y)};
  for (const InkStroke& stroke : paper.drawing) {
    std::vector<Vec2>& line = lines.emplace_back();
    for (std::size_t i = 0; i + 1 < stroke.size(); i += 2)
      line.push_back(corner + Vec2{static_cast<float>(stroke[i]), static_cast<float>(stroke[i + 1])});
  }
  return lines;
}

Vec2 least_size_for_drawing(const Pinned& paper) {
  Vec2 least;
  for (const InkStroke& stroke : paper.drawing) {
    for (std::size_t i = 0; i + 1 < stroke.size(); i += 2)
      least = {std::max(least.x, static_cast<float>(stroke[i])), std::max(least.y, static_cast<float>(stroke[i + 1]))};
  }
  return paper.drawing.empty() ? least : least + Vec2{kInkPad, kInkPad};
}

}  // namespace seven
