// The canvas: its WebGL2 context, the renderer on it, and what to do when the browser takes the context away.
#pragma once

#include <string_view>

#include "renderer.h"

namespace seven::web {

class Picture {
 public:
  // False where there is no WebGL2. Call before the program makes its ImGui context.
  bool open(std::string_view canvas_selector);
  // Joins the renderer to the program's ImGui context.
  void start_renderer() { renderer_.open(); }
  // The canvas's size in device pixels.
  void resize(int width, int height);

  // Puts ImGui's last frame on the canvas; without a context it does nothing.
  void paint();

  void context_lost();
  void context_restored();

 private:
  Renderer renderer_;
  bool lost_ = false;
  int width_ = 0, height_ = 0;
};

}  // namespace seven::web
