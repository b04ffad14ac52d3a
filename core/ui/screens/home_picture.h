// The pictures of Home: seven beads each today, the same twenty-one tomorrow; and a small scene for each door.
#pragma once

#include "ui/app/workspace.h"

namespace seven::ui {

// Three people, today's beads above, tomorrow's below. Returns the y below it.
float minutes_picture(Frame& f, const Rect& place);
void picture_of_people(Ui& ui, const Portraits& portraits, const Rect& place);
// Up to three people by their portraits, the second in front; plain figures where there are none yet.
void picture_of_faces(Ui& ui, const Portraits& portraits, const std::vector<std::string>& who, const Rect& place);
// The portraits of a scenario's first three people.
std::vector<std::string> faces_of(const Scenario& scenario);
// A sheet of text that becomes people.
void picture_of_file(Ui& ui, const Rect& place);
void picture_of_plan(Ui& ui, const Portraits& portraits, const Rect& place);
void picture_of_practice(Ui& ui, const Portraits& portraits, const Rect& place);

}  // namespace seven::ui
