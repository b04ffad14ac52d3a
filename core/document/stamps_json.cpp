#include "document/stamps_json.h"

#include <nlohmann/json.hpp>

#include <vector>

#include "base/json_text.h"
#include "document/document.h"
#include "model/text.h"

namespace seven {
namespace {

using Json = nlohmann::json;

constexpr std::size_t kLongestId = 512;  // bytes of a record id

bool is_number(const Json& json) {
  return json.is_number_unsigned() && json.get<std::uint64_t>() <= static_cast<std::uint64_t>(max_epoch_ms);
}

Error wrong(const Json& json, std::string place) {
  return {json.is_number() ? ErrorCode::out_of_range : ErrorCode::wrong_type, std::move(place)};
}

Outcome read_seen(const Json& seen, Stamps& stamps) {
  if (!seen.is_object()) return Error{ErrorCode::wrong_type, "seen"};
  for (auto one = seen.begin(); one != seen.end(); ++one) {
    if (!is_id(one.key())) return Error{ErrorCode::out_of_range, "seen"};
    if (!is_number(*one)) return wrong(*one, "seen." + one.key());
    stamps.seen.emplace(one.key(), one->get<std::uint64_t>());
  }
  return Done{};
}

Outcome read_group(const Json& group, const std::string& place, Stamps& stamps) {
  if (!group.is_object()) return Error{ErrorCode::wrong_type, place};
  const auto copy = group.find("copy"), number = group.find("number"), ids = group.find("ids");
  if (copy == group.end()) return Error{ErrorCode::missing, place + ".copy"};
  if (number == group.end()) return Error{ErrorCode::missing, place + ".number"};
  if (ids == group.end()) return Error{ErrorCode::missing, place + ".ids"};
  if (group.size() != 3) return Error{ErrorCode::unknown_reference, place};
  if (!copy->is_string()) return Error{ErrorCode::wrong_type, place + ".copy"};
  if (!is_number(*number)) return wrong(*number, place + ".number");
  if (!ids->is_array()) return Error{ErrorCode::wrong_type, place + ".ids"};
  const Dot dot{copy->get<std::string>(), number->get<std::uint64_t>()};
  if (stamps.seen.count(dot.copy) == 0) return Error{ErrorCode::unknown_reference, place + ".copy"};
  if (!stamps.saw(dot)) return Error{ErrorCode::out_of_range, place + ".number"};
  for (const Json& id : *ids) {
    if (!id.is_string()) return Error{ErrorCode::wrong_type, place + ".ids"};
    const std::string& text = id.get_ref<const std::string&>();
    if (text.empty() || text.size() > kLongestId) return Error{ErrorCode::out_of_range, place + ".ids"};
    // Files of ours are sorted, so that each belongs at the end.
    const std::size_t before = stamps.dots.size();
    stamps.dots.emplace_hint(stamps.dots.end(), text, dot);
    if (stamps.dots.size() == before) return Error{ErrorCode::damaged, place + ".ids"};
  }
  return Done{};
}

}  // namespace

void append_stamps_json(std::string& out, const Stamps& stamps, const char* line) {
  out += "\"seen\":{";
  const char* before = "";
  for (const auto& [copy, number] : stamps.seen) {
    out += before;
    append_json_string(out, copy);
    out += ':' + std::to_string(number);
    before = ",";
  }
  std::map<Dot, std::vector<const std::string*>> groups;
  for (const auto& [id, dot] : stamps.dots) groups[dot].push_back(&id);
  out += "},\"stamps\":[";
  before = "";
  for (const auto& [dot, ids] : groups) {
    out += std::exchange(before, ",");
    out += line;
    out += "{\"copy\":";
    append_json_string(out, dot.copy);
    out += ",\"number\":" + std::to_string(dot.number) + ",\"ids\":[";
    const char* between = "";
    for (const std::string* id : ids) {
      out += std::exchange(between, ",");
      append_json_string(out, *id);
    }
    out += "]}";
  }
}

Result<Stamps> read_stamps(const Json& object) {
  Stamps stamps;
  const auto seen = object.find("seen"), list = object.find("stamps");
  if (seen == object.end() && list == object.end()) return stamps;
  if (seen == object.end() || list == object.end())
    return Error{ErrorCode::missing, seen == object.end() ? "seen" : "stamps"};
  if (const Outcome read = read_seen(*seen, stamps); !read) return read.error();
  if (!list->is_array()) return Error{ErrorCode::wrong_type, "stamps"};
  for (std::size_t i = 0; i < list->size(); ++i) {
    const Outcome read = read_group((*list)[i], "stamps[" + std::to_string(i) + "]", stamps);
    if (!read) return read.error();
  }
  return stamps;
}

}  // namespace seven
