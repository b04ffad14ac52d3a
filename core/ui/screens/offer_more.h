// What an offer says of itself beyond its minutes and its cost: short words on its card, what it takes of the person's
// own time, what else goes in, and hours that nobody is paid for.
#pragma once

#include "ui/app/workspace.h"

namespace seven::ui {

// On the card: tags, and a line on the wait and the way there. Returns the height; paints only where `paint`. No node:
// the card is described by offer_more_words.
float offer_more(Frame& f, const Offer& offer, Vec2 at, float width, bool paint);
std::string offer_more_words(const Frame& f, const Offer& offer);
// The rest return the y below; nothing is drawn where there is nothing to say.
float goes_in(Frame& f, const Offer& offer, float x, float y, float width);
// How often a group meets and how long until it runs.
float group_rhythm(Frame& f, const GroupFacility& group, float x, float y, float width);
// A light bar of its own.
float unpaid_time(Frame& f, float x, float y, float width);

}  // namespace seven::ui
