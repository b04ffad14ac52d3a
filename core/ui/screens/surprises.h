// What the exercise has noticed, said beside the thing it means until somebody has read it, and to be read again from
// a sheet.
#pragma once

#include <string>

#include "ui/app/workspace.h"

namespace seven::ui {

// What a surprise can stand beside.
enum class Beside { bar, group, cards, account, offers, keeper, again, plot, differences };
struct SurpriseSpot {
  Beside beside{};
  std::string id{};  // of the role, the group or the person it is about; empty where there is but one such place
};

// Where a finding belongs: on which step, beside what.
struct SurprisePlace {
  Step step{};
  Beside beside{};
};
SurprisePlace place_of(const ExerciseModel& model, const Finding& finding);

// What is so in any case, whoever it is about; and how it is just now.
std::string surprise_title(const Frame& f, Detector detector, const std::string& subject);
std::string surprise_words(const Frame& f, const Finding& finding);

// The one that matters most of those that belong beside this and were not read yet, with a button that puts it away;
// nothing where there is none. Returns the y below, with the gap to what follows.
float surprise_notes(Frame& f, const SurpriseSpot& spot, float x, float y, float width);

// Opens the list of all that were found and says how many there are.
float surprises_button_width(const Frame& f);
void surprises_button(Frame& f, const Rect& place);
// The same as a sign with a number at the end of the phone's account strip. Returns its width; 0 where there is no
// room.
float surprises_cell(Frame& f, float right, float y, float height);
bool surprises_in_strip(const Ui& ui);
// In the account's panel, always in view: one about the sums where the panel is roomy, and the button.
bool sums_in_panel(const Ui& ui);
float pinned_surprises_height(const Frame& f);
void pinned_surprises(Frame& f, float x, float y, float width);
void draw_surprises_sheet(Frame& f);

}  // namespace seven::ui
