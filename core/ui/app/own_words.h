// The words of a scenario that ships without translations: its own where it has some, else what its labels, stories and
// texts say, else what its ids say. So that every screen finds a word under the usual key.
#pragma once

#include <string>
#include <vector>

#include "base/translation.h"
#include "model/scenario.h"

namespace seven::ui {

// The beginning of such a scenario's id while it is open, which keeps its words apart from those that ship.
inline constexpr std::string_view own_prefix = "own.";

// Puts its words for one language under "<id>.…" in place of those that were there. A scenario without any in that
// language speaks another one. Texts that it has no words for and can do without are left out.
[[gnu::noinline]] void put_own_words(const Scenario& scenario, const ScenarioWords& its_words, Translator& into);

// Keys of its words that name nothing in the scenario, "en.person.sndra.name": slips of the pen.
std::vector<std::string> words_of_nobody(const Scenario& scenario, const ScenarioWords& its_words);

// "little_time_lost" as people would write it, "Little time lost".
std::string humanized(std::string_view id);

}  // namespace seven::ui
