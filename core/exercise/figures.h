// Which assumptions a scenario's numbers come from, and how far a person may move one (domain.md B1).
#pragma once

#include <optional>
#include <string_view>

#include "model/assumption.h"
#include "model/scenario.h"

namespace seven {

// The assumption behind what the card asks that hands something back, in every scenario that has such a card.
inline constexpr const char* hand_back_assumption = "bank_target";

// The value `scenario` itself has for that assumption: a role's price, today's length, what a group or the hand-back
// card comes to. Nothing where it enters no sum of this scenario, so that it is shown only.
std::optional<Quantity> figure_in(const Scenario& scenario, std::string_view assumption);

// How far a figure may be moved and by what: the assumption's range, widened to `own`, in steps that suit its unit.
struct FigureRange {
  Quantity low, high, step;

  bool operator==(const FigureRange&) const = default;
  // `from` moved by so many steps, first to the next whole one, never beyond the range.
  Quantity stepped(Quantity from, int by) const;
  // The nearest whole step inside the range; its ends count too.
  Quantity nearest(std::int64_t ten_thousandths) const;
};
FigureRange range_of(const Assumption& assumption, Quantity own);

}  // namespace seven
