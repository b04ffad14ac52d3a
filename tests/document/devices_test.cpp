// Devices that share one document: edits, undo, redo, whole copies, crashes, reopening and putting copies together at
// random. The rule numbers are those of journal.h (J), history.h (H) and merge.h (M).
#include <doctest/doctest.h>

#include <set>

#include "document/merge.h"
#include "document/samples.h"
#include "document/serializer.h"
#include "support/random_seeds.h"

using namespace seven;

namespace {

Store::Records lasting(const Document& document) {
  Store::Records records;
  for (const auto& [id, record] : document.store().records()) {
    if (record_scope(record) == Scope::document) records.emplace(id, record);
  }
  return records;
}

// What really happened to a record, told without stamps: the changes that its value is, and those it came after.
struct Told {
  std::set<int> is, after;
};
using Story = std::map<std::string, Told>;

class Laptop {
 public:
  Laptop(samples::Dice& dice, int& changes, const Document& document)
      : dice_(dice), changes_(changes), document_(document), start_(lasting(document)) {
    work();
    copy();
  }

  void act() {
    now_ += dice_.below(2000);
    const auto edit = [&](DiffBuilder& builder) { samples::random_edit(dice_, builder); };
    switch (dice_.below(10)) {
      case 0:
      case 1:
      case 2: document_.commit({"step.note"}, now_, edit); break;
      case 3:
        document_.commit_coalesced({"step.type"}, now_, "a", [&](DiffBuilder& builder) {
          builder.put(Note{"typed", std::string(dice_.below(3), 'x')});
        });
        break;
      case 4:
        document_.begin_gesture({"step.pull"}, now_);
        document_.update_gesture([&](DiffBuilder& builder) {
          builder.put(Note{"pulled", std::to_string(dice_.below(4))});
        });
        dice_.flip() ? (void)document_.commit_gesture(now_) : document_.abandon_gesture();
        break;
      case 5:
      case 6: document_.undo(now_); break;
      case 7: document_.redo(now_); break;
      case 8: document_.look(Session{"meet", "raj", "", "", "", static_cast<int>(dice_.below(3))}); break;
      default: copy();
    }
    keep();
  }

  void crash() {
    const std::size_t through = dice_.below(static_cast<std::uint32_t>(lines_.size()) + 1);
    document_ = reopened(through);
    story_ = through == 0 ? copied_story_ : stories_[through - 1];
    REQUIRE(lasting(document_) == (through == 0 ? copied_ : states_[through - 1]));
    lines_.resize(through);
    stories_.resize(through);
    states_.resize(through);
    seen_ = lasting(document_);
    work();
  }

  // Takes in what the other would send as a file.
  void take_in(const Laptop& other) {
    const Document theirs = read_document(write_document(other.document_)).take().document;
    const Merge merged = seven::merge(document_, theirs).take();
    // Nothing is dropped in silence: what is not taken is listed, or the side that is taken came after it.
    std::set<std::string> listed;
    for (const MergeConflict& conflict : merged.conflicts) listed.insert(conflict.id);
    const Store::Records mine = lasting(document_), yours = lasting(theirs);
    document_.take_in({"step.merge"}, now_, merged);
    const Store::Records both = lasting(document_);
    const auto value = [](const Store::Records& records, const std::string& id) {
      const auto found = records.find(id);
      return found == records.end() ? std::nullopt : std::optional(found->second);
    };
    Story story = story_;
    for (const auto& [id, told] : other.story_) story[id];
    for (auto& [id, told] : story) {
      const auto a = value(mine, id), b = value(yours, id), c = value(both, id);
      const auto there = other.story_.find(id);
      const Told yours_told = there == other.story_.end() ? Told{} : there->second;
      REQUIRE((c == a || c == b));
      if (a == b) {
        told.is.insert(yours_told.is.begin(), yours_told.is.end());
      } else {
        const Told& lost = c == a ? yours_told : told;
        const Told& taken = c == a ? told : yours_told;
        bool came_after = lost.is.empty();
        for (const int change : lost.is) came_after = came_after || taken.after.count(change) > 0;
        const std::string record = id;  // a name that a lambda may take along
        CAPTURE(record);
        REQUIRE((came_after || listed.count(id) == 1));
        told.is = taken.is;
      }
      told.after.insert(yours_told.after.begin(), yours_told.after.end());
    }
    story_ = story;
    seen_ = both;
    keep();
  }

