// Looking back: every step with its account, the moment the account balanced, and starting again.
#include <doctest/doctest.h>

#include "base/random.h"
#include "document/document.h"
#include "document/samples.h"
#include "exercise/outcome.h"
#include "exercise/replay.h"
#include "support/scenarios.h"

using namespace seven;

namespace {

Account account_of(const Scenario& scenario, const Store& store) {
  Recipe recipe = todays_recipe(scenario);
  const Exercise setup = store.value_or(Exercise{});
  recipe.attending = setup.attending;
  for (std::size_t i = 0; i < scenario.people.size(); ++i) {
    if (const auto* allocation = store.find<Allocation>(scenario.people[i].id))
      recipe.choices[i] = {allocation->offer, allocation->minutes};
  }
  return balance(account_input(scenario, evaluate(scenario, recipe), setup.bank));
}

Document new_document(const Scenario& scenario) {
  Exercise setup;
  setup.scenario = scenario.id;
  return Document({"replay-1", 1000, 1000, "test"}, Store({{record_id(Record(setup)), setup}}));
}

// Chooses, notes, hands back and undoes at random.
void work_on(Document& document, const Scenario& scenario, Random& random, int steps) {
  for (int i = 0; i < steps; ++i) {
    document.commit({"step." + std::to_string(i)}, 2000 + i, [&](DiffBuilder& edit) {
      const Recipe recipe = random_recipe(scenario, random);
      const auto who =
          static_cast<std::size_t>(random.between(0, static_cast<std::int64_t>(recipe.choices.size()) - 1));
      Exercise setup = document.store().value_or(Exercise{});
      switch (random.between(0, 3)) {
        case 0: edit.put(Note{"n", std::to_string(random.between(0, 3))}); break;
        case 1:
          setup.bank = Share::of_percent(static_cast<int>(random.between(0, 2)) * 5);
          edit.put(setup);
          break;
        default: edit.put(Allocation{scenario.people[who].id, recipe.choices[who].offer, recipe.choices[who].minutes});
      }
    });
    if (random.between(0, 6) == 0) document.undo(3000);
  }
}

// A history of made-up accounts: pounds left after each step (below 0: overspent), `over`: a role beyond its limit.
struct Made {
  int left = 0;
  bool moved = true;
  bool over = false;
};

Replay made(const std::vector<Made>& steps) {
  Replay replay;
  for (const Made& step : steps) {
    ReplayPoint point;
    point.today = Pounds::of_whole(100);
    point.used = point.today - Pounds::of_whole(step.left);
    point.moved = step.moved;
    if (step.over) point.over.emplace_back("gp", Minutes::of_whole(1));
    replay.points.push_back(point);
  }
  find_moments(replay);
  return replay;
}

constexpr Made kMadeToday{0, false, false};

}  // namespace

TEST_CASE("replaying all steps ends in the present state, and each point is what was there after its step") {
  for (std::uint64_t seed = 1; seed <= 60; ++seed) {
    CAPTURE(seed);
    Random random(seed);
    const Scenario scenario = random_scenario(random);
    Document document = new_document(scenario);
    work_on(document, scenario, random, 25);
    const auto of = [&](const Store& store) { return account_of(scenario, store); };
    const Replay all = replay(document.history(), document.store(), of);
    REQUIRE(all.points.size() == document.history().done().size() + 1);
    CHECK(all.from_start);
    for (std::size_t i = all.points.size(); i-- > 0;) {
      const Account account = of(document.store());
      CHECK(all.points[i].today == account.today);
      CHECK(all.points[i].left() == account.left());
      CHECK(all.points[i].fits() == account.fits());
      if (i > 0) CHECK(all.points[i].name == document.history().done().back().name);
      document.undo(5000);
    }
  }
}

