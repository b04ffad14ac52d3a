// One writer for the open document; those of documents before it finish by themselves.
#include "document/autosave.h"

#include <algorithm>
#include <utility>

namespace seven {

Autosave::Autosave(Storage& storage, std::function<void()> state_changed)
    : storage_(storage), state_changed_(std::move(state_changed)) {}

Autosave::~Autosave() {
  if (writer_) writer_->call_nobody();
  for (const auto& writer : leaving_) writer->call_nobody();
}

void Autosave::begin(const Document& document) {
  leaving_.erase(std::remove_if(leaving_.begin(), leaving_.end(), [](const auto& writer) { return writer->idle(); }),
                 leaving_.end());
  if (writer_ && !writer_->idle()) leaving_.push_back(std::move(writer_));
  document_id_ = document.info().id;
  writer_ = std::make_shared<JournalWriter>(storage_, document, state_changed_);
  writer_->describe_with(describe_);
}

void Autosave::describe_with(std::function<void(DocumentMeta&)> describe) { describe_ = std::move(describe); }

void Autosave::go_on(const Document& document, std::uint64_t log_at, KeptBytes kept) {
  begin(document);
  writer_->goes_on(log_at, kept);
}

void Autosave::keep(Document& document) {
  const bool same = writer_ && document.info().id == document_id_;
  if (!same && (document.in_gesture() || document.lasting_revision() == 0)) return;
  if (!same) begin(document);
  while (!writer_->meet(document)) {
    document.take_id(document.info().id.substr(0, max_id_length - 2) + "-2");
    begin(document);
  }
}

void Autosave::keep_now(Document& document) {
  if (!writer_ || document.info().id != document_id_) begin(document);
  writer_->retry(document);
  keep(document);
}

void Autosave::heard(LogNews news) {
  if (writer_) writer_->heard(std::move(news));
}

KeepState Autosave::state() const {
  const auto busy = [](const std::shared_ptr<JournalWriter>& writer) { return !writer->idle(); };
  if (std::any_of(leaving_.begin(), leaving_.end(), busy)) return KeepState::keeping;
  if (!writer_) return KeepState::kept;
  if (busy(writer_)) return KeepState::keeping;
  return writer_->failed() ? KeepState::failed : KeepState::kept;
}

const Error& Autosave::error() const {
  static const Error none;
  return writer_ ? writer_->error() : none;
}

bool Autosave::too_new() const { return writer_ && writer_->too_new(); }

void Autosave::forget() {
  if (writer_) writer_->stop();
  writer_.reset();
  document_id_.clear();
}

}  // namespace seven
