// Writing by hand, so that the bytes are ours to fix; reading in the order size, encoding, limits, syntax, format,
// version, migrations, shape, so that no later step meets what an earlier one should have refused.
#include "document/serializer.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "base/json.h"
#include "base/json_text.h"
#include "base/utf8.h"
#include "document/history_json.h"
#include "document/json_limits.h"
#include "document/stamps_json.h"
#include "model/text.h"

namespace seven {
namespace {

using Json = nlohmann::json;

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

// Whether bytes that cannot be read as a whole begin like a file of ours.
bool begins_like_ours(std::string_view bytes) {
  std::string head(bytes.substr(0, 256));
  head.erase(
      std::remove_if(head.begin(), head.end(), [](char c) { return c == ' ' || c == '\n' || c == '\r' || c == '\t'; }),
      head.end());
  return head.rfind(std::string("{\"format\":\"") + document_format + "\"", 0) == 0;
}

// The first record line that is no JSON of its own; "structure" where the lines do not tell.
std::string damaged_place(std::string_view text) {
  std::size_t line_number = 1;
  for (std::size_t at = 0; at < text.size(); ++line_number) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    std::string_view line = text.substr(at, end - at);
    at = end + 1;
    if (line.rfind("{\"type\"", 0) != 0) continue;
    while (!line.empty() && (line.back() == ',' || line.back() == '\r')) line.remove_suffix(1);
    if (parse_json(line).is_discarded()) return "line " + std::to_string(line_number);
  }
  return "structure";
}

// The file as it was up to the last whole line, where it was cut off in its records; discarded otherwise.
Json parse_cut_off(std::string_view text) {
  const std::size_t end = text.rfind('\n');
  if (end == std::string_view::npos) return Json(Json::value_t::discarded);
  std::string whole(text.substr(0, end));
  while (!whole.empty() && (whole.back() == ',' || whole.back() == '\r')) whole.pop_back();
  return parse_json(whole + "]}");
}

// What has gone wrong with `file[name]`, which should be a whole number from 0.
std::optional<Error> read_whole(const Json& file, const char* name, std::int64_t highest, std::int64_t& value) {
  const auto found = file.find(name);
  if (found == file.end()) return Error{ErrorCode::missing, name};
  if (!found->is_number_integer()) return Error{ErrorCode::wrong_type, name};
  const bool fits = found->is_number_unsigned() ? found->get<std::uint64_t>() <= static_cast<std::uint64_t>(highest)
                                                : found->get<std::int64_t>() >= 0;
  if (!fits) return Error{ErrorCode::out_of_range, name};
  value = found->get<std::int64_t>();
  return std::nullopt;
}

std::optional<Error> read_string(const Json& file, const char* name, std::string& value) {
  const auto found = file.find(name);
  if (found == file.end()) return Error{ErrorCode::missing, name};
  if (!found->is_string()) return Error{ErrorCode::wrong_type, name};
  value = found->get<std::string>();
  return std::nullopt;
}

std::optional<Error> read_info(const Json& file, DocumentInfo& info) {
  if (auto error = read_string(file, "generator", info.generator)) return error;
  if (auto error = read_string(file, "id", info.id)) return error;
  if (auto error = read_whole(file, "created", max_epoch_ms, info.created_ms)) return error;
  if (auto error = read_whole(file, "modified", max_epoch_ms, info.modified_ms)) return error;
  if (clean_text(info.generator, max_name_length) != info.generator) return Error{ErrorCode::out_of_range, "generator"};
  if (!is_id(info.id)) return Error{ErrorCode::out_of_range, "id"};
  static constexpr std::string_view known[] = {"format",  "version", "generator", "id",   "created", "modified",
                                               "records", "history", "entry",     "seen", "stamps"};
  for (const auto& [name, value] : file.items()) {
    if (std::find(std::begin(known), std::end(known), name) == std::end(known)) {
      return Error{ErrorCode::unknown_reference, clean_text(name, max_id_length)};
    }
  }
  return std::nullopt;
}

Result<Store> read_records(const Json& file) {
  const auto list = file.find("records");
  if (list == file.end()) return Error{ErrorCode::missing, "records"};
  if (!list->is_array()) return Error{ErrorCode::wrong_type, "records"};
  if (list->size() > max_document_records) return Error{ErrorCode::too_large, "records"};
  Store::Records records;
  for (std::size_t i = 0; i < list->size(); ++i) {
    Result<Record> record = read_record((*list)[i], "records[" + std::to_string(i) + "]");
    if (!record) return record.error();
    std::string id = record_id(record.value());
    // Files of ours are sorted, so that each belongs at the end.
    records.emplace_hint(records.end(), id, record.take());
    if (records.size() == i) return Error{ErrorCode::damaged, id};
  }
  return Store(std::move(records));
}

}  // namespace

