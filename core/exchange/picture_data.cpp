#include "exchange/picture_data.h"

#include <cstdint>
#include <optional>

#include "base/utf8.h"
#include "document/schema.h"
#include "exchange/png_chunks.h"

namespace seven {
namespace {

// Keyword, its end, "not compressed" and its method, and the ends of no language and no translated keyword.
constexpr std::string_view keyword("seven-minutes\0", 14);
constexpr std::string_view text_head("seven-minutes\0\0\0\0\0", 18);
constexpr std::string_view metadata_begin = "<metadata id=\"seven-minutes\">", metadata_end = "</metadata>";

Error damaged(std::size_t at) { return {ErrorCode::damaged, "byte " + std::to_string(at)}; }

// One after the other; false after the last one, and at anything that is none.
class Chunks {
 public:
  explicit Chunks(std::string_view png) : png_(png) {}

  std::optional<Error> error;
  std::string_view whole, type, data;

  bool next() {
    at_ += whole.size();
    if (type == "IEND") return false;
    if (++count_ > max_png_chunks) return fail({ErrorCode::too_large, "chunks"});
    const std::size_t left = png_.size() - at_;
    if (left < 12 || png_number_at(png_, at_) > left - 12) return fail(damaged(at_));
    const std::size_t size = png_number_at(png_, at_);
    whole = png_.substr(at_, size + 12);
    type = whole.substr(4, 4);
    data = whole.substr(8, size);
    return true;
  }
  bool is_ours() const { return type == "iTXt" && data.substr(0, keyword.size()) == keyword; }
  bool is_sound() const { return png_check(whole.substr(4, data.size() + 4)) == png_number_at(whole, data.size() + 8); }
  std::size_t place() const { return at_; }

 private:
  bool fail(Error what) {
    error = std::move(what);
    return false;
  }

  std::string_view png_;
  std::size_t at_ = png_signature.size();
  int count_ = 0;
};

// Where the document of an SVG is: its element from `begin` to `end`, and its text.
struct Metadata {
  std::size_t begin, end;
  std::string_view text;
};

// The last one of ours; nothing where there is none. An element without an end has no text and reaches to the end of
// the picture.
std::optional<Metadata> find_metadata(std::string_view svg) {
  std::size_t next = svg.size();  // where the tag that was looked at before begins
  while (next > 0) {
    const std::size_t begin = svg.rfind("<metadata", next - 1);
    if (begin == std::string_view::npos) break;
    const std::string_view rest = svg.substr(begin, next - begin);
    const std::size_t tag = rest.find('>');
    next = begin;
    if (tag == std::string_view::npos || rest.substr(0, tag).find("seven-minutes") == std::string_view::npos) continue;
    const std::size_t text = begin + tag + 1;
    const std::size_t end = svg.find(metadata_end, text);
    if (end == std::string_view::npos) return Metadata{begin, svg.size(), {}};
    return Metadata{begin, end + metadata_end.size(), svg.substr(text, end - text)};
  }
  return std::nullopt;
}

struct Spelling {
  std::string_view in_picture, text;
};
// Those that must be written so, and two that others may write. XML does not have U+FFFE and U+FFFF at all; in a JSON
// string, the only place where they can be, they have another spelling.
constexpr Spelling spellings[] = {
    {"&amp;", "&"},   {"&lt;", "<"},  {"&gt;", ">"}, {"\\ufffe", "\xEF\xBF\xBE"}, {"\\uffff", "\xEF\xBF\xBF"},
    {"&quot;", "\""}, {"&apos;", "'"}};
constexpr int must_be_written_so = 5;

std::string escaped(std::string_view text) {
  std::string out;
  while (!text.empty()) {
    Spelling next{text.substr(0, 1), text.substr(0, 1)};
    for (int i = 0; i < must_be_written_so; ++i) {
      if (text.substr(0, spellings[i].text.size()) == spellings[i].text) next = spellings[i];
    }
    out += next.in_picture;
    text.remove_prefix(next.text.size());
  }
  return out;
}

// The character that a reference like "&#x27;" stands for; 0 where it is none.
char32_t referred(std::string_view reference) {
  const bool hex = reference.substr(0, 3) == "&#x";
  const std::size_t first = hex ? 3 : 2;
  if (reference.substr(0, 2) != "&#" || reference.size() < first + 2 || reference.size() > first + 9) return 0;
  std::uint64_t value = 0;
  for (const char c : reference.substr(first, reference.size() - first - 1)) {
    const int digit = c >= '0' && c <= '9'          ? c - '0'
                      : hex && c >= 'a' && c <= 'f' ? c - 'a' + 10
                      : hex && c >= 'A' && c <= 'F' ? c - 'A' + 10
                                                    : -1;
    if (digit < 0) return 0;
    value = value * (hex ? 16 : 10) + static_cast<std::uint64_t>(digit);
  }
  if (value > 0x10FFFF || (value >= 0xD800 && value < 0xE000)) return 0;
  return static_cast<char32_t>(value);
}

// `place` is where the text begins, for the error.
Result<std::string> unescaped(std::string_view text, std::size_t place) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    if (out.size() > max_document_bytes) return Error{ErrorCode::too_large, "bytes"};
    if (text[at] == '<') return damaged(place + at);
    if (text[at] != '&') {
      out += text[at++];
      continue;
    }
    const std::size_t end = text.find(';', at);
    if (end == std::string_view::npos) return damaged(place + at);
    const std::string_view reference = text.substr(at, end + 1 - at);
    std::string plain;
    for (const Spelling& one : spellings) {
      if (reference == one.in_picture) plain = one.text;
    }
    const char32_t character = plain.empty() ? referred(reference) : 0;
    if (character != 0) append_utf8(plain, character);
    if (plain.empty()) return damaged(place + at);
    out += plain;
    at = end + 1;
  }
  return out;
}

