// How files of older versions become files of this one: numbered, named steps on the parsed file.
#pragma once

#include <string>
#include <vector>

#include <nlohmann/json_fwd.hpp>

#include "base/call.h"
#include "base/result.h"
#include "document/schema.h"

namespace seven {

// Takes a file of version `to_version - 1` to `to_version`. `apply` gets the whole parsed file, or one entry of a
// journal, of any shape, and must not assume that values have the kind they should; the version is set by the caller.
struct Migration {
  int to_version;
  const char* name;         // snake_case, for tests and logs
  const char* message_key;  // translated; tells the person what changed in their file
  Outcome (*apply)(nlohmann::json& file);
};

// What migrations are made of. All of them leave alone what is not of the kind it should be.
//
// Every record of a file or of a journal's entry.
void each_record(nlohmann::json& file, const Call<void(nlohmann::json& record)>& change);
// Gives a field another name, whatever is in it.
void rename_field(nlohmann::json& record, const char* from, const char* to);
// A text of a record; empty where it has none of that name.
std::string text_in(const nlohmann::json& record, const char* name);
// Every record id that stands there without its record: what an entry removes, what stamps are of.
void each_id(nlohmann::json& file, const Call<void(std::string& id)>& change);
// The last steps, which say what was there before in the words of the old version.
void drop_history(nlohmann::json& file);

// Those of every released version, oldest first, without gaps up to `schema_version`. Version 1 is the first: none.
std::vector<Migration> released_migrations();

// The version to read and how to get there; only tests give their own.
struct ReadRules {
  int version = schema_version;
  std::vector<Migration> migrations = released_migrations();
};

// Brings `file` from version `from` to version `to`. Value: the message keys of what was done, in order. Errors: those
// of the migrations, and out_of_range at "version" where there is no way from `from`.
Result<std::vector<std::string>> migrate(nlohmann::json& file, int from, int to,
                                         const std::vector<Migration>& migrations);

}  // namespace seven
