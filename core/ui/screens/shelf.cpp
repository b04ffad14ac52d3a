// The shelf: every scenario that ships as a card with its people, and the way to make one's own.
#include <imgui.h>

#include <cmath>
#include <functional>

#include "icons.h"
#include "ui/app/own_words.h"
#include "ui/screens/bars.h"
#include "ui/screens/card_grid.h"
#include "ui/screens/home_picture.h"
#include "ui/screens/screens.h"
#include "ui/widgets/text.h"

namespace seven::ui {
namespace {

constexpr float kBand = 132, kBandWide = 104;  // the picture, above the words or beside them

struct ShelfCard {
  std::string key, title, words, place;
  std::function<void(const Rect&)> picture;
  bool here = true;     // else it is arriving
  bool dashed = false;  // nobody's yet
  std::function<void(Workspace&)> press;
};

// `flat`: a row of a list. Returns where the card would end by itself.
float card(Frame& f, const ShelfCard& which, const Rect& place, bool flat) {
  Ui& ui = f.ui;
  const Palette& c = ui.colors();
  Scope scope(ui, which.key);
  const NodeId height_id = ui.id("height");
  Rect rect = place;
  rect.h = std::max(place.h, ui.remembered(height_id, flat ? 112.0f : 300.0f));
  const std::string state_words = which.here ? which.place : f.tr("shelf.arriving");
  Node node;
  node.id = ui.id("play");
  node.role = Role::button;
  node.label = which.title;
  node.description = which.words + (state_words.empty() ? "" : ". " + state_words);
  node.disabled = !which.here;
  node.bounds = rect;
  const Interaction state = ui.interact(std::move(node));
  if (state.pressed) f.later(which.press);
  if (which.here && !which.dashed) shadow(ui, rect, 16, state.hovered ? ui.shadows().lifted : ui.shadows().card);
  fill(ui, rect, 16, !which.here || which.dashed ? (state.hovered ? c.sheet : c.paper) : state.held ? c.well : c.sheet);
  const Rect band = flat ? Rect{rect.x, rect.y, kBandWide, rect.h} : Rect{rect.x, rect.y, rect.w, kBand};
  which.picture(band);
  if (which.dashed)
    stroke_dashed(ui, rect, 16, state.hovered ? c.ink : c.line_strong, 1.5f);
  else
    stroke(ui, rect, 16, which.here ? c.line : c.line_strong, c.high_contrast ? 2.0f : 1.0f);
  const float x = flat ? band.right() + 16 : rect.x + 20, room = rect.right() - x - (flat ? 40 : 20);
  float y = flat ? rect.y + 14 : band.bottom() + 16;
  y += paint_text(ui, {x, y}, room, which.title, ui.type().h3, which.here ? c.ink : c.ink2) + 2;
  y += paint_text(ui, {x, y}, room, which.words, flat ? ui.type().small : ui.type().body, c.ink2) + (flat ? 4 : 12);
  float bottom = y;
  if (!state_words.empty()) {
    // At the foot of the card, so that places stand in a line across a row.
    const float narrow = room - (flat ? 0 : 32), height = measure_text(ui, state_words, ui.type().small, narrow).y;
    const float top = flat ? y : std::max(y, rect.bottom() - 18 - height);
    if (!which.here) icon(ui, seven::icon::download, {x + 8, top + 11}, 16, c.ink2);
    paint_text(ui, {x + (which.here ? 0.0f : 24.0f), top}, narrow, state_words, ui.type().small, c.ink3);
    bottom = y + height;
  }
  if (which.here) {
    const Vec2 at = flat ? Vec2{rect.right() - 22, rect.center().y} : Vec2{rect.right() - 28, rect.bottom() - 28};
    icon(ui, flat ? seven::icon::chevron_right : seven::icon::arrow_right, at, 20, c.ink);
  }
  if (state.focused) ui.focus_ring(rect, 16);
  const float natural = bottom + (flat ? 14 : 18) - rect.y;
  ui.remember(height_id, std::max(place.h, natural));
  return rect.y + natural;
}

ShelfCard scenario_card(Frame& f, const std::string& id) {
  Ui& ui = f.ui;
  const Content& content = f.work.content();
  ShelfCard made;
  made.key = id;
  made.title = ui.words().or_else(id + ".title", humanized(id));
  made.words = ui.words().or_else(id + ".shelf", "");
  made.place = ui.words().or_else(id + ".place", "");
  made.here = content.has_come(id);
  const Scenario* scenario = made.here ? content.scenario(id) : nullptr;
  made.picture = [&f, scenario](const Rect& band) {
    std::vector<std::string> who;
    if (scenario != nullptr) who = faces_of(*scenario);
    picture_of_faces(f.ui, f.work.content().portraits(), who, band);
  };
  made.press = [id](Workspace& work) { work.start_exercise(id); };
  return made;
}

ShelfCard own_card(Frame& f) {
  ShelfCard made;
  made.key = "own";
  made.title = f.tr("shelf.own.title");
  made.words = f.tr("shelf.own.words");
  made.here = f.ui.words().has("make_own.lead");
  made.dashed = true;
  made.picture = [&f](const Rect& band) { picture_of_file(f.ui, band); };
  made.press = [](Workspace& work) { work.go(Screen::make_own); };
  return made;
}

}  // namespace

void draw_shelf(Frame& f) {
  Ui& ui = f.ui;
  const Palette& c = ui.colors();
  Scope scope(ui, "shelf");
  const float top = top_bar(f, {}, false);
  Group main(ui, "main", Role::main, {});
  ScrollArea scroll(ui, "scroll", {0, top, ui.size().x, ui.size().y - top});
  const float x = page_margin(ui), width = ui.size().x - 2 * x;
  float y = scroll.top() + (ui.phone() ? 8 : 16);
  back_link(f, x, y, f.tr("ui.home"), Screen::home);
  y += 52;
  y += heading(ui, {x, y}, width, f.tr("shelf.title"), ui.type().h1, c.ink, 1) + 6;
  y += text(ui, {x, y}, std::min(width, 720.0f), f.tr("shelf.lead"), ui.type().body, c.ink2) + (ui.phone() ? 20 : 28);

  std::vector<ShelfCard> cards;
  for (const std::string& id : f.work.content().shelf()) cards.push_back(scenario_card(f, id));
  cards.push_back(own_card(f));
  Group list(ui, "services", Role::group, f.tr("shelf.services"));
  const CardGrid grid{256, ui.phone() ? 1 : 4, ui.phone() ? 12.0f : ui.desktop() ? 24.0f : 20.0f};
  const bool flat = grid.columns(width) == 1 && width >= 280;  // with very large text the picture goes above
  const float below = card_grid(ui, {x, y}, width, grid, flat, cards.size(), [&](std::size_t which, const Rect& place) {
    return card(f, cards[which], place, flat);
  });
  scroll.end(below + 32 + ui.around().safe.bottom);
}

}  // namespace seven::ui
