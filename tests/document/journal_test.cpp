// The journal: what a document did, entry by entry, gives it again. The rule numbers are those of document/journal.h.
#include <doctest/doctest.h>

#include <memory>

#include "document/journal.h"
#include "document/samples.h"
#include "document/serializer.h"
#include "support/random_seeds.h"

using namespace seven;

namespace {

// A document at which somebody works at random, and the journal as a device would keep it.
class JournalDesk {
 public:
  explicit JournalDesk(std::uint32_t seed) : dice_(seed), document_(samples::empty_document()) { copy(); }

  void act() {
    now_ += dice_.below(2000);
    const auto edit = [&](DiffBuilder& builder) { samples::random_edit(dice_, builder); };
    switch (dice_.below(9)) {
      case 0:
      case 1:
      case 2: document_.commit({"step.note", {{"what", "\"q\" ŵ"}}}, now_, edit); break;
      case 3:
      case 4:
        document_.commit_coalesced({"step.type"}, now_, dice_.flip() ? "a" : "b", [&](DiffBuilder& builder) {
          builder.put(Note{"typed", std::string(dice_.below(3), 'x')});
        });
        break;
      case 5:
        document_.begin_gesture({"step.pull"}, now_);
        for (std::uint32_t moves = dice_.below(3); moves > 0; --moves) {
          document_.update_gesture([&](DiffBuilder& builder) {
            builder.put(Note{"pulled", std::to_string(dice_.below(4))});
          });
        }
        dice_.flip() ? (void)document_.commit_gesture(now_) : document_.abandon_gesture();
        break;
      case 6: document_.undo(now_); break;
      case 7: document_.redo(now_); break;
      default: document_.look(Session{"meet", "raj", "", "", "", static_cast<int>(dice_.below(3))});
    }
    for (JournalEntry& entry : document_.take_entries()) {
      lines_.push_back(write_entry(entry));
      states_.push_back(document_.store().records());
    }
    if (dice_.below(20) == 0) copy();
  }

  // What opens after a crash that let only so many of the entries since the copy through.
  Document after_crash(std::size_t entries) const {
    Result<OpenedDocument> opened = read_document(copy_);
    REQUIRE(opened.ok());
    Document document = opened.take().document;
    document.continue_journal(copied_);
    for (std::size_t i = 0; i < entries; ++i) {
      const Result<JournalEntry> entry = read_entry(lines_[i]);
      REQUIRE(entry.ok());
      REQUIRE(document.replay(entry.value()));
    }
    return document;
  }

  std::size_t entries() const { return lines_.size(); }
  const Store::Records& state(std::size_t entries) const { return entries == 0 ? start_ : states_[entries - 1]; }
  Document& document() { return document_; }
  samples::Dice& dice() { return dice_; }

 private:
  // A whole copy; the entries before it are done with.
  void copy() {
    copy_ = write_document(document_, SessionRecords::include);
    copied_ = document_.journal_number();
    start_ = document_.store().records();
    lines_.clear();
    states_.clear();
  }

  samples::Dice dice_;
  Document document_;
  std::int64_t now_ = 5000;
  std::string copy_;
  std::uint64_t copied_ = 0;
  Store::Records start_;
  std::vector<std::string> lines_;
  std::vector<Store::Records> states_;  // after each of them
};

JournalEntry one_entry(const Document::Edit& edit) {
  Document document = samples::filled_document();
  document.commit({"step.note"}, 5000, edit);
  std::vector<JournalEntry> entries = document.take_entries();
  REQUIRE(entries.size() == 1);
  return entries.front();
}

}  // namespace

TEST_CASE("J1 a copy and the entries after it give the document, wherever a crash cut them, 10,000 times") {
  test::for_seeds(20251201, 10'000, [](std::uint32_t seed) {
    JournalDesk desk(seed);
    for (std::uint32_t acts = 5 + desk.dice().below(40); acts > 0; --acts) desk.act();
    const std::size_t through = desk.dice().below(static_cast<std::uint32_t>(desk.entries()) + 1);
    REQUIRE(desk.after_crash(through).store().records() == desk.state(through));
    Document whole = desk.after_crash(desk.entries());
    REQUIRE(whole.store().records() == desk.document().store().records());
    REQUIRE(whole.journal_number() == desk.document().journal_number());
    // The steps are there again, too: undoing all of them gives the start.
    REQUIRE(whole.history().done() == desk.document().history().done());
    while (whole.undo(9000)) {
    }
    while (desk.document().undo(9000)) {
    }
    REQUIRE(whole.store().records() == desk.document().store().records());
  });
}

