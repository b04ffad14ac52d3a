#include "ui/semantics_patch.h"

#include <cmath>
#include <nlohmann/json.hpp>

namespace seven::ui {
namespace {

using nlohmann::json;

// Half a hundredth of a pixel is nothing; short numbers keep the patch small.
double rounded(float v, float scale) { return std::round(static_cast<double>(v) * scale * 100.0) / 100.0; }

json box(const Rect& r, float scale) {
  return json::array({rounded(r.x, scale), rounded(r.y, scale), rounded(r.w, scale), rounded(r.h, scale)});
}

void put_text(json& out, const char* key, const std::string& text) {
  if (!text.empty()) out[key] = text;
}

void put_flag(json& out, const char* key, bool flag) {
  if (flag) out[key] = true;
}

void put_tri(json& out, const char* key, Tri tri) {
  if (tri != Tri::none) out[key] = tri == Tri::yes;
}

void put_field(json& out, const Node& node, float scale) {
  char color[8];
  std::snprintf(color, sizeof color, "#%06x", static_cast<unsigned>(node.text_color & 0xffffffu));
  out["font"] = {{"size", rounded(node.font_size, scale)},
                 {"color", color},
                 {"pad", json::array({rounded(node.padding.x, scale), rounded(node.padding.y, scale)})},
                 {"line", rounded(node.line_height, scale)}};
  out["value"] = node.value;
}

json to_json(const Node& node, float scale) {
  json out{{"id", node.id}, {"parent", node.parent}, {"role", role_name(node.role)}, {"box", box(node.bounds, scale)}};
  out["clip"] = box(node.clip, scale);
  put_text(out, "label", node.label);
  put_text(out, "value", node.value);
  put_text(out, "description", node.description);
  put_text(out, "placeholder", node.placeholder);
  put_text(out, "lang", node.language);
  put_tri(out, "checked", node.checked);
  put_tri(out, "expanded", node.expanded);
  put_flag(out, "disabled", node.disabled);
  put_flag(out, "invalid", node.invalid);
  put_flag(out, "current", node.current);
  put_flag(out, "modal", node.modal);
  put_flag(out, "live", node.live);
  put_flag(out, "drag", node.drag);
  put_flag(out, "covered", node.covered);
  if (!node.spell) out["spell"] = false;
  if (node.level != 0) out["level"] = node.level;
  if (node.max_length != 0) out["maxlength"] = node.max_length;
  if (node.role == Role::slider || node.role == Role::progress)
    out["range"] = json::array({node.now, node.min, node.max, node.step});
  if (node.role == Role::text_box || node.role == Role::text_area) put_field(out, node, scale);
  return out;
}

}  // namespace

std::string SemanticsPatcher::patch(const Semantics& now, float scale, NodeId focus) {
  const bool rescaled = scale != scale_;
  std::vector<NodeId> order;
  order.reserve(now.nodes().size());
  json changed = json::array();
  std::unordered_map<NodeId, Node> next;
  next.reserve(now.nodes().size());
  for (const Node& node : now.nodes()) {
    order.push_back(node.id);
    const auto before = sent_.find(node.id);
    if (rescaled || before == sent_.end() || !(before->second == node)) changed.push_back(to_json(node, scale));
    next.emplace(node.id, node);
  }
  json out = json::object();
  if (first_ || order != order_) out["order"] = order;
  if (!changed.empty()) out["nodes"] = std::move(changed);
  if (focus != 0) out["focus"] = focus;
  const bool modal_changed = first_ || now.modal() != modal_;
  sent_ = std::move(next);
  order_ = std::move(order);
  modal_ = now.modal();
  scale_ = scale;
  first_ = false;
  if (out.empty() && !modal_changed) return {};
  out["modal"] = modal_;
  return out.dump(-1, ' ', false, json::error_handler_t::replace);
}

}  // namespace seven::ui
