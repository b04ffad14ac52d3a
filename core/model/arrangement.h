// Something that has to be introduced before a plan works: what it takes, who sees to it, and when (domain.md C13, step
// 3).
#pragma once

#include <array>
#include <map>
#include <string>

#include "model/fields.h"
#include "model/payer.h"
#include "model/scope.h"

namespace seven {

inline constexpr int max_pence = 2'000'000'000;

// What kind of resource it is (domain.md A49).
enum class ArrangementKind { unsaid, room, tool, agreement, training, volunteers, partner, knowledge, records };
inline constexpr std::array<const char*, 9> arrangement_kind_words{
    "unsaid", "room", "tool", "agreement", "training", "volunteers", "partner", "knowledge", "records"};

struct Arrangement {
  static constexpr const char* type = "arrangement";
  static constexpr Scope scope = Scope::document;

  std::string id{};
  std::string text{};
  std::map<std::string, Minutes> running{};  // role -> minutes a year
  std::map<std::string, Minutes> once{};     // role -> minutes to set it up
  int running_pence = 0, once_pence = 0;
  int life_years = 1;  // over which what it takes once is spread
  int lead_weeks = 0;
  Payer payer = Payer::team;
  ArrangementKind kind = ArrangementKind::unsaid;
  std::string owner{};
  std::string risk{};  // what could go wrong with it
  bool done = false;

  bool operator==(const Arrangement&) const = default;
  std::string key() const { return id; }
  void describe(Fields& fields) {
    fields.id("id", id);
    fields.text("text", text, max_name_length);
    fields.integer("life_years", life_years, 1, 50);
    fields.sparse();
    fields.minutes("running_hundredths", running);
    fields.minutes("once_hundredths", once);
    fields.integer("running_pence", running_pence, 0, max_pence);
    fields.integer("once_pence", once_pence, 0, max_pence);
    fields.integer("lead_weeks", lead_weeks, 0, 1000);
    fields.choice("payer", payer, payer_words);
    fields.choice("kind", kind, arrangement_kind_words);
    fields.text("owner", owner, max_name_length);
    fields.text("risk", risk, max_name_length);
    fields.flag("done", done);
  }
};

}  // namespace seven
