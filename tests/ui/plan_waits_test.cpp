// What is not free before something is in place, on the board's arrows, in the flow and in their pictures
// (domain.md A44; C13: "conditions, hatched until met").
#include <doctest/doctest.h>

#include <string>

#include "exchange/board_picture.h"
#include "support/app_reading.h"
#include "support/on_board.h"
#include "support/plan_account.h"
#include "support/plan_pages.h"
#include "support/report_sample.h"
#include "ui/app/plan_board_of.h"
#include "ui/app/plan_flow_of.h"

namespace seven::ui {
namespace {

using test::AppDriver;
using test::change_where;
using test::Device;
using test::reads;
using test::said;

std::string arrangement_text(const AppDriver& app, const char* id) {
  const auto* found = test::store(app).find<Arrangement>(id);
  REQUIRE(found != nullptr);
  return found->text;
}

std::string title_in(const AppDriver& app, const char* moment) { return app.work().plan().moment(moment)->title; }

void put_all_in_place(AppDriver& app) {
  change_where(app, [](Workspace& work) {
    work.edit({"plan_pages.step.in_place", {{"what", "x"}}}, [&](DiffBuilder& edit) {
      for (const Arrangement* arrangement : work.plan().store().all<Arrangement>()) {
        Arrangement there = *arrangement;
        there.done = true;
        edit.put(there);
      }
    });
  });
}

std::size_t dashed_arrows(const Workspace& work) {
  std::size_t count = 0;
  for (const seven::BoardArrow& arrow : plan_board_of(work.plan(), work.words()).arrows) count += arrow.waits ? 1 : 0;
  return count;
}

}  // namespace

TEST_CASE("A44 C13 an arrow says what its time waits for at either end, and no more once that is in place") {
  test::OnBoard at;
  const auto arrow = [&] {
    const std::string words = said(at.app, "plan_board.arrow",
                                   {{"amount", "19,308 min"},
                                    {"from", title_in(at.app, "known_seen")},
                                    {"to", title_in(at.app, "changing_seen")}});
    const Node* found = at.app.find_beginning(Role::button, words);
    REQUIRE(found != nullptr);
    return found->label.substr(words.size());
  };
  const auto name = [&](const char* id) { return arrangement_text(at.app, id); };
  const std::string all = name("protocol") + ", " + name("supervision") + ", " + name("named_rule");
  CHECK(arrow() == ", " + said(at.app, "plan.once_in_place", {{"what", all}}));
  // Its sheet says it in words that can be seen.
  const auto sheet_says = [&] {
    change_where(at.app, [](Workspace& work) { work.show({Sheet::Kind::plan_arrow, "known_seen.changing_seen"}); });
    const bool there = reads(at.app, said(at.app, "plan_moment.arrow.dashed", {{"what", all}}));
    CHECK(at.app.find(Role::dialog, at.app.words("plan_moment.arrow")) != nullptr);
    change_where(at.app, [](Workspace& work) { work.close_sheet(); });
    return there;
  };
  CHECK(sheet_says());
  put_all_in_place(at.app);
  CHECK(arrow().empty());
  CHECK_FALSE(sheet_says());
}

TEST_CASE("A44 C13 in pictures and in print an arrow is dashed as long as one of its ends waits") {
  Device device;
  AppDriver app(device, {});
  test::account_of(app, "health_centre");
  const auto drawn = [&] {
    return board_picture(plan_board_of(app.work().plan(), app.work().words()), Look(), test::half_em).svg;
  };
  const std::string dashes = "stroke-width=\"2.6\" stroke-dasharray";
  CHECK(dashed_arrows(app.work()) == 4);  // each of the four comes from, or goes to, a moment that waits
  CHECK(drawn().find(dashes) != std::string::npos);
  put_all_in_place(app);
  CHECK(dashed_arrows(app.work()) == 0);
  CHECK(drawn().find(dashes) == std::string::npos);
}

TEST_CASE("A44 C13 the flow names what its hatched parts wait for, on a desk and on a phone") {
  for (const Vec2 size : {test::kDesktop, test::kPhone}) {
    Device device;
    AppDriver app(device, {.size = size});
    test::open_page(app, "health_centre", "flow");
    const std::string both = arrangement_text(app, "protocol") + ", " + arrangement_text(app, "supervision");
    const std::string part =
        title_in(app, "known_seen") + ": 24,840 min, " + said(app, "plan.once_in_place", {{"what", both}});
    const std::string hatched = app.words("plan_papers.flow.hatched");
    const std::string begins = hatched.substr(0, hatched.find('{'));
    CHECK(reads(app, part));
    CHECK(reads(app, begins));
    put_all_in_place(app);
    CHECK_FALSE(reads(app, part));
    CHECK_FALSE(reads(app, begins));
    CHECK(reads(app, title_in(app, "known_seen") + ": 24,840 min"));
  }
}

TEST_CASE("A44 what a kept moment was to wait for makes nothing wait in the flow or on the board") {
  Device device;
  AppDriver app(device, {});
  test::account_of(app, "health_centre");
  change_where(app, [](Workspace& work) {
    Moment kept = *work.plan().moment("known_seen");
    kept.change = MomentChange::keep;
    work.edit({"plan_moment.step.change", {{"what", "x"}}}, [&](DiffBuilder& edit) { edit.put(kept); });
  });
  const PlanModel& plan = app.work().plan();
  REQUIRE_FALSE(plan.waits_for("known_seen").empty());
  CHECK(PlanWording(plan, app.work().words()).once({plan.moment("known_seen")}).empty());
}

}  // namespace seven::ui
