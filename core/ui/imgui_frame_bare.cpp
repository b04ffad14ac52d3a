// Keeps to what Dear ImGui says of itself: lists and fonts "are designed to function without ImGui". The context is
// there for what the fonts and the renderer look up in it; no window is ever begun, so nothing of imgui.cpp's windows
// is linked.
#include <imgui.h>
#include <imgui_internal.h>

#include "ui/imgui_frame.h"

namespace seven::ui {
namespace {

ImDrawList*& page_list() { return ImGui::GetCurrentContext()->Viewports[0]->BgFgDrawLists[0]; }

// As Dear ImGui sets it up from its style at the beginning of a frame.
void set_up(ImDrawListSharedData& shared, const ImGuiStyle& style, Vec2 size, bool large_meshes) {
  shared.ClipRectFullscreen = {0, 0, size.x, size.y};
  shared.CurveTessellationTol = style.CurveTessellationTol;
  shared.SetCircleTessellationMaxError(style.CircleTessellationMaxError);
  shared.InitialFringeScale = 1.0f;
  shared.InitialFlags = ImDrawListFlags_AntiAliasedLines | ImDrawListFlags_AntiAliasedLinesUseTex |
                        ImDrawListFlags_AntiAliasedFill | (large_meshes ? ImDrawListFlags_AllowVtxOffset : 0);
}

}  // namespace

void open_imgui() {
  auto* context = IM_NEW(ImGuiContext)(nullptr);
  ImGui::SetCurrentContext(context);
  context->DrawListSharedData.Context = context;
  ImGui::RegisterFontAtlas(context->IO.Fonts);
  context->Viewports.push_back(IM_NEW(ImGuiViewportP)());
  page_list() = IM_NEW(ImDrawList)(&context->DrawListSharedData);
  context->Initialized = true;
}

// The memory goes with the page.
void close_imgui() { ImGui::SetCurrentContext(nullptr); }

ImDrawList& begin_imgui_frame(Vec2 size, float density, float dt) {
  ImGuiContext& context = *ImGui::GetCurrentContext();
  ImGuiIO& io = context.IO;
  io.DisplaySize = {size.x, size.y};
  io.DisplayFramebufferScale = {density, density};
  io.DeltaTime = dt;
  context.FontRasterizerDensity = density;
  ImFontAtlasUpdateNewFrame(io.Fonts, ++context.FrameCount,
                            (io.BackendFlags & ImGuiBackendFlags_RendererHasTextures) != 0);
  set_up(context.DrawListSharedData, context.Style, size,
         (io.BackendFlags & ImGuiBackendFlags_RendererHasVtxOffset) != 0);
  context.WithinFrameScope = true;
  ImDrawList& list = *page_list();
  list._ResetForNewFrame();
  list.PushTexture(io.Fonts->TexRef);
  list.PushClipRect({0, 0}, io.DisplaySize);
  return list;
}

void tell_imgui_item(std::uint32_t, const Rect&) {}

void drop_imgui_frame() { ImGui::GetCurrentContext()->WithinFrameScope = false; }

void finish_imgui_frame() {
  drop_imgui_frame();
  ImGuiContext& context = *ImGui::GetCurrentContext();
  context.PlatformIO.Textures.resize(0);
  for (ImTextureData* texture : context.IO.Fonts->TexList) {
    texture->RefCount = static_cast<unsigned short>(context.IO.Fonts->RefCount);
    context.PlatformIO.Textures.push_back(texture);
  }
  ImDrawData& data = context.Viewports[0]->DrawDataP;
  data.Clear();
  data.DisplaySize = context.IO.DisplaySize;
  data.FramebufferScale = context.IO.DisplayFramebufferScale;
  data.OwnerViewport = context.Viewports[0];
  data.Textures = &context.PlatformIO.Textures;
  data.AddDrawList(page_list());
  data.Valid = true;
}

}  // namespace seven::ui
