// Step six: questions to talk over, what differs and why, what people often ask; then to keep it or pass it on.
#include "ui/screens/talk.h"
#include "icons.h"
#include "ui/screens/bars.h"
#include "ui/screens/company.h"
#include "ui/screens/figures.h"
#include "ui/screens/people.h"
#include "ui/screens/play.h"
#include "ui/screens/screens.h"
#include "ui/widgets/card.h"
#include "ui/widgets/fold.h"
#include "ui/widgets/text.h"
#include "ui/widgets/text_field.h"

namespace seven::ui {
namespace {

constexpr int kQuestions = 11, kShownFirst = 3, kOutcomes = 3;
constexpr const char* kTalkMore = "talk.questions";

std::string talk_note(const Frame& f, const std::string& topic) {
  const Note* note = f.work.document()->store().find<Note>(topic);
  return note == nullptr ? "" : note->text;
}

// A field whose text is the note of that topic. Returns its height.
float note_field(Frame& f, std::string_view key, Vec2 at, float width, const std::string& topic,
                 const std::string& label, const StepName& step, FieldLook look, int rows) {
  Ui& ui = f.ui;
  FieldOptions options;
  options.look = look;
  options.multiline = true;
  // Below the questions it is painted once for all of them.
  (look == FieldLook::lines ? options.description : options.warning) = f.tr("exercise.privacy_warning");
  const std::string now = talk_note(f, topic);
  const float height = field_height(ui, width, now, rows, look);
  if (const auto typed = text_field(ui, key, {at.x, at.y, width, height}, label, now, options)) {
    const Note next{topic, *typed};
    f.later([next, step](Workspace& work) {
      work.edit_typing(step, "note/" + next.topic, [&](DiffBuilder& diff) {
        if (next.text.empty())
          diff.remove(record_id_of<Note>(next.key()));
        else
          diff.put(next);
      });
    });
  }
  return height + (options.warning.empty() ? 0 : warning_height(ui, width, options.warning));
}

float question(Frame& f, int number, float x, float y, float width) {
  Ui& ui = f.ui;
  const std::string n = std::to_string(number);
  const std::string& words = f.tr("exercise.debrief." + n);
  Scope scope(ui, n);
  Card card(ui, "card", {x, y, width, 0}, 16);
  float at = card.top() - 2;
  at += paint_text(ui, {card.left(), at}, card.width(), words, ui.type().strong, ui.colors().ink);
  at += note_field(f, "note", {card.left(), at}, card.width(), "talk.debrief." + n, words,
                   {"step.talk.note", {{"n", n}}}, FieldLook::lines, 2);
  return card.end(at - 6);
}

// The first few, those that have an answer, and the rest when asked for.
float questions(Frame& f, float x, float y, float width) {
  Ui& ui = f.ui;
  const Palette& c = ui.colors();
  Group group(ui, "questions", Role::region, f.tr("talk.questions"));
  y += heading(ui, {x, y}, width, f.tr("talk.questions"), ui.type().h3, c.ink, 2) + 12;
  const bool all = f.work.unfolded(kTalkMore) == "all";
  int hidden = 0;
  for (int number = 1; number <= kQuestions; ++number) {
    const std::string n = std::to_string(number);
    const NodeId field = child_id(child_id(ui.scope(), n), "note");
    const bool shown =
        all || number <= kShownFirst || !talk_note(f, "talk.debrief." + n).empty() || ui.router().focused() == field;
    if (shown)
      y = question(f, number, x, y, width) + 12;
    else
      ++hidden;
  }
  if (all || hidden > 0) {
    FoldButton look;
    look.open = all;
    float height = 0;
    const std::string label = all ? f.tr("talk.fewer") : ui.words().count("talk.more", hidden);
    if (fold_button(ui, "more", {x, y}, width, label, look, &height))
      f.later([all](Workspace& work) { work.unfold(kTalkMore, all ? "few" : "all"); });
    y += height;
  }
  icon(ui, seven::icon::info, {x + 9, y + 16}, 18, c.ink2);
  y += 6;
  return y + text(ui, {x + 28, y}, width - 28, f.tr("exercise.privacy_warning"), ui.type().small, c.ink2);
}

// How it would show outside the service, for whoever wants to say (domain.md A69).
float outcomes(Frame& f, float x, float y, float width) {
  Ui& ui = f.ui;
  const Palette& c = ui.colors();
  const std::string title = f.tr("talk.outcomes");
  Group group(ui, "outcomes", Role::region, title);
  y += heading(ui, {x, y}, width, title, ui.type().h3, c.ink, 2) + 8;
  for (int number = 1; number <= kOutcomes; ++number) {
    const std::string n = std::to_string(number), topic = "talk.outcome." + n, label = f.tr(topic);
    y += paint_text(ui, {x, y}, width, label, ui.type().small_strong, c.ink) + 4;
    y += note_field(f, n, {x, y}, width, topic, label, {"step.talk.notes", {}}, FieldLook::box, 1) + 10;
  }
  return y;
}

float notes(Frame& f, float x, float y, float width) {
  Ui& ui = f.ui;
  const std::string& title = f.tr("exercise.notes");
  Group group(ui, "notes", Role::region, title);
  y += heading(ui, {x, y}, width, title, ui.type().h3, ui.colors().ink, 2) + 8;
  y += note_field(f, "note", {x, y}, width, "talk.notes", title, {"step.talk.notes", {}}, FieldLook::note, 4) + 8;
  // For whoever opens the file next (domain.md A5).
  const std::string build_on = f.tr("people.build_on");
  y += text(ui, {x, y}, width, build_on, ui.type().small_strong, ui.colors().ink) + 6;
  y += note_field(f, "build_on", {x, y}, width, "talk.build_on", build_on, {"people.build_on", {}}, FieldLook::note, 2);
  return replay_door(f, x, y + 20, width);
}

}  // namespace

void draw_talk(Frame& f, const Rect& area) {
  Ui& ui = f.ui;
  ScrollArea scroll(ui, "scroll", area);
  const float margin = page_margin(ui), width = ui.size().x - 2 * margin;
  float y = page_strip(f, scroll.top()) + (ui.phone() ? 18.0f : 20.0f);
  y = step_heading(f, {margin, y}, width, ui.desktop()) + 16;
  float bottom;
  if (ui.phone()) {
    y = questions(f, margin, y, width) + 28;
    y = talk_differences(f, {margin, y, width, 0}) + 20;
    y = talk_explain(f, {margin, y, width, 0}) + 20;
    y = talk_equal(f, {margin, y, width, 0}) + 20;
    y = talk_groups(f, {margin, y, width, 0}) + 20;
    y = talk_complaints(f, {margin, y, width, 0}) + 28;
    y = talk_objections(f, margin, y, width) + 28;
    y = talk_ready(f, {margin, y, width, 0}) + 28;
    y = outcomes(f, margin, y, width) + 18;
    y = notes(f, margin, y, width) + 28;
    bottom = talk_keep(f, margin, y, width);
  } else if (!ui.desktop()) {
    const float gap = 20, left = (width - gap) * 0.46f, right = width - gap - left, second = margin + left + gap;
    float ly = questions(f, margin, y + 20, left) + 24;
    ly = talk_complaints(f, {margin, ly, left, 0}) + 20;
    ly = talk_groups(f, {margin, ly, left, 0}) + 28;
    ly = outcomes(f, margin, ly, left) + 18;
    ly = notes(f, margin, ly, left) + 28;
    ly = talk_keep(f, margin, ly, left);
    float ry = talk_differences(f, {second, y, right, 0}) + 20;
    ry = talk_explain(f, {second, ry, right, 0}) + 20;
    ry = talk_equal(f, {second, ry, right, 0}) + 28;
    ry = talk_objections(f, second, ry, right) + 28;
    bottom = std::max(ly, talk_ready(f, {second, ry, right, 0}));
  } else {
    const float gap = 24, side = (width - 2 * gap) * 0.3f, middle = width - 2 * gap - 2 * side;
    const float second = margin + side + gap, third = second + middle + gap;
    float ly = questions(f, margin, y + 22, side) + 24;
    ly = talk_complaints(f, {margin, ly, side, 0}) + 20;
    ly = talk_groups(f, {margin, ly, side, 0});
    float my = talk_differences(f, {second, y, middle, 0}) + 20;
    my = talk_explain(f, {second, my, middle, 0}) + 20;
    my = talk_ready(f, {second, my, middle, 0}) + 28;
    my = outcomes(f, second, my, middle) + 18;
    my = notes(f, second, my, middle);
    float ry = talk_objections(f, third, y + 22, side) + 24;
    ry = talk_equal(f, {third, ry, side, 0}) + 28;
    ry = talk_keep(f, third, ry, side);
    bottom = std::max({ly, my, ry});
  }
  bottom = leaning_line(f, margin, bottom + 28, width) + 8;
  bottom = foot_of_results(f, margin, bottom, width);
  scroll.end(bottom + 24);
}

}  // namespace seven::ui
