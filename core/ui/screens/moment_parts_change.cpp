// What happens to a moment: the change, how often, minutes by role; and how much of it goes the new way.
#include "base/format.h"
#include "icons.h"
#include "planning/change_meaning.h"
#include "planning/plan_edits.h"
#include "ui/screens/moment_parts.h"
#include "ui/screens/plan.h"
#include "ui/screens/plan_sheets.h"
#include "ui/widgets/text.h"

namespace seven::ui {
namespace {

// Where the roles that a moment does not use are shown: the moment's id.
constexpr const char* kAllRoles = "moment_all_roles";
constexpr int kMomentShareStep = 500;  // basis points: what less and more change

Minutes amount_of_role(const std::map<std::string, Minutes>& minutes, const std::string& role) {
  const auto found = minutes.find(role);
  return found == minutes.end() ? Minutes() : found->second;
}

bool has_today(const Moment& moment) { return moment.change != MomentChange::introduce; }

// What the plan's own minutes of it are called; null where it has none.
const char* tomorrow_key(const Moment& moment) {
  switch (moment.change) {
    case MomentChange::keep:
    case MomentChange::take_out: return nullptr;
    case MomentChange::complement: return "plan_moment.minutes.added";
    default: return "plan.time.tomorrow";
  }
}

void role_minutes(DetailColumn& column, const Moment& moment, const TeamRole& role, bool tomorrow) {
  Frame& f = column.frame();
  const std::string& label = f.tr(tomorrow ? tomorrow_key(moment) : "plan.time.today");
  DetailAmount amount;
  amount.value = amount_of_role(tomorrow ? moment.tomorrow : moment.today, role.id).hundredths();
  amount.high = max_record_minutes.hundredths();
  amount.decimals = 2;
  amount.unit = f.tr("plan_moment.min");
  amount.named = role.name + ", " + label;
  amount.small_label = true;
  const auto next = column.amount(role.id + (tomorrow ? ".then" : ".now"), label, amount);
  if (!next) return;
  type_moment(f, tomorrow ? "plan_moment.step.minutes_tomorrow" : "plan_moment.step.minutes_today", moment.id,
              (tomorrow ? "tomorrow/" : "today/") + role.id,
              [role = role.id, tomorrow, minutes = Minutes::of_hundredths(*next)](Moment& to) {
                to = with_minutes(to, role, tomorrow, minutes);
              });
}

void minutes_by_role(DetailColumn& column, const Moment& moment) {
  Frame& f = column.frame();
  const auto& roles = f.work.plan().roles();
  const bool all = f.work.unfolded(kAllRoles) == moment.id || roles.size() <= 2;
  column.title(f.tr("plan_moment.minutes"), 4);
  bool left_out = false;
  for (const TeamRole* role : roles) {
    if (!all && moment.today.count(role->id) + moment.tomorrow.count(role->id) == 0) {
      left_out = true;
      continue;
    }
    column.skip(
        text(f.ui, {column.x(), column.y()}, column.width(), role->name, f.ui.type().small_strong, f.ui.colors().ink) +
        2);
    if (has_today(moment)) role_minutes(column, moment, *role, false);
    if (tomorrow_key(moment) != nullptr) role_minutes(column, moment, *role, true);
    column.skip(4);
  }
  if (moment.change == MomentChange::keep) column.says(f.tr("plan_moment.minutes.kept"));
  if (moment.change == MomentChange::take_out) column.says(f.tr("plan_moment.minutes.none"));
  if (left_out) {
    if (column.press("all_roles", f.tr("plan_moment.all_roles"), seven::icon::users, ButtonKind::quiet))
      f.later([id = moment.id](Workspace& work) { work.unfold(kAllRoles, id); });
  } else if (column.press("new_role", f.tr("plan_moment.add_role"), seven::icon::plus, ButtonKind::quiet)) {
    f.later([](Workspace& work) { show_from_moment(work, Sheet::Kind::plan_role, {}); });
  }
  column.skip(6);
}

using SetShare = std::function<void(Moment&, Share)>;

struct ShareEntry {
  const char* key;
  const char* label;
  const char* help;  // may be null
  const char* step;
};

void share_entry(DetailColumn& column, const Moment& moment, const ShareEntry& entry, Share now, const SetShare& set) {
  Frame& f = column.frame();
  DetailAmount amount;
  amount.value = now.basis_points();
  amount.high = Share::whole;
  amount.decimals = 2;
  amount.step = kMomentShareStep;
  amount.unit = "%";
  if (entry.help != nullptr) amount.beside = f.tr(entry.help);
  const auto next = column.amount(entry.key, f.tr(entry.label), amount);
  if (!next) return;
  type_moment(f, entry.step, moment.id, entry.key,
              [set, share = Share::of_basis_points(static_cast<int>(*next))](Moment& to) { set(to, share); });
}

std::optional<Share> unless_whole(Share share) {
  return share == Share::of_percent(100) ? std::nullopt : std::optional<Share>(share);
}

}  // namespace

void moment_number(DetailColumn& column, const Moment& moment, const MomentNumber& entry, DetailAmount look) {
  Frame& f = column.frame();
  look.value = moment.*entry.number;
  look.high = entry.high;
  look.unit = f.tr(entry.unit);
  if (const auto next = column.amount(entry.key, f.tr(entry.label), look))
    type_moment(f, entry.step, moment.id, entry.key,
                [number = entry.number, n = static_cast<int>(*next)](Moment& to) { to.*number = n; });
}

Mark mark_of_change(const Moment& moment) {
  switch (meaning_of_change(moment)) {
    case ChangeMeaning::transaction: return Mark::transaction;
    case ChangeMeaning::relationship: return Mark::relationship;
    case ChangeMeaning::introduced: return Mark::introduced;
    case ChangeMeaning::today: break;
  }
  return Mark::today;
}

void moment_change_part(DetailColumn& column, const Moment& moment) {
  Frame& f = column.frame();
  std::vector<Choice> choices;
  for (std::size_t i = 0; i < moment_change_words.size(); ++i) {
    const auto change = static_cast<MomentChange>(i);
    Choice choice = detail_choice(moment_change_words[i], change_words(f, change), change_icon(change));
    if (change == moment.change) choice.meaning = &meaning_of(f.ui.colors(), mark_of_change(moment));
    choices.push_back(std::move(choice));
  }
  if (const auto pressed =
          column.chips("change", f.tr("plan_moment.change"), choices, static_cast<int>(moment.change))) {
    const auto to = static_cast<MomentChange>(*pressed);
    if (to != moment.change)
      edit_moment(f, "plan_moment.step.change", moment.id, [to](Moment& next) { next = with_change(next, to); });
  }
  minutes_by_role(column, moment);
  moment_number(
      column, moment,
      {"times", "plan_moment.times", "plan_moment.step.times", "plan_moment.a_year", &Moment::times, max_times});
  if (moment.channel == Channel::together || moment.channel == Channel::peers)
    moment_number(column, moment,
                  {"come", "plan_moment.come", "plan_moment.step.come", "plan_moment.people", &Moment::come});
}

void moment_figures_part(DetailColumn& column, const Moment& moment) {
  Frame& f = column.frame();
  const bool same = moment.change == MomentChange::keep, is_new = moment.change == MomentChange::introduce;
  if (same) {
    column.says(f.tr("plan_moment.figures.kept"));
    return;
  }
  const Share all = Share::of_percent(100);
  if (!is_new)
    share_entry(column, moment,
                {"changed", "plan_moment.changed", "plan_moment.changed.help", "plan_moment.step.changed"},
                moment.changed.value_or(all), [](Moment& to, Share s) { to.changed = unless_whole(s); });
  share_entry(column, moment, {"bounce", "plan_moment.bounce", "plan_moment.bounce.help", "plan_moment.step.bounce"},
              moment.bounce, [](Moment& to, Share s) { to.bounce = s; });
  share_entry(column, moment,
              {"new_demand", "plan_moment.new_demand", "plan_moment.new_demand.help", "plan_moment.step.new_demand"},
              moment.new_demand, [](Moment& to, Share s) { to.new_demand = s; });
  if (!is_new)
    share_entry(column, moment,
                {"realised", "plan_moment.realised", "plan_moment.realised.help", "plan_moment.step.realised"},
                moment.realised.value_or(all), [](Moment& to, Share s) { to.realised = unless_whole(s); });
}

}  // namespace seven::ui
