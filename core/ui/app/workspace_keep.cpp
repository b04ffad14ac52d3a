// Where work is kept: following the writing, asking the system, copies as files, the backup of everything.
#include "document/backup.h"
#include "ui/app/workspace.h"

namespace seven::ui {
namespace {

constexpr const char* kNotesKey = "keeping";
constexpr const char* kJson = "application/json";
constexpr std::size_t kMostNamed = 5;  // documents that cannot be read, in one message

}  // namespace

void Workspace::look_at_keeping() {
  platform_.storage().read(kNotesKey, [this](Result<std::optional<std::string>> found) {
    if (!found) return;
    if (found.value()) keeping_notes_ = read_keeping_notes(*found.value(), platform_.clock().epoch_ms());
    keeping_notes_known_ = true;
    frames_.wake(2);
  });
  look_at_storage();
}

void Workspace::write_notes() {
  platform_.storage().write(kNotesKey, write_keeping_notes(keeping_notes_), [](Outcome) {});
}

void Workspace::watch_keeping() {
  const double now = platform_.clock().seconds();
  const std::optional<Error> before = keep_watch_.problem();
  const bool slow = keep_watch_.slow();
  if (document_)
    frames_.alarm_at(keep_watch_.look(keep_state(), autosave_.error(), now));
  else
    keep_watch_.nothing_open();
  if (keep_watch_.problem() != before || keep_watch_.slow() != slow) frames_.wake(2);
  if (!document_) return;
  if (keep_state() == KeepState::failed && keep_watch_.wants_retry(now)) retry_keeping();
  if (keep_state() == KeepState::kept) first_work();
}

// A step of a person's own that is kept: from now on there is something to lose.
void Workspace::first_work() {
  if (!keeping_notes_known_ || keeping_notes_.first_work_ms > 0 || document_->history().done().empty()) return;
  keeping_notes_.first_work_ms = platform_.clock().epoch_ms();
  write_notes();
  platform_.look_at_storage([this](Result<StorageState> found) {
    if (!found) return;
    storage_state_ = found.take();
    if (!storage_state_->persistent && storage_state_->may_ask && !keeping_notes_.asked) ask_to_persist();
    frames_.wake(2);
  });
}

void Workspace::look_at_storage() {
  platform_.look_at_storage([this](Result<StorageState> found) {
    if (found) storage_state_ = found.take();
    frames_.wake(2);
  });
}

void Workspace::ask_to_persist() {
  keeping_notes_.asked = true;
  write_notes();
  platform_.ask_to_persist([this](Result<StorageState> found) {
    if (found) storage_state_ = found.take();
    frames_.wake(2);
  });
}

void Workspace::retry_keeping() {
  if (document_) autosave_.keep_now(*document_);
  list_recent();
}

std::string Workspace::rescue() const { return document_ ? write_document(*document_, SessionRecords::include) : ""; }

void Workspace::save_rescue() {
  if (!document_) return;
  platform_.files().save(words()("keep.rescue_name"), kJson, rescue(), [this](Result<std::string> saved) {
    if (saved)
      say({words()("ui.saved_as", {{"where", saved.value()}})});
    else if (saved.error().code != ErrorCode::cancelled)
      say_error(saved.error());
  });
}

std::string Workspace::saved_place() const {
  const auto found = document_ ? saved_places_.find(document_->info().id) : saved_places_.end();
  if (found == saved_places_.end()) return {};
  return found->second.substr(found->second.find_last_of("/\\") + 1);
}

void Workspace::save_copy(bool again) {
  if (!document_) return;
  const std::string id = document_->info().id;
  platform_.files().save_in_place(
      id, again && saved_places_.count(id) > 0, words()("ui.file_name"), kJson, write_document(*document_),
      [this, id](Result<SavedFile> saved) {
        frames_.wake(2);
        if (saved) {
          if (saved.value().again) saved_places_[id] = saved.value().where;
          return say({words()("ui.saved_as", {{"where", saved.value().where}})});
        }
        const ErrorCode code = saved.error().code;
        if (code == ErrorCode::cancelled) return;
        const auto place = saved_places_.find(id);
        if (place == saved_places_.end() || (code != ErrorCode::missing && code != ErrorCode::storage_refused))
          return say_error(saved.error());
        say({words()("keep.file_gone", {{"where", place->second}}), Toast::Offer::none, true});
        saved_places_.erase(place);
      });
}

void Workspace::make_backup() {
  const std::int64_t now = platform_.clock().epoch_ms();
  gather_backup(platform_.storage(), kGenerator, now, [this, now](Result<GatheredBackup> gathered) {
    frames_.wake(2);
    if (!gathered) return say_error(gathered.error());
    const int documents = gathered.value().documents, unreadable = gathered.value().unreadable;
    platform_.files().save(words()("keep.backup_name", {{"date", iso_date(now)}}), kJson,
                           std::move(gathered.value().bytes),
                           [this, now, documents, unreadable](Result<std::string> saved) {
                             frames_.wake(2);
                             if (!saved) {
                               if (saved.error().code != ErrorCode::cancelled) say_error(saved.error());
                               return;
                             }
                             keeping_notes_.backup_ms = now;
                             write_notes();
                             std::string text = words().count("keep.backed_up", documents, {{"where", saved.value()}});
                             if (unreadable > 0) text += " " + words().count("keep.left_out", unreadable, {});
                             say({std::move(text), Toast::Offer::none, unreadable > 0});
                           });
  });
}

// On Home, where the documents are seen to be there.
void Workspace::restore(OpenedBackup backup) {
  const auto unreadable = static_cast<long>(backup.unreadable.size());
  std::string which;
  for (std::size_t i = 0; i < backup.unreadable.size() && i <= kMostNamed; ++i)
    which += (i > 0 ? ", " : "") + (i < kMostNamed ? std::to_string(backup.unreadable[i].number) : "…");
  const bool cut_off = backup.cut_off;
  // Ids of one moment differ in their last part.
  const auto fresh_id = [this, salt = std::uint32_t{0}]() mutable {
    return new_document_id(platform_.clock().epoch_ms(),
                           static_cast<std::uint32_t>(platform_.clock().seconds() * 1e6) + salt++);
  };
  restore_backup(platform_.storage(), std::move(backup), fresh_id,
                 [this, unreadable, which, cut_off](Result<Restored> done) {
                   frames_.wake(2);
                   go(Screen::home);
                   if (!done) return say_error(done.error());
                   std::string text = words().count("keep.restored", done.value().added, {});
                   const auto add = [&](const char* key, long count) {
                     if (count > 0) text += " " + words().count(key, count, {});
                   };
                   add("keep.same", done.value().same);
                   add("keep.copies", done.value().copies);
                   if (unreadable > 0) text += " " + words().count("keep.unreadable", unreadable, {{"which", which}});
                   if (cut_off) text += " " + words()("keep.backup_cut_off");
                   say({std::move(text), Toast::Offer::none, unreadable > 0 || cut_off});
                 });
}

void Workspace::put_off_backup() {
  keeping_notes_.put_off_ms = platform_.clock().epoch_ms();
  write_notes();
}

}  // namespace seven::ui
