#include "support/word_files.h"

#include <algorithm>

#include <nlohmann/json.hpp>

namespace seven::test {

std::vector<WordFile> word_files(const std::string& language) {
  std::vector<WordFile> files;
  for (const std::string& path : files_below(SEVEN_ASSET_DIR "/translations/" + language, {".json"})) {
    WordFile file;
    file.name = name_of(path);
    std::set<std::string> seen;
    const auto note = [&](int, nlohmann::json::parse_event_t event, nlohmann::json& parsed) {
      if (event == nlohmann::json::parse_event_t::key && !seen.insert(parsed.get<std::string>()).second)
        file.twice.push_back(parsed.get<std::string>());
      return true;
    };
    const auto json = nlohmann::json::parse(read_whole(path), note, false);
    if (json.is_object()) {
      for (const auto& [key, value] : json.items()) {
        if (value.is_string()) file.words[key] = value.get<std::string>();
      }
    }
    files.push_back(std::move(file));
  }
  return files;
}

KeyedWords words_of(const std::vector<WordFile>& files) {
  KeyedWords all;
  for (const WordFile& file : files) all.insert(file.words.begin(), file.words.end());
  return all;
}

std::set<std::string> placeholders(std::string_view text) {
  std::set<std::string> names;
  for (std::size_t open = text.find('{'); open != std::string_view::npos; open = text.find('{', open + 1)) {
    const std::size_t close = text.find('}', open);
    if (close == std::string_view::npos) break;
    names.insert(std::string(text.substr(open + 1, close - open - 1)));
  }
  return names;
}

std::set<std::string> plural_keys(const KeyedWords& english) {
  std::set<std::string> keys;
  for (const auto& [key, text] : english) {
    if (key.size() < 5 || key.compare(key.size() - 4, 4, ".one") != 0) continue;
    const std::string base = key.substr(0, key.size() - 4);
    if (english.count(base + ".other") > 0) keys.insert(base);
  }
  return keys;
}

std::vector<std::string> string_literals(std::string_view source) {
  std::vector<std::string> found;
  for (std::size_t i = 0; i < source.size(); ++i) {
    if (source.compare(i, 2, "//") == 0) {
      i = source.find('\n', i);
      if (i == std::string_view::npos) break;
    } else if (source[i] == '\'') {
      i += source.compare(i + 1, 1, "\\") == 0 ? 3 : 2;  // a character
    } else if (source[i] == '"') {
      std::string text;
      for (++i; i < source.size() && source[i] != '"'; ++i) {
        if (source[i] == '\\') ++i;
        text.push_back(source[i]);
      }
      found.push_back(std::move(text));
    }
  }
  return found;
}

}  // namespace seven::test
