// A scenario that did not come with the program: from a person's file into a document's record, and from there back.
#pragma once

#include <optional>
#include <string_view>

#include "base/result.h"
#include "document/store.h"
#include "model/own_scenario.h"
#include "model/scenario.h"

namespace seven {

struct BroughtScenario {
  Scenario scenario;
  ScenarioWords words;
  OwnScenario record;  // what a document keeps of it
};

// A scenario from the bytes of a file. Errors: those of `read_scenario`; too_large where a document cannot carry it.
Result<BroughtScenario> bring_scenario(std::string_view json_text);

// The scenario that a document plays and carries; nothing where it plays a shipped one. Errors: those of
// `read_scenario`, the place beginning with "own_scenario", e.g. "own_scenario.people[0].needs"; unknown_reference
// where it is called otherwise than the record says.
Result<std::optional<BroughtScenario>> brought_scenario(const Store& store);

// Whether two documents play the same: then the answers of one are answers to the questions of the other.
bool play_the_same(const Store& a, const Store& b);

}  // namespace seven
