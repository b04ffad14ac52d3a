// The account of a plan in lines: what was taken out, put in, introduced, bought and saved; how it adds up.
#include <algorithm>

#include "icons.h"
#include "ui/app/plan_wording.h"
#include "ui/screens/plan.h"
#include "ui/screens/plan_account_parts.h"
#include "ui/widgets/card.h"
#include "ui/widgets/mark.h"
#include "ui/widgets/text.h"

namespace seven::ui {
namespace {

struct PurseSection {
  PlanLineKind kind;
  Mark sign;
  const char* key;
  std::int64_t PurseSums::*sum;
};

constexpr PurseSection kPurseSections[] = {
    {PlanLineKind::out, Mark::today, "exercise.taken_out", &PurseSums::in},
    {PlanLineKind::bought_in, Mark::transaction, "plan_account.bought_in", &PurseSums::bought},
    {PlanLineKind::relationships, Mark::relationship, "exercise.put_in", &PurseSums::relationships},
    {PlanLineKind::introduced, Mark::introduced, "exercise.introduced", &PurseSums::introduced},
    {PlanLineKind::banked, Mark::saved, "exercise.saved", &PurseSums::banked}};

void press_entry(Frame& f, const AccountEntry& entry, bool sheet) {
  if (sheet) f.later([](Workspace& work) { work.close_sheet(); });
  if (f.work.plan().moment(entry.what) != nullptr) return choose_moment(f, entry.what);
  f.later([what = entry.what](Workspace& work) { work.show({Sheet::Kind::plan_arrangement, what}); });
}

// What a release waits for, so that it does not count yet; else nothing (domain.md A44).
std::string entry_waits(const Frame& f, const AccountEntry& entry) {
  if (entry.kind != PlanLineKind::out) return {};
  const Moment* moment = f.work.plan().moment(entry.what);
  if (moment == nullptr) return {};
  const std::string what = PlanWording(f.work.plan(), f.ui.words()).awaited({moment});
  return what.empty() ? what : f.tr("plan.waits_for", {{"what", what}});
}

// The card of a moment that waits is hatched in the same way.
void waits_sign(Ui& ui, Vec2 at) {
  const Color ink = ui.colors().today.mid;
  const Rect sign{at.x, at.y, 14, 14};
  stroke(ui, sign, 3, ink, 1.5f);
  hatch(ui, sign.inset(1, 1), ink, 1.5f, 5);
}

// Of longer lists the rest is in the details of the moments and in print.
constexpr int kBondsShown = 60;

// A dotted line from words to an amount; narrow: the amount below the words. `bond`: what becomes of a relationship,
// and who keeps it before and after (domain.md A8, A9); else empty.
float entry_row(Frame& f, const AccountEntry& entry, const std::string& key, float y, const AccountRoom& room,
                const PurseView& view, const std::string& bond) {
  Ui& ui = f.ui;
  const Palette& c = ui.colors();
  const TextStyle fine{Weight::regular, 14, 19};
  const bool of_role = !entry.role.empty() && view.role.empty() && f.work.plan().roles().size() > 1;
  const std::string below = of_role ? account_role_name(f, entry.role) : std::string();
  const std::string amount = purse_amount(f, view.purse, entry.amount);
  const float amount_width = measure_text(ui, amount, ui.type().small).x;
  const bool narrow = room.width < 220;
  const float indent = narrow ? 8.0f : 34.0f;
  const float words_room = room.width - indent - (narrow ? 0 : amount_width + 14);
  const float words_height = measure_text(ui, entry.title, ui.type().small, words_room).y;
  const float below_height = below.empty() ? 0 : measure_text(ui, below, fine, room.width - indent).y;
  const float bond_height = bond.empty() ? 0 : measure_text(ui, bond, fine, room.width - indent).y;
  const float amount_height = narrow ? ui.type().small.line : 0;
  const std::string waits = entry_waits(f, entry);
  const float waits_height = waits.empty() ? 0 : measure_text(ui, waits, fine, room.width - indent - 20).y;
  const float inside = words_height + below_height + amount_height + bond_height + waits_height;
  const float height = entry.what.empty() ? inside + 6 : std::max(44.0f, inside + 8);
  const float top = y + (height - inside) * 0.5f;
  const Rect row{room.x + indent - 6, y, room.width - indent + 12, height};
  const std::string said = entry.title + (below.empty() ? "" : ", " + below) + ", " + amount +
                           (waits.empty() ? "" : ", " + waits) + (bond.empty() ? "" : ". " + bond);
  if (entry.what.empty()) {
    say(ui, row, said);
  } else {
    Node node;
    node.id = ui.id(key);
    node.role = Role::button;
    node.label = said;
    node.current = f.work.plan_look().moment == entry.what;
    node.bounds = row;
    const bool current = node.current;
    const Interaction state = ui.interact(std::move(node));
    if (state.hovered || state.held || current) fill(ui, row, 6, state.held ? c.held : c.well);
    if (state.focused) ui.focus_ring(row, 6);
    if (state.pressed) press_entry(f, entry, room.sheet);
  }
  const float left = room.x + indent;
  paint_text(ui, {left, top}, words_room, entry.title, ui.type().small, c.ink);
  if (narrow) {
    paint_text(ui, {left, top + words_height}, 0, amount, ui.type().small, c.ink2);
  } else {
    const float first = measure_text(ui, entry.title, ui.type().small, words_room).x;
    dots(ui, {left + first + 8, top + 15}, {room.x + room.width - amount_width - 8, top + 15}, c.line_strong);
    paint_text(ui, {room.x + room.width - amount_width, top}, 0, amount, ui.type().small, c.ink2);
  }
  const float under = top + words_height + amount_height;
  paint_text(ui, {left, under}, room.width - indent, below, fine, c.ink3);
  if (!bond.empty()) paint_text(ui, {left, under + below_height}, room.width - indent, bond, fine, c.ink2);
  if (!waits.empty()) {
    const float at = under + below_height + bond_height;
    waits_sign(ui, {left, at + 3});
    paint_text(ui, {left + 20, at}, room.width - indent - 20, waits, fine, c.ink2);
  }
  return y + height;
}

float account_note(Frame& f, float y, const AccountRoom& room, const char* glyph, const std::string& words) {
  Ui& ui = f.ui;
  const float left = room.width < 220 ? room.x + 26 : room.x + 34;
  icon(ui, glyph, {left - 15, y + 11}, 16, ui.colors().ink2);
  return y + text(ui, {left, y}, room.x + room.width - left, words, ui.type().small, ui.colors().ink2) + 6;
}

// What was freed and can not be used: ring-fenced time is refused with the reason (domain.md A82), and of some only a
// part is really free (A95).
float not_released(Frame& f, float y, const AccountRoom& room, const PurseView& view) {
  Minutes theoretical, usable;
  for (const PlanRoleBalance& role : f.work.plan().account().roles) {
    if (!view.role.empty() && view.role != role.role) continue;
    theoretical += role.theoretical - role.refused;
    usable += role.out;
    if (role.refused == Minutes()) continue;
    y = account_note(f, y, room, seven::icon::lock,
                     f.tr("plan_account.refused",
                          {{"minutes", account_minutes(f, role.refused)}, {"role", account_role_name(f, role.role)}}));
  }
  if (view.purse == PlanPurse::minutes && theoretical > usable)
    y = account_note(f, y, room, seven::icon::info,
                     f.tr("plan_account.usable",
                          {{"usable", account_minutes(f, usable)}, {"freed", account_minutes(f, theoretical)}}));
  return y;
}

float purse_section(Frame& f, const PurseSection& which, const PurseSums& sums,
                    const std::vector<AccountEntry>& entries, float y, const AccountRoom& room, const PurseView& view) {
  Ui& ui = f.ui;
  const Palette& c = ui.colors();
  Scope scope(ui, which.key);
  const bool cash = view.purse == PlanPurse::cash, out = which.kind == PlanLineKind::out;
  const std::int64_t sum = sums.*which.sum;
  const std::string amount = purse_amount(f, view.purse, out && !cash ? -sum : sum, Sign::always);
  const std::string& title = f.tr(out && cash ? "plan_account.released_cash" : which.key);
  hairline(ui, room.x, y, room.width);
  y += 10;
  if (which.kind == PlanLineKind::bought_in) {
    // As in the bars above.
    const Rect sign{room.x + 2, y + 4, 18, 18};
    stroke(ui, sign, 3, c.today.mid, 1.5f);
    hatch(ui, sign.inset(1, 1), c.today.mid, 1.5f, 7);
  } else {
    mark(ui, which.sign, {room.x + 11, y + 13}, 22);
  }
  const float amount_width = measure_text(ui, amount, ui.type().strong).x;
  const float title_width = measure_text(ui, title, ui.type().strong).x;
  const bool beside = 34 + title_width + 8 + amount_width <= room.width;
  const float title_height = heading(ui, {room.x + 34, y}, room.width - 34 - (beside ? amount_width + 8 : 0), title,
                                     ui.type().strong, c.ink, 3);
  if (!beside) y += title_height;
  text(ui, {beside ? room.x + room.width - amount_width : room.x + 34, y}, amount_width + 1, amount, ui.type().strong,
       c.ink);
  y += (beside ? title_height : ui.type().strong.line) + 2;
  int index = 0;
  const PlanWording say(f.work.plan(), f.ui.words());
  std::string last;  // a moment of several roles says once what becomes of its relationship
  for (const AccountEntry& entry : entries) {
    if (entry.kind != which.kind) continue;
    const bool first = which.kind == PlanLineKind::relationships && entry.what != last && index < kBondsShown;
    const Moment* moment = first ? f.work.plan().moment(entry.what) : nullptr;
    y = entry_row(f, entry, std::to_string(index++), y, room, view, moment == nullptr ? "" : say.bond(*moment));
    last = entry.what;
  }
  if (out) y = not_released(f, y + (index > 0 ? 2.0f : 0.0f), room, view);
  return y + 8;
}

}  // namespace

float purse_sections(Frame& f, float y, const AccountRoom& room, const PurseView& view) {
  const PurseSums sums = purse_sums(f, view);
  const std::vector<AccountEntry> entries = account_entries(f, view);
  const bool cash = view.purse == PlanPurse::cash;
  for (const PurseSection& section : kPurseSections) {
    // In cash relationships are paid by the minutes; value counts what is bought where it goes to.
    if (cash && section.kind == PlanLineKind::relationships) continue;
    if (section.kind == PlanLineKind::bought_in && sums.bought == 0) continue;
    y = purse_section(f, section, sums, entries, y, room, view);
  }
  return y;
}

float account_identity(Frame& f, float y, const AccountRoom& room, const PurseView& view) {
  Ui& ui = f.ui;
  const Palette& c = ui.colors();
  const PurseSums sums = purse_sums(f, view);
  const auto say_amount = [&](std::int64_t amount) { return purse_amount(f, view.purse, amount); };
  const std::string out = say_amount(sums.in), bought = say_amount(sums.bought),
                    relationships = say_amount(sums.relationships), introduced = say_amount(sums.introduced),
                    banked = say_amount(sums.banked), slack = say_amount(sums.slack);
  const char* key = view.purse == PlanPurse::minutes ? "plan_account.identity.minutes"
                    : view.purse == PlanPurse::cash  ? "plan_account.identity.cash"
                                                     : "plan_account.identity.value";
  Group group(ui, "identity", Role::group, f.tr("plan_account.identity"));
  y += heading(ui, {room.x, y}, room.width, f.tr("plan_account.identity"), ui.type().small_strong, c.ink, 3);
  y += text(ui, {room.x, y}, room.width,
            f.tr(key, {{"out", out},
                       {"bought", bought},
                       {"relationships", relationships},
                       {"introduced", introduced},
                       {"banked", banked},
                       {"left", slack}}),
            ui.type().small, c.ink2) +
       4;
  const bool right = sums.residual == 0;
  mark(ui, right ? Mark::ok : Mark::overspent, {room.x + 9, y + 11}, 18);
  y += text(
      ui, {room.x + 26, y}, room.width - 26,
      f.tr(right ? "plan_account.residual_none" : "plan_account.residual", {{"amount", say_amount(sums.residual)}}),
      ui.type().small, c.ink2);
  return y + 12;
}

}  // namespace seven::ui
