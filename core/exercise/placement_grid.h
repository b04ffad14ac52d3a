// The picture of relational offsetting: is the relationship material, against what is given (domain.md C6).
#pragma once

#include <array>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "exercise/outcome.h"
#include "model/need_mark.h"

namespace seven {

// Person and need for which the group says that a relationship changes the result.
using MaterialNeeds = std::set<std::pair<std::string, std::string>>;
MaterialNeeds material_needs(const std::vector<NeedMark>& marks);

enum class GridRow { material, not_material };
enum class GridColumn { continuing, one_off, quick_or_machine };
enum class GridVerdict { well_placed, missing, releasable };

GridVerdict verdict(GridRow row, GridColumn column);

// What is given by a person's choice. One that gives nothing counts as the last column.
GridColumn column_of(const Person& person, const ResolvedChoice& choice);

// One need of one person's one contact.
struct GridEntry {
  std::string person;
  std::string need;
  Minutes minutes;

  bool operator==(const GridEntry&) const = default;
};

struct GridCell {
  std::vector<GridEntry> entries;
  Minutes minutes;  // the sum of the entries

  bool operator==(const GridCell&) const = default;
  int count() const { return static_cast<int>(entries.size()); }
};

struct PlacementGrid {
  std::array<std::array<GridCell, 3>, 2> cells;  // [row][column]

  const GridCell& at(GridRow row, GridColumn column) const {
    return cells[static_cast<std::size_t>(row)][static_cast<std::size_t>(column)];
  }
  // The two headline numbers: material but not given; given but not material.
  int missing_count() const { return count(GridVerdict::missing); }
  Minutes missing_minutes() const { return minutes(GridVerdict::missing); }
  int releasable_count() const { return count(GridVerdict::releasable); }
  Minutes releasable_minutes() const { return minutes(GridVerdict::releasable); }
  int count(GridVerdict which) const;
  Minutes minutes(GridVerdict which) const;
  bool operator==(const PlacementGrid&) const = default;
};

// Every contact-and-need pair is in exactly one cell. A contact's minutes are the people's time it is expected to use
// (money left out), split evenly over the person's needs to the hundredth, the first needs taking what remains; so the
// cells sum to all the time that is used.
PlacementGrid placement_grid(const Scenario& scenario, const RecipeOutcome& outcome, const MaterialNeeds& material);

}  // namespace seven
