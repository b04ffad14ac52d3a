#include "support/json_schema.h"

#include <cmath>
#include <set>

#include "base/utf8.h"
#include "model/scenario_words.h"
#include "model/text.h"

namespace seven::test {
namespace {

using Json = nlohmann::json;

bool is_type(const Json& value, const std::string& type) {
  if (type == "object") return value.is_object();
  if (type == "array") return value.is_array();
  if (type == "string") return value.is_string();
  if (type == "boolean") return value.is_boolean();
  if (type == "number") return value.is_number();
  if (type == "integer") return value.is_number() && std::floor(value.get<double>()) == value.get<double>();
  return false;
}

// The patterns that the descriptions use, all of them forms of an id.
bool matches(const std::string& pattern, const std::string& text, bool& known) {
  if (pattern == "^[A-Za-z0-9_][A-Za-z0-9_.-]{0,63}$") return is_id(text);
  if (pattern == "^([A-Za-z0-9_][A-Za-z0-9_.-]{0,63})?$") return text.empty() || is_id(text);
  if (pattern == "^[A-Za-z0-9_][A-Za-z0-9_.-]{0,199}$") return is_id(text, max_word_key_length);
  known = false;
  return false;
}

bool is_multiple(double value, double of) {
  const double times = value / of;
  return std::abs(times - std::round(times)) < 1e-6;
}

class Validation {
 public:
  explicit Validation(const Json& root) : root_(root) {}

  void check(const Json& schema, const Json& value, const std::string& place) {
    for (const auto& [keyword, rule] : schema.items()) keyword_of(schema, keyword, rule, value, place);
  }

  std::vector<std::string> complaints;

 private:
  void complain(const std::string& place, const std::string& what) { complaints.push_back(place + ": " + what); }
  void require(bool holds, const std::string& place, const std::string& keyword, const Json& rule) {
    if (!holds) complain(place, keyword + " " + rule.dump());
  }
  bool conforms(const Json& schema, const Json& value) const {
    Validation other(root_);
    other.check(schema, value, "");
    return other.complaints.empty();
  }

  void keyword_of(const Json& schema, const std::string& keyword, const Json& rule, const Json& value,
                  const std::string& place) {
    static const std::set<std::string> notes{"$schema", "$defs", "title", "description"};
    if (notes.count(keyword) > 0) return;
    const double number = value.is_number() ? value.get<double>() : 0;
    if (keyword == "$ref") {
      const std::string to = rule.get<std::string>();
      const Json::json_pointer pointer(to.substr(1));
      if (!root_.contains(pointer)) return complain(place, "there is no " + to);
      check(root_[pointer], value, place);
    } else if (keyword == "type") {
      require(is_type(value, rule.get<std::string>()), place, keyword, rule);
    } else if (keyword == "enum") {
      bool found = false;
      for (const Json& one : rule) found |= one == value;
      require(found, place, keyword, rule);
    } else if (keyword == "const") {
      require(rule == value, place, keyword, rule);
    } else if (keyword == "oneOf") {
      std::size_t found = 0;
      for (const Json& one : rule) found += conforms(one, value) ? 1 : 0;
      require(found == 1, place, keyword, found);
    } else if (keyword == "anyOf") {
      bool found = false;
      for (const Json& one : rule) found |= conforms(one, value);
      require(found, place, keyword, rule);
    } else if (keyword == "minimum") {
      require(!value.is_number() || number >= rule.get<double>(), place, keyword, rule);
    } else if (keyword == "maximum") {
      require(!value.is_number() || number <= rule.get<double>(), place, keyword, rule);
    } else if (keyword == "multipleOf") {
      require(!value.is_number() || is_multiple(number, rule.get<double>()), place, keyword, rule);
    } else if (keyword == "pattern") {
      bool known = true;
      require(!value.is_string() || matches(rule, value.get<std::string>(), known), place, keyword, rule);
      if (!known) complain(place, "an unknown pattern");
    } else if (keyword == "maxLength") {
      require(!value.is_string() || code_points(value.get<std::string>()) <= rule.get<std::size_t>(), place, keyword,
              rule);
    } else if (keyword == "minItems") {
      require(!value.is_array() || value.size() >= rule.get<std::size_t>(), place, keyword, rule);
    } else if (keyword == "maxItems") {
      require(!value.is_array() || value.size() <= rule.get<std::size_t>(), place, keyword, rule);
    } else if (keyword == "minProperties") {
      require(!value.is_object() || value.size() >= rule.get<std::size_t>(), place, keyword, rule);
    } else if (keyword == "maxProperties") {
      require(!value.is_object() || value.size() <= rule.get<std::size_t>(), place, keyword, rule);
    } else if (keyword == "required") {
      for (const Json& name : rule)
        require(!value.is_object() || value.contains(name.get<std::string>()), place, keyword, name);
    } else if (keyword == "properties") {
      for (const auto& [name, inner] : rule.items()) {
        if (value.is_object() && value.contains(name)) check(inner, value[name], place + "." + name);
      }
    } else if (keyword == "propertyNames") {
      if (!value.is_object()) return;
      for (const auto& [name, ignored] : value.items()) check(rule, Json(name), place + "." + name);
    } else if (keyword == "additionalProperties") {
      if (!value.is_object()) return;
      const Json named = schema.value("properties", Json::object());
      for (const auto& [name, inner] : value.items()) {
        if (!named.contains(name)) check(rule, inner, place + "." + name);
      }
    } else if (keyword == "items") {
      for (std::size_t i = 0; value.is_array() && i < value.size(); ++i)
        check(rule, value[i], place + "[" + std::to_string(i) + "]");
    } else if (keyword == "prefixItems") {
      for (std::size_t i = 0; value.is_array() && i < value.size() && i < rule.size(); ++i)
        check(rule[i], value[i], place + "[" + std::to_string(i) + "]");
    } else {
      complain(place, "an unknown keyword, " + keyword);
    }
  }

  const Json& root_;
};

}  // namespace

std::vector<std::string> schema_complaints(const Json& schema, const Json& value) {
  Validation validation(schema);
  validation.check(schema, value, "");
  return validation.complaints;
}

}  // namespace seven::test
