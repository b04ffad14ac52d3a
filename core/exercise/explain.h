// Whom a recipe owes an explanation: who gets less than somebody else, who loses against today, and what is still
// missing before all of it can be explained (domain.md A21, A23, A25, A43, C9).
#pragma once

#include <string>
#include <vector>

#include "exercise/differences.h"
#include "exercise/fairness.h"
#include "model/fairness_note.h"
#include "model/group_check.h"
#include "model/option_mark.h"
#include "model/option_plan.h"

namespace seven {

struct GetsLess {
  std::string person;
  std::vector<std::string> than;   // who is given something else that is worth more, in the people's order
  std::vector<std::string> needs;  // ids of the needs that are met less than today

  bool operator==(const GetsLess&) const = default;
  bool loses() const { return !needs.empty(); }
};

// In the worst-off-first order of `tomorrow`; people who neither get less than another nor lose are left out. Worth is
// the value of the expected use. Both outcomes are of the same scenario.
std::vector<GetsLess> who_gets_less(const Scenario& scenario, const RecipeOutcome& today,
                                    const RecipeOutcome& tomorrow);

struct Missing {
  enum class What { reason, loss, group_note, offer_tag, option_tag, way_out, route };
  What what = What::reason;
  std::string subject;     // a person; of a reason the first of the pair; or the id of a checked group, an option
  std::string other = {};  // of a reason the second of the pair

  bool operator==(const Missing&) const = default;
};

// Differences without a reason of an allowed kind in words, people who lose without words on why that is right, groups
// said to fare worse without a note: in this order.
std::vector<Missing> missing_words(const std::vector<Difference>& differences,
                                   const std::vector<DifferenceReason>& reasons, const std::vector<GetsLess>& less,
                                   const std::vector<FairnessNote>& notes, const std::vector<GroupCheck>& checks);

// Whether what is offered must say if it is instead of a person or alongside one: a quick job or a machine that is not
// what everyone is offered today (domain.md A43).
inline bool wants_tag(const Person& person, const Offer& offer) {
  return offer.id != person.today().id && (offer.given == Given::quick || offer.given == Given::machine);
}

// The same of an option of the deck: while it is said to be in place and used for nobody, or to be good or bad for
// somebody without how.
using OptionMarks = std::vector<const OptionMark*>;
using OptionPlans = std::vector<const OptionPlan*>;
bool wants_tag(const DeckOption& option, const OptionMarks& marks, const OptionPlans& plans);

// People whose offer wants such a tag and has none; then such options.
std::vector<Missing> missing_tags(const Scenario& scenario, const RecipeOutcome& outcome, const OptionMarks& marks,
                                  const OptionPlans& plans);

// Quick jobs and machines without a human way out (domain.md A45): options of the deck that are used for somebody and
// are among `without`, the ids of those whose way out is blank; then people whose offer leads to nobody, unless another
// way was written for them.
std::vector<Missing> missing_ways_out(const Scenario& scenario, const RecipeOutcome& outcome,
                                      const std::vector<const OptionMark*>& marks,
                                      const std::vector<std::string>& without, const std::vector<FairnessNote>& notes);

}  // namespace seven
