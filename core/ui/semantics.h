// The accessible tree: what is on screen, in words and rectangles. Widgets emit one node for each thing they paint;
// on the web the nodes become real elements, on the desktop they carry keyboard focus, in tests they are found by
// role and name. The tree is the contract of the interface: what is not in it does not exist.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "base/geometry.h"

namespace seven::ui {

using NodeId = std::uint32_t;  // hash of the path of keys, the same in every language; 0 is "none"

// Extends a hash by one key of the path (FNV-1a).
NodeId child_id(NodeId parent, std::string_view key);

enum class Role : std::uint8_t {
  // containers
  group,
  region,
  main,
  navigation,
  banner,
  contentinfo,
  dialog,
  list,
  list_item,
  radio_group,
  tab_list,
  listbox,
  table,
  row,
  // leaves that are read
  heading,
  text,
  image,
  status,
  cell,
  column_header,
  row_header,
  progress,
  // leaves that act
  button,
  toggle,
  checkbox,
  radio,
  tab,
  link,
  slider,
  text_box,
  text_area,
  option,
};

const char* role_name(Role role);
bool is_container(Role role);
bool is_interactive(Role role);

enum class Tri : std::int8_t { none = -1, no = 0, yes = 1 };

struct Node {
  NodeId id = 0;
  NodeId parent = 0;  // 0: top of the tree
  Role role = Role::text;
  std::string label;        // accessible name
  std::string value;        // text of a field; words for a slider's value
  std::string description;  // help, error or reason, read after the name
  std::string placeholder;
  Tri checked = Tri::none;  // checkbox, radio, toggle (pressed), option and tab (selected)
  Tri expanded = Tri::none;
  bool disabled = false;
  bool invalid = false;
  bool current = false;    // the step, page or item people are at
  bool modal = false;      // dialog: everything else is inert
  bool live = false;       // status: changes are announced
  bool drag = false;       // a press starts a drag, not a scroll
  bool raw = false;        // gets pointers, wheel and keys as they come (FrameInput::pointers): the board and its cards
  bool covered = false;    // text fields: something lies over it, so the program paints the text itself
  bool spell = true;       // text fields: ordinary prose
  std::uint8_t level = 0;  // heading 1 to 6
  float now = 0, min = 0, max = 0, step = 0;  // slider
  int max_length = 0;                         // text fields, in code points; 0: no limit
  std::string language;                       // only where it differs from the page
  Rect bounds;                                // logical pixels
  Rect clip;                                  // the visible part of the screen it lies in
  NodeId scroll_area = 0;                     // the scroll area it moves with
  float font_size = 0;                        // text fields: CSS size of the text in logical pixels
  std::uint32_t text_color = 0;               // text fields: 0xRRGGBB
  Vec2 padding;                               // text fields
  float line_height = 0;                      // text fields

  bool operator==(const Node&) const = default;
};

// Collects a frame's nodes in reading order.
class Semantics {
 public:
  void begin_frame();
  // A container stays open until close(); nodes in between are its children.
  void open(Node node);
  void close();
  void add(Node node);
  void end_frame();

  const std::vector<Node>& nodes() const { return nodes_; }
  const Node* find(NodeId id) const;
  // The interactive node under a point, the topmost last painted one, of options of one listbox the nearest; inside the
  // modal dialog if one is open.
  const Node* hit(Vec2 point) const;
  // The same for a finger: when nothing lies under the point, the nearest within `slop` pixels.
  const Node* hit_near(Vec2 point, float slop) const;
  // The modal dialog on top, or 0.
  NodeId modal() const { return modal_; }
  bool inside(const Node& node, NodeId ancestor) const;

 private:
  std::vector<Node> nodes_;
  std::vector<NodeId> open_;
  std::map<NodeId, std::size_t> index_;
  NodeId modal_ = 0;
};

}  // namespace seven::ui
