// A plan's later pages: fairness, the first move, promises and the review, and how their records are said in words
// (domain.md C13). Every change is a record and a named step; undo takes it back.
#include <doctest/doctest.h>

#include <algorithm>
#include <optional>
#include <string>

#include "planning/plan_progress.h"
#include "support/app_reading.h"
#include "support/open_with.h"
#include "support/plan_pages.h"
#include "ui/app/plan_record_words.h"
#include "ui/screens/plan_page_parts.h"

namespace seven::ui {
namespace {

using test::AppDriver;
using test::Device;
using test::open_page;
using test::reads;
using test::said;
using test::store;
using test::undo;

// Another page of the plan that is open.
void open_page_of(AppDriver& app, const std::string& page) {
  const_cast<Workspace&>(app.work()).go_plan_page(page);
  app.app().repaint();
  app.settle();
}

}  // namespace

TEST_CASE("A21 and A22 a difference between groups needs a reason of an allowed kind; a refused one is explained") {
  Device device;
  AppDriver app(device, {});
  open_page(app, "health_centre", "fairness");
  REQUIRE(app.find(Role::button, app.words("talk.say_why")) != nullptr);
  app.press(Role::button, app.words("talk.say_why"));
  app.press(Role::radio, app.words("exercise.refused.convenience"));
  CHECK(reads(app, app.words("exercise.refused.convenience.why")));
  CHECK(store(app).all<DifferenceReason>().empty());
  app.press(Role::radio, app.words("exercise.reason.need"));
  REQUIRE(store(app).all<DifferenceReason>().size() == 1);
  const DifferenceReason reason = *store(app).all<DifferenceReason>().front();
  CHECK(store(app).find<Lane>(reason.first) != nullptr);
  CHECK(store(app).find<Lane>(reason.second) != nullptr);
  const Node* because = app.find_beginning(Role::text_area, app.words("exercise.because") + ".");
  REQUIRE(because != nullptr);
  const std::string label = because->label;
  app.type(label, "One group’s needs keep changing.");
  CHECK(store(app).all<DifferenceReason>().front()->text == "One group’s needs keep changing.");
  undo(app);
  undo(app);
  CHECK(store(app).all<DifferenceReason>().empty());
}

TEST_CASE("A23, A25 and A26 words to whoever gets less, another route, and a note where a group would do worse") {
  Device device;
  AppDriver app(device, {});
  open_page(app, "health_centre", "fairness");
  app.press(app.get(Role::button, app.words("fair.say_it")).id);
  const Node* asked = nullptr;
  for (const Lane* lane : app.work().plan().lanes()) {
    if (const Node* found = app.find(Role::text_area, said(app, "fair.could_i_say", {{"name", lane->name}})))
      asked = found;
  }
  REQUIRE(asked != nullptr);
  const std::string label = asked->label;
  app.type(label, "You get this because you told us how.");
  REQUIRE(store(app).all<FairnessNote>().size() == 1);
  CHECK(store(app).find<Lane>(store(app).all<FairnessNote>().front()->person) != nullptr);
  app.press(test::radio_in(app, app.words("check.group.digital"), app.words("check.fares.worse")));
  CHECK(reads(app, app.words("check.missing")));
  CHECK(reads(app, app.words("check.legal")));
  undo(app);
  undo(app);
  CHECK(store(app).all<FairnessNote>().empty());
  CHECK(store(app).all<GroupCheck>().empty());
}

TEST_CASE("A38 the fairness page places each moment by its mark and its time, and leads to its card") {
  for (const Vec2 size : {test::kDesktop, test::kPhone}) {
    Device device;
    AppDriver app(device, {.size = size});
    open_page(app, "health_centre", "fairness");
    const PlanPlacement& placement = app.work().plan().placement();
    std::size_t placed = 0;
    for (std::size_t matter = 0; matter < 3; ++matter) {
      for (std::size_t time = 0; time < 3; ++time) {
        const auto& moments = placement.cells[matter][time];
        if (moments.empty()) continue;
        const std::string cell = app.words(std::string("plan_pages.place.") + placed_matter_words[matter]) + ", " +
                                 app.words(std::string("plan_pages.place.") + placed_time_words[time]);
        CAPTURE(cell);
        const Node& group = app.get(Role::group, cell);
        for (const Node& node : app.tree().nodes()) {
          if (node.parent != group.id || node.role != Role::button) continue;
          const bool is_here = std::any_of(moments.begin(), moments.end(), [&](const std::string& id) {
            return store(app).find<Moment>(id)->title == node.label;
          });
          placed += is_here ? 1 : 0;
          CHECK((is_here || node.label == said(app, "plan_pages.place.all", {{"n", std::to_string(moments.size())}})));
        }
      }
    }
    CHECK(placed >= 6);
    const std::string& first = placement.cell(PlacedMatter::matters, PlacedTime::more).front();
    const std::string id = first, title = store(app).find<Moment>(id)->title;
    const Node& cell =
        app.get(Role::group, app.words("plan_pages.place.matters") + ", " + app.words("plan_pages.place.more"));
    NodeId row = 0;
    for (const Node& node : app.tree().nodes()) {
      if (node.parent == cell.id && node.label == title) row = node.id;
    }
    REQUIRE(row != 0);
    app.press(row);
    CHECK(app.work().plan_look().page.empty());
    CHECK(app.work().plan_look().moment == id);
  }
}

TEST_CASE("A83 a first move is one moment and one week, and what stops the team is a rule, a guess or a habit") {
  Device device;
  AppDriver app(device, {});
  open_page(app, "health_centre", "first_move");
  const Moment* moment = app.work().plan().moments_in(app.work().plan().lanes().front()->id).front();
  const std::string id = moment->id, title = moment->title;
  app.press(Role::radio, title);
  REQUIRE(first_move_of(store(app)) != nullptr);
  CHECK(first_move_of(store(app))->id == id);
  app.type(app.words("plan_pages.first.try"), "We ring back the same morning.");
  CHECK(store(app).find<Note>(first_try_topic)->text == "We ring back the same morning.");
  undo(app);
  undo(app);
  CHECK(first_move_of(store(app)) == nullptr);
  app.press(Role::button, app.words("plan_pages.obstacle.add"));
  const std::string name = said(app, "plan_pages.numbered", {{"what", app.words("plan_pages.obstacle")}, {"n", "1"}});
  app.type(name, "Only a doctor may do that.");
  app.press(Role::radio, app.words("plan_pages.obstacle.assumed_rule"));
  CHECK(store(app).all<Obstacle>().front()->kind == ObstacleKind::assumed_rule);
  CHECK(reads(app, app.words("plan_pages.obstacle.assumed_rule.help")));
  app.press(Role::button, said(app, "plan_pages.remove", {{"what", name}}));
  CHECK(store(app).all<Obstacle>().empty());
  app.press(Role::button, app.words("plan_pages.first.to_commitments"));
  CHECK(app.work().plan_look().page == "commitments");
}

TEST_CASE("A93 a promise says who, what, by when and what stops, and which of it is missing") {
  Device device;
  AppDriver app(device, {});
  open_page(app, "health_centre", "commitments");
  CHECK(reads(app, app.words("plan_pages.commitments.empty.title")));
  app.press(Role::button, app.words("plan_pages.commitment.add"));
  CHECK(app.focused_name() == app.words("plan_pages.commitment.who"));
  for (const char* part : {"who", "what", "by", "stops"})
    app.type(app.words(std::string("plan_pages.commitment.") + part), std::string("words for ") + part);
  CHECK(store(app).all<Commitment>().front()->stops == "words for stops");
  CHECK(reads(app, app.words("plan_pages.commitment.whole")));
  undo(app);
  CHECK(reads(app, said(app, "plan_pages.commitment.missing", {{"what", app.words("plan_pages.commitment.stops")}})));
}

TEST_CASE("A3 the review puts what happened beside what was planned, and a number that is typed is a step") {
  Device device;
  AppDriver app(device, {});
  open_page(app, "health_centre", "review");
  CHECK(reads(app, app.words("plan_pages.review.people.none")));
  app.press(app.get(Role::button, app.words("plan_pages.review.begin")).id);
  REQUIRE(store(app).all<Actual>().size() == 1);
  const Actual planned = *store(app).all<Actual>().front();
  CHECK(planned.times == store(app).find<Moment>(planned.moment)->times);
  CHECK(reads(app, app.words("plan_pages.review.times")));
  app.type(app.words("plan_pages.review.times"), "4,000");
  CHECK(store(app).all<Actual>().front()->times == 4000);
  app.type(app.words("plan_pages.review.times"), "many");
  CHECK(store(app).all<Actual>().front()->times == 4000);
  undo(app);
  CHECK(store(app).all<Actual>().front()->times == planned.times);
  undo(app);
  CHECK(store(app).all<Actual>().empty());
  app.type(app.words("plan_pages.review.check"), "How many ring again");
  CHECK(store(app).find<Note>(check_first_topic)->text == "How many ring again");
}

TEST_CASE("A77 the review asks staff again what they do, beside what they said at the beginning") {
  Device device;
  AppDriver app(device, {});
  open_page(app, "health_centre", "why_now");
  const auto numbered = [&](const char* kind) {
    return said(app, "plan_pages.numbered", {{"what", app.words(kind)}, {"n", "1"}});
  };
  app.press(Role::button, app.words("plan_pages.voice.do_now.add"));
  app.type(numbered("plan_pages.voice.do_now"), "Sign letters");
  open_page_of(app, "review");
  CHECK(reads(app, "“Sign letters”"));
  CHECK(reads(app, app.words("plan_pages.voice.do_then.empty")));
  CHECK_FALSE(reads(app, app.words("plan_pages.voice.came_to_do")));
  app.press(Role::button, app.words("plan_pages.voice.do_then.add"));
  CHECK(app.focused_name() == numbered("plan_pages.voice.do_then"));
  app.type(numbered("plan_pages.voice.do_then"), "See families");
  const auto voices = store(app).all<Voice>();
  CHECK(std::count_if(voices.begin(), voices.end(), [](const Voice* voice) {
          return voice->kind == VoiceKind::do_then && voice->text == "See families";
        }) == 1);
  undo(app);
  undo(app);
  CHECK(reads(app, app.words("plan_pages.voice.do_then.empty")));
}

TEST_CASE("a number that is typed may have commas, spaces and two decimals, and nothing else") {
  CHECK(number_typed("5,400") == Minutes::of_whole(5400));
  CHECK(number_typed("12.5") == Minutes::of_hundredths(1250));
  CHECK(number_typed("12.") == Minutes::of_whole(12));
  CHECK(number_typed(" 7 ") == Minutes::of_whole(7));
  for (const char* wrong : {"", "-3", "1.234", "1.2.3", "seven", "99999999999999999999"}) {
    INFO(std::string(wrong));
    CHECK_FALSE(number_typed(wrong).has_value());
  }
}

TEST_CASE("records of a plan are said in words where two copies differ") {
  Device device;
  AppDriver app(device, {});
  open_page(app, "health_centre", "");
  const PlanRecordWords say{store(app), app.work().content(), app.work().words()};
  for (const auto& entry : store(app).records()) {
    const std::string& id = entry.first;
    const Record& record = entry.second;
    if (record_scope(record) != seven::Scope::document) continue;
    INFO(id);
    CHECK_FALSE(plan_record_title(record, say).empty());
    CHECK(plan_record_title(record, say).find(id) == std::string::npos);
    CHECK_FALSE(plan_record_value(record, say).empty());
  }
  const Moment* moment = store(app).all<Moment>().front();
  CHECK(plan_record_title(Actual{moment->id, 3, {}}, say) ==
        app.words("plan_pages.record.actual") + ": " + moment->title);
  CHECK(plan_record_value(Note{first_moment_topic, moment->id}, say) == moment->title);
  CHECK(plan_record_value(std::nullopt, say) == app.words("merge.removed"));
}

}  // namespace seven::ui
