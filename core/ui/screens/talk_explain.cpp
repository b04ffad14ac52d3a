// "To whoever gets less": for each of them what they get less of, what could be said to their face, why a loss is
// right, and how they can ask for the other route (domain.md A23, A26, C9).
#include <algorithm>

#include "base/format.h"
#include "base/word_count.h"
#include "exercise/explain.h"
#include "icons.h"
#include "ui/screens/people.h"
#include "ui/screens/talk.h"
#include "ui/screens/talk_part.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/fold.h"
#include "ui/widgets/portrait.h"
#include "ui/widgets/text.h"
#include "ui/widgets/text_field.h"

namespace seven::ui {
namespace {

constexpr const char* kExplaining = "talk_explain";  // whose words are being written
constexpr float kLessFace = 50;

FairnessNote note_of(const Frame& f, const std::string& person) {
  return f.work.document()->store().value_or(FairnessNote{person, {}, {}, {}});
}

std::string own_way_out(const Frame& f, const std::string& person) {
  return word(f, "offer." + f.work.exercise().offer_of(person).id + ".way_out");
}

void keep(DiffBuilder& diff, const FairnessNote& note) {
  if (note == FairnessNote{note.person, {}, {}, {}})
    diff.remove<FairnessNote>(note.key());
  else
    diff.put(note);
}

void type(Frame& f, const FairnessNote& next, const char* step, const char* field) {
  const StepName name{
      step, {{"person", "@" + scenario_key(f.work.exercise().scenario(), "person." + next.person + ".short")}}};
  const std::string what = "fairness_note/" + next.person + "/" + field;
  f.later([=](Workspace& work) { work.edit_typing(name, what, [&](DiffBuilder& diff) { keep(diff, next); }); });
}

// A label with a sign, and the field below it. Returns the y below.
float field(Frame& f, const char* key, const char* glyph, const std::string& label, const std::string& now,
            FieldLook look, const std::string& placeholder, const Call<void(const std::string&)>& typed, float x,
            float y, float width) {
  Ui& ui = f.ui;
  icon(ui, glyph, {x + 10, y + 12}, 20, ui.colors().ink);
  y += text(ui, {x + 30, y + 1}, width - 30, label, ui.type().small_strong, ui.colors().ink) + 6;
  FieldOptions options;
  options.look = look;
  options.multiline = true;
  options.placeholder = placeholder;
  options.warning = f.tr("exercise.privacy_warning");
  const float height = field_height(ui, width, now.empty() ? placeholder : now, 2, look);
  if (const auto words = text_field(ui, key, {x, y, width, height}, label, now, options)) typed(*words);
  return y + height + warning_height(ui, width, options.warning) + 8;
}

// What is met less than today, need by need: both signs, and the need.
float losses(Frame& f, const GetsLess& less, float x, float y, float width) {
  if (!less.loses()) return y;
  Ui& ui = f.ui;
  const Palette& c = ui.colors();
  const ExerciseModel& model = f.work.exercise();
  const Person* person = model.scenario().find_person(less.person);
  y += 6 + text(ui, {x, y + 6}, width, f.tr("fair.less"), ui.type().small_strong, c.ink);
  for (std::size_t n = 0; n < person->needs.size(); ++n) {
    const std::string& need = person->needs[n].id;
    if (std::find(less.needs.begin(), less.needs.end(), need) == less.needs.end()) continue;
    const Coverage before = model.today_of(less.person).cover[n], after = model.outcome_of(less.person).cover[n];
    const std::string name = need_word(f, less.person, need);
    y += 3;
    need_sign(ui, sign_of(before), {x + 9, y + 11}, 17);
    icon(ui, seven::icon::arrow_right, {x + 27, y + 11}, 14, c.ink2);
    need_sign(ui, sign_of(after), {x + 45, y + 11}, 17);
    const float h = paint_text(ui, {x + 62, y}, width - 62, name, ui.type().small, c.ink);
    say(ui, {x, y, width, h},
        f.tr("fair.loses",
             {{"need", name}, {"before", coverage_words(f, before)}, {"after", coverage_words(f, after)}}));
    y += h;
  }
  return y;
}

std::string worth_words(const Frame& f, const GetsLess& less) {
  const ExerciseModel& model = f.work.exercise();
  std::string words = f.tr("fair.worth", {{"amount", format_money(model.outcome_of(less.person).value)},
                                          {"today", format_money(model.today_of(less.person).value)}});
  for (const std::string& other : less.than)
    words += " " + f.tr("fair.than", {{"name", person_word(f, other, "short")},
                                      {"amount", format_money(model.outcome_of(other).value)}});
  return words;
}

// What was written, while the editor is folded in.
float written(Frame& f, const GetsLess& less, const FairnessNote& note, float x, float y, float width) {
  Ui& ui = f.ui;
  const Palette& c = ui.colors();
  const auto line = [&](const std::string& words, bool said) {
    if (is_blank(words)) return;
    y += 6;
    if (said) need_sign(ui, NeedMarkSign::met, {x + 9, y + 13}, 18);
    y += text(ui, {x + 26, y}, width - 26, f.tr("ui.quoted", {{"what", words}}), ui.type().body, c.ink2);
  };
  line(note.explanation, true);
  if (less.loses()) line(note.loss, true);
  icon(ui, seven::icon::life_buoy, {x + 9, y + 17}, 17, c.ink2);
  const std::string way = note.switch_way.empty() ? own_way_out(f, less.person) : note.switch_way;
  y += 6 + text(ui, {x + 26, y + 6}, width - 26, way, ui.type().small, c.ink2);
  const std::string review = f.work.document()->store().value_or(Note{"set_three.review." + less.person, ""}).text;
  if (is_blank(review)) return y;
  icon(ui, seven::icon::repeat_2, {x + 9, y + 17}, 17, c.ink2);
  return y + 6 + text(ui, {x + 26, y + 6}, width - 26, f.tr("people.review") + " " + review, ui.type().small, c.ink2);
}

float editor(Frame& f, const GetsLess& less, const FairnessNote& note, float x, float y, float width) {
  Ui& ui = f.ui;
  const std::string name = person_word(f, less.person, "short");
  const float top = y;
  y = field(
      f, "explanation", seven::icon::ear, f.tr("fair.could_i_say", {{"name", name}}), note.explanation, FieldLook::note,
      f.tr("fair.placeholder"),
      [&](const std::string& words) {
        FairnessNote next = note;
        next.explanation = words;
        type(f, next, "step.fair.explanation", "explanation");
      },
      x, y, width);
  const char* goal_field = less.loses() ? "loss" : "explanation";
  if (less.loses())
    y = field(
        f, "loss", seven::icon::scale, f.tr("fair.why_right", {{"name", name}}), note.loss, FieldLook::note,
        f.tr("fair.right"),
        [&](const std::string& words) {
          FairnessNote next = note;
          next.loss = words;
          type(f, next, "step.fair.loss", "loss");
        },
        x, y, width);
  arrive(f, explain_goal(less.person), ui.id(goal_field), {x, top, width, y - top});
  // Where nothing else is written, the offer's own way out holds, and stands there to be read.
  return field(
      f, "switch", seven::icon::life_buoy, f.tr("fair.switch", {{"name", name}}), note.switch_way, FieldLook::box,
      own_way_out(f, less.person),
      [&](const std::string& words) {
        FairnessNote next = note;
        next.switch_way = words;
        type(f, next, "step.fair.switch", "switch");
      },
      x, y, width);
}

float row(Frame& f, const GetsLess& less, float x, float y, float width) {
  Ui& ui = f.ui;
  const Palette& c = ui.colors();
  const ExerciseModel& model = f.work.exercise();
  const std::string name = person_word(f, less.person, "short");
  Group group(ui, less.person, Role::group, name);
  const bool open = f.work.unfolded(kExplaining) == less.person;
  const FairnessNote note = note_of(f, less.person);
  const bool missing = is_blank(note.explanation) || (less.loses() && is_blank(note.loss));
  const bool beside = width >= 300;
  const float left = beside ? x + kLessFace + 16 : x, room = x + width - left, top = y;
  portrait(ui, f.work.content().portraits(), model.scenario().find_person(less.person)->portrait,
           {x + kLessFace * 0.5f, y + kLessFace * 0.5f}, kLessFace);
  if (!beside) y += kLessFace + 6;
  y +=
      text(ui, {left, y}, room,
           f.tr("talk.gets", {{"name", name}, {"what", word(f, "offer." + model.offer_of(less.person).id + ".label")}}),
           ui.type().strong, c.ink);
  y += text(ui, {left, y}, room, worth_words(f, less), ui.type().small, c.ink2);
  y = losses(f, less, left, y, room);
  if (!open) y = written(f, less, note, left, y, room);
  FoldButton look;
  look.icon = open ? nullptr : seven::icon::pencil;
  look.description = name;
  look.inviting = !open && missing;
  look.open = open;
  const char* key = open ? "talk.fold_in" : missing ? "fair.say_it" : "fair.change";
  float height = 0;
  if (open) {
    y = editor(f, less, note, x, std::max(y + 10, top + kLessFace + 8), width);
  } else {
    y += look.inviting ? 8.0f : 2.0f;
  }
  const float at = open ? x : left;
  if (fold_button(ui, "fold", {at, y}, x + width - at, f.tr(key), look, &height))
    f.later([person = less.person, open](Workspace& work) { work.unfold(kExplaining, open ? "none" : person); });
  return std::max(y + height, top + kLessFace);
}

}  // namespace

float talk_explain(Frame& f, const Rect& place) {
  Ui& ui = f.ui;
  const Palette& c = ui.colors();
  const ExerciseModel& model = f.work.exercise();
  const std::vector<GetsLess> all = who_gets_less(model.scenario(), model.today(), model.outcome());
  TalkPart part(f, "explain", place, "fair.title", all.empty() ? nullptr : "fair.lead");
  const float x = part.left(), width = part.width();
  float y = part.top();
  if (all.empty()) return part.end(y + text(ui, {x, y}, width, f.tr("fair.nobody"), ui.type().body, c.ink2));
  y += 14;
  for (const GetsLess& less : all) {
    if (&less != &all.front()) {
      hairline(ui, x, y, width);
      y += 16;
    }
    y = row(f, less, x, y, width) + 12;
  }
  hairline(ui, x, y, width);
  y += 12;
  return part.end(y + text(ui, {x, y}, width, f.tr("fair.occasion"), ui.type().small, c.ink2));
}

}  // namespace seven::ui
