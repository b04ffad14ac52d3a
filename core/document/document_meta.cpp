#include "document/document_meta.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <utility>

#include "base/json.h"
#include "base/json_text.h"
#include "document/json_limits.h"
#include "document/picture_json.h"
#include "model/text.h"

namespace seven {
namespace {

constexpr std::size_t kMostMetaValues = 64;

// 0 where there is none; false where what is there is no such number.
bool read_count(const nlohmann::json& json, const char* name, std::int64_t& value) {
  const auto found = json.find(name);
  if (found == json.end()) return true;
  if (!found->is_number_unsigned()) return false;
  value = static_cast<std::int64_t>(
      std::min<std::uint64_t>(found->get<std::uint64_t>(), static_cast<std::uint64_t>(max_epoch_ms)));
  return true;
}

}  // namespace

bool is_plan(const Store& store) { return store.only<Plan>() != nullptr && store.only<Exercise>() == nullptr; }

DocumentMeta meta_of(const Document& document) {
  DocumentMeta meta;
  meta.id = document.info().id;
  meta.modified_ms = document.info().modified_ms;
  if (const auto* exercise = document.store().only<Exercise>()) {
    meta.kind = Exercise::type;
    meta.name = exercise->name;
    meta.scenario = exercise->scenario;
  }
  if (is_plan(document.store())) {
    const auto* plan = document.store().only<Plan>();
    meta.kind = Plan::type;
    meta.name = plan->name;
    meta.scenario = plan->made_from;
  }
  if (const auto* session = document.store().only<Session>()) meta.step = session->furthest;
  return meta;
}

std::string write_meta(const DocumentMeta& meta) {
  std::string out = "{\"kind\":";
  append_json_string(out, meta.kind);
  out += ",\"name\":";
  append_json_string(out, meta.name);
  out += ",\"scenario\":";
  append_json_string(out, meta.scenario);
  out += ",\"step\":" + std::to_string(meta.step) + ",\"modified\":" + std::to_string(meta.modified_ms) +
         ",\"bytes\":" + std::to_string(meta.bytes);
  if (meta.binned_ms > 0) out += ",\"binned\":" + std::to_string(meta.binned_ms);
  out += ",\"picture\":";
  append_picture_json(out, meta.picture);
  return out + "}\n";
}

Result<DocumentMeta> read_meta(std::string id, std::string_view bytes) {
  const Error damaged{ErrorCode::damaged, meta_storage_key(id)};
  if (check_json_limits(bytes, 2, kMostMetaValues) != JsonLimit::within) return damaged;
  const auto json = parse_json(bytes);
  if (!json.is_object()) return damaged;
  DocumentMeta meta;
  meta.id = std::move(id);
  for (const auto& [name, text] : {std::pair{"kind", &meta.kind}, {"name", &meta.name}, {"scenario", &meta.scenario}}) {
    const auto found = json.find(name);
    if (found == json.end() || !found->is_string()) return damaged;
    *text = clean_text(found->get_ref<const std::string&>(), max_name_length);
  }
  const auto step = json.find("step");
  if (step == json.end() || !step->is_number_unsigned() || step->get<std::uint64_t>() > 100) return damaged;
  meta.step = step->get<int>();
  if (json.find("modified") == json.end() || !read_count(json, "modified", meta.modified_ms) ||
      !read_count(json, "bytes", meta.bytes) || !read_count(json, "binned", meta.binned_ms))
    return damaged;
  const auto picture = json.find("picture");
  meta.picture = read_picture(picture == json.end() ? nullptr : &*picture);
  return meta;
}

bool bin_is_over(const DocumentMeta& meta, std::int64_t now_ms) {
  return meta.binned_ms > 0 && now_ms >= meta.binned_ms && now_ms - meta.binned_ms >= bin_days * day_ms;
}

int bin_days_left(const DocumentMeta& meta, std::int64_t now_ms) {
  const std::int64_t passed = std::clamp<std::int64_t>(now_ms - meta.binned_ms, 0, bin_days * day_ms);
  return static_cast<int>((bin_days * day_ms - passed + day_ms - 1) / day_ms);
}

std::string meta_storage_key(std::string_view id) { return "meta/" + std::string(id); }

}  // namespace seven
