// The list of migrations, and going through it.
#include "document/migrations.h"

#include <nlohmann/json.hpp>

namespace seven {

std::vector<Migration> released_migrations() { return {}; }

Result<std::vector<std::string>> migrate(nlohmann::json& file, int from, int to,
                                         const std::vector<Migration>& migrations) {
  std::vector<std::string> messages;
  int version = from;
  for (const Migration& migration : migrations) {
    if (version >= to || migration.to_version != version + 1) continue;
    if (const Outcome outcome = migration.apply(file); !outcome) return outcome.error();
    version = migration.to_version;
    file["version"] = version;
    messages.emplace_back(migration.message_key);
  }
  if (version != to) return Error{ErrorCode::out_of_range, "version"};
  return messages;
}

}  // namespace seven
