// What can be done with what is chosen: as a bar of signs above the board, and as a menu in words.
#include <algorithm>
#include <cmath>

#include "icons.h"
#include "planning/band_edits.h"
#include "ui/screens/plan_board_acts.h"
#include "ui/screens/plan_board_parts.h"
#include "ui/widgets/button.h"
#include "ui/widgets/dialog.h"
#include "ui/widgets/text.h"

namespace seven::ui {
namespace {

struct BoardAction {
  const char* key;
  const char* words;
  const char* glyph;
  std::function<void(Workspace&)> run;
};

std::string only_moment(const Board& board) {
  return board.view.chosen.size() == 1 ? key_in<Moment>(board.view.chosen.front()) : std::string();
}

void open_details(Workspace& work) {
  const auto& chosen = work.board().chosen;
  if (chosen.size() != 1) return;
  const std::size_t colon = chosen.front().find(':');
  const std::string key = chosen.front().substr(colon + 1);
  const bool paper = is_record_of<Pinned>(chosen.front());
  work.show({paper ? Sheet::Kind::plan_paper : Sheet::Kind::plan_moment, key});
}

// A note beside the one chosen moment, about it.
void pin_beside(Workspace& work, PinnedKind kind) {
  if (work.board().chosen.size() != 1) return;
  const std::string id = work.board().chosen.front();
  const auto item = board_item(work.document()->store(), id);
  if (!item || !is_record_of<Moment>(id)) return;
  const Vec2 at{item->place.center().x + item->place.w * 0.5f, item->place.bottom() + 24};
  board_pin(work, kind, at, key_in<Moment>(id));
}

void add_single(const Board& board, std::vector<BoardAction>& all) {
  const std::string moment = only_moment(board);
  all.push_back({"edit", "plan_board.edit", seven::icon::pencil, open_details});
  if (moment.empty()) return;
  all.push_back({"connect", "plan_board.connect_from", seven::icon::route, [moment](Workspace& work) {
                   work.move_board().connects_from = moment;
                   work.say({work.words()("plan_board.connect_to")});
                 }});
  all.push_back(
      {"pin", "plan_board.pin", seven::icon::sticky_note, [](Workspace& work) { pin_beside(work, PinnedKind::note); }});
  all.push_back({"ask", "plan_board.pin_question", seven::icon::circle_help,
                 [](Workspace& work) { pin_beside(work, PinnedKind::question); }});
}

void add_several(const Board& board, std::vector<BoardAction>& all) {
  const auto align = [&](const char* key, const char* words, const char* glyph, Alignment how) {
    all.push_back({key, words, glyph, [how](Workspace& work) { board_align(work, how); }});
  };
  align("left", "plan_board.align.left", seven::icon::align_start_vertical, Alignment::left);
  align("center", "plan_board.align.center", seven::icon::align_center_vertical, Alignment::center);
  align("top", "plan_board.align.top", seven::icon::align_start_horizontal, Alignment::top);
  align("middle", "plan_board.align.middle", seven::icon::align_center_horizontal, Alignment::middle);
  if (board.view.chosen.size() > 2) {
    all.push_back({"across", "plan_board.distribute.level", seven::icon::align_horizontal_distribute_center,
                   [](Workspace& work) { board_distribute(work, Axis::level); }});
    all.push_back({"down", "plan_board.distribute.upright", seven::icon::align_vertical_distribute_center,
                   [](Workspace& work) { board_distribute(work, Axis::upright); }});
  }
}

std::vector<BoardAction> actions_on_chosen(const Board& board) {
  std::vector<BoardAction> all;
  const std::size_t count = board.view.chosen.size();
  if (count == 1) add_single(board, all);
  if (count > 1) add_several(board, all);
  if (board_any_group(board.f.work))
    all.push_back(
        {"ungroup", "plan_board.ungroup", seven::icon::ungroup, [](Workspace& work) { board_group(work, false); }});
  else if (count > 1)
    all.push_back({"group", "plan_board.group", seven::icon::group, [](Workspace& work) { board_group(work, true); }});
  all.push_back({"duplicate", "plan_board.duplicate", seven::icon::copy_plus, board_duplicate});
  const bool locked = board_all_locked(board.f.work);
  all.push_back({"lock", locked ? "plan_board.unlock" : "plan_board.lock",
                 locked ? seven::icon::lock_open : seven::icon::lock,
                 [locked](Workspace& work) { board_lock(work, !locked); }});
  all.push_back({"remove", "plan_board.remove", seven::icon::trash_2, board_remove});
  return all;
}

// What a hand pulls, in steps, for whoever cannot pull; and the clipboard.
std::vector<BoardAction> more_actions() {
  const auto by = [](float x, float y) { return [x, y](Workspace& work) { board_move(work, {x, y}); }; };
  return {{"go_left", "plan_board.move.left", seven::icon::arrow_left, by(-16, 0)},
          {"go_right", "plan_board.move.right", seven::icon::arrow_right, by(16, 0)},
          {"go_up", "plan_board.move.up", seven::icon::arrow_up, by(0, -16)},
          {"go_down", "plan_board.move.down", seven::icon::arrow_down, by(0, 16)},
          {"copy", "plan_board.copy", seven::icon::copy, board_copy},
          {"copy_words", "plan_board.copy_words", seven::icon::file_text, board_copy_words}};
}

std::vector<BoardAction> actions_on_board(const Board& board) {
  const Vec2 at = board.view.menu->at;
  const bool as_sheet = details_as_sheet(board.f), only_pen = board.f.work.plan_look().pen_only;
  std::vector<BoardAction> all = {
      {"add", "plan.add_moment", seven::icon::plus,
       [at, as_sheet](Workspace& work) { board_add_moment(work, at, as_sheet); }},
      {"note", "plan_board.tool.note", seven::icon::sticky_note,
       [at](Workspace& work) { board_pin(work, PinnedKind::note, at, {}); }},
      {"evidence", "plan_board.tool.evidence", seven::icon::book_open,
       [at](Workspace& work) { board_pin(work, PinnedKind::evidence, at, {}); }},
      {"question", "plan_board.tool.question", seven::icon::circle_help,
       [at](Workspace& work) { board_pin(work, PinnedKind::question, at, {}); }},
      {"draw", "plan_board.tool.draw", seven::icon::signature,
       [](Workspace& work) { work.move_board().hand.use(BoardTool::draw); }},
      {"pen_only", only_pen ? "plan_board.pen_only.off" : "plan_board.pen_only", seven::icon::pointer_off,
       [only_pen](Workspace& work) { board_pen_only(work, !only_pen); }},
      {"find", "plan_board.find", seven::icon::search,
       [](Workspace& work) {
         work.show({Sheet::Kind::plan_search, {}});
       }},
      {"all", "plan_board.choose_all", seven::icon::group, board_choose_all},
      {"fit", "plan_board.fit", seven::icon::maximize, board_fit},
      {"full", "plan_board.zoom_full", seven::icon::zoom_in, [](Workspace& work) { board_zoom_to(work, 1); }},
      {"tidy", "plan_board.tidy", seven::icon::layers, board_tidy}};
  if (!board.view.copied.empty())
    all.push_back({"paste", "plan_board.paste", seven::icon::clipboard_list, board_paste_again});
  return all;
}

std::vector<BoardAction> actions_on_band(const Board& board) {
  const std::string key = board.view.menu->key;
  const bool lane = board.view.menu->about == BoardMenu::About::lane;
  const auto reorder = [lane, key](int by) {
    return [lane, key, by](Workspace& work) {
      work.edit({lane ? "plan_board.step.lane_order" : "plan_board.step.stage_order", {}}, [&](DiffBuilder& edit) {
        const Store& store = work.document()->store();
        lane ? reorder_lane(store, edit, key, by) : reorder_stage(store, edit, key, by);
      });
    };
  };
  return {{"edit", lane ? "plan_board.edit_lane" : "plan_board.edit_stage", seven::icon::pencil,
           [lane, key](Workspace& work) {
             work.show({lane ? Sheet::Kind::plan_lane : Sheet::Kind::plan_stage, key});
           }},
          {"earlier", lane ? "plan_board.lane_up" : "plan_board.stage_left",
           lane ? seven::icon::arrow_up : seven::icon::arrow_left, reorder(-1)},
          {"later", lane ? "plan_board.lane_down" : "plan_board.stage_right",
           lane ? seven::icon::arrow_down : seven::icon::arrow_right, reorder(1)},
          {"tidy", "plan_board.tidy", seven::icon::layers, board_tidy}};
}

// One row of the menu. Returns the y below it.
float menu_row(const Board& board, const BoardAction& action, Vec2 at, float width) {
  Ui& ui = board.f.ui;
  const Palette& c = ui.colors();
  const std::string& words = board.f.tr(action.words);
  const float room = width - 56, high = measure_text(ui, words, ui.type().body, room).y;
  const Rect rect{at.x, at.y, width, std::max(48.0f, high + 20)};
  Node node;
  node.id = ui.id(action.key);
  node.role = Role::button;
  node.label = words;
  node.bounds = rect;
  const Interaction state = ui.interact(std::move(node));
  if (state.hovered || state.held) fill(ui, rect, 10, state.held ? c.held : c.well);
  icon(ui, action.glyph, {rect.x + 24, rect.center().y}, 20, c.ink2);
  paint_text(ui, {rect.x + 48, rect.center().y - high * 0.5f}, room, words, ui.type().body, c.ink);
  if (state.focused) ui.focus_ring(rect, 10);
  if (state.pressed) {
    board.f.later([run = action.run](Workspace& work) {
      work.move_board().menu.reset();
      run(work);
    });
  }
  return rect.bottom();
}

// Above what is chosen, or below it where there is no room; always in view.
Rect place_of_bar(const Board& board, Vec2 size) {
  const Rect& room = board.at.content;
  std::vector<Rect> places;
  for (const std::string& id : board.view.chosen) {
    const int number = board.scene.number_of(id);
    if (number >= 0) places.push_back(board.place(board.scene.item(number).place));
  }
  const Rect all = around(places);
  const float low = room.bottom() - board.at.foot - size.y - 8;
  float y = all.y - size.y - 14;
  if (y < room.y + 4) y = all.bottom() + 14;
  if (y > low) y = std::max(room.y + 4, std::min(low, all.y + 8));
  const float x =
      std::clamp(all.center().x - size.x * 0.5f, room.x + 4, std::max(room.x + 4, room.right() - size.x - 8));
  return {x, y, size.x, size.y};
}

std::string menu_title(const Board& board) {
  const Store& store = board.f.work.document()->store();
  const BoardMenu& menu = *board.view.menu;
  if (menu.about == BoardMenu::About::lane) {
    const Lane* lane = store.find<Lane>(menu.key);
    return lane == nullptr ? std::string() : lane->name;
  }
  if (menu.about == BoardMenu::About::stage) {
    const Stage* stage = store.find<Stage>(menu.key);
    return stage == nullptr ? std::string() : stage->name;
  }
  if (menu.about == BoardMenu::About::board) return board.f.tr("plan_board.board");
  if (const Moment* moment = store.find<Moment>(only_moment(board)); moment != nullptr && !moment->title.empty())
    return moment->title;
  const auto count = static_cast<long>(board.view.chosen.size());
  return board.f.ui.words().count("plan_board.chosen", count, {{"n", std::to_string(count)}});
}

}  // namespace

void draw_board_bar(const Board& board) {
  if (board.view.chosen.empty() || board.view.hand.busy()) return;
  // One card on a phone has its sheet; the bar is for more of them, or where there is room.
  if (board.view.chosen.size() == 1 && board.at.area.w < 560) return;
  Ui& ui = board.f.ui;
  const Palette& c = ui.colors();
  Group group(ui, "bar", Role::group, board.f.tr("plan_board.with_chosen"));
  const std::vector<BoardAction> actions = actions_on_chosen(board);
  const float room = board.at.content.w - 24;
  const auto columns = static_cast<std::size_t>(std::max(1.0f, std::floor((room - 12) / 44)));
  const std::size_t across = std::min(columns, actions.size() + 1);
  const std::size_t rows = (actions.size() + across) / across;
  const Rect bar = place_of_bar(board, {static_cast<float>(across) * 44 + 12, static_cast<float>(rows) * 44 + 4});
  shadow(ui, bar, 14, ui.shadows().raised);
  fill(ui, bar, 14, c.sheet);
  stroke(ui, bar, 14, c.line, c.high_contrast ? 2.0f : 1.0f);
  std::size_t at = 0;
  const auto next = [&] {
    const Rect rect{bar.x + 6 + static_cast<float>(at % across) * 44, bar.y + 2 + static_cast<float>(at / across) * 44,
                    44, 44};
    ++at;
    return rect;
  };
  for (const BoardAction& action : actions)
    if (icon_button(ui, action.key, next(), board.f.tr(action.words), action.glyph))
      board.f.later([run = action.run](Workspace& work) { run(work); });
  if (icon_button(ui, "menu", next(), board.f.tr("plan_board.more"), seven::icon::ellipsis))
    board.f.later([at = board.camera.middle](Workspace& work) {
      work.move_board().menu = BoardMenu{BoardMenu::About::items, {}, at};
    });
}

void draw_board_menu(const Board& board) {
  Ui& ui = board.f.ui;
  if (board.f.work.sheet().kind != Sheet::Kind::none) return;
  const BoardMenu& menu = *board.view.menu;
  const bool about_items = menu.about == BoardMenu::About::items;
  if (about_items && board.view.chosen.empty()) {
    board.f.later([](Workspace& work) { work.move_board().menu.reset(); });
    return;
  }
  Dialog dialog(ui, "menu", menu_title(board), 440);
  float y = dialog.top();
  std::vector<BoardAction> actions;
  if (about_items) {
    actions = actions_on_chosen(board);
    for (BoardAction& action : more_actions()) actions.push_back(std::move(action));
  } else {
    actions = menu.about == BoardMenu::About::board ? actions_on_board(board) : actions_on_band(board);
  }
  for (const BoardAction& action : actions) y = menu_row(board, action, {dialog.left(), y}, dialog.width());
  dialog.end(y + 8);
  if (dialog.closed()) board.f.later([](Workspace& work) { work.move_board().menu.reset(); });
}

}  // namespace seven::ui
