#include "ui/app/board_view.h"

#include <algorithm>

namespace seven::ui {
namespace {

constexpr double kStill = 0.35;  // seconds without a move until it has ended

}  // namespace

const BoardScene& BoardView::scene(const Store& store) const {
  if (scene_)
    scene_->follow(store);
  else
    scene_ = std::make_shared<BoardScene>(store);
  return *scene_;
}

Viewport BoardView::camera(double now) const {
  if (!flight) return view;
  const float part = flight->lasts <= 0 ? 1.0f : static_cast<float>((now - flight->begins) / flight->lasts);
  if (part >= 1) return flight->to;
  const float eased = 1 - (1 - part) * (1 - part) * (1 - part);
  return between(flight->from, flight->to, std::max(0.0f, eased));
}

void BoardView::stop(double now) {
  view = camera(now);
  flight.reset();
}

void BoardView::fly(const Viewport& to, double now, float seconds) {
  stop(now);
  fits = false;
  if (seconds <= 0)
    view = to;
  else
    flight = BoardFlight{view, to, now, seconds};
  rests_at = now + static_cast<double>(seconds);
}

void BoardView::pull(const Viewport& to, double now) {
  flight.reset();
  view = to;
  fits = false;
  rests_at = now + kStill;
}

bool BoardView::is_chosen(const std::string& id) const { return std::binary_search(chosen.begin(), chosen.end(), id); }

void BoardView::choose(std::vector<std::string> ids) {
  std::sort(ids.begin(), ids.end());
  ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
  chosen = std::move(ids);
}

void BoardView::toggle(const std::string& id) {
  const auto at = std::lower_bound(chosen.begin(), chosen.end(), id);
  if (at != chosen.end() && *at == id)
    chosen.erase(at);
  else
    chosen.insert(at, id);
}

}  // namespace seven::ui