TEST_CASE("the moment is the first step from overspent or not all placed to everything in its place") {
  CHECK(made({kMadeToday, {12}, {-3}, {0}, {5}, {0}}).balanced == 3);
  CHECK(made({kMadeToday, {12}, {0}, {-3}, {0}}).balanced == 2);
  CHECK(made({kMadeToday, {0, true, true}, {0}}).balanced == 2);  // a role was over, the money was not
  CHECK(made({kMadeToday, {-3}, {4}, {1}}).balanced == -1);
  CHECK(made({kMadeToday, {-3}, {0, true, true}}).balanced == -1);
}

TEST_CASE("today's rule, and the way back to it, is no moment") {
  CHECK(made({kMadeToday, kMadeToday, kMadeToday}).balanced == -1);
  CHECK(made({kMadeToday, {7}, kMadeToday}).balanced == -1);
  CHECK(made({kMadeToday, {-7}, kMadeToday}).fitted == -1);
  CHECK(made({kMadeToday}).balanced == -1);
}

TEST_CASE("an account that only ever changed hands was balanced all along") {
  CHECK(made({kMadeToday, {0}, {0}}).always);
  CHECK(made({kMadeToday, {0}}).balanced == -1);
  CHECK_FALSE(made({kMadeToday, kMadeToday}).always);
  CHECK_FALSE(made({kMadeToday, {0}, {1}, {0}}).always);
}

TEST_CASE("what came back within all there is says so even where something is left to place") {
  const Replay replay = made({kMadeToday, {8}, {-3}, {2, true, true}, {2}, {-1}, {1}});
  CHECK(replay.balanced == -1);
  CHECK(replay.fitted == 4);
  CHECK(made({kMadeToday, {8}, {3}}).fitted == -1);
}

TEST_CASE("the moments are right on made-up histories") {
  for (std::uint64_t seed = 1; seed <= 500; ++seed) {
    CAPTURE(seed);
    Random random(seed);
    std::vector<Made> steps{kMadeToday};
    for (int i = 0; i < 12; ++i) {
      steps.push_back({static_cast<int>(random.between(-2, 2)), random.between(0, 4) > 0, random.between(0, 5) == 0});
    }
    int balanced = -1, fitted = -1;
    for (std::size_t i = steps.size(); i-- > 1;) {  // from the end, the other way round than the code
      const auto fits = [](const Made& made) { return made.left >= 0 && !made.over; };
      const auto placed = [&](const Made& made) { return fits(made) && made.left == 0; };
      if (steps[i].moved && placed(steps[i]) && !placed(steps[i - 1])) balanced = static_cast<int>(i);
      if (steps[i].moved && fits(steps[i]) && !fits(steps[i - 1])) fitted = static_cast<int>(i);
    }
    const Replay replay = made(steps);
    CHECK(replay.balanced == balanced);
    CHECK(replay.fitted == fitted);
  }
}

TEST_CASE("starting again takes every answer away, and nothing else") {
  Store::Records records;
  for (Record& record : samples::one_of_each_filled()) {
    std::string id = record_id(record);
    records.emplace(std::move(id), std::move(record));
  }
  Document document({"full-1", 1000, 1000, "test"}, Store(records));
  CHECK_FALSE(has_no_answers(document.store()));
  CHECK(document.commit({"step.start_again"}, 2000, [&](DiffBuilder& edit) { clear_answers(edit, document.store()); }));
  CHECK(has_no_answers(document.store()));
  const Exercise& setup = *document.store().only<Exercise>();
  CHECK(setup.scenario == "health_centre");
  CHECK(setup.name == "Tŷ Ŵyn \\ bore Llun");
  CHECK(setup.attending.empty());
  CHECK(setup.bank == Share());
  CHECK(document.store().all<OwnScenario>().size() == 1);
  CHECK(document.store().all<Seat>().size() == 1);
  CHECK(document.store().all<Surprise>().empty());
  CHECK(document.store().only<Session>() != nullptr);
  CHECK(document.history().done().size() == 1);

  document.undo(3000);
  for (const auto& entry : records) {
    const std::string& id = entry.first;
    const Record& record = entry.second;
    if (record_scope(record) != Scope::document) continue;
    CAPTURE(id);
    REQUIRE(document.store().find_record(id) != nullptr);
    CHECK(*document.store().find_record(id) == record);
  }
}
