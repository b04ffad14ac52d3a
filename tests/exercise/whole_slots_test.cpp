// Scraps of time against whole appointments (domain.md A95, C5).
#include <doctest/doctest.h>

#include "exercise/whole_slots.h"

using namespace seven;

namespace {

SlotChange slot(int had, int has) { return {Minutes::of_whole(had), Minutes::of_whole(has)}; }

// Fourteen appointments of seven minutes, each shortened by two.
std::vector<SlotChange> shortened() { return std::vector<SlotChange>(14, slot(7, 5)); }

}  // namespace

TEST_CASE("28 minutes in 14 scraps are no appointment; cut anew they are one of 15 minutes (domain.md C5)") {
  std::vector<SlotChange> day = shortened();
  day.push_back(slot(0, 15));
  const WholeSlots as_it_is = whole_slots(day, false);
  CHECK(as_it_is.released == Minutes::of_whole(28));
  CHECK(as_it_is.scraps == 14);
  CHECK(as_it_is.usable == Minutes());
  CHECK(whole_slots(day, true).usable == Minutes::of_whole(15));
}

TEST_CASE("whole appointments that are given up stay usable, whether the timetable is cut anew or not (domain.md C5)") {
  const std::vector<SlotChange> given_up{slot(7, 0), slot(7, 0), slot(7, 15)};
  for (const bool recut : {false, true}) {
    CHECK(whole_slots(given_up, recut).usable == Minutes::of_whole(14));
    CHECK(whole_slots(given_up, recut).scraps == 0);
  }
}

TEST_CASE("where nobody gets more, an appointment is as long as today's longest; nothing released is nothing usable") {
  CHECK(whole_slots(shortened(), true).usable == Minutes::of_whole(28));  // four of seven minutes
  CHECK(whole_slots({slot(7, 5), slot(7, 6)}, true).usable == Minutes());
  CHECK(whole_slots({slot(7, 7), slot(0, 0)}, true).usable == Minutes());
  CHECK(whole_slots({}, true).released == Minutes());
}
