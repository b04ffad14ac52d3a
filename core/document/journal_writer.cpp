#include "document/journal_writer.h"

#include <algorithm>
#include <utility>
#include <variant>

#include "document/rebase.h"
#include "document/recent_documents.h"

namespace seven {
namespace {

constexpr std::size_t kLeastLog = 32'768;  // bytes of entries that are not worth a new copy yet

}  // namespace

JournalWriter::JournalWriter(Storage& storage, const Document& document, std::function<void()> changed)
    : storage_(storage), id_(document.info().id), changed_(std::move(changed)), at_(document.journal_number()) {}

void JournalWriter::goes_on(std::uint64_t log_at, KeptBytes kept) {
  log_at_ = log_at;
  copy_bytes_ = kept.copy;
  log_bytes_ = kept.entries;
  first_ = false;
  wants_copy_ = log_at_ != at_;
}

bool JournalWriter::meet(Document& document) {
  if (taken_) return false;
  if (document.in_gesture()) return true;
  bool changed = ahead_.has_value();
  if (changed) {
    catch_up(document);
  } else {
    std::vector<JournalEntry> fresh = document.take_entries();
    changed = !fresh.empty() || (first_ && wants_copy_ && !busy_ && !copy_);
    wait_for(std::move(fresh));
    // So that a log with a copy never stands at 0, as one without anything does.
    if (first_ && document.journal_number() == 0) document.continue_journal(1);
    if (first_) at_ = document.journal_number() - pending_.size();
    if (changed) failed_ = too_new();
  }
  if (news_.last > at_ && !busy_ && !stopped_ && !too_new()) pending_.empty() ? replay_heard(document) : look();
  const bool heavy = log_bytes_ > std::max(kLeastLog, copy_bytes_);
  if (!busy_ && !failed_ && !copy_ && (heavy || (wants_copy_ && (first_ || !pending_.empty())))) make_copy(document);
  if (changed) write_meta_of(document);
  write_next();
  return true;
}

void JournalWriter::retry(Document& document) {
  if (document.in_gesture() || too_new()) return;
  failed_ = side_failed_ = false;
  if (!first_) write_meta_of(document);
  meet(document);
}

// What was done to the document since is carried over, too.
void JournalWriter::catch_up(Document& document) {
  wait_for(rebase(*ahead_, document.take_entries()));
  document.catch_up(*std::exchange(ahead_, std::nullopt));
}

void JournalWriter::replay_heard(Document& document) {
  for (const std::string& line : std::exchange(news_.entries, {})) {
    Result<JournalEntry> entry = read_entry(line);
    if (!entry && entry.error().code == ErrorCode::too_new) return fail(entry.error());
    if (!entry || entry.value().number > at_ + 1) break;
    if (entry.value().number <= at_) continue;
    std::vector<Record>& put = entry.value().put;
    put.erase(std::remove_if(put.begin(), put.end(), [](const Record& record) { return is_own_place(record); }),
              put.end());
    if (!document.replay(entry.value())) break;
    log_bytes_ += line.size();
    log_at_ = at_ = entry.value().number;
  }
  if (news_.last > at_) look();
}

void JournalWriter::wait_for(std::vector<JournalEntry> changes) {
  for (JournalEntry& change : changes) pending_.emplace_back(std::move(change));
}

// Whatever the log holds that is not known here is behind it then.
void JournalWriter::make_copy(Document& document) {
  if (log_at_ != at_ && document.journal_number() <= log_at_) {
    document.continue_journal(log_at_ + 1);
    at_ = document.journal_number() - pending_.size();
  }
  copy_ = Copy{write_document(document, SessionRecords::include), document.journal_number(), pending_.size()};
}

// What is waiting to be written counts: the line is there at about the same time.
std::size_t JournalWriter::bytes_to_keep() const {
  std::size_t bytes = copy_ ? copy_->bytes.size() : copy_bytes_ + log_bytes_;
  for (std::size_t i = copy_ ? copy_->has : 0; i < pending_.size(); ++i) bytes += pending_[i].line.size();
  return bytes;
}

void JournalWriter::write_meta_of(const Document& document) {
  if (stopped_ || too_new()) return;
  ++side_writes_;
  DocumentMeta meta = meta_of(document);
  meta.bytes = static_cast<std::int64_t>(bytes_to_keep());
  if (describe_) describe_(meta);
  storage_.write(meta_storage_key(id_), write_meta(meta), [self = shared_from_this()](Outcome outcome) {
    --self->side_writes_;
    self->side_failed_ = !outcome;
    if (!outcome) self->error_ = outcome.error();
    self->tell();
  });
}

void JournalWriter::write_next() {
  if (busy_ || failed_ || stopped_) return;
  // On success, what is written; else, what there was to write when it was asked for.
  const std::size_t all = pending_.size();
  if (copy_) {
    busy_ = true;
    storage_.replace(
        id_, log_at_, copy_->number, document_storage_key(id_), copy_->bytes,
        [self = shared_from_this(), all, has = copy_->has, number = copy_->number, bytes = copy_->bytes.size()](
            Outcome outcome) { self->written(outcome ? has : all, number, bytes, true, outcome); });
  } else if (!pending_.empty() && !wants_copy_) {
    busy_ = true;
    std::vector<std::string> lines;
    std::size_t bytes = 0;
    for (const Waiting& waiting : pending_) bytes += lines.emplace_back(waiting.line).size();
    storage_.append(id_, at_ + 1, std::move(lines),
                    [self = shared_from_this(), all, number = at_ + all, bytes](Outcome outcome) {
                      self->written(all, number, bytes, false, outcome);
                    });
  }
}

void JournalWriter::written(std::size_t entries, std::uint64_t number, std::size_t bytes, bool copy,
                            const Outcome& outcome) {
  busy_ = false;
  if (stopped_) return;
  if (outcome) {
    pending_.erase(pending_.begin(), pending_.begin() + static_cast<std::ptrdiff_t>(entries));
    log_at_ = at_ = number;
    failed_ = first_ = false;
    log_bytes_ = copy ? 0 : log_bytes_ + bytes;
    if (copy) {
      copy_bytes_ = bytes;
      copy_.reset();
      wants_copy_ = false;
    }
  } else if (outcome.error().code == ErrorCode::overtaken) {
    copy_.reset();
    return look();
  } else {
    // What came meanwhile is reason enough to try once more.
    fail(outcome.error());
    failed_ = pending_.size() <= entries;
  }
  write_next();
  tell();
}

// Reads what the device has.
void JournalWriter::look() {
  if (busy_ || stopped_) return;
  busy_ = true;
  news_ = {};
  load_stored(storage_, id_, [self = shared_from_this()](Result<StoredDocument> stored, std::uint64_t log_at) {
    self->busy_ = false;
    if (self->stopped_) return;
    self->found(std::move(stored), log_at);
    self->write_next();
    self->tell();
  });
}

void JournalWriter::found(Result<StoredDocument> stored, std::uint64_t log_at) {
  if (stored) {
    if (first_)
      taken_ = true;
    else
      take_over(stored.take());
  } else if (stored.error().code == ErrorCode::missing) {
    // The device has lost it, or somebody removed it while it was worked on here: all of it is written again.
    log_at_ = log_at;
    wants_copy_ = true;
  } else {
    fail(stored.error());
  }
}

void JournalWriter::take_over(StoredDocument stored) {
  Document& document = stored.opened.document;
  const std::vector<std::string>& lines = stored.log.entries;
  // A write that was said to have failed may have happened.
  while (!pending_.empty() && std::find(lines.begin(), lines.end(), pending_.front().line) != lines.end()) {
    pending_.erase(pending_.begin());
    ++at_;
  }
  log_at_ = stored.log.last;
  log_bytes_ = 0;
  for (const std::string& line : lines) log_bytes_ += line.size();
  if (document.journal_number() <= at_ || (stored.opened.recovered && log_at_ <= at_)) {
    // Nothing that is not known here; but perhaps not all that is, or it is damaged.
    wants_copy_ = wants_copy_ || log_at_ != at_ || stored.opened.recovered;
    return;
  }
  std::vector<JournalEntry> changes;
  for (Waiting& waiting : std::exchange(pending_, {})) changes.push_back(std::move(waiting.entry));
  wait_for(rebase(document, changes));
  at_ = document.journal_number() - pending_.size();
  wants_copy_ = log_at_ != at_;
  ahead_.emplace(std::move(document));
}

void JournalWriter::heard(LogNews news) {
  if (news.log != id_ || news.last <= std::max(at_, news_.last)) return;
  news_.log = id_;
  news_.last = news.last;
  for (std::string& line : news.entries) news_.entries.push_back(std::move(line));
  tell();
}

void JournalWriter::fail(const Error& error) {
  failed_ = true;
  error_ = error;
}

void JournalWriter::tell() {
  if (changed_ && !busy_ && side_writes_ == 0) changed_();
}

void JournalWriter::stop() {
  stopped_ = true;
  changed_ = nullptr;
  pending_.clear();
}

}  // namespace seven
