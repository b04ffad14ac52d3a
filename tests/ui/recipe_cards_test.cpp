// Set three's cards, starts, conditions and tokens, as a person uses them.
#include <doctest/doctest.h>

#include "support/open_with.h"
#include "support/results.h"

using namespace seven;
using namespace seven::test;

namespace {

struct CardsAtSetThree {
  Device device;
  AppDriver app{device, {}};

  CardsAtSetThree() {
    app.start();
    go("set_three");
  }
  void go(const std::string& step) { app.press(ui::Role::button, app.words("exercise.step." + step + ".name")); }
  std::string word(const std::string& key) const { return app.words("health_centre." + key); }
  const Account& account() const { return app.work().exercise().account(); }
};

}  // namespace

TEST_CASE("ten minutes for everyone is one tap, overspends, and is one step back") {
  CardsAtSetThree at;
  at.app.press(ui::Role::button, at.word("start.more_for_all"));
  CHECK(at.account().roles_over() == std::vector<std::string>{"gp"});
  CHECK(at.account().overspent() > Pounds());
  at.app.key(ui::Key::z, false, true);
  CHECK(at.app.work().exercise().is_today());
}

TEST_CASE("a named doctor for all puts its card on the table, and undo takes both away") {
  CardsAtSetThree at;
  at.app.press(ui::Role::button, at.word("start.named_for_all"));
  CHECK(at.app.get(ui::Role::toggle, at.word("what_if.named_for_all.label")).checked == ui::Tri::yes);
  CHECK(at.app.work().exercise().outcome().people[1].cover[4] == Coverage::none);
  at.app.key(ui::Key::z, false, true);
  CHECK(at.app.get(ui::Role::toggle, at.word("what_if.named_for_all.label")).checked == ui::Tri::no);
}

TEST_CASE("every what-if card can be turned over and put back, each a step that names the card") {
  CardsAtSetThree at;
  const std::vector<WhatIfCard> cards = at.app.work().exercise().as_it_came().what_if;
  for (const WhatIfCard& card : cards) {
    if (card.bank()) continue;
    INFO(card.id);
    const std::string label = at.word("what_if." + card.id + ".label");
    at.app.press(ui::Role::toggle, label);
    CHECK(at.app.work().exercise().circumstances().drawn == std::vector<std::string>{card.id});
    at.app.press(ui::Role::toggle, label);
    CHECK(at.app.work().exercise().circumstances().drawn.empty());
  }
}

TEST_CASE("a drawn card lies above the bars until it is put back, and a draw takes one that is not there yet") {
  CardsAtSetThree at;
  for (int i = 0; i < 8; ++i) at.app.press(ui::Role::button, at.app.words("cards.draw"));
  CHECK(at.app.work().exercise().circumstances().drawn.size() == 7);
  CHECK(at.app.work().exercise().setup().bank == Share::of_percent(5));
  CHECK(at.app.find(ui::Role::button, at.app.words("cards.draw")) == nullptr);
  at.app.press(at.app.find_beginning(ui::Role::button, "Put back: " + at.word("what_if.gp_away.label"))->id);
  CHECK(at.app.work().exercise().circumstances().drawn.size() == 6);
}

TEST_CASE("when a card says how many come, the number cannot be changed until it is put back") {
  CardsAtSetThree at;
  at.app.press(ui::Role::toggle, "Roger");
  at.app.press(ui::Role::radio, at.word("offer.RO4.label"));
  at.app.press(ui::Role::toggle, at.word("what_if.four_come.label"));
  CHECK(at.app.work().exercise().attendance_is_given("coffee_morning"));
  CHECK(at.app.work().exercise().attending().at("coffee_morning") == 4);
  at.app.press(ui::Role::toggle, at.word("what_if.four_come.label"));
  CHECK(at.app.work().exercise().attending().empty());
}

TEST_CASE("an unticked condition lowers what is covered, and can be taken back (domain.md A51)") {
  CardsAtSetThree at;
  at.app.press(ui::Role::radio, at.word("offer.RJ5.label"));
  const Fraction before = at.app.work().exercise().outcome().people[0].covered;
  at.app.press(ui::Role::radio, at.app.words("cards.not_in_place"));
  CHECK(at.app.work().exercise().outcome().people[0].covered < before);
  CHECK(at.app.work().exercise().circumstances().missing.size() == 1);
  at.app.key(ui::Key::z, false, true);
  CHECK(at.app.work().exercise().outcome().people[0].covered == before);
}

TEST_CASE("with tokens a minute is paid at a time, from the pile to a person") {
  CardsAtSetThree at;
  at.app.press(ui::Role::radio, at.app.words("tokens.tokens"));
  const auto gp = [&] { return at.app.work().exercise().outcome().people[1].at_once[0]; };
  CHECK(gp() == Minutes::of_whole(7));
  const ui::Node* more = at.app.find_beginning(ui::Role::button, "Pay a token: Sandra");
  REQUIRE(more != nullptr);
  at.app.press(more->id);
  CHECK(gp() == Minutes::of_whole(8));
  const ui::Node* less = at.app.find_beginning(ui::Role::button, "Take a token back: Sandra");
  at.app.press(less->id);
  CHECK(gp() == Minutes::of_whole(7));
}

TEST_CASE("what happens says what each person would have chosen, and turns them over to next month") {
  CardsAtSetThree at;
  at.go("happens");
  at.app.press(ui::Role::button, "What would Raj have chosen?");
  CHECK(at.app.find(ui::Role::text, at.word("would.raj")) != nullptr);
  at.app.press(ui::Role::button, "Roger, next month");
  CHECK(at.app.find(ui::Role::text, at.word("next.roger.quote")) != nullptr);
  CHECK(at.app.work().table().next_seen == "roger");
}

TEST_CASE("what happens and paper say that the facilitator is missing, not that friendships grow (domain.md A70)") {
  const auto without = [](const Record& record) {
    std::vector<Record> records = suggested_recipe();
    records.push_back(record);
    return records;
  };
  const auto told = [](AppDriver& app) {
    std::string all;
    for (const ui::Node& node : app.tree().nodes()) all += node.label + "\n";
    app.press(ui::Role::button, app.words("exercise.step.talk.name"));
    app.press(ui::Role::button, app.words("paper.print"));
    REQUIRE_FALSE(app.platform().printed.empty());
    for (const std::string& sheet : app.platform().printed.back()) all += xml_words(sheet);
    return all;
  };
  const auto has = [](const std::string& all, const std::string& words) {
    return all.find(words) != std::string::npos;
  };
  {
    Device device;
    AppDriver app(device, {});
    open_with(app, "happens", without(DrawnCard{"facilitator_leaves"}));
    const std::string all = told(app);
    CHECK_FALSE(has(all, app.words("health_centre.why.RO4.company_that_lasts")));
    CHECK_FALSE(has(all, app.words("health_centre.offer.RO4.story")));
    CHECK(has(all, "Card: The facilitator leaves."));
    // What the card did not lower keeps its own reason.
    CHECK(has(all, app.words("health_centre.why.RO4.damp_home_acted_on")));
  }
  {
    Device device;
    AppDriver app(device, {});
    open_with(app, "happens", without(Condition{"skilled_facilitator", InPlace::no}));
    const std::string all = told(app);
    CHECK_FALSE(has(all, app.words("health_centre.why.RO4.company_that_lasts")));
    CHECK(has(all, "Not in place: A skilled facilitator, a room and a kettle."));
  }
}
