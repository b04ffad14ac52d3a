// Records as JSON and back.
#include <nlohmann/json.hpp>

#include <algorithm>
#include <utility>

#include "base/json_text.h"
#include "base/utf8.h"
#include "model/record.h"

namespace seven {
namespace {

using Json = nlohmann::json;

class Writer final : public Fields {
 public:
  explicit Writer(std::string& out) : out_(out) {}

  void sparse() override { sparse_ = true; }
  void id(const char* name, std::string& value) override { string(name, value); }
  void optional_id(const char* name, std::string& value) override { string(name, value); }
  void text(const char* name, std::string& value, std::size_t) override { string(name, value); }
  void flag(const char* name, bool& value) override {
    if (value || !sparse_) raw(name, value ? "true" : "false");
  }
  void integer(const char* name, int& value, int, int) override { number(name, value); }
  void share(const char* name, Share& value) override { number(name, value.basis_points()); }
  void optional_share(const char* name, std::optional<Share>& value) override {
    if (value) raw(name, std::to_string(value->basis_points()));
  }
  void counts(const char* name, std::map<std::string, int>& value, int, int) override {
    object(name, value, [](int count) { return std::to_string(count); });
  }
  void minutes(const char* name, std::map<std::string, Minutes>& value) override {
    object(name, value, [](Minutes minutes) { return std::to_string(minutes.hundredths()); });
  }
  void ink(const char* name, Ink& value) override {
    if (value.empty() && sparse_) return;
    begin(name);
    char before = '[';
    for (const InkStroke& stroke : value) {
      out_ += before;
      before = '[';
      for (const int number : stroke) {
        out_ += before;
        out_ += std::to_string(number);
        before = ',';
      }
      out_ += ']';
    }
    out_ += value.empty() ? "[]" : "]";
  }
  void require(const char*, bool) override {}

 protected:
  void one_of(const char* name, int& index, const char* const* words, int) override {
    if (index != 0 || !sparse_) string(name, words[index]);
  }

 private:
  void begin(const char* name) {
    out_ += ',';
    append_json_string(out_, name);
    out_ += ':';
  }
  void raw(const char* name, std::string_view json) {
    begin(name);
    out_ += json;
  }
  void number(const char* name, int value) {
    if (value != 0 || !sparse_) raw(name, std::to_string(value));
  }
  void string(const char* name, std::string_view value) {
    if (value.empty() && sparse_) return;
    begin(name);
    append_json_string(out_, value);
  }
  template <class Map, class ToText>
  void object(const char* name, const Map& map, ToText to_text) {
    if (map.empty() && sparse_) return;
    begin(name);
    const char* before = "{";
    for (const auto& [id, value] : map) {
      out_ += before;
      append_json_string(out_, id);
      out_ += ':';
      out_ += to_text(value);
      before = ",";
    }
    out_ += map.empty() ? "{}" : "}";
  }

  std::string& out_;
  bool sparse_ = false;
};

// Stops at the first error: later fields are then left as they are.
class Reader final : public Fields {
 public:
  Reader(const Json& json, const std::string& place) : json_(json), place_(place) {}

  std::optional<Error> error;

