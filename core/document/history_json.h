// The last steps of a document beside its records, so that replay and undo go on after a reload. Only in what a device
// keeps for itself; a file that is shared says what was decided, not how.
//
// "history" lists steps, newest first: {"name", "args", "added": ids, "before": records}. A step says what was there
// before it; what came after follows from the state it led to, so that steps always fit and each costs one record.
#pragma once

#include <string>
#include <vector>

#include <nlohmann/json_fwd.hpp>

#include "document/history.h"
#include "document/store.h"

namespace seven {

// Continues the text of a file whose list of records is still open: closes it and opens the list of steps. The newest
// steps within the limits of schema.h; nothing where there are none.
void append_history_json(std::string& out, const History& history);

// The steps of `file`, oldest first, that lead to `now`: from the newest back to the first that is not sound, where
// older ones are given up. Nothing where the file has none. Total.
std::vector<Step> read_history(const nlohmann::json& file, const Store& now);

}  // namespace seven
