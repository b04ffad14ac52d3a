// Stands in for imgui_tables.cpp: tables and columns are laid out by ui/widgets, and the frame's clean-up code would
// otherwise pull all of Dear ImGui's own in (17 kB of the compressed page). Only what imgui.cpp and imgui_widgets.cpp
// call is here, and none of it has anything to do while no table was begun. core/CMakeLists.txt uses it for the one
// version of Dear ImGui whose calls are known.
#include <imgui.h>
#include <imgui_internal.h>

namespace ImGui {

void EndTable() {}
void TableEndRow(ImGuiTable*) {}
void TableEndCell(ImGuiTable*) {}
void TablePushBackgroundChannel() {}
void TablePopBackgroundChannel() {}
void TablePushColumnChannel(int) {}
void TablePopColumnChannel() {}
void TableGcCompactTransientBuffers(ImGuiTable*) {}
void TableGcCompactTransientBuffers(ImGuiTableTempData*) {}
void TableGcCompactSettings() {}
void TableSettingsAddSettingsHandler() {}
void EndColumns() {}
void PushColumnsBackground() {}
void PopColumnsBackground() {}

}  // namespace ImGui
