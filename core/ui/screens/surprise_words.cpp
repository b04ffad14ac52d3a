// The words of each surprise, and where it belongs.
#include <algorithm>

#include "base/format.h"
#include "ui/screens/people.h"
#include "ui/screens/surprises.h"

namespace seven::ui {
namespace {

std::string placed_word(const Frame& f, const std::string& id) {
  const Translator& words = f.ui.words();
  return words.or_else(scenario_key(f.work.exercise().scenario(), "placed." + id),
                       words.or_else("exercise.placed." + id, id));
}

std::string introduction_word(const Frame& f, const std::string& id) {
  const Scenario& scenario = f.work.exercise().as_it_came();
  const Introduction* found = scenario.find_introduction(id);
  return found == nullptr ? id : f.ui.words().or_else(introduction_key(scenario, *found), found->text);
}

// Whether a card on the table does it rather than an answer of the group.
bool by_card(const ExerciseModel& model, const Finding& finding) {
  switch (finding.detector) {
    case Detector::not_cash: return true;
    case Detector::too_few_come: return model.attendance_is_given(finding.subject);
    case Detector::named_for_all: return model.store().find<DrawnCard>(named_for_all_card) != nullptr;
    case Detector::big_heart: {
      const std::vector<std::string>& missing = model.circumstances().missing;
      return std::find(missing.begin(), missing.end(), finding.things.front()) == missing.end();
    }
    default: return false;
  }
}

}  // namespace

SurprisePlace place_of(const ExerciseModel& model, const Finding& finding) {
  if (by_card(model, finding)) return {Step::set_three, Beside::cards};
  switch (finding.detector) {
    case Detector::digital_default:
    case Detector::turned_away:
    case Detector::cheaper_person:
    case Detector::big_heart:
    case Detector::longer_not_deeper:
    case Detector::nothing_in_place: break;
    case Detector::equal_not_fair:
    case Detector::scraps: return {Step::set_three, Beside::bar};
    case Detector::too_few_come: return {Step::set_three, Beside::group};
    case Detector::cuts:
    case Detector::guesses: return {Step::set_three, Beside::account};
    case Detector::not_cash: return {Step::set_three, Beside::cards};
    case Detector::named_for_all:
      if (!finding.things.empty()) return {Step::set_one, Beside::keeper};
      break;
    case Detector::free_helpers: return {Step::set_one, Beside::keeper};
    case Detector::screen_knows_best: return {Step::talk, Beside::differences};
    case Detector::always_the_same: return {Step::happens, Beside::again};
  }
  return {Step::set_three, Beside::offers};
}

std::string surprise_title(const Frame& f, Detector detector, const std::string& subject) {
  const bool person = f.work.exercise().scenario().find_person(subject) != nullptr;
  return f.tr(std::string("surprise.") + detector_word(detector),
              {{"name", person ? person_word(f, subject, "short") : std::string()}});
}

std::string surprise_words(const Frame& f, const Finding& finding) {
  const Translator& words = f.ui.words();
  const Scenario& scenario = f.work.exercise().scenario();
  std::string name, need, bar, thing;
  const Person* person = scenario.find_person(finding.subject);
  if (person == nullptr && !finding.things.empty()) person = scenario.find_person(finding.things.front());
  if (person != nullptr) {
    name = person_word(f, person->id, "short");
    if (!finding.need.empty()) need = need_word(f, person->id, finding.need);
  }
  if (!finding.role.empty()) bar = word(f, "role." + finding.role + ".bar");
  // Where it is said in more than one way.
  const char* form = "now";
  switch (finding.detector) {
    case Detector::digital_default:
      if (finding.need.empty()) form = "no_person";
      break;
    case Detector::turned_away:
      if (finding.share == Share()) form = "none_back";
      break;
    case Detector::cheaper_person:
      if (finding.need.empty()) form = "less";
      break;
    case Detector::cuts:
      if (!finding.things.empty())
        form = "nowhere";
      else if (finding.money == Pounds())
        form = "none";
      break;
    case Detector::not_cash:
      if (finding.role.empty()) form = "plain";
      break;
    case Detector::nothing_in_place:
      if (finding.count > 1) form = "more";
      thing = introduction_word(f, finding.things.front());
      break;
    case Detector::big_heart: thing = introduction_word(f, finding.things.front()); break;
    case Detector::free_helpers: thing = placed_word(f, finding.things.front()); break;
    case Detector::guesses:
      for (const std::string& id : finding.things)
        thing += (thing.empty() ? "" : ", ") + words("assumption." + id + ".label");
      break;
    default: break;
  }
  // Whole percents: more would be a precision that nobody has.
  const Share share = Share::of_percent((finding.share.basis_points() + 50) / 100);
  return words(std::string("surprise.") + detector_word(finding.detector) + "." + form,
               {{"name", name},
                {"need", need},
                {"bar", bar},
                {"thing", thing},
                {"share", format_share(share)},
                {"minutes", format_minutes(words, finding.minutes)},
                {"than", format_minutes(words, finding.than)},
                {"money", format_money(finding.money)},
                {"of", format_money(finding.of)},
                {"count", std::to_string(finding.count)},
                {"whole", std::to_string(finding.whole)}});
}

}  // namespace seven::ui
