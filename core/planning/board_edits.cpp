#include "planning/board_edits.h"

#include <algorithm>
#include <map>
#include <utility>

#include "planning/board_items.h"

namespace seven {
namespace {

// The items that may be changed, with their records.
struct Chosen {
  std::vector<const Record*> records;
  std::vector<Rect> places;
};

Chosen unlocked(const Store& store, const std::vector<std::string>& ids) {
  Chosen chosen;
  for (const std::string& id : ids) {
    const auto item = board_item(store, id);
    if (!item || item->locked) continue;
    chosen.records.push_back(store.find_record(id));
    chosen.places.push_back(item->place);
  }
  return chosen;
}

Record settled(const BoardBands& bands, const Record& record, const Rect& place) {
  Record moved = with_place(record, place);
  if (auto* moment = std::get_if<Moment>(&moved)) {
    moment->lane = bands.lane_at(place.center().y);
    moment->stage = bands.stage_at(place.center().x);
  }
  return moved;
}

void put_places(const Store& store, DiffBuilder& edit, const Chosen& chosen, const std::vector<Rect>& places) {
  const BoardBands bands = board_bands(store);
  for (std::size_t i = 0; i < places.size(); ++i) edit.put(settled(bands, *chosen.records[i], places[i]));
}

// The key of a record id of type T; empty of another type.
template <class T>
std::string key_of(const std::string& id) {
  const std::string prefix = record_id_of<T>("");
  return id.rfind(prefix, 0) == 0 ? id.substr(prefix.size()) : std::string();
}

template <class T>
void change_each(const Store& store, DiffBuilder& edit, const std::vector<std::string>& ids,
                 const Call<void(T&)>& change) {
  for (const std::string& id : ids) {
    const Record* record = store.find_record(id);
    const T* noun = record == nullptr ? nullptr : std::get_if<T>(record);
    if (noun == nullptr) continue;
    T next = *noun;
    change(next);
    edit.put(std::move(next));
  }
}

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

}  // namespace

void move_items(const Store& store, DiffBuilder& edit, const std::vector<std::string>& ids, Vec2 by) {
  const Chosen chosen = unlocked(store, ids);
  std::vector<Rect> places = chosen.places;
  for (Rect& place : places) place = place.moved(by.x, by.y);
  put_places(store, edit, chosen, places);
}

void place_item(const Store& store, DiffBuilder& edit, const std::string& id, const Rect& place) {
  const Chosen chosen = unlocked(store, {id});
  if (!chosen.records.empty()) put_places(store, edit, chosen, {place});
}

void align_items(const Store& store, DiffBuilder& edit, const std::vector<std::string>& ids, Alignment how) {
  const Chosen chosen = unlocked(store, ids);
  put_places(store, edit, chosen, aligned(chosen.places, how));
}

void distribute_items(const Store& store, DiffBuilder& edit, const std::vector<std::string>& ids, Axis along) {
  const Chosen chosen = unlocked(store, ids);
  put_places(store, edit, chosen, distributed(chosen.places, along));
}

void remove_items(const Store& store, DiffBuilder& edit, const std::vector<std::string>& ids) {
  for (const std::string& id : ids) {
    const auto item = board_item(store, id);
    if (!item || item->locked) continue;
    edit.remove(id);
    const std::string moment = key_of<Moment>(id);
    if (moment.empty()) continue;
    for (const Offset* offset : store.all<Offset>())
      if (offset->from == moment || offset->to == moment) edit.remove<Offset>(offset->id);
    for (const MomentNeed* need : store.all<MomentNeed>())
      if (need->moment == moment) edit.remove<MomentNeed>(need->id);
    for (const Dependence* dependence : store.all<Dependence>())
      if (dependence->moment == moment) edit.remove<Dependence>(dependence->key());
    edit.remove<Actual>(moment);
  }
  const auto is_gone = [&](const std::string& moment) {
    const std::string id = record_id_of<Moment>(moment);
    const auto item = board_item(store, id);
    return item && !item->locked && std::find(ids.begin(), ids.end(), id) != ids.end();
  };
  for (const Pinned* pinned : store.all<Pinned>()) {
    if (pinned->moment.empty() || !is_gone(pinned->moment)) continue;
    const std::string id = record_id_of<Pinned>(pinned->id);
    if (std::find(ids.begin(), ids.end(), id) != ids.end() && !pinned->locked) continue;
    Pinned next = *pinned;
    next.moment.clear();
    edit.put(std::move(next));
  }
  for (const Voice* voice : store.all<Voice>()) {
    if (voice->moment.empty() || !is_gone(voice->moment)) continue;
    Voice next = *voice;
    next.moment.clear();
    edit.put(std::move(next));
  }
}

std::vector<std::string> duplicate_items(const Store& store, DiffBuilder& edit, const std::vector<std::string>& ids,
                                         Vec2 by, const NewKey& new_key) {
  std::vector<std::string> copies;
  std::map<std::string, std::string> moments, groups;  // old key -> new key
  const auto new_group = [&](const std::string& group) {
    if (group.empty()) return group;
    std::string& copy = groups[group];
    if (copy.empty()) copy = new_key();
    return copy;
  };
  const BoardBands bands = board_bands(store);
  for (const std::string& id : ids) {
    const auto item = board_item(store, id);
    if (!item) continue;
    Record copy = settled(bands, *store.find_record(id), item->place.moved(by.x, by.y));
    const auto rename = [&](auto& noun) {
      noun.id = new_key();
      noun.group = new_group(noun.group);
      noun.locked = false;
    };
    if (auto* moment = std::get_if<Moment>(&copy)) {
      rename(*moment);
      moments[key_of<Moment>(id)] = moment->id;
    }
    if (auto* pinned = std::get_if<Pinned>(&copy)) rename(*pinned);
    copies.push_back(record_id(copy));
    edit.put(std::move(copy));
  }
  for (const Offset* offset : store.all<Offset>()) {
    const auto from = moments.find(offset->from), to = moments.find(offset->to);
    if (from != moments.end() && to != moments.end())
      edit.put(Offset{new_key(), from->second, to->second, offset->minutes});
  }
  for (const MomentNeed* need : store.all<MomentNeed>()) {
    const auto moment = moments.find(need->moment);
    if (moment == moments.end()) continue;
    MomentNeed copy = *need;
    copy.id = new_key();
    copy.moment = moment->second;
    edit.put(std::move(copy));
  }
  for (const Dependence* dependence : store.all<Dependence>()) {
    const auto moment = moments.find(dependence->moment);
    if (moment != moments.end()) edit.put(Dependence{moment->second, dependence->arrangement});
  }
  return copies;
}

void lock_items(const Store& store, DiffBuilder& edit, const std::vector<std::string>& ids, bool locked) {
  const auto lock = [locked](auto& noun) { noun.locked = locked; };
  change_each<Moment>(store, edit, ids, lock);
  change_each<Pinned>(store, edit, ids, lock);
}

void group_items(const Store& store, DiffBuilder& edit, const std::vector<std::string>& ids, const std::string& group) {
  const auto into = [&group](auto& noun) { noun.group = group; };
  change_each<Moment>(store, edit, ids, into);
  change_each<Pinned>(store, edit, ids, into);
}

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

}  // namespace seven
