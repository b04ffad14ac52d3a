#include "ui/widgets/text.h"

namespace seven::ui {
namespace {

void add_text(Ui& ui, const Rect& where, std::string_view words, Role role, int level) {
  Node node;
  node.id = ui.next_text_id();
  node.role = role;
  node.label = std::string(words);
  node.level = static_cast<std::uint8_t>(level);
  node.bounds = where;
  ui.add(std::move(node));
}

}  // namespace

float text(Ui& ui, const Vec2& at, float width, const std::string& words, const TextStyle& style, Color color,
           Align align) {
  if (words.empty()) return 0;
  const float height = paint_text(ui, at, width, words, style, color, align);
  add_text(ui, {at.x, at.y, width > 0 ? width : measure_text(ui, words, style).x, height}, words, Role::text, 0);
  return height;
}

float heading(Ui& ui, const Vec2& at, float width, const std::string& words, const TextStyle& style, Color color,
              int level) {
  const float height = paint_text(ui, at, width, words, style, color);
  add_text(ui, {at.x, at.y, width > 0 ? width : measure_text(ui, words, style).x, height}, words, Role::heading, level);
  return height;
}

void say(Ui& ui, const Rect& where, const std::string& words) {
  if (!words.empty()) add_text(ui, where, words, Role::text, 0);
}

void say_heading(Ui& ui, const Rect& where, const std::string& words, int level) {
  add_text(ui, where, words, Role::heading, level);
}

float status(Ui& ui, std::string_view key, const Vec2& at, float width, const std::string& words,
             const TextStyle& style, Color color, Align align) {
  const float height = paint_text(ui, at, width, words, style, color, align);
  Node node;
  node.id = ui.id(key);
  node.role = Role::status;
  node.live = true;
  node.label = std::string(words);
  node.bounds = {at.x, at.y, width > 0 ? width : measure_text(ui, words, style).x, std::max(height, style.line)};
  ui.add(std::move(node));
  return height;
}

void image(Ui& ui, std::string_view key, const Rect& where, std::string label) {
  Node node;
  node.id = ui.id(key);
  node.role = Role::image;
  node.label = std::move(label);
  node.bounds = where;
  ui.add(std::move(node));
}

}  // namespace seven::ui
