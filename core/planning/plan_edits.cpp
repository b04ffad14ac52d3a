#include "planning/plan_edits.h"

#include <algorithm>
#include <utility>

#include "planning/band_edits.h"
#include "planning/board_items.h"

namespace seven {
namespace {

constexpr int kCellGap = 15;  // world units around a moment in its cell

// In the order in which they lie, from top to bottom.
std::vector<const Moment*> in_cell(const Store& store, const std::string& lane, const std::string& stage) {
  std::vector<const Moment*> found;
  for (const Moment* moment : store.all<Moment>()) {
    if (moment->lane == lane && moment->stage == stage) found.push_back(moment);
  }
  std::stable_sort(found.begin(), found.end(),
                   [](const Moment* a, const Moment* b) { return a->place.y < b->place.y; });
  return found;
}

const BoardBands::Band* band_of(const std::vector<BoardBands::Band>& bands, const std::string& key) {
  for (const BoardBands::Band& band : bands) {
    if (band.key == key) return &band;
  }
  return nullptr;
}

// Puts `moment` at the foot of a cell; the lane is as high as that takes.
void put_at_foot(const Store& store, DiffBuilder& edit, Moment moment, const std::string& lane,
                 const std::string& stage) {
  const BoardBands bands = board_bands(store);
  const auto* row = band_of(bands.lanes, lane);
  const auto* column = band_of(bands.stages, stage);
  moment.lane = row == nullptr ? "" : lane;
  moment.stage = column == nullptr ? "" : stage;
  const float left = column != nullptr ? column->from : bands.stages.empty() ? 0 : bands.stages.back().to;
  const float top = row != nullptr ? row->from : bands.lanes.empty() ? 0 : bands.lanes.back().to;
  int y = static_cast<int>(top) + kCellGap;
  for (const Moment* other : in_cell(store, moment.lane, moment.stage)) {
    if (other->id != moment.id) y = std::max(y, other->place.y + other->place.h + kCellGap);
  }
  moment.place.x = std::clamp(static_cast<int>(left) + kCellGap, -most_board, most_board);
  moment.place.y = std::clamp(y, -most_board, most_board);
  const int foot = moment.place.y + moment.place.h + kCellGap;
  if (row != nullptr && static_cast<float>(foot) > row->to)
    size_lane(store, edit, lane, foot - static_cast<int>(row->from));
  edit.put(std::move(moment));
}

}  // namespace

std::vector<Record> first_records(const Call<std::string(std::string_view)>& word) {
  std::vector<Record> records;
  Plan plan;
  plan.name = word("plan.new_name");
  records.emplace_back(plan);
  Lane lane;
  lane.id = "people";
  lane.name = word("plan.first.lane");
  records.emplace_back(lane);
  int order = 0;
  for (const auto& [id, key] :
       {std::pair{"ask", "plan.first.ask"}, {"meet", "plan.first.meet"}, {"after", "plan.first.after"}}) {
    Stage stage;
    stage.id = id;
    stage.name = word(key);
    stage.order = order++;
    records.emplace_back(stage);
  }
  TeamRole role;
  role.id = "team";
  role.name = word("plan.first.role");
  role.scarce = true;
  records.emplace_back(role);
  return records;
}

Moment new_moment(const Store& store, DiffBuilder& edit, std::string key, const std::string& lane,
                  const std::string& stage) {
  Moment moment;
  moment.id = std::move(key);
  put_at_foot(store, edit, moment, lane, stage);
  return moment;
}

void move_moment(const Store& store, DiffBuilder& edit, const std::string& moment, const std::string& lane,
                 const std::string& stage) {
  const Moment* found = store.find<Moment>(moment);
  if (found != nullptr && (found->lane != lane || found->stage != stage)) put_at_foot(store, edit, *found, lane, stage);
}

void reorder_moment(const Store& store, DiffBuilder& edit, const std::string& moment, int by) {
  const Moment* found = store.find<Moment>(moment);
  if (found == nullptr) return;
  const auto cell = in_cell(store, found->lane, found->stage);
  const auto from = static_cast<int>(std::find(cell.begin(), cell.end(), found) - cell.begin()), to = from + by;
  if (to < 0 || to >= static_cast<int>(cell.size())) return;
  Moment upper = *cell[static_cast<std::size_t>(std::max(from, to))];
  Moment lower = *cell[static_cast<std::size_t>(std::min(from, to))];
  const int top = lower.place.y, foot = upper.place.y + upper.place.h;
  upper.place.y = top;
  lower.place.y = foot - lower.place.h;
  edit.put(std::move(upper));
  edit.put(std::move(lower));
}

Moment with_change(Moment moment, MomentChange change) {
  moment.change = change;
  const bool has_new_minutes =
      change == MomentChange::shorten || change == MomentChange::lengthen || change == MomentChange::replace;
  if (has_new_minutes && moment.tomorrow.empty()) moment.tomorrow = moment.today;
  return moment;
}

Moment with_minutes(Moment moment, const std::string& role, bool tomorrow, Minutes minutes) {
  auto& amounts = tomorrow ? moment.tomorrow : moment.today;
  if (minutes == Minutes())
    amounts.erase(role);
  else
    amounts[role] = minutes;
  return moment;
}

TeamRole new_role(DiffBuilder& edit, std::string key, std::string name) {
  TeamRole role;
  role.id = std::move(key);
  role.name = std::move(name);
  edit.put(role);
  return role;
}

void remove_role(const Store& store, DiffBuilder& edit, const std::string& role) {
  for (const Moment* moment : store.all<Moment>()) {
    if (moment->today.count(role) + moment->tomorrow.count(role) == 0) continue;
    Moment next = *moment;
    next.today.erase(role);
    next.tomorrow.erase(role);
    edit.put(std::move(next));
  }
  for (const Offset* offset : store.all<Offset>()) {
    if (offset->minutes.count(role) == 0) continue;
    Offset next = *offset;
    next.minutes.erase(role);
    edit.put(std::move(next));
  }
  for (const Arrangement* arrangement : store.all<Arrangement>()) {
    if (arrangement->running.count(role) + arrangement->once.count(role) == 0) continue;
    Arrangement next = *arrangement;
    next.running.erase(role);
    next.once.erase(role);
    edit.put(std::move(next));
  }
  for (const BankLine* line : store.all<BankLine>()) {
    if (line->minutes.count(role) == 0) continue;
    BankLine next = *line;
    next.minutes.erase(role);
    edit.put(std::move(next));
  }
  for (const Actual* actual : store.all<Actual>()) {
    if (actual->minutes.count(role) == 0) continue;
    Actual next = *actual;
    next.minutes.erase(role);
    edit.put(std::move(next));
  }
  edit.remove<TeamRole>(role);
}

}  // namespace seven
