#include "exchange/markdown.h"

#include <algorithm>

namespace seven {
namespace {

bool ascii_digit(char c) { return c >= '0' && c <= '9'; }

// Whether `text` begins like an item of a numbered list, "12." or "12)"; where its mark is.
std::size_t list_mark(std::string_view text) {
  std::size_t at = 0;
  while (at < text.size() && ascii_digit(text[at])) ++at;
  return at > 0 && at < text.size() && (text[at] == '.' || text[at] == ')') ? at : std::string_view::npos;
}

class Writer {
 public:
  explicit Writer(const PlanReport& report) : report_(report) {}

  std::string run() {
    line("# " + markdown_escaped(report_.name.empty() ? report_.title : report_.name));
    std::string below = report_.name.empty() ? "" : report_.title;
    for (const std::string* part : {&report_.product, &report_.made}) {
      if (!part->empty()) below += (below.empty() ? "" : " · ") + *part;
    }
    paragraph(markdown_escaped(below));
    paragraph("**" + markdown_escaped(report_.disclaimer) + "**");
    for (const PlanChapter& chapter : report_.chapters) this->chapter(chapter);
    paragraph("---");
    paragraph(markdown_escaped(report_.disclaimer));
    paragraph(markdown_escaped(report_.credit));
    return std::move(out_);
  }

 private:
  void line(const std::string& text) { out_ += text + "\n"; }
  void paragraph(const std::string& text) {
    if (!text.empty()) out_ += "\n" + text + "\n";
  }

  void chapter(const PlanChapter& chapter) {
    paragraph("## " + markdown_escaped(chapter.title));
    paragraph(markdown_escaped(chapter.lead));
    if (!chapter.table.rows.empty()) table(chapter.table);
    for (const ReportEntry& entry : chapter.entries) {
      if (!entry.title.empty()) paragraph("### " + markdown_escaped(entry.title));
      for (const std::string& words : entry.lines) paragraph(markdown_escaped(words));
      if (!entry.said.empty()) out_ += "\n";
      for (const ReportWords& said : entry.said) {
        const std::string text =
            said.text.empty() ? "*" + markdown_escaped(report_.not_said) + "*" : markdown_escaped(said.text);
        line("- " + (said.label.empty() ? text : "**" + markdown_escaped(said.label) + ":** " + text));
      }
    }
    for (const std::string& note : chapter.notes) paragraph("*" + markdown_escaped(note) + "*");
  }

  void table(const PlanTable& table) {
    out_ += "\n|";
    for (const std::string& head : table.heads) out_ += " " + markdown_escaped(head) + " |";
    out_ += "\n|";
    for (std::size_t i = 0; i < table.heads.size(); ++i)
      out_ += i < table.numbers.size() && table.numbers[i] ? " ---: |" : " --- |";
    out_ += "\n";
    for (const auto& row : table.rows) {
      out_ += "|";
      for (const std::string& cell : row) out_ += " " + markdown_escaped(cell) + " |";
      out_ += "\n";
    }
  }

  const PlanReport& report_;
  std::string out_;
};

}  // namespace

std::string markdown_escaped(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (c == '\n' || c == '\t' || c == '\r') {
      if (!out.empty() && out.back() != ' ') out += ' ';
      continue;
    }
    if (static_cast<unsigned char>(c) < 0x20 || c == 0x7f) continue;
    if (std::string_view("\\`*_{}[]<>#|~&!$").find(c) != std::string_view::npos) out += '\\';
    out += c;
  }
  // What would be a list, a line or a heading at the beginning of a line; four spaces would be code.
  out.erase(0, std::min(out.find_first_not_of(' '), out.size()));
  if (!out.empty() && std::string_view("-+=:").find(out[0]) != std::string_view::npos) out.insert(0, "\\");
  if (const std::size_t mark = list_mark(out); mark != std::string_view::npos) out.insert(mark, "\\");
  return out;
}

std::string markdown_of(const PlanReport& report) { return Writer(report).run(); }

}  // namespace seven
