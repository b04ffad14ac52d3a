// Step five, the people: need by need, today's rule and the recipe, with why, the guess that was made, and the
// assumption it rests on. Worst-off first.
#include "icons.h"
#include "ui/app/wording.h"
#include "ui/screens/figures.h"
#include "ui/screens/happens.h"
#include "ui/screens/musts.h"
#include "ui/screens/people.h"
#include "ui/widgets/card.h"
#include "ui/widgets/portrait.h"
#include "ui/widgets/text.h"

namespace seven::ui {
namespace {

constexpr float kFace = 68, kFaceColumn = 108, kButton = 44, kArrow = 38, kRowGap = 14;

// Where the columns of a wide card begin, from its content's left edge.
struct Columns {
  float name = 0, name_width = 0, today = 0, arrow = 0, recipe = 0, recipe_width = 0, why = 0, why_width = 0,
        button = 0;
};

float widest_word(const Frame& f, const TextStyle& style) {
  float widest = 0;
  for (const Coverage coverage : {Coverage::none, Coverage::partly, Coverage::met})
    widest = std::max(widest, measure_text(f.ui, coverage_words(f, coverage), style).x);
  return widest;
}

Columns columns_for(const Frame& f, float width) {
  Columns at;
  const float today = 26 + widest_word(f, f.ui.type().small), recipe = 50 + widest_word(f, f.ui.type().small_strong);
  const float rest = width - today - kArrow - recipe - kButton - 3 * kRowGap;
  at.name_width = rest * 0.48f;
  at.today = at.name_width + kRowGap;
  at.arrow = at.today + today;
  at.recipe = at.arrow + kArrow;
  at.recipe_width = recipe;
  at.why = at.recipe + recipe + kRowGap;
  at.why_width = rest - at.name_width;
  at.button = width - kButton;
  return at;
}

struct PersonRow {
  std::string name, line, why, guess;  // `line`: the name, and whether it is a must
  Sheet sheet;                         // where it is judged
  bool own = false;
  Coverage before{}, after{};
};

std::vector<PersonRow> rows_of(const Frame& f, const Person& person) {
  const ExerciseModel& model = f.work.exercise();
  const PersonOutcome& today = model.today_of(person.id);
  const PersonOutcome& now = model.outcome_of(person.id);
  const Wording wording(model, f.ui.words());
  const Offer& offer = model.offer_of(person.id);
  std::vector<PersonRow> rows;
  for (std::size_t i = 0; i < person.needs.size(); ++i) {
    PersonRow row;
    const std::string& need = person.needs[i].id;
    row.name = need_word(f, person.id, need);
    row.line = need_line(f, person.id, person.needs[i]);
    row.before = today.cover[i];
    row.after = now.cover[i];
    row.sheet = judgement_of(person, offer, need);
    row.own = is_judged(model, offer.id, need);
    row.why = wording.why(person, need);
    if (const Prediction* made = model.store().find<Prediction>(person.id + "/" + need)) {
      const Coverage guessed = made->level == PredictedLevel::met      ? Coverage::met
                               : made->level == PredictedLevel::partly ? Coverage::partly
                                                                       : Coverage::none;
      row.guess = f.tr("happens.guess", {{"level", coverage_words(f, guessed)}});
    }
    rows.push_back(std::move(row));
  }
  return rows;
}

// A word where minutes lie between two lengths.
std::string between_of(const Frame& f, const Person& person) {
  const ResolvedChoice& choice = f.work.exercise().outcome_of(person.id).choice;
  return choice.why_nothing == WhyNothing::something && !choice.choice.minutes.empty() ? word(f, "between") : "";
}

void assumption_button(Frame& f, std::string_view key, Vec2 at, const PersonRow& row) {
  Ui& ui = f.ui;
  const Palette& c = ui.colors();
  Node node;
  node.id = ui.id(key);
  node.role = Role::button;
  node.label = f.tr("exercise.assumption") + ": " + row.name;
  node.bounds = {at.x, at.y, kButton, kButton};
  const Rect rect = node.bounds;
  const Interaction state = ui.interact(std::move(node));
  if (state.pressed) f.later([sheet = row.sheet](Workspace& work) { work.show(sheet); });
  const Rect box = rect.inset(3, 3).moved(0, state.held ? 1.0f : 0.0f);
  fill(ui, box, 9, state.held ? mix(c.well, c.line, 0.6f) : state.hovered ? c.well : c.sheet);
  stroke(ui, box, 9, c.line_strong, c.border);
  icon(ui, row.own ? seven::icon::pencil : seven::icon::info, box.center(), 18, c.ink);
  if (state.focused) ui.focus_ring(box, 9);
}

std::string change_words(const Frame& f, const PersonRow& row) {
  const char* change = row.after == row.before  ? "happens.same"
                       : row.after > row.before ? "happens.better"
                                                : "happens.worse";
  return f.tr("happens.sign", {{"before", coverage_words(f, row.before)}, {"after", coverage_words(f, row.after)}}) +
         " " + f.tr(change);
}

// Today's sign and word on a line around `middle`. Returns the x after it.
float sign_and_word(Frame& f, Coverage coverage, float x, float middle) {
  Ui& ui = f.ui;
  need_sign(ui, sign_of(coverage), {x + 10, middle}, 20);
  const std::string words = coverage_words(f, coverage);
  paint_text(ui, {x + 26, middle - 10.5f}, 0, words, ui.type().small, ui.colors().ink2);
  return x + 26 + measure_text(ui, words, ui.type().small).x;
}

// The recipe's sign and word: on a ground of its own where the need is met otherwise than today. Returns the x after
// it.
float outcome_sign(Frame& f, const PersonRow& row, float x, float middle) {
  Ui& ui = f.ui;
  const Palette& c = ui.colors();
  const bool changed = row.after != row.before, better = row.after > row.before;
  const std::string words = coverage_words(f, row.after);
  const TextStyle& style = changed ? ui.type().small_strong : ui.type().small;
  const float width = measure_text(ui, words, style).x;
  if (changed) {
    const Rect ground{x, middle - 16, 36 + width + 12, 32};
    fill(ui, ground, 16, better ? c.ok.tint : c.well);
    if (!better || c.high_contrast) stroke(ui, ground, 16, better ? c.ok.mid : c.line_strong, c.border);
  }
  need_sign(ui, sign_of(row.after), {x + 18, middle}, changed ? 23.0f : 20.0f);
  paint_text(ui, {x + 36, middle - 10.5f}, 0, words, style, changed ? c.ink : c.ink2);
  return x + 36 + width + 12;
}

void arrow(Ui& ui, const PersonRow& row, Vec2 center) {
  const bool same = row.after == row.before;
  icon(ui, same ? seven::icon::equal : seven::icon::arrow_right, center, same ? 15.0f : 17.0f,
       same ? ui.colors().ink3 : ui.colors().ink);
}

float grid_row(Frame& f, const PersonRow& row, const Columns& at, float x, float y) {
  Ui& ui = f.ui;
  const Palette& c = ui.colors();
  const bool worse = row.after < row.before;
  const std::string less = worse ? f.tr("happens.less") : "";
  const float name_h = measure_text(ui, row.line, ui.type().small_strong, at.name_width).y;
  const float guess_h = row.guess.empty() ? 0 : measure_text(ui, row.guess, ui.type().micro, at.name_width).y + 1;
  const float why_h = measure_text(ui, row.why, ui.type().small, at.why_width).y;
  const float less_h = less.empty() ? 0 : measure_text(ui, less, ui.type().micro, at.recipe_width).y + 2;
  const float height = std::max({name_h + guess_h, why_h, 32 + less_h, kButton - 4}) + 12;
  const float middle = y + height * 0.5f;
  float ty = middle - (name_h + guess_h) * 0.5f;
  ty += text(ui, {x, ty}, at.name_width, row.line, ui.type().small_strong, c.ink) + 1;
  text(ui, {x, ty}, at.name_width, row.guess, ui.type().micro, c.ink3);
  const float line = middle - less_h * 0.5f;
  sign_and_word(f, row.before, x + at.today, line);
  arrow(ui, row, {x + at.arrow + kArrow * 0.5f + 1, line});
  outcome_sign(f, row, x + at.recipe, line);
  paint_text(ui, {x + at.recipe + 8, line + 18}, at.recipe_width, less, ui.type().micro, c.ink);
  say(ui, {x + at.today, middle - 16, at.recipe + at.recipe_width - at.today, 32}, change_words(f, row));
  text(ui, {x + at.why, middle - why_h * 0.5f}, at.why_width, row.why, ui.type().small, c.ink2);
  assumption_button(f, "assumption", {x + at.button, middle - kButton * 0.5f}, row);
  return y + height;
}

float block_row(Frame& f, const PersonRow& row, float x, float y, float width) {
  Ui& ui = f.ui;
  const Palette& c = ui.colors();
  y += 10;
  const float top = y, room = width - kButton - 10;
  y += text(ui, {x, y}, room, row.line, ui.type().strong, c.ink);
  y += text(ui, {x, y}, room, row.guess, ui.type().micro, c.ink3);
  float middle = y + 22;
  const float after = sign_and_word(f, row.before, x, middle);
  // With large text the recipe's sign goes below today's.
  const bool below =
      after + 32 + 48 + measure_text(ui, coverage_words(f, row.after), ui.type().small_strong).x > x + room;
  const float lines = below ? 78.0f : 44.0f;
  if (below) middle += 36;
  const float from = below ? x - 8 : after;
  arrow(ui, row, {from + 18, middle});
  const float end = outcome_sign(f, row, from + 32, middle);
  say(ui, {x, y + 4, room, lines - 8}, change_words(f, row));
  assumption_button(f, "assumption", {x + width - kButton, std::max(top, y - 22)}, row);
  y += lines;
  if (row.after < row.before) {
    const std::string& less = f.tr("happens.less");
    const bool beside = end + 10 + measure_text(ui, less, ui.type().micro).x < x + room;
    paint_text(ui, beside ? Vec2{end + 10, middle - 9} : Vec2{x, y}, width, less, ui.type().micro, c.ink);
    if (!beside) y += 20;
  }
  y += text(ui, {x, y}, width, row.why, ui.type().body, c.ink2);
  return y + 12;
}

float needs_list(Frame& f, const Person& person, float x, float y, float width, bool grid) {
  Ui& ui = f.ui;
  const Columns at = columns_for(f, width);
  const std::vector<PersonRow> rows = rows_of(f, person);
  Group list(ui, "needs", Role::list, person_word(f, person.id, "name"));
  for (std::size_t i = 0; i < rows.size(); ++i) {
    hairline(ui, x, y, width);
    Group item(ui, person.needs[i].id, Role::list_item, {});
    y = grid ? grid_row(f, rows[i], at, x, y) : block_row(f, rows[i], x, y, width);
  }
  return y;
}

float story(Frame& f, const Person& person, float x, float y, float width) {
  Ui& ui = f.ui;
  const Palette& c = ui.colors();
  y += text(ui, {x, y}, width, Wording(f.work.exercise(), ui.words()).story(person), ui.type().body, c.ink);
  const std::string between = between_of(f, person);
  if (between.empty()) return y;
  y += 4;
  icon(ui, seven::icon::info, {x + 9, y + 11}, 17, c.ink2);
  return y + text(ui, {x + 26, y}, width - 26, between, ui.type().small, c.ink2);
}

float person_card(Frame& f, const Person& person, float x, float y, float width, bool grid) {
  Ui& ui = f.ui;
  const Palette& c = ui.colors();
  const std::string name = person_word(f, person.id, grid ? "short" : "name");
  const std::string offer = word(f, "offer." + f.work.exercise().offer_of(person.id).id + ".short");
  Group region(ui, person.id, Role::region, person_word(f, person.id, "name"));
  Card card(ui, "card", {x, y, width, 0}, grid ? 16 : 18);
  const Portraits& portraits = f.work.content().portraits();
  if (!grid) {
    float at = card.top();
    const float face = ui.phone() ? 0 : 64;  // on phones it is on the tab above
    const float left = card.left() + face, room = card.width() - face;
    if (face > 0) portrait(ui, portraits, person.portrait, {card.left() + 26, at + 27}, 52);
    at += heading(ui, {left, at}, room, name, ui.type().h2, c.ink, 2);
    at += text(ui, {left, at}, room, offer, ui.type().small, c.ink2);
    at = story(f, person, card.left(), std::max(at, card.top() + (face > 0 ? 54 : 0)) + 10, card.width()) + 12;
    return card.end(needs_list(f, person, card.left(), at, card.width(), false) - 10);
  }
  const float middle = card.left() + (kFaceColumn - 16) * 0.5f, left = card.left() + kFaceColumn;
  float side = card.top() + 4;
  portrait(ui, portraits, person.portrait, {middle, side + kFace * 0.5f}, kFace);
  side += kFace + 6;
  paint_text(ui, {middle - 46, side}, 92, name, ui.type().strong, c.ink, Align::center);
  Node title;
  title.id = ui.next_text_id();
  title.role = Role::heading;
  title.level = 2;
  title.label = person_word(f, person.id, "name");
  title.bounds = {middle - 46, side, 92, ui.type().strong.line};
  ui.add(std::move(title));
  side += ui.type().strong.line;
  side += text(ui, {middle - 46, side}, 92, offer, ui.type().small, c.ink2, Align::center);
  const float room = card.left() + card.width() - left;
  float at = story(f, person, left, card.top(), room) + 12;
  at = needs_list(f, person, left, at, room, true);
  return card.end(std::max(side, at - 8));
}

// Returns the y below.
float column_titles(Frame& f, float x, float y, float width) {
  Ui& ui = f.ui;
  const Color ink = ui.colors().ink2;
  const float left = x + 16 + kFaceColumn, room = width - 32 - kFaceColumn;
  const Columns at = columns_for(f, room);
  const TextStyle& style = ui.type().small_strong;
  const std::string order = worst_off_words(f);
  const bool beside = measure_text(ui, order, style).x < left + at.today - x - 12;
  text(ui, {x, y}, beside ? 0 : width, order, style, ink);
  if (!beside) y += style.line + 6;
  text(ui, {left + at.today, y}, 0, f.tr("exercise.today_rule"), style, ink);
  text(ui, {left + at.recipe, y}, 0, f.tr("exercise.your_recipe"), style, ink);
  text(ui, {left + at.why, y}, 0, f.tr("exercise.why"), style, ink);
  const std::string& last = f.tr("exercise.assumption");
  const float w = measure_text(ui, last, style).x;
  text(ui, {left + room - w, y}, w + 1, last, style, ink);
  return y + style.line + 7;
}

}  // namespace

std::string worst_off_words(const Frame& f) {
  const ExerciseModel& model = f.work.exercise();
  std::string names;
  for (const int position : worst_off_first(model.outcome())) {
    if (!names.empty()) names += ", ";
    names += person_word(f, model.scenario().people[static_cast<std::size_t>(position)].id, "short");
  }
  return f.tr("exercise.worst_off") + ": " + names;
}

float happens_people(Frame& f, float x, float y, float width, bool one) {
  Ui& ui = f.ui;
  const ExerciseModel& model = f.work.exercise();
  const std::vector<int> order = worst_off_first(model.outcome());
  if (one) {
    y += text(ui, {x, y}, width, worst_off_words(f), ui.type().small_strong, ui.colors().ink2);
    y = person_tabs(f, y, {}, order) + 16;
    return person_card(f, chosen_person(f), x, y, width, false);
  }
  const bool grid = width >= 640 && columns_for(f, width - 32 - kFaceColumn).name_width >= 118;
  if (grid)
    y = column_titles(f, x, y, width);
  else
    y += text(ui, {x, y}, width, worst_off_words(f), ui.type().small_strong, ui.colors().ink2) + 8;
  for (const int position : order)
    y = person_card(f, model.scenario().people[static_cast<std::size_t>(position)], x, y, width, grid) + 16;
  return y - 16;
}

}  // namespace seven::ui
