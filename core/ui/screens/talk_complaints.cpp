// The complaints desk: one complaint in one person's name, dealt or written, and the group's answer (domain.md A27,
// D1).
#include <algorithm>

#include "base/word_count.h"
#include "exercise/needs_met.h"
#include "icons.h"
#include "ui/screens/people.h"
#include "ui/screens/talk.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/choice.h"
#include "ui/widgets/portrait.h"
#include "ui/widgets/text.h"
#include "ui/widgets/text_field.h"

namespace seven::ui {
namespace {

constexpr int kMostWords = 30;  // asked for, not enforced (domain.md D1)
constexpr const char* kWhose = "talk_complaint";

void keep(DiffBuilder& diff, const Complaint& complaint) {
  if (complaint.words.empty() && complaint.answer.empty())
    diff.remove<Complaint>(complaint.key());
  else
    diff.put(complaint);
}

// In whose name: who was chosen, or somebody who has complained, or whoever is worst off.
std::string whose(const Frame& f) {
  const ExerciseModel& model = f.work.exercise();
  const std::string chosen(f.work.unfolded(kWhose));
  if (model.scenario().find_person(chosen) != nullptr) return chosen;
  for (const Complaint* each : model.store().all<Complaint>()) {
    if (model.scenario().find_person(each->person) != nullptr) return each->person;
  }
  return model.scenario().people[static_cast<std::size_t>(worst_off_first(model.outcome()).front())].id;
}

float choose_person(Frame& f, const std::string& chosen, float x, float y, float width) {
  Ui& ui = f.ui;
  const Scenario& scenario = f.work.exercise().scenario();
  std::vector<Choice> choices;
  int at = -1;
  for (const Person& person : scenario.people) {
    if (person.id == chosen) at = static_cast<int>(choices.size());
    choices.push_back({person.id,
                       person_word(f, person.id, "short"),
                       {},
                       nullptr,
                       [&f, name = person.portrait](Ui& u, Vec2 center) {
                         portrait(u, f.work.content().portraits(), name, center, 28);
                       },
                       nullptr,
                       false});
  }
  float height = 0;
  if (const auto pressed = segmented(ui, "whose", {x, y}, width, f.tr("complaint.whose"), choices, at, &height)) {
    const std::string id = scenario.people[static_cast<std::size_t>(*pressed)].id;
    f.later([id](Workspace& work) { work.unfold(kWhose, id); });
  }
  return y + height;
}

// How many words it has, and by how many it is too long.
float counted(Frame& f, int words, float x, float y, float width) {
  Ui& ui = f.ui;
  const bool over = words > kMostWords;
  const std::string most = std::to_string(kMostWords);
  const std::string said =
      over ? ui.words().count("complaint.over", words - kMostWords, {{"words", std::to_string(words)}, {"most", most}})
           : ui.words().count("complaint.words", words, {{"most", most}});
  if (over) icon(ui, seven::icon::info, {x + 9, y + 11}, 18, ui.colors().ink);
  const float left = over ? 28.0f : 0.0f;
  return y + status(ui, "count", {x + left, y}, width - left, said, over ? ui.type().small_strong : ui.type().small,
                    over ? ui.colors().ink : ui.colors().ink2);
}

float field(Frame& f, const char* key, const std::string& label, const std::string& now, int rows, FieldLook look,
            const char* placeholder, const Call<void(const std::string&)>& typed, float x, float y, float width) {
  Ui& ui = f.ui;
  y += text(ui, {x, y}, width, label, ui.type().small_strong, ui.colors().ink) + 6;
  FieldOptions options;
  options.look = look;
  options.multiline = true;
  options.placeholder = f.tr(placeholder);
  options.warning = f.tr("exercise.privacy_warning");
  const float height = field_height(ui, width, now, rows, look);
  if (const auto words = text_field(ui, key, {x, y, width, height}, label, now, options)) typed(*words);
  return y + height + warning_height(ui, width, options.warning);
}

// The scenario's complaint to start from, or the field emptied again.
float deal(Frame& f, const Complaint& now, const StepName& step, float x, float y, float width) {
  Ui& ui = f.ui;
  const std::string key = scenario_key(f.work.exercise().scenario(), "complaint." + now.person);
  const bool empty = now.words.empty();
  if (empty && !ui.words().has(key)) return y;
  ButtonLook look;
  look.kind = empty ? ButtonKind::secondary : ButtonKind::quiet;
  look.icon = empty ? seven::icon::layers : seven::icon::rotate_ccw;
  float height = 0;
  const float left = empty ? x : x - 10;
  if (fitting_button(ui, "deal", {left, y + 10}, width, f.tr(empty ? "complaint.deal" : "complaint.clear"), look,
                     &height)) {
    Complaint next = now;
    next.words = empty ? f.tr(key) : "";
    f.later([=](Workspace& work) { work.edit(step, [&](DiffBuilder& diff) { keep(diff, next); }); });
  }
  return y + 10 + height;
}

}  // namespace

float talk_complaints(Frame& f, const Rect& place) {
  Ui& ui = f.ui;
  const Palette& c = ui.colors();
  const std::string title = f.tr("complaint.title"), person = whose(f), name = person_word(f, person, "short");
  Group region(ui, "complaints", Role::region, title);
  Card card(ui, "card", place, ui.phone() ? 16.0f : 20.0f);
  const float x = card.left(), width = card.width();
  float y = card.top();
  icon(ui, seven::icon::megaphone, {x + 12, y + ui.type().h3.line * 0.5f}, 22, c.ink);
  y += heading(ui, {x + 34, y}, width - 34, title, ui.type().h3, c.ink, 2) + 4;
  y +=
      text(ui, {x, y}, width, f.tr("complaint.lead", {{"most", std::to_string(kMostWords)}}), ui.type().small, c.ink2) +
      12;
  y = choose_person(f, person, x, y, width) + 14;

  Scope scope(ui, person);
  const Complaint now = f.work.document()->store().value_or(Complaint{person, {}, {}});
  const std::string who = "@" + scenario_key(f.work.exercise().scenario(), "person." + person + ".short");
  const auto type = [&](const char* step, const char* part, const Complaint& next) {
    const StepName named{step, {{"person", who}}};
    const std::string what = "complaint/" + person + "/" + part;
    f.later([=](Workspace& work) { work.edit_typing(named, what, [&](DiffBuilder& diff) { keep(diff, next); }); });
  };
  y = field(
          f, "words", f.tr("complaint.of", {{"name", name}}), now.words, 3, FieldLook::note, "complaint.placeholder",
          [&](const std::string& words) {
            Complaint next = now;
            next.words = words;
            type("step.complaint", "words", next);
          },
          x, y, width) +
      6;
  y = counted(f, count_words(now.words), x, y, width);
  y = deal(f, now, {now.words.empty() ? "step.complaint.deal" : "step.complaint.clear", {{"person", who}}}, x, y,
           width) +
      14;
  y = field(
      f, "answer", f.tr("complaint.answer", {{"name", name}}), now.answer, 2, FieldLook::box,
      "complaint.answer.placeholder",
      [&](const std::string& words) {
        Complaint next = now;
        next.answer = words;
        type("step.complaint.answer", "answer", next);
      },
      x, y, width);
  return card.end(y);
}

}  // namespace seven::ui
