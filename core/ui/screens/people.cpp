#include "ui/screens/people.h"

#include "icons.h"
#include "ui/app/slot_words.h"
#include "ui/app/wording.h"
#include "ui/screens/glossary.h"
#include "ui/screens/surprises.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/portrait.h"
#include "ui/widgets/text.h"

namespace seven::ui {

std::string word(const Frame& f, std::string_view rest) {
  if (std::optional<std::string> words = slot_words(f.work.exercise(), f.ui.words(), rest)) return *words;
  return f.ui.words().or_else(scenario_key(f.work.exercise().scenario(), rest), "");
}

std::string person_word(const Frame& f, std::string_view person, std::string_view what) {
  return word(f, "person." + std::string(person) + "." + std::string(what));
}

std::string need_word(const Frame& f, std::string_view person, std::string_view need) {
  return word(f, "need." + std::string(person) + "." + std::string(need));
}

NeedMarkSign sign_of(Coverage coverage) {
  if (coverage == Coverage::met) return NeedMarkSign::met;
  return coverage == Coverage::partly ? NeedMarkSign::partly : NeedMarkSign::not_met;
}

std::string coverage_words(const Frame& f, Coverage coverage) {
  if (coverage == Coverage::met) return f.tr("exercise.met");
  return f.tr(coverage == Coverage::partly ? "exercise.partly" : "exercise.not_met");
}

std::string given_words(const Frame& f, GridColumn column) {
  return Wording(f.work.exercise(), f.ui.words()).given(column);
}

StrengthMark strength_sign(Strength strength) {
  switch (strength) {
    case Strength::essential: return StrengthMark::essential;
    case Strength::helpful: return StrengthMark::helpful;
    case Strength::not_needed: return StrengthMark::not_needed;
    case Strength::blank: break;
  }
  return StrengthMark::blank;
}

std::string strength_words(const Frame& f, Strength strength) {
  switch (strength) {
    case Strength::essential: return f.tr("exercise.strength.essential");
    case Strength::helpful: return f.tr("exercise.strength.helpful");
    case Strength::not_needed: return f.tr("exercise.strength.not_needed");
    case Strength::blank: break;
  }
  return f.tr("exercise.not_said");
}

const Person& chosen_person(const Frame& f) {
  const Scenario& scenario = f.work.exercise().scenario();
  const Person* person = scenario.find_person(f.work.session().person);
  return person == nullptr ? scenario.people.front() : *person;
}

float person_tabs(Frame& f, float y, const Call<bool(const Person&)>& done, const std::vector<int>& order) {
  Ui& ui = f.ui;
  const Palette& c = ui.colors();
  const Scenario& scenario = f.work.exercise().scenario();
  const float height = 96;
  const float each = std::min(140.0f, ui.size().x / static_cast<float>(scenario.people.size()));
  float x = (ui.size().x - each * static_cast<float>(scenario.people.size())) * 0.5f;
  Group tabs(ui, "people", Role::tab_list, f.tr("ui.people"));
  hairline(ui, 0, y + height - 1, ui.size().x);
  for (std::size_t i = 0; i < scenario.people.size(); ++i) {
    const Person& person = scenario.people[order.empty() ? i : static_cast<std::size_t>(order[i])];
    const bool on = &person == &chosen_person(f);
    const bool is_done = done && done(person);
    Node node;
    node.id = ui.id(person.id);
    node.role = Role::tab;
    node.label = person_word(f, person.id, "short");
    node.description = is_done ? f.tr("ui.done") : "";
    node.checked = on ? Tri::yes : Tri::no;
    node.bounds = {x, y, each, height};
    const Interaction state = ui.interact(std::move(node));
    if (state.pressed) {
      const std::string id = person.id;
      f.later([id](Workspace& work) { work.look([&](Session& session) { session.person = id; }); });
    }
    const Vec2 center{x + each * 0.5f, y + 35};
    portrait(ui, f.work.content().portraits(), person.portrait, center, on ? 60.0f : 48.0f);
    if (is_done) mark_on(ui, Mark::ok, {center.x + 20, center.y + 18}, 18, c.paper);
    const TextStyle& style = on ? ui.type().strong : ui.type().body;
    paint_text(ui, {x, y + 65}, each, person_word(f, person.id, "short"), style, on ? c.ink : c.ink2, Align::center);
    if (on) fill(ui, {x + each * 0.5f - 30, y + height - 5, 60, 5}, 2, c.ink);
    if (state.focused) ui.focus_ring({x + 6, y + 6, each - 12, height - 12}, 10);
    x += each;
  }
  return y + height;
}

float step_heading(Frame& f, Vec2 at, float width, bool lead_beside) {
  Ui& ui = f.ui;
  const std::string base = std::string("exercise.step.") + step_word(f.work.step());
  const int number = static_cast<int>(f.work.step()) + 1;
  const std::string small = f.tr("ui.step_n", {{"n", std::to_string(number)}, {"what", f.tr(base + ".short")}});
  float y = at.y;
  if (!ui.phone()) {
    y += text(ui, {at.x, y}, 0, small, ui.type().small_strong, ui.colors().ink3);
  }
  const std::string& title = f.tr(base + ".title");
  const bool surprises = f.work.step() == Step::happens || f.work.step() == Step::talk;
  float wanted = surprises ? surprises_button_width(f) : 0;
  const bool in_row = surprises && measure_text(ui, title, ui.type().h1).x + 20 + wanted <= width;
  if (in_row) surprises_button(f, {at.x + width - wanted, at.y + 6, wanted, button_height(ui)});
  const float beside = at.x + measure_text(ui, small, ui.type().small_strong).x + 20;
  const bool asked = !ui.phone() && glossary_link_beside(f, beside, at.y, at.x + width - (in_row ? wanted + 20 : 0));
  const float title_width = lead_beside ? measure_text(ui, title, ui.type().h1).x : width;
  const float heading_y = y;
  y += heading(ui, {at.x, y}, title_width, title, ui.type().h1, ui.colors().ink, 1);
  const std::string& lead = f.tr(base + ".lead");
  wanted += in_row ? 24 : -wanted;
  if (lead_beside && width - title_width - wanted > 360) {
    const float left = at.x + title_width + 40;
    const float room = std::min(560.0f, at.x + width - wanted - left);
    const float h = measure_text(ui, lead, ui.type().body, room).y;
    // On the title's line, but clear of the question above it.
    const float top = std::max(heading_y + ui.type().h1.line - h + 4, asked ? heading_y + 4 : at.y);
    text(ui, {left, top}, room, lead, ui.type().body, ui.colors().ink2);
    y = std::max(y, top + h);
  } else {
    if (in_row) y = std::max(y, at.y + 6 + button_height(ui));  // a low window's title ends above the button
    y += 6;
    y += text(ui, {at.x, y}, width, lead, ui.type().body, ui.colors().ink2);
  }
  if (!asked) y = glossary_link(f, at.x, y + 8, width);
  if (surprises && !in_row) {
    const float tall = width < surprises_button_width(f) - 40 ? 64 : button_height(ui);  // words in two lines
    surprises_button(f, {at.x, y + 12, std::min(width, surprises_button_width(f)), tall});
    y += 12 + tall;
  }
  return y;
}

}  // namespace seven::ui
