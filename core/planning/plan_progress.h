// How far a plan has come: its ten steps and what each leaves behind (domain.md C13), and what of that is there.
#pragma once

#include <array>
#include <string>

#include "document/store.h"
#include "ledger/plan_account.h"

namespace seven {

enum class PlanStep { why_now, today, relationships, quick, recipe, account, fairness, believe, first_move, review };
inline constexpr std::array<const char*, 10> plan_step_words{
    "why_now", "today", "relationships", "quick", "recipe", "account", "fairness", "believe", "first_move", "review"};
// How twenty minutes may be shared out among them (domain.md A84, D2); our proposal, in no sum.
inline constexpr std::array<int, 10> plan_step_minutes{2, 3, 3, 3, 3, 1, 2, 1, 1, 1};

enum class StepState { not_begun, begun, done };
inline constexpr std::array<const char*, 3> step_state_words{"not_begun", "begun", "done"};

// Topics of the notes that a plan's pages keep.
inline constexpr const char* first_moment_topic = "plan_page.first.moment";  // its text is a moment's id
inline constexpr const char* first_try_topic = "plan_page.first.try";
inline constexpr const char* first_week_topic = "plan_page.first.week";
inline constexpr const char* first_yes_topic = "plan_page.first.yes";
inline constexpr const char* first_sign_topic = "plan_page.first.sign";
inline constexpr const char* note_slots_topic = "plan_page.notes.slots";
inline constexpr const char* surprised_topic = "plan_page.surprised";
inline constexpr const char* check_first_topic = "plan_page.check_first";

using PlanProgress = std::array<StepState, 10>;

// `input` and `account` are those of the same records.
PlanProgress plan_progress(const Store& store, const PlanInput& input, const PlanAccount& account);
int steps_done(const PlanProgress& progress);

// How many of the four boxes of "why now" hold words, 0 to 4.
int boxes_filled(const Plan& plan);
// The moment that the first small move is about; null where none was chosen or it has gone.
const Moment* first_move_of(const Store& store);

}  // namespace seven
