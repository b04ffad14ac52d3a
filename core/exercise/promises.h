// What set one asked for, line by line, and what the recipe gives each line now (domain.md A47).
#pragma once

#include <string>
#include <vector>

#include "exercise/placement_grid.h"
#include "model/relationship_answer.h"

namespace seven {

struct Promise {
  std::string person;
  std::string need;
  bool changes_result = false;  // what comes out depends on it; else it means something, or takes a person
  GridColumn gets{};
  bool covered = false;

  bool operator==(const Promise&) const = default;
};

// Every need with a mark, in the people's order and that of their needs; none of people who need no relationship
// today. Covered is what is met at least in part: by a lasting relationship where one changes the result, by a person
// where it takes one.
std::vector<Promise> promises(const Scenario& scenario, const RecipeOutcome& outcome,
                              const std::vector<const NeedMark*>& marks,
                              const std::vector<const RelationshipAnswer*>& answers);

}  // namespace seven
