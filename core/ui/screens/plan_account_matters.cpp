// Where a relationship matters, and what each of those moments would get: more time, their own person more often, or
// nothing (domain.md A47).
#include <algorithm>

#include "icons.h"
#include "ui/app/plan_wording.h"
#include "ui/screens/plan.h"
#include "ui/screens/plan_account_fold.h"
#include "ui/widgets/text.h"

namespace seven::ui {
namespace {

constexpr std::size_t kMattersShown = 40;  // of more, those that get nothing come first

}  // namespace

float moment_row(Frame& f, const Moment& moment, const std::string& below, float y, float x, float width, bool sheet) {
  Ui& ui = f.ui;
  const Palette& c = ui.colors();
  const std::string title = moment_title(f, moment);
  const float room = width - 28;
  const float title_height = measure_text(ui, title, ui.type().small_strong, room).y;
  const float inside = title_height + (below.empty() ? 0 : measure_text(ui, below, ui.type().small, room).y);
  const Rect row{x - 6, y, width + 12, std::max(44.0f, inside + 12)};
  Node node;
  node.id = ui.id(moment.id);
  node.role = Role::button;
  node.label = title;
  node.description = below;
  node.current = f.work.plan_look().moment == moment.id;
  node.bounds = row;
  const Interaction state = ui.interact(std::move(node));
  if (state.hovered || state.held) fill(ui, row, 8, state.held ? c.held : c.well);
  if (state.focused) ui.focus_ring(row, 8);
  const float top = row.center().y - inside * 0.5f;
  icon(ui, seven::icon::crosshair, {x + 9, top + title_height * 0.5f}, 16, c.ink2);
  paint_text(ui, {x + 26, top}, room, title, ui.type().small_strong, c.ink);
  if (!below.empty()) paint_text(ui, {x + 26, top + title_height}, room, below, ui.type().small, c.ink2);
  if (state.pressed) {
    if (sheet) f.later([](Workspace& work) { work.close_sheet(); });
    choose_moment(f, moment.id);
  }
  return y + row.h;
}

float account_matters(Frame& f, float y, const AccountRoom& room) {
  Ui& ui = f.ui;
  const PlanModel& plan = f.work.plan();
  const std::vector<MatterGets>& matters = plan.matters();
  if (matters.empty()) return y;
  const std::string& label = f.tr("plan_papers.matter");
  if (!account_fold(f, "matters", label, seven::icon::hand_heart, y, room, &y)) return y;
  Group group(ui, "matters_list", Role::group, label);
  y += text(ui, {room.x, y}, room.width, f.tr("plan_papers.matter.words"), ui.type().small, ui.colors().ink2) + 4;
  const PlanWording say(plan, ui.words());
  for (std::size_t i = 0; i < std::min(matters.size(), kMattersShown); ++i) {
    const Moment* moment = plan.moment(matters[i].moment);
    if (moment != nullptr)
      y = moment_row(f, *moment, say.gets(*moment, matters[i].nothing), y, room.x, room.width, room.sheet);
  }
  if (matters.size() > kMattersShown)
    y += text(ui, {room.x, y}, room.width,
              ui.words().count("plan_papers.and_more", static_cast<long>(matters.size() - kMattersShown)),
              ui.type().small, ui.colors().ink2);
  return y + 12;
}

}  // namespace seven::ui
