// How it was decided: for everyone alike, for free, on guesses, by the screen, once and for all.
#include <algorithm>

#include "exercise/detecting.h"
#include "exercise/differences.h"
#include "exercise/leaning.h"
#include "model/condition.h"
#include "model/placed.h"

namespace seven {
namespace {

constexpr std::size_t kWeightiest = 3;  // guesses that are named

bool contains(const std::vector<std::string>& list, const std::string& id) {
  return std::find(list.begin(), list.end(), id) != list.end();
}

const Placed* placed(const Looking& look, const std::string& id) {
  for (const Placed& each : placed_or_general(look.in.scenario.placed)) {
    if (each.id == id) return &each;
  }
  return nullptr;
}

const RelationshipAnswer* answer(const Looking& look, const std::string& person) {
  for (const RelationshipAnswer* each : look.in.answers) {
    if (each->person == person) return each;
  }
  return nullptr;
}

void free_helpers(Looking& look) {
  for (std::size_t p = 0; p < look.people(); ++p) {
    const RelationshipAnswer* said = answer(look, look.person(p).id);
    if (said == nullptr || said->not_needed || look.agreed(support_condition(said->person))) continue;
    for (const std::string& id : {said->keep_by, said->start_by}) {
      const Placed* who = placed(look, id);
      if (who == nullptr || !who->unpaid) continue;
      look.find(Detector::free_helpers, said->person).things = {id};
      break;
    }
  }
}

// The one person who is to keep all of them; null where it is not so.
const Placed* keeper_of_all(const Looking& look) {
  const Placed* keeper = nullptr;
  for (std::size_t p = 0; p < look.people(); ++p) {
    const RelationshipAnswer* said = answer(look, look.person(p).id);
    if (said == nullptr || said->not_needed) return nullptr;
    const Placed* who = placed(look, said->keep_by);
    if (who == nullptr || !who->alone || who->unpaid || (keeper != nullptr && keeper->id != who->id)) return nullptr;
    keeper = who;
  }
  return keeper;
}

void named_for_all(Looking& look) {
  if (look.people() < 2) return;
  bool all = contains(look.in.circumstances.drawn, named_for_all_card);
  if (!all && !look.untouched()) {
    all = true;
    for (std::size_t p = 0; p < look.people(); ++p) all &= look.continuing(p);
  }
  const Placed* keeper = keeper_of_all(look);
  if (!all && keeper == nullptr) return;
  Finding& finding = look.find(Detector::named_for_all);
  if (!all) finding.things = {keeper->id};
}

void guesses(Looking& look) {
  const Decided& in = look.in;
  const Leaning leaning =
      leaning_on(in.scenario, in.assumptions, in.circumstances, in.today, in.outcome, in.account.taken_out);
  if (!leaning.mostly()) return;
  Finding& finding = look.find(Detector::guesses);
  finding.share = leaning.share();
  for (std::size_t i = 0; i < leaning.leans.size() && i < kWeightiest; ++i)
    finding.things.push_back(leaning.leans[i].assumption);
}

void nothing_in_place(Looking& look) {
  if (look.untouched()) return;
  std::vector<std::string> needed;
  for (const Introduction& introduction : look.in.scenario.introduce) {
    bool used = false;
    for (std::size_t p = 0; p < look.people(); ++p) used |= contains(look.offer(p).conditions, introduction.id);
    if (!used) continue;
    if (contains(look.in.said_in_place, introduction.id)) return;
    needed.push_back(introduction.id);
  }
  if (needed.empty()) return;
  Finding& finding = look.find(Detector::nothing_in_place);
  finding.count = static_cast<int>(needed.size());
  finding.things = std::move(needed);
}

void screen_knows_best(Looking& look) {
  if (!look.in.suggested || look.in.suggested->size() != look.people() || look.untouched()) return;
  for (std::size_t p = 0; p < look.people(); ++p) {
    if (!(look.now(p).choice.choice == PersonChoice{(*look.in.suggested)[p], {}})) return;
  }
  const ReasonCover cover = reason_cover(differences(look.in.scenario, look.in.outcome), look.in.reasons);
  if (cover.complete()) return;
  Finding& finding = look.find(Detector::screen_knows_best);
  finding.count = cover.differences - cover.explained;
  finding.whole = cover.differences;
}

// Groups are about need, not about who people are (domain.md A102).
void always_the_same(Looking& look) {
  if (!look.in.results_seen || look.in.next_month_seen) return;
  const std::vector<Person>& people = look.in.scenario.people;
  if (std::any_of(people.begin(), people.end(), [](const Person& person) { return person.next_month.has_value(); }))
    look.find(Detector::always_the_same);
}

}  // namespace

void detect_in_deciding(Looking& look) {
  free_helpers(look);
  named_for_all(look);
  guesses(look);
  nothing_in_place(look);
  screen_knows_best(look);
  always_the_same(look);
}

}  // namespace seven
