// The account of a plan over a period (domain.md C4): for each role what is released and where it goes, in minutes; the
// same in cash and in value, each with its own price. The three are never mixed.
//
// The identities that always hold, to the last unit:
//   minutes, per role   out + bought in = relationships + introduced + banked + slack      (slack < 0 does not balance)
//   cash                released + saved = bought + introduced + banked + slack
//   value               out = relationships + introduced + banked + slack
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/units.h"
#include "model/payer.h"
#include "model/team_role.h"

namespace seven {

struct PlanRole {
  std::string id;
  PricePerMinute full;  // what a minute is worth
  PricePerMinute cash;  // what ends being paid when a minute really ends
  Movable movable = Movable::movable;
  Payer payer = Payer::team;
  bool hired = false;  // minutes that are not released may be bought

  bool operator==(const PlanRole&) const = default;
};

// What one moment uses of each role in the period, in the order of PlanInput::roles.
struct PlanMoment {
  std::string id;
  std::vector<Minutes> today;
  std::vector<Minutes> tomorrow;
  bool relationship = false;                // more time there goes into a relationship; else it is introduced
  Share realised = Share::of_percent(100);  // of minutes it releases, the part that can really be used

  bool operator==(const PlanMoment&) const = default;
};

// What has to be there for the plan and what it takes in the period (running costs and a year's part of the one-off).
struct PlanIntroduction {
  std::string id;
  std::vector<Minutes> minutes;  // in the order of PlanInput::roles
  Pounds cash;
  Payer payer = Payer::team;
};

// Minutes of a role that are given up for good.
struct PlanBank {
  std::string role;
  Minutes minutes;
  bool cashable = false;  // paid hours really end
  bool waste = false;     // waste removed; else things are done differently

  bool operator==(const PlanBank&) const = default;
};

struct PlanInput {
  std::vector<PlanRole> roles;
  std::vector<PlanMoment> moments;
  std::vector<PlanIntroduction> introductions;
  std::vector<PlanBank> bank;
  Pounds cash_saved;                   // other cash that is saved
  Pounds cash_banked;                  // handed back
  Payer boundary = Payer::other_body;  // the widest payer who is counted
};

enum class PlanLineKind { out, bought_in, relationships, introduced, banked };

// One entry. `what` is a moment, an introduction, or empty; `role` is empty where it is cash.
struct PlanLine {
  PlanLineKind kind{};
  std::string what;
  std::string role;
  Minutes minutes;  // never below 0
  Pounds cash;      // of introductions

  bool operator==(const PlanLine&) const = default;
};

struct PlanRoleBalance {
  std::string role;
  Minutes today, tomorrow;  // all that the moments use
  Minutes theoretical;      // released before what can really be used of it
  Minutes refused;          // released, but ring-fenced: it may not go anywhere
  Minutes out, bought_in, relationships, introduced, banked;

  Minutes slack() const { return out + bought_in - relationships - introduced - banked; }
  bool operator==(const PlanRoleBalance&) const = default;
};

// In pounds; `in` is what there is to place (cash: released and saved, value: out).
struct PlanMoney {
  Pounds in, bought, relationships, introduced, banked;

  Pounds slack() const { return in - bought - relationships - introduced - banked; }
  bool operator==(const PlanMoney&) const = default;
};

struct PlanAccount {
  std::vector<PlanRoleBalance> roles;  // in the order of the input
  std::vector<PlanLine> lines;         // moments, introductions, bank, bought in; roles in their order
  PlanMoney cash;                      // `relationships` is nothing here: they are paid by the minutes
  PlanMoney value;                     // `bought` is nothing here

  // No role and neither purse is overspent.
  bool balances() const;
  bool operator==(const PlanAccount&) const = default;
};

// Every moment and introduction needs one amount a role.
PlanAccount balance(const PlanInput& input);

// Where the released minutes of one role went: parts of `out`, exactly 10,000 basis points together, see
// released_shares. Nothing where nothing was released.
struct PutBack {
  Share relationships, introduced, banked, slack;
  bool operator==(const PutBack&) const = default;
};
std::optional<PutBack> put_back(const PlanRoleBalance& role);

}  // namespace seven
