// How this device is being played on: alone or by a group around it, whose turn it is, how long a step is given.
#pragma once

#include <array>
#include <string>

#include "model/fields.h"
#include "model/scope.h"

namespace seven {

enum class Company { alone, together };
inline constexpr std::array<const char*, 2> company_words{"alone", "together"};

enum class Payment { bars, tokens };
inline constexpr std::array<const char*, 2> payment_words{"bars", "tokens"};

// One per document and device.
struct Table {
  static constexpr const char* type = "table";
  static constexpr Scope scope = Scope::session;

  Company company = Company::alone;
  Payment payment = Payment::bars;
  int players = 0;           // people around the screen; 0: not said
  int turn = 0;              // position among the parts that take turns
  int minutes = 0;           // given to a step; 0: no clock
  bool shown_round = false;  // the guided first run was finished or put away
  bool parts_dealt = false;  // the group has seen who plays what
  std::string next_seen{};   // ids of people whose next month was looked at, with dots between

  bool operator==(const Table&) const = default;
  std::string key() const { return "main"; }
  void describe(Fields& fields) {
    fields.choice("company", company, company_words);
    fields.choice("payment", payment, payment_words);
    fields.integer("players", players, 0, 100);
    fields.integer("turn", turn, 0, 100);
    fields.integer("minutes", minutes, 0, 600);
    fields.flag("shown_round", shown_round);
    fields.flag("parts_dealt", parts_dealt);
    fields.text("next_seen", next_seen);
  }
};

}  // namespace seven
