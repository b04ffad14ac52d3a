// Make your own: how a scenario is written, the template to begin with, and a look at the file that was brought.
#include <cmath>

#include "icons.h"
#include "ui/screens/bars.h"
#include "ui/screens/own_preview.h"
#include "ui/screens/screens.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/mark.h"
#include "ui/widgets/text.h"

namespace seven::ui {
namespace {

// A number on a disc, a title, words. Returns the y below; what follows is indented by kIndent.
constexpr float kIndent = 48;

float step(Frame& f, int number, const char* key, float x, float y, float width) {
  Ui& ui = f.ui;
  const Palette& c = ui.colors();
  const std::string base = std::string("make_own.") + key;
  disc(ui, {x + 15, y + 15}, 15, c.primary);
  paint_text(ui, {x, y + 2}, 30, std::to_string(number), ui.type().strong, c.on_primary, Align::center);
  y += heading(ui, {x + kIndent, y + 1}, width - kIndent, f.tr(base + ".title"), ui.type().h3, c.ink, 3) + 3;
  return y + text(ui, {x + kIndent, y}, width - kIndent, f.tr(base + ".words"), ui.type().body, c.ink2);
}

// The template, or that it is still on its way.
float save_button(Frame& f, float x, float y, float width) {
  Ui& ui = f.ui;
  const bool here = !f.work.platform().asset("templates/scenario.json").empty();
  ButtonLook look;
  look.icon = seven::icon::file_down;
  look.disabled = !here;
  if (!here) look.description = f.tr("shelf.arriving");
  const std::string& label = f.tr("make_own.save");
  const Vec2 size = button_size(ui, label, look);
  if (button(ui, "save", {x, y, std::min(width, size.x), size.y}, label, look))
    f.later([](Workspace& work) { work.save_template(); });
  return y + size.y;
}

float drop_zone(Frame& f, float x, float y, float width) {
  Ui& ui = f.ui;
  const Palette& c = ui.colors();
  ButtonLook look;
  look.kind = f.work.draft() && f.work.draft()->playable() ? ButtonKind::secondary : ButtonKind::primary;
  look.icon = seven::icon::folder_open;
  const std::string& label = f.tr("make_own.open");
  const Vec2 size = button_size(ui, label, look);
  const Rect zone{x, y, width, size.y + 48};
  fill(ui, zone, 14, c.well);
  stroke_dashed(ui, zone, 14, c.line_strong, c.high_contrast ? 2.0f : 1.5f);
  const float w = std::min(width - 32, size.x);
  if (button(ui, "open", {zone.center().x - w * 0.5f, zone.y + 24, w, size.y}, label, look))
    f.later([](Workspace& work) { work.pick_file(); });
  return zone.bottom();
}

float steps(Frame& f, float x, float y, float width) {
  Ui& ui = f.ui;
  Group region(ui, "steps", Role::region, f.tr("make_own.steps"));
  y += heading(ui, {x, y}, width, f.tr("make_own.steps"), ui.type().h2, ui.colors().ink, 2) + 14;
  y = step(f, 1, "save", x, y, width) + 12;
  y = save_button(f, x + kIndent, y, width - kIndent) + 26;
  y = step(f, 2, "change", x, y, width) + 26;
  y = step(f, 3, "open", x, y, width) + 14;
  return drop_zone(f, x + kIndent, y, width - kIndent);
}

// The keys of the file with what they mean.
float parts(Frame& f, float x, float y, float width) {
  Ui& ui = f.ui;
  const Palette& c = ui.colors();
  Group region(ui, "parts", Role::region, f.tr("make_own.parts"));
  y += heading(ui, {x, y}, width, f.tr("make_own.parts"), ui.type().h2, c.ink, 2) + 10;
  const bool beside = width >= 420;
  const float column = beside ? 112 : 0;
  std::string list;
  for (const auto& [who, shapes] : f.work.content().portraits()) list += (list.empty() ? "" : ", ") + who;
  for (const char* key : {"roles", "people", "portrait", "needs", "offers", "bounce", "cover", "introduce", "words"}) {
    hairline(ui, x, y, width);
    y += 10;
    // As it stands in the file, in every language.
    const float h = text(ui, {x, y}, beside ? column - 12 : width, key, ui.type().strong, c.ink);
    if (!beside) y += h;
    y += std::max(beside ? h : 0,
                  text(ui, {x + column, y}, width - column, f.tr(std::string("make_own.part.") + key, {{"list", list}}),
                       ui.type().body, c.ink2)) +
         10;
  }
  return y;
}

float tips(Frame& f, float x, float y, float width) {
  Ui& ui = f.ui;
  const Palette& c = ui.colors();
  Group region(ui, "tips", Role::region, f.tr("make_own.tips"));
  y += heading(ui, {x, y}, width, f.tr("make_own.tips"), ui.type().h2, c.ink, 2) + 8;
  for (const char* key : {"must", "better", "best", "guess"}) {
    disc(ui, {x + 7, y + ui.type().body.line * 0.5f}, 3.5f, c.ink);
    y += text(ui, {x + 24, y}, width - 24, f.tr(std::string("make_own.tip.") + key), ui.type().body, c.ink2) + 8;
  }
  return y;
}

}  // namespace

void draw_make_own(Frame& f) {
  Ui& ui = f.ui;
  const Palette& c = ui.colors();
  Scope scope(ui, "make_own");
  const float top = top_bar(f, {}, false);
  Group main(ui, "main", Role::main, {});
  ScrollArea scroll(ui, "scroll", {0, top, ui.size().x, ui.size().y - top});
  const bool two = ui.size().x >= 1000;
  const float width = std::min(two ? 1320.0f : 760.0f, ui.size().x - 2 * page_margin(ui));
  const float x = (ui.size().x - width) * 0.5f;
  float y = scroll.top() + (ui.phone() ? 8 : 16);
  back_link(f, x, y, f.tr("shelf.services"), Screen::shelf);
  y += 52;
  y += heading(ui, {x, y}, width, f.tr("shelf.own.title"), ui.type().h1, c.ink, 1) + 6;
  if (!ui.words().has("make_own.lead")) {  // the page is still loading its words
    status(ui, "arriving", {x, y}, width, f.tr("shelf.arriving"), ui.type().body, c.ink2);
    return scroll.end(y + ui.type().body.line + 24);
  }
  y += text(ui, {x, y}, std::min(width, 720.0f), f.tr("make_own.lead"), ui.type().body, c.ink2) + 28;
  const float gap = 64, left = two ? (width - gap) * 0.52f : width;
  float below = y;
  if (f.work.draft()) below = own_preview(f, x, below, left) + 32;
  below = steps(f, x, below, left) + 36;
  const float right = two ? x + left + gap : x, room = two ? width - left - gap : width;
  const float after = tips(f, right, parts(f, right, two ? y : below, room) + 28, room);
  scroll.end(std::max(below, after) + 24 + ui.around().safe.bottom);
}

}  // namespace seven::ui
