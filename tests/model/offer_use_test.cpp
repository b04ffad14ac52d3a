#include <doctest/doctest.h>

#include "model/offer_use.h"
#include "support/scenarios.h"

using namespace seven;

namespace {

struct Use {
  std::vector<Minutes> minutes;
  Pounds value;
};

Use expected(const Scenario& scenario, const char* person_id, const char* offer_id, const Attendance& attending = {}) {
  const Person& person = *scenario.find_person(person_id);
  const Offer& offer = *person.find_offer(offer_id);
  Use use{with_bounce(scenario, person, offer, own_minutes(scenario, offer, attending), attending), {}};
  use.value = value_of(scenario, use.minutes);
  return use;
}

// In the scenario's order: GP, pharmacist, reception, link worker, facilitator, cash; hundredths.
std::vector<Minutes> amounts(std::initializer_list<int> hundredths) {
  std::vector<Minutes> all;
  for (int one : hundredths) all.push_back(Minutes::of_hundredths(one));
  return all;
}

Pounds pounds(std::int64_t ten_thousandths) { return Pounds::of_ten_thousandths(ten_thousandths); }

}  // namespace

TEST_CASE("expected use is what is used at once and today's offer as often as it bounces") {
  const Scenario scenario = health_centre();
  const Use form = expected(scenario, "raj", "RJ3");
  CHECK(form.minutes == amounts({610, 0, 190, 0, 0, 0}));
  CHECK(form.value == pounds(284'200));
  const Use pharmacist = expected(scenario, "raj", "RJ4");
  CHECK(pharmacist.minutes == amounts({240, 600, 160, 0, 0, 0}));
  CHECK(pharmacist.value == pounds(174'800));
  const Use plan = expected(scenario, "raj", "RJ5");
  CHECK(plan.minutes == amounts({120, 300, 30, 0, 0, 0}));
  CHECK(plan.value == pounds(85'650));
  const Use coffee = expected(scenario, "roger", "RO4");
  CHECK(coffee.minutes == amounts({210, 0, 390, 0, 1'500, 200}));
  CHECK(coffee.value == pounds(204'200));
  const Use coffee_and_more = expected(scenario, "roger", "RO5");
  CHECK(coffee_and_more.minutes == amounts({370, 0, 330, 2'000, 1'500, 200}));
  CHECK(coffee_and_more.value == pounds(384'900));
}

TEST_CASE("an online form read by a GP takes 8.9, 7.5, 6.1 or 4.7 minutes as 3, 5, 7 or 9 in ten are finished") {
  Scenario scenario = health_centre();
  const int finished[] = {30, 50, 70, 90};
  const int minutes[] = {890, 750, 610, 470};
  for (int i = 0; i < 4; ++i) {
    scenario.people[0].offers[3].bounce = Share::of_percent(100 - finished[i]);
    CHECK(expected(scenario, "raj", "RJ3").minutes[0] == Minutes::of_hundredths(minutes[i]));
  }
}

TEST_CASE("a session of 114 pounds costs 28.50 a place when 4 come, 14.25 for 8, 9.50 for 12 and 7.60 for 15") {
  const Scenario scenario = health_centre();
  const GroupFacility& group = *scenario.find_group("coffee_morning");
  const auto price = [&](int people) {
    const PlaceUse place = place_use(group, people);
    return price_of(scenario.find_role("fac")->price, place.minutes) +
           price_of(scenario.find_role("cash")->price, place.cash);
  };
  CHECK(price(1) == Pounds::of_whole(114));
  CHECK(price(4) == Pounds::of_pence(2'850));
  CHECK(price(8) == Pounds::of_pence(1'425));
  CHECK(price(12) == Pounds::of_pence(950));
  CHECK(price(15) == Pounds::of_pence(760));
  CHECK(place_use(group, 12) == PlaceUse{Minutes::of_whole(15), Minutes::of_whole(2)});
  CHECK(place_use(group, 7) == PlaceUse{Minutes::of_hundredths(2'571), Minutes::of_hundredths(343)});
}

TEST_CASE("a place at the coffee morning costs 20.42 when 12 come, 25.17 for 8 and 39.42 for 4") {
  const Scenario scenario = health_centre();
  CHECK(expected(scenario, "roger", "RO4").value == pounds(204'200));
  CHECK(expected(scenario, "roger", "RO4", {{"coffee_morning", 8}}).value == pounds(251'700));
  CHECK(expected(scenario, "roger", "RO4", {{"coffee_morning", 4}}).value == pounds(394'200));
}

TEST_CASE("when nobody comes the session is still paid for and meets no need") {
  const Scenario scenario = health_centre();
  const Attendance nobody_there{{"coffee_morning", 0}};
  const Person& roger = *scenario.find_person("roger");
  const Offer& coffee = *roger.find_offer("RO4");
  const std::vector<Minutes> own = own_minutes(scenario, coffee, nobody_there);
  CHECK(own[4] == Minutes::of_whole(180));
  CHECK(own[5] == Minutes::of_whole(24));
  CHECK(covered(cover_of(scenario, roger, coffee, nobody_there)) == Fraction());
  CHECK(floor_of(roger, cover_of(scenario, roger, coffee, nobody_there)) == Coverage::none);
  CHECK(covered(cover_of(scenario, roger, coffee, {{"coffee_morning", 1}})) == Fraction(7, 10));
  CHECK_FALSE(nobody_comes(scenario, *roger.find_offer("RO3"), nobody_there));
}

TEST_CASE("a person without must-haves has none that is unmet") {
  Person person;
  person.needs = {{"a", NeedLevel::should}, {"b", NeedLevel::could}};
  CHECK(floor_of(person, {Coverage::none, Coverage::none}) == Coverage::met);
}
