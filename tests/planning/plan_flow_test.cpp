// Where the time goes balances for each role, in minutes and in pounds (domain.md C4, H).
#include "planning/plan_flow.h"

#include <doctest/doctest.h>

#include <cmath>

#include "base/random.h"
#include "planning/plan_input.h"

using namespace seven;

namespace {

PlanRole flow_role(const char* id, int ten_thousandths, bool hired = false) {
  const auto price = PricePerMinute::of(Pounds::of_ten_thousandths(ten_thousandths));
  return {id, price, price, Movable::movable, Payer::team, hired};
}

Minutes whole(int minutes) { return Minutes::of_whole(minutes); }

// The worked example of C4 for GP minutes a year, with a visit of that length.
PlanInput worked_example(int visit_hundredths) {
  PlanInput input;
  input.roles = {flow_role("gp", 45'500)};
  input.moments = {{"raj", {whole(37'800)}, {whole(12'960)}, false},
                   {"roger", {whole(36'400)}, {whole(21'840)}, false},
                   {"sandra", {whole(35'000)}, {Minutes::of_hundredths(visit_hundredths)}, true}};
  input.introductions = {{"supervision", {whole(3120)}, {}, Payer::team}};
  input.bank = {{"gp", whole(10'290), false, false}};
  return input;
}

void balances(const PlanFlow& flow) {
  for (std::size_t r = 0; r < flow.roles.size(); ++r) {
    Minutes in, out;
    Pounds value_in, value_out;
    for (const FlowSource& source : flow.sources) {
      if (source.role == r) in += source.minutes, value_in += source.value;
    }
    for (const FlowDestination& into : flow.into) {
      for (const FlowPart& part : into.parts) {
        CHECK(part.minutes > Minutes());
        if (part.role == r) out += part.minutes, value_out += part.value;
      }
    }
    CHECK(in == out);
    CHECK(in == flow.roles[r].minutes);
    CHECK(value_in == value_out);
    CHECK(value_in == flow.roles[r].value);
  }
}

}  // namespace

TEST_CASE("C4 the flow of the worked example: 39,400 out = 19,308.2 + 3,120 + 10,290 + 6,681.8") {
  const PlanInput input = worked_example(5'430'820);
  const PlanFlow flow = plan_flow(input, balance(input));
  balances(flow);
  CHECK(flow.minutes() == whole(39'400));
  REQUIRE(flow.sources.size() == 2);
  CHECK(flow.sources[0].moment == "raj");
  CHECK(flow.sources[0].minutes == whole(24'840));
  CHECK(flow.sources[1].minutes == whole(14'560));
  REQUIRE(flow.into.size() == 4);
  CHECK(flow.into[0].into == FlowInto::relationships);
  CHECK(flow.into[0].minutes() == Minutes::of_hundredths(1'930'820));
  CHECK(flow.into[1].into == FlowInto::introduced);
  CHECK(flow.into[1].arrangement);
  CHECK(flow.into[1].minutes() == whole(3120));
  CHECK(flow.into[2].into == FlowInto::banked);
  CHECK(flow.into[2].minutes() == whole(10'290));
  CHECK(flow.into[3].into == FlowInto::slack);
  CHECK(flow.into[3].minutes() == Minutes::of_hundredths(668'180));
}

TEST_CASE("C4 what a plan has not got is a source of its own, and what is bought is another") {
  PlanInput input = worked_example(6'788'520);
  input.roles.push_back(flow_role("fac", 5000, true));
  for (PlanMoment& moment : input.moments) moment.today.push_back({}), moment.tomorrow.push_back({});
  for (PlanIntroduction& each : input.introductions) each.minutes.push_back({});
  input.moments.push_back({"coffee", {whole(0), whole(0)}, {whole(0), whole(45'000)}, true});
  const PlanFlow flow = plan_flow(input, balance(input));
  balances(flow);
  REQUIRE(flow.sources.size() == 4);
  CHECK(flow.sources[2].from == FlowFrom::missing);
  CHECK(flow.sources[2].minutes == Minutes::of_hundredths(689'520));
  CHECK(flow.sources[3].from == FlowFrom::bought);
  CHECK(flow.sources[3].minutes == whole(45'000));
}

TEST_CASE("C4 a moment and an arrangement of the same name stay two, and cash stands beside the minutes") {
  PlanInput input;
  input.roles = {flow_role("gp", 45'500)};
  input.moments = {{"a", {whole(100)}, {whole(0)}, false}, {"same", {whole(0)}, {whole(30)}, false}};
  input.introductions = {{"same", {whole(20)}, Pounds::of_whole(6000), Payer::team}};
  const PlanFlow flow = plan_flow(input, balance(input));
  balances(flow);
  CHECK(flow.cash == Pounds::of_whole(6000));
  REQUIRE(flow.into.size() == 3);
  CHECK_FALSE(flow.into[0].arrangement);
  CHECK(flow.into[0].minutes() == whole(30));
  CHECK(flow.into[1].arrangement);
  CHECK(flow.into[1].minutes() == whole(20));
}

TEST_CASE("C4 the flow of any plan balances for each role") {
  Random random(20'260'712);
  for (int round = 0; round < 200; ++round) {
    PlanInput input;
    const int roles = 1 + static_cast<int>(random.between(0, 4 - 1));
    for (int r = 0; r < roles; ++r)
      input.roles.push_back(flow_role(std::string(1, static_cast<char>('a' + r)).c_str(),
                                      static_cast<int>(random.between(0, 70'000 - 1)), random.between(0, 3 - 1) == 0));
    const auto amounts = [&] {
      std::vector<Minutes> all;
      for (int r = 0; r < roles; ++r)
        all.push_back(Minutes::of_hundredths(
            static_cast<std::int64_t>(random.between(0, 4 - 1) * random.between(0, 1'000'000 - 1))));
      return all;
    };
    for (int m = 0; m < 6; ++m)
      input.moments.push_back({"m" + std::to_string(m), amounts(), amounts(), random.between(0, 2 - 1) == 0,
                               Share::of_percent(static_cast<int>(random.between(0, 101 - 1)))});
    input.introductions.push_back({"i", amounts(), Pounds::of_whole(3), Payer::team});
    input.bank.push_back({"a", amounts().front(), false, false});
    balances(plan_flow(input, balance(input)));
  }
}

TEST_CASE("C4 a plan in which nothing changes has no flow") {
  PlanInput input;
  input.roles = {flow_role("gp", 45'500)};
  input.moments = {{"a", {whole(100)}, {whole(100)}, false}};
  const PlanFlow flow = plan_flow(input, balance(input));
  CHECK(flow.roles.empty());
  CHECK(flow.sources.empty());
  CHECK(flow.into.empty());
}
