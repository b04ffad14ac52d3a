#include "exercise/placement_grid.h"

namespace seven {
namespace {

Minutes peoples_time(const Scenario& scenario, const std::vector<Minutes>& use) {
  Minutes sum;
  for (std::size_t r = 0; r < use.size(); ++r) {
    if (scenario.roles[r].unit == RoleUnit::minutes) sum += use[r];
  }
  return sum;
}

template <class Add>
void for_each_cell(const PlacementGrid& grid, GridVerdict which, Add add) {
  for (GridRow row : {GridRow::material, GridRow::not_material}) {
    for (GridColumn column : {GridColumn::continuing, GridColumn::one_off, GridColumn::quick_or_machine}) {
      if (verdict(row, column) == which) add(grid.at(row, column));
    }
  }
}

}  // namespace

GridColumn column_of(const Person& person, const ResolvedChoice& choice) {
  if (choice.why_nothing != WhyNothing::something) return GridColumn::quick_or_machine;
  switch (person.offers[static_cast<std::size_t>(choice.offer)].given) {
    case Given::continuing: return GridColumn::continuing;
    case Given::one_off: return GridColumn::one_off;
    case Given::quick:
    case Given::machine: return GridColumn::quick_or_machine;
  }
  return GridColumn::quick_or_machine;
}

MaterialNeeds material_needs(const std::vector<NeedMark>& marks) {
  MaterialNeeds needs;
  for (const NeedMark& mark : marks) {
    if (mark.changes_result) needs.insert({mark.person, mark.need});
  }
  return needs;
}

GridVerdict verdict(GridRow row, GridColumn column) {
  if (row == GridRow::material) {
    return column == GridColumn::continuing ? GridVerdict::well_placed : GridVerdict::missing;
  }
  return column == GridColumn::quick_or_machine ? GridVerdict::well_placed : GridVerdict::releasable;
}

int PlacementGrid::count(GridVerdict which) const {
  int sum = 0;
  for_each_cell(*this, which, [&](const GridCell& cell) { sum += cell.count(); });
  return sum;
}

Minutes PlacementGrid::minutes(GridVerdict which) const {
  Minutes sum;
  for_each_cell(*this, which, [&](const GridCell& cell) { sum += cell.minutes; });
  return sum;
}

PlacementGrid placement_grid(const Scenario& scenario, const RecipeOutcome& outcome, const MaterialNeeds& material) {
  PlacementGrid grid;
  for (std::size_t p = 0; p < outcome.people.size(); ++p) {
    const Person& person = scenario.people[p];
    const auto column = static_cast<std::size_t>(column_of(person, outcome.people[p].choice));
    const std::int64_t time = peoples_time(scenario, outcome.people[p].use).hundredths();
    const auto needs = static_cast<std::int64_t>(person.needs.size());
    for (std::int64_t n = 0; n < needs; ++n) {
      const std::string& need = person.needs[static_cast<std::size_t>(n)].id;
      const Minutes part = Minutes::of_hundredths(time / needs + (n < time % needs ? 1 : 0));
      const GridRow row = material.count({person.id, need}) != 0 ? GridRow::material : GridRow::not_material;
      GridCell& cell = grid.cells[static_cast<std::size_t>(row)][column];
      cell.entries.push_back({person.id, need, part});
      cell.minutes += part;
    }
  }
  return grid;
}

}  // namespace seven
