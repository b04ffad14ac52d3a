// What every widget works with during one frame: the look, the words, the input, the tree being built, and the place on
// screen (identity, clip, scrolling). Holds no document: screens read that and push commands.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "base/call.h"
#include "base/translation.h"
#include "ui/drawings.h"
#include "ui/fonts.h"
#include "ui/frame_scheduler.h"
#include "ui/input/router.h"
#include "ui/semantics.h"
#include "ui/stills.h"
#include "ui/text_layouts.h"
#include "ui/theme.h"
#include "ui/widgets/text_editor.h"

struct ImDrawList;

namespace seven::ui {

// Space that the device keeps for itself at the edges (notch, home bar), logical pixels.
struct Insets {
  float top = 0, right = 0, bottom = 0, left = 0;
};

// The frame's surroundings, set once a frame.
struct Surroundings {
  Vec2 size;  // logical pixels
  Insets safe;
  Breakpoint breakpoint = Breakpoint::desktop;
  ThemeName theme = ThemeName::light;
  bool touch = false;
  bool reduced_motion = false;
  bool real_text_fields = false;
  bool keeps_stills = false;  // the renderer knows still_callback
  double time = 0;            // seconds
  float dt = 0;               // seconds since the last frame, at most 0.1
};

// What happened to an interactive node in this frame.
struct Interaction {
  NodeId id = 0;
  bool pressed = false;                                 // act now
  bool hovered = false, held = false, focused = false;  // how it looks; focused: wears the ring
};

class Ui {
 public:
  Ui(const Theme& theme, Fonts& fonts, Router& router, FrameScheduler& frames);

  // `unseen`: nobody will see this pass, so nothing need be painted.
  void begin(const Surroundings& around, const Translator& words, ImDrawList& list, bool unseen = false);
  void end();

  // Surroundings
  const Surroundings& around() const { return around_; }
  Vec2 size() const { return around_.size; }
  bool phone() const { return around_.breakpoint == Breakpoint::phone; }
  bool tablet() const { return around_.breakpoint == Breakpoint::tablet; }
  bool desktop() const { return around_.breakpoint >= Breakpoint::desktop; }
  // Too low for headers and footers at full height: a phone on its side, or large text.
  bool low() const { return around_.size.y < 560; }
  const Palette& colors() const { return *palette_; }
  const Shadows& shadows() const { return theme_.shadows; }
  const TypeScale& type() const { return type_; }
  const Fonts& fonts() const { return fonts_; }
  TextLayouts& text_layouts() const { return layouts_; }
  Drawings& drawings() { return drawings_; }
  // The still of that node, as long as the program runs.
  Still& still(NodeId node) { return stills_[node]; }
  const Translator& words() const { return *words_; }
  std::string tr(std::string_view key, std::initializer_list<TextArgument> args) const { return (*words_)(key, args); }
  const std::string& tr(const std::string& key) const { return (*words_)(key); }
  const std::string& tr(const char* key) const;
  ImDrawList& draw() const { return *draw_; }
  Router& router() { return router_; }
  const FrameInput& input() const { return router_.frame(); }
  FrameScheduler& frames() { return frames_; }
  Semantics& semantics() { return semantics_; }
  const Semantics& last_tree() const { return last_tree_; }
  const std::vector<ScrollAreaInfo>& last_areas() const { return last_areas_; }

  // What is looked at glides or is being pulled along, and frames follow each other: the accessible tree may come a
  // moment later than the picture. To be said anew in every such frame.
  void glides() { glides_ = true; }
  bool gliding() const { return glides_; }

  // Keeps that much at the bottom of the window free of what follows: size() ends above it. 0 gives it back.
  void keep_free_below(float height);

  // Identity: a path of keys, the same in every language.
  NodeId id(std::string_view key) const { return child_id(scopes_.back().id, key); }
  NodeId scope() const { return scopes_.back().id; }
  void push_scope(std::string_view key);
  void pop_scope() { scopes_.pop_back(); }
  NodeId next_text_id();

  // Adds an interactive node and tells what happened to it. Bounds are the target, which may be larger than the paint.
  Interaction interact(Node node);
  void open(Node node);
  void close() { semantics_.close(); }
  void add(Node node);

  // Clip and scroll
  const Rect& clip() const { return clips_.back(); }
  void push_clip(const Rect& rect);
  void pop_clip();
  // Whether what is painted there would be seen.
  bool shows(const Rect& rect) const { return !unseen_ && !rect.intersect(clips_.back()).empty(); }

