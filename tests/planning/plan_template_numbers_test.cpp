// The numbers of the starts that are shipped: none is overspent, each says where it is from; the health centre gives
// the worked example, social work the note-taking figures (domain.md C4).
#include <doctest/doctest.h>

#include <cmath>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "ledger/note_taking.h"
#include "ledger/plan_account.h"
#include "planning/plan_input.h"
#include "planning/plan_template.h"
#include "planning/role_week.h"
#include "support/shipped_starts.h"

namespace seven::test {
namespace {

const PlanRoleBalance& balance_of_role(const PlanAccount& account, std::string_view role) {
  for (const PlanRoleBalance& each : account.roles) {
    if (each.role == role) return each;
  }
  FAIL("no role " << role);
  return account.roles.front();
}

Minutes minutes_for(const std::map<std::string, Minutes>& minutes, const std::string& role) {
  const auto found = minutes.find(role);
  return found == minutes.end() ? Minutes() : found->second;
}

void check_start_near(double value, double printed, double tolerance) {
  CAPTURE(value);
  CAPTURE(printed);
  CHECK(std::abs(value - printed) <= tolerance);
}

}  // namespace

TEST_CASE("M11 no start is overspent in minutes; in cash only the health centre's coffee mornings are") {
  for (const std::string& id : template_ids()) {
    CAPTURE(id);
    const PlanAccount account = balance(plan_input(shipped_start(id), kTemplateGain));
    for (const PlanRoleBalance& role : account.roles) {
      CAPTURE(role.role);
      CHECK(role.slack() >= Minutes());
      CHECK(role.refused == Minutes());
    }
    if (id == "health_centre") {
      CHECK(account.cash.slack() == Pounds::of_whole(-28'500));
      CHECK_FALSE(account.balances());
    } else {
      CHECK(account.balances());
    }
  }
}

TEST_CASE("M88 what a start gives up is no more than its target of today's minutes") {
  for (const std::string& id : template_ids()) {
    const Store store = shipped_start(id);
    const PlanAccount account = balance(plan_input(store, kTemplateGain));
    for (const PlanRoleBalance& role : account.roles) {
      CAPTURE(id);
      CAPTURE(role.role);
      CHECK(role.banked <= share_of(role.today, store.only<Plan>()->target));
    }
  }
}

TEST_CASE("M98 an arrow carries no more than is free where it begins, nor than is taken where it ends") {
  for (const std::string& id : template_ids()) {
    const Store store = shipped_start(id);
    const PlanInput input = plan_input(store, kTemplateGain);
    for (const PlanMoment& moment : input.moments) {
      for (std::size_t r = 0; r < input.roles.size(); ++r) {
        CAPTURE(id);
        CAPTURE(moment.id);
        CAPTURE(input.roles[r].id);
        Minutes away, here;
        for (const Offset* offset : store.all<Offset>()) {
          if (offset->from == moment.id) away += minutes_for(offset->minutes, input.roles[r].id);
          if (offset->to == moment.id) here += minutes_for(offset->minutes, input.roles[r].id);
        }
        const Minutes more = moment.tomorrow[r] - moment.today[r];
        CHECK(away <= share_of(more < Minutes() ? -more : Minutes(), moment.realised));
        CHECK(here <= (more > Minutes() ? more : Minutes()));
      }
    }
  }
}

TEST_CASE("every number of a start says where it is from, how far to trust it, and how far it may be off") {
  for (const std::string& id : template_ids()) {
    CAPTURE(id);
    const PlanTemplate start = shipped_template(id);
    std::set<std::string> used;
    for (const auto& entry : start.source_of) used.insert(entry.second);
    for (const auto& entry : start.week_source_of) used.insert(entry.second);
    for (const NoteTakingStart& each : start.note_taking) used.insert(each.source);
    for (const NumberSource& source : start.sources) {
      CAPTURE(source.id);
      CHECK(used.count(source.id) == 1);
      CHECK(source.low.approximately() < 1);
      CHECK(source.high.approximately() > 1);
      if (source.how == HowKnown::guess) CHECK(source.confidence == Confidence::low);
    }
    for (const Record& record : start.records) {
      const std::string record_type_name = record_type(record);
      const bool has_numbers = record_type_name == "team_role" || record_type_name == "lane" ||
                               record_type_name == "moment" || record_type_name == "arrangement" ||
                               record_type_name == "bank_line";
      CAPTURE(record_id(record));
      CHECK(start.source_of.count(record_id(record)) == (has_numbers ? 1 : 0));
    }
  }
}

TEST_CASE("C4 the health centre is the worked example: 39,400 out, 19,308.2, 3,120, 10,290 and 6,681.8 left") {
  const Store store = shipped_start("health_centre");
  const PlanRoleBalance sums = balance_of_role(balance(plan_input(store, kTemplateGain)), "gp");
  CHECK(sums.today == Minutes::of_whole(205'800));
  CHECK(sums.out == Minutes::of_whole(39'400));
  check_start_near(sums.relationships.approximately(), 19'308.2, 0.051);
  CHECK(sums.introduced == Minutes::of_whole(3120));
  CHECK(sums.banked == Minutes::of_whole(10'290));
  check_start_near(sums.slack().approximately(), 6'681.8, 0.051);

  std::vector<Record> fifteen = shipped_template("health_centre").records;
  for (Record& record : fifteen) {
    if (auto* moment = std::get_if<Moment>(&record); moment && moment->id == "changing_seen")
      moment->tomorrow["gp"] = Minutes::of_whole(15);
  }
  const PlanRoleBalance longer = balance_of_role(balance(plan_input(store_of_records(fifteen), kTemplateGain)), "gp");
  check_start_near(longer.slack().approximately(), -6'895.2, 0.051);
}

TEST_CASE("C4 B5 the health centre's people, contacts and other resources are those of the model practice") {
  const Store store = shipped_start("health_centre");
  int people = 0, contacts = 0;
  for (const Lane* lane : store.all<Lane>()) people += lane->people;
  for (const Moment* moment : store.all<Moment>()) contacts += moment->today.count("gp") > 0 ? moment->times : 0;
  CHECK(people == 10'000);
  CHECK(contacts == 29'400);
  PlanInput input = plan_input(store, kTemplateGain);
  const PlanAccount account = balance(input);
  CHECK(balance_of_role(account, "pharm").bought_in == Minutes::of_whole(32'400));
  CHECK(balance_of_role(account, "lw").bought_in == Minutes::of_whole(90'000));
  // Pharmacist and link worker are paid by someone else: only £28,500 is new, of £110,400 in all.
  CHECK(account.cash.slack() == Pounds::of_whole(-28'500));
  input.boundary = Payer::other_body;
  CHECK(balance(input).cash.slack() == Pounds::of_whole(-110'400));
}

TEST_CASE("A15 the health centre and social work say the week of whoever is busy today, into which today fits") {
  for (const char* id : {"health_centre", "social_work"}) {
    const PlanTemplate start = shipped_template(id);
    const PlanAccount account = balance(plan_input(shipped_start(id), kTemplateGain));
    for (const Record& record : start.records) {
      const auto* role = std::get_if<TeamRole>(&record);
      if (role == nullptr) continue;
      CAPTURE(role->id);
      const Minutes today = balance_of_role(account, role->id).today;
      CHECK((role->week > 0) == (today > Minutes()));
      if (role->week == 0) continue;
      CHECK(role_week(*role, today).fit == WeekFit::missing);  // travel, notes and meetings are not on the map yet
      const NumberSource* source = week_source(start, *role);
      REQUIRE(source != nullptr);
      CHECK(source->how == HowKnown::guess);
      TeamRole own = *role;
      own.week += 100;
      CHECK(week_source(start, own) == nullptr);
    }
  }
  // Twelve workers of 37 hours in 45 weeks of 52.
  const Store social = shipped_start("social_work");
  CHECK(social.find<TeamRole>("sw")->week == 38423);
}

TEST_CASE("A44 each start says of everything that must be in place what could go wrong") {
  for (const std::string& id : template_ids()) {
    CAPTURE(id);
    const Store start = shipped_start(id);
    for (const Arrangement* arrangement : start.all<Arrangement>()) {
      CAPTURE(arrangement->id);
      CHECK_FALSE(arrangement->risk.empty());
    }
  }
}

TEST_CASE("C4 M16 social work: 48 % of a quarter is 12 % of the week, which is 4.44 h, 2.13 h or 0.80 h") {
  const PlanTemplate start = shipped_template("social_work");
  REQUIRE(start.note_taking.size() == 3);
  const double hours[] = {4.44, 2.13, 0.80};
  for (std::size_t i = 0; i < 3; ++i) {
    const NoteTaking& terms = start.note_taking[i].terms;
    CHECK(part_of_week(terms) == Share::of_percent(12));
    check_start_near(freed_a_week(terms).approximately() / 60, hours[i], 0.005);
  }
  // What the plan takes out at the desk is the second, for twelve workers and 45 weeks.
  const PlanInput input = plan_input(store_of_records(start.records), kTemplateGain);
  for (const PlanLine& line : balance(input).lines) {
    if (line.kind == PlanLineKind::out && line.what == "write_up")
      check_start_near(line.minutes.approximately() / 12 / 45, freed_a_week(start.note_taking[1].terms).approximately(),
                       0.02);
  }
}

}  // namespace seven::test
