// Stamps as members of a JSON object: "seen": {copy: number}, and "stamps": a list of {"copy", "number", "ids"}, what
// was changed together on one line.
#pragma once

#include <string>

#include <nlohmann/json_fwd.hpp>

#include "base/result.h"
#include "document/stamps.h"

namespace seven {

// "seen":{…},"stamps":[…  with the list of stamps still open; `line` comes before each of them ("\n" in a file).
void append_stamps_json(std::string& out, const Stamps& stamps, const char* line);
// Of an object that may have them; both or neither. Errors: missing, wrong_type, out_of_range, unknown_reference (a
// copy that is not in "seen") and damaged (an id that occurs twice), at e.g. "stamps[3].copy".
Result<Stamps> read_stamps(const nlohmann::json& object);

}  // namespace seven
