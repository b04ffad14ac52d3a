// A recipe that is kept stands beside the group's own (domain.md A48), and a few good ones are told apart (A50).
#include <doctest/doctest.h>

#include "support/app_reading.h"
#include "support/open_with.h"

using namespace seven;
using namespace seven::test;

TEST_CASE("a recipe is kept, stands beside another with its ingredients, can be used again and put away (A48)") {
  for (const Vec2 size : {kDesktop, kPhone}) {
    Device device;
    AppDriver app(device, {size});
    open_with(app, "happens", suggested_recipe());
    app.press(ui::Role::button, app.words("compare.keep"));
    CHECK(reads(app, app.words("compare.same")));
    CHECK(app.find(ui::Role::button, app.words("compare.keep")) == nullptr);

    // Twelve minutes for Sandra instead of fifteen.
    open_with(app, "happens",
              {Allocation{"raj", "RJ5", {}}, Allocation{"sandra", "SA2", {}}, Allocation{"roger", "RO4", {}},
               Note{"kept_recipe", "RJ5 SA3 RO4"}});
    CHECK(app.find(ui::Role::region, app.words("compare.kept")) != nullptr);
    CHECK(reads(app, "Sandra: " + app.words("health_centre.offer.SA3.short")));
    CHECK(reads(app, "GP: 18.3 min"));  // Raj 0.5 + 0.1 x 7, Sandra 15, Roger 0.3 x 7
    CHECK(reads(app, "GP: 15.3 min"));
    const ui::Node& kept = app.get(ui::Role::region, app.words("compare.title"));
    ui::NodeId use = 0;
    for (const ui::Node& node : app.tree().nodes()) {
      if (node.role == ui::Role::button && node.parent == kept.id && node.label == app.words("exercise.plot.use"))
        use = node.id;
    }
    REQUIRE(use != 0);
    app.press(use);
    CHECK(app.work().exercise().offer_of("sandra").id == "SA3");
    app.press(ui::Role::button, app.words("compare.put_away"));
    CHECK(app.work().document()->store().find<Note>("kept_recipe") == nullptr);
    undo(app);
    CHECK(app.work().document()->store().find<Note>("kept_recipe") != nullptr);
  }
}

TEST_CASE("a kept recipe that is none of this scenario's is passed over") {
  for (const char* text : {"RJ5 SA3", "RJ5 SA3 XX9", "RJ5 SA3 RO4 RO4", " "}) {
    Device device;
    AppDriver app(device, {});
    open_with(app, "happens", {Note{"kept_recipe", text}});
    CHECK(app.find(ui::Role::region, app.words("compare.title")) == nullptr);
  }
}

TEST_CASE("below the plot are a few recipes that differ, each with what it gives up; one is chosen by its name (A50)") {
  Device device;
  AppDriver app(device, {});
  open_with(app, "happens", {});
  const ui::Node& list = app.get(ui::Role::list, app.words("few.title"));
  std::vector<ui::NodeId> links;
  for (const ui::Node& node : app.tree().nodes()) {
    const ui::Node* item = app.tree().find(node.parent);
    if (node.role == ui::Role::link && item != nullptr && item->parent == list.id) links.push_back(node.id);
  }
  CHECK(links.size() >= 3);
  CHECK(links.size() <= 7);
  CHECK(reads(app, "Gives up something for: "));
  REQUIRE_FALSE(links.empty());
  app.press(links.front());
  CHECK(app.work().session().option == "RJ5.SA3.RO4");
  CHECK(reads(app, app.words("happens.chosen")));
}
