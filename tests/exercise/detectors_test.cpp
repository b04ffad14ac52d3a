// Each detector of domain.md F that belongs to the exercise, provoked and not, on the health centre.
#include <doctest/doctest.h>

#include <algorithm>
#include <set>

#include "decision.h"
#include "exercise/needs_met.h"
#include "model/condition.h"
#include "recipe/find_recipes.h"

using namespace seven;

TEST_CASE("today's rule, untouched, surprises nobody") {
  CHECK(Decision{}.found().empty());
  Decision marked;
  marked.marks = {decides("sandra", "knows_the_history"), decides("roger", "company_that_lasts")};
  CHECK(marked.found().empty());
}

TEST_CASE("just cuts: less than half goes back into relationships, and not where most does") {
  const auto cuts = Decision::of({"RJ5", "SA0", "RO2"}).find(Detector::cuts);
  REQUIRE(cuts);
  CHECK(cuts->money == Pounds());
  CHECK(cuts->share == Share());
  CHECK(cuts->of > Pounds::of_whole(30));

  // A named doctor for Sandra does not cost more than today's; the coffee morning does.
  CHECK_FALSE(Decision::of(best).find(Detector::cuts));
  CHECK_FALSE(Decision::of({"RJ0", "SA1", "RO0"}).find(Detector::cuts));  // nothing was taken out

  // Most goes back, but all that was taken from one of them has no destination (A7).
  const auto nowhere = Decision::of({"RJ5", "SA2", "RO2"}).find(Detector::cuts);
  REQUIRE(nowhere);
  CHECK(nowhere->things == std::vector<std::string>{"roger"});
  CHECK(nowhere->money == Pounds::of_pence(637));
  CHECK_FALSE(Decision::of({"RJ5", "SA3", "RO2"}).find(Detector::cuts));

  // What is put into quick jobs and one-off visits does not count as going back into relationships.
  const auto quick = Decision::of({"RJ0", "SA5", "RO2"}).find(Detector::cuts);
  REQUIRE(quick);
  CHECK(quick->money == Pounds());
}

TEST_CASE("digital by default: a machine alone where a relationship decides, or no way to a person") {
  Decision form = Decision::of({"RJ3", "SA0", "RO0"});
  CHECK_FALSE(form.find(Detector::digital_default, "raj"));
  form.marks = {decides("raj", "safe_if_unusual")};
  const auto found = form.find(Detector::digital_default, "raj");
  REQUIRE(found);
  CHECK(found->need == "safe_if_unusual");
  form.marks = {{"raj", "safe_if_unusual", true, true, false}};
  CHECK_FALSE(form.find(Detector::digital_default, "raj"));

  form.base.people[0].offers[3].human_route = false;
  const auto trapped = form.find(Detector::digital_default, "raj");
  REQUIRE(trapped);
  CHECK(trapped->need.empty());
  CHECK_FALSE(Decision::of({"RJ4", "SA0", "RO0"}).find(Detector::digital_default, "raj"));  // a person, quickly
}

TEST_CASE("a cheaper person: a relationship that matters moved down in price, and less met") {
  Decision chat = Decision::of({"RJ0", "SA0", "RO1"});
  CHECK_FALSE(chat.find(Detector::cheaper_person, "roger"));  // nobody said that a relationship decides anything
  chat.marks = {decides("roger", "reassured")};
  const auto found = chat.find(Detector::cheaper_person, "roger");
  REQUIRE(found);
  CHECK(found->role == "rec");
  CHECK(found->need == "chest_checked");

  // The coffee morning is cheaper too, and meets more: but the chest is checked less, so that it speaks up as well.
  Decision coffee = Decision::of({"RJ0", "SA0", "RO4"});
  coffee.marks = chat.marks;
  REQUIRE(coffee.find(Detector::cheaper_person, "roger"));
  CHECK(coffee.find(Detector::cheaper_person, "roger")->role == "fac");
  Decision whole = Decision::of({"RJ0", "SA0", "RO5"});
  whole.marks = chat.marks;
  CHECK_FALSE(whole.find(Detector::cheaper_person, "roger"));
}

