// What a list says of a document without opening it, kept beside it under "meta/<id>".
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "base/units.h"
#include "document/document.h"

namespace seven {

// A small picture of what is inside: each person's minutes side by side, against all there is today.
struct DocumentPicture {
  enum class Kind { relationship, one_off, transaction, introduced };
  struct Part {
    Kind kind{};  // what the person is given
    Minutes minutes;

    bool operator==(const Part&) const = default;
  };
  Minutes today;            // of everyone; 0: no picture
  std::vector<Part> parts;  // in the people's order, at most `most_parts`

  static constexpr std::size_t most_parts = 12;

  bool operator==(const DocumentPicture&) const = default;
};

struct DocumentMeta {
  std::string id{};
  std::string kind{};      // "exercise", "plan"; empty where the document cannot be read
  std::string name{};      // the person's own title; may be empty
  std::string scenario{};  // id; of a plan, of what it was made from
  int step = 0;            // the furthest step reached, from 0
  std::int64_t modified_ms = 0;
  // Lines of older versions lack what follows.
  std::int64_t bytes = 0;      // of the copy and the entries after it; 0: not known
  std::int64_t binned_ms = 0;  // when it was put into the bin; 0: it is not there
  DocumentPicture picture{};

  bool operator==(const DocumentMeta&) const = default;
};

// A document is an exercise or a plan; one that has both records is an exercise.
bool is_plan(const Store& store);

// Without what only its keeper knows: bytes, bin and picture.
DocumentMeta meta_of(const Document& document);
std::string write_meta(const DocumentMeta& meta);
// Total, like reading a document; a picture that is not sound is left out. Errors: damaged.
Result<DocumentMeta> read_meta(std::string id, std::string_view bytes);

// How long the bin keeps a document.
inline constexpr std::int64_t bin_days = 30;
inline constexpr std::int64_t day_ms = 24 * 60 * 60 * 1000;

// Rules, quoted by the tests:
//  B1  what is in the bin goes for good after 30 days, never before
//  B2  where the clock stands before the moment it was binned, nothing goes: a clock that was set back says nothing
bool bin_is_over(const DocumentMeta& meta, std::int64_t now_ms);
// Whole days that are left, rounded up, from 0 to 30.
int bin_days_left(const DocumentMeta& meta, std::int64_t now_ms);

// Storage key.
std::string meta_storage_key(std::string_view id);

}  // namespace seven
