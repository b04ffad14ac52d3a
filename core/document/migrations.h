// How files of older versions become files of this one: numbered, named steps on the parsed file.
#pragma once

#include <string>
#include <vector>

#include <nlohmann/json_fwd.hpp>

#include "base/result.h"

namespace seven {

// Takes a file of version `to_version - 1` to `to_version`. `apply` gets the whole parsed file, of any shape, and must
// not assume that values have the kind they should; the version is set by the caller.
struct Migration {
  int to_version;
  const char* name;         // snake_case, for tests and logs
  const char* message_key;  // translated; tells the person what changed in their file
  Outcome (*apply)(nlohmann::json& file);
};

// Those of every released version, oldest first, without gaps up to `schema_version`. Version 1 is the first: none.
std::vector<Migration> released_migrations();

// Brings `file` from version `from` to version `to`. Value: the message keys of what was done, in order. Errors: those
// of the migrations, and out_of_range at "version" where there is no way from `from`.
Result<std::vector<std::string>> migrate(nlohmann::json& file, int from, int to,
                                         const std::vector<Migration>& migrations);

}  // namespace seven
