// Set one, what a relationship is for each need: three separate marks, and the sign that follows from them.
#include <array>
#include <cmath>

#include "icons.h"
#include "ui/screens/evidence.h"
#include "ui/screens/people.h"
#include "ui/screens/set_one.h"
#include "ui/widgets/card.h"
#include "ui/widgets/choice.h"
#include "ui/widgets/fold.h"
#include "ui/widgets/text.h"

namespace seven::ui {
namespace {

struct MarkKind {
  const char* id;
  bool NeedMark::*field;
};
constexpr std::array<MarkKind, 3> kMarks{{{"meaningful", &NeedMark::meaningful},
                                          {"necessary", &NeedMark::necessary},
                                          {"changes_result", &NeedMark::changes_result}}};

constexpr const char* kLegend = "set_one.legend";

std::string mark_key(const MarkKind& kind) { return std::string("exercise.mark.") + kind.id; }

void flip(Frame& f, NeedMark mark, const MarkKind& kind) {
  mark.*kind.field = !(mark.*kind.field);
  const bool on = mark.*kind.field;
  const bool blank = !mark.meaningful && !mark.necessary && !mark.changes_result;
  StepName step{on ? "step.set_one.mark" : "step.set_one.mark_off",
                {{"need", step_need(f, mark.person, mark.need)}, {"mark", "@" + mark_key(kind)}}};
  f.later([mark, blank, step](Workspace& work) {
    work.edit(step, [&](DiffBuilder& diff) {
      if (blank)
        diff.remove<NeedMark>(mark.key());
      else
        diff.put(mark);
    });
  });
}

bool is_quiet(const Frame& f, const Person& person) {
  const RelationshipAnswer* answer = f.work.document()->store().find<RelationshipAnswer>(person.id);
  return answer != nullptr && answer->not_needed;
}

// Sign and word; the word is left out where `width` is too small for it.
void strength_cell(Frame& f, const Rect& cell, Strength strength, bool with_word) {
  Ui& ui = f.ui;
  const std::string words = strength_words(f, strength);
  const Vec2 sign{cell.x + 13, cell.center().y};
  strength_mark(ui, strength_sign(strength), sign, 24);
  if (with_word) {
    const bool said = strength == Strength::essential || strength == Strength::helpful;
    const TextStyle& style = said ? ui.type().small_strong : ui.type().small;
    const float h = measure_text(ui, words, style, cell.w - 34).y;
    paint_text(ui, {cell.x + 34, cell.center().y - h * 0.5f}, cell.w - 34, words, style,
               said ? ui.colors().ink : ui.colors().ink3);
  }
  say(ui, cell, f.tr("set_one.strength_is", {{"what", words}}));
}

float need_table(Frame& f, const Person& person, float x, float y, float width) {
  Ui& ui = f.ui;
  const Palette& c = ui.colors();
  const Store& store = f.work.document()->store();
  const bool quiet = is_quiet(f, person);
  const float column = width >= 640 ? 104.0f : 88.0f, sign = 134;
  const float name = width - 3 * column - sign;
  const float first = x + name, last = first + 3 * column;

  float heads = 0;
  for (const MarkKind& kind : kMarks)
    heads = std::max(heads, measure_text(ui, f.tr(mark_key(kind)), ui.type().small_strong, column - 10).y);
  paint_text(ui, {x, y + heads - ui.type().small_strong.line}, name, f.tr("set_one.needs"), ui.type().small_strong,
             c.ink);
  for (std::size_t i = 0; i < kMarks.size(); ++i) {
    const std::string& words = f.tr(mark_key(kMarks[i]));
    const float h = measure_text(ui, words, ui.type().small_strong, column - 10).y;
    paint_text(ui, {first + column * static_cast<float>(i) + 5, y + heads - h}, column - 10, words,
               ui.type().small_strong, c.ink, Align::center);
  }
  const std::string& is = f.tr("set_one.it_is");
  paint_text(ui, {last + 16, y + heads - measure_text(ui, is, ui.type().small_strong, sign - 16).y}, sign - 16, is,
             ui.type().small_strong, c.ink);
  y += heads + 6;
  for (const Need& need : person.needs) {
    const std::string words = need_word(f, person.id, need.id);
    const NeedMark mark = store.value_or(NeedMark{person.id, need.id});
    const Strength strength = strength_of(store, person.id, need.id);
    const bool strong = strength == Strength::essential || strength == Strength::helpful;
    const TextStyle& style = strong ? ui.type().strong : ui.type().body;
    const float words_height = measure_text(ui, words, ui.type().strong, name - 12).y;
    const float row = std::max(46.0f, words_height + 14);
    Group group(ui, need.id, Role::group, words);
    hairline(ui, x, y, width);
    const float h = measure_text(ui, words, style, name - 12).y;
    text(ui, {x, y + (row - h) * 0.5f}, name - 12, words, style, quiet ? c.ink2 : c.ink);
    for (std::size_t i = 0; i < kMarks.size(); ++i) {
      const Rect cell{first + column * static_cast<float>(i), y + (row - 44) * 0.5f, column, 44};
      const std::string key = mark_key(kMarks[i]);
      if (checkbox(ui, kMarks[i].id, cell, f.tr(key), mark.*kMarks[i].field, f.tr(key + ".help"), false, quiet))
        flip(f, mark, kMarks[i]);
    }
    strength_cell(f, {last + 16, y, sign - 16, row}, strength, true);
    y += row;
  }
  return y;
}

float need_chips(Frame& f, const Person& person, float x, float y, float width) {
  Ui& ui = f.ui;
  const Palette& c = ui.colors();
  const Store& store = f.work.document()->store();
  const bool quiet = is_quiet(f, person);
  for (const Need& need : person.needs) {
    const std::string words = need_word(f, person.id, need.id);
    const NeedMark mark = store.value_or(NeedMark{person.id, need.id});
    const Strength strength = strength_of(store, person.id, need.id);
    Group group(ui, need.id, Role::group, words);
    hairline(ui, x, y, width);
    y += 14;
    const std::string sign = strength_words(f, strength);
    const float sign_width = 34 + std::ceil(measure_text(ui, sign, ui.type().small_strong).x) + 1;
    const float h = text(ui, {x, y}, width - sign_width - 12, words, ui.type().strong, quiet ? c.ink2 : c.ink);
    strength_cell(f, {x + width - sign_width, y, sign_width, 26}, strength, true);
    y += h + 8;
    float left = x;
    for (const MarkKind& kind : kMarks) {
      const bool on = mark.*kind.field;
      const std::string key = mark_key(kind), label = f.tr(key);
      const float w = chip_width(ui, label, false);
      if (left > x && left + w > x + width) {
        left = x;
        y += 52;
      }
      if (chip(ui, kind.id, {left, y}, label, on ? Tri::yes : Tri::no, nullptr, {}, quiet, f.tr(key + ".help")))
        flip(f, mark, kind);
      left += w + 8;
    }
    y += 44 + 16;
  }
  return y - 4;
}

}  // namespace

std::string step_person(const Frame& f, std::string_view person) {
  return "@" + scenario_key(f.work.exercise().scenario(), "person." + std::string(person) + ".short");
}

std::string step_need(const Frame& f, std::string_view person, std::string_view need) {
  return "@" + scenario_key(f.work.exercise().scenario(), "need." + std::string(person) + "." + std::string(need));
}

float mark_legend(Frame& f, float x, float y, float width) {
  Ui& ui = f.ui;
  const Palette& c = ui.colors();
  const bool columns = width >= 600, signs_beside = width >= 1100;
  Group group(ui, "legend", Role::group, f.tr("set_one.legend"));
  if (!columns) {
    const bool open = f.work.unfolded(kLegend) != "closed";
    float row = 0;
    if (fold_row(ui, "fold", {x, y}, width, f.tr("set_one.legend"), seven::icon::info, open, &row))
      f.later([open](Workspace& work) { work.unfold(kLegend, open ? "closed" : "open"); });
    y += row + 8;
    if (!open) return y;
  }
  const float gap = 28, parts = !columns ? 1 : signs_beside ? 4 : 3;
  const float column = (width - (parts - 1) * gap) / parts;
  float left = x, bottom = y;
  for (const MarkKind& kind : kMarks) {
    const std::string& name = f.tr(mark_key(kind));
    float ty = y + text(ui, {left, y}, column, name, ui.type().small_strong, c.ink);
    // Only this mark rests on what was found elsewhere.
    if (kind.field == &NeedMark::changes_result)
      ty = evidence_link(f, left, y, measure_text(ui, name, ui.type().small_strong).x + 16, column, ty);
    ty += text(ui, {left, ty}, column, f.tr(mark_key(kind) + ".help"), ui.type().small, c.ink2);
    bottom = std::max(bottom, ty);
    if (columns)
      left += column + gap;
    else
      y = ty + 6;
  }
  const float room = columns ? column : width;
  if (columns && !signs_beside) {
    left = x;
    y = bottom + 8;
  }
  for (const Strength strength : {Strength::essential, Strength::helpful}) {
    const std::string& words =
        f.tr(strength == Strength::essential ? "set_one.essential_when" : "set_one.helpful_when");
    const bool in_line = columns && !signs_beside;
    const float words_width = in_line ? measure_text(ui, words, ui.type().small).x + 2 : room - 30;
    if (in_line && left > x && left + 30 + words_width > x + width) {
      left = x;
      y = bottom + 2;
    }
    strength_mark(ui, strength_sign(strength), {left + 10, y + 11}, 20);
    const float h = std::max(22.0f, text(ui, {left + 30, y}, words_width, words, ui.type().small, c.ink2));
    bottom = std::max(bottom, y + h);
    if (in_line)
      left += 30 + words_width + gap;
    else
      y += h + 4;
  }
  return bottom;
}

float need_marks(Frame& f, const Person& person, float x, float y, float width) {
  Scope scope(f.ui, "needs");
  return width < 600 ? need_chips(f, person, x, y, width) : need_table(f, person, x, y, width);
}

float not_needed_toggle(Frame& f, const Person& person, const Rect& rect) {
  Ui& ui = f.ui;
  const Palette& c = ui.colors();
  const RelationshipAnswer answer = f.work.document()->store().value_or(RelationshipAnswer{person.id});
  const bool on = answer.not_needed;
  const std::string label = f.tr("exercise.strength.not_needed"), help = f.tr("exercise.strength.not_needed.help");
  const TextStyle& style = on ? ui.type().strong : ui.type().body;
  const float room = rect.w - 52 - 10;
  const float label_height = measure_text(ui, label, ui.type().strong, room).y;
  const float help_height = measure_text(ui, help, ui.type().small, room).y;
  const Rect box{rect.x, rect.y, rect.w, std::max(rect.h, label_height + help_height + 14)};
  Node node;
  node.id = ui.id("not_needed");
  node.role = Role::toggle;
  node.label = label + " " + help;
  node.checked = on ? Tri::yes : Tri::no;
  node.bounds = box;
  const Interaction state = ui.interact(std::move(node));
  fill(ui, box, 12, state.held ? c.held : on || state.hovered ? c.well : c.sheet);
  stroke(ui, box, 12, on ? c.ink : c.line_strong, on ? (c.high_contrast ? 3.0f : 2.0f) : c.border);
  strength_mark(ui, StrengthMark::not_needed, {box.x + 28, box.center().y}, 26);
  const float top = box.center().y - (label_height + help_height) * 0.5f;
  paint_text(ui, {box.x + 52, top}, room, label, style, c.ink);
  paint_text(ui, {box.x + 52, top + label_height}, room, help, ui.type().small, c.ink2);
  if (state.focused) ui.focus_ring(box, 12);
  if (state.pressed) {
    RelationshipAnswer next = answer;
    next.not_needed = !on;
    StepName step{on ? "step.set_one.needed" : "step.set_one.not_needed", {{"person", step_person(f, person.id)}}};
    f.later([next, step](Workspace& work) {
      work.edit(step, [&](DiffBuilder& diff) {
        if (next == RelationshipAnswer{next.person})
          diff.remove<RelationshipAnswer>(next.key());
        else
          diff.put(next);
      });
    });
  }
  return box.bottom();
}

}  // namespace seven::ui
