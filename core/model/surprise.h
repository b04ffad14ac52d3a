// Something the exercise has brought to the surface on this device: said once, to be read again.
#pragma once

#include <string>

#include "model/fields.h"
#include "model/scope.h"

namespace seven {

struct Surprise {
  static constexpr const char* type = "surprise";
  static constexpr Scope scope = Scope::session;

  std::string detector{};
  std::string subject{};  // whom or what it is about: an id, or empty
  bool read = false;      // put away by the person

  bool operator==(const Surprise&) const = default;
  std::string key() const { return detector + "/" + subject; }
  void describe(Fields& fields) {
    fields.id("detector", detector);
    fields.optional_id("subject", subject);
    fields.flag("read", read);
  }
};

}  // namespace seven
