// Talk: differences with reasons, what to say to whoever gets less, groups, complaints, and what is still missing
// (domain.md A21 to A27, C9, D7).
#include <doctest/doctest.h>

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

// A link of the list of what is missing.
const Node* missing(const AppDriver& app, const std::string& words) { return app.find(Role::link, words); }

}  // namespace

TEST_CASE("whoever gets less can be told why in plain words, kept, and taken back") {
  Device device;
  AppDriver app(device, {});
  open_with(app, "talk", test::suggested_recipe());
  REQUIRE(app.find(Role::heading, app.words("fair.title")) != nullptr);
  // Raj and Roger get less than Sandra; nobody else is owed anything.
  const Node* say = app.find(Role::button, app.words("fair.say_it"));
  REQUIRE(say != nullptr);
  CHECK(say->description == "Roger");  // worst-off first
  app.press(say->id);
  const std::string label = said(app, "fair.could_i_say", {{"name", "Roger"}});
  CHECK(reads(app, label));
  app.type(label, "You get company that lasts, and a doctor when your chest asks for one.");
  app.type(said(app, "fair.why_right", {{"name", "Roger"}}), "The facilitator listens for it and rings us.");
  REQUIRE(store(app).find<FairnessNote>("roger") != nullptr);
  CHECK(store(app).find<FairnessNote>("roger")->explanation.rfind("You get company", 0) == 0);
  CHECK(missing(app, said(app, "ready.loss", {{"name", "Roger"}})) == nullptr);
  app.press(Role::button, app.words("talk.fold_in"));
  CHECK(reads(app, "“You get company that lasts"));
  undo(app);
  CHECK(store(app).find<FairnessNote>("roger")->loss.empty());
  CHECK(missing(app, said(app, "ready.loss", {{"name", "Roger"}})) != nullptr);
  undo(app);
  CHECK(store(app).find<FairnessNote>("roger") == nullptr);
}

TEST_CASE("the way to another route is the offer's own until another is written (domain.md A26)") {
  Device device;
  AppDriver app(device, {});
  open_with(app, "talk", test::suggested_recipe());
  const std::string own = app.words("health_centre.offer.RO4.way_out"), other = "Ask Maureen for a visit instead.";
  CHECK(reads(app, own));
  app.press(app.get(Role::button, app.words("fair.say_it")).id);
  const std::string label = said(app, "fair.switch", {{"name", "Roger"}});
  CHECK(app.get(Role::text_area, label).value.empty());
  CHECK(app.get(Role::text_area, label).placeholder == own);
  app.type(label, other);
  CHECK(store(app).find<FairnessNote>("roger")->switch_way == other);
  app.press(Role::button, app.words("talk.fold_in"));
  CHECK(reads(app, other));
  CHECK_FALSE(reads(app, own));
  undo(app);
  CHECK(store(app).find<FairnessNote>("roger") == nullptr);
  CHECK(reads(app, own));
}

TEST_CASE("under today's rule there is nothing to explain, and no list of what is missing") {
  Device device;
  AppDriver app(device, {});
  open_with(app, "talk", {});
  CHECK(reads(app, app.words("ready.nothing")));
  CHECK(reads(app, app.words("fair.nobody")));
  CHECK(app.find(Role::button, app.words("fair.say_it")) == nullptr);
}

TEST_CASE("what is missing is a list of ways there, and it empties as words are found (domain.md A21)") {
  Device device;
  AppDriver app(device, {});
  open_with(app, "talk", test::suggested_recipe());
  // Three differences without a reason, two people who lose something, a quick job without a tag.
  CHECK(reads(app, app.work().words().count("ready.missing", 6)));
  const std::string first = said(app, "ready.reason", {{"one", "Raj"}, {"other", "Sandra"}});
  REQUIRE(missing(app, first) != nullptr);
  app.press(Role::link, first);
  const std::string because =
      said(app, "talk.because", {{"pair", said(app, "talk.pair", {{"one", "Raj"}, {"other", "Sandra"}})}});
  CHECK(app.focused_name() == because);
  CHECK_FALSE(app.focused()->bounds.intersect(app.focused()->clip).empty());
  app.type(because, "Sandra’s child is not yet understood by anyone.");
  CHECK(missing(app, first) != nullptr);  // words without a kind are no reason
  app.press(Role::radio, app.words("exercise.reason.need"));
  CHECK(missing(app, first) == nullptr);
  CHECK(reads(app, app.work().words().count("ready.missing", 5)));
  undo(app);
  CHECK(missing(app, first) != nullptr);

  app.press(Role::link, said(app, "ready.loss", {{"name", "Raj"}}));
  CHECK(app.focused_name() == said(app, "fair.why_right", {{"name", "Raj"}}));
}

