// A stage of the board: a part of the way through the service.
#pragma once

#include <string>

#include "model/fields.h"
#include "model/lane.h"
#include "model/scope.h"

namespace seven {

struct Stage {
  static constexpr const char* type = "stage";
  static constexpr Scope scope = Scope::document;

  std::string id{};
  std::string name{};
  int order = 0;
  int width = 214;  // world units

  bool operator==(const Stage&) const = default;
  std::string key() const { return id; }
  void describe(Fields& fields) {
    fields.id("id", id);
    fields.text("name", name, max_name_length);
    fields.integer("order", order, 0, max_order);
    fields.integer("width", width, least_board_size, most_board_size);
  }
};

}  // namespace seven
