#include "ui/semantics_patch.h"

#include <doctest/doctest.h>

#include <nlohmann/json.hpp>

using namespace seven;
using namespace seven::ui;
using nlohmann::json;

namespace {

Node button(NodeId id, std::string label) {
  Node node;
  node.id = id;
  node.role = ui::Role::button;
  node.label = std::move(label);
  node.bounds = {10, 20, 100, 44};
  node.clip = {0, 0, 400, 800};
  return node;
}

Semantics tree_of(const std::vector<Node>& nodes) {
  Semantics tree;
  tree.begin_frame();
  for (const Node& node : nodes) tree.add(node);
  tree.end_frame();
  return tree;
}

json patch_of(SemanticsPatcher& patcher, const Semantics& tree, float scale = 1, NodeId focus = 0) {
  const std::string text = patcher.patch(tree, scale, focus);
  return text.empty() ? json() : json::parse(text, nullptr, false);
}

}  // namespace

TEST_CASE("the first patch is the whole tree, in order") {
  SemanticsPatcher patcher;
  const json patch = patch_of(patcher, tree_of({button(1, "Undo"), button(2, "Redo")}));
  CHECK(patch["order"] == json::array({1, 2}));
  CHECK(patch["nodes"].size() == 2);
  CHECK(patch["modal"] == 0);
  CHECK_FALSE(patch.contains("focus"));
  CHECK(patch["nodes"][0] == json{{"id", 1},
                                  {"parent", 0},
                                  {"role", "button"},
                                  {"label", "Undo"},
                                  {"box", {10.0, 20.0, 100.0, 44.0}},
                                  {"clip", {0.0, 0.0, 400.0, 800.0}}});
}

TEST_CASE("nothing new, nothing sent") {
  SemanticsPatcher patcher;
  const Semantics tree = tree_of({button(1, "Undo")});
  patcher.patch(tree, 1, 0);
  CHECK(patcher.patch(tree, 1, 0).empty());
}

TEST_CASE("only what changed is sent, the order only when it did") {
  SemanticsPatcher patcher;
  patcher.patch(tree_of({button(1, "Undo"), button(2, "Redo")}), 1, 0);
  Node off = button(2, "Redo");
  off.disabled = true;
  const json changed = patch_of(patcher, tree_of({button(1, "Undo"), off}));
  CHECK_FALSE(changed.contains("order"));
  REQUIRE(changed["nodes"].size() == 1);
  CHECK(changed["nodes"][0]["id"] == 2);
  CHECK(changed["nodes"][0]["disabled"] == true);
  const json gone = patch_of(patcher, tree_of({off}));
  CHECK(gone["order"] == json::array({2}));
  CHECK_FALSE(gone.contains("nodes"));
}

TEST_CASE("lengths are CSS pixels, and a new text size sends everything anew") {
  SemanticsPatcher patcher;
  const Semantics tree = tree_of({button(1, "Undo")});
  patcher.patch(tree, 1, 0);
  const json larger = patch_of(patcher, tree, 2);
  CHECK(larger["nodes"][0]["box"] == json::array({20.0, 40.0, 200.0, 88.0}));
}

TEST_CASE("focus is sent when the program moves it") {
  SemanticsPatcher patcher;
  const Semantics tree = tree_of({button(1, "Undo")});
  patcher.patch(tree, 1, 0);
  CHECK(patch_of(patcher, tree, 1, 1)["focus"] == 1);
}

TEST_CASE("an open dialog is named, and its end too") {
  SemanticsPatcher patcher;
  Node sheet = button(5, "Help");
  sheet.role = ui::Role::dialog;
  sheet.modal = true;
  CHECK(patch_of(patcher, tree_of({sheet}))["modal"] == 5);
  sheet.modal = false;
  CHECK(patch_of(patcher, tree_of({sheet}))["modal"] == 0);
}

TEST_CASE("a field carries its text, empty too, and how it is written") {
  SemanticsPatcher patcher;
  Node field = button(1, "Why?");
  field.role = ui::Role::text_area;
  field.font_size = 17;
  field.line_height = 26;
  field.padding = {14, 10};
  field.text_color = 0x1c1a17;
  field.max_length = 4000;
  field.spell = false;
  const json sent = patch_of(patcher, tree_of({field}), 2)["nodes"][0];
  CHECK(sent["role"] == "textarea");
  CHECK(sent["value"] == "");
  CHECK(sent["maxlength"] == 4000);
  CHECK(sent["spell"] == false);
  CHECK(sent["font"] == json{{"size", 34.0}, {"color", "#1c1a17"}, {"pad", {28.0, 20.0}}, {"line", 52.0}});
}

TEST_CASE("a slider carries its range, a choice its state") {
  SemanticsPatcher patcher;
  Node slider = button(1, "Minutes");
  slider.role = ui::Role::slider;
  slider.now = 7, slider.min = 3, slider.max = 11, slider.step = 1;
  slider.value = "7 minutes";
  Node radio = button(2, "Met");
  radio.role = ui::Role::radio;
  radio.checked = Tri::no;
  const json sent = patch_of(patcher, tree_of({slider, radio}))["nodes"];
  CHECK(sent[0]["range"] == json::array({7.0, 3.0, 11.0, 1.0}));
  CHECK(sent[0]["value"] == "7 minutes");
  CHECK(sent[1]["checked"] == false);
  CHECK_FALSE(sent[0].contains("checked"));
}

TEST_CASE("words that are no UTF-8 do not break the patch") {
  SemanticsPatcher patcher;
  CHECK(patch_of(patcher, tree_of({button(1, "\xff\"quoted\"\n")})).is_object());
}
