// What was drawn on the board of a plan: it is found in the outline, gets words, is rubbed out and taken along.
#include <doctest/doctest.h>

#include <cstddef>
#include <string>

#include "exchange/board_picture.h"
#include "support/pen_desk.h"
#include "ui/app/plan_board_of.h"

namespace seven::ui {
namespace {

using test::AppDriver;
using test::Device;
using test::PenDesk;

}  // namespace

TEST_CASE("pen: what was drawn is in the outline, gets words in its sheet, and is rubbed out as one step") {
  PenDesk at;
  at.write_note();
  const std::string key = at.only().id;
  at.app.press(Role::radio, at.app.words("plan.form.outline"));
  at.app.press(Role::button, at.name_of_drawn());
  CHECK(at.app.work().sheet().subject == key);
  CHECK(at.app.find(Role::image, at.app.words("plan.paper.drawn")) != nullptr);
  at.app.type(at.app.words("plan_moment.paper.text"), "Ask Eleri");
  CHECK(at.app.find(Role::button, at.app.words("plan.paper.note") + ": Ask Eleri") != nullptr);
  at.press("plan_moment.paper.rub_out");
  CHECK(at.store().find<Pinned>(key)->drawing.empty());
  CHECK(at.store().find<Pinned>(key)->text == "Ask Eleri");
  CHECK(at.app.find(Role::button, at.app.words("plan_moment.paper.rub_out")) == nullptr);
  CHECK(at.app.work().document()->history().done().back().name.key == "plan_moment.step.paper_rub_out");
  at.app.press(Role::button, at.app.words("ui.close"));
  at.undo();
  CHECK(at.only().id == key);
}

TEST_CASE("pen: a drawing is a line in the picture of the board, and comes back when the picture is opened") {
  PickedFile picture;
  Pinned drawn;
  {
    PenDesk at;
    at.write_note();
    drawn = at.only();
    const ReportBoard board = plan_board_of(at.app.work().plan(), at.app.work().words());
    std::size_t lines = 0;
    for (const BoardPaper& paper : board.papers) lines += paper.drawing.size();
    CHECK(lines == 1);
    at.app.press(Role::button, at.app.words("plan.share"));
    at.app.press(Role::button, at.app.words("picture.any"));
    picture = at.device.files.saved.back();
  }
  Device other;
  AppDriver app(other, {});
  app.app().file_dropped(picture);
  app.settle();
  REQUIRE(app.work().plan_open());
  CHECK(*app.work().plan().store().find<Pinned>(drawn.id) == drawn);
}

}  // namespace seven::ui
