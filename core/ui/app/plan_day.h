// The day on which something in a plan was written, in words (domain.md A1).
#pragma once

#include <cstdint>
#include <string>

#include "base/translation.h"

namespace seven::ui {

// Days since 1 January 1970 (UTC).
int day_of(std::int64_t epoch_ms);
// "3 May 2026".
std::string day_words(const Translator& words, int day);
// What is true of demand, money and mandate gets old: written more than twelve months ago.
bool is_stale(int written, int today);

}  // namespace seven::ui
