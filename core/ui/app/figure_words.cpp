#include "ui/app/figure_words.h"

#include "base/format.h"

namespace seven::ui {
namespace {

constexpr std::int64_t kUnit = 10'000;

bool is_money(std::string_view unit) { return unit.substr(0, 3) == "GBP"; }
bool is_share(std::string_view unit) { return unit.substr(0, 8) == "fraction"; }

}  // namespace

std::string bare_figure(const Assumption& assumption, Quantity value) {
  if (is_money(assumption.unit)) return format_money(Pounds::of_ten_thousandths(value.ten_thousandths));
  if (is_share(assumption.unit)) return format_share(Share::of_basis_points(static_cast<int>(value.ten_thousandths)));
  return format_number(Minutes::of_hundredths(divide_rounded(value.ten_thousandths, 100)));
}

std::string figure_words(const Translator& words, const Assumption& assumption, Quantity value) {
  const std::string bare = bare_figure(assumption, value);
  const std::string& unit = assumption.unit;
  if (unit == "GBP/min") return words("ui.bar.price", {{"money", bare}});
  if (unit == "GBP" || unit == "fraction") return bare;
  if (unit == "minutes") return words("unit.minutes", {{"n", bare}});
  if (unit == "people" && value.ten_thousandths % kUnit == 0)
    return words.count("figure.people", static_cast<long>(value.ten_thousandths / kUnit));
  return bare + " " + words.or_else("assumption.unit." + unit, unit);
}

Minutes to_a_tenth(Minutes minutes) { return Minutes::of_hundredths(divide_rounded(minutes.hundredths(), 10) * 10); }

}  // namespace seven::ui
