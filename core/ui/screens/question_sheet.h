// A sheet that asks before something goes: what will be gone, a button that does it, and one that leaves all as it is.
#pragma once

#include "ui/app/workspace.h"

namespace seven::ui {

struct Question {
  const char* key;  // of the sheet, in the accessible tree
  const char* title;
  const char* words;
  const char* yes;
  const char* no;
  const char* icon;  // on the button that does it
};

// True when the person says yes in this frame; saying no closes the sheet.
bool question_sheet(Frame& f, const Question& question);

}  // namespace seven::ui
