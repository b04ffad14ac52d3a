// Something that people or staff say, in their own words (domain.md A76 to A78, A86).
#pragma once

#include <array>
#include <string>

#include "model/fields.h"
#include "model/scope.h"

namespace seven {

// What people say; what staff came to do; what they do now; what people like about doing it on a screen; what staff do
// once the plan runs; claims of savings that somebody has heard, which enter no sum (domain.md A86).
enum class VoiceKind { people, came_to_do, do_now, like_online, do_then, claim };
inline constexpr std::array<const char*, 6> voice_kind_words{"people",      "came_to_do", "do_now",
                                                             "like_online", "do_then",    "claim"};

struct Voice {
  static constexpr const char* type = "voice";
  static constexpr Scope scope = Scope::document;

  std::string id{};
  VoiceKind kind = VoiceKind::people;
  std::string text{};
  std::string moment{};  // that it is about; may be empty

  bool operator==(const Voice&) const = default;
  std::string key() const { return id; }
  void describe(Fields& fields) {
    fields.id("id", id);
    fields.choice("kind", kind, voice_kind_words);
    fields.text("text", text);
    fields.sparse();
    fields.optional_id("moment", moment);
  }
};

}  // namespace seven
