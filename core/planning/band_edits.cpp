#include "planning/band_edits.h"

#include <algorithm>
#include <map>
#include <utility>
#include <vector>

#include "planning/board_edits.h"
#include "planning/board_items.h"

namespace seven {
namespace {

// Every moment of `lanes` (a map from lane to how far it moves) and every one of `stages` moved along.
void shift_moments(const Store& store, DiffBuilder& edit, const std::map<std::string, int>& lanes,
                   const std::map<std::string, int>& stages) {
  const auto by = [](const std::map<std::string, int>& shifts, const std::string& key) {
    const auto found = shifts.find(key);
    return found == shifts.end() ? 0 : found->second;
  };
  for (const Moment* moment : store.all<Moment>()) {
    const int dx = by(stages, moment->stage), dy = by(lanes, moment->lane);
    if (dx == 0 && dy == 0) continue;
    Moment next = *moment;
    next.place.x = std::clamp(next.place.x + dx, -most_board, most_board);
    next.place.y = std::clamp(next.place.y + dy, -most_board, most_board);
    edit.put(std::move(next));
  }
}

// How far each band moves when they lie as `now` instead of as `before`, each in its own order.
template <class Band>
std::map<std::string, int> shifts(const std::vector<Band>& before, const std::vector<Band>& now) {
  const auto starts = [](const std::vector<Band>& bands) {
    std::map<std::string, int> at;
    int sum = 0;
    for (const auto& [key, size] : bands) at[key] = std::exchange(sum, sum + size);
    return at;
  };
  std::map<std::string, int> by = starts(now);
  for (const auto& [key, at] : starts(before)) by[key] -= at;
  return by;
}

using Sizes = std::vector<std::pair<std::string, int>>;

Sizes lane_sizes(const Store& store) {
  Sizes sizes;
  for (const Lane* lane : lanes_in_order(store)) sizes.emplace_back(lane->id, lane->height);
  return sizes;
}

Sizes stage_sizes(const Store& store) {
  Sizes sizes;
  for (const Stage* stage : stages_in_order(store)) sizes.emplace_back(stage->id, stage->width);
  return sizes;
}

// Puts lanes (or stages) in the order and size of `now`.
template <class T>
void put_bands(const Store& store, DiffBuilder& edit, const Sizes& now, int T::*size) {
  int order = 0;
  for (const auto& [key, wanted] : now) {
    T band = *store.find<T>(key);
    band.order = order++;
    band.*size = std::clamp(wanted, least_board_size, most_board_size);
    edit.put(std::move(band));
  }
}

int place_in(const Sizes& sizes, const std::string& key) {
  const auto found = std::find_if(sizes.begin(), sizes.end(), [&](const auto& band) { return band.first == key; });
  return found == sizes.end() ? -1 : static_cast<int>(found - sizes.begin());
}

// The same bands with one in another place; unchanged where that is none.
Sizes reordered(Sizes sizes, const std::string& key, int by) {
  const int from = place_in(sizes, key), to = from + by;
  if (from >= 0 && to >= 0 && to < static_cast<int>(sizes.size()))
    std::swap(sizes[static_cast<std::size_t>(from)], sizes[static_cast<std::size_t>(to)]);
  return sizes;
}

Sizes sized(Sizes sizes, const std::string& key, int size) {
  if (const int at = place_in(sizes, key); at >= 0)
    sizes[static_cast<std::size_t>(at)].second = std::clamp(size, least_board_size, most_board_size);
  return sizes;
}

constexpr int kGap = 15;  // world units around a moment in its cell

// The same bands without one.
Sizes without(Sizes sizes, const std::string& key) {
  if (const int at = place_in(sizes, key); at >= 0) sizes.erase(sizes.begin() + at);
  return sizes;
}

template <class T>
int next_order(const std::vector<const T*>& bands) {
  return bands.empty() ? 0 : std::min(max_order, bands.back()->order + 1);
}

}  // namespace

void size_lane(const Store& store, DiffBuilder& edit, const std::string& lane, int height) {
  const Sizes before = lane_sizes(store), now = sized(before, lane, height);
  put_bands(store, edit, now, &Lane::height);
  shift_moments(store, edit, shifts(before, now), {});
}

void size_stage(const Store& store, DiffBuilder& edit, const std::string& stage, int width) {
  const Sizes before = stage_sizes(store), now = sized(before, stage, width);
  put_bands(store, edit, now, &Stage::width);
  shift_moments(store, edit, {}, shifts(before, now));
}

void reorder_lane(const Store& store, DiffBuilder& edit, const std::string& lane, int by) {
  const Sizes before = lane_sizes(store), now = reordered(before, lane, by);
  put_bands(store, edit, now, &Lane::height);
  shift_moments(store, edit, shifts(before, now), {});
}

void reorder_stage(const Store& store, DiffBuilder& edit, const std::string& stage, int by) {
  const Sizes before = stage_sizes(store), now = reordered(before, stage, by);
  put_bands(store, edit, now, &Stage::width);
  shift_moments(store, edit, {}, shifts(before, now));
}

void tidy_up(const Store& store, DiffBuilder& edit) {
  // Per cell, the moments in the order in which they lay.
  std::map<std::pair<std::string, std::string>, std::vector<const Moment*>> cells;
  for (const Moment* moment : store.all<Moment>()) {
    if (!moment->locked && store.find<Lane>(moment->lane) && store.find<Stage>(moment->stage))
      cells[{moment->lane, moment->stage}].push_back(moment);
  }
  std::map<std::string, int> heights, widths;
  for (auto& [cell, moments] : cells) {
    std::stable_sort(moments.begin(), moments.end(), [](const Moment* a, const Moment* b) {
      return a->place.y != b->place.y ? a->place.y < b->place.y : a->place.x < b->place.x;
    });
    int height = kGap, width = 0;
    for (const Moment* moment : moments) {
      height += moment->place.h + kGap;
      width = std::max(width, moment->place.w + 2 * kGap);
    }
    heights[cell.first] = std::max(heights[cell.first], height);
    widths[cell.second] = std::max(widths[cell.second], width);
  }
  const auto fitted = [](Sizes sizes, const std::map<std::string, int>& needed) {
    for (auto& [key, size] : sizes) {
      if (const auto found = needed.find(key); found != needed.end())
        size = std::clamp(found->second, least_board_size, most_board_size);
    }
    return sizes;
  };
  const Sizes lanes = fitted(lane_sizes(store), heights), stages = fitted(stage_sizes(store), widths);
  put_bands(store, edit, lanes, &Lane::height);
  put_bands(store, edit, stages, &Stage::width);
  const auto start = [](const Sizes& sizes, const std::string& key) {
    int sum = 0;
    for (const auto& [other, size] : sizes) {
      if (other == key) break;
      sum += size;
    }
    return sum;
  };
  for (const auto& [cell, moments] : cells) {
    int y = start(lanes, cell.first) + kGap;
    const int x = start(stages, cell.second) + kGap;
    for (const Moment* moment : moments) {
      Moment next = *moment;
      next.place.x = std::clamp(x, -most_board, most_board);
      next.place.y = std::clamp(std::exchange(y, y + moment->place.h + kGap), -most_board, most_board);
      edit.put(std::move(next));
    }
  }
}

Lane new_lane(const Store& store, DiffBuilder& edit, std::string key, std::string name) {
  Lane lane;
  lane.id = std::move(key);
  lane.name = std::move(name);
  lane.order = next_order(lanes_in_order(store));
  edit.put(lane);
  return lane;
}

Stage new_stage(const Store& store, DiffBuilder& edit, std::string key, std::string name) {
  Stage stage;
  stage.id = std::move(key);
  stage.name = std::move(name);
  stage.order = next_order(stages_in_order(store));
  edit.put(stage);
  return stage;
}

void remove_lane(const Store& store, DiffBuilder& edit, const std::string& lane) {
  const Sizes before = lane_sizes(store), now = without(before, lane);
  if (now.size() == before.size()) return;
  auto by = shifts(before, now);
  by.erase(lane);
  put_bands(store, edit, now, &Lane::height);
  shift_moments(store, edit, by, {});
  std::vector<std::string> inside;
  for (const Moment* moment : store.all<Moment>()) {
    if (moment->lane != lane) continue;
    if (!moment->locked) {
      inside.push_back(record_id_of<Moment>(moment->id));
      continue;
    }
    Moment next = *moment;
    next.lane.clear();
    edit.put(std::move(next));
  }
  remove_items(store, edit, inside);
  edit.remove<Lane>(lane);
}

void remove_stage(const Store& store, DiffBuilder& edit, const std::string& stage) {
  const Sizes before = stage_sizes(store), now = without(before, stage);
  if (now.size() == before.size()) return;
  auto by = shifts(before, now);
  by.erase(stage);
  put_bands(store, edit, now, &Stage::width);
  shift_moments(store, edit, {}, by);
  for (const Moment* moment : store.all<Moment>()) {
    if (moment->stage != stage) continue;
    Moment next = *moment;
    next.stage.clear();
    edit.put(std::move(next));
  }
  edit.remove<Stage>(stage);
}

}  // namespace seven
