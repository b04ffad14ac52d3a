// How a document is played on this device: alone or together, minutes for a step, the guide, starting again, looking
// back.
#include "base/invariant.h"
#include "ui/app/workspace.h"

namespace seven::ui {

void Workspace::sit_down() {
  clock_.stop();
  replay_.reset();
  guide_asked_ = false;
}

void Workspace::take_turn(Step step) {
  const Table now = table();
  clock_.begin(static_cast<int>(step), platform_.clock().seconds(), now.minutes);
  if (now.turn != 0) look_table([](Table& table) { table.turn = 0; });
}

void Workspace::play(Company company) {
  const bool ask = company == Company::together && !table().parts_dealt;
  look_table([company](Table& table) { table.company = company; });
  if (ask) show({Sheet::Kind::parts, {}});
}

void Workspace::give_minutes(int minutes) {
  look_table([minutes](Table& table) { table.minutes = minutes; });
  clock_.stop();
  clock_.begin(static_cast<int>(step_), platform_.clock().seconds(), minutes);
}

void Workspace::start_again() {
  if (!document_) return;
  const StepName name{"step.start_again", {}};
  const bool changed = document_->commit(name, platform_.clock().epoch_ms(),
                                         [this](DiffBuilder& edit) { clear_answers(edit, document_->store()); });
  look([](Session& session) { session.furthest = 0; });
  look_table([](Table& table) { table.next_seen.clear(); });
  clock_.stop();
  go(Step::meet);
  if (changed) say({words()("together.started_again"), Toast::Offer::undo});
}

const Replay& Workspace::replay() const {
  INVARIANT(document_.has_value());
  if (!replay_ || replay_revision_ != document_->revision()) {
    const Scenario& scenario = exercise().as_it_came();
    replay_ = seven::replay(document_->history(), document_->store(),
                            [&](const Store& store) { return ExerciseModel(scenario, store).account(); });
    replay_revision_ = document_->revision();
  }
  return *replay_;
}

bool Workspace::guided() const {
  if (!document_) return false;
  if (guide_asked_) return true;
  if (!recent_known_ || table().shown_round) return false;
  for (const DocumentMeta& other : recent_) {
    if (other.id != document_->info().id) return false;
  }
  return true;
}

void Workspace::show_guide() {
  guide_asked_ = true;
  unfold("guide", "");
  go(Step::meet);
}

void Workspace::put_guide_away() {
  guide_asked_ = false;
  look_table([](Table& table) { table.shown_round = true; });
}

}  // namespace seven::ui
