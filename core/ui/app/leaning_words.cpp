#include "ui/app/leaning_words.h"

#include <algorithm>

#include "base/format.h"

namespace seven::ui {

Leaning leaning_of(const ExerciseModel& model, const Content& content) {
  return leaning_on(model.scenario(), content.assumptions(), model.circumstances(), model.today(), model.outcome(),
                    model.account().taken_out);
}

std::string leaning_words(const Leaning& leaning, const Translator& words) {
  constexpr std::size_t most = 3;
  static constexpr const char* steps[] = {"leaning.step.1", "leaning.step.2", "leaning.step.3"};
  std::string list;
  std::size_t named = 0;
  for (const Lean& lean : leaning.leans) {
    if (named == most) break;
    list += (named++ > 0 ? "; " : "") + words("assumption." + lean.assumption + ".label");
  }
  if (named == 0) return "";
  std::string all = words.count("leaning.rests", static_cast<long>(named), {{"list", list}});
  if (const int step = leaning.step(); step > 0)
    all += " " + words("leaning.share", {{"share", format_share(leaning.share())}, {"step", words(steps[step - 1])}});
  return all;
}

}  // namespace seven::ui
