// The one list of a record's fields. Each record describes itself to a `Fields`; reading, writing, checking and
// tidying are four implementations of it, so that they cannot drift apart.
#pragma once

#include <array>
#include <cstddef>
#include <map>
#include <optional>
#include <string>

#include "base/units.h"
#include "model/ink.h"
#include "model/text.h"

namespace seven {

inline constexpr Minutes max_record_minutes = Minutes::of_hundredths(10'000'000);  // one amount of time in a record

class Fields {
 public:
  virtual ~Fields() = default;

  // From here on a field with nothing in it (no text, no, 0, the first choice, no entry) is left out of the file; the
  // record's own default must be that, too.
  virtual void sparse() {}

  // An id as of `is_id`.
  virtual void id(const char* name, std::string& value) = 0;
  // An id, or empty while nothing is chosen.
  virtual void optional_id(const char* name, std::string& value) = 0;
  // What a person wrote, see `clean_text`.
  virtual void text(const char* name, std::string& value, std::size_t limit = max_text_length) = 0;
  virtual void flag(const char* name, bool& value) = 0;
  virtual void integer(const char* name, int& value, int lowest, int highest) = 0;
  // A share of a whole as an integer of basis points, 0 to 10,000.
  virtual void share(const char* name, Share& value) = 0;
  // The same, or nothing; nothing is left out of the file.
  virtual void optional_share(const char* name, std::optional<Share>& value) = 0;
  // A count for each id.
  virtual void counts(const char* name, std::map<std::string, int>& value, int lowest, int highest) = 0;
  // Minutes for each id as integers of a hundredth of a minute, 0 to `max_record_minutes`.
  virtual void minutes(const char* name, std::map<std::string, Minutes>& value) = 0;

  // Strokes as of `is_ink`.
  virtual void ink(const char* name, Ink& value) = 0;

  // One of `words`, in the order of the enumeration's values from 0.
  template <class E, std::size_t N>
  void choice(const char* name, E& value, const std::array<const char*, N>& words) {
    int index = static_cast<int>(value);
    one_of(name, index, words.data(), static_cast<int>(N));
    value = static_cast<E>(index);
  }

  // Says that the record as a whole is sound only if `condition` holds; `name` is the field to blame.
  virtual void require(const char* name, bool condition) = 0;

 protected:
  virtual void one_of(const char* name, int& index, const char* const* words, int count) = 0;
};

}  // namespace seven