TEST_CASE("an option in use whose way out was emptied is listed, and leads to set two, where it is written (A45)") {
  Device device;
  AppDriver app(device, {});
  open_with(app, "talk",
            {OptionMark{"online_request", "raj", OptionUse::alternative}, OptionPlan{"online_request", ""},
             OptionPlan{"phone_back", ""}});
  const std::string words =
      said(app, "ready.way_out", {{"what", app.words("health_centre.deck.online_request.short")}});
  CHECK(reads(app, app.work().words().count("ready.missing", 1)));  // the call is used for nobody
  REQUIRE(missing(app, words) != nullptr);
  app.press(Role::link, words);
  CHECK(app.work().step() == Step::set_two);
  app.type(app.words("exercise.way_out.label"), "Ring the desk.");
  CHECK(store(app).find<OptionPlan>("online_request")->way_out == "Ring the desk.");
  app.press(Role::button, app.words("exercise.step.talk.name"));
  CHECK(missing(app, words) == nullptr);
}

TEST_CASE("reasons that are not allowed are explained and change nothing (domain.md A22)") {
  Device device;
  AppDriver app(device, {});
  open_with(app, "talk", test::suggested_recipe());
  app.press(Role::button, app.words("talk.say_why"));
  for (const char* refused : {"convenience", "loudest", "characteristic"}) {
    const std::string key = std::string("exercise.refused.") + refused;
    app.press(Role::radio, app.words(key));
    CHECK(app.find(Role::status, app.words(key + ".why")) != nullptr);
    CHECK(store(app).all<DifferenceReason>().empty());
  }
}

TEST_CASE("once every difference has a reason and every loss words, it says that nothing is missing") {
  std::vector<Record> records = test::suggested_recipe();
  for (const auto& [one, other] : {std::pair{"raj", "sandra"}, {"raj", "roger"}, {"sandra", "roger"}}) {
    DifferenceReason reason = DifferenceReason::between(one, other);
    reason.kind = ReasonKind::need;
    reason.text = "They need different things.";
    records.push_back(reason);
  }
  records.push_back(FairnessNote{"raj", "", "The pharmacist asks.", ""});
  records.push_back(OptionMark{"RJ5", "raj", OptionUse::alternative});
  records.push_back(FairnessNote{"roger", "", "The facilitator listens.", ""});
  Device device;
  AppDriver app(device, {});
  open_with(app, "talk", records);
  CHECK(app.find(Role::status, app.words("ready.done")) != nullptr);
}

TEST_CASE("a group that fares worse asks for a note, says so, and is listed until it has one (domain.md A25)") {
  Device device;
  AppDriver app(device, {});
  open_with(app, "talk", {});
  const std::string digital = app.words("check.group.digital"), worse = app.words("check.fares.worse");
  const std::string note = said(app, "check.note", {{"group", digital}});
  CHECK(app.find(Role::text_area, note) == nullptr);
  app.press(radio_in(app, digital, worse));
  CHECK(store(app).find<GroupCheck>("digital")->fares == GroupFares::worse);
  CHECK(app.find(Role::status, app.words("check.missing")) != nullptr);
  const std::string listed = said(app, "ready.group", {{"group", digital}});
  app.press(Role::link, listed);
  CHECK(app.focused_name() == note);
  app.type(note, "Anyone can ring, and somebody fills the form in with them.");
  CHECK(app.find(Role::status, app.words("check.missing")) == nullptr);
  CHECK(missing(app, listed) == nullptr);
  // It helps with the duty to consider, and is no legal advice.
  CHECK(reads(app, app.words("check.legal")));
  undo(app);
  CHECK(store(app).find<GroupCheck>("digital")->note.empty());
  undo(app);
  CHECK(store(app).find<GroupCheck>("digital") == nullptr);
}

TEST_CASE("pressing an answer about a group again takes it back") {
  Device device;
  AppDriver app(device, {});
  open_with(app, "talk", {});
  const NodeId fine = radio_in(app, app.words("check.group.age"), app.words("check.fares.no_worse"));
  app.press(fine);
  CHECK(app.tree().find(fine)->checked == Tri::yes);
  app.press(fine);
  CHECK(store(app).find<GroupCheck>("age") == nullptr);
}

TEST_CASE("the complaints desk deals a complaint, the group rewrites it and answers, and each is a step") {
  Device device;
  AppDriver app(device, {});
  open_with(app, "talk", test::suggested_recipe());
  // In the name of whoever is worst off, until somebody else is chosen.
  const std::string label = said(app, "complaint.of", {{"name", "Roger"}});
  CHECK(app.find(Role::text_area, label) != nullptr);
  app.press(radio_in(app, app.words("complaint.whose"), "Sandra"));
  const std::string sandra = said(app, "complaint.of", {{"name", "Sandra"}});
  app.press(Role::button, app.words("complaint.deal"));
  const std::string dealt = app.words("health_centre.complaint.sandra");
  CHECK(app.get(Role::text_area, sandra).value == dealt);
  CHECK(store(app).find<Complaint>("sandra")->words == dealt);
  app.type(sandra, "Why was I not asked?");
  CHECK(app.find(Role::status, app.work().words().count("complaint.words", 5, {{"most", "30"}})) != nullptr);
  app.type(said(app, "complaint.answer", {{"name", "Sandra"}}), "You are right. We will ask you first.");
  CHECK(store(app).find<Complaint>("sandra")->answer == "You are right. We will ask you first.");
  undo(app);
  CHECK(store(app).find<Complaint>("sandra")->answer.empty());
  undo(app);
  CHECK(store(app).find<Complaint>("sandra")->words == dealt);
  undo(app);
  CHECK(store(app).find<Complaint>("sandra") == nullptr);
  CHECK(app.find(Role::button, app.words("complaint.deal")) != nullptr);
}

