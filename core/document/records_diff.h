// A change of a document as data: what was added, updated and removed, with everything needed to take it back.
#pragma once

#include <map>
#include <string>

#include "model/record.h"

namespace seven {

class Store;

struct RecordChange {
  Record from;
  Record to;

  bool operator==(const RecordChange&) const = default;
};

// Keys are record ids. An id stands in one of the three maps at most.
struct RecordsDiff {
  std::map<std::string, Record> added;
  std::map<std::string, RecordChange> updated;
  std::map<std::string, Record> removed;

  bool operator==(const RecordsDiff&) const = default;
  bool empty() const { return added.empty() && updated.empty() && removed.empty(); }

  // The diff that takes this one back.
  RecordsDiff reversed() const;

  // One diff that does what this one and then `later` do, without what cancels out. `later` must fit the state this
  // one leaves (invariant).
  RecordsDiff then(const RecordsDiff& later) const;

  // Without updates that change nothing.
  void prune();

  // The part that concerns records of that scope.
  RecordsDiff only(Scope scope) const;
};

// Collects edits into the smallest diff that fits a store. Reads the store and never changes it; the store must
// outlive the builder and stay as it is until `diff` has been taken.
class DiffBuilder {
 public:
  explicit DiffBuilder(const Store& store) : store_(store) {}

  // Adds the record or replaces the one of its id. Texts are tidied; any other value beyond its limits breaks an
  // invariant. Putting what is there already is no change.
  void put(Record record);

  // Removes the record of that id, if there is one.
  void remove(const std::string& id);
  template <class T>
  void remove(std::string_view key) {
    remove(record_id_of<T>(key));
  }

  const RecordsDiff& diff() const { return diff_; }

 private:
  void forget(const std::string& id);

  const Store& store_;
  RecordsDiff diff_;
};

}  // namespace seven
