// Set two, per option and person: whether a transaction is used here and how, and what it would be for both sides. Set
// three, per offer that is a quick job or a machine: how it is used (domain.md A43).
#pragma once

#include <array>
#include <string>

#include "model/fields.h"
#include "model/scope.h"

namespace seven {

enum class OptionUse { unset, alternative, complement, not_here };
inline constexpr std::array<const char*, 4> option_use_words{"unset", "alternative", "complement", "not_here"};

enum class OptionEffect { unset, worse, as_good, better };
inline constexpr std::array<const char*, 4> option_effect_words{"unset", "worse", "as_good", "better"};

struct OptionMark {
  static constexpr const char* type = "option_mark";
  static constexpr Scope scope = Scope::document;

  std::string option{};  // of the deck, or an offer of the person
  std::string person{};
  OptionUse use = OptionUse::unset;
  OptionEffect for_person = OptionEffect::unset;
  OptionEffect for_service = OptionEffect::unset;

  bool operator==(const OptionMark&) const = default;
  std::string key() const { return option + "/" + person; }
  void describe(Fields& fields) {
    fields.id("option", option);
    fields.id("person", person);
    fields.choice("use", use, option_use_words);
    fields.choice("for_person", for_person, option_effect_words);
    fields.choice("for_service", for_service, option_effect_words);
  }
};

}  // namespace seven
