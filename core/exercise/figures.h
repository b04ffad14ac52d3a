// Which assumptions a scenario's numbers come from, and how far a person may move one (domain.md B1).
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "model/assumption.h"
#include "model/scenario.h"

namespace seven {

// The assumption behind what the card asks that hands something back, in every scenario that has such a card.
inline constexpr const char* hand_back_assumption = "bank_target";

// The assumptions that are one for each offer, and one for each scarce role: their figures have names of their own.
inline constexpr const char* offer_minutes_assumption = "offer_minutes";
inline constexpr const char* caps_assumption = "role_caps";
// How far what is taken out may be off, either way: it enters no sum and is said beside them (domain.md A53).
inline constexpr const char* spread_assumption = "saved_spread";
// The figure of what one offer uses of one role at once, "minutes.RJ5.pharm"; of all there is of a role, "cap.gp".
std::string minutes_figure(std::string_view offer, std::string_view role);
std::string cap_figure(std::string_view role);

// The value `scenario` itself has for that assumption: a role's price, today's length, what a group or the hand-back
// card comes to, an offer's minutes, a cap. Nothing where it enters no sum of this scenario, so that it is shown only;
// nor for the minutes of today's rule, and where the slot or the price of a place sets an offer's minutes.
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
