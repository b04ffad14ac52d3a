// Two copies of one document put together, record by record: a colleague's file, a tablet that was away.
//
// Rules, quoted by the tests:
//  M1  whichever of the two takes in the other, the same comes of it
//  M2  taking in what is in it already changes nothing
//  M3  what only one of them has changed since they parted is as that one has it; that is no conflict
//  M4  what both have changed into different values is a conflict: one is taken, both are listed
//  M5  what one has removed and the other has changed since stays as changed, and is listed
//  M6  where nobody knows which came first, different values are a conflict, too
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/result.h"
#include "document/document.h"

namespace seven {

struct MergeConflict {
  std::string id{};  // of the record
  // Nothing: removed there.
  std::optional<Record> ours{}, theirs{};

  bool operator==(const MergeConflict&) const = default;
};

struct Merge {
  RecordsDiff diff{};                      // from ours to both together
  Stamps stamps{};                         // those that ours has not, or has otherwise
  std::vector<MergeConflict> conflicts{};  // by id
  int from_ours = 0, from_theirs = 0;      // records that differed and are as only one of them has it; no conflict

  // Whether the other brings anything.
  bool brings() const { return from_theirs > 0 || !conflicts.empty(); }
};

// Records of session scope are left out: how a device looks at its document is its own. Whether both are copies of one
// document is for the caller to know. Errors: too_large ("records").
Result<Merge> merge(const Document& ours, const Document& theirs);

// Where the two differ, with both values, whichever came first.
std::vector<MergeConflict> differences(const Document& ours, const Document& theirs);

}  // namespace seven
