#include "ui/semantics_patch.h"

#include <initializer_list>

#include "base/json_text.h"
#include "base/utf8.h"
#include "model/text.h"

namespace seven::ui {
namespace {

// Writes the members of one object.
class Members {
 public:
  explicit Members(std::string& out) : out_(out) { out_ += '{'; }

  std::string& name(const char* key) {
    if (!first_) out_ += ',';
    first_ = false;
    out_ += '"';
    out_ += key;
    out_ += "\":";
    return out_;
  }
  void whole(const char* key, std::uint32_t value) { name(key) += std::to_string(value); }
  // Half a hundredth of a pixel is nothing; short numbers keep the patch small.
  void length(const char* key, float value, float scale) { append_json_number(name(key), value * scale, 2); }
  void lengths(const char* key, std::initializer_list<float> values, float scale) { list(key, values, scale, 2); }
  void list(const char* key, std::initializer_list<float> values, float scale, int decimals) {
    name(key);
    char before = '[';
    for (const float value : values) {
      out_ += before;
      append_json_number(out_, value * scale, decimals);
      before = ',';
    }
    out_ += ']';
  }
  void box(const char* key, const Rect& r, float scale) { lengths(key, {r.x, r.y, r.w, r.h}, scale); }
  void string(const char* key, std::string_view value) {
    if (first_invalid_utf8(value))
      append_json_string(name(key), clean_text(value, value.size()));
    else
      append_json_string(name(key), value);
  }
  void text(const char* key, std::string_view value) {
    if (!value.empty()) string(key, value);
  }
  void boolean(const char* key, bool value) { name(key) += value ? "true" : "false"; }
  void flag(const char* key, bool value) {
    if (value) boolean(key, true);
  }
  void tri(const char* key, Tri value) {
    if (value != Tri::none) boolean(key, value == Tri::yes);
  }
  void end() { out_ += '}'; }

 private:
  std::string& out_;
  bool first_ = true;
};

// "#1a2b3c"
std::string css_color(std::uint32_t rgb) {
  std::string out = "#";
  for (int shift = 20; shift >= 0; shift -= 4) out += "0123456789abcdef"[rgb >> shift & 15];
  return out;
}

void put_field(Members& out, const Node& node, float scale) {
  Members font(out.name("font"));
  font.length("size", node.font_size, scale);
  font.string("color", css_color(node.text_color));
  font.lengths("pad", {node.padding.x, node.padding.y}, scale);
  font.length("line", node.line_height, scale);
  font.end();
}

void append_node(std::string& text, const Node& node, float scale) {
  const bool field = node.role == Role::text_box || node.role == Role::text_area;
  Members out(text);
  out.whole("id", node.id);
  out.whole("parent", node.parent);
  out.string("role", role_name(node.role));
  out.box("box", node.bounds, scale);
  out.box("clip", node.clip, scale);
  out.text("label", node.label);
  if (field || !node.value.empty()) out.string("value", node.value);
  out.text("description", node.description);
  out.text("placeholder", node.placeholder);
  out.text("lang", node.language);
  out.tri("checked", node.checked);
  out.tri("expanded", node.expanded);
  out.flag("disabled", node.disabled);
  out.flag("invalid", node.invalid);
  out.flag("current", node.current);
  out.flag("modal", node.modal);
  out.flag("live", node.live);
  out.flag("drag", node.drag);
  out.flag("raw", node.raw);
  out.flag("covered", node.covered);
  if (!node.spell) out.boolean("spell", false);
  if (node.level != 0) out.whole("level", node.level);
  if (node.max_length != 0) out.whole("maxlength", static_cast<std::uint32_t>(node.max_length));
  if (node.role == Role::slider || node.role == Role::progress)
    out.list("range", {node.now, node.min, node.max, node.step}, 1, 6);
  if (field) put_field(out, node, scale);
  out.end();
}

void append_ids(std::string& out, const std::vector<NodeId>& ids) {
  const char* before = "[";
  for (const NodeId id : ids) {
    out += before;
    out += std::to_string(id);
    before = ",";
  }
  out += ids.empty() ? "[]" : "]";
}

}  // namespace

std::string SemanticsPatcher::patch(const Semantics& now, float scale, NodeId focus) {
  const bool rescaled = scale != scale_;
  std::vector<NodeId> order;
  order.reserve(now.nodes().size());
  std::string changed;
  std::map<NodeId, Node> next;
  for (const Node& node : now.nodes()) {
    order.push_back(node.id);
    const auto before = sent_.find(node.id);
    if (rescaled || before == sent_.end() || !(before->second == node)) {
      changed += changed.empty() ? '[' : ',';
      append_node(changed, node, scale);
    }
    next.emplace(node.id, node);
  }
  const bool new_order = first_ || order != order_;
  const bool new_modal = first_ || now.modal() != modal_;
  sent_ = std::move(next);
  order_ = std::move(order);
  modal_ = now.modal();
  scale_ = scale;
  first_ = false;
  if (!new_order && changed.empty() && focus == 0 && !new_modal) return {};
  std::string text;
  Members out(text);
  if (new_order) append_ids(out.name("order"), order_);
  if (!changed.empty()) out.name("nodes") += changed + "]";
  if (focus != 0) out.whole("focus", focus);
  out.whole("modal", modal_);
  out.end();
  return text;
}

}  // namespace seven::ui
