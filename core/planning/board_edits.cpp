#include "planning/board_edits.h"

#include <algorithm>
#include <map>
#include <utility>

#include "planning/board_items.h"
#include "planning/ink_edits.h"

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

}  // namespace

void move_items(const Store& store, DiffBuilder& edit, const std::vector<std::string>& ids, Vec2 by) {
  const Chosen chosen = unlocked(store, ids);
  std::vector<Rect> places = chosen.places;
  for (Rect& place : places) place = place.moved(by.x, by.y);
  put_places(store, edit, chosen, places);
}

void place_item(const Store& store, DiffBuilder& edit, const std::string& id, const Rect& place) {
  const Chosen chosen = unlocked(store, {id});
  if (chosen.records.empty()) return;
  Rect room = place;
  if (const auto* paper = std::get_if<Pinned>(chosen.records.front())) {
    const Vec2 least = least_size_for_drawing(*paper);
    room.w = std::max(room.w, least.x);
    room.h = std::max(room.h, least.y);
  }
  put_places(store, edit, chosen, {room});
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
    const std::string moment = key_in<Moment>(id);
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
      moments[key_in<Moment>(id)] = moment->id;
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

}  // namespace seven
