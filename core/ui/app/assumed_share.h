// What an assumption comes to in a document: as somebody changed it there, else as it is published.
#pragma once

#include <string_view>

#include "document/store.h"
#include "ui/app/content.h"

namespace seven::ui {

// Nothing where there is no such assumption, or no one number for it.
Share assumed_share(const Content& content, const Store& store, std::string_view assumption);

}  // namespace seven::ui
