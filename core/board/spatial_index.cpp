#include "board/spatial_index.h"

#include <algorithm>
#include <cmath>

#include "base/invariant.h"

namespace seven {
namespace {

constexpr float kCell = 512;  // world units: a card is about 200 × 120

int cell_at(float at) { return static_cast<int>(std::floor(std::clamp(at, -1e8f, 1e8f) / kCell)); }

bool touch(const Rect& a, const Rect& b) {
  return a.x <= b.right() && b.x <= a.right() && a.y <= b.bottom() && b.y <= a.bottom();
}

}  // namespace

SpatialIndex::Cells SpatialIndex::cells_of(const Rect& place) {
  return {cell_at(place.x), cell_at(place.y), cell_at(place.right()), cell_at(place.bottom())};
}

std::uint64_t SpatialIndex::key(int x, int y) {
  return static_cast<std::uint64_t>(static_cast<std::uint32_t>(x)) << 32 | static_cast<std::uint32_t>(y);
}

void SpatialIndex::put(int item, const Rect& place) {
  INVARIANT(item >= 0);
  const auto at = static_cast<std::size_t>(item);
  if (at >= places_.size()) places_.resize(at + 1), present_.resize(at + 1);
  if (present_[at]) take_out(item, places_[at]);
  places_[at] = place;
  present_[at] = true;
  const Cells cells = cells_of(place);
  for (int y = cells.top; y <= cells.bottom; ++y)
    for (int x = cells.left; x <= cells.right; ++x) cells_[key(x, y)].push_back(item);
}

void SpatialIndex::remove(int item) {
  if (place(item) == nullptr) return;
  take_out(item, places_[static_cast<std::size_t>(item)]);
  present_[static_cast<std::size_t>(item)] = false;
}

void SpatialIndex::take_out(int item, const Rect& place) {
  const Cells cells = cells_of(place);
  for (int y = cells.top; y <= cells.bottom; ++y) {
    for (int x = cells.left; x <= cells.right; ++x) {
      const auto found = cells_.find(key(x, y));
      std::vector<int>& items = found->second;
      items.erase(std::find(items.begin(), items.end(), item));
      if (items.empty()) cells_.erase(found);
    }
  }
}

void SpatialIndex::clear() {
  cells_.clear();
  places_.clear();
  present_.clear();
}

const Rect* SpatialIndex::place(int item) const {
  const auto at = static_cast<std::size_t>(item);
  return item >= 0 && at < places_.size() && present_[at] ? &places_[at] : nullptr;
}

std::vector<int> SpatialIndex::touching(const Rect& area) const {
  std::vector<int> found;
  const auto take = [&](const std::vector<int>& items) {
    for (const int item : items)
      if (touch(places_[static_cast<std::size_t>(item)], area)) found.push_back(item);
  };
  const Cells cells = cells_of(area);
  const double wanted = (1.0 + cells.right - cells.left) * (1.0 + cells.bottom - cells.top);
  if (wanted > static_cast<double>(cells_.size())) {  // most of the board: its cells are fewer than those of the area
    for (const auto& [key, items] : cells_) take(items);
  } else {
    for (int y = cells.top; y <= cells.bottom; ++y) {
      for (int x = cells.left; x <= cells.right; ++x) {
        if (const auto at = cells_.find(key(x, y)); at != cells_.end()) take(at->second);
      }
    }
  }
  std::sort(found.begin(), found.end());
  found.erase(std::unique(found.begin(), found.end()), found.end());
  return found;
}

std::vector<int> SpatialIndex::at(Vec2 point) const {
  std::vector<int> found = touching({point.x, point.y, 0, 0});
  found.erase(std::remove_if(found.begin(), found.end(),
                             [&](int item) { return !places_[static_cast<std::size_t>(item)].contains(point); }),
              found.end());
  return found;
}

}  // namespace seven
