// The cells of the table of a plan, read or edited in place. Each returns the height it took.
#pragma once

#include "ui/paint.h"
#include "ui/screens/plan_table_row.h"

namespace seven::ui {

constexpr float kTableRowHigh = 48;  // of a row with one line

// Words that are only read; nothing where the column has no room.
float table_words(Frame& f, const char* key, const PlanColumns::Place& place, float y, const std::string& words,
                  const TextStyle& style, Color color, Align align = Align::left);
float table_title(Frame& f, const Moment& moment, Vec2 at, float width);
float table_times(Frame& f, const Moment& moment, Vec2 at, float width, bool paint_label);
// A field where one role gives the time, else the words.
float table_minutes(Frame& f, const Moment& moment, bool tomorrow, const PlanColumns::Place& place, float y,
                    bool paint_label);
// What happens to it: the way to its details.
float table_change(Frame& f, const Moment& moment, const Rect& rect, bool icon_only);
float table_matters(Frame& f, const Moment& moment, const PlanColumns::Place& place, float y);

}  // namespace seven::ui
