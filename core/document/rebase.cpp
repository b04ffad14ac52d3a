#include "document/rebase.h"

#include <algorithm>
#include <string>
#include <variant>

#include "document/merge.h"
#include "model/merge_record.h"

namespace seven {
namespace {

const Record* before(const JournalEntry& change, const std::string& id) {
  const auto found =
      std::find_if(change.was.begin(), change.was.end(), [&](const Record& record) { return record_id(record) == id; });
  return found == change.was.end() ? nullptr : &*found;
}

void carry_over(const JournalEntry& change, const Store& onto, DiffBuilder& edit) {
  for (const Record& ours : change.put) {
    const std::string id = record_id(ours);
    const Record* theirs = onto.find_record(id);
    // Where somebody is in the document is nobody else's affair.
    const bool mine = theirs == nullptr || is_own_place(ours);
    edit.put(mine ? ours : merge_record(before(change, id), ours, *theirs));
  }
  for (const std::string& id : change.gone) {
    const Record *was = before(change, id), *theirs = onto.find_record(id);
    if (was != nullptr && theirs != nullptr && *was == *theirs) edit.remove(id);
  }
}

// What was taken in from another copy comes first, as it was, so that its dots stay true; what it makes of a change of
// somebody else is a change after it.
void take_in_again(const JournalEntry& change, Document& onto) {
  DiffBuilder as_it_was(onto.store());
  for (const Record& ours : change.put) as_it_was.put(ours);
  for (const std::string& id : change.gone) as_it_was.remove(id);
  Merge merged;
  merged.diff = as_it_was.diff();
  merged.diff.prune();
  merged.stamps = change.merged;
  onto.take_in(change.name, change.at_ms, merged);
}

// Whether that step is exactly what `diff` does, or takes back.
bool is(const std::vector<Step>& steps, bool back, const RecordsDiff& diff) {
  return !steps.empty() && (back ? steps.back().diff.reversed() : steps.back().diff) == diff;
}

}  // namespace

std::vector<JournalEntry> rebase(Document& onto, const std::vector<JournalEntry>& changes) {
  using Kind = JournalEntry::Kind;
  std::string run = "0";  // of a step and what joins it
  int runs = 0;
  for (const JournalEntry& change : changes) {
    DiffBuilder builder(onto.store());
    carry_over(change, onto.store(), builder);
    RecordsDiff diff = builder.diff();
    diff.prune();
    const auto edit = [&](DiffBuilder& again) { carry_over(change, onto.store(), again); };
    if (change.kind == Kind::step) run = std::to_string(++runs);
    if (!change.copy.empty()) onto.work_as(change.copy);
    if (!change.merged.empty()) {
      const Store before_it = onto.store();
      take_in_again(change, onto);
      onto.commit_coalesced(change.name, change.at_ms, run, [&](DiffBuilder& again) {
        carry_over(change, before_it, again);
        for (const std::string& id : change.gone) {
          const Record *was = before(change, id), *theirs = before_it.find_record(id);
          if (theirs != nullptr && (was == nullptr || *was != *theirs)) again.put(*theirs);
        }
      });
      continue;
    }
    if (diff.empty()) continue;
    if (change.kind == Kind::undo && is(onto.history().done(), true, diff))
      onto.undo(change.at_ms);
    else if (change.kind == Kind::redo && is(onto.history().undone(), false, diff))
      onto.redo(change.at_ms);
    else if (change.kind == Kind::step || change.kind == Kind::join)
      onto.commit_coalesced(change.name, change.at_ms, run, edit);
    else
      onto.commit(change.name, change.at_ms, edit);
  }
  return onto.take_entries();
}

}  // namespace seven
