// An entry for each change, a whole copy now and then.
#include "document/autosave.h"

#include <algorithm>
#include <utility>

#include "document/recent_documents.h"
#include "document/serializer.h"

namespace seven {
namespace {

constexpr std::size_t kLeastLog = 32'768;  // bytes of entries that are not worth a new copy yet

}  // namespace

// Outlives the Autosave while a write is under way: the storage's callbacks hold it.
struct Autosave::Writer : std::enable_shared_from_this<Writer> {
  Writer(Storage& device, std::function<void()> changed) : storage(device), state_changed(std::move(changed)) {}

  // For one write. `whole`: it is a copy, which has in it whatever could not be written before.
  std::function<void(Outcome)> answer(bool whole) {
    ++under_way;
    return [self = shared_from_this(), whole](Outcome outcome) { self->finish(whole, std::move(outcome)); };
  }

  void finish(bool whole, Outcome outcome) {
    --under_way;
    if (!outcome) {
      error = outcome.error();
      failed = true;
    } else if (whole) {
      failed = false;
    }
    if (under_way == 0 && state_changed) state_changed();
  }

  void meta(const Document& document) {
    storage.write(meta_storage_key(document.info().id), write_meta(meta_of(document)), answer(false));
  }

  Storage& storage;
  std::function<void()> state_changed;
  Error error;
  bool failed = false;  // something since the last whole copy could not be written
  int under_way = 0;    // writes not yet answered
};

Autosave::Autosave(Storage& storage, std::function<void()> state_changed)
    : writer_(std::make_shared<Writer>(storage, std::move(state_changed))) {}

Autosave::~Autosave() { writer_->state_changed = nullptr; }

void Autosave::look_at(const Document& document) {
  if (document.info().id != document_id_) goes_on_ = false;
  document_id_ = document.info().id;
  kept_revision_ = document.lasting_revision();
}

void Autosave::go_on(const Document& document) {
  look_at(document);
  goes_on_ = true;
  copy_bytes_ = log_bytes_ = 0;
}

void Autosave::keep(Document& document) {
  if (document.in_gesture()) return;
  const bool same = document.info().id == document_id_;
  if (document.lasting_revision() == (same ? kept_revision_ : 0)) return;
  if (!same || !goes_on_ || writer_->failed) return keep_now(document);
  look_at(document);
  for (const JournalEntry& entry : document.take_entries()) {
    std::string line = write_entry(entry);
    log_bytes_ += line.size();
    writer_->storage.append(document_id_, entry.number, std::move(line), writer_->answer(false));
  }
  if (log_bytes_ > std::max(kLeastLog, copy_bytes_)) return keep_now(document);
  writer_->meta(document);
}

void Autosave::keep_now(Document& document) {
  look_at(document);
  Storage& storage = writer_->storage;
  // Entries under its id that are none of this document's.
  if (!goes_on_) storage.forget(document_id_, every_entry, writer_->answer(false));
  goes_on_ = true;
  document.take_entries();
  std::string copy = write_document(document, SessionRecords::include);
  copy_bytes_ = copy.size();
  log_bytes_ = 0;
  writer_->meta(document);
  storage.write(document_storage_key(document_id_), std::move(copy),
                [answer = writer_->answer(true), &storage, id = document_id_,
                 number = document.journal_number()](Outcome outcome) {
                  if (outcome) storage.forget(id, number, nullptr);
                  answer(std::move(outcome));
                });
}

KeepState Autosave::state() const {
  return writer_->under_way > 0 ? KeepState::keeping : writer_->failed ? KeepState::failed : KeepState::kept;
}

const Error& Autosave::error() const { return writer_->error; }

void Autosave::forget() {
  document_id_.clear();
  goes_on_ = false;
}

}  // namespace seven
