// A role of the service that a plan is about, and what its time is worth.
#pragma once

#include <array>
#include <string>

#include "model/fields.h"
#include "model/payer.h"
#include "model/scope.h"

namespace seven {

inline constexpr int max_week = 100'000'000;  // hundredths of an hour
inline constexpr int max_price = 10'000'000;  // ten-thousandths of a pound a minute

// Whether its time may be used for something else.
enum class Movable { movable, ring_fenced };
inline constexpr std::array<const char*, 2> movable_words{"movable", "ring_fenced"};

struct TeamRole {
  static constexpr const char* type = "team_role";
  static constexpr Scope scope = Scope::document;

  std::string id{};
  std::string name{};
  int full = 0;  // ten-thousandths of a pound a minute: what it is worth
  int cash = 0;  // the same: what ends being paid when an hour really ends
  Movable movable = Movable::movable;
  Payer payer = Payer::team;
  bool hired = false;   // more of it may be bought
  bool scarce = false;  // there is no more of it than today
  int week = 0;         // hundredths of an hour a week that all who do it work together; 0: not said

  bool operator==(const TeamRole&) const = default;
  std::string key() const { return id; }
  void describe(Fields& fields) {
    fields.id("id", id);
    fields.text("name", name, max_name_length);
    fields.integer("full_ten_thousandths", full, 0, max_price);
    fields.integer("cash_ten_thousandths", cash, 0, max_price);
    fields.choice("movable", movable, movable_words);
    fields.choice("payer", payer, payer_words);
    fields.flag("hired", hired);
    fields.flag("scarce", scarce);
    fields.sparse();
    fields.integer("week_hundredths", week, 0, max_week);
  }
};

}  // namespace seven
