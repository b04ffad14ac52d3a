// Plans that begin with something a person has: a table, the result of an exercise.
#include "exchange/csv.h"
#include "planning/plan_from_csv.h"
#include "ui/app/plan_of_result.h"
#include "ui/app/workspace.h"

namespace seven::ui {
namespace {

// In front of what is a key, see Content::step_text.
constexpr const char* kStep = "@";

// What is wrong with a table, in words of its own.
const char* table_error(ErrorCode code) {
  switch (code) {
    case ErrorCode::missing: return "plan_papers.table.missing";
    case ErrorCode::wrong_type: return "plan_papers.table.wrong_type";
    case ErrorCode::out_of_range: return "plan_papers.table.out_of_range";
    case ErrorCode::damaged: return "plan_papers.table.damaged";
    default: break;
  }
  return nullptr;
}

}  // namespace

void Workspace::start_plan_from_table(std::string_view csv) {
  std::vector<std::size_t> lines;
  auto rows = read_csv(csv, &lines);
  if (!rows) return say_error(rows.error(), table_error(rows.error().code));
  const auto word = [this](std::string_view key) { return words()(std::string(key)); };
  auto records = plan_from_table(rows.value(), lines, word);
  if (!records) return say_error(records.error(), table_error(records.error().code));
  begin_plan(words()("plan.new_name"), {"plan.step.start", {{"what", kStep + std::string("plan_papers.table")}}},
             records.value());
  frames_.wake(2);
}

void Workspace::start_plan_from_result() {
  if (!document_ || plan_open()) return;
  const std::vector<Record> records = plan_of_result(exercise(), words());
  begin_plan(words()("plan.new_name"), {"plan.step.start", {{"what", kStep + std::string("plan_papers.result")}}},
             records);
}

void Workspace::pick_table() {
  platform_.files().pick(".csv,.tsv,text/csv", [this](Result<PickedFile> picked) {
    frames_.wake(2);
    if (picked)
      open_file(picked.value());
    else if (picked.error().code != ErrorCode::cancelled)
      say_error(picked.error());
  });
}

}  // namespace seven::ui