  void sparse() override { sparse_ = true; }
  void id(const char* name, std::string& value) override {
    if (string(name, value)) require(name, is_id(value));
  }
  void optional_id(const char* name, std::string& value) override {
    if (string(name, value)) require(name, value.empty() || is_id(value));
  }
  void text(const char* name, std::string& value, std::size_t limit) override {
    if (!string(name, value)) return;
    require(name, code_points(value) <= limit);
    value = clean_text(value, limit);
  }
  void flag(const char* name, bool& value) override {
    const Json* found = find(name);
    if (!found) return;
    if (!found->is_boolean()) return fail(ErrorCode::wrong_type, name);
    value = found->get<bool>();
  }
  void integer(const char* name, int& value, int lowest, int highest) override {
    if (const Json* found = find(name)) value = static_cast<int>(number(name, *found, lowest, highest));
  }
  void share(const char* name, Share& value) override {
    if (const Json* found = find(name)) {
      value = Share::of_basis_points(static_cast<int>(number(name, *found, 0, 10'000)));
    }
  }
  void optional_share(const char* name, std::optional<Share>& value) override {
    if (!json_.contains(name)) return;
    share(name, value.emplace());
  }
  void counts(const char* name, std::map<std::string, int>& value, int lowest, int highest) override {
    entries(name, [&](const std::string& id, const std::string& at, const Json& entry) {
      value[id] = static_cast<int>(number(at, entry, lowest, highest));
    });
  }
  void minutes(const char* name, std::map<std::string, Minutes>& value) override {
    entries(name, [&](const std::string& id, const std::string& at, const Json& entry) {
      value[id] = Minutes::of_hundredths(number(at, entry, 0, max_record_minutes.hundredths()));
    });
  }
  void ink(const char* name, Ink& value) override {
    const Json* found = find(name);
    if (!found) return;
    if (!found->is_array()) return fail(ErrorCode::wrong_type, name);
    for (const Json& stroke : *found) {
      const std::string at = name + ("[" + std::to_string(value.size())) + "]";
      if (!stroke.is_array()) return fail(ErrorCode::wrong_type, at);
      InkStroke& points = value.emplace_back();
      for (const Json& entry : stroke) points.push_back(static_cast<int>(number(at, entry, 0, most_ink_reach)));
    }
    require(name, is_ink(value));
  }
  void require(const char* name, bool condition) override {
    if (!condition) fail(ErrorCode::out_of_range, name);
  }

  // To be called last: refuses fields that nobody asked for.
  void refuse_others() {
    if (error || json_.size() == known_) return;
    for (auto at = json_.begin(); at != json_.end(); ++at) {
      const std::string& name = at.key();
      if (name != "type" && std::find(names_.begin(), names_.end(), name) == names_.end()) {
        return fail(ErrorCode::unknown_reference, clean_text(name, max_id_length));
      }
    }
  }

 protected:
  void one_of(const char* name, int& index, const char* const* words, int count) override {
    std::string word;
    if (!string(name, word)) return;
    for (int i = 0; i < count; ++i) {
      if (word == words[i]) {
        index = i;
        return;
      }
    }
    fail(ErrorCode::out_of_range, name);
  }

 private:
  void fail(ErrorCode code, const std::string& name) {
    if (!error) error = Error{code, place_ + "." + name};
  }

  const Json* find(const char* name) {
    if (error) return nullptr;
    const auto found = json_.find(std::string_view(name));
    if (found == json_.end()) {
      if (!sparse_) fail(ErrorCode::missing, name);
      return nullptr;
    }
    names_.push_back(name);
    ++known_;
    return &*found;
  }

  bool string(const char* name, std::string& value) {
    const Json* found = find(name);
    if (!found) return false;
    if (!found->is_string()) {
      fail(ErrorCode::wrong_type, name);
      return false;
    }
    value = found->get_ref<const std::string&>();
    return true;
  }

  // The whole number in `value`; `lowest` after an error.
  std::int64_t number(const std::string& name, const Json& value, std::int64_t lowest, std::int64_t highest) {
    if (!value.is_number_integer()) {
      fail(ErrorCode::wrong_type, name);
      return lowest;
    }
    const bool beyond = value.is_number_unsigned() && value.get<std::uint64_t>() > static_cast<std::uint64_t>(highest);
    const std::int64_t whole = beyond ? 0 : value.get<std::int64_t>();
    if (beyond || whole < lowest || whole > highest) {
      fail(ErrorCode::out_of_range, name);
      return lowest;
    }
    return whole;
  }

  template <class Take>
  void entries(const char* name, Take take) {
    const Json* found = find(name);
    if (!found) return;
    if (!found->is_object()) return fail(ErrorCode::wrong_type, name);
    for (const auto& [id, entry] : found->items()) {
      if (!is_id(id)) return fail(ErrorCode::out_of_range, name);
      take(id, std::string(name) + "." + id, entry);
      if (error) return;
    }
  }

  const Json& json_;
  const std::string& place_;
  std::vector<const char*> names_;
  std::size_t known_ = 1;  // "type" and the fields found
  bool sparse_ = false;
};

// A record of that type with default values; nothing where there is no such type.
template <std::size_t... I>
std::optional<Record> new_record(std::string_view type, std::index_sequence<I...>) {
  std::optional<Record> record;
  const auto take = [&](auto index) {
    if (type != std::variant_alternative_t<index, Record>::type) return false;
    record.emplace(std::in_place_index<index>);
    return true;
  };
  static_cast<void>((take(std::integral_constant<std::size_t, I>{}) || ...));
  return record;
}

}  // namespace

void append_record_json(std::string& out, const Record& record) {
  out += "{\"type\":";
  append_json_string(out, record_type(record));
  Writer writer(out);
  Record copy = record;
  describe_record(copy, writer);
  out += '}';
}

Result<Record> read_record(const Json& json, const std::string& place) {
  if (!json.is_object()) return Error{ErrorCode::wrong_type, place};
  const auto type = json.find("type");
  if (type == json.end()) return Error{ErrorCode::missing, place + ".type"};
  if (!type->is_string()) return Error{ErrorCode::wrong_type, place + ".type"};
  const std::string& name = type->get_ref<const std::string&>();
  std::optional<Record> record = new_record(name, std::make_index_sequence<std::variant_size_v<Record>>{});
  if (!record) return Error{ErrorCode::unknown_reference, place + ".type: " + clean_text(name, max_id_length)};
  Reader reader(json, place);
  describe_record(*record, reader);
  reader.refuse_others();
  if (reader.error) return *std::move(reader.error);
  return *std::move(record);
}

}  // namespace seven
