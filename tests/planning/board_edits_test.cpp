// Edits of the board: what goes along, what is locked, and that nothing is left hanging.
#include "planning/board_edits.h"
#include "planning/band_edits.h"

#include <doctest/doctest.h>

#include <algorithm>

#include "base/random.h"
#include "document/document.h"
#include "planning/board_items.h"
#include "planning/plan_input.h"
#include "support/random_seeds.h"

using namespace seven;

namespace {

using Ids = std::vector<std::string>;

Moment moment(const std::string& id, int x, int y) {
  Moment moment;
  moment.id = id;
  moment.place.x = x;
  moment.place.y = y;
  return moment;
}

// Two lanes of 168, two stages of 214, a moment in three of the cells, a paper about the first.
class Desk {
 public:
  Desk() : document_(DocumentInfo{"plan-1", 0, 0, "test"}) {
    edit([](const Store&, DiffBuilder& edit) {
      edit.put(Lane{"quick", "Quick", 0, 0, 168});
      edit.put(Lane{"long", "Long", 0, 1, 168});
      edit.put(Stage{"ask", "Asking", 0, 214});
      edit.put(Stage{"meet", "Meeting", 1, 214});
    });
    edit([](const Store& store, DiffBuilder& edit) {
      const BoardBands bands = board_bands(store);
      for (Moment one : {moment("a", 15, 15), moment("b", 229, 15), moment("c", 229, 183)}) {
        one.lane = bands.lane_at(static_cast<float>(one.place.y + 68));
        one.stage = bands.stage_at(static_cast<float>(one.place.x + 92));
        edit.put(one);
      }
      edit.put(Offset{"o", "a", "c", {{"gp", Minutes::of_whole(60)}}});
      edit.put(MomentNeed{"n", "a", "A quick answer"});
      edit.put(Dependence{"a", "protocol"});
      edit.put(Pinned{"p", PinnedKind::question, "Who?", {600, 0, 184, 136}, "a"});
      edit.put(Voice{"v", VoiceKind::people, "Never the same person twice", "a"});
    });
  }

  template <class Edit>
  void edit(Edit change) {
    document_.commit({"step.board"}, 1000, [&](DiffBuilder& edit) { change(document_.store(), edit); });
  }
  Document& document() { return document_; }
  const Store& store() const { return document_.store(); }
  Moment at(const char* id) const { return store().value_or(moment(id, -1, -1)); }

  std::string new_key() { return "k" + std::to_string(++keys_); }

 private:
  Document document_;
  int keys_ = 0;
};

// Whatever names a moment names one that is there.
bool nothing_hangs(const Store& store) {
  const auto known = [&](const std::string& key) { return key.empty() || store.find<Moment>(key) != nullptr; };
  for (const Offset* offset : store.all<Offset>())
    if (!known(offset->from) || !known(offset->to)) return false;
  for (const MomentNeed* need : store.all<MomentNeed>())
    if (!known(need->moment)) return false;
  for (const Dependence* dependence : store.all<Dependence>())
    if (!known(dependence->moment)) return false;
  for (const Pinned* pinned : store.all<Pinned>())
    if (!known(pinned->moment)) return false;
  for (const Voice* voice : store.all<Voice>())
    if (!known(voice->moment)) return false;
  return true;
}

}  // namespace

TEST_CASE("a moment that is moved belongs to the lane and stage it comes to lie in, or to none") {
  Desk desk;
  CHECK(desk.at("a").lane == "quick");
  CHECK(desk.at("c").stage == "meet");
  desk.edit([](const Store& store, DiffBuilder& edit) { move_items(store, edit, {"moment:a"}, {214, 168}); });
  CHECK(desk.at("a").lane == "long");
  CHECK(desk.at("a").stage == "meet");
  desk.edit([](const Store& store, DiffBuilder& edit) { move_items(store, edit, {"moment:a"}, {5000, 0}); });
  CHECK(desk.at("a").lane == "long");
  CHECK(desk.at("a").stage.empty());
}

TEST_CASE("what is locked is not moved, sized or removed; what is grouped is chosen together") {
  Desk desk;
  desk.edit([](const Store& store, DiffBuilder& edit) { lock_items(store, edit, {"moment:a"}, true); });
  desk.edit([](const Store& store, DiffBuilder& edit) { move_items(store, edit, {"moment:a", "moment:b"}, {10, 0}); });
  CHECK(desk.at("a").place.x == 15);
  CHECK(desk.at("b").place.x == 239);
  desk.edit([](const Store& store, DiffBuilder& edit) { remove_items(store, edit, {"moment:a"}); });
  CHECK(desk.store().find<Moment>("a") != nullptr);
  CHECK(desk.store().find<Pinned>("p")->moment == "a");
  desk.edit([](const Store& store, DiffBuilder& edit) { group_items(store, edit, {"moment:b", "pinned:p"}, "g"); });
  CHECK(with_groups(desk.store(), {"moment:b"}) == Ids{"moment:b", "pinned:p"});
  desk.edit([](const Store& store, DiffBuilder& edit) { group_items(store, edit, {"moment:b"}, ""); });
  CHECK(with_groups(desk.store(), {"moment:b"}) == Ids{"moment:b"});
}

TEST_CASE("removing a moment takes along what is about it, and undo brings all of it back") {
  Desk desk;
  const Store::Records before = desk.store().records();
  desk.edit([](const Store& store, DiffBuilder& edit) { remove_items(store, edit, {"moment:a"}); });
  CHECK(nothing_hangs(desk.store()));
  CHECK(desk.store().find<Offset>("o") == nullptr);
  CHECK(desk.store().find<Pinned>("p")->moment.empty());
  REQUIRE(desk.document().undo(2000));
  CHECK(desk.store().records() == before);
}

