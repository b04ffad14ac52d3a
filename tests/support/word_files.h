// The files of assets/translations/ as lists of keys and texts, and what the sources say about keys.
#pragma once

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "support/files.h"

namespace seven::test {

using KeyedWords = std::map<std::string, std::string>;  // key -> text

struct WordFile {
  std::string name;  // "ui.json"
  KeyedWords words;
  std::vector<std::string> twice;  // keys that stand in the file more than once
};

// Every file of one language, sorted by name. A file that is no flat list of texts has no words.
std::vector<WordFile> word_files(const std::string& language);
// All of them together.
KeyedWords words_of(const std::vector<WordFile>& files);

// The names in braces.
std::set<std::string> placeholders(std::string_view text);
// Keys that stand for a number's forms, without the form: "ui.days_ago". English forms decide.
std::set<std::string> plural_keys(const KeyedWords& english);

// The texts between quotation marks in C++ source, without those in comments.
std::vector<std::string> string_literals(std::string_view source);

}  // namespace seven::test
