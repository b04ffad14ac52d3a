#include "exercise/figures.h"

#include <algorithm>

namespace seven {
namespace {

constexpr std::int64_t kUnit = 10'000;
constexpr std::int64_t kSteps = 60;  // about as many as a slider can be set to by finger

// The smallest step that means something: a minute's tenth, a penny, a person, half of one per cent.
std::int64_t least_step(std::string_view unit) {
  if (unit == "people") return kUnit;
  if (unit == "minutes") return kUnit / 10;
  if (unit.substr(0, 3) == "GBP") return kUnit / 100;
  return kUnit / 200;
}

// Whether an offer's minutes of a role are its own: neither the slot's length nor a place in a group.
bool sets_minutes(const Scenario& scenario, const Offer& offer, std::size_t role) {
  const std::string& id = scenario.roles[role].id;
  if (scenario.slot.role == id && scenario.slot.covers(offer.id)) return false;
  const GroupFacility* group = offer.group.empty() ? nullptr : scenario.find_group(offer.group);
  return group == nullptr || (group->role != id && id != cash_role);
}

}  // namespace

std::string minutes_figure(std::string_view offer, std::string_view role) {
  return "minutes." + std::string(offer) + "." + std::string(role);
}

std::string cap_figure(std::string_view role) { return "cap." + std::string(role); }

std::optional<Quantity> figure_in(const Scenario& scenario, std::string_view id) {
  if (id.empty()) return std::nullopt;
  const auto minutes = [](Minutes value) { return Quantity{value.hundredths() * (kUnit / Minutes::per_minute)}; };
  for (const Role& role : scenario.roles) {
    if (role.cap && id.substr(0, 4) == "cap." && id.substr(4) == role.id) return minutes(*role.cap);
  }
  if (id.substr(0, 8) == "minutes.") {
    for (const Person& person : scenario.people) {
      for (std::size_t o = 1; o < person.offers.size(); ++o) {
        const Offer& offer = person.offers[o];
        for (std::size_t r = 0; r < scenario.roles.size(); ++r) {
          if (minutes_figure(offer.id, scenario.roles[r].id) == id && sets_minutes(scenario, offer, r))
            return minutes(offer.now[r]);
        }
      }
    }
    return std::nullopt;
  }
  for (const Role& role : scenario.roles) {
    if (role.assumption == id) return Quantity{role.price.per_minute().ten_thousandths()};
  }
  if (scenario.slot.used() && scenario.slot.assumption == id) return minutes(scenario.slot.lengths.front());
  for (const GroupFacility& group : scenario.groups) {
    if (group.attending_assumption == id) return Quantity{group.attending * kUnit};
    if (group.minutes_assumption == id) return minutes(group.session_minutes);
    if (group.cash_assumption == id) return Quantity{group.session_cash.ten_thousandths()};
  }
  if (id != hand_back_assumption) return std::nullopt;
  for (const WhatIfCard& card : scenario.what_if) {
    if (const auto share = card.bank()) return Quantity{share->basis_points()};
  }
  return std::nullopt;
}

FigureRange range_of(const Assumption& assumption, Quantity own) {
  FigureRange range{std::min(assumption.low, own), std::max(assumption.high, own), {}};
  const std::int64_t rough = (range.high.ten_thousandths - range.low.ten_thousandths) / kSteps;
  std::int64_t step = least_step(assumption.unit);
  for (std::int64_t power = 1; step < rough; power *= 10) {
    for (const std::int64_t nice : {1, 2, 5}) {
      if (step < rough) step = std::max(step, nice * power);
    }
  }
  range.step = {step};
  return range;
}

Quantity FigureRange::stepped(Quantity from, int by) const {
  const std::int64_t s = step.ten_thousandths, value = from.ten_thousandths;
  // Down to the whole step below, up to the one above.
  std::int64_t whole = value / s * s;
  if (by < 0 && whole < value) whole += s;
  return {std::clamp(whole + by * s, low.ten_thousandths, high.ten_thousandths)};
}

Quantity FigureRange::nearest(std::int64_t ten_thousandths) const {
  const std::int64_t s = step.ten_thousandths;
  const std::int64_t at = std::clamp(ten_thousandths, low.ten_thousandths, high.ten_thousandths);
  const std::int64_t whole = (at + s / 2) / s * s;
  for (const std::int64_t end : {low.ten_thousandths, high.ten_thousandths}) {
    if (std::abs(end - at) < std::abs(whole - at)) return {end};
  }
  return {std::clamp(whole, low.ten_thousandths, high.ten_thousandths)};
}

}  // namespace seven
