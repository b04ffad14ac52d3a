// Who is tied to whom in a plan, and what lies in a cell of its map.
#include "planning/plan_links.h"

#include <doctest/doctest.h>

#include "base/call.h"

using namespace seven;

namespace {

Store plan_of(const Call<void(DiffBuilder&)>& edit) {
  Store store;
  DiffBuilder builder(store);
  edit(builder);
  store.apply(builder.diff());
  return store;
}

Moment moment_in(const std::string& id, const std::string& lane, const std::string& stage, int x, int y) {
  Moment moment{id};
  moment.lane = lane;
  moment.stage = stage;
  moment.place = {x, y, 200, 120};
  return moment;
}

template <class T>
std::string keys(const std::vector<const T*>& nouns) {
  std::string all;
  for (const T* noun : nouns) all += noun->key() + " ";
  return all;
}

}  // namespace

TEST_CASE("arrows, needs and what is waited for are found by their moment, in the order of their keys") {
  const Store store = plan_of([](DiffBuilder& edit) {
    edit.put(Offset{"2", "a", "b"}), edit.put(Offset{"1", "a", "c"}), edit.put(Offset{"3", "b", "c"});
    edit.put(Dependence{"a", "y"}), edit.put(Dependence{"a", "x"}), edit.put(Dependence{"ab", "x"});
    edit.put(MomentNeed{"n2", "b"}), edit.put(MomentNeed{"n1", "b"}), edit.put(MomentNeed{"n3", "a"});
  });
  const PlanLinks links(store);
  CHECK(keys(links.offsets_from("a")) == "1 2 ");
  CHECK(keys(links.offsets_to("c")) == "1 3 ");
  CHECK(keys(links.offsets_to("a")).empty());
  CHECK(keys(links.dependences("a")) == "a/x a/y ");
  CHECK(keys(links.needs("b")) == "n1 n2 ");
  CHECK(keys(links.needs("nobody")).empty());
}

TEST_CASE(
    "the moments of a cell come from top to bottom, then from left to right; cells beside the map are cells, too") {
  const Store store = plan_of([](DiffBuilder& edit) {
    edit.put(moment_in("a", "l", "s", 0, 300)), edit.put(moment_in("b", "l", "s", 0, 100));
    edit.put(moment_in("c", "l", "s", 220, 100)), edit.put(moment_in("d", "l", "", 0, 0));
    edit.put(moment_in("e", "", "", 0, 0)), edit.put(moment_in("f", "l", "t", 0, 0));
  });
  const PlanCells cells(store);
  CHECK(keys(cells.moments_in("l", "s")) == "b c a ");
  CHECK(keys(cells.moments_in("l", "")) == "d ");
  CHECK(keys(cells.moments_in("", "")) == "e ");
  CHECK(keys(cells.moments_in("m", "s")).empty());
}

TEST_CASE("only arrows, needs and dependences make links different") {
  CHECK(PlanLinks::holds(record_id_of<Offset>("1")));
  CHECK(PlanLinks::holds(record_id_of<MomentNeed>("1")));
  CHECK(PlanLinks::holds(record_id_of<Dependence>("a/x")));
  CHECK_FALSE(PlanLinks::holds(record_id_of<Moment>("offset")));
}
