#include "ui/app/plan_sharing.h"

#include "exchange/board_picture.h"
#include "exchange/flow_picture.h"
#include "exchange/markdown.h"
#include "exchange/paper.h"
#include "ui/app/plan_board_of.h"
#include "ui/app/plan_flow_of.h"
#include "ui/app/plan_leaning.h"
#include "ui/app/plan_report_of.h"
#include "ui/app/report_of.h"

namespace seven::ui {
namespace {

// What a file is called: the plan's name in small letters of the alphabet, "bryn-road-draft-plan".
std::string plan_stem(const Workspace& work) {
  std::string stem;
  for (const char c : work.plan().plan().name) {
    const char small = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    const bool kept = (small >= 'a' && small <= 'z') || (small >= '0' && small <= '9');
    if (kept)
      stem += small;
    else if (!stem.empty() && stem.back() != '-' && static_cast<unsigned char>(c) < 0x80)
      stem += '-';
    if (stem.size() == 40) break;
  }
  while (!stem.empty() && stem.back() == '-') stem.pop_back();
  return stem.empty() ? "plan" : stem;
}

bool in_pounds(const Workspace& work) { return work.plan_look().purse != PlanPurse::minutes; }

std::string made_today(const Workspace& work) {
  const std::string date = date_of(work.platform().clock().epoch_ms());
  return work.words()("paper.made", {{"date", date}});
}

ReportFlow flow_in(const Workspace& work) {
  ReportFlow flow = plan_flow_of(work.plan(), work.words(), in_pounds(work));
  flow.made = made_today(work);
  return flow;
}

ReportBoard board_in(const Workspace& work) {
  ReportBoard board = plan_board_of(work.plan(), work.words());
  board.made = made_today(work);
  return board;
}

PlanReport plan_in(const Workspace& work) {
  return plan_report_of(work.plan(), work.content(), work.words(), plan_start(work.plan(), work.platform()),
                        work.platform().clock().epoch_ms());
}

}  // namespace

void save_plan_picture(Workspace& work, PlanPicture which, PictureKind kind, float scale, const MeasureText& measure) {
  if (!work.plan_open()) return;
  const Look look = look_of_results(work, true);
  if (which == PlanPicture::flow)
    return save_drawn(work, kind, scale, flow_picture(flow_in(work), look, measure), plan_stem(work) + "-flow");
  save_drawn(work, kind, scale, board_picture(board_in(work), look, measure), plan_stem(work) + "-board");
}

void save_plan_table(Workspace& work, PlanSheet which) {
  if (!work.plan_open()) return;
  constexpr const char* endings[] = {"-moments.csv", "-arrows.csv", "-account.csv"};
  save_as(work, plan_stem(work) + endings[static_cast<std::size_t>(which)], "text/csv",
          write_csv(plan_rows(work.plan(), work.words(), which)));
}

void save_plan_flow_table(Workspace& work) {
  if (!work.plan_open()) return;
  save_as(work, plan_stem(work) + "-flow.csv", "text/csv", write_csv(plan_flow_rows(work.plan(), work.words())));
}

void save_plan_words(Workspace& work) {
  if (!work.plan_open()) return;
  save_as(work, plan_stem(work) + ".md", "text/markdown", markdown_of(plan_in(work)));
}

void print_plan(Workspace& work, BoardOnPaper board, const MeasureText& measure, ReportQr code) {
  if (!work.plan_open()) return;
  PlanReport report = plan_in(work);
  report.qr.size = code.size;
  report.qr.dark = std::move(code.dark);
  print_sheets(work, plan_sheets(report, board, look_of_results(work, false), measure), plan_stem(work));
}

void print_plan_board(Workspace& work, const MeasureText& measure) {
  if (!work.plan_open()) return;
  print_sheets(work, {board_sheet(board_in(work), look_of_results(work, false), measure)}, plan_stem(work) + "-map");
}

void print_plan_flow(Workspace& work, const MeasureText& measure) {
  if (!work.plan_open()) return;
  print_sheets(work, {flow_sheet(flow_in(work), look_of_results(work, false), measure)}, plan_stem(work) + "-flow");
}

}  // namespace seven::ui
