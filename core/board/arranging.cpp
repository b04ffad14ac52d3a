#include "board/arranging.h"

#include "base/order.h"

namespace seven {

Rect around(const std::vector<Rect>& places) {
  if (places.empty()) return {};
  Rect all = places[0];
  for (const Rect& place : places) all = united(all, place);
  return all;
}

std::vector<Rect> aligned(std::vector<Rect> places, Alignment how) {
  const Rect all = around(places);
  for (Rect& place : places) {
    switch (how) {
      case Alignment::left: place.x = all.x; break;
      case Alignment::center: place.x = all.center().x - place.w * 0.5f; break;
      case Alignment::right: place.x = all.right() - place.w; break;
      case Alignment::top: place.y = all.y; break;
      case Alignment::middle: place.y = all.center().y - place.h * 0.5f; break;
      case Alignment::bottom: place.y = all.bottom() - place.h; break;
    }
  }
  return places;
}

std::vector<Rect> distributed(std::vector<Rect> places, Axis along) {
  if (places.size() < 3) return places;
  const bool level = along == Axis::level;
  const auto at = [&](int i) -> Rect& { return places[static_cast<std::size_t>(i)]; };
  const auto low = [&](const Rect& place) { return level ? place.x : place.y; };
  const auto length = [&](const Rect& place) { return level ? place.w : place.h; };
  const std::vector<int> order = in_order(places.size(), [&](int a, int b) { return low(at(a)) < low(at(b)); });
  float taken = 0;
  for (const Rect& place : places) taken += length(place);
  const float whole = low(at(order.back())) + length(at(order.back())) - low(at(order.front()));
  const float gap = (whole - taken) / static_cast<float>(places.size() - 1);
  float next = low(at(order.front()));
  for (const int i : order) {
    (level ? at(i).x : at(i).y) = next;
    next += length(at(i)) + gap;
  }
  return places;
}

}  // namespace seven
