// How the chapters of a plan's report begin, and the columns of their tables.
#pragma once

#include <initializer_list>

#include "base/translation.h"
#include "exchange/plan_report.h"

namespace seven::ui {

// `key`: of its title.
inline PlanChapter begin_chapter(const Translator& words, PlanPart part, const char* key) {
  PlanChapter chapter;
  chapter.part = part;
  chapter.title = words(key);
  return chapter;
}

struct PlanColumn {
  const char* key;  // of its head
  bool number = true;
  float width = 1;
};

inline void set_columns(const Translator& words, PlanTable& table, std::initializer_list<PlanColumn> columns) {
  for (const PlanColumn& column : columns) {
    table.heads.push_back(words(column.key));
    table.numbers.push_back(column.number);
    table.widths.push_back(column.width);
  }
}

}  // namespace seven::ui
