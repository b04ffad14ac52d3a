// The other way to see set three's bars: a token for every minute, paid one by one from a pile into each person's.
#pragma once

#include "ui/app/workspace.h"

namespace seven::ui {

// Bars or tokens. Returns the y below.
float payment_choice(Frame& f, float x, float y, float width);
// One role's tokens: the pile that is left, and a row for each person with less and more. Returns the y below.
float role_tokens(Frame& f, const seven::Role& role, float x, float y, float width);

}  // namespace seven::ui
