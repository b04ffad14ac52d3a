// What stops a team, and what kind of thing that is (domain.md A83).
#pragma once

#include <array>
#include <string>

#include "model/fields.h"
#include "model/scope.h"

namespace seven {

enum class ObstacleKind { unsaid, real_rule, assumed_rule, habit };
inline constexpr std::array<const char*, 4> obstacle_kind_words{"unsaid", "real_rule", "assumed_rule", "habit"};

struct Obstacle {
  static constexpr const char* type = "obstacle";
  static constexpr Scope scope = Scope::document;

  std::string id{};
  ObstacleKind kind = ObstacleKind::unsaid;
  std::string text{};

  bool operator==(const Obstacle&) const = default;
  std::string key() const { return id; }
  void describe(Fields& fields) {
    fields.id("id", id);
    fields.choice("kind", kind, obstacle_kind_words);
    fields.text("text", text);
  }
};

}  // namespace seven
