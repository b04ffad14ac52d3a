#include "exercise/leaning.h"

#include "base/order.h"

#include "exercise/figures.h"

namespace seven {
namespace {

class Weighing {
 public:
  Weighing(const Scenario& scenario, const std::vector<Assumption>& assumptions, const Circumstances& own)
      : scenario_(scenario), assumptions_(assumptions), own_(own) {}

  void person(const Person& person, const PersonOutcome& today, const PersonOutcome& now) {
    const Offer& offer = person.offers[static_cast<std::size_t>(now.choice.offer)];
    const GroupFacility* group = offer.group.empty() ? nullptr : scenario_.find_group(offer.group);
    for (std::size_t r = 0; r < scenario_.roles.size(); ++r) {
      const Role& role = scenario_.roles[r];
      const Pounds back = price_of(role.price, now.use[r] - now.at_once[r]);
      if (!judged(offer.id) && lean(bounce_assumption, back)) sum_ += back;
      const Minutes change = now.at_once[r] - today.at_once[r];
      const Pounds changed = price_of(role.price, change < Minutes() ? -change : change);
      bool guessed = lean(role.assumption, changed);
      if (group != nullptr && role.id == group->role) {
        guessed |= lean(group->attending_assumption, changed);
        guessed |= lean(group->minutes_assumption, changed);
      }
      if (group != nullptr && static_cast<int>(r) == scenario_.cash_index()) {
        guessed |= lean(group->attending_assumption, changed);
        guessed |= lean(group->cash_assumption, changed);
      }
      const Pounds taken = std::min(changed, price_of(role.price, now.at_once[r]));
      const bool minutes = guessed_minutes(offer, now, role) && lean(offer_minutes_assumption, taken);
      if (guessed)
        sum_ += changed;
      else if (minutes)
        sum_ += taken;
    }
  }

  Leaning result(Pounds released) {
    put_in_order(leans_, [](const Lean& a, const Lean& b) { return a.value > b.value; });
    return {released, sum_, std::move(leans_)};
  }

 private:
  // How long a quick job takes is a first judgement; a visit is as long as it is booked. Not where a place in a group
  // or the slot sets it, nor where it was pulled, nor where the figure is the group's own.
  bool guessed_minutes(const Offer& offer, const PersonOutcome& now, const Role& role) const {
    if (offer.given != Given::quick && offer.given != Given::machine) return false;
    const std::string figure = minutes_figure(offer.id, role.id);
    return now.choice.choice.minutes.count(role.id) == 0 && own_.assumptions.count(figure) == 0 &&
           figure_in(scenario_, figure);
  }

  bool judged(const std::string& offer) const {
    for (const OfferJudgement& judgement : own_.judgements) {
      if (judgement.offer == offer && judgement.bounce) return true;
    }
    return false;
  }

  // Puts `value` on that assumption where it is a guess; whether it is.
  bool lean(const std::string& id, Pounds value) {
    if (id.empty() || value <= Pounds() || own_.assumptions.count(id) > 0) return false;
    const Assumption* assumption = find_assumption(assumptions_, id);
    if (assumption == nullptr || assumption->confidence != Confidence::low) return false;
    for (Lean& known : leans_) {
      if (known.assumption == id) return known.value += value, true;
    }
    leans_.push_back({id, value});
    return true;
  }

  const Scenario& scenario_;
  const std::vector<Assumption>& assumptions_;
  const Circumstances& own_;
  std::vector<Lean> leans_;
  Pounds sum_;
};

}  // namespace

Share Leaning::share() const {
  if (released <= Pounds()) return {};
  if (on_guesses >= released) return Share::of_basis_points(Share::whole);
  return Share::of_basis_points(
      static_cast<int>(divide_rounded(on_guesses.ten_thousandths() * Share::whole, released.ten_thousandths())));
}

int Leaning::step() const {
  const Share part = share();
  if (part == Share()) return 0;
  return mostly() ? 3 : part.basis_points() * 4 > Share::whole ? 2 : 1;
}

Leaning leaning_on(const Scenario& scenario, const std::vector<Assumption>& assumptions, const Circumstances& own,
                   const RecipeOutcome& today, const RecipeOutcome& outcome, Pounds released) {
  Weighing weighing(scenario, assumptions, own);
  for (std::size_t p = 0; p < scenario.people.size(); ++p)
    weighing.person(scenario.people[p], today.people[p], outcome.people[p]);
  return weighing.result(released);
}

}  // namespace seven
