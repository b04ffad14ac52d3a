#include "exchange/csv.h"

#include <algorithm>

#include "base/utf8.h"

namespace seven {
namespace {

constexpr std::string_view kMark = "\xEF\xBB\xBF";

bool is_digit(char c) { return c >= '0' && c <= '9'; }

// -12.5 and the like: nothing to calculate.
bool is_number(std::string_view cell) {
  if (!cell.empty() && (cell[0] == '-' || cell[0] == '+')) cell.remove_prefix(1);
  const bool shaped =
      !cell.empty() && std::all_of(cell.begin(), cell.end(), [](char c) { return is_digit(c) || c == '.'; });
  return shaped && is_digit(cell.front()) && std::count(cell.begin(), cell.end(), '.') <= 1;
}

// Whatever stands behind apostrophes counts, so that one in front can be taken away again and no other.
bool would_calculate(std::string_view cell) {
  cell.remove_prefix(std::min(cell.find_first_not_of('\''), cell.size()));
  return !cell.empty() && std::string_view("=+-@\t\r\n").find(cell[0]) != std::string_view::npos && !is_number(cell);
}

void append_cell(std::string& out, std::string_view cell) {
  std::string text(would_calculate(cell) ? "'" : "");
  text += cell;
  if (text.find_first_of(",;\"\t\r\n") == std::string::npos) {
    out += text;
    return;
  }
  out += '"';
  for (const char c : text) {
    if (c == '"') out += '"';
    out += c;
  }
  out += '"';
}

// The one that stands most often outside of quotation marks in the first line.
char separator_of(std::string_view bytes) {
  std::size_t commas = 0, semicolons = 0, tabs = 0;
  bool quoted = false;
  for (const char c : bytes) {
    if (c == '"') quoted = !quoted;
    if (quoted) continue;
    if (c == '\n' || c == '\r') break;
    commas += c == ',';
    semicolons += c == ';';
    tabs += c == '\t';
  }
  if (semicolons > commas && semicolons >= tabs) return ';';
  return tabs > commas ? '\t' : ',';
}

std::string without_apostrophe(std::string cell) {
  if (cell.size() > 1 && cell[0] == '\'' && would_calculate(std::string_view(cell).substr(1))) cell.erase(0, 1);
  return cell;
}

class Reader {
 public:
  Reader(std::string_view bytes, std::vector<std::size_t>* lines)
      : bytes_(bytes), separator_(separator_of(bytes)), lines_(lines) {}

  Result<std::vector<CsvRow>> run() {
    while (at_ < bytes_.size()) {
      if (const Outcome read = row(); !read) return read.error();
    }
    return std::move(rows_);
  }

 private:
  Outcome row() {
    CsvRow row;
    const std::size_t first = line_;
    bool more = true;
    while (more) {
      std::string cell;
      if (at_ < bytes_.size() && bytes_[at_] == '"') {
        const std::size_t began = line_;
        if (!quoted(cell)) return Error{ErrorCode::damaged, "line " + std::to_string(began)};
      }
      while (at_ < bytes_.size() && bytes_[at_] != separator_ && bytes_[at_] != '\n' && bytes_[at_] != '\r')
        cell += bytes_[at_++];
      if (row.size() == max_csv_cells) return Error{ErrorCode::too_large, "cells"};
      row.push_back(without_apostrophe(std::move(cell)));
      more = at_ < bytes_.size() && bytes_[at_] == separator_;
      if (more) ++at_;
    }
    line_end();
    if (std::all_of(row.begin(), row.end(), [](const std::string& cell) { return cell.empty(); })) return Done{};
    if (rows_.size() == max_csv_rows) return Error{ErrorCode::too_large, "rows"};
    rows_.push_back(std::move(row));
    if (lines_ != nullptr) lines_->push_back(first);
    return Done{};
  }

  bool quoted(std::string& cell) {
    ++at_;
    while (at_ < bytes_.size()) {
      const char c = bytes_[at_++];
      if (c == '"') {
        if (at_ >= bytes_.size() || bytes_[at_] != '"') return true;
        ++at_;
      }
      if (c == '\n') ++line_;
      cell += c;
    }
    return false;
  }

  void line_end() {
    if (at_ < bytes_.size() && bytes_[at_] == '\r') ++at_;
    if (at_ < bytes_.size() && bytes_[at_] == '\n') ++at_;
    ++line_;
  }

  std::string_view bytes_;
  char separator_;
  std::vector<std::size_t>* lines_;
  std::size_t at_ = 0, line_ = 1;
  std::vector<CsvRow> rows_;
};

}  // namespace

std::string write_csv(const std::vector<CsvRow>& rows) {
  std::string out(kMark);
  for (const CsvRow& row : rows) {
    for (std::size_t i = 0; i < row.size(); ++i) {
      if (i > 0) out += ',';
      append_cell(out, row[i]);
    }
    out += "\r\n";
  }
  return out;
}

Result<std::vector<CsvRow>> read_csv(std::string_view bytes, std::vector<std::size_t>* lines) {
  if (bytes.size() > max_csv_bytes) return Error{ErrorCode::too_large, "bytes"};
  if (bytes.substr(0, kMark.size()) == kMark) bytes.remove_prefix(kMark.size());
  if (const auto at = first_invalid_utf8(bytes)) return Error{ErrorCode::damaged, "byte " + std::to_string(*at)};
  return Reader(bytes, lines).run();
}

}  // namespace seven
