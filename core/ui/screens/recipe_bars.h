// The bars of set three: a resource's minutes, shared between people, with today's outline above and a ruler below.
// Minutes are pulled at the edges between people.
#pragma once

#include "ui/app/workspace.h"

namespace seven::ui {

struct BarPlace {
  float x = 0, y = 0;    // top left of today's outline
  float width = 0;       // of the whole board
  float per_minute = 0;  // logical pixels, the same for every bar of people's time on the screen
  float height = 64;     // of the portions
};

// Pixels for a minute so that the longest bar of all roles fits into `width`.
float pixels_per_minute(const Frame& f, float width);
// Title, all there is, and the price of a minute, as one line or three. Returns the height.
float role_title(Frame& f, const seven::Role& role, float x, float y, float width, bool stacked);
const char* role_glyph(const seven::Role& role);
// The bar of one role. Returns the y below.
float role_bar(Frame& f, const seven::Role& role, const BarPlace& place);
// The money that minutes turned into, and what it pays for. Returns the y below.
float money_bar(Frame& f, float x, float y, float width, float height);
Pounds money_freed(const Account& account);
// Roles whose bar is on the board: the scarce ones and those in use.
std::vector<const seven::Role*> shown_roles(const Frame& f);

}  // namespace seven::ui
