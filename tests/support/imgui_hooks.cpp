// What Dear ImGui calls for every item it is given when it is built with its hooks; keeps their ids in the set that the
// context carries, so that a test can ask whether each of them is in the accessible tree.
#include <imgui.h>
#include <imgui_internal.h>

#include <cstdint>
#include <set>

void ImGuiTestEngineHook_ItemAdd(ImGuiContext* context, ImGuiID id, const ImRect&, const ImGuiLastItemData* item) {
  // Without data it is a window announcing itself; the fallback window is Dear ImGui's own and never seen.
  if (context->TestEngine != nullptr && item != nullptr && !context->CurrentWindow->IsFallbackWindow)
    static_cast<std::set<std::uint32_t>*>(context->TestEngine)->insert(id);
}

void ImGuiTestEngineHook_ItemInfo(ImGuiContext*, ImGuiID, const char*, ImGuiItemStatusFlags) {}
void ImGuiTestEngineHook_Log(ImGuiContext*, const char*, ...) {}
const char* ImGuiTestEngine_FindItemDebugLabel(ImGuiContext*, ImGuiID) { return nullptr; }
