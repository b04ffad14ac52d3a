// The page where the time of a plan goes: what it says, in which order, and what leaves it (domain.md C4).
#include <doctest/doctest.h>

#include <string>

#include "document/serializer.h"
#include "exchange/picture_data.h"
#include "support/plan_papers.h"
#include "ui/app/plan_quality_words.h"

namespace seven::ui {
namespace {

using test::AppDriver;
using test::Device;
using test::files_left;
using test::open_flow;
using test::open_papers;
using test::says_in;

std::string all_read(const AppDriver& app) {
  std::string all;
  for (const Node& node : app.tree().nodes()) all += node.label + "\n";
  return all;
}

}  // namespace

TEST_CASE("C4 the page of the flow says what is taken out and what it becomes, to the last hundredth") {
  for (const Vec2 size : {test::kDesktop, test::kTablet, test::kPhone, Vec2{195, 700}}) {
    Device device;
    AppDriver app(device, {.size = size});
    open_papers(app);
    const_cast<Workspace&>(app.work()).go_plan_page("flow");
    app.app().repaint();
    app.settle();
    const std::string said = all_read(app);
    CHECK(says_in(said, "24,840 min"));
    CHECK(says_in(said, "14,560 min"));
    CHECK(says_in(said, "3,120 min"));
    CHECK(says_in(said, "10,290 min"));
    CHECK(says_in(said, app.words("plan_papers.flow.left")));
    CHECK(says_in(said, app.words("plan_papers.disclaimer")));
  }
}

TEST_CASE("A91 the page of the flow says who would be worst off above what it comes to") {
  Device device;
  AppDriver app(device, {});
  open_flow(app);
  auto& work = const_cast<Workspace&>(app.work());
  const auto worst = [&] { return app.find(Role::text, worst_off_words(work.plan(), work.words())); };
  REQUIRE(worst() != nullptr);
  Moment worse = *work.plan().moment("known_ask");
  worse.for_people = MomentEffect::worse;
  work.edit({"plan.step.add_moment", {}}, [&](DiffBuilder& edit) { edit.put(worse); });
  app.app().repaint();
  app.settle();
  const std::string lane = work.plan().store().find<Lane>(worse.lane)->name;
  const std::string said = work.words()("plan_account.worst_off.worse", {{"group", lane}, {"moment", worse.title}});
  const Node* line = app.find(Role::text, said);
  REQUIRE(line != nullptr);
  const Node* title = app.find(Role::heading, app.words("plan_papers.flow.title"));
  REQUIRE(title != nullptr);
  CHECK(line->bounds.y > title->bounds.y);
  for (const Node& node : app.tree().nodes()) {
    if (node.label.find("39,400 min") != std::string::npos) CHECK(node.bounds.y > line->bounds.y);
  }
}

TEST_CASE("in a window of 1440 by 900 all of the flow is seen at once, in both languages") {
  for (const char* language : {"en", "cy"}) {
    Device device;
    AppDriver app(device, {.language = language});
    open_flow(app);
    const std::string left = app.words("plan_papers.flow.left") + ": ";
    int found = 0;
    for (const Node& node : app.tree().nodes()) {
      if (node.label.rfind(left, 0) != 0) continue;
      ++found;
      CHECK(node.bounds.bottom() <= test::kDesktop.y);
    }
    CHECK(found == 1);
  }
}

TEST_CASE("C4 pounds are another sum of the same flow, and the way back leads to the map") {
  Device device;
  AppDriver app(device, {});
  open_flow(app);
  app.press(Role::radio, app.words("plan_papers.flow.pounds"));
  CHECK(app.work().plan_look().purse == PlanPurse::value);
  CHECK(says_in(all_read(app), "£113,022.00"));  // 24,840 minutes at £4.55
  app.press(Role::radio, app.words("plan_papers.flow.minutes"));
  CHECK(app.work().plan_look().purse == PlanPurse::minutes);
  app.press(Role::button, app.words("plan_papers.back"));
  CHECK(app.work().plan_look().page.empty());
}

TEST_CASE("the picture of the flow opens again, its table adds up, and it is printed on one sheet") {
  Device device;
  AppDriver app(device, {});
  open_flow(app);
  app.press(Role::button, app.words("plan_papers.picture"));
  REQUIRE(files_left(app).saved.size() == 1);
  CHECK(files_left(app).saved.back().name == "bryn-road-draft-plan-flow.png");
  const auto document = document_in_picture(files_left(app).saved.back().bytes);
  REQUIRE(document.ok());
  CHECK(document.value() == write_document(*app.work().document()));
  app.press(Role::button, app.words("plan_papers.data"));
  REQUIRE(files_left(app).saved.size() == 2);
  CHECK(says_in(files_left(app).saved.back().bytes, "24840"));
  app.press(Role::button, app.words("paper.print"));
  REQUIRE(app.platform().printed.size() == 1);
  CHECK(app.platform().printed.back().size() == 1);
}

}  // namespace seven::ui
