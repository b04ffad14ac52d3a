#include "ui/drawings.h"

#include <imgui.h>

#include <algorithm>

namespace seven::ui {
namespace {

constexpr std::size_t kMost = 64;  // people at some sizes, 20 kB each

}  // namespace

void Drawings::paint(ImDrawList& list, const void* what, float scale, Vec2 at, const Call<void()>& draw) {
  if (const int texture = ImGui::GetIO().Fonts->TexData->UniqueID; texture != texture_) {
    texture_ = texture;
    known_.clear();
  }
  const auto found = std::find_if(known_.begin(), known_.end(),
                                  [&](const Drawing& one) { return one.what == what && one.scale == scale; });
  if (found != known_.end()) {
    list.PrimReserve(static_cast<int>(found->triangles.size()), static_cast<int>(found->corners.size()));
    const unsigned first = list._VtxCurrentIdx;
    ImDrawIdx* index = list._IdxWritePtr;
    for (const std::uint32_t corner : found->triangles) *index++ = static_cast<ImDrawIdx>(first + corner);
    ImDrawVert* vertex = list._VtxWritePtr;
    for (const Corner& c : found->corners) *vertex++ = {{at.x + c.at.x, at.y + c.at.y}, {c.uv.x, c.uv.y}, c.color};
    list._IdxWritePtr = index;
    list._VtxWritePtr = vertex;
    list._VtxCurrentIdx += static_cast<unsigned>(found->corners.size());
    return;
  }
  const int corners = list.VtxBuffer.Size, triangles = list.IdxBuffer.Size, commands = list.CmdBuffer.Size;
  const unsigned first = list._VtxCurrentIdx;
  draw();
  // A mesh that was divided, and a texture that was replaced meanwhile, cannot be copied.
  if (list.CmdBuffer.Size != commands || ImGui::GetIO().Fonts->TexData->UniqueID != texture_) return;
  if (known_.size() == kMost) known_.clear();
  Drawing& made = known_.emplace_back(Drawing{what, scale, {}, {}});
  for (int i = corners; i < list.VtxBuffer.Size; ++i) {
    const ImDrawVert& v = list.VtxBuffer[i];
    made.corners.push_back({{v.pos.x - at.x, v.pos.y - at.y}, {v.uv.x, v.uv.y}, v.col});
  }
  for (int i = triangles; i < list.IdxBuffer.Size; ++i) made.triangles.push_back(list.IdxBuffer[i] - first);
}

}  // namespace seven::ui
