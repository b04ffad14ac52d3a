// What leaves the program by the person's hand: a picture of the result, sheets of paper.
#pragma once

#include "exchange/report.h"
#include "exchange/report_picture.h"
#include "exchange/svg.h"
#include "ui/app/workspace.h"
#include "ui/fonts.h"

namespace seven::ui {

enum class PictureKind { png, svg };

// Words as wide as the program's own fonts make them. Only while a frame is being made; `fonts` must outlive it.
MeasureText measure_with(const Fonts& fonts);

// Each says what came of it. A picture has the document inside (exchange/picture_data.h), so that it opens again.
// `scale`: PNG pixels for a logical pixel; less where the platform cannot hold as many. `code` brings the result back
// when it is scanned; its words are put in here. Without one there is none to see. Functions of their own (noinline),
// so that the page can fetch them later (web/build/split.mjs).
[[gnu::noinline]] void save_picture(Workspace& work, PictureKind kind, float scale, const MeasureText& measure,
                                    ReportQr code = {});
[[gnu::noinline]] void print_result(Workspace& work, const MeasureText& measure, ReportQr code = {});

// The look of what goes to other people and to printers: always the light theme. With the typefaces inside, for
// pictures that stand by themselves.
Look look_of_results(const Workspace& work, bool with_typefaces);
// A picture with the open document inside, as a file of that name without its ending.
void save_drawn(Workspace& work, PictureKind kind, float scale, ReportPicture picture, const std::string& stem);
// Any other file; where there are no bytes, what went wrong is said.
void save_as(Workspace& work, const std::string& name, const char* mime, const Result<std::string>& bytes);
void print_sheets(Workspace& work, std::vector<std::string> sheets, const std::string& name);

}  // namespace seven::ui
