// A plan's records as what its account is made from.
#pragma once

#include <string>
#include <vector>

#include "document/store.h"
#include "ledger/plan_account.h"
#include "planning/plan_links.h"

namespace seven {

// What one moment uses each time and how often; amounts of roles that the plan does not have count nowhere.
// `gain` is the assumption interval_gain: by how much longer the next visit is away where people always see their own
// person (domain.md C7).
PlanMoment use_of(const Moment& moment, const std::vector<PlanRole>& roles, Share gain);

// Of an arrangement, what it takes in a year: the running part, and of what it takes once a year's part.
PlanIntroduction use_of(const Arrangement& arrangement, const std::vector<PlanRole>& roles);

// Roles in the order of their ids, moments and arrangements likewise. What an arrangement that is not done holds up
// counts as if it were done: a plan says what would be.
PlanInput plan_input(const Store& store, Share gain);

// The arrangements that a moment waits for and that are not done, by id. `links` are the store's.
std::vector<std::string> waits_for(const Store& store, const PlanLinks& links, std::string_view moment);

}  // namespace seven
