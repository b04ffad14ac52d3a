// The bands of the board: lanes from left to right and stages across, with names that stay at the edges and handles.
#include <cmath>

#include "base/format.h"
#include "icons.h"
#include "planning/band_edits.h"
#include "ui/screens/plan_board_parts.h"
#include "ui/widgets/text.h"

namespace seven::ui {
namespace {

constexpr float kHandle = 44;

TextStyle lane_name(const Board& board) {
  const bool narrow = board.at.column.w < 110;
  return {Weight::extrabold, narrow ? 13.0f : 16.0f, narrow ? 16.0f : 20.0f};
}

TextStyle stage_name() { return {Weight::extrabold, 17, 22}; }

std::string people_words(const Board& board, const Lane& lane) {
  if (lane.people <= 0) return {};
  return board.f.ui.words().count("plan.people", lane.people,
                                  {{"people", format_number(Minutes::of_whole(lane.people))}});
}

void open_band_menu(Frame& f, BoardMenu::About about, const std::string& key) {
  f.later([about, key](Workspace& work) { work.move_board().menu = BoardMenu{about, key, {}}; });
}

// As many whole lines as fit, the last one cut: the whole is said with the node. Returns the height.
float paint_cut(Ui& ui, Vec2 at, float width, float height, const std::string& words, const TextStyle& style,
                Color color) {
  const int fit = std::max(1, static_cast<int>(height / style.line + 0.01f));
  int line = 0;
  break_text(ui, words, style, width, [&](std::size_t begin, std::size_t end) {
    const Vec2 corner{at.x, at.y + static_cast<float>(line) * style.line};
    if (line < fit - 1) paint_line(ui, corner, width, words.substr(begin, end - begin), style, color);
    if (line == fit - 1) paint_line(ui, corner, width, words.substr(begin), style, color);
    ++line;
  });
  return static_cast<float>(std::min(line, fit)) * style.line;
}

// Its name, people and sign, as far as the lane is high enough for them.
void paint_lane_name(const Board& board, const Lane& lane, const Rect& rect, bool hovered) {
  Ui& ui = board.f.ui;
  const Palette& c = ui.colors();
  const TextStyle name = lane_name(board);
  const float x = rect.x + 12, room = rect.w - 16;
  if (hovered) fill(ui, rect.inset(2, 2), 12, c.well);
  const std::string people = people_words(board, lane);
  const float words = measure_text(ui, lane.name, name, room).y + (people.empty() ? 0.0f : 18.0f);
  float y = rect.y + 10;
  if (rect.h >= words + 74 && board.at.column.w >= 110) {
    disc(ui, {x + 22, y + 24}, 22, c.sheet);
    ring(ui, {x + 22, y + 24}, 22, c.line_strong, 1);
    icon(ui, seven::icon::users_round, {x + 22, y + 24}, 22, c.ink2);
    y += 54;
  }
  if (rect.h < 16) return;
  const float left = rect.bottom() - y - 6;
  const bool with_people = !people.empty() && left >= name.line + 18;
  y += paint_cut(ui, {x, y}, room, std::max(name.line, left - (with_people ? 18.0f : 0.0f)), lane.name, name, c.ink);
  if (with_people) paint_line(ui, {x, y + 1}, room, people, {Weight::regular, 13, 17}, c.ink2);
}

// Pulls the far edge of a band. `key` is its record's with "l" or "s" before it; the value is its size in world units.
void size_handle(const Board& board, bool lane, const std::string& key, const std::string& name, int size, Vec2 middle,
                 const Rect& within) {
  Ui& ui = board.f.ui;
  const Rect rect{middle.x - kHandle * 0.5f, middle.y - kHandle * 0.5f, kHandle, kHandle};
  if (rect.intersect(within).empty()) return;
  const char* step = lane ? "plan_board.step.lane_size" : "plan_board.step.stage_size";
  Node node;
  node.id = ui.id("size" + key);
  node.role = Role::slider;
  node.label = board.f.tr(lane ? "plan_board.lane_height" : "plan_board.stage_width", {{"what", name}});
  node.value = std::to_string(size);
  node.now = static_cast<float>(size);
  node.min = least_board_size;
  node.max = 2000;
  node.step = 8;
  node.drag = true;
  node.bounds = rect;
  const Interaction state = ui.interact(std::move(node));
  const Color color = state.hovered || state.held ? ui.colors().ink : ui.colors().line_strong;
  const Rect pill = lane ? Rect{middle.x - 10, middle.y - 2, 20, 4} : Rect{middle.x - 2, middle.y - 10, 4, 20};
  fill(ui, pill, 2, color);
  if (state.focused) ui.focus_ring(rect.inset(8, 8), 8);
  const auto change = [lane, key](const Store& store, DiffBuilder& edit, int to) {
    const int sound = std::clamp(to, least_board_size, most_board_size);
    lane ? size_lane(store, edit, key.substr(1), sound) : size_stage(store, edit, key.substr(1), sound);
  };
  const FrameInput& in = ui.input();
  int to = size;
  if (const auto steps = in.steps.find(state.id); steps != in.steps.end()) to = size + 8 * steps->second;
  if (const auto value = in.values.find(state.id); value != in.values.end())
    to = static_cast<int>(std::lround(value->second));
  if (to != size) {
    board.f.later([=](Workspace& work) {
      work.edit_typing({step, {{"what", name}}}, "board/size/" + key,
                       [&](DiffBuilder& edit) { change(work.document()->store(), edit, to); });
    });
  }
  if (!in.drag || in.drag->node != state.id) return;
  if (board.f.work.plan_look().pen_only && ui.router().last_kind() == PointerKind::touch) return;
  const NodeId start_id = ui.id("start" + key);
  const ui::Drag drag = *in.drag;
  if (drag.begins) ui.remember(start_id, static_cast<float>(size));
  const float from = ui.remembered(start_id, static_cast<float>(size));
  const float by = (lane ? drag.position.y - drag.start.y : drag.position.x - drag.start.x) / board.camera.zoom;
  board.f.later([=](Workspace& work) {
    if (drag.begins) work.begin_gesture({step, {{"what", name}}});
    if (drag.phase == ui::Drag::Phase::cancel) return work.abandon_gesture();
    work.move_gesture(
        [&](DiffBuilder& edit) { change(work.document()->store(), edit, static_cast<int>(std::lround(from + by))); });
    if (drag.phase == ui::Drag::Phase::end) work.end_gesture();
  });
}

void draw_lane(const Board& board, const Lane& lane, const Rect& rect) {
  Ui& ui = board.f.ui;
  const std::string people = people_words(board, lane);
  Node node;
  node.id = ui.id("lane" + lane.id);
  node.role = Role::button;
  node.label = board.f.tr("plan.change_lane", {{"what", lane.name + (people.empty() ? "" : ", " + people)}});
  node.bounds = rect;
  const Interaction state = ui.interact(std::move(node));
  if (state.pressed) open_band_menu(board.f, BoardMenu::About::lane, lane.id);
  paint_lane_name(board, lane, rect, state.hovered);
  if (state.focused) ui.focus_ring(rect.inset(4, 4), 12);
}

void draw_stage(const Board& board, const Stage& stage, const Rect& rect) {
  Ui& ui = board.f.ui;
  Node node;
  node.id = ui.id("stage" + stage.id);
  node.role = Role::button;
  node.label = board.f.tr("plan.change_stage", {{"what", stage.name}});
  node.bounds = rect;
  const Interaction state = ui.interact(std::move(node));
  if (state.pressed) open_band_menu(board.f, BoardMenu::About::stage, stage.id);
  if (state.hovered) fill(ui, rect.inset(0, 3), 10, ui.colors().well);
  if (rect.w >= 36)
    paint_line(ui, {rect.x + 16 * std::min(1.0f, board.camera.zoom), rect.center().y - 11}, rect.w - 20, stage.name,
               stage_name(), ui.colors().ink);
  if (state.focused) ui.focus_ring(rect.inset(4, 4), 10);
}

void add_band(const Board& board, bool lane, const Rect& rect) {
  Ui& ui = board.f.ui;
  Node node;
  node.id = ui.id(lane ? "add_lane" : "add_stage");
  node.role = Role::button;
  node.label = board.f.tr(lane ? "plan.add_lane" : "plan.add_stage");
  node.bounds = rect;
  const Interaction state = ui.interact(std::move(node));
  const Palette& c = ui.colors();
  if (state.hovered || state.held) fill(ui, rect.inset(4, 4), 10, c.well);
  icon(ui, seven::icon::plus, rect.center(), 20, c.ink2);
  if (state.focused) ui.focus_ring(rect.inset(4, 4), 10);
  if (state.pressed) {
    const Sheet::Kind kind = lane ? Sheet::Kind::plan_lane : Sheet::Kind::plan_stage;
    board.f.later([kind](Workspace& work) { work.show({kind, {}}); });
  }
}

}  // namespace

void draw_board_grounds(const Board& board) {
  Ui& ui = board.f.ui;
  const Palette& c = ui.colors();
  const float gap = std::min(4.0f, 4 * board.camera.zoom);
  for (const BoardBands::Band& band : board.scene.bands().lanes) {
    const Rect rect = board.place(Rect{0, band.from, 1, band.to - band.from});
    const Rect ground{board.at.column.x, rect.y + gap, board.at.area.right() - board.at.column.x - 10,
                      rect.h - 2 * gap};
    if (ground.bottom() < board.at.content.y || ground.y > board.at.content.bottom()) continue;
    ui.push_clip({board.at.column.x - 2, board.at.content.y, board.at.area.w, board.at.content.h});
    fill(ui, ground, std::min(16.0f, ground.h * 0.3f), mix(c.paper, c.well, 0.6f));
    if (c.high_contrast) stroke(ui, ground, 16, c.line, 1);
    ui.pop_clip();
  }
}

void draw_board_bands(const Board& board) {
  Ui& ui = board.f.ui;
  const BoardPlaces& at = board.at;
  {
    Group stages(ui, "stages", Role::group, board.f.tr("plan_board.stages"));
    ui.push_clip(at.head);
    const auto& bands = board.scene.bands().stages;
    for (const Stage* stage : board.f.work.plan().stages()) {
      for (const BoardBands::Band& band : bands) {
        if (band.key != stage->id) continue;
        const Rect rect = board.place(Rect{band.from, 0, band.to - band.from, 1});
        // The name stays in view as long as its stage does.
        const float left = std::max(rect.x, at.head.x), right = std::min(rect.right(), at.head.right());
        if (right - left < 8) continue;
        // Its far edge can be pulled where the name keeps room beside that.
        const float name = measure_text(ui, stage->name, stage_name()).x + 20;
        const bool sized = rect.right() <= at.head.right() && right - left >= std::max(kHandle, name) + kHandle;
        draw_stage(board, *stage, {left, at.head.y, right - left - (sized ? kHandle : 0.0f), at.head.h});
        if (sized)
          size_handle(board, false, "s" + stage->id, stage->name, stage->width,
                      {rect.right() - kHandle * 0.5f, at.head.center().y}, at.head);
      }
    }
    const float end = bands.empty() ? board.place(Vec2{0, 0}).x : board.place(Vec2{bands.back().to, 0}).x;
    if (end + 66 <= at.head.right() && end >= at.head.x - 20)
      add_band(board, false, {end + 22, at.head.center().y - 22, 44, 44});
    ui.pop_clip();
  }
  Group lanes(ui, "lanes", Role::group, board.f.tr("plan_board.lanes"));
  ui.push_clip(at.column);
  const auto& bands = board.scene.bands().lanes;
  for (const Lane* lane : board.f.work.plan().lanes()) {
    for (const BoardBands::Band& band : bands) {
      if (band.key != lane->id) continue;
      const Rect rect = board.place(Rect{0, band.from, 1, band.to - band.from});
      const float top = std::max(rect.y + 4, at.column.y), bottom = std::min(rect.bottom() - 4, at.column.bottom());
      if (bottom - top < 8) continue;
      const bool sized = rect.bottom() <= at.column.bottom() && bottom - top >= 2.2f * kHandle;
      draw_lane(board, *lane, {at.column.x, top, at.column.w, bottom - top - (sized ? kHandle : 0.0f)});
      if (sized)
        size_handle(board, true, "l" + lane->id, lane->name, lane->height,
                    {at.column.right() - 26, bottom - kHandle * 0.5f}, at.column);
    }
  }
  const float end = board.place(Vec2{0, bands.empty() ? 0 : bands.back().to}).y;
  if (end + 48 <= at.column.bottom() - (at.compact ? 60.0f : 0.0f) && end >= at.column.y - 4)
    add_band(board, true, {at.column.x + 4, end + 4, 44, 44});
  ui.pop_clip();
}

}  // namespace seven::ui
