// The starts of a plan that are shipped, as they are read and as a plan's records.
#pragma once

#include <string>
#include <vector>

#include "base/json.h"
#include "document/store.h"
#include "planning/plan_template.h"
#include "support/files.h"

namespace seven::test {

inline const Share kTemplateGain = Share::of_basis_points(1810);  // interval_gain

inline std::string template_text(const std::string& id) {
  return read_whole(SEVEN_SOURCE_DIR "/assets/templates/" + id + ".json");
}

// In the order in which they are offered.
inline std::vector<std::string> template_ids() {
  return parse_json(template_text("plans")).get<std::vector<std::string>>();
}

inline PlanTemplate shipped_template(const std::string& id) { return read_plan_template(template_text(id)).take(); }

inline Store store_of_records(const std::vector<Record>& records) {
  Store store;
  DiffBuilder edit(store);
  for (const Record& record : records) edit.put(record);
  store.apply(edit.diff());
  return store;
}

inline Store shipped_start(const std::string& id) { return store_of_records(shipped_template(id).records); }

}  // namespace seven::test