TEST_CASE("J2 an entry that is not the next does not fit, and nothing is changed") {
  Document document = samples::empty_document();
  JournalEntry entry = one_entry([](DiffBuilder& edit) { edit.put(Note{"a", "x"}); });
  for (const std::uint64_t number : {0u, 2u, 7u}) {
    entry.number = number;
    CHECK_FALSE(document.replay(entry));
  }
  CHECK(document.store().size() == samples::empty_document().store().size());
  entry.number = 1;
  CHECK(document.replay(entry));
  CHECK(document.store().find<Note>("a")->text == "x");
  CHECK_FALSE(document.replay(entry));
}

TEST_CASE("J3 a gesture that is abandoned, and a change that changes nothing, are no entry") {
  Document document = samples::empty_document();
  document.begin_gesture({"step.pull"}, 5000);
  document.update_gesture([](DiffBuilder& edit) { edit.put(Note{"a", "x"}); });
  document.abandon_gesture();
  document.commit({"step.note"}, 5000, [](DiffBuilder&) {});
  document.undo(5000);
  document.redo(5000);
  CHECK(document.take_entries().empty());
  CHECK(document.journal_number() == 0);
}

TEST_CASE("the steps before those that a copy kept are undone by what they did") {
  Document document = samples::empty_document();
  for (int i = 0; i < 400; ++i)
    document.commit({"count"}, 2000, [&](DiffBuilder& edit) { edit.put(Note{"n", std::to_string(i)}); });
  Document again = read_document(write_document(document, SessionRecords::include)).take().document;
  again.continue_journal(document.journal_number());
  document.take_entries();
  for (int i = 0; i < 350; ++i) document.undo(3000);
  for (const JournalEntry& entry : document.take_entries()) REQUIRE(again.replay(entry));
  CHECK(again.store().records() == document.store().records());
  CHECK(again.store().find<Note>("n")->text == "49");
}

TEST_CASE("an entry is one line that reads back as it was") {
  for (const Record& record : samples::one_of_each_filled()) {
    if (record_scope(record) == Scope::session) continue;
    JournalEntry entry{JournalEntry::Kind::step, 7, 5000, {"step.note", {{"a", "ŵ\n"}}}, {record}, {"note:gone"}};
    const std::string line = write_entry(entry);
    CHECK(line.find('\n') == std::string::npos);
    const Result<JournalEntry> read = read_entry(line);
    REQUIRE(read.ok());
    CHECK(read.value() == entry);
  }
}

TEST_CASE("what is no entry is a named error, whatever it is") {
  const std::string line = write_entry(one_entry([](DiffBuilder& edit) { edit.put(Note{"a", "x"}); }));
  REQUIRE(read_entry(line).ok());
  for (std::size_t length = 0; length < line.size(); ++length) CHECK_FALSE(read_entry(line.substr(0, length)).ok());
  CHECK(read_entry("").error().code == ErrorCode::damaged);
  CHECK(read_entry("\xff").error().code == ErrorCode::damaged);
  CHECK(read_entry("[[[[").error().code == ErrorCode::damaged);
  const auto with = [&](const std::string& was, const std::string& is) {
    std::string other = line;
    REQUIRE(other.find(was) != std::string::npos);
    return read_entry(other.replace(other.find(was), was.size(), is)).error();
  };
  CHECK(with("\"version\":1", "\"version\":99") == Error{ErrorCode::too_new, "99"});
  CHECK(with("\"entry\":1", "\"entry\":0").code == ErrorCode::damaged);
  CHECK(with("\"entry\":1", "\"entry\":-1").code == ErrorCode::damaged);
  CHECK(with("\"does\":\"step\"", "\"does\":\"jump\"").code == ErrorCode::damaged);
  CHECK(with("\"does\":\"step\"", "\"does\":[]").code == ErrorCode::damaged);
  const Error unknown = with("\"type\":\"note\"", "\"type\":\"nite\"");
  CHECK(unknown.code == ErrorCode::unknown_reference);
  CHECK(unknown.place.rfind("put[0]", 0) == 0);
  samples::Dice dice(20251201);
  for (int i = 0; i < 5000; ++i) {
    std::string other = line;
    for (std::uint32_t left = 1 + dice.below(3); left > 0; --left)
      other[dice.below(static_cast<std::uint32_t>(other.size()))] = static_cast<char>(dice.below(256));
    const Result<JournalEntry> read = read_entry(other);
    if (read.ok()) CHECK(read_entry(write_entry(read.value())).ok());
  }
}
