#include "document/stored_document.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "document/journal.h"

namespace seven {
namespace {

// Entries that the copy has in it already are passed over. Value: whether all others could be done again.
Result<bool> replay_all(Document& document, const LogEntries& log) {
  bool whole = true;
  for (const std::string& line : log.entries) {
    const Result<JournalEntry> entry = read_entry(line);
    if (!entry && entry.error().code == ErrorCode::too_new) return entry.error();
    if (!whole) continue;
    if (!entry)
      whole = false;
    else if (entry.value().number > document.journal_number())
      whole = document.replay(entry.value());
  }
  return whole && !log.torn && document.journal_number() >= log.last;
}

Result<StoredDocument> put_together(const std::string& id, std::string_view copy, LogEntries log) {
  Result<OpenedDocument> read = read_document(copy);
  if (!read) return read.error();
  StoredDocument stored{read.take(), std::move(log)};
  Document& document = stored.opened.document;
  // What lies under a key is kept under that key again, whatever it calls itself.
  if (document.info().id != id) document.take_id(id);
  document.stamp_origin();
  const Result<bool> whole = replay_all(document, stored.log);
  if (!whole) return whole.error();
  if (!whole.value()) {
    if (!stored.opened.recovered) stored.opened.messages.push_back({"document.cut_off", ""});
    stored.opened.recovered = true;
  }
  if (stored.opened.recovered) document.continue_journal(std::max(document.journal_number(), stored.log.last) + 1);
  stored.opened.log_at = stored.log.last;
  stored.opened.kept.copy = copy.size();
  for (const std::string& line : stored.log.entries) stored.opened.kept.entries += line.size();
  return stored;
}

}  // namespace

std::string document_storage_key(std::string_view id) { return "doc/" + std::string(id); }

// The log first: a copy that takes the place of its entries in between has them in it.
void load_stored(Storage& storage, std::string id, std::function<void(Result<StoredDocument>, std::uint64_t)> done) {
  storage.entries(id, [&storage, id, done = std::move(done)](Result<LogEntries> log) {
    if (!log) return done(log.error(), 0);
    const std::string key = document_storage_key(id);
    storage.read(key, [id, key, log = log.take(), done](Result<std::optional<std::string>> copy) {
      if (!copy) return done(copy.error(), log.last);
      if (!copy.value()) return done(Error{ErrorCode::missing, key}, log.last);
      done(put_together(id, *copy.value(), log), log.last);
    });
  });
}

}  // namespace seven
