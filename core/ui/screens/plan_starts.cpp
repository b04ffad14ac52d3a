// Where a plan begins: with nothing, or with the map of a made-up team of one of eight services.
#include <cmath>

#include "icons.h"
#include "ui/screens/bars.h"
#include "ui/screens/card_grid.h"
#include "ui/screens/plan.h"
#include "ui/screens/screens.h"
#include "ui/widgets/button.h"
#include "ui/widgets/text.h"

namespace seven::ui {
namespace {

const char* start_icon(std::string_view start) {
  constexpr std::pair<std::string_view, const char*> icons[] = {{"", seven::icon::plus},
                                                                {"health_centre", seven::icon::stethoscope},
                                                                {"social_work", seven::icon::clipboard_list},
                                                                {"school", seven::icon::school},
                                                                {"housing", seven::icon::house},
                                                                {"probation", seven::icon::scale},
                                                                {"community_mental_health", seven::icon::brain},
                                                                {"special_needs", seven::icon::hand_heart},
                                                                {"advice_desk", seven::icon::info}};
  for (const auto& [id, glyph] : icons) {
    if (id == start) return glyph;
  }
  return seven::icon::file_text;
}

// Returns where the card would end by itself.
float start_card(Frame& f, const std::string& start, const Rect& place) {
  Ui& ui = f.ui;
  const Palette& c = ui.colors();
  Scope scope(ui, start.empty() ? "empty" : start);
  const bool empty = start.empty(), here = empty || f.work.plan_has_come(start);
  const std::string title =
      empty ? f.tr("plan.start.empty.title") : ui.words().or_else("template." + start + ".name", start);
  const std::string words = empty  ? f.tr("plan.start.empty.words")
                            : here ? ui.words().or_else("template." + start + ".about", "")
                                   : f.tr("shelf.arriving");
  const NodeId height_id = ui.id("height");
  Rect rect = place;
  rect.h = std::max(place.h, ui.remembered(height_id, 96));
  Node node;
  node.id = ui.id("begin");
  node.role = Role::button;
  node.label = title;
  node.description = words;
  node.disabled = !here;
  node.bounds = rect;
  const Interaction state = ui.interact(std::move(node));
  if (state.pressed) f.later([start](Workspace& work) { work.start_plan(start); });
  if (here && !empty) shadow(ui, rect, 16, state.hovered ? ui.shadows().lifted : ui.shadows().card);
  fill(ui, rect, 16, empty ? c.paper : state.held ? c.well : c.sheet);
  if (empty)
    stroke_dashed(ui, rect, 16, state.hovered ? c.ink : c.line_strong, 1.5f);
  else
    stroke(ui, rect, 16, here ? c.line : c.line_strong, c.high_contrast ? 2.0f : 1.0f);
  const bool narrow = rect.w < 240;
  const float x = rect.x + (narrow ? 16.0f : 76.0f), room = rect.right() - x - (narrow ? 16.0f : 40.0f);
  if (!narrow) {
    disc(ui, {rect.x + 40, rect.y + 38}, 22, empty ? c.well : c.introduced.tint);
    icon(ui, start_icon(start), {rect.x + 40, rect.y + 38}, 22, empty ? c.ink : c.introduced.text);
    icon(ui, seven::icon::chevron_right, {rect.right() - 22, rect.y + 38}, 20, here ? c.ink : c.ink3);
  }
  float y = rect.y + 16;
  y += paint_text(ui, {x, y}, room, title, ui.type().h3, here ? c.ink : c.ink2) + 2;
  y += paint_text(ui, {x, y}, room, words, ui.type().small, c.ink2);
  if (state.focused) ui.focus_ring(rect, 16);
  const float natural = y + 16 - rect.y;
  ui.remember(height_id, std::max(place.h, natural));
  return rect.y + natural;
}

}  // namespace

void draw_plan_starts(Frame& f) {
  Ui& ui = f.ui;
  const Palette& c = ui.colors();
  Scope scope(ui, "plan_starts");
  const float top = top_bar(f, {}, false);
  Group main(ui, "main", Role::main, {});
  ScrollArea scroll(ui, "scroll", {0, top, ui.size().x, ui.size().y - top});
  const float x = page_margin(ui), width = ui.size().x - 2 * x;
  float y = scroll.top() + (ui.phone() ? 8 : 16);
  back_link(f, x, y, f.tr("ui.home"), Screen::home);
  y += 52;
  y += heading(ui, {x, y}, width, f.tr("plan.start.title"), ui.type().h1, c.ink, 1) + 6;
  y += text(ui, {x, y}, std::min(width, 720.0f), f.tr("plan.start.lead"), ui.type().body, c.ink2) +
       (ui.phone() ? 20 : 28);

  std::vector<std::string> starts{""};
  for (const std::string& id : f.work.plan_starts()) starts.push_back(id);
  Group list(ui, "starts", Role::group, f.tr("plan.start.title"));
  const CardGrid grid{340, 3, ui.phone() ? 12.0f : 20.0f};
  float below = card_grid(ui, {x, y}, width, grid, false, starts.size(),
                          [&](std::size_t which, const Rect& place) { return start_card(f, starts[which], place); });
  below += 24;
  ButtonLook look;
  look.icon = seven::icon::table_2;
  float height = 0;
  if (fitting_button(ui, "table", {x, below}, width, f.tr("plan_papers.from_table"), look, &height))
    f.later([](Workspace& work) { work.pick_table(); });
  below += height + 6;
  below +=
      text(ui, {x, below}, std::min(width, 720.0f), f.tr("plan_papers.from_table.words"), ui.type().small, c.ink2) + 20;
  below = not_for_clinical(f, {x, below}, width);
  scroll.end(below + 32 + ui.around().safe.bottom);
}

}  // namespace seven::ui
