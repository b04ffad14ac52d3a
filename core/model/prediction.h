// How well the group thinks today's rule serves one need of one person, said before the exercise shows it.
#pragma once

#include <array>
#include <string>

#include "model/fields.h"
#include "model/scope.h"

namespace seven {

enum class PredictedLevel { not_met, partly, met };
inline constexpr std::array<const char*, 3> predicted_level_words{"not_met", "partly", "met"};

struct Prediction {
  static constexpr const char* type = "prediction";
  static constexpr Scope scope = Scope::document;

  std::string person{};
  std::string need{};
  PredictedLevel level = PredictedLevel::partly;

  bool operator==(const Prediction&) const = default;
  std::string key() const { return person + "/" + need; }
  void describe(Fields& fields) {
    fields.id("person", person);
    fields.id("need", need);
    fields.choice("level", level, predicted_level_words);
  }
};

}  // namespace seven
