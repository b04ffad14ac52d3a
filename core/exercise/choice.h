// What a group decides in set three: an offer and its minutes for each person, and how many come to each group.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "base/units.h"
#include "model/offer_use.h"
#include "model/scenario.h"

namespace seven {

struct PersonChoice {
  std::string offer;
  std::map<std::string, Minutes> minutes;  // role -> minutes used at once, only where not the offer's own

  bool operator==(const PersonChoice&) const = default;
};

struct Recipe {
  std::vector<PersonChoice> choices;  // in the people's order
  Attendance attending;               // only where not the usual

  bool operator==(const Recipe&) const = default;
};

// Today's offer for everyone.
Recipe todays_recipe(const Scenario& scenario);

// The recipe of one offer per person, by id, in the people's order.
Recipe recipe_of(const std::vector<std::string>& offers, Attendance attending = {});

// Why a choice meets no need at all.
enum class WhyNothing {
  something,     // it is not so
  too_short,     // fewer minutes than any offer needs
  nobody_comes,  // the group it depends on is empty
};

// A choice in its one true form: the offer that is really had for those minutes.
struct ResolvedChoice {
  PersonChoice choice;
  int offer = 0;  // position in the person's offers
  WhyNothing why_nothing = WhyNothing::something;

  bool operator==(const ResolvedChoice&) const = default;
};

// Puts any choice right, also one from a file: an offer that is unknown becomes today's, a role that is unknown is
// dropped, minutes below 0 become 0, and minutes that differ from the offer's are pulled to (see pull.h) role by role
// in the scenario's order. resolve(resolve(x).choice) = resolve(x).
ResolvedChoice resolve(const Scenario& scenario, const Person& person, const PersonChoice& choice,
                       const Attendance& attending = {});

}  // namespace seven
