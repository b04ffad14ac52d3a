// Which change each record is as of, and which changes a copy has seen: what it takes to put two copies of one document
// together record by record, without the state from which they parted.
//
// A document that is open on a device is a copy of its own and has a short random id, a new one whenever it is opened:
// then no two changes anywhere are called the same, even where a device lost its last changes and goes on from earlier
// ones. A change is (copy, number of the journal entry); what a record was last changed by is its dot.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>

#include "document/records_diff.h"

namespace seven {

struct Dot {
  std::string copy{};
  std::uint64_t number = 0;  // of the journal entry; 0: was there when the copy began

  bool operator==(const Dot&) const = default;
};
// A total order that has nothing to do with time: the same on every device.
bool operator<(const Dot& a, const Dot& b);

struct Stamps {
  std::map<std::string, std::uint64_t, std::less<>> seen{};  // copy → the highest number
  // Record id → its dot; of records that were removed, the dot of that. No entry: nobody knows.
  std::map<std::string, Dot, std::less<>> dots{};

  bool operator==(const Stamps&) const = default;
  bool empty() const { return seen.empty() && dots.empty(); }

  bool saw(const Dot& dot) const;
  // Null where it is unknown.
  const Dot* find(std::string_view id) const;
  // `diff` is the change `dot`. Without a copy the dots of what it changed become unknown. Session scope has no dots.
  void note(const Dot& dot, const RecordsDiff& diff);
  // What `other` has seen has been seen, and what it has dots for has these.
  void take(const Stamps& other);
};

// A short id for a copy, from the time (milliseconds) and a number that differs between two copies that begin then.
std::string new_copy_id(std::int64_t now_ms, std::uint32_t salt);

}  // namespace seven
