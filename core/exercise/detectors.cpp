#include "exercise/detectors.h"

#include <algorithm>

#include "base/order.h"
#include "exercise/detecting.h"

namespace seven {

int main_role(const Scenario& scenario, const std::vector<Minutes>& at_once) {
  int main = -1;
  Pounds most;
  for (std::size_t r = 0; r < at_once.size(); ++r) {
    const Role& role = scenario.roles[r];
    if (role.unit == RoleUnit::pounds || at_once[r] <= Minutes()) continue;
    const Pounds value = price_of(role.price, at_once[r]);
    if (main < 0 || value > most) main = static_cast<int>(r), most = value;
  }
  return main;
}

bool Looking::untouched() const {
  for (std::size_t p = 0; p < people(); ++p) {
    if (!(now(p).choice.choice == PersonChoice{person(p).today().id, {}})) return false;
  }
  return true;
}

bool Looking::agreed(const std::string& condition) const {
  return std::find(in.in_place.begin(), in.in_place.end(), condition) != in.in_place.end();
}

bool Looking::material(const std::string& person, const std::string& need) const {
  for (const NeedMark* mark : in.marks) {
    if (mark->changes_result && mark->person == person && mark->need == need) return true;
  }
  return false;
}

std::vector<Finding> detect(const Decided& decided) {
  Looking look(decided);
  detect_about_people(look);
  detect_in_sums(look);
  detect_in_deciding(look);
  put_in_order(look.found, [](const Finding& a, const Finding& b) { return a.detector < b.detector; });
  return std::move(look.found);
}

}  // namespace seven
