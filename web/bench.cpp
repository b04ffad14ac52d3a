// What ?bench measures of the board (web/src/bench.ts). Lengths are CSS pixels at the text size of 100 %.
#include "bench.h"

#include "ui/app/board_probe.h"

namespace seven::web {

double bench(ui::App& app, int what, double a, double b, double c, std::string& text) {
  const ui::Workspace& work = app.workspace();
  if (!work.plan_open()) return -1;
  const auto number = [](double value) { return static_cast<float>(value); };
  switch (static_cast<Bench>(what)) {
    case Bench::cards: return ui::board_counts(work).cards;
    case Bench::arrows: return ui::board_counts(work).arrows;
    case Bench::camera_x: return ui::board_camera(work).middle.x;
    case Bench::camera_y: return ui::board_camera(work).middle.y;
    case Bench::camera_zoom: return ui::board_camera(work).zoom;
    case Bench::card_x: return ui::place_of_card(work, static_cast<int>(a)).x;
    case Bench::card_y: return ui::place_of_card(work, static_cast<int>(a)).y;
    case Bench::svg:  // changes nothing that is seen, so nothing is drawn for it
      text = ui::board_svg(work, app.fonts());
      return static_cast<double>(text.size());
    default: break;
  }
  app.run([&](ui::Workspace& it) {
    switch (static_cast<Bench>(what)) {
      case Bench::view: ui::look_at_board(it, {number(a), number(b)}, number(c)); break;
      case Bench::pan: ui::pan_board(it, {number(a), number(b)}); break;
      case Bench::zoom: ui::zoom_board(it, number(a)); break;
      case Bench::edit: ui::move_cards(it, static_cast<int>(a), number(b)); break;
      case Bench::undo: it.undo(); break;
      default: break;
    }
  });
  return 0;
}

}  // namespace seven::web
