// "Would some people do worse?": five groups to think of, with a note where one would (domain.md A25).
#include "ui/screens/group_checks.h"
#include "ui/screens/people.h"
#include "ui/screens/talk.h"
#include "ui/screens/talk_part.h"

namespace seven::ui {
namespace {

// For those who are not online: whom this recipe sends to a quick job or a machine, and who then reaches no person.
std::string own_figure(const Frame& f, std::string_view group) {
  if (group != "digital") return {};
  const ExerciseModel& model = f.work.exercise();
  std::string quick, nobody;
  for (const Person& person : model.scenario().people) {
    const Offer& offer = model.offer_of(person.id);
    const std::string name = person_word(f, person.id, "short");
    if (offer.given == Given::quick || offer.given == Given::machine) quick += (quick.empty() ? "" : ", ") + name;
    if (!offer.human_route) nobody += (nobody.empty() ? "" : ", ") + name;
  }
  if (!nobody.empty()) return f.tr("talk.figure.no_person", {{"names", nobody}});
  return quick.empty() ? f.tr("talk.figure.no_quick") : f.tr("talk.figure.quick", {{"names", quick}});
}

}  // namespace

float talk_groups(Frame& f, const Rect& place) {
  TalkPart part(f, "groups", place, "check.title", "check.lead");
  return part.end(group_checks(
      f, [&](std::string_view group) { return own_figure(f, group); }, part.left(), part.top() + 12, part.width()));
}

}  // namespace seven::ui
