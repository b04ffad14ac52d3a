// The parts of a plan's account on screen. Each paints below `y` in a column and returns the y below it.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "base/format.h"
#include "planning/plan_compare.h"
#include "ui/app/workspace.h"

namespace seven::ui {

// Where a part of the account stands.
struct AccountRoom {
  float x = 0, width = 0;
  bool sheet = false;  // in the sheet, which closes when a moment is chosen
};

// What is looked at: a purse, and of the minutes those of one role or, where it is empty, of all.
struct PurseView {
  PlanPurse purse = PlanPurse::minutes;
  std::string role;
};
PurseView purse_view(const Frame& f);

// The account in one purse: in hundredths of a minute or ten-thousandths of a pound.
struct PurseSums {
  std::int64_t today = 0;
  std::int64_t in = 0;  // minutes and value: taken out; cash: released and saved
  std::int64_t bought = 0, relationships = 0, introduced = 0, banked = 0, slack = 0;
  std::int64_t residual = 0;  // what the entries come to, less these sums; 0 where everything adds up
};
PurseSums purse_sums(const Frame& f, const PurseView& view);
// "39,400 min", to a tenth of a minute; "£28,500.00".
std::string purse_amount(const Frame& f, PlanPurse purse, std::int64_t amount, Sign sign = Sign::only_minus);
std::string account_minutes(const Frame& f, Minutes minutes, Sign sign = Sign::only_minus);

// One line of the account in words.
struct AccountEntry {
  PlanLineKind kind{};
  std::string what;  // moment or arrangement; else empty
  std::string title, role;
  std::int64_t amount = 0;
};
std::vector<AccountEntry> account_entries(const Frame& f, const PurseView& view);
const std::string& account_role_name(const Frame& f, const std::string& role);

// How it ends, in words.
struct AccountResult {
  bool shut = false;  // there is no today yet, so nothing can be reckoned
  bool over = false, all = false;
  std::string title, amount;
  std::vector<std::string> lines;
};
AccountResult account_ends(const Frame& f, const PurseView& view);
// The account stays shut until somebody has said what there is today: how often, and how long (domain.md A12).
bool account_is_shut(const Frame& f);

// Parts
void purse_bars(Frame& f, const PurseSums& sums, const Rect& place, float gap, bool labels);
float purse_sections(Frame& f, float y, const AccountRoom& room, const PurseView& view);
float roles_now_and_then(Frame& f, float y, const AccountRoom& room, const PurseView& view);
float account_identity(Frame& f, float y, const AccountRoom& room, const PurseView& view);
// At the foot, on its own ground; only measured where `paint` is not set. Returns the height.
float account_foot(Frame& f, const Rect& place, const PurseView& view, bool paint);
// Everything there is to the account, one below the other.
float whole_account(Frame& f, float y, const AccountRoom& room);

// What comes first: how the plan is for people, with no more than there is today, and who would be worst off.
float account_quality(Frame& f, float y, const AccountRoom& room);

// Folded: every moment where a relationship matters, and what it would get (domain.md A47).
float account_matters(Frame& f, float y, const AccountRoom& room);
// Folded parts: who counts, what no more than today means, whole appointments; what goes where and what is saved;
// month by month; what is worth a second look.
float account_limits(Frame& f, float y, const AccountRoom& room);
float account_put_back(Frame& f, float y, const AccountRoom& room);
float account_savings(Frame& f, float y, const AccountRoom& room);
float account_months(Frame& f, float y, const AccountRoom& room);
float account_findings(Frame& f, float y, const AccountRoom& room);
// The two charts of equal_not_fair, below `at`; nothing for any other. Returns the y below.
float equal_charts(Frame& f, const PlanFinding& finding, Vec2 at, float width);
// A row that leads to a moment's card: its title and, where there are any, words below. Returns the y below.
float moment_row(Frame& f, const Moment& moment, const std::string& below, float y, float x, float width, bool sheet);

}  // namespace seven::ui
