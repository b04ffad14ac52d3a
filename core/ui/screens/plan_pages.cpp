// The steps of a plan as a list: what each leaves behind, how far it has come, and the way there.
#include "ui/screens/plan_pages.h"

#include "icons.h"
#include "planning/plan_progress.h"
#include "ui/screens/plan.h"
#include "ui/widgets/button.h"
#include "ui/widgets/button_row.h"
#include "ui/widgets/card.h"
#include "ui/widgets/choice.h"
#include "ui/widgets/dialog.h"
#include "ui/widgets/meter.h"
#include "ui/widgets/text.h"

namespace seven::ui {
namespace {

constexpr float kStepSign = 30;

// The page of a step; empty: it is done on the map.
const char* page_of(PlanStep step) {
  switch (step) {
    case PlanStep::why_now: return "why_now";
    case PlanStep::quick: return "introduce";
    case PlanStep::fairness: return "fairness";
    case PlanStep::believe: return "believe";
    case PlanStep::first_move: return "first_move";
    case PlanStep::review: return "review";
    case PlanStep::today:
    case PlanStep::relationships:
    case PlanStep::recipe:
    case PlanStep::account: break;
  }
  return "";
}

void go_to_step(Workspace& work, PlanStep step) {
  if (step == PlanStep::account) return work.show({Sheet::Kind::plan_account, {}});
  const bool on_today = step == PlanStep::today;
  work.go_plan_page(page_of(step));
  if (on_today) work.look_plan([](PlanLook& look) { look.time = PlanTime::today; });
}

// A tick, a half, or the number alone: told apart by shape.
void paint_step_sign(Ui& ui, Vec2 center, int number, StepState state) {
  const Palette& c = ui.colors();
  const float radius = kStepSign * 0.5f;
  if (state == StepState::done) {
    disc(ui, center, radius, c.ink);
    icon(ui, seven::icon::check, center, 18, c.sheet);
    return;
  }
  if (state == StepState::begun)
    ring(ui, center, radius, c.ink, 2);
  else
    ring_dashed(ui, center, radius, c.line_strong, 1.5f);
  const TextStyle& style = ui.type().small_strong;
  paint_text(ui, {center.x - radius, center.y - style.line * 0.5f}, kStepSign, std::to_string(number), style,
             state == StepState::begun ? c.ink : c.ink2, Align::center);
}

// Returns the y below.
float step_row(Frame& f, int index, StepState state, Vec2 at, float width) {
  Ui& ui = f.ui;
  const Palette& c = ui.colors();
  const auto step = static_cast<PlanStep>(index);
  const std::string word = plan_step_words[static_cast<std::size_t>(index)];
  const std::string& title = f.tr("plan_pages.step_title." + word);
  const std::string& leaves = f.tr("plan_pages.leaves." + word);
  const std::string& said = f.tr(std::string("plan_pages.state.") + step_state_words[static_cast<std::size_t>(state)]);
  const std::string minutes =
      f.tr("unit.minutes", {{"n", std::to_string(plan_step_minutes[static_cast<std::size_t>(index)])}});
  const float left = at.x + kStepSign + 14, end = at.x + width - 26;
  const std::string right_words = said + " · " + minutes;
  const float right = measure_text(ui, right_words, ui.type().small).x;
  const bool beside = end - left - right >= 240;
  const float room = beside ? end - left - right - 14 : end - left;
  const float title_height = measure_text(ui, title, ui.type().strong, room).y;
  const float leaves_height = measure_text(ui, leaves, ui.type().small, end - left).y;
  const Rect row{at.x, at.y, width,
                 std::max(52.0f, 20 + title_height + leaves_height + (beside ? 0 : ui.type().small.line))};
  Node node;
  node.id = ui.id(word);
  node.role = Role::button;
  node.label = title;
  node.description = said + ". " + leaves + " " + minutes;
  node.bounds = row;
  const Interaction pressed = ui.interact(std::move(node));
  if (pressed.pressed) f.later([step](Workspace& work) { go_to_step(work, step); });
  if (pressed.held || pressed.hovered) fill(ui, row.grown(4), 12, pressed.held ? c.held : c.well);
  paint_step_sign(ui, {row.x + kStepSign * 0.5f, row.y + 10 + 13}, index + 1, state);
  float y = row.y + 10;
  paint_text(ui, {left, y}, room, title, ui.type().strong, c.ink);
  if (beside) paint_text(ui, {end - right - 8, y + 3}, 0, right_words, ui.type().small, c.ink2);
  y += title_height;
  y += paint_text(ui, {left, y}, end - left, leaves, ui.type().small, c.ink2);
  if (!beside) paint_text(ui, {left, y}, end - left, right_words, ui.type().small_strong, c.ink2);
  icon(ui, seven::icon::chevron_right, {row.right() - 10, row.y + 23}, 18, c.ink2);
  if (pressed.focused) ui.focus_ring(row.grown(2), 12);
  return row.bottom();
}

// On a phone the map's own tools have no room beside it: they stand here.
float phone_tools(Frame& f, const Dialog& dialog, float y) {
  Ui& ui = f.ui;
  const float x = dialog.left(), width = dialog.width();
  y += paint_text(ui, {x, y}, width, f.tr("plan.form"), ui.type().small_strong, ui.colors().ink) + 6;
  const std::vector<Choice> choices = {
      {"board", f.tr("plan.form.board"), {}, seven::icon::map, {}, nullptr, false},
      {"outline", f.tr("plan.form.outline"), {}, seven::icon::list, {}, nullptr, false},
      {"table", f.tr("plan.form.table"), {}, seven::icon::table_2, {}, nullptr, false}};
  float height = 0;
  if (const auto pressed = segmented(ui, "form", {x, y}, width, f.tr("plan.form"), choices,
                                     static_cast<int>(shown_form(f)) - 1, &height)) {
    f.later([to = static_cast<PlanForm>(*pressed + 1)](Workspace& work) {
      work.look_plan([to](PlanLook& look) { look.form = to; });
      work.go_plan_page("");
    });
  }
  y += height + 10;
  ButtonRow row(ui, {x, y}, width, 44);
  ButtonLook look;
  look.icon = seven::icon::git_compare;
  if (row.add("flow", f.tr("plan.flow"), look)) f.later([](Workspace& work) { work.go_plan_page("flow"); });
  look.icon = seven::icon::share_2;
  if (row.add("share", f.tr("plan.share"), look))
    f.later([](Workspace& work) { work.show({Sheet::Kind::plan_share, {}}); });
  y = row.bottom() + 16;
  hairline(ui, x, y, width);
  return y + 16;
}

// No step of its own: at any time the plan can be looked at beside what it was (domain.md A48).
float way_beside_earlier(Frame& f, float x, float y, float width) {
  ButtonLook look;
  look.icon = seven::icon::scale;
  float height = 0;
  if (fitting_button(f.ui, "beside", {x, y}, width, f.tr("plan_compare.title"), look, &height))
    f.later([](Workspace& work) {
      work.go_plan_page("beside");
      work.look_beside();
    });
  return y + height;
}

}  // namespace

void draw_plan_path_sheet(Frame& f) {
  Ui& ui = f.ui;
  Dialog dialog(ui, "plan_path", f.tr("plan_pages.path.title"), 680);
  const float x = dialog.left(), width = dialog.width();
  float y = dialog.top();
  if (f.work.plan_open()) {
    if (ui.phone()) y = phone_tools(f, dialog, y);
    const PlanModel& plan = f.work.plan();
    const PlanProgress progress = plan_progress(plan.store(), plan.input(), plan.account());
    const int done = steps_done(progress), all = static_cast<int>(progress.size());
    const std::string count =
        f.tr("plan_pages.path.count", {{"n", std::to_string(done)}, {"total", std::to_string(all)}});
    y += meter(ui, "done", {x, y}, width, f.tr("plan_pages.path.title"), count,
               static_cast<double>(done) / static_cast<double>(all)) +
         10;
    y += text(ui, {x, y}, width, f.tr("plan_pages.path.words"), ui.type().small, ui.colors().ink2) + 10;
    Group list(ui, "steps", Role::group, f.tr("plan_pages.path.title"));
    for (int index = 0; index < all; ++index) {
      if (index > 0) hairline(ui, x + kStepSign + 14, y + 1, width - kStepSign - 14);
      y = step_row(f, index, progress[static_cast<std::size_t>(index)], {x, y + 2}, width) + 2;
    }
    y = way_beside_earlier(f, x, y + 14, width) + 8;
  }
  dialog.end(y);
  if (dialog.closed()) f.later([](Workspace& work) { work.close_sheet(); });
}

}  // namespace seven::ui
