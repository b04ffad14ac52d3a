// How far what is taken out rests on guesses, and on which: results that lean on low-confidence figures say so
// (domain.md A99, B1, F).
#pragma once

#include <string>
#include <vector>

#include "exercise/circumstances.h"
#include "exercise/outcome.h"
#include "model/assumption.h"

namespace seven {

// The assumption that an offer's bounce is one of.
inline constexpr const char* bounce_assumption = "bounce";

// What of the recipe rests on one assumption.
struct Lean {
  std::string assumption;
  Pounds value;  // above nothing

  bool operator==(const Lean&) const = default;
};

struct Leaning {
  Pounds released;          // the value that is taken out
  Pounds on_guesses;        // what of the recipe's changes rests on some guess, each pound once
  std::vector<Lean> leans;  // the guesses, the one that carries most first; one pound may rest on several

  // `on_guesses` of what was released, at most all of it; nothing where nothing was.
  Share share() const;
  // More than half.
  bool mostly() const { return share().basis_points() * 2 > Share::whole; }
  // The meter's three steps: up to a quarter, up to half, more; 0 where nothing was released or rests on a guess.
  int step() const;
  bool operator==(const Leaning&) const = default;
};

// A guess is an assumption of low confidence that is in the list and has no figure of the group's own (`own`). On it
// rests, in pounds of `outcome`:
// - of a role's price: the minutes used at once of that role, as far as they differ from `today`;
// - of a group's attendance, session and room: the places in it;
// - of the offers' own minutes: those that a quick job or a machine uses at once, as far as they differ from `today`;
// - of bounce: what is expected to come back to today's offer, unless the group judged that offer itself.
// `released` is the account's taken_out. Both outcomes are of `scenario`.
Leaning leaning_on(const Scenario& scenario, const std::vector<Assumption>& assumptions, const Circumstances& own,
                   const RecipeOutcome& today, const RecipeOutcome& outcome, Pounds released);

}  // namespace seven
