// A record in words: what it is about and what it says, for whoever has to choose between two of them.
#pragma once

#include <optional>
#include <string>

#include "model/record.h"
#include "ui/app/wording.h"

namespace seven::ui {

// What all records of that id are about: "Raj · Right medicine".
std::string record_title(const Record& record, const Wording& say, const Content& content);
// What this one says: "Met". Nothing where there is none any more: that it was taken away.
std::string record_value(const std::optional<Record>& record, const Wording& say, const Content& content);

}  // namespace seven::ui
