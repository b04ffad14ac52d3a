// The window: its OpenGL context and Dear ImGui's renderer on it.
#pragma once

#include <string>

#include "base/geometry.h"

struct SDL_Window;

namespace seven::native {

class Window {
 public:
  ~Window();
  // Empty when all went well, else what the system says. Call before the program makes its ImGui context.
  std::string open(float scale);
  // Joins the renderer to the program's ImGui context; before that context goes, take it away again.
  void start_renderer();
  void stop_renderer();

  SDL_Window* handle() const { return window_; }
  Vec2 size() const;    // points: what the program calls CSS pixels
  float ratio() const;  // device pixels for a point

  // Before and after the program's frame.
  void prepare();
  void paint();
  // Whether the graphics driver has dropped everything; then renew() puts it back, and all must be painted anew.
  bool lost() const;
  bool renew();

 private:
  bool make_context();

  SDL_Window* window_ = nullptr;
  void* context_ = nullptr;
  const char* glsl_ = nullptr;
  using ResetStatus = unsigned int (*)();
  ResetStatus reset_status_ = nullptr;
};

}  // namespace seven::native
