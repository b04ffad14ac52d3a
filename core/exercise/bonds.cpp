#include "exercise/bonds.h"

namespace seven {

Bond bond_of(const Scenario& scenario, const Person& person, const PersonOutcome& today, const PersonOutcome& now,
             std::size_t role) {
  const Offer& offer = person.offers[static_cast<std::size_t>(now.choice.offer)];
  if (now.choice.why_nothing != WhyNothing::something || offer.given != Given::continuing) return Bond::none;
  const bool today_too = person.today().given == Given::continuing && today.at_once[role] > Minutes();
  const bool more = now.at_once[role] > today.at_once[role];
  if (offer.known == scenario.roles[role].id || today_too) return more ? Bond::deepen : Bond::keep;
  return more ? Bond::begin : Bond::none;
}

}  // namespace seven
