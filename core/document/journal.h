// Every lasting change of a document as an entry of its own, so that keeping a step costs what the step costs and not
// what the document costs. A document is its last whole copy and the entries since: replaying them gives it again, its
// steps included.
//
// Rules, quoted by the tests:
//  J1  the state is the replay of the journal: any copy and the entries after it give the document
//  J2  entries are numbered from 1 without a gap; what is not the next does not fit, and nothing after it counts
//  J3  a gesture that is abandoned, and a change that changes nothing, are no entry
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "document/history.h"
#include "document/migrations.h"
#include "document/stamps.h"

namespace seven {

struct JournalEntry {
  enum class Kind {
    step,  // a new step
    join,  // becomes part of the step before it
    undo,
    redo,
    look,  // records of session scope, no step
  };
  Kind kind{};
  std::uint64_t number = 0;
  std::int64_t at_ms = 0;  // milliseconds since 1970-01-01 UTC
  StepName name{};         // of all but look
  // What it did to the records. What was there before follows from the state it is replayed on.
  std::vector<Record> put{};
  std::vector<std::string> gone{};  // ids
  // What was there before, of the records it put and took away. Known where the change is made; not written.
  std::vector<Record> was{};
  std::string copy{};  // whose change it is (stamps.h); empty where nobody knows
  Stamps merged{};     // of what was taken in from another copy; else empty

  bool operator==(const JournalEntry&) const = default;
};

// The entry that says what `diff` does.
JournalEntry journal_entry(JournalEntry::Kind kind, StepName name, const RecordsDiff& diff, std::int64_t at_ms);

// One line of JSON, without the line end.
std::string write_entry(const JournalEntry& entry);
// Total: any bytes give an entry or a named error. Entries of an older version are brought to this one as files are.
// Errors: damaged, too_large ("bytes"), too_new (`place` = the version), those of records at "put[3].level" and of
// read_stamps. Only tests give rules of their own.
Result<JournalEntry> read_entry(std::string_view bytes, const ReadRules& rules = {});

}  // namespace seven
