#include "document/journal.h"

#include <nlohmann/json.hpp>

#include <iterator>
#include <utility>

#include "base/json.h"
#include "base/json_text.h"
#include "base/utf8.h"
#include "document/document.h"
#include "document/json_limits.h"
#include "document/migrations.h"
#include "document/schema.h"
#include "document/stamps_json.h"
#include "document/step_name_json.h"

namespace seven {
namespace {

using Json = nlohmann::json;

// In the order of JournalEntry::Kind.
constexpr const char* kEntryKinds[] = {"step", "join", "undo", "redo", "look"};

const Json* member(const Json& json, const char* name) {
  const auto found = json.find(name);
  return found == json.end() ? nullptr : &*found;
}

bool read_number(const Json* json, std::int64_t& value) {
  if (json == nullptr || !json->is_number_unsigned()) return false;
  if (json->get<std::uint64_t>() > static_cast<std::uint64_t>(max_epoch_ms)) return false;
  value = json->get<std::int64_t>();
  return true;
}

}  // namespace

JournalEntry journal_entry(JournalEntry::Kind kind, StepName name, const RecordsDiff& diff, std::int64_t at_ms) {
  JournalEntry entry;
  entry.kind = kind;
  entry.at_ms = at_ms;
  entry.name = std::move(name);
  for (const auto& [id, record] : diff.added) entry.put.push_back(record);
  for (const auto& [id, change] : diff.updated) {
    entry.put.push_back(change.to);
    entry.was.push_back(change.from);
  }
  for (const auto& [id, record] : diff.removed) {
    entry.gone.push_back(id);
    entry.was.push_back(record);
  }
  return entry;
}

std::string write_entry(const JournalEntry& entry) {
  std::string out = "{\"entry\":" + std::to_string(entry.number) + ",\"version\":" + std::to_string(schema_version) +
                    ",\"at\":" + std::to_string(entry.at_ms) + ",\"does\":\"" +
                    kEntryKinds[static_cast<std::size_t>(entry.kind)] + "\"";
  if (!entry.copy.empty()) {
    out += ",\"copy\":";
    append_json_string(out, entry.copy);
  }
  if (!entry.name.key.empty()) {
    out += ',';
    append_step_name_json(out, entry.name);
  }
  out += ",\"records\":[";
  const char* before = "";
  for (const Record& record : entry.put) {
    out += before;
    append_record_json(out, record);
    before = ",";
  }
  out += "],\"gone\":[";
  before = "";
  for (const std::string& id : entry.gone) {
    out += before;
    append_json_string(out, id);
    before = ",";
  }
  out += ']';
  if (!entry.merged.empty()) {
    out += ',';
    append_stamps_json(out, entry.merged, "");
    out += ']';
  }
  return out + "}";
}

Result<JournalEntry> read_entry(std::string_view bytes, const ReadRules& rules) {
  const Error damaged{ErrorCode::damaged, "entry"};
  if (bytes.size() > max_document_bytes) return Error{ErrorCode::too_large, "bytes"};
  if (first_invalid_utf8(bytes)) return damaged;
  if (check_json_limits(bytes, max_document_nesting, max_document_values) != JsonLimit::within) return damaged;
  Json json = parse_json(bytes);
  std::int64_t number = 0, version = 0;
  JournalEntry entry;
  if (!json.is_object() || !read_number(member(json, "entry"), number) || number == 0) return damaged;
  if (!read_number(member(json, "at"), entry.at_ms)) return damaged;
  if (!read_number(member(json, "version"), version) || version == 0) return damaged;
  if (version > rules.version) return Error{ErrorCode::too_new, std::to_string(version)};
  const auto migrated = migrate(json, static_cast<int>(version), rules.version, rules.migrations);
  if (!migrated) return migrated.error();
  entry.number = static_cast<std::uint64_t>(number);

  const Json* does = member(json, "does");
  std::size_t kind = 0;
  while (kind < std::size(kEntryKinds) && (does == nullptr || *does != kEntryKinds[kind])) ++kind;
  if (kind == std::size(kEntryKinds)) return damaged;
  entry.kind = static_cast<JournalEntry::Kind>(kind);
  if (member(json, "name") != nullptr) {
    auto name = read_step_name(json);
    if (!name) return damaged;
    entry.name = *std::move(name);
  }
  if (const Json* copy = member(json, "copy")) {
    if (!copy->is_string() || !is_id(copy->get_ref<const std::string&>())) return damaged;
    entry.copy = copy->get<std::string>();
  }
  Result<Stamps> merged = read_stamps(json);
  if (!merged) return merged.error();
  entry.merged = merged.take();
  const Json *records = member(json, "records"), *gone = member(json, "gone");
  if (records == nullptr || !records->is_array() || gone == nullptr || !gone->is_array()) return damaged;
  for (std::size_t i = 0; i < records->size(); ++i) {
    Result<Record> record = read_record((*records)[i], "put[" + std::to_string(i) + "]");
    if (!record) return record.error();
    entry.put.push_back(record.take());
  }
  for (const Json& id : *gone) {
    if (!id.is_string()) return damaged;
    entry.gone.push_back(id.get<std::string>());
  }
  return entry;
}

}  // namespace seven
