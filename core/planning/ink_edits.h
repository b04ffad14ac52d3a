// Handwriting on papers that are pinned to the board: what a pen drew is kept in few whole numbers, and a paper grows
// to hold it. Ways of a pen are in world units of the board.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/geometry.h"
#include "model/pinned.h"

namespace seven {

// The paper with one stroke more, as large as it must be for that. `tolerance`: how far, in world units and 1 at least,
// the line that is kept may lie beside the one that was drawn. Nothing where the paper is full or would be too large.
std::optional<Pinned> with_stroke(const Pinned& paper, const std::vector<Vec2>& way, float tolerance);
// A note around its first stroke.
Pinned note_around(const std::string& key, const std::vector<Vec2>& way, float tolerance);

// Where the paper's strokes are on the board.
std::vector<std::vector<Vec2>> drawn_lines(const Pinned& paper);
// The least size at which all that is drawn lies on the paper; nothing where nothing is.
Vec2 least_size_for_drawing(const Pinned& paper);

}  // namespace seven
