// The words that a scenario brings along, for those that are not shipped with translations of their own.
#pragma once

#include <cstddef>
#include "model/json_place.h"
#include "model/scenario.h"

namespace seven {

inline constexpr int max_word_languages = 8;
inline constexpr int max_words_of_language = 2'000;
inline constexpr std::size_t max_word_key_length = 200;  // characters
inline constexpr std::size_t max_word_length = 600;      // code points

// Reads {"en": {"person.ann.name": "Ann"}, "cy": {…}}: by language, keys without the scenario's id. Null is no words.
// Texts are clean as of `clean_text`. What is wrong is kept with its place, e.g. {wrong_type,
// "words.en.person.ann.name"}.
ScenarioWords read_scenario_words(const JsonPlace& in);

}  // namespace seven
