#include "ui/imgui_frame.h"

#include <imgui.h>
#include <imgui_internal.h>

namespace seven::ui {

void open_imgui() {
  ImGui::CreateContext();
  ImGuiIO& io = ImGui::GetIO();
  io.IniFilename = nullptr;
  io.LogFilename = nullptr;
  io.ConfigFlags = 0;  // the accessible tree carries the keyboard focus, not Dear ImGui
}

void close_imgui() { ImGui::DestroyContext(); }

ImDrawList& begin_imgui_frame(Vec2 size, float density, float dt) {
  ImGuiIO& io = ImGui::GetIO();
  io.DisplaySize = {size.x, size.y};
  io.DisplayFramebufferScale = {density, density};
  io.DeltaTime = dt;
  ImGui::NewFrame();
  ImGui::SetNextWindowPos({0, 0});
  ImGui::SetNextWindowSize(io.DisplaySize);
  ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, {0, 0});
  ImGui::PushStyleVar(ImGuiStyleVar_WindowBorderSize, 0);
  ImGui::Begin("seven", nullptr,
               ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoBackground | ImGuiWindowFlags_NoMove |
                   ImGuiWindowFlags_NoSavedSettings | ImGuiWindowFlags_NoBringToFrontOnFocus | ImGuiWindowFlags_NoNav);
  return *ImGui::GetWindowDrawList();
}

void tell_imgui_item(std::uint32_t id, const Rect& bounds) {
  ImGui::ItemAdd({bounds.x, bounds.y, bounds.right(), bounds.bottom()}, id);
}

namespace {

void end_window() {
  ImGui::End();
  ImGui::PopStyleVar(2);
}

}  // namespace

void drop_imgui_frame() {
  end_window();
  ImGui::EndFrame();
}

void finish_imgui_frame() {
  end_window();
  ImGui::Render();
}

}  // namespace seven::ui
