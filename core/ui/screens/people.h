// What the steps share about the three people: their names in words, and choosing one of them where there is no room
// for all.
#pragma once

#include "base/call.h"
#include "ui/app/workspace.h"
#include "ui/widgets/mark.h"

namespace seven::ui {

// A scenario's own words: word(f, "person.raj.name"). Empty where it has none, never the key.
std::string word(const Frame& f, std::string_view rest);
std::string person_word(const Frame& f, std::string_view person, std::string_view what);
std::string need_word(const Frame& f, std::string_view person, std::string_view need);

NeedMarkSign sign_of(Coverage coverage);
std::string coverage_words(const Frame& f, Coverage coverage);
// What kind of thing is given: "A lasting relationship".
std::string given_words(const Frame& f, GridColumn column);
StrengthMark strength_sign(Strength strength);
std::string strength_words(const Frame& f, Strength strength);

// The person at hand where only one is shown; the first if none was chosen yet.
const Person& chosen_person(const Frame& f);
// Tabs with portraits across the page; `done` says who has been dealt with; `order`: positions of the people, in their
// own order if empty. Returns the y below.
float person_tabs(Frame& f, float y, const Call<bool(const Person&)>& done, const std::vector<int>& order = {});
// Opens a step: small words, heading, lead. Returns the y below. On phones the lead only.
float step_heading(Frame& f, Vec2 at, float width, bool lead_beside);

}  // namespace seven::ui
