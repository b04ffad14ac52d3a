// What lies on an open plan's board, ready to be looked up by place: cards, papers, bands and arrows. World units.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/units.h"
#include "board/arrow_route.h"
#include "board/spatial_index.h"
#include "planning/board_items.h"

namespace seven::ui {

struct BoardArrow {
  std::string id, from, to;  // keys of the arrow and its moments
  int from_item = -1, to_item = -1;
  Minutes amount;  // all roles together
};

class BoardScene {
 public:
  explicit BoardScene(const Store& store);

  // Takes in what has changed since it was made or last followed. Where cards and papers were only moved or changed in
  // themselves, all the others are left as they are; anything else makes it anew.
  void follow(const Store& store);
  // The same for two scenes whose cards and papers lie and look the same from far away; others differ, but for chance.
  std::uint64_t fingerprint() const { return fingerprint_; }
  // The same of the items from `piece` × items_in_piece on, as many as that.
  std::uint64_t fingerprint_of(int piece) const { return pieces_[static_cast<std::size_t>(piece)]; }
  int pieces() const { return static_cast<int>(pieces_.size()); }
  static constexpr int items_in_piece = 64;

  const std::vector<BoardItem>& items() const { return items_; }
  const BoardItem& item(int number) const { return items_[static_cast<std::size_t>(number)]; }
  // Null where the item is of the other kind. Good as long as the scene is that of the document.
  const Moment* moment(int number) const { return std::get_if<Moment>(records_[static_cast<std::size_t>(number)]); }
  const Pinned* paper(int number) const { return std::get_if<Pinned>(records_[static_cast<std::size_t>(number)]); }
  long moments() const { return moments_; }
  // -1 where there is none of that record id.
  int number_of(std::string_view id) const;
  const SpatialIndex& index() const { return index_; }
  const BoardBands& bands() const { return bands_; }
  // Whether people read the one card before the other: lane by lane, from left to right, from top to bottom.
  bool reads_before(int a, int b) const;
  // Around everything, bands included; never empty.
  const Rect& extent() const { return extent_; }

  const std::vector<BoardArrow>& arrows() const { return arrows_; }
  // Those that may be seen in `area`, by number.
  std::vector<int> arrows_in(const Rect& area) const;
  // The most that one of them carries.
  Minutes largest() const { return largest_; }
  // Its way; found when it is first asked for. Arrows that share the side of a card lie beside each other there.
  const std::vector<Vec2>& route(int arrow) const;

 private:
  struct Reading {
    float lane, x, y;
  };

  void read_arrows(const Store& store);
  void place_item(int number);
  void find_extent();
  std::uint64_t look_of(int number) const;
  void see_look(int number);
  bool change_item(int number, const Store& store);
  void forget_ways_near(const Rect& place);
  Rect reach_of(const BoardArrow& arrow) const;
  const std::vector<Vec2>& direct(int arrow) const;
  float shift(int arrow, bool at_end) const;

  std::uint64_t revision_ = 0;  // of the store, that this is as of
  std::vector<BoardItem> items_;
  std::vector<const Record*> records_;  // of the items
  long moments_ = 0;
  std::vector<Reading> reading_;
  std::vector<std::pair<std::string, int>> numbers_;  // by record id, sorted
  SpatialIndex index_;
  BoardBands bands_;
  Rect extent_;
  std::vector<BoardArrow> arrows_;
  SpatialIndex arrow_index_;
  Minutes largest_;
  std::map<int, std::vector<int>> arrows_of_;  // by item
  mutable std::map<int, std::vector<Vec2>> direct_, routes_;
  std::vector<std::uint64_t> looks_;   // of the items
  std::vector<std::uint64_t> pieces_;  // the sums of so many of them
  std::uint64_t fingerprint_ = 0;      // the sum of all
};

}  // namespace seven::ui
