// Four misunderstandings about people, read from a plan's records (domain.md part F): a group that too few come to, a
// name that is on paper only, the same minutes for everyone, a person for good. Inside of plan_detectors.cpp only.
#pragma once

#include <vector>

#include "planning/plan_detectors.h"

namespace seven {

// Each adds at most one finding.
// Groups that cost more than the arrows to them bring, where it is said how many come: with how many it would fit, if
// whoever comes brings as much as those do (F "One Roger pays for the group").
void find_too_few(const Store& store, const PlanInput& input, const PlanLinks& links, std::vector<PlanFinding>& found);
// A person is named, and would be there little more often than by chance. A plan does not say among how many people
// chance has to choose: it is today's share, and no more than half (F "A name on the record is a relationship").
void find_on_paper(const Store& store, std::vector<PlanFinding>& found);
// At a stage every group gets as many minutes of the main role in the plan, and something that somebody needs there
// would not be met (F "Equal is fair").
void find_equal(const Store& store, const PlanInput& input, const PlanLinks& links, std::vector<PlanFinding>& found);
// Groups that are given a person of their own, where nothing says when that is looked at again: no end of it, no review
// of a commitment, nothing that was seen since (F "Same person, always").
void find_always(const Store& store, std::vector<PlanFinding>& found);

}  // namespace seven
