// Alone or together: whose turn it is and what for, what the people of the scenario might say, and the parts of the
// screen that show it.
#pragma once

#include "ui/app/workspace.h"

namespace seven::ui {

// Whose turn it is, or the voice that speaks to one person alone.
struct Turn {
  std::string part;      // as of parts_of
  std::string who;       // "Host", "Sandra’s voice"
  std::string name;      // who has the part; may be empty
  std::string job;       // what it is for on this step; empty for one person alone
  std::string quote;     // a prompt, with quotation marks; empty where the part has none
  std::string portrait;  // else `glyph`
  const char* glyph = "";
  int prompts = 0;  // how many there are
};

// The parts with a job on this step, in the order of turns.
std::vector<std::string> turns_on_step(const Frame& f);
std::string part_name(const Frame& f, std::string_view part);
// The signs of a part: its person's portrait, or a glyph.
void part_sign(Frame& f, std::string_view part, Vec2 center, float size);
// Together, the part whose turn it is; alone, a voice on the steps that have one. Nothing else.
std::optional<Turn> turn_now(const Frame& f);
// Whether a prompt was asked for on this step.
bool asked_for_prompt(const Frame& f);
void another_prompt(Frame& f);
void pass_it_on(Frame& f);

// Alone | Together and the way to the play sheet, at the right of the path; the width it takes, 0 where there is no
// room.
float company_width(const Frame& f);
void company_control(Frame& f, float right, float middle);
// The same as a choice in words, for sheets. Returns the y below.
float company_choice(Frame& f, float x, float y, float width);

// Under the path, which ends at `y`: whose turn it is, or a voice, and the clock. Returns the y below; `y` where there
// is none of it. Also paints Alone | Together into the path.
[[gnu::noinline]] float table_strip(Frame& f, float y);
// The same as the first thing of a page that scrolls, on phones and in low windows: bars that stand still may take a
// third of the height.
[[gnu::noinline]] float page_strip(Frame& f, float y);
// What the strip says, in full. Returns the y below.
float turn_in_full(Frame& f, float x, float y, float width);

// The clock of this step: what is left in words, with ways to give more and to put it away. `left` is where it starts.
float clock_block_width(const Frame& f);
void clock_block(Frame& f, float left, float middle);
// The same below one another where `width` is less. Returns the y below.
float clock_lines(Frame& f, float x, float y, float width);

}  // namespace seven::ui
