// A value inside a JSON text together with where it is, for readers that are total: the first thing that is wrong is
// kept with its place, and everything after it reads as a harmless default.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <nlohmann/json.hpp>

#include "base/result.h"
#include "model/text.h"

namespace seven {

// A JSON text within limits, and the order of the keys of one of its objects, which the parsed form does not keep.
struct ParsedJson {
  nlohmann::json value;
  std::vector<std::string> ordered_keys;
};

// Errors: too_large (more than `max_bytes`, or nested deeper than a scenario needs), damaged (it begins as an object
// and is none; the place is the line where that shows, "line 12"), not_our_file (no JSON).
Result<ParsedJson> parse_limited(std::string_view text, std::size_t max_bytes, std::string_view ordered_object = {});

class JsonPlace {
 public:
  JsonPlace(const nlohmann::json& value, std::string place, std::optional<Error>& first_error)
      : value_(&value), place_(std::move(place)), first_error_(&first_error) {}

  // A member; a missing one reads as null.
  JsonPlace operator[](const char* key) const;
  JsonPlace member(const std::string& key) const;
  JsonPlace at(std::size_t index) const;
  bool has(const char* key) const;
  const std::string& place() const { return place_; }

  // Keeps the place, cut to what a person can read.
  void fail(ErrorCode code) const;
  bool require_object() const;

  // Number of elements; 0 for null, so that a list can be left out. More than `most` is too_large.
  std::size_t list(int most) const;
  // The same, where at least one is needed.
  std::size_t filled_list(int most) const;
  // Keys of an object in alphabetical order; none for null. Each is an id of at most `longest` characters.
  std::vector<std::string> keys(int most, std::size_t longest = max_id_length) const;

  std::string id() const;
  std::string optional_id() const;
  // Clean as of `clean_text`; longer than `most` code points is too_large.
  std::string optional_text(std::size_t most = max_text_length) const;
  // The same, where there must be one.
  std::string required_text(std::size_t most) const;
  bool flag(bool otherwise) const;
  // A number times `per_unit`, which must be whole and within the limits (given in those units).
  std::int64_t scaled(std::int64_t per_unit, std::int64_t lowest, std::int64_t highest) const;
  std::vector<std::string> ids(int most) const;
  // Position of the text in `words`.
  int one_of(std::initializer_list<std::string_view> words) const;

 private:
  bool is_missing() const { return value_->is_null(); }

  const nlohmann::json* value_;
  std::string place_;
  std::optional<Error>* first_error_;
};

}  // namespace seven
