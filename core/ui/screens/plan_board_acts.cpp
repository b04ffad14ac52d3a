#include "ui/screens/plan_board_acts.h"

#include <algorithm>
#include <cmath>

#include "planning/band_edits.h"
#include "planning/board_edits.h"
#include "planning/board_items.h"
#include "planning/plan_input.h"

namespace seven::ui {
namespace {

constexpr float kFitMargin = 18, kShowMargin = 28;
constexpr float kFlight = 0.32f;  // seconds

double clock_of(const Workspace& work) { return work.platform().clock().seconds(); }

float flight_time(const Workspace& work) { return work.effective().less_motion ? 0.0f : kFlight; }

std::vector<std::string> chosen_with_groups(const Workspace& work) {
  return with_groups(work.document()->store(), work.board().chosen);
}

// Whether the plan is open and something on its board is chosen.
bool has_chosen(const Workspace& work) { return work.plan_open() && !work.board().chosen.empty(); }

bool is_locked(const Workspace& work, const std::string& id) {
  const auto item = board_item(work.document()->store(), id);
  return item && item->locked;
}

// Says that what is locked stays where it is; true where all of it is.
bool stopped_by_lock(Workspace& work, const std::vector<std::string>& ids) {
  const auto locked = std::count_if(ids.begin(), ids.end(), [&](const std::string& id) { return is_locked(work, id); });
  if (locked == 0) return false;
  work.say({work.words()("plan_board.is_locked")});
  return locked == static_cast<std::ptrdiff_t>(ids.size());
}

void change_chosen(Workspace& work, const char* step,
                   const Call<void(const Store&, DiffBuilder&, const std::vector<std::string>&)>& change) {
  if (!has_chosen(work)) return;
  const std::vector<std::string> ids = chosen_with_groups(work);
  work.edit({step, {}}, [&](DiffBuilder& edit) { change(work.document()->store(), edit, ids); });
}

// What a moment frees of a role less what its arrows carry already; 0 at least.
Minutes free_of(const Workspace& work, const std::string& moment, std::size_t role) {
  const PlanInput& input = work.plan().input();
  Minutes freed;
  for (const PlanMoment& use : input.moments)
    if (use.id == moment) freed = use.today[role] - use.tomorrow[role];
  for (const Offset* offset : work.plan().offsets_from(moment)) {
    const auto carried = offset->minutes.find(input.roles[role].id);
    if (carried != offset->minutes.end()) freed -= carried->second;
  }
  return std::max(freed, Minutes());
}

BoardPlace centered(Vec2 at) {
  BoardPlace place;
  const auto within = [](float value, int size) {
    return static_cast<int>(std::clamp(std::round(value - static_cast<float>(size) * 0.5f),
                                       -static_cast<float>(most_board), static_cast<float>(most_board)));
  };
  place.x = within(at.x, place.w);
  place.y = within(at.y, place.h);
  return place;
}

}  // namespace

Viewport board_fitted(const Viewport& view, const Rect& world, float foot) {
  Viewport room = view;
  room.size.y = std::max(60.0f, view.size.y - foot);
  room = room.fitted(world, kFitMargin);
  // A board that is smaller than the view begins at its top left corner, beside its lanes' names.
  const float wide = world.w * room.zoom, high = world.h * room.zoom;
  if (wide < room.size.x - 2 * kFitMargin) room.middle.x = world.x + (room.size.x * 0.5f - kFitMargin) / room.zoom;
  if (high < room.size.y - 2 * kFitMargin)
    room.middle.y = world.y + (room.size.y * 0.5f - kFitMargin * 0.5f) / room.zoom;
  room.middle.y += (view.size.y - room.size.y) * 0.5f / room.zoom;
  room.size = view.size;
  return room;
}

void board_fit(Workspace& work) {
  BoardView& board = work.move_board();
  const double now = clock_of(work);
  const Viewport to = board_fitted(board.camera(now), work.board_scene().extent(), board.foot);
  board.fly(to, now, flight_time(work));
  board.fits = true;
}

void board_zoom(Workspace& work, float factor) {
  BoardView& board = work.move_board();
  const double now = clock_of(work);
  const Viewport from = board.flight ? board.flight->to : board.view;
  board.fly(from.zoomed(factor, from.size * 0.5f), now, flight_time(work) * 0.5f);
}

void board_zoom_to(Workspace& work, float zoom) {
  const BoardView& board = work.board();
  board_zoom(work, zoom / (board.flight ? board.flight->to : board.view).zoom);
}

void board_pan(Workspace& work, Vec2 by) {
  BoardView& board = work.move_board();
  const double now = clock_of(work);
  board.pull(board.camera(now).panned(by), now);
}

void board_show(Workspace& work, const Rect& world) {
  BoardView& board = work.move_board();
  const double now = clock_of(work);
  const Viewport from = board.flight ? board.flight->to : board.view;
  Viewport room = from;
  room.size.y = std::max(60.0f, from.size.y - board.foot);
  room.middle.y -= board.foot * 0.5f / from.zoom;
  Viewport to = room.showing(world, kShowMargin);
  if (to == room) return;
  to.middle.y += board.foot * 0.5f / to.zoom;
  to.size = from.size;
  board.fly(to, now, flight_time(work));
}

void board_fly_to(Workspace& work, const std::string& item) {
  const auto found = work.plan_open() ? board_item(work.document()->store(), item) : std::nullopt;
  if (!found) return;
  BoardView& board = work.move_board();
  board_choose(work, {item}, false);
  Viewport to = board.flight ? board.flight->to : board.view;
  to.zoom = std::max(to.zoom, 0.8f);  // so that it can be read there
  to.middle = found->place.center();
  board.fly(to, clock_of(work), flight_time(work));
}

void board_rest(Workspace& work) {
  BoardView& board = work.move_board();
  board.stop(clock_of(work));
  board.rests_at = -1;
  const auto whole = [](float value, float most) {
    return static_cast<int>(std::clamp(std::round(value), -most, most));
  };
  const auto most = static_cast<float>(most_board);
  work.look_plan([&](PlanLook& look) {
    look.x = whole(board.view.middle.x, most);
    look.y = whole(board.view.middle.y, most);
    look.zoom = board.fits ? 0 : std::clamp(static_cast<int>(std::round(board.view.zoom * 10'000)), 1, 1'000'000);
  });
}

void board_choose(Workspace& work, std::vector<std::string> items, bool as_sheet) {
  BoardView& board = work.move_board();
  board.choose(std::move(items));
  const std::string moment = board.chosen.size() == 1 ? key_in<Moment>(board.chosen.front()) : std::string();
  board.seen_moment = moment;
  if (work.plan_look().moment != moment) work.look_plan([&](PlanLook& look) { look.moment = moment; });
  if (as_sheet && !moment.empty()) work.show({Sheet::Kind::plan_moment, moment});
}

void board_choose_all(Workspace& work) {
  std::vector<std::string> all;
  for (const BoardItem& item : work.board_scene().items()) all.push_back(item.id);
  board_choose(work, std::move(all), false);
}

void board_move(Workspace& work, Vec2 by) {
  if (!has_chosen(work) || stopped_by_lock(work, chosen_with_groups(work))) return;
  const std::vector<std::string> ids = chosen_with_groups(work);
  work.edit_typing({"plan_board.step.move", {}}, "board/move",
                   [&](DiffBuilder& edit) { move_items(work.document()->store(), edit, ids, by); });
  if (const auto item = board_item(work.document()->store(), ids.front())) board_show(work, item->place);
}

void board_remove(Workspace& work) {
  if (!has_chosen(work)) return;
  const std::vector<std::string> ids = work.board().chosen;
  const bool nothing = stopped_by_lock(work, ids);
  if (nothing) return;
  work.edit({"plan_board.step.remove", {}},
            [&](DiffBuilder& edit) { remove_items(work.document()->store(), edit, ids); });
  board_choose(work, {}, false);
}

void board_duplicate(Workspace& work) {
  if (!has_chosen(work)) return;
  const std::vector<std::string> ids = chosen_with_groups(work);
  std::vector<std::string> copies;
  work.edit({"plan_board.step.duplicate", {}}, [&](DiffBuilder& edit) {
    copies = duplicate_items(work.document()->store(), edit, ids, {24, 24}, [&] { return work.new_key(); });
  });
  board_choose(work, copies, false);
}

void board_lock(Workspace& work, bool locked) {
  change_chosen(work, locked ? "plan_board.step.lock" : "plan_board.step.unlock",
                [&](const Store& store, DiffBuilder& edit, const std::vector<std::string>& ids) {
                  lock_items(store, edit, ids, locked);
                });
}

void board_group(Workspace& work, bool together) {
  const std::string group = together ? work.new_key() : std::string();
  change_chosen(work, together ? "plan_board.step.group" : "plan_board.step.ungroup",
                [&](const Store& store, DiffBuilder& edit, const std::vector<std::string>& ids) {
                  group_items(store, edit, ids, group);
                });
}

void board_align(Workspace& work, Alignment how) {
  change_chosen(work, "plan_board.step.align",
                [&](const Store& store, DiffBuilder& edit, const std::vector<std::string>& ids) {
                  align_items(store, edit, ids, how);
                });
}

void board_distribute(Workspace& work, Axis along) {
  change_chosen(work, "plan_board.step.distribute",
                [&](const Store& store, DiffBuilder& edit, const std::vector<std::string>& ids) {
                  distribute_items(store, edit, ids, along);
                });
}

bool board_all_locked(const Workspace& work) {
  const auto& chosen = work.board().chosen;
  return !chosen.empty() &&
         std::all_of(chosen.begin(), chosen.end(), [&](const std::string& id) { return is_locked(work, id); });
}

bool board_any_group(const Workspace& work) {
  const auto& chosen = work.board().chosen;
  return std::any_of(chosen.begin(), chosen.end(), [&](const std::string& id) {
    const auto item = board_item(work.document()->store(), id);
    return item && !item->group.empty();
  });
}

void board_add_moment(Workspace& work, Vec2 at, bool as_sheet) {
  if (!work.plan_open()) return;
  Moment moment;
  moment.id = work.new_key();
  moment.place = centered(at);
  const BoardBands& bands = work.board_scene().bands();
  moment.lane = bands.lane_at(at.y);
  moment.stage = bands.stage_at(at.x);
  work.edit({"plan.step.add_moment", {}}, [&](DiffBuilder& edit) { edit.put(moment); });
  board_choose(work, {record_id_of<Moment>(moment.id)}, as_sheet);
}

void board_pin(Workspace& work, PinnedKind kind, Vec2 at, const std::string& moment) {
  if (!work.plan_open()) return;
  Pinned paper;
  paper.id = work.new_key();
  paper.kind = kind;
  paper.moment = moment;
  paper.place = centered(at);
  work.edit({"plan_board.step.pin", {}}, [&](DiffBuilder& edit) { edit.put(paper); });
  board_choose(work, {record_id_of<Pinned>(paper.id)}, false);
  work.show({Sheet::Kind::plan_paper, paper.id});
}

void board_connect(Workspace& work, const std::string& from, const std::string& to) {
  if (!work.plan_open() || from == to) return;
  const Moment *source = work.plan().moment(from), *target = work.plan().moment(to);
  if (source == nullptr || target == nullptr) return;
  for (const Offset* offset : work.plan().offsets_from(from))
    if (offset->to == to) return work.show({Sheet::Kind::plan_arrow, offset->id});
  Offset arrow;
  arrow.id = work.new_key();
  arrow.from = from;
  arrow.to = to;
  const PlanInput& input = work.plan().input();
  for (std::size_t role = 0; role < input.roles.size(); ++role) {
    const Minutes free = free_of(work, from, role);
    if (free > Minutes()) arrow.minutes[input.roles[role].id] = free;
  }
  const bool empty = arrow.minutes.empty();
  work.edit({"plan_board.step.connect", {}}, [&](DiffBuilder& edit) { edit.put(arrow); });
  if (empty) work.say({work.words()("plan_board.frees_nothing")});
}

void board_pen_only(Workspace& work, bool only) {
  work.look_plan([only](PlanLook& look) { look.pen_only = only; });
  work.say({work.words()(only ? "plan_board.pen_only.is_on" : "plan_board.pen_only.is_off")});
}

void board_tidy(Workspace& work) {
  if (!work.plan_open()) return;
  work.edit({"plan_board.step.tidy", {}}, [&](DiffBuilder& edit) { tidy_up(work.document()->store(), edit); });
  board_fit(work);
}

}  // namespace seven::ui
