// The cards and papers of the board: painted as far as they can be read at this zoom, each a thing to press.
#include <algorithm>
#include <cmath>

#include "icons.h"
#include "ui/app/plan_record_words.h"
#include "ui/screens/moment_card.h"
#include "ui/screens/moment_panel.h"
#include "ui/screens/plan.h"
#include "ui/screens/plan_board_acts.h"
#include "ui/screens/plan_board_parts.h"
#include "ui/screens/plan_ink.h"
#include "ui/widgets/text.h"

namespace seven::ui {
namespace {

// A ground with a spine: what there is of a card where its words could not be read.
void paint_card_block(const Board& board, const Moment& moment, const Rect& rect, bool chosen, bool hovered) {
  Ui& ui = board.f.ui;
  const Palette& c = ui.colors();
  const Meaning& meaning = card_meaning(c, moment);
  const bool today = board.time == PlanTime::today, kept = today || moment.change == MomentChange::keep;
  if (board.detail() == CardDetail::none) {  // the rest of it is drawn with all the others
    if (hovered) stroke(ui, rect, 0, c.ink2, 2);
    if (chosen) stroke(ui, rect.grown(3), 2, c.ink, 2);
    return;
  }
  const float radius = std::min(14 * board.camera.zoom, rect.h * 0.3f);
  const float spine = std::max(2.0f, 6 * board.camera.zoom);
  if (today && moment.change == MomentChange::introduce) return stroke_dashed(ui, rect, radius, c.line_strong, 1);
  fill(ui, rect, radius, hovered ? c.well : c.sheet);
  stroke(ui, rect, radius, moment.change == MomentChange::introduce && !today ? meaning.fill : c.line, 1);
  fill(ui, {rect.x, rect.y + radius * 0.3f, spine, rect.h - radius * 0.6f}, 1, kept ? c.line_strong : meaning.fill);
  if (chosen) stroke(ui, rect.grown(3), radius + 3, c.ink, 2);
}

// Words of one size, however small the card: as many lines as there is room for.
void paint_short_words(Ui& ui, const Rect& rect, const std::string& words, Color color) {
  const TextStyle style{Weight::semibold, 12, 15};
  if (rect.h >= style.line) paint_lines(ui, rect.min(), rect.w, rect.h, words, style, color);
}

void paint_card(const Board& board, const Moment& moment, const Rect& rect, bool chosen, bool hovered) {
  const CardDetail detail = board.detail();
  if (detail == CardDetail::all)
    return paint_moment_card(board.f, moment, rect, board.camera.zoom, board.time, chosen, hovered);
  paint_card_block(board, moment, rect, chosen, hovered);
  if (detail == CardDetail::title)
    paint_short_words(board.f.ui, {rect.x + 9, rect.y + 5, rect.w - 13, rect.h - 8}, moment_title(board.f, moment),
                      board.f.ui.colors().ink);
}

// Ruled paper with its kind above the words; plain where there is nothing but a drawing.
void paint_paper(const Board& board, const Pinned& paper, const Rect& rect, bool chosen, bool hovered) {
  Ui& ui = board.f.ui;
  const Palette& c = ui.colors();
  const float zoom = board.camera.zoom;
  if (board.detail() != CardDetail::none) {  // from far away it is drawn with all the others
    shadow(ui, rect, 3 * zoom, hovered ? ui.shadows().raised : ui.shadows().card);
    fill(ui, rect, 3 * zoom, c.note);
  }
  if (board.detail() != CardDetail::none || hovered) stroke(ui, rect, 3 * zoom, hovered ? c.ink2 : c.note_line, 1);
  const bool plain = paper.is_only_drawn() && paper.kind == PinnedKind::note;
  if (board.detail() == CardDetail::title)
    paint_short_words(ui, {rect.x + 6, rect.y + 5, rect.w - 12, rect.h - 8}, paper.text, c.ink);
  if (board.detail() == CardDetail::all && !plain) {
    const TextStyle kind{Weight::semibold, 13 * zoom, 18 * zoom}, words{Weight::regular, 15 * zoom, 20 * zoom};
    const float x = rect.x + 12 * zoom, room = rect.w - 24 * zoom;
    icon(ui, paper_icon(paper.kind), {x + 8 * zoom, rect.y + 20 * zoom}, 16 * zoom, c.ink2);
    paint_line(ui, {x + 22 * zoom, rect.y + 11 * zoom}, room - 22 * zoom,
               board.f.tr(std::string("plan.paper.") + pinned_kind_words[static_cast<std::size_t>(paper.kind)]), kind,
               c.ink2);
    const float top = rect.y + 32 * zoom;
    for (float y = top + words.line; y < rect.bottom() - 6 * zoom; y += words.line)
      fill(ui, {x, y, room, 1}, 0, c.note_line);
    paint_lines(ui, {x, top}, room, rect.bottom() - 6 * zoom - top, paper.text, words, c.ink);
  }
  paint_drawing(ui, paper, rect.min(), zoom);
  if (chosen) stroke(ui, rect.grown(4), 6, c.ink, 3);
}

void paint_lock(const Board& board, const Rect& rect) {
  if (board.detail() == CardDetail::none) return;
  Ui& ui = board.f.ui;
  const Palette& c = ui.colors();
  const Vec2 middle{rect.right() - 2, rect.y + 2};
  disc(ui, middle, 11, c.sheet);
  ring(ui, middle, 11, c.line_strong, 1);
  icon(ui, seven::icon::lock, middle, 13, c.ink2);
}

// A square at the lower right corner, to pull.
void paint_corner(const Board& board) {
  const Rect corner = board_corner(board);
  if (corner.empty()) return;
  const Palette& c = board.f.ui.colors();
  const Rect square{corner.center().x - 6, corner.center().y - 6, 12, 12};
  fill(board.f.ui, square, 3, c.sheet);
  stroke(board.f.ui, square, 3, c.ink, 2);
}

void press_card(const Board& board, int number) {
  const BoardItem& item = board.scene.item(number);
  const bool is_paper = board.scene.paper(number) != nullptr;
  const std::string from = board.view.connects_from, id = item.id;
  const Moment* moment = board.scene.moment(number);
  if (!from.empty() && moment != nullptr) {
    board.f.later([from, to = moment->id](Workspace& work) {
      work.move_board().connects_from.clear();
      board_connect(work, from, to);
    });
    return;
  }
  const bool again = board.view.is_chosen(id) && !is_paper, as_sheet = details_as_sheet(board.f);
  board.f.later([id, is_paper, again, as_sheet](Workspace& work) {
    work.move_board().to_details = again && !as_sheet;
    board_choose(work, {id}, as_sheet);
    if (is_paper) work.show({Sheet::Kind::plan_paper, key_in<Pinned>(id)});
  });
}

void draw_item(const Board& board, int number, bool with_node, bool with_paint) {
  Ui& ui = board.f.ui;
  const BoardItem& item = board.scene.item(number);
  const Moment* moment = board.scene.moment(number);
  const Pinned* paper = board.scene.paper(number);
  const Rect rect = board.place(item.place);
  const bool chosen = board.view.is_chosen(item.id);
  bool hovered = false;
  if (with_node) {
    Node node;
    node.id = ui.id(item.id);
    node.role = Role::button;
    node.raw = true;
    node.label = moment != nullptr ? moment_card_words(board.f, *moment, board.time) : paper_words(board.f, *paper);
    if (item.locked) node.label += ", " + board.f.tr("plan_board.locked");
    node.current = chosen;
    node.bounds = rect;
    const Interaction state = ui.interact(std::move(node));
    hovered = state.hovered;
    if (state.pressed) press_card(board, number);
    take_focus_back(board.f, state.id, item.id);
    if (state.focused) {
      ui.focus_ring(rect, 14 * board.camera.zoom);
      const Rect inside = rect.intersect(board.at.content);
      const bool cut = inside.w < rect.w - 1 || inside.h < rect.h - 1;
      if (board.view.focus_shown != item.id) {
        board.f.later([id = item.id, place = item.place, cut](Workspace& work) {
          work.move_board().focus_shown = id;
          if (cut) board_show(work, place);
        });
      }
    }
  }
  if (!with_paint || !ui.shows(rect.grown(8))) return;
  if (is_moved(board, item.id)) shadow(ui, rect, 14 * board.camera.zoom, ui.shadows().lifted);
  if (moment != nullptr)
    paint_card(board, *moment, rect, chosen, hovered);
  else
    paint_paper(board, *paper, rect, chosen, hovered);
  if (item.locked) paint_lock(board, rect);
}

}  // namespace

std::string paper_words(const Frame& f, const Pinned& paper) {
  const std::string& kind = f.tr(std::string("plan.paper.") + pinned_kind_words[static_cast<std::size_t>(paper.kind)]);
  const std::string said = said_on_paper(paper, f.ui.words());
  return said.empty() ? kind : kind + ": " + said;
}

const char* paper_icon(PinnedKind kind) {
  switch (kind) {
    case PinnedKind::note: return seven::icon::sticky_note;
    case PinnedKind::evidence: return seven::icon::book_open;
    case PinnedKind::question: break;
  }
  return seven::icon::circle_help;
}

Rect board_corner(const Board& board) {
  if (board.view.chosen.size() != 1 || board.detail() == CardDetail::none) return {};
  const int number = board.scene.number_of(board.view.chosen.front());
  if (number < 0 || board.scene.item(number).locked) return {};
  const Rect rect = board.place(board.scene.item(number).place);
  return {rect.right() - 8, rect.bottom() - 8, 24, 24};
}

void draw_board_cards(const Board& board) {
  Ui& ui = board.f.ui;
  Group group(ui, "cards", Role::group, board.f.tr("plan_board.cards"));
  std::size_t done = 0;
  for (const int number : board.shown) {
    draw_item(board, number, done < most_named_cards, !is_moved(board, board.scene.item(number).id));
    ++done;
  }
  for (const int number : board.shown)
    if (is_moved(board, board.scene.item(number).id)) draw_item(board, number, false, true);
  paint_corner(board);
}

}  // namespace seven::ui
