// What ?bench may ask of the open plan's board, for measuring.
#pragma once

#include <string>

#include "ui/app.h"

namespace seven::web {

// As in web/src/bench.ts.
enum class Bench { cards, arrows, camera_x, camera_y, camera_zoom, card_x, card_y, view, pan, zoom, edit, undo, svg };

// A number that was asked for; -1 where no plan is open. Of `svg`, the length of `text`. A function of its own
// (noinline), so that the page can fetch it later (web/build/split.mjs).
[[gnu::noinline]] double bench(ui::App& app, int what, double a, double b, double c, std::string& text);

}  // namespace seven::web
