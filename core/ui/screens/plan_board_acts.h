// What people do on the board, as commands on the workspace: the same by hand, by key and from a menu. What is chosen
// is BoardView::chosen.
#pragma once

#include <string>
#include <vector>

#include "board/arranging.h"
#include "ui/app/board_view.h"
#include "ui/app/workspace.h"

namespace seven::ui {

// The camera
void board_fit(Workspace& work);
void board_zoom(Workspace& work, float factor);  // about the middle
void board_zoom_to(Workspace& work, float zoom);
void board_pan(Workspace& work, Vec2 by);  // pixels
// Into view, with as little movement as that takes; nothing where it is there already.
void board_show(Workspace& work, const Rect& world);
void board_fly_to(Workspace& work, const std::string& item);
// Keeps where the camera came to rest.
void board_rest(Workspace& work);
// All of `world` in view, with room for tools at the foot (pixels).
Viewport board_fitted(const Viewport& view, const Rect& world, float foot);

// Choosing. A single moment is the plan's chosen one; `as_sheet` shows its details as a sheet.
void board_choose(Workspace& work, std::vector<std::string> items, bool as_sheet);
void board_choose_all(Workspace& work);

// What is chosen, with what it is grouped with
void board_move(Workspace& work, Vec2 by);  // world
void board_remove(Workspace& work);
void board_duplicate(Workspace& work);
void board_lock(Workspace& work, bool locked);
void board_group(Workspace& work, bool together);
void board_align(Workspace& work, Alignment how);
void board_distribute(Workspace& work, Axis along);
bool board_all_locked(const Workspace& work);
bool board_any_group(const Workspace& work);

// New things, their middle at a place of the world
void board_add_moment(Workspace& work, Vec2 at, bool as_sheet);
void board_pin(Workspace& work, PinnedKind kind, Vec2 at, const std::string& moment);
// An arrow from one moment to another with what the first frees and no other arrow carries yet; where there is one
// already, its sheet.
void board_connect(Workspace& work, const std::string& from, const std::string& to);
void board_tidy(Workspace& work);
// A stroke of a pen, in pixels of the content. False where it was a dot that belongs to nothing: a press.
bool board_draw(Workspace& work, const Stroke& stroke);
// Whether fingers only move and zoom the board.
void board_pen_only(Workspace& work, bool only);

// The clipboard
void board_copy(Workspace& work);
void board_copy_words(Workspace& work);
// Cards that were copied, or one moment a line.
void board_paste(Workspace& work, const std::string& text);
// As this program left it on the clipboard last.
void board_paste_again(Workspace& work);

}  // namespace seven::ui
