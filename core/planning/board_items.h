// What lies on a plan's board: moments and pinned papers, alike in where they lie, whether they are locked and what
// they are grouped with.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/geometry.h"
#include "document/store.h"

namespace seven {

// An item is known by its record id, "moment:m1" or "pinned:p1".
struct BoardItem {
  std::string id;
  Rect place;
  bool locked = false;
  std::string group;

  bool operator==(const BoardItem&) const = default;
};

// By record id: moments, then papers.
std::vector<BoardItem> board_items(const Store& store);
// Nothing where there is no such item.
std::optional<BoardItem> board_item(const Store& store, std::string_view id);
// The record with its place changed, to whole units.
Record with_place(const Record& record, const Rect& place);

// The chosen ones and whatever is grouped with one of them, sorted.
std::vector<std::string> with_groups(const Store& store, const std::vector<std::string>& chosen);

// Lanes by their order, stages likewise; equals by id.
std::vector<const Lane*> lanes_in_order(const Store& store);
std::vector<const Stage*> stages_in_order(const Store& store);

// Where lanes and stages lie: lanes below each other from y = 0, stages beside each other from x = 0.
struct BoardBands {
  struct Band {
    std::string key;  // of the lane or stage
    float from = 0, to = 0;
  };
  std::vector<Band> lanes, stages;

  // The key of the band that a point lies in; empty beside them.
  std::string lane_at(float y) const;
  std::string stage_at(float x) const;
};
BoardBands board_bands(const Store& store);

}  // namespace seven
