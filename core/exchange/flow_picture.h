// Where the time of a plan goes as one picture: 1200 wide and as high as it has to be.
#pragma once

#include "exchange/report_flow.h"
#include "exchange/report_picture.h"

namespace seven {

ReportPicture flow_picture(const ReportFlow& flow, const Look& look, const MeasureText& measure);

}  // namespace seven
