// Looking up records and carrying out diffs.
#include "document/store.h"

#include "base/invariant.h"

namespace seven {

const Record* Store::find_record(std::string_view id) const {
  const auto found = records_.find(id);
  return found == records_.end() ? nullptr : &found->second;
}

void Store::apply(const RecordsDiff& diff) {
  if (diff.empty()) return;
  for (const auto& [id, record] : diff.removed) {
    const auto found = records_.find(id);
    INVARIANT(found != records_.end() && found->second == record);
    records_.erase(found);
  }
  for (const auto& [id, change] : diff.updated) {
    const auto found = records_.find(id);
    INVARIANT(found != records_.end() && found->second == change.from);
    INVARIANT(record_id(change.to) == id);
    found->second = change.to;
  }
  for (const auto& [id, record] : diff.added) {
    INVARIANT(record_id(record) == id);
    INVARIANT(records_.emplace(id, record).second);
  }
  ++revision_;
}

}  // namespace seven
