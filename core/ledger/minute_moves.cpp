#include "ledger/minute_moves.h"

#include <algorithm>

#include "base/invariant.h"

namespace seven {

std::vector<MinuteMove> minute_moves(const AccountInput& input) {
  std::vector<MinuteMove> moves;
  for (std::size_t r = 0; r < input.roles.size(); ++r) {
    const std::string& role = input.roles[r].id;
    std::vector<Minutes> change;  // still to be matched
    for (const AccountPerson& person : input.people) {
      INVARIANT(person.today.size() == input.roles.size() && person.tomorrow.size() == input.roles.size());
      change.push_back(person.tomorrow[r] - person.today[r]);
    }
    std::size_t giver = 0, receiver = 0;
    while (true) {
      while (giver < change.size() && change[giver] >= Minutes()) ++giver;
      while (receiver < change.size() && change[receiver] <= Minutes()) ++receiver;
      if (giver == change.size() && receiver == change.size()) break;
      if (receiver == change.size()) {
        moves.push_back({role, input.people[giver].id, nobody, -change[giver]});
        change[giver] = Minutes();
      } else if (giver == change.size()) {
        moves.push_back({role, nobody, input.people[receiver].id, change[receiver]});
        change[receiver] = Minutes();
      } else {
        const Minutes moved = std::min(-change[giver], change[receiver]);
        moves.push_back({role, input.people[giver].id, input.people[receiver].id, moved});
        change[giver] += moved;
        change[receiver] -= moved;
      }
    }
  }
  return moves;
}

}  // namespace seven
