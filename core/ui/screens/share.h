// Passing the exercise on as a link and a QR code, and opening one that somebody pastes.
#pragma once

#include "ui/app/workspace.h"

namespace seven::ui {

void draw_share_sheet(Frame& f);
void draw_paste_sheet(Frame& f);

}  // namespace seven::ui
