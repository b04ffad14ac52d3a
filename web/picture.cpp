#include "picture.h"

#include <GLES3/gl3.h>
#include <imgui.h>

#include "bridge.h"

namespace seven::web {

bool Picture::open(std::string_view canvas_selector) {
  return bridge_context(canvas_selector.data(), canvas_selector.size());
}

void Picture::resize(int width, int height) {
  width_ = width;
  height_ = height;
}

void Picture::paint() {
  const ImDrawData* data = ImGui::GetDrawData();
  if (lost_ || data == nullptr || data->DisplaySize.x <= 0 || data->DisplaySize.y <= 0) return;
  glDisable(GL_SCISSOR_TEST);
  glClearColor(0, 0, 0, 1);
  glClear(GL_COLOR_BUFFER_BIT);
  renderer_.draw(*data, width_, height_);
}

void Picture::context_lost() {
  if (lost_) return;
  lost_ = true;
  renderer_.forget();
}

void Picture::context_restored() {
  if (!lost_) return;
  lost_ = false;
  renderer_.open();
}

}  // namespace seven::web
