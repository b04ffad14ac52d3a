// Home: what the product is, the way in, and earlier work on this device.
#include <imgui.h>

#include <cmath>

#include "base/format.h"
#include "icons.h"
#include "ui/screens/bars.h"
#include "ui/screens/document_row.h"
#include "ui/screens/home_picture.h"
#include "ui/screens/keeping.h"
#include "ui/screens/screens.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/mark.h"
#include "ui/widgets/portrait.h"
#include "ui/widgets/text.h"

namespace seven::ui {
namespace {

struct Door {
  const char* key;
  void (*picture)(Ui&, const Portraits&, const Rect&);
  bool open;
  Screen to;
};

constexpr std::size_t kRecent = 4;  // how much of earlier work is shown here

constexpr Door kDoors[] = {{"three", picture_of_people, true, Screen::shelf},
                           {"plan", picture_of_plan, true, Screen::plan_starts},
                           {"practice", picture_of_practice, false, Screen::home}};

float door(Frame& f, const Door& which, const Rect& place, bool flat) {
  Ui& ui = f.ui;
  const Palette& c = ui.colors();
  const std::string base = std::string("ui.door.") + which.key;
  const std::string title = f.tr(base + ".title"), words = f.tr(base + (flat ? ".short" : ".words"));
  Group group(ui, which.key, Role::group, title);
  const NodeId height_id = ui.id("height");
  const bool narrow = place.w < 240;  // very large text on a phone: the picture goes above
  const bool beside = flat && !narrow;
  Rect rect = place;
  rect.h = std::max(place.h, ui.remembered(height_id, flat ? 96.0f : 240.0f));
  Interaction state;
  if (which.open) {
    Node node;
    node.id = ui.id("enter");
    node.role = Role::button;
    node.label = title;
    node.description = words;
    node.bounds = rect;
    state = ui.interact(std::move(node));
    if (state.pressed) f.later([to = which.to](Workspace& work) { work.go(to); });
    shadow(ui, rect, 16, state.hovered ? ui.shadows().lifted : ui.shadows().raised);
  }
  fill(ui, rect, 16, which.open ? (state.held ? c.well : c.sheet) : c.paper);
  const Rect picture = beside ? Rect{rect.x, rect.y, 94, rect.h} : Rect{rect.x, rect.y, rect.w, 98};
  which.picture(ui, f.work.content().portraits(), picture);
  stroke(ui, rect, 16, which.open ? c.line : c.line_strong, c.high_contrast ? 2.0f : 1.0f);
  const float x = beside ? rect.x + 112 : rect.x + (narrow ? 16.0f : 24.0f);
  const float room = rect.right() - x - (narrow ? 16.0f : which.open ? (flat ? 44.0f : 76.0f) : 20.0f);
  float y = beside ? rect.y + 14 : picture.bottom() + (narrow ? 12.0f : 18.0f);
  const TextStyle& heading_style = narrow ? ui.type().h3 : ui.type().h2;
  if (which.open) {
    y += paint_text(ui, {x, y}, room, title, heading_style, c.ink) + 2;
    y += paint_text(ui, {x, y}, room, words, flat ? ui.type().small : ui.type().body, c.ink2);
  } else {
    y += heading(ui, {x, y}, room, title, heading_style, c.ink2, 2) + 2;
    y += text(ui, {x, y}, room, words, flat ? ui.type().small : ui.type().body, c.ink2);
    y += flat ? 0.0f : 4.0f;
    icon(ui, seven::icon::clock, {x + 9, y + 11}, 17, c.ink3);
    y += text(ui, {x + 26, y}, room - 26, f.tr("ui.door.later"), ui.type().small_strong, c.ink3);
  }
  if (which.open && !flat) {
    y += 8;
    icon(ui, seven::icon::clock, {x + 9, y + 11}, 18, c.ink2);
    const std::string& time = f.tr(base + ".time");
    paint_text(ui, {x + 26, y}, 0, time, ui.type().small, c.ink2);
    const float next = x + 26 + measure_text(ui, time, ui.type().small).x + 20;
    const std::string& alone = f.tr(base + ".who");
    if (next + 26 + measure_text(ui, alone, ui.type().small).x < rect.right() - 70) {
      icon(ui, seven::icon::users, {next + 9, y + 11}, 18, c.ink2);
      paint_text(ui, {next + 26, y}, 0, alone, ui.type().small, c.ink2);
    }
    y += 22;
  }
  if (which.open) {
    const Vec2 at = flat ? Vec2{rect.right() - 26, rect.center().y} : Vec2{rect.right() - 42, rect.bottom() - 40};
    if (!flat) disc(ui, at, 22, state.hovered ? c.primary_hover : c.primary);
    if (!narrow)
      icon(ui, flat ? seven::icon::chevron_right : seven::icon::arrow_right, at, 20, flat ? c.ink : c.on_primary);
    if (state.focused) ui.focus_ring(rect, 16);
  }
  const float natural = y + (flat ? 14.0f : 22.0f) - rect.y;
  ui.remember(height_id, std::max(place.h, natural));
  return rect.y + natural;
}

float open_file(Frame& f, float x, float y, float width) {
  Ui& ui = f.ui;
  rule(ui, x, y, width);
  y += 16;
  y += heading(ui, {x, y}, width, f.tr("ui.open_file.title"), ui.type().h3, ui.colors().ink, 2) + 2;
  y += text(ui, {x, y}, width, f.tr("ui.open_file.words"), ui.type().small, ui.colors().ink2) + 12;
  ButtonLook look;
  look.icon = seven::icon::folder_open;
  const Vec2 size = button_size(ui, f.tr("ui.open_file"), look);
  if (button(ui, "open_file", {x, y, std::min(width, size.x), size.y}, f.tr("ui.open_file"), look))
    f.later([](Workspace& work) { work.pick_file(); });
  y += size.y + 10;
  float height = 0;
  if (link(ui, "paste", {x, y + 11}, f.tr("share.paste"), ui.type().body, ui.colors().ink, width, &height))
    f.later([](Workspace& work) { work.show({Sheet::Kind::paste, {}}); });
  return y + 22 + height;
}

// The way to the page of all of it, which has the bin as well.
float all_work(Frame& f, float x, float y, float width) {
  Ui& ui = f.ui;
  ButtonLook look;
  look.icon = seven::icon::layers;
  look.description = ui.words().count("documents.count", static_cast<long>(f.work.recent().size()));
  float height = 0;
  if (fitting_button(ui, "all_work", {x, y}, width, f.tr("documents.all"), look, &height))
    f.later([](Workspace& work) { work.go(Screen::documents); });
  return y + height;
}

float carry_on(Frame& f, float x, float y, float width) {
  Ui& ui = f.ui;
  rule(ui, x, y, width);
  y += 16;
  y += heading(ui, {x, y}, width, f.tr("ui.carry_on"), ui.type().h3, ui.colors().ink, 2) + 4;
  if (f.work.recent().empty()) {
    y += text(ui, {x, y}, width, f.tr(f.work.recent_known() ? "ui.nothing_yet" : "ui.looking"), ui.type().small,
              ui.colors().ink2);
    return f.work.binned().empty() ? y : all_work(f, x, y + 12, width);
  }
  Group list(ui, "recent", Role::group, f.tr("ui.carry_on"));
  for (std::size_t i = 0; i < std::min(kRecent, f.work.recent().size()); ++i) {
    const DocumentMeta& meta = f.work.recent()[i];
    Scope scope(ui, meta.id);
    const std::string kind = kind_words(f, meta);
    const std::string words = kind + (kind.empty() ? "" : " · ") + when_words(f, meta.modified_ms);
    const DocumentRow row = measure_row(f, meta, words, width);
    document_row(f, meta, row, {x, y, width, row.height}, false);
    hairline(ui, x, y + row.height + 3, width);
    y += row.height + 7;
  }
  return all_work(f, x, y + 5, width);
}

float idea(Frame& f, float x, float y, float width) {
  Ui& ui = f.ui;
  rule(ui, x, y, width);
  y += 16;
  y += heading(ui, {x, y}, width, f.tr("ui.idea.title"), ui.type().h3, ui.colors().ink, 2) + 2;
  y += text(ui, {x, y}, width, f.tr("ui.idea.words"), ui.type().small, ui.colors().ink2) + 12;
  ButtonLook look;
  look.icon = seven::icon::book_open;
  const Vec2 size = button_size(ui, f.tr("ui.about"), look);
  if (button(ui, "about_idea", {x, y, std::min(width, size.x), size.y}, f.tr("ui.about"), look))
    f.later([](Workspace& work) { work.go(Screen::about); });
  return y + size.y;
}

float offline_words(Frame& f, float x, float middle) {
  Ui& ui = f.ui;
  const Palette& c = ui.colors();
  const OfflineState state = f.work.platform().offline_state();
  const bool ready = state == OfflineState::ready || state == OfflineState::newer;
  const char* key = ready                                ? "ui.offline.ready"
                    : state == OfflineState::downloading ? "ui.offline.downloading"
                    : state == OfflineState::failed      ? "ui.offline.failed"
                                                         : "ui.offline.unsupported";
  const Color color = ready ? c.ok.text : c.ink2;
  icon(ui,
       ready                                ? seven::icon::circle_check
       : state == OfflineState::downloading ? seven::icon::download
                                            : seven::icon::info,
       {x + 9, middle}, 18, color);
  const std::string& words = f.tr(key);
  const float room = ui.size().x - 16 - (x + 26), wanted = measure_text(ui, words, ui.type().small_strong).x;
  const bool fits = wanted <= room;
  const TextStyle& style = fits ? ui.type().small_strong : ui.type().micro;
  const float lines = fits ? style.line : measure_text(ui, words, style, room).y;
  status(ui, "offline", {x + 26, middle - lines * 0.5f}, fits ? 0 : room, words, style, color);
  return x + 26 + wanted;
}

void home_foot(Frame& f, const Rect& rect) {
  Ui& ui = f.ui;
  const Palette& c = ui.colors();
  Group foot(ui, "foot", Role::contentinfo, {});
  fill(ui, rect, 0, c.paper);
  hairline(ui, 0, rect.y, ui.size().x);
  const float margin = page_margin(ui);
  const float middle = rect.y + (rect.h - ui.around().safe.bottom) * 0.5f;
  if (ui.phone()) {
    const float width = 26 + measure_text(ui, f.tr("ui.offline.ready"), ui.type().small_strong).x;
    offline_words(f, std::max(16.0f, (ui.size().x - width) * 0.5f), middle);
    return;
  }
  float x = offline_words(f, margin, middle) + 28;
  const std::string& privacy = f.tr("ui.private");
  const std::pair<const char*, Screen> links[] = {
      {"ui.about", Screen::about}, {"ui.sources", Screen::sources}, {"ui.accessibility", Screen::accessibility}};
  float links_width = 0;
  for (const auto& [key, screen] : links) links_width += measure_text(ui, f.tr(key), ui.type().small).x + 28;
  if (x + 26 + measure_text(ui, privacy, ui.type().small).x + links_width < ui.size().x - margin) {
    icon(ui, seven::icon::lock, {x + 9, middle}, 17, c.ink2);
    text(ui, {x + 26, middle - 10.5f}, 0, privacy, ui.type().small, c.ink2);
  }
  x = ui.size().x - margin - links_width + 28;
  for (const auto& [key, screen] : links) {
    const std::string& label = f.tr(key);
    const Screen target = screen;
    if (link(ui, key, {x, middle - 10.5f}, label, ui.type().small, c.ink2))
      f.later([target](Workspace& work) { work.go(target); });
    x += measure_text(ui, label, ui.type().small).x + 28;
  }
}

}  // namespace

void draw_home(Frame& f) {
  Ui& ui = f.ui;
  const Palette& c = ui.colors();
  Scope scope(ui, "home");
  const float top = top_bar(f, {}, false);
  const float foot_height = (ui.phone() || ui.low() ? 44.0f : 48.0f) + ui.around().safe.bottom;
  const Rect area{0, top, ui.size().x, ui.size().y - top - foot_height};
  {
    Group main(ui, "main", Role::main, {});
    ScrollArea scroll(ui, "scroll", area);
    const float margin = page_margin(ui), width = ui.size().x - 2 * margin;
    const bool wide = ui.desktop();
    float y = scroll.top() + (ui.phone() ? 20.0f : 24.0f);
    const float words_width = wide ? width * 0.4f : width;
    float words_bottom =
        y + heading(ui, {margin, y}, words_width, f.tr("ui.headline"), ui.type().display, c.ink, 1) + 12;
    words_bottom +=
        text(ui, {margin, words_bottom}, std::min(words_width, 640.0f), f.tr("ui.lead"), ui.type().lead, c.ink2);
    // Who comes back looks for their own work, which would stand far below the picture where that is not beside the
    // words.
    const bool work_first = !wide && !f.work.recent().empty();
    const auto own_work = [&](float x, float from, float room) {
      return home_keeping(f, x, carry_on(f, x, from, room), room);
    };
    if (work_first) words_bottom = own_work(margin, words_bottom + 20, std::min(width, 640.0f));
    float picture_bottom = words_bottom;
    if (wide) {
      picture_bottom = minutes_picture(f, {margin + width * 0.45f, y - 8, width * 0.55f, 0});
    } else {
      picture_bottom = minutes_picture(f, {margin, words_bottom + 20, std::min(width, 640.0f), 0});
    }
    y = std::max(words_bottom, picture_bottom) + (ui.desktop() ? 20.0f : 28.0f);
    if (ui.phone()) {
      for (const Door& each : kDoors) y = door(f, each, {margin, y, width, 0}, true) + 12;
      y = (work_first ? y : own_work(margin, y + 12, width)) + 24;
      y = open_file(f, margin, y, width) + 24;
      y = idea(f, margin, y, width) + 20;
      const std::pair<const char*, Screen> links[] = {{"ui.sources", Screen::sources},
                                                      {"ui.accessibility", Screen::accessibility}};
      float x = margin;
      for (const auto& [key, screen] : links) {
        const Screen target = screen;
        const float length = measure_text(ui, f.tr(key), ui.type().body).x;
        if (x > margin && x + length > margin + width) x = margin, y += 44;
        if (link(ui, key, {x, y + 12}, f.tr(key), ui.type().body, c.ink2))
          f.later([target](Workspace& work) { work.go(target); });
        x += length + 32;
      }
      y += 44;
      y += text(ui, {margin, y + 8}, width, f.tr("ui.private"), ui.type().small, c.ink2) + 8;
    } else {
      const float gap = ui.desktop() ? 24.0f : 20.0f;
      const float third = (width - 2 * gap) / 3;
      const NodeId tallest_id = ui.id("tallest");
      const float tallest = ui.remembered(tallest_id, 0);
      float natural = 0;
      for (int i = 0; i < 3; ++i) {
        const Rect place{margin + static_cast<float>(i) * (third + gap), y, third, tallest};
        natural = std::max(natural, door(f, kDoors[i], place, false) - y);
      }
      ui.remember(tallest_id, natural);
      y += natural + 26;
      const float column = work_first ? (width - gap) / 2 : third;
      float x = margin, lowest = y;
      if (!work_first) {
        lowest = own_work(x, y, column);
        x += column + gap;
      }
      lowest = std::max(lowest, open_file(f, x, y, column));
      y = std::max(lowest, idea(f, x + column + gap, y, column));
    }
    scroll.end(y + 14);
  }
  home_foot(f, {0, area.bottom(), ui.size().x, foot_height});
}

}  // namespace seven::ui
