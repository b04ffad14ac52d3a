// For tests of the words: what is wrong, and the files in which it is.
#pragma once

#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <vector>

#include "support/word_files.h"

namespace seven::test {

inline bool begins(std::string_view text, std::string_view with) { return text.substr(0, with.size()) == with; }

// What is wrong, one line each: the tests below want none.
using Complaints = std::vector<std::string>;

inline std::string listed(const Complaints& complaints) {
  std::string all;
  for (const std::string& each : complaints) all += "\n  " + each;
  return all;
}

#define CHECK_NONE(complaints)   \
  do {                           \
    INFO(listed(complaints));    \
    CHECK((complaints).empty()); \
  } while (false)

inline const std::vector<WordFile>& files_of(std::string_view language) {
  static const std::vector<WordFile> english = word_files("en"), welsh = word_files("cy");
  return language == "cy" ? welsh : english;
}

}  // namespace seven::test
