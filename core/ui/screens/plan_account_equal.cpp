// "Equal minutes, unequal results": two small charts from the team's own entries, the same minutes for every group
// beside what each must have and what of that would be met (domain.md part F, A24).
#include <algorithm>

#include "planning/plan_detectors.h"
#include "ui/screens/plan_account_parts.h"
#include "ui/widgets/text.h"

namespace seven::ui {
namespace {

constexpr float kEqualBar = 10, kEqualGap = 3;
constexpr int kEqualParts = 12;  // needs that are told apart in a bar; of more only how much of it is full

struct LaneRow {
  std::string name, value;
  LaneGets gets;
};

// One part for each need, first those that would be met; they are told apart by being full, not by color.
void met_bar(Ui& ui, const Rect& place, const LaneGets& gets) {
  const Palette& c = ui.colors();
  if (gets.needs == 0) return stroke_dashed(ui, place, 3, c.ink2, 1.5f, 4, 3);
  const int parts = gets.needs > kEqualParts ? 1 : gets.needs;
  const float each = (place.w - kEqualGap * static_cast<float>(parts - 1)) / static_cast<float>(parts);
  const float met = static_cast<float>(gets.met) / static_cast<float>(gets.needs) * static_cast<float>(parts);
  for (int i = 0; i < parts; ++i) {
    const Rect part{place.x + (each + kEqualGap) * static_cast<float>(i), place.y, each, place.h};
    const float full = std::clamp(met - static_cast<float>(i), 0.0f, 1.0f);
    fill(ui, part, 3, c.sheet);
    if (full > 0) fill(ui, {part.x, part.y, part.w * full, part.h}, 3, c.ink);
    stroke(ui, part, 3, c.ink, 1.5f);
  }
}

// A row for each group: its name with the value at the right, and a bar below.
float lane_chart(Frame& f, const char* key, const std::string& title, const std::vector<LaneRow>& rows,
                 const Call<void(const Rect& bar, const LaneGets& gets)>& paint, Vec2 at, float width) {
  Ui& ui = f.ui;
  const Palette& c = ui.colors();
  Group list(ui, key, Role::list, title);
  float y = at.y + text(ui, at, width, title, ui.type().small_strong, c.ink) + 6;
  for (std::size_t i = 0; i < rows.size(); ++i) {
    const LaneRow& row = rows[i];
    Group item(ui, std::to_string(i), Role::list_item, {});
    const float top = y, value = measure_text(ui, row.value, ui.type().small).x;
    const bool beside = width - value >= 110;
    y += paint_text(ui, {at.x, y}, beside ? width - value - 10 : width, row.name, ui.type().small, c.ink);
    if (beside)
      paint_text(ui, {at.x, top}, width, row.value, ui.type().small, c.ink2, Align::right);
    else
      y += paint_text(ui, {at.x, y}, width, row.value, ui.type().small, c.ink2);
    paint({at.x, y + 2, width, kEqualBar}, row.gets);
    y += kEqualBar + 4;
    say(ui, {at.x, top, width, y - top}, f.tr("plan_account.equal.row", {{"name", row.name}, {"value", row.value}}));
    y += 8;
  }
  return y;
}

}  // namespace

float equal_charts(Frame& f, const PlanFinding& finding, Vec2 at, float width) {
  if (finding.gets.empty() || finding.roles.empty()) return at.y;
  std::vector<LaneRow> time, needs;
  Minutes longest = Minutes::of_hundredths(1);
  for (std::size_t i = 0; i < finding.gets.size(); ++i) {
    const Lane* lane = f.work.plan().store().find<Lane>(finding.lanes[i]);
    const LaneGets& gets = finding.gets[i];
    const std::string name = lane == nullptr || lane->name.empty() ? f.tr("plan_account.no_name") : lane->name;
    longest = std::max(longest, gets.minutes);
    time.push_back({name, account_minutes(f, gets.minutes), gets});
    const std::string met =
        gets.needs == 0
            ? f.tr("plan_account.equal.none")
            : f.tr("plan_account.equal.met", {{"n", std::to_string(gets.met)}, {"total", std::to_string(gets.needs)}});
    needs.push_back({name, met, gets});
  }
  Ui& ui = f.ui;
  const auto time_bar = [&](const Rect& place, const LaneGets& gets) {
    const auto part = static_cast<float>(gets.minutes.approximately() / longest.approximately());
    fill(ui, {place.x, place.y, std::max(3.0f, place.w * part), place.h}, 3, ui.colors().ink);
  };
  const auto needs_bar = [&](const Rect& place, const LaneGets& gets) { met_bar(ui, place, gets); };
  const bool beside = width >= 560;
  const float gap = 32, column = beside ? (width - gap) * 0.5f : width;
  const std::string title = f.tr("plan_account.equal.time", {{"role", account_role_name(f, finding.roles.front())}});
  const float below = lane_chart(f, "time", title, time, time_bar, at, column);
  const Vec2 second = beside ? Vec2{at.x + column + gap, at.y} : Vec2{at.x, below + 6};
  return std::max(below, lane_chart(f, "needs", f.tr("plan_account.equal.needs"), needs, needs_bar, second, column));
}

}  // namespace seven::ui
