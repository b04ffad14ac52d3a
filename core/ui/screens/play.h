// How a document is played on this device, and what was decided so far: sheets, and the guide through a first exercise.
#pragma once

#include "ui/app/workspace.h"

namespace seven::ui {

void draw_play_sheet(Frame& f);
void draw_parts_sheet(Frame& f);
void draw_start_again_sheet(Frame& f);
void draw_replay_sheet(Frame& f);

// Buttons while an exercise is open: to the play sheet where the path has no room for it, and to the guide again. They
// return the y below.
float play_door(Frame& f, float x, float y, float width);
float guide_door(Frame& f, float x, float y, float width);
// A card that opens the replay. Returns the y below.
float replay_door(Frame& f, float x, float y, float width);

// The guide through a first exercise, a note at a time, each beside what it is about: where `place` comes in the flow
// of a screen. Takes no room, and returns `y`, where its note is not the one at hand; else the y below.
enum class GuidePlace { meet, guesses, recipe, account };
[[gnu::noinline]] float guide_note(Frame& f, GuidePlace place, float x, float y, float width);

}  // namespace seven::ui
