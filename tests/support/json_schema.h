// As much of JSON Schema 2020-12 as the published descriptions use, so that tests can hold files against them.
#pragma once

#include <string>
#include <vector>

#include <nlohmann/json.hpp>

namespace seven::test {

// What is wrong with `value`, "people[0].needs: …" a line; none where it conforms. A keyword that is not understood is
// a complaint too, so that a description never promises what nobody checks.
std::vector<std::string> schema_complaints(const nlohmann::json& schema, const nlohmann::json& value);

}  // namespace seven::test
