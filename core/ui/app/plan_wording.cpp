#include "ui/app/plan_wording.h"

#include <algorithm>

#include "planning/change_meaning.h"
#include "planning/lane_differences.h"

namespace seven::ui {
namespace {

Minutes summed(const std::map<std::string, Minutes>& by_role) {
  Minutes sum;
  for (const auto& [role, amount] : by_role) sum += amount;
  return sum;
}

// All roles together, each time: today and in the plan.
Minutes each_time_today(const Moment& moment) {
  return moment.change == MomentChange::introduce ? Minutes() : summed(moment.today);
}

Minutes each_time_planned(const Moment& moment) {
  switch (moment.change) {
    case MomentChange::keep: return summed(moment.today);
    case MomentChange::take_out: return {};
    case MomentChange::complement: return summed(moment.today) + summed(moment.tomorrow);
    default: return summed(moment.tomorrow);
  }
}

bool takes_part(const Moment& moment, const std::string& role) {
  return moment.today.count(role) + moment.tomorrow.count(role) > 0;
}

}  // namespace

std::string role_it_is_about(const PlanModel& model, const Moment& moment) {
  if (const auto role = model.main_role_of(moment.id)) return model.roles()[*role]->id;
  if (!moment.tomorrow.empty()) return moment.tomorrow.begin()->first;
  return moment.today.empty() ? std::string() : moment.today.begin()->first;
}

std::size_t roles_in(const PlanModel& model, const Moment& moment) {
  const auto& all = model.roles();
  return static_cast<std::size_t>(
      std::count_if(all.begin(), all.end(), [&](const TeamRole* role) { return takes_part(moment, role->id); }));
}

Minutes change_it_is_about(const PlanModel& model, const Moment& moment) {
  const auto role = model.main_role_of(moment.id);
  return role ? model.change_of(moment.id, *role) : Minutes();
}

PlanBond plan_bond_of(const Moment& moment) {
  switch (moment.change) {
    case MomentChange::introduce: return PlanBond::begin;
    case MomentChange::lengthen:
    case MomentChange::complement: return PlanBond::deepen;
    case MomentChange::keep:
    case MomentChange::take_out: return PlanBond::keep;
    case MomentChange::shorten:
    case MomentChange::replace: break;
  }
  // Somebody who gave no time there begins; else whoever gives more deepens what there is.
  bool more = false, begins = false;
  for (const auto& [role, then] : moment.tomorrow) {
    const auto today = moment.today.find(role);
    const Minutes before = today == moment.today.end() ? Minutes() : today->second;
    more = more || then > before;
    begins = begins || (then > Minutes() && before == Minutes());
  }
  return begins ? PlanBond::begin : more ? PlanBond::deepen : PlanBond::keep;
}

ReportSign sign_of(const Moment& moment) {
  switch (meaning_of_change(moment)) {
    case ChangeMeaning::transaction: return ReportSign::transaction;
    case ChangeMeaning::relationship: return ReportSign::relationship;
    case ChangeMeaning::introduced: return ReportSign::introduced;
    case ChangeMeaning::today: break;
  }
  return ReportSign::today;
}

std::string PlanWording::title(const Moment& moment) const {
  return moment.title.empty() ? words_("plan.unnamed") : moment.title;
}

std::string PlanWording::title_of(std::string_view moment) const {
  const Moment* found = model_.moment(moment);
  return found == nullptr ? words_("plan.unnamed") : title(*found);
}

std::string PlanWording::role(std::string_view id) const {
  const TeamRole* found = model_.role(id);
  return found == nullptr || found->name.empty() ? words_("plan_papers.unnamed_role") : found->name;
}

std::string PlanWording::roles(const Moment& moment) const {
  const std::string main = role_it_is_about(model_, moment);
  std::string first, others;
  for (const TeamRole* each : model_.roles()) {
    if (!takes_part(moment, each->id)) continue;
    std::string& to = each->id == main ? first : others;
    to += (to.empty() ? "" : ", ") + role(each->id);
  }
  return first + (first.empty() || others.empty() ? "" : ", ") + others;
}

std::string PlanWording::times(const Moment& moment) const {
  if (moment.times <= 0) return {};
  const std::string n = format_number(Minutes::of_whole(moment.times));
  return words_("plan.times_a_year", {{"n", n}});
}

std::string PlanWording::change(const Moment& moment) const {
  return words_(std::string("plan.change.") + moment_change_words[static_cast<std::size_t>(moment.change)]);
}

std::string PlanWording::minutes(const Moment& moment) const {
  const std::string main = role_it_is_about(model_, moment);
  const std::string each_time = minutes(moment, main);
  if (roles_in(model_, moment) < 2) return each_time;
  const std::string name = role(main);
  return words_("plan_papers.minutes_of", {{"minutes", each_time}, {"role", name}});
}

std::string PlanWording::minutes(const Moment& moment, const std::string& role) const {
  Moment part = moment;
  std::erase_if(part.today, [&](const auto& each) { return each.first != role; });
  std::erase_if(part.tomorrow, [&](const auto& each) { return each.first != role; });
  return minutes_words(part, each_time_today(part), each_time_planned(part));
}

std::string PlanWording::minutes_words(const Moment& moment, Minutes before, Minutes after) const {
  const std::string today = amount(before), then = amount(after);
  switch (moment.change) {
    case MomentChange::introduce: return words_("plan.new_minutes", {{"minutes", then}});
    case MomentChange::keep: return words_("plan.as_today");
    case MomentChange::take_out: return words_("plan.taken_out_of", {{"minutes", today}});
    default: return from_to(format_number(before), then);
  }
}

std::string PlanWording::from_to(const std::string& from, const std::string& to) const {
  return words_("plan_papers.from_to", {{"from", from}, {"to", to}});
}

std::string PlanWording::dotted(const std::vector<std::string>& parts) {
  std::string all;
  for (const std::string& part : parts) {
    if (!part.empty()) all += (all.empty() ? "" : " · ") + part;
  }
  return all;
}

std::string PlanWording::roles_with(const std::map<std::string, Minutes>& minutes) const {
  std::string all;
  for (const TeamRole* each : model_.roles()) {
    const auto found = minutes.find(each->id);
    if (found != minutes.end() && found->second > Minutes()) all += (all.empty() ? "" : ", ") + role(each->id);
  }
  return all.empty() ? words_("plan_papers.bond.nobody") : all;
}

std::string PlanWording::pair(const Moment& moment) const {
  const bool own = moment.own_before > Share() || moment.own_after > Share();
  const auto side = [&](std::string who, Share share) {
    if (!own) return who;
    const std::string part = format_share(share);
    return who + ", " + words_("plan_papers.bond.own", {{"share", part}});
  };
  const bool fresh = moment.change == MomentChange::introduce, gone = moment.change == MomentChange::take_out;
  std::string kept = moment.with;
  while (!kept.empty() && (kept.back() == '.' || kept.back() == ' ' || kept.back() == '\n')) kept.pop_back();
  const std::string nobody = words_("plan_papers.bond.nobody");
  const std::string before = fresh ? nobody : side(roles_with(moment.today), moment.own_before);
  const std::string then = kept.empty() ? roles_with(planned_minutes(moment)) : kept;
  const std::string after = gone ? nobody : side(then, moment.own_after);
  if (before == after) return words_("plan_papers.bond.same", {{"who", after}});
  return words_("plan_papers.bond.pair", {{"before", before}, {"after", after}});
}

std::string PlanWording::bond(const Moment& moment) const {
  if (!is_relationship(moment)) return {};
  if (moment.change == MomentChange::take_out) return pair(moment);
  constexpr const char* keys[] = {"plan_papers.bond.keep", "plan_papers.bond.deepen", "plan_papers.bond.begin"};
  return words_(keys[static_cast<std::size_t>(plan_bond_of(moment))]) + ". " + pair(moment);
}

std::string PlanWording::gets(const Moment& moment, bool nothing) const {
  if (nothing) return words_("plan_papers.matter.nothing");
  const std::string own = own_change(moment);
  std::string time = change_by_role(moment);
  if (time.empty() && own.empty() && model_.offsets_to(moment.id).empty()) return words_("plan.as_today");
  if (!time.empty()) time = words_("plan_papers.matter.a_year", {{"minutes", time}});
  if (time.empty() && own.empty()) return words_("plan_papers.matter.arrow");
  const bool gone = moment.change == MomentChange::take_out;
  return dotted({gone ? change(moment) : std::string(), time, own});
}

std::string PlanWording::own_change(const Moment& moment) const {
  if (moment.own_after == moment.own_before) return {};
  const std::string from = format_share(moment.own_before), to = format_share(moment.own_after);
  return words_("plan_papers.matter.own", {{"from", from}, {"to", to}});
}

std::string PlanWording::change_by_role(const Moment& moment) const {
  const PlanMoment* use = model_.use_of(moment.id);
  if (use == nullptr) return {};
  const bool named = roles_in(model_, moment) > 1;
  std::string all;
  for (std::size_t r = 0; r < use->today.size(); ++r) {
    const Minutes by = use->tomorrow[r] - use->today[r];
    if (by == Minutes()) continue;
    if (!all.empty()) all += ", ";
    if (named) all += role(model_.input().roles[r].id) + " ";
    all += amount(by, Sign::always);
  }
  return all;
}

std::string PlanWording::amounts(const std::map<std::string, Minutes>& by_role) const {
  std::string all;
  for (const auto& [id, minutes] : by_role) {
    if (minutes != Minutes()) all += (all.empty() ? "" : ", ") + role(id) + " " + amount(minutes);
  }
  return all;
}

std::vector<std::string> PlanWording::awaited(const Moment& moment) const {
  std::vector<std::string> names;
  if (!model_.is_waiting(moment)) return names;
  for (const std::string& id : model_.waits_for(moment.id)) {
    const Arrangement* found = model_.store().find<Arrangement>(id);
    names.push_back(found == nullptr || found->text.empty() ? words_("plan_papers.unnamed_thing") : found->text);
  }
  return names;
}

std::string PlanWording::awaited(std::initializer_list<const Moment*> moments) const {
  std::vector<std::string> said;
  std::string all;
  for (const Moment* moment : moments) {
    for (std::string& name : awaited(*moment)) {
      if (std::find(said.begin(), said.end(), name) != said.end()) continue;
      all += (all.empty() ? "" : ", ") + name;
      said.push_back(std::move(name));
    }
  }
  return all;
}

std::string PlanWording::once(std::initializer_list<const Moment*> moments) const {
  const std::string all = awaited(moments);
  return all.empty() ? all : words_("plan.once_in_place", {{"what", all}});
}

std::string PlanWording::lane(std::string_view id) const {
  const Lane* found = model_.store().find<Lane>(id);
  return found == nullptr ? words_("plan.beside") : found->name;
}

std::string PlanWording::stage(std::string_view id) const {
  const Stage* found = model_.store().find<Stage>(id);
  return found == nullptr ? words_("plan.beside_stages") : found->name;
}

}  // namespace seven::ui