TEST_CASE("turned away: the request is closed and no more needs are met (domain.md A66)") {
  const auto leaflet = Decision::of({"RJ0", "SA0", "RO2"}).find(Detector::turned_away, "roger");
  REQUIRE(leaflet);
  CHECK(leaflet->share == Share::of_percent(80));
  CHECK(leaflet->count == 0);
  CHECK(leaflet->whole == 5);
  CHECK(Decision::of({"RJ0", "SA0", "RO1"}).find(Detector::turned_away, "roger"));
  CHECK(Decision::of({"RJ3", "SA0", "RO0"}).find(Detector::turned_away, "raj"));
  CHECK_FALSE(Decision::of({"RJ5", "SA0", "RO0"}).find(Detector::turned_away, "raj"));    // three needs met, not two
  CHECK_FALSE(Decision::of({"RJ0", "SA0", "RO3"}).find(Detector::turned_away, "roger"));  // a person, once
}

TEST_CASE("minutes are not money: whatever is handed back, and nothing while nothing is") {
  Decision decision = Decision::of(best);
  CHECK_FALSE(decision.find(Detector::not_cash));
  decision.bank = Share::of_percent(5);
  const auto found = decision.find(Detector::not_cash);
  REQUIRE(found);
  CHECK(found->money == Pounds::of_ten_thousandths(49'350));
  CHECK(found->role == "gp");
  CHECK(found->minutes == Minutes::of_hundredths(110));
  decision.in_place = {hours_end_condition};  // A97: somebody's pay ends
  CHECK_FALSE(decision.find(Detector::not_cash));
}

TEST_CASE("scraps do not add up: what is put in rests on minutes shaved off (domain.md C5)") {
  // Two minutes from Raj and three from Roger, and five more for Sandra.
  Decision shaved = pulled({"RJ1", "SA2", "RO0"}, 2, "gp", 4);
  const auto found = shaved.find(Detector::scraps, "gp");
  REQUIRE(found);
  CHECK(found->count == 2);
  CHECK(found->minutes == Minutes::of_whole(5));
  CHECK(found->than == Minutes::of_whole(5));
  shaved.in_place = {recut_condition};  // A95
  CHECK_FALSE(shaved.find(Detector::scraps, "gp"));
  // Whole appointments that are given up can be put in as a whole.
  CHECK_FALSE(Decision::of({"RJ5", "SA2", "RO0"}).find(Detector::scraps, "gp"));
  // Scraps alone, with nothing made of them, are no mistake yet.
  CHECK_FALSE(Decision::of({"RJ1", "SA0", "RO0"}).find(Detector::scraps, "gp"));
}

TEST_CASE("free helpers: someone unpaid, with nobody who supports them") {
  Decision decision;
  decision.answers = {kept_by("roger", "volunteer")};
  const auto found = decision.find(Detector::free_helpers, "roger");
  REQUIRE(found);
  CHECK(found->things == std::vector<std::string>{"volunteer"});
  decision.answers = {kept_by("roger", "volunteer", true)};  // cover for leave is not support
  CHECK(decision.find(Detector::free_helpers, "roger"));
  decision.in_place = {support_condition("roger")};
  CHECK_FALSE(decision.find(Detector::free_helpers, "roger"));
  decision.in_place = {};
  decision.answers = {kept_by("roger", "link_worker")};
  CHECK_FALSE(decision.find(Detector::free_helpers, "roger"));
  decision.answers = {{"roger", false, "neighbour", "", "link_worker", "", false}};
  REQUIRE(decision.find(Detector::free_helpers, "roger"));
  CHECK(decision.find(Detector::free_helpers, "roger")->things.front() == "neighbour");
  decision.answers.front().not_needed = true;
  CHECK_FALSE(decision.find(Detector::free_helpers, "roger"));
}

TEST_CASE("a big heart and a kettle: the group without anyone skilled, by a card or because it is not in place") {
  Decision decision = Decision::of(best);
  CHECK_FALSE(decision.find(Detector::big_heart, "roger"));
  decision.circumstances.drawn = {"facilitator_leaves"};
  const auto found = decision.find(Detector::big_heart, "roger");
  REQUIRE(found);
  CHECK(found->things == std::vector<std::string>{"skilled_facilitator"});
  decision.circumstances = {};
  decision.circumstances.missing = {"skilled_facilitator"};
  CHECK(decision.find(Detector::big_heart, "roger"));
  decision.circumstances.missing = {"safety_net"};  // needed too, and no skill
  CHECK_FALSE(decision.find(Detector::big_heart, "roger"));
  Decision elsewhere = Decision::of({"LI0", "DN0", "YU2"});  // a group in every scenario that has one
  elsewhere.base = shipped_scenario("probation");
  CHECK_FALSE(elsewhere.find(Detector::big_heart, "yusuf"));
  elsewhere.circumstances.missing = {"group_lead"};
  CHECK(elsewhere.find(Detector::big_heart, "yusuf"));
  Decision without = Decision::of({"RJ5", "SA3", "RO3"});
  without.circumstances.drawn = {"facilitator_leaves"};
  CHECK_FALSE(without.find(Detector::big_heart, "roger"));
}

TEST_CASE("too few come: the least number with whom it would fit, and only where one would (domain.md C10)") {
  Decision decision = Decision::of(best);
  CHECK_FALSE(decision.find(Detector::too_few_come, "coffee_morning"));  // twelve fit
  decision.circumstances.drawn = {"four_come"};
  const auto found = decision.find(Detector::too_few_come, "coffee_morning");
  REQUIRE(found);
  CHECK(found->whole == 4);
  CHECK(found->count == 12);
  decision.circumstances = {};
  decision.recipe.attending["coffee_morning"] = 8;
  REQUIRE(decision.find(Detector::too_few_come, "coffee_morning"));
  CHECK(decision.find(Detector::too_few_come, "coffee_morning")->count == 12);
  // Sandra's message line costs more than any number of people could save.
  Decision dear = Decision::of({"RJ5", "SA4", "RO5"});
  dear.recipe.attending["coffee_morning"] = 4;
  CHECK_FALSE(dear.find(Detector::too_few_come, "coffee_morning"));
  // Over its limit, and no group.
  CHECK_FALSE(Decision::of({"RJ0", "SA4", "RO0"}).find(Detector::too_few_come, "coffee_morning"));
}

TEST_CASE("longer is not deeper: more time, and what only somebody who stays could give is still missing") {
  const auto summary = Decision::of({"RJ0", "SA5", "RO0"}).find(Detector::longer_not_deeper, "sandra");
  REQUIRE(summary);
  CHECK(summary->role == "gp");
  CHECK(summary->minutes == Minutes::of_whole(10));
  CHECK(summary->than == Minutes::of_whole(7));
  CHECK(summary->need == "trusted_and_believed");
  CHECK_FALSE(Decision::of({"RJ0", "SA2", "RO0"}).find(Detector::longer_not_deeper, "sandra"));
  CHECK_FALSE(Decision::of({"RJ0", "SA0", "RO0"}).find(Detector::longer_not_deeper, "sandra"));
  // Raj is offered nobody who stays, so that longer cannot be mistaken for deeper.
  CHECK_FALSE(pulled(todays, 0, "gp", 10).find(Detector::longer_not_deeper, "raj"));
  // Eight minutes with Maureen for seven with a GP and three with her are not longer.
  CHECK_FALSE(Decision::of({"RJ0", "SA0", "RO1"}).find(Detector::longer_not_deeper, "roger"));
  // With the link worker the time is a new role's; what was missing is partly met.
  CHECK_FALSE(Decision::of({"RJ0", "SA0", "RO3"}).find(Detector::longer_not_deeper, "roger"));
}

TEST_CASE("a named person for everyone: one who keeps all of them, or the card that says so") {
  Decision decision;
  decision.answers = {kept_by("raj", "own_gp"), kept_by("sandra", "own_gp"), kept_by("roger", "own_gp")};
  const auto found = decision.find(Detector::named_for_all);
  REQUIRE(found);
  CHECK(found->things == std::vector<std::string>{"own_gp"});
  decision.answers[2].keep_by = "link_worker";
  CHECK_FALSE(decision.find(Detector::named_for_all));
  decision.answers[2].keep_by = "own_gp";
  decision.answers[0].keep_by = "any_gp";  // whoever is free is nobody's own
  CHECK_FALSE(decision.find(Detector::named_for_all));

  CHECK(Decision::start("named_for_all").find(Detector::named_for_all));
  Decision part_time = Decision::of(best);
  part_time.circumstances.drawn = {"doctor_part_time"};
  CHECK_FALSE(part_time.find(Detector::named_for_all));

  Decision everyone = Decision::of({"RJ1", "SA1", "RO4"});
  CHECK_FALSE(everyone.find(Detector::named_for_all));
  everyone.base.people[0].offers[1].given = Given::continuing;
  REQUIRE(everyone.find(Detector::named_for_all));
  CHECK(everyone.find(Detector::named_for_all)->things.empty());
}

TEST_CASE("equal is not fair: the same minutes for all, and someone without what they must have") {
  const auto found = Decision::start("more_for_all").find(Detector::equal_not_fair, "gp");
  REQUIRE(found);
  CHECK(found->minutes == Minutes::of_whole(10));
  CHECK(found->things == std::vector<std::string>{"sandra"});
  CHECK(found->need == "knows_the_history");
  CHECK_FALSE(Decision{}.find(Detector::equal_not_fair, "gp"));          // today's rule is not their attempt
  CHECK_FALSE(Decision::of(best).find(Detector::equal_not_fair, "gp"));  // other minutes for each
  // Seven minutes each, and Sandra's are with her own doctor: nobody goes without a must-have.
  CHECK_FALSE(Decision::of({"RJ0", "SA1", "RO0"}).find(Detector::equal_not_fair, "gp"));
}

TEST_CASE("always the same: What happens was seen, and nobody's next month") {
  Decision decision = Decision::of(best);
  CHECK_FALSE(decision.find(Detector::always_the_same));
  decision.results_seen = true;
  CHECK(decision.find(Detector::always_the_same));
  decision.next_month_seen = true;
  CHECK_FALSE(decision.find(Detector::always_the_same));
  decision.next_month_seen = false;
  for (Person& person : decision.base.people) person.next_month.reset();
  CHECK_FALSE(decision.find(Detector::always_the_same));
}

TEST_CASE("guesses: more than half rests on them, and the weightiest are named") {
  const auto found = Decision::of(best).find(Detector::guesses);
  REQUIRE(found);
  CHECK(found->share.basis_points() == 5840);
  CHECK(found->things == std::vector<std::string>{"bounce", "group_size", "c_fac"});
  CHECK_FALSE(Decision::of({"RJ1", "SA1", "RO0"}).find(Detector::guesses));
}

TEST_CASE("nothing in place: the recipe depends on what nobody talked about") {
  Decision decision = Decision::of({"RJ0", "SA3", "RO0"});
  const auto found = decision.find(Detector::nothing_in_place);
  REQUIRE(found);
  CHECK(found->count == 1);
  CHECK(found->things == std::vector<std::string>{"named_doctor_rule"});
  decision.said_in_place = {"link_worker_route"};  // nothing this recipe needs
  CHECK(decision.find(Detector::nothing_in_place));
  decision.said_in_place = {"named_doctor_rule"};
  CHECK_FALSE(decision.find(Detector::nothing_in_place));
  CHECK_FALSE(Decision::of({"RJ0", "SA5", "RO0"}).find(Detector::nothing_in_place));  // needs nothing
}

TEST_CASE("the screen knows best: the suggested recipe as it is, and a difference without a reason") {
  const RecipeSet all = find_recipes(health_centre()).take();
  REQUIRE(all.suggested);
  Decision decision = Decision::of(best);
  CHECK_FALSE(decision.find(Detector::screen_knows_best));  // nothing was suggested yet
  decision.suggested = offer_ids(health_centre(), all.feasible[static_cast<std::size_t>(*all.suggested)]);
  CHECK(decision.suggested == best);
  const auto found = decision.find(Detector::screen_knows_best);
  REQUIRE(found);
  CHECK(found->count == 3);
  CHECK(found->whole == 3);
  for (const auto& [one, other] : {std::pair{"raj", "sandra"}, {"raj", "roger"}, {"sandra", "roger"}}) {
    DifferenceReason reason = DifferenceReason::between(one, other);
    reason.kind = ReasonKind::need;
    reason.text = "Because.";
    decision.reasons.push_back(reason);
  }
  CHECK_FALSE(decision.find(Detector::screen_knows_best));
  Decision own = Decision::of({"RJ5", "SA2", "RO4"});
  own.suggested = decision.suggested;
  CHECK_FALSE(own.find(Detector::screen_knows_best));
}
