// What is known about where work is kept: what the system says of the place, what went wrong there, when the last
// backup was made. No drawing, no storage: Workspace asks and writes.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "base/result.h"
#include "document/autosave.h"
#include "platform/platform.h"

namespace seven::ui {

// What a device remembers about its own keeping. Times are milliseconds since 1970-01-01 UTC; 0: never.
struct KeepingNotes {
  bool asked = false;  // the system was asked never to clear what is kept
  std::int64_t first_work_ms = 0;
  std::int64_t backup_ms = 0;
  std::int64_t put_off_ms = 0;  // the offer of a backup was put off

  bool operator==(const KeepingNotes&) const = default;
};

std::string write_keeping_notes(const KeepingNotes& notes);
// Total. What cannot be read is "never"; a time later than `now_ms` was written while the clock was wrong and counts as
// now, so that it holds for a week and not for years.
KeepingNotes read_keeping_notes(std::string_view json_text, std::int64_t now_ms);

constexpr std::int64_t kBackupEvery = 7LL * 24 * 60 * 60 * 1000;  // ms

// Whether there is work, and neither it nor the last backup nor the last "not now" is younger than a week.
bool backup_is_due(const KeepingNotes& notes, std::int64_t now_ms);

// "2026-12-01", UTC: part of a file's name.
std::string iso_date(std::int64_t epoch_ms);

// Follows the writing of the open document. Times are seconds of Clock::seconds.
class KeepWatch {
 public:
  static constexpr double kSlow = 1, kRetry = 30;  // s
  static constexpr double kEarly = 0.05;           // s; so much too early it may be asked

  // Once a frame. Gives the time at which it wants to be asked again; below zero: not before something happens.
  double look(KeepState state, const Error& error, double now);
  // An answer came: what is under way is not stuck.
  void answered() { since_ = -1; }
  // What was kept could not be read, or could be.
  void read(std::optional<Error> problem) { reading_ = std::move(problem); }
  // Nothing is open that could be kept.
  void nothing_open();

  // What went wrong, until a write or a reading goes well again.
  const std::optional<Error>& problem() const { return writing_ ? writing_ : reading_; }
  // A write has had no answer for more than a second.
  bool slow() const { return slow_; }
  // Half a minute after a failure that nobody has done anything about. True once.
  bool wants_retry(double now);

 private:
  std::optional<Error> writing_, reading_;
  double since_ = -1, retry_at_ = -1;
  bool slow_ = false;
};

}  // namespace seven::ui
