// A plan's board in words and places, for a picture and for paper: lanes, stages, moments as cards, arrows between
// them, pinned papers. World units. Made by ui/app/plan_board_of.h.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "base/geometry.h"
#include "exchange/report.h"

namespace seven {

struct BoardBandWords {
  std::string name, note;
  float from = 0, to = 0;  // along y for a lane, along x for a stage
};

struct BoardCard {
  Rect place;
  std::string title, change, who, minutes, amount;  // amount: what it frees or takes; may be empty
  ReportSign sign = ReportSign::today;              // whose color its edge has
  bool relationship = false;                        // one matters here
  bool machine = false;                             // a machine takes part
  bool is_new = false, gone = false;                // dashed; barred
  bool takes = false;                               // time is put in here
  bool waits = false;                               // for something that is not in place: hatched
};

struct BoardPaper {
  Rect place;
  std::string kind, text;                    // kind: empty where the drawing says it all
  std::vector<std::vector<Vec2>> drawing{};  // lines of a pen
};

struct BoardArrow {
  std::size_t from = 0, to = 0;  // cards
  std::string amount;
  bool relationship = false;
  bool waits = false;  // what it carries is not free before something is in place: dashed
};

struct ReportBoard {
  std::string language, product, title, plan, made;
  std::vector<BoardBandWords> lanes, stages;
  std::vector<BoardCard> cards;
  std::vector<BoardPaper> papers;
  std::vector<BoardArrow> arrows;
  std::vector<std::pair<ReportSign, std::string>> legend;
  std::string waits;    // what hatching means; empty where nothing waits
  std::string nothing;  // said of an empty board
  std::string disclaimer, credit;
};

}  // namespace seven
