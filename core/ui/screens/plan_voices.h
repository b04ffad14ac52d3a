// Lists of what people and staff say, each on a note of its own (domain.md A76 to A78).
#pragma once

#include "ui/app/workspace.h"

namespace seven::ui {

// All of one kind under a heading and a line, with the way to another. Returns the y below. `tags`: each may be about
// one moment of the map.
float voice_list(Frame& f, VoiceKind kind, Vec2 at, float width, bool tags);
// The same of a kind to read only; nothing where nobody has said anything.
float voices_to_read(Frame& f, VoiceKind kind, Vec2 at, float width);

}  // namespace seven::ui
