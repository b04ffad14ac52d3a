// A plan's record in words, as record_words.h says an exercise's: what it is about and what it says, for whoever has to
// choose between two of them.
#pragma once

#include <optional>
#include <string>

#include "base/translation.h"
#include "document/store.h"
#include "model/record.h"
#include "ui/app/content.h"

namespace seven::ui {

// Whom they need: records that are named in another stand in `store`.
struct PlanRecordWords {
  const Store& store;
  const Content& content;
  const Translator& words;
};

// What all records of that id are about: "What happened: A visit to the surgery".
std::string plan_record_title(const Record& record, const PlanRecordWords& say);
// What this one says. Nothing where there is none any more: that it was taken away.
std::string plan_record_value(const std::optional<Record>& record, const PlanRecordWords& say);

// What a paper says: its words; that it was drawn by hand where there are none; empty where there is nothing on it.
std::string said_on_paper(const Pinned& paper, const Translator& words);

}  // namespace seven::ui
