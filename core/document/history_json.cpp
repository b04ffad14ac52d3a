#include "document/history_json.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <map>
#include <optional>
#include <utility>

#include "base/json_text.h"
#include "document/schema.h"
#include "document/step_name_json.h"

namespace seven {
namespace {

using Json = nlohmann::json;

std::string step_json(const Step& step) {
  std::string out = "{";
  append_step_name_json(out, step.name);
  out += ",\"added\":[";
  const char* before = "";
  for (const auto& added : step.diff.added) {
    out += before;
    append_json_string(out, added.first);
    before = ",";
  }
  out += "],\"before\":[";
  before = "";
  const auto was = [&](const Record& record) {
    out += before;
    append_record_json(out, record);
    before = ",";
  };
  for (const auto& [id, change] : step.diff.updated) was(change.from);
  for (const auto& [id, record] : step.diff.removed) was(record);
  return out + "]}";
}

// A list or text of `json`; null where there is none of that kind.
const Json* part(const Json& json, const char* name, Json::value_t kind) {
  const auto found = json.find(name);
  return found == json.end() || found->type() != kind ? nullptr : &*found;
}

// A store as it was before steps that are taken back one by one: what differs from `now`, which is large, is kept
// aside.
class Earlier {
 public:
  explicit Earlier(const Store& now) : now_(now) {}

  const Record* find_record(const std::string& id) const {
    const auto other = others_.find(id);
    if (other == others_.end()) return now_.find_record(id);
    return other->second ? &*other->second : nullptr;
  }
  void take_back(const RecordsDiff& diff) {
    for (const auto& [id, record] : diff.added) others_[id].reset();
    for (const auto& [id, change] : diff.updated) others_[id] = change.from;
    for (const auto& [id, record] : diff.removed) others_[id] = record;
  }

 private:
  const Store& now_;
  std::map<std::string, std::optional<Record>> others_;
};

// The step that led from what it says was there to `after`.
std::optional<Step> read_step(const Json& json, const Earlier& after) {
  if (!json.is_object()) return std::nullopt;
  std::optional<StepName> name = read_step_name(json);
  const Json* added = part(json, "added", Json::value_t::array);
  const Json* before = part(json, "before", Json::value_t::array);
  if (!name || added == nullptr || before == nullptr) return std::nullopt;
  Step step{*std::move(name), {}};
  const auto is_new = [&](const std::string& id) {
    return step.diff.added.count(id) + step.diff.updated.count(id) + step.diff.removed.count(id) == 0;
  };
  for (const Json& each : *added) {
    const Record* record = each.is_string() ? after.find_record(each.get_ref<const std::string&>()) : nullptr;
    if (record == nullptr || record_scope(*record) != Scope::document) return std::nullopt;
    step.diff.added.emplace(record_id(*record), *record);
  }
  for (const Json& each : *before) {
    Result<Record> read = read_record(each, "history");
    if (!read || record_scope(read.value()) != Scope::document) return std::nullopt;
    const std::string id = record_id(read.value());
    if (!is_new(id)) return std::nullopt;
    if (const Record* record = after.find_record(id))
      step.diff.updated.emplace(id, RecordChange{read.take(), *record});
    else
      step.diff.removed.emplace(id, read.take());
  }
  step.diff.prune();
  if (step.diff.empty()) return std::nullopt;
  return step;
}

}  // namespace

void append_history_json(std::string& out, const History& history) {
  const std::vector<Step>& done = history.done();
  std::size_t steps = 0, bytes = 0;
  for (auto step = done.rbegin(); step != done.rend() && steps < max_kept_steps; ++step, ++steps) {
    const std::string text = step_json(*step);
    bytes += text.size();
    if (bytes > max_kept_steps_bytes || out.size() + text.size() + 8 > max_document_bytes) return;
    // Both brackets on one line: a file cut off here still ends within a list.
    out += steps == 0 ? "\n],\"history\":[\n" : ",\n";
    out += text;
  }
}

std::vector<Step> read_history(const Json& file, const Store& now) {
  std::vector<Step> steps;
  const Json* list = part(file, "history", Json::value_t::array);
  if (list == nullptr) return steps;
  Earlier state(now);
  for (const Json& each : *list) {
    if (steps.size() == max_kept_steps) break;
    std::optional<Step> step = read_step(each, state);
    if (!step) break;
    state.take_back(step->diff);
    steps.push_back(*std::move(step));
  }
  std::reverse(steps.begin(), steps.end());
  return steps;
}

}  // namespace seven
