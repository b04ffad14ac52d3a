// A plan month by month, what one would have to believe, and what a note-taking assistant frees (domain.md C4, C10).
#include <doctest/doctest.h>

#include "ledger/believing.h"
#include "ledger/first_years.h"
#include "ledger/note_taking.h"

using namespace seven;

TEST_CASE("C4 the first year dips before it pays back") {
  const MonthlyPlan plan{Pounds::of_whole(4000), Pounds::of_whole(1000), {Pounds::of_whole(6000)}, 3};
  const MonthlyView view = month_by_month(plan, 12);
  // 1,000, 2,000, 3,000, then 4,000 a month come in.
  CHECK(view.sums[0] == Pounds::of_whole(-6000));
  CHECK(view.sums[1] == Pounds::of_whole(-5000));
  CHECK(view.sums[3] == Pounds::of_whole(0));
  CHECK(view.lowest == Pounds::of_whole(-6000));
  CHECK(view.lowest_month == 1);
  CHECK(view.pays_back == 4);
  CHECK(view.sums[11] == Pounds::of_whole(24'000));
}

TEST_CASE("what costs more than it releases never pays back, and what costs nothing has no dip") {
  const MonthlyView never = month_by_month({Pounds::of_whole(1), Pounds::of_whole(2), {}, 0}, 36);
  CHECK_FALSE(never.pays_back.has_value());
  CHECK(never.lowest_month == 36);
  const MonthlyView free = month_by_month({Pounds::of_whole(1), Pounds(), {}, 2}, 3);
  CHECK(free.lowest_month == 0);
  CHECK(free.lowest == Pounds());
  CHECK(free.pays_back == 1);
}

TEST_CASE("A86 a part of the plan runs in the first year, all of it from the second") {
  MonthlyPlan plan{Pounds::of_whole(100), Pounds::of_whole(10), {}, 0};
  plan.put_in = Pounds::of_whole(60);
  plan.years = {Share::of_percent(25)};
  const MonthlyView view = month_by_month(plan, 24);
  CHECK(view.sums[0] == Pounds());  // a quarter of 100 less 60, less 10
  CHECK(view.sums[11] == Pounds());
  CHECK(view.sums[12] == Pounds::of_whole(30));
  CHECK(view.sums[23] == Pounds::of_whole(360));
}

TEST_CASE("a late cost makes the pay-back late") {
  MonthlyPlan plan{Pounds::of_whole(10), Pounds(), std::vector<Pounds>(6), 0};
  plan.once[5] = Pounds::of_whole(100);
  const MonthlyView view = month_by_month(plan, 12);
  CHECK(view.lowest_month == 6);
  CHECK(view.pays_back == 10);
}

TEST_CASE("C10 the break-even of a falling and of a rising line is where it crosses") {
  const auto falling = [](const Belief&, double value) { return 10 - 4 * value; };
  CHECK(break_even({"a", 1, 0, 9}, 0, 9, falling).value_or(0) == doctest::Approx(2.5));
  const auto rising = [](const Belief&, double value) { return value * value - 9; };
  CHECK(break_even({"a", 1, 0, 9}, 0, 9, rising).value_or(0) == doctest::Approx(3));
  CHECK_FALSE(break_even({"a", 1, 0, 2}, 0, 2, rising).has_value());
  CHECK(break_even({"a", 1, 0, 3}, 0, 3, rising) == 3);
}

TEST_CASE("C10 the tornado names the widest first and says which ones decide") {
  const auto left = [](const Belief& belief, double value) { return belief.id == "steep" ? 5 - 3 * value : value; };
  const auto swings = tornado({{"flat", 1, 1, 2}, {"steep", 1, 0, 4}, {"level", 2, 1, 2}}, left);
  REQUIRE(swings.size() == 3);
  CHECK(swings[0].belief.id == "steep");
  CHECK(swings[0].at_high == doctest::Approx(-7));
  CHECK(swings[0].decides());
  CHECK(swings[1].belief.id == "flat");
  CHECK_FALSE(swings[1].decides());
}

TEST_CASE("M16 37 h, 25 %, 48 %, 100 %, 100 % and no checking give 4.44 h; C4 the other two") {
  NoteTaking terms{Minutes::of_whole(37 * 60),
                   Share::of_percent(25),
                   Share::of_percent(48),
                   Share::of_percent(100),
                   Share::of_percent(100),
                   0,
                   {}};
  CHECK(freed_a_week(terms) == Minutes::of_hundredths(444 * 60));
  CHECK(part_of_week(terms) == Share::of_percent(12));
  terms.used = Share::of_percent(80);
  terms.realised = Share::of_percent(60);
  CHECK(freed_a_week(terms).approximately() / 60 == doctest::Approx(2.13).epsilon(0.002));
  terms.used = Share::of_percent(30);
  CHECK(freed_a_week(terms).approximately() / 60 == doctest::Approx(0.80).epsilon(0.002));
  terms.drafts = 40;
  terms.checking = Minutes::of_whole(3);
  CHECK(freed_a_week(terms) < Minutes());
}
