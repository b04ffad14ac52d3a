// The tools of the board: the rail, the zoom, the small map.
#include <algorithm>
#include <cmath>

#include "icons.h"
#include "planning/change_meaning.h"
#include "ui/screens/plan_board_acts.h"
#include "ui/screens/plan_board_parts.h"
#include "ui/stills.h"
#include "ui/widgets/button.h"
#include "ui/widgets/text.h"

namespace seven::ui {
namespace {

constexpr float kTool = 44, kRailPad = 8, kToolGap = 6;

struct ToolChoice {
  const char* key;
  const char* words;
  const char* glyph;
  BoardTool tool;
  std::optional<PinnedKind> pins;
};

// What there is room for. What is left out is in the menu, too.
enum class ToolSet { few, with_pen, all };

std::vector<ToolChoice> tool_choices(ToolSet set) {
  std::vector<ToolChoice> all = {
      {"choose", "plan_board.tool.choose", seven::icon::mouse_pointer_2, BoardTool::choose, std::nullopt},
      {"hand", "plan_board.tool.hand", seven::icon::hand, BoardTool::hand, std::nullopt},
      {"add", "plan.add_moment", seven::icon::circle_plus, BoardTool::add, std::nullopt},
      {"connect", "plan_board.tool.connect", seven::icon::route, BoardTool::connect, std::nullopt},
      {"note", "plan_board.tool.note", seven::icon::sticky_note, BoardTool::add, PinnedKind::note}};
  if (set == ToolSet::few) return all;
  all.push_back({"draw", "plan_board.tool.draw", seven::icon::signature, BoardTool::draw, std::nullopt});
  if (set == ToolSet::with_pen) return all;
  all.push_back({"evidence", "plan_board.tool.evidence", seven::icon::book_open, BoardTool::add, PinnedKind::evidence});
  all.push_back(
      {"question", "plan_board.tool.question", seven::icon::circle_help, BoardTool::add, PinnedKind::question});
  return all;
}

bool is_current(const Board& board, const ToolChoice& choice) {
  return board.view.hand.tool() == choice.tool && (choice.tool != BoardTool::add || board.view.pins == choice.pins);
}

void draw_tool(const Board& board, const ToolChoice& choice, const Rect& rect) {
  Ui& ui = board.f.ui;
  const Palette& c = ui.colors();
  const bool current = is_current(board, choice);
  Node node;
  node.id = ui.id(choice.key);
  node.role = Role::radio;
  node.label = board.f.tr(choice.words);
  node.checked = current ? Tri::yes : Tri::no;
  node.bounds = rect;
  const Interaction state = ui.interact(std::move(node));
  const Rect body = rect.inset(1, 1);
  if (current)
    fill(ui, body, 12, c.primary);
  else if (state.hovered || state.held)
    fill(ui, body, 12, state.held ? c.held : c.well);
  icon(ui, choice.glyph, rect.center(), 22, current ? c.on_primary : c.ink);
  if (state.focused) ui.focus_ring(body, 12);
  if (!state.pressed) return;
  board.f.later([tool = choice.tool, pins = choice.pins](Workspace& work) {
    BoardView& view = work.move_board();
    view.hand.use(tool);
    view.pins = pins;
    view.connects_from.clear();
  });
}

void ground_of_tools(Ui& ui, const Rect& rect) {
  const Palette& c = ui.colors();
  shadow(ui, rect, 16, ui.shadows().raised);
  fill(ui, rect, 16, c.sheet);
  stroke(ui, rect, 16, c.line, c.high_contrast ? 2.0f : 1.0f);
}

void more_button(const Board& board, const Rect& rect) {
  if (icon_button(board.f.ui, "more", rect, board.f.tr("plan_board.more"), seven::icon::ellipsis)) {
    board.f.later([at = board.camera.middle](Workspace& work) {
      work.move_board().menu = BoardMenu{BoardMenu::About::board, {}, at};
    });
  }
}

void find_button(const Board& board, const Rect& rect) {
  if (icon_button(board.f.ui, "find", rect, board.f.tr("plan_board.find"), seven::icon::search))
    board.f.later([](Workspace& work) { work.show({Sheet::Kind::plan_search, {}}); });
}

// A hand can rest on the board while this is on.
void pen_only_switch(const Board& board, const Rect& rect) {
  const bool on = board.f.work.plan_look().pen_only;
  Ui& ui = board.f.ui;
  const Palette& c = ui.colors();
  Node node;
  node.id = ui.id("pen_only");
  node.role = Role::toggle;
  node.label = board.f.tr("plan_board.pen_only");
  node.checked = on ? Tri::yes : Tri::no;
  node.bounds = rect;
  const Interaction state = ui.interact(std::move(node));
  const Rect body = rect.inset(1, 1);
  if (on || state.held)
    fill(ui, body, 12, c.held);
  else if (state.hovered)
    fill(ui, body, 12, c.well);
  if (on) stroke(ui, body, 12, c.ink, 1.5f);
  icon(ui, seven::icon::pointer_off, rect.center(), 22, c.ink);
  if (state.focused) ui.focus_ring(body, 12);
  if (state.pressed) board.f.later([on](Workspace& work) { board_pen_only(work, !on); });
}

void draw_choices(const Board& board, ToolSet set, Vec2 at, bool upright) {
  Group group(board.f.ui, "tool", Role::radio_group, board.f.tr("plan_board.tools"));
  for (const ToolChoice& choice : tool_choices(set)) {
    draw_tool(board, choice, {at.x, at.y, kTool, kTool});
    (upright ? at.y : at.x) += kTool + (upright ? kToolGap : 0);
  }
}

// Upright at the left.
void draw_rail(const Board& board) {
  const float room = board.at.area.bottom() - board.at.area.y - 24;
  const auto height = [](std::size_t tools) {
    return 2 * kRailPad + static_cast<float>(tools) * (kTool + kToolGap) - kToolGap;
  };
  const auto fits = [&](ToolSet set) { return height(tool_choices(set).size() + 3) <= room; };
  const ToolSet set = fits(ToolSet::all) ? ToolSet::all : fits(ToolSet::with_pen) ? ToolSet::with_pen : ToolSet::few;
  const std::size_t count = tool_choices(set).size(), others = set == ToolSet::few ? 2 : 3;
  const Rect rail{board.at.area.x + 12, board.at.area.y + 12, kTool + 2 * kRailPad, height(count + others)};
  ground_of_tools(board.f.ui, rail);
  draw_choices(board, set, {rail.x + kRailPad, rail.y + kRailPad}, true);
  float y = rail.y + kRailPad + static_cast<float>(count) * (kTool + kToolGap);
  if (others == 3) {
    pen_only_switch(board, {rail.x + kRailPad, y, kTool, kTool});
    y += kTool + kToolGap;
  }
  find_button(board, {rail.x + kRailPad, y, kTool, kTool});
  more_button(board, {rail.x + kRailPad, y + kTool + kToolGap, kTool, kTool});
}

// − 100 % + and all of it. Returns its left edge.
float draw_zoom(const Board& board, Vec2 right_bottom, bool words) {
  Ui& ui = board.f.ui;
  const float number = words ? 64.0f : 0.0f;
  const Rect rect{right_bottom.x - 3 * kTool - number, right_bottom.y - kTool, 3 * kTool + number, kTool};
  fill(ui, rect, 14, ui.colors().paper);
  stroke(ui, rect, 14, ui.colors().line, 1);
  float x = rect.x;
  if (icon_button(ui, "less", {x, rect.y, kTool, kTool}, board.f.tr("plan_board.zoom_out"), seven::icon::zoom_out))
    board.f.later([](Workspace& work) { board_zoom(work, 0.8f); });
  x += kTool;
  const std::string percent = std::to_string(std::lround(board.camera.zoom * 100)) + " %";
  if (words) {
    Node node;
    node.id = ui.id("full");
    node.role = Role::button;
    node.label = board.f.tr("plan_board.full_size", {{"percent", percent}});
    node.bounds = {x, rect.y, number, kTool};
    const Interaction state = ui.interact(std::move(node));
    if (state.hovered) fill(ui, {x, rect.y + 3, number, kTool - 6}, 8, ui.colors().well);
    paint_text(ui, {x, rect.center().y - ui.type().small_strong.line * 0.5f}, number, percent, ui.type().small_strong,
               ui.colors().ink, Align::center);
    if (state.focused) ui.focus_ring({x, rect.y + 3, number, kTool - 6}, 8);
    if (state.pressed) board.f.later([](Workspace& work) { board_zoom_to(work, 1); });
    x += number;
  }
  if (icon_button(ui, "greater", {x, rect.y, kTool, kTool}, board.f.tr("plan_board.zoom_in"), seven::icon::zoom_in))
    board.f.later([](Workspace& work) { board_zoom(work, 1.25f); });
  if (icon_button(ui, "fit", {x + kTool, rect.y, kTool, kTool}, board.f.tr("plan_board.fit"), seven::icon::maximize))
    board.f.later([](Workspace& work) { board_fit(work); });
  return rect.x;
}

// Where tools at the foot lie: a strip of their own below the content, or over it in a low window.
void ground_of_foot(const Board& board, const Rect& rail) {
  Ui& ui = board.f.ui;
  const Rect& area = board.at.area;
  if (board.at.strip == 0) return ground_of_tools(ui, rail);
  const Rect strip{area.x, area.bottom() - board.at.strip, area.w, board.at.strip};
  fill(ui, strip, 0, ui.colors().paper);
  line(ui, {strip.x, strip.y}, {strip.right(), strip.y}, ui.colors().line, ui.colors().high_contrast ? 2.0f : 1.0f);
}

// Along the foot, and the zoom above it where there is no room beside it.
void draw_foot(const Board& board) {
  const Rect& area = board.at.area;
  const bool pen = area.w >= 9 * kTool + 2 * kRailPad + 16;
  const ToolSet set = pen ? ToolSet::with_pen : ToolSet::few;
  const std::size_t tools = tool_choices(set).size() + (pen ? 3 : 2);
  const float wide = static_cast<float>(tools) * kTool + 2 * kRailPad;
  const float zoom = 3 * kTool + 8;
  const bool narrow = area.w < 7 * kTool + 2 * kRailPad + 16;
  const bool beside = wide + zoom + 32 <= area.w;
  Ui& ui = board.f.ui;
  if (narrow) {  // what the menu has, too, is left out
    const Rect rail{area.x + 8, area.bottom() - 52, std::min(area.w - 16, 3 * kTool + 2.0f * 4), 46};
    ground_of_foot(board, rail);
    find_button(board, {rail.x + 4, rail.y + 1, kTool, kTool});
    more_button(board, {rail.x + 4 + kTool, rail.y + 1, kTool, kTool});
    if (icon_button(ui, "fit", {rail.x + 4 + 2 * kTool, rail.y + 1, kTool, kTool}, board.f.tr("plan_board.fit"),
                    seven::icon::maximize))
      board.f.later([](Workspace& work) { board_fit(work); });
    return;
  }
  const Rect rail{area.x + 8, area.bottom() - (board.at.strip > 0 ? 56.0f : 58.0f), wide, 52};
  ground_of_foot(board, rail);
  const Vec2 at{rail.x + kRailPad, rail.y + 4};
  draw_choices(board, set, at, false);
  const float x = at.x + static_cast<float>(tools - 2) * kTool;
  if (pen) pen_only_switch(board, {x - kTool, at.y, kTool, kTool});
  find_button(board, {x, at.y, kTool, kTool});
  more_button(board, {x + kTool, at.y, kTool, kTool});
  draw_zoom(board, {area.right() - 8, area.bottom() - (beside ? 8 : 66)}, beside && wide + zoom + 64 + 32 <= area.w);
}

bool all_in_view(const Board& board) {
  const Rect seen = board.camera.visible().grown(8), all = board.scene.extent();
  return seen.x <= all.x && seen.y <= all.y && seen.right() >= all.right() && seen.bottom() >= all.bottom();
}

Rect map_place(const Board& board) {
  const Rect& area = board.at.area;
  return {area.right() - 16 - 200, area.bottom() - 72 - 96, 200, 96};
}

// What one works on lies there: a pen that has begun a note in the corner would draw on the map instead.
bool lies_over_work(const Board& board, const Rect& place) {
  constexpr std::size_t most = 20;  // among more than these one rather wants to see where they are
  const auto under = [&](const std::string& id) {
    const int number = board.scene.number_of(id);
    return number >= 0 && !board.place(board.scene.item(number).place).intersect(place).empty();
  };
  const auto& chosen = board.view.chosen;
  return (!board.view.drawn_on.empty() && under(record_id_of<Pinned>(board.view.drawn_on))) ||
         (chosen.size() <= most && std::any_of(chosen.begin(), chosen.end(), under));
}

Color color_on_map(const Board& board, int item) {
  const Palette& c = board.f.ui.colors();
  const Moment* moment = board.scene.moment(item);
  if (moment == nullptr) return mix(c.note, c.note_line, 0.5f);
  if (board.time == PlanTime::today || moment->change == MomentChange::keep) return c.line_strong;
  // So small that only three are told apart: less there, more there, and more of a relationship.
  if (change_frees(moment->change)) return c.transaction.mid;
  return meaning_of_change(*moment) == ChangeMeaning::relationship ? c.relationship.fill : c.introduced.fill;
}

}  // namespace

void draw_board_tools(const Board& board) {
  Ui& ui = board.f.ui;
  if (board.at.area.h < 120) return;
  Group group(ui, "tools", Role::group, board.f.tr("plan_board.tools"));
  if (board.at.compact) return draw_foot(board);
  draw_rail(board);
  draw_zoom(board, {board.at.area.right() - 16, board.at.area.bottom() - 14}, true);
}

void draw_board_map(const Board& board) {
  if (board.at.compact || board.at.area.h < 420 || board.at.area.w < 760 || all_in_view(board)) return;
  const Rect place = map_place(board);
  if (lies_over_work(board, place)) return;
  Ui& ui = board.f.ui;
  const Palette& c = ui.colors();
  Node node;
  node.id = ui.id("map");
  node.role = Role::button;
  node.label = board.f.tr("plan_board.map");
  node.drag = true;
  node.bounds = place;
  const Interaction state = ui.interact(std::move(node));
  ground_of_tools(ui, place);
  const Rect inner = place.inset(8, 8), all = board.scene.extent();
  const float scale = std::min(inner.w / all.w, inner.h / all.h);
  const Vec2 corner{inner.x + (inner.w - all.w * scale) * 0.5f, inner.y + (inner.h - all.h * scale) * 0.5f};
  const auto on_map = [&](const Rect& world) {
    return Rect{corner.x + (world.x - all.x) * scale, corner.y + (world.y - all.y) * scale, world.w * scale,
                world.h * scale};
  };
  Still& cards = ui.still(state.id);
  const auto add = [&](int number, bool) { cards.add(board.scene.item(number).place, color_on_map(board, number)); };
  if (fill_far(board, cards, add)) cards.end();
  draw_still(ui, cards, {corner.x - all.x * scale, corner.y - all.y * scale}, scale);
  const Rect seen = on_map(board.camera.visible()).intersect(place.inset(3, 3));
  stroke(ui, seen, 3, c.ink, 2);
  if (state.focused) ui.focus_ring(place, 16);
  const auto& drag = ui.input().drag;
  if (drag && drag->node == state.id && drag->phase != ui::Drag::Phase::cancel) {
    const Vec2 world{all.x + (drag->position.x - corner.x) / scale, all.y + (drag->position.y - corner.y) / scale};
    board.f.later([world](Workspace& work) {
      BoardView& view = work.move_board();
      const double now = work.platform().clock().seconds();
      Viewport to = view.camera(now);
      to.middle = world;
      view.pull(to, now);
    });
  } else if (state.pressed) {
    board.f.later([](Workspace& work) { board_fit(work); });
  }
}

}  // namespace seven::ui
