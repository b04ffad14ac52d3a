#include "ui/screens/ribbon.h"

#include <imgui.h>

#include <algorithm>
#include <cmath>
#include <vector>

namespace seven::ui {

void paint_ribbon(Ui& ui, const FlowRibbon& ribbon, Color color, Color lines) {
  const float top = std::min(ribbon.from_top, ribbon.to_top);
  const float bottom = std::max(ribbon.from_top, ribbon.to_top) + ribbon.height;
  const Rect around{ribbon.from_x, top, ribbon.to_x - ribbon.from_x, bottom - top};
  if (around.w <= 0 || !ui.shows(around)) return;
  constexpr int strips = 36;
  const float height = std::max(ribbon.height, 1.0f);
  std::vector<ImVec2> upper, lower;
  for (int i = 0; i <= strips; ++i) {
    const Vec2 p = point_on(ribbon, static_cast<float>(i) / strips);
    upper.push_back({p.x, p.y});
    lower.push_back({p.x, p.y + height});
  }
  // One mesh of strips, so that no seam shows where they meet; soft edges are drawn on top.
  ImDrawList& draw = ui.draw();
  const ImVec2 white = ImGui::GetDrawListSharedData() == nullptr ? ImVec2() : ImGui::GetFontTexUvWhitePixel();
  draw.PrimReserve(6 * strips, 2 * (strips + 1));
  const auto first = draw._VtxCurrentIdx;
  for (int i = 0; i <= strips; ++i) {
    draw.PrimWriteVtx(upper[static_cast<std::size_t>(i)], white, color);
    draw.PrimWriteVtx(lower[static_cast<std::size_t>(i)], white, color);
  }
  for (int i = 0; i < strips; ++i) {
    const unsigned at = first + static_cast<unsigned>(2 * i);
    for (const unsigned corner : {0u, 1u, 2u, 1u, 3u, 2u}) draw.PrimWriteIdx(static_cast<ImDrawIdx>(at + corner));
  }
  const Color edge = with_alpha(color, static_cast<float>(color >> 24) / 255.0f * 0.6f);
  draw.AddPolyline(upper.data(), strips + 1, edge, 0, 1.0f);
  draw.AddPolyline(lower.data(), strips + 1, edge, 0, 1.0f);
  if (!ribbon.waits) return;
  for (const auto& [from, to] : hatching(ribbon, 8)) draw.AddLine({from.x, from.y}, {to.x, to.y}, lines, 1.2f);
}

}  // namespace seven::ui
