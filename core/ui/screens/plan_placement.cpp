// The placement grid of a plan: does a relationship matter there, and does it get more time? Each cell is a card that
// names its moments, as they are today and in the plan (domain.md A38).
#include <algorithm>

#include "icons.h"
#include "planning/plan_placement.h"
#include "ui/app/plan_wording.h"
#include "ui/screens/plan.h"
#include "ui/screens/plan_fairness_parts.h"
#include "ui/screens/talk_part.h"
#include "ui/widgets/button.h"
#include "ui/widgets/mark.h"
#include "ui/widgets/text.h"

namespace seven::ui {
namespace {

constexpr float kGridWidth = 760;  // pixels from which on rows and columns stand side by side
constexpr float kRowHead = 150, kCellGap = 12, kCellPad = 14;
constexpr std::size_t kCellShown = 6;  // moments of a cell, until all of them are asked for
constexpr const char* kWholeCell = "plan_placement";

std::string matter_key(PlacedMatter matter) { return placed_matter_words[static_cast<std::size_t>(matter)]; }
std::string time_key(PlacedTime time) { return placed_time_words[static_cast<std::size_t>(time)]; }

struct GridCell {
  PlacedMatter matter;
  PlacedTime time;

  std::string key() const { return matter_key(matter) + "." + time_key(time); }
};

StrengthMark strength_of(PlacedMatter matter) {
  switch (matter) {
    case PlacedMatter::matters: return StrengthMark::essential;
    case PlacedMatter::helps: return StrengthMark::helpful;
    case PlacedMatter::not_needed: break;
  }
  return StrengthMark::not_needed;
}

const char* time_icon(PlacedTime time) {
  switch (time) {
    case PlacedTime::more: return seven::icon::arrow_up;
    case PlacedTime::same: return seven::icon::equal;
    case PlacedTime::less: break;
  }
  return seven::icon::arrow_down;
}

const std::string& matter_words(const Frame& f, PlacedMatter matter) {
  return f.tr("plan_pages.place." + matter_key(matter));
}

const std::string& time_words(const Frame& f, PlacedTime time) { return f.tr("plan_pages.place." + time_key(time)); }

// Its row and its column.
std::string cell_name(const Frame& f, const GridCell& cell) {
  return matter_words(f, cell.matter) + ", " + time_words(f, cell.time);
}

const std::vector<std::string>& moments_of(const Frame& f, const GridCell& cell) {
  return f.work.plan().placement().cell(cell.matter, cell.time);
}

// Only measured where `paint` is not set. Returns the height.
float words_of_cell(Ui& ui, Vec2 at, float width, const std::string& words, const TextStyle& style, Color color,
                    bool paint) {
  return paint ? text(ui, at, width, words, style, color) : measure_text(ui, words, style, width).y;
}

// Where time is well put or well taken, and where to look again; null where neither is to be said.
const Meaning* meaning_of_cell(const Palette& c, const GridCell& cell) {
  const bool matters = cell.matter == PlacedMatter::matters, needless = cell.matter == PlacedMatter::not_needed;
  if (!needless && cell.time == PlacedTime::more) return &c.relationship;
  if (matters && cell.time == PlacedTime::less) return &c.overspent;
  if (needless && cell.time == PlacedTime::less) return &c.transaction;
  return nullptr;
}

// What to think of a cell that is not empty; empty where there is nothing to say.
std::string hint_of(const Frame& f, const GridCell& cell) {
  const bool helps = cell.matter == PlacedMatter::helps;
  if (helps || (cell.matter == PlacedMatter::not_needed && cell.time == PlacedTime::same)) return {};
  return f.tr("plan_pages.place.hint." + cell.key());
}

// A moment of a cell: its name, today and in the plan; leads to its card.
float cell_moment(Frame& f, const Moment& moment, Vec2 at, float width, bool paint) {
  Ui& ui = f.ui;
  const Palette& c = ui.colors();
  const PlanWording say(f.work.plan(), ui.words());
  const std::string title = say.title(moment);
  const std::string below = PlanWording::dotted({say.minutes(moment), say.own_change(moment)});
  const float title_height = measure_text(ui, title, ui.type().small_strong, width).y;
  const float below_height = measure_text(ui, below, ui.type().small, width).y;
  const float height = std::max(44.0f, title_height + below_height + 12);
  if (!paint) return height;
  const Rect row{at.x - 8, at.y, width + 16, height};
  Node node;
  node.id = ui.id(moment.id);
  node.role = Role::button;
  node.label = title;
  node.description = below;
  node.bounds = row;
  const Interaction state = ui.interact(std::move(node));
  if (state.hovered || state.held) fill(ui, row, 8, state.held ? c.held : c.well);
  if (state.focused) ui.focus_ring(row, 8);
  const float top = row.center().y - (title_height + below_height) * 0.5f;
  paint_text(ui, {at.x, top}, width, title, ui.type().small_strong, c.ink);
  paint_text(ui, {at.x, top + title_height}, width, below, ui.type().small, c.ink2);
  if (state.pressed) {
    f.later([](Workspace& work) { work.go_plan_page({}); });
    choose_moment(f, moment.id);
  }
  return height;
}

// The way to all moments of a cell.
float cell_rest(Frame& f, const GridCell& cell, std::size_t count, Vec2 at, float width, bool paint) {
  const std::string label = f.tr("plan_pages.place.all", {{"n", std::to_string(count)}});
  ButtonLook look;
  look.kind = ButtonKind::quiet;
  look.icon_after = seven::icon::chevron_down;
  look.description = cell_name(f, cell);
  if (!paint) return std::max(44.0f, button_size(f.ui, label, look).y);
  float height = 0;
  if (fitting_button(f.ui, "all", at, width, label, look, &height))
    f.later([key = cell.key()](Workspace& work) { work.unfold(kWholeCell, key); });
  return height;
}

// What is in a cell; only measured where `paint` is not set. Returns the height. `named`: says its column, too.
float cell_inside(Frame& f, const GridCell& cell, Vec2 at, float width, bool named, bool paint) {
  Ui& ui = f.ui;
  const Palette& c = ui.colors();
  const auto& moments = moments_of(f, cell);
  float y = at.y;
  const auto words = [&](const std::string& all, const TextStyle& style, Color color) {
    y += words_of_cell(ui, {at.x, y}, width, all, style, color, paint);
  };
  if (named) {
    if (paint) icon(ui, time_icon(cell.time), {at.x + 8, y + 11}, 16, c.ink2);
    const std::string& column = time_words(f, cell.time);
    y += words_of_cell(ui, {at.x + 24, y}, width - 24, column, ui.type().small_strong, c.ink2, paint);
    y += 4;
  }
  if (moments.empty()) {
    words(f.tr("plan_pages.place.none"), ui.type().small, c.ink2);
    return y - at.y;
  }
  if (const std::string hint = hint_of(f, cell); !hint.empty()) {
    const Meaning* meaning = meaning_of_cell(c, cell);
    words(hint, ui.type().small_strong, meaning == nullptr ? c.ink2 : meaning->text);
    y += 4;
  }
  const bool all = f.work.unfolded(kWholeCell) == cell.key();
  const std::size_t shown = all ? moments.size() : std::min(moments.size(), kCellShown);
  for (std::size_t i = 0; i < shown; ++i) {
    const Moment* moment = f.work.plan().moment(moments[i]);
    if (moment != nullptr) y += cell_moment(f, *moment, {at.x, y}, width, paint);
  }
  if (shown < moments.size()) y += cell_rest(f, cell, moments.size(), {at.x, y}, width, paint);
  return y - at.y;
}

void draw_cell(Frame& f, const GridCell& cell, const Rect& rect, bool named) {
  Ui& ui = f.ui;
  const Palette& c = ui.colors();
  const bool empty = moments_of(f, cell).empty();
  Group group(ui, cell.key(), Role::group, cell_name(f, cell));
  const Meaning* meaning = empty ? nullptr : meaning_of_cell(c, cell);
  if (empty) {
    stroke_dashed(ui, rect, 12, c.line_strong, 1);
  } else {
    fill(ui, rect, 12, meaning == nullptr || c.high_contrast ? c.sheet : meaning->tint);
    stroke(ui, rect, 12, meaning == nullptr ? c.line : meaning->mid, c.high_contrast ? 2.0f : 1.0f);
  }
  cell_inside(f, cell, {rect.x + kCellPad, rect.y + kCellPad - 2}, rect.w - 2 * kCellPad, named, true);
}

float cell_height(Frame& f, const GridCell& cell, float width, bool named) {
  return cell_inside(f, cell, {0, 0}, width - 2 * kCellPad, named, false) + 2 * (kCellPad - 2);
}

// The mark of a row and what it says. Returns the y below.
float row_head(Frame& f, PlacedMatter matter, float x, float y, float width) {
  Ui& ui = f.ui;
  strength_mark(ui, strength_of(matter), {x + 12, y + 12}, 24);
  return y + heading(ui, {x + 34, y}, width - 34, matter_words(f, matter), ui.type().strong, ui.colors().ink, 3);
}

constexpr PlacedMatter kRows[] = {PlacedMatter::matters, PlacedMatter::helps, PlacedMatter::not_needed};
constexpr PlacedTime kColumns[] = {PlacedTime::more, PlacedTime::same, PlacedTime::less};

float placed_side_by_side(Frame& f, float x, float y, float width) {
  Ui& ui = f.ui;
  const Palette& c = ui.colors();
  const float each = (width - kRowHead - 3 * kCellGap) / 3;
  const auto column = [&](std::size_t at) {
    return x + kRowHead + kCellGap + static_cast<float>(at) * (each + kCellGap);
  };
  float heads = 0;
  for (std::size_t i = 0; i < std::size(kColumns); ++i) {
    icon(ui, time_icon(kColumns[i]), {column(i) + 10, y + 12}, 18, c.ink2);
    heads =
        std::max(heads, text(ui, {column(i) + 26, y}, each - 26, time_words(f, kColumns[i]), ui.type().strong, c.ink));
  }
  y += heads + 8;
  for (const PlacedMatter matter : kRows) {
    float height = row_head(f, matter, x, y + kCellPad - 2, kRowHead) - y + kCellPad;
    for (const PlacedTime time : kColumns) height = std::max(height, cell_height(f, {matter, time}, each, false));
    for (std::size_t i = 0; i < std::size(kColumns); ++i)
      draw_cell(f, {matter, kColumns[i]}, {column(i), y, each, height}, false);
    y += height + kCellGap;
  }
  return y - kCellGap;
}

// Where there is less room: the cells of a row below one another, without those that are empty.
float placed_below(Frame& f, float x, float y, float width) {
  for (const PlacedMatter matter : kRows) {
    y = row_head(f, matter, x, y, width) + 8;
    bool any = false;
    for (const PlacedTime time : kColumns) {
      if (moments_of(f, {matter, time}).empty()) continue;
      any = true;
      const float height = cell_height(f, {matter, time}, width, true);
      draw_cell(f, {matter, time}, {x, y, width, height}, true);
      y += height + kCellGap;
    }
    if (!any)
      y += text(f.ui, {x + 34, y}, width - 34, f.tr("plan_pages.place.none"), f.ui.type().small, f.ui.colors().ink2) +
           kCellGap;
    y += 8;
  }
  return y - 8 - kCellGap;
}

}  // namespace

float plan_placement_grid(Frame& f, const Rect& place) {
  Ui& ui = f.ui;
  TalkPart part(f, "placement", place, "plan_pages.place.title", "plan_pages.place.lead");
  const float x = part.left(), width = part.width(), y = part.top() + 16;
  float below = width >= kGridWidth ? placed_side_by_side(f, x, y, width) : placed_below(f, x, y, width);
  if (const std::size_t unmarked = f.work.plan().placement().unmarked; unmarked > 0)
    below += 12 + text(ui, {x, below + 12}, width,
                       ui.words().count("plan_pages.place.unmarked", static_cast<long>(unmarked)), ui.type().small,
                       ui.colors().ink2);
  return part.end(below);
}

}  // namespace seven::ui
