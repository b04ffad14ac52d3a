// A sheet above the page: centered on large screens, from the bottom edge on phones. Everything else is inert until it
// closes; Escape and the cross close it.
#pragma once

#include <memory>

#include "ui/paint.h"

namespace seven::ui {

class Dialog {
 public:
  // `width`: wanted on large screens.
  Dialog(Ui& ui, std::string_view key, const std::string& title, float width);
  ~Dialog();
  Dialog(const Dialog&) = delete;
  Dialog& operator=(const Dialog&) = delete;

  float left() const { return left_; }
  float top() const { return top_; }
  float width() const { return width_; }
  // The person wants it closed.
  bool closed() const { return closed_; }
  void end(float content_bottom);

 private:
  Ui& ui_;
  NodeId id_;
  float left_ = 0, top_ = 0, width_ = 0, head_ = 0;
  bool closed_ = false;
  std::unique_ptr<ScrollArea> scroll_;
};

}  // namespace seven::ui
