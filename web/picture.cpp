#include "picture.h"

#include <GLES3/gl3.h>
#include <imgui.h>
#include <imgui_impl_opengl3.h>

namespace seven::web {
namespace {

constexpr const char* glsl_version = "#version 300 es";

}  // namespace

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

void Picture::start_renderer() { ImGui_ImplOpenGL3_Init(glsl_version); }

void Picture::resize(int width, int height) {
  width_ = width;
  height_ = height;
}

void Picture::prepare() {
  if (!lost_) ImGui_ImplOpenGL3_NewFrame();
}

void Picture::paint() {
  if (lost_) return;
  ImDrawData* data = ImGui::GetDrawData();
  if (data == nullptr || data->DisplaySize.x <= 0 || data->DisplaySize.y <= 0) return;
  // The renderer cuts size times scale down to whole pixels; a hair more keeps the last row and column.
  data->FramebufferScale.x = (static_cast<float>(width_) + 0.01f) / data->DisplaySize.x;
  data->FramebufferScale.y = (static_cast<float>(height_) + 0.01f) / data->DisplaySize.y;
  glDisable(GL_SCISSOR_TEST);
  glClearColor(0, 0, 0, 1);
  glClear(GL_COLOR_BUFFER_BIT);
  ImGui_ImplOpenGL3_RenderDrawData(data);
}

// All GL objects are gone with the context. The pixels of every texture are still with ImGui, which may go on making
// frames, and are uploaded anew when there is a context again.
void Picture::context_lost() {
  if (lost_) return;
  lost_ = true;
  ImGui_ImplOpenGL3_Shutdown();
  ImGui::GetIO().BackendFlags |= ImGuiBackendFlags_RendererHasTextures;
  for (ImTextureData* texture : ImGui::GetPlatformIO().Textures) {
    if (texture->Status == ImTextureStatus_WantDestroy) continue;
    texture->SetTexID(ImTextureID_Invalid);
    texture->BackendUserData = nullptr;
    texture->SetStatus(ImTextureStatus_WantCreate);
  }
}

void Picture::context_restored() {
  if (!lost_) return;
  lost_ = false;
  emscripten_webgl_make_context_current(context_);
  start_renderer();
}

}  // namespace seven::web
