// Finding a moment, a lane or a paper by its words, and going there.
#include "base/search_text.h"
#include "icons.h"
#include "ui/screens/plan.h"
#include "ui/screens/plan_board.h"
#include "ui/screens/plan_board_acts.h"
#include "ui/screens/plan_board_parts.h"
#include "ui/widgets/dialog.h"
#include "ui/widgets/text.h"
#include "ui/widgets/text_field.h"

namespace seven::ui {
namespace {

constexpr const char* kWanted = "plan_search";  // the words, as of Workspace::unfolded
constexpr std::size_t kMostFound = 40;

struct Found {
  std::string id;     // record id
  std::string title;  // as the row says it
  std::string where;
  const char* glyph;
};

std::string lane_of(const Frame& f, const std::string& lane) {
  const Lane* found = f.work.plan().store().find<Lane>(lane);
  return found == nullptr ? f.tr("plan.beside") : found->name;
}

std::vector<Found> found_by(const Frame& f, const std::string& wanted) {
  std::vector<Found> all;
  const auto take = [&](Found one, const std::string& text) {
    if (all.size() < kMostFound && has_words(text, wanted)) all.push_back(std::move(one));
  };
  for (const Lane* lane : f.work.plan().lanes())
    take({record_id_of<Lane>(lane->id), lane->name, f.tr("plan_board.a_lane"), seven::icon::users_round}, lane->name);
  for (const Moment* moment : f.work.plan().store().all<Moment>())
    take({record_id_of<Moment>(moment->id), moment_title(f, *moment), lane_of(f, moment->lane),
          change_icon(moment->change)},
         moment->title + " " + moment->details + " " + lane_of(f, moment->lane));
  for (const Pinned* paper : f.work.plan().store().all<Pinned>())
    take({record_id_of<Pinned>(paper->id), paper_words(f, *paper), f.tr("plan.papers"), paper_icon(paper->kind)},
         paper_words(f, *paper));
  return all;
}

void go_to(Workspace& work, const std::string& id, bool on_board, bool as_sheet) {
  work.close_sheet();
  const std::string lane = record_id_of<Lane>(""), moment = record_id_of<Moment>("");
  if (id.rfind(lane, 0) == 0) {
    const std::string key = id.substr(lane.size());
    if (!on_board) return work.look_plan([&](PlanLook& look) { look.lane = key; });
    for (const BoardBands::Band& band : work.board_scene().bands().lanes)
      if (band.key == key) board_show(work, {0, band.from, 320, band.to - band.from});
    return;
  }
  if (on_board) return board_fly_to(work, id);
  if (id.rfind(moment, 0) == 0)
    board_choose(work, {id}, as_sheet);
  else
    work.show({Sheet::Kind::plan_paper, id.substr(id.find(':') + 1)});
}

float found_row(Frame& f, const Found& found, Vec2 at, float width) {
  Ui& ui = f.ui;
  const Palette& c = ui.colors();
  const float room = width - 56, high = measure_text(ui, found.title, ui.type().body, room).y;
  const float where = measure_text(ui, found.where, ui.type().small, room).y;
  const Rect rect{at.x, at.y, width, high + where + 20};
  Node node;
  node.id = ui.id(found.id);
  node.role = Role::button;
  node.label = found.title + ", " + found.where;
  node.bounds = rect;
  const Interaction state = ui.interact(std::move(node));
  if (state.hovered || state.held) fill(ui, rect, 10, state.held ? c.held : c.well);
  icon(ui, found.glyph, {rect.x + 24, rect.center().y}, 20, c.ink2);
  paint_text(ui, {rect.x + 48, rect.y + 10}, room, found.title, ui.type().body, c.ink);
  paint_text(ui, {rect.x + 48, rect.y + 10 + high}, room, found.where, ui.type().small, c.ink2);
  if (state.focused) ui.focus_ring(rect, 10);
  if (state.pressed) {
    const bool on_board = shown_form(f) == PlanForm::board;
    f.later([id = found.id, on_board, as_sheet = details_as_sheet(f)](Workspace& work) {
      go_to(work, id, on_board, as_sheet);
    });
  }
  return rect.bottom();
}

}  // namespace

void draw_plan_search_sheet(Frame& f) {
  if (!f.work.plan_open()) return;
  Ui& ui = f.ui;
  Dialog dialog(ui, "plan_search", f.tr("plan_board.find"), 560);
  const std::string wanted(f.work.unfolded(kWanted));
  float y = dialog.top();
  FieldOptions options;
  options.placeholder = f.tr("plan_board.find_hint");
  options.max_length = 200;
  if (const auto typed = text_field(ui, "wanted", {dialog.left(), y, dialog.width(), 48}, f.tr("plan_board.find_words"),
                                    wanted, options))
    f.later([words = *typed](Workspace& work) { work.unfold(kWanted, words); });
  y += 60;
  const std::vector<Found> all = found_by(f, wanted);
  const auto count = static_cast<long>(all.size());
  const std::string said = all.size() >= kMostFound
                               ? f.tr("plan_board.found_many", {{"n", std::to_string(count)}})
                               : ui.words().count("plan_board.found", count, {{"n", std::to_string(count)}});
  y += status(ui, "found", {dialog.left(), y}, dialog.width(), said, ui.type().small, ui.colors().ink2) + 8;
  {
    Group list(ui, "list", Role::group, f.tr("plan_board.found_list"));
    for (const Found& found : all) y = found_row(f, found, {dialog.left(), y}, dialog.width()) + 2;
  }
  dialog.end(y + 8);
  if (dialog.closed()) f.later([](Workspace& work) { work.close_sheet(); });
}

}  // namespace seven::ui
