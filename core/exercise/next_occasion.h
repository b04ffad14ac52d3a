// The same person on another occasion: what the offer they were given would do for the needs they then have
// (domain.md A62, A102).
#pragma once

#include <vector>

#include "exercise/outcome.h"

namespace seven {

// Per need of `person.next_month`; empty where the scenario says nothing of it. A choice that meets no need now meets
// none then.
std::vector<Coverage> next_occasion_cover(const Person& person, const ResolvedChoice& choice);

// Position of the offer of `person` that would meet most of the next occasion's needs, must-haves first, then by the
// sum; on ties the first in the file's order. -1 where the scenario says nothing of it.
int best_for_next_occasion(const Person& person);

}  // namespace seven
