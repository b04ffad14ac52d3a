// Two copies of one document put together. The rule numbers are those of document/merge.h.
#include <doctest/doctest.h>

#include "document/merge.h"
#include "document/samples.h"
#include "document/serializer.h"

using namespace seven;

namespace {

Document copy_of(const Document& document, const std::string& name) {
  Result<OpenedDocument> opened = read_document(write_document(document));
  REQUIRE(opened.ok());
  Document copy = opened.take().document;
  copy.work_as(name);
  return copy;
}

Document begun() {
  Document document = samples::empty_document();
  document.work_as("begun");
  document.commit({"step.note"}, 2000, [](DiffBuilder& edit) {
    for (const char* topic : {"a", "b", "c"}) edit.put(Note{topic, "old"});
  });
  return document;
}

void write(Document& document, const char* topic, const char* text) {
  document.commit({"step.note"}, 3000, [&](DiffBuilder& edit) { edit.put(Note{topic, text}); });
}

void remove(Document& document, const char* topic) {
  document.commit({"step.note"}, 3000, [&](DiffBuilder& edit) { edit.remove<Note>(topic); });
}

Merge merged(const Document& ours, const Document& theirs) {
  Result<Merge> merge = seven::merge(ours, theirs);
  REQUIRE(merge.ok());
  return merge.take();
}

Document together(Document ours, const Document& theirs) {
  ours.take_in({"step.merge"}, 4000, merged(ours, theirs));
  return ours;
}

std::string text_of(const Document& document, const char* topic) {
  const Note* note = document.store().find<Note>(topic);
  return note ? note->text : "-";
}

struct Two {
  Document first = copy_of(begun(), "first"), second = copy_of(begun(), "second");

  Document both() const {
    Document one = together(first, second), other = together(second, first);
    CHECK(same_work(one.store(), other.store()));
    CHECK(one.stamps() == other.stamps());
    CHECK_FALSE(merged(one, second).brings());
    CHECK_FALSE(merged(one, first).brings());
    return one;
  }
};

}  // namespace

TEST_CASE("M3 what only one copy has changed, added or removed is so in both together") {
  Two two;
  write(two.first, "a", "mine");
  write(two.second, "b", "theirs");
  write(two.second, "new", "theirs");
  remove(two.first, "c");
  CHECK(merged(two.first, two.second).conflicts.empty());
  const Document both = two.both();
  CHECK(text_of(both, "a") == "mine");
  CHECK(text_of(both, "b") == "theirs");
  CHECK(text_of(both, "new") == "theirs");
  CHECK(text_of(both, "c") == "-");
}

TEST_CASE("M4 what both have changed is listed with both values, and taken the same whichever way round") {
  Two two;
  write(two.first, "a", "mine");
  write(two.second, "a", "theirs");
  const Merge merge = merged(two.first, two.second);
  REQUIRE(merge.conflicts.size() == 1);
  CHECK(merge.conflicts[0] == MergeConflict{"note:a", Note{"a", "mine"}, Note{"a", "theirs"}});
  CHECK(merged(two.second, two.first).conflicts[0] == MergeConflict{"note:a", Note{"a", "theirs"}, Note{"a", "mine"}});
  two.both();
}

TEST_CASE("M4 the same change in both is no conflict") {
  Two two;
  write(two.first, "a", "same");
  write(two.second, "a", "same");
  CHECK(merged(two.first, two.second).conflicts.empty());
  CHECK(text_of(two.both(), "a") == "same");
}

TEST_CASE("M4 files that call different words by the same change still come to the same, whichever way round") {
  Document damaged = begun();
  damaged.commit({"step.note"}, 3000, [](DiffBuilder& edit) {
    edit.put(Note{"a", "older, in a file changed by hand"});
  });
  damaged.continue_stamps(begun().stamps());
  const Document first = copy_of(begun(), "first"), second = copy_of(damaged, "second");
  CHECK(merged(first, second).conflicts.size() == 1);
  const Document one = together(first, second), other = together(second, first);
  CHECK(same_work(one.store(), other.store()));
  CHECK(one.stamps() == other.stamps());
  // Which words are the later ones nobody can tell, so that they are asked about again; they stay the same.
  CHECK(same_work(together(one, first).store(), one.store()));
  CHECK(same_work(together(one, second).store(), one.store()));
}

TEST_CASE("M5 what one has removed and the other changed stays as changed, and is listed") {
  Two two;
  remove(two.first, "a");
  write(two.second, "a", "theirs");
  const Merge merge = merged(two.first, two.second);
  REQUIRE(merge.conflicts.size() == 1);
  CHECK(merge.conflicts[0] == MergeConflict{"note:a", std::nullopt, Note{"a", "theirs"}});
  CHECK(text_of(two.both(), "a") == "theirs");
}

