// What can be done to things on the board, as edits of records: each is one step, given to Document::commit. Items are
// known by their record ids; what is locked is not moved, sized or removed.
#pragma once

#include <string>
#include <vector>

#include "base/call.h"
#include "board/arranging.h"
#include "document/store.h"

namespace seven {

// A key that no other record of any copy of the document has.
using NewKey = Call<std::string()>;

// Everything moved by as much; a moment whose middle comes to lie in another lane or stage belongs there.
void move_items(const Store& store, DiffBuilder& edit, const std::vector<std::string>& ids, Vec2 by);
// One item's new place; a paper stays as large as what is drawn on it.
void place_item(const Store& store, DiffBuilder& edit, const std::string& id, const Rect& place);
void align_items(const Store& store, DiffBuilder& edit, const std::vector<std::string>& ids, Alignment how);
void distribute_items(const Store& store, DiffBuilder& edit, const std::vector<std::string>& ids, Axis along);

// With everything that is about them: arrows from and to a moment, its needs, what it waits for, its review. Papers
// about it stay and are about nothing.
void remove_items(const Store& store, DiffBuilder& edit, const std::vector<std::string>& ids);
// Copies beside the originals, arrows between them, needs and what they wait for included. Value: the ids of the
// copies, in the order of `ids`.
std::vector<std::string> duplicate_items(const Store& store, DiffBuilder& edit, const std::vector<std::string>& ids,
                                         Vec2 by, const NewKey& new_key);

void lock_items(const Store& store, DiffBuilder& edit, const std::vector<std::string>& ids, bool locked);
// Into one new group; an empty `group` takes them out of theirs.
void group_items(const Store& store, DiffBuilder& edit, const std::vector<std::string>& ids, const std::string& group);

}  // namespace seven
