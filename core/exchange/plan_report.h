// A plan in words and figures, for whatever leaves the program: a text, sheets of paper. Already in the person's
// language and plain, so that what is written needs to know no document. Made by ui/app/plan_report_of.h. Texts may be
// anything that people typed.
#pragma once

#include <string>
#include <vector>

#include "exchange/report_board.h"
#include "exchange/report_flow.h"

namespace seven {

struct PlanTable {
  std::vector<std::string> heads;
  std::vector<std::vector<std::string>> rows;  // each as long as `heads`
  std::vector<bool> numbers;                   // columns that are aligned to the right
  std::vector<float> widths;                   // of the columns, parts of the whole; empty: all alike
};

enum class PlanPart {
  why_now,
  in_one_paragraph,
  today,
  moves,
  account,
  shares,
  in_place,
  fairness,
  first_move,
  assumptions,
  commitments
};

struct PlanChapter {
  PlanPart part{};
  std::string title, lead;
  PlanTable table;                   // without rows: none
  std::vector<ReportEntry> entries;  // something said without a text leaves room for a pen
  std::vector<std::string> notes;    // small, behind all
};

struct PlanReport {
  std::string language, product, title, name, made;
  std::vector<PlanChapter> chapters;
  std::string board_title;
  ReportBoard board;
  ReportFlow flow;
  std::string not_said;  // in place of a text that is not there
  std::string disclaimer, credit;
  ReportQr qr;

  const PlanChapter* find(PlanPart part) const {
    for (const PlanChapter& chapter : chapters) {
      if (chapter.part == part) return &chapter;
    }
    return nullptr;
  }
};

}  // namespace seven
