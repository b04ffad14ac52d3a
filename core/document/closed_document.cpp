#include "document/closed_document.h"

#include <memory>
#include <optional>
#include <utility>

#include "document/autosave.h"

namespace seven {
namespace {

struct Closed {
  explicit Closed(Document held) : document(std::move(held)) {}

  Document document;
  std::optional<Autosave> keeper{};
  bool done = false;
};

}  // namespace

void keep_closed(Storage& storage, OpenedDocument opened, std::function<void(DocumentMeta&)> describe,
                 const Call<void(Document&)>& change, std::function<void(Outcome)> done) {
  auto closed = std::make_shared<Closed>(std::move(opened.document));
  const auto answered = [closed, &storage, done = std::move(done)] {
    if (closed->done) return;
    closed->keeper->keep(closed->document);  // others may have written in between
    const KeepState state = closed->keeper->state();
    if (state == KeepState::keeping) return;
    closed->done = true;
    const Outcome outcome = state == KeepState::failed ? Outcome(closed->keeper->error()) : Outcome(Done{});
    // The keeper is let go of when it is not the one who calls.
    storage.read(meta_storage_key(closed->document.info().id), [closed, outcome, done](const auto&) {
      closed->keeper.reset();
      done(outcome);
    });
  };
  closed->keeper.emplace(storage, answered);
  closed->keeper->describe_with(std::move(describe));
  const bool is_stored = opened.kept.copy > 0;
  if (is_stored) closed->keeper->go_on(closed->document, opened.log_at, opened.kept);
  change(closed->document);
  is_stored ? closed->keeper->keep(closed->document) : closed->keeper->keep_now(closed->document);
  if (closed->keeper->state() != KeepState::keeping) answered();
}

}  // namespace seven
