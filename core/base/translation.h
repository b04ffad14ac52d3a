// Words in the person's language: keys from flat files, plurals, numbers and money in the language's form.
#pragma once

#include <functional>
#include <initializer_list>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/result.h"

namespace seven {

// One value for a {name} in a text.
using TextArgument = std::pair<std::string_view, std::string_view>;

// The plural form (CLDR category) of a whole number: "one" or "other" in English; "zero", "one", "two", "few", "many"
// or "other" in Welsh. Source: Unicode CLDR plural rules for en and cy.
std::string_view plural_form(std::string_view language, long number);

// The texts of one language. A key that is missing comes back as itself, so that a person sees something and a test
// sees what.
class Translator {
 public:
  explicit Translator(std::string language = "en") : language_(std::move(language)) {}
  Translator(const Translator&) = delete;
  Translator& operator=(const Translator&) = delete;

  // Adds the texts of one flat JSON file {"key":"text"}. Later files win.
  Outcome add(std::string_view json_text);
  // One text; and all texts whose keys begin so, taken out again.
  void put(std::string key, std::string text) { texts_.insert_or_assign(std::move(key), std::move(text)); }
  void forget(std::string_view beginning);

  const std::string& language() const { return language_; }
  bool empty() const { return texts_.empty(); }
  bool has(std::string_view key) const { return find(key) != texts_.end(); }

  // Valid until texts are put or forgotten.
  const std::string& operator()(std::string_view key) const;
  std::string operator()(std::string_view key, std::initializer_list<TextArgument> arguments) const;
  // The form of `key` for that number, "key.one" say, with {n} set to it.
  std::string count(std::string_view key, long number, std::initializer_list<TextArgument> arguments = {}) const;
  // The text for a key made at run time, or `fallback` (a scenario's own words) when there is none.
  std::string or_else(std::string_view key, std::string_view fallback) const;

 private:
  using Texts = std::map<std::string, std::string, std::less<>>;
  // Where a text is: the same few hundred are asked for in every frame, so their places are remembered by hash.
  Texts::const_iterator find(std::string_view key) const;

  std::string language_;
  Texts texts_;
  mutable std::vector<Texts::const_iterator> places_;   // what comes takes the place of what was there
  mutable std::set<std::string, std::less<>> missing_;  // keys that were asked for in vain
};

// `text` with every {name} replaced by its argument.
std::string fill_in(std::string_view text, std::initializer_list<TextArgument> arguments);

}  // namespace seven
