// Amounts as people read them. English and Welsh write numbers alike: a point before decimals, commas between
// thousands, the pound sign in front, a true minus sign.
#pragma once

#include <string>

#include "base/translation.h"
#include "base/units.h"

namespace seven {

// "£98.70"; a third digit only where half pennies would otherwise vanish ("£98.285"). With a sign: "+£2.00", "−£4.80".
enum class Sign { only_minus, always };
std::string format_money(Pounds amount, Sign sign = Sign::only_minus);
// "18.3", "7", "0.5": at most two decimals, none that say nothing.
std::string format_number(Minutes amount, Sign sign = Sign::only_minus);
// "18.3 min" in the language of `words` (key unit.minutes, plural by the whole number where it is one).
std::string format_minutes(const Translator& words, Minutes amount, Sign sign = Sign::only_minus);
// "5 %": whole percents, or one decimal.
std::string format_share(Share share);

}  // namespace seven
