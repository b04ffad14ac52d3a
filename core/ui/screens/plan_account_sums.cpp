// A plan's account in one purse: sums, entries and how it ends, in words.
#include <algorithm>

#include "ui/app/figure_words.h"
#include "ui/screens/plan.h"
#include "ui/screens/plan_account_parts.h"

namespace seven::ui {
namespace {

constexpr const char* kRoleShown = "plan_account/role";

bool is_counted(const Frame& f, Payer payer) { return payer <= f.work.plan().input().boundary; }

// What minutes of a role are in a purse of money.
std::int64_t purse_worth(PlanPurse purse, const PlanRole& role, Minutes minutes) {
  return price_of(purse == PlanPurse::cash ? role.cash : role.full, minutes).ten_thousandths();
}

const PlanRole* account_role(const Frame& f, const std::string& id) {
  for (const PlanRole& role : f.work.plan().input().roles) {
    if (role.id == id) return &role;
  }
  return nullptr;
}

std::string account_entry_title(const Frame& f, const std::string& what) {
  const Store& store = f.work.plan().store();
  if (const auto* moment = store.find<Moment>(what)) return moment_title(f, *moment);
  const auto* arrangement = store.find<Arrangement>(what);
  return arrangement == nullptr || arrangement->text.empty() ? f.tr("plan_account.no_name") : arrangement->text;
}

// Cash has entries of its own: paid hours that end, what is bought, what is introduced; all within the boundary.
std::vector<AccountEntry> cash_entries(const Frame& f) {
  const PlanModel& plan = f.work.plan();
  std::vector<AccountEntry> entries;
  for (const PlanBank& bank : plan.input().bank) {
    const PlanRole* role = account_role(f, bank.role);
    if (role == nullptr || !bank.cashable || !is_counted(f, role->payer)) continue;
    entries.push_back({PlanLineKind::out,
                       {},
                       f.tr("plan_account.hours_end"),
                       bank.role,
                       purse_worth(PlanPurse::cash, *role, bank.minutes)});
  }
  for (const PlanLine& line : plan.account().lines) {
    if (line.kind != PlanLineKind::bought_in) continue;
    const PlanRole* role = account_role(f, line.role);
    if (role != nullptr && is_counted(f, role->payer))
      entries.push_back({PlanLineKind::bought_in,
                         {},
                         f.tr("plan_account.bought_time"),
                         line.role,
                         purse_worth(PlanPurse::cash, *role, line.minutes)});
  }
  for (const PlanIntroduction& introduction : plan.input().introductions) {
    if (introduction.cash == Pounds() || !is_counted(f, introduction.payer)) continue;
    entries.push_back({PlanLineKind::introduced,
                       introduction.id,
                       account_entry_title(f, introduction.id),
                       {},
                       introduction.cash.ten_thousandths()});
  }
  return entries;
}

PurseSums sums_of_money(const PlanMoney& money) {
  PurseSums sums;
  sums.in = money.in.ten_thousandths();
  sums.bought = money.bought.ten_thousandths();
  sums.relationships = money.relationships.ten_thousandths();
  sums.introduced = money.introduced.ten_thousandths();
  sums.banked = money.banked.ten_thousandths();
  sums.slack = money.slack().ten_thousandths();
  return sums;
}

}  // namespace

PurseView purse_view(const Frame& f) {
  PurseView view{f.work.plan_look().purse, {}};
  if (view.purse != PlanPurse::minutes) return view;
  const std::string wanted(f.work.unfolded(kRoleShown));
  if (f.work.plan().role(wanted) != nullptr) view.role = wanted;
  return view;
}

PurseSums purse_sums(const Frame& f, const PurseView& view) {
  const PlanAccount& account = f.work.plan().account();
  const PlanInput& input = f.work.plan().input();
  PurseSums sums;
  if (view.purse == PlanPurse::cash) sums = sums_of_money(account.cash);
  if (view.purse == PlanPurse::value) sums = sums_of_money(account.value);
  for (std::size_t r = 0; r < account.roles.size(); ++r) {
    const PlanRoleBalance& role = account.roles[r];
    if (view.purse != PlanPurse::minutes) {
      if (view.purse == PlanPurse::value || is_counted(f, input.roles[r].payer))
        sums.today += purse_worth(view.purse, input.roles[r], role.today);
      continue;
    }
    if (!view.role.empty() && view.role != role.role) continue;
    sums.today += role.today.hundredths();
    sums.in += role.out.hundredths();
    sums.bought += role.bought_in.hundredths();
    sums.relationships += role.relationships.hundredths();
    sums.introduced += role.introduced.hundredths();
    sums.banked += role.banked.hundredths();
    sums.slack += role.slack().hundredths();
  }
  // In cash and in minutes bought time comes in on different sides, see PlanAccount.
  const bool cash = view.purse == PlanPurse::cash;
  std::int64_t placed = sums.slack;
  for (const AccountEntry& entry : account_entries(f, view)) {
    const bool comes_in = entry.kind == PlanLineKind::out || (entry.kind == PlanLineKind::bought_in && !cash);
    placed += comes_in ? -entry.amount : entry.amount;
  }
  sums.residual = placed;
  return sums;
}

std::string account_minutes(const Frame& f, Minutes minutes, Sign sign) {
  return format_minutes(f.ui.words(), to_a_tenth(minutes), sign);
}

std::string purse_amount(const Frame& f, PlanPurse purse, std::int64_t amount, Sign sign) {
  if (purse == PlanPurse::minutes) return account_minutes(f, Minutes::of_hundredths(amount), sign);
  // To the penny; whole pounds without pence.
  std::string words = format_money(Pounds::of_pence(divide_rounded(amount, 100)), sign);
  constexpr std::string_view pence = ".00";
  if (words.size() > pence.size() && words.compare(words.size() - pence.size(), pence.size(), pence) == 0)
    words.resize(words.size() - pence.size());
  return words;
}

std::vector<AccountEntry> account_entries(const Frame& f, const PurseView& view) {
  if (view.purse == PlanPurse::cash) return cash_entries(f);
  std::vector<AccountEntry> entries;
  for (const PlanLine& line : f.work.plan().account().lines) {
    if (!view.role.empty() && view.role != line.role) continue;
    AccountEntry entry{line.kind, line.what, {}, line.role, 0};
    const PlanRole* role = account_role(f, line.role);
    if (view.purse == PlanPurse::minutes)
      entry.amount = line.minutes.hundredths();
    else
      entry.amount = role == nullptr ? line.cash.ten_thousandths() : purse_worth(view.purse, *role, line.minutes);
    if (entry.amount == 0) continue;
    if (line.kind == PlanLineKind::bought_in) {
      if (view.purse == PlanPurse::value) continue;  // counted where it goes to
      entry.title = f.tr("plan_account.bought_time");
    } else {
      entry.title =
          line.kind == PlanLineKind::banked ? f.tr("plan_account.given_up") : account_entry_title(f, line.what);
    }
    entries.push_back(std::move(entry));
  }
  return entries;
}

const std::string& account_role_name(const Frame& f, const std::string& role) {
  const TeamRole* found = f.work.plan().role(role);
  return found == nullptr || found->name.empty() ? f.tr("plan_account.no_name") : found->name;
}

namespace {

// An amount that no line breaks.
std::string kept_whole(std::string amount) {
  for (std::size_t at = amount.find(' '); at != std::string::npos; at = amount.find(' '))
    amount.replace(at, 1, "\u00a0");
  return amount;
}

AccountResult ends_of_money(const Frame& f, const PurseView& view, std::int64_t slack) {
  AccountResult result;
  result.over = slack < 0;
  result.all = slack == 0;
  result.title = f.tr(result.over  ? "exercise.overspent"
                      : result.all ? "plan_account.adds_up"
                                   : "exercise.left_to_place");
  result.amount = purse_amount(f, view.purse, slack < 0 ? -slack : slack);
  if (view.purse == PlanPurse::cash)
    result.lines.push_back(f.tr(result.over ? "plan_account.cash_lacks" : "plan_account.cash_fits"));
  else
    result.lines.push_back(f.tr("plan_account.value_words"));
  return result;
}

}  // namespace

bool account_is_shut(const Frame& f) { return f.work.plan().today() == Minutes(); }

AccountResult account_ends(const Frame& f, const PurseView& view) {
  if (account_is_shut(f)) {
    AccountResult shut;
    shut.shut = true;
    shut.title = f.tr("plan_account.no_today");
    shut.lines.push_back(f.tr("plan_account.no_today.first"));
    return shut;
  }
  const PlanAccount& account = f.work.plan().account();
  if (view.purse == PlanPurse::cash) return ends_of_money(f, view, account.cash.slack().ten_thousandths());
  if (view.purse == PlanPurse::value) return ends_of_money(f, view, account.value.slack().ten_thousandths());
  AccountResult result;
  Minutes left, over;
  std::string places;
  for (const PlanRoleBalance& role : account.roles) {
    if (!view.role.empty() && view.role != role.role) continue;
    const Minutes slack = role.slack();
    if (slack < Minutes()) {
      over -= slack;
      result.lines.push_back(f.tr("exercise.overspent.role", {{"role", account_role_name(f, role.role)},
                                                              {"minutes", account_minutes(f, -slack)}}));
    } else if (slack > Minutes()) {
      left += slack;
      places +=
          (places.empty() ? "" : ", ") + account_role_name(f, role.role) + " " + kept_whole(account_minutes(f, slack));
    }
  }
  result.over = over > Minutes();
  result.all = !result.over && left == Minutes();
  result.title = f.tr(result.over  ? "exercise.overspent"
                      : result.all ? "plan_account.adds_up"
                                   : "exercise.left_to_place");
  result.amount = result.all ? std::string() : account_minutes(f, result.over ? over : left);
  if (!places.empty() && (result.over || account.roles.size() > 1))
    result.lines.push_back(result.over ? f.tr("plan_account.left_besides", {{"what", places}}) : places);
  if (account.cash.slack() < Pounds())
    result.lines.push_back(f.tr(
        "plan_account.unpaid", {{"money", purse_amount(f, PlanPurse::cash, -account.cash.slack().ten_thousandths())}}));
  return result;
}

}  // namespace seven::ui
