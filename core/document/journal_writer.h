// Writes the journal of one document to this device, and takes in what others (tabs) have written to it meanwhile.
//
// The device's log is the one truth: an entry is there or it is not, and everybody who has read the log has the same
// document. A write says where the log stands, and is refused where it stands elsewhere (Storage::append); then what is
// there is read, the own changes are carried over to it (rebase.h) and written behind it. So it does not matter who
// writes first, who hears of what, or who dies when.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "document/document.h"
#include "document/document_meta.h"
#include "document/stored_document.h"
#include "platform/platform.h"

namespace seven {

// Always held by a shared_ptr: writes under way are finished even when nobody else holds it. The storage must outlive
// them. One write is under way at a time; what is added meanwhile goes with the next.
class JournalWriter : public std::enable_shared_from_this<JournalWriter> {
 public:
  // `changed` is called when something was answered: `meet` again. May be empty.
  JournalWriter(Storage& storage, const Document& document, std::function<void()> changed);

  // Called with each line for a list before it is written; may be empty.
  void describe_with(std::function<void(DocumentMeta&)> describe) { describe_ = std::move(describe); }
  // The document comes from this device, where its log stands at `log_at` and takes so many bytes. Without this, its
  // first write is a copy.
  void goes_on(std::uint64_t log_at, KeptBytes kept);

  // Takes what is new of the document and writes it; gives the document what others did. Not within a gesture. False
  // where the document cannot be kept under its id, because another lies there: it needs a new id, and a new writer.
  bool meet(Document& document);
  // Tries again what has failed.
  void retry(Document& document);
  void heard(LogNews news);

  bool idle() const { return !busy_ && side_writes_ == 0 && (failed_ || (pending_.empty() && !copy_)); }
  // The last try went wrong.
  bool failed() const { return failed_ || side_failed_; }
  const Error& error() const { return error_; }
  // A newer version of the program has written there: nothing is written any more.
  bool too_new() const { return failed_ && error_.code == ErrorCode::too_new; }

  // Writes nothing any more, and calls nobody.
  void stop();
  void call_nobody() { changed_ = nullptr; }

 private:
  // A change, and the line that it is in the log.
  struct Waiting {
    explicit Waiting(JournalEntry change) : entry(std::move(change)), line(write_entry(entry)) {}

    JournalEntry entry;
    std::string line;
  };
  // Whole bytes that are to take the place of the log, and how many pending entries are in them.
  struct Copy {
    std::string bytes;
    std::uint64_t number = 0;
    std::size_t has = 0;
  };

  void catch_up(Document& document);
  void replay_heard(Document& document);
  void wait_for(std::vector<JournalEntry> changes);
  void make_copy(Document& document);
  void write_meta_of(const Document& document);
  std::size_t bytes_to_keep() const;
  void write_next();
  void written(std::size_t entries, std::uint64_t number, std::size_t bytes, bool copy, const Outcome& outcome);
  void look();
  void found(Result<StoredDocument> stored, std::uint64_t log_at);
  void take_over(StoredDocument stored);
  void fail(const Error& error);
  void tell();

  Storage& storage_;
  std::string id_;
  std::function<void()> changed_;
  std::function<void(DocumentMeta&)> describe_;
  std::vector<Waiting> pending_;   // not written yet, oldest first; they follow `at_`
  std::uint64_t at_ = 0;           // the last entry that is written, as far as is known here
  std::uint64_t log_at_ = 0;       // where the log itself stands; differs where it has to begin anew
  std::optional<Copy> copy_;       // to be written before anything else
  bool wants_copy_ = true;         // one has to be made before anything is written
  bool first_ = true;              // nothing has been written here yet
  std::optional<Document> ahead_;  // what the document has to catch up with: all that is written, and `pending_`
  LogNews news_;                   // heard and not taken in yet
  std::size_t copy_bytes_ = 0, log_bytes_ = 0;
  bool busy_ = false, stopped_ = false, failed_ = false, taken_ = false;
  int side_writes_ = 0;  // of what a list shows
  bool side_failed_ = false;
  Error error_;
};

}  // namespace seven
