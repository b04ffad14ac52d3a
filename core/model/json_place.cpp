#include "model/json_place.h"

#include <algorithm>

#include "base/json.h"
#include "base/units.h"
#include "base/utf8.h"

namespace seven {
namespace {

constexpr int max_nesting = 16;
constexpr std::size_t longest_place = 200;  // code points

// Checked on the bytes first, so that too deep is told from no JSON.
bool nested_too_deep(std::string_view text) {
  int depth = 0;
  bool in_string = false;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    if (in_string) {
      if (c == '\\') ++i;
      if (c == '"') in_string = false;
    } else if (c == '"') {
      in_string = true;
    } else if (c == '[' || c == '{') {
      if (++depth > max_nesting) return true;
    } else if (c == ']' || c == '}') {
      --depth;
    }
  }
  return false;
}

const nlohmann::json& nothing() {
  static const nlohmann::json null;
  return null;
}

}  // namespace

Result<ParsedJson> parse_limited(std::string_view text, std::size_t max_bytes, std::string_view ordered_object) {
  if (text.size() > max_bytes) return Error{ErrorCode::too_large, "bytes"};
  if (nested_too_deep(text)) return Error{ErrorCode::too_large, "nesting"};
  ParsedJson parsed;
  bool inside = false;
  std::size_t stopped = 0;
  const auto note_key = [&](int depth, const std::string& key) {
    if (depth == 1) inside = key == ordered_object;
    if (depth == 2 && inside) parsed.ordered_keys.push_back(key);
  };
  parsed.value = parse_json(text, note_key, &stopped);
  if (parsed.value.is_discarded()) {
    const std::size_t first = text.find_first_not_of("\xEF\xBB\xBF \t\r\n");
    if (first == std::string_view::npos || text[first] != '{') return Error{ErrorCode::not_our_file, ""};
    const auto before = text.substr(0, stopped);
    return Error{ErrorCode::damaged, "line " + std::to_string(1 + std::count(before.begin(), before.end(), '\n'))};
  }
  return parsed;
}

JsonPlace JsonPlace::operator[](const char* key) const { return member(key); }

JsonPlace JsonPlace::member(const std::string& key) const {
  std::string place = place_.empty() ? key : place_ + "." + key;
  if (value_->is_object()) {
    const auto found = value_->find(key);
    if (found != value_->end()) return {*found, std::move(place), *first_error_};
  }
  return {nothing(), std::move(place), *first_error_};
}

JsonPlace JsonPlace::at(std::size_t index) const {
  std::string place = place_ + "[" + std::to_string(index) + "]";
  const bool there = value_->is_array() && index < value_->size();
  return {there ? (*value_)[index] : nothing(), std::move(place), *first_error_};
}

bool JsonPlace::has(const char* key) const { return value_->is_object() && value_->contains(key); }

void JsonPlace::fail(ErrorCode code) const {
  if (!*first_error_) *first_error_ = Error{code, clean_text(place_, longest_place)};
}

bool JsonPlace::require_object() const {
  if (!value_->is_object()) fail(is_missing() ? ErrorCode::missing : ErrorCode::wrong_type);
  return value_->is_object();
}

std::size_t JsonPlace::list(int most) const {
  if (is_missing()) return 0;
  if (!value_->is_array()) {
    fail(ErrorCode::wrong_type);
    return 0;
  }
  if (value_->size() > static_cast<std::size_t>(most)) {
    fail(ErrorCode::too_large);
    return 0;
  }
  return value_->size();
}

std::size_t JsonPlace::filled_list(int most) const {
  const std::size_t size = list(most);
  if (size == 0) fail(ErrorCode::missing);
  return size;
}

std::vector<std::string> JsonPlace::keys(int most, std::size_t longest) const {
  std::vector<std::string> all;
  if (is_missing()) return all;
  if (!value_->is_object()) {
    fail(ErrorCode::wrong_type);
    return all;
  }
  if (value_->size() > static_cast<std::size_t>(most)) {
    fail(ErrorCode::too_large);
    return all;
  }
  for (const auto& item : value_->items()) {
    all.push_back(item.key());
    if (!is_id(item.key(), longest)) member(item.key()).fail(ErrorCode::out_of_range);
  }
  return all;
}

std::string JsonPlace::id() const {
  if (is_missing()) fail(ErrorCode::missing);
  std::string id = optional_id();
  if (id.empty()) fail(ErrorCode::out_of_range);
  return id;
}

std::string JsonPlace::optional_id() const {
  const std::string text = optional_text();
  if (!text.empty() && !is_id(text)) {
    fail(ErrorCode::out_of_range);
    return {};
  }
  return text;
}

std::string JsonPlace::optional_text(std::size_t most) const {
  if (is_missing()) return {};
  if (!value_->is_string()) {
    fail(ErrorCode::wrong_type);
    return {};
  }
  const auto& text = value_->get_ref<const std::string&>();
  if (code_points(text) > most) fail(ErrorCode::too_large);
  return clean_text(text, most);
}

std::string JsonPlace::required_text(std::size_t most) const {
  if (is_missing()) fail(ErrorCode::missing);
  return optional_text(most);
}

bool JsonPlace::flag(bool otherwise) const {
  if (is_missing()) return otherwise;
  if (!value_->is_boolean()) {
    fail(ErrorCode::wrong_type);
    return otherwise;
  }
  return value_->get<bool>();
}

std::int64_t JsonPlace::scaled(std::int64_t per_unit, std::int64_t lowest, std::int64_t highest) const {
  if (!value_->is_number()) {
    fail(is_missing() ? ErrorCode::missing : ErrorCode::wrong_type);
    return lowest;
  }
  const auto units = scaled_exactly(value_->get<double>(), per_unit);
  if (!units || *units < lowest || *units > highest) {
    fail(ErrorCode::out_of_range);
    return lowest;
  }
  return *units;
}

std::vector<std::string> JsonPlace::ids(int most) const {
  std::vector<std::string> all;
  const std::size_t size = list(most);
  for (std::size_t i = 0; i < size; ++i) all.push_back(at(i).id());
  return all;
}

int JsonPlace::one_of(std::initializer_list<std::string_view> words) const {
  if (!value_->is_string()) {
    fail(is_missing() ? ErrorCode::missing : ErrorCode::wrong_type);
    return 0;
  }
  const auto& text = value_->get_ref<const std::string&>();
  int position = 0;
  for (std::string_view word : words) {
    if (word == text) return position;
    ++position;
  }
  fail(ErrorCode::out_of_range);
  return 0;
}

}  // namespace seven
