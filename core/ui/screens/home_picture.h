// The pictures of Home: seven beads each today, the same twenty-one tomorrow; and a small scene for each door.
#pragma once

#include "ui/app/workspace.h"

namespace seven::ui {

// Three people, today's beads above, tomorrow's below. Returns the y below it.
float minutes_picture(Frame& f, const Rect& place);
void picture_of_people(Ui& ui, const Portraits& portraits, const Rect& place);
void picture_of_plan(Ui& ui, const Portraits& portraits, const Rect& place);
void picture_of_practice(Ui& ui, const Portraits& portraits, const Rect& place);

}  // namespace seven::ui
