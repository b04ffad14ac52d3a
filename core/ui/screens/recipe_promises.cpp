#include "ui/screens/recipe_promises.h"

#include <algorithm>

#include "exercise/promises.h"
#include "icons.h"
#include "ui/screens/people.h"
#include "ui/widgets/fold.h"
#include "ui/widgets/text.h"

namespace seven::ui {
namespace {

constexpr const char* kFold = "set_one_lines";

float line_row(Frame& f, const Promise& line, float x, float y, float width) {
  Ui& ui = f.ui;
  const Palette& c = ui.colors();
  const std::string name = f.tr("happens.gets", {{"name", person_word(f, line.person, "short")},
                                                 {"offer", need_word(f, line.person, line.need)}});
  const std::string gets = given_words(f, line.gets);
  strength_mark(ui, line.changes_result ? StrengthMark::essential : StrengthMark::helpful, {x + 11, y + 11}, 22);
  y += text(ui, {x + 32, y}, width - 32, name, ui.type().small_strong, c.ink);
  if (line.covered)
    mark(ui, Mark::ok, {x + 41, y + 11}, 18);
  else
    ring_dashed(ui, {x + 41, y + 11}, 8, c.ink, 2);
  return y + text(ui, {x + 56, y}, width - 56, line.covered ? gets : f.tr("promises.open", {{"what", gets}}),
                  line.covered ? ui.type().small : ui.type().small_strong, line.covered ? c.ink2 : c.ink);
}

}  // namespace

float set_one_lines(Frame& f, float x, float y, float width) {
  Ui& ui = f.ui;
  const ExerciseModel& model = f.work.exercise();
  const std::vector<Promise> lines = promises(model.scenario(), model.outcome(), model.store().all<NeedMark>(),
                                              model.store().all<RelationshipAnswer>());
  if (lines.empty()) return y;
  const auto covered = std::count_if(lines.begin(), lines.end(), [](const Promise& line) { return line.covered; });
  const std::string title =
      f.tr("promises.title", {{"n", std::to_string(covered)}, {"all", std::to_string(lines.size())}});
  Group region(ui, kFold, Role::region, title);
  const bool small = ui.phone() || ui.low();
  const bool open = f.work.unfolded(kFold) == "open" || (!small && f.work.unfolded(kFold).empty());
  float height = 0;
  if (fold_row(ui, "fold", {x, y}, width, title, seven::icon::handshake, open, &height))
    f.later([open](Workspace& work) { work.unfold(kFold, open ? "closed" : "open"); });
  y += height + 8;
  if (!open) return y + 8;
  y += text(ui, {x, y}, width, f.tr("promises.ask"), ui.type().body, ui.colors().ink2) + 8;
  Group list(ui, "list", Role::list, title);
  const bool columns = width >= 560;
  const float room = columns ? (width - 24) * 0.5f : width;
  float below = y;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const bool second = columns && i % 2 == 1;
    if (!second) y = below;
    Group item(ui, std::to_string(i), Role::list_item, {});
    below = std::max(below, line_row(f, lines[i], second ? x + room + 24 : x, y, room) + 10);
  }
  return below + 10;
}

}  // namespace seven::ui
