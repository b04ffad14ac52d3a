// The words in both languages: nothing missing, unused, untranslated or beyond what the shipped fonts can show. A key
// that the sources build at run time is listed below with the place that builds it.
#include <doctest/doctest.h>

#include <algorithm>

#include "base/translation.h"
#include "model/assumption.h"
#include "model/scenario.h"
#include "support/complaints.h"
#include "support/font_cmap.h"
#include "support/scenarios.h"
#include "support/word_files.h"

namespace seven::test {
namespace {

struct Computed {
  const char* prefix;
  const char* reason;
};

// Keys whose end is made at run time. The beginning stands in the sources as a literal, which is tested too.
constexpr Computed kComputed[] = {
    {"assumption.", "the sheet and the page of sources: label, note, source and unit of each assumption"},
    {"check.", "the groups that are asked about, and how they fare, by the words in the record"},
    {"exercise.debrief.", "the questions by number"},
    {"exercise.grid.", "rows, columns and cells of the placement grid by their words"},
    {"exercise.introduce.", "the four parts of what an option needs"},
    {"exercise.mark.", "the three marks of a need"},
    {"exercise.objection.", "question and answer by key"},
    {"exercise.placed.", "who is best placed, by the word in the record"},
    {"exercise.quality.", "the effect of an option, by the word in the record"},
    {"exercise.reason.", "kinds of reason, by the word in the record"},
    {"exercise.refused.", "kinds that are no reason, by word"},
    {"exercise.role.", "the use of an option, by the word in the record"},
    {"exercise.step.", "names and heads of the six steps"},
    {"exercise.strength.", "the strength of a relationship, with its help"},
    {"glossary.means.", "what a special word means, by its name"},
    {"guide.note.", "the notes of the guide, by number"},
    {"error.", "say_error: an error's own words for its place"},
    {"keep.trouble.", "what stands in the way of keeping, by its kind"},
    {"make_own.", "titles and words of the steps, parts, tips and reasons, by key"},
    {"plan.change.", "what happens to a moment, by the word in the record"},
    {"plan.matters.", "whether a relationship matters at a moment, by the word in the record"},
    {"plan.paper.", "kinds of pinned papers, by the word in the record"},
    {"plan_account.boundary.", "who counts, by the word in the record"},
    {"plan_account.finding.", "what is worth a second look, by its word"},
    {"plan_account.strictness.", "how strict, by the word in the record, with what it means"},
    {"plan_believe.kind.", "the numbers a plan leans on, by their kind"},
    {"plan_moment.kind.", "what kind of resource, by the word in the record"},
    {"plan_pages.commitment.", "the parts of a promise"},
    {"plan_pages.craft.", "lines that are easily forgotten, by the id they get"},
    {"plan_pages.first.", "what is asked of a first move"},
    {"plan_pages.leaves.", "what a step of a plan leaves behind, by its word"},
    {"plan_pages.month.", "the months by their numbers"},
    {"plan_pages.obstacle.", "kinds of obstacle, by the word in the record"},
    {"plan_pages.place.", "rows, columns and hints of the placement grid, by the words of marks and time"},
    {"plan_pages.state.", "how far a step of a plan has come"},
    {"plan_pages.step_title.", "the steps of a plan by their words"},
    {"plan_pages.voice.", "kinds of voices, by the word in the record"},
    {"plan_pages.why.", "the four boxes by their words"},
    {"plan_papers.why.", "the four boxes on paper by their words"},
    {"set_one.other.", "the name of someone else, to start and to keep"},
    {"surprise.", "title and words of each surprise, by the word of its detector"},
    {"step.set_one.", "who starts and who keeps, said and taken back"},
    {"tag.", "what an offer says of itself in short, by the id in the scenario"},
    {"template.", "the words of a plan's starts, by what the template's file says"},
    {"together.job.", "what a part is for, by step and part"},
    {"together.part.", "the parts of a group"},
    {"together.suggest.", "minutes to choose, by step"},
    {"together.what.", "what a part does, when parts are dealt"},
    {"ui.about.", "title and words of each part of the page"},
    {"ui.accessibility.", "title and words of each part of the page"},
    {"ui.door.", "the doors of Home"},
    {"ui.guess.", "levels of a guess, by the word in the record"},
    {"ui.help.", "title and words of each part of the sheet"},
};

// Literals that look like keys and are something else.
constexpr Computed kNoKeys[] = {
    {"talk.debrief.", "topic of a note"},
    {"talk.notes", "topic of a note"},
    {"talk.build_on", "topic of a note"},
    {"talk.difference", "what is unfolded"},
    {"talk.refused", "what is unfolded"},
    {"talk.objection.", "what is unfolded"},
    {"set_one.because.", "topic of a note"},
    {"set_one.choose.", "topic of a note"},
    {"shelf.json", "an asset"},
};

// Texts of scenarios that may be the same in both languages, because they are names.
bool may_be_a_name(std::string_view key) {
  for (const char* end : {".name", ".short", ".owner", ".label"}) {
    const std::string_view ending = end;
    if (key.size() > ending.size() && key.substr(key.size() - ending.size()) == ending) return true;
  }
  return key.find(".evidence.") != std::string_view::npos && key.find(".source") != std::string_view::npos;
}

constexpr const char* kForms[] = {"zero", "one", "two", "few", "many", "other"};

std::string first_part(std::string_view key) { return std::string(key.substr(0, key.find('.'))); }

// Whether a key of one language stands for one form of a plural; then `base` is the key without it.
bool is_form(const std::string& key, const std::set<std::string>& plurals, std::string& base) {
  const std::size_t dot = key.rfind('.');
  if (dot == std::string::npos) return false;
  base = key.substr(0, dot);
  if (plurals.count(base) == 0) return false;
  const std::string form = key.substr(dot + 1);
  return std::find(std::begin(kForms), std::end(kForms), form) != std::end(kForms);
}

// The files' keys with the placeholders of each; all forms of a plural are one.
std::map<std::string, std::set<std::string>> shape(const KeyedWords& words, const std::set<std::string>& plurals) {
  std::map<std::string, std::set<std::string>> keys;
  for (const auto& [key, text] : words) {
    std::string base;
    std::set<std::string>& names = keys[is_form(key, plurals, base) ? base : key];
    for (const std::string& name : placeholders(text)) names.insert(name);
  }
  return keys;
}

// Every literal in core/, sorted.
const std::set<std::string>& literals() {
  static const std::set<std::string> all = [] {
    std::set<std::string> found;
    for (const std::string& path : files_below(SEVEN_SOURCE_DIR "/core", {".cpp", ".h"})) {
      for (std::string& text : string_literals(read_whole(path))) found.insert(std::move(text));
    }
    return found;
  }();
  return all;
}

// The texts of the page around the program, which core/ never sees.
bool of_the_page(std::string_view key) { return begins(key, "page."); }
// The texts of a scenario, which are asked for by its id.
bool of_the_scenario(std::string_view key) {
  for (const std::string& name : shipped_scenario_names()) {
    if (begins(key, name + ".")) return true;
  }
  return false;
}

}  // namespace

TEST_CASE("translations: both languages have the same files, keys and placeholders") {
  const auto& english = files_of("en");
  const auto& welsh = files_of("cy");
  const std::set<std::string> plurals = plural_keys(words_of(english));
  REQUIRE(english.size() == welsh.size());
  Complaints wrong;
  for (std::size_t i = 0; i < english.size() && i < welsh.size(); ++i) {
    if (english[i].name != welsh[i].name) wrong.push_back(english[i].name + " and " + welsh[i].name);
    const auto one = shape(english[i].words, plurals), other = shape(welsh[i].words, plurals);
    for (const auto& [key, names] : one) {
      const auto found = other.find(key);
      if (found == other.end())
        wrong.push_back("not in Welsh: " + key);
      else if (found->second != names)
        wrong.push_back("other placeholders in Welsh: " + key);
    }
    for (const auto& [key, names] : other) {
      if (one.count(key) == 0) wrong.push_back("not in English: " + key);
    }
  }
  CHECK_NONE(wrong);
}

TEST_CASE("translations: a key stands in one place") {
  Complaints wrong;
  for (const char* language : {"en", "cy"}) {
    std::map<std::string, std::string> where;
    for (const WordFile& file : files_of(language)) {
      if (file.words.empty()) wrong.push_back(std::string(language) + "/" + file.name + " cannot be read");
      for (const std::string& key : file.twice) wrong.push_back(key + " twice in " + file.name);
      for (const auto& [key, text] : file.words) {
        const auto [at, fresh] = where.emplace(key, file.name);
        if (!fresh) wrong.push_back(key + " in " + at->second + " and " + file.name);
      }
    }
  }
  CHECK_NONE(wrong);
}

TEST_CASE("translations: every plural has the forms of its language") {
  const KeyedWords english = words_of(files_of("en")), welsh = words_of(files_of("cy"));
  Complaints wrong;
  for (const std::string& key : plural_keys(english)) {
    for (long number = 0; number < 12; ++number) {
      const std::string en = key + "." + std::string(plural_form("en", number));
      const std::string cy = key + "." + std::string(plural_form("cy", number));
      if (english.count(en) == 0) wrong.push_back(en);
      if (welsh.count(cy) == 0) wrong.push_back(cy);
    }
    for (const char* form : {"zero", "two", "few", "many"}) {
      if (english.count(key + "." + form) > 0) wrong.push_back(key + "." + form + " is no English form");
    }
  }
  std::sort(wrong.begin(), wrong.end());
  wrong.erase(std::unique(wrong.begin(), wrong.end()), wrong.end());
  CHECK_NONE(wrong);
}

TEST_CASE("translations: every key that the sources name exists") {
  const KeyedWords words = words_of(files_of("en"));
  const std::set<std::string> plurals = plural_keys(words);
  std::set<std::string> kinds;
  for (const auto& [key, text] : words) kinds.insert(first_part(key));
  Complaints wrong;
  for (const std::string& literal : literals()) {
    const std::size_t dot = literal.find('.');
    if (dot == std::string::npos || dot + 1 == literal.size() || kinds.count(first_part(literal)) == 0) continue;
    const bool like_a_key = literal.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789_.") == std::string::npos;
    if (!like_a_key || words.count(literal) > 0 || plurals.count(literal) > 0) continue;
    if (std::any_of(std::begin(kNoKeys), std::end(kNoKeys), [&](const Computed& no) { return literal == no.prefix; }))
      continue;
    // The beginning of keys, up to a point.
    const std::string start = literal.back() == '.' ? literal : literal + ".";
    const auto after = words.lower_bound(start);
    if (after == words.end() || !begins(after->first, start)) wrong.push_back(literal);
  }
  CHECK_NONE(wrong);
}

TEST_CASE("translations: no key is unused") {
  const KeyedWords words = words_of(files_of("en"));
  const std::set<std::string> plurals = plural_keys(words);
  std::string page;
  for (const char* folder : {"/web/src", "/web/page", "/web/build"}) {
    for (const std::string& path : files_below(std::string(SEVEN_SOURCE_DIR) + folder, {".ts", ".html", ".mjs"}))
      page += read_whole(path);
  }
  Complaints wrong;
  for (const auto& entry : words) {
    const auto& key = entry.first;
    std::string base;
    const std::string named = is_form(key, plurals, base) ? base : key;
    if (of_the_scenario(key) || literals().count(named) > 0) continue;
    if (of_the_page(key)) {
      if (page.find('"' + key + '"') == std::string::npos) wrong.push_back(key);
      continue;
    }
    const bool computed = std::any_of(std::begin(kComputed), std::end(kComputed),
                                      [&](const Computed& each) { return begins(key, each.prefix); });
    if (!computed) wrong.push_back(key);
  }
  CHECK_NONE(wrong);

  Complaints stale;
  for (const Computed& each : kComputed) {
    const bool alive = std::any_of(literals().begin(), literals().end(),
                                   [&](const std::string& literal) { return begins(literal, each.prefix); });
    if (!alive) stale.push_back(std::string(each.prefix) + ": " + each.reason);
  }
  CHECK_NONE(stale);
}

TEST_CASE("translations: the shipped fonts have every character") {
  Complaints wrong;
  for (const char* weight : {"regular", "semibold", "extrabold"}) {
    const std::set<char32_t> has =
        characters_of(read_whole(std::string(SEVEN_GENERATED_DIR "/fonts/") + weight + ".ttf"));
    REQUIRE(has.count(U'a') == 1);
    REQUIRE(has.count(U'\u0175') == 1);  // w with circumflex
    for (const char* language : {"en", "cy"}) {
      for (const auto& [key, text] : words_of(files_of(language))) {
        for (std::size_t i = 0; i < text.size();) {
          const auto lead = static_cast<unsigned char>(text[i]);
          const std::size_t size = lead < 0x80 ? 1 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4;
          char32_t point = size == 1 ? lead : lead & (0xffu >> (size + 1));
          for (std::size_t k = 1; k < size && i + k < text.size(); ++k)
            point = point << 6 | (static_cast<unsigned char>(text[i + k]) & 0x3fu);
          if (point != U'\n' && has.count(point) == 0)
            wrong.push_back(std::string(weight) + " lacks " + text.substr(i, size) + " of " + key);
          i += size;
        }
      }
    }
  }
  CHECK_NONE(wrong);
}

TEST_CASE("translations: nothing is left in English") {
  const KeyedWords english = words_of(files_of("en")), welsh = words_of(files_of("cy"));
  Complaints wrong;
  for (const auto& [key, text] : english) {
    const auto found = welsh.find(key);
    if (found == welsh.end() || found->second != text || (of_the_scenario(key) && may_be_a_name(key))) continue;
    // Without its placeholders nothing is left to translate.
    std::string rest;
    bool inside = false;
    for (const char letter : text) {
      if (letter == '{') inside = true;
      if (!inside) rest.push_back(letter);
      if (letter == '}') inside = false;
    }
    const auto is_letter = [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); };
    if (std::any_of(rest.begin(), rest.end(), is_letter)) wrong.push_back(key + ": " + text);
  }
  CHECK_NONE(wrong);
}

TEST_CASE("translations: texts are set as in print") {
  Complaints wrong;
  for (const char* language : {"en", "cy"}) {
    for (const auto& entry : words_of(files_of(language))) {
      const auto& key = entry.first;
      const auto& text = entry.second;
      const auto mind = [&](const char* what) { wrong.push_back(std::string(language) + " " + key + ": " + what); };
      if (text.empty()) mind("empty");
      if (text.find("  ") != std::string::npos) mind("two spaces");
      if (!text.empty() && (text.front() == ' ' || text.back() == ' ')) mind("a space at the edge");
      if (text.find('\'') != std::string::npos) mind("a straight apostrophe");
      if (text.find('"') != std::string::npos) mind("straight quotation marks");
      if (text.find("...") != std::string::npos) mind("three points for an ellipsis");
    }
  }
  CHECK_NONE(wrong);
}

}  // namespace seven::test
