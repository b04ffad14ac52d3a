// What a plan's records are in words.
#include <algorithm>
#include <set>

#include "base/format.h"
#include "icons.h"
#include "planning/plan_edits.h"
#include "ui/app/plan_wording.h"
#include "ui/screens/detail_column.h"
#include "ui/screens/plan.h"
#include "ui/widgets/text.h"

namespace seven::ui {
namespace {

constexpr std::int64_t kParts = 100;  // from so many minutes on, parts of one are left out

Minutes minutes_in(const std::map<std::string, Minutes>& minutes, const std::string& role) {
  const auto found = minutes.find(role);
  return found == minutes.end() ? Minutes() : found->second;
}

Minutes then_of(const Moment& moment, const std::string& role) {
  const Minutes today = minutes_in(moment.today, role), then = minutes_in(moment.tomorrow, role);
  switch (moment.change) {
    case MomentChange::keep: return today;
    case MomentChange::take_out: return {};
    case MomentChange::complement: return today + then;
    default: return then;
  }
}

}  // namespace

std::string moment_roles(const Frame& f, const Moment& moment) {
  return PlanWording(f.work.plan(), f.ui.words()).roles(moment);
}

std::string times_words(const Frame& f, const Moment& moment) {
  if (moment.times <= 0) return {};
  return f.tr("plan.times_a_year", {{"n", format_number(Minutes::of_whole(moment.times))}});
}

std::string times_in_short(const Frame& f, const Moment& moment) {
  if (moment.times <= 0) return {};
  return f.tr("plan.times_in_short", {{"n", format_number(Minutes::of_whole(moment.times))}});
}

std::string moment_minutes(const Frame& f, const Moment& moment, PlanTime time) {
  const Translator& words = f.ui.words();
  const std::string role = role_it_is_about(f.work.plan(), moment);
  const Minutes today = minutes_in(moment.today, role), then = then_of(moment, role);
  const bool is_new = moment.change == MomentChange::introduce;
  if (time == PlanTime::today) return is_new ? f.tr("plan.not_yet") : format_minutes(words, today);
  if (is_new) return f.tr("plan.new_minutes", {{"minutes", format_minutes(words, then)}});
  if (time == PlanTime::tomorrow) return format_minutes(words, then);
  if (moment.change == MomentChange::take_out)
    return f.tr("plan.taken_out_of", {{"minutes", format_minutes(words, today)}});
  if (today == then) return f.tr("plan.as_today");
  return f.tr("plan.from_to", {{"from", format_number(today)}, {"to", format_minutes(words, then)}});
}

std::string moment_minutes_in_short(const Frame& f, const Moment& moment, PlanTime time) {
  if (time == PlanTime::today) return moment_minutes(f, moment, time);
  if (moment.change == MomentChange::take_out) return {};
  if (moment.change != MomentChange::introduce) return moment_minutes(f, moment, time);
  return format_minutes(f.ui.words(), then_of(moment, role_it_is_about(f.work.plan(), moment)));
}

std::optional<MinutesChange> minutes_change(const Frame& f, const Moment& moment) {
  const std::string role = role_it_is_about(f.work.plan(), moment);
  const Minutes today = minutes_in(moment.today, role), then = then_of(moment, role);
  if (today == then || moment.change == MomentChange::introduce || moment.change == MomentChange::take_out) return {};
  return MinutesChange{format_number(today), format_minutes(f.ui.words(), then), format_number(then)};
}

std::string moment_change(const Frame& f, const Moment& moment) {
  const PlanModel& plan = f.work.plan();
  std::vector<std::size_t> changed;
  for (std::size_t i = 0; i < plan.roles().size(); ++i) {
    if (plan.change_of(moment.id, i) != Minutes()) changed.push_back(i);
  }
  std::string words;
  for (const std::size_t i : changed) {
    if (!words.empty()) words += ", ";
    if (changed.size() > 1) words += plan.roles()[i]->name + " ";
    words += signed_minutes(f, readable(plan.change_of(moment.id, i)));
  }
  return words;
}

std::string named_minutes(const Frame& f, std::size_t role, Minutes minutes) {
  const PlanModel& plan = f.work.plan();
  const std::string amount = signed_minutes(f, readable(minutes));
  return plan.roles().size() < 2 ? amount : plan.roles()[role]->name + " " + amount;
}

float not_for_clinical(Frame& f, Vec2 at, float width) {
  return at.y +
         text(f.ui, at, std::min(width, 720.0f), f.tr("plan.not_for_clinical"), f.ui.type().small, f.ui.colors().ink2);
}

Minutes main_change(const Frame& f, const Moment& moment) { return change_it_is_about(f.work.plan(), moment); }

Minutes readable(Minutes minutes) {
  const Minutes size = minutes < Minutes() ? -minutes : minutes;
  if (size < Minutes::of_whole(kParts)) return minutes;
  return Minutes::of_whole(divide_rounded(minutes.hundredths(), Minutes::per_minute));
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
  if (const Moment* found = f.work.plan().moment(moment))
    edit_detail<Moment>(f, step, moment, moment_title(f, *found), change);
}

void type_moment(Frame& f, const char* step, const std::string& moment, const std::string& field,
                 const MomentEdit& change) {
  if (const Moment* found = f.work.plan().moment(moment))
    type_detail<Moment>(f, step, moment, moment_title(f, *found), field, change);
}

}  // namespace seven::ui
