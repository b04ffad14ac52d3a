// Common misunderstandings that a recipe or an answer runs into (domain.md F). Each is noticed from what the group
// decided and nothing else; what it says is a matter of words.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <vector>

#include "exercise/circumstances.h"
#include "exercise/outcome.h"
#include "model/assumption.h"
#include "model/difference_reason.h"
#include "model/need_mark.h"
#include "model/relationship_answer.h"

namespace seven {

// The one that matters most first: what happens to a person, then the sums, then how it was decided.
enum class Detector {
  digital_default,    // a machine is the only way, or all there is for a need where the relationship decides
  turned_away,        // the request is closed, the need is not met
  cheaper_person,     // a relationship that matters was moved to someone who costs less, and less is met
  big_heart,          // a group without anyone skilled to hold it
  longer_not_deeper,  // more time with someone who does not know them
  equal_not_fair,     // the same minutes for all, while someone goes without what they must have
  too_few_come,       // the group costs too much for so few
  cuts,               // less than half of what was taken out goes back into relationships, or some of it nowhere
  scraps,             // minutes put in are made of scraps
  not_cash,           // minutes given up are not money
  named_for_all,      // everyone is to have a named person
  free_helpers,       // someone unpaid, with nobody who supports them
  guesses,            // more than half rests on guesses
  nothing_in_place,   // what must be in place first was not talked about
  screen_knows_best,  // the suggested recipe was taken, without reasons
  always_the_same,    // nobody's next month was looked at
};
inline constexpr std::array<const char*, 16> detector_words{
    "digital_default", "turned_away",  "cheaper_person", "big_heart",        "longer_not_deeper",
    "equal_not_fair",  "too_few_come", "cuts",           "scraps",           "not_cash",
    "named_for_all",   "free_helpers", "guesses",        "nothing_in_place", "screen_knows_best",
    "always_the_same"};
inline const char* detector_word(Detector detector) { return detector_words[static_cast<std::size_t>(detector)]; }

// By convention of the scenarios, drawing the what-if card of this id gives everyone the same named person.
inline constexpr const char* named_for_all_card = "named_for_all";

// What a detector found, with what its words need. A field that the list does not name is empty.
//
//   digital_default    person; need: that decides by a relationship, empty where there is no way to a person
//   turned_away        person; share: come back anyway; count: needs fully met, whole: of how many
//   cheaper_person     person; role: who it is now; need: the first that is met less than today
//   big_heart          person; things: the introduction that is missing
//   longer_not_deeper  person; role; minutes: at once, than: today; need: still not met at all
//   equal_not_fair     role; minutes: at once, each; things: a person without a must-have; need: which
//   too_few_come       group; count: people with whom it would fit, whole: who come now
//   cuts               share: back in relationships; money: that, of: taken out; or things: a person, money: all that
//                      was taken from them and has no destination
//   scraps             role; count: of scraps; minutes: of all of them, than: put in
//   not_cash           money: handed back; role: the dearest that is scarce, minutes: what that buys of it
//   named_for_all      things: who keeps all of them, where someone does
//   free_helpers       person; things: who
//   guesses            share; things: the weightiest assumptions, three at most
//   nothing_in_place   count; things: the introductions
//   screen_knows_best  count: differences without a reason, whole: all
//   always_the_same    nothing
struct Finding {
  Detector detector{};
  std::string subject{};  // id of the person, role or group it is about; empty: all of it
  std::string role{};
  std::string need{};
  std::vector<std::string> things{};
  Share share{};
  Minutes minutes{}, than{};
  Pounds money{}, of{};
  int count = 0, whole = 0;

  bool operator==(const Finding&) const = default;
  // The key of its Surprise record, the same for as long as it is about the same.
  std::string key() const { return std::string(detector_word(detector)) + "/" + subject; }
};

// What the group decided. Whatever is a reference must outlive the call.
struct Decided {
  const Scenario& scenario;  // as it is under the circumstances
  const Circumstances& circumstances;
  const std::vector<Assumption>& assumptions;
  const Attendance& attending;
  const RecipeOutcome& today;
  const RecipeOutcome& outcome;
  const Account& account;
  std::vector<const NeedMark*> marks{};
  std::vector<const RelationshipAnswer*> answers{};
  std::vector<DifferenceReason> reasons{};
  std::vector<std::string> said_in_place{};                // introductions the group said something about
  std::vector<std::string> in_place{};                     // conditions the group says are met
  bool next_month_seen = false;                            // somebody's next month was looked at
  bool results_seen = false;                               // the group has been to What happens
  std::optional<std::vector<std::string>> suggested = {};  // offers of the recipe that would be suggested, if shown
};

// Everything that is found, what matters most first, people in their order. Total: any decision gives a list.
std::vector<Finding> detect(const Decided& decided);

}  // namespace seven
