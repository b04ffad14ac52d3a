// The parts of a moment's details, each a piece of a column. They read the moment and change it by commands.
#pragma once

#include <cstdint>

#include "ui/screens/detail_column.h"
#include "ui/widgets/mark.h"

namespace seven::ui {

// What happens to it, how often, and minutes by role, today and tomorrow.
void moment_change_part(DetailColumn& column, const Moment& moment);
// How much of it goes the new way, comes back, is really freed.
void moment_figures_part(DetailColumn& column, const Moment& moment);
// Whether a relationship matters, why, who keeps it with whom, what happens when it ends (domain.md A38-40, A104).
void moment_relationship_part(DetailColumn& column, const Moment& moment);
// What people and staff say about it, in their own words; nothing where nobody says anything (domain.md A76).
void moment_voices(DetailColumn& column, const Moment& moment);
// What people need or would like at it, with the three marks (domain.md A37, A38).
void moment_needs_part(DetailColumn& column, const Moment& moment);
// A machine, instead of or alongside; worse, as good or better; the way out (domain.md A42, A43, A45).
void moment_way_part(DetailColumn& column, const Moment& moment);
// Channel, waiting and the person's own time (domain.md A29, A46).
void moment_reach_part(DetailColumn& column, const Moment& moment);
// Arrows that come to it and leave it.
void moment_arrows_part(DetailColumn& column, const Moment& moment);
// What must be in place first (domain.md A44).
void moment_waits_part(DetailColumn& column, const Moment& moment);
// Lane, stage and place among its neighbours.
void moment_place_part(DetailColumn& column, const Moment& moment);

// What it takes more in a year of the role at that place of the plan's input: below 0 what can be used of what it
// frees.
Minutes change_of_role(const PlanModel& plan, const std::string& moment, std::size_t role);
// What arrows carry of one role.
Minutes carried_by(const std::vector<const Offset*>& arrows, const std::string& role);
// To the nearest minute, for amounts of a year.
Minutes to_whole(Minutes minutes);

// An entry for one of its numbers, which is typed in one step.
struct MomentNumber {
  const char* key;
  const char* label;
  const char* step;
  const char* unit;
  int Moment::*number;
  std::int64_t high = 10'000;
};
void moment_number(DetailColumn& column, const Moment& moment, const MomentNumber& entry, DetailAmount look = {});
// The sign of what happens to it.
Mark mark_of_change(const Moment& moment);
// Whether it still has to be said if a machine is instead of a person or alongside; whether a way out is wanted and
// there is none.
bool lacks_old_way(const Moment& moment);
bool lacks_way_out(const Moment& moment);

}  // namespace seven::ui
