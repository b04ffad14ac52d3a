// What a note-taking assistant frees (domain.md C4, "technology premium"): so many percent of the time at the desk is a
// smaller part of the week.
#pragma once

#include <array>

#include "base/units.h"

namespace seven {

// The assumptions that its calculator goes by, and the published figures for the cut that one may begin with: of a plan
// alone, no exercise reckons with them.
inline constexpr std::array<const char*, 13> note_taking_assumptions{
    "note_week_hours", "admin_share",  "admin_cut",      "tool_use",      "realised",    "note_drafts", "check_min",
    "notes_story",     "notes_ealing", "notes_somerset", "notes_swindon", "notes_study", "notes_trial"};

struct NoteTaking {
  Minutes week;      // what one worker works
  Share admin;       // of the week, spent on notes and forms
  Share cut;         // of that, no longer needed where the assistant is used
  Share used;        // of the cases, those in which it is used
  Share realised;    // of the minutes freed, those that can really be used
  int drafts = 0;    // a week, each of which a person checks
  Minutes checking;  // each
};

// A week, for one worker; below nothing where checking takes more than is freed.
Minutes freed_a_week(const NoteTaking& terms);
// The part of the week that the cut is, before anything is lost on the way: 48 % of a quarter is 12 %.
Share part_of_week(const NoteTaking& terms);

}  // namespace seven
