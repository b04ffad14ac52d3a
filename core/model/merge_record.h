// One record that was changed in two places at the same time, field by field through the record's own list of fields.
#pragma once

#include "model/record.h"

namespace seven {

// `ours` with what `theirs` changed since `base`; both are of one type and key. `base` is null where each was made
// anew. A field that only one side changed is as that side has it; of a text that both changed both changes stay
// (merge_text), of a drawing that both only added to both additions; of anything else that both changed, ours. Where
// that would be beyond a record's limits, ours.
Record merge_record(const Record* base, const Record& ours, const Record& theirs);

}  // namespace seven
