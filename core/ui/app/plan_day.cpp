#include "ui/app/plan_day.h"

#include <chrono>

namespace seven::ui {
namespace {

constexpr std::int64_t kDayMs = 86'400'000;
constexpr int kTwelveMonths = 365;  // days

}  // namespace

int day_of(std::int64_t epoch_ms) { return epoch_ms <= 0 ? 0 : static_cast<int>(epoch_ms / kDayMs); }

std::string day_words(const Translator& words, int day) {
  const std::chrono::year_month_day date{std::chrono::sys_days{std::chrono::days{day}}};
  const std::string month = std::to_string(static_cast<unsigned>(date.month()));
  return std::to_string(static_cast<unsigned>(date.day())) + " " + words("plan_pages.month." + month) + " " +
         std::to_string(static_cast<int>(date.year()));
}

bool is_stale(int written, int today) { return today - written > kTwelveMonths; }

}  // namespace seven::ui
