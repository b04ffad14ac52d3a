// How this device looks at a plan: which time, which form, what is chosen, which part of the board.
#pragma once

#include <array>
#include <string>

#include "model/board_place.h"
#include "model/fields.h"
#include "model/scope.h"

namespace seven {

enum class PlanTime { today, tomorrow, difference };
inline constexpr std::array<const char*, 3> plan_time_words{"today", "tomorrow", "difference"};
// `unsaid`: as the window has room for.
enum class PlanForm { unsaid, board, outline, table };
inline constexpr std::array<const char*, 4> plan_form_words{"unsaid", "board", "outline", "table"};
enum class PlanPurse { minutes, cash, value };
inline constexpr std::array<const char*, 3> plan_purse_words{"minutes", "cash", "value"};

// One per document and device.
struct PlanLook {
  static constexpr const char* type = "plan_look";
  static constexpr Scope scope = Scope::session;

  PlanTime time = PlanTime::difference;
  PlanForm form = PlanForm::unsaid;
  PlanPurse purse = PlanPurse::minutes;
  std::string page{};     // of the plan's pages; empty: the map
  std::string lane{};     // where only one is shown
  std::string moment{};   // that is chosen
  int x = 0, y = 0;       // world point in the middle of the board
  int zoom = 0;           // in hundredths of a percent of full size; 0: all of it fits
  bool pen_only = false;  // on the board fingers move and zoom, and edit nothing

  bool operator==(const PlanLook&) const = default;
  std::string key() const { return "main"; }
  void describe(Fields& fields) {
    fields.choice("time", time, plan_time_words);
    fields.choice("form", form, plan_form_words);
    fields.choice("purse", purse, plan_purse_words);
    fields.optional_id("page", page);
    fields.optional_id("lane", lane);
    fields.optional_id("moment", moment);
    fields.integer("x", x, -most_board, most_board);
    fields.integer("y", y, -most_board, most_board);
    fields.integer("zoom", zoom, 0, 1'000'000);
    fields.sparse();
    fields.flag("pen_only", pen_only);
  }
};

}  // namespace seven
