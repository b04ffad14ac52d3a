// Opens a piece of work that is made of these records, at a step, as if its file had been dropped on the window. Each
// is another piece of work.
#pragma once

#include "document/serializer.h"
#include "support/app_driver.h"

namespace seven::test {

inline void open_with(AppDriver& app, const char* step, std::vector<Record> records,
                      const char* scenario = "health_centre") {
  Exercise exercise;
  exercise.scenario = scenario;
  Session session;
  session.screen = step;
  records.insert(records.begin(), {exercise, session});  // one that is given takes its place
  Store::Records all;
  for (Record& record : records) {
    std::string id = record_id(record);
    all.insert_or_assign(std::move(id), std::move(record));
  }
  const std::string id = "opened." + std::to_string(app.device().storage.kept.size());
  const Document document({id, 1000, 2000, "test"}, Store(std::move(all)));
  app.app().file_dropped({"opened.json", write_document(document, SessionRecords::include)});
  app.settle();
}

// The recipe of domain.md E4: plan for Raj, fifteen named minutes for Sandra, coffee morning for Roger.
inline std::vector<Record> suggested_recipe() {
  return {Allocation{"raj", "RJ5", {}}, Allocation{"sandra", "SA3", {}}, Allocation{"roger", "RO4", {}}};
}

// What the button for it says: the step that would be undone.
inline void undo(AppDriver& app) {
  const ui::Node* button = app.find_beginning(ui::Role::button, app.words("ui.undo"));
  REQUIRE(button != nullptr);
  app.press(button->id);
}

}  // namespace seven::test
