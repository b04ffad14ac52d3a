// The plan's account against the worked example (domain.md C4) and the model practice's break-evens (C10).
#include "ledger/plan_account.h"

#include <doctest/doctest.h>

#include <cmath>
#include <functional>

#include "base/random.h"
#include "ledger/moment_use.h"
#include "support/random_seeds.h"

using namespace seven;

namespace {

enum { gp, pharm, lw, kRoles };

Minutes amount(double value) { return *Minutes::exactly(value); }
PricePerMinute price(std::int64_t pence) { return PricePerMinute::of(Pounds::of_pence(pence)); }
Share percent(int value) { return Share::of_percent(value); }

// One moment of the model practice: 7 GP minutes today.
PlanMoment moment(const char* id, const MomentFigures& figures, double gp_then, bool relationship = false) {
  PlanMoment moment{id, std::vector<Minutes>(kRoles), std::vector<Minutes>(kRoles), relationship};
  moment.today[gp] = use_today(figures, amount(7));
  moment.tomorrow[gp] = use_tomorrow(figures, amount(7), amount(gp_then));
  return moment;
}

// What can be set of the model practice; the rest is as in C4.
struct Practice {
  double raj_task = 1, sandra_slot = 12;
  MomentFigures raj{5400, percent(100), percent(20), {}, {}, {}, {}};
  MomentFigures roger{5200, percent(40), {}, {}, {}, {}, {}};
  MomentFigures sandra{5000, percent(100), {}, {}, percent(20), percent(80), Share::of_basis_points(1810)};

