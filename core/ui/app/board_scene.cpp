#include "ui/app/board_scene.h"

#include <algorithm>
#include <cmath>

#include "base/fnv.h"

namespace seven::ui {
namespace {

constexpr float kClearance = 14;   // between an arrow and the cards it passes
constexpr float kDetour = 120;     // so far beside its two cards an arrow may run
constexpr float kOwnHalf = 13;     // from the middle of a side
constexpr float kApart = 30;       // between ends on the same side of a card
constexpr float kLargest = 4000;   // an arrow longer than that is looked for everywhere
constexpr float kLeastWide = 640;  // of an empty board

// Whether records of that kind are seen on the board.
bool is_drawn(const std::string& id) {
  return is_record_of<Moment>(id) || is_record_of<Pinned>(id) || is_record_of<Offset>(id) || is_record_of<Lane>(id) ||
         is_record_of<Stage>(id);
}

}  // namespace

BoardScene::BoardScene(const Store& store)
    : revision_(store.revision()), items_(board_items(store)), bands_(board_bands(store)) {
  reading_.resize(items_.size());
  looks_.resize(items_.size());
  pieces_.resize((items_.size() + items_in_piece - 1) / items_in_piece);
  for (std::size_t i = 0; i < items_.size(); ++i) {
    numbers_.emplace_back(items_[i].id, static_cast<int>(i));
    records_.push_back(store.find_record(items_[i].id));
    if (std::holds_alternative<Moment>(*records_.back())) ++moments_;
    place_item(static_cast<int>(i));
    see_look(static_cast<int>(i));
  }
  std::sort(numbers_.begin(), numbers_.end());
  find_extent();
  read_arrows(store);
}

void BoardScene::place_item(int number) {
  const Rect& place = item(number).place;
  index_.put(number, place);
  const Vec2 middle = place.center();
  float lane = middle.y;
  for (const BoardBands::Band& band : bands_.lanes)
    if (middle.y >= band.from && middle.y < band.to) lane = band.from;
  reading_[static_cast<std::size_t>(number)] = {lane, std::round(middle.x / 60), place.y};
}

void BoardScene::find_extent() {
  extent_ = {0, 0, bands_.stages.empty() ? kLeastWide : bands_.stages.back().to,
             bands_.lanes.empty() ? kLeastWide * 0.5f : bands_.lanes.back().to};
  for (const BoardItem& item : items_) extent_ = united(extent_, item.place);
}

bool BoardScene::reads_before(int a, int b) const {
  const Reading &one = reading_[static_cast<std::size_t>(a)], &other = reading_[static_cast<std::size_t>(b)];
  if (one.lane != other.lane) return one.lane < other.lane;
  if (one.x != other.x) return one.x < other.x;
  return one.y != other.y ? one.y < other.y : a < b;
}

std::uint64_t BoardScene::look_of(int number) const {
  Fnv hash;
  hash.add(static_cast<std::uint64_t>(number));
  const Rect& place = item(number).place;
  for (const float length : {place.x, place.y, place.w, place.h})
    hash.add(static_cast<std::uint64_t>(static_cast<std::int64_t>(length)));
  if (const Moment* shown = moment(number))
    hash.add(static_cast<std::uint64_t>(shown->change) * 16 + static_cast<std::uint64_t>(shown->matters));
  return hash.hash();
}

void BoardScene::see_look(int number) {
  std::uint64_t& look = looks_[static_cast<std::size_t>(number)];
  const std::uint64_t before = look;
  look = look_of(number);
  pieces_[static_cast<std::size_t>(number / items_in_piece)] += look - before;
  fingerprint_ += look - before;
}

void BoardScene::follow(const Store& store) {
  if (store.revision() == revision_) return;
  const auto anew = [&] { *this = BoardScene(store); };
  const auto changed = store.changed_since(revision_);
  revision_ = store.revision();
  if (!changed) return anew();
  std::vector<int> numbers;
  for (const std::string& id : *changed) {
    const int number = number_of(id);
    const Record* record = store.find_record(id);
    if (number >= 0 && record != nullptr) {
      numbers.push_back(number);
    } else if (number >= 0 || is_drawn(id)) {
      return anew();
    }
  }
  if (numbers.empty()) return;
  bool at_edge = false;
  for (const int number : numbers) at_edge = change_item(number, store) || at_edge;
  if (at_edge) find_extent();
}

// Whether the whole may have become smaller.
bool BoardScene::change_item(int number, const Store& store) {
  const Rect before = item(number).place;
  BoardItem next = *board_item(store, item(number).id);
  items_[static_cast<std::size_t>(number)] = next;
  see_look(number);
  if (next.place == before) return false;
  const bool at_edge = before.x <= extent_.x || before.y <= extent_.y || before.right() >= extent_.right() ||
                       before.bottom() >= extent_.bottom();
  extent_ = united(extent_, next.place);
  place_item(number);
  forget_ways_near(before);
  forget_ways_near(next.place);
  const auto arrows = arrows_of_.find(number);
  if (arrows == arrows_of_.end()) return at_edge;
  for (const int arrow : arrows->second) arrow_index_.put(arrow, reach_of(arrows_[static_cast<std::size_t>(arrow)]));
  forget_ways_near(next.place);
  return at_edge;
}

// Those that might pass there, and whatever shares the side of a card with one of them.
void BoardScene::forget_ways_near(const Rect& place) {
  for (const int arrow : arrow_index_.touching(place)) {
    direct_.erase(arrow);
    const BoardArrow& gone = arrows_[static_cast<std::size_t>(arrow)];
    for (const int card : {gone.from_item, gone.to_item})
      for (const int other : arrows_of_.at(card)) routes_.erase(other);
  }
}

Rect BoardScene::reach_of(const BoardArrow& arrow) const {
  return united(item(arrow.from_item).place, item(arrow.to_item).place).grown(kDetour);
}

int BoardScene::number_of(std::string_view id) const {
  const auto at = std::lower_bound(numbers_.begin(), numbers_.end(), id,
                                   [](const auto& one, std::string_view wanted) { return one.first < wanted; });
  return at != numbers_.end() && at->first == id ? at->second : -1;
}

void BoardScene::read_arrows(const Store& store) {
  for (const Offset* offset : store.all<Offset>()) {
    BoardArrow arrow{offset->id,
                     offset->from,
                     offset->to,
                     number_of(record_id_of<Moment>(offset->from)),
                     number_of(record_id_of<Moment>(offset->to)),
                     {}};
    if (arrow.from_item < 0 || arrow.to_item < 0) continue;
    for (const auto& [role, minutes] : offset->minutes) arrow.amount += minutes;
    largest_ = std::max(largest_, arrow.amount);
    arrows_of_[arrow.from_item].push_back(static_cast<int>(arrows_.size()));
    arrows_of_[arrow.to_item].push_back(static_cast<int>(arrows_.size()));
    arrow_index_.put(static_cast<int>(arrows_.size()), reach_of(arrow));
    arrows_.push_back(std::move(arrow));
  }
}

std::vector<int> BoardScene::arrows_in(const Rect& area) const { return arrow_index_.touching(area); }

const std::vector<Vec2>& BoardScene::direct(int number) const {
  const auto known = direct_.find(number);
  if (known != direct_.end()) return known->second;
  const BoardArrow& arrow = arrows_[static_cast<std::size_t>(number)];
  const Rect &from = item(arrow.from_item).place, &to = item(arrow.to_item).place;
  std::vector<Rect> obstacles;
  const Rect reach = reach_of(arrow);
  if (reach.w < kLargest && reach.h < kLargest) {
    for (const int other : index_.touching(reach))
      if (other != arrow.from_item && other != arrow.to_item) obstacles.push_back(item(other).place);
  }
  return direct_.emplace(number, arrow_route(from, to, obstacles, kClearance)).first->second;
}

// How far along the side of its card an end lies from the middle, so that no two ends there meet.
float BoardScene::shift(int number, bool at_end) const {
  const BoardArrow& arrow = arrows_[static_cast<std::size_t>(number)];
  const int card = at_end ? arrow.to_item : arrow.from_item;
  const auto end_of = [&](int other, bool last) {
    const std::vector<Vec2>& way = direct(other);
    return last ? way.back() : way.front();
  };
  const std::vector<Vec2>& way = direct(number);
  const Vec2 here = end_of(number, at_end);
  const bool on_top = at_end ? way[way.size() - 2].x == here.x : way[1].x == here.x;  // or at the foot
  // Who else ends there, and where each goes: they lie in that order and need not cross.
  std::vector<std::pair<float, int>> sharing;
  for (const int other : arrows_of_.at(card)) {
    const BoardArrow& one = arrows_[static_cast<std::size_t>(other)];
    const bool last = one.to_item == card;
    const Vec2 there = end_of(other, last);
    if (std::fabs(there.x - here.x) > 1 || std::fabs(there.y - here.y) > 1) continue;
    const Vec2 away = item(last ? one.from_item : one.to_item).place.center();
    sharing.emplace_back(on_top ? away.x : away.y, other);
  }
  if (sharing.size() < 2) return 0;
  std::sort(sharing.begin(), sharing.end());
  const Rect& place = item(card).place;
  const float side = on_top ? place.w : place.h;
  const float pitch = std::min(kApart, side * 0.7f / static_cast<float>(sharing.size()));
  for (std::size_t i = 0; i < sharing.size(); ++i) {
    if (sharing[i].second == number)
      return (static_cast<float>(i) - static_cast<float>(sharing.size() - 1) * 0.5f) * pitch;
  }
  return 0;
}

const std::vector<Vec2>& BoardScene::route(int number) const {
  const auto known = routes_.find(number);
  if (known != routes_.end()) return known->second;
  std::vector<Vec2> way = direct(number);
  const std::size_t last = way.size() - 1;
  const auto move = [](Vec2& point, bool upright, float by) { (upright ? point.x : point.y) += by; };
  const bool leaves_upright = way[0].x == way[1].x, arrives_upright = way[last].x == way[last - 1].x;
  // What leaves and what arrives keeps to its own half of a side, so that ways through one gap lie beside each other.
  const float own = last == 1 ? 0.0f : kOwnHalf;
  const float at_start = shift(number, false) - own, at_end = shift(number, true) + own;
  if (last == 1) {  // straight: both ends or none
    const float by = at_start != 0 ? at_start : at_end;
    move(way[0], leaves_upright, by);
    move(way[1], leaves_upright, by);
  } else {
    move(way[0], leaves_upright, at_start);
    move(way[1], leaves_upright, at_start);
    move(way[last], arrives_upright, at_end);
    move(way[last - 1], arrives_upright, at_end);
  }
  return routes_.emplace(number, std::move(way)).first->second;
}

}  // namespace seven::ui
