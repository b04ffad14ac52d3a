// Whom a recipe owes words, and what is missing before it can be explained (domain.md A21, A23, A25, C9).
#include "exercise/explain.h"

#include <doctest/doctest.h>

#include "support/scenarios.h"

using namespace seven;

namespace {

struct Explained {
  std::vector<Difference> differences;
  std::vector<GetsLess> less;
};

Explained explained(const std::vector<std::string>& offers) {
  const Scenario scenario = health_centre();
  const RecipeOutcome today = evaluate(scenario, todays_recipe(scenario));
  const RecipeOutcome tomorrow = evaluate(scenario, recipe_of(offers));
  return {differences(scenario, tomorrow), who_gets_less(scenario, today, tomorrow)};
}

DifferenceReason reason(const char* one, const char* other, ReasonKind kind, const char* text) {
  DifferenceReason reason = DifferenceReason::between(one, other);
  reason.kind = kind;
  reason.text = text;
  return reason;
}

}  // namespace

TEST_CASE("under today's rule nobody gets less, and nothing has to be explained") {
  const Explained today = explained({"RJ0", "SA0", "RO0"});
  CHECK(today.less.empty());
  CHECK(missing_words(today.differences, {}, today.less, {}, {}).empty());
}

TEST_CASE("whoever is given something worth less than another is owed an explanation, worst-off first") {
  const Explained recipe = explained({"RJ5", "SA3", "RO4"});
  REQUIRE(recipe.less.size() == 2);
  // Roger 0.7, Raj 0.875 of their needs; Sandra gets most.
  CHECK(recipe.less[0].person == "roger");
  CHECK(recipe.less[0].than == std::vector<std::string>{"sandra"});
  CHECK(recipe.less[0].needs == std::vector<std::string>{"chest_checked"});
  CHECK(recipe.less[1].person == "raj");
  CHECK(recipe.less[1].than == std::vector<std::string>{"sandra", "roger"});
}

TEST_CASE("whoever loses needs words on why, also where nobody gets more") {
  // Everyone on the quickest route: Raj loses what only a doctor's look gives.
  const Explained all = explained({"RJ3", "SA5", "RO2"});
  int losers = 0;
  for (const GetsLess& less : all.less) losers += less.loses();
  CHECK(losers > 0);
  std::vector<FairnessNote> notes;
  const auto missing_losses = [&] {
    int count = 0;
    for (const Missing& each : missing_words(all.differences, {}, all.less, notes, {}))
      count += each.what == Missing::What::loss;
    return count;
  };
  CHECK(missing_losses() == losers);
  for (const GetsLess& less : all.less) notes.push_back({less.person, "You can ring.", " \n", ""});
  CHECK(missing_losses() == losers);  // an explanation is not yet a reason, and blanks are no words
  for (FairnessNote& note : notes) note.loss = "It is safe, because you can come in.";
  CHECK(missing_losses() == 0);
}

TEST_CASE("a difference is explained by a reason of an allowed kind, in words, and by nothing less") {
  const Explained recipe = explained({"RJ5", "SA3", "RO4"});
  std::vector<DifferenceReason> reasons{reason("sandra", "raj", ReasonKind::need, "She needs to be known."),
                                        reason("raj", "roger", ReasonKind::unset, "He likes company."),
                                        reason("roger", "sandra", ReasonKind::risk, "")};
  std::vector<FairnessNote> notes{{"roger", "", "The facilitator listens for it.", ""},
                                  {"raj", "", "The pharmacist asks.", ""}};
  std::vector<Missing> missing = missing_words(recipe.differences, reasons, recipe.less, notes, {});
  REQUIRE(missing.size() == 2);
  CHECK(missing[0] == Missing{Missing::What::reason, "raj", "roger"});
  CHECK(missing[1] == Missing{Missing::What::reason, "sandra", "roger"});
  reasons[1].kind = ReasonKind::preference;
  reasons[2].text = "More could go wrong for her child.";
  CHECK(missing_words(recipe.differences, reasons, recipe.less, notes, {}).empty());
}

TEST_CASE("a group that fares worse needs a note; no other answer does (domain.md A25)") {
  std::vector<GroupCheck> checks{
      {"age", GroupFares::no_worse, ""}, {"digital", GroupFares::worse, "  "}, {"language", GroupFares::not_known, ""}};
  const std::vector<Missing> missing = missing_words({}, {}, {}, {}, checks);
  REQUIRE(missing.size() == 1);
  CHECK(missing[0] == Missing{Missing::What::group_note, "digital", ""});
  checks[1].note = "A way in without a screen.";
  CHECK(missing_words({}, {}, {}, {}, checks).empty());
}

