#include "planning/plan_template.h"

#include <algorithm>
#include <utility>

#include "document/store.h"
#include "planning/band_edits.h"
#include "planning/plan_template_parts.h"

namespace seven {
namespace {

// Puts the words of a language where a record has their keys.
class TemplateWording final : public Fields {
 public:
  explicit TemplateWording(const Call<std::string(std::string_view)>& word) : word_(word) {}

  void id(const char*, std::string&) override {}
  void optional_id(const char*, std::string&) override {}
  void text(const char*, std::string& value, std::size_t limit) override {
    if (!value.empty()) value = clean_text(word_(value), limit);
  }
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

 private:
  const Call<std::string(std::string_view)>& word_;
};

// The same records by id, with lanes, stages and moments where Tidy up would put them.
std::vector<Record> tidied_start(std::vector<Record> records) {
  Store::Records by_id;
  for (Record& record : records) {
    std::string id = record_id(record);
    by_id.emplace(std::move(id), std::move(record));
  }
  Store store(std::move(by_id));
  DiffBuilder edit(store);
  tidy_up(store, edit);
  store.apply(edit.diff());
  records.clear();
  for (const auto& entry : store.records()) records.push_back(entry.second);
  return records;
}

}  // namespace

const NumberSource* PlanTemplate::source_in(const std::map<std::string, std::string>& list,
                                            const std::string& record_id) const {
  const auto named = list.find(record_id);
  if (named == list.end()) return nullptr;
  const auto source =
      std::find_if(sources.begin(), sources.end(), [&](const NumberSource& each) { return each.id == named->second; });
  return source == sources.end() ? nullptr : &*source;
}

Result<PlanTemplate> read_plan_template(std::string_view text) {
  const Result<ParsedJson> parsed = parse_limited(text, max_template_bytes);
  if (!parsed) return parsed.error();
  std::optional<Error> first_error;
  PlanTemplate start = read_template_parts(JsonPlace(parsed.value().value, "", first_error));
  if (first_error) return *first_error;
  start.records = tidied_start(std::move(start.records));
  return start;
}

std::vector<Record> plan_records(const PlanTemplate& start, const Call<std::string(std::string_view)>& word) {
  std::vector<Record> records = start.records;
  TemplateWording wording(word);
  for (Record& record : records) describe_record(record, wording);
  return records;
}

}  // namespace seven
