// Turns two frames' accessible trees into the smallest change that leads from one to the other, as JSON for the web
// bridge. Lengths are CSS pixels (logical pixels times `scale`).
//
//   {"order":[id,...],            only when the list or order of nodes changed
//    "nodes":[{"id":1,"parent":0,"role":"button","label":"Next","box":[x,y,w,h],"clip":[x,y,w,h], ...}, ...],
//    "focus":id,                  only when the program moves the focus
//    "modal":id}                  always; 0 for none
//
// A node is sent whole when anything of it changed. Members with their default value are left out: value, description,
// placeholder, checked, expanded, disabled, invalid, current, modal, live, drag, covered, spell, level, range
// [now,min,max,step], maxlength, lang, font {size,color,pad:[x,y],line}.
#pragma once

#include <string>

#include "ui/semantics.h"

namespace seven::ui {

class SemanticsPatcher {
 public:
  // Empty when nothing changed. `focus` is 0 unless the program wants the focus to move.
  std::string patch(const Semantics& now, float scale, NodeId focus);
  // Forget what was sent: the next patch is the whole tree.
  void reset() {
    sent_.clear();
    order_.clear();
    first_ = true;
  }

 private:
  std::map<NodeId, Node> sent_;
  std::vector<NodeId> order_;
  NodeId modal_ = 0;
  float scale_ = 0;
  bool first_ = true;
};

}  // namespace seven::ui
