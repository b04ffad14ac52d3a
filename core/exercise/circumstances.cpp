#include "exercise/circumstances.h"

#include <algorithm>

#include "exercise/figures.h"

namespace seven {
namespace {

constexpr std::int64_t quantity_per_unit = 10'000;

Minutes minutes_of(Quantity quantity) {
  return Minutes::of_hundredths(divide_rounded(quantity.ten_thousandths, quantity_per_unit / Minutes::per_minute));
}

// Calls `take(offer, person)` for the offers with these ids.
template <class Take>
void for_offers(Scenario& scenario, const std::vector<std::string>& ids, const Take& take) {
  for (Person& person : scenario.people) {
    for (Offer& offer : person.offers) {
      if (std::find(ids.begin(), ids.end(), offer.id) != ids.end()) take(offer, person);
    }
  }
}

class Changes {
 public:
  explicit Changes(Situation& situation) : situation_(situation), scenario_(situation.scenario) {}

  void assume(const std::map<std::string, Quantity>& values) {
    const auto value = [&](const std::string& id) {
      const auto found = id.empty() ? values.end() : values.find(id);
      return found == values.end() ? nullptr : &found->second;
    };
    for (Role& role : scenario_.roles) {
      if (const Quantity* price = value(role.assumption))
        role.price = PricePerMinute::of(Pounds::of_ten_thousandths(price->ten_thousandths));
    }
    if (const Quantity* length = value(scenario_.slot.assumption)) set_slot(minutes_of(*length));
    for (GroupFacility& group : scenario_.groups) {
      GroupFacility next = group;
      if (const Quantity* people = value(group.attending_assumption))
        next.attending = std::max(1, static_cast<int>(people->ten_thousandths / quantity_per_unit));
      if (const Quantity* session = value(group.minutes_assumption)) next.session_minutes = minutes_of(*session);
      if (const Quantity* cash = value(group.cash_assumption))
        next.session_cash = Pounds::of_ten_thousandths(cash->ten_thousandths);
      if (!(next == group)) set_group(group, next);
    }
    for (std::size_t r = 0; r < scenario_.roles.size(); ++r) {
      Role& role = scenario_.roles[r];
      if (const Quantity* cap = value(cap_figure(role.id)); cap != nullptr && role.cap) role.cap = minutes_of(*cap);
      for (Person& person : scenario_.people) {
        for (Offer& offer : person.offers) {
          const std::string id = minutes_figure(offer.id, role.id);
          if (const Quantity* own = value(id); own != nullptr && figure_in(scenario_, id))
            offer.now[r] = minutes_of(*own);
        }
      }
    }
    if (const Quantity* share = value(hand_back_assumption)) {
      for (WhatIfCard& card : scenario_.what_if) {
        for (Effect& effect : card.effects) {
          if (effect.kind == Effect::Kind::bank)
            effect.share = Share::of_basis_points(static_cast<int>(share->ten_thousandths));
        }
      }
    }
  }

  void judge(const OfferJudgement& judgement) {
    for_offers(scenario_, {judgement.offer}, [&](Offer& offer, const Person& person) {
      if (judgement.bounce) offer.bounce = *judgement.bounce;
      for (std::size_t n = 0; n < person.needs.size(); ++n) {
        const auto found = judgement.cover.find(person.needs[n].id);
        if (found != judgement.cover.end()) offer.cover[n] = static_cast<Coverage>(found->second);
      }
    });
  }

  void lose(const std::string& introduction) {
    const Introduction* found = scenario_.find_introduction(introduction);
    if (found == nullptr) return;
    for (const Effect& effect : std::vector<Effect>(found->without)) happen(effect);
  }

  void happen(const Effect& effect) {
    using Kind = Effect::Kind;
    const int role = scenario_.role_index(effect.subject);
    switch (effect.kind) {
      case Kind::bank: break;  // kept with the exercise, where it can be taken back by itself
      case Kind::without: lose(effect.subject); break;
      case Kind::attending:
        if (scenario_.find_group(effect.subject) != nullptr) situation_.attending[effect.subject] = effect.count;
        break;
      case Kind::cap:
        if (role >= 0) lower_cap(scenario_.roles[static_cast<std::size_t>(role)], effect.minutes);
        break;
      case Kind::price:
        if (role >= 0) scenario_.roles[static_cast<std::size_t>(role)].price = effect.price;
        break;
      case Kind::bounce:
        for_offers(scenario_, effect.offers,
                   [&](Offer& offer, const Person&) { offer.bounce = std::max(offer.bounce, effect.share); });
        break;
      case Kind::cover:
        for_offers(scenario_, effect.offers, [&](Offer& offer, const Person& person) {
          for (std::size_t n = 0; n < person.needs.size(); ++n) {
            if (person.needs[n].id == effect.subject) offer.cover[n] = std::min(offer.cover[n], effect.coverage);
          }
        });
        break;
      case Kind::more:
        if (role < 0) break;
        for_offers(scenario_, effect.offers, [&](Offer& offer, const Person&) {
          Minutes& now = offer.now[static_cast<std::size_t>(role)];
          now = std::max(Minutes(), now + effect.minutes);
        });
        break;
    }
  }

 private:
  static void lower_cap(Role& role, Minutes cap) { role.cap = role.cap ? std::min(*role.cap, cap) : cap; }

  void set_slot(Minutes length) {
    const int role = scenario_.role_index(scenario_.slot.role);
    if (role < 0) return;
    const auto r = static_cast<std::size_t>(role);
    Minutes grown;
    for (Person& person : scenario_.people) {
      for (Offer& offer : person.offers) {
        if (!scenario_.slot.covers(offer.id)) continue;
        if (&offer == &person.offers.front()) grown += length - offer.now[r];
        offer.now[r] = length;
      }
    }
    std::optional<Minutes>& cap = scenario_.roles[r].cap;
    if (cap) cap = std::max(Minutes(), *cap + grown);
  }

  void set_group(GroupFacility& group, const GroupFacility& next) {
    const PlaceUse before = place_use(group, group.attending), after = place_use(next, next.attending);
    const int role = scenario_.role_index(group.role), cash = scenario_.cash_index();
    for (Person& person : scenario_.people) {
      for (Offer& offer : person.offers) {
        if (offer.group != group.id) continue;
        if (role >= 0) offer.now[static_cast<std::size_t>(role)] += after.minutes - before.minutes;
        if (cash >= 0) offer.now[static_cast<std::size_t>(cash)] += after.cash - before.cash;
      }
    }
    group = next;
  }

  Situation& situation_;
  Scenario& scenario_;
};

}  // namespace

Situation under(const Scenario& scenario, const Circumstances& circumstances) {
  Situation situation{scenario, {}};
  Changes changes(situation);
  changes.assume(circumstances.assumptions);
  for (const OfferJudgement& judgement : circumstances.judgements) changes.judge(judgement);
  for (const std::string& introduction : circumstances.missing) changes.lose(introduction);
  for (const std::string& card : circumstances.drawn) {
    const WhatIfCard* found = scenario.find_card(card);
    if (found == nullptr) continue;
    for (const Effect& effect : found->effects) changes.happen(effect);
  }
  return situation;
}

}  // namespace seven
