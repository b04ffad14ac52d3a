#include "planning/board_items.h"

#include <algorithm>
#include <cmath>

#include "base/order.h"

namespace seven {
namespace {

Rect rect_of(const BoardPlace& place) {
  return {static_cast<float>(place.x), static_cast<float>(place.y), static_cast<float>(place.w),
          static_cast<float>(place.h)};
}

int whole(float value, int lowest, int highest) {
  return static_cast<int>(std::clamp(std::round(value), static_cast<float>(lowest), static_cast<float>(highest)));
}

BoardPlace place_of(const Rect& rect) {
  return {whole(rect.x, -most_board, most_board), whole(rect.y, -most_board, most_board),
          whole(rect.w, least_board_size, most_board_size), whole(rect.h, least_board_size, most_board_size)};
}

template <class T>
BoardItem item_of(const T& noun) {
  return {record_id_of<T>(noun.id), rect_of(noun.place), noun.locked, noun.group};
}

template <class T>
void add_items(const Store& store, std::vector<BoardItem>& items) {
  for (const T* noun : store.all<T>()) items.push_back(item_of(*noun));
}

std::string band_at(const std::vector<BoardBands::Band>& bands, float at) {
  for (const BoardBands::Band& band : bands)
    if (at >= band.from && at < band.to) return band.key;
  return {};
}

}  // namespace

std::vector<BoardItem> board_items(const Store& store) {
  std::vector<BoardItem> items;
  add_items<Moment>(store, items);
  add_items<Pinned>(store, items);
  return items;
}

std::optional<BoardItem> board_item(const Store& store, std::string_view id) {
  const Record* record = store.find_record(id);
  if (record == nullptr) return std::nullopt;
  if (const auto* moment = std::get_if<Moment>(record)) return item_of(*moment);
  if (const auto* pinned = std::get_if<Pinned>(record)) return item_of(*pinned);
  return std::nullopt;
}

Record with_place(const Record& record, const Rect& place) {
  Record moved = record;
  if (auto* moment = std::get_if<Moment>(&moved)) moment->place = place_of(place);
  if (auto* pinned = std::get_if<Pinned>(&moved)) pinned->place = place_of(place);
  return moved;
}

std::vector<std::string> with_groups(const Store& store, const std::vector<std::string>& chosen) {
  std::vector<std::string> groups, all = chosen;
  for (const std::string& id : chosen) {
    if (const auto item = board_item(store, id); item && !item->group.empty()) groups.push_back(item->group);
  }
  if (!groups.empty()) {
    for (const BoardItem& item : board_items(store)) {
      if (std::find(groups.begin(), groups.end(), item.group) != groups.end()) all.push_back(item.id);
    }
  }
  std::sort(all.begin(), all.end());
  all.erase(std::unique(all.begin(), all.end()), all.end());
  return all;
}

std::vector<const Lane*> lanes_in_order(const Store& store) {
  std::vector<const Lane*> lanes = store.all<Lane>();
  put_in_order(lanes, [](const Lane* a, const Lane* b) { return a->order < b->order; });
  return lanes;
}

std::vector<const Stage*> stages_in_order(const Store& store) {
  std::vector<const Stage*> stages = store.all<Stage>();
  put_in_order(stages, [](const Stage* a, const Stage* b) { return a->order < b->order; });
  return stages;
}

BoardBands board_bands(const Store& store) {
  BoardBands bands;
  float at = 0;
  for (const Lane* lane : lanes_in_order(store)) {
    bands.lanes.push_back({lane->id, at, at + static_cast<float>(lane->height)});
    at = bands.lanes.back().to;
  }
  at = 0;
  for (const Stage* stage : stages_in_order(store)) {
    bands.stages.push_back({stage->id, at, at + static_cast<float>(stage->width)});
    at = bands.stages.back().to;
  }
  return bands;
}

std::string BoardBands::lane_at(float y) const { return band_at(lanes, y); }
std::string BoardBands::stage_at(float x) const { return band_at(stages, x); }

}  // namespace seven
