// Edits as diffs into history, and when the document was last changed.
#include "document/document.h"

#include <algorithm>
#include <utility>

#include "base/fnv.h"
#include "base/invariant.h"
#include "document/merge.h"

namespace seven {
namespace {

std::string base36(std::uint64_t number) {
  static constexpr char digits[] = "0123456789abcdefghijklmnopqrstuvwxyz";
  std::string text;
  do {
    text.insert(text.begin(), digits[number % 36]);
    number /= 36;
  } while (number > 0);
  return text;
}

}  // namespace

std::string new_document_id(std::int64_t now_ms, std::uint32_t salt) {
  return base36(static_cast<std::uint64_t>(std::max<std::int64_t>(now_ms, 0))) + "-" + base36(salt);
}

using Kind = JournalEntry::Kind;

RecordsDiff Document::diff_of(const Edit& edit) const {
  DiffBuilder builder(store_);
  edit(builder);
  RecordsDiff diff = builder.diff();
  diff.prune();
  return diff;
}

Document::Document(DocumentInfo info, Store store, History history)
    : info_(std::move(info)), store_(std::move(store)), history_(std::move(history)) {
  INVARIANT(is_id(info_.id));
}

bool Document::commit(StepName name, std::int64_t now_ms, const Edit& edit) {
  commit_gesture(now_ms);
  const RecordsDiff diff = diff_of(edit);
  const bool recorded = history_.commit(store_, name, diff);
  if (!diff.empty()) enter(journal_entry(recorded ? Kind::step : Kind::look, std::move(name), diff, now_ms), diff);
  return lasting(!diff.empty(), recorded, now_ms);
}

bool Document::commit_coalesced(StepName name, std::int64_t now_ms, const std::string& coalesce_key, const Edit& edit) {
  commit_gesture(now_ms);
  const RecordsDiff diff = diff_of(edit);
  const std::size_t before = history_.done().size();
  const bool recorded = history_.commit_coalesced(store_, name, diff, coalesce_key, now_ms);
  const Kind kind = !recorded ? Kind::look : history_.done().size() > before ? Kind::step : Kind::join;
  if (!diff.empty()) enter(journal_entry(kind, std::move(name), diff, now_ms), diff);
  return lasting(!diff.empty(), recorded, now_ms);
}

void Document::look(Record record) {
  INVARIANT(record_scope(record) == Scope::session);
  const RecordsDiff diff = diff_of([&](DiffBuilder& builder) { builder.put(std::move(record)); });
  store_.apply(diff);
  if (!diff.empty()) enter(journal_entry(Kind::look, {}, diff, 0), diff);
  lasting(!diff.empty(), false, 0);
}

void Document::begin_gesture(StepName name, std::int64_t now_ms) {
  commit_gesture(now_ms);
  history_.begin(std::move(name));
}

void Document::update_gesture(const Edit& edit) {
  if (!in_gesture()) return;
  history_.roll_back(store_);
  history_.update(store_, diff_of(edit));
}

bool Document::commit_gesture(std::int64_t now_ms) {
  const bool recorded = history_.commit_gesture();
  if (recorded) {
    const Step& step = history_.done().back();
    enter(journal_entry(Kind::step, step.name, step.diff, now_ms), step.diff);
  }
  return lasting(recorded, recorded, now_ms);
}

void Document::abandon_gesture() { history_.abandon(store_); }

std::optional<Step> Document::undo(std::int64_t now_ms) {
  const bool abandons = in_gesture();
  const std::uint64_t before = store_.revision();
  std::optional<Step> step = history_.undo(store_);
  if (step && !abandons) {
    const RecordsDiff back = step->diff.reversed();
    enter(journal_entry(Kind::undo, step->name, back, now_ms), back);
  }
  lasting(store_.revision() != before, step.has_value() && !abandons, now_ms);
  return step;
}

std::optional<Step> Document::redo(std::int64_t now_ms) {
  const std::uint64_t before = store_.revision();
  std::optional<Step> step = history_.redo(store_);
  if (step) enter(journal_entry(Kind::redo, step->name, step->diff, now_ms), step->diff);
  lasting(store_.revision() != before, step.has_value(), now_ms);
  return step;
}

bool Document::take_in(StepName name, std::int64_t now_ms, const Merge& merged) {
  commit_gesture(now_ms);
  const bool recorded = history_.commit(store_, name, merged.diff);
  if (recorded || !merged.stamps.empty()) {
    JournalEntry entry =
        journal_entry(recorded ? Kind::step : Kind::look, recorded ? std::move(name) : StepName{}, merged.diff, now_ms);
    entry.merged = merged.stamps;
    enter(std::move(entry), merged.diff);
  }
  return lasting(recorded || !merged.stamps.empty(), recorded, now_ms);
}

void Document::enter(JournalEntry entry, const RecordsDiff& diff) {
  entry.number = ++journal_number_;
  entry.copy = copy_;
  stamp(entry, diff);
  entries_.push_back(std::move(entry));
}

// What was taken in from another copy keeps its dots; anything else is a change of the entry's copy.
void Document::stamp(const JournalEntry& entry, const RecordsDiff& diff) {
  if (entry.merged.empty())
    stamps_.note({entry.copy, entry.number}, diff);
  else
    stamps_.take(entry.merged);
}

bool Document::replay(const JournalEntry& entry) {
  if (entry.number != journal_number_ + 1 || in_gesture()) return false;
  const RecordsDiff diff = diff_of([&](DiffBuilder& builder) {
    for (const Record& record : entry.put) builder.put(record);
    for (const std::string& id : entry.gone) builder.remove(id);
  });
  switch (entry.kind) {
    case Kind::step: history_.commit(store_, entry.name, diff); break;
    case Kind::join: history_.join(store_, entry.name, diff); break;
    case Kind::look: store_.apply(diff); break;
    case Kind::undo:
    case Kind::redo: {
      // A copy keeps the last steps only, and none that was undone: what it has not is done by what it did.
      const bool back = entry.kind == Kind::undo;
      const std::vector<Step>& steps = back ? history_.done() : history_.undone();
      if (!steps.empty() && (back ? steps.back().diff.reversed() : steps.back().diff) == diff) {
        back ? history_.undo(store_) : history_.redo(store_);
      } else if (back) {
        store_.apply(diff);
        history_ = History();
      } else {
        history_.commit(store_, entry.name, diff);
      }
    }
  }
  stamp(entry, diff);
  journal_number_ = entry.number;
  ++lasting_revision_;
  if (entry.kind != Kind::look) changed_at(entry.at_ms);
  return true;
}

void Document::catch_up(Document newer) {
  INVARIANT(!in_gesture());
  const auto stays = [](const Record& record) { return is_own_place(record); };
  store_.apply(diff_of([&](DiffBuilder& builder) {
    for (const auto& [id, record] : newer.store_.records()) {
      if (!stays(record)) builder.put(record);
    }
    for (const auto& [id, record] : store_.records()) {
      if (!stays(record) && newer.store_.find_record(id) == nullptr) builder.remove(id);
    }
  }));
  history_ = std::move(newer.history_);
  info_.modified_ms = newer.info_.modified_ms;
  journal_number_ = newer.journal_number_;
  stamps_ = std::move(newer.stamps_);
  entries_.clear();
  ++lasting_revision_;
}

void Document::stamp_origin() {
  if (!stamps_.seen.empty()) return;
  Fnv hash;  // of what lasts
  hash.add(std::string_view(info_.id));
  std::string text;
  for (const auto& [id, record] : store_.records()) {
    if (record_scope(record) == Scope::session) continue;
    text.clear();
    append_record_json(text, record);
    hash.add(std::string_view(text));
  }
  const Dot origin{base36(hash.hash()), 0};
  for (const auto& [id, record] : store_.records()) {
    if (record_scope(record) == Scope::session) continue;
    stamps_.dots.insert_or_assign(stamps_.dots.end(), id, origin);
    stamps_.seen[origin.copy];
  }
}

void Document::work_as(std::string copy) {
  INVARIANT(is_id(copy));
  stamp_origin();
  copy_ = std::move(copy);
}

void Document::take_id(std::string id) {
  INVARIANT(is_id(id));
  info_.id = std::move(id);
  ++lasting_revision_;
}

bool Document::lasting(bool changed, bool recorded, std::int64_t now_ms) {
  if (changed) ++lasting_revision_;
  if (recorded) changed_at(now_ms);
  return recorded;
}

// A clock that was set back moves no document behind what it was before.
void Document::changed_at(std::int64_t now_ms) {
  info_.modified_ms = std::clamp<std::int64_t>(now_ms, info_.modified_ms, max_epoch_ms);
}

}  // namespace seven