  void check() {
    const Document whole = reopened(lines_.size());
    REQUIRE(whole.store().records() == document_.store().records());
    REQUIRE(whole.stamps() == document_.stamps());
    REQUIRE(whole.history().done() == document_.history().done());
  }

  void check_undo() {
    while (document_.undo(now_)) {
    }
    REQUIRE(lasting(document_) == start_);
  }

  const Document& document() const { return document_; }

 private:
  void work() { document_.work_as("copy" + std::to_string(++changes_)); }

  Document reopened(std::size_t through) const {
    Document document = read_document(copy_).take().document;
    document.stamp_origin();
    for (std::size_t i = 0; i < through; ++i) {
      const Result<JournalEntry> entry = read_entry(lines_[i]);
      REQUIRE(entry.ok());
      REQUIRE(document.replay(entry.value()));
    }
    return document;
  }

  void copy() {
    keep();
    document_.take_entries();
    copy_ = write_document(document_, SessionRecords::include);
    copied_story_ = story_;
    copied_ = seen_;
    lines_.clear();
    stories_.clear();
    states_.clear();
  }

  void keep() {
    const Store::Records now = lasting(document_);
    const auto change = [&](const std::string& id) {
      Told& told = story_[id];
      told.is = {++changes_};
      told.after.insert(changes_);
    };
    for (const auto& [id, record] : now) {
      const auto before = seen_.find(id);
      if (before == seen_.end() || before->second != record) change(id);
    }
    for (const auto& [id, record] : seen_) {
      if (now.count(id) == 0) change(id);
    }
    seen_ = now;
    for (const JournalEntry& entry : document_.take_entries()) {
      lines_.push_back(write_entry(entry));
      stories_.push_back(story_);
      states_.push_back(seen_);
    }
  }

  samples::Dice& dice_;
  int& changes_;
  Document document_;
  Store::Records start_, seen_ = start_, copied_;
  std::int64_t now_ = 5000;
  Story story_, copied_story_;
  std::string copy_;
  std::vector<std::string> lines_;
  std::vector<Story> stories_;  // after each of them
  std::vector<Store::Records> states_;
};

void check_together(const Document& a, const Document& b) {
  Document one = a, other = b;
  one.take_in({"step.merge"}, 9000, merge(one, b).take());
  other.take_in({"step.merge"}, 9000, merge(other, a).take());
  REQUIRE(lasting(one) == lasting(other));  // M1
  REQUIRE(one.stamps() == other.stamps());  // M1
  for (const Document* known : std::vector<const Document*>{&a, &b, &other, &one}) {
    const Merge again = merge(one, *known).take();
    REQUIRE(again.diff.empty());  // M2
    REQUIRE(again.stamps.empty());
  }
  REQUIRE(merge(a, a).value().diff.empty());
}

}  // namespace

TEST_CASE(
    "J1 H2 M1 M2 three devices work on one document at random, crash, and put their copies together, 10,000 times") {
  test::for_seeds(20251201, 10'000, [](std::uint32_t seed) {
    samples::Dice dice(seed);
    int changes = 0;
    Document begun = samples::empty_document();
    if (dice.flip()) begun.work_as("begun");
    begun.commit({"step.note"}, 2000, [&](DiffBuilder& edit) { samples::random_edit(dice, edit); });
    const Document sent = read_document(write_document(begun)).take().document;
    std::vector<Laptop> laptops;
    for (int i = 0; i < 3; ++i) laptops.emplace_back(dice, changes, sent);
    for (std::uint32_t acts = 10 + dice.below(30); acts > 0; --acts) {
      Laptop& laptop = laptops[dice.below(3)];
      switch (dice.below(8)) {
        case 0: laptop.crash(); break;
        case 1: {
          const Laptop& other = laptops[dice.below(3)];
          if (&other != &laptop) laptop.take_in(other);
          break;
        }
        default: laptop.act();
      }
    }
    for (Laptop& laptop : laptops) laptop.check();
    check_together(laptops[0].document(), laptops[1].document());
    check_together(laptops[1].document(), laptops[2].document());
    for (Laptop& laptop : laptops) laptop.check_undo();
  });
}
