// Where the time of a plan goes as one picture: 1200 wide and as high as it has to be.
#pragma once

#include "exchange/report_flow.h"
#include "exchange/report_picture.h"

namespace seven {

struct FlowDrawing {
  Drawing drawing;  // with its title above and what it is for below
  Vec2 size;
  std::string words;  // the same for those who do not see it
};
FlowDrawing draw_flow(const ReportFlow& flow, const Look& look, const MeasureText& measure);

ReportPicture flow_picture(const ReportFlow& flow, const Look& look, const MeasureText& measure);

}  // namespace seven
