#include "ui/app/leaning_words.h"

#include "exercise/leaning.h"

namespace seven::ui {

std::string leaning_words(const ExerciseModel& model, const Content& content, const Translator& words) {
  constexpr std::size_t most = 3;
  const Leaning leaning = leaning_on(model.scenario(), content.assumptions(), model.circumstances(), model.today(),
                                     model.outcome(), model.account().taken_out);
  std::string list;
  std::size_t named = 0;
  for (const Lean& lean : leaning.leans) {
    if (named == most) break;
    list += (named++ > 0 ? "; " : "") + words("assumption." + lean.assumption + ".label");
  }
  return named == 0 ? "" : words.count("leaning.rests", static_cast<long>(named), {{"list", list}});
}

}  // namespace seven::ui
