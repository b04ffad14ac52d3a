#include "planning/plan_flow.h"

#include <algorithm>

namespace seven {
namespace {

class FlowMaker {
 public:
  FlowMaker(const PlanInput& input, const PlanAccount& account) : input_(input), account_(account) {}

  PlanFlow run() {
    for (const bool frees : {true, false}) {
      for (std::size_t r = 0; r < input_.roles.size(); ++r) {
        const PlanRoleBalance& sums = account_.roles[r];
        if (sums.out + sums.bought_in == Minutes() && sums.slack() == Minutes()) continue;
        if ((sums.out > Minutes()) != frees) continue;
        number_.push_back(r);
        flow_.roles.push_back({sums.role, sums.today, sums.tomorrow, {}, {}});
      }
    }
    for (const PlanLine& line : account_.lines) take(line);
    for (std::size_t r = 0; r < flow_.roles.size(); ++r) close(r);
    sort();
    return std::move(flow_);
  }

 private:
  Pounds worth(std::size_t role, Minutes minutes) const { return price_of(input_.roles[number_[role]].full, minutes); }

  void take(const PlanLine& line) {
    if (line.role.empty()) {
      flow_.cash += line.cash;
      return;
    }
    const auto found = std::find_if(flow_.roles.begin(), flow_.roles.end(),
                                    [&](const FlowRole& role) { return role.id == line.role; });
    if (found == flow_.roles.end() || line.minutes == Minutes()) return;
    const auto role = static_cast<std::size_t>(found - flow_.roles.begin());
    switch (line.kind) {
      case PlanLineKind::out: source(FlowFrom::released, line.what, role, line.minutes); break;
      case PlanLineKind::bought_in: source(FlowFrom::bought, {}, role, line.minutes); break;
      case PlanLineKind::relationships: put(FlowInto::relationships, line.what, false, role, line.minutes); break;
      case PlanLineKind::introduced:
        put(FlowInto::introduced, line.what, is_of_arrangement(line, role), role, line.minutes);
        break;
      case PlanLineKind::banked: put(FlowInto::banked, {}, false, role, line.minutes); break;
    }
  }

  // A moment and an arrangement may have the same id: the line of the moment comes first.
  bool is_of_arrangement(const PlanLine& line, std::size_t role) const {
    for (const PlanMoment& moment : input_.moments) {
      const std::size_t r = number_[role];
      if (moment.id != line.what || moment.relationship || moment.tomorrow[r] <= moment.today[r]) continue;
      return std::any_of(flow_.into.begin(), flow_.into.end(), [&](const FlowDestination& known) {
        return known.into == FlowInto::introduced && known.what == line.what && !known.arrangement &&
               std::any_of(known.parts.begin(), known.parts.end(),
                           [&](const FlowPart& part) { return part.role == role; });
      });
    }
    return true;
  }

  void source(FlowFrom from, const std::string& moment, std::size_t role, Minutes minutes) {
    flow_.sources.push_back({from, moment, role, minutes, worth(role, minutes)});
  }

  void put(FlowInto into, const std::string& what, bool arrangement, std::size_t role, Minutes minutes) {
    auto found = std::find_if(flow_.into.begin(), flow_.into.end(), [&](const FlowDestination& known) {
      return known.into == into && known.what == what && known.arrangement == arrangement;
    });
    if (found == flow_.into.end()) {
      flow_.into.push_back({into, what, arrangement, {}});
      found = flow_.into.end() - 1;
    }
    for (FlowPart& part : found->parts) {
      if (part.role != role) continue;
      part.minutes += minutes;
      part.value = worth(role, part.minutes);
      return;
    }
    found->parts.push_back({role, minutes, worth(role, minutes)});
  }

  // What is left or missing of a role; what rounding left of its pounds goes to the largest part.
  void close(std::size_t role) {
    const Minutes slack = account_.roles[number_[role]].slack();
    if (slack > Minutes()) put(FlowInto::slack, {}, false, role, slack);
    if (slack < Minutes()) source(FlowFrom::missing, {}, role, -slack);
    Pounds in, out;
    Minutes through;
    for (const FlowSource& each : flow_.sources) {
      if (each.role != role) continue;
      in += each.value;
      through += each.minutes;
    }
    FlowPart* largest = nullptr;
    for (FlowDestination& each : flow_.into) {
      for (FlowPart& part : each.parts) {
        if (part.role != role) continue;
        out += part.value;
        if (largest == nullptr || part.minutes > largest->minutes) largest = &part;
      }
    }
    if (largest != nullptr) largest->value += in - out;
    flow_.roles[role].minutes = through;
    flow_.roles[role].value = in;
  }

  void sort() {
    std::stable_sort(flow_.sources.begin(), flow_.sources.end(), [](const FlowSource& a, const FlowSource& b) {
      if (a.role != b.role) return a.role < b.role;
      if (a.from != b.from) return a.from < b.from;
      return a.minutes > b.minutes;
    });
    for (FlowDestination& each : flow_.into)
      std::stable_sort(each.parts.begin(), each.parts.end(),
                       [](const FlowPart& a, const FlowPart& b) { return a.role < b.role; });
    std::stable_sort(flow_.into.begin(), flow_.into.end(), [](const FlowDestination& a, const FlowDestination& b) {
      if (a.into != b.into) return a.into < b.into;
      if (a.parts.front().role != b.parts.front().role) return a.parts.front().role < b.parts.front().role;
      return a.minutes() > b.minutes();
    });
  }

  const PlanInput& input_;
  const PlanAccount& account_;
  std::vector<std::size_t> number_;  // of the flow's roles: position in the input
  PlanFlow flow_;
};

}  // namespace

Minutes FlowDestination::minutes() const {
  Minutes sum;
  for (const FlowPart& part : parts) sum += part.minutes;
  return sum;
}

Pounds FlowDestination::value() const {
  Pounds sum;
  for (const FlowPart& part : parts) sum += part.value;
  return sum;
}

Minutes PlanFlow::minutes() const {
  Minutes sum;
  for (const FlowRole& role : roles) sum += role.minutes;
  return sum;
}

Pounds PlanFlow::value() const {
  Pounds sum;
  for (const FlowRole& role : roles) sum += role.value;
  return sum;
}

PlanFlow plan_flow(const PlanInput& input, const PlanAccount& account) { return FlowMaker(input, account).run(); }

}  // namespace seven
