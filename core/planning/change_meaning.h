// What the change of a moment means, in one place for everything that gives it a color, a sign or words (domain.md A9,
// C2).
#pragma once

#include "model/moment.h"

namespace seven {

// Whether more time there goes into a relationship: somebody marked that one helps or matters.
bool is_relationship(const Moment& moment);

// Whether the change takes something away there: it is shortened, replaced or taken out.
bool change_frees(MomentChange change);

// As the account counts the time that is there after the change: of a relationship; of something else that is new or
// longer; of something quick, by a machine or not; or as today, which is also what there is of a moment that is taken
// out.
enum class ChangeMeaning { today, transaction, relationship, introduced };
ChangeMeaning meaning_of_change(const Moment& moment);

}  // namespace seven
