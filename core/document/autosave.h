// Keeps a document on this device after every change, and says truly whether it is kept.
#pragma once

#include <functional>
#include <memory>
#include <string>

#include "base/result.h"
#include "document/document.h"
#include "platform/platform.h"

namespace seven {

enum class KeepState {
  kept,     // the last change has been written and survives a kill
  keeping,  // on its way
  failed,   // the last try went wrong; the next change or `retry` tries again
};

// Of one document at a time. Writes "doc/<id>" (the file, with session records) and "meta/<id>" (what a list shows).
// One write is in flight at most; changes made meanwhile become one write, of the newest state. Writes under way are
// finished even when the Autosave goes; the storage must outlive them.
class Autosave {
 public:
  // `state_changed` is called from the storage's callbacks, e.g. to wake the screen; may be empty.
  Autosave(Storage& storage, std::function<void()> state_changed);
  ~Autosave();
  Autosave(const Autosave&) = delete;
  Autosave& operator=(const Autosave&) = delete;

  // Keeps what has changed since the last call. Call after every handled event: without a change, and within a
  // gesture, it does nothing. A document nobody has changed counts as kept.
  void keep(const Document& document);
  // Keeps it whether or not it has changed: a file just opened; also the retry after a failure.
  void keep_now(const Document& document);

  KeepState state() const;
  const Error& error() const;  // of the last failure

  // Drops what waits to be written: the document is being removed.
  void forget();

 private:
  struct Writer;
  std::shared_ptr<Writer> writer_;
  std::string document_id_;
  std::uint64_t kept_revision_ = 0;
};

}  // namespace seven
