// How far a recipe rests on guesses, and on which (domain.md A99, B1, F).
#include <doctest/doctest.h>

#include "decision.h"
#include "exercise/leaning.h"

using namespace seven;

namespace {

Leaning leaning(const std::vector<std::string>& offers, const Circumstances& own = {}, int attending = 12) {
  const Scenario scenario = health_centre();
  const RecipeOutcome today = evaluate(scenario, todays_recipe(scenario));
  const RecipeOutcome outcome = evaluate(scenario, recipe_of(offers, {{"coffee_morning", attending}}));
  const Account account = balance(account_input(scenario, outcome));
  return leaning_on(scenario, shipped_assumptions(), own, today, outcome, account.taken_out);
}

Pounds carries(const Leaning& leaning, const std::string& assumption) {
  for (const Lean& lean : leaning.leans) {
    if (lean.assumption == assumption) return lean.value;
  }
  return {};
}

}  // namespace

TEST_CASE("today's rule takes nothing out, so nothing rests on a guess") {
  const Leaning today = leaning({"RJ0", "SA0", "RO0"});
  CHECK(today.released == Pounds());
  CHECK(today.share() == Share());
  CHECK_FALSE(today.mostly());
  CHECK(today.leans.empty());
}

TEST_CASE("the seed's recipe: more than half of what is taken out rests on guesses (domain.md F)") {
  const Leaning lean = leaning(best);
  // Taken out: Raj 5.8 GP and 2.7 reception minutes, Roger 4.9 GP minutes.
  CHECK(lean.released == Pounds::of_pence(2639 + 2230) + Pounds::of_ten_thousandths(9'400));
  // Bounced: a tenth of Raj's visit of today (£32.90) and three tenths of Roger's.
  CHECK(carries(lean, "bounce") == Pounds::of_pence(329 + 987));
  CHECK(carries(lean, "c_rec") == Pounds::of_pence(105));  // Raj's three minutes that are not used at once
  CHECK(carries(lean, "c_pharm") == Pounds::of_pence(300));
  CHECK(carries(lean, "c_fac") == Pounds::of_pence(750));
  CHECK(carries(lean, "group_session_min") == Pounds::of_pence(750));
  CHECK(carries(lean, "venue_session") == Pounds::of_pence(200));
  CHECK(carries(lean, "group_size") == Pounds::of_pence(950));
  CHECK(carries(lean, "c_gp_full") == Pounds());  // worked out, of medium confidence
  // Raj's plan: half a GP's minute and three of the pharmacist's (A14). The named visit is as long as it is booked.
  CHECK(carries(lean, "offer_minutes") == Pounds::of_ten_thousandths(22'750 + 30'000));
  // Each pound once: 13.16 + 1.05 + 3.00 + 9.50 and 2.275 of the GP's
  CHECK(lean.on_guesses == Pounds::of_ten_thousandths(267'100 + 22'750));
  CHECK(lean.share().basis_points() == 5840);
  CHECK(lean.mostly());
  REQUIRE(lean.leans.size() == 8);
  CHECK(lean.leans[0].assumption == "bounce");
  CHECK(lean.leans[1].assumption == "group_size");
}

TEST_CASE("a recipe of known minutes leans on no guess but the price of reception") {
  const Leaning lean = leaning({"RJ1", "SA1", "RO0"});
  CHECK(lean.leans.empty());  // two GP minutes less, at a price of medium confidence
  CHECK(lean.released == Pounds::of_pence(910));
}

TEST_CASE("figures of the group's own are no guesses of ours (domain.md B1)") {
  Circumstances own;
  own.assumptions["c_fac"] = {5'000};
  own.assumptions["group_size"] = {120'000};
  own.assumptions["group_session_min"] = {1'800'000};
  own.assumptions["venue_session"] = {240'000};
  OfferJudgement judged;
  judged.offer = "RO4";
  judged.bounce = Share::of_percent(30);
  own.judgements = {judged};
  own.assumptions["minutes.RJ5.gp"] = {5'000};  // timed, and it was as the makers thought
  const Leaning lean = leaning(best, own);
  CHECK(carries(lean, "group_size") == Pounds());
  CHECK(carries(lean, "bounce") == Pounds::of_pence(329));
  CHECK(lean.on_guesses == Pounds::of_pence(329 + 105 + 300));
  CHECK_FALSE(lean.mostly());
}

TEST_CASE("the meter has three steps: up to a quarter, up to half, more (domain.md A99)") {
  const auto step = [](int pounds) { return Leaning{Pounds::of_whole(100), Pounds::of_whole(pounds), {}}.step(); };
  CHECK(step(0) == 0);
  CHECK(step(1) == 1);
  CHECK(step(25) == 1);
  CHECK(step(26) == 2);
  CHECK(step(50) == 2);
  CHECK(step(51) == 3);
  CHECK(Leaning{Pounds(), Pounds::of_whole(5), {}}.step() == 0);
}

TEST_CASE("all of it at most rests on guesses") {
  const Leaning few = leaning(best, {}, 1);  // one person pays for the whole session
  CHECK(few.on_guesses > few.released);
  CHECK(few.share().basis_points() == Share::whole);
}
