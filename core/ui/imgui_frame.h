// Dear ImGui's part of a frame: a context, one list to paint into, and what the renderer gets. There are two:
// everything Dear ImGui does in a frame (imgui_frame.cpp: the desktop, and the tests, whose hooks hear of every item),
// and only what painting needs (imgui_frame_bare.cpp: the page, where windows, navigation and settings would be a tenth
// of the first visit). Both paint the same.
#pragma once

#include <cstdint>

#include "base/geometry.h"

struct ImDrawList;

namespace seven::ui {

void open_imgui();
void close_imgui();

// Begins a frame of that many logical pixels; `density` is device pixels for one of them, `dt` seconds since the last.
// The list is good until the frame ends.
ImDrawList& begin_imgui_frame(Vec2 size, float density, float dt);
// What can be pressed or focused, for the hooks.
void tell_imgui_item(std::uint32_t id, const Rect& bounds);
// Ends the frame: it is thrown away, or becomes ImGui::GetDrawData().
void drop_imgui_frame();
void finish_imgui_frame();

}  // namespace seven::ui
