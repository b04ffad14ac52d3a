// Looking up records and carrying out diffs.
#include "document/store.h"

#include <iterator>

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

bool same_work(const Store& a, const Store& b) {
  const auto skip = [](auto at, const auto& end) {
    while (at != end && record_scope(at->second) != Scope::document) ++at;
    return at;
  };
  const auto end_a = a.records().end(), end_b = b.records().end();
  auto at_a = skip(a.records().begin(), end_a), at_b = skip(b.records().begin(), end_b);
  while (at_a != end_a && at_b != end_b) {
    if (at_a->first != at_b->first || !(at_a->second == at_b->second)) return false;
    at_a = skip(std::next(at_a), end_a), at_b = skip(std::next(at_b), end_b);
  }
  return at_a == end_a && at_b == end_b;
}

}  // namespace seven