TEST_CASE(
    "a machine or a quick job in use is instead of a person or alongside one, and must say which (domain.md A43)") {
  const Scenario scenario = health_centre();
  const auto missing = [&](const std::vector<std::string>& offers, const OptionMarks& marks) {
    return missing_tags(scenario, evaluate(scenario, recipe_of(offers)), marks, {});
  };
  CHECK(missing({"RJ0", "SA3", "RO4"}, {}).empty());                     // today's visit, a doctor who stays, a group
  const std::vector<Missing> both = missing({"RJ3", "SA3", "RO1"}, {});  // a form; five minutes at the desk
  REQUIRE(both.size() == 2);
  CHECK(both[0] == Missing{Missing::What::offer_tag, "raj"});
  CHECK(both[1] == Missing{Missing::What::offer_tag, "roger"});
  const OptionMark raj{"RJ3", "raj", OptionUse::alternative}, blank{"RO1", "roger"};
  CHECK(missing({"RJ3", "SA3", "RO1"}, {&raj, &blank}) == std::vector<Missing>{both[1]});
}

TEST_CASE("an option of the deck needs its tag once it is in place or judged, not before (domain.md A43)") {
  DeckOption option;
  option.id = "phone_back";
  const OptionPlan planned{"phone_back"}, in_place{"phone_back", "", {}, true};
  OptionMark mark{"phone_back", "raj"};
  CHECK_FALSE(wants_tag(option, {}, {&planned}));
  CHECK(wants_tag(option, {}, {&in_place}));
  CHECK(wants_tag(option, {&mark}, {&in_place}));
  mark.use = OptionUse::not_here;
  CHECK_FALSE(wants_tag(option, {&mark}, {&in_place}));
  mark.use = OptionUse::unset;
  mark.for_service = OptionEffect::better;
  CHECK(wants_tag(option, {&mark}, {}));
}

TEST_CASE("in any scenario and recipe: nobody gets less than themselves, and losers are those of C9") {
  const std::uint64_t seed = 20260117;
  INFO("seed " << seed);
  Random random(seed);
  for (int round = 0; round < 200; ++round) {
    const Scenario scenario = random_scenario(random);
    const RecipeOutcome today = evaluate(scenario, todays_recipe(scenario));
    const RecipeOutcome tomorrow = evaluate(scenario, random_recipe(scenario, random));
    std::size_t lose = 0;
    for (const GetsLess& less : who_gets_less(scenario, today, tomorrow)) {
      const auto value = [&](const std::string& id) {
        return tomorrow.people[static_cast<std::size_t>(scenario.person_index(id))].value;
      };
      for (const std::string& other : less.than) CHECK(value(other) > value(less.person));
      CHECK((!less.than.empty() || less.loses()));
      lose += less.loses();
    }
    CHECK(lose == losers(scenario, today, tomorrow).size());
  }
}

TEST_CASE("an option in use without a way out is missing, and one that is not here or has its way out is not (A45)") {
  const Scenario scenario = health_centre();
  const RecipeOutcome today = evaluate(scenario, todays_recipe(scenario));
  OptionMark form{"online_request", "raj", OptionUse::alternative};
  const auto missing = [&](const std::vector<std::string>& without) {
    return missing_ways_out(scenario, today, {&form}, without, {});
  };
  CHECK(missing({"online_request", "phone_back"}) == std::vector<Missing>{{Missing::What::way_out, "online_request"}});
  CHECK(missing({"phone_back"}).empty());
  form.use = OptionUse::complement;
  CHECK(missing({"online_request"}).size() == 1);
  form.use = OptionUse::not_here;
  CHECK(missing({"online_request"}).empty());
}

TEST_CASE("an offer that leads to no person is missing a way out until another way is written (A45)") {
  Scenario scenario = health_centre();
  scenario.people[0].offers[3].human_route = false;
  const auto missing = [&](const char* offer, const std::vector<FairnessNote>& notes) {
    return missing_ways_out(scenario, evaluate(scenario, recipe_of({offer, "SA0", "RO0"})), {}, {}, notes);
  };
  CHECK(missing("RJ3", {}) == std::vector<Missing>{{Missing::What::route, "raj"}});
  CHECK(missing("RJ4", {}).empty());
  CHECK(missing("RJ3", {{"raj", "", "", "Ring the desk."}}).empty());
  CHECK(missing("RJ3", {{"raj", "", "", "  "}}).size() == 1);
}
