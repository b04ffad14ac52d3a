#include "window.h"

#include <SDL.h>
#include <SDL_opengl.h>
#include <imgui.h>
#include <imgui_impl_opengl3.h>

#include <algorithm>

namespace seven::native {
namespace {

constexpr float kWidth = 1280, kHeight = 860, kLeastWidth = 360, kLeastHeight = 360;

struct Wish {
  int major, minor;
  const char* glsl;
};

// The newest first; what a driver of the last fifteen years has.
constexpr Wish kWishes[] = {{3, 3, "#version 330 core"}, {3, 2, "#version 150"}, {3, 0, "#version 130"}};

}  // namespace

Window::~Window() {
  if (context_ != nullptr) SDL_GL_DeleteContext(context_);
  if (window_ != nullptr) SDL_DestroyWindow(window_);
}

std::string Window::open(float scale) {
  SDL_GL_SetAttribute(SDL_GL_DOUBLEBUFFER, 1);
  SDL_GL_SetAttribute(SDL_GL_DEPTH_SIZE, 0);
  SDL_GL_SetAttribute(SDL_GL_STENCIL_SIZE, 0);
  SDL_Rect room{0, 0, 0, 0};
  float width = kWidth * scale, height = kHeight * scale;
  if (SDL_GetDisplayUsableBounds(0, &room) == 0 && room.w > 0 && room.h > 0) {
    width = std::min(width, static_cast<float>(room.w));
    height = std::min(height, static_cast<float>(room.h));
  }
  window_ =
      SDL_CreateWindow("Seven Minutes", SDL_WINDOWPOS_CENTERED, SDL_WINDOWPOS_CENTERED, static_cast<int>(width),
                       static_cast<int>(height), SDL_WINDOW_OPENGL | SDL_WINDOW_RESIZABLE | SDL_WINDOW_ALLOW_HIGHDPI);
  if (window_ == nullptr) return SDL_GetError();
  SDL_SetWindowMinimumSize(window_, static_cast<int>(kLeastWidth), static_cast<int>(kLeastHeight));
  return make_context() ? std::string() : std::string(SDL_GetError());
}

bool Window::make_context() {
  for (const bool robust : {true, false}) {
    SDL_GL_SetAttribute(SDL_GL_CONTEXT_FLAGS,
                        (robust ? SDL_GL_CONTEXT_ROBUST_ACCESS_FLAG : 0) | SDL_GL_CONTEXT_FORWARD_COMPATIBLE_FLAG);
    SDL_GL_SetAttribute(SDL_GL_CONTEXT_RESET_NOTIFICATION,
                        robust ? SDL_GL_CONTEXT_RESET_LOSE_CONTEXT : SDL_GL_CONTEXT_RESET_NO_NOTIFICATION);
    for (const Wish& wish : kWishes) {
      const bool core = wish.major > 3 || wish.minor >= 2;
      SDL_GL_SetAttribute(SDL_GL_CONTEXT_PROFILE_MASK, core ? SDL_GL_CONTEXT_PROFILE_CORE : 0);
      SDL_GL_SetAttribute(SDL_GL_CONTEXT_MAJOR_VERSION, wish.major);
      SDL_GL_SetAttribute(SDL_GL_CONTEXT_MINOR_VERSION, wish.minor);
      context_ = SDL_GL_CreateContext(window_);
      if (context_ == nullptr) continue;
      glsl_ = wish.glsl;
      SDL_GL_MakeCurrent(window_, context_);
      SDL_GL_SetSwapInterval(1);
      reset_status_ = nullptr;
      if (robust && SDL_GL_ExtensionSupported("GL_ARB_robustness"))
        reset_status_ = reinterpret_cast<ResetStatus>(SDL_GL_GetProcAddress("glGetGraphicsResetStatusARB"));
      return true;
    }
  }
  return false;
}

void Window::start_renderer() { ImGui_ImplOpenGL3_Init(glsl_); }
void Window::stop_renderer() { ImGui_ImplOpenGL3_Shutdown(); }

Vec2 Window::size() const {
  int width = 0, height = 0;
  SDL_GetWindowSize(window_, &width, &height);
  return {static_cast<float>(width), static_cast<float>(height)};
}

float Window::ratio() const {
  int pixels = 0;
  SDL_GL_GetDrawableSize(window_, &pixels, nullptr);
  const float width = size().x;
  return width > 0 && pixels > 0 ? static_cast<float>(pixels) / width : 1.0f;
}

void Window::prepare() { ImGui_ImplOpenGL3_NewFrame(); }

void Window::paint() {
  ImDrawData* data = ImGui::GetDrawData();
  if (data == nullptr || data->DisplaySize.x <= 0 || data->DisplaySize.y <= 0) return;
  int width = 0, height = 0;
  SDL_GL_GetDrawableSize(window_, &width, &height);
  // The renderer cuts size times scale down to whole pixels; a hair more keeps the last row and column.
  data->FramebufferScale.x = (static_cast<float>(width) + 0.01f) / data->DisplaySize.x;
  data->FramebufferScale.y = (static_cast<float>(height) + 0.01f) / data->DisplaySize.y;
  glDisable(GL_SCISSOR_TEST);
  glClearColor(0, 0, 0, 1);
  glClear(GL_COLOR_BUFFER_BIT);
  ImGui_ImplOpenGL3_RenderDrawData(data);
  SDL_GL_SwapWindow(window_);
}

bool Window::lost() const { return reset_status_ != nullptr && reset_status_() != 0; }

// All GL objects went with the old context; pixels of every texture are still with ImGui, which uploads them anew.
bool Window::renew() {
  ImGui_ImplOpenGL3_Shutdown();
  SDL_GL_DeleteContext(context_);
  context_ = nullptr;
  if (!make_context()) return false;
  ImGui_ImplOpenGL3_Init(glsl_);
  for (ImTextureData* texture : ImGui::GetPlatformIO().Textures) {
    if (texture->Status == ImTextureStatus_WantDestroy) continue;
    texture->SetTexID(ImTextureID_Invalid);
    texture->BackendUserData = nullptr;
    texture->SetStatus(ImTextureStatus_WantCreate);
  }
  return true;
}

}  // namespace seven::native
