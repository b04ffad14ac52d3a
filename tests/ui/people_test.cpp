// What is known of the people and of what keeps a relationship going, asked for and shown (domain.md A18 to A66).
#include <doctest/doctest.h>

#include "support/open_with.h"

namespace seven::ui {
namespace {

using test::AppDriver;
using test::Device;
using test::open_with;
using test::undo;

bool reads(const AppDriver& app, std::string_view words) {
  for (const Node& node : app.tree().nodes()) {
    if (node.label.find(words) != std::string::npos) return true;
  }
  return false;
}

}  // namespace

TEST_CASE("Meet shows what they ask for and what staff think they need, two things, both shown (domain.md A33)") {
  for (const Vec2 size : {test::kPhone, test::kDesktop}) {
    Device device;
    AppDriver app(device, {size});
    open_with(app, "meet", {});
    for (const char* label : {"meet.came_for", "meet.asks", "meet.matters", "meet.staff"})
      CHECK(reads(app, app.words(label)));
    for (const char* part : {"came_for", "quote", "matters", "staff"})
      CHECK(reads(app, app.words(std::string("health_centre.person.raj.") + part)));
  }
}

TEST_CASE("Meet tells how often they come, how much is new and what it costs them, as made up (domain.md A29, A30)") {
  Device device;
  AppDriver app(device, {});
  open_with(app, "meet", {});
  CHECK(reads(app, app.words("meet.facts")));
  CHECK(reads(app, "10 visits a year, half with something new"));
  CHECK(reads(app, "3 hours off work"));
}

}  // namespace seven::ui
