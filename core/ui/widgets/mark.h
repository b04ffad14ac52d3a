// The product's signs, each a shape, a color and a glyph together: relationship, transaction, saved, introduced, today,
// overspent, adds up; the three strengths of a relationship; the four states of a need.
#pragma once

#include "ui/paint.h"

namespace seven::ui {

enum class Mark { relationship, transaction, saved, introduced, today, overspent, ok };
enum class StrengthMark { essential, helpful, not_needed, blank };
enum class NeedMarkSign { met, partly, not_met, not_said };

void mark(Ui& ui, Mark which, Vec2 center, float size);
// With a surround in `ground`, for a mark that lies on a portrait.
void mark_on(Ui& ui, Mark which, Vec2 center, float size, Color ground);
void strength_mark(Ui& ui, StrengthMark which, Vec2 center, float size);
void need_sign(Ui& ui, NeedMarkSign which, Vec2 center, float size);
// A circle of ink, so many halves of it filled: 0, 1 or 2.
void level_sign(Ui& ui, int halves, Vec2 center, float size);
const Meaning& meaning_of(const Palette& colors, Mark which);
// The clock with its seven-minute wedge.
void logo(Ui& ui, Vec2 center, float size);

}  // namespace seven::ui
