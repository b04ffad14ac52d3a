// The rules H1 to H6 of history.h, and random work undone.
#include <doctest/doctest.h>

#include "document/samples.h"

using namespace seven;

namespace {

RecordsDiff note_diff(const Store& store, const std::string& topic, const std::string& text) {
  DiffBuilder builder(store);
  builder.put(Note{topic, text});
  return builder.diff();
}

std::string text_of(const Store& store, const std::string& topic) { return store.value_or(Note{topic, ""}).text; }

}  // namespace

TEST_CASE("H1 a step that changed nothing is no step") {
  Store store;
  History history;
  CHECK(history.commit(store, {"write"}, note_diff(store, "a", "x")));
  CHECK_FALSE(history.commit(store, {"write"}, note_diff(store, "a", "x")));
  CHECK(history.done().size() == 1);
  history.begin({"drag"});
  CHECK_FALSE(history.commit_gesture());
  history.begin({"drag"});
  history.update(store, note_diff(store, "a", "y"));
  history.update(store, {});
  CHECK_FALSE(history.commit_gesture());
  CHECK(history.done().size() == 1);
}

TEST_CASE("H2 undoing everything gives the start, and redoing everything the end") {
  for (std::uint32_t seed = 1; seed <= 200; ++seed) {
    CAPTURE(seed);
    samples::Dice dice(seed);
    Store store;
    store.apply(samples::random_diff(dice, store).only(Scope::document));
    const Store::Records start = store.records();
    History history;
    std::vector<Store::Records> states{start};
    for (int i = 0; i < 40; ++i) {
      switch (dice.below(6)) {
        case 0: history.undo(store); break;
        case 1: history.redo(store); break;
        case 2: {
          history.begin({"drag"});
          for (std::uint32_t moves = dice.below(4); moves > 0; --moves) {
            history.roll_back(store);
            history.update(store, samples::random_diff(dice, store).only(Scope::document));
          }
          if (dice.flip()) {
            history.commit_gesture();
          } else {
            history.abandon(store);
          }
          break;
        }
        case 3: {
          const RecordsDiff diff = samples::random_diff(dice, store).only(Scope::document);
          history.commit_coalesced(store, {"type"}, diff, "field" + std::to_string(dice.below(2)),
                                   static_cast<std::int64_t>(i) * 900);
          break;
        }
        default: history.commit(store, {"edit"}, samples::random_diff(dice, store).only(Scope::document)); break;
      }
    }
    while (history.redo(store)) {
    }
    const Store::Records end = store.records();
    const std::size_t steps = history.done().size();
    std::size_t undone = 0;
    while (history.undo(store)) ++undone;
    CHECK(undone == steps);
    CHECK(store.records() == start);
    while (history.redo(store)) {
    }
    CHECK(store.records() == end);
  }
}

TEST_CASE("a walk shows the store before the first step and after each, and changes nothing") {
  for (std::uint32_t seed = 1; seed <= 100; ++seed) {
    CAPTURE(seed);
    samples::Dice dice(seed);
    Store store;
    store.apply(samples::random_diff(dice, store).only(Scope::document));
    History history;
    std::vector<Store::Records> states{store.records()};
    for (int i = 0; i < 20; ++i) {
      if (history.commit(store, {"edit"}, samples::random_diff(dice, store).only(Scope::document)))
        states.push_back(store.records());
    }
    history.begin({"drag"});
    history.update(store, note_diff(store, "finger", "on its way"));
    const Store::Records before = store.records();
    std::size_t at = 0;
    history.walk(store, [&](const Step* step, const Store& state) {
      CHECK((step == nullptr) == (at == 0));
      if (step != nullptr) CHECK(*step == history.done()[at - 1]);
      REQUIRE(at < states.size());
      CHECK(state.records() == states[at++]);
    });
    CHECK(at == states.size());
    CHECK(store.records() == before);
    CHECK(history.in_gesture());
  }
}

TEST_CASE("H3 a new step forgets what could have been redone") {
  Store store;
  History history;
  history.commit(store, {"one"}, note_diff(store, "a", "1"));
  history.undo(store);
  REQUIRE(history.redo_name() != nullptr);
  history.commit(store, {"two"}, note_diff(store, "a", "2"));
  CHECK(history.redo_name() == nullptr);
  CHECK_FALSE(history.redo(store));
}

TEST_CASE("undo and redo name what they do, before and after") {
  Store store;
  History history;
  CHECK(history.undo_name() == nullptr);
  CHECK_FALSE(history.undo(store));
  const StepName name{"step.note", {{"topic", "tea"}}};
  history.commit(store, name, note_diff(store, "a", "1"));
  REQUIRE(history.undo_name() != nullptr);
  CHECK(*history.undo_name() == name);
  const std::optional<Step> undone = history.undo(store);
  REQUIRE(undone.has_value());
  CHECK(undone->name == name);
  CHECK(undone->diff.added.count("note:a") == 1);
  REQUIRE(history.redo_name() != nullptr);
  CHECK(*history.redo_name() == name);
}

