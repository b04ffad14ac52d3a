// What the reading of a template's parts shares: records are kept once and sound, with keys for words, and may speak
// only of what the file has named before.
#pragma once

#include <algorithm>
#include <array>
#include <initializer_list>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <utility>

#include "model/json_place.h"
#include "planning/plan_template.h"

namespace seven {

inline constexpr int max_template_entries = 200;  // of one list

class TemplateReading {
 public:
  // `id` is the template's.
  explicit TemplateReading(std::string id);

  PlanTemplate& made() { return made_; }
  PlanTemplate take() { return std::move(made_); }

  // Keeps a record of the file; one that has numbers names their source in `in`.
  void keep(Record record, const JsonPlace& in, bool has_numbers);
  // The id of a record of this type that has been kept.
  template <class Noun>
  std::string reference(const JsonPlace& in) const {
    std::string key = in.id();
    if (!knows(record_id_of<Noun>(key))) in.fail(ErrorCode::unknown_reference);
    return key;
  }
  // The id of a source of numbers.
  std::string source(const JsonPlace& in) const;

  std::string key(const char* kind, const std::string& id) const { return start_of_keys_ + kind + "." + id; }
  // Gives the fields that `in` lists under "says" their keys, which begin with `key`.
  void says(const JsonPlace& in, const std::string& key,
            std::initializer_list<std::pair<std::string_view, std::string*>> fields) const;

  // Role -> minutes.
  std::map<std::string, Minutes> minutes(const JsonPlace& in) const;

 private:
  bool knows(const std::string& record_id) const { return known_.count(record_id) > 0; }

  PlanTemplate made_;
  std::string start_of_keys_;
  std::set<std::string> known_;  // record ids
};

// One of an enumeration's words; where nothing is said, `otherwise`.
template <class E, std::size_t N>
E template_word(const JsonPlace& in, const std::array<const char*, N>& words, E otherwise) {
  const std::string text = in.optional_text();
  if (text.empty()) return otherwise;
  const auto found = std::find(words.begin(), words.end(), text);
  if (found == words.end()) in.fail(ErrorCode::out_of_range);
  return found == words.end() ? otherwise : static_cast<E>(found - words.begin());
}
Share read_template_share(const JsonPlace& in);
// Members of `in`: a whole number, a share, pounds as pence; where there is none, nothing or `otherwise`.
int template_number(const JsonPlace& in, const char* name, int highest, int otherwise = 0);
std::optional<Share> template_share(const JsonPlace& in, const char* name);
int template_pence(const JsonPlace& in, const char* name);

}  // namespace seven
