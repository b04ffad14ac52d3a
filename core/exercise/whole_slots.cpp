#include "exercise/whole_slots.h"

#include <algorithm>

namespace seven {

WholeSlots whole_slots(const std::vector<SlotChange>& changes, bool recut) {
  WholeSlots out;
  Minutes wanted, longest;
  for (const SlotChange& each : changes) {
    longest = std::max(longest, each.had);
    if (each.has >= each.had) {
      out.put_in += each.has - each.had;
      wanted = std::max(wanted, each.has - each.had);
    } else {
      out.released += each.had - each.has;
      if (each.has * 2 >= each.had) out.scraped += each.had - each.has, ++out.scraps;
    }
  }
  out.usable = out.released - out.scraped;
  if (wanted == Minutes()) wanted = longest;
  if (recut && wanted > Minutes()) {
    const std::int64_t slots = out.released.hundredths() / wanted.hundredths();
    out.usable = std::max(out.usable, Minutes::of_hundredths(slots * wanted.hundredths()));
  }
  return out;
}

}  // namespace seven
