// What leaves a plan by the person's hand: pictures of its board and of its flow, tables, its words, sheets of paper.
#pragma once

#include "exchange/plan_paper.h"
#include "ui/app/plan_tables.h"
#include "ui/app/sharing.h"

namespace seven::ui {

enum class PlanPicture { board, flow };

// Each says what came of it. Pictures have the document inside, so that they open again. Functions of their own
// (noinline), so that the page can fetch them later (web/build/split.mjs).
[[gnu::noinline]] void save_plan_picture(Workspace& work, PlanPicture which, PictureKind kind, float scale,
                                         const MeasureText& measure);
[[gnu::noinline]] void save_plan_table(Workspace& work, PlanSheet which);
[[gnu::noinline]] void save_plan_flow_table(Workspace& work);
[[gnu::noinline]] void save_plan_words(Workspace& work);
// `code` brings the plan back when it is scanned.
[[gnu::noinline]] void print_plan(Workspace& work, BoardOnPaper board, const MeasureText& measure, ReportQr code = {});
// The board alone, on one sheet of A3.
[[gnu::noinline]] void print_plan_board(Workspace& work, const MeasureText& measure);
// The picture of the flow alone, on one sheet.
[[gnu::noinline]] void print_plan_flow(Workspace& work, const MeasureText& measure);

}  // namespace seven::ui
