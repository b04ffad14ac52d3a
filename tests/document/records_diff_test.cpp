// The laws of diffs, over random documents.
#include <doctest/doctest.h>

#include "document/samples.h"

using namespace seven;

namespace {

Store after(Store store, const RecordsDiff& diff) {
  store.apply(diff);
  return store;
}

}  // namespace

TEST_CASE("putting what is there already, or removing what is not, is no change") {
  const Document document = samples::filled_document();
  DiffBuilder builder(document.store());
  for (const Record& record : samples::one_of_each_filled()) builder.put(record);
  builder.remove<Note>("nowhere");
  CHECK(builder.diff().empty());
}

TEST_CASE("the builder keeps the last word on each record") {
  const Document document = samples::filled_document();
  const Note there = *document.store().find<Note>("debrief.surprise");
  DiffBuilder builder(document.store());
  builder.put(Note{there.topic, "other"});
  builder.put(there);
  CHECK(builder.diff().empty());
  builder.put(Note{"new", "text"});
  builder.remove<Note>("new");
  CHECK(builder.diff().empty());
  builder.remove<Note>(there.topic);
  builder.put(Note{there.topic, "other"});
  CHECK(builder.diff().updated.size() == 1);
  CHECK(builder.diff().removed.empty());
}

TEST_CASE("the builder tidies what people type") {
  const Store store;
  DiffBuilder builder(store);
  builder.put(Note{"a", "one\r\ntwo\xFF"});
  CHECK(builder.diff().added.at("note:a") == Record(Note{"a", "one\ntwo\xEF\xBF\xBD"}));
}

TEST_CASE("a diff and its reverse lead back, and the reverse of the reverse is the diff") {
  for (std::uint32_t seed = 1; seed <= 200; ++seed) {
    CAPTURE(seed);
    samples::Dice dice(seed);
    const Store start = after(Store{}, samples::random_diff(dice, Store{}));
    const RecordsDiff diff = samples::random_diff(dice, start);
    CHECK(after(after(start, diff), diff.reversed()).records() == start.records());
    CHECK(diff.reversed().reversed() == diff);
  }
}

TEST_CASE("two diffs joined do what both do, and a diff joined with its reverse is empty") {
  for (std::uint32_t seed = 1; seed <= 500; ++seed) {
    CAPTURE(seed);
    samples::Dice dice(seed);
    const Store start = after(Store{}, samples::random_diff(dice, Store{}));
    const RecordsDiff one = samples::random_diff(dice, start);
    const Store middle = after(start, one);
    const RecordsDiff two = samples::random_diff(dice, middle);
    const Store end = after(middle, two);
    const RecordsDiff three = samples::random_diff(dice, end);
    CHECK(after(start, one.then(two)).records() == end.records());
    CHECK(one.then(one.reversed()).empty());
    CHECK(one.then(two).then(three) == one.then(two.then(three)));
    CHECK(one.then(two).reversed() == two.reversed().then(one.reversed()));
  }
}

TEST_CASE("an update to the same value is pruned") {
  RecordsDiff diff;
  diff.updated.emplace("note:a", RecordChange{Note{"a", "x"}, Note{"a", "x"}});
  diff.prune();
  CHECK(diff.empty());
}

TEST_CASE("a diff splits into what is kept with the document and what is of this device") {
  const Store store;
  DiffBuilder builder(store);
  builder.put(Note{"a", "x"});
  builder.put(Session{"meet"});
  CHECK(builder.diff().only(Scope::document).added.size() == 1);
  CHECK(builder.diff().only(Scope::session).added.count("session:main") == 1);
}

TEST_CASE("the store finds records by type and key, and all of a type in the order of their keys") {
  const Document document = samples::filled_document();
  const Store& store = document.store();
  REQUIRE(store.find<Prediction>("roger/company_that_lasts") != nullptr);
  CHECK(store.find<Prediction>("roger/company_that_lasts")->level == PredictedLevel::not_met);
  CHECK(store.find<Prediction>("raj/company_that_lasts") == nullptr);
  CHECK(store.only<Exercise>()->scenario == "health_centre");
  CHECK(store.value_or(NeedMark{"raj", "right_medicine"}).necessary);
  CHECK(store.value_or(NeedMark{"raj", "other"}) == NeedMark{"raj", "other"});

  Store notes;
  DiffBuilder builder(notes);
  for (const char* topic : {"c", "a", "b"}) builder.put(Note{topic, topic});
  builder.put(NeedMark{"z", "z"});
  builder.put(OptionMark{"a", "a"});
  notes.apply(builder.diff());
  std::string topics;
  for (const Note* note : notes.all<Note>()) topics += note->topic;
  CHECK(topics == "abc");
}

TEST_CASE("the revision grows with every change and only then") {
  Store store;
  CHECK(store.revision() == 0);
  store.apply({});
  CHECK(store.revision() == 0);
  DiffBuilder builder(store);
  builder.put(Note{"a", "x"});
  store.apply(builder.diff());
  CHECK(store.revision() == 1);
}
