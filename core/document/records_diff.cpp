// Reversing, joining and collecting diffs.
#include "document/records_diff.h"

#include <utility>

#include "base/invariant.h"
#include "document/store.h"

namespace seven {

RecordsDiff RecordsDiff::reversed() const {
  RecordsDiff back;
  back.added = removed;
  back.removed = added;
  for (const auto& [id, change] : updated) back.updated.emplace(id, RecordChange{change.to, change.from});
  return back;
}

RecordsDiff RecordsDiff::then(const RecordsDiff& later) const {
  RecordsDiff both = *this;
  for (const auto& [id, from] : later.removed) {
    if (const auto add = both.added.find(id); add != both.added.end()) {
      INVARIANT(add->second == from);
      both.added.erase(add);
    } else if (const auto update = both.updated.find(id); update != both.updated.end()) {
      INVARIANT(update->second.to == from);
      both.removed.emplace(id, std::move(update->second.from));
      both.updated.erase(update);
    } else {
      INVARIANT(both.removed.emplace(id, from).second);
    }
  }
  for (const auto& [id, change] : later.updated) {
    if (const auto add = both.added.find(id); add != both.added.end()) {
      INVARIANT(add->second == change.from);
      add->second = change.to;
    } else if (const auto update = both.updated.find(id); update != both.updated.end()) {
      INVARIANT(update->second.to == change.from);
      update->second.to = change.to;
    } else {
      INVARIANT(both.removed.count(id) == 0);
      both.updated.emplace(id, change);
    }
  }
  for (const auto& [id, to] : later.added) {
    INVARIANT(both.updated.count(id) == 0);
    if (const auto gone = both.removed.find(id); gone != both.removed.end()) {
      both.updated.emplace(id, RecordChange{std::move(gone->second), to});
      both.removed.erase(gone);
    } else {
      INVARIANT(both.added.emplace(id, to).second);
    }
  }
  both.prune();
  return both;
}

void RecordsDiff::prune() {
  for (auto at = updated.begin(); at != updated.end();) {
    at = at->second.from == at->second.to ? updated.erase(at) : std::next(at);
  }
}

RecordsDiff RecordsDiff::only(Scope scope) const {
  RecordsDiff part;
  for (const auto& [id, record] : added) {
    if (record_scope(record) == scope) part.added.emplace(id, record);
  }
  for (const auto& [id, change] : updated) {
    if (record_scope(change.to) == scope) part.updated.emplace(id, change);
  }
  for (const auto& [id, record] : removed) {
    if (record_scope(record) == scope) part.removed.emplace(id, record);
  }
  return part;
}

void DiffBuilder::put(Record record) {
  tidy_record(record);
  INVARIANT(check_record(record).ok());
  std::string id = record_id(record);
  forget(id);
  const Record* there = store_.find_record(id);
  if (!there) {
    diff_.added.emplace(std::move(id), std::move(record));
  } else if (*there != record) {
    diff_.updated.emplace(std::move(id), RecordChange{*there, std::move(record)});
  }
}

void DiffBuilder::remove(const std::string& id) {
  forget(id);
  if (const Record* there = store_.find_record(id)) diff_.removed.emplace(id, *there);
}

void DiffBuilder::forget(const std::string& id) {
  diff_.added.erase(id);
  diff_.updated.erase(id);
  diff_.removed.erase(id);
}

}  // namespace seven
