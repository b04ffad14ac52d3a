// The board by keys: arrows move it, with Alt they move what is chosen.
#include "ui/screens/plan_board_acts.h"
#include "ui/screens/plan_board_parts.h"

namespace seven::ui {
namespace {

constexpr float kPanStep = 80;   // pixels
constexpr float kMoveStep = 16;  // world units; with Shift, one
constexpr float kZoomStep = 1.25f;

std::optional<Vec2> direction_of(Key key) {
  switch (key) {
    case Key::left: return Vec2{-1, 0};
    case Key::right: return Vec2{1, 0};
    case Key::up: return Vec2{0, -1};
    case Key::down: return Vec2{0, 1};
    default: return std::nullopt;
  }
}

// The item whose node has the focus; empty on the board itself.
std::string item_with_focus(const Board& board, NodeId focused) {
  const Node* node = board.f.ui.semantics().find(focused);
  if (node == nullptr) return {};
  const NodeId cards = child_id(board.f.ui.scope(), "cards");
  for (const int item : board.shown)
    if (child_id(cards, board.scene.item(item).id) == focused) return board.scene.item(item).id;
  return {};
}

void take_arrow(const Board& board, const KeyEvent& key, Vec2 way, const std::string& item) {
  if (!key.alt) {
    board.f.later([by = way * -kPanStep](Workspace& work) { board_pan(work, by); });
    return;
  }
  board.f.later([by = way * (key.shift ? 1.0f : kMoveStep), item](Workspace& work) {
    if (!item.empty() && !work.board().is_chosen(item)) board_choose(work, {item}, false);
    board_move(work, by);
  });
}

void take_key(const Board& board, const KeyEvent& key, const std::string& item) {
  if (const auto way = direction_of(key.key)) return take_arrow(board, key, *way, item);
  const auto on_chosen = [&](void (*act)(Workspace&)) {
    board.f.later([act, item](Workspace& work) {
      if (!item.empty() && !work.board().is_chosen(item)) board_choose(work, {item}, false);
      act(work);
    });
  };
  switch (key.key) {
    case Key::plus: board.f.later([](Workspace& work) { board_zoom(work, kZoomStep); }); break;
    case Key::minus: board.f.later([](Workspace& work) { board_zoom(work, 1 / kZoomStep); }); break;
    case Key::zero:
    case Key::home: board.f.later([](Workspace& work) { board_fit(work); }); break;
    case Key::page_down:
      board.f.later([by = -board.at.content.h * 0.8f](Workspace& work) { board_pan(work, {0, by}); });
      break;
    case Key::page_up:
      board.f.later([by = board.at.content.h * 0.8f](Workspace& work) { board_pan(work, {0, by}); });
      break;
    case Key::del:
    case Key::backspace: on_chosen(board_remove); break;
    case Key::d:
      if (key.control) on_chosen(board_duplicate);
      break;
    case Key::a:
      if (key.control) board.f.later([](Workspace& work) { board_choose_all(work); });
      break;
    case Key::c:
      if (key.control) on_chosen(board_copy);
      break;
    case Key::x:
      if (key.control) {
        on_chosen([](Workspace& work) {
          board_copy(work);
          board_remove(work);
        });
      }
      break;
    case Key::menu:
      board.f.later([item, at = board.camera.middle](Workspace& work) {
        if (!item.empty() && !work.board().is_chosen(item)) board_choose(work, {item}, false);
        work.move_board().menu = BoardMenu{item.empty() ? BoardMenu::About::board : BoardMenu::About::items, {}, at};
      });
      break;
    default: break;
  }
}

void take_escape(const Board& board) {
  if (!board.f.ui.input().escape || board.f.work.sheet().kind != Sheet::Kind::none || board.view.menu) return;
  const bool on_item = !item_with_focus(board, board.f.ui.router().focused()).empty();
  board.f.later([on_item](Workspace& work) {
    BoardView& view = work.move_board();
    if (view.hand.busy()) {
      view.hand.cancel();
      work.abandon_gesture();
      view.moved.clear();
      view.guides.clear();
      view.frame.reset();
      view.ink.clear();
      view.connecting.reset();
      return;
    }
    if (view.hand.tool() != BoardTool::choose || !view.connects_from.empty()) {
      view.hand.use(BoardTool::choose);
      view.pins.reset();
      view.connects_from.clear();
      return;
    }
    if (view.chosen.empty()) return;
    if (!on_item && view.chosen.size() == 1) view.to_item = view.chosen.front();
    board_choose(work, {}, false);
  });
}

}  // namespace

void take_board_keys(const Board& board, NodeId plane) {
  Ui& ui = board.f.ui;
  take_escape(board);
  for (const auto& [node, key] : ui.input().keys) {
    const Node* focused = ui.semantics().find(node);
    if (focused == nullptr || !focused->raw) continue;
    take_key(board, key, node == plane ? std::string() : item_with_focus(board, node));
  }
  for (const auto& [node, words] : ui.input().texts) {
    const Node* focused = ui.semantics().find(node);
    if (focused != nullptr && focused->raw) board.f.later([text = words](Workspace& work) { board_paste(work, text); });
  }
}

}  // namespace seven::ui
