// What time that is put in does for a relationship: keep it, deepen it or begin it (domain.md A9).
#pragma once

#include "exercise/outcome.h"

namespace seven {

enum class Bond { none, keep, deepen, begin };

// What a person's change in that role is for. `none`: it is no lasting relationship, or only what coming back takes.
// Begin: one that neither today's rule gives them in that role nor they have already; deepen: more of it at once than
// today; keep: not more of it. Both outcomes are of the same scenario.
Bond bond_of(const Scenario& scenario, const Person& person, const PersonOutcome& today, const PersonOutcome& now,
             std::size_t role);

}  // namespace seven
