// Where the released minutes went, in four shares, and what is given up for good (domain.md A87, A88, A97).
#include <algorithm>

#include "icons.h"
#include "ui/screens/plan_account_fold.h"
#include "ui/widgets/amount_field.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/choice.h"
#include "ui/widgets/mark.h"
#include "ui/widgets/text.h"

namespace seven::ui {
namespace {

constexpr const char* kAddingBank = "plan_account/adding";

struct PartOfRelease {
  const char* key;
  Share share;
  const Meaning* meaning;  // none: what is left
};

// One bar of four parts, and the same in words with their signs.
float shares_bar(Frame& f, const PlanRoleBalance& role, const PutBack& shares, float y, const AccountRoom& room) {
  Ui& ui = f.ui;
  const Palette& c = ui.colors();
  const PartOfRelease parts[] = {{"plan_account.share.relationships", shares.relationships, &c.relationship},
                                 {"plan_account.share.introduced", shares.introduced, &c.introduced},
                                 {"plan_account.share.banked", shares.banked, &c.saved},
                                 {"plan_account.share.left", shares.slack, nullptr}};
  y += text(ui, {room.x, y}, room.width,
            f.tr("plan_account.shares_of",
                 {{"role", account_role_name(f, role.role)}, {"out", account_minutes(f, role.out)}}),
            ui.type().small_strong, c.ink) +
       4;
  int above = 0;
  for (const PartOfRelease& part : parts) above += std::max(0, part.share.basis_points());
  float x = room.x;
  for (const PartOfRelease& part : parts) {
    const float w = room.width * static_cast<float>(std::max(0, part.share.basis_points())) /
                    static_cast<float>(std::max(1, above));
    if (w < 1) continue;
    const Rect bar{x, y, std::max(3.0f, w - 2), 16};
    if (part.meaning != nullptr)
      fill(ui, bar, 3, part.meaning->fill);
    else
      stroke_dashed(ui, bar, 3, c.ink, 1.5f, 3, 3);
    x += w;
  }
  y += 22;
  for (const PartOfRelease& part : parts) {
    const Rect sign{room.x + 2, y + 4, 14, 14};
    if (part.meaning != nullptr)
      fill(ui, sign, 3, part.meaning->fill);
    else
      stroke_dashed(ui, sign, 3, c.ink, 1.5f, 3, 3);
    const std::string amount = format_share(part.share);
    const float wide = measure_text(ui, amount, ui.type().small_strong).x;
    const std::string& words = f.tr(part.key);
    say(ui, {room.x, y, room.width, 22}, words + ", " + amount);
    const float high = paint_text(ui, {room.x + 26, y}, room.width - 26 - wide - 8, words, ui.type().small, c.ink2);
    paint_text(ui, {room.x + room.width - wide, y}, 0, amount, ui.type().small_strong, c.ink);
    y += high + 2;
  }
  if (role.relationships * 2 < role.out) {
    y += 2;
    icon(ui, seven::icon::triangle_alert, {room.x + 9, y + 11}, 18, c.ink);
    y += text(ui, {room.x + 26, y}, room.width - 26, f.tr("plan_account.less_than_half"), ui.type().small, c.ink);
  }
  return y + 12;
}

void edit_bank_line(Frame& f, const char* step, const std::string& id, const std::function<void(BankLine&)>& change) {
  f.later([=](Workspace& work) {
    const BankLine* now = work.plan_open() ? work.plan().store().find<BankLine>(id) : nullptr;
    if (now == nullptr) return;
    BankLine next = *now;
    change(next);
    work.edit({step, {}}, [&](DiffBuilder& edit) { edit.put(next); });
  });
}

void type_bank_line(Frame& f, const std::string& id, const std::string& role, std::int64_t hundredths) {
  f.later([=](Workspace& work) {
    const BankLine* now = work.plan_open() ? work.plan().store().find<BankLine>(id) : nullptr;
    if (now == nullptr) return;
    BankLine next = *now;
    next.minutes[role] = Minutes::of_hundredths(hundredths);
    work.edit_typing({"plan_account.step.bank", {}}, "bank/" + id + "/" + role,
                     [&](DiffBuilder& edit) { edit.put(next); });
  });
}

float bank_card(Frame& f, const BankLine& line, float y, const AccountRoom& room) {
  Ui& ui = f.ui;
  const Palette& c = ui.colors();
  Scope scope(ui, line.id);
  Card card(ui, "card", {room.x, y, room.width, 0}, 12, false, c.well);
  float at = card.top();
  for (const auto& [role, minutes] : line.minutes) {
    AmountLook look;
    look.label = f.tr("plan_account.minutes_of", {{"role", account_role_name(f, role)}});
    look.unit = f.tr("plan_account.min");
    look.decimals = 2;
    look.high = max_record_minutes.hundredths();
    float height = 0;
    if (const auto typed =
            amount_field(f, "minutes/" + role, {card.left(), at}, card.width(), look, minutes.hundredths(), &height))
      type_bank_line(f, line.id, role, *typed);
    at += height + 8;
  }
  std::vector<Choice> kinds = {{"waste", f.tr("plan_account.bank.waste"), {}, nullptr, {}, nullptr, false},
                               {"different", f.tr("plan_account.bank.different"), {}, nullptr, {}, nullptr, false}};
  float height = 0;
  if (const auto pressed = chip_choices(ui, "kind", {card.left(), at}, card.width(), f.tr("plan_account.bank.kind"),
                                        kinds, line.waste ? 0 : 1, &height)) {
    edit_bank_line(f, "plan_account.step.bank_kind", line.id,
                   [waste = *pressed == 0](BankLine& next) { next.waste = waste; });
  }
  at += height + 4;
  const std::string& label = f.tr("plan_account.bank.cashable");
  const float row = std::max(44.0f, measure_text(ui, label, ui.type().strong, card.width() - 36).y + 8);
  if (checkbox(ui, "cashable", {card.left(), at, card.width(), row}, label, line.cashable)) {
    edit_bank_line(f, "plan_account.step.cashable", line.id,
                   [cashable = !line.cashable](BankLine& next) { next.cashable = cashable; });
  }
  at += row;
  if (!line.cashable)
    at += text(ui, {card.left(), at}, card.width(), f.tr("plan_account.not_cash"), ui.type().small, c.ink2) + 4;
  ButtonLook look;
  look.kind = ButtonKind::quiet;
  look.icon = seven::icon::trash_2;
  if (fitting_button(ui, "remove", {card.left(), at}, card.width(), f.tr("plan_account.bank.remove"), look, &height))
    f.later([id = line.id](Workspace& work) {
      work.edit({"plan_account.step.bank_remove", {}}, [&](DiffBuilder& edit) { edit.remove<BankLine>(id); });
    });
  return card.end(at + height) + 10;
}

// Of which role: what is still short of the target, as far as it is there to give up.
Minutes first_amount(const PlanModel& plan, std::size_t role) {
  const PlanRoleBalance& sums = plan.account().roles[role];
  const Minutes short_of = share_of(sums.today, plan.plan().target) - sums.banked;
  const Minutes most = std::min({short_of, sums.slack(), max_record_minutes});
  return std::max(most, Minutes::of_whole(1));
}

float add_bank_line(Frame& f, float y, const AccountRoom& room) {
  Ui& ui = f.ui;
  const PlanModel& plan = f.work.plan();
  const bool adding = f.work.unfolded(kAddingBank) == "open";
  float height = 0;
  ButtonLook look;
  look.icon = adding ? seven::icon::x : seven::icon::plus;
  const std::string& label = f.tr(adding ? "plan_account.bank.not_now" : "plan_account.bank.add");
  if (fitting_button(ui, "add", {room.x, y}, room.width, label, look, &height))
    f.later([adding](Workspace& work) { work.unfold(kAddingBank, adding ? "" : "open"); });
  y += height + 8;
  if (!adding) return y;
  std::vector<Choice> choices;
  for (const PlanRole& role : plan.input().roles)
    choices.push_back({role.id, account_role_name(f, role.id), {}, nullptr, {}, nullptr, false});
  const std::string& whose = f.tr("plan_account.bank.whose");
  y += text(ui, {room.x, y}, room.width, whose, ui.type().small_strong, ui.colors().ink) + 4;
  if (const auto pressed = chip_choices(ui, "whose", {room.x, y}, room.width, whose, choices, -1, &height)) {
    const auto r = static_cast<std::size_t>(*pressed);
    f.later([role = plan.input().roles[r].id, minutes = first_amount(plan, r)](Workspace& work) {
      BankLine line;
      line.id = work.new_key();
      line.minutes = {{role, minutes}};
      work.edit({"plan_account.step.bank_add", {}}, [&](DiffBuilder& edit) { edit.put(line); });
      work.unfold(kAddingBank, "");
    });
  }
  return y + height + 8;
}

struct TargetByRole {
  std::string words;  // "GP 10,290 min of 10,290 min, Reception 0 min of 5,310 min": of each role that has time today
  std::size_t roles = 0;
  bool met = true;  // by each of them
};

TargetByRole target_by_role(const Frame& f) {
  const PlanModel& plan = f.work.plan();
  TargetByRole all;
  for (const PlanRoleBalance& role : plan.account().roles) {
    if (role.today == Minutes()) continue;
    const Minutes wanted = share_of(role.today, plan.plan().target);
    all.met = all.met && role.banked >= wanted;
    all.words +=
        (all.roles++ == 0 ? "" : ", ") + f.tr("plan_account.target_role", {{"role", account_role_name(f, role.role)},
                                                                           {"banked", account_minutes(f, role.banked)},
                                                                           {"wanted", account_minutes(f, wanted)}});
  }
  return all;
}

float savings_target(Frame& f, float y, const AccountRoom& room) {
  Ui& ui = f.ui;
  const Palette& c = ui.colors();
  const PlanModel& plan = f.work.plan();
  AmountLook look;
  look.label = f.tr("plan_account.target");
  look.unit = "%";
  look.decimals = 2;
  look.high = Share::whole;
  float height = 0;
  if (const auto typed = amount_field(f, "target", {room.x, y}, std::min(room.width, 220.0f), look,
                                      plan.plan().target.basis_points(), &height)) {
    f.later([to = *typed](Workspace& work) {
      Plan next = work.plan().plan();
      next.target = Share::of_basis_points(static_cast<int>(to));
      work.edit_typing({"plan_account.step.target", {}}, "plan/target", [&](DiffBuilder& edit) { edit.put(next); });
    });
  }
  y += height + 8;
  const PurseView view{PlanPurse::minutes, purse_view(f).role};
  if (const TargetByRole each = view.role.empty() ? target_by_role(f) : TargetByRole(); each.roles > 1) {
    mark(ui, each.met ? Mark::ok : Mark::saved, {room.x + 9, y + 11}, 18);
    y += status(ui, "target/roles", {room.x + 26, y}, room.width - 26,
                f.tr("plan_account.target_by_role", {{"parts", each.words}}), ui.type().small, c.ink2);
    return y + 10;
  }
  const PurseSums sums = purse_sums(f, view);
  const Minutes wanted = share_of(Minutes::of_hundredths(sums.today), plan.plan().target);
  const Minutes banked = Minutes::of_hundredths(sums.banked);
  const bool met = banked >= wanted;
  mark(ui, met ? Mark::ok : Mark::saved, {room.x + 9, y + 11}, 18);
  y += status(ui, "target/met", {room.x + 26, y}, room.width - 26,
              f.tr(met ? "plan_account.target_met" : "plan_account.target_short",
                   {{"wanted", account_minutes(f, wanted)},
                    {"banked", account_minutes(f, banked)},
                    {"short", account_minutes(f, met ? Minutes() : wanted - banked)}}),
              ui.type().small, c.ink2);
  return y + 10;
}

// Waste removed and done differently; cash and not cash, apart.
float savings_kinds(Frame& f, float y, const AccountRoom& room) {
  Ui& ui = f.ui;
  const std::string shown = purse_view(f).role;
  Minutes waste, different, cash, no_cash;
  for (const PlanBank& bank : f.work.plan().input().bank) {
    if (!shown.empty() && bank.role != shown) continue;
    (bank.waste ? waste : different) += bank.minutes;
    (bank.cashable ? cash : no_cash) += bank.minutes;
  }
  if (waste + different == Minutes()) return y;
  return y +
         text(ui, {room.x, y}, room.width,
              f.tr("plan_account.bank.kinds", {{"waste", account_minutes(f, waste)},
                                               {"different", account_minutes(f, different)},
                                               {"cash", account_minutes(f, cash)},
                                               {"no_cash", account_minutes(f, no_cash)}}),
              ui.type().small, ui.colors().ink2) +
         10;
}

}  // namespace

float account_put_back(Frame& f, float y, const AccountRoom& room) {
  if (!account_fold(f, "shares", f.tr("plan_account.shares"), seven::icon::hand_heart, y, room, &y)) return y;
  Ui& ui = f.ui;
  const std::string shown = purse_view(f).role;
  bool any = false;
  for (const PlanRoleBalance& role : f.work.plan().account().roles) {
    if (!shown.empty() && role.role != shown) continue;
    const auto shares = put_back(role);
    if (!shares) continue;
    any = true;
    y = shares_bar(f, role, *shares, y, room);
  }
  if (!any)
    y += text(ui, {room.x, y}, room.width, f.tr("plan_account.nothing_out"), ui.type().small, ui.colors().ink2) + 10;
  return y;
}

float account_savings(Frame& f, float y, const AccountRoom& room) {
  if (!account_fold(f, "savings", f.tr("plan_account.savings"), seven::icon::coins, y, room, &y)) return y;
  Group group(f.ui, "bank", Role::group, f.tr("plan_account.savings"));
  y = savings_target(f, y, room);
  y = savings_kinds(f, y, room);
  for (const BankLine* line : f.work.plan().store().all<BankLine>()) y = bank_card(f, *line, y, room);
  return add_bank_line(f, y, room) + 4;
}

}  // namespace seven::ui
