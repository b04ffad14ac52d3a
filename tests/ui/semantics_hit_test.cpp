#include <doctest/doctest.h>

#include "ui/semantics.h"

using namespace seven;
using namespace seven::ui;

namespace {

Node target(NodeId id, ui::Role role, Vec2 center) {
  Node node;
  node.id = id;
  node.role = role;
  node.bounds = {center.x - 22, center.y - 22, 44, 44};
  node.clip = {0, 0, 400, 400};
  return node;
}

NodeId hit(const Semantics& tree, Vec2 point) {
  const Node* node = tree.hit(point);
  return node == nullptr ? 0 : node->id;
}

}  // namespace

TEST_CASE("of options whose targets overlap the nearest is hit, of anything else the topmost") {
  Semantics tree;
  tree.begin_frame();
  Node list;
  list.id = 1;
  list.role = ui::Role::listbox;
  tree.open(list);
  tree.add(target(2, ui::Role::option, {100, 100}));
  tree.add(target(3, ui::Role::option, {112, 100}));
  tree.add(target(4, ui::Role::option, {124, 100}));
  tree.close();
  tree.add(target(5, ui::Role::button, {300, 100}));
  tree.add(target(6, ui::Role::button, {312, 100}));
  tree.end_frame();
  CHECK(hit(tree, {101, 101}) == 2);
  CHECK(hit(tree, {111, 90}) == 3);
  CHECK(hit(tree, {117, 100}) == 3);
  CHECK(hit(tree, {119, 100}) == 4);
  CHECK(hit(tree, {80, 100}) == 2);
  CHECK(hit(tree, {298, 100}) == 6);
}
