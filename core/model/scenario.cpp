#include "model/scenario.h"

namespace seven {
namespace {

template <class T>
int position(const std::vector<T>& all, std::string_view id) {
  for (std::size_t i = 0; i < all.size(); ++i) {
    if (all[i].id == id) return static_cast<int>(i);
  }
  return -1;
}

template <class T>
const T* find(const std::vector<T>& all, std::string_view id) {
  const int i = position(all, id);
  return i < 0 ? nullptr : &all[static_cast<std::size_t>(i)];
}

}  // namespace

const Role* Scenario::find_role(std::string_view role_id) const { return find(roles, role_id); }
const Person* Scenario::find_person(std::string_view person_id) const { return find(people, person_id); }
const GroupFacility* Scenario::find_group(std::string_view group_id) const { return find(groups, group_id); }
const Introduction* Scenario::find_introduction(std::string_view introduction_id) const {
  return find(introduce, introduction_id);
}
const WhatIfCard* Scenario::find_card(std::string_view card_id) const { return find(what_if, card_id); }
const Placed* Scenario::find_placed(std::string_view placed_id) const { return find(placed, placed_id); }
int Scenario::role_index(std::string_view role_id) const { return position(roles, role_id); }
int Scenario::person_index(std::string_view person_id) const { return position(people, person_id); }

int Scenario::cash_index() const {
  for (std::size_t i = 0; i < roles.size(); ++i) {
    if (roles[i].unit == RoleUnit::pounds) return static_cast<int>(i);
  }
  return -1;
}

}  // namespace seven
