// A plan at one of its pages, without the way there.
#pragma once

#include <string>

#include "support/app_driver.h"

namespace seven::test {

// A new plan from a start, at one of its pages.
inline void open_page(AppDriver& app, const std::string& start, const std::string& page) {
  auto& work = const_cast<ui::Workspace&>(app.work());
  work.start_plan(start);
  work.go_plan_page(page);
  app.app().repaint();
  app.settle();
}

}  // namespace seven::test
