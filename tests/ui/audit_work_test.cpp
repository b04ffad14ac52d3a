// The audit of work in the middle: a plan, two copies of a piece of work, together with a clock, and a recipe with
// everything said of it, at every size of window and of letters.
#include <doctest/doctest.h>

#include <string>
#include <variant>
#include <vector>

#include "document/samples.h"
#include "document/serializer.h"
#include "support/audit.h"
#include "support/open_with.h"

namespace seven::ui {
namespace {

using test::AppDriver;
using test::audit;
using test::Device;
using test::every_item_has_a_node;

// One of each kind of record in another copy of the work, by somebody who knew nothing of this one.
PickedFile other_copy(const AppDriver& app) {
  const Document& here = *app.work().document();
  Store::Records records = here.store().records();
  for (const Record& record : samples::one_of_each_filled()) {
    if (record_scope(record) == seven::Scope::document && !std::holds_alternative<OwnScenario>(record))
      records.insert_or_assign(record_id(record), record);
  }
  return {"copy.json", write_document(Document(here.info(), Store(std::move(records))))};
}

}  // namespace

TEST_CASE("a plan: its starts, its map in three forms, its pages and sheets, at every size, with large text too") {
  for (const char* percent : {"100", "200"}) {
    for (const char* language : {"en", "cy"}) {
      for (const Vec2 size : {test::kPhone, Vec2{844, 390}, test::kTablet, test::kDesktop}) {
        Device device;
        device.storage.kept["preferences"] = std::string("{\"text_percent\":") + percent + "}";
        AppDriver app(device, {size, language, true, true, true});
        const std::string at = std::string(percent) + " % " + language + " " + std::to_string(static_cast<int>(size.x));
        app.press(Role::button, app.words("ui.door.plan.title"));
        audit(app, at + " plan starts");
        app.press(Role::button, app.words("template.health_centre.name"));
        REQUIRE(app.work().plan_open());
        auto& work = const_cast<Workspace&>(app.work());
        const auto settle = [&app] {
          app.app().repaint();
          app.settle();
        };
        for (const PlanForm form : {PlanForm::board, PlanForm::outline, PlanForm::table}) {
          for (const char* moment : {"", "known_seen"}) {
            work.look_plan([&](PlanLook& look) { look.form = form, look.moment = moment; });
            settle();
            audit(app, at + " plan form " + std::to_string(static_cast<int>(form)) + moment);
          }
        }
        for (const char* page :
             {"why_now", "introduce", "fairness", "believe", "first_move", "commitments", "review", "flow", "beside"}) {
          work.go_plan_page(page);
          settle();
          audit(app, at + " plan page " + page);
        }
        work.keep_moment(work.document()->info().id, "Before");
        settle();
        REQUIRE(work.moments().size() == 1);
        work.lay_beside(work.moments().front());
        settle();
        audit(app, at + " plan page beside with two");
        work.go_plan_page("");
        using Kind = Sheet::Kind;
        for (const Sheet& sheet :
             {Sheet{Kind::plan_path, {}}, Sheet{Kind::plan_account, {}}, Sheet{Kind::plan_share, {}},
              Sheet{Kind::plan_moment, "known_seen"}, Sheet{Kind::plan_lane, "known"}, Sheet{Kind::plan_stage, "seen"},
              Sheet{Kind::plan_role, "gp"}, Sheet{Kind::plan_arrangement, "protocol"}, Sheet{Kind::plan_search, {}}}) {
          work.show(sheet);
          settle();
          audit(app, at + " plan sheet " + std::to_string(static_cast<int>(sheet.kind)));
          app.key(Key::escape);
        }
      }
    }
  }
}

TEST_CASE("two copies and their conflicts, at every size, with large text too") {
  for (const char* percent : {"100", "200"}) {
    for (const char* language : {"en", "cy"}) {
      for (const Vec2 size : {test::kPhone, Vec2{844, 390}, test::kTablet, test::kDesktop}) {
        Device device;
        device.storage.kept["preferences"] = std::string("{\"text_percent\":") + percent + "}";
        AppDriver app(device, {size, language, true, true, true});
        const std::string at = std::string(percent) + " % " + language + " " + std::to_string(static_cast<int>(size.x));
        std::vector<Record> records;
        for (const Record& record : samples::one_of_each_filled()) {
          if (const auto* prediction = std::get_if<Prediction>(&record))
            records.push_back(Prediction{prediction->person, prediction->need, PredictedLevel::met});
          if (std::holds_alternative<Note>(record)) records.push_back(Note{"debrief.surprise", std::string(900, 'w')});
        }
        test::open_with(app, "meet", records);
        app.app().file_dropped(other_copy(app));
        app.settle();
        REQUIRE(app.work().sheet().kind == Sheet::Kind::two_copies);
        audit(app, at + " two copies");
        app.press(Role::button, app.words("merge.together"));
        REQUIRE(app.work().sheet().kind == Sheet::Kind::conflicts);
        CHECK(app.work().conflicts().size() == 3);
        audit(app, at + " conflicts");
      }
    }
  }
}

TEST_CASE("together and with a clock, on every step, at every size, with large text too") {
  for (const char* percent : {"100", "200"}) {
    for (const Vec2 size : {test::kPhone, Vec2{844, 390}, test::kTablet, test::kDesktop}) {
      Device device;
      device.storage.kept["preferences"] = std::string("{\"text_percent\":") + percent + "}";
      AppDriver app(device, {size, "cy", true, true, true});
      const std::string at = std::string(percent) + " % " + std::to_string(static_cast<int>(size.x));
      app.start();
      if (app.find(Role::button, app.words("together.play")) == nullptr)
        app.press(Role::button, app.words("ui.display"));
      app.press(Role::button, app.words("together.play"));
      audit(app, at + " play");
      app.press(Role::radio, "10");
      audit(app, at + " play with a clock");
      app.press(Role::radio, app.words("together.together"));
      audit(app, at + " parts");
      app.press(Role::button, app.words("together.begin"));
      for (int i = 0; i < kSteps; ++i) {
        audit(app, at + " " + step_word(static_cast<Step>(i)));
        app.press(Role::button, app.words("together.pass_on"));
        audit(app, at + " " + step_word(static_cast<Step>(i)) + ", passed on");
        const Node* on = nullptr;
        for (const Node& node : app.tree().nodes()) {
          if (node.role == Role::button) on = &node;
        }
        app.press(on->id);
      }
    }
  }
}

TEST_CASE("a recipe that is explained, complained about and judged anew, with every part of that open, on every size") {
  std::vector<Record> records = test::suggested_recipe();
  records.push_back(AssumptionChange{"c_gp_full", 50'000});
  records.push_back(OfferJudgement{"RO4", {{"chest_checked", 2}}, Share::of_percent(45)});
  records.push_back(Complaint{"roger", "I asked for a doctor and was sent for coffee.", "You can still ask for one."});
  records.push_back(FairnessNote{"raj", "You get it faster.", "The pharmacist asks.", "Ring the desk."});
  records.push_back(GroupCheck{"digital", GroupFares::worse, ""});
  records.push_back(NeedMark{"sandra", "knows_the_history", true, true, true});
  records.push_back(NeedMark{"raj", "right_medicine", true, true, false});
  records.push_back(Note{"kept_recipe", "RJ4 SA2 RO3"});
  struct Case {
    Vec2 size;
    const char* language;
    int percent;
  };
  for (const Case& each : {Case{test::kPhone, "en", 100}, Case{test::kPhone, "cy", 200}, Case{test::kTablet, "cy", 100},
                           Case{test::kDesktop, "en", 100}, Case{test::kDesktop, "cy", 200}}) {
    Device device;
    device.storage.kept["preferences"] = "{\"text_percent\":" + std::to_string(each.percent) + "}";
    AppDriver app(device, {each.size, each.language, true, true, true});
    const std::string at = std::string(each.language) + " " + std::to_string(each.percent) + " " +
                           std::to_string(static_cast<int>(each.size.x));
    test::open_with(app, "talk", records);
    app.press(Role::button, app.words("fair.say_it"));
    audit(app, at + " Talk");
    for (const Node& node : app.tree().nodes()) {
      if (is_interactive(node.role)) CHECK_MESSAGE(node.bounds.right() * app.scale() <= each.size.x + 1, node.label);
    }
    const std::string yours = app.work().words()("figures.yours", {{"n", "3"}});
    app.press(Role::button, yours);
    audit(app, at + " figures");
    for (const char* assumption : {"slot_min_story", "group_size", "c_gp_full"}) {
      app.press(Role::link, app.words(std::string("assumption.") + assumption + ".label"));
      audit(app, at + " " + assumption);
      app.press(Role::button, yours);
    }
    app.key(Key::escape);
    app.press(Role::button, app.words("evidence.title"));
    audit(app, at + " evidence");
    app.key(Key::escape);
    test::open_with(app, "set_three", records);
    every_item_has_a_node(app);  // narrow portions of a bar do lie under their neighbours' edges
    test::open_with(app, "happens", records);
    audit(app, at + " happens");
    app.press(app.find_beginning(Role::button, app.words("exercise.assumption"))->id);
    audit(app, at + " judgement");
  }
}

}  // namespace seven::ui
