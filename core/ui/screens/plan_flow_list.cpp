// The flow where there is no room for columns: role by role, what was taken out and what it becomes.
#include <algorithm>

#include "ui/screens/plan_papers.h"
#include "ui/widgets/card.h"
#include "ui/widgets/mark.h"
#include "ui/widgets/text.h"

namespace seven::ui {
namespace {

struct RolePart {
  const ReportFlowEnd* end = nullptr;
  const ReportFlowPart* part = nullptr;
};

std::vector<RolePart> parts_of_role(const std::vector<ReportFlowEnd>& ends, std::size_t role) {
  std::vector<RolePart> found;
  for (const ReportFlowEnd& end : ends) {
    for (const ReportFlowPart& part : end.parts) {
      if (part.role == role) found.push_back({&end, &part});
    }
  }
  return found;
}

// One line of a role: sign, title and amount, how it was reckoned, and how much of the whole it is.
float list_part(Frame& f, const RolePart& part, Vec2 at, float width, float share, bool from) {
  Ui& ui = f.ui;
  const Palette& c = ui.colors();
  const ReportFlowEnd& end = *part.end;
  const Meaning& meaning = flow_meaning(c, end.kind);
  const float sign = 32, x = at.x + sign, room = width - sign;
  const TextStyle title = ui.type().small_strong, amount = ui.type().strong;
  const float amount_width = measure_text(ui, part.part->amount, amount).x;
  const bool beside = amount_width + 90 <= room;
  float y = at.y;
  const float title_room = beside ? room - amount_width - 12 : room;
  const bool tinted = !from && end.kind != FlowEndKind::left;
  const float title_height = paint_text(ui, {x, y + 2}, title_room, end.title, title, tinted ? meaning.text : c.ink);
  if (!beside) y += title_height + 2;
  paint_text(ui, {x, y}, beside ? room : 0, part.part->amount, amount, c.ink, beside ? Align::right : Align::left);
  y += beside ? std::max(title_height + 2, amount.line) : amount.line;
  if (!from || end.kind != FlowEndKind::released)
    flow_sign(ui, end.kind, {at.x + 11, at.y + 13}, 22);
  else
    ring(ui, {at.x + 11, at.y + 13}, 8, c.today.fill, 2);
  if (!end.note.empty()) y += paint_text(ui, {x, y}, room, end.note, ui.type().small, c.ink2);
  if (!end.waits.empty()) y += paint_text(ui, {x, y}, room, end.waits, ui.type().small, c.ink);
  y += 5;
  const Rect whole{x, y, room, 8};
  fill(ui, whole, 4, c.well);
  const Rect bar{x, y, std::max(4.0f, room * share), 8};
  if (end.kind == FlowEndKind::left || end.kind == FlowEndKind::missing) {
    fill(ui, bar, 4, c.sheet);
    stroke_dashed(ui, bar, 4, c.ink2, 1.5f, 4, 3);
  } else {
    flow_bar(ui, bar, {4, from ? c.today.fill : meaning.fill, from, !end.waits.empty(), 5});
  }
  y += 8;
  say(ui, {at.x, at.y, width, y - at.y}, flow_end_words(end, part.part->amount));
  return y + 14;
}

float role_card(Frame& f, const ReportFlow& flow, std::size_t number, Vec2 at, float width) {
  Ui& ui = f.ui;
  const Palette& c = ui.colors();
  const ReportFlowRole& role = flow.roles[number];
  Group group(ui, "role" + std::to_string(number), Role::group, role.name);
  Card card(ui, "card", {at.x, at.y, width, 0}, ui.phone() ? 16.0f : 20.0f);
  float y = card.top();
  y += heading(ui, {card.left(), y}, card.width(), role.name, ui.type().h3, c.ink, 2);
  y += text(ui, {card.left(), y}, card.width(), role.amount, ui.type().strong, c.ink);
  if (!role.note.empty()) y += text(ui, {card.left(), y}, card.width(), role.note, ui.type().small, c.ink2);
  for (const bool from : {true, false}) {
    const auto parts = parts_of_role(from ? flow.from : flow.into, number);
    if (parts.empty()) continue;
    y += 12;
    hairline(ui, card.left(), y, card.width());
    y += 12;
    y += heading(ui, {card.left(), y}, card.width(), from ? flow.taken : flow.becomes, ui.type().small_strong, c.ink2,
                 3) +
         8;
    for (const RolePart& part : parts) {
      const float share = role.size > 0 ? std::clamp(part.part->size / role.size, 0.0f, 1.0f) : 0;
      y = list_part(f, part, {card.left(), y}, card.width(), share, from);
    }
  }
  return card.end(y);
}

}  // namespace

float plan_flow_list(Frame& f, const ReportFlow& flow, Vec2 at, float width) {
  float y = at.y;
  // Two beside each other where there is room.
  const int columns = width >= 640 ? 2 : 1;
  const float gap = 16, each = (width - gap * static_cast<float>(columns - 1)) / static_cast<float>(columns);
  float bottoms[2] = {y, y};
  for (std::size_t i = 0; i < flow.roles.size(); ++i) {
    const int column = columns == 1 || bottoms[0] <= bottoms[1] ? 0 : 1;
    const float x = at.x + static_cast<float>(column) * (each + gap);
    bottoms[column] = role_card(f, flow, i, {x, bottoms[column]}, each) + gap;
  }
  return columns == 1 ? bottoms[0] : std::max(bottoms[0], bottoms[1]);
}

}  // namespace seven::ui
