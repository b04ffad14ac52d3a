// Puts Dear ImGui's triangles on a WebGL2 canvas. Unlike the backend that comes with ImGui it has the context for
// itself, so it never asks the context for its state: each such question makes the browser wait for the graphics.
#pragma once

#include <vector>

struct ImDrawCmd;
struct ImDrawData;
struct ImTextureData;

namespace seven::ui {
class Still;
}

namespace seven::web {

class Renderer {
 public:
  // With the context current and ImGui's context made; again after forget().
  void open();
  // The context is lost, and every name in it. ImGui may go on making frames meanwhile.
  void forget();
  // Sizes are device pixels of the canvas. ImGui's user callbacks may change any state if
  // ImDrawCallback_ResetRenderState comes after them.
  void draw(const ImDrawData& data, int width, int height);

 private:
  void prepare(const ImDrawData& data, int width, int height);
  void update(ImTextureData& texture);
  // What is kept of a still: its corners, as of a version of it.
  struct Kept {
    const ui::Still* still = nullptr;
    unsigned corners = 0;
    int version = 0, rectangles = 0;
  };
  const Kept& keep(const ui::Still& still);
  void draw_still(const ImDrawData& data, const ImDrawCmd& command);
  void set_transform(const ImDrawData& data, float x, float y, float zoom) const;

  unsigned program_ = 0, vertex_array_ = 0, vertices_ = 0, indices_ = 0;
  unsigned still_array_ = 0, still_indices_ = 0, white_ = 0;
  int still_rectangles_ = 0;  // that the indices are enough for
  std::vector<Kept> kept_;
  int transform_ = -1;
};

}  // namespace seven::web
