// What a moment is tied to: where its time comes from and goes to, what must be in place first, where it lies.
#include <algorithm>

#include "base/format.h"
#include "icons.h"
#include "planning/plan_edits.h"
#include "ui/app/plan_wording.h"
#include "ui/screens/moment_parts.h"
#include "ui/screens/plan.h"
#include "ui/screens/plan_sheets.h"
#include "ui/widgets/text.h"

namespace seven::ui {
namespace {

void arrow_rows(DetailColumn& column, const std::vector<const Offset*>& arrows, bool out) {
  Frame& f = column.frame();
  const PlanWording say(f.work.plan(), f.ui.words());
  for (const Offset* offset : arrows) {
    const Moment* other = f.work.plan().moment(out ? offset->to : offset->from);
    if (other == nullptr) continue;
    if (column.leads("arrow" + offset->id, moment_title(f, *other),
                     offset->minutes.size() > 1 ? say.amounts(offset->minutes) : say.amount(amount_of(*offset)),
                     out ? seven::icon::corner_down_right : seven::icon::undo_2, f.tr("plan_moment.arrow.open")))
      f.later([id = offset->id](Workspace& work) { show_from_moment(work, Sheet::Kind::plan_arrow, id); });
  }
}

// What is left of `there_is` by role when the arrows have carried theirs, and by how much they carry more.
struct ArrowRest {
  Minutes left, beyond;
};

ArrowRest arrow_rest(const PlanModel& plan, const std::string& moment, const std::vector<const Offset*>& arrows,
                     bool out) {
  ArrowRest rest;
  for (std::size_t i = 0; i < plan.input().roles.size(); ++i) {
    const Minutes change = change_of_role(plan, moment, i);
    const Minutes there_is = std::max(Minutes(), out ? -change : change);
    const Minutes left = to_whole(there_is - carried_by(arrows, plan.input().roles[i].id));
    (left > Minutes() ? rest.left : rest.beyond) += left > Minutes() ? left : -left;
  }
  return rest;
}

void say_arrow_rest(DetailColumn& column, const char* key, const ArrowRest& rest, const char* left,
                    const char* beyond) {
  Frame& f = column.frame();
  if (rest.left > Minutes()) column.says(f.tr(left, {{"minutes", format_minutes(f.ui.words(), rest.left)}}));
  if (rest.beyond > Minutes())
    column.warns(key, f.tr(beyond, {{"minutes", format_minutes(f.ui.words(), rest.beyond)}}));
}

std::vector<const Dependence*> dependences_of(const Frame& f, const std::string& moment) {
  std::vector<const Dependence*> found;
  for (const Dependence* dependence : f.work.plan().store().all<Dependence>())
    if (dependence->moment == moment) found.push_back(dependence);
  return found;
}

// Which of `choices` a key is; the last where there is none of that key.
int index_of_band(const std::vector<Choice>& choices, const std::string& key) {
  for (std::size_t i = 0; i + 1 < choices.size(); ++i)
    if (choices[i].key == key) return static_cast<int>(i);
  return static_cast<int>(choices.size()) - 1;
}

void move_moment_to(Frame& f, const Moment& moment, const std::string& lane, const std::string& stage) {
  f.later([id = moment.id, name = moment_title(f, moment), lane, stage](Workspace& work) {
    work.edit({"plan_moment.step.move", {{"what", name}}},
              [&](DiffBuilder& edit) { move_moment(work.document()->store(), edit, id, lane, stage); });
  });
}

}  // namespace

Minutes to_whole(Minutes minutes) {
  return Minutes::of_whole(divide_rounded(minutes.hundredths(), Minutes::per_minute));
}

Minutes carried_by(const std::vector<const Offset*>& arrows, const std::string& role) {
  Minutes sum;
  for (const Offset* offset : arrows) {
    const auto found = offset->minutes.find(role);
    if (found != offset->minutes.end()) sum += found->second;
  }
  return sum;
}

Minutes change_of_role(const PlanModel& plan, const std::string& moment, std::size_t role) {
  const PlanMoment* use = plan.use_of(moment);
  if (use == nullptr) return {};
  const Minutes change = use->tomorrow[role] - use->today[role];
  return change < Minutes() ? -share_of(-change, use->realised) : change;
}

void moment_arrows_part(DetailColumn& column, const Moment& moment) {
  Frame& f = column.frame();
  bool frees = false, takes = false;  // time of anybody; a moment may do both
  for (std::size_t i = 0; i < f.work.plan().roles().size(); ++i) {
    const Minutes change = f.work.plan().change_of(moment.id, i);
    frees = frees || change < Minutes();
    takes = takes || change > Minutes();
  }
  const auto to = f.work.plan().offsets_to(moment.id), from = f.work.plan().offsets_from(moment.id);
  const auto coming = [&] {
    column.title(f.tr("plan_moment.paid_by"), 4);
    arrow_rows(column, to, false);
    say_arrow_rest(column, "too_much_in", arrow_rest(f.work.plan(), moment.id, to, false), "plan_moment.unpaid",
                   "plan_moment.overpaid");
    if (column.press("pay", f.tr("plan_moment.arrow.from"), seven::icon::plus, ButtonKind::quiet))
      f.later([id = moment.id](Workspace& work) { show_from_moment(work, Sheet::Kind::plan_arrow, "<" + id); });
    column.skip(4);
  };
  const auto going = [&] {
    column.title(f.tr("plan_moment.goes_to"), 4);
    arrow_rows(column, from, true);
    say_arrow_rest(column, "too_much_out", arrow_rest(f.work.plan(), moment.id, from, true), "plan_moment.unplaced",
                   "plan_moment.overplaced");
    if (column.press("give", f.tr("plan_moment.arrow.to"), seven::icon::plus, ButtonKind::quiet))
      f.later([id = moment.id](Workspace& work) { show_from_moment(work, Sheet::Kind::plan_arrow, ">" + id); });
    column.skip(4);
  };
  const bool gives = frees || !from.empty();
  const bool receives = takes || !to.empty() || !gives;
  if (gives) going();
  if (receives) coming();
}

void moment_waits_part(DetailColumn& column, const Moment& moment) {
  Frame& f = column.frame();
  const auto waiting = dependences_of(f, moment.id);
  const auto arrangements = f.work.plan().store().all<Arrangement>();
  if (arrangements.empty()) column.says(f.tr("plan_moment.waits.none"));
  bool held_up = false;
  for (const Arrangement* arrangement : arrangements) {
    Scope scope(f.ui, arrangement->id);
    const bool on = std::any_of(waiting.begin(), waiting.end(), [&](const Dependence* dependence) {
      return dependence->arrangement == arrangement->id;
    });
    held_up = held_up || (on && !arrangement->done);
    const std::string name = arrangement->text.empty() ? f.tr("plan_moment.arrangement.unnamed") : arrangement->text;
    const float top = column.y();
    const std::string done = f.tr(arrangement->done ? "plan_moment.arrangement.is_done" : "plan_moment.not_done");
    if (column.tick("waits", name, on, done, 48))
      f.later([moment = moment.id, id = arrangement->id, name, on](Workspace& work) {
        work.edit({on ? "plan_moment.step.waits_off" : "plan_moment.step.waits", {{"what", name}}},
                  [&](DiffBuilder& edit) {
                    const Dependence dependence{moment, id};
                    if (on)
                      edit.remove<Dependence>(dependence.key());
                    else
                      edit.put(dependence);
                  });
      });
    if (icon_button(f.ui, "open", {column.x() + column.width() - 44, top, 44, 44},
                    f.tr("plan_moment.arrangement.open", {{"what", name}}), seven::icon::pencil))
      f.later([id = arrangement->id](Workspace& work) { show_from_moment(work, Sheet::Kind::plan_arrangement, id); });
    column.skip(4);
  }
  column.skip(6);
  if (held_up) column.says(f.tr("plan_moment.waits.hatched"));
  if (column.press("add", f.tr("plan_moment.arrangement.add"), seven::icon::plus, ButtonKind::quiet))
    f.later([moment = moment.id](Workspace& work) {
      Arrangement made;
      made.id = work.new_key();
      work.edit({"plan_moment.step.arrangement_add", {}}, [&](DiffBuilder& edit) {
        edit.put(made);
        edit.put(Dependence{moment, made.id});
      });
      show_from_moment(work, Sheet::Kind::plan_arrangement, made.id);
    });
}

void moment_place_part(DetailColumn& column, const Moment& moment) {
  Frame& f = column.frame();
  if (moment.locked) {
    column.says(f.tr("plan_moment.locked.place"));
    return;
  }
  std::vector<Choice> lanes, stages;
  for (const Lane* lane : f.work.plan().lanes()) lanes.push_back(detail_choice(lane->id, lane->name));
  for (const Stage* stage : f.work.plan().stages()) stages.push_back(detail_choice(stage->id, stage->name));
  lanes.push_back(detail_choice("-", f.tr("plan.beside")));
  stages.push_back(detail_choice("-", f.tr("plan.beside_stages")));
  const auto key_at = [](const std::vector<Choice>& choices, int index) {
    const std::string& key = choices[static_cast<std::size_t>(index)].key;
    return key == "-" ? std::string() : key;
  };
  if (const auto pressed = column.chips("lane", f.tr("plan_moment.lane"), lanes, index_of_band(lanes, moment.lane)))
    move_moment_to(f, moment, key_at(lanes, *pressed), moment.stage);
  if (const auto pressed =
          column.chips("stage", f.tr("plan_moment.stage"), stages, index_of_band(stages, moment.stage)))
    move_moment_to(f, moment, moment.lane, key_at(stages, *pressed));
  const auto cell = f.work.plan().moments_in(moment.lane, moment.stage);
  if (cell.size() < 2) return;
  for (const int by : {-1, 1}) {
    const bool possible = (by < 0 ? cell.front() : cell.back())->id != moment.id;
    ButtonLook look;
    look.kind = ButtonKind::quiet;
    look.icon = by < 0 ? seven::icon::arrow_up : seven::icon::arrow_down;
    look.disabled = !possible;
    float height = 0;
    if (fitting_button(f.ui, by < 0 ? "up" : "down", {column.x() - 8, column.y()}, column.width() + 8,
                       f.tr(by < 0 ? "plan_moment.up" : "plan_moment.down"), look, &height))
      f.later([id = moment.id, name = moment_title(f, moment), by](Workspace& work) {
        work.edit({"plan_moment.step.reorder", {{"what", name}}},
                  [&](DiffBuilder& edit) { reorder_moment(work.document()->store(), edit, id, by); });
      });
    column.skip(height + 4);
  }
}

}  // namespace seven::ui
