// A newer version of the program waits: said in a quiet line below the page, which is that much lower meanwhile, so
// that the line covers nothing. Nothing happens until somebody agrees.
#include <algorithm>

#include "icons.h"
#include "ui/screens/screens.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/text.h"

namespace seven::ui {
namespace {

constexpr float kNewerPress = 44, kBarEdge = 4, kNewerSign = 34;
constexpr float kLeastWords = 130;  // below that the words have a row of their own

}  // namespace

float draw_newer(Frame& f, bool paint) {
  Ui& ui = f.ui;
  const Palette& c = ui.colors();
  const float margin = ui.phone() ? 12.0f : 20.0f, width = ui.size().x - 2 * margin;
  const std::string &words = f.tr("ui.newer.ready"), &use = f.tr("ui.newer.use");
  const TextStyle& style = ui.type().small_strong;
  const float button_width = std::min(width, button_size(ui, use, {}).x);
  const float beside = width - kNewerSign - button_width - 8 - kNewerPress;
  const bool two_rows = beside < kLeastWords;
  const float words_width =
      std::min(two_rows ? width - kNewerSign - kNewerPress : beside, measure_text(ui, words, style).x + 1);
  const float lines = measure_text(ui, words, style, words_width).y, row = std::max(kNewerPress, lines);
  const float height = row + 2 * kBarEdge + (two_rows ? kNewerPress + kBarEdge : 0) + ui.around().safe.bottom;
  if (!paint) return height;

  const float top = ui.size().y - height, middle = top + kBarEdge + row * 0.5f;
  Group line(ui, "newer", Role::region, f.tr("ui.newer.title"));
  fill(ui, {0, top, ui.size().x, height}, 0, c.paper);
  hairline(ui, 0, top, ui.size().x);
  icon(ui, seven::icon::download, {margin + 10, middle}, 18, c.ink2);
  status(ui, "words", {margin + kNewerSign, middle - lines * 0.5f}, words_width, words, style, c.ink);
  const Rect press =
      two_rows ? Rect{margin, top + kBarEdge + row + kBarEdge, width, kNewerPress}
               : Rect{margin + kNewerSign + words_width + 8, middle - kNewerPress * 0.5f, button_width, kNewerPress};
  ButtonLook look;
  look.stretch = two_rows;
  if (button(ui, "use", press, use, look)) f.later([](Workspace& work) { work.platform().use_newer(); });
  if (icon_button(ui, "later",
                  {ui.size().x - margin - kNewerPress + 8, middle - kNewerPress * 0.5f, kNewerPress, kNewerPress},
                  f.tr("ui.newer.later"), seven::icon::x))
    f.later([](Workspace& work) { work.unfold("newer", "away"); });
  return height;
}

}  // namespace seven::ui
