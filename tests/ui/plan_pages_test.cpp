// A plan's pages besides its map, and the first of them: the steps as a list, why now and what must be in place
// (domain.md C13). Every change is a record and a named step; undo takes it back.
#include <doctest/doctest.h>

#include <algorithm>
#include <string>

#include "planning/plan_progress.h"
#include "support/app_reading.h"
#include "support/open_with.h"
#include "support/plan_pages.h"

namespace seven::ui {
namespace {

using test::AppDriver;
using test::Device;
using test::open_page;
using test::reads;
using test::said;
using test::store;
using test::undo;
using test::Window;

constexpr const char* kPages[] = {"why_now", "introduce", "fairness", "first_move", "commitments", "review"};

// Nothing interactive is wider than the window, nothing to press is smaller than a fingertip.
void check_fits(const AppDriver& app, float width) {
  for (const Node& node : app.tree().nodes()) {
    const bool presses = node.role == Role::button || node.role == Role::checkbox || node.role == Role::radio;
    if (!presses && node.role != Role::text_area && node.role != Role::text_box) continue;
    INFO(node.label);
    CHECK(node.bounds.x >= -11);
    CHECK(node.bounds.right() <= width + 1);
    if (presses) CHECK(node.bounds.h >= 43.5f);
  }
}

}  // namespace

TEST_CASE("C13 the steps of a plan stand in a list with how far each has come, and lead to their pages") {
  Device device;
  AppDriver app(device, {});
  open_page(app, "health_centre", "");
  app.press(Role::button, app.words("plan.path"));
  CHECK(app.find(Role::dialog, app.words("plan_pages.path.title")) != nullptr);
  for (const char* word : plan_step_words)
    CHECK(app.find(Role::button, app.words(std::string("plan_pages.step_title.") + word)) != nullptr);
  const PlanModel& plan = app.work().plan();
  const int done = steps_done(plan_progress(plan.store(), plan.input(), plan.account()));
  CHECK(app.get(Role::progress, app.words("plan_pages.path.title")).value ==
        said(app, "plan_pages.path.count", {{"n", std::to_string(done)}, {"total", "10"}}));
  app.press(Role::button, app.words("plan_pages.step_title.why_now"));
  CHECK(app.find(Role::heading, app.words("plan_pages.why_now.title")) != nullptr);
  CHECK(app.work().sheet().kind == Sheet::Kind::none);
  app.press(Role::button, app.words("plan_pages.back"));
  CHECK(app.work().plan_look().page.empty());
  app.press(Role::button, app.words("plan.path"));
  app.press(Role::button, app.words("plan_pages.step_title.today"));
  CHECK(app.work().plan_look().time == PlanTime::today);
  app.press(Role::button, app.words("plan.path"));
  app.press(Role::button, app.words("plan_pages.step_title.account"));
  CHECK(app.work().sheet().kind == Sheet::Kind::plan_account);
}

TEST_CASE("on a phone the list of steps also has the forms of the map, the flow and the way to share") {
  Device device;
  AppDriver app(device, Window{test::kPhone, "en", true, true, true});
  open_page(app, "health_centre", "");
  app.press(Role::button, app.words("plan.path"));
  app.press(Role::radio, app.words("plan.form.table"));
  CHECK(app.work().plan_look().form == PlanForm::table);
  CHECK(app.work().sheet().kind == Sheet::Kind::none);
  app.press(Role::button, app.words("plan.path"));
  app.press(Role::button, app.words("plan.share"));
  CHECK(app.work().sheet().kind == Sheet::Kind::plan_share);
}

TEST_CASE("A75 why now has four boxes and says which is empty until none is") {
  Device device;
  AppDriver app(device, {});
  open_page(app, "health_centre", "why_now");
  const std::string labels[] = {app.words("plan_pages.why.demand"), app.words("plan_pages.why.needs"),
                                app.words("plan_pages.why.money"), app.words("plan_pages.why.politics")};
  for (const std::string& label : labels) {
    CHECK_FALSE(reads(app, app.words("plan_pages.why.all")));
    app.type(label, "In our own words about " + label);
  }
  CHECK(store(app).value_or(Plan{}).politics == "In our own words about " + labels[3]);
  CHECK(reads(app, app.words("plan_pages.why.all")));
  undo(app);
  CHECK(store(app).value_or(Plan{}).politics.empty());
  CHECK(reads(app, said(app, "plan_pages.why.missing", {{"what", labels[3]}})));
}

TEST_CASE(
    "A100 whoever writes on a page of a plan is asked to name nobody, below the field, and nothing moves for it") {
  Device device;
  AppDriver app(device, {});
  open_page(app, "health_centre", "why_now");
  const std::string field = app.words("plan_pages.why.demand"), warning = app.words("exercise.privacy_warning");
  const auto below = [&] {
    const Rect bounds = app.get(Role::text_area, field).bounds;
    const auto& nodes = app.tree().nodes();
    return std::any_of(nodes.begin(), nodes.end(), [&](const Node& node) {
      return node.role == Role::text && node.label == warning && node.bounds.y > bounds.bottom() &&
             node.bounds.y < bounds.bottom() + 10;
    });
  };
  const auto apart = [&] {
    return app.get(Role::text_area, app.words("plan_pages.why.money")).bounds.y -
           app.get(Role::text_area, field).bounds.y;
  };
  CHECK_FALSE(below());
  CHECK(app.get(Role::text_area, field).description == warning);
  const float before = apart();
  app.focus(Role::text_area, field);
  CHECK(below());
  CHECK(apart() == doctest::Approx(before));
}

TEST_CASE("A1 each of the four boxes says when it was written, and asks to look again after twelve months") {
  Device device;
  AppDriver app(device, {});
  open_page(app, "health_centre", "why_now");
  const std::string demand = app.words("plan_pages.why.demand"), money = app.words("plan_pages.why.money");
  const auto written = [&](const char* date) {
    return reads(app, said(app, "plan_pages.why.written", {{"date", date}}));
  };
  const auto old = [&] { return reads(app, said(app, "plan_pages.why.stale", {{"what", demand}})); };
  const auto days_later = [&](int days) {
    device.clock.epoch += days * std::int64_t{86'400'000};
    app.app().repaint();
    app.settle();
  };
  app.type(demand, "Lines are busy from eight.");
  CHECK(written("9 October 2025"));
  days_later(300);
  app.type(money, "We have less than last year.");
  CHECK(written("9 October 2025"));
  CHECK(written("5 August 2026"));
  days_later(65);
  CHECK_FALSE(old());
  CHECK(app.find(Role::button, app.words("plan_pages.why.still")) == nullptr);
  days_later(1);
  CHECK(old());
  app.press(Role::button, app.words("plan_pages.why.still"));
  CHECK_FALSE(old());
  CHECK(written("10 October 2026"));
  undo(app);
  CHECK(old());
  app.type(demand, "");
  CHECK_FALSE(old());
  CHECK_FALSE(written("9 October 2025"));
  CHECK(store(app).value_or(Plan{}).written.count("demand") == 0);
}

TEST_CASE("A86 claims of savings are kept as claims and change no sum and no step") {
  Device device;
  AppDriver app(device, {});
  open_page(app, "health_centre", "why_now");
  CHECK(reads(app, app.words("plan_pages.voice.claim.help")));
  const PlanAccount before = app.work().plan().account();
  const auto why_now = [&] {
    const PlanModel& plan = app.work().plan();
    return plan_progress(plan.store(), plan.input(), plan.account()).front();
  };
  CHECK(why_now() == StepState::not_begun);
  app.press(Role::button, app.words("plan_pages.voice.claim.add"));
  app.type(said(app, "plan_pages.numbered", {{"what", app.words("plan_pages.voice.claim")}, {"n", "1"}}),
           "In 2025 a minister said £45 billion a year.");
  REQUIRE(store(app).all<Voice>().size() == 1);
  CHECK(store(app).all<Voice>().front()->kind == VoiceKind::claim);
  CHECK(app.work().plan().account().lines == before.lines);
  CHECK(why_now() == StepState::not_begun);
}

TEST_CASE("A76 what people say is a note of its own, can be about a moment, and is taken away and brought back") {
  Device device;
  AppDriver app(device, {});
  open_page(app, "health_centre", "why_now");
  CHECK(reads(app, app.words("plan_pages.voice.people.empty")));
  app.press(Role::button, app.words("plan_pages.voice.people.add"));
  const std::string name =
      said(app, "plan_pages.numbered", {{"what", app.words("plan_pages.voice.people")}, {"n", "1"}});
  CHECK(app.focused_name() == name);
  app.type(name, "Never the same person twice.");
  REQUIRE(store(app).all<Voice>().size() == 1);
  CHECK(store(app).all<Voice>().front()->text == "Never the same person twice.");
  app.press(Role::button, app.words("plan_pages.voice.tag"));
  const Moment* moment = app.work().plan().moments_in(app.work().plan().lanes().front()->id).front();
  const std::string title = moment->title, id = moment->id;
  app.press(Role::radio, title);
  CHECK(store(app).all<Voice>().front()->moment == id);
  CHECK(app.find(Role::button, said(app, "plan_pages.voice.of", {{"what", title}})) != nullptr);
  undo(app);
  CHECK(store(app).all<Voice>().front()->moment.empty());
  app.press(Role::button, said(app, "plan_pages.remove", {{"what", name}}));
  CHECK(store(app).all<Voice>().empty());
  undo(app);
  CHECK(store(app).all<Voice>().size() == 1);
}

TEST_CASE("A88 what is to be saved is a part of today's minutes, said in minutes") {
  Device device;
  AppDriver app(device, {});
  open_page(app, "health_centre", "why_now");
  CHECK(store(app).value_or(Plan{}).target == Share::of_percent(5));
  app.press(Role::button, said(app, "ui.less_of", {{"what", app.words("plan_pages.target")}}));
  CHECK(store(app).value_or(Plan{}).target == Share::of_percent(4));
  undo(app);
  CHECK(store(app).value_or(Plan{}).target == Share::of_percent(5));
}

TEST_CASE("A44 what must be in place has a tick, opens its sheet, and begins with an empty one") {
  Device device;
  AppDriver app(device, {});
  open_page(app, "health_centre", "introduce");
  const Arrangement first = *store(app).all<Arrangement>().front();
  app.press(Role::checkbox, said(app, "plan_pages.introduce.in_place", {{"what", first.text}}));
  CHECK(store(app).find<Arrangement>(first.id)->done);
  undo(app);
  CHECK_FALSE(store(app).find<Arrangement>(first.id)->done);
  // Its kind and its risk are said with it (A49).
  const std::string facts = app.get(Role::button, first.text).description;
  REQUIRE(first.kind != ArrangementKind::unsaid);
  const std::string kind =
      app.words(std::string("plan_moment.kind.") + arrangement_kind_words[static_cast<std::size_t>(first.kind)]);
  CHECK(facts.find(kind) != std::string::npos);
  CHECK(facts.find(said(app, "plan_pages.introduce.risk", {{"what", first.risk}})) != std::string::npos);
  app.press(Role::button, first.text);
  CHECK(app.work().sheet() == Sheet{Sheet::Kind::plan_arrangement, first.id});
  const_cast<Workspace&>(app.work()).close_sheet();
  app.app().repaint();
  app.settle();
  app.press(Role::button, app.words("plan_pages.introduce.add"));
  CHECK(app.work().sheet().kind == Sheet::Kind::plan_arrangement);
}

TEST_CASE("A71 and A84 the craft and protected time are lines that can be put in the list, once") {
  Device device;
  AppDriver app(device, {});
  open_page(app, "", "introduce");
  CHECK(reads(app, app.words("plan_pages.introduce.empty.title")));
  const std::string name = app.words("plan_pages.craft.change_time");
  app.press(Role::button, name);
  REQUIRE(store(app).find<Arrangement>("change_time") != nullptr);
  CHECK(store(app).find<Arrangement>("change_time")->text == name);
  CHECK(app.work().sheet() == Sheet{Sheet::Kind::plan_arrangement, "change_time"});
  const_cast<Workspace&>(app.work()).close_sheet();
  app.app().repaint();
  app.settle();
  undo(app);
  CHECK(store(app).all<Arrangement>().empty());
}

TEST_CASE("A16 the calculator: 37 h, 25 %, 48 %, 100 %, 100 %, 0 gives 4.44 h, and 48 % of admin is 12 % of the week") {
  Device device;
  AppDriver app(device, {});
  open_page(app, "social_work", "introduce");
  const std::string story =
      said(app, "plan_pages.notes.chip", {{"what", app.words("assumption.notes_story.label")}, {"value", "48 %"}});
  app.press(Role::radio, story);
  CHECK(reads(app, said(app, "plan_pages.hours", {{"n", "4.44"}})));
  CHECK(reads(app, said(app, "plan_pages.notes.part", {{"cut", "48 %"}, {"part", "12 %"}})));
  // Used for 80 %, and 60 % of that really free (C4).
  const auto change = [&](const char* assumption, int times, const char* way) {
    const std::string button =
        said(app, way, {{"what", app.words(std::string("assumption.") + assumption + ".label")}});
    for (int n = 0; n < times; ++n) app.press(Role::button, button);
  };
  while (store(app).find<AssumptionChange>("tool_use") != nullptr) change("tool_use", 1, "ui.less_of");
  while (store(app).find<AssumptionChange>("realised") != nullptr) change("realised", 1, "ui.less_of");
  CHECK(reads(app, said(app, "plan_pages.hours", {{"n", "2.13"}})));
  const std::string less = said(app, "ui.less_of", {{"what", app.words("assumption.tool_use.label")}});
  while (!app.get(Role::button, less).disabled) app.press(Role::button, less);
  CHECK(store(app).find<AssumptionChange>("tool_use")->ten_thousandths == 3000);
  CHECK(reads(app, said(app, "plan_pages.hours", {{"n", "0.8"}})));
  app.press(Role::button, app.words("plan_pages.notes.back"));
  CHECK(store(app).all<AssumptionChange>().empty());
  undo(app);
  CHECK(store(app).find<AssumptionChange>("admin_cut") != nullptr);
}

TEST_CASE("A19 the calculator begins with at least four sites and a randomised trial, each with its source") {
  Device device;
  AppDriver app(device, {});
  open_page(app, "social_work", "introduce");
  for (const char* id : {"notes_ealing", "notes_somerset", "notes_swindon", "notes_study", "notes_trial"}) {
    INFO(std::string(id));
    const Node* chip = app.find_beginning(Role::radio, app.words(std::string("assumption.") + id + ".label"));
    REQUIRE(chip != nullptr);
    app.press(chip->id);
    CHECK(reads(app, app.words(std::string("assumption.") + id + ".source")));
  }
  CHECK(reads(app, said(app, "plan_pages.notes.range", {{"low", "10 %"}, {"high", "63 %"}})));
}

TEST_CASE("every page of a plan fits a phone, in both languages, at twice the size of letters, full and empty") {
  for (const char* language : {"en", "cy"}) {
    for (const char* start : {"health_centre", ""}) {
      Device device;
      AppDriver app(device, Window{test::kPhone, language, true, true, true});
      for (const char* page : kPages) {
        INFO(language << " " << start << " " << page);
        open_page(app, start, page);
        CHECK(app.find(Role::heading, app.words(std::string("plan_pages.") + page + ".title")) != nullptr);
        check_fits(app, test::kPhone.x / app.scale());
        CHECK_FALSE(reads(app, "plan_pages."));
      }
      Preferences large = app.work().preferences();
      large.text_percent = 200;
      const_cast<Workspace&>(app.work()).prefer(large);
      for (const char* page : kPages) {
        INFO(language << " " << start << " " << page << " at 200 %");
        open_page(app, start, page);
        check_fits(app, test::kPhone.x / app.scale());
      }
    }
  }
}

}  // namespace seven::ui
