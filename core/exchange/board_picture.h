// A plan's board as one picture, as large as the board: for a file, or cut to sheets of paper.
#pragma once

#include "exchange/report_board.h"
#include "exchange/report_picture.h"

namespace seven {

struct DrawnBoard {
  Drawing drawing;
  Rect bounds;  // of all of it, world units
};

// Lanes, stages, arrows, cards and papers, without a head.
DrawnBoard draw_board(const ReportBoard& board, const Look& look, const MeasureText& measure);
// With its title above and what the signs mean below.
ReportPicture board_picture(const ReportBoard& board, const Look& look, const MeasureText& measure);
// The same on one sheet of A3, for a wall: across or upright, as the board is. Of `look` only the outlines are used.
std::string board_sheet(const ReportBoard& board, const Look& look, const MeasureText& measure);

}  // namespace seven
