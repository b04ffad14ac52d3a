// Two or three tabs on one document: one truth, and no edit of either is lost.
#include "document/tabs.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <set>

#include "base/utf8.h"
#include "document/recent_documents.h"
#include "support/random_seeds.h"

using namespace seven;
using namespace seven::samples;

namespace {

// A letter that nobody else has typed.
std::string letter(std::uint32_t number) {
  std::string text;
  append_utf8(text, U'\u4E00' + number);
  return text;
}

// Puts a letter of its own somewhere into one of two texts of one record, or into another record, as fields do it.
void type_somewhere(Tab& tab, Dice& dice, const std::string& typed, std::int64_t now) {
  const std::uint32_t field = dice.below(3);
  const auto put_in = [&](std::string& text) {
    std::size_t at = dice.flip() ? text.size() : dice.below(static_cast<std::uint32_t>(text.size() / 3) + 1) * 3;
    text.insert(std::min(at, text.size()), typed);
  };
  tab.document.commit_coalesced({"type"}, now, std::to_string(field), [&](DiffBuilder& edit) {
    if (field == 2) {
      Note note = tab.document.store().value_or(Note{"a"});
      put_in(note.text);
      return edit.put(note);
    }
    Complaint complaint = tab.document.store().value_or(Complaint{"raj"});
    put_in(field == 0 ? complaint.words : complaint.answer);
    edit.put(complaint);
  });
}

void act(Tab& tab, Dice& dice, std::int64_t now) {
  Document& document = tab.document;
  const auto edit = [&](DiffBuilder& builder) { random_edit(dice, builder); };
  switch (dice.below(9)) {
    case 0:
    case 1:
    case 2: document.commit({"step.note"}, now, edit); break;
    case 3:
    case 4:
      document.commit_coalesced({"step.type"}, now, dice.flip() ? "a" : "b", [&](DiffBuilder& builder) {
        builder.put(Note{"typed", std::string(dice.below(3), 'x')});
      });
      break;
    case 5:
      if (!document.in_gesture()) document.begin_gesture({"step.pull"}, now);
      document.update_gesture([&](DiffBuilder& builder) { builder.put(Note{"pulled", std::to_string(now)}); });
      break;
    case 6: document.undo(now); break;
    case 7: document.redo(now); break;
    default: document.look(Session{"meet", "raj", "", "", "", static_cast<int>(dice.below(3))});
  }
  if (dice.flip()) dice.flip() ? (void)document.commit_gesture(now) : document.abandon_gesture();
}

void happen(Tabs& tabs, Dice& dice) {
  for (const auto& tab : tabs.open) {
    for (std::uint32_t left = dice.below(4); left > 0; --left) tab->storage.happen(dice);
    if (dice.flip()) tab->keep();
  }
}

std::string all_texts(const Document& document) {
  const Complaint complaint = document.store().value_or(Complaint{"raj"});
  return document.store().value_or(Note{"a"}).text + complaint.words + complaint.answer;
}

// A copy keeps the last steps only, so one list may be shorter at its beginning.
bool agree(const std::vector<Step>& one, const std::vector<Step>& other) {
  const std::size_t both = std::min(one.size(), other.size());
  return std::equal(one.rbegin(), one.rbegin() + static_cast<std::ptrdiff_t>(both), other.rbegin());
}

void all_are_one(Tabs& tabs) {
  const Document kept = read_again(tabs.disk);
  for (const auto& tab : tabs.open) {
    REQUIRE(tab->autosave.state() == KeepState::kept);
    REQUIRE(shared_records(tab->document) == shared_records(kept));
    REQUIRE(tab->document.journal_number() == kept.journal_number());
    REQUIRE(agree(tab->document.history().done(), kept.history().done()));
  }
}

}  // namespace

