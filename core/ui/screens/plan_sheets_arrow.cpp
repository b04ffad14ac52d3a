// The sheet of an arrow: from which moment time goes to which, how much of each role. A new one begins with choosing
// its ends: the subject is empty, or ">" or "<" and the moment that it leaves or comes to.
#include <algorithm>

#include "base/format.h"
#include "icons.h"
#include "ui/app/plan_wording.h"
#include "ui/screens/moment_panel.h"
#include "ui/screens/moment_parts.h"
#include "ui/screens/plan.h"
#include "ui/screens/plan_sheets.h"
#include "ui/widgets/text.h"

namespace seven::ui {
namespace {

// Of each role as much as is free at the one and wanted at the other.
std::map<std::string, Minutes> first_amounts(const PlanModel& plan, const std::string& from, const std::string& to) {
  std::map<std::string, Minutes> minutes;
  for (std::size_t i = 0; i < plan.input().roles.size(); ++i) {
    const std::string& role = plan.input().roles[i].id;
    const Minutes free = -change_of_role(plan, from, i) - carried_by(plan.offsets_from(from), role);
    const Minutes wanted = change_of_role(plan, to, i) - carried_by(plan.offsets_to(to), role);
    const Minutes both = std::min({free, wanted, max_record_minutes});
    if (both > Minutes()) minutes[role] = both;
  }
  return minutes;
}

void make_arrow(Frame& f, const std::string& from, const std::string& to) {
  f.later([from, to](Workspace& work) {
    if (!work.plan_open() || from == to) return;
    const Offset made{work.new_key(), from, to, first_amounts(work.plan(), from, to)};
    const Moment* at = work.plan().moment(to);
    const std::string name = at == nullptr ? std::string() : at->title;
    work.edit({"plan_moment.step.arrow_add", {{"what", name}}}, [&](DiffBuilder& edit) { edit.put(made); });
    show_from_moment(work, Sheet::Kind::plan_arrow, made.id);
  });
}

// The role that an end gives, or gets, most time of, a place in PlanModel::roles, and how much; nothing where none.
struct EndTime {
  std::size_t role = 0;
  Minutes minutes;
};

EndTime end_time(const PlanModel& plan, const std::string& moment, bool giver) {
  EndTime most;
  for (std::size_t i = 0; i < plan.roles().size(); ++i) {
    const Minutes change = plan.change_of(moment, i), there_is = giver ? -change : change;
    if (there_is > most.minutes) most = {i, there_is};
  }
  return most;
}

// The moments to choose from: those that free most of one role first, or those that take most. Returns the chosen one's
// key.
std::string choose_end(DetailColumn& column, bool giver, const std::string& other) {
  Frame& f = column.frame();
  const PlanModel& plan = f.work.plan();
  std::vector<std::pair<const Moment*, EndTime>> moments;
  for (const Moment* moment : plan.store().all<Moment>())
    moments.emplace_back(moment, end_time(plan, moment->id, giver));
  std::stable_sort(moments.begin(), moments.end(),
                   [](const auto& a, const auto& b) { return b.second.minutes < a.second.minutes; });
  std::string chosen;
  for (const auto& [moment, time] : moments) {
    if (moment->id == other) continue;
    const Minutes minutes = to_whole(time.minutes);
    const std::string amount =
        minutes == Minutes() ? std::string() : named_minutes(f, time.role, giver ? -minutes : minutes);
    if (column.leads("m" + moment->id, moment_title(f, *moment), amount, change_icon(moment->change)))
      chosen = moment->id;
  }
  if (moments.size() < 2) column.says(f.tr("plan_moment.arrow.too_few"));
  return chosen;
}

// A new one: first where the time comes from, then where it goes.
void new_arrow(Frame& f) {
  const std::string& subject = f.work.sheet().subject;
  const bool from_known = !subject.empty() && subject[0] == '>';
  const std::string known = subject.empty() ? std::string() : subject.substr(1);
  const bool giver = !from_known;  // what is asked for
  Dialog dialog(f.ui, "arrow", f.tr(giver ? "plan_moment.arrow.ask_from" : "plan_moment.arrow.ask_to"), 520);
  Scope scope(f.ui, giver ? "from" : "to");
  DetailColumn column(f, dialog.left(), dialog.top(), dialog.width());
  column.says(f.tr(giver ? "plan_moment.arrow.ask_from.words" : "plan_moment.arrow.ask_to.words"));
  const std::string chosen = choose_end(column, giver, known);
  if (!chosen.empty()) {
    if (known.empty())
      f.later([chosen](Workspace& work) { show_from_moment(work, Sheet::Kind::plan_arrow, ">" + chosen); });
    else if (from_known)
      make_arrow(f, known, chosen);
    else
      make_arrow(f, chosen, known);
  }
  end_sheet(f, dialog, column);
}

void end_row(DetailColumn& column, const char* key, const char* label, const char* glyph, const std::string& moment) {
  Frame& f = column.frame();
  const Moment* found = f.work.plan().moment(moment);
  if (found == nullptr) return;
  column.skip(paint_text(f.ui, {column.x(), column.y()}, column.width(), f.tr(label), f.ui.type().small_strong,
                         f.ui.colors().ink2));
  const auto role = f.work.plan().main_role_of(moment);
  const std::string amount = role ? named_minutes(f, *role, to_whole(main_change(f, *found))) : std::string();
  if (column.leads(key, moment_title(f, *found), amount, glyph, f.tr(label))) {
    f.later([](Workspace& work) { work.close_sheet(); });
    choose_moment(f, moment);
  }
  column.skip(8);
}

}  // namespace

void draw_plan_arrow_sheet(Frame& f) {
  const std::string& subject = f.work.sheet().subject;
  if (f.work.plan_open() && (subject.empty() || subject[0] == '>' || subject[0] == '<')) return new_arrow(f);
  const Offset* offset = record_of_sheet<Offset>(f);
  if (offset == nullptr) return;
  const Moment* to = f.work.plan().moment(offset->to);
  const std::string name = to == nullptr ? std::string() : moment_title(f, *to);
  Dialog dialog(f.ui, "arrow", f.tr("plan_moment.arrow"), 520);
  DetailColumn column(f, dialog.left(), dialog.top(), dialog.width());
  end_row(column, "from", "plan_moment.arrow.from_here", seven::icon::undo_2, offset->from);
  end_row(column, "to", "plan_moment.arrow.to_here", seven::icon::corner_down_right, offset->to);
  if (const Moment* from = f.work.plan().moment(offset->from); from != nullptr && to != nullptr) {
    const std::string what = PlanWording(f.work.plan(), f.ui.words()).awaited({from, to});
    if (!what.empty()) column.says(f.tr("plan_moment.arrow.dashed", {{"what", what}}));
  }
  column.title(f.tr("plan_moment.arrow.minutes"), 3);
  for (const TeamRole* role : f.work.plan().roles()) {
    const auto found = offset->minutes.find(role->id);
    DetailAmount amount;
    amount.value = found == offset->minutes.end() ? 0 : found->second.hundredths();
    amount.high = max_record_minutes.hundredths();
    amount.decimals = 2;
    amount.step = step_for(amount.value, 1000);
    amount.unit = f.tr("plan_moment.min");
    if (const auto next = column.amount("role" + role->id, role->name, amount))
      type_detail<Offset>(f, "plan_moment.step.arrow_minutes", offset->id, name, role->id,
                          [id = role->id, n = Minutes::of_hundredths(*next)](Offset& next_offset) {
                            if (n == Minutes())
                              next_offset.minutes.erase(id);
                            else
                              next_offset.minutes[id] = n;
                          });
  }
  if (column.press("remove", f.tr("plan_moment.arrow.remove"), seven::icon::trash_2))
    remove_from_sheet(f, "plan_moment.step.arrow_remove", f.tr("plan_moment.arrow.called", {{"what", name}}),
                      [id = offset->id](const Store&, DiffBuilder& edit) { edit.remove<Offset>(id); });
  end_sheet(f, dialog, column);
}

}  // namespace seven::ui
