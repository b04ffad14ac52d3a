#include "ui/semantics.h"

#include <cmath>

#include "base/invariant.h"

namespace seven::ui {
namespace {

bool is_under(const Node& node, Vec2 point) {
  return is_interactive(node.role) && !node.disabled && node.bounds.intersect(node.clip).contains(point);
}

float distance(const Rect& rect, Vec2 p) {
  const float dx = std::max({rect.x - p.x, 0.0f, p.x - rect.right()});
  const float dy = std::max({rect.y - p.y, 0.0f, p.y - rect.bottom()});
  return std::sqrt(dx * dx + dy * dy);
}

}  // namespace

NodeId child_id(NodeId parent, std::string_view key) {
  NodeId hash = parent == 0 ? 2166136261u : parent;
  for (const char c : key) hash = (hash ^ static_cast<unsigned char>(c)) * 16777619u;
  hash = (hash ^ 0x2fu) * 16777619u;  // the boundary, so that "a"+"bc" differs from "ab"+"c"
  return hash == 0 ? 1 : hash;
}

const char* role_name(Role role) {
  switch (role) {
    case Role::group: return "group";
    case Role::region: return "region";
    case Role::main: return "main";
    case Role::navigation: return "navigation";
    case Role::banner: return "banner";
    case Role::contentinfo: return "contentinfo";
    case Role::dialog: return "dialog";
    case Role::list: return "list";
    case Role::list_item: return "listitem";
    case Role::radio_group: return "radiogroup";
    case Role::tab_list: return "tablist";
    case Role::listbox: return "listbox";
    case Role::table: return "table";
    case Role::row: return "row";
    case Role::heading: return "heading";
    case Role::text: return "text";
    case Role::image: return "image";
    case Role::status: return "status";
    case Role::cell: return "cell";
    case Role::column_header: return "columnheader";
    case Role::row_header: return "rowheader";
    case Role::progress: return "progress";
    case Role::button: return "button";
    case Role::toggle: return "toggle";
    case Role::checkbox: return "checkbox";
    case Role::radio: return "radio";
    case Role::tab: return "tab";
    case Role::link: return "link";
    case Role::slider: return "slider";
    case Role::text_box: return "textbox";
    case Role::text_area: return "textarea";
    case Role::option: return "option";
  }
  return "text";
}

bool is_container(Role role) { return role <= Role::row; }
bool is_interactive(Role role) { return role >= Role::button; }

void Semantics::begin_frame() {
  nodes_.clear();
  open_.clear();
  index_.clear();
  modal_ = 0;
}

void Semantics::open(Node node) {
  const NodeId id = node.id;
  add(std::move(node));
  open_.push_back(id);
}

void Semantics::close() {
  INVARIANT(!open_.empty());
  open_.pop_back();
}

void Semantics::add(Node node) {
  INVARIANT(node.id != 0);
  node.parent = open_.empty() ? 0 : open_.back();
  if (node.modal) modal_ = node.id;
  const bool is_new = index_.emplace(node.id, nodes_.size()).second;
  INVARIANT(is_new);  // two nodes with one id: a key is missing in the path
  nodes_.push_back(std::move(node));
}

void Semantics::end_frame() { INVARIANT(open_.empty()); }

const Node* Semantics::find(NodeId id) const {
  const auto found = index_.find(id);
  return found == index_.end() ? nullptr : &nodes_[found->second];
}

bool Semantics::inside(const Node& node, NodeId ancestor) const {
  if (ancestor == 0 || node.id == ancestor) return true;
  for (const Node* up = find(node.parent); up != nullptr; up = find(up->parent)) {
    if (up->id == ancestor) return true;
  }
  return false;
}

const Node* Semantics::hit(Vec2 point) const {
  const Node* top = nullptr;
  for (auto node = nodes_.rbegin(); node != nodes_.rend() && top == nullptr; ++node) {
    if (is_under(*node, point) && inside(*node, modal_)) top = &*node;
  }
  if (top == nullptr || top->role != Role::option) return top;
  // Options may crowd, such as dots whose targets overlap: the nearest one is meant.
  const auto away = [&](const Node& node) {
    const Vec2 by = node.bounds.center() - point;
    return by.x * by.x + by.y * by.y;
  };
  for (const Node& node : nodes_) {
    if (node.role == Role::option && node.parent == top->parent && is_under(node, point) && away(node) < away(*top))
      top = &node;
  }
  return top;
}

const Node* Semantics::hit_near(Vec2 point, float slop) const {
  if (const Node* exact = hit(point)) return exact;
  const Node* best = nullptr;
  float best_distance = slop;
  for (const Node& node : nodes_) {
    if (!is_interactive(node.role) || node.disabled || !inside(node, modal_)) continue;
    if (!node.clip.contains(point)) continue;
    const float d = distance(node.bounds, point);
    if (d < best_distance) {
      best = &node;
      best_distance = d;
    }
  }
  return best;
}

}  // namespace seven::ui
