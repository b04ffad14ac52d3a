// The records of one document by id. Changed by diffs only.
#pragma once

#include <array>
#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "document/records_diff.h"
#include "model/record.h"

namespace seven {

class Store {
 public:
  using Records = std::map<std::string, Record, std::less<>>;

  Store() = default;
  // The records must be sound (`check_record`) and stand under their own ids; the revision begins at 0.
  explicit Store(Records records) : records_(std::move(records)) {}

  const Records& records() const { return records_; }
  std::size_t size() const { return records_.size(); }

  // Null where there is none. Valid until the next `apply`.
  const Record* find_record(std::string_view id) const;
  template <class T>
  const T* find(std::string_view key) const {
    const Record* record = find_record(record_id_of<T>(key));
    return record ? std::get_if<T>(record) : nullptr;
  }
  // The one record of a type that a document has once (Exercise, Session).
  template <class T>
  const T* only() const {
    return find<T>(T{}.key());
  }
  // The record with the key of `fallback`, or `fallback` itself: what a form starts from.
  template <class T>
  T value_or(T fallback) const {
    const T* found = find<T>(fallback.key());
    return found ? *found : std::move(fallback);
  }

  // Every record of a type, ordered by key. Pointers are valid until the next `apply`.
  template <class T>
  std::vector<const T*> all() const {
    std::vector<const T*> found;
    const std::vector<const Record*>& records = of_kind(kind_of<T>, record_id_of<T>(""));
    found.reserve(records.size());
    for (const Record* record : records) found.push_back(std::get_if<T>(record));
    return found;
  }

  // Carries out a diff. Everything it says is there must be there, value for value (invariant).
  void apply(const RecordsDiff& diff);

  // Grows with every diff that is not empty.
  std::uint64_t revision() const { return revision_; }
  // The ids of the records that were added, changed or removed since that revision, some more than once; nothing where
  // that is too long ago to be told. For whoever keeps something that follows from the records.
  std::optional<std::vector<std::string>> changed_since(std::uint64_t revision) const;

 private:
  // The records of one kind, looked for where one has been added or removed since they were last asked for. They point
  // into the records, so no copy has them.
  struct Kinds {
    Kinds() = default;
    Kinds(const Kinds&) {}
    Kinds(Kinds&& other) noexcept { other.found = {}; }
    Kinds& operator=(const Kinds&) {
      found = {};
      return *this;
    }
    Kinds& operator=(Kinds&& other) noexcept {
      found = other.found = {};
      return *this;
    }
    std::array<std::optional<std::vector<const Record*>>, std::variant_size_v<Record>> found;
  };
  const std::vector<const Record*>& of_kind(std::size_t kind, std::string_view first) const;

  void remember(const RecordsDiff& diff);

  Records records_;
  mutable Kinds kinds_;
  std::uint64_t revision_ = 0;
  std::vector<std::vector<std::string>> changed_;  // by the last diffs, the last one at the end
};

// Whether both hold the same records of document scope: what people did, not where they looked.
bool same_work(const Store& a, const Store& b);

}  // namespace seven