TEST_CASE("copies have the arrows between them, and nothing of the originals changes") {
  Desk desk;
  Ids copies;
  const auto key = [&] { return desk.new_key(); };
  desk.edit([&](const Store& store, DiffBuilder& edit) {
    copies = duplicate_items(store, edit, {"moment:a", "moment:c", "pinned:p"}, {20, 20}, key);
  });
  REQUIRE(copies.size() == 3);
  CHECK(desk.store().all<Moment>().size() == 5);
  CHECK(desk.store().all<Offset>().size() == 2);
  CHECK(desk.store().all<MomentNeed>().size() == 2);
  CHECK(desk.store().all<Dependence>().size() == 2);
  CHECK(board_item(desk.store(), copies[0])->place.x == 35);
  CHECK(desk.at("a").place.x == 15);
  CHECK(nothing_hangs(desk.store()));
}

TEST_CASE("a lane that grows or changes its place takes its moments along") {
  Desk desk;
  desk.edit([](const Store& store, DiffBuilder& edit) { size_lane(store, edit, "quick", 300); });
  CHECK(desk.at("a").place.y == 15);
  CHECK(desk.at("c").place.y == 315);
  desk.edit([](const Store& store, DiffBuilder& edit) { reorder_lane(store, edit, "long", -1); });
  CHECK(desk.at("c").place.y == 15);
  CHECK(desk.at("a").place.y == 183);
  desk.edit([](const Store& store, DiffBuilder& edit) { reorder_stage(store, edit, "ask", 1); });
  CHECK(desk.at("a").place.x == 229);
  CHECK(desk.at("b").place.x == 15);
  const Store::Records before = desk.store().records();
  desk.edit([](const Store& store, DiffBuilder& edit) { reorder_lane(store, edit, "long", -1); });
  CHECK(desk.store().records() == before);
}

TEST_CASE("tidying up puts moments below each other in their cells, and what is tidy stays") {
  Desk desk;
  desk.edit([](const Store& store, DiffBuilder& edit) { move_items(store, edit, {"moment:b"}, {-200, 30}); });
  desk.edit([](const Store& store, DiffBuilder& edit) { tidy_up(store, edit); });
  CHECK(desk.at("a").place.x == desk.at("b").place.x);
  CHECK(desk.at("a").place.y == 15);
  CHECK(desk.at("b").place.y == 15 + 136 + 15);
  CHECK(desk.store().find<Lane>("quick")->height == 317);
  const Store::Records before = desk.store().records();
  desk.edit([](const Store& store, DiffBuilder& edit) { tidy_up(store, edit); });
  CHECK(desk.store().records() == before);
}

TEST_CASE(
    "any sequence of board edits leaves nothing hanging, keeps the account's identity and can be undone, 500 times") {
  test::for_seeds(20261205, 500, [](std::uint32_t seed) {
    Random random(seed);
    Desk desk;
    while (desk.document().undo(1)) {
    }
    const Store::Records start = desk.store().records();
    while (desk.document().redo(1)) {
    }
    const auto key = [&] { return desk.new_key(); };
    for (int acts = 0; acts < 25; ++acts) {
      Ids ids;
      for (const BoardItem& item : board_items(desk.store()))
        if (random.between(0, 2) == 0) ids.push_back(item.id);
      const auto any = [&](int low, int high) { return static_cast<int>(random.between(low, high)); };
      const Vec2 by{static_cast<float>(any(-400, 400)), static_cast<float>(any(-400, 400))};
      desk.edit([&](const Store& store, DiffBuilder& edit) {
        switch (any(0, 10)) {
          case 0: return move_items(store, edit, ids, by);
          case 1: return align_items(store, edit, ids, static_cast<Alignment>(any(0, 5)));
          case 2: return distribute_items(store, edit, ids, static_cast<Axis>(any(0, 1)));
          case 3: return remove_items(store, edit, ids);
          case 4: return static_cast<void>(ids.size() < 6 ? duplicate_items(store, edit, ids, by, key) : Ids{});
          case 5: return lock_items(store, edit, ids, any(0, 1) == 1);
          case 6: return group_items(store, edit, ids, any(0, 1) == 1 ? "g" : "");
          case 7: return size_lane(store, edit, "quick", any(-50, 900));
          case 8: return reorder_stage(store, edit, "ask", any(-1, 1));
          case 9: return tidy_up(store, edit);
          default:
            for (const std::string& id : ids) {
              if (const Record* record = store.find_record(id); std::holds_alternative<Moment>(*record)) {
                Moment next = std::get<Moment>(*record);
                next.times = any(0, 9000);
                next.change = static_cast<MomentChange>(any(0, 6));
                next.today["gp"] = Minutes::of_hundredths(any(0, 2000));
                next.tomorrow["gp"] = Minutes::of_hundredths(any(0, 2000));
                next.matters = static_cast<Matters>(any(0, 3));
                edit.put(next);
              }
            }
            edit.put(TeamRole{"gp", "GP"});
        }
      });
      REQUIRE(nothing_hangs(desk.store()));
      const PlanAccount account = balance(plan_input(desk.store(), Share::of_basis_points(1810)));
      for (const PlanRoleBalance& role : account.roles)
        REQUIRE(role.today - role.theoretical + role.relationships + role.introduced == role.tomorrow);
    }
    const Store::Records end = desk.store().records();
    while (desk.document().undo(1)) {
    }
    REQUIRE(desk.store().records() == start);
    while (desk.document().redo(1)) {
    }
    REQUIRE(desk.store().records() == end);
  });
}
