// What can be asked of any record: its id, type and scope, and the check and tidying of its fields.
#include "model/record.h"

#include <utility>

namespace seven {
namespace {

// Finds the first field beyond its limits. Changes nothing.
class Checker final : public Fields {
 public:
  Outcome outcome = Done{};

  void id(const char* name, std::string& value) override { require(name, is_id(value)); }
  void optional_id(const char* name, std::string& value) override { require(name, value.empty() || is_id(value)); }
  void text(const char* name, std::string& value, std::size_t limit) override {
    require(name, clean_text(value, limit) == value);
  }
  void flag(const char*, bool&) override {}
  void integer(const char* name, int& value, int lowest, int highest) override {
    require(name, value >= lowest && value <= highest);
  }
  void share(const char* name, Share& value) override { require(name, is_share(value)); }
  void optional_share(const char* name, std::optional<Share>& value) override {
    require(name, !value || is_share(*value));
  }
  void counts(const char* name, std::map<std::string, int>& value, int lowest, int highest) override {
    for (const auto& [id, count] : value) require(name, is_id(id) && count >= lowest && count <= highest);
  }
  void minutes(const char* name, std::map<std::string, Minutes>& value) override {
    for (const auto& [id, minutes] : value) {
      require(name, is_id(id) && minutes >= Minutes{} && minutes <= max_record_minutes);
    }
  }
  void ink(const char* name, Ink& value) override { require(name, is_ink(value)); }
  void require(const char* name, bool condition) override {
    if (!condition && outcome) outcome = Error{ErrorCode::out_of_range, name};
  }

 protected:
  void one_of(const char* name, int& index, const char* const*, int count) override {
    require(name, index >= 0 && index < count);
  }

 private:
  static bool is_share(Share value) { return value.basis_points() >= 0 && value.basis_points() <= 10'000; }
};

class Tidier final : public Fields {
 public:
  void id(const char*, std::string&) override {}
  void optional_id(const char*, std::string&) override {}
  void text(const char*, std::string& value, std::size_t limit) override { value = clean_text(value, limit); }
  void flag(const char*, bool&) override {}
  void integer(const char*, int&, int, int) override {}
  void share(const char*, Share&) override {}
  void optional_share(const char*, std::optional<Share>&) override {}
  void counts(const char*, std::map<std::string, int>&, int, int) override {}
  void minutes(const char*, std::map<std::string, Minutes>&) override {}
  void ink(const char*, Ink&) override {}
  void require(const char*, bool) override {}

 protected:
  void one_of(const char*, int&, const char* const*, int) override {}
};

template <std::size_t... I>
std::vector<Record> one_of_each(std::index_sequence<I...>) {
  return {Record(std::in_place_index<I>)...};
}

}  // namespace

std::string record_id(const Record& record) {
  return std::visit([](const auto& noun) { return std::string(noun.type) + ":" + noun.key(); }, record);
}

const char* record_type(const Record& record) {
  return std::visit([](const auto& noun) { return noun.type; }, record);
}

Scope record_scope(const Record& record) {
  return std::visit([](const auto& noun) { return noun.scope; }, record);
}

bool is_own_place(const Record& record) {
  return std::holds_alternative<Session>(record) || std::holds_alternative<PlanLook>(record);
}

void describe_record(Record& record, Fields& fields) {
  std::visit([&](auto& noun) { noun.describe(fields); }, record);
}

Outcome check_record(const Record& record) {
  Checker checker;
  Record copy = record;
  describe_record(copy, checker);
  return checker.outcome;
}

void tidy_record(Record& record) {
  Tidier tidier;
  describe_record(record, tidier);
}

std::vector<Record> one_of_each_record() {
  return one_of_each(std::make_index_sequence<std::variant_size_v<Record>>{});
}

}  // namespace seven
