// A figure as people read it, in words of any language.
#pragma once

#include <string>

#include "base/translation.h"
#include "model/assumption.h"

namespace seven::ui {

// "£4.55 a minute", "12 people".
std::string figure_words(const Translator& words, const Assumption& assumption, Quantity value);
// Without what the unit says: "£4.55", "12".
std::string bare_figure(const Assumption& assumption, Quantity value);
// To a tenth of a minute, as amounts of a year are said.
Minutes to_a_tenth(Minutes minutes);

}  // namespace seven::ui
