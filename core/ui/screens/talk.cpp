// Step six: questions to talk over, what differs and why, what people often ask; then to keep it or pass it on.
#include "ui/screens/talk.h"
#include "icons.h"
#include "ui/screens/bars.h"
#include "ui/screens/people.h"
#include "ui/screens/screens.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/fold.h"
#include "ui/widgets/text.h"
#include "ui/widgets/text_field.h"

namespace seven::ui {
namespace {

constexpr int kQuestions = 10, kShownFirst = 3;
constexpr const char* kMore = "talk.questions";

std::string note_text(const Frame& f, const std::string& topic) {
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
  options.description = f.tr("exercise.privacy_warning");
  const std::string now = note_text(f, topic);
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
  return height;
}

float question(Frame& f, int number, float x, float y, float width) {
  Ui& ui = f.ui;
  const std::string n = std::to_string(number);
  const std::string words = f.tr("exercise.debrief." + n);
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
  const bool all = f.work.unfolded(kMore) == "all";
  int hidden = 0;
  for (int number = 1; number <= kQuestions; ++number) {
    const std::string n = std::to_string(number);
    const NodeId field = child_id(child_id(ui.scope(), n), "note");
    const bool shown =
        all || number <= kShownFirst || !note_text(f, "talk.debrief." + n).empty() || ui.router().focused() == field;
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
      f.later([all](Workspace& work) { work.unfold(kMore, all ? "few" : "all"); });
    y += height;
  }
  icon(ui, seven::icon::info, {x + 9, y + 16}, 18, c.ink2);
  y += 6;
  return y + text(ui, {x + 28, y}, width - 28, f.tr("exercise.privacy_warning"), ui.type().small, c.ink2);
}

float notes(Frame& f, float x, float y, float width) {
  Ui& ui = f.ui;
  const std::string title = f.tr("exercise.notes");
  Group group(ui, "notes", Role::region, title);
  y += heading(ui, {x, y}, width, title, ui.type().h3, ui.colors().ink, 2) + 8;
  return y + note_field(f, "note", {x, y}, width, "talk.notes", title, {"step.talk.notes", {}}, FieldLook::note, 4);
}

float keep(Frame& f, float x, float y, float width) {
  Ui& ui = f.ui;
  Group group(ui, "keep", Role::region, f.tr("talk.keep"));
  y += heading(ui, {x, y}, width, f.tr("talk.keep"), ui.type().h3, ui.colors().ink, 2) + 4;
  y += text(ui, {x, y}, width, f.tr("talk.keep.words"), ui.type().body, ui.colors().ink2) + 12;
  ButtonLook look;
  look.kind = ButtonKind::primary;
  look.icon = seven::icon::file_down;
  const std::string label = f.tr("ui.save_copy");
  const float wanted = ui.phone() ? width : std::min(width, button_size(ui, label, look).x);
  if (button(ui, "save_copy", {x, y, wanted, button_height(ui)}, label, look))
    f.later([](Workspace& work) { work.save_copy(); });
  return y + button_height(ui);
}

}  // namespace

void draw_talk(Frame& f, const Rect& area) {
  Ui& ui = f.ui;
  ScrollArea scroll(ui, "scroll", area);
  const float margin = page_margin(ui), width = ui.size().x - 2 * margin;
  float y = scroll.top() + (ui.phone() ? 18.0f : 20.0f);
  y = step_heading(f, {margin, y}, width, ui.desktop()) + 16;
  float bottom;
  if (ui.phone()) {
    y = questions(f, margin, y, width) + 28;
    y = talk_differences(f, {margin, y, width, 0}) + 28;
    y = talk_objections(f, margin, y, width) + 28;
    y = notes(f, margin, y, width) + 28;
    bottom = keep(f, margin, y, width);
  } else if (!ui.desktop()) {
    const float gap = 20, left = (width - gap) * 0.46f, right = width - gap - left;
    float ly = questions(f, margin, y + 20, left) + 28;
    ly = notes(f, margin, ly, left) + 28;
    ly = keep(f, margin, ly, left);
    float ry = talk_differences(f, {margin + left + gap, y, right, 0}) + 28;
    ry = talk_objections(f, margin + left + gap, ry, right);
    bottom = std::max(ly, ry);
  } else {
    const float gap = 24, side = (width - 2 * gap) * 0.3f, middle = width - 2 * gap - 2 * side;
    const float second = margin + side + gap, third = second + middle + gap;
    const float ly = questions(f, margin, y + 22, side);
    float my = talk_differences(f, {second, y, middle, 0}) + 28;
    my = notes(f, second, my, middle);
    float ry = talk_objections(f, third, y + 22, side) + 28;
    ry = keep(f, third, ry, side);
    bottom = std::max({ly, my, ry});
  }
  bottom += 28;
  hairline(ui, margin, bottom, width);
  bottom += 12;
  bottom += text(ui, {margin, bottom}, width, f.tr("exercise.disclaimer"), ui.type().small, ui.colors().ink2,
                 ui.phone() ? Align::left : Align::center);
  scroll.end(bottom + 24);
}

}  // namespace seven::ui
