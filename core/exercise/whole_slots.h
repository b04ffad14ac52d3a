// Minutes come free in crumbs: how many of them are of use as whole appointments (domain.md A95, C5).
#pragma once

#include <vector>

#include "base/units.h"

namespace seven {

// What one person has of a role's time today and under the recipe, at once.
struct SlotChange {
  Minutes had, has;
};

struct WholeSlots {
  Minutes released;  // all that is taken out
  Minutes usable;    // of it, as whole appointments
  Minutes scraped;   // in scraps, which leave at least half of what there was
  Minutes put_in;
  int scraps = 0;
};

// With the timetable cut anew: as many appointments as what came free makes, each as long as the most that somebody
// gets more (where nobody does, as the longest of today), and never less than without. Otherwise only appointments that
// were given up, at least the greater part of them, are of use.
WholeSlots whole_slots(const std::vector<SlotChange>& changes, bool recut);

}  // namespace seven
