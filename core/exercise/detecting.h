// What the detectors share: one look at what was decided. Inside of detectors.cpp and its themes only.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "exercise/detectors.h"

namespace seven {

// Position of the role whose time at once is worth most: with whom the occasion is. -1 where there is none.
int main_role(const Scenario& scenario, const std::vector<Minutes>& at_once);

class Looking {
 public:
  explicit Looking(const Decided& decided) : in(decided) {}

  const Decided& in;
  std::vector<Finding> found;

  std::size_t people() const { return in.scenario.people.size(); }
  const Person& person(std::size_t p) const { return in.scenario.people[p]; }
  const PersonOutcome& today(std::size_t p) const { return in.today.people[p]; }
  const PersonOutcome& now(std::size_t p) const { return in.outcome.people[p]; }
  const Offer& offer(std::size_t p) const { return person(p).offers[static_cast<std::size_t>(now(p).choice.offer)]; }
  // Something that lasts, and is really had.
  bool continuing(std::size_t p) const {
    return offer(p).given == Given::continuing && now(p).choice.why_nothing == WhyNothing::something;
  }
  // Everyone as today, no minute pulled.
  bool untouched() const;
  // The group says that this condition is met.
  bool agreed(const std::string& condition) const;
  // The group says that a relationship for this need changes the result.
  bool material(const std::string& person, const std::string& need) const;

  Finding& find(Detector detector, std::string subject = {}) {
    found.emplace_back().detector = detector;
    found.back().subject = std::move(subject);
    return found.back();
  }
};

// The themes. Each adds what it finds.
void detect_about_people(Looking& look);  // what a person is given
void detect_in_sums(Looking& look);       // minutes and money
void detect_in_deciding(Looking& look);   // how it was decided, and what it rests on

}  // namespace seven