TEST_CASE("whatever tabs type at once is in all of them, and what was kept survives their end, 2,000 times") {
  test::for_seeds(20251204, 2000, [](std::uint32_t seed) {
    Dice dice(seed);
    Tabs tabs(dice);
    for (std::uint32_t left = 2 + dice.below(2); left > 0; --left) tabs.open_one();
    std::map<const Tab*, std::set<std::string>> typed;
    std::set<std::string> kept;
    std::int64_t now = 5000;
    for (std::uint32_t acts = 5 + dice.below(40), n = 0; n < acts; ++n) {
      now += dice.below(1000);
      Tab& tab = *tabs.open[dice.below(static_cast<std::uint32_t>(tabs.open.size()))];
      type_somewhere(tab, dice, letter(n), now);
      typed[&tab].insert(letter(n));
      tab.keep();
      happen(tabs, dice);
      for (const auto& each : tabs.open) {
        if (each->autosave.state() == KeepState::kept) kept.merge(typed[each.get()]);
      }
      if (dice.below(15) == 0) {
        typed.erase(tabs.open.front().get());
        tabs.kill(0);
        tabs.open_one();
      }
    }
    tabs.settle();
    all_are_one(tabs);
    const std::string texts = all_texts(read_again(tabs.disk));
    for (const std::string& each : kept) REQUIRE(texts.find(each) != std::string::npos);
    for (const auto& [tab, letters] : typed) {
      for (const std::string& each : letters) REQUIRE(texts.find(each) != std::string::npos);
    }
    REQUIRE(code_points(texts) <= 45);  // and none is there twice
  });
}

TEST_CASE("after edits, undo, redo, gestures and copies in several tabs all are one document, 600 times") {
  test::for_seeds(20251205, 600, [](std::uint32_t seed) {
    Dice dice(seed);
    Tabs tabs(dice);
    for (std::uint32_t left = 2 + dice.below(2); left > 0; --left) tabs.open_one();
    std::int64_t now = 5000;
    for (std::uint32_t acts = 5 + dice.below(40); acts > 0; --acts) {
      now += dice.below(1000);
      Tab& tab = *tabs.open[dice.below(static_cast<std::uint32_t>(tabs.open.size()))];
      act(tab, dice, now);
      // Heavy enough for a new copy now and then.
      if (dice.below(25) == 0) {
        tab.document.commit({"long"}, now, [&](DiffBuilder& edit) {
          for (int i = 0; i < 10; ++i)
            edit.put(Note{"n" + std::to_string(i), std::string(3900, static_cast<char>('a' + dice.below(26)))});
        });
      }
      tab.keep();
      happen(tabs, dice);
      if (dice.below(20) == 0) {
        tabs.kill(dice.below(static_cast<std::uint32_t>(tabs.open.size())));
        tabs.open_one();
      }
    }
    for (const auto& tab : tabs.open) tab->document.commit_gesture(now);
    tabs.settle();
    all_are_one(tabs);
  });
}

TEST_CASE("undo in one tab shows in the other, and can be redone there") {
  Dice dice(1);
  Tabs tabs(dice);
  tabs.missed = 0;
  Tab &one = tabs.open_one(), &other = tabs.open_one();
  for (const char* text : {"1", "12"}) {
    one.document.commit({"write"}, 5000, [&](DiffBuilder& edit) { edit.put(Note{"a", text}); });
    tabs.settle();
    CHECK(other.document.store().find<Note>("a")->text == text);
  }
  one.document.undo(6000);
  tabs.settle();
  CHECK(other.document.store().find<Note>("a")->text == "1");
  REQUIRE(other.document.redo(7000));
  tabs.settle();
  CHECK(one.document.store().find<Note>("a")->text == "12");
  all_are_one(tabs);
}

TEST_CASE("a gesture under way is not disturbed, and takes nothing of what others did meanwhile") {
  Dice dice(1);
  Tabs tabs(dice);
  Tab &one = tabs.open_one(), &other = tabs.open_one();
  one.document.begin_gesture({"pull"}, 5000);
  one.document.update_gesture([](DiffBuilder& edit) { edit.put(Note{"a", "pulled"}); });
  other.document.commit({"write"}, 5000, [](DiffBuilder& edit) { edit.put(Note{"b", "written"}); });
  tabs.settle();
  CHECK(one.document.in_gesture());
  CHECK(one.document.store().find<Note>("b") == nullptr);
  one.document.commit_gesture(6000);
  tabs.settle();
  CHECK(one.document.store().find<Note>("b")->text == "written");
  CHECK(other.document.store().find<Note>("a")->text == "pulled");
  all_are_one(tabs);
}

