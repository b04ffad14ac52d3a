// Set three: whether a quick job or a machine that is offered is instead of a person or alongside one (domain.md A43).
#include "exercise/explain.h"
#include "icons.h"
#include "ui/screens/people.h"
#include "ui/screens/recipe_person.h"
#include "ui/screens/set_two.h"
#include "ui/widgets/choice.h"
#include "ui/widgets/text.h"

namespace seven::ui {

float offer_tag(Frame& f, const Person& person, const Offer& offer, float x, float y, float width) {
  if (!wants_tag(person, offer)) return y;
  Ui& ui = f.ui;
  const OptionMark mark = f.work.document()->store().value_or(OptionMark{offer.id, person.id});
  std::vector<Choice> choices;
  int chosen = -1;
  for (const OptionUse use : {OptionUse::alternative, OptionUse::complement}) {
    if (mark.use == use) chosen = static_cast<int>(choices.size());
    Choice choice;
    choice.key = option_use_words[static_cast<std::size_t>(use)];
    choice.label = use_words(f, use);
    choice.meaning = &ui.colors().transaction;
    choice.strong = use == OptionUse::alternative;
    choices.push_back(std::move(choice));
  }
  const std::string label = f.tr("people.tag");
  y += text(ui, {x, y}, width, label, ui.type().small_strong, ui.colors().ink) + 6;
  float height = 0;
  if (const auto pressed =
          segmented(ui, "tag." + offer.id, {x, y}, std::min(width, 420.0f), label, choices, chosen, &height)) {
    OptionMark next = mark;
    next.use = *pressed == chosen ? OptionUse::unset : *pressed == 0 ? OptionUse::alternative : OptionUse::complement;
    const Scenario& scenario = f.work.exercise().scenario();
    const StepName step{
        "step.set_two.use",
        {{"option", "@" + scenario_key(scenario, "offer." + offer.id + ".short")},
         {"person", "@" + scenario_key(scenario, "person." + person.id + ".short")},
         {"use", next.use == OptionUse::unset ? "@exercise.not_said"
                                              : "@exercise.role." + choices[static_cast<std::size_t>(*pressed)].key}}};
    edit_mark(f, next, step);
  }
  return y + height + 14;
}

}  // namespace seven::ui
