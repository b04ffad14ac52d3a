// A scenario file that a person has brought, looked at before it is played: what is in it, or what is wrong with it.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "exercise/brought_scenario.h"
#include "platform/platform.h"

namespace seven::ui {

struct OwnDraft {
  std::string file{};            // its name
  std::optional<Error> wrong{};  // then there is nothing else
  BroughtScenario brought{};     // its id begins with own_prefix
  std::vector<std::string> words_of_nobody{};
  int needs = 0;                         // of everyone together
  std::int64_t combinations = 0;         // of one offer for each person
  std::optional<int> fitting{};          // of them in today's total; nothing where there are too many to list
  Pounds today;                          // value of what today's rule gives
  std::vector<std::string> suggested{};  // ids of the offers of the recipe to suggest; none where nothing fits
  Pounds suggested_value;
  // What makes a scenario worth playing (domain.md E1).
  bool must_at_none = false;  // today's rule leaves a must-have of someone not met at all
  int better = 0;             // recipes that fit and serve the worst-off better than today
  bool best_does_not_fit = false;

  bool playable() const { return !wrong; }
};

// Total: any bytes give a draft.
[[gnu::noinline]] OwnDraft read_draft(const PickedFile& file);

// Under the id that keeps it apart from what ships.
void keep_apart(Scenario& own);

}  // namespace seven::ui
