#include "ui/app/plan_model.h"

#include <algorithm>

#include "base/word_count.h"

namespace seven::ui {
namespace {

Minutes sum(const std::vector<Minutes>& parts) {
  Minutes all;
  for (const Minutes part : parts) all += part;
  return all;
}

template <class T, class Make>
const T& once(std::optional<T>& known, const Make& make) {
  if (!known) known = make();
  return *known;
}

}  // namespace

PlanModel::PlanModel(const Store& store, Share gain) : store_(store), revision_(store.revision()), live_(store, gain) {
  read();
}

void PlanModel::read() {
  plan_ = store_.value_or(Plan{});
  lanes_ = lanes_in_order(store_);
  stages_ = stages_in_order(store_);
  roles_ = store_.all<TeamRole>();
}

void PlanModel::follow(Share gain) {
  const auto changed = store_.changed_since(revision_);
  revision_ = store_.revision();
  if (changed)
    live_.follow(store_, gain, *changed);
  else
    live_ = LivePlan(store_, gain);
  // Where somebody looks is no part of what is seen there.
  const auto is_look = [&](const std::string& id) {
    const Record* record = store_.find_record(id);
    return record != nullptr && record_scope(*record) == seven::Scope::session;
  };
  if (changed && std::all_of(changed->begin(), changed->end(), is_look)) return;
  found_ = {};
  if (!changed || std::any_of(changed->begin(), changed->end(), PlanLinks::holds)) links_.reset();
  read();
}

const PlanLinks& PlanModel::links() const {
  if (!links_) links_.emplace(store_);
  return *links_;
}

const std::vector<PlanFinding>& PlanModel::findings() const {
  return once(found_.findings, [&] { return plan_findings(store_, input(), account(), links()); });
}

const PlanLimits& PlanModel::limits() const {
  return once(found_.limits, [&] { return plan_limits(store_, input(), account()); });
}

std::vector<const Voice*> PlanModel::voices_about(std::string_view moment) const {
  const auto& all = once(found_.voices, [&] {
    std::map<std::string, std::vector<const Voice*>, std::less<>> voices;
    for (const Voice* voice : store_.all<Voice>()) {
      if (!voice->moment.empty() && !is_blank(voice->text)) voices[voice->moment].push_back(voice);
    }
    return voices;
  });
  const auto found = all.find(moment);
  return found == all.end() ? std::vector<const Voice*>() : found->second;
}

const PlanQuality& PlanModel::quality() const {
  return once(found_.quality, [&] { return plan_quality(store_); });
}

const std::vector<LaneLess>& PlanModel::less() const {
  return once(found_.less, [&] { return lanes_with_less(store_, input()); });
}

const std::vector<RoleSlots>& PlanModel::slots() const {
  return once(found_.slots, [&] { return role_slots(store_, input(), account()); });
}

const std::vector<MatterGets>& PlanModel::matters() const {
  return once(found_.matters, [&] { return where_it_matters(store_, input(), links()); });
}

const PlanPlacement& PlanModel::placement() const {
  return once(found_.placement, [&] { return plan_placement(store_, input(), links()); });
}

const PlanLeaning& PlanModel::leaning(const PlanTemplate* start, const Call<PlanLeaning()>& make) const {
  if (!found_.leaning || found_.leaning->first != start) found_.leaning.emplace(start, make());
  return found_.leaning->second;
}

const PlanTemplate* PlanModel::start(const Call<std::string_view(const std::string& made_from)>& file,
                                     const Call<std::optional<PlanTemplate>(std::string_view text)>& read) const {
  if (start_ && start_->made_from != plan_.made_from) start_.reset();
  if (!start_ && !plan_.made_from.empty()) {
    if (const std::string_view text = file(plan_.made_from); !text.empty())
      start_.emplace(Start{plan_.made_from, read(text)});
  }
  return start_ && start_->read ? &*start_->read : nullptr;
}

std::vector<const Moment*> PlanModel::moments_in(std::string_view lane, std::string_view stage) const {
  return once(found_.cells, [&] { return PlanCells(store_); }).moments_in(lane, stage);
}

std::vector<std::string> PlanModel::waits_for(std::string_view moment) const {
  return seven::waits_for(store_, links(), moment);
}

bool PlanModel::is_waiting(const Moment& moment) const {
  return moment.change != MomentChange::keep && !waits_for(moment.id).empty();
}

std::vector<const Moment*> PlanModel::moments_in(std::string_view lane) const {
  std::vector<const Moment*> found;
  for (const Stage* stage : stages_) {
    for (const Moment* moment : moments_in(lane, stage->id)) found.push_back(moment);
  }
  for (const Moment* moment : moments_in(lane, {})) found.push_back(moment);
  return found;
}

std::vector<const Pinned*> PlanModel::papers_in(std::string_view lane) const {
  const BoardBands bands = board_bands(store_);
  std::vector<const Pinned*> found;
  for (const Pinned* paper : store_.all<Pinned>()) {
    const float middle = static_cast<float>(paper->place.y) + static_cast<float>(paper->place.h) * 0.5f;
    if (bands.lane_at(middle) == lane) found.push_back(paper);
  }
  return found;
}

const PlanMoment* PlanModel::use_of(std::string_view moment) const {
  const auto& all = input().moments;
  const auto at = std::lower_bound(all.begin(), all.end(), moment,
                                   [](const PlanMoment& one, std::string_view id) { return one.id < id; });
  return at != all.end() && at->id == moment ? &*at : nullptr;
}

Minutes PlanModel::today_of(std::string_view moment) const {
  const PlanMoment* use = use_of(moment);
  return use == nullptr ? Minutes() : sum(use->today);
}

Minutes PlanModel::tomorrow_of(std::string_view moment) const {
  const PlanMoment* use = use_of(moment);
  return use == nullptr ? Minutes() : sum(use->tomorrow);
}

Minutes PlanModel::change_of(std::string_view moment, std::size_t role) const {
  const PlanMoment* use = use_of(moment);
  return use == nullptr ? Minutes() : use->tomorrow[role] - use->today[role];
}

std::optional<std::size_t> PlanModel::main_role_of(std::string_view moment) const {
  const PlanMoment* use = use_of(moment);
  return use == nullptr ? std::nullopt : role_of_most(*use);
}

Minutes PlanModel::change_of(std::string_view moment) const { return tomorrow_of(moment) - today_of(moment); }

Minutes PlanModel::today() const {
  Minutes all;
  for (const PlanRoleBalance& role : account().roles) all += role.today;
  return all;
}

std::vector<const Offset*> PlanModel::offsets_from(std::string_view moment) const {
  return links().offsets_from(moment);
}

std::vector<const Offset*> PlanModel::offsets_to(std::string_view moment) const { return links().offsets_to(moment); }

Minutes amount_of(const Offset& offset) {
  Minutes all;
  for (const auto& [role, minutes] : offset.minutes) all += minutes;
  return all;
}

}  // namespace seven::ui