TEST_CASE("H4 a gesture is one step whatever way the finger took") {
  Store store;
  History history;
  history.commit(store, {"write"}, note_diff(store, "a", "start"));
  history.begin({"drag"});
  const Store base = store;
  for (const char* text : {"1", "2", "3"}) history.update(store, note_diff(base, "a", text));
  history.update(store, note_diff(base, "b", "elsewhere"));
  CHECK(text_of(store, "a") == "start");
  CHECK(history.commit_gesture());
  CHECK(history.done().size() == 2);
  CHECK(text_of(store, "b") == "elsewhere");
  history.undo(store);
  CHECK(store.find<Note>("b") == nullptr);
}

TEST_CASE("H4 an abandoned gesture leaves no trace and keeps what could be redone") {
  Store store;
  History history;
  history.commit(store, {"write"}, note_diff(store, "a", "start"));
  history.commit(store, {"write"}, note_diff(store, "a", "more"));
  history.undo(store);
  const Store::Records before = store.records();
  history.begin({"drag"});
  history.update(store, note_diff(store, "a", "moved"));
  history.abandon(store);
  CHECK(store.records() == before);
  CHECK(history.done().size() == 1);
  CHECK(history.redo_name() != nullptr);
}

TEST_CASE("H4 undo in the middle of a gesture takes the gesture back, redo waits") {
  Store store;
  History history;
  history.commit(store, {"write"}, note_diff(store, "a", "start"));
  history.begin({"drag"});
  history.update(store, note_diff(store, "a", "moved"));
  CHECK_FALSE(history.redo(store));
  REQUIRE(history.undo_name() != nullptr);
  CHECK(history.undo_name()->key == "drag");
  const std::optional<Step> undone = history.undo(store);
  REQUIRE(undone.has_value());
  CHECK(undone->name.key == "drag");
  CHECK(text_of(store, "a") == "start");
  CHECK_FALSE(history.in_gesture());
  CHECK(history.done().size() == 1);
}

TEST_CASE("H4 another step ends a gesture by keeping it") {
  Store store;
  History history;
  history.begin({"drag"});
  history.update(store, note_diff(store, "a", "moved"));
  history.commit(store, {"write"}, note_diff(store, "b", "x"));
  CHECK(history.done().size() == 2);
  CHECK_FALSE(history.in_gesture());
}

TEST_CASE("H5 what is of this device is changed and never recorded") {
  Store store;
  History history;
  DiffBuilder builder(store);
  builder.put(Session{"meet"});
  CHECK_FALSE(history.commit(store, {"look"}, builder.diff()));
  CHECK(store.only<Session>()->screen == "meet");
  CHECK(history.done().empty());

  DiffBuilder both(store);
  both.put(Session{"talk"});
  both.put(Note{"a", "x"});
  CHECK(history.commit(store, {"write"}, both.diff()));
  history.undo(store);
  CHECK(store.only<Session>()->screen == "talk");
  CHECK(store.find<Note>("a") == nullptr);
}

TEST_CASE("H6 a sentence typed without a pause is one step") {
  Store store;
  History history;
  std::string text;
  std::int64_t now = 10'000;
  for (const char letter : std::string("Who pays?")) {
    text += letter;
    history.commit_coalesced(store, {"write"}, note_diff(store, "a", text), "note/a", now += 200);
  }
  CHECK(history.done().size() == 1);
  history.undo(store);
  CHECK(store.find<Note>("a") == nullptr);
  history.redo(store);
  CHECK(text_of(store, "a") == "Who pays?");
}

TEST_CASE("H6 a pause, another field, an undo or a clock set back begins a new step") {
  Store store;
  History history;
  history.commit_coalesced(store, {"write"}, note_diff(store, "a", "1"), "note/a", 0);
  history.commit_coalesced(store, {"write"}, note_diff(store, "a", "12"), "note/a", 1500);
  CHECK(history.done().size() == 1);
  history.commit_coalesced(store, {"write"}, note_diff(store, "a", "123"), "note/a", 3001);
  CHECK(history.done().size() == 2);
  history.commit_coalesced(store, {"write"}, note_diff(store, "b", "1"), "note/b", 3002);
  CHECK(history.done().size() == 3);
  history.commit_coalesced(store, {"write"}, note_diff(store, "a", "1234"), "note/a", 3003);
  CHECK(history.done().size() == 4);
  history.undo(store);
  history.commit_coalesced(store, {"write"}, note_diff(store, "a", "123x"), "note/a", 3004);
  CHECK(history.done().size() == 4);
  history.commit_coalesced(store, {"write"}, note_diff(store, "a", "123xy"), "note/a", 2000);
  CHECK(history.done().size() == 5);
  history.commit(store, {"mark"}, note_diff(store, "c", "1"));
  history.commit_coalesced(store, {"write"}, note_diff(store, "a", "z"), "note/a", 2001);
  CHECK(history.done().size() == 7);
}

TEST_CASE("H6 what was typed and deleted again at once is no step") {
  Store store;
  History history;
  history.commit(store, {"write"}, note_diff(store, "a", "kept"));
  history.commit_coalesced(store, {"write"}, note_diff(store, "a", "kept!"), "note/a", 0);
  history.commit_coalesced(store, {"write"}, note_diff(store, "a", "kept"), "note/a", 100);
  CHECK(history.done().size() == 1);
}
