#include "planning/change_meaning.h"

namespace seven {

bool is_relationship(const Moment& moment) {
  return moment.matters == Matters::helps || moment.matters == Matters::matters;
}

bool change_frees(MomentChange change) {
  return change == MomentChange::shorten || change == MomentChange::replace || change == MomentChange::take_out;
}

ChangeMeaning meaning_of_change(const Moment& moment) {
  switch (moment.change) {
    case MomentChange::keep:
    case MomentChange::take_out: break;
    case MomentChange::introduce:
    case MomentChange::lengthen:
      return is_relationship(moment) ? ChangeMeaning::relationship : ChangeMeaning::introduced;
    case MomentChange::complement:
      return is_relationship(moment) ? ChangeMeaning::relationship : ChangeMeaning::transaction;
    case MomentChange::shorten:
    case MomentChange::replace: return ChangeMeaning::transaction;
  }
  return ChangeMeaning::today;
}

}  // namespace seven
