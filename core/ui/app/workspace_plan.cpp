// Plans: how one begins, where the person is in it, and changing it.
#include "base/invariant.h"
#include "base/json.h"
#include "model/text.h"
#include "planning/plan_edits.h"
#include "planning/plan_template.h"
#include "ui/app/assumed_share.h"
#include "ui/app/board_view.h"
#include "ui/app/workspace.h"

namespace seven::ui {
namespace {

constexpr const char* kGain = "interval_gain";

}  // namespace

const std::vector<std::string>& Workspace::plan_starts() const {
  if (plan_starts_.empty()) {
    for (const auto& id : parse_json(platform_.asset("templates/plans.json"))) {
      if (id.is_string()) plan_starts_.push_back(id.get<std::string>());
    }
  }
  return plan_starts_;
}

bool Workspace::plan_has_come(std::string_view start) const {
  const std::string id(start);
  return words().has("template." + id + ".name") && !platform_.asset("templates/" + id + ".json").empty();
}

// Nothing where the start cannot be read, which is said.
std::vector<Record> Workspace::records_of_start(const std::string& start) {
  const auto word = [this](std::string_view key) { return words()(std::string(key)); };
  if (start.empty()) return first_records(word);
  auto found = read_plan_template(platform_.asset("templates/" + start + ".json"));
  if (found) return plan_records(found.value(), word);
  say_error(found.error());
  return {};
}

// The start is the first step, so that undoing everything leads to an empty board.
void Workspace::start_plan(const std::string& start) {
  const std::vector<Record> records = records_of_start(start);
  if (records.empty()) return;
  const std::string name = start.empty() ? "@plan.start.empty.title" : "@template." + start + ".name";
  begin_plan(words()("plan.new_name"), {"plan.step.start", {{"what", name}}}, records);
}

void Workspace::begin_plan(const std::string& name, StepName step, const std::vector<Record>& records) {
  DocumentInfo info;
  info.id = fresh_id();
  info.created_ms = info.modified_ms = platform_.clock().epoch_ms();
  info.generator = kGenerator;
  Store store;
  DiffBuilder builder(store);
  Plan plan;
  plan.name = clean_text(name, max_name_length);
  builder.put(plan);
  store.apply(builder.diff());
  document_.emplace(std::move(info), std::move(store));
  begin_work(*document_);
  forget_models();
  document_->commit(std::move(step), platform_.clock().epoch_ms(), [&](DiffBuilder& edit) {
    for (const Record& record : records) edit.put(record);
  });
  rolling_points_.go_on(*document_);
  sit_down();
  system_changed();
  go(Screen::plan);
}

bool Workspace::plan_open() const { return document_ && is_plan(document_->store()); }

const PlanModel& Workspace::plan() const {
  if (plan_ && plan_->is_current()) return *plan_;
  INVARIANT(plan_open());
  const Share gain = assumed_share(content_, document_->store(), kGain);
  if (plan_)
    plan_->follow(gain);
  else
    plan_.emplace(document_->store(), gain);
  return *plan_;
}

const BoardView& Workspace::board() const {
  if (!board_) board_ = std::make_shared<BoardView>();
  return *board_;
}

BoardView& Workspace::move_board() {
  board();
  return *board_;
}

const BoardScene& Workspace::board_scene() const {
  INVARIANT(document_.has_value());
  return board().scene(document_->store());
}

PlanLook Workspace::plan_look() const { return document_ ? document_->store().value_or(PlanLook{}) : PlanLook{}; }

void Workspace::look_plan(const Call<void(PlanLook&)>& change) {
  if (!document_) return;
  PlanLook next = plan_look();
  change(next);
  document_->look(next);
}

void Workspace::go_plan_page(const std::string& page) {
  abandon_gesture();
  look_plan([&](PlanLook& look) { look.page = page; });
  unfolded_.clear();
  sheet_ = {};
  toast_.reset();
  ++arrivals_;
}

std::string Workspace::new_key() {
  return new_copy_id(platform_.clock().epoch_ms(),
                     static_cast<std::uint32_t>(platform_.clock().seconds() * 1e6) + ++keys_given_);
}

}  // namespace seven::ui
