#include "ui/icon_named.h"

#include "icons.h"

namespace seven::ui {

const char* icon_named(std::string_view name, const char* otherwise) {
  for (const icon::Named& each : icon::all) {
    if (name == each.name) return each.glyph;
  }
  return otherwise;
}

}  // namespace seven::ui
