// A moment as a card: what happens to it, whether a relationship matters there, who, how often, minutes, what it frees
// or takes, and how many voices there are about it (domain.md A76).
#pragma once

#include "ui/app/workspace.h"

namespace seven::ui {

// The height that a card wants in the lists, at full size.
float moment_card_height(const Frame& f, const Moment& moment, float width);
// Paints only; `zoom` scales words and signs with the rectangle (1 in lists). Emits no node.
void paint_moment_card(Frame& f, const Moment& moment, const Rect& rect, float zoom, PlanTime time, bool chosen,
                       bool hovered = false);
// What the card says, for its name: title, change, who and how often, minutes, how many voices there are about
// it, what it frees or takes, what it waits for.
std::string moment_card_words(const Frame& f, const Moment& moment, PlanTime time);

}  // namespace seven::ui
