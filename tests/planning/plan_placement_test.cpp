// Where a plan puts time, by whether a relationship matters there (domain.md A38, A47).
#include "planning/plan_placement.h"

#include <doctest/doctest.h>

#include <functional>

#include "planning/plan_input.h"

using namespace seven;

namespace {

Minutes whole(std::int64_t minutes) { return Minutes::of_whole(minutes); }

// One moment of a doctor and a nurse, and what else is about it.
struct PlacedPlan {
  Moment moment;
  std::vector<Record> more;

  PlacedPlan() {
    moment.id = "m", moment.times = 100, moment.matters = Matters::matters;
    moment.today = {{"doctor", whole(10)}};
  }

  Store store() const {
    TeamRole doctor, nurse;
    doctor.id = "doctor", nurse.id = "nurse";
    Store store;
    DiffBuilder builder(store);
    for (const Record& record : std::vector<Record>{doctor, nurse, moment}) builder.put(record);
    for (const Record& record : more) builder.put(record);
    store.apply(builder.diff());
    return store;
  }
};

bool gets_nothing_when(const std::function<void(PlacedPlan&)>& change) {
  PlacedPlan placed;
  change(placed);
  const Store store = placed.store();
  const auto all = where_it_matters(store, plan_input(store, Share()), PlanLinks(store));
  return all.size() == 1 && all.front().nothing;
}

// The one cell that the moment stands in, as "matters.more"; empty where it stands in none.
std::string cell_when(const std::function<void(PlacedPlan&)>& change) {
  PlacedPlan placed;
  change(placed);
  const Store store = placed.store();
  const PlanPlacement placement = plan_placement(store, plan_input(store, Share()), PlanLinks(store));
  std::string found;
  std::size_t times = 0;
  for (std::size_t matter = 0; matter < 3; ++matter) {
    for (std::size_t time = 0; time < 3; ++time) {
      if (placement.cells[matter][time].empty()) continue;
      times += placement.cells[matter][time].size();
      found = std::string(placed_matter_words[matter]) + "." + placed_time_words[time];
    }
  }
  CHECK(times + placement.unmarked == 1);
  return found;
}

MomentNeed need_that_changes() {
  MomentNeed need;
  need.id = "n", need.moment = "m", need.text = "To be heard", need.changes_result = true;
  return need;
}

}  // namespace

TEST_CASE("A47 a moment where a relationship matters is flagged while it gets nothing more, and by anything more not") {
  CHECK(gets_nothing_when([](PlacedPlan&) {}));
  CHECK(gets_nothing_when([](PlacedPlan& p) {
    p.moment.change = MomentChange::shorten, p.moment.tomorrow = {{"doctor", whole(5)}};
  }));
  // More time of anybody, their own person more often, an arrow that leads there.
  CHECK_FALSE(gets_nothing_when([](PlacedPlan& p) {
    p.moment.change = MomentChange::lengthen, p.moment.tomorrow = {{"doctor", whole(20)}};
  }));
  CHECK_FALSE(gets_nothing_when([](PlacedPlan& p) {
    p.moment.change = MomentChange::replace, p.moment.tomorrow = {{"nurse", whole(10)}};
  }));
  CHECK_FALSE(gets_nothing_when([](PlacedPlan& p) { p.moment.own_after = Share::of_percent(50); }));
  CHECK_FALSE(gets_nothing_when([](PlacedPlan& p) {
    Offset arrow;
    arrow.id = "a", arrow.from = "other", arrow.to = "m";
    Moment other;
    other.id = "other";
    p.more = {arrow, other};
  }));
  // What is taken out is another question.
  CHECK_FALSE(gets_nothing_when([](PlacedPlan& p) { p.moment.change = MomentChange::take_out; }));
}

TEST_CASE("A47 a relationship matters where a need says that it changes the result, whatever the moment is marked") {
  for (const Matters mark : {Matters::unsaid, Matters::not_needed, Matters::helps}) {
    CHECK_FALSE(gets_nothing_when([&](PlacedPlan& p) { p.moment.matters = mark; }));
    CHECK(gets_nothing_when([&](PlacedPlan& p) { p.moment.matters = mark, p.more = {need_that_changes()}; }));
  }
}

TEST_CASE("A47 those that get nothing come first") {
  PlacedPlan placed;
  placed.moment.change = MomentChange::lengthen, placed.moment.tomorrow = {{"doctor", whole(20)}};
  Moment last = placed.moment;
  last.id = "z", last.change = MomentChange::keep, last.tomorrow.clear();
  placed.more = {last};
  const Store store = placed.store();
  CHECK(where_it_matters(store, plan_input(store, Share()), PlanLinks(store)) ==
        std::vector<MatterGets>{{"z", true}, {"m", false}});
}

TEST_CASE(
    "A38 marks place a moment by whether a relationship matters and whether it gets more, the same or less time") {
  CHECK(cell_when([](PlacedPlan&) {}) == "matters.same");
  const auto longer = [](PlacedPlan& p) {
    p.moment.change = MomentChange::lengthen, p.moment.tomorrow = {{"doctor", whole(20)}};
  };
  CHECK(cell_when(longer) == "matters.more");
  CHECK(cell_when([&](PlacedPlan& p) { longer(p), p.moment.matters = Matters::helps; }) == "helps.more");
  CHECK(cell_when([&](PlacedPlan& p) { longer(p), p.moment.matters = Matters::not_needed; }) == "not_needed.more");
  CHECK(cell_when([](PlacedPlan& p) {
          p.moment.change = MomentChange::take_out, p.moment.matters = Matters::not_needed;
        }) == "not_needed.less");
  // A need that it changes the result of weighs more than the mark; without a mark it stands nowhere.
  CHECK(cell_when([](PlacedPlan& p) { p.moment.matters = Matters::not_needed, p.more = {need_that_changes()}; }) ==
        "matters.same");
  CHECK(cell_when([](PlacedPlan& p) { p.moment.matters = Matters::unsaid; }).empty());
}

TEST_CASE("A38 time is that of the role a moment is about: a longer nurse for a doctor is less, never a sum") {
  CHECK(cell_when([](PlacedPlan& p) {
          p.moment.change = MomentChange::replace, p.moment.tomorrow = {{"nurse", whole(30)}};
        }) == "matters.less");
}

TEST_CASE("A38 in a cell the moment with most time stands first") {
  PlacedPlan placed;
  Moment more = placed.moment;
  more.id = "z", more.times = 900;
  placed.more = {more};
  const Store store = placed.store();
  const PlanPlacement placement = plan_placement(store, plan_input(store, Share()), PlanLinks(store));
  CHECK(placement.cell(PlacedMatter::matters, PlacedTime::same) == std::vector<std::string>{"z", "m"});
}
