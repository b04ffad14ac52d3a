// The calculator of a note-taking assistant: what it would free of a worker's week (domain.md A15 to A19, C4).
#pragma once

#include <string>
#include <string_view>

#include "ledger/note_taking.h"
#include "ui/app/workspace.h"

namespace seven::ui {

// As the team has set it, else as the assumptions have it. Nothing before those have come.
std::optional<NoteTaking> note_taking_terms(const Frame& f);
// Returns the y below.
float plan_note_taking(Frame& f, const Rect& place);

}  // namespace seven::ui
