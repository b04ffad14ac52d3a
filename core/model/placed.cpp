#include "model/placed.h"

namespace seven {

const std::vector<Placed>& placed_or_general(const std::vector<Placed>& own) {
  static const std::vector<Placed> general = {
      {"team", "users", "", false, false},      {"named", "handshake", "", true, false},
      {"peer", "users-round", "", true, false}, {"family", "house", "", false, true},
      {"neighbour", "users", "", true, true},   {"volunteer", "hand-heart", "", true, true},
      {"other", "plus", "", false, false}};
  return own.empty() ? general : own;
}

}  // namespace seven
