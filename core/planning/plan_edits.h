// What can be done to a plan's moments and roles besides moving them on the board, as edits: each is one step, given to
// Document::commit. What the outline and the table do and the board does by other means.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/call.h"
#include "document/store.h"

namespace seven {

// What a plan that starts with nothing has: one lane, three stages, one role. `word` gives the text of a key.
std::vector<Record> first_records(const Call<std::string(std::string_view)>& word);

// A moment at the foot of a cell, the lane grown for it where it would not fit; beside the lanes or stages where one is
// not named. `key` is new.
Moment new_moment(const Store& store, DiffBuilder& edit, std::string key, const std::string& lane,
                  const std::string& stage);
// Into another cell, at its foot.
void move_moment(const Store& store, DiffBuilder& edit, const std::string& moment, const std::string& lane,
                 const std::string& stage);
// One place up (-1) or down (1) within its cell.
void reorder_moment(const Store& store, DiffBuilder& edit, const std::string& moment, int by);

// Another change of it; what it takes tomorrow begins with what it takes today where nothing was said yet.
Moment with_change(Moment moment, MomentChange change);
// With other minutes of one role, today or in the plan; none of it where they are 0.
Moment with_minutes(Moment moment, const std::string& role, bool tomorrow, Minutes minutes);

TeamRole new_role(DiffBuilder& edit, std::string key, std::string name);
// Its minutes go from every moment, arrow, arrangement and bank line.
void remove_role(const Store& store, DiffBuilder& edit, const std::string& role);

}  // namespace seven
