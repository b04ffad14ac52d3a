// The records of one kind, as a store lists them while they come and go.
#include "document/store.h"

#include <doctest/doctest.h>

#include "base/call.h"

using namespace seven;

namespace {

RecordsDiff diff_of(const Store& store, const Call<void(DiffBuilder&)>& edit) {
  DiffBuilder builder(store);
  edit(builder);
  return builder.diff();
}

void alter(Store& store, const Call<void(DiffBuilder&)>& edit) { store.apply(diff_of(store, edit)); }

std::vector<std::string> names(const Store& store) {
  std::vector<std::string> found;
  for (const Lane* lane : store.all<Lane>()) found.push_back(lane->id + " " + lane->name);
  return found;
}

using Names = std::vector<std::string>;

}  // namespace

TEST_CASE("a store lists the records of one kind by key, with what has been added, changed and removed since") {
  Store store;
  CHECK(names(store).empty());
  alter(store, [](DiffBuilder& edit) { edit.put(Lane{"b", "B"}), edit.put(Stage{"a", "not a lane"}); });
  CHECK(names(store) == Names{"b B"});
  alter(store, [](DiffBuilder& edit) { edit.put(Lane{"a", "A"}), edit.put(Lane{"b", "other"}); });
  CHECK(names(store) == Names{"a A", "b other"});
  alter(store, [](DiffBuilder& edit) { edit.put(Lane{"b", "again"}); });
  CHECK(names(store) == Names{"a A", "b again"});
  alter(store, [](DiffBuilder& edit) { edit.remove<Lane>("a"); });
  CHECK(names(store) == Names{"b again"});
  CHECK(store.all<Stage>().size() == 1);
}

TEST_CASE("a copied store lists its own records, and so does one that took another's place") {
  Store first;
  alter(first, [](DiffBuilder& edit) { edit.put(Lane{"a", "A"}); });
  REQUIRE(names(first) == Names{"a A"});
  Store copy = first;
  alter(first, [](DiffBuilder& edit) { edit.put(Lane{"a", "other"}); });
  CHECK(names(copy) == Names{"a A"});
  CHECK(copy.all<Lane>().front() != first.all<Lane>().front());
  copy = first;
  CHECK(names(copy) == Names{"a other"});
  Store moved = std::move(copy);
  CHECK(names(moved) == Names{"a other"});
  copy = Store();
  CHECK(names(copy).empty());
}
