#include "planning/plan_links.h"

#include <algorithm>
#include <tuple>

namespace seven {
namespace {

// Those whose `key` is that one, of a list that is sorted by it.
template <class T, class Key>
std::vector<const T*> those_of(const std::vector<const T*>& sorted, std::string_view wanted, const Key& key) {
  auto at = std::lower_bound(sorted.begin(), sorted.end(), wanted,
                             [&](const T* one, std::string_view than) { return std::string_view(key(*one)) < than; });
  std::vector<const T*> found;
  for (; at != sorted.end() && key(**at) == wanted; ++at) found.push_back(*at);
  return found;
}

// Equals stay in their order.
template <class T, class Key>
std::vector<const T*> sorted_by(std::vector<const T*> all, const Key& key) {
  std::stable_sort(all.begin(), all.end(), [&](const T* a, const T* b) { return key(*a) < key(*b); });
  return all;
}

const std::string& from_of(const Offset& offset) { return offset.from; }
const std::string& to_of(const Offset& offset) { return offset.to; }
template <class T>
const std::string& moment_of(const T& noun) {
  return noun.moment;
}

std::string_view lane_of(const Moment* moment) { return moment->lane; }
std::string_view stage_of(const Moment* moment) { return moment->stage; }

}  // namespace

PlanLinks::PlanLinks(const Store& store)
    : from_(sorted_by(store.all<Offset>(), from_of)),
      to_(sorted_by(store.all<Offset>(), to_of)),
      dependences_(sorted_by(store.all<Dependence>(), moment_of<Dependence>)),
      needs_(sorted_by(store.all<MomentNeed>(), moment_of<MomentNeed>)) {}

bool PlanLinks::holds(const std::string& id) {
  return is_record_of<Offset>(id) || is_record_of<Dependence>(id) || is_record_of<MomentNeed>(id);
}

std::vector<const Offset*> PlanLinks::offsets_from(std::string_view moment) const {
  return those_of(from_, moment, from_of);
}

std::vector<const Offset*> PlanLinks::offsets_to(std::string_view moment) const { return those_of(to_, moment, to_of); }

std::vector<const Dependence*> PlanLinks::dependences(std::string_view moment) const {
  return those_of(dependences_, moment, moment_of<Dependence>);
}

std::vector<const MomentNeed*> PlanLinks::needs(std::string_view moment) const {
  return those_of(needs_, moment, moment_of<MomentNeed>);
}

PlanCells::PlanCells(const Store& store) : moments_(store.all<Moment>()) {
  std::sort(moments_.begin(), moments_.end(), [](const Moment* a, const Moment* b) {
    return std::tie(a->lane, a->stage, a->place.y, a->place.x, a->id) <
           std::tie(b->lane, b->stage, b->place.y, b->place.x, b->id);
  });
}

std::vector<const Moment*> PlanCells::moments_in(std::string_view lane, std::string_view stage) const {
  const std::pair wanted{lane, stage};
  const auto cell = [](const Moment* moment) { return std::pair{lane_of(moment), stage_of(moment)}; };
  const auto from = std::lower_bound(moments_.begin(), moments_.end(), wanted,
                                     [&](const Moment* one, const auto& than) { return cell(one) < than; });
  auto to = from;
  while (to != moments_.end() && cell(*to) == wanted) ++to;
  return {from, to};
}

}  // namespace seven