  PlanInput input() const {
    PlanInput input;
    input.roles = {{"gp", price(455), price(250)},
                   {"pharm", price(100), price(100), Movable::movable, Payer::other_body, true},
                   {"lw", price(55), price(55), Movable::movable, Payer::other_body, true}};
    input.moments = {moment("raj", raj, raj_task), moment("roger", roger, 0),
                     moment("sandra", sandra, sandra_slot, true)};
    return input;
  }
  // GP minutes left over.
  double left() const { return balance(input()).roles[gp].slack().approximately(); }
};

// With supervision and 5 % banked.
PlanInput worked_example(double slot) {
  Practice practice;
  practice.sandra_slot = slot;
  PlanInput input = practice.input();
  input.introductions = {{"supervision", {amount(3120), {}, {}}, {}}};
  input.bank = {{"gp", amount(10'290)}};
  return input;
}

// The money view of C4: before supervision and banking, with what is to be introduced.
PlanInput money_view(double coffee, double cases) {
  PlanInput input = Practice{}.input();
  input.moments[0].tomorrow[pharm] = amount(32'400);
  PlanMoment link{"link", std::vector<Minutes>(kRoles), std::vector<Minutes>(kRoles)};
  link.tomorrow[lw] = amount(cases * 225);
  input.moments.push_back(link);
  input.introductions = {{"coffee", std::vector<Minutes>(kRoles), *Pounds::exactly(coffee)}};
  return input;
}

// The same, with whatever GP time is left ending as paid hours.
PlanInput cashed(PlanInput input) {
  input.bank = {{"gp", balance(input).roles[gp].slack(), true}};
  return input;
}

// The value at which nothing is left over, between two at which something and nothing is.
double breaks_even(double low, double high, const std::function<double(double)>& left) {
  const bool rising = left(high) > left(low);
  for (int i = 0; i < 60; ++i) {
    const double middle = (low + high) / 2;
    ((left(middle) > 0) == rising ? high : low) = middle;
  }
  return (low + high) / 2;
}

// As near as the printed figure is.
void check_near(double value, double printed, double tolerance) {
  CAPTURE(value);
  CAPTURE(printed);
  CHECK(std::abs(value - printed) <= tolerance);
}

Share share(double value) { return Share::of_basis_points(static_cast<int>(value * 10'000 + 0.5)); }

}  // namespace

TEST_CASE("C4 the worked example: out, relationships, introduced, banked and slack of GP minutes") {
  const PlanRoleBalance twelve = balance(worked_example(12)).roles[gp];
  CHECK(twelve.out == amount(39'400));
  check_near(twelve.relationships.approximately(), 19'308.2, 0.051);
  CHECK(twelve.introduced == amount(3120));
  CHECK(twelve.banked == amount(10'290));
  check_near(twelve.slack().approximately(), 6'681.8, 0.051);
  CHECK(balance(worked_example(12)).balances());

  const PlanRoleBalance fifteen = balance(worked_example(15)).roles[gp];
  check_near(fifteen.relationships.approximately(), 32'885.2, 0.051);
  check_near(fifteen.slack().approximately(), -6'895.2, 0.051);
  CHECK_FALSE(balance(worked_example(15)).balances());
}

TEST_CASE("C4 if only 0.6 of the release can be used, 23,640 are out and the 12-minute plan lacks 9,078") {
  PlanInput input = worked_example(12);
  for (PlanMoment& moment : input.moments) moment.realised = percent(60);
  const PlanRoleBalance sums = balance(input).roles[gp];
  CHECK(sums.theoretical == amount(39'400));
  CHECK(sums.out == amount(23'640));
  check_near(sums.slack().approximately(), -9'078.2, 0.051);
}

TEST_CASE("C4 the same plan, three different answers: the boundary decides") {
  const auto full = [](double coffee, double cases) {
    return balance(money_view(coffee, cases)).value.slack().approximately();
  };
  const auto cash = [](double coffee, double cases, Payer boundary) {
    PlanInput input = cashed(money_view(coffee, cases));
    input.boundary = boundary;
    return balance(input).cash.slack().approximately();
  };
  check_near(full(28'500, 400), -18'982, 0.51);
  check_near(cash(28'500, 400, Payer::other_body), -60'170, 0.51);
  check_near(cash(28'500, 400, Payer::organisation), 21'730, 0.51);
  check_near(full(11'400, 200), 22'868, 0.51);
  check_near(cash(11'400, 200, Payer::other_body), -18'320, 0.51);
  check_near(cash(11'400, 200, Payer::team), 38'830, 0.51);
}

TEST_CASE("C10 what one would have to believe of the 15-minute plan") {
  Practice fifteen;
  fifteen.sandra_slot = 15;
  check_near(fifteen.left(), 6'514.8, 0.051);
  const auto with = [&](double low, double high, const std::function<void(Practice&, double)>& set) {
    return breaks_even(low, high, [&](double value) {
      Practice practice = fifteen;
      set(practice, value);
      return practice.left();
    });
  };
  check_near(with(0, 1, [](Practice& p, double v) { p.raj.bounce = share(v); }), 0.372, 0.0005);
  check_near(with(0, 7, [](Practice& p, double v) { p.raj_task = static_cast<int>(v * 100 + 0.5) / 100.0; }), 2.21,
             0.01);
  check_near(with(0, 1, [](Practice& p, double v) { p.roger.changed = share(v); }), 0.221, 0.0005);
  check_near(with(7, 20, [](Practice& p, double v) { p.sandra_slot = static_cast<int>(v * 100 + 0.5) / 100.0; }), 16.4,
             0.05);
  check_near(with(0, 1, [](Practice& p, double v) { p.sandra.own_after = share(v); }), 0.246, 0.0005);
  check_near(with(0, 0.5, [](Practice& p, double v) { p.sandra.gain = share(v); }), 0.0135, 0.0001);
  check_near(with(0, 1, [](Practice& p, double v) { p.raj.new_demand = share(v); }), 0.503, 0.0005);
}

TEST_CASE("C10 the tornado: GP minutes left over while one input changes") {
  const auto left = [](const std::function<void(Practice&)>& set) {
    Practice practice;
    practice.sandra_slot = 15;
    set(practice);
    return practice.left();
  };
  check_near(left([](Practice& p) { p.raj_task = 0.5; }), 9'215, 0.51);
  check_near(left([](Practice& p) { p.raj_task = 4; }), -9'685, 0.51);
  check_near(left([](Practice& p) { p.roger.changed = percent(14); }), -2'949, 0.51);
  check_near(left([](Practice& p) { p.roger.changed = percent(60); }), 13'795, 0.51);
  check_near(left([](Practice& p) { p.raj.bounce = percent(10); }), 10'295, 0.51);
  check_near(left([](Practice& p) { p.raj.bounce = percent(50); }), -4'825, 0.51);
  check_near(left([](Practice& p) { p.sandra_slot = 10; }), 29'143, 0.51);
  check_near(left([](Practice& p) { p.sandra.gain = Share(); }), -600, 0.51);
  check_near(left([](Practice& p) { p.sandra.gain = Share::of_basis_points(1920); }), 6'890, 0.51);
  check_near(left([](Practice& p) { p.sandra.own_after = percent(50); }), 3'135, 0.51);
  check_near(left([](Practice& p) { p.sandra.own_after = percent(95); }), 8'087, 0.51);
  check_near(left([](Practice& p) { p.raj.new_demand = percent(30); }), 2'627, 0.51);
}

TEST_CASE("what is ring-fenced is released nowhere, and said") {
  PlanInput input = worked_example(12);
  input.roles[gp].movable = Movable::ring_fenced;
  const PlanRoleBalance sums = balance(input).roles[gp];
  CHECK(sums.out == Minutes());
  CHECK(sums.refused == amount(39'400));
  CHECK(sums.slack() < Minutes());
}

TEST_CASE("M87 the four shares of what was released sum to all of it, whatever is overspent") {
  const auto shares = put_back(balance(worked_example(15)).roles[gp]);
  REQUIRE(shares.has_value());
  CHECK(shares->relationships.basis_points() + shares->introduced.basis_points() + shares->banked.basis_points() +
            shares->slack.basis_points() ==
        Share::whole);
  CHECK(shares->slack < Share());
  CHECK_FALSE(put_back(PlanRoleBalance{}).has_value());
}

TEST_CASE("the identities of C4 hold to the last unit for any plan, 2,000 times") {
  test::for_seeds(20261201, 2000, [](std::uint32_t seed) {
    Random random(seed);
    const auto any = [&](std::int64_t most) { return random.between(0, most); };
    PlanInput input;
    const auto roles = static_cast<std::size_t>(1 + any(4));
    for (std::size_t r = 0; r < roles; ++r)
      input.roles.push_back({"r" + std::to_string(r), price(any(900)), price(any(900)), static_cast<Movable>(any(1)),
                             static_cast<Payer>(any(2)), any(1) == 1});
    const auto amounts = [&] {
      std::vector<Minutes> list;
      for (std::size_t r = 0; r < roles; ++r) list.push_back(Minutes::of_hundredths(any(2) == 0 ? 0 : any(9'999'999)));
      return list;
    };
    for (std::int64_t left = any(6); left > 0; --left)
      input.moments.push_back(
          {"m", amounts(), amounts(), any(1) == 1, Share::of_basis_points(static_cast<int>(any(10'000)))});
    for (std::int64_t left = any(3); left > 0; --left)
      input.introductions.push_back({"i", amounts(), Pounds::of_pence(any(900'000)), static_cast<Payer>(any(2))});
    for (std::int64_t left = any(3); left > 0; --left)
      input.bank.push_back({input.roles[static_cast<std::size_t>(any(static_cast<std::int64_t>(roles) - 1))].id,
                            Minutes::of_hundredths(any(999'999)), any(1) == 1});
    input.cash_saved = Pounds::of_pence(any(99'999));
    input.cash_banked = Pounds::of_pence(any(99'999));
    input.boundary = static_cast<Payer>(any(2));
    const PlanAccount account = balance(input);
    for (std::size_t r = 0; r < roles; ++r) {
      const PlanRoleBalance& sums = account.roles[r];
      Minutes in, placed;
      for (const PlanLine& line : account.lines) {
        REQUIRE(line.minutes >= Minutes());
        if (line.role != sums.role) continue;
        (line.kind == PlanLineKind::out || line.kind == PlanLineKind::bought_in ? in : placed) += line.minutes;
      }
      REQUIRE(in == sums.out + sums.bought_in);
      REQUIRE(in - placed == sums.slack());
      if (input.roles[r].hired) REQUIRE(sums.slack() >= Minutes());
    }
    Pounds value;
    for (const PlanLine& line : account.lines) {
      if (line.kind == PlanLineKind::bought_in) continue;
      Pounds worth = line.cash;
      for (const PlanRole& role : input.roles)
        if (role.id == line.role) worth += price_of(role.full, line.minutes);
      value += line.kind == PlanLineKind::out ? worth : -worth;
    }
    REQUIRE(value == account.value.slack());
  });
}
