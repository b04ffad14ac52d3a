// What somebody must have, told from what they wish for (domain.md A18).
#pragma once

#include "ui/screens/people.h"

namespace seven::ui {

// A need's name; of what they must have with a word that says so.
inline std::string need_line(const Frame& f, std::string_view person, const Need& need) {
  const std::string name = need_word(f, person, need.id);
  return need.level == NeedLevel::must ? name + " (" + f.tr("paper.must") + ")" : name;
}

}  // namespace seven::ui
