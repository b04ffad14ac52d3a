#include "planning/table_words.h"

#include <algorithm>
#include <cstdint>
#include <utility>

namespace seven {
namespace {

template <class T>
using TableWord = std::pair<std::string_view, T>;

constexpr TableWord<TableColumn> kColumnWords[] = {{"group", TableColumn::group},
                                                   {"people", TableColumn::group},
                                                   {"group of people", TableColumn::group},
                                                   {"lane", TableColumn::group},
                                                   {"grŵp", TableColumn::group},
                                                   {"pobl", TableColumn::group},
                                                   {"grŵp o bobl", TableColumn::group},
                                                   {"lôn", TableColumn::group},
                                                   {"stage", TableColumn::stage},
                                                   {"cam", TableColumn::stage},
                                                   {"moment", TableColumn::moment},
                                                   {"contact", TableColumn::moment},
                                                   {"what", TableColumn::moment},
                                                   {"what happens", TableColumn::moment},
                                                   {"y foment", TableColumn::moment},
                                                   {"foment", TableColumn::moment},
                                                   {"eiliad", TableColumn::moment},
                                                   {"moment o gyswllt", TableColumn::moment},
                                                   {"cyswllt", TableColumn::moment},
                                                   {"beth", TableColumn::moment},
                                                   {"who", TableColumn::who},
                                                   {"role", TableColumn::who},
                                                   {"pwy", TableColumn::who},
                                                   {"rôl", TableColumn::who},
                                                   {"minutes", TableColumn::minutes},
                                                   {"minutes today", TableColumn::minutes},
                                                   {"min", TableColumn::minutes},
                                                   {"munudau", TableColumn::minutes},
                                                   {"munudau heddiw", TableColumn::minutes},
                                                   {"times a year", TableColumn::times},
                                                   {"times", TableColumn::times},
                                                   {"per year", TableColumn::times},
                                                   {"a year", TableColumn::times},
                                                   {"y flwyddyn", TableColumn::times},
                                                   {"gwaith y flwyddyn", TableColumn::times},
                                                   {"sawl gwaith", TableColumn::times},
                                                   {"matters", TableColumn::matters},
                                                   {"relationship", TableColumn::matters},
                                                   {"relationship matters", TableColumn::matters},
                                                   {"yn bwysig", TableColumn::matters},
                                                   {"pwysig", TableColumn::matters},
                                                   {"perthynas", TableColumn::matters},
                                                   {"change", TableColumn::change},
                                                   {"newid", TableColumn::change},
                                                   {"new minutes", TableColumn::new_minutes},
                                                   {"minutes tomorrow", TableColumn::new_minutes},
                                                   {"minutes in the plan", TableColumn::new_minutes},
                                                   {"munudau newydd", TableColumn::new_minutes},
                                                   {"munudau yfory", TableColumn::new_minutes},
                                                   {"munudau yn y cynllun", TableColumn::new_minutes}};

constexpr TableWord<Matters> kMattersWords[] = {{"", Matters::unsaid},
                                                {"?", Matters::unsaid},
                                                {"matters", Matters::matters},
                                                {"yes", Matters::matters},
                                                {"y", Matters::matters},
                                                {"pwysig", Matters::matters},
                                                {"yn bwysig", Matters::matters},
                                                {"ydy", Matters::matters},
                                                {"ie", Matters::matters},
                                                {"oes", Matters::matters},
                                                {"helps", Matters::helps},
                                                {"help", Matters::helps},
                                                {"some", Matters::helps},
                                                {"helpu", Matters::helps},
                                                {"yn helpu", Matters::helps},
                                                {"no", Matters::not_needed},
                                                {"n", Matters::not_needed},
                                                {"not needed", Matters::not_needed},
                                                {"na", Matters::not_needed},
                                                {"nac oes", Matters::not_needed},
                                                {"dim angen", Matters::not_needed},
                                                {"nag ydy", Matters::not_needed},
                                                {"nac ydy", Matters::not_needed}};

constexpr TableWord<MomentChange> kChangeWords[] = {{"keep", MomentChange::keep},
                                                    {"as today", MomentChange::keep},
                                                    {"cadw", MomentChange::keep},
                                                    {"fel heddiw", MomentChange::keep},
                                                    {"shorten", MomentChange::shorten},
                                                    {"shorter", MomentChange::shorten},
                                                    {"byrhau", MomentChange::shorten},
                                                    {"lengthen", MomentChange::lengthen},
                                                    {"longer", MomentChange::lengthen},
                                                    {"ymestyn", MomentChange::lengthen},
                                                    {"replace", MomentChange::replace},
                                                    {"cyfnewid", MomentChange::replace},
                                                    {"add to it", MomentChange::complement},
                                                    {"complement", MomentChange::complement},
                                                    {"add", MomentChange::complement},
                                                    {"ychwanegu ato", MomentChange::complement},
                                                    {"ychwanegu", MomentChange::complement},
                                                    {"take out", MomentChange::take_out},
                                                    {"remove", MomentChange::take_out},
                                                    {"tynnu allan", MomentChange::take_out},
                                                    {"introduce", MomentChange::introduce},
                                                    {"new", MomentChange::introduce},
                                                    {"cyflwyno", MomentChange::introduce},
                                                    {"newydd", MomentChange::introduce}};

template <class T, std::size_t n>
std::optional<T> found_in(const TableWord<T> (&words)[n], std::string_view plain) {
  for (const auto& [word, meaning] : words) {
    if (word == plain) return meaning;
  }
  return std::nullopt;
}

bool is_figure(char c) { return c >= '0' && c <= '9'; }

// Whether what follows the comma at `at` are three digits, so that it divides thousands.
bool divides_thousands(std::string_view text, std::size_t at) {
  std::size_t digits = 0;
  while (at + 1 + digits < text.size() && is_figure(text[at + 1 + digits])) ++digits;
  return digits == 3 && at > 0;
}

}  // namespace

std::string plain_cell(std::string_view cell) {
  std::string plain;
  for (std::size_t i = 0; i < cell.size(); ++i) {
    char c = cell[i];
    if (cell.compare(i, 2, "\xC2\xA0") == 0) c = ' ', ++i;  // a space that does not break
    if (c == '\t' || c == '\n' || c == '\r' || c == '_') c = ' ';
    if (c == ' ' && (plain.empty() || plain.back() == ' ')) continue;
    // Ŵ and Ô as well, which stand in names of columns.
    if (cell.compare(i, 2, "\xC5\xB4") == 0) {
      plain += "\xC5\xB5", ++i;
    } else if (cell.compare(i, 2, "\xC3\x94") == 0) {
      plain += "\xC3\xB4", ++i;
    } else {
      plain += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    }
  }
  while (!plain.empty() && (plain.back() == ' ' || plain.back() == ':')) plain.pop_back();
  return plain;
}

std::optional<TableColumn> table_column(std::string_view plain) { return found_in(kColumnWords, plain); }
std::optional<Matters> table_matters(std::string_view plain) { return found_in(kMattersWords, plain); }
std::optional<MomentChange> table_change(std::string_view plain) { return found_in(kChangeWords, plain); }

bool is_table_note(std::string_view plain) {
  return plain == "for planning and learning, not for clinical decisions" ||
         plain == "ar gyfer cynllunio a dysgu, nid ar gyfer penderfyniadau clinigol";
}

std::optional<Minutes> table_number(std::string_view cell) {
  std::string text = plain_cell(cell);
  for (const std::string_view unit : {" min", "min", " munud", " minutes"}) {
    if (text.size() > unit.size() && std::string_view(text).substr(text.size() - unit.size()) == unit) {
      text.resize(text.size() - unit.size());
      break;
    }
  }
  std::int64_t hundredths = 0;
  int digits = 0, decimals = -1;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    if (is_figure(c)) {
      if (decimals >= 0 && ++decimals > 2 && c != '0') return std::nullopt;
      if (decimals > 2) continue;
      if (++digits > 13) return std::nullopt;
      hundredths = hundredths * 10 + (c - '0');
    } else if (c == ' ' || c == '\'' || (c == ',' && decimals < 0 && divides_thousands(text, i))) {
      if (digits == 0 || decimals >= 0) return std::nullopt;
    } else if ((c == '.' || c == ',') && decimals < 0 && digits > 0) {
      decimals = 0;
    } else {
      return std::nullopt;
    }
  }
  if (digits == 0 || decimals == 0) return std::nullopt;
  for (int i = std::clamp(decimals, 0, 2); i < 2; ++i) hundredths *= 10;
  return Minutes::of_hundredths(hundredths);
}

}  // namespace seven
