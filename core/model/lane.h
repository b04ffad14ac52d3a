// A lane of the board: a group of people who are served, defined by what they need.
#pragma once

#include <string>

#include "model/board_place.h"
#include "model/fields.h"
#include "model/scope.h"

namespace seven {

inline constexpr int max_order = 1'000'000;

struct Lane {
  static constexpr const char* type = "lane";
  static constexpr Scope scope = Scope::document;

  std::string id{};
  std::string name{};
  int people = 0;  // how many there are
  int order = 0;
  int height = 168;  // world units

  bool operator==(const Lane&) const = default;
  std::string key() const { return id; }
  void describe(Fields& fields) {
    fields.id("id", id);
    fields.text("name", name, max_name_length);
    fields.integer("people", people, 0, 100'000'000);
    fields.integer("order", order, 0, max_order);
    fields.integer("height", height, least_board_size, most_board_size);
  }
};

}  // namespace seven
