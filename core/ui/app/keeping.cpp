#include "ui/app/keeping.h"

#include <algorithm>
#include <chrono>

#include "base/json.h"

namespace seven::ui {

std::string write_keeping_notes(const KeepingNotes& notes) {
  return std::string("{\"asked\":") + (notes.asked ? "true" : "false") +
         ",\"first_work\":" + std::to_string(notes.first_work_ms) + ",\"backup\":" + std::to_string(notes.backup_ms) +
         ",\"put_off\":" + std::to_string(notes.put_off_ms) + "}";
}

KeepingNotes read_keeping_notes(std::string_view json_text, std::int64_t now_ms) {
  KeepingNotes notes;
  const auto json = parse_json(json_text);
  if (!json.is_object()) return notes;
  const auto asked = json.find("asked");
  notes.asked = asked != json.end() && asked->is_boolean() && asked->get<bool>();
  const auto time = [&](const char* name) {
    const auto found = json.find(name);
    if (found == json.end() || !found->is_number_unsigned()) return std::int64_t{0};
    const auto latest = static_cast<std::uint64_t>(std::max<std::int64_t>(now_ms, 0));
    return static_cast<std::int64_t>(std::min(found->get<std::uint64_t>(), latest));
  };
  notes.first_work_ms = time("first_work");
  notes.backup_ms = time("backup");
  notes.put_off_ms = time("put_off");
  return notes;
}

bool backup_is_due(const KeepingNotes& notes, std::int64_t now_ms) {
  if (notes.first_work_ms == 0) return false;
  return now_ms - std::max({notes.first_work_ms, notes.backup_ms, notes.put_off_ms}) >= kBackupEvery;
}

std::string iso_date(std::int64_t epoch_ms) {
  using namespace std::chrono;
  const year_month_day date{sys_days(floor<days>(milliseconds(std::max<std::int64_t>(epoch_ms, 0))))};
  const auto two = [](unsigned n) { return (n < 10 ? "0" : "") + std::to_string(n); };
  return std::to_string(static_cast<int>(date.year())) + "-" + two(static_cast<unsigned>(date.month())) + "-" +
         two(static_cast<unsigned>(date.day()));
}

double KeepWatch::look(KeepState state, const Error& error, double now) {
  if (state == KeepState::keeping) {
    if (since_ < 0) since_ = now;
    slow_ = now - since_ >= kSlow - kEarly;
    return slow_ ? -1 : since_ + kSlow;
  }
  since_ = -1;
  slow_ = false;
  if (state == KeepState::kept) {
    writing_.reset();
    retry_at_ = -1;
    return -1;
  }
  writing_ = error;
  if (retry_at_ < 0) retry_at_ = now + kRetry;
  return retry_at_;
}

void KeepWatch::nothing_open() {
  writing_.reset();
  since_ = retry_at_ = -1;
  slow_ = false;
}

bool KeepWatch::wants_retry(double now) {
  if (retry_at_ < 0 || now < retry_at_ - kEarly) return false;
  retry_at_ = -1;
  return true;
}

}  // namespace seven::ui
