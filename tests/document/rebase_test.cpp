// Changes carried over to what somebody else has made of the document meanwhile. The rule numbers are those of
// document/rebase.h.
#include "document/rebase.h"

#include <doctest/doctest.h>

#include "document/samples.h"

using namespace seven;

namespace {

void write(Document& document, const std::string& topic, const std::string& text) {
  document.commit({"write"}, 5000, [&](DiffBuilder& edit) { edit.put(Note{topic, text}); });
}

void type(Document& document, const std::string& text) {
  document.commit_coalesced({"type"}, 6000, "a", [&](DiffBuilder& edit) { edit.put(Note{"a", text}); });
}

// Two copies of one document: "a" says "one", and that was one step.
struct TwoTabs {
  Document ours = samples::empty_document(), theirs = samples::empty_document();
  TwoTabs() {
    write(ours, "a", "one");
    for (const JournalEntry& entry : ours.take_entries()) REQUIRE(theirs.replay(entry));
  }
  // Ours comes behind theirs.
  std::vector<JournalEntry> rebased() {
    theirs.take_entries();
    std::vector<JournalEntry> changes = rebase(theirs, ours.take_entries());
    ours.catch_up(theirs);
    return changes;
  }
  std::string text(const std::string& topic = "a") const {
    const Note* note = theirs.store().find<Note>(topic);
    return note == nullptr ? "(none)" : note->text;
  }
};

using Kind = JournalEntry::Kind;

}  // namespace

TEST_CASE("R1 nobody's change is dropped") {
  TwoTabs two;
  write(two.ours, "a", "one two");
  write(two.ours, "b", "ours");
  write(two.theirs, "a", "zero one");
  write(two.theirs, "c", "theirs");
  const std::vector<JournalEntry> changes = two.rebased();
  CHECK(two.text() == "zero one two");
  CHECK(two.text("b") == "ours");
  CHECK(two.text("c") == "theirs");
  CHECK(changes.size() == 2);
  CHECK(changes.front().number == 4);
  CHECK(changes.front().was == std::vector<Record>{Note{"a", "zero one"}});
  CHECK(two.ours.store().records() == two.theirs.store().records());
  CHECK(two.ours.journal_number() == 5);
}

TEST_CASE("R1 letters typed one after the other stay together") {
  TwoTabs two;
  for (const char* text : {"oneo", "oneou", "oneour", "oneours"}) type(two.ours, text);
  type(two.theirs, "onetheirs");
  two.rebased();
  CHECK(two.text() == "onetheirsours");
}

TEST_CASE("R2 a record that one side removed and the other changed stays") {
  const auto remove = [](Document& document) {
    document.commit({"remove"}, 5000, [](DiffBuilder& edit) { edit.remove("note:a"); });
  };
  TwoTabs removed_here;
  remove(removed_here.ours);
  write(removed_here.theirs, "a", "one two");
  CHECK(removed_here.rebased().empty());
  CHECK(removed_here.text() == "one two");
  TwoTabs removed_there;
  write(removed_there.ours, "a", "one two");
  remove(removed_there.theirs);
  removed_there.rebased();
  CHECK(removed_there.text() == "one two");
  TwoTabs both;
  remove(both.ours);
  remove(both.theirs);
  CHECK(both.rebased().empty());
  CHECK(both.text() == "(none)");
}

TEST_CASE("R3 a change that is already there is no change") {
  TwoTabs two;
  write(two.ours, "a", "two");
  write(two.theirs, "a", "two");
  CHECK(two.rebased().empty());
  CHECK(two.theirs.history().done().size() == 2);
}

TEST_CASE("R4 what joined a step that is no longer the last becomes a step, and what joined an own one joins it") {
  TwoTabs two;
  type(two.ours, "one ");
  two.ours.take_entries();  // written before theirs
  TwoTabs other;
  type(other.theirs, "one ");
  write(other.theirs, "b", "theirs");
  type(two.ours, "one t");
  type(two.ours, "one tw");
  other.theirs.take_entries();
  const std::vector<JournalEntry> changes = rebase(other.theirs, two.ours.take_entries());
  REQUIRE(changes.size() == 2);
  CHECK(changes[0].kind == Kind::step);
  CHECK(changes[1].kind == Kind::join);
  CHECK(other.theirs.undo(7000)->name.key == "type");
  CHECK(other.text() == "one ");
}

TEST_CASE("R4 undo and redo of a step that is no longer the last become steps, and of the last stay what they are") {
  TwoTabs two;
  two.ours.undo(5000);
  write(two.theirs, "b", "theirs");
  std::vector<JournalEntry> changes = two.rebased();
  REQUIRE(changes.size() == 1);
  CHECK(changes[0].kind == Kind::step);
  CHECK(two.text() == "(none)");
  CHECK(two.text("b") == "theirs");

  TwoTabs own;
  write(own.ours, "b", "ours");
  own.ours.undo(5000);
  own.ours.redo(5000);
  write(own.theirs, "c", "theirs");
  changes = own.rebased();
  REQUIRE(changes.size() == 3);
  CHECK(changes[1].kind == Kind::undo);
  CHECK(changes[2].kind == Kind::redo);
}

TEST_CASE("where somebody is in the document stays their own") {
  TwoTabs two;
  two.theirs.look(Session{"set_two", "raj"});
  two.ours.look(Session{"meet", "roger"});
  write(two.theirs, "b", "theirs");
  two.rebased();
  CHECK(two.ours.store().only<Session>()->person == "roger");
  TwoTabs quiet;
  quiet.ours.look(Session{"meet", "roger"});
  quiet.ours.take_entries();
  quiet.theirs.look(Session{"set_two", "raj"});
  quiet.rebased();
  CHECK(quiet.ours.store().only<Session>()->screen == "meet");
}
