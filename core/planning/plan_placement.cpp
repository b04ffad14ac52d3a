#include "planning/plan_placement.h"

#include <algorithm>
#include <map>
#include <utility>

namespace seven {
namespace {

Minutes size_of(Minutes minutes) { return minutes < Minutes() ? -minutes : minutes; }

PlacedTime time_there(Minutes by) {
  if (by == Minutes()) return PlacedTime::same;
  return by > Minutes() ? PlacedTime::more : PlacedTime::less;
}

std::optional<PlacedMatter> placed_as(Matters matters) {
  switch (matters) {
    case Matters::matters: return PlacedMatter::matters;
    case Matters::helps: return PlacedMatter::helps;
    case Matters::not_needed: return PlacedMatter::not_needed;
    case Matters::unsaid: break;
  }
  return std::nullopt;
}

}  // namespace

std::optional<std::size_t> role_of_most(const PlanMoment& use) {
  std::optional<std::size_t> frees, takes, has;
  const auto by = [&](std::size_t role) { return use.tomorrow[role] - use.today[role]; };
  for (std::size_t i = 0; i < use.today.size(); ++i) {
    if (by(i) < Minutes() && (!frees || by(i) < by(*frees))) frees = i;
    if (by(i) > Minutes() && (!takes || by(i) > by(*takes))) takes = i;
    if (use.today[i] > Minutes() && (!has || use.today[i] > use.today[*has])) has = i;
  }
  return frees ? frees : takes ? takes : has;
}

Matters matters_there(const Moment& moment, const PlanLinks& links) {
  if (moment.matters == Matters::matters) return moment.matters;
  const auto needs = links.needs(moment.id);
  const bool changes =
      std::any_of(needs.begin(), needs.end(), [](const MomentNeed* need) { return need->changes_result; });
  return changes ? Matters::matters : moment.matters;
}

bool gets_nothing(const Moment& moment, const PlanMoment& use, const PlanLinks& links) {
  if (moment.change == MomentChange::take_out || matters_there(moment, links) != Matters::matters) return false;
  if (moment.own_after > moment.own_before || !links.offsets_to(moment.id).empty()) return false;
  for (std::size_t i = 0; i < use.today.size(); ++i) {
    if (use.tomorrow[i] > use.today[i]) return false;
  }
  return true;
}

std::vector<MatterGets> where_it_matters(const Store& store, const PlanInput& input, const PlanLinks& links) {
  std::vector<MatterGets> all;
  for (const PlanMoment& use : input.moments) {
    const Moment* moment = store.find<Moment>(use.id);
    if (moment != nullptr && matters_there(*moment, links) == Matters::matters)
      all.push_back({use.id, gets_nothing(*moment, use, links)});
  }
  std::stable_partition(all.begin(), all.end(), [](const MatterGets& each) { return each.nothing; });
  return all;
}

PlanPlacement plan_placement(const Store& store, const PlanInput& input, const PlanLinks& links) {
  PlanPlacement placement;
  // By how much time of the role that each is about, more or less or, where nothing changes, today.
  std::map<std::string, Minutes> sizes;
  for (const PlanMoment& use : input.moments) {
    const Moment* moment = store.find<Moment>(use.id);
    if (moment == nullptr) continue;
    const auto matter = placed_as(matters_there(*moment, links));
    if (!matter) {
      ++placement.unmarked;
      continue;
    }
    const auto role = role_of_most(use);
    const Minutes by = role ? use.tomorrow[*role] - use.today[*role] : Minutes();
    sizes[use.id] = by != Minutes() ? size_of(by) : role ? use.today[*role] : Minutes();
    placement.cells[static_cast<std::size_t>(*matter)][static_cast<std::size_t>(time_there(by))].push_back(use.id);
  }
  for (auto& row : placement.cells) {
    for (auto& cell : row) {
      std::stable_sort(cell.begin(), cell.end(),
                       [&](const std::string& a, const std::string& b) { return sizes[a] > sizes[b]; });
    }
  }
  return placement;
}

}  // namespace seven
