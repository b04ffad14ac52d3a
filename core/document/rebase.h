// Changes that were made while somebody else changed the same document: carried over to what the document is now.
//
// Rules, quoted by the tests:
//  R1  nobody's change is dropped: of a record that both changed, each side's fields; of a text that both changed, both
//  R2  a record that one side removed and the other changed stays
//  R3  a change that is already there is no change
//  R4  what joined a step that is no longer the last becomes a step, and so does what undid or redid one
#pragma once

#include <vector>

#include "document/document.h"

namespace seven {

// Does the changes again on `onto`, which none of them is in yet, and returns them as they are there. They say what was
// there before them (JournalEntry::was), one after the other.
std::vector<JournalEntry> rebase(Document& onto, const std::vector<JournalEntry>& changes);

}  // namespace seven
