// One write in flight, the newest state waiting.
#include "document/autosave.h"

#include <map>
#include <utility>

#include "document/recent_documents.h"
#include "document/serializer.h"

namespace seven {

// Outlives the Autosave while a write is under way: the storage's callbacks hold it.
struct Autosave::Writer : std::enable_shared_from_this<Writer> {
  struct Waiting {
    std::string document;
    std::string meta;
  };

  Writer(Storage& device, std::function<void()> changed) : storage(device), state_changed(std::move(changed)) {}

  void start() {
    if (under_way > 0 || waiting.empty()) return;
    auto next = waiting.extract(waiting.begin());
    under_way = 2;
    result = Done{};
    const auto finished = [self = shared_from_this()](Outcome outcome) { self->finish(std::move(outcome)); };
    storage.write(document_storage_key(next.key()), std::move(next.mapped().document), finished);
    storage.write(meta_storage_key(next.key()), std::move(next.mapped().meta), finished);
  }

  void finish(Outcome outcome) {
    if (!outcome) result = std::move(outcome);
    if (--under_way > 0) return;
    if (!result) {
      state = KeepState::failed;
      error = result.error();
    }
    if (!waiting.empty()) {
      state = KeepState::keeping;
      start();
    } else if (result) {
      state = KeepState::kept;
    }
    if (state_changed) state_changed();
  }

  Storage& storage;
  std::function<void()> state_changed;
  KeepState state = KeepState::kept;
  Error error;
  std::map<std::string, Waiting> waiting;  // document id -> its newest state
  int under_way = 0;                       // writes not yet answered
  Outcome result = Done{};                 // of those answered
};

Autosave::Autosave(Storage& storage, std::function<void()> state_changed)
    : writer_(std::make_shared<Writer>(storage, std::move(state_changed))) {}

Autosave::~Autosave() { writer_->state_changed = nullptr; }

void Autosave::keep(const Document& document) {
  if (document.in_gesture()) return;
  const bool same = document.info().id == document_id_;
  if (document.lasting_revision() == (same ? kept_revision_ : 0)) return;
  keep_now(document);
}

void Autosave::keep_now(const Document& document) {
  document_id_ = document.info().id;
  kept_revision_ = document.lasting_revision();
  writer_->waiting[document_id_] = {write_document(document, SessionRecords::include), write_meta(meta_of(document))};
  writer_->state = KeepState::keeping;
  writer_->start();
}

KeepState Autosave::state() const { return writer_->state; }

const Error& Autosave::error() const { return writer_->error; }

void Autosave::forget() {
  writer_->waiting.clear();
  if (writer_->under_way == 0) writer_->state = KeepState::kept;
}

}  // namespace seven
