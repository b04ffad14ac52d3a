// What one kind of contact of a service takes in a period, today and in a plan (domain.md C2, C7, C10).
//
//   today     times × today's minutes
//   tomorrow  times × K × [(1 - changed) × today's + changed × (1 + new demand) × (the new minutes + bounce × today's)]
//   K         (1 + gain × own before) / (1 + gain × own after): fewer visits where people see their own person
#pragma once

#include <cstdint>

#include "base/units.h"

namespace seven {

inline constexpr std::int64_t most_times = 100'000'000;  // of one kind of contact in a period

struct MomentFigures {
  std::int64_t times = 0;                  // in the period, today; 0 to most_times
  Share changed = Share::of_percent(100);  // the part of them that goes the new way
  Share bounce;                            // of those, the part that comes back and takes today's minutes as well
  Share new_demand;                        // how many more there are of those because the new way is easy
  Share own_before, own_after;             // the part of the times at which people see their own person
  Share gain;                              // by how much longer the next visit is away where they always do

  bool operator==(const MomentFigures&) const = default;
};

// Of one role, with the minutes it gives each time; to the nearest hundredth of a minute.
Minutes use_today(const MomentFigures& figures, Minutes today);
Minutes use_tomorrow(const MomentFigures& figures, Minutes today, Minutes then);

}  // namespace seven
