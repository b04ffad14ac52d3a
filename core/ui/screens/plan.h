// The open plan: its bars, the map in one of three forms, the account beside it, and its other pages. Later parts of a
// plan have headers of their own; all of them read PlanModel and change records by commands.
#pragma once

#include <functional>
#include <optional>

#include "ui/app/workspace.h"

namespace seven::ui {

// Words
// "GP, reception": the roles that a moment takes time of, today or in the plan.
std::string moment_roles(const Frame& f, const Moment& moment);
// "5,400 a year"
std::string times_words(const Frame& f, const Moment& moment);
// The same where there is little room.
std::string times_in_short(const Frame& f, const Moment& moment);
// "7 to 2.4 min", "new, 12 min", "as today": what its main role gives each time, as the time that is looked at has it.
std::string moment_minutes(const Frame& f, const Moment& moment, PlanTime time);
// The same where there is little room, beside a word for what happens: "12 min"; nothing of what is taken out.
std::string moment_minutes_in_short(const Frame& f, const Moment& moment, PlanTime time);
// Each time, of its main role: today, and of those times that go the new way. Nothing where both are the same.
struct MinutesChange {
  std::string before, after, after_number;  // "7", "2.4 min", "2.4"
};
std::optional<MinutesChange> minutes_change(const Frame& f, const Moment& moment);
// What it frees or takes in a year of the time of the role it is about.
Minutes main_change(const Frame& f, const Moment& moment);
// The same in words, "−24,840 min"; with more than one role each by name.
std::string moment_change(const Frame& f, const Moment& moment);
// "GP −24,840 min": of a role by its place in PlanModel::roles; of the only one there is the amount alone.
std::string named_minutes(const Frame& f, std::size_t role, Minutes minutes);
// What a plan is not for, at the end of whatever shows one (domain.md A101). Returns the y below.
float not_for_clinical(Frame& f, Vec2 at, float width);
// "Shorten"
const std::string& change_words(const Frame& f, MomentChange change);
const char* change_icon(MomentChange change);
// Of a moment without a title, "A moment without a name".
std::string moment_title(const Frame& f, const Moment& moment);
// "−24,840 min"
std::string signed_minutes(const Frame& f, Minutes minutes);
// To whole minutes, where there are so many that parts say nothing.
Minutes readable(Minutes minutes);

// Where the map is: the form that is shown, as chosen or as there is room for.
PlanForm shown_form(const Frame& f);
// Chooses a moment, and shows its details where there is room beside the map, else as a sheet.
void choose_moment(Frame& f, const std::string& moment);
// A new moment at the foot of a cell, chosen, its details open.
void add_moment(Frame& f, const std::string& lane, const std::string& stage);
// One step on a moment: `change` gets it as it is.
using MomentEdit = std::function<void(Moment&)>;
void edit_moment(Frame& f, const char* step, const std::string& moment, const MomentEdit& change);
// The same while somebody types: one step for a sentence.
void type_moment(Frame& f, const char* step, const std::string& moment, const std::string& field,
                 const MomentEdit& change);

}  // namespace seven::ui
