// Step five, the placement grid: is the relationship material, against what is given, today and in the recipe. The
// picture of offsetting: what could be freed moves to where something is missing.
#include <array>
#include <map>

#include "base/format.h"
#include "icons.h"
#include "ui/screens/happens.h"
#include "ui/screens/people.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/mark.h"
#include "ui/widgets/portrait.h"
#include "ui/widgets/text.h"

namespace seven::ui {
namespace {

constexpr std::array<GridRow, 2> kRows{GridRow::material, GridRow::not_material};
constexpr std::array<GridColumn, 3> kColumns{GridColumn::continuing, GridColumn::one_off, GridColumn::quick_or_machine};
constexpr std::array<const char*, 2> kRowWords{"yes", "no"};
constexpr std::array<const char*, 3> kColumnWords{"continuing", "one_off", "quick"};

// A person's share of one cell.
struct CellShare {
  const Person* person = nullptr;
  int needs = 0;
  Minutes minutes;
};

std::vector<CellShare> shares_of(const Scenario& scenario, const GridCell& cell) {
  std::vector<CellShare> shares;
  for (const Person& person : scenario.people) {
    CellShare share{&person, 0, {}};
    for (const GridEntry& entry : cell.entries) {
      if (entry.person != person.id) continue;
      ++share.needs;
      share.minutes += entry.minutes;
    }
    if (share.needs > 0) shares.push_back(share);
  }
  return shares;
}

const Meaning& meaning(const Palette& c, GridVerdict which) {
  if (which == GridVerdict::missing) return c.relationship;
  return which == GridVerdict::releasable ? c.saved : c.ok;
}

void verdict_sign(Ui& ui, GridVerdict which, Vec2 center, float size) {
  if (which == GridVerdict::missing)
    strength_mark(ui, StrengthMark::helpful, center, size);
  else
    mark(ui, which == GridVerdict::releasable ? Mark::saved : Mark::ok, center, size);
}

std::string verdict_words(const Frame& f, std::size_t row, std::size_t column) {
  return f.tr(std::string("exercise.grid.cell.") + kRowWords[row] + "." + kColumnWords[column]);
}

std::string row_words(const Frame& f, std::size_t row) {
  return f.tr(std::string("exercise.grid.row.") + kRowWords[row]);
}
std::string column_words(const Frame& f, std::size_t column) { return given_words(f, kColumns[column]); }

// "Raj 3.1 min, 2 needs; Sandra 2 min, 1 need", or that there is nobody.
std::string shares_words(const Frame& f, const std::vector<CellShare>& shares) {
  if (shares.empty()) return f.tr("happens.grid.nobody");
  std::string words;
  for (const CellShare& share : shares) {
    if (!words.empty()) words += "; ";
    words += f.tr("happens.grid.share", {{"name", person_word(f, share.person->id, "short")},
                                         {"minutes", format_minutes(f.ui.words(), share.minutes)},
                                         {"needs", f.ui.words().count("happens.grid.needs", share.needs)}});
  }
  return words;
}

// Portraits with their minutes, in rows that wrap. Returns the height; `paint` false only measures.
float faces(Frame& f, const std::vector<CellShare>& shares, float x, float y, float width, Color ink, bool paint) {
  Ui& ui = f.ui;
  float at = x, row = y;
  for (const CellShare& share : shares) {
    const std::string words = format_minutes(ui.words(), share.minutes);
    const float w = 38 + measure_text(ui, words, ui.type().small_strong).x;
    if (at > x && at + w > x + width) at = x, row += 38;
    if (paint) {
      portrait(ui, f.work.content().portraits(), share.person->portrait, {at + 16, row + 17}, 32);
      paint_text(ui, {at + 38, row + 6}, 0, words, ui.type().small_strong, ink);
    }
    at += w + 14;
  }
  return shares.empty() ? 0 : row + 36 - y;
}

float cell_height(Frame& f, const std::vector<CellShare>& shares, std::size_t row, std::size_t column, float width) {
  const float words = measure_text(f.ui, verdict_words(f, row, column), f.ui.type().small_strong, width - 50).y;
  return 24 + words + (shares.empty() ? 26 : 8 + faces(f, shares, 0, 0, width - 24, 0, false));
}

void ground(Ui& ui, const Rect& place, GridVerdict which, bool empty) {
  const Palette& c = ui.colors();
  const Meaning& m = meaning(c, which);
  fill(ui, place, 12, empty ? c.paper : m.tint);
  if (which == GridVerdict::missing && !empty)
    stroke_dashed(ui, place, 12, m.fill, 2);
  else if (which == GridVerdict::releasable && !empty)
    stroke_dashed(ui, place, 12, m.mid, c.border);
  else
    stroke(ui, place, 12, empty ? c.line : m.mid, c.high_contrast ? 2.0f : c.border);
}

void cell(Frame& f, const PlacementGrid& grid, std::size_t row, std::size_t column, const Rect& place) {
  Ui& ui = f.ui;
  const Palette& c = ui.colors();
  const GridVerdict which = verdict(kRows[row], kColumns[column]);
  const std::vector<CellShare> shares = shares_of(f.work.exercise().scenario(), grid.at(kRows[row], kColumns[column]));
  const std::string words = verdict_words(f, row, column);
  Node node;
  node.id = ui.id(std::string(kRowWords[row]) + "." + kColumnWords[column]);
  node.role = Role::cell;
  node.label = shares_words(f, shares) + ". " + words;
  node.bounds = place;
  ui.add(std::move(node));
  ground(ui, place, which, shares.empty());
  const Color ink = shares.empty() ? c.ink2 : meaning(c, which).text;
  verdict_sign(ui, which, {place.x + 23, place.y + 23}, 20);
  const float h = paint_text(ui, {place.x + 40, place.y + 12}, place.w - 50, words, ui.type().small_strong, ink);
  if (shares.empty()) {
    paint_text(ui, {place.x + 40, place.y + 12 + h}, place.w - 50, f.tr("happens.grid.nobody"), ui.type().small,
               c.ink3);
  } else {
    faces(f, shares, place.x + 12, place.y + 12 + h + 8, place.w - 24, c.ink, true);
  }
}

void head_cell(Ui& ui, std::string_view key, Role role, const Rect& place, const std::string& words, Align align) {
  const TextStyle& style = ui.type().small_strong;
  const float h = measure_text(ui, words, style, place.w).y;
  const float y = role == Role::column_header ? place.bottom() - h : place.center().y - h * 0.5f;
  paint_text(ui, {place.x, y}, place.w, words, style, ui.colors().ink2, align);
  Node node;
  node.id = ui.id(key);
  node.role = role;
  node.label = words;
  node.bounds = place;
  ui.add(std::move(node));
}

constexpr float kLabel = 112, kGridGap = 8;

float column_width(float width) { return (width - kLabel - 3 * kGridGap) / 3; }

// The heights of both rows, so that all of `grids` are alike.
std::array<float, 2> row_heights(Frame& f, std::initializer_list<const PlacementGrid*> grids, float width) {
  std::array<float, 2> heights{84, 84};
  for (const PlacementGrid* grid : grids) {
    for (std::size_t r = 0; r < 2; ++r) {
      for (std::size_t i = 0; i < 3; ++i) {
        const auto shares = shares_of(f.work.exercise().scenario(), grid->at(kRows[r], kColumns[i]));
        heights[r] = std::max(heights[r], cell_height(f, shares, r, i, column_width(width)));
      }
    }
  }
  return heights;
}

// One grid as a table: the question above the rows at the left, what is given across.
float table(Frame& f, std::string_view key, const std::string& title, const PlacementGrid& grid,
            const std::array<float, 2>& heights, float x, float y, float width) {
  Ui& ui = f.ui;
  Scope scope(ui, key);
  y += heading(ui, {x, y}, width, title, ui.type().strong, ui.colors().ink, 3) + 8;
  const float label = kLabel, gap = kGridGap, each = column_width(width);
  Group all(ui, "table", Role::table, title);
  float head = measure_text(ui, f.tr("exercise.grid.rows"), ui.type().small_strong, label).y;
  for (std::size_t i = 0; i < 3; ++i)
    head = std::max(head, measure_text(ui, column_words(f, i), ui.type().small_strong, each).y);
  {
    Group row(ui, "head", Role::row, {});
    head_cell(ui, "rows", Role::column_header, {x, y, label, head}, f.tr("exercise.grid.rows"), Align::left);
    for (std::size_t i = 0; i < 3; ++i) {
      const float at = x + label + gap + static_cast<float>(i) * (each + gap);
      head_cell(ui, kColumnWords[i], Role::column_header, {at, y, each, head}, column_words(f, i), Align::left);
    }
  }
  y += head + 8;
  for (std::size_t r = 0; r < 2; ++r) {
    Group row(ui, kRowWords[r], Role::row, {});
    const float height = heights[r];
    head_cell(ui, "label", Role::row_header, {x, y, label, height}, row_words(f, r), Align::left);
    for (std::size_t i = 0; i < 3; ++i)
      cell(f, grid, r, i, {x + label + gap + static_cast<float>(i) * (each + gap), y, each, height});
    y += height + gap;
  }
  return y - gap;
}

// Where there is no room for two grids: each cell once, with today and the recipe in it.
float narrow_cell(Frame& f, std::size_t r, std::size_t i, const std::vector<CellShare>& before,
                  const std::vector<CellShare>& after, float x, float y, float width) {
  Ui& ui = f.ui;
  const Palette& c = ui.colors();
  const GridVerdict which = verdict(kRows[r], kColumns[i]);
  const bool empty = before.empty() && after.empty();
  Group row(ui, std::string(kRowWords[r]) + "." + kColumnWords[i], Role::row, {});
  const float room = width - 56, left = x + 44;
  const std::string title = row_words(f, r) + ". " + column_words(f, i), words = verdict_words(f, r, i);
  const float title_h = measure_text(ui, title, ui.type().small, room).y;
  const float words_h = measure_text(ui, words, ui.type().small_strong, room).y;
  const float half = (width - 36) * 0.5f;
  const float faces_h =
      empty ? 0 : 22 + std::max({faces(f, before, 0, 0, half, 0, false), faces(f, after, 0, 0, half, 0, false), 24.0f});
  const Rect place{x, y, width, 12 + words_h + title_h + (empty ? 12 : 10 + faces_h + 10)};
  ground(ui, place, which, empty);
  verdict_sign(ui, which, {x + 24, y + 24}, 20);
  const Color ink = empty ? c.ink2 : meaning(c, which).text;
  paint_text(ui, {left, y + 12}, room, words, ui.type().small_strong, ink);
  paint_text(ui, {left, y + 12 + words_h}, room, column_words(f, i), ui.type().small, c.ink2);
  const auto node = [&](const char* key, Role role, const Rect& where, std::string label) {
    Node one;
    one.id = ui.id(key);
    one.role = role;
    one.label = std::move(label);
    one.bounds = where;
    ui.add(std::move(one));
  };
  node("label", Role::row_header, {left, y + 12, room, words_h + title_h}, title + ". " + words);
  const float below = y + 12 + words_h + title_h + (empty ? 0 : 10);
  const Rect first{x + 12, below, half, faces_h}, second{x + 24 + half, below, half, faces_h};
  node("before", Role::cell, first, shares_words(f, before));
  node("after", Role::cell, second, shares_words(f, after));
  if (!empty) {
    const auto side = [&](const Rect& where, const char* key, const std::vector<CellShare>& shares) {
      paint_text(ui, where.min(), where.w, f.tr(key), ui.type().micro, c.ink2);
      if (shares.empty())
        paint_text(ui, {where.x, where.y + 22}, where.w, f.tr("happens.grid.nobody"), ui.type().small, c.ink2);
      faces(f, shares, where.x, where.y + 22, where.w, c.ink, true);
    };
    side(first, "exercise.today_rule", before);
    side(second, "exercise.your_recipe", after);
  }
  return place.bottom();
}

float narrow(Frame& f, const PlacementGrid& before, const PlacementGrid& after, float x, float y, float width) {
  Ui& ui = f.ui;
  const Scenario& scenario = f.work.exercise().scenario();
  const float top = y;
  Group all(ui, "table", Role::table, f.tr("exercise.grid.title"));
  {
    Group row(ui, "head", Role::row, {});
    const std::array<const char*, 3> keys{"exercise.grid.cols", "exercise.today_rule", "exercise.your_recipe"};
    for (const char* key : keys) {
      Node node;
      node.id = ui.id(key);
      node.role = Role::column_header;
      node.label = f.tr(key);
      node.bounds = {x, top, width, 1};
      ui.add(std::move(node));
    }
  }
  for (std::size_t r = 0; r < 2; ++r) {
    y += paint_text(ui, {x, y}, width, f.tr("exercise.grid.rows") + " " + row_words(f, r), ui.type().small_strong,
                    ui.colors().ink) +
         8;
    for (std::size_t i = 0; i < 3; ++i) {
      y = narrow_cell(f, r, i, shares_of(scenario, before.at(kRows[r], kColumns[i])),
                      shares_of(scenario, after.at(kRows[r], kColumns[i])), x, y, width) +
          8;
    }
    y += 8;
  }
  return y - 16;
}

// "Missing: 14 min today, 3 min with your recipe", as two figures with an arrow.
float headline(Frame& f, GridVerdict which, const PlacementGrid& before, const PlacementGrid& after, float x, float y,
               float width) {
  Ui& ui = f.ui;
  const Palette& c = ui.colors();
  const std::string& title = f.tr(which == GridVerdict::missing ? "exercise.grid.missing" : "exercise.grid.releasable");
  const std::string from = format_minutes(ui.words(), before.minutes(which)),
                    to = format_minutes(ui.words(), after.minutes(which));
  const std::string needs =
      f.tr("happens.grid.change", {{"before", ui.words().count("happens.grid.needs", before.count(which))},
                                   {"after", ui.words().count("happens.grid.needs", after.count(which))}});
  verdict_sign(ui, which, {x + 18, y + 26}, 32);
  const float left = x + 46;
  paint_text(ui, {left, y}, width - 46, title, ui.type().small_strong, meaning(c, which).text);
  const TextStyle& style = ui.type().h2;
  const float w = measure_text(ui, from, style).x;
  paint_text(ui, {left, y + 20}, 0, from, style, c.ink2);
  icon(ui, seven::icon::arrow_right, {left + w + 20, y + 20 + style.line * 0.5f}, 20, c.ink);
  paint_text(ui, {left + w + 40, y + 20}, 0, to, style, c.ink);
  float height = 22 + style.line;
  height += paint_text(ui, {left, y + height}, width - 46, needs, ui.type().small, c.ink2);
  say(ui, {x, y, width, height},
      title + ": " + f.tr("happens.grid.change", {{"before", from}, {"after", to}}) + " " + needs);
  return height;
}

float no_marks(Frame& f, float x, float y, float width) {
  Ui& ui = f.ui;
  const Palette& c = ui.colors();
  const std::string words = f.tr("happens.grid.no_marks"), label = f.tr("happens.grid.to_set_one");
  ButtonLook look;
  look.icon = seven::icon::arrow_left;
  const Vec2 wanted = button_size(ui, label, look);
  const float room = std::min(width - 90, 760.0f);
  const float h = measure_text(ui, words, ui.type().body, room).y + 48 + 20 + 44;
  stroke_dashed(ui, {x, y, width, h}, 16, c.line_strong, c.border);
  strength_mark(ui, StrengthMark::blank, {x + 40, y + 38}, 30);
  float at = y + 22;
  at += text(ui, {x + 70, at}, room, words, ui.type().body, c.ink) + 16;
  if (button(ui, "set_one", {x + 70, at, std::min(wanted.x, width - 86), 48}, label, look))
    f.later([](Workspace& work) { work.go(Step::set_one); });
  return y + h;
}

}  // namespace

float happens_grid(Frame& f, float x, float y, float width) {
  Ui& ui = f.ui;
  const Palette& c = ui.colors();
  const ExerciseModel& model = f.work.exercise();
  Group region(ui, "grid", Role::region, f.tr("exercise.grid.title"));
  rule(ui, x, y, width);
  y += 16;
  y += heading(ui, {x, y}, width, f.tr("exercise.grid.title"), ui.type().h2, c.ink, 2) + 4;
  bool marked = false;
  for (const NeedMark* one : model.store().all<NeedMark>()) marked |= one->changes_result;
  if (!marked) return no_marks(f, x, y + 8, width);
  const PlacementGrid before = model.grid(model.today()), after = model.grid(model.outcome());
  y += text(ui, {x, y}, std::min(width, 820.0f), f.tr("happens.grid.lead"), ui.type().body, c.ink2) + 16;
  const bool wide = width >= 1000, beside = width >= 560;
  const float column = beside ? (width - 32) * 0.5f : width;
  const float first = headline(f, GridVerdict::missing, before, after, x, y, column);
  if (!beside) y += first + 14;
  const float second = headline(f, GridVerdict::releasable, before, after, beside ? x + column + 32 : x, y, column);
  y += (beside ? std::max(first, second) : second) + 20;
  if (width < 600) return narrow(f, before, after, x, y, width);
  const float table_width = wide ? column : width;
  const auto heights = row_heights(f, {&before, &after}, table_width);
  const float left = table(f, "before", f.tr("exercise.today_rule"), before, heights, x, y, table_width);
  if (!wide) y = left + 24;
  const float right =
      table(f, "after", f.tr("exercise.your_recipe"), after, heights, wide ? x + column + 32 : x, y, table_width);
  return std::max(left, right);
}

}  // namespace seven::ui
