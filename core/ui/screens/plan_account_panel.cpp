// The account of the open plan: the column at the right and the sheet with all of it.
#include "ui/screens/plan_account_panel.h"

#include <algorithm>

#include "icons.h"
#include "ui/app/plan_leaning.h"
#include "ui/screens/plan.h"
#include "ui/screens/plan_account_parts.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/choice.h"
#include "ui/widgets/dialog.h"
#include "ui/widgets/fold.h"
#include "ui/widgets/text.h"

namespace seven::ui {
namespace {

constexpr const char* kRoleFilter = "plan_account/role";
constexpr const char* kRolesOpen = "plan_account/roles";

float account_purse_switch(Frame& f, Vec2 at, float width) {
  const auto choice = [&](const char* key, const char* label) {
    return Choice{key, f.tr(label), {}, nullptr, {}, nullptr, false};
  };
  const std::vector<Choice> choices = {choice("minutes", "plan_account.purse.minutes"),
                                       choice("cash", "plan_account.purse.cash"),
                                       choice("value", "plan_account.purse.value")};
  float height = 0;
  const int chosen = static_cast<int>(f.work.plan_look().purse);
  if (const auto pressed = segmented(f.ui, "purse", at, width, f.tr("plan_account.purse"), choices, chosen, &height)) {
    f.later([to = static_cast<PlanPurse>(*pressed)](Workspace& work) {
      work.look_plan([to](PlanLook& look) { look.purse = to; });
    });
  }
  return height;
}

// Of the minutes, whose are looked at: all roles', or one role's.
float purse_role_filter(Frame& f, float y, const AccountRoom& room, const PurseView& view) {
  Ui& ui = f.ui;
  const auto& roles = f.work.plan().roles();
  if (view.purse != PlanPurse::minutes || roles.size() < 2) return y;
  const bool open = f.work.unfolded(kRolesOpen) == "open";
  const std::string now = view.role.empty() ? f.tr("plan_account.all_roles") : account_role_name(f, view.role);
  FoldButton look;
  look.icon = seven::icon::users;
  look.open = open;
  look.description = f.tr("plan_account.whose_minutes");
  float height = 0;
  if (fold_button(ui, "roles", {room.x, y}, room.width, now, look, &height))
    f.later([open](Workspace& work) { work.unfold(kRolesOpen, open ? "" : "open"); });
  y += height + 4;
  if (!open) return y;
  std::vector<Choice> choices = {{"all", f.tr("plan_account.all_roles"), {}, nullptr, {}, nullptr, false}};
  int chosen = 0;
  for (const TeamRole* role : roles) {
    if (role->id == view.role) chosen = static_cast<int>(choices.size());
    choices.push_back({role->id, account_role_name(f, role->id), {}, nullptr, {}, nullptr, false});
  }
  if (const auto pressed = chip_choices(ui, "role", {room.x, y}, room.width, f.tr("plan_account.whose_minutes"),
                                        choices, chosen, &height)) {
    const std::string to = *pressed == 0 ? std::string() : roles[static_cast<std::size_t>(*pressed - 1)]->id;
    f.later([to](Workspace& work) { work.unfold(kRoleFilter, to); });
  }
  return y + height + 10;
}

// What there is today, large, and below it what goes out and in on one scale.
float today_and_bars(Frame& f, float y, const AccountRoom& room, const PurseView& view) {
  Ui& ui = f.ui;
  const Palette& c = ui.colors();
  const PurseSums sums = purse_sums(f, view);
  const std::string total = purse_amount(f, view.purse, sums.today);
  const std::string& title = f.tr("plan_account.today_a_year");
  const float title_width = measure_text(ui, title, ui.type().small).x;
  const float wide = measure_text(ui, total, ui.type().figure).x;
  const TextStyle& style = title_width + 10 + wide <= room.width ? ui.type().figure : ui.type().h2;
  const float total_width = measure_text(ui, total, style).x;
  const bool beside = title_width + 10 + total_width <= room.width;
  if (beside)
    text(ui, {room.x, y + style.line - 28}, 0, title, ui.type().small, c.ink2);
  else
    y += text(ui, {room.x, y}, room.width, title, ui.type().small, c.ink2);
  y += text(ui, {room.x, y}, room.width, total, style, c.ink, beside ? Align::right : Align::left) + 8;
  const Rect bars{room.x, y, room.width, 38};
  image(ui, "bars", bars,
        f.tr("plan_account.bars", {{"out", purse_amount(f, view.purse, sums.in)},
                                   {"relationships", purse_amount(f, view.purse, sums.relationships)},
                                   {"introduced", purse_amount(f, view.purse, sums.introduced)},
                                   {"banked", purse_amount(f, view.purse, sums.banked)},
                                   {"left", purse_amount(f, view.purse, sums.slack)}}));
  purse_bars(f, sums, bars, 7, true);
  return y + bars.h + 14;
}

// How much of it leans on guesses, and the way to what one would have to believe (domain.md A99).
float way_to_believe(Frame& f, float y, const AccountRoom& room) {
  Ui& ui = f.ui;
  const PlanModel& plan = f.work.plan();
  const PlanLeaning& leaning = plan_leaning(plan, f.work.content(), plan_start(plan, f.work.platform()));
  if (const std::string words = leaning_words(f.work.plan(), leaning, ui.words()); !words.empty()) {
    const bool warns = *leaning.share() > leaning_warns;
    icon(ui, warns ? seven::icon::triangle_alert : seven::icon::info, {room.x + 9, y + 11}, 18, ui.colors().ink2);
    y += text(ui, {room.x + 26, y}, room.width - 26, words, ui.type().small, ui.colors().ink2) + 10;
  }
  ButtonLook look;
  look.icon = seven::icon::circle_help;
  float height = 0;
  if (fitting_button(f.ui, "believe", {room.x, y}, room.width, f.tr("plan_believe.title"), look, &height))
    f.later([](Workspace& work) { work.go_plan_page("believe"); });
  return y + height + 12;
}

float way_beside(Frame& f, float y, const AccountRoom& room) {
  ButtonLook look;
  look.icon = seven::icon::scale;
  float height = 0;
  if (fitting_button(f.ui, "beside", {room.x, y}, room.width, f.tr("plan_compare.title"), look, &height))
    f.later([](Workspace& work) {
      work.go_plan_page("beside");
      work.look_beside();
    });
  return y + height + 12;
}

// What opens it, and a way there.
float shut_account(Frame& f, float y, const AccountRoom& room) {
  Ui& ui = f.ui;
  y += text(ui, {room.x, y}, room.width, f.tr("plan_account.no_today.words"), ui.type().body, ui.colors().ink2) + 14;
  const PlanModel& plan = f.work.plan();
  if (!plan.input().moments.empty()) return y;
  ButtonLook look;
  look.icon = seven::icon::plus;
  float height = 0;
  if (fitting_button(ui, "add_first", {room.x, y}, room.width, f.tr("plan_account.add_first"), look, &height)) {
    if (room.sheet) f.later([](Workspace& work) { work.close_sheet(); });
    add_moment(f, plan.lanes().empty() ? "" : plan.lanes().front()->id,
               plan.stages().empty() ? "" : plan.stages().front()->id);
  }
  return y + height;
}

// Below everything.
float account_end(Frame& f, float y, const AccountRoom& room) {
  return not_for_clinical(f, {room.x, way_beside(f, way_to_believe(f, y + 12, room), room)}, room.width);
}

}  // namespace

float roles_now_and_then(Frame& f, float y, const AccountRoom& room, const PurseView& view) {
  Ui& ui = f.ui;
  const Palette& c = ui.colors();
  const PlanModel& plan = f.work.plan();
  hairline(ui, room.x, y, room.width);
  Group group(ui, "by_role", Role::group, f.tr("plan_account.by_role"));
  y += 10 + heading(ui, {room.x, y + 10}, room.width, f.tr("plan_account.by_role"), ui.type().small_strong, c.ink, 3);
  for (std::size_t r = 0; r < plan.input().roles.size(); ++r) {
    const PlanRoleBalance& role = plan.account().roles[r];
    if (!view.role.empty() && view.role != role.role) continue;
    Minutes then = role.tomorrow;
    for (const PlanIntroduction& each : plan.input().introductions) then += each.minutes[r];
    const std::string now_words = account_minutes(f, role.today), then_words = account_minutes(f, then);
    const std::string& name = account_role_name(f, role.role);
    const float now_width = measure_text(ui, now_words, ui.type().micro).x,
                then_width = measure_text(ui, then_words, ui.type().small_strong).x;
    const float numbers = now_width + 24 + then_width;
    const bool beside = measure_text(ui, name, ui.type().small).x + 10 + numbers <= room.width;
    const float height = (beside ? 0 : measure_text(ui, name, ui.type().small, room.width).y) + 24;
    say(ui, {room.x, y, room.width, height},
        f.tr("plan_account.now_then", {{"role", name}, {"now", now_words}, {"then", then_words}}));
    const float words = paint_text(ui, {room.x, y}, room.width, name, ui.type().small, c.ink2);
    if (!beside) y += words;
    const float right = room.x + room.width;
    paint_text(ui, {right - then_width, y}, 0, then_words, ui.type().small_strong, c.ink);
    icon(ui, seven::icon::arrow_right, {right - then_width - 12, y + 11}, 13, c.ink2);
    paint_text(ui, {right - numbers, y + 2}, 0, now_words, ui.type().micro, c.ink2);
    y += 24;
  }
  return y + 12;
}

float whole_account(Frame& f, float y, const AccountRoom& room) {
  if (account_is_shut(f)) return account_end(f, shut_account(f, y, room), room);
  const PurseView view = purse_view(f);
  y = purse_role_filter(f, y, room, view);
  y = today_and_bars(f, y, room, view);
  y = account_quality(f, y, room);
  y = purse_sections(f, y, room, view);
  if (view.purse == PlanPurse::minutes) y = roles_now_and_then(f, y, room, view);
  y = account_identity(f, y, room, view);
  y = account_matters(f, y, room);
  y = account_findings(f, y, room);
  y = account_put_back(f, y, room);
  y = account_savings(f, y, room);
  y = account_limits(f, y, room);
  return account_end(f, account_months(f, y, room), room);
}

void plan_account(Frame& f, const Rect& place) {
  Ui& ui = f.ui;
  const Palette& c = ui.colors();
  Group group(ui, "account", Role::region, f.tr("exercise.account"));
  fill(ui, place, 0, c.sheet);
  fill(ui, {place.x, place.y, 1, place.h}, 0, c.line);
  const PurseView view = purse_view(f);
  const float bottom = ui.around().safe.bottom;
  const float foot = account_foot(f, {place.x, place.y, place.w, 0}, view, false);
  const Rect foot_place{place.x, place.bottom() - bottom - foot, place.w, foot};
  {
    ScrollArea scroll(ui, "scroll", {place.x + 1, place.y, place.w - 1, foot_place.y - place.y});
    const AccountRoom room{place.x + 22, place.w - 44, false};
    float y = scroll.top() + 14;
    y += heading(ui, {room.x, y}, room.width, f.tr("exercise.account"), ui.type().h3, c.ink, 2) + 8;
    y += account_purse_switch(f, {room.x, y}, room.width) + 8;
    scroll.end(whole_account(f, y, room) + 20);
  }
  account_foot(f, foot_place, view, true);
}

void draw_plan_account_sheet(Frame& f) {
  Ui& ui = f.ui;
  Dialog dialog(ui, "plan_account", f.tr("exercise.account"), 640);
  const AccountRoom room{dialog.left(), dialog.width(), true};
  float y = dialog.top();
  const PurseView view = purse_view(f);
  const float foot = account_foot(f, {room.x - 8, y, room.width + 16, 0}, view, false);
  account_foot(f, {room.x - 8, y, room.width + 16, foot}, view, true);
  y += foot + 14;
  y += account_purse_switch(f, {room.x, y}, room.width) + 8;
  dialog.end(whole_account(f, y, room));
  if (dialog.closed()) f.later([](Workspace& work) { work.close_sheet(); });
}

}  // namespace seven::ui
