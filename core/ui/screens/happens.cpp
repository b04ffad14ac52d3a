// Step five: what could happen to each person, what it costs, where time goes, and every recipe that fits.
#include "ui/screens/happens.h"

#include "icons.h"
#include "ui/screens/bars.h"
#include "ui/screens/company.h"
#include "ui/screens/evidence.h"
#include "ui/screens/figures.h"
#include "ui/screens/people.h"
#include "ui/screens/play.h"
#include "ui/screens/screens.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/text.h"

namespace seven::ui {
namespace {

// Counts of needs, today and in the recipe, as one sentence. No score is made of them.
float counts(Frame& f, float x, float y, float width) {
  Ui& ui = f.ui;
  const NeedCounts now = count_needs(f.work.exercise().outcome()), today = count_needs(f.work.exercise().today());
  const auto n = [](int value) { return std::to_string(value); };
  const std::string words = f.tr("exercise.under_assumptions") + ": " +
                            f.tr("happens.count", {{"total", n(now.total())},
                                                   {"full", n(now.full)},
                                                   {"full_today", n(today.full)},
                                                   {"partly", n(now.partly)},
                                                   {"partly_today", n(today.partly)},
                                                   {"none", n(now.none)},
                                                   {"none_today", n(today.none)}});
  y += text(ui, {x, y}, width, words, ui.type().strong, ui.colors().ink);
  return leaning_line(f, x, y + 4, width);
}

// While nothing was changed: kindly, with the way to the recipe.
float nothing_changed(Frame& f, float x, float y, float width) {
  if (!f.work.exercise().is_today()) return y;
  Ui& ui = f.ui;
  const Palette& c = ui.colors();
  Scope scope(ui, "unchanged");
  const std::string words = f.tr("happens.as_today"), label = f.tr("talk.to_recipe");
  ButtonLook look;
  look.icon = seven::icon::arrow_left;
  const Vec2 wanted = button_size(ui, label, look);
  const bool beside = width > 560 + wanted.x;
  const float room = width - 68 - (beside ? wanted.x + 16 : 16);
  const float lines = measure_text(ui, words, ui.type().body, room).y;
  const float height = 28 + (beside ? std::max(lines, 48.0f) : lines + 60);
  const Rect place{x, y, width, height};
  fill(ui, place, 14, c.well);
  stroke_dashed(ui, place, 14, c.line_strong, c.border);
  const float first = beside ? place.center().y - lines * 0.5f : y + 14;
  icon(ui, seven::icon::info, {x + 30, first + 13}, 22, c.ink2);
  text(ui, {x + 54, first}, room, words, ui.type().body, c.ink);
  const Rect button_place = beside ? Rect{place.right() - 16 - wanted.x, place.center().y - 24, wanted.x, 48}
                                   : Rect{x + 54, place.bottom() - 14 - 48, std::min(wanted.x, width - 70), 48};
  if (button(ui, "recipe", button_place, label, look)) f.later([](Workspace& work) { work.go(Step::set_three); });
  return y + height;
}

float head(Frame& f, float x, float y, float width) {
  y = step_heading(f, {x, y}, width, false) + 12;
  y = counts(f, x, y, width) + 16;
  const float below = nothing_changed(f, x, y, width);
  return below > y ? below + 16 : y;
}

float phone(Frame& f, float x, float y, float width) {
  y = head(f, x, y, width);
  y = happens_people(f, x, y, width, true) + 28;
  y = happens_worse_off(f, x, y, width) + 28;
  y = happens_cost(f, x, y, width) + 24;
  y = happens_plot(f, x, y, width) + 32;
  y = happens_grid(f, x, y, width) + 32;
  return happens_again(f, x, y, width);
}

float tablet(Frame& f, float x, float y, float width) {
  y = head(f, x, y, width);
  y = happens_people(f, x, y, width, false) + 24;
  if (width < 860) {
    y = happens_plot(f, x, y, width) + 20;
    y = happens_cost(f, x, y, width) + 24;
    y = happens_worse_off(f, x, y, width);
  } else {
    const float gap = 20, left = (width - gap) * 0.56f, second = x + left + gap;
    const float ly = happens_plot(f, x, y, left);
    const float ry = happens_cost(f, second, y, width - gap - left) + 24;
    y = std::max(ly, happens_worse_off(f, second, ry, width - gap - left));
  }
  return happens_again(f, x, happens_grid(f, x, y + 32, width) + 32, width);
}

float desktop(Frame& f, float x, float y, float width) {
  const float gap = 32, left = (width - gap) * 0.61f, right = width - gap - left, second = x + left + gap;
  float ly = head(f, x, y, left);
  ly = happens_people(f, x, ly, left, false) + 28;
  ly = happens_worse_off(f, x, ly, left);
  float ry = happens_plot(f, second, y, right) + 20;
  ry = happens_cost(f, second, ry, right);
  return happens_again(f, x, happens_grid(f, x, std::max(ly, ry) + 36, width) + 36, width);
}

}  // namespace

void draw_happens(Frame& f, const Rect& area) {
  Ui& ui = f.ui;
  ScrollArea scroll(ui, "scroll", area);
  const float margin = ui.desktop() ? std::max(40.0f, (ui.size().x - 1600) * 0.5f) : page_margin(ui);
  const float width = ui.size().x - 2 * margin, top = page_strip(f, scroll.top()) + (ui.phone() ? 18.0f : 16.0f);
  const float bottom = ui.phone()     ? phone(f, margin, top, width)
                       : ui.desktop() ? desktop(f, margin, top, width)
                                      : tablet(f, margin, top, width);
  float below = replay_door(f, margin, bottom + 28, width);
  below = evidence_button(f, margin, below + 16, width);
  scroll.end(foot_of_results(f, margin, below + 24, width) + 24);
}

}  // namespace seven::ui
