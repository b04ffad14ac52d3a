// Set one, who is best placed: to start a relationship, to keep it going, and what happens when they are away. And the
// group's own words on it.
#include <array>
#include <cmath>
#include <string_view>

#include "icons.h"
#include "ui/icon_named.h"
#include "ui/screens/people.h"
#include "ui/screens/set_one.h"
#include "ui/screens/surprises.h"
#include "ui/widgets/card.h"
#include "ui/widgets/choice.h"
#include "ui/widgets/portrait.h"
#include "ui/widgets/text.h"
#include "ui/widgets/text_field.h"

namespace seven::ui {
namespace {

constexpr float kWhoDisc = 28;

using PlacedList = std::vector<seven::Placed>;

const PlacedList& placed_of(const Frame& f) { return placed_or_general(f.work.exercise().scenario().placed); }

// The scenario's words for someone, or the general ones.
std::string placed_key(const Frame& f, std::string_view id) {
  std::string own = scenario_key(f.work.exercise().scenario(), "placed." + std::string(id));
  return f.ui.words().has(own) ? own : "exercise.placed." + std::string(id);
}

int index_of(const PlacedList& all, std::string_view id) {
  for (std::size_t i = 0; i < all.size(); ++i) {
    if (id == all[i].id) return static_cast<int>(i);
  }
  return -1;
}

void paint_who(Ui& ui, const Portraits& portraits, const seven::Placed& who, Vec2 center) {
  const Palette& c = ui.colors();
  if (!who.portrait.empty()) {
    portrait(ui, portraits, who.portrait, center, kWhoDisc);
    return;
  }
  // One named person from the service is what a lasting relationship is made of.
  const bool known = who.alone && !who.unpaid && who.id.rfind("own", 0) == 0;
  if (who.id == "other") {
    ring_dashed(ui, center, kWhoDisc * 0.5f, c.line_strong, c.border);
  } else {
    disc(ui, center, kWhoDisc * 0.5f, known ? c.relationship.tint : c.sheet);
    ring(ui, center, kWhoDisc * 0.5f, c.line_strong, c.border);
  }
  icon(ui, icon_named(who.icon, seven::icon::users_round), center, 17, known ? c.relationship.text : c.ink);
}

void edit_answer(Frame& f, const RelationshipAnswer& next, StepName step) {
  f.later([next, step](Workspace& work) {
    work.edit(step, [&](DiffBuilder& diff) {
      if (next == RelationshipAnswer{next.person})
        diff.remove<RelationshipAnswer>(next.key());
      else
        diff.put(next);
    });
  });
}

// The two questions, by the fields they fill.
struct WhoQuestion {
  const char* key;
  std::string RelationshipAnswer::*by;
  std::string RelationshipAnswer::*other;
};
constexpr std::array<WhoQuestion, 2> kQuestions{
    {{"start", &RelationshipAnswer::start_by, &RelationshipAnswer::start_other},
     {"keep", &RelationshipAnswer::keep_by, &RelationshipAnswer::keep_other}}};

void choose(Frame& f, const RelationshipAnswer& answer, const WhoQuestion& question, int pressed) {
  RelationshipAnswer next = answer;
  const std::string id = placed_of(f)[static_cast<std::size_t>(pressed)].id;
  const bool take_back = answer.*question.by == id;
  next.*question.by = take_back ? "" : id;
  StepName step{std::string("step.set_one.") + question.key + (take_back ? "_off" : ""),
                {{"person", step_person(f, answer.person)}, {"who", "@" + placed_key(f, id)}}};
  edit_answer(f, next, std::move(step));
}

std::string question_words(const Frame& f, const WhoQuestion& question) {
  return f.tr(std::string("exercise.placed.") + question.key);
}

// The widest single word of the labels, which a column must hold.
float widest_word(const Frame& f) {
  float widest = 0;
  for (const seven::Placed& who : placed_of(f)) {
    const std::string& label = f.tr(placed_key(f, who.id));
    std::size_t from = 0;
    while (from < label.size()) {
      const std::size_t to = std::min(label.find(' ', from), label.size());
      widest = std::max(widest, measure_text(f.ui, label.substr(from, to - from), f.ui.type().small_strong).x);
      from = to + 1;
    }
  }
  return widest;
}

// One column for each person, one row for each question.
float matrix(Frame& f, const RelationshipAnswer& answer, float x, float y, float width, float lead) {
  Ui& ui = f.ui;
  const Palette& c = ui.colors();
  const Portraits& portraits = f.work.content().portraits();
  const PlacedList& all = placed_of(f);
  const float column = (width - lead) / static_cast<float>(all.size());
  float heads = 0;
  for (const seven::Placed& who : placed_of(f))
    heads = std::max(heads, measure_text(ui, f.tr(placed_key(f, who.id)), ui.type().small_strong, column - 6).y);
  for (std::size_t i = 0; i < all.size(); ++i) {
    const float left = x + lead + column * static_cast<float>(i);
    const bool on = answer.start_by == all[i].id || answer.keep_by == all[i].id;
    paint_who(ui, portraits, all[i], {left + column * 0.5f, y + kWhoDisc * 0.5f});
    const TextStyle& style = on ? ui.type().small_strong : ui.type().small;
    paint_text(ui, {left + 3, y + kWhoDisc + 6}, column - 6, f.tr(placed_key(f, all[i].id)), style, on ? c.ink : c.ink2,
               Align::center);
  }
  y += kWhoDisc + 6 + heads + 8;
  for (const WhoQuestion& question : kQuestions) {
    const std::string label = question_words(f, question);
    const int chosen = index_of(placed_of(f), answer.*question.by);
    const float row = std::max(48.0f, measure_text(ui, label, ui.type().strong, lead - 16).y + 12);
    hairline(ui, x, y, width);
    const float h = measure_text(ui, label, ui.type().strong, lead - 16).y;
    paint_text(ui, {x, y + (row - h) * 0.5f}, lead - 16, label, ui.type().strong, c.ink);
    Group group(ui, question.key, Role::radio_group, label);
    for (std::size_t i = 0; i < all.size(); ++i) {
      const Rect cell{x + lead + column * static_cast<float>(i), y + 1, column, row - 1};
      const bool on = static_cast<int>(i) == chosen;
      Node node;
      node.id = ui.id(all[i].id);
      node.role = Role::radio;
      node.label = f.tr(placed_key(f, all[i].id));
      node.checked = on ? Tri::yes : Tri::no;
      node.bounds = cell;
      const Interaction state = ui.interact(std::move(node));
      if (state.pressed) choose(f, answer, question, static_cast<int>(i));
      const Vec2 center = cell.center();
      if (on) {
        disc(ui, center, 13, c.primary);
        icon(ui, seven::icon::check, center, 17, c.on_primary);
      } else {
        disc(ui, center, 11, state.hovered ? c.well : c.sheet);
        ring(ui, center, 11, c.line_strong, c.border);
      }
      if (state.focused) ui.focus_ring({center.x - 16, center.y - 16, 32, 32}, 16);
    }
    y += row;
  }
  return y;
}

float cards(Frame& f, const RelationshipAnswer& answer, const WhoQuestion& question, float x, float y, float width,
            int columns) {
  Ui& ui = f.ui;
  const Portraits& portraits = f.work.content().portraits();
  std::vector<Choice> choices;
  for (const seven::Placed& who : placed_of(f))
    choices.push_back({who.id,
                       f.tr(placed_key(f, who.id)),
                       {},
                       nullptr,
                       [&portraits, &who](Ui& u, Vec2 at) { paint_who(u, portraits, who, at); },
                       nullptr,
                       false});
  const std::string label = question_words(f, question);
  y += heading(ui, {x, y}, width, label, ui.type().strong, ui.colors().ink, 3) + 8;
  float height = 0;
  if (const auto pressed = choice_cards(ui, question.key, {x, y}, width, label, choices,
                                        index_of(placed_of(f), answer.*question.by), columns, false, &height))
    choose(f, answer, question, *pressed);
  return y + height;
}

float other_field(Frame& f, const RelationshipAnswer& answer, const WhoQuestion& question, float x, float y,
                  float width) {
  Ui& ui = f.ui;
  const std::string& label = f.tr(std::string("set_one.other.") + question.key);
  y += paint_text(ui, {x, y}, width, label, ui.type().small_strong, ui.colors().ink) + 4;
  FieldOptions options;
  options.max_length = 200;
  const std::string key = std::string(question.key) + "_other";
  if (const auto typed = text_field(ui, key, {x, y, width, 48}, label, answer.*question.other, options)) {
    RelationshipAnswer next = answer;
    next.*question.other = *typed;
    StepName step{std::string("step.set_one.") + question.key,
                  {{"person", step_person(f, answer.person)}, {"who", "@" + placed_key(f, "other")}}};
    f.later([next, step, key](Workspace& work) {
      work.edit_typing(step, key + "/" + next.person, [&](DiffBuilder& diff) { diff.put(next); });
    });
  }
  return y + 48;
}

// Where one says "someone else", who that is.
float others(Frame& f, const RelationshipAnswer& answer, float x, float y, float width, bool beside) {
  const float column = beside ? (width - 24) * 0.5f : width;
  float bottom = y, left = x;
  for (const WhoQuestion& question : kQuestions) {
    const bool asked = answer.*question.by == "other";
    if (asked) bottom = std::max(bottom, other_field(f, answer, question, left, y + 12, column));
    if (beside)
      left += column + 24;
    else
      y = bottom;
  }
  return bottom;
}

void edit_note(Frame& f, const std::string& topic, const std::string& typed, StepName step) {
  f.later([topic, typed, step](Workspace& work) {
    work.edit_typing(step, "note/" + topic, [&](DiffBuilder& diff) {
      if (typed.empty())
        diff.remove<Note>(topic);
      else
        diff.put(Note{topic, typed});
    });
  });
}

std::string note_text(const Frame& f, const std::string& topic) {
  const Note* note = f.work.document()->store().find<Note>(topic);
  return note == nullptr ? std::string() : note->text;
}

// Who keeps it going, where that is somebody to be kept to: whoever is free needs no cover.
const seven::Placed* keeper_of(const Frame& f, const RelationshipAnswer& answer) {
  for (const seven::Placed& each : placed_of(f)) {
    if (each.id == answer.keep_by && (each.alone || each.unpaid || each.id == "other")) return &each;
  }
  return nullptr;
}

float cover(Frame& f, const RelationshipAnswer& answer, float x, float y, float width) {
  Ui& ui = f.ui;
  const Palette& c = ui.colors();
  const seven::Placed* keeper = keeper_of(f, answer);
  if (keeper == nullptr) return y;
  y += 10;
  const std::string& label = f.tr("exercise.placed.cover");
  const bool beside = width >= 700;
  const float label_width = std::min(width, 40 + std::ceil(measure_text(ui, label, ui.type().strong).x));
  const float label_height = measure_text(ui, label, ui.type().strong, label_width - 36).y;
  const Rect row{x, y, label_width, std::max(44.0f, label_height + 8)};
  if (checkbox(ui, "covered", row, label, answer.covered)) {
    RelationshipAnswer next = answer;
    next.covered = !answer.covered;
    edit_answer(
        f, next,
        {next.covered ? "step.set_one.cover" : "step.set_one.cover_off", {{"person", step_person(f, answer.person)}}});
  }
  const bool warns = keeper->alone && !answer.covered;
  if (!warns) return row.bottom();
  const std::string& warning = f.tr("exercise.placed.warning");
  const float left = beside ? row.right() + 28 : x;
  const float top = beside ? row.y : row.bottom() + 4;
  const float room = x + width - left - 34;
  const float h = measure_text(ui, warning, ui.type().small_strong, room).y;
  const float middle = beside ? row.center().y : top + std::max(24.0f, h) * 0.5f;
  icon(ui, seven::icon::triangle_alert, {left + 12, middle}, 22, c.overspent.text);
  status(ui, "warning", {left + 34, middle - h * 0.5f}, room, warning, ui.type().small_strong, c.overspent.text);
  return std::max(row.bottom(), middle + h * 0.5f);
}

// What it takes to last, and what happens when it ends (domain.md A40, A104).
float lasting(Frame& f, const RelationshipAnswer& answer, float x, float y, float width, bool beside) {
  if (keeper_of(f, answer) == nullptr) return y;
  Ui& ui = f.ui;
  const float column = beside ? (width - 24) * 0.5f : width;
  const TextStyle& style = ui.type().small_strong;
  const char* questions[] = {"set_one.settle", "set_one.ends"};
  float labels[2] = {}, left = x;
  for (int i = 0; i < 2; ++i) labels[i] = measure_text(ui, f.tr(questions[i]), style, column).y + 4;
  if (beside) labels[0] = labels[1] = std::max(labels[0], labels[1]);
  for (int i = 0; i < 2; ++i) {
    const std::string label = f.tr(questions[i]), topic = std::string(questions[i]) + "." + answer.person;
    const float top = y + 12;
    paint_text(ui, {left, top}, column, label, style, ui.colors().ink);
    FieldOptions options;
    options.max_length = 200;
    const Rect rect{left, top + labels[i], column, 48};
    if (const auto typed = text_field(ui, questions[i], rect, label, note_text(f, topic), options))
      edit_note(f, topic, *typed, {"step.set_one.lasting", {{"person", step_person(f, answer.person)}}});
    if (beside && i == 0)
      left += column + 24;
    else
      y = rect.bottom();
  }
  return y;
}

// Someone unpaid is asked for: who supports them (domain.md F)?
float support(Frame& f, const RelationshipAnswer& answer, float x, float y, float width) {
  bool unpaid = false;
  for (const seven::Placed& each : placed_of(f))
    unpaid |= each.unpaid && (each.id == answer.keep_by || each.id == answer.start_by);
  if (!unpaid) return y;
  const std::string label = f.tr("set_one.support"), condition = support_condition(answer.person);
  const float height = std::max(44.0f, measure_text(f.ui, label, f.ui.type().strong, width - 36).y + 8);
  const float label_width = std::min(width, 40 + std::ceil(measure_text(f.ui, label, f.ui.type().strong).x));
  const bool met = f.work.exercise().in_place(condition);
  if (checkbox(f.ui, "support", {x, y + 6, label_width, height}, label, met)) {
    f.later([condition, met](Workspace& work) {
      work.edit({"step.condition", {{"what", "@set_one.support"}}}, [&](DiffBuilder& diff) {
        if (met)
          diff.remove<Condition>(condition);
        else
          diff.put(Condition{condition, InPlace::yes});
      });
    });
  }
  return y + 6 + height;
}

// Asks for the reason of those needs that are marked as changing the result (domain.md A38).
std::string because_placeholder(const Frame& f, const Person& person) {
  std::string needs;
  for (const Need& need : person.needs) {
    if (f.work.document()->store().value_or(NeedMark{person.id, need.id}).changes_result)
      needs += (needs.empty() ? "" : ", ") + need_word(f, person.id, need.id);
  }
  return needs.empty() ? f.tr("exercise.because.placeholder") : f.tr("set_one.because_needs", {{"needs", needs}});
}

}  // namespace

float placed_choices(Frame& f, const Person& person, float x, float y, float width) {
  Scope scope(f.ui, "placed");
  const RelationshipAnswer answer = f.work.document()->store().value_or(RelationshipAnswer{person.id});
  const float lead = 212;  // as wide as what stands left of the needs
  const bool wide = width - lead >= static_cast<float>(placed_of(f).size()) * (widest_word(f) + 8);
  const bool beside = width >= 600;
  if (wide) {
    y = matrix(f, answer, x, y, width, lead);
  } else {
    const bool rows = width >= 800, columns = beside && !rows;
    const float room = columns ? (width - 24) * 0.5f : width;
    const int across = rows ? 5 : 2;
    const float first = cards(f, answer, kQuestions[0], x, y, room, across);
    if (columns)
      y = std::max(first, cards(f, answer, kQuestions[1], x + room + 24, y, room, across));
    else
      y = cards(f, answer, kQuestions[1], x, first + 20, room, across);
  }
  y = others(f, answer, x, y, width, beside);
  y = cover(f, answer, x, y, width);
  y = lasting(f, answer, x, y, width, beside);
  y = support(f, answer, x, y, width);
  return surprise_notes(f, {Beside::keeper, person.id}, x, y + 16, width) - 16;
}

float own_words(Frame& f, const Person& person, float x, float y, float width, bool beside) {
  Ui& ui = f.ui;
  const Palette& c = ui.colors();
  Scope scope(ui, "words");
  const std::string name = person_word(f, person.id, "short");
  const float gap = 24, column = beside ? (width - gap) * 0.58f : width;

  const std::string because_topic = "set_one.because." + person.id;
  const std::string because = note_text(f, because_topic), because_label = f.tr("exercise.because");
  paint_text(ui, {x, y}, 0, because_label, ui.type().small_strong, c.ink);
  const float label_width = measure_text(ui, because_label, ui.type().small_strong).x;
  paint_text(ui, {x + label_width + 6, y}, column - label_width - 6, f.tr("set_one.if_you_like"), ui.type().small,
             c.ink2);
  const float field_top = y + ui.type().small.line + 5;
  FieldOptions note;
  note.look = FieldLook::note;
  note.multiline = true;
  note.placeholder = because_placeholder(f, person);
  const float note_height =
      field_height(ui, column, because.empty() ? note.placeholder : because, beside ? 3 : 4, FieldLook::note);
  if (const auto typed =
          text_field(ui, "because", {x, field_top, column, note_height}, because_label + ", " + name, because, note))
    edit_note(f, because_topic, *typed, {"step.set_one.because", {{"person", step_person(f, person.id)}}});
  float bottom = field_top + note_height;

  const std::string choose_topic = "set_one.choose." + person.id;
  const std::string choose_label = f.tr("exercise.person_choose", {{"name", name}});
  const float left = beside ? x + column + gap : x, room = beside ? width - column - gap : width;
  float top = beside ? y : bottom + 14;
  top += paint_text(ui, {left, top}, room, choose_label, ui.type().small_strong, c.ink) + 5;
  FieldOptions options;
  options.max_length = 200;
  if (const auto typed =
          text_field(ui, "choose", {left, top, room, 48}, choose_label, note_text(f, choose_topic), options))
    edit_note(f, choose_topic, *typed, {"step.set_one.choose", {{"person", step_person(f, person.id)}}});
  top += 48 + 8;
  top += text(ui, {left, top}, room, f.tr("exercise.privacy_warning"), ui.type().small, c.ink2);
  return std::max(bottom, top);
}

}  // namespace seven::ui