TEST_CASE("a complaint of more than 30 words is counted, kept and said to be long (domain.md D1)") {
  Device device;
  AppDriver app(device, {});
  open_with(app, "talk", test::suggested_recipe());
  std::string words;
  for (int i = 0; i < 33; ++i) words += (i > 0 ? " word" : "word");
  app.type(said(app, "complaint.of", {{"name", "Roger"}}), words);
  CHECK(store(app).find<Complaint>("roger")->words == words);
  CHECK(app.find(Role::status, app.work().words().count("complaint.over", 3, {{"words", "33"}, {"most", "30"}})) !=
        nullptr);
  app.press(Role::button, app.words("complaint.clear"));
  CHECK(store(app).find<Complaint>("roger") == nullptr);
}

TEST_CASE("the usual questions are answered with the group's own figures (domain.md D7)") {
  Device device;
  AppDriver app(device, {});
  std::vector<Record> records = test::suggested_recipe();
  records.push_back(RelationshipAnswer{"roger", false, "neighbour", "", "", "", false});
  open_with(app, "talk", records);
  const auto open = [&](const char* which) {
    const Node& fold = app.get(Role::button, app.words(std::string("exercise.objection.") + which + ".q"));
    if (fold.expanded == Tri::no) app.press(fold.id);
  };
  open("cuts");
  CHECK(reads(app, app.words("talk.figure.over_half")));
  open("digital");
  CHECK(reads(app, app.words("health_centre.offer.RJ5.way_out")));
  open("fair");
  CHECK(reads(app, "Raj 2.5 of 4, Sandra 0.5 of 5, Roger 1.5 of 5"));  // C9: today 0.625, 0.1, 0.3
  CHECK(reads(app, "Raj 3.5 of 4, Sandra 4.5 of 5, Roger 3.5 of 5"));  // the recipe 0.875, 0.9, 0.7
  open("volunteers");
  CHECK(reads(app, said(app, "talk.figure.unpaid", {{"names", "Roger"}})));
  CHECK(reads(app, "Take away “A skilled facilitator, a room and a kettle”, and for Roger"));
  open("permission");
  CHECK(reads(app, "Clear words on when to come straight to a GP"));
}

TEST_CASE("where less than half is put back the answer says that the question is right") {
  Device device;
  AppDriver app(device, {});
  // Raj's visit becomes a form, nothing is put anywhere.
  open_with(app, "talk", {Allocation{"raj", "RJ5", {}}});
  CHECK(reads(app, app.words("talk.figure.under_half")));
}

TEST_CASE("equal time and needs met stand side by side, today and in the recipe (domain.md A24, C9)") {
  Device device;
  AppDriver app(device, {});
  open_with(app, "talk", test::suggested_recipe());
  const auto row = [&](const char* name, const char* today, const char* now) {
    return reads(app, said(app, "equal.row", {{"name", name}, {"today", today}, {"now", now}}));
  };
  CHECK(row("Sandra", "10 min", "18 min"));
  CHECK(row("Sandra", "0.5 of 5", "4.5 of 5"));
  CHECK(reads(app, said(app, "equal.apart", {{"before", "53 %"}, {"after", "20 %"}})));  // gaps 0.525 and 0.2
  CHECK(reads(app, "Roger, 3.5 of 5"));
  CHECK(reads(app, said(app, "equal.change", {{"before", "Sandra"}, {"after", "nobody"}})));
}

TEST_CASE("every scenario has its fairness in Talk, in both languages") {
  for (const char* language : {"en", "cy"}) {
    for (const char* name :
         {"health_centre", "housing", "mental_health", "probation", "school", "send", "social_work"}) {
      INFO(language << " " << name);
      Device device;
      AppDriver app(device, {test::kDesktop, language});
      const Scenario* scenario = app.work().content().scenario(name);
      REQUIRE(scenario != nullptr);
      std::vector<Record> records;
      for (const Person& person : scenario->people)
        records.push_back(Allocation{person.id, person.offers.back().id, {}});
      open_with(app, "talk", records, name);
      CHECK(app.find(Role::heading, app.words("fair.title")) != nullptr);
      app.press(Role::button, app.words("complaint.deal"));
      CHECK(store(app).all<Complaint>().size() == 1);
    }
  }
}

}  // namespace seven::ui
