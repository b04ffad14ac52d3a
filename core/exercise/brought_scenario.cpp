#include "exercise/brought_scenario.h"

#include <algorithm>

#include "base/utf8.h"
#include "document/document_meta.h"
#include "model/exercise.h"

namespace seven {

Result<BroughtScenario> bring_scenario(std::string_view json_text) {
  BroughtScenario brought;
  auto scenario = read_scenario(json_text, &brought.words);
  if (!scenario) return scenario.error();
  brought.scenario = scenario.take();
  brought.record = {brought.scenario.id, without_json_space(json_text)};
  if (code_points(brought.record.json) > max_own_scenario_length) return Error{ErrorCode::too_large, "bytes"};
  return brought;
}

Result<std::optional<BroughtScenario>> brought_scenario(const Store& store) {
  const Exercise* exercise = store.only<Exercise>();
  const OwnScenario* record = exercise == nullptr ? nullptr : store.find<OwnScenario>(exercise->scenario);
  if (record == nullptr) return std::optional<BroughtScenario>();
  const std::string place = OwnScenario::type;
  auto brought = bring_scenario(record->json);
  if (!brought) {
    const Error& error = brought.error();
    return Error{error.code, error.place.empty() ? place : place + "." + error.place};
  }
  if (brought.value().scenario.id != record->scenario) return Error{ErrorCode::unknown_reference, place + ".id"};
  return std::optional<BroughtScenario>(brought.take());
}

bool play_the_same(const Store& a, const Store& b) {
  const auto own = a.all<OwnScenario>(), other = b.all<OwnScenario>();
  return is_plan(a) == is_plan(b) && a.value_or(Exercise{}).scenario == b.value_or(Exercise{}).scenario &&
         std::equal(own.begin(), own.end(), other.begin(), other.end(),
                    [](const OwnScenario* one, const OwnScenario* two) { return *one == *two; });
}

}  // namespace seven
