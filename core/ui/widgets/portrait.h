// A person's portrait, drawn from the shapes of assets/portraits/.
#pragma once

#include <map>

#include "ui/paint.h"
#include "ui/portrait_shapes.h"

namespace seven::ui {

using Portraits = std::map<std::string, std::vector<PortraitShape>, std::less<>>;

// In a disc, `size` across. Below 24 px nothing but the large shapes.
void portrait(Ui& ui, const Portraits& all, std::string_view who, Vec2 center, float size);
// The bust alone, cut by `band` (for a colored band across a card): shoulders on its lower edge.
void bust(Ui& ui, const Portraits& all, std::string_view who, const Rect& band, float size, float center_x);
Color backdrop(const Ui& ui, std::string_view who);

}  // namespace seven::ui
