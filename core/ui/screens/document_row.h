// A document in a list, as Home and the page of all work show it.
#pragma once

#include "ui/app/workspace.h"

namespace seven::ui {

// "2 hours ago".
std::string when_words(const Frame& f, std::int64_t ms);
// "14 kB", "1.3 MB", in every language; empty where it is not known.
std::string size_words(std::int64_t bytes);
// What it is and how far it has come: "Exercise · Set three".
std::string kind_words(const Frame& f, const DocumentMeta& meta);

// Each person's minutes side by side below today's outline. Paint only: the words beside it say what it is.
void document_picture(Ui& ui, const DocumentPicture& picture, const Rect& place);

// The picture, the title and `words` below it, all of it one button that opens the document. `bare`: nobody will see
// it, so that only its node is made.
struct DocumentRow {
  std::string title, words;
  float height = 0;
};
DocumentRow measure_row(const Frame& f, const DocumentMeta& meta, std::string words, float width);
void document_row(Frame& f, const DocumentMeta& meta, const DocumentRow& row, const Rect& place, bool bare);

}  // namespace seven::ui
