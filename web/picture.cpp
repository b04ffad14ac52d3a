#include "picture.h"

#include <GLES3/gl3.h>
#include <imgui.h>

namespace seven::web {

bool Picture::open(const char* canvas_selector) {
  EmscriptenWebGLContextAttributes wanted;
  emscripten_webgl_init_context_attributes(&wanted);
  wanted.majorVersion = 2;
  wanted.minorVersion = 0;
  wanted.alpha = false;
  wanted.depth = false;
  wanted.stencil = false;
  wanted.antialias = false;
  wanted.preserveDrawingBuffer = false;
  wanted.powerPreference = EM_WEBGL_POWER_PREFERENCE_LOW_POWER;
  wanted.enableExtensionsByDefault = false;
  context_ = emscripten_webgl_create_context(canvas_selector, &wanted);
  return context_ > 0 && emscripten_webgl_make_context_current(context_) == EMSCRIPTEN_RESULT_SUCCESS;
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
  emscripten_webgl_make_context_current(context_);
  renderer_.open();
}

}  // namespace seven::web
