#include "model/scenario_words.h"

namespace seven {

ScenarioWords read_scenario_words(const JsonPlace& in) {
  ScenarioWords words;
  for (const std::string& language : in.keys(max_word_languages)) {
    const JsonPlace texts = in.member(language);
    if (!texts.require_object()) break;
    for (const std::string& key : texts.keys(max_words_of_language, max_word_key_length))
      words[language][key] = texts.member(key).required_text(max_word_length);
  }
  return words;
}

}  // namespace seven
