#include "ui/app/plan_model.h"

#include <algorithm>

namespace seven::ui {
namespace {

Minutes sum(const std::vector<Minutes>& parts) {
  Minutes all;
  for (const Minutes part : parts) all += part;
  return all;
}

bool lies_before(const Moment* a, const Moment* b) {
  return std::pair(a->place.y, a->place.x) < std::pair(b->place.y, b->place.x);
}

}  // namespace

PlanModel::PlanModel(const Store& store, Share gain)
    : store_(store),
      plan_(store.value_or(Plan{})),
      live_(store, gain),
      lanes_(lanes_in_order(store)),
      stages_(stages_in_order(store)),
      roles_(store.all<TeamRole>()) {}

std::vector<const Moment*> PlanModel::moments_in(std::string_view lane, std::string_view stage) const {
  std::vector<const Moment*> found;
  for (const Moment* moment : store_.all<Moment>()) {
    if (moment->lane == lane && moment->stage == stage) found.push_back(moment);
  }
  std::stable_sort(found.begin(), found.end(), lies_before);
  return found;
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
  std::optional<std::size_t> frees, takes, has;
  for (std::size_t i = 0; use != nullptr && i < roles_.size(); ++i) {
    const Minutes by = change_of(moment, i);
    if (by < Minutes() && (!frees || by < change_of(moment, *frees))) frees = i;
    if (by > Minutes() && (!takes || by > change_of(moment, *takes))) takes = i;
    if (use->today[i] > Minutes() && (!has || use->today[i] > use->today[*has])) has = i;
  }
  return frees ? frees : takes ? takes : has;
}

Minutes PlanModel::change_of(std::string_view moment) const { return tomorrow_of(moment) - today_of(moment); }

Minutes PlanModel::today() const {
  Minutes all;
  for (const PlanRoleBalance& role : account().roles) all += role.today;
  return all;
}

std::vector<const Offset*> PlanModel::offsets_from(std::string_view moment) const {
  std::vector<const Offset*> found;
  for (const Offset* offset : store_.all<Offset>()) {
    if (offset->from == moment) found.push_back(offset);
  }
  return found;
}

std::vector<const Offset*> PlanModel::offsets_to(std::string_view moment) const {
  std::vector<const Offset*> found;
  for (const Offset* offset : store_.all<Offset>()) {
    if (offset->to == moment) found.push_back(offset);
  }
  return found;
}

Minutes amount_of(const Offset& offset) {
  Minutes all;
  for (const auto& [role, minutes] : offset.minutes) all += minutes;
  return all;
}

}  // namespace seven::ui
