// A plan whose papers leave it: opened from a file, at the page where the time goes or where it is shared, and what is
// read there and in what was kept.
#pragma once

#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <utility>

#include "document/serializer.h"
#include "planning/plan_template.h"
#include "support/app_driver.h"

namespace seven::test {

// The plan of a start with a name and a demand of its own, in the language of the window.
inline void open_papers(AppDriver& app, const char* start = "health_centre") {
  const auto read = read_plan_template(app.platform().asset(std::string("templates/") + start + ".json"));
  REQUIRE(read.ok());
  const auto word = [&](std::string_view key) { return app.words(key); };
  Store::Records all;
  for (const Record& record : plan_records(read.value(), word)) all.emplace(record_id(record), record);
  Plan plan = std::get<Plan>(all.at("plan:plan"));
  plan.name = "Bryn Road, draft plan";
  plan.demand = "Lines are *busy* from eight.";
  all.at("plan:plan") = plan;
  const Document document({"plan.opened", 1000, 2000, "test"}, Store(std::move(all)));
  app.app().file_dropped({"plan.json", write_document(document, SessionRecords::include)});
  app.settle();
  REQUIRE(app.work().plan_open());
}

inline void open_flow(AppDriver& app) {
  open_papers(app);
  app.press(ui::Role::button, app.words("plan.flow"));
  REQUIRE(app.work().plan_look().page == "flow");
}

inline void open_share(AppDriver& app) {
  open_papers(app);
  app.press(ui::Role::button, app.words("plan.share"));
  REQUIRE(app.work().sheet().kind == ui::Sheet::Kind::plan_share);
}

inline bool says_in(const std::string& words, std::string_view what) { return words.find(what) != std::string::npos; }

// What was kept outside the program, and what it asked for.
inline const MemoryFiles& files_left(AppDriver& app) { return app.device().files; }

}  // namespace seven::test
