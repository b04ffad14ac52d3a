// Own figures and judgements: put in, seen beside the old ones, put back; the length of today's rule; evidence
// (domain.md A34, B1, B3, C6).
#include <doctest/doctest.h>

#include <algorithm>

#include "base/format.h"
#include "support/app_reading.h"
#include "support/open_with.h"

namespace seven::ui {
namespace {

using test::AppDriver;
using test::Device;
using test::open_with;
using test::radio_in;
using test::reads;
using test::said;
using test::store;
using test::undo;

const ExerciseModel& model(const AppDriver& app) { return app.work().exercise(); }

void slide(AppDriver& app, std::string_view name, float value) {
  app.app().action({ActionEvent::Kind::set_value, app.get(Role::slider, name).id, {}, value});
  app.settle();
}

std::string price(const AppDriver& app, const char* money) { return said(app, "ui.bar.price", {{"money", money}}); }

}  // namespace

TEST_CASE("the price beside a role opens its assumption, where it can be changed and put back") {
  Device device;
  AppDriver app(device, {});
  open_with(app, "set_three", test::suggested_recipe());
  CHECK(format_money(model(app).account().today) == "£98.70");
  app.press(Role::link, price(app, "£4.55"));
  const std::string label = app.words("assumption.c_gp_full.label");
  REQUIRE(app.find(Role::heading, label) != nullptr);
  CHECK_FALSE(reads(app, app.words("figure.source")));
  app.press(Role::button, said(app, "ui.more_of", {{"what", label}}));
  // 5p more for each of 21 minutes.
  CHECK(store(app).find<AssumptionChange>("c_gp_full")->ten_thousandths == 46'000);
  CHECK(format_money(model(app).account().today) == "£99.75");
  // The old value stands beside the new one, and the source is theirs now.
  CHECK(reads(app, price(app, "£4.60")));
  CHECK(reads(app, "instead of £4.55 a minute"));
  CHECK(reads(app, app.words("figure.source")));
  CHECK(reads(app, app.words("assumption.c_gp_full.source")));
  app.press(Role::button, said(app, "figure.put_back", {{"value", price(app, "£4.55")}}));
  CHECK(store(app).all<AssumptionChange>().empty());
  CHECK(format_money(model(app).account().today) == "£98.70");
  app.key(Key::z, false, true);
  CHECK(store(app).all<AssumptionChange>().size() == 1);
}

TEST_CASE("a slider sets a figure exactly, within its range, and one pull is one step") {
  Device device;
  AppDriver app(device, {});
  open_with(app, "set_three", test::suggested_recipe());
  app.press(Role::link, price(app, "£0.35"));
  const std::string label = app.words("assumption.c_rec.label");
  slide(app, label, 0.41f);
  CHECK(store(app).find<AssumptionChange>("c_rec")->ten_thousandths == 4'100);
  slide(app, label, 7.0f);
  CHECK(store(app).find<AssumptionChange>("c_rec")->ten_thousandths == 4'500);
  slide(app, label, 0.35f);
  CHECK(store(app).all<AssumptionChange>().empty());  // the same as it came is no figure of one's own

  const Rect track = app.get(Role::slider, label).bounds;
  const auto before = app.work().document()->history().done().size();
  app.drag(track.center(), {track.right() - 20, track.center().y});
  CHECK(store(app).all<AssumptionChange>().size() == 1);
  CHECK(app.work().document()->history().done().size() == before + 1);
  app.key(Key::z, false, true);
  CHECK(store(app).all<AssumptionChange>().empty());
}

TEST_CASE("how many come opens its assumption, and that one leads to what else a place costs") {
  Device device;
  AppDriver app(device, {});
  open_with(app, "set_three", test::suggested_recipe());
  app.press(Role::link, said(app, "exercise.place_cost", {{"amount", "£9.50"}}));
  const std::string size = app.words("assumption.group_size.label");
  CHECK(app.find(Role::heading, size) != nullptr);
  app.press(Role::button, said(app, "ui.less_of", {{"what", size}}));
  CHECK(store(app).find<AssumptionChange>("group_size")->ten_thousandths == 110'000);
  app.press(Role::link, app.words("assumption.venue_session.label"));
  CHECK(app.find(Role::heading, app.words("assumption.venue_session.label")) != nullptr);
}

TEST_CASE("a figure that enters no sum says so, and can be put right all the same (domain.md A64)") {
  Device device;
  AppDriver app(device, {});
  open_with(app, "talk", {});
  app.press(Role::button, app.words("figures.title"));
  CHECK(app.find(Role::link, app.words("assumption.gp_f2f_min.label")) == nullptr);
  app.key(Key::escape);
  // On the page of sources: a button for what enters or is shown only, none for what another scenario uses.
  app.press(Role::button, app.words("ui.home"));
  app.press(Role::link, app.words("ui.sources"));
  int buttons = 0;
  for (const Node& node : app.tree().nodes())
    buttons += node.role == Role::button && node.label == app.words("figure.own");
  CHECK(buttons == 13);  // five prices, the slot, three of the group, the hand-back, three that are shown only
  CHECK(reads(app, app.words("assumption.c_housing_ho.label")));
  for (const Node& node : app.tree().nodes()) {
    if (node.role != Role::button || node.description != app.words("assumption.nonmedical_share.label")) continue;
    app.press(node.id);
    break;
  }
  CHECK(reads(app, app.words("figure.shown_only")));
  slide(app, app.words("assumption.nonmedical_share.label"), 0.25f);
  CHECK(store(app).find<AssumptionChange>("nonmedical_share")->ten_thousandths == 2'500);
  CHECK(format_money(model(app).account().today) == "£98.70");
}

TEST_CASE("the hand-back follows its assumption, also while something is handed back") {
  Device device;
  AppDriver app(device, {});
  open_with(app, "talk", test::suggested_recipe());
  app.press(Role::button, app.words("figures.title"));
  app.press(Role::link, app.words("assumption.bank_target.label"));
  const std::string label = app.words("assumption.bank_target.label");
  slide(app, label, 0.08f);
  CHECK(model(app).setup().bank == Share());  // nothing is handed back yet
  const WhatIfCard* card = model(app).scenario().find_card("hand_back");
  REQUIRE(card != nullptr);
  CHECK(card->bank() == Share::of_percent(8));

  Exercise exercise;
  exercise.scenario = "health_centre";
  exercise.bank = Share::of_percent(5);
  open_with(app, "talk", {exercise});
  app.press(Role::button, app.words("figures.title"));
  app.press(Role::link, label);
  slide(app, label, 0.1f);
  CHECK(model(app).setup().bank == Share::of_percent(10));
  app.press(Role::button,
            app.get(Role::button, said(app, "figure.put_back",
                                       {{"value", "5 % " + app.words("assumption.unit.fraction of baseline")}}))
                .label);
  CHECK(model(app).setup().bank == Share::of_percent(5));
}

TEST_CASE("today's rule of 7, 9.2 or 10 minutes changes every total, every word and nothing that was decided") {
  Device device;
  AppDriver app(device, {});
  open_with(app, "meet", test::suggested_recipe());
  const std::string question = app.words("assumption.slot_min_story.label");
  CHECK(app.tree().find(radio_in(app, question, "7 min"))->checked == Tri::yes);
  CHECK(reads(app, app.words("health_centre.rule")));
  app.press(radio_in(app, question, "9.2 min"));
  CHECK(store(app).find<AssumptionChange>("slot_min_story")->ten_thousandths == 92'000);
  // 3 × (9.2 × £4.55 + 3 × £0.35)
  CHECK(format_money(model(app).account().today) == "£128.73");
  CHECK(model(app).scenario().find_role("gp")->cap == Minutes::of_hundredths(2760));
  CHECK(reads(app, said(app, "health_centre.slot.rule", {{"minutes", "9.2"}})));
  CHECK(model(app).offer_of("sandra").id == "SA3");
  app.press(Role::button, app.words("exercise.step.set_three.name"));
  CHECK(app.find(Role::radio, said(app, "health_centre.slot.label", {{"minutes", "9.2"}})) != nullptr);
  CHECK(app.find(Role::radio, app.words("health_centre.offer.RJ0.label")) == nullptr);
  app.press(Role::button, app.words("exercise.step.meet.name"));
  app.press(radio_in(app, question, "10 min"));
  CHECK(format_money(model(app).account().today) == "£139.65");
  undo(app);
  undo(app);
  CHECK(format_money(model(app).account().today) == "£98.70");
}

TEST_CASE("only a scenario whose rule has a length of its own offers the switch") {
  Device device;
  AppDriver app(device, {});
  open_with(app, "meet", {}, "housing");
  CHECK(app.find(Role::link, app.words("rule.source")) == nullptr);
  CHECK(reads(app, app.words("housing.rule")));
}

TEST_CASE("a need in What happens opens the group's own judgement, which counts, is marked and can be put back") {
  Device device;
  AppDriver app(device, {});
  open_with(app, "happens", {Allocation{"raj", "RJ3", {}}});
  const std::string need = app.words("health_centre.need.raj.safe_if_unusual");
  const Coverage before = model(app).outcome_of("raj").cover[3];
  CHECK(before == Coverage::partly);
  app.press(Role::button, app.words("exercise.assumption") + ": " + need);
  app.press(radio_in(app, need, app.words("exercise.not_met")));
  REQUIRE(store(app).find<OfferJudgement>("RJ3") != nullptr);
  CHECK(store(app).find<OfferJudgement>("RJ3")->cover.at("safe_if_unusual") == 0);
  CHECK(model(app).outcome_of("raj").cover[3] == Coverage::none);
  CHECK(app.find(Role::text, said(app, "judge.ours", {{"level", app.words("exercise.partly")}})) != nullptr);
  slide(app, app.words("assumption.bounce.label"), 55);
  CHECK(store(app).find<OfferJudgement>("RJ3")->bounce == Share::of_percent(55));
  app.key(Key::escape);
  CHECK(reads(app, said(app, "judge.yours", {{"level", app.words("exercise.partly")}})));
  CHECK(app.find(Role::button, said(app, "figures.yours", {{"n", "2"}})) != nullptr);
  app.press(Role::button, app.words("exercise.assumption") + ": " + need);
  app.press(Role::button, app.words("judge.put_back"));
  app.press(Role::button, app.words("judge.put_back"));
  CHECK(store(app).all<OfferJudgement>().empty());
  CHECK(model(app).outcome_of("raj").cover[3] == before);
}

TEST_CASE("judging it as the makers did is no judgement of one's own") {
  Device device;
  AppDriver app(device, {});
  open_with(app, "happens", {Allocation{"raj", "RJ3", {}}});
  const std::string need = app.words("health_centre.need.raj.safe_if_unusual");
  app.press(Role::button, app.words("exercise.assumption") + ": " + need);
  app.press(radio_in(app, need, app.words("exercise.met")));
  app.press(radio_in(app, need, app.words("exercise.partly")));
  CHECK(store(app).all<OfferJudgement>().empty());
}

TEST_CASE("a card on the table is said where it outdoes a judgement") {
  Device device;
  AppDriver app(device, {});
  open_with(app, "happens", {Allocation{"raj", "RJ3", {}}, DrawnCard{"not_the_usual"}});
  app.press(Role::button,
            app.words("exercise.assumption") + ": " + app.words("health_centre.need.raj.safe_if_unusual"));
  CHECK(reads(app, said(app, "judge.card", {{"level", app.words("exercise.not_met")}})));
}

TEST_CASE("the details of an offer lead to the judgement of it") {
  Device device;
  AppDriver app(device, {});
  open_with(app, "set_three", test::suggested_recipe());
  app.press(Role::link, app.words("judge.open"));
  CHECK(app.find(Role::heading, app.words("judge.title")) != nullptr);
  CHECK(reads(app, app.words("health_centre.offer.RJ5.label")));
}

TEST_CASE("every figure and judgement of one's own is listed, and all of them are put back in one step") {
  Device device;
  AppDriver app(device, {});
  std::vector<Record> records = test::suggested_recipe();
  records.push_back(AssumptionChange{"c_fac", 7'000});
  records.push_back(AssumptionChange{"of_another_program", 1});
  records.push_back(OfferJudgement{"RO4", {{"chest_checked", 2}}, Share::of_percent(10)});
  open_with(app, "happens", records);
  app.press(Role::button, said(app, "figures.yours", {{"n", "3"}}));
  CHECK(app.find(Role::link, app.words("assumption.c_fac.label")) != nullptr);
  CHECK(
      reads(app, said(app, "figures.now_and_before", {{"now", price(app, "£0.70")}, {"before", price(app, "£0.50")}})));
  CHECK(reads(app, said(app, "figures.now_and_before",
                        {{"now", app.words("exercise.met")}, {"before", app.words("exercise.partly")}})));
  app.press(Role::button, app.words("figures.all_back"));
  CHECK(store(app).all<AssumptionChange>().empty());
  CHECK(store(app).all<OfferJudgement>().empty());
  CHECK(reads(app, app.words("figures.none")));
  app.key(Key::z, false, true);
  CHECK(store(app).all<AssumptionChange>().size() == 2);
  CHECK(store(app).all<OfferJudgement>().size() == 1);
}

TEST_CASE("evidence is reached from set one, What happens and Talk, folds, and says how strong it is and what not") {
  Device device;
  AppDriver app(device, {});
  open_with(app, "set_one", {});
  app.press(Role::link, app.words("evidence.short"));
  CHECK(reads(app, app.words("evidence.lead")));
  CHECK(reads(app, app.words("health_centre.evidence.same_doctor_visits.limits")));
  CHECK(reads(app, app.words("evidence.strong")));
  const std::string second = app.words("health_centre.evidence.children.title");
  CHECK_FALSE(reads(app, app.words("health_centre.evidence.children.found")));
  app.press(Role::button, second);
  CHECK(reads(app, app.words("health_centre.evidence.children.found")));
  CHECK(reads(app, "Christakis"));
  app.press(Role::button, second);
  CHECK_FALSE(reads(app, app.words("health_centre.evidence.children.found")));
  app.key(Key::escape);
  for (const char* step : {"happens", "talk"}) {
    app.press(Role::button, app.words(std::string("exercise.step.") + step + ".name"));
    app.press(Role::button, app.words("evidence.title"));
    CHECK(app.find(Role::heading, app.words("evidence.title")) != nullptr);
    app.key(Key::escape);
  }
}

TEST_CASE("for planning and learning, not for clinical decisions: at the foot of What happens and of Talk (A101)") {
  for (const char* step : {"happens", "talk"}) {
    Device device;
    AppDriver app(device, {});
    open_with(app, step, {});
    CHECK(app.find(Role::text, app.words("exercise.disclaimer")) != nullptr);
  }
}

TEST_CASE("results that rest on guesses say so and name the three that carry most; a figure of one's own is no guess") {
  Device device;
  AppDriver app(device, {});
  const auto sentence = [&] {
    for (const Node& node : app.tree().nodes()) {
      if (node.label.rfind("This rests on", 0) == 0) return node.label;
    }
    return std::string();
  };
  open_with(app, "happens", {});
  CHECK(sentence().empty());  // today's rule rests on no change
  std::vector<Record> records = test::suggested_recipe();
  open_with(app, "happens", records);
  CHECK(sentence().rfind("This rests on guesses, above all: ", 0) == 0);
  const std::string said_now = sentence();
  CHECK(std::count(said_now.begin(), said_now.end(), ';') == 2);
  CHECK(sentence().find(app.words("assumption.group_size.label")) != std::string::npos);
  CHECK(sentence().find("About 58.4 % of what you took out hangs on them: most of it.") != std::string::npos);  // A99
  app.press(Role::button, app.words("exercise.step.talk.name"));
  CHECK_FALSE(sentence().empty());
  records.push_back(AssumptionChange{"group_size", 100'000});
  open_with(app, "happens", records);
  CHECK(sentence().find(app.words("assumption.group_size.label")) == std::string::npos);
}

}  // namespace seven::ui
