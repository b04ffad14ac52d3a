#include "base/search_text.h"

#include "base/utf8.h"

namespace seven {
namespace {

// From U+00C0 to U+00FF, a letter each; '.' where there is no plain one.
constexpr std::string_view kLatin = "aaaaaa.ceeeeiiii.nooooo.ouuuuy..aaaaaa.ceeeeiiii.nooooo.ouuuuy.y";

// 0: stays as it is; 1: left out.
char plain(char32_t letter) {
  if (letter >= 'A' && letter <= 'Z') return static_cast<char>(letter - 'A' + 'a');
  if (letter >= 0xC0 && letter <= 0xFF) {
    const char found = kLatin[letter - 0xC0];
    return found == '.' ? '\0' : found;
  }
  if (letter == 0x174 || letter == 0x175 || (letter >= 0x1E80 && letter <= 0x1E85)) return 'w';
  if ((letter >= 0x176 && letter <= 0x178) || letter == 0x1EF2 || letter == 0x1EF3) return 'y';
  return letter >= 0x300 && letter <= 0x36F ? '\1' : '\0';
}

}  // namespace

std::string plain_letters(std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const DecodedCharacter found = decode_utf8(text, at);
    const std::size_t length = found.length > 0 ? found.length : 1;
    const char letter = found.length > 0 ? plain(found.value) : '\0';
    if (letter == '\0')
      out += text.substr(at, length);
    else if (letter != '\1')
      out += letter;
    at += length;
  }
  return out;
}

bool has_words(std::string_view text, std::string_view wanted) {
  const std::string all = plain_letters(text), words = plain_letters(wanted);
  for (std::size_t at = 0; at < words.size();) {
    const std::size_t end = std::min(words.find(' ', at), words.size());
    if (all.find(words.substr(at, end - at)) == std::string::npos) return false;
    at = end + 1;
  }
  return true;
}

}  // namespace seven
