// The bands of the board: lanes from left to right and stages across, with names that stay at the edges and handles.
#include <cmath>

#include "base/format.h"
#include "icons.h"
#include "planning/band_edits.h"
#include "ui/screens/plan_board_names.h"
#include "ui/screens/plan_board_parts.h"
#include "ui/widgets/text.h"

namespace seven::ui {
namespace {

constexpr float kHandle = 44;

constexpr float kPeople = 18;  // pixels of the line that says how many they are

// From the largest to the smallest that can be read.
std::vector<TextStyle> lane_styles(const Board& board) {
  const TextStyle small{Weight::extrabold, 13, 16}, least{Weight::semibold, 12, 14};
  if (board.at.column.w < 110) return {small, least};
  return {{Weight::extrabold, 16, 20}, {Weight::extrabold, 14, 17}, small, least};
}

std::vector<TextStyle> stage_styles() {
  return {{Weight::extrabold, 17, 22}, {Weight::extrabold, 14, 18}, {Weight::semibold, 12, 15}};
}

NameForm form_of(const Ui& ui, const std::string& name, Vec2 room, const std::vector<TextStyle>& styles) {
  const auto lines = [&](std::string_view words, const TextStyle& style, float width) {
    std::vector<std::string_view> found;
    break_text(ui, words, style, width,
               [&](std::size_t begin, std::size_t end) { found.push_back(words.substr(begin, end - begin)); });
    return found;
  };
  const auto width = [&](std::string_view words, const TextStyle& style) { return exact_width(ui, words, style); };
  return name_form(name, room, styles, {lines, width});
}

void paint_form(Ui& ui, Vec2 at, const NameForm& form, Color color) {
  for (const std::string& line : form.lines) {
    paint_text(ui, at, 0, line, form.style, color);
    at.y += form.style.line;
  }
}

std::string people_words(const Board& board, const Lane& lane) {
  if (lane.people <= 0) return {};
  return board.f.ui.words().count("plan.people", lane.people,
                                  {{"people", format_number(Minutes::of_whole(lane.people))}});
}

void open_band_menu(Frame& f, BoardMenu::About about, const std::string& key) {
  f.later([about, key](Workspace& work) { work.move_board().menu = BoardMenu{about, key, {}}; });
}

// "1,800 people", in smaller letters where there is no room, or a sign and the number.
void paint_people(Ui& ui, Vec2 at, float room, const std::string& words, int people) {
  const Palette& c = ui.colors();
  for (const TextStyle& style : {TextStyle{Weight::regular, 13, 17}, TextStyle{Weight::regular, 12, 17}}) {
    if (exact_width(ui, words, style) > room) continue;
    paint_text(ui, at, 0, words, style, c.ink2);
    return;
  }
  icon(ui, seven::icon::users_round, {at.x + 7, at.y + 8.5f}, 14, c.ink2);
  paint_line(ui, {at.x + 18, at.y}, room - 18, format_number(Minutes::of_whole(people)), {Weight::regular, 13, 17},
             c.ink2);
}

// Its name, people and sign, as far as the lane is high enough for them: first the sign gives way, then the size of the
// letters, then the people, and only then is the name cut. All of it is said with the node.
void paint_lane_name(const Board& board, const Lane& lane, const Rect& rect) {
  Ui& ui = board.f.ui;
  const Palette& c = ui.colors();
  if (rect.h < 16) return;
  const bool low = rect.h < 72;
  const float x = rect.x + 12, above = low ? 5.0f : 10.0f, high = rect.h - above - (low ? 3.0f : 8.0f);
  const float room = rect.w - 16;
  const std::string people = people_words(board, lane);
  const float below = people.empty() ? 0.0f : kPeople;
  const std::vector<TextStyle> styles = lane_styles(board);
  NameForm form = form_of(ui, lane.name, {room, high - below}, styles);
  const bool with_people = !people.empty() && !form.cut && !form.lines.empty();
  if (form.cut) form = form_of(ui, lane.name, {room, high}, styles);
  float y = rect.y + above;
  const bool largest = !form.lines.empty() && form.style.size == styles.front().size && !form.cut;
  if (largest && board.at.column.w >= 110 && high >= form.height() + below + 56) {
    disc(ui, {x + 22, y + 24}, 22, c.sheet);
    ring(ui, {x + 22, y + 24}, 22, c.line_strong, 1);
    icon(ui, seven::icon::users_round, {x + 22, y + 24}, 22, c.ink2);
    y += 54;
  }
  paint_form(ui, {x, y}, form, c.ink);
  if (with_people) paint_people(ui, {x, y + form.height() + 1}, room, people, lane.people);
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
  // A lane's lies at its edge, so that its name may have the height.
  const Rect pill = lane ? Rect{middle.x - 10, rect.bottom() - 8, 20, 4} : Rect{middle.x - 2, middle.y - 10, 4, 20};
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

// `rect`: what is pressed; `all`: of the lane's height.
void draw_lane(const Board& board, const Lane& lane, const Rect& rect, const Rect& all) {
  Ui& ui = board.f.ui;
  const std::string people = people_words(board, lane);
  Node node;
  node.id = ui.id("lane" + lane.id);
  node.role = Role::button;
  node.label = board.f.tr("plan.change_lane", {{"what", lane.name + (people.empty() ? "" : ", " + people)}});
  node.bounds = rect;
  const Interaction state = ui.interact(std::move(node));
  if (state.pressed) open_band_menu(board.f, BoardMenu::About::lane, lane.id);
  if (state.hovered) fill(ui, all.inset(2, 2), 12, ui.colors().well);
  paint_lane_name(board, lane, all);
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
  const float left = 16 * std::min(1.0f, board.camera.zoom);
  const NameForm form = form_of(ui, stage.name, {rect.w - left - 4, rect.h - 4}, stage_styles());
  paint_form(ui, {rect.x + left, rect.center().y - form.height() * 0.5f}, form, ui.colors().ink);
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
        const float name = measure_text(ui, stage->name, stage_styles().front()).x + 20;
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
      const Rect all{at.column.x, top, at.column.w, bottom - top};
      draw_lane(board, *lane, {all.x, all.y, all.w, all.h - (sized ? kHandle : 0.0f)}, all);
      if (sized)
        size_handle(board, true, "l" + lane->id, lane->name, lane->height,
                    {at.column.right() - 26, bottom - kHandle * 0.5f}, at.column);
    }
  }
  const float end = board.place(Vec2{0, bands.empty() ? 0 : bands.back().to}).y;
  if (end + 48 <= at.column.bottom() && end >= at.column.y - 4)
    add_band(board, true, {at.column.x + 4, end + 4, 44, 44});
  ui.pop_clip();
}

}  // namespace seven::ui
