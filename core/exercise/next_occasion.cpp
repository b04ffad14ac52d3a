#include "exercise/next_occasion.h"

#include <algorithm>

namespace seven {
namespace {

// The lowest must-have, then all halves that are met.
std::pair<int, int> worth(const NextMonth& next, const std::vector<Coverage>& cover) {
  int floor = static_cast<int>(Coverage::met), sum = 0;
  for (std::size_t n = 0; n < cover.size(); ++n) {
    sum += static_cast<int>(cover[n]);
    if (next.needs[n].level == NeedLevel::must) floor = std::min(floor, static_cast<int>(cover[n]));
  }
  return {floor, sum};
}

}  // namespace

std::vector<Coverage> next_occasion_cover(const Person& person, const ResolvedChoice& choice) {
  if (!person.next_month) return {};
  if (choice.why_nothing != WhyNothing::something)
    return std::vector<Coverage>(person.next_month->needs.size(), Coverage::none);
  return person.next_month->cover[static_cast<std::size_t>(choice.offer)];
}

int best_for_next_occasion(const Person& person) {
  if (!person.next_month) return -1;
  const NextMonth& next = *person.next_month;
  int best = 0;
  for (std::size_t i = 1; i < next.cover.size(); ++i) {
    if (worth(next, next.cover[i]) > worth(next, next.cover[static_cast<std::size_t>(best)]))
      best = static_cast<int>(i);
  }
  return best;
}

}  // namespace seven
