// The canvas: its WebGL2 context, Dear ImGui's renderer on it, and what to do when the browser takes the context away.
#pragma once

#include <emscripten/html5.h>

namespace seven::web {

class Picture {
 public:
  // False where there is no WebGL2. Call before the program makes its ImGui context.
  bool open(const char* canvas_selector);
  // Joins the renderer to the program's ImGui context.
  void start_renderer();
  // The canvas's size in device pixels.
  void resize(int width, int height);

  // Before and after the program's frame. Without a context both do nothing.
  void prepare();
  void paint();

  void context_lost();
  void context_restored();

 private:
  EMSCRIPTEN_WEBGL_CONTEXT_HANDLE context_ = 0;
  bool lost_ = false;
  int width_ = 0, height_ = 0;
};

}  // namespace seven::web
