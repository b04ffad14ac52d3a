#include "exercise/promises.h"

#include <algorithm>

namespace seven {

std::vector<Promise> promises(const Scenario& scenario, const RecipeOutcome& outcome,
                              const std::vector<const NeedMark*>& marks,
                              const std::vector<const RelationshipAnswer*>& answers) {
  std::vector<Promise> all;
  for (std::size_t p = 0; p < outcome.people.size(); ++p) {
    const Person& person = scenario.people[p];
    const PersonOutcome& now = outcome.people[p];
    if (std::any_of(answers.begin(), answers.end(), [&](const RelationshipAnswer* answer) {
          return answer->person == person.id && answer->not_needed;
        }))
      continue;
    const GridColumn gets = column_of(person, now.choice);
    for (std::size_t n = 0; n < person.needs.size(); ++n) {
      for (const NeedMark* mark : marks) {
        if (mark->person != person.id || mark->need != person.needs[n].id) continue;
        if (!mark->changes_result && !mark->meaningful && !mark->necessary) continue;
        const bool enough = mark->changes_result ? gets == GridColumn::continuing
                            : mark->necessary    ? gets != GridColumn::quick_or_machine
                                                 : true;
        all.push_back({person.id, mark->need, mark->changes_result, gets, enough && now.cover[n] != Coverage::none});
      }
    }
  }
  return all;
}

}  // namespace seven
