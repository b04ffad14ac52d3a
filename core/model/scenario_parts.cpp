#include "model/scenario_parts.h"

#include <set>

namespace seven {
namespace {

constexpr std::int64_t most_minutes = 100'000 * Minutes::per_minute;

// Every id once; one that comes twice is refused where it comes again.
void keep_once(std::set<std::string>& known, const std::string& id, const JsonPlace& in) {
  if (!known.insert(id).second) in.fail(ErrorCode::out_of_range);
}

const Person* person_with(const Scenario& scenario, const std::string& offer) {
  for (const Person& person : scenario.people) {
    if (person.find_offer(offer) != nullptr) return &person;
  }
  return nullptr;
}

// The offers an effect speaks of: all must exist.
std::vector<std::string> read_offers(const JsonPlace& in, const Scenario& scenario) {
  std::vector<std::string> offers = in.ids(max_scenario_entries);
  if (offers.empty()) in.fail(ErrorCode::missing);
  for (std::size_t i = 0; i < offers.size(); ++i) {
    if (person_with(scenario, offers[i]) == nullptr) in.at(i).fail(ErrorCode::unknown_reference);
  }
  return offers;
}

bool has_need(const Scenario& scenario, const std::vector<std::string>& offers, const std::string& need) {
  for (const std::string& offer : offers) {
    const Person* person = person_with(scenario, offer);
    if (person == nullptr) continue;
    for (const Need& each : person->needs) {
      if (each.id == need) return true;
    }
  }
  return false;
}

Share read_share(const JsonPlace& in) {
  return Share::of_basis_points(static_cast<int>(in.scaled(Share::whole, 0, Share::whole)));
}

// Appends an effect for every entry of an object {subject: value}.
template <class Take>
void for_each_subject(const JsonPlace& in, Effect effect, std::vector<Effect>& into, const Take& take) {
  if (!in.require_object()) return;
  for (const std::string& subject : in.keys(max_scenario_entries)) {
    effect.subject = subject;
    take(effect, in.member(subject));
    into.push_back(effect);
  }
}

void require_role(const Scenario& scenario, const Effect& effect, const JsonPlace& at) {
  if (scenario.role_index(effect.subject) < 0) at.fail(ErrorCode::unknown_reference);
}

void read_effect(const JsonPlace& at, const Scenario& scenario, std::vector<Effect>& into) {
  using Kind = Effect::Kind;
  if (!at.require_object()) return;
  Effect effect;
  if (at.has("offers")) {
    effect.offers = read_offers(at["offers"], scenario);
    if (at.has("bounce")) {
      effect.kind = Kind::bounce;
      effect.share = read_share(at["bounce"]);
      into.push_back(effect);
    } else if (at.has("cover")) {
      effect.kind = Kind::cover;
      for_each_subject(at["cover"], effect, into, [&](Effect& each, const JsonPlace& value) {
        each.coverage = static_cast<Coverage>(value.scaled(2, 0, 2));
        if (!has_need(scenario, each.offers, each.subject)) value.fail(ErrorCode::unknown_reference);
      });
    } else {
      effect.kind = Kind::more;
      for_each_subject(at["more"], effect, into, [&](Effect& each, const JsonPlace& value) {
        each.minutes = Minutes::of_hundredths(value.scaled(Minutes::per_minute, -most_minutes, most_minutes));
        require_role(scenario, each, value);
      });
    }
  } else if (at.has("bank")) {
    effect.share = read_share(at["bank"]);
    into.push_back(effect);
  } else if (at.has("attending")) {
    effect.kind = Kind::attending;
    for_each_subject(at["attending"], effect, into, [&](Effect& each, const JsonPlace& value) {
      each.count = static_cast<int>(value.scaled(1, 0, max_group_attendance));
      if (scenario.find_group(each.subject) == nullptr) value.fail(ErrorCode::unknown_reference);
    });
  } else if (at.has("cap")) {
    effect.kind = Kind::cap;
    for_each_subject(at["cap"], effect, into, [&](Effect& each, const JsonPlace& value) {
      each.minutes = read_scenario_minutes(value);
      require_role(scenario, each, value);
    });
  } else if (at.has("price")) {
    effect.kind = Kind::price;
    for_each_subject(at["price"], effect, into, [&](Effect& each, const JsonPlace& value) {
      each.price = PricePerMinute::of(Pounds::of_ten_thousandths(value.scaled(Pounds::per_pound, 0, max_minute_price)));
      require_role(scenario, each, value);
    });
  } else {
    effect.kind = Kind::without;
    effect.subject = at["without"].id();
    if (scenario.find_introduction(effect.subject) == nullptr) at["without"].fail(ErrorCode::unknown_reference);
    into.push_back(effect);
  }
}

// What is lost without an introduction must not itself depend on one: it could go round in circles.
void read_losses(const JsonPlace& in, Scenario& scenario) {
  for (std::size_t i = 0; i < scenario.introduce.size(); ++i) {
    const JsonPlace at = in.at(i);
    if (!at.has("without")) continue;
    scenario.introduce[i].without = read_effects(at["without"], scenario);
    for (const Effect& effect : scenario.introduce[i].without) {
      if (effect.kind == Effect::Kind::without) at["without"].fail(ErrorCode::out_of_range);
    }
  }
}

void read_placed(const JsonPlace& in, Scenario& scenario) {
  std::set<std::string> ids;
  const std::size_t size = in.list(max_scenario_entries);
  for (std::size_t i = 0; i < size; ++i) {
    const JsonPlace at = in.at(i);
    if (!at.require_object()) break;
    scenario.placed.push_back({at["id"].id(), at["icon"].optional_id(), at["portrait"].optional_id(),
                               at["alone"].flag(false), at["unpaid"].flag(false)});
    keep_once(ids, scenario.placed.back().id, at["id"]);
  }
}

void read_cards(const JsonPlace& in, Scenario& scenario) {
  std::set<std::string> ids;
  const std::size_t size = in.list(max_scenario_entries);
  for (std::size_t i = 0; i < size; ++i) {
    const JsonPlace at = in.at(i);
    if (!at.require_object()) break;
    scenario.what_if.push_back({at["id"].id(), at["icon"].optional_id(), read_effects(at["effects"], scenario)});
    if (scenario.what_if.back().effects.empty()) at["effects"].fail(ErrorCode::missing);
    keep_once(ids, scenario.what_if.back().id, at["id"]);
  }
}

StartChoice read_start_choice(const JsonPlace& in, const Scenario& scenario, const Person& person) {
  StartChoice choice{person.today().id, {}};
  if (!in.require_object()) return choice;
  choice.offer = in["offer"].id();
  if (person.find_offer(choice.offer) == nullptr) in["offer"].fail(ErrorCode::unknown_reference);
  if (!in.has("minutes")) return choice;
  const JsonPlace minutes = in["minutes"];
  if (!minutes.require_object()) return choice;
  for (const std::string& role : minutes.keys(max_scenario_roles)) {
    if (scenario.role_index(role) < 0) minutes.member(role).fail(ErrorCode::unknown_reference);
    choice.minutes[role] = read_scenario_minutes(minutes.member(role));
  }
  return choice;
}

void read_starts(const JsonPlace& in, Scenario& scenario) {
  std::set<std::string> ids;
  const std::size_t size = in.list(max_scenario_entries);
  for (std::size_t i = 0; i < size; ++i) {
    const JsonPlace at = in.at(i);
    if (!at.require_object()) break;
    Start start;
    start.id = at["id"].id();
    keep_once(ids, start.id, at["id"]);
    const JsonPlace choices = at["choices"];
    if (!choices.require_object()) break;
    for (const std::string& id : choices.keys(max_scenario_people)) {
      if (scenario.find_person(id) == nullptr) choices.member(id).fail(ErrorCode::unknown_reference);
    }
    for (const Person& person : scenario.people) {
      const bool said = choices.has(person.id.c_str());
      start.choices.push_back(said ? read_start_choice(choices.member(person.id), scenario, person)
                                   : StartChoice{person.today().id, {}});
    }
    start.cards = at["what_if"].ids(max_scenario_entries);
    for (std::size_t c = 0; c < start.cards.size(); ++c) {
      if (scenario.find_card(start.cards[c]) == nullptr) at["what_if"].at(c).fail(ErrorCode::unknown_reference);
    }
    scenario.starts.push_back(std::move(start));
  }
}

void read_next_month(const JsonPlace& in, Person& person) {
  if (!in.require_object()) return;
  NextMonth next;
  std::set<std::string> ids;
  const JsonPlace needs = in["needs"], cover = in["cover"];
  const std::size_t size = needs.filled_list(max_person_needs);
  for (std::size_t i = 0; i < size; ++i) {
    const JsonPlace at = needs.at(i);
    if (at.list(2) != 2) at.fail(ErrorCode::wrong_type);
    next.needs.push_back({at.at(0).id(), static_cast<NeedLevel>(at.at(1).one_of({"must", "should", "could"}))});
    keep_once(ids, next.needs.back().id, at.at(0));
  }
  if (!cover.require_object()) return;
  for (const std::string& offer : cover.keys(max_person_offers)) {
    if (person.find_offer(offer) == nullptr) cover.member(offer).fail(ErrorCode::unknown_reference);
  }
  for (const Offer& offer : person.offers) {
    const JsonPlace at = cover.member(offer.id);
    std::vector<Coverage> values;
    const std::size_t count = at.list(max_person_needs);
    for (std::size_t n = 0; n < count; ++n) values.push_back(static_cast<Coverage>(at.at(n).scaled(2, 0, 2)));
    if (count == 0) at.fail(ErrorCode::missing);
    if (count != size) at.fail(ErrorCode::out_of_range);
    next.cover.push_back(std::move(values));
  }
  person.next_month = std::move(next);
}

void read_people_parts(const JsonPlace& in, Scenario& scenario) {
  for (std::size_t i = 0; i < scenario.people.size(); ++i) {
    Person& person = scenario.people[i];
    const JsonPlace at = in.at(i);
    person.would_choose = at["would_choose"].optional_id();
    if (!person.would_choose.empty() && person.find_offer(person.would_choose) == nullptr)
      at["would_choose"].fail(ErrorCode::unknown_reference);
    if (at.has("next_month")) read_next_month(at["next_month"], person);
  }
}

void read_evidence(const JsonPlace& in, Scenario& scenario) {
  std::set<std::string> ids;
  const std::size_t size = in.list(max_scenario_entries);
  for (std::size_t i = 0; i < size; ++i) {
    const JsonPlace at = in.at(i);
    if (!at.require_object()) break;
    const int strength = at["strength"].one_of({"low", "medium", "high"});
    scenario.evidence.push_back({at["id"].id(), static_cast<Confidence>(strength + 1)});
    keep_once(ids, scenario.evidence.back().id, at["id"]);
  }
}

void read_slot(const JsonPlace& in, Scenario& scenario) {
  if (!in.require_object()) return;
  Slot slot;
  slot.role = in["role"].id();
  if (scenario.role_index(slot.role) < 0) in["role"].fail(ErrorCode::unknown_reference);
  slot.assumption = in["assumption"].id();
  slot.offers = read_offers(in["offers"], scenario);
  const JsonPlace lengths = in["lengths"];
  const std::size_t size = lengths.filled_list(max_scenario_entries);
  for (std::size_t i = 0; i < size; ++i) slot.lengths.push_back(read_scenario_minutes(lengths.at(i)));
  scenario.slot = std::move(slot);
}

}  // namespace

Minutes read_scenario_minutes(const JsonPlace& in) {
  return Minutes::of_hundredths(in.scaled(Minutes::per_minute, 0, most_minutes));
}

std::vector<Effect> read_effects(const JsonPlace& in, const Scenario& scenario) {
  std::vector<Effect> effects;
  const std::size_t size = in.list(max_scenario_entries);
  for (std::size_t i = 0; i < size; ++i) read_effect(in.at(i), scenario, effects);
  return effects;
}

void read_scenario_parts(const JsonPlace& file, Scenario& scenario) {
  read_losses(file["introduce"], scenario);
  read_placed(file["placed"], scenario);
  read_cards(file["what_if"], scenario);
  read_starts(file["starts"], scenario);
  read_people_parts(file["people"], scenario);
  read_evidence(file["evidence"], scenario);
  if (file.has("slot")) read_slot(file["slot"], scenario);
}

}  // namespace seven