  // A number that a later frame wants from an earlier one, such as a card's height. A change of more than half a pixel
  // makes the frame be laid out again before anybody sees it.
  float remembered(NodeId id, float otherwise) const;
  void remember(NodeId id, float value);
  bool layout_changed() const { return layout_changed_; }

  // Something painted over the page (a toast) hides what lies there; the last one of a frame counts.
  void cover(const Rect& rect) { cover_ = rect; }
  // Whether a sheet or a cover of the last pass lies over a part of the page at `rect`.
  bool covered(const Rect& rect) const;

  // Paints after everything else, above it, without a clip.
  void paint_last(Task<> paint) { last_.push_back(std::move(paint)); }
  void focus_ring(const Rect& rect, float radius);
  // Moves the focus to a node of this frame, for instance to the heading's first action of a new screen.
  void focus(NodeId node, bool visible) { wanted_focus_ = node, wanted_visible_ = visible; }
  // The one field that is being edited, where the program edits text itself.
  TextEditor& text_editor() { return text_editor_; }
  // Scrolls what is being built, so that `rect` shows, when the frame is done.
  void reveal(const Rect& rect) { reveals_.push_back({rect, scroll_stack_.empty() ? 0 : scroll_stack_.back()}); }
  // The focus the program asked for in this frame, or 0.
  NodeId wanted_focus() const { return wanted_focus_; }

 private:
  friend class ScrollArea;
  struct Scope {
    NodeId id = 0;
    int texts = 0;
  };
  struct Scroll {
    float offset = 0, limit = 0;
  };
  void return_focus();
  void hold_still();
  void show_focused();
  void scroll_to(const Rect& rect, NodeId area_id);

  const Theme& theme_;
  Fonts& fonts_;
  mutable TextLayouts layouts_;
  Drawings drawings_;
  std::map<NodeId, Still> stills_;
  bool glides_ = false;
  Router& router_;
  FrameScheduler& frames_;
  Surroundings around_;
  const Palette* palette_ = nullptr;
  const Translator* words_ = nullptr;
  TypeScale type_;
  ImDrawList* draw_ = nullptr;
  Semantics semantics_, last_tree_;
  std::vector<Scope> scopes_;
  std::vector<Rect> clips_;
  std::vector<NodeId> scroll_stack_;
  std::map<NodeId, float> memory_;
  std::map<NodeId, Scroll> scrolls_;
  std::vector<ScrollAreaInfo> areas_, last_areas_;
  std::vector<Task<>> last_;
  std::vector<std::pair<Rect, NodeId>> reveals_;
  TextEditor text_editor_;
  bool layout_changed_ = false, unseen_ = false;
  float free_below_ = 0, safe_below_ = 0;  // kept free, and how much of it the device keeps for itself
  Rect cover_, last_cover_;
  NodeId wanted_focus_ = 0, shown_focus_ = 0, focus_before_modal_ = 0;
  NodeId at_hand_ = 0;  // what was pressed or pulled, while the layout that follows from it settles
  float at_hand_y_ = 0;
  bool wanted_visible_ = false;
};

// A scope of identity for as long as it lives.
class Scope {
 public:
  Scope(Ui& ui, std::string_view key) : ui_(ui) { ui_.push_scope(key); }
  ~Scope() { ui_.pop_scope(); }
  Scope(const Scope&) = delete;
  Scope& operator=(const Scope&) = delete;

 private:
  Ui& ui_;
};

// A container in the accessible tree and a scope of identity.
class Group {
 public:
  Group(Ui& ui, std::string_view key, Role role, std::string label);
  ~Group();
  Group(const Group&) = delete;
  Group& operator=(const Group&) = delete;

 private:
  Ui& ui_;
};

// A region that scrolls up and down by wheel, finger and keys. Content starts at top(); tell end() where it ends.
class ScrollArea {
 public:
  ScrollArea(Ui& ui, std::string_view key, const Rect& view);
  ~ScrollArea();
  float top() const { return view_.y - offset_; }
  const Rect& view() const { return view_; }
  void end(float bottom) { bottom_ = bottom; }
  ScrollArea(const ScrollArea&) = delete;
  ScrollArea& operator=(const ScrollArea&) = delete;

 private:
  Ui& ui_;
  NodeId id_;
  Rect view_;
  float offset_, bottom_;
};

}  // namespace seven::ui
