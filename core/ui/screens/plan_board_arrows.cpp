// The arrows of the board: from a moment that frees time to one that receives it, as wide as what they carry, with the
// amount on a straight run.
#include <imgui.h>

#include <algorithm>
#include <cmath>

#include "base/format.h"
#include "board/ink_line.h"
#include "planning/change_meaning.h"
#include "ui/app/plan_wording.h"
#include "ui/screens/plan.h"
#include "ui/screens/plan_board_parts.h"

namespace seven::ui {
namespace {

constexpr float kCorner = 14, kThin = 2, kThick = 6, kDash = 9;  // world units
constexpr std::size_t kMostHalos = 60;                           // arrows among which crossings are looked for

// An arrow takes the color of where it goes.
const Meaning& arrow_meaning(const Board& board, const BoardArrow& arrow) {
  const Palette& c = board.f.ui.colors();
  const Moment* to = board.f.work.plan().moment(arrow.to);
  const bool related = to != nullptr && is_relationship(*to);
  return related ? c.relationship : c.introduced;
}

float arrow_width(const Board& board, const BoardArrow& arrow) {
  const auto most = static_cast<float>(std::max<std::int64_t>(1, board.scene.largest().hundredths()));
  const float part = static_cast<float>(arrow.amount.hundredths()) / most;
  return std::max(1.2f, (kThin + kThick * std::clamp(part, 0.0f, 1.0f)) * std::min(1.0f, board.camera.zoom));
}

std::vector<Vec2> way_on_screen(const Board& board, int number) {
  std::vector<Vec2> way;
  for (const Vec2& point : board.scene.route(number)) way.push_back(board.place(point));
  return way;
}

Vec2 toward(Vec2 from, Vec2 to, float by) {
  const float length = std::max(0.001f, std::hypot(to.x - from.x, to.y - from.y));
  return from + (to - from) * (by / length);
}

float length_of(Vec2 a, Vec2 b) { return std::hypot(b.x - a.x, b.y - a.y); }

// Whether what it carries is not free before something is in place. Not asked where no card says anything either.
bool arrow_waits(const Board& board, const BoardArrow& arrow) {
  if (board.detail() == CardDetail::none) return false;
  const PlanModel& plan = board.f.work.plan();
  for (const std::string* id : {&arrow.from, &arrow.to}) {
    const Moment* moment = plan.moment(*id);
    if (moment != nullptr && plan.is_waiting(*moment)) return true;
  }
  return false;
}

// Right angles with round corners; dashed where it waits.
void stroke_way(const Board& board, const std::vector<Vec2>& way, Color color, float width, bool waits) {
  ImDrawList& draw = board.f.ui.draw();
  draw.PathClear();
  draw.PathLineTo({way.front().x, way.front().y});
  for (std::size_t i = 1; i + 1 < way.size(); ++i) {
    const float room = std::min(length_of(way[i - 1], way[i]), length_of(way[i], way[i + 1])) * 0.5f;
    const float round = std::min(kCorner * board.camera.zoom, room);
    const Vec2 before = toward(way[i], way[i - 1], round), after = toward(way[i], way[i + 1], round);
    draw.PathLineTo({before.x, before.y});
    if (round > 1) draw.PathBezierQuadraticCurveTo({way[i].x, way[i].y}, {after.x, after.y}, 8);
  }
  draw.PathLineTo({way.back().x, way.back().y});
  if (!waits) return draw.PathStroke(color, 0, width);
  std::vector<Vec2> points;
  for (const ImVec2& point : draw._Path) points.push_back({point.x, point.y});
  const float zoom = std::min(1.0f, board.camera.zoom);
  dashed_way(board.f.ui, points, color, width, (kDash + width) * zoom, (kDash * 0.6f + width * 0.5f) * zoom);
}

void paint_head(Ui& ui, Vec2 tip, Vec2 from, float size, Color color) {
  const Vec2 base = toward(tip, from, size);
  const Vec2 along = (tip - base) * (1.0f / std::max(0.001f, size));
  const Vec2 side{-along.y * size * 0.62f, along.x * size * 0.62f};
  ui.draw().AddTriangleFilled({tip.x, tip.y}, {base.x + side.x, base.y + side.y}, {base.x - side.x, base.y - side.y},
                              color);
}

// Where a level and an upright step meet, if they do.
std::optional<Vec2> crossing(Vec2 a, Vec2 b, Vec2 c, Vec2 d) {
  const bool level = std::fabs(a.y - b.y) < 0.5f;
  if (level == (std::fabs(c.y - d.y) < 0.5f)) return std::nullopt;
  const Vec2 point = level ? Vec2{c.x, a.y} : Vec2{a.x, c.y};
  const auto between = [](float v, float p, float q) { return v > std::min(p, q) + 3 && v < std::max(p, q) - 3; };
  const bool meets = level ? between(point.x, a.x, b.x) && between(point.y, c.y, d.y)
                           : between(point.y, a.y, b.y) && between(point.x, c.x, d.x);
  return meets ? std::optional<Vec2>(point) : std::nullopt;
}

// A gap in the ground's color in what lies below, where this arrow crosses it.
void paint_halos(const Board& board, const std::vector<Vec2>& way, float width, const std::vector<Vec2>& below,
                 float below_width) {
  for (std::size_t i = 0; i + 1 < way.size(); ++i) {
    for (std::size_t k = 0; k + 1 < below.size(); ++k) {
      const auto point = crossing(way[i], way[i + 1], below[k], below[k + 1]);
      if (!point) continue;
      const Vec2 along = toward({0, 0}, way[i + 1] - way[i], below_width * 0.5f + 1.5f);
      line(board.f.ui, *point - along, *point + along, board.ground(point->y), width + 7);
    }
  }
}

void paint_arrow(const Board& board, const std::vector<Vec2>& way, float width, Color color, bool waits) {
  const float head = (6 + width * 1.1f) * std::min(1.0f, std::max(0.5f, board.camera.zoom));
  std::vector<Vec2> body = way;
  body.back() =
      toward(body.back(), body[body.size() - 2], std::min(head * 0.8f, length_of(body.back(), body[body.size() - 2])));
  stroke_way(board, body, color, width, waits);
  disc(board.f.ui, way.front(), width * 0.5f + 2 * board.camera.zoom, color);
  paint_head(board.f.ui, way.back(), way[way.size() - 2], head, color);
}

std::string arrow_amount(const Board& board, const BoardArrow& arrow) {
  return format_minutes(board.f.ui.words(), arrow.amount);
}

TextStyle pill_style(const Board& board) {
  const float zoom = std::clamp(board.camera.zoom, 0.8f, 1.6f);
  return {Weight::semibold, 14 * zoom, 19 * zoom};
}

float overlap(const Rect& a, const Rect& b) {
  const Rect both = a.intersect(b);
  return both.w * both.h;
}

// Somewhere along the way where it hides no card, as near to the middle as may be; beside a way that is too short to
// carry it.
Rect best_pill_place(const Board& board, const std::vector<Vec2>& way, Vec2 middle, Vec2 size) {
  const Rect reach = bounds_of(way).grown(size.x);
  const Vec2 corner = board.world(reach.min()), span = board.world(reach.max()) - corner;
  std::vector<Rect> cards;
  for (const int item : board.scene.index().touching({corner.x, corner.y, span.x, span.y}))
    cards.push_back(board.place(board.scene.item(item).place));
  float length = 0;
  for (std::size_t i = 0; i + 1 < way.size(); ++i) length += length_of(way[i], way[i + 1]);
  const bool beside = length < size.y + 30 && way.size() == 2;
  Rect best;
  float least = 1e30f;
  const auto consider = [&](Vec2 at) {
    const Rect rect{at.x - size.x * 0.5f, at.y - size.y * 0.5f, size.x, size.y};
    float hidden = 0;
    for (const Rect& card : cards) hidden += overlap(rect, card);
    const float cost = hidden * 4 + length_of(at, middle);
    if (cost < least) least = cost, best = rect;
  };
  for (std::size_t i = 0; i + 1 < way.size(); ++i) {
    const int parts = std::clamp(static_cast<int>(length_of(way[i], way[i + 1]) / 8), 1, 60);
    for (int k = 0; k <= parts; ++k) {
      const Vec2 at = way[i] + (way[i + 1] - way[i]) * (static_cast<float>(k) / static_cast<float>(parts));
      consider(beside ? at + Vec2{size.x * 0.5f + 8, 0} : at);
    }
  }
  return best;
}

}  // namespace

Rect arrow_pill(const Board& board, int number) {
  if (board.detail() == CardDetail::none) return {};
  const BoardArrow& arrow = board.scene.arrows()[static_cast<std::size_t>(number)];
  const TextStyle style = pill_style(board);
  const float width = measure_text(board.f.ui, arrow_amount(board, arrow), style).x + style.size * 1.5f;
  const float height = style.line + 7;
  const std::vector<Vec2> way = way_on_screen(board, number);
  const Vec2 middle = board.place(middle_of(board.scene.route(number)).point);
  return best_pill_place(board, way, middle, {width, height});
}

void draw_board_arrows(const Board& board) {
  struct Painted {
    std::vector<Vec2> way;
    float width;
  };
  std::vector<Painted> painted;
  for (const int number : board.arrows) {
    const BoardArrow& arrow = board.scene.arrows()[static_cast<std::size_t>(number)];
    Painted now{way_on_screen(board, number), arrow_width(board, arrow)};
    if (board.arrows.size() <= kMostHalos)
      for (const Painted& below : painted) paint_halos(board, now.way, now.width, below.way, below.width);
    paint_arrow(board, now.way, now.width, arrow_meaning(board, arrow).mid, arrow_waits(board, arrow));
    painted.push_back(std::move(now));
  }
}

void draw_board_pills(const Board& board) {
  if (board.detail() == CardDetail::none || board.arrows.empty()) return;
  Ui& ui = board.f.ui;
  const Palette& c = ui.colors();
  Group group(ui, "arrows", Role::group, board.f.tr("plan_board.arrows"));
  const PlanWording say(board.f.work.plan(), ui.words());
  for (const int number : board.arrows) {
    const BoardArrow& arrow = board.scene.arrows()[static_cast<std::size_t>(number)];
    const Moment *from = board.f.work.plan().moment(arrow.from), *to = board.f.work.plan().moment(arrow.to);
    const Rect pill = arrow_pill(board, number);
    if (from == nullptr || to == nullptr || pill.intersect(board.at.content).empty()) continue;
    const std::string amount = arrow_amount(board, arrow);
    const float high = std::max(0.0f, 44 - pill.h) * 0.5f, wide = std::max(0.0f, 44 - pill.w) * 0.5f;
    Node node;
    node.id = ui.id(arrow.id);
    node.role = Role::button;
    node.raw = true;
    node.label =
        board.f.tr("plan_board.arrow",
                   {{"amount", amount}, {"from", moment_title(board.f, *from)}, {"to", moment_title(board.f, *to)}});
    if (const std::string once = say.once({from, to}); !once.empty()) node.label += ", " + once;
    node.bounds = {pill.x - wide, pill.y - high, pill.w + 2 * wide, pill.h + 2 * high};
    const Interaction state = ui.interact(std::move(node));
    if (state.pressed) board.f.later([id = arrow.id](Workspace& work) { work.show({Sheet::Kind::plan_arrow, id}); });
    const Meaning& meaning = arrow_meaning(board, arrow);
    const TextStyle style = pill_style(board);
    fill(ui, pill, pill.h * 0.5f, state.hovered || state.held ? c.well : c.sheet);
    stroke(ui, pill, pill.h * 0.5f, meaning.mid, 2);
    paint_text(ui, {pill.x, pill.y + (pill.h - style.line) * 0.5f}, pill.w, amount, style, meaning.text, Align::center);
    if (state.focused) ui.focus_ring(pill, pill.h * 0.5f);
  }
}

// What a hand draws just now: the frame around what will be chosen, lines along which things meet, a new arrow.
void draw_board_hand(const Board& board) {
  Ui& ui = board.f.ui;
  const Palette& c = ui.colors();
  for (const Guide& guide : board.view.guides) {
    const Vec2 from = board.place(guide.upright ? Vec2{guide.at, guide.from} : Vec2{guide.from, guide.at});
    const Vec2 to = board.place(guide.upright ? Vec2{guide.at, guide.to} : Vec2{guide.to, guide.at});
    line(ui, from, to, c.introduced.mid, 1.5f);
  }
  if (board.view.frame) {
    const Rect frame = board.view.frame->moved(board.at.content.x, board.at.content.y);
    fill(ui, frame, 4, with_alpha(c.ink, 0.06f));
    stroke_dashed(ui, frame, 4, c.ink, 1.5f);
  }
  std::vector<Vec2> ink = board.view.ink;
  for (Vec2& point : ink) point = point + board.at.content.min();
  pen_line(ui, ink, c.ink, std::max(1.0f, ink_width * board.camera.zoom));
  if (board.view.connecting) {
    const int from = board.scene.number_of(record_id_of<Moment>(board.view.connecting->first));
    if (from < 0) return;
    const Vec2 to = board.view.connecting->second + board.at.content.min();
    const Vec2 world = board.world(to);
    const Rect end{world.x - 1, world.y - 1, 2, 2};
    std::vector<Vec2> way;
    for (const Vec2& point : arrow_route(board.scene.item(from).place, end, {}, 14)) way.push_back(board.place(point));
    paint_arrow(board, way, 3, c.ink, false);
  }
}

}  // namespace seven::ui
