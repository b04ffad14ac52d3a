// What leaves a plan: where its time goes, pictures, tables, words and paper.
#pragma once

#include "exchange/report_flow.h"
#include "ui/app/workspace.h"

namespace seven::ui {

// The page "Where the time goes".
[[gnu::noinline]] void draw_plan_flow(Frame& f, const Rect& area);
[[gnu::noinline]] void draw_plan_share_sheet(Frame& f);

// Its parts: three columns with ribbons between them, where there is room; else role by role. Both return the y below.
// The columns fill the area; where they need more, they are made to fit `most` pixels if that can be.
float plan_flow_columns(Frame& f, const ReportFlow& flow, const Rect& area, float most);
float plan_flow_list(Frame& f, const ReportFlow& flow, Vec2 at, float width);
// "A longer visit: 19,308 min, once this is in place: A rule. 5,000 a year"; `amount`: of all of it or of a part.
std::string flow_end_words(const ReportFlowEnd& end, const std::string& amount);
// How much something is. Full, or hollow; hatched, and so hollow, where it waits.
struct FlowBarLook {
  float radius = 0;
  Color color{};
  bool hollow = false, hatched = false;
  float pitch = 6;  // of the hatching
};
void flow_bar(Ui& ui, const Rect& bar, const FlowBarLook& look);
// The sign beside something that time becomes.
void flow_sign(Ui& ui, FlowEndKind kind, Vec2 center, float size);
const Meaning& flow_meaning(const Palette& colors, FlowEndKind kind);

}  // namespace seven::ui
