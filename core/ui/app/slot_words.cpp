#include "ui/app/slot_words.h"

#include "base/format.h"
#include "exercise/figures.h"

namespace seven::ui {

std::optional<Minutes> moved_slot(const ExerciseModel& model) {
  const Slot& slot = model.as_it_came().slot;
  if (!slot.used()) return std::nullopt;
  const auto& own = model.circumstances().assumptions;
  const auto found = own.find(slot.assumption);
  if (found == own.end() || found->second == figure_in(model.as_it_came(), slot.assumption)) return std::nullopt;
  return Minutes::of_hundredths(found->second.ten_thousandths / 100);
}

std::optional<std::string> slot_words(const ExerciseModel& model, const Translator& words, std::string_view rest) {
  constexpr std::string_view begin = "offer.", end = ".label";
  const bool rule = rest == "rule";
  if (!rule) {
    const bool label = rest.size() > begin.size() + end.size() && rest.substr(0, begin.size()) == begin &&
                       rest.substr(rest.size() - end.size()) == end;
    if (!label) return std::nullopt;
    rest = rest.substr(begin.size(), rest.size() - begin.size() - end.size());
    if (!model.as_it_came().slot.covers(std::string(rest))) return std::nullopt;
  }
  const std::optional<Minutes> minutes = moved_slot(model);
  const std::string key = scenario_key(model.scenario(), rule ? "slot.rule" : "slot.label");
  if (!minutes || !words.has(key)) return std::nullopt;
  return words(key, {{"minutes", format_number(*minutes)}});
}

}  // namespace seven::ui
