// What a plan's records are in words.
#include <algorithm>
#include <set>

#include "base/format.h"
#include "icons.h"
#include "planning/plan_edits.h"
#include "ui/screens/plan.h"

namespace seven::ui {
namespace {

// All roles together, each time.
Minutes each_time(const std::map<std::string, Minutes>& minutes) {
  Minutes sum;
  for (const auto& [role, amount] : minutes) sum += amount;
  return sum;
}

Minutes tomorrow_each_time(const Moment& moment) {
  switch (moment.change) {
    case MomentChange::keep: return each_time(moment.today);
    case MomentChange::take_out: return {};
    case MomentChange::complement: return each_time(moment.today) + each_time(moment.tomorrow);
    default: return each_time(moment.tomorrow);
  }
}

}  // namespace

std::string moment_roles(const Frame& f, const Moment& moment) {
  std::string words;
  for (const TeamRole* role : f.work.plan().roles()) {
    if (moment.today.count(role->id) + moment.tomorrow.count(role->id) == 0) continue;
    words += (words.empty() ? "" : ", ") + role->name;
  }
  return words;
}

std::string times_words(const Frame& f, const Moment& moment) {
  if (moment.times <= 0) return {};
  return f.tr("plan.times_a_year", {{"n", format_number(Minutes::of_whole(moment.times))}});
}

std::string moment_minutes(const Frame& f, const Moment& moment, PlanTime time) {
  const Translator& words = f.ui.words();
  const Minutes today = each_time(moment.today), then = tomorrow_each_time(moment);
  const bool is_new = moment.change == MomentChange::introduce;
  if (time == PlanTime::today) return is_new ? f.tr("plan.not_yet") : format_minutes(words, today);
  if (is_new) return f.tr("plan.new_minutes", {{"minutes", format_minutes(words, then)}});
  if (moment.change == MomentChange::keep)
    return time == PlanTime::tomorrow ? format_minutes(words, today) : f.tr("plan.as_today");
  if (moment.change == MomentChange::take_out)
    return f.tr("plan.taken_out_of", {{"minutes", format_minutes(words, today)}});
  if (time == PlanTime::tomorrow) return format_minutes(words, then);
  return format_number(today) + " → " + format_minutes(words, then);
}

const std::string& change_words(const Frame& f, MomentChange change) {
  return f.tr(std::string("plan.change.") + moment_change_words[static_cast<std::size_t>(change)]);
}

const char* change_icon(MomentChange change) {
  switch (change) {
    case MomentChange::keep: return seven::icon::equal;
    case MomentChange::shorten: return seven::icon::fold_horizontal;
    case MomentChange::lengthen: return seven::icon::unfold_horizontal;
    case MomentChange::replace: return seven::icon::replace;
    case MomentChange::complement: return seven::icon::layers;
    case MomentChange::take_out: return seven::icon::scissors;
    case MomentChange::introduce: break;
  }
  return seven::icon::plus;
}

std::string moment_title(const Frame& f, const Moment& moment) {
  return moment.title.empty() ? f.tr("plan.unnamed") : moment.title;
}

std::string signed_minutes(const Frame& f, Minutes minutes) {
  return format_minutes(f.ui.words(), minutes, Sign::always);
}

PlanForm shown_form(const Frame& f) {
  const PlanForm chosen = f.work.plan_look().form;
  if (chosen != PlanForm::unsaid) return chosen;
  return f.ui.phone() || f.ui.low() ? PlanForm::outline : PlanForm::board;
}

void choose_moment(Frame& f, const std::string& moment) {
  const bool as_sheet = f.ui.phone() || f.ui.low();
  f.later([moment, as_sheet](Workspace& work) {
    work.look_plan([&](PlanLook& look) { look.moment = moment; });
    if (as_sheet && !moment.empty()) work.show({Sheet::Kind::plan_moment, moment});
  });
}

void add_moment(Frame& f, const std::string& lane, const std::string& stage) {
  const bool as_sheet = f.ui.phone() || f.ui.low();
  f.later([=](Workspace& work) {
    if (!work.plan_open()) return;
    const std::string key = work.new_key();
    work.edit({"plan.step.add_moment", {}},
              [&](DiffBuilder& edit) { new_moment(work.document()->store(), edit, key, lane, stage); });
    work.look_plan([&](PlanLook& look) { look.moment = key; });
    if (as_sheet) work.show({Sheet::Kind::plan_moment, key});
  });
}

void edit_moment(Frame& f, const char* step, const std::string& moment, const MomentEdit& change) {
  const Moment* found = f.work.plan().moment(moment);
  if (found == nullptr) return;
  const StepName name{step, {{"what", moment_title(f, *found)}}};
  f.later([=](Workspace& work) {
    const Moment* now = work.plan_open() ? work.plan().moment(moment) : nullptr;
    if (now == nullptr) return;
    Moment next = *now;
    change(next);
    work.edit(name, [&](DiffBuilder& edit) { edit.put(next); });
  });
}

void type_moment(Frame& f, const char* step, const std::string& moment, const std::string& field,
                 const MomentEdit& change) {
  const Moment* found = f.work.plan().moment(moment);
  if (found == nullptr) return;
  const StepName name{step, {{"what", moment_title(f, *found)}}};
  f.later([=](Workspace& work) {
    const Moment* now = work.plan_open() ? work.plan().moment(moment) : nullptr;
    if (now == nullptr) return;
    Moment next = *now;
    change(next);
    work.edit_typing(name, "moment/" + moment + "/" + field, [&](DiffBuilder& edit) { edit.put(next); });
  });
}

}  // namespace seven::ui
