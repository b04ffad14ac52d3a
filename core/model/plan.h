// A team's plan for its own service: one in a document that is a plan (domain.md C13, steps 0 and 5).
#pragma once

#include <array>
#include <map>
#include <optional>
#include <string>

#include "model/fields.h"
#include "model/payer.h"
#include "model/scope.h"

namespace seven {

// What "no more than today" means, see Strictness in ledger/account.h.
enum class PlanStrictness { strict, fair_exchange, value_only };
inline constexpr std::array<const char*, 3> plan_strictness_words{"strict", "fair_exchange", "value_only"};

inline constexpr int plan_years = 3;  // a spending period, domain.md A89

struct Plan {
  static constexpr const char* type = "plan";
  static constexpr Scope scope = Scope::document;

  std::string name{};
  std::string made_from{};               // id of the template or of the scenario; empty where it began empty
  Payer boundary = Payer::organisation;  // the widest payer who is counted
  PlanStrictness strictness = PlanStrictness::fair_exchange;
  Share target = Share::of_percent(5);  // of today's minutes, to be given up by the third year
  bool recut = false;                   // the timetable is cut anew, so that crumbs make whole appointments
  std::string demand{}, needs{}, money{}, politics{};  // why now, in the team's own words
  // Field of these -> when its words were last changed, in days since 1 January 1970 (UTC).
  std::map<std::string, int> written{};
  // How much of the plan runs in each year; nothing: all of it.
  std::array<std::optional<Share>, plan_years> runs{};

  bool operator==(const Plan&) const = default;
  std::string key() const { return "plan"; }
  void describe(Fields& fields) {
    fields.text("name", name, max_name_length);
    fields.optional_id("made_from", made_from);
    fields.choice("boundary", boundary, payer_words);
    fields.choice("strictness", strictness, plan_strictness_words);
    fields.share("target_basis_points", target);
    fields.sparse();
    fields.flag("recut", recut);
    fields.text("demand", demand);
    fields.text("needs", needs);
    fields.text("money", money);
    fields.text("politics", politics);
    fields.counts("written_days", written, 0, 1'000'000);
    fields.optional_share("runs_1_basis_points", runs[0]);
    fields.optional_share("runs_2_basis_points", runs[1]);
    fields.optional_share("runs_3_basis_points", runs[2]);
  }
};

}  // namespace seven