TEST_CASE("M6 without stamps different values are a conflict, and what one side lacks is taken from the other") {
  Document ours = samples::empty_document(), theirs = samples::empty_document();
  write(ours, "a", "mine");
  write(theirs, "a", "theirs");
  write(theirs, "b", "theirs");
  const Merge merge = merged(ours, theirs);
  CHECK(merge.conflicts.size() == 1);
  CHECK(merge.from_theirs == 1);
  CHECK(text_of(together(ours, theirs), "b") == "theirs");
  CHECK(same_work(together(ours, theirs).store(), together(theirs, ours).store()));
}

TEST_CASE("two that opened the same file without stamps know what was in it") {
  const Document sent = samples::filled_document();
  Document first = copy_of(sent, "first"), second = copy_of(sent, "second");
  write(first, "debrief.surprise", "mine");
  remove(second, "debrief.surprise");
  second.undo(4000);
  write(second, "b", "theirs");
  CHECK(merged(first, second).conflicts.size() == 1);  // undoing is a change
  Document third = copy_of(sent, "third");
  write(third, "c", "theirs");
  const Merge merge = merged(first, third);
  CHECK(merge.conflicts.empty());
  CHECK(text_of(together(first, third), "debrief.surprise") == "mine");
}

TEST_CASE("a later copy of one's own brings what is new, and an earlier one nothing") {
  const Document early = begun();
  Document late = copy_of(early, "late");
  write(late, "a", "later");
  remove(late, "b");
  CHECK_FALSE(merged(late, early).brings());
  const Merge merge = merged(early, late);
  CHECK(merge.conflicts.empty());
  CHECK(merge.from_theirs == 2);
  CHECK(merge.from_ours == 0);
  CHECK(same_work(together(early, late).store(), late.store()));
}

TEST_CASE("a device that lost its last changes and went on otherwise loses nothing of the file that has them") {
  Document before = begun();
  Document after = copy_of(before, "kept_for_a_while");
  write(after, "a", "in the file");
  remove(after, "b");
  // The device begins again where it was before, with a name of its own, and counts on from there.
  Document again = copy_of(before, "again");
  write(again, "a", "since then");
  write(again, "b", "since then");
  CHECK(merged(again, after).conflicts.size() == 2);
}

TEST_CASE("putting together is one step, that can be undone and done again, and is in the journal") {
  Two two;
  write(two.first, "a", "mine");
  write(two.second, "b", "theirs");
  write(two.second, "c", "theirs");
  Document kept = two.first;
  two.first.take_entries();
  const std::size_t steps = two.first.history().done().size();
  CHECK(two.first.take_in({"step.merge"}, 4000, merged(two.first, two.second)));
  CHECK(two.first.history().done().size() == steps + 1);
  two.first.undo(5000);
  CHECK(text_of(two.first, "b") == "old");
  two.first.redo(6000);
  CHECK(text_of(two.first, "c") == "theirs");
  for (const JournalEntry& entry : two.first.take_entries()) {
    const Result<JournalEntry> read = read_entry(write_entry(entry));
    REQUIRE(read.ok());
    JournalEntry written = entry;
    written.was.clear();  // not written
    CHECK(read.value() == written);
    REQUIRE(kept.replay(read.value()));
  }
  CHECK(same_work(kept.store(), two.first.store()));
  CHECK(kept.stamps() == two.first.stamps());
}

TEST_CASE("a conflict that was decided does not come again with the same file") {
  Two two;
  write(two.first, "a", "mine");
  write(two.second, "a", "theirs");
  Document both = together(two.first, two.second);
  write(both, "a", "mine");
  CHECK_FALSE(merged(both, two.second).brings());
  // Nor where the value taken was one's own and no record changed.
  Document other = together(two.second, two.first);
  CHECK_FALSE(merged(other, two.first).brings());
}

TEST_CASE("how a device looks at its document is its own") {
  Two two;
  two.second.look(Session{"meet", "raj", "", "", "", 2});
  write(two.second, "a", "theirs");
  CHECK(together(two.first, two.second).store().only<Session>() == nullptr);
  CHECK(together(two.second, two.first).store().only<Session>()->furthest == 2);
}

TEST_CASE("more records together than a document may have are an error, and nothing is changed") {
  Store::Records many;
  for (std::size_t i = 0; i < 50'000; ++i) {
    Note note{"t" + std::to_string(i), ""};
    many.emplace(record_id(note), note);
  }
  const Document full({"empty-1", 1000, 1000, "test"}, Store(std::move(many)));
  const Result<Merge> merge = seven::merge(full, begun());
  REQUIRE_FALSE(merge.ok());
  CHECK(merge.error() == Error{ErrorCode::too_large, "records"});
}
