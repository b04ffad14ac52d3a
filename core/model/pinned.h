// A paper pinned to the board: a note, a piece of evidence, an open question; in words, drawn by hand, or both.
#pragma once

#include <array>
#include <string>

#include "model/board_place.h"
#include "model/fields.h"
#include "model/scope.h"

namespace seven {

enum class PinnedKind { note, evidence, question };
inline constexpr std::array<const char*, 3> pinned_kind_words{"note", "evidence", "question"};

static_assert(most_ink_reach == most_board_size);

struct Pinned {
  static constexpr const char* type = "pinned";
  static constexpr Scope scope = Scope::document;

  std::string id{};
  PinnedKind kind = PinnedKind::note;
  std::string text{};
  BoardPlace place{};
  std::string moment{};  // that it is about; may be empty
  std::string group{};
  bool locked = false;
  Ink drawing{};

  bool operator==(const Pinned&) const = default;
  // There is a drawing and no word.
  bool is_only_drawn() const { return text.empty() && !drawing.empty(); }
  std::string key() const { return id; }
  void describe(Fields& fields) {
    fields.id("id", id);
    fields.choice("kind", kind, pinned_kind_words);
    fields.text("text", text);
    place.describe(fields);
    fields.sparse();
    fields.optional_id("moment", moment);
    fields.optional_id("group", group);
    fields.flag("locked", locked);
    fields.ink("drawing", drawing);
  }
};

}  // namespace seven
