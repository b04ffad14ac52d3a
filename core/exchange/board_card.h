// A moment and a pinned paper as cards of a drawn board.
#pragma once

#include "exchange/report_board.h"
#include "exchange/signs.h"

namespace seven {

void draw_card(Drawing& to, const Look& look, const BoardCard& card);
void draw_paper(Drawing& to, const Look& look, const BoardPaper& paper);

}  // namespace seven
