#include "ui/screens/meet_rule.h"

#include <algorithm>
#include <cmath>

#include "base/format.h"
#include "ui/app/slot_words.h"
#include "ui/screens/figures.h"
#include "ui/screens/people.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/text.h"

namespace seven::ui {
namespace {

constexpr int kMostBeads = 30;

// What everyone has of the role that the rule is about; nothing where they have different amounts.
std::optional<Minutes> for_everyone(const ExerciseModel& model) {
  const Scenario& scenario = model.scenario();
  int index = scenario.slot.used() ? scenario.role_index(scenario.slot.role) : -1;
  for (std::size_t r = 0; index < 0 && r < scenario.roles.size(); ++r) {
    if (scenario.roles[r].cap) index = static_cast<int>(r);
  }
  if (index < 0) return std::nullopt;
  const auto r = static_cast<std::size_t>(index);
  const std::vector<PersonOutcome>& people = model.today().people;
  const bool same = std::all_of(people.begin(), people.end(),
                                [&](const PersonOutcome& each) { return each.use[r] == people.front().use[r]; });
  if (!same || people.front().use[r] <= Minutes()) return std::nullopt;
  return people.front().use[r];
}

// A bead for every minute, the last one cut to what is left of it.
void beads(Ui& ui, Minutes minutes, float x, float y, float width) {
  const float step = std::min(17.0f, width / static_cast<float>(std::ceil(minutes.approximately())));
  for (auto left = static_cast<float>(minutes.approximately()); left > 0.001f; left -= 1, x += step) {
    const float part = std::min(1.0f, left), bead = (step - 4) * part;
    stroke(ui, {x, y, std::max(3.0f, bead), 18}, std::min(4.0f, bead * 0.5f), ui.colors().today.mid, 1.5f);
  }
}

// The switch, what is known of the length, and the way to its source.
float length_switch(Frame& f, float x, float y, float width) {
  Ui& ui = f.ui;
  const Palette& c = ui.colors();
  const std::string& id = f.work.exercise().as_it_came().slot.assumption;
  if (f.work.content().assumption(id) == nullptr) return y;
  hairline(ui, x, y, width);
  y += 14;
  y += text(ui, {x, y}, width, f.tr("rule.question"), ui.type().small_strong, c.ink) + 6;
  float height = 0;
  slot_switch(f, x, y, width, &height);
  y += height + 14;
  if (link(ui, "source", {x, y}, f.tr("rule.source"), ui.type().small_strong, c.ink, width, &height))
    f.later([id](Workspace& work) { work.show({Sheet::Kind::assumption, id}); });
  return y + height;
}

}  // namespace

float rule_card(Frame& f, float x, float y, float width) {
  Ui& ui = f.ui;
  const Palette& c = ui.colors();
  Card card(ui, "rule", {x, y, width, 0}, 18);
  const std::optional<Minutes> minutes = for_everyone(f.work.exercise());
  float at = card.top();
  if (minutes) {
    const std::string number = format_number(*minutes);
    TextStyle big = ui.type().figure;
    big.size = big.line = number.size() > 2 ? 60 : 72;
    const float number_width = measure_text(ui, number, big).x, beside = card.width() - number_width - 18;
    paint_text(ui, {card.left(), at - 4}, 0, number, big, c.ink);
    const bool same_line = beside >= 100;
    const float left = same_line ? card.left() + number_width + 18 : card.left();
    const float room = same_line ? beside : card.width(), bottom = at + big.line - 6;
    if (!same_line) at = bottom;
    const auto count = static_cast<long>(std::ceil(minutes->approximately()));
    at += text(ui, {left, at}, room, ui.words().count("ui.minutes_word", count, {}), ui.type().h3, c.ink) + 6;
    if (minutes->approximately() <= kMostBeads) beads(ui, *minutes, left, at, room);
    at = std::max(at + 18, bottom) + 8;
  }
  at += text(ui, {card.left(), at}, card.width(), word(f, "rule"), ui.type().small, c.ink2);
  if (f.work.exercise().as_it_came().slot.used()) at = length_switch(f, card.left(), at + 14, card.width());
  return card.end(at);
}

}  // namespace seven::ui
