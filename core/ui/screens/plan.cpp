// The open plan: bars, the map in one of three forms with its account, or one of its pages.
#include "ui/screens/plan.h"

#include "icons.h"
#include "ui/screens/bars.h"
#include "ui/screens/moment_panel.h"
#include "ui/screens/plan_account_panel.h"
#include "ui/screens/plan_board.h"
#include "ui/screens/plan_outline.h"
#include "ui/screens/plan_pages.h"
#include "ui/screens/plan_papers.h"
#include "ui/screens/plan_table.h"
#include "ui/screens/screens.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/choice.h"
#include "ui/widgets/text.h"

namespace seven::ui {
namespace {

constexpr float kAccountColumn = 318, kPanelColumn = 336;

// As wide as three segments with these words want to be.
float width_of_segments(const Ui& ui, const std::vector<Choice>& choices) {
  float widest = 0;
  for (const Choice& choice : choices) {
    const float words = choice.icon_only ? 0 : measure_text(ui, choice.label, ui.type().strong).x;
    widest = std::max(widest, words + (choice.icon != nullptr ? 26.0f : 0.0f) + 26);
  }
  return std::max(widest, 52.0f) * static_cast<float>(choices.size());
}

std::vector<Choice> times(const Frame& f) {
  return {{"today", f.tr("plan.time.today"), {}, nullptr, {}, nullptr, false},
          {"tomorrow", f.tr("plan.time.tomorrow"), {}, nullptr, {}, nullptr, false},
          {"difference", f.tr("plan.time.difference"), {}, nullptr, {}, nullptr, false}};
}

std::vector<Choice> forms(const Frame& f, bool icons) {
  std::vector<Choice> choices = {{"board", f.tr("plan.form.board"), {}, seven::icon::map, {}, nullptr, false},
                                 {"outline", f.tr("plan.form.outline"), {}, seven::icon::list, {}, nullptr, false},
                                 {"table", f.tr("plan.form.table"), {}, seven::icon::table_2, {}, nullptr, false}};
  for (Choice& choice : choices) choice.icon_only = icons;
  return choices;
}

// Returns the height it took: the segments stand below each other where their words do not fit.
float time_switch(Frame& f, Vec2 at, float width) {
  const int chosen = static_cast<int>(f.work.plan_look().time);
  float height = 0;
  if (const auto pressed = segmented(f.ui, "time", at, width, f.tr("plan.time"), times(f), chosen, &height)) {
    f.later([to = static_cast<PlanTime>(*pressed)](Workspace& work) {
      work.look_plan([to](PlanLook& look) { look.time = to; });
    });
  }
  return height;
}

void form_switch(Frame& f, Vec2 at, float width, const std::vector<Choice>& choices) {
  const int chosen = static_cast<int>(shown_form(f)) - 1;
  if (const auto pressed = segmented(f.ui, "form", at, width, f.tr("plan.form"), choices, chosen)) {
    f.later([to = static_cast<PlanForm>(*pressed + 1)](Workspace& work) {
      work.look_plan([to](PlanLook& look) { look.form = to; });
    });
  }
}

struct BarButton {
  const char* key;
  const char* label;
  const char* glyph;
  std::function<void(Workspace&)> press;
};

std::vector<BarButton> bar_buttons() {
  return {{"path", "plan.path", seven::icon::footprints,
           [](Workspace& w) {
             w.show({Sheet::Kind::plan_path, {}});
           }},
          {"flow", "plan.flow", seven::icon::git_compare, [](Workspace& w) { w.go_plan_page("flow"); }},
          {"share", "plan.share", seven::icon::share_2, [](Workspace& w) {
             w.show({Sheet::Kind::plan_share, {}});
           }}};
}

// The row below the bar: form, time, and the ways to the plan's other pages, in as many words as there is room for.
// Returns the y below it.
float tools(Frame& f, float y) {
  Ui& ui = f.ui;
  const float side = ui.phone() ? 12.0f : ui.tablet() ? 20.0f : 32.0f, gap = 16;
  Group group(ui, "tools", Role::navigation, f.tr("plan.tools"));
  const auto buttons = bar_buttons();
  if (ui.phone()) {
    const float height = time_switch(f, {side, y + 8}, ui.size().x - 2 * side - 52);
    if (icon_button(ui, "path", {ui.size().x - side - 44, y + 8, 44, 44}, f.tr("plan.path"), seven::icon::footprints))
      f.later(buttons[0].press);
    return y + std::max(44.0f, height) + 16;
  }
  const auto look_of = [](const BarButton& one) {
    ButtonLook look;
    look.icon = one.glyph;
    return look;
  };
  const float room = ui.size().x - 2 * side, time = width_of_segments(ui, times(f));
  float in_words = 0;
  for (const BarButton& one : buttons) in_words += button_size(ui, f.tr(one.label), look_of(one)).x + 8;
  const float in_signs = 52 * static_cast<float>(buttons.size());
  const bool form_words = width_of_segments(ui, forms(f, false)) + time + in_signs + 2 * gap <= room;
  const std::vector<Choice> form_choices = forms(f, !form_words);
  const float form = width_of_segments(ui, form_choices);
  const bool words = form + time + in_words + 2 * gap <= room;
  form_switch(f, {side, y + 8}, form, form_choices);
  const float time_room = std::min(time, room - form - 2 * gap - (words ? in_words : in_signs));
  const float height = time_switch(f, {side + form + gap, y + 8}, time_room);
  float x = ui.size().x - side - (words ? in_words : in_signs) + 8;
  for (const BarButton& one : buttons) {
    const std::string& label = f.tr(one.label);
    const float width = words ? button_size(ui, label, look_of(one)).x : 44;
    const Rect rect{x, y + 8, width, 44};
    if (words ? button(ui, one.key, rect, label, look_of(one)) : icon_button(ui, one.key, rect, label, one.glyph))
      f.later(one.press);
    x += width + 8;
  }
  return y + std::max(44.0f, height) + 16;
}

// The round way to a new moment on a phone, under the thumb.
void add_button(Frame& f, const Rect& place) {
  Ui& ui = f.ui;
  const Palette& c = ui.colors();
  Group region(ui, "add_region", Role::region, f.tr("plan.add_moment"));
  Node node;
  node.id = ui.id("add");
  node.role = Role::button;
  node.label = f.tr("plan.add_moment");
  node.bounds = place;
  const Interaction state = ui.interact(std::move(node));
  fill(ui, place, 16, state.held ? c.primary_pressed : state.hovered ? c.primary_hover : c.primary);
  icon(ui, seven::icon::plus, place.center(), 24, c.on_primary);
  if (state.focused) ui.focus_ring(place, 16);
  if (!state.pressed) return;
  const auto& lanes = f.work.plan().lanes();
  std::string lane = f.work.plan_look().lane;
  if (f.work.plan().store().find<Lane>(lane) == nullptr) lane = lanes.empty() ? "" : lanes.front()->id;
  add_moment(f, lane, f.work.plan().stages().empty() ? "" : f.work.plan().stages().front()->id);
}

void draw_map(Frame& f, const Rect& area) {
  switch (shown_form(f)) {
    case PlanForm::unsaid:
    case PlanForm::board: draw_plan_board(f, area); break;
    case PlanForm::outline: draw_plan_outline(f, area); break;
    case PlanForm::table: draw_plan_table(f, area); break;
  }
}

// The map, its account beside or below it, and the details of the chosen moment where there is room for them.
void map_with_account(Frame& f, float top) {
  Ui& ui = f.ui;
  const float bottom = ui.size().y - ui.around().safe.bottom;
  const Moment* chosen = f.work.plan().moment(f.work.plan_look().moment);
  const bool panel = chosen != nullptr && !ui.phone() && !ui.low();
  if (ui.desktop() && !ui.low()) {
    const float account = ui.size().x - kAccountColumn;
    const float right = panel ? account - kPanelColumn : account;
    {
      Group main(ui, "main", Role::main, {});
      draw_map(f, {0, top, right, ui.size().y - top});
      if (panel) draw_moment_panel(f, {right, top, kPanelColumn, ui.size().y - top});
    }
    plan_account(f, {account, top, kAccountColumn, ui.size().y - top});
    return;
  }
  const float bar = ui.phone() || ui.low() ? 76.0f : 72.0f;
  const float map_bottom = bottom - bar;
  {
    Group main(ui, "main", Role::main, {});
    const float right = panel ? ui.size().x - std::min(kPanelColumn, ui.size().x * 0.5f) : ui.size().x;
    draw_map(f, {0, top, right, map_bottom - top});
    if (panel) draw_moment_panel(f, {right, top, ui.size().x - right, map_bottom - top});
  }
  const Rect place{0, map_bottom, ui.size().x, ui.size().y - map_bottom};
  if (!ui.phone() && !ui.low()) return plan_account_bar(f, place);
  plan_account_strip(f, place, 72);
  add_button(f, {ui.size().x - 68, map_bottom + 10, 56, 56});
}

}  // namespace

void draw_plan(Frame& f) {
  Ui& ui = f.ui;
  Scope scope(ui, "plan");
  const std::string& name = f.work.plan().plan().name;
  const float below_bar = top_bar(f, name.empty() ? f.tr("ui.a_plan") : name, true);
  using Draw = void (*)(Frame&, const Rect&);
  constexpr std::pair<std::string_view, Draw> pages[] = {
      {"why_now", draw_plan_why_now},       {"introduce", draw_plan_introduce},
      {"fairness", draw_plan_fairness},     {"believe", draw_plan_believe},
      {"first_move", draw_plan_first_move}, {"commitments", draw_plan_commitments},
      {"review", draw_plan_review},         {"flow", draw_plan_flow},
      {"beside", draw_plan_compare}};
  for (const auto& [id, draw] : pages) {
    if (id != f.work.plan_look().page) continue;
    Group main(ui, "main", Role::main, {});
    return draw(f, {0, below_bar, ui.size().x, ui.size().y - below_bar});
  }
  map_with_account(f, tools(f, below_bar));
}

}  // namespace seven::ui
