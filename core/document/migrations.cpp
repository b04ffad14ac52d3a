// The list of migrations, and going through it.
#include "document/migrations.h"

#include <nlohmann/json.hpp>

#include <utility>

namespace seven {

using Json = nlohmann::json;

std::vector<Migration> released_migrations() { return {}; }

void each_record(Json& file, const Call<void(Json& record)>& change) {
  const auto records = file.find("records");
  if (records == file.end() || !records->is_array()) return;
  for (Json& record : *records) {
    if (record.is_object()) change(record);
  }
}

void rename_field(Json& record, const char* from, const char* to) {
  const auto found = record.find(from);
  if (found == record.end()) return;
  Json value = std::move(*found);
  record.erase(from);
  record[to] = std::move(value);
}

std::string text_in(const Json& record, const char* name) {
  const auto found = record.find(name);
  return found == record.end() || !found->is_string() ? std::string() : found->get<std::string>();
}

void each_id(Json& file, const Call<void(std::string& id)>& change) {
  const auto each = [&](Json& object, const char* name) {
    const auto list = object.find(name);
    if (list == object.end() || !list->is_array()) return;
    for (Json& id : *list) {
      if (id.is_string()) change(id.get_ref<std::string&>());
    }
  };
  each(file, "gone");
  const auto stamps = file.find("stamps");
  if (stamps == file.end() || !stamps->is_array()) return;
  for (Json& group : *stamps) {
    if (group.is_object()) each(group, "ids");
  }
}

void drop_history(Json& file) {
  if (file.is_object()) file.erase("history");
}

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
