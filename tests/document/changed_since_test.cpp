// What a store tells of its last changes, for whoever keeps something that follows from its records.
#include <doctest/doctest.h>

#include "base/call.h"
#include "document/store.h"

using namespace seven;

namespace {

using Ids = std::vector<std::string>;

void change(Store& store, const Call<void(DiffBuilder&)>& edit) {
  DiffBuilder builder(store);
  edit(builder);
  store.apply(builder.diff());
}

}  // namespace

TEST_CASE("a store says which records were added, changed or removed since a revision") {
  Store store;
  change(store, [](DiffBuilder& edit) { edit.put(Lane{"a", "A"}), edit.put(Lane{"b", "B"}); });
  const std::uint64_t first = store.revision();
  CHECK(store.changed_since(first) == Ids{});
  change(store, [](DiffBuilder& edit) { edit.put(Lane{"b", "Other"}), edit.put(Lane{"c", "C"}); });
  change(store, [](DiffBuilder& edit) { edit.remove<Lane>("a"), edit.put(Lane{"b", "B"}); });
  // Oldest change first; what changed twice is named twice.
  CHECK(store.changed_since(first) == Ids{"lane:b", "lane:c", "lane:a", "lane:b"});
}

TEST_CASE("what is too long ago, too much or not yet is not told") {
  Store store;
  change(store, [](DiffBuilder& edit) { edit.put(Lane{"a", "A"}); });
  const std::uint64_t first = store.revision();
  for (int i = 0; i < 16; ++i) change(store, [&](DiffBuilder& edit) { edit.put(Lane{"a", std::to_string(i)}); });
  CHECK(store.changed_since(first) == Ids(16, "lane:a"));
  change(store, [](DiffBuilder& edit) { edit.put(Lane{"a", "once more"}); });
  CHECK_FALSE(store.changed_since(first).has_value());
  CHECK_FALSE(store.changed_since(store.revision() + 1).has_value());
  const std::uint64_t before = store.revision();
  change(store, [](DiffBuilder& edit) {
    for (int i = 0; i < 501; ++i) edit.put(Lane{"l" + std::to_string(i), ""});
  });
  CHECK_FALSE(store.changed_since(before).has_value());
  CHECK(store.changed_since(store.revision()) == Ids{});
}
