// One piece of work: who and when, its records, and its history. The ui reads it and changes it through these calls.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "base/call.h"
#include "document/history.h"
#include "document/journal.h"
#include "document/records_diff.h"
#include "document/stamps.h"
#include "document/store.h"

namespace seven {

struct Merge;

struct DocumentInfo {
  std::string id{};              // as of `is_id`; names the document on this device and in its file
  std::int64_t created_ms = 0;   // milliseconds since 1970-01-01 UTC
  std::int64_t modified_ms = 0;  // of the last change that is recorded in history; never goes back
  std::string generator{};       // the program and version it was made with, e.g. "seven-minutes 0.1.0"

  bool operator==(const DocumentInfo&) const = default;
};

// The latest time a document can carry: the largest whole number that JSON holds exactly everywhere.
inline constexpr std::int64_t max_epoch_ms = 9'007'199'254'740'991;

// An id for a new document, from the time and a number that differs between two documents made at the same time.
std::string new_document_id(std::int64_t now_ms, std::uint32_t salt);

// `now_ms` is milliseconds since 1970-01-01 UTC (Clock::epoch_ms).
class Document {
 public:
  using Edit = Call<void(DiffBuilder&)>;

  // `history` leads to `store`.
  explicit Document(DocumentInfo info, Store store = {}, History history = {});

  const DocumentInfo& info() const { return info_; }
  const Store& store() const { return store_; }
  const History& history() const { return history_; }

  // One step. `edit` puts and removes records; false when that changed nothing that is recorded. Records of session
  // scope are changed and not recorded, so an edit of a Session alone needs no name: see `look`.
  bool commit(StepName name, std::int64_t now_ms, const Edit& edit);
  // One step together with those just before it of the same key: for typing. See History.
  bool commit_coalesced(StepName name, std::int64_t now_ms, const std::string& coalesce_key, const Edit& edit);
  // Replaces a record of session scope: how this device looks at the document. Never a step.
  void look(Record record);

  // A gesture. `edit` sees the store as it was when the gesture began, so that it can be called for every move of
  // the finger with the whole effect so far; it edits no Session. Where no gesture is going on (any other step, or
  // undo, has ended it) the last three do nothing.
  void begin_gesture(StepName name, std::int64_t now_ms);
  void update_gesture(const Edit& edit);
  bool commit_gesture(std::int64_t now_ms);
  void abandon_gesture();
  bool in_gesture() const { return history_.in_gesture(); }

  std::optional<Step> undo(std::int64_t now_ms);
  std::optional<Step> redo(std::int64_t now_ms);

  // Grows with every change of a record, moves within a gesture included: what is drawn may be out of date.
  std::uint64_t revision() const { return store_.revision(); }
  bool changed_since(std::uint64_t revision) const { return store_.revision() != revision; }
  // Grows with every change that is meant to last (steps, undo, redo, look), not with moves within a gesture: what
  // is kept may be out of date.
  std::uint64_t lasting_revision() const { return lasting_revision_; }

  // The number of the last lasting change: how many there have been since the document was made on this device.
  std::uint64_t journal_number() const { return journal_number_; }
  // The changes since the last call, oldest first: what has to be kept.
  std::vector<JournalEntry> take_entries() { return std::exchange(entries_, {}); }
  // Does again what was done (J1). False, and nothing is changed, where it is not the next one (J2).
  bool replay(const JournalEntry& entry);
  // Becomes what `newer` is: the same document with more in it. How this one is looked at (Session) stays. Not within a
  // gesture (invariant).
  void catch_up(Document newer);
  // Goes on counting from a copy that was kept.
  void continue_journal(std::uint64_t number) { journal_number_ = number; }

  // Which change each record is as of, and what this copy has seen: for merging.
  const Stamps& stamps() const { return stamps_; }
  // Goes on from what was kept of them.
  void continue_stamps(Stamps stamps) { stamps_ = std::move(stamps); }
  // Where nothing has been seen yet: its records count as what a copy began with that is named after them, so that two
  // devices that open the same file or code know them for the same.
  void stamp_origin();
  // Changes from here on are those of the copy of that name (`new_copy_id`). Call it for whatever is opened or begun;
  // until then nobody knows whose they are.
  void work_as(std::string copy);
  // What merge() says, as one step. False when no record changes; what was seen is remembered all the same.
  bool take_in(StepName name, std::int64_t now_ms, const Merge& merged);

  // Makes this a document of its own, e.g. a file opened beside the work it is a copy of.
  void take_id(std::string id);

 private:
  bool lasting(bool changed, bool recorded, std::int64_t now_ms);
  RecordsDiff diff_of(const Edit& edit) const;
  void enter(JournalEntry entry, const RecordsDiff& diff);
  void stamp(const JournalEntry& entry, const RecordsDiff& diff);
  void changed_at(std::int64_t now_ms);

  DocumentInfo info_;
  Store store_;
  History history_;
  std::uint64_t lasting_revision_ = 0;
  std::uint64_t journal_number_ = 0;
  std::vector<JournalEntry> entries_;  // not taken yet
  Stamps stamps_;
  std::string copy_;  // whose changes come next
};

}  // namespace seven
