#include "base/word_count.h"

namespace seven {
namespace {

constexpr std::string_view kSpaces = " \t\r\n";

bool dash(std::string_view word) { return word == "-" || word == "\xE2\x80\x93" || word == "\xE2\x80\x94"; }

}  // namespace

int count_words(std::string_view text) {
  int words = 0;
  for (std::size_t at = 0; (at = text.find_first_not_of(kSpaces, at)) != std::string_view::npos;) {
    const std::size_t end = std::min(text.find_first_of(kSpaces, at), text.size());
    if (!dash(text.substr(at, end - at))) ++words;
    at = end;
  }
  return words;
}

bool is_blank(std::string_view text) { return text.find_first_not_of(kSpaces) == std::string_view::npos; }

}  // namespace seven