std::string write_document(const Document& document, SessionRecords session) {
  const DocumentInfo& info = document.info();
  std::string out = "{\"format\":";
  append_json_string(out, document_format);
  out += ",\"version\":" + std::to_string(schema_version) + ",\"generator\":";
  append_json_string(out, info.generator);
  out += ",\n\"id\":";
  append_json_string(out, info.id);
  out += ",\"created\":" + std::to_string(info.created_ms) + ",\"modified\":" + std::to_string(info.modified_ms);
  if (session == SessionRecords::include && document.journal_number() > 0)
    out += ",\"entry\":" + std::to_string(document.journal_number());
  out += ",\n\"records\":[";
  const char* before = "\n";
  for (const auto& [id, record] : document.store().records()) {
    if (session == SessionRecords::leave_out && record_scope(record) == Scope::session) continue;
    out += before;
    append_record_json(out, record);
    before = ",\n";
  }
  if (!document.stamps().empty()) {
    std::string stamps = "\n],";
    append_stamps_json(stamps, document.stamps(), "\n");
    if (out.size() + stamps.size() + 4 <= max_document_bytes) out += stamps;
  }
  if (session == SessionRecords::include) append_history_json(out, document.history());
  out += "\n]}\n";
  return out;
}

Result<OpenedDocument> read_document(std::string_view bytes, const ReadRules& rules) {
  if (bytes.size() > max_document_bytes) return Error{ErrorCode::too_large, "bytes"};
  if (bytes.substr(0, byte_order_mark.size()) == byte_order_mark) bytes.remove_prefix(byte_order_mark.size());
  const auto refuse = [&](ErrorCode code, std::string place) {
    return begins_like_ours(bytes) ? Error{code, std::move(place)} : Error{ErrorCode::not_our_file, ""};
  };
  if (const auto at = first_invalid_utf8(bytes)) return refuse(ErrorCode::damaged, "byte " + std::to_string(*at));
  const JsonLimit limit = check_json_limits(bytes, max_document_nesting, max_document_values);
  if (limit == JsonLimit::nesting) return refuse(ErrorCode::too_large, "nesting");
  if (limit == JsonLimit::values) return refuse(ErrorCode::too_large, "values");

  Json file = parse_json(bytes);
  const bool recovered = file.is_discarded();
  if (recovered) {
    if (begins_like_ours(bytes)) file = parse_cut_off(bytes);
    if (file.is_discarded()) return refuse(ErrorCode::damaged, damaged_place(bytes));
  }
  const auto format = file.is_object() ? file.find("format") : file.end();
  if (format == file.end() || *format != document_format) return Error{ErrorCode::not_our_file, ""};

  std::int64_t version = 0;
  if (const auto error = read_whole(file, "version", max_epoch_ms, version)) return *error;
  if (version > rules.version) return Error{ErrorCode::too_new, std::to_string(version)};
  if (version < 1) return Error{ErrorCode::out_of_range, "version"};
  const auto migrated = migrate(file, static_cast<int>(version), rules.version, rules.migrations);
  if (!migrated) return migrated.error();

  DocumentInfo info;
  if (auto error = read_info(file, info)) return *std::move(error);
  Result<Store> store = read_records(file);
  if (!store) return store.error();
  std::vector<Step> steps = read_history(file, store.value());
  std::int64_t entry = 0;
  if (file.find("entry") != file.end()) {
    if (auto error = read_whole(file, "entry", max_epoch_ms, entry)) return *std::move(error);
  }
  // In a file that was cut off they would say that what is lost was removed.
  Result<Stamps> stamps = recovered ? Stamps{} : read_stamps(file);
  if (!stamps) return stamps.error();
  OpenedDocument opened{Document(std::move(info), store.take(), History(std::move(steps))), recovered, {}};
  opened.document.continue_journal(static_cast<std::uint64_t>(entry));
  opened.document.continue_stamps(stamps.take());
  if (recovered) opened.messages.push_back({"document.cut_off", ""});
  for (const std::string& key : migrated.value()) opened.messages.push_back({key, ""});
  return opened;
}

}  // namespace seven
