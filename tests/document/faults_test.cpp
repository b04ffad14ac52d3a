// Work on a device that fails, forgets what it has not acknowledged, tears the ends of logs and stops at any moment: an
// acknowledged step is never gone, what opens is a state that was, and a message says when something was cut.
#include <doctest/doctest.h>

#include <algorithm>
#include <cstdlib>
#include <memory>
#include <optional>
#include <vector>

#include "document/autosave.h"
#include "document/recent_documents.h"
#include "document/samples.h"
#include "support/faulty_storage.h"

using namespace seven;

namespace {

// `./dev check --long` asks for more of them.
int sequences(int usual) {
  const char* asked = std::getenv("SEVEN_SEQUENCES");
  return asked == nullptr ? usual : std::max(usual, std::atoi(asked));
}

// Somebody at work on one document, through as many starts of the program as it takes.
class FaultyDesk {
 public:
  explicit FaultyDesk(std::uint32_t seed)
      : dice_(seed),
        storage_(
            device_, [this] { device_.answer_all(); }, seed),
        document_(samples::empty_document()) {
    begin();
  }

  void act() {
    now_ += dice_.below(3000);
    storage_.failing_percent = dice_.below(4) == 0 ? 20 : 0;
    const auto edit = [&](DiffBuilder& builder) { samples::random_edit(dice_, builder); };
    switch (dice_.below(8)) {
      case 0: document_.undo(now_); break;
      case 1: document_.redo(now_); break;
      case 2:
        document_.commit_coalesced({"step.type"}, now_, "typed", [&](DiffBuilder& builder) {
          builder.put(Note{"typed", std::string(dice_.below(30) == 0 ? 3000 : dice_.below(9), 'x')});
        });
        break;
      case 3: document_.look(Session{dice_.flip() ? "set_one" : "talk"}); break;
      case 4: autosave_->keep_now(document_); break;
      default: document_.commit({"step.note"}, now_, edit);
    }
    states_.push_back(document_.store().records());
    autosave_->keep(document_);
    for (std::uint32_t answers = dice_.below(6); answers > 0; --answers) {
      storage_.answer_one();
      autosave_->keep(document_);
    }
    states_.push_back(document_.store().records());
    // What nobody has changed yet counts as kept and is not there.
    if (document_.lasting_revision() > 0 && autosave_->state() == KeepState::kept) acknowledged_ = states_.size();
  }

  // The device stops and starts again; the program opens what is there, as the workspace does.
  void stop_and_open() {
    autosave_.reset();
    const bool torn = storage_.stop();
    storage_.failing_percent = 0;
    std::optional<Result<OpenedDocument>> answer;
    RecentDocuments(storage_).load(document_.info().id,
                                   [&](Result<OpenedDocument> opened) { answer.emplace(std::move(opened)); });
    storage_.answer_all();
    REQUIRE(answer.has_value());
    if (!answer->ok()) {
      // Nothing was ever acknowledged: then there may be nothing, and that has a name.
      REQUIRE(answer->error().code == ErrorCode::missing);
      REQUIRE(acknowledged_ == 0);
      document_ = samples::empty_document();
      return begin();
    }
    OpenedDocument opened = answer->take();
    const auto was = std::find(states_.rbegin(), states_.rend(), opened.document.store().records());
    REQUIRE(was != states_.rend());
    REQUIRE(static_cast<std::size_t>(states_.rend() - was) >= acknowledged_);
    if (torn) CHECK(opened.recovered);
    if (opened.recovered) CHECK(opened.messages == std::vector<OpenMessage>{{"document.cut_off", ""}});
    document_ = std::move(opened.document);
    begin();
    autosave_->go_on(document_, opened.log_at);
    acknowledged_ = 1;
  }

 private:
  void begin() {
    autosave_ = std::make_unique<Autosave>(storage_, nullptr);
    states_.assign(1, document_.store().records());
    acknowledged_ = 0;
  }

  samples::Dice dice_;
  samples::ManualStorage device_;
  test::FaultyStorage storage_;
  Document document_;
  std::unique_ptr<Autosave> autosave_;
  std::vector<Store::Records> states_;  // in the order in which they were
  std::size_t acknowledged_ = 0;        // how many of them, the last of which is kept
  std::int64_t now_ = 2000;
};

}  // namespace

TEST_CASE("no acknowledged step is gone on a device that fails, tears, forgets and stops, and what opens is what was") {
  const std::uint32_t first = 20261201;
  const int count = sequences(2000);
  MESSAGE(count << " random sequences from seed " << first);
  for (std::uint32_t seed = first; seed < first + static_cast<std::uint32_t>(count); ++seed) {
    CAPTURE(seed);
    FaultyDesk desk(seed);
    samples::Dice dice(seed + 7);
    for (int starts = 0; starts < 4; ++starts) {
      for (std::uint32_t acts = 1 + dice.below(15); acts > 0; --acts) desk.act();
      desk.stop_and_open();
    }
  }
}
