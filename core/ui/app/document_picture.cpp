#include "ui/app/document_picture.h"

namespace seven::ui {
namespace {

using Kind = DocumentPicture::Kind;

// The role that an offer mostly is.
std::size_t main_role(const Scenario& scenario, const PersonOutcome& outcome) {
  std::size_t main = 0;
  for (std::size_t i = 0; i < outcome.at_once.size(); ++i) {
    if (scenario.roles[i].unit == RoleUnit::minutes && outcome.at_once[i] > outcome.at_once[main]) main = i;
  }
  return main;
}

Minutes all_time(const Scenario& scenario, const std::vector<Minutes>& use) {
  Minutes sum;
  for (std::size_t i = 0; i < use.size(); ++i) {
    if (scenario.roles[i].unit == RoleUnit::minutes) sum += use[i];
  }
  return sum;
}

Kind kind_of(const ExerciseModel& model, const PersonOutcome& outcome) {
  const std::size_t role = main_role(model.scenario(), outcome);
  if (!model.scenario().roles[role].cap && model.today().use[role] == Minutes()) return Kind::introduced;
  switch (model.offer_of(outcome.person).given) {
    case Given::continuing: return Kind::relationship;
    case Given::one_off: return Kind::one_off;
    case Given::quick:
    case Given::machine: break;
  }
  return Kind::transaction;
}

}  // namespace

DocumentPicture picture_of(const ExerciseModel& model) {
  DocumentPicture picture;
  picture.today = all_time(model.scenario(), model.today().use);
  for (const PersonOutcome& person : model.outcome().people) {
    if (picture.parts.size() == DocumentPicture::most_parts) break;
    picture.parts.push_back({kind_of(model, person), all_time(model.scenario(), person.use)});
  }
  return picture;
}

DocumentPicture picture_of(const PlanModel& model) {
  DocumentPicture picture;
  picture.today = model.today();
  Minutes out, relationships, introduced;
  for (const PlanRoleBalance& role : model.account().roles) {
    out += role.out;
    relationships += role.relationships;
    introduced += role.introduced;
  }
  const std::pair<Kind, Minutes> parts[] = {{Kind::one_off, std::max(Minutes(), picture.today - out)},
                                            {Kind::relationship, relationships},
                                            {Kind::introduced, introduced}};
  for (const auto& [kind, minutes] : parts) {
    if (minutes > Minutes()) picture.parts.push_back({kind, minutes});
  }
  return picture;
}

}  // namespace seven::ui
