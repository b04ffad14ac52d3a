// Set two, one option for each person: instead of a person, alongside, or not here; and what it would be for both
// sides.
#include "exercise/explain.h"
#include "icons.h"
#include "ui/screens/people.h"
#include "ui/screens/set_two.h"
#include "ui/widgets/card.h"
#include "ui/widgets/choice.h"
#include "ui/widgets/portrait.h"
#include "ui/widgets/text.h"

namespace seven::ui {

void edit_mark(Frame& f, const OptionMark& next, StepName step) {
  f.later([next, step](Workspace& work) {
    work.edit(step, [&](DiffBuilder& diff) {
      if (next == OptionMark{next.option, next.person})
        diff.remove<OptionMark>(next.key());
      else
        diff.put(next);
    });
  });
}

namespace {

constexpr OptionUse kUses[] = {OptionUse::alternative, OptionUse::complement, OptionUse::not_here};
constexpr OptionEffect kEffects[] = {OptionEffect::worse, OptionEffect::as_good, OptionEffect::better};

float use_choice(Frame& f, const DeckOption& option, const OptionMark& mark, float x, float y, float width) {
  Ui& ui = f.ui;
  static constexpr const char* glyphs[] = {seven::icon::replace, seven::icon::layers, seven::icon::x};
  float with_icons = 0;
  for (const OptionUse use : kUses) with_icons += measure_text(ui, use_words(f, use), ui.type().strong).x + 52;
  std::vector<Choice> choices;
  int chosen = -1;
  for (int i = 0; i < 3; ++i) {
    const std::string key = option_use_words[static_cast<std::size_t>(kUses[i])];
    Choice choice;
    choice.key = key;
    choice.label = use_words(f, kUses[i]);
    choice.hint = f.tr("exercise.role." + key + ".help");
    choice.icon = with_icons > width ? nullptr : glyphs[i];
    choice.meaning = kUses[i] == OptionUse::not_here ? nullptr : &ui.colors().transaction;
    choice.strong = kUses[i] == OptionUse::alternative;
    choices.push_back(std::move(choice));
    if (mark.use == kUses[i]) chosen = i;
  }
  const std::string label = f.tr(
      "set_two.for", {{"option", option_word(f, option, "short")}, {"name", person_word(f, mark.person, "short")}});
  float height = 0;
  if (const auto pressed = segmented(ui, "use", {x, y}, width, label, choices, chosen, &height)) {
    OptionMark next = mark;
    const bool take_back = *pressed == chosen;
    next.use = take_back ? OptionUse::unset : kUses[*pressed];
    edit_mark(f, next,
              {"step.set_two.use",
               {{"option", step_option(f, option)},
                {"person", "@" + scenario_key(f.work.exercise().scenario(), "person." + mark.person + ".short")},
                {"use", take_back ? "@exercise.not_said"
                                  : "@exercise.role." + choices[static_cast<std::size_t>(*pressed)].key}}});
  }
  return y + height;
}

float rating(Frame& f, const DeckOption& option, const OptionMark& mark, bool service, float x, float y, float width) {
  Ui& ui = f.ui;
  const OptionEffect now = service ? mark.for_service : mark.for_person;
  std::vector<Choice> choices;
  int chosen = -1;
  for (int i = 0; i < 3; ++i) {
    const std::string key = option_effect_words[static_cast<std::size_t>(kEffects[i])];
    choices.push_back({key, f.tr("exercise.quality." + key), {}, nullptr, {}, nullptr, false});
    if (now == kEffects[i]) chosen = i;
  }
  const std::string label = service ? f.tr("exercise.quality.service")
                                    : f.tr("exercise.quality.person", {{"name", person_word(f, mark.person, "short")}});
  y += paint_text(ui, {x, y}, width, label, ui.type().small, ui.colors().ink2) + 4;
  float height = 0;
  if (const auto pressed =
          segmented(ui, service ? "service" : "side", {x, y}, width, label, choices, chosen, &height)) {
    OptionMark next = mark;
    const bool take_back = *pressed == chosen;
    (service ? next.for_service : next.for_person) = take_back ? OptionEffect::unset : kEffects[*pressed];
    edit_mark(f, next,
              {service ? "step.set_two.for_service" : "step.set_two.for_person",
               {{"option", step_option(f, option)},
                {"person", "@" + scenario_key(f.work.exercise().scenario(), "person." + mark.person + ".short")},
                {"level", take_back ? "@exercise.not_said"
                                    : "@exercise.quality." + choices[static_cast<std::size_t>(*pressed)].key}}});
  }
  return y + height;
}

float person_row(Frame& f, const DeckOption& option, const Person& person, float x, float y, float width) {
  Ui& ui = f.ui;
  const Palette& c = ui.colors();
  Group group(ui, person.id, Role::region, person_word(f, person.id, "name"));
  const OptionMark mark = f.work.document()->store().value_or(OptionMark{option.id, person.id});
  const bool wide = width >= 560;
  const float size = wide ? 54.0f : 44.0f, words_left = x + size + 14;
  const float control = wide ? std::min(420.0f, std::max(348.0f, width * 0.5f)) : width;
  const float words = wide ? width - (words_left - x) - control - 20 : width - (words_left - x);
  const std::string hint = option_word(f, option, "hint." + person.id);
  const float words_height = ui.type().strong.line + measure_text(ui, hint, ui.type().small, words).y;
  const float row = std::max({size, words_height, wide ? 44.0f : 0.0f});
  portrait(ui, f.work.content().portraits(), person.portrait, {x + size * 0.5f, y + row * 0.5f}, size);
  float ty = y + (row - words_height) * 0.5f;
  ty += heading(ui, {words_left, ty}, words, person_word(f, person.id, "short"), ui.type().strong, c.ink, 3);
  text(ui, {words_left, ty}, words, hint, ui.type().small, c.ink2);
  const float below = wide ? use_choice(f, option, mark, x + width - control, y + (row - 44) * 0.5f, control)
                           : use_choice(f, option, mark, x, y + row + 10, width);
  y = std::max(y + row, below);
  if (mark.use != OptionUse::alternative && mark.use != OptionUse::complement) return y;
  y += 12;
  if (!wide) {
    y = rating(f, option, mark, false, x, y, width) + 10;
    return rating(f, option, mark, true, x, y, width);
  }
  const float gap = 20, left = words_left, half = (x + width - left - gap) * 0.5f;
  const float first = rating(f, option, mark, false, left, y, half);
  return std::max(first, rating(f, option, mark, true, left + half + gap, y, half));
}

}  // namespace

float option_people(Frame& f, const DeckOption& option, float x, float y, float width) {
  const float pad = f.ui.phone() ? 18.0f : 14.0f;
  Ui& ui = f.ui;
  Scope scope(ui, "for");
  const Store& store = f.work.document()->store();
  if (wants_tag(option, store.all<OptionMark>(), store.all<OptionPlan>())) {
    const Color ink = ui.colors().overspent.text;
    icon(ui, seven::icon::triangle_alert, {x + 10, y + 11}, 18, ink);
    y += status(ui, "no_tag", {x + 28, y}, width - 28, f.tr("people.no_tag"), ui.type().small_strong, ink);
  }
  for (const Person& person : f.work.exercise().scenario().people) {
    y = person_row(f, option, person, x, y + pad, width) + pad;
    hairline(f.ui, x, y, width);
  }
  return y;
}

}  // namespace seven::ui
