#include "planning/plan_input.h"

#include <algorithm>

#include "ledger/moment_use.h"
#include "planning/change_meaning.h"

namespace seven {
namespace {

Minutes of_role(const std::map<std::string, Minutes>& minutes, const std::string& role) {
  const auto found = minutes.find(role);
  return found == minutes.end() ? Minutes() : found->second;
}

// To the nearest hundredth, a year's part of what is needed once.
Minutes a_year(Minutes running, Minutes once, int life_years) { return running + scaled(once, 1, life_years); }

}  // namespace

PlanMoment use_of(const Moment& moment, const std::vector<PlanRole>& roles, Share gain) {
  PlanMoment use;
  use.id = moment.id;
  use.relationship = is_relationship(moment);
  use.realised = moment.realised.value_or(Share::of_percent(100));
  const bool is_new = moment.change == MomentChange::introduce;
  MomentFigures figures{moment.times,
                        moment.changed.value_or(Share::of_percent(100)),
                        moment.bounce,
                        moment.new_demand,
                        moment.own_before,
                        moment.own_after,
                        gain};
  for (const PlanRole& role : roles) {
    const Minutes today = of_role(moment.today, role.id), tomorrow = of_role(moment.tomorrow, role.id);
    const Minutes used = is_new ? Minutes() : use_today(figures, today);
    use.today.push_back(used);
    switch (moment.change) {
      case MomentChange::keep: use.tomorrow.push_back(used); break;
      case MomentChange::take_out: use.tomorrow.push_back(use_tomorrow(figures, today, {})); break;
      case MomentChange::complement: use.tomorrow.push_back(use_tomorrow(figures, today, today + tomorrow)); break;
      case MomentChange::introduce: use.tomorrow.push_back(use_tomorrow(figures, {}, tomorrow)); break;
      case MomentChange::shorten:
      case MomentChange::lengthen:
      case MomentChange::replace: use.tomorrow.push_back(use_tomorrow(figures, today, tomorrow)); break;
    }
  }
  return use;
}

PlanIntroduction use_of(const Arrangement& arrangement, const std::vector<PlanRole>& roles) {
  PlanIntroduction use;
  use.id = arrangement.id;
  use.payer = arrangement.payer;
  use.cash = Pounds::of_ten_thousandths(
      Pounds::of_pence(arrangement.running_pence).ten_thousandths() +
      divide_rounded(Pounds::of_pence(arrangement.once_pence).ten_thousandths(), arrangement.life_years));
  for (const PlanRole& role : roles) {
    use.minutes.push_back(
        a_year(of_role(arrangement.running, role.id), of_role(arrangement.once, role.id), arrangement.life_years));
  }
  return use;
}

PlanInput plan_input(const Store& store, Share gain) {
  PlanInput input;
  const auto price = [](int ten_thousandths) {
    return PricePerMinute::of(Pounds::of_ten_thousandths(ten_thousandths));
  };
  for (const TeamRole* role : store.all<TeamRole>())
    input.roles.push_back({role->id, price(role->full), price(role->cash), role->movable, role->payer, role->hired});
  for (const Moment* moment : store.all<Moment>()) input.moments.push_back(use_of(*moment, input.roles, gain));
  for (const Arrangement* arrangement : store.all<Arrangement>())
    input.introductions.push_back(use_of(*arrangement, input.roles));
  for (const BankLine* line : store.all<BankLine>()) {
    for (const auto& [role, minutes] : line->minutes)
      input.bank.push_back({role, minutes, line->cashable, line->waste});
  }
  input.boundary = store.value_or(Plan{}).boundary;
  return input;
}

std::vector<std::string> waits_for(const Store& store, const PlanLinks& links, std::string_view moment) {
  std::vector<std::string> waiting;
  for (const Dependence* dependence : links.dependences(moment)) {
    const Arrangement* arrangement = store.find<Arrangement>(dependence->arrangement);
    if (arrangement == nullptr || !arrangement->done) waiting.push_back(dependence->arrangement);
  }
  return waiting;
}

}  // namespace seven
