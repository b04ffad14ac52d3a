#include "ui/ui.h"

#include <imgui.h>

#include <cmath>

#include "base/invariant.h"
#include "ui/imgui_frame.h"
#include "ui/paint.h"

namespace seven::ui {

Ui::Ui(const Theme& theme, Fonts& fonts, Router& router, FrameScheduler& frames)
    : theme_(theme), fonts_(fonts), router_(router), frames_(frames) {}

void Ui::begin(const Surroundings& around, const Translator& words, ImDrawList& list, bool unseen) {
  around_ = around;
  unseen_ = unseen;
  palette_ = &theme_.palette(around.theme);
  words_ = &words;
  type_ = type_scale(around.breakpoint);
  draw_ = &list;
  layouts_.begin(ImGui::GetIO().DisplayFramebufferScale.x, fonts_.has_fallback());
  scopes_.assign(1, {child_id(0, "seven"), 0});
  clips_.assign(1, Rect{0, 0, around.size.x, around.size.y});
  scroll_stack_.clear();
  areas_.clear();
  last_.clear();
  layout_changed_ = glides_ = false;
  free_below_ = 0;
  safe_below_ = around.safe.bottom;
  wanted_focus_ = 0;
  std::swap(last_tree_, semantics_);
  semantics_.begin_frame();
}

void Ui::keep_free_below(float height) {
  around_.size.y += free_below_ - height;
  around_.safe.bottom = height > 0 ? 0 : safe_below_;
  clips_.front().h = around_.size.y;
  free_below_ = height;
}

void Ui::end() {
  INVARIANT(scopes_.size() == 1 && clips_.size() == 1);
  for (const auto& paint : last_) paint();
  semantics_.end_frame();
  return_focus();
  if (wanted_focus_ != 0) router_.set_focus(wanted_focus_, wanted_visible_);
  hold_still();
  show_focused();
  layout_changed_ |= !(cover_ == last_cover_) || last_tree_.modal() != semantics_.modal();
  last_cover_ = cover_;
  cover_ = {};
  last_areas_ = areas_;
}

// When a modal dialog closes, the focus goes back to what had it when the dialog opened.
void Ui::return_focus() {
  const NodeId before = last_tree_.modal(), now = semantics_.modal();
  if (before == 0 && now != 0) focus_before_modal_ = router_.focused();
  if (before == 0 || now != 0) return;
  if (semantics_.find(focus_before_modal_) != nullptr) router_.set_focus(focus_before_modal_, router_.focus_visible());
  focus_before_modal_ = 0;
}

// What is pressed or pulled stays under the hand that does it, whatever comes or goes above it because of that.
void Ui::hold_still() {
  const FrameInput& in = router_.frame();
  const NodeId touched = in.drag ? in.drag->node : in.presses.empty() ? 0 : in.presses.back();
  const Node* node = semantics_.find(touched != 0 ? touched : at_hand_);
  if (node == nullptr || node->scroll_area == 0) {
    at_hand_ = 0;
    return;
  }
  if (touched != 0) {
    at_hand_ = touched;
    at_hand_y_ = node->bounds.y;
    return;
  }
  Scroll& scroll = scrolls_[node->scroll_area];
  const float next = std::clamp(scroll.offset + node->bounds.y - at_hand_y_, 0.0f, scroll.limit);
  if (std::abs(next - scroll.offset) > 0.5f) {
    scroll.offset = next;
    layout_changed_ = true;
  } else if (!layout_changed_) {
    at_hand_ = 0;
  }
}

const std::string& Ui::tr(const char* key) const { return (*words_)(key); }

void Ui::push_scope(std::string_view key) { scopes_.push_back({id(key), 0}); }

NodeId Ui::next_text_id() {
  Scope& scope = scopes_.back();
  return child_id(child_id(scope.id, "text"), std::to_string(scope.texts++));
}

void Ui::add(Node node) {
  node.clip = clips_.back();
  node.scroll_area = scroll_stack_.empty() ? 0 : scroll_stack_.back();
  semantics_.add(std::move(node));
}

void Ui::open(Node node) {
  node.clip = clips_.back();
  semantics_.open(std::move(node));
}

Interaction Ui::interact(Node node) {
  Interaction out;
  out.id = node.id;
  const bool enabled = !node.disabled;
  for (const NodeId pressed : router_.frame().presses) out.pressed |= enabled && pressed == node.id;
  out.hovered = enabled && router_.hovered() == node.id;
  out.held = enabled && router_.held() == node.id;
  out.focused = router_.focused() == node.id && router_.focus_visible();
  // Dear ImGui knows the item too, so that its hooks can audit that every item has a node.
  tell_imgui_item(node.id, node.bounds);
  add(std::move(node));
  return out;
}

void Ui::push_clip(const Rect& rect) {
  clips_.push_back(clips_.back().intersect(rect));
  const Rect& c = clips_.back();
  draw_->PushClipRect({c.x, c.y}, {c.right(), c.bottom()});
}

void Ui::pop_clip() {
  clips_.pop_back();
  draw_->PopClipRect();
}

float Ui::remembered(NodeId id, float otherwise) const {
  const auto found = memory_.find(id);
  return found == memory_.end() ? otherwise : found->second;
}

void Ui::remember(NodeId id, float value) {
  const auto [entry, is_new] = memory_.emplace(id, value);
  if (is_new || std::abs(entry->second - value) > 0.5f) layout_changed_ = true;
  entry->second = value;
}

bool Ui::covered(const Rect& rect) const {
  const NodeId modal = last_tree_.modal();
  const bool inside_modal = modal != 0 && semantics_.find(modal) != nullptr;
  return (modal != 0 && !inside_modal) || !rect.intersect(last_cover_).empty();
}

void Ui::focus_ring(const Rect& rect, float radius) {
  // The ring may stand a little outside its panel, never over a neighbouring one.
  const Rect clip = clips_.back().grown(6);
  paint_last([this, rect, radius, clip] {
    draw_->PushClipRect({clip.x, clip.y}, {clip.right(), clip.bottom()});
    stroke(*this, rect.grown(1), radius + 1, colors().focus_gap, 2);
    stroke(*this, rect.grown(3.5f), radius + 3.5f, colors().focus, 3);
    draw_->PopClipRect();
  });
}

void Ui::show_focused() {
  for (const auto& [rect, area] : reveals_) scroll_to(rect, area);
  reveals_.clear();
  const NodeId focused = router_.focused();
  if (focused == shown_focus_) return;
  shown_focus_ = focused;
  const Node* node = semantics_.find(focused);
  if (node != nullptr && router_.focus_visible()) scroll_to(node->bounds, node->scroll_area);
}

void Ui::scroll_to(const Rect& rect, NodeId area_id) {
  for (const ScrollAreaInfo& area : areas_) {
    if (area_id == 0 || area.id != area_id) continue;
    const float margin = std::min(48.0f, area.view.h * 0.15f);
    float by = 0;
    if (rect.bottom() + margin > area.view.bottom()) by = rect.bottom() + margin - area.view.bottom();
    if (rect.y - margin - by < area.view.y) by = rect.y - margin - area.view.y;
    Scroll& scroll = scrolls_[area.id];
    const float next = std::clamp(scroll.offset + by, 0.0f, scroll.limit);
    if (std::abs(next - scroll.offset) > 0.5f) {
      scroll.offset = next;
      layout_changed_ = true;
      frames_.wake(2);
    }
  }
}

Group::Group(Ui& ui, std::string_view key, Role role, std::string label) : ui_(ui) {
  Node node;
  node.id = ui.id(key);
  node.role = role;
  node.label = std::move(label);
  ui.open(std::move(node));
  ui.push_scope(key);
}

Group::~Group() {
  ui_.pop_scope();
  ui_.close();
}

ScrollArea::ScrollArea(Ui& ui, std::string_view key, const Rect& view)
    : ui_(ui), id_(ui.id(key)), view_(view), offset_(0), bottom_(view.y) {
  Ui::Scroll& scroll = ui.scrolls_[id_];
  const auto by = ui.input().scrolls.find(id_);
  if (by != ui.input().scrolls.end()) {
    scroll.offset = std::clamp(scroll.offset + by->second, 0.0f, scroll.limit);
    ui.router_.frame().scrolls.erase(id_);
    ui.at_hand_ = 0;
  }
  offset_ = std::round(scroll.offset);
  ui.push_clip(view);
  ui.scroll_stack_.push_back(id_);
}

ScrollArea::~ScrollArea() {
  Ui::Scroll& scroll = ui_.scrolls_[id_];
  const float limit = std::max(0.0f, bottom_ + offset_ - view_.bottom());
  if (std::abs(limit - scroll.limit) > 0.5f) ui_.layout_changed_ |= scroll.offset > limit;
  scroll.limit = limit;
  scroll.offset = std::clamp(scroll.offset, 0.0f, limit);
  ui_.areas_.push_back({id_, view_, scroll.offset, limit});
  ui_.scroll_stack_.pop_back();
  ui_.pop_clip();
  if (limit <= 0) return;
  const float track = view_.h - 8;
  const float length = std::max(32.0f, track * view_.h / (view_.h + limit));
  const float y = view_.y + 4 + (track - length) * (limit > 0 ? scroll.offset / limit : 0);
  fill(ui_, {view_.right() - 7, y, 4, length}, 2, with_alpha(ui_.colors().line_strong, 0.55f));
}

}  // namespace seven::ui
