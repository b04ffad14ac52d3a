// Why two are offered different things: what kind of reason it is, and the reason in words (domain.md A21, A22).
#pragma once

#include <string>

#include "ui/app/workspace.h"

namespace seven::ui {

struct ReasonEditor {
  DifferenceReason reason;
  std::string pair;        // the two in words
  std::string one, other;  // their names for steps, as StepName has them
};

// Whether it is a reason: of an allowed kind, with words to it.
bool is_complete(const DifferenceReason& reason);
// "exercise.reason.need"
std::string reason_kind_key(ReasonKind kind);

// Kinds that are allowed, kinds whose refusal is explained and that get no tick, and the field. Returns the y below;
// `field` receives where that is; its key is "because".
float reason_editor(Frame& f, const ReasonEditor& of, float x, float y, float width, Rect* field);

}  // namespace seven::ui
