#include "ledger/moment_use.h"

namespace seven {

Minutes use_today(const MomentFigures& figures, Minutes today) { return today * figures.times; }

Minutes use_tomorrow(const MomentFigures& figures, Minutes today, Minutes then) {
  constexpr std::int64_t whole = Share::whole;
  const Minutes as_today = scaled(today * figures.times, whole - figures.changed.basis_points(), whole);
  const Minutes new_way =
      scaled((then + share_of(today, figures.bounce)) * figures.times,
             std::int64_t{figures.changed.basis_points()} * (whole + figures.new_demand.basis_points()), whole * whole);
  const auto part = [&](Share own) {
    return whole * whole + std::int64_t{figures.gain.basis_points()} * own.basis_points();
  };
  return scaled(as_today + new_way, part(figures.own_before), part(figures.own_after));
}

}  // namespace seven
