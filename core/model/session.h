// Where this device is in the document: open screen, selection, how far it has been.
#pragma once

#include <string>

#include "model/fields.h"
#include "model/scope.h"

namespace seven {

// One per document and device.
struct Session {
  static constexpr const char* type = "session";
  static constexpr Scope scope = Scope::session;

  std::string screen{};  // ids as the ui names them; empty: none
  std::string person{};  // what is selected
  std::string option{};
  std::string role{};
  std::string sheet{};  // the sheet lying over the screen
  int furthest = 0;     // the furthest step reached, from 0

  bool operator==(const Session&) const = default;
  std::string key() const { return "main"; }
  void describe(Fields& fields) {
    fields.optional_id("screen", screen);
    fields.optional_id("person", person);
    fields.optional_id("option", option);
    fields.optional_id("role", role);
    fields.optional_id("sheet", sheet);
    fields.integer("furthest", furthest, 0, 100);
  }
};

}  // namespace seven
