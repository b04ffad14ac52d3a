#include "exercise/replay.h"

#include <algorithm>

namespace seven {
namespace {

// What stays when a group starts again.
bool is_answer(const Record& record) {
  return record_scope(record) == Scope::document && !std::holds_alternative<Exercise>(record) &&
         !std::holds_alternative<OwnScenario>(record) && !std::holds_alternative<Seat>(record);
}

ReplayPoint point_of(const Account& account, const Step* step) {
  ReplayPoint point;
  if (step != nullptr) point.name = step->name;
  point.today = account.today;
  point.used = account.tomorrow + account.saved;
  point.moved = !account.lines.empty();
  for (const RoleBalance& role : account.roles) {
    if (role.over > Minutes()) point.over.emplace_back(role.role, role.over);
  }
  return point;
}

}  // namespace

Replay replay(const History& history, const Store& now, const AccountOf& account_of) {
  Replay out;
  history.walk(now, [&](const Step* step, const Store& state) {
    if (step == nullptr) out.from_start = has_no_answers(state);
    out.points.push_back(point_of(account_of(state), step));
  });
  find_moments(out);
  return out;
}

void find_moments(Replay& replay) {
  const auto& points = replay.points;
  replay.balanced = replay.fitted = -1;
  replay.always = std::all_of(points.begin(), points.end(), [](const auto& point) { return point.balanced(); }) &&
                  std::any_of(points.begin(), points.end(), [](const auto& point) { return point.moved; });
  for (std::size_t i = 1; i < points.size(); ++i) {
    const ReplayPoint &before = points[i - 1], &after = points[i];
    if (!after.moved) continue;
    if (replay.balanced < 0 && !before.balanced() && after.balanced()) replay.balanced = static_cast<int>(i);
    if (replay.fitted < 0 && !before.fits() && after.fits()) replay.fitted = static_cast<int>(i);
  }
}

bool has_no_answers(const Store& store) {
  return std::none_of(store.records().begin(), store.records().end(),
                      [](const auto& entry) { return is_answer(entry.second); });
}

void clear_answers(DiffBuilder& edit, const Store& store) {
  for (const auto& [id, record] : store.records()) {
    if (is_answer(record) || std::holds_alternative<Surprise>(record)) edit.remove(id);
  }
  Exercise setup = store.value_or(Exercise{});
  setup.attending.clear();
  setup.bank = Share();
  edit.put(setup);
}

}  // namespace seven
