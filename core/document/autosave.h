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

// Of one document at a time. Writes "doc/<id>" (a whole copy: the file, with session records), the journal entries
// after it to the log "<id>", and "meta/<id>" (what a list shows). A step costs its entry; once the entries since the
// last copy weigh more than it, a new copy takes their place. Writes under way are finished even when the Autosave
// goes; the storage must outlive them.
class Autosave {
 public:
  // `state_changed` is called from the storage's callbacks, e.g. to wake the screen; may be empty.
  Autosave(Storage& storage, std::function<void()> state_changed);
  ~Autosave();
  Autosave(const Autosave&) = delete;
  Autosave& operator=(const Autosave&) = delete;

  // The document comes from this device: its copy and its journal go on.
  void go_on(const Document& document);
  // Keeps what has changed since the last call. Call after every handled event: without a change, and within a
  // gesture, it does nothing. A document nobody has changed counts as kept.
  void keep(Document& document);
  // Keeps a whole copy whether or not it has changed: a file just opened; also the retry after a failure.
  void keep_now(Document& document);

  KeepState state() const;
  const Error& error() const;  // of the last failure

  // The document is being removed.
  void forget();

 private:
  struct Writer;
  void look_at(const Document& document);

  std::shared_ptr<Writer> writer_;
  std::string document_id_;
  std::uint64_t kept_revision_ = 0;
  bool goes_on_ = false;  // what the log holds belongs to this document
  std::size_t copy_bytes_ = 0, log_bytes_ = 0;
};

}  // namespace seven
