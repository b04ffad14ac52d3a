#include "ui/widgets/card.h"

namespace seven::ui {

Card::Card(Ui& ui, std::string_view key, const Rect& place, float padding, bool raised, Color ground, Color border)
    : ui_(ui), id_(child_id(ui.id(key), "card")), rect_(place), padding_(padding), least_(place.h) {
  rect_.h = std::max(least_, ui.remembered(id_, least_));
  const Palette& c = ui.colors();
  shadow(ui, rect_, 16, raised ? ui.shadows().raised : ui.shadows().card);
  fill(ui, rect_, 16, ground != 0 ? ground : c.sheet);
  stroke(ui, rect_, 16, border != 0 ? border : c.line, c.high_contrast ? 2.0f : 1.0f);
}

float Card::end(float content_bottom) {
  const float natural = content_bottom + padding_ - rect_.y;
  ui_.remember(id_, std::max(least_, natural));
  return rect_.y + natural;
}

void hairline(Ui& ui, float x, float y, float width) {
  fill(ui, {x, y, width, ui.colors().high_contrast ? 2.0f : 1.0f}, 0, ui.colors().line);
}

void rule(Ui& ui, float x, float y, float width) { fill(ui, {x, y, width, 2}, 0, ui.colors().ink); }

void double_rule(Ui& ui, float x, float y, float width) {
  fill(ui, {x, y, width, 1.5f}, 0, ui.colors().ink);
  fill(ui, {x, y + 3.5f, width, 1.5f}, 0, ui.colors().ink);
}

}  // namespace seven::ui
