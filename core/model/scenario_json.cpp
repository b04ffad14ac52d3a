// Scenarios from JSON: the format of domain.md E1 with the optional keys named in scenario.h.
#include <algorithm>
#include <set>

#include "model/json_place.h"
#include "model/scenario_parts.h"
#include "model/scenario_words.h"

namespace seven {
namespace {

constexpr std::int64_t most_session_pence = 10'000'000;
constexpr int most_wait_days = 1'000, most_travel = 10'000, most_group = 100, most_weeks = 520;
constexpr int most_entries = max_scenario_entries;

// Ids that have been used; one that comes twice is refused where it comes again.
class Ids {
 public:
  void add(const std::string& id, const JsonPlace& in) {
    if (!known_.insert(id).second) in.fail(ErrorCode::out_of_range);
  }
  void require(const std::string& id, const JsonPlace& in) const {
    if (known_.count(id) == 0) in.fail(ErrorCode::unknown_reference);
  }
  void require_all(const std::vector<std::string>& ids, const JsonPlace& in) const {
    for (std::size_t i = 0; i < ids.size(); ++i) require(ids[i], in.at(i));
  }

 private:
  std::set<std::string> known_;
};

std::vector<Role> read_roles(const JsonPlace& in, const std::vector<std::string>& order) {
  std::vector<Role> roles;
  Ids ids;
  if (!in.require_object()) return roles;
  if (in.keys(max_scenario_roles).empty()) in.fail(ErrorCode::missing);
  for (const std::string& id : order) {
    const JsonPlace at = in.member(id);
    ids.add(id, at);
    if (!at.require_object()) break;
    Role role;
    role.id = id;
    role.label = at["label"].optional_text(max_scenario_label);
    role.price = PricePerMinute::of(
        Pounds::of_ten_thousandths(at["cost_per_min"].scaled(Pounds::per_pound, 0, max_minute_price)));
    role.unit = id == cash_role ? RoleUnit::pounds : RoleUnit::minutes;
    role.assumption = at["assumption"].optional_id();
    role.icon = at["icon"].optional_id();
    roles.push_back(std::move(role));
  }
  return roles;
}

void read_caps(const JsonPlace& in, Scenario& scenario) {
  for (const std::string& id : in.keys(max_scenario_roles)) {
    const int role = scenario.role_index(id);
    if (role < 0) {
      in.member(id).fail(ErrorCode::unknown_reference);
    } else {
      scenario.roles[static_cast<std::size_t>(role)].cap = read_scenario_minutes(in.member(id));
    }
  }
}

std::vector<Introduction> read_introductions(const JsonPlace& in, Ids& ids) {
  std::vector<Introduction> all;
  const std::size_t size = in.list(most_entries);
  for (std::size_t i = 0; i < size; ++i) {
    const JsonPlace at = in.at(i);
    Introduction introduction;
    if (at.has("id")) {
      introduction = {at["id"].id(), at["text"].optional_text(), {}, at["skill"].flag(false), 0};
      if (at.has("weeks")) introduction.weeks = static_cast<int>(at["weeks"].scaled(1, 0, most_weeks));
    } else {
      introduction = {"introduce." + std::to_string(i), at.optional_text(), {}, false, 0};
    }
    ids.add(introduction.id, at);
    all.push_back(std::move(introduction));
  }
  return all;
}

std::vector<GroupFacility> read_groups(const JsonPlace& in, const Scenario& scenario) {
  std::vector<GroupFacility> groups;
  for (const std::string& id : in.keys(most_entries)) {
    const JsonPlace at = in.member(id);
    if (!at.require_object()) break;
    GroupFacility group;
    group.id = id;
    group.role = at["role"].id();
    if (scenario.role_index(group.role) < 0) at["role"].fail(ErrorCode::unknown_reference);
    group.session_minutes = read_scenario_minutes(at["session_minutes"]);
    if (at.has("session_cash")) {
      group.session_cash = Pounds::of_pence(at["session_cash"].scaled(100, 0, most_session_pence));
      if (scenario.cash_index() < 0) at["session_cash"].fail(ErrorCode::unknown_reference);
    }
    const auto people = [&](const char* key, int lowest, int otherwise) {
      return at.has(key) ? static_cast<int>(at[key].scaled(1, lowest, max_group_attendance)) : otherwise;
    };
    group.attending = people("attending", 1, 1);
    group.low = people("low", 0, 0);
    group.high = people("high", group.low, max_group_attendance);
    if (at.has("a_week")) group.a_week = static_cast<int>(at["a_week"].scaled(1, 1, most_group));
    if (at.has("start_weeks")) group.start_weeks = static_cast<int>(at["start_weeks"].scaled(1, 1, most_group));
    group.attending_assumption = at["assumptions"]["attending"].optional_id();
    group.minutes_assumption = at["assumptions"]["session_minutes"].optional_id();
    group.cash_assumption = at["assumptions"]["session_cash"].optional_id();
    groups.push_back(std::move(group));
  }
  return groups;
}

std::vector<DeckOption> read_deck(const JsonPlace& in, const Ids& introductions) {
  std::vector<DeckOption> deck;
  Ids ids;
  const std::size_t size = in.list(most_entries);
  for (std::size_t i = 0; i < size; ++i) {
    const JsonPlace at = in.at(i);
    if (!at.require_object()) break;
    DeckOption option{at["id"].id(), at["icon"].optional_id(), at["introduces"].ids(most_entries),
                      at["machine"].flag(false)};
    ids.add(option.id, at["id"]);
    introductions.require_all(option.introduces, at["introduces"]);
    deck.push_back(std::move(option));
  }
  return deck;
}

std::vector<Need> read_needs(const JsonPlace& in) {
  std::vector<Need> needs;
  Ids ids;
  const std::size_t size = in.filled_list(max_person_needs);
  for (std::size_t i = 0; i < size; ++i) {
    const JsonPlace at = in.at(i);
    if (at.list(2) != 2) at.fail(ErrorCode::wrong_type);
    Need need{at.at(0).id(), static_cast<NeedLevel>(at.at(1).one_of({"must", "should", "could"}))};
    ids.add(need.id, at.at(0));
    needs.push_back(std::move(need));
  }
  return needs;
}

std::vector<Coverage> read_cover(const JsonPlace& in, std::size_t needs) {
  std::vector<Coverage> cover;
  const std::size_t size = in.list(most_entries);
  for (std::size_t i = 0; i < size; ++i) cover.push_back(static_cast<Coverage>(in.at(i).scaled(2, 0, 2)));
  if (size != needs) in.fail(ErrorCode::out_of_range);
  return cover;
}

std::vector<Minutes> read_now(const JsonPlace& in, const Scenario& scenario) {
  std::vector<Minutes> now(scenario.roles.size());
  if (!in.require_object()) return now;
  for (const std::string& id : in.keys(max_scenario_roles)) {
    const int role = scenario.role_index(id);
    if (role < 0) {
      in.member(id).fail(ErrorCode::unknown_reference);
    } else {
      now[static_cast<std::size_t>(role)] = read_scenario_minutes(in.member(id));
    }
  }
  return now;
}

// A place in the group is a part of what the offer uses, so it cannot be more than that.
void check_place(const JsonPlace& in, const Scenario& scenario, const Offer& offer) {
  const GroupFacility* group = scenario.find_group(offer.group);
  if (group == nullptr) return in["group"].fail(ErrorCode::unknown_reference);
  const PlaceUse place = place_use(*group, group->attending);
  const int role = scenario.role_index(group->role);
  const int cash = scenario.cash_index();
  const bool minutes_fit = role >= 0 && offer.now[static_cast<std::size_t>(role)] >= place.minutes;
  const bool cash_fits =
      place.cash == Minutes() || (cash >= 0 && offer.now[static_cast<std::size_t>(cash)] >= place.cash);
  if (!minutes_fit || !cash_fits) in["now"].fail(ErrorCode::out_of_range);
}

// `first`: today's offer, whose way is "today" unless it says otherwise.
Offer read_offer(const JsonPlace& in, const Scenario& scenario, std::size_t needs, const Ids& introductions,
                 bool first) {
  Offer offer;
  if (!in.require_object()) return offer;
  offer.id = in["id"].id();
  offer.label = in["label"].optional_text(max_scenario_label);
  offer.now = read_now(in["now"], scenario);
  if (in.has("bounce")) {
    offer.bounce = Share::of_basis_points(static_cast<int>(in["bounce"].scaled(Share::whole, 0, Share::whole)));
  }
  offer.cover = read_cover(in["cover"], needs);
  offer.way = in["way"].optional_id();
  if (offer.way.empty()) offer.way = first ? "today" : offer.id;
  if (in.has("given")) {
    offer.given = static_cast<Given>(in["given"].one_of({"continuing", "one_off", "quick", "machine"}));
  }
  offer.known = in["known"].optional_id();
  if (!offer.known.empty() && scenario.role_index(offer.known) < 0) in["known"].fail(ErrorCode::unknown_reference);
  offer.human_route = in["human_route"].flag(offer.given != Given::machine);
  offer.conditions = in["conditions"].ids(most_entries);
  introductions.require_all(offer.conditions, in["conditions"]);
  offer.group = in["group"].optional_id();
  if (!offer.group.empty()) check_place(in, scenario, offer);
  offer.ingredients = in["ingredients"].ids(most_entries);
  offer.organisation = in["organisation"].optional_id();
  offer.paid_by = in["paid_by"].optional_id();
  offer.between_people = in["between_people"].flag(false);
  if (in.has("wait_days")) offer.wait_days = static_cast<int>(in["wait_days"].scaled(1, 0, most_wait_days));
  if (in.has("travel_minutes")) offer.travel_minutes = static_cast<int>(in["travel_minutes"].scaled(1, 0, most_travel));
  if (in.has("unpaid")) offer.unpaid = read_scenario_minutes(in["unpaid"]);
  return offer;
}

// `offer_ids`: of everyone so far; records and words know an offer by its id alone.
Person read_person(const JsonPlace& in, const Scenario& scenario, const Ids& introductions, Ids& offer_ids) {
  Person person;
  if (!in.require_object()) return person;
  person.id = in["id"].id();
  person.story = in["story"].optional_text();
  person.portrait = in["portrait"].optional_id();
  person.needs = read_needs(in["needs"]);
  const JsonPlace offers = in["offers"];
  const std::size_t size = offers.filled_list(max_person_offers);
  for (std::size_t i = 0; i < size; ++i) {
    person.offers.push_back(read_offer(offers.at(i), scenario, person.needs.size(), introductions, i == 0));
    offer_ids.add(person.offers.back().id, offers.at(i)["id"]);
  }
  return person;
}

}  // namespace

Result<Scenario> read_scenario(std::string_view json_text, ScenarioWords* words) {
  const auto parsed = parse_limited(json_text, max_scenario_bytes, "roles");
  if (!parsed) return parsed.error();
  if (!parsed.value().value.is_object()) return Error{ErrorCode::not_our_file, ""};
  std::optional<Error> wrong;
  const JsonPlace in(parsed.value().value, "", wrong);

  Scenario scenario;
  scenario.id = in["id"].id();
  scenario.title = in["title"].optional_text(max_scenario_label);
  scenario.period = in["period"].optional_text(max_scenario_label);
  scenario.baseline_policy = in["baseline_policy"].optional_text();
  scenario.trap = in["trap"].optional_text();
  scenario.roles = read_roles(in["roles"], parsed.value().ordered_keys);
  if (wrong) return *wrong;
  read_caps(in["caps"], scenario);
  Ids introductions;
  scenario.introduce = read_introductions(in["introduce"], introductions);
  scenario.groups = read_groups(in["groups"], scenario);
  scenario.deck = read_deck(in["deck"], introductions);
  if (wrong) return *wrong;

  Ids ids, offer_ids;
  ids.add("free", in["people"]);  // what the ledger calls nobody
  const JsonPlace people = in["people"];
  const std::size_t size = people.filled_list(max_scenario_people);
  for (std::size_t i = 0; i < size && !wrong; ++i) {
    scenario.people.push_back(read_person(people.at(i), scenario, introductions, offer_ids));
    ids.add(scenario.people.back().id, people.at(i)["id"]);
  }
  if (!wrong) read_scenario_parts(in, scenario);
  ScenarioWords found = read_scenario_words(in["words"]);
  if (wrong) return *wrong;
  if (words != nullptr) *words = std::move(found);
  return scenario;
}

bool looks_like_scenario(std::string_view json_text) {
  const auto parsed = parse_limited(json_text, max_scenario_bytes);
  // What cannot be parsed is judged by its looks, so that its author hears where it is broken.
  const auto has = [&](const char* key) {
    if (parsed) return parsed.value().value.contains(key);
    return json_text.find('"' + std::string(key) + '"') != std::string_view::npos;
  };
  return !has("format") && (has("people") || has("roles"));
}

std::string without_json_space(std::string_view json_text) {
  std::string dense;
  bool inside = false;
  for (std::size_t i = 0; i < json_text.size(); ++i) {
    const char c = json_text[i];
    if (c == '"') inside = !inside;
    if (inside && c == '\\' && i + 1 < json_text.size()) dense += json_text[i++];
    if (inside || (c != ' ' && c != '\n' && c != '\r' && c != '\t')) dense += json_text[i];
  }
  return dense.starts_with("\xEF\xBB\xBF") ? dense.substr(3) : dense;
}

}  // namespace seven
