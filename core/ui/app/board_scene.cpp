#include "ui/app/board_scene.h"

#include <algorithm>
#include <cmath>

#include "board/arranging.h"

namespace seven::ui {
namespace {

constexpr float kClearance = 14;   // between an arrow and the cards it passes
constexpr float kDetour = 120;     // so far beside its two cards an arrow may run
constexpr float kLargest = 4000;   // an arrow longer than that is looked for everywhere
constexpr float kLeastWide = 640;  // of an empty board

Rect joined(const Rect& a, const Rect& b) { return around({a, b}); }

}  // namespace

BoardScene::BoardScene(const Store& store) : items_(board_items(store)), bands_(board_bands(store)) {
  extent_ = {0, 0, bands_.stages.empty() ? kLeastWide : bands_.stages.back().to,
             bands_.lanes.empty() ? kLeastWide * 0.5f : bands_.lanes.back().to};
  for (std::size_t i = 0; i < items_.size(); ++i) {
    index_.put(static_cast<int>(i), items_[i].place);
    numbers_.emplace_back(items_[i].id, static_cast<int>(i));
    extent_ = joined(extent_, items_[i].place);
  }
  std::sort(numbers_.begin(), numbers_.end());
  struct Place {
    float lane, x, y;
    int item;
  };
  std::vector<Place> order;
  for (std::size_t i = 0; i < items_.size(); ++i) {
    const Vec2 middle = items_[i].place.center();
    float lane = middle.y;
    for (const BoardBands::Band& band : bands_.lanes)
      if (middle.y >= band.from && middle.y < band.to) lane = band.from;
    order.push_back({lane, std::round(middle.x / 60), items_[i].place.y, static_cast<int>(i)});
  }
  std::sort(order.begin(), order.end(), [](const Place& a, const Place& b) {
    if (a.lane != b.lane) return a.lane < b.lane;
    if (a.x != b.x) return a.x < b.x;
    return a.y != b.y ? a.y < b.y : a.item < b.item;
  });
  reading_.resize(items_.size());
  for (std::size_t i = 0; i < order.size(); ++i) reading_[static_cast<std::size_t>(order[i].item)] = static_cast<int>(i);
  read_arrows(store);
}

int BoardScene::number_of(std::string_view id) const {
  const auto at = std::lower_bound(numbers_.begin(), numbers_.end(), id,
                                   [](const auto& one, std::string_view wanted) { return one.first < wanted; });
  return at != numbers_.end() && at->first == id ? at->second : -1;
}

void BoardScene::read_arrows(const Store& store) {
  for (const Offset* offset : store.all<Offset>()) {
    BoardArrow arrow{offset->id, offset->from, offset->to, number_of(record_id_of<Moment>(offset->from)),
                     number_of(record_id_of<Moment>(offset->to)), {}};
    if (arrow.from_item < 0 || arrow.to_item < 0) continue;
    for (const auto& [role, minutes] : offset->minutes) arrow.amount += minutes;
    const Rect reach = joined(item(arrow.from_item).place, item(arrow.to_item).place).grown(kDetour);
    arrow_index_.put(static_cast<int>(arrows_.size()), reach);
    arrows_.push_back(std::move(arrow));
  }
}

std::vector<int> BoardScene::arrows_in(const Rect& area) const { return arrow_index_.touching(area); }

const std::vector<Vec2>& BoardScene::route(int number) const {
  const auto known = routes_.find(number);
  if (known != routes_.end()) return known->second;
  const BoardArrow& arrow = arrows_[static_cast<std::size_t>(number)];
  const Rect &from = item(arrow.from_item).place, &to = item(arrow.to_item).place;
  std::vector<Rect> obstacles;
  const Rect reach = joined(from, to).grown(kDetour);
  if (reach.w < kLargest && reach.h < kLargest) {
    for (const int other : index_.touching(reach))
      if (other != arrow.from_item && other != arrow.to_item) obstacles.push_back(item(other).place);
  }
  return routes_.emplace(number, arrow_route(from, to, obstacles, kClearance)).first->second;
}

}  // namespace seven::ui
