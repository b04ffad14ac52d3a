#include "exercise/explain.h"

#include <algorithm>

#include "base/word_count.h"
#include "exercise/needs_met.h"

namespace seven {

std::vector<GetsLess> who_gets_less(const Scenario& scenario, const RecipeOutcome& today,
                                    const RecipeOutcome& tomorrow) {
  std::vector<GetsLess> all;
  for (const int position : worst_off_first(tomorrow)) {
    const PersonOutcome& person = tomorrow.people[static_cast<std::size_t>(position)];
    GetsLess less{person.person, {}, {}};
    for (const Difference& difference : differences(scenario, tomorrow)) {
      const bool first = difference.first == less.person;
      if (!first && difference.second != less.person) continue;
      const std::string& other = first ? difference.second : difference.first;
      const int at = scenario.person_index(other);
      if (at >= 0 && tomorrow.people[static_cast<std::size_t>(at)].value > person.value) less.than.push_back(other);
    }
    all.push_back(std::move(less));
  }
  for (const Loser& loser : losers(scenario, today, tomorrow)) {
    for (GetsLess& less : all) {
      if (less.person == loser.person) less.needs = loser.needs;
    }
  }
  all.erase(
      std::remove_if(all.begin(), all.end(), [](const GetsLess& less) { return less.than.empty() && !less.loses(); }),
      all.end());
  return all;
}

std::vector<Missing> missing_words(const std::vector<Difference>& differences,
                                   const std::vector<DifferenceReason>& reasons, const std::vector<GetsLess>& less,
                                   const std::vector<FairnessNote>& notes, const std::vector<GroupCheck>& checks) {
  std::vector<Missing> all;
  for (const Difference& difference : differences) {
    if (!reason_cover({difference}, reasons).complete())
      all.push_back({Missing::What::reason, difference.first, difference.second});
  }
  for (const GetsLess& one : less) {
    const bool said = std::any_of(notes.begin(), notes.end(), [&](const FairnessNote& note) {
      return note.person == one.person && !is_blank(note.loss);
    });
    if (one.loses() && !said) all.push_back({Missing::What::loss, one.person});
  }
  for (const GroupCheck& check : checks) {
    if (check.fares == GroupFares::worse && is_blank(check.note))
      all.push_back({Missing::What::group_note, check.group});
  }
  return all;
}

bool wants_tag(const DeckOption& option, const OptionMarks& marks, const OptionPlans& plans) {
  bool tagged = false;
  for (const OptionMark* mark : marks) {
    if (mark->option != option.id) continue;
    if (mark->use != OptionUse::unset)
      tagged = true;
    else if (mark->for_person != OptionEffect::unset || mark->for_service != OptionEffect::unset)
      return true;
  }
  return !tagged && std::any_of(plans.begin(), plans.end(),
                                [&](const OptionPlan* plan) { return plan->option == option.id && plan->in_place; });
}

std::vector<Missing> missing_tags(const Scenario& scenario, const RecipeOutcome& outcome, const OptionMarks& marks,
                                  const OptionPlans& plans) {
  std::vector<Missing> all;
  for (std::size_t i = 0; i < scenario.people.size(); ++i) {
    const Person& person = scenario.people[i];
    const ResolvedChoice& choice = outcome.people[i].choice;
    const Offer& offer = person.offers[static_cast<std::size_t>(choice.offer)];
    const bool tagged = std::any_of(marks.begin(), marks.end(), [&](const OptionMark* mark) {
      return mark->option == offer.id && mark->person == person.id && mark->use != OptionUse::unset;
    });
    if (choice.why_nothing == WhyNothing::something && wants_tag(person, offer) && !tagged)
      all.push_back({Missing::What::offer_tag, person.id});
  }
  for (const DeckOption& option : scenario.deck) {
    if (wants_tag(option, marks, plans)) all.push_back({Missing::What::option_tag, option.id});
  }
  return all;
}

std::vector<Missing> missing_ways_out(const Scenario& scenario, const RecipeOutcome& outcome,
                                      const std::vector<const OptionMark*>& marks,
                                      const std::vector<std::string>& without, const std::vector<FairnessNote>& notes) {
  std::vector<Missing> all;
  for (const std::string& option : without) {
    const bool used = std::any_of(marks.begin(), marks.end(), [&](const OptionMark* mark) {
      return mark->option == option && (mark->use == OptionUse::alternative || mark->use == OptionUse::complement);
    });
    if (used) all.push_back({Missing::What::way_out, option});
  }
  for (std::size_t p = 0; p < outcome.people.size(); ++p) {
    const PersonOutcome& person = outcome.people[p];
    if (scenario.people[p].offers[static_cast<std::size_t>(person.choice.offer)].human_route) continue;
    const bool said = std::any_of(notes.begin(), notes.end(), [&](const FairnessNote& note) {
      return note.person == person.person && !is_blank(note.switch_way);
    });
    if (!said) all.push_back({Missing::What::route, person.person});
  }
  return all;
}

}  // namespace seven
