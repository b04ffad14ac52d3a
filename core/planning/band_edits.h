// What can be done to a plan's lanes and stages, the bands of its board, as edits: each is one step, given to
// Document::commit.
#pragma once

#include <string>
#include <string_view>

#include "document/store.h"

namespace seven {

// Lanes and stages that come to lie elsewhere take their moments along.
void size_lane(const Store& store, DiffBuilder& edit, const std::string& lane, int height);
void size_stage(const Store& store, DiffBuilder& edit, const std::string& stage, int width);
// One place earlier (-1) or later (1).
void reorder_lane(const Store& store, DiffBuilder& edit, const std::string& lane, int by);
void reorder_stage(const Store& store, DiffBuilder& edit, const std::string& stage, int by);

// Moments in the cells of their lane and stage, below each other in the order in which they lay; lanes and stages as
// large as that takes. What lies beside them, and what is locked, stays.
void tidy_up(const Store& store, DiffBuilder& edit);

// At the end of the others. `key` is new.
Lane new_lane(const Store& store, DiffBuilder& edit, std::string key, std::string name);
Stage new_stage(const Store& store, DiffBuilder& edit, std::string key, std::string name);
// With the moments in it and everything that is about them, what is locked excepted, which lies beside the lanes then.
// What is below moves up.
void remove_lane(const Store& store, DiffBuilder& edit, const std::string& lane);
// Its moments lie beside the stages then. What is behind it moves up.
void remove_stage(const Store& store, DiffBuilder& edit, const std::string& stage);

}  // namespace seven
