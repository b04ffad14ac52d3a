// Step four, the recipe: bars of minutes to pull, offers to choose, and the account that is always there.
#include "base/format.h"
#include "icons.h"
#include "ui/screens/account_panel.h"
#include "ui/screens/bars.h"
#include "ui/screens/company.h"
#include "ui/screens/glossary.h"
#include "ui/screens/offer_more.h"
#include "ui/screens/people.h"
#include "ui/screens/play.h"
#include "ui/screens/recipe_bars.h"
#include "ui/screens/recipe_cards.h"
#include "ui/screens/recipe_edits.h"
#include "ui/screens/recipe_person.h"
#include "ui/screens/recipe_promises.h"
#include "ui/screens/recipe_tokens.h"
#include "ui/screens/screens.h"
#include "ui/screens/surprises.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/choice.h"
#include "ui/widgets/text.h"

namespace seven::ui {
namespace {

// What is over, role by role, on an orange ground.
float overspent_note(Frame& f, float x, float y, float width) {
  Ui& ui = f.ui;
  const Palette& c = ui.colors();
  const Account& account = f.work.exercise().account();
  if (account.fits()) return y;
  std::string words;
  for (const RoleBalance& role : account.roles) {
    if (role.over <= Minutes()) continue;
    words += f.tr("exercise.overspent.role", {{"role", word(f, "role." + role.role + ".bar")},
                                              {"minutes", format_minutes(ui.words(), role.over)}}) +
             ". ";
  }
  if (account.overspent() > Pounds())
    words += f.tr("ui.recipe.over_money", {{"money", format_money(account.overspent())}});
  const float h = measure_text(ui, words, ui.type().body, width - 76).y + 28;
  fill(ui, {x, y, width, h}, 12, c.overspent.tint);
  stroke(ui, {x, y, width, h}, 12, c.overspent.mid, c.border);
  mark(ui, Mark::overspent, {x + 32, y + h * 0.5f}, 28);
  text(ui, {x + 60, y + 14}, width - 76, words, ui.type().body, c.overspent.text);
  return y + h + 16;
}

float board(Frame& f, float x, float y, float width) {
  Ui& ui = f.ui;
  const bool stacked = ui.desktop();
  const float label = stacked ? 168.0f : 0.0f;
  const float bar_width = width - label;
  const float per_minute = pixels_per_minute(f, bar_width);
  const float height = ui.desktop() ? 64.0f : 56.0f;
  const bool tokens = f.work.table().payment == Payment::tokens;
  y = overspent_note(f, x + label, y, bar_width);
  for (const seven::Role* role : shown_roles(f)) {
    const float title =
        role_title(f, *role, x, stacked && role->cap ? y + 18 : y, stacked ? label - 12 : width, stacked);
    const float bar_height = role->cap ? height : height - 8;
    const float top = stacked ? y : y + title + 4;
    const float bottom = tokens ? role_tokens(f, *role, x + label, top, bar_width)
                                : role_bar(f, *role, {x + label, top, bar_width, per_minute, bar_height});
    y = surprise_notes(f, {Beside::bar, role->id}, x + label, std::max(bottom, y + title) + 10, bar_width);
  }
  y = attendance(f, x + label, y, bar_width);
  y = unpaid_time(f, x + label, y, bar_width);
  icon(ui, seven::icon::coins, {x + 11, y + 13}, 20, ui.colors().ink2);
  const std::string freed = format_money(money_freed(f.work.exercise().account()));
  if (stacked) {
    const float title =
        heading(ui, {x + 32, y}, label - 40, f.tr("ui.bar.money"), ui.type().strong, ui.colors().ink, 2);
    text(ui, {x + 32, y + title}, label - 40, freed, ui.type().small, ui.colors().ink2);
  } else {
    heading(ui, {x + 32, y}, 0, f.tr("ui.bar.money"), ui.type().strong, ui.colors().ink, 2);
    text(ui, {x + 46 + measure_text(ui, f.tr("ui.bar.money"), ui.type().strong).x, y + 3}, 0, freed, ui.type().small,
         ui.colors().ink2);
    y += 32;
  }
  y = money_bar(f, x + label, y, bar_width, stacked ? 50.0f : 44.0f) + 22;
  return sums_in_panel(ui) ? y : surprise_notes(f, {Beside::account}, x + label, y, bar_width);
}

float whole_column(Frame& f, float x, float y, float width) {
  Ui& ui = f.ui;
  const Person& person = chosen_person(f);
  y = set_one_lines(f, x, y, width);
  y = drawn_cards(f, x, y, width);
  y = board(f, x, y, width);
  y = recipe_starts(f, x, y, width) + 14;
  y = payment_choice(f, x, y, width) + 18;
  rule(ui, x, y, width);
  y = person_steppers(f, x, y + 6, width) + 20;
  y = offer_cards(f, person, x, y, width) + 18;
  y = person_reason(f, person, x, y, width) + 28;
  rule(ui, x, y, width);
  y = what_if_cards(f, x, y + 18, width) + 16;
  return surprise_notes(f, {Beside::cards}, x, y, width) - 16;
}

// Phones: one resource at a time.
float role_tabs(Frame& f, float y) {
  Ui& ui = f.ui;
  const Palette& c = ui.colors();
  const auto roles = shown_roles(f);
  const float height = 84;
  Group tabs(ui, "roles", Role::tab_list, f.tr("ui.recipe.resources"));
  hairline(ui, 0, y + height - 1, ui.size().x);
  const float each = (ui.size().x - 16) / static_cast<float>(roles.size() + 1);
  std::string chosen = f.work.session().role;
  bool known = chosen == "money";
  for (const seven::Role* role : roles) known |= role->id == chosen;
  if (!known) chosen = roles.front()->id;
  const auto tab = [&](const std::string& id, float x, const char* glyph, const std::string& name,
                       const std::string& amount) {
    const bool on = id == chosen;
    Node node;
    node.id = ui.id(id);
    node.role = Role::tab;
    node.label = name;
    node.description = amount;
    node.checked = on ? Tri::yes : Tri::no;
    node.bounds = {x, y, each, height};
    const Rect target = node.bounds;
    const Interaction state = ui.interact(std::move(node));
    if (state.pressed) f.later([id](Workspace& work) { work.look([&](Session& session) { session.role = id; }); });
    icon(ui, glyph, {x + each * 0.5f, y + (each >= 56 ? 20 : 42)}, 22, on ? c.ink : c.ink2);
    // With very large text there is room for the signs alone; the name stands at the bar.
    if (each >= 56) {
      paint_line(ui, {x + 2, y + 35}, each - 4, name, on ? ui.type().small_strong : ui.type().small,
                 on ? c.ink : c.ink2, Align::center);
      paint_line(ui, {x + 2, y + 56}, each - 4, amount, ui.type().micro, c.ink3, Align::center);
    }
    if (on) fill(ui, {x + 6, y + height - 5, each - 12, 5}, 2, c.ink);
    if (state.focused) ui.focus_ring(target.inset(3, 3), 8);
  };
  float x = 8;
  const ExerciseModel& model = f.work.exercise();
  for (const seven::Role* role : roles) {
    const auto i = static_cast<std::size_t>(model.scenario().role_index(role->id));
    tab(role->id, x, role_glyph(*role), word(f, "role." + role->id + ".short"),
        format_minutes(ui.words(), model.outcome().use[i]));
    x += each;
  }
  tab("money", x, seven::icon::coins, f.tr("ui.bar.money_short"), format_money(money_freed(model.account())));
  return y + height;
}

void phone(Frame& f, const Rect& area) {
  Ui& ui = f.ui;
  const float strip = ui.low() ? 52.0f : 76.0f;
  {
    ScrollArea scroll(ui, "scroll", {0, area.y, area.w, area.h - strip});
    const float x = 16, width = ui.size().x - 32;
    say_heading(ui, {x, scroll.top(), width, 1}, f.tr("exercise.step.set_three.title"), 1);
    float y = guide_note(f, GuidePlace::recipe, x, role_tabs(f, page_strip(f, scroll.top())) + 14, width);
    y = guide_note(f, GuidePlace::account, x, y, width);
    y = set_one_lines(f, x, y, width);
    y = drawn_cards(f, x, y, width);
    y = overspent_note(f, x, y, width);
    std::string chosen = f.work.session().role;
    const seven::Role* role = nullptr;
    for (const seven::Role* each : shown_roles(f)) {
      if (each->id == chosen) role = each;
    }
    if (chosen == "money") {
      y = money_bar(f, x, y, width, 50) + 20;
    } else {
      if (role == nullptr) role = shown_roles(f).front();
      y += role_title(f, *role, x, y, width, false) + 8;
      if (f.work.table().payment == Payment::tokens)
        y = role_tokens(f, *role, x, y, width) + 8;
      else
        y = role_bar(f, *role, {x, y, width, pixels_per_minute(f, width), 60}) + 8;
      y = surprise_notes(f, {Beside::bar, role->id}, x, y, width);
      y = attendance(f, x, y, width);
      y = unpaid_time(f, x, y, width);
    }
    y = person_steppers(f, x, y, width) + 16;
    y = glossary_link(f, x, y, width) + 16;
    y = surprise_notes(f, {Beside::account}, x, y, width);
    if (!surprises_in_strip(ui)) {
      surprises_button(f, {x, y, width, 46});
      y += 62;
    }
    y = recipe_starts(f, x, y, width) + 14;
    y = payment_choice(f, x, y, width) + 16;
    y = offer_cards(f, chosen_person(f), x, y, width) + 18;
    y = person_reason(f, chosen_person(f), x, y, width) + 28;
    y = what_if_cards(f, x, y, width) + 16;
    y = surprise_notes(f, {Beside::cards}, x, y, width);
    scroll.end(y + 8);
  }
  const float cell = surprises_cell(f, area.right(), area.bottom() - strip, strip);
  account_strip(f, {0, area.bottom() - strip, area.w - cell, strip});
}

}  // namespace

void draw_set_three(Frame& f, const Rect& area) {
  Ui& ui = f.ui;
  if (ui.phone() || ui.low()) return phone(f, area);
  const Palette& c = ui.colors();
  const float panel = ui.desktop() ? 336.0f : 264.0f;
  const float margin = ui.desktop() ? 40.0f : 28.0f;
  {
    ScrollArea scroll(ui, "scroll", {0, area.y, area.w - panel, area.h});
    const float width = area.w - panel - 2 * margin;
    float y = step_heading(f, {margin, scroll.top() + 16}, width, ui.desktop()) + 20;
    y = whole_column(f, margin, guide_note(f, GuidePlace::recipe, margin, y, width), width);
    scroll.end(y + 28);
  }
  const Rect side{area.right() - panel, area.y, panel, area.h};
  Group account(ui, "account", Role::region, f.tr("exercise.account"));
  fill(ui, side, 0, c.sheet);
  fill(ui, {side.x, side.y, 1, side.h}, 0, c.line);
  const float result = account_result_height(f, panel);
  const float pinned = side.bottom() - result - pinned_surprises_height(f);
  {
    ScrollArea scroll(ui, "ledger", {side.x, side.y, side.w, pinned - side.y});
    const float x = side.x + (ui.desktop() ? 24.0f : 18.0f), width = panel - (ui.desktop() ? 48.0f : 36.0f);
    float y = guide_note(f, GuidePlace::account, x, scroll.top() + 16, width);
    heading(ui, {x, y}, width, f.tr("exercise.account"), ui.type().h3, c.ink, 2);
    text(ui, {x, y + 5}, width, word(f, "period"), ui.type().small, c.ink2, Align::right);
    y = account_column(f, x, y + 36, width, false);
    scroll.end(y + 12);
  }
  pinned_surprises(f, side.x + 1, pinned, side.w - 1);
  account_result(f, {side.x + 1, side.bottom() - result, side.w - 1, result});
}

}  // namespace seven::ui
