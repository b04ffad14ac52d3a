// A whole decision to look at, from as little as a list of offers: for tests of what looks at decisions.
#pragma once

#include <string>
#include <vector>

#include "exercise/detectors.h"
#include "support/scenarios.h"

namespace seven {

inline const std::vector<Assumption>& shipped_assumptions() {
  static const std::vector<Assumption> all = [] {
    auto read = read_assumptions(source_text("assets/assumptions/exercise.json"));
    return read ? read.take() : std::vector<Assumption>{};
  }();
  return all;
}

struct Decision {
  Scenario base = health_centre();
  Circumstances circumstances{};
  Recipe recipe{};  // empty: today's
  Share bank{};
  std::vector<NeedMark> marks{};
  std::vector<RelationshipAnswer> answers{};
  std::vector<DifferenceReason> reasons{};
  std::vector<std::string> said_in_place{};
  std::vector<std::string> in_place{};
  bool results_seen = false, next_month_seen = false;
  std::optional<std::vector<std::string>> suggested{};

  static Decision of(const std::vector<std::string>& offers) {
    Decision decision;
    decision.recipe = recipe_of(offers);
    return decision;
  }
  // The start of that id, with its cards.
  static Decision start(const std::string& id) {
    Decision decision;
    for (const Start& start : decision.base.starts) {
      if (start.id != id) continue;
      for (const StartChoice& choice : start.choices) decision.recipe.choices.push_back({choice.offer, choice.minutes});
      decision.circumstances.drawn = start.cards;
    }
    return decision;
  }

  std::vector<Finding> found() const {
    const Situation situation = under(base, circumstances);
    Recipe now = recipe.choices.empty() ? todays_recipe(base) : recipe;
    for (const auto& [group, people] : situation.attending) now.attending[group] = people;
    const RecipeOutcome today = evaluate(situation.scenario, todays_recipe(situation.scenario));
    const RecipeOutcome outcome = evaluate(situation.scenario, now);
    const Account account = balance(account_input(situation.scenario, outcome, bank));
    Decided decided{situation.scenario, circumstances, shipped_assumptions(), now.attending, today, outcome, account};
    for (const NeedMark& mark : marks) decided.marks.push_back(&mark);
    for (const RelationshipAnswer& answer : answers) decided.answers.push_back(&answer);
    decided.reasons = reasons;
    decided.said_in_place = said_in_place;
    decided.in_place = in_place;
    decided.next_month_seen = next_month_seen;
    decided.results_seen = results_seen;
    decided.suggested = suggested;
    return detect(decided);
  }

  // What that detector found about `subject`; nothing where it did not speak up.
  std::optional<Finding> find(Detector detector, const std::string& subject = {}) const {
    for (const Finding& finding : found()) {
      if (finding.detector == detector && finding.subject == subject) return finding;
    }
    return std::nullopt;
  }
};

// Recipes of the health centre.
inline const std::vector<std::string> best{"RJ5", "SA3", "RO4"}, todays{"RJ0", "SA0", "RO0"};

inline NeedMark decides(const std::string& person, const std::string& need) {
  return {person, need, false, false, true};
}

inline RelationshipAnswer kept_by(const std::string& person, const std::string& who, bool covered = false) {
  RelationshipAnswer answer;
  answer.person = person;
  answer.keep_by = who;
  answer.covered = covered;
  return answer;
}

inline Decision pulled(std::vector<std::string> offers, std::size_t person, const std::string& role, int minutes) {
  Decision decision = Decision::of(offers);
  decision.recipe.choices[person].minutes[role] = Minutes::of_whole(minutes);
  return decision;
}

}  // namespace seven
