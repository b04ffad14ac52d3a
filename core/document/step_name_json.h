// The name of a step as members of a JSON object: "name" and "args".
#pragma once

#include <optional>
#include <string>

#include <nlohmann/json_fwd.hpp>

#include "document/history.h"

namespace seven {

void append_step_name_json(std::string& out, const StepName& name);
// Of an object that has them; nothing where they are not sound. Total.
std::optional<StepName> read_step_name(const nlohmann::json& object);

}  // namespace seven
