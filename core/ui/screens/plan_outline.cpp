#include "ui/screens/plan_outline.h"

#include "base/format.h"
#include "icons.h"
#include "ui/app/board_view.h"
#include "ui/app/plan_record_words.h"
#include "ui/screens/moment_card.h"
#include "ui/screens/moment_panel.h"
#include "ui/screens/plan.h"
#include "ui/screens/plan_board_parts.h"
#include "ui/screens/plan_ink.h"
#include "ui/widgets/button.h"
#include "ui/widgets/button_row.h"
#include "ui/widgets/text.h"

namespace seven::ui {
namespace {

constexpr float kOutlineGap = 14;

// An arrow in words below a card: where time comes from or goes to. Returns the height it took.
float arrow_row(Frame& f, const Offset& offset, bool out, Vec2 at, float width) {
  Ui& ui = f.ui;
  const Palette& c = ui.colors();
  const Moment* other = f.work.plan().moment(out ? offset.to : offset.from);
  if (other == nullptr) return 0;
  const std::string words = f.tr(out ? "plan.to" : "plan.from", {{"what", moment_title(f, *other)}});
  const std::string amount = format_minutes(ui.words(), amount_of(offset));
  const Rect row{at.x + 12, at.y, width - 24, 44};
  Node node;
  node.id = ui.id("arrow" + offset.id + (out ? "o" : "i"));
  node.role = Role::button;
  node.label = words + ", " + amount;
  node.bounds = row;
  const Interaction state = ui.interact(std::move(node));
  if (state.pressed) f.later([id = offset.id](Workspace& work) { work.show({Sheet::Kind::plan_arrow, id}); });
  fill(ui, row, 6, state.hovered || state.held ? c.held : c.well);
  icon(ui, out ? seven::icon::corner_down_right : seven::icon::undo_2, {row.x + 22, row.center().y}, 18, c.ink2);
  const float amount_width = measure_text(ui, amount, ui.type().small_strong).x;
  paint_line(ui, {row.x + 42, row.center().y - ui.type().small.line * 0.5f}, row.w - 42 - amount_width - 22, words,
             ui.type().small, c.ink);
  paint_text(ui, {row.right() - 12 - amount_width, row.center().y - ui.type().small_strong.line * 0.5f}, 0, amount,
             ui.type().small_strong, c.ink);
  if (state.focused) ui.focus_ring(row, 6);
  return 44;
}

// A card with its arrows. Returns the y below.
float moment_row(Frame& f, const Moment& moment, Vec2 at, float width) {
  Ui& ui = f.ui;
  Scope scope(ui, moment.id);
  const PlanTime time = f.work.plan_look().time;
  const Rect rect{at.x, at.y, width, moment_card_height(f, moment, width)};
  Node node;
  node.id = ui.id("card");
  node.role = Role::button;
  node.label = moment_card_words(f, moment, time);
  node.current = f.work.plan_look().moment == moment.id;
  node.bounds = rect;
  const bool current = node.current;
  const Interaction state = ui.interact(std::move(node));
  if (state.pressed) {
    choose_moment(f, moment.id);
    if (current && !details_as_sheet(f)) f.later([](Workspace& work) { work.move_board().to_details = true; });
  }
  take_focus_back(f, state.id, record_id_of<Moment>(moment.id));
  if (ui.shows(rect)) paint_moment_card(f, moment, rect, 1, time, current, state.hovered);
  if (state.focused) ui.focus_ring(rect, 14);
  float y = rect.bottom();
  if (time == PlanTime::today) return y;
  for (const Offset* offset : f.work.plan().offsets_to(moment.id)) y += arrow_row(f, *offset, false, {at.x, y}, width);
  for (const Offset* offset : f.work.plan().offsets_from(moment.id)) y += arrow_row(f, *offset, true, {at.x, y}, width);
  return y;
}

bool is_shown(const Moment& moment, PlanTime time) {
  return time != PlanTime::today || moment.change != MomentChange::introduce;
}

// An empty place at the foot of a cell. Returns the y below.
float add_slot(Frame& f, const Lane& lane, const Stage& stage, Vec2 at, float width) {
  Ui& ui = f.ui;
  const Palette& c = ui.colors();
  const Rect rect{at.x, at.y, width, 44};
  Node node;
  node.id = ui.id("add" + stage.id);
  node.role = Role::button;
  node.label = f.tr("plan.add_here", {{"where", lane.name + ", " + stage.name}});
  node.bounds = rect;
  const Interaction state = ui.interact(std::move(node));
  if (state.pressed) add_moment(f, lane.id, stage.id);
  if (state.hovered || state.held) fill(ui, rect, 12, c.sheet);
  stroke_dashed(ui, rect, 12, state.hovered ? c.ink2 : c.line_strong, 1);
  icon(ui, seven::icon::plus, rect.center(), 18, c.ink2);
  if (state.focused) ui.focus_ring(rect, 12);
  return rect.bottom();
}

// The name of a stage and, beside it, the way to another moment. Returns the y below.
float stage_line(Frame& f, const Lane& lane, const Stage& stage, Vec2 at, float width) {
  Ui& ui = f.ui;
  const TextStyle& style = ui.type().small_strong;
  const float words = measure_text(ui, stage.name, style, width - 52).y, high = std::max(44.0f, words);
  text(ui, {at.x, at.y + (high - words) * 0.5f}, width - 52, stage.name, style, ui.colors().ink2);
  const std::string label = f.tr("plan.add_here", {{"where", lane.name + ", " + stage.name}});
  if (icon_button(ui, "add" + stage.id, {at.x + width - 44, at.y + (high - 44) * 0.5f, 44, 44}, label,
                  seven::icon::plus))
    add_moment(f, lane.id, stage.id);
  return at.y + high;
}

// The moments of one cell below each other. Returns the y below.
float cell(Frame& f, const Lane* lane, const Stage* stage, Vec2 at, float width) {
  const std::string lane_id = lane == nullptr ? "" : lane->id, stage_id = stage == nullptr ? "" : stage->id;
  float y = at.y;
  for (const Moment* moment : f.work.plan().moments_in(lane_id, stage_id)) {
    if (!is_shown(*moment, f.work.plan_look().time)) continue;
    y = moment_row(f, *moment, {at.x, y}, width) + kOutlineGap;
  }
  return y;
}

float papers(Frame& f, const std::string& lane, float x, float y, float width) {
  Ui& ui = f.ui;
  const Palette& c = ui.colors();
  for (const Pinned* paper : f.work.plan().papers_in(lane)) {
    const std::string kind =
        f.tr(std::string("plan.paper.") + pinned_kind_words[static_cast<std::size_t>(paper->kind)]);
    const float room = std::min(width, 520.0f);
    const std::string said = said_on_paper(*paper, ui.words());
    const float words = measure_text(ui, said, ui.type().small, room - 32).y;
    Vec2 drawing;
    const float scale = drawing_scale(*paper, {room - 32, 240}, drawing);
    const float height = words + 22 + 28 + (scale > 0 ? drawing.y + 8 : 0.0f);
    const Rect rect{x, y, room, std::max(64.0f, height)};
    Node node;
    node.id = ui.id("paper" + paper->id);
    node.role = Role::button;
    node.label = said.empty() ? kind : kind + ": " + said;
    node.bounds = rect;
    const Interaction state = ui.interact(std::move(node));
    if (state.pressed) f.later([id = paper->id](Workspace& work) { work.show({Sheet::Kind::plan_paper, id}); });
    fill(ui, rect, 4, c.note);
    stroke(ui, rect, 4, state.hovered ? c.ink2 : c.note_line, 1);
    paint_text(ui, {rect.x + 16, rect.y + 12}, 0, kind, ui.type().micro, c.ink2);
    paint_text(ui, {rect.x + 16, rect.y + 34}, room - 32, said, ui.type().small, c.ink);
    if (scale > 0 && ui.shows(rect)) paint_drawing(ui, *paper, {rect.x + 16, rect.y + 42 + words}, scale);
    if (state.focused) ui.focus_ring(rect, 4);
    y += rect.h + kOutlineGap;
  }
  return y;
}

float lane_heading(Frame& f, const Lane& lane, float x, float y, float width) {
  Ui& ui = f.ui;
  const Palette& c = ui.colors();
  const float top = y;
  y += heading(ui, {x, y}, width - 56, lane.name, ui.type().h3, c.ink, 2);
  if (lane.people > 0) {
    const std::string people =
        ui.words().count("plan.people", lane.people, {{"people", format_number(Minutes::of_whole(lane.people))}});
    y += text(ui, {x, y}, width - 56, people, ui.type().small, c.ink2);
  }
  if (icon_button(ui, "change", {x + width - 44, top - 6, 44, 44}, f.tr("plan.change_lane", {{"what", lane.name}}),
                  seven::icon::pencil))
    f.later([id = lane.id](Workspace& work) { work.show({Sheet::Kind::plan_lane, id}); });
  return std::max(y, top + 38);
}

// A lane on its own ground: stages beside each other where there is room for their cards, else below each other.
float lane_block(Frame& f, const Lane& lane, float x, float y, float width) {
  Ui& ui = f.ui;
  const Palette& c = ui.colors();
  Group group(ui, lane.id, Role::group, lane.name);
  const NodeId height_id = ui.id("height");
  const float pad = ui.phone() ? 0.0f : 20.0f;
  if (!ui.phone()) fill(ui, {x, y, width, ui.remembered(height_id, 200)}, 16, mix(c.paper, c.well, 0.6f));
  const float top = y, left = x + pad, room = width - 2 * pad;
  y = lane_heading(f, lane, left, y + (ui.phone() ? 0.0f : 16.0f), room) + 10;
  const auto& stages = f.work.plan().stages();
  const float each =
      stages.empty() ? room
                     : (room - kOutlineGap * static_cast<float>(stages.size() - 1)) / static_cast<float>(stages.size());
  const bool beside = each >= 200;
  float below = y;
  float column = left;
  for (const Stage* stage : stages) {
    const float cell_width = beside ? std::min(each, 340.0f) : std::min(room, 460.0f);
    float at = beside ? y : below;
    Scope scope(ui, stage->id);
    if (beside) {
      at += text(ui, {column, at}, cell_width, stage->name, ui.type().small_strong, c.ink2) + 6;
      at = add_slot(f, lane, *stage, {column, cell(f, &lane, stage, {column, at}, cell_width)}, cell_width);
    } else {
      at = cell(f, &lane, stage, {column, stage_line(f, lane, *stage, {column, at}, cell_width)}, cell_width);
    }
    below = std::max(below, at);
    if (beside) column += each + kOutlineGap;
  }
  Scope scope(ui, "beside");
  below = cell(f, &lane, nullptr, {left, below}, std::min(room, 340.0f));
  below = papers(f, lane.id, left, below + (f.work.plan().papers_in(lane.id).empty() ? 0.0f : 8.0f), room);
  const float bottom = below + (16);
  ui.remember(height_id, bottom - top);
  return bottom;
}

// What lies beside the lanes.
float beside_lanes(Frame& f, float x, float y, float width) {
  std::vector<const Moment*> outside;
  for (const Moment* moment : f.work.plan().store().all<Moment>()) {
    if (f.work.plan().store().find<Lane>(moment->lane) == nullptr) outside.push_back(moment);
  }
  if (outside.empty() && f.work.plan().papers_in("").empty()) return y;
  Ui& ui = f.ui;
  Group group(ui, "beside_lanes", Role::group, f.tr("plan.beside"));
  y += heading(ui, {x, y}, width, f.tr("plan.beside"), ui.type().h3, ui.colors().ink, 2) + 10;
  for (const Moment* moment : outside) y = moment_row(f, *moment, {x, y}, std::min(width, 460.0f)) + kOutlineGap;
  return papers(f, "", x, y, width);
}

}  // namespace

void draw_plan_outline(Frame& f, const Rect& area) {
  Ui& ui = f.ui;
  const Palette& c = ui.colors();
  Scope scope(ui, "outline");
  ScrollArea scroll(ui, "scroll", area);
  const float x = area.x + (ui.phone() ? 16.0f : ui.tablet() ? 20.0f : 32.0f);
  const float width = area.w - 2 * (x - area.x);
  float y = scroll.top() + 8;
  say_heading(ui, {x, y, width, 1}, f.work.plan().plan().name, 1);
  if (f.work.plan().store().all<Moment>().empty()) {
    const float words = measure_text(ui, f.tr("plan.empty.words"), ui.type().body, width - 48).y;
    const Rect box{x, y, width, 60 + words + 20};
    stroke_dashed(ui, box, 14, c.line_strong, 1.5f);
    text(ui, {x + 24, y + 18}, width - 48, f.tr("plan.empty.title"), ui.type().strong, c.ink);
    text(ui, {x + 24, y + 46}, width - 48, f.tr("plan.empty.words"), ui.type().body, c.ink2);
    y += box.h + 16;
  }
  for (const Lane* lane : f.work.plan().lanes()) y = lane_block(f, *lane, x, y, width) + (ui.phone() ? 8.0f : 16.0f);
  y = beside_lanes(f, x, y, width);
  ButtonRow row(ui, {x, y + 4}, width, 48);
  ButtonLook look;
  look.icon = seven::icon::plus;
  if (row.add("add_lane", f.tr("plan.add_lane"), look))
    f.later([](Workspace& work) { work.show({Sheet::Kind::plan_lane, {}}); });
  if (row.add("add_stage", f.tr("plan.add_stage"), look))
    f.later([](Workspace& work) { work.show({Sheet::Kind::plan_stage, {}}); });
  for (const Stage* stage : f.work.plan().stages()) {
    ButtonLook change;
    change.icon = seven::icon::pencil;
    if (row.add("stage" + stage->id, f.tr("plan.change_stage", {{"what", stage->name}}), change))
      f.later([id = stage->id](Workspace& work) { work.show({Sheet::Kind::plan_stage, id}); });
  }
  scroll.end(plan_roles_list(f, x, row.bottom() + 24, std::min(width, 720.0f)) + 24);
}

}  // namespace seven::ui
