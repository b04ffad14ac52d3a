// The parts of step six. Each takes the room it is given and returns the y below.
#pragma once

#include "ui/app/workspace.h"

namespace seven::ui {

// Every pair of people who are offered something different, with the reason for it.
float talk_differences(Frame& f, const Rect& place);
// Whoever gets less than another or loses against today: what could be said to them, and how they can switch.
float talk_explain(Frame& f, const Rect& place);
// The same time for all and the same result for all, today and in the recipe: they usually pull apart.
float talk_equal(Frame& f, const Rect& place);
// Whether a group of people would fare worse.
float talk_groups(Frame& f, const Rect& place);
// What is still missing before all of it can be explained, with the way to each.
float talk_ready(Frame& f, const Rect& place);
// A complaint in one person's name, and the answer to it.
float talk_complaints(Frame& f, const Rect& place);
// What people often ask, with what this recipe has to say to it.
float talk_objections(Frame& f, float x, float y, float width);
// What can be taken along: a file, a picture, sheets of paper.
float talk_keep(Frame& f, float x, float y, float width);

// Goes to what is missing: unfolds its part and puts the focus there when it is drawn.
void go_to_words(Frame& f, const std::string& goal);
// To be called where the goal's field is drawn: takes the focus if that is where somebody wanted to go.
void arrive(Frame& f, const std::string& goal, NodeId field, const Rect& rect);
std::string reason_goal(const std::string& first, const std::string& second);
std::string explain_goal(const std::string& person);
std::string group_goal(const std::string& group);

}  // namespace seven::ui
