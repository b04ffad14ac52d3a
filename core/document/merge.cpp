#include "document/merge.h"

#include <algorithm>
#include <string_view>
#include <utility>

#include "base/order.h"
#include "document/schema.h"

namespace seven {
namespace {

// A record as one copy has it.
struct Side {
  const Record* record = nullptr;  // null: not there
  const Dot* dot = nullptr;        // null: unknown
  bool other_saw = false;          // the other copy knows this state
};

const Record* shared_record(const Store& store, std::string_view id) {
  const Record* record = store.find_record(id);
  return record != nullptr && record_scope(*record) == Scope::document ? record : nullptr;
}

Side side(const Document& of, const Document& other, std::string_view id) {
  Side side{shared_record(of.store(), id), of.stamps().find(id)};
  side.other_saw = side.dot != nullptr && other.stamps().saw(*side.dot);
  return side;
}

// Never had it, as far as it knows.
bool has_nothing(const Side& side) { return side.record == nullptr && side.dot == nullptr; }

bool same_value(const Side& a, const Side& b) {
  return a.record == nullptr || b.record == nullptr ? a.record == b.record : *a.record == *b.record;
}

// Whichever way round, the same one: what is there before what is not, then the greater dot, then the greater text.
bool goes_first(const Side& a, const Side& b) {
  if (a.record == nullptr || b.record == nullptr) return a.record != nullptr;
  const Dot none, &first = a.dot ? *a.dot : none, &second = b.dot ? *b.dot : none;
  if (!(first == second)) return second < first;
  std::string text, other;
  append_record_json(text, *a.record);
  append_record_json(other, *b.record);
  return other < text;
}

enum class Taken { ours, theirs, conflict };

Taken decide(const Side& ours, const Side& theirs) {
  if (has_nothing(ours) && !theirs.other_saw) return Taken::theirs;
  if (has_nothing(theirs) && !ours.other_saw) return Taken::ours;
  if (theirs.other_saw && !ours.other_saw) return Taken::ours;
  if (ours.other_saw && !theirs.other_saw) return Taken::theirs;
  return Taken::conflict;
}

// The dot of a value that both have.
const Dot* later_dot(const Side& ours, const Side& theirs) {
  if (ours.dot == nullptr || theirs.dot == nullptr) return ours.dot ? ours.dot : theirs.dot;
  if (ours.other_saw != theirs.other_saw) return ours.other_saw ? theirs.dot : ours.dot;
  return *ours.dot < *theirs.dot ? theirs.dot : ours.dot;
}

std::optional<Record> value_of(const Side& side) {
  return side.record ? std::optional<Record>(*side.record) : std::nullopt;
}

void put(RecordsDiff& diff, const std::string& id, const Record* from, const Record* to) {
  if (from == nullptr)
    diff.added.emplace(id, *to);
  else if (to == nullptr)
    diff.removed.emplace(id, *from);
  else
    diff.updated.emplace(id, RecordChange{*from, *to});
}

// Every id that either knows of, in order; one may stand there more than once.
std::vector<std::string_view> all_ids(const Document& a, const Document& b) {
  std::vector<std::string_view> ids;
  for (const Document* document : {&a, &b}) {
    for (const auto& one : document->store().records()) ids.push_back(one.first);
    for (const auto& one : document->stamps().dots) ids.push_back(one.first);
  }
  put_in_order(ids, [](std::string_view one, std::string_view other) { return one < other; });
  return ids;
}

}  // namespace

Result<Merge> merge(const Document& ours, const Document& theirs) {
  Merge merged;
  std::string_view last;
  for (const std::string_view at : all_ids(ours, theirs)) {
    if (std::exchange(last, at) == at) continue;
    const Side a = side(ours, theirs, at), b = side(theirs, ours, at);
    const std::string id(at);
    const Dot* dot = nullptr;
    bool changes = false;  // our record: then its dot is named, even where it is the one that ours had
    if (same_value(a, b)) {
      dot = later_dot(a, b);
    } else {
      const Taken taken = decide(a, b);
      const bool take_ours = taken == Taken::conflict ? goes_first(a, b) : taken == Taken::ours;
      if (taken == Taken::conflict)
        merged.conflicts.push_back({id, value_of(a), value_of(b)});
      else
        ++(take_ours ? merged.from_ours : merged.from_theirs);
      changes = !take_ours;
      if (changes) put(merged.diff, id, a.record, b.record);
      dot = take_ours ? a.dot : b.dot;
      if (dot == nullptr) dot = take_ours ? b.dot : a.dot;
    }
    if (dot == nullptr || (!changes && a.dot != nullptr && *a.dot == *dot)) continue;
    merged.stamps.dots.emplace(id, *dot);
    std::uint64_t& seen = merged.stamps.seen[dot->copy];
    seen = std::max(seen, dot->number);
  }
  for (const auto& [copy, number] : theirs.stamps().seen) {
    const auto known = ours.stamps().seen.find(copy);
    if (known == ours.stamps().seen.end() || known->second < number) merged.stamps.seen[copy] = number;
  }
  const std::size_t size = ours.store().size() + merged.diff.added.size() - merged.diff.removed.size();
  if (size > max_document_records) return Error{ErrorCode::too_large, "records"};
  return merged;
}

std::vector<MergeConflict> differences(const Document& ours, const Document& theirs) {
  std::vector<MergeConflict> all;
  std::string_view last;
  for (const std::string_view at : all_ids(ours, theirs)) {
    if (std::exchange(last, at) == at) continue;
    const Side a = side(ours, theirs, at), b = side(theirs, ours, at);
    if (!same_value(a, b)) all.push_back({std::string(at), value_of(a), value_of(b)});
  }
  return all;
}

}  // namespace seven
