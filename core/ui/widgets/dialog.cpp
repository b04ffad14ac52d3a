#include "ui/widgets/dialog.h"

#include "icons.h"
#include "ui/widgets/button.h"
#include "ui/widgets/text.h"

namespace seven::ui {

Dialog::Dialog(Ui& ui, std::string_view key, const std::string& title, float wanted) : ui_(ui), id_(ui.id(key)) {
  const Vec2 screen = ui.size();
  const Palette& c = ui.colors();
  fill(ui, {0, 0, screen.x, screen.y}, 0, with_alpha(0xff000000u, 0.45f));
  const float margin = ui.phone() ? 0 : 24;
  const float padding = ui.phone() ? 16 : 28;
  const float w = ui.phone() ? screen.x : std::min(wanted, screen.x - 2 * margin);
  const float title_room = w - 2 * padding - 52;
  // With large text a long word would break.
  const TextStyle& style = title_room < 160 ? ui.type().strong : ui.type().h3;
  head_ = std::max(64.0f, measure_text(ui, title, style, title_room).y + 30);
  const NodeId height_id = child_id(id_, "height");
  const float content = ui.remembered(height_id, 200);
  const float most = screen.y - ui.around().safe.top - (ui.phone() ? 24 : 2 * margin);
  const float h = std::min(content + head_ + padding, most);
  const Rect rect{(screen.x - w) * 0.5f, ui.phone() ? screen.y - h : (screen.y - h) * 0.5f, w, h};
  shadow(ui, rect, 24, ui.shadows().lifted);
  if (ui.phone())
    fill(ui, {rect.x, rect.y, rect.w, rect.h + 24}, 24, c.sheet);
  else
    fill(ui, rect, 24, c.sheet);
  stroke(ui, rect, 24, c.line, c.high_contrast ? 2.0f : 1.0f);

  Node node;
  node.id = id_;
  node.role = Role::dialog;
  node.label = title;
  node.modal = true;
  node.bounds = rect;
  ui.open(std::move(node));
  ui.push_scope(key);
  heading(ui, {rect.x + padding, rect.y + 18}, title_room, title, style, c.ink, 2);
  closed_ =
      icon_button(ui, "close", {rect.right() - padding - 36, rect.y + 10, 44, 44}, ui.tr("ui.close"), seven::icon::x);
  if (ui.input().escape) closed_ = true;
  const NodeId close_id = ui.id("close");
  if (ui.last_tree().modal() != id_) ui.focus(close_id, ui.router().focus_visible());
  scroll_ = std::make_unique<ScrollArea>(ui, "scroll", Rect{rect.x, rect.y + head_, rect.w, rect.h - head_});
  left_ = rect.x + padding;
  top_ = scroll_->top() + 4;
  width_ = rect.w - 2 * padding;
}

void Dialog::end(float content_bottom) {
  ui_.remember(child_id(id_, "height"), content_bottom - top_ + 8);
  scroll_->end(content_bottom + (ui_.phone() ? 16 : 24) + ui_.around().safe.bottom);
}

Dialog::~Dialog() {
  scroll_.reset();
  ui_.pop_scope();
  ui_.close();
}

}  // namespace seven::ui
