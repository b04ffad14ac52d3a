#include <doctest/doctest.h>

#include "base/random.h"
#include "ledger/minute_moves.h"

using namespace seven;

namespace {

Minutes minutes(std::int64_t whole) { return Minutes::of_whole(whole); }

Role role(const char* id) { return {id, "", {}, RoleUnit::minutes, {}, ""}; }

}  // namespace

TEST_CASE("what is taken from Raj and Roger lands on Sandra as pairs, and the rest is free") {
  AccountInput input;
  input.roles = {role("gp"), role("fac")};
  input.people = {{"raj", {minutes(7), {}}, {minutes(2), {}}},
                  {"sandra", {minutes(7), {}}, {minutes(15), {}}},
                  {"roger", {minutes(7), {}}, {minutes(2), minutes(15)}}};
  const std::vector<MinuteMove> expected{{"gp", "raj", "sandra", minutes(5)},
                                         {"gp", "roger", "sandra", minutes(3)},
                                         {"gp", "roger", nobody, minutes(2)},
                                         {"fac", nobody, "roger", minutes(15)}};
  CHECK(minute_moves(input) == expected);
}

TEST_CASE("for every person and role the moves sum to the change, and no minute is made or lost on the way") {
  const std::uint64_t seed = 77;
  INFO("seed " << seed);
  Random random(seed);
  for (int run = 0; run < 300; ++run) {
    AccountInput input;
    const std::int64_t roles = random.between(1, 3), people = random.between(1, 6);
    for (std::int64_t r = 0; r < roles; ++r) input.roles.push_back(role(("r" + std::to_string(r)).c_str()));
    for (std::int64_t p = 0; p < people; ++p) {
      AccountPerson person{"p" + std::to_string(p), {}, {}};
      for (std::int64_t r = 0; r < roles; ++r) {
        person.today.push_back(minutes(random.between(0, 5)));
        person.tomorrow.push_back(minutes(random.between(0, 5)));
      }
      input.people.push_back(person);
    }
    const std::vector<MinuteMove> moves = minute_moves(input);
    for (const MinuteMove& move : moves) {
      CHECK(move.minutes > Minutes());
      CHECK(move.from != move.to);
    }
    for (std::size_t r = 0; r < input.roles.size(); ++r) {
      for (const AccountPerson& person : input.people) {
        Minutes net;
        for (const MinuteMove& move : moves) {
          if (move.role != input.roles[r].id) continue;
          if (move.to == person.id) net += move.minutes;
          if (move.from == person.id) net -= move.minutes;
        }
        CHECK(net == person.tomorrow[r] - person.today[r]);
      }
    }
  }
}
