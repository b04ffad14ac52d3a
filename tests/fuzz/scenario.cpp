// A scenario that somebody wrote.
#include "model/scenario.h"
#include "fuzz/fuzz.h"

using namespace seven;

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const Result<Scenario> scenario = read_scenario(fuzz::text_of(data, size));
  if (!scenario) return 0;
  INVARIANT(!scenario.value().people.empty());
  for (const Person& person : scenario.value().people) INVARIANT(!person.offers.empty());
  return 0;
}
