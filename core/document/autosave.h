// Keeps a document on this device after every change, and says truly whether it is kept.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "base/result.h"
#include "document/document.h"
#include "document/journal_writer.h"
#include "document/serializer.h"
#include "platform/platform.h"

namespace seven {

enum class KeepState {
  kept,     // the last change has been written and survives a kill
  keeping,  // on its way
  failed,   // the last try went wrong; the next change or `retry` tries again
};

// Of one document at a time. Writes "doc/<id>" (a whole copy: the file, with session records), the journal entries
// after it to the log "<id>", and "meta/<id>" (what a list shows). A step costs its entry; once the entries since the
// last copy weigh more than it, a new copy takes their place. What others write to the same document comes into it; see
// journal_writer.h. Writes under way are finished even when the Autosave goes; the storage must outlive them.
class Autosave {
 public:
  // `state_changed` is called from the storage's callbacks, e.g. to wake the screen; may be empty.
  Autosave(Storage& storage, std::function<void()> state_changed);
  ~Autosave();
  Autosave(const Autosave&) = delete;
  Autosave& operator=(const Autosave&) = delete;

  // Called with each line for a list before it is written, to add what only the ui can say: the picture. Lives as long
  // as the Autosave.
  void describe_with(std::function<void(DocumentMeta&)> describe);
  // The document comes from this device, where its log stands at `log_at` and takes so many bytes (OpenedDocument).
  void go_on(const Document& document, std::uint64_t log_at, KeptBytes kept = {});
  // Keeps what has changed since the last call, and brings in what others have done. Call after every handled event and
  // whenever the state has changed; within a gesture it does nothing. A document nobody has changed counts as kept.
  void keep(Document& document);
  // Keeps it whether or not it has changed: a file just opened; also the retry after a failure.
  void keep_now(Document& document);
  // Others have written to this device's storage.
  void heard(LogNews news);

  KeepState state() const;
  const Error& error() const;  // of the last failure
  // A newer version of the program has changed the document on this device: nothing of it is written from here.
  bool too_new() const;

  // The document is being removed.
  void forget();

 private:
  void begin(const Document& document);

  Storage& storage_;
  std::function<void()> state_changed_;
  std::function<void(DocumentMeta&)> describe_;
  std::string document_id_;
  std::shared_ptr<JournalWriter> writer_;                // none before something is to be written
  std::vector<std::shared_ptr<JournalWriter>> leaving_;  // of documents before, not done yet
};

}  // namespace seven