Result<std::string> document_in_png(std::string_view png) {
  Chunks chunks(png);
  while (chunks.next()) {
    if (!chunks.is_ours()) continue;
    if (!chunks.is_sound() || chunks.data.substr(0, text_head.size()) != text_head) return damaged(chunks.place());
    const std::string_view text = chunks.data.substr(text_head.size());
    if (text.size() > max_document_bytes) return Error{ErrorCode::too_large, "bytes"};
    return std::string(text);
  }
  return chunks.error ? *chunks.error : Error{ErrorCode::nothing_inside, ""};
}

Result<std::string> document_in_svg(std::string_view svg) {
  const auto found = find_metadata(svg);
  if (!found) return Error{ErrorCode::nothing_inside, ""};
  if (found->text.empty()) return damaged(found->begin);
  return unescaped(found->text, static_cast<std::size_t>(found->text.data() - svg.data()));
}

std::optional<Error> refusal(bool right_kind, std::string_view picture, std::string_view document) {
  if (!right_kind) return Error{ErrorCode::not_our_file, ""};
  if (picture.size() > max_picture_bytes || document.size() > max_document_bytes) {
    return Error{ErrorCode::too_large, "bytes"};
  }
  return std::nullopt;
}

}  // namespace

bool is_png(std::string_view bytes) { return bytes.substr(0, png_signature.size()) == png_signature; }

bool is_svg(std::string_view bytes) {
  const std::size_t first = bytes.find_first_not_of("\xEF\xBB\xBF \t\r\n");
  return first != std::string_view::npos && bytes[first] == '<' && bytes.find("<svg") != std::string_view::npos;
}

bool is_photo(std::string_view bytes) {
  const auto has = [&](std::size_t at, std::string_view sign) {
    return bytes.size() >= at + sign.size() && bytes.substr(at, sign.size()) == sign;
  };
  return is_png(bytes) || has(0, "\xFF\xD8\xFF") || (has(0, "RIFF") && has(8, "WEBP")) || has(4, "ftyp");
}

Result<std::string> with_document_in_png(std::string_view png, std::string_view document) {
  if (const auto no = refusal(is_png(png), png, document)) return *no;
  std::string out(png_signature);
  out.reserve(png.size() + document.size() + 30);
  Chunks chunks(png);
  while (chunks.next()) {
    if (chunks.is_ours()) continue;
    if (chunks.type == "IEND") {
      std::string chunk = "iTXt";
      chunk += text_head;
      chunk += document;
      append_png_number(out, static_cast<std::uint32_t>(chunk.size() - 4));
      out += chunk;
      append_png_number(out, png_check(chunk));
    }
    out += chunks.whole;
  }
  if (chunks.error) return *chunks.error;
  return out;
}

Result<std::string> with_document_in_svg(std::string_view svg, std::string_view document) {
  if (const auto no = refusal(is_svg(svg), svg, document)) return *no;
  std::string out(svg);
  if (const auto old = find_metadata(out)) out.erase(old->begin, old->end - old->begin);
  const std::size_t end = out.rfind("</svg>");
  if (end != std::string::npos) out.resize(end);
  if (end == std::string::npos || !is_svg(out)) return damaged(out.size());
  out += metadata_begin;
  out += escaped(document);
  out += metadata_end;
  out += "</svg>\n";
  return out;
}

Result<std::string> document_in_picture(std::string_view bytes) {
  const bool png = is_png(bytes);
  if (const auto no = refusal(png || is_svg(bytes), bytes, "")) return *no;
  return png ? document_in_png(bytes) : document_in_svg(bytes);
}

}  // namespace seven
