// Looking up records and carrying out diffs.
#include "document/store.h"

#include <iterator>

#include "base/invariant.h"

namespace seven {
namespace {

// What changed can be told after so many diffs, of so many records each: moves of a finger, steps and their undoing.
constexpr std::size_t kDiffsRemembered = 16, kMostRemembered = 500;

}  // namespace

const Record* Store::find_record(std::string_view id) const {
  const auto found = records_.find(id);
  return found == records_.end() ? nullptr : &found->second;
}

const std::vector<const Record*>& Store::of_kind(std::size_t kind, std::string_view first) const {
  auto& known = kinds_.found[kind];
  if (known) return *known;
  known.emplace();
  for (auto at = records_.lower_bound(first); at != records_.end() && at->first.compare(0, first.size(), first) == 0;
       ++at) {
    if (at->second.index() == kind) known->push_back(&at->second);
  }
  return *known;
}

void Store::apply(const RecordsDiff& diff) {
  if (diff.empty()) return;
  for (const auto& [id, record] : diff.removed) kinds_.found[record.index()].reset();
  for (const auto& [id, record] : diff.added) kinds_.found[record.index()].reset();
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
  remember(diff);
}

void Store::remember(const RecordsDiff& diff) {
  std::vector<std::string> ids;
  if (diff.removed.size() + diff.updated.size() + diff.added.size() > kMostRemembered) return changed_.clear();
  for (const auto& [id, record] : diff.removed) ids.push_back(id);
  for (const auto& [id, change] : diff.updated) ids.push_back(id);
  for (const auto& [id, record] : diff.added) ids.push_back(id);
  changed_.push_back(std::move(ids));
  if (changed_.size() > kDiffsRemembered) changed_.erase(changed_.begin());
}

std::optional<std::vector<std::string>> Store::changed_since(std::uint64_t revision) const {
  if (revision > revision_ || revision_ - revision > changed_.size()) return std::nullopt;
  std::vector<std::string> ids;
  for (std::size_t i = changed_.size() - static_cast<std::size_t>(revision_ - revision); i < changed_.size(); ++i)
    ids.insert(ids.end(), changed_[i].begin(), changed_[i].end());
  return ids;
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
