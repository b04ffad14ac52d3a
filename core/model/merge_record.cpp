// The fields of three records are walked side by side: those of two are noted down, the third is changed on the way.
#include "model/merge_record.h"

#include <algorithm>
#include <utility>
#include <variant>
#include <vector>

#include "model/merge_text.h"

namespace seven {
namespace {

// Where a record's fields are, in the order they are described. A choice has no place of its own, but a number.
struct Place {
  const void* at = nullptr;
  int index = 0;
};

class Places final : public Fields {
 public:
  std::vector<Place> all;

  void id(const char*, std::string& value) override { note(&value); }
  void optional_id(const char*, std::string& value) override { note(&value); }
  void text(const char*, std::string& value, std::size_t) override { note(&value); }
  void flag(const char*, bool& value) override { note(&value); }
  void integer(const char*, int& value, int, int) override { note(&value); }
  void share(const char*, Share& value) override { note(&value); }
  void optional_share(const char*, std::optional<Share>& value) override { note(&value); }
  void counts(const char*, std::map<std::string, int>& value, int, int) override { note(&value); }
  void minutes(const char*, std::map<std::string, Minutes>& value) override { note(&value); }
  void ink(const char*, Ink& value) override { note(&value); }
  void require(const char*, bool) override {}

 protected:
  void one_of(const char*, int& index, const char* const*, int) override { all.push_back({nullptr, index}); }

 private:
  void note(const void* value) { all.push_back({value, 0}); }
};

class Merger final : public Fields {
 public:
  Merger(const std::vector<Place>& base, const std::vector<Place>& theirs) : base_(base), theirs_(theirs) {}

  void id(const char*, std::string& value) override { whole(value); }
  void optional_id(const char*, std::string& value) override { whole(value); }
  void text(const char*, std::string& value, std::size_t) override {
    const auto [base, theirs] = next<std::string>();
    value = merge_text(base, value, theirs);
  }
  void flag(const char*, bool& value) override { whole(value); }
  void integer(const char*, int& value, int, int) override { whole(value); }
  void share(const char*, Share& value) override { whole(value); }
  void optional_share(const char*, std::optional<Share>& value) override { whole(value); }
  void counts(const char*, std::map<std::string, int>& value, int, int) override { entries(value); }
  void minutes(const char*, std::map<std::string, Minutes>& value) override { entries(value); }
  // Where both only drew on, what both drew stays.
  void ink(const char*, Ink& value) override {
    const auto others = next<Ink>();
    const Ink &base = others.first, &theirs = others.second;
    const auto drawn_on = [&base](const Ink& ink) {
      return ink.size() >= base.size() && std::equal(base.begin(), base.end(), ink.begin());
    };
    if (value == base)
      value = theirs;
    else if (value != theirs && drawn_on(value) && drawn_on(theirs))
      value.insert(value.end(), theirs.begin() + static_cast<std::ptrdiff_t>(base.size()), theirs.end());
  }
  void require(const char*, bool) override {}

 protected:
  void one_of(const char*, int& index, const char* const*, int) override {
    if (index == base_[at_].index) index = theirs_[at_].index;
    ++at_;
  }

 private:
  template <class T>
  std::pair<const T&, const T&> next() {
    const std::size_t at = at_++;
    return {*static_cast<const T*>(base_[at].at), *static_cast<const T*>(theirs_[at].at)};
  }
  template <class T>
  void whole(T& value) {
    const auto [base, theirs] = next<T>();
    if (value == base) value = theirs;
  }
  // Each id of a map is a field of its own.
  template <class T>
  void entries(std::map<std::string, T>& value) {
    const auto [base, theirs] = next<std::map<std::string, T>>();
    const auto same = [](const std::map<std::string, T>& one, const std::map<std::string, T>& other,
                         const std::string& id) {
      const auto a = one.find(id), b = other.find(id);
      return a == one.end() || b == other.end() ? (a == one.end()) == (b == other.end()) : a->second == b->second;
    };
    const std::map<std::string, T> ours = value;
    for (const auto& [id, theirs_now] : theirs) {
      if (same(ours, base, id)) value[id] = theirs_now;
    }
    for (const auto& [id, ours_now] : ours) {
      if (theirs.count(id) == 0 && same(ours, base, id)) value.erase(id);
    }
  }

  const std::vector<Place>&base_, &theirs_;
  std::size_t at_ = 0;
};

}  // namespace

Record merge_record(const Record* base, const Record& ours, const Record& theirs) {
  // Describing never changes a record by itself; the list of fields is one for reading and writing.
  Record was = base != nullptr
                   ? *base
                   : std::visit([](const auto& record) -> Record { return std::decay_t<decltype(record)>{}; }, ours);
  Record other = theirs, merged = ours;
  Places base_places, their_places;
  describe_record(was, base_places);
  describe_record(other, their_places);
  Merger merger(base_places.all, their_places.all);
  describe_record(merged, merger);
  tidy_record(merged);
  return check_record(merged) ? merged : ours;
}

}  // namespace seven