TEST_CASE("a tab that is behind cannot put an old copy over newer work") {
  Dice dice(1);
  Tabs tabs(dice);
  tabs.missed = 1;
  Tab &behind = tabs.open_one(), &ahead = tabs.open_one();
  for (int i = 0; i < 40; ++i) {
    ahead.document.commit({"write"}, 5000, [&](DiffBuilder& edit) {
      edit.put(Note{"a", std::string(3900, static_cast<char>('a' + i % 26))});
    });
    ahead.keep();
    while (ahead.storage.happen(dice)) ahead.keep();
  }
  CHECK(tabs.disk.logs["empty-1"].size() < 40);  // a copy has taken the place of some
  CHECK(behind.document.journal_number() == 1);
  behind.document.commit({"long"}, 6000, [&](DiffBuilder& edit) {
    for (int i = 0; i < 20; ++i) edit.put(Note{"n" + std::to_string(i), std::string(3900, 'n')});
  });
  tabs.settle();
  CHECK(behind.document.store().find<Note>("a")->text == ahead.document.store().find<Note>("a")->text);
  CHECK(ahead.document.store().find<Note>("n0") != nullptr);
  all_are_one(tabs);
}

TEST_CASE("what a newer version has written is never written over, and is said") {
  for (const bool whole_copy : {false, true}) {
    CAPTURE(whole_copy);
    Dice dice(1);
    Tabs tabs(dice);
    Tab& tab = tabs.open_one();
    tab.document.commit({"write"}, 5000, [](DiffBuilder& edit) { edit.put(Note{"a", "old"}); });
    tabs.settle();
    const auto newer = [](std::string text) {
      const std::string was = "\"version\":1";
      return text.replace(text.find(was), was.size(), "\"version\":2");
    };
    const std::uint64_t next = tabs.disk.last("empty-1") + 1;
    std::string& copy = tabs.disk.blobs[document_storage_key("empty-1")];
    auto& log = tabs.disk.logs["empty-1"];
    if (whole_copy) {
      copy = newer(copy);
      log.clear();
      tabs.disk.replaced["empty-1"] = next;
    } else {
      JournalEntry entry{JournalEntry::Kind::step, next, 6000, {"write"}, {Note{"a", "new"}}, {}};
      log[next] = newer(write_entry(entry));
    }
    const auto before_copy = copy;
    const auto before_log = log;
    tab.document.commit({"write"}, 7000, [](DiffBuilder& edit) { edit.put(Note{"b", "pending"}); });
    tabs.settle();
    CHECK(tab.autosave.state() == KeepState::failed);
    CHECK(tab.autosave.too_new());
    CHECK(tab.autosave.error() == Error{ErrorCode::too_new, "2"});
    tab.document.commit({"write"}, 8000, [](DiffBuilder& edit) { edit.put(Note{"b", "more"}); });
    tab.autosave.keep_now(tab.document);
    tabs.settle();
    CHECK(tabs.disk.blobs[document_storage_key("empty-1")] == before_copy);
    CHECK(tabs.disk.logs["empty-1"] == before_log);
    CHECK(tab.autosave.state() == KeepState::failed);
    CHECK(tab.document.store().find<Note>("b")->text == "more");
    RecentDocuments(tabs.disk).load("empty-1", [](Result<OpenedDocument> opened) {
      REQUIRE_FALSE(opened.ok());
      CHECK(opened.error() == Error{ErrorCode::too_new, "2"});
    });
    tabs.disk.answer_all();
  }
}

TEST_CASE("work goes on when the device has lost the document, and all of it is kept again") {
  Dice dice(1);
  Tabs tabs(dice);
  Tab& tab = tabs.open_one();
  tab.document.commit({"write"}, 5000, [](DiffBuilder& edit) { edit.put(Note{"a", "first"}); });
  tabs.settle();
  tabs.disk.blobs.clear();
  tabs.disk.logs.clear();
  tabs.disk.replaced.clear();
  tab.document.commit({"write"}, 6000, [](DiffBuilder& edit) { edit.put(Note{"b", "second"}); });
  tabs.settle();
  const Document again = read_again(tabs.disk);
  CHECK(again.store().find<Note>("a")->text == "first");
  CHECK(again.store().find<Note>("b")->text == "second");
  all_are_one(tabs);
}

TEST_CASE("a file that two tabs open at once under one id becomes two documents") {
  ManualStorage disk;
  Document one = empty_document(), other = empty_document();
  Autosave first(disk, nullptr), second(disk, nullptr);
  first.keep_now(one);
  second.keep_now(other);
  disk.answer_all();
  first.keep(one);
  second.keep(other);
  disk.answer_all();
  CHECK(one.info().id == "empty-1");
  CHECK(other.info().id == "empty-1-2");
  CHECK(first.state() == KeepState::kept);
  CHECK(second.state() == KeepState::kept);
  CHECK(disk.blobs.count(document_storage_key("empty-1-2")) == 1);
}
