// The flow in three columns with ribbons between them.
#include <algorithm>

#include "exchange/flow_layout.h"
#include "ui/screens/plan_papers.h"
#include "ui/screens/ribbon.h"
#include "ui/widgets/mark.h"
#include "ui/widgets/text.h"

namespace seven::ui {
namespace {

TextStyle style_of(const Ui& ui, FlowText which) {
  switch (which) {
    case FlowText::title: return ui.type().small_strong;
    case FlowText::note: return {Weight::regular, ui.type().micro.size, ui.type().micro.line};
    case FlowText::amount: return {Weight::extrabold, 18, 24};
    case FlowText::role: break;
  }
  return {Weight::extrabold, 19, 25};
}

// Bold words with a quiet amount behind them; read as one heading.
void column_head(Frame& f, float x, float y, Align align, const std::string& words, const std::string& amount) {
  Ui& ui = f.ui;
  const TextStyle strong = ui.type().strong, quiet = ui.type().body;
  const float first = measure_text(ui, words, strong).x, gap = amount.empty() ? 0.0f : 10.0f;
  const float all = first + gap + (amount.empty() ? 0 : measure_text(ui, amount, quiet).x);
  const float left = align == Align::left ? x : align == Align::right ? x - all : x - all * 0.5f;
  say_heading(ui, {left, y, all, strong.line}, amount.empty() ? words : words + " " + amount, 2);
  paint_text(ui, {left, y}, 0, words, strong, ui.colors().ink);
  if (!amount.empty()) paint_text(ui, {left + first + gap, y}, 0, amount, quiet, ui.colors().ink2);
}

void paint_end(Frame& f, const ReportFlowEnd& end, const FlowEndPlace& place, bool from) {
  Ui& ui = f.ui;
  const Palette& c = ui.colors();
  const Meaning& meaning = flow_meaning(c, end.kind);
  say(ui, place.row(), flow_end_words(end, end.amount));
  const float radius = std::min(5.0f, place.bar.h * 0.5f);
  if (end.kind == FlowEndKind::left || end.kind == FlowEndKind::missing) {
    fill(ui, place.bar, radius, c.sheet);
    stroke_dashed(ui, place.bar, radius, end.kind == FlowEndKind::left ? c.ink2 : meaning.fill, 1.6f);
  } else {
    const Color color = from && end.kind == FlowEndKind::released ? c.today.fill : meaning.fill;
    flow_bar(ui, place.bar, {radius, color, from, !end.waits.empty(), 6});
  }
  const Align align = from ? Align::right : Align::left;
  float title_left = place.title.x;
  if (!from) {
    flow_sign(ui, end.kind, place.sign, 26);
  } else if (end.kind != FlowEndKind::released) {
    // The words are at the right: the sign stands in front of them.
    const float wide = std::min(place.title.w, measure_text(ui, end.title, style_of(ui, FlowText::title)).x);
    const float room = place.title.right() - wide - 13;
    if (room - 10 >= title_left) flow_sign(ui, end.kind, {room, place.title.y + 10}, 20);
  }
  paint_text(ui, place.amount.min(), place.amount.w, end.amount, style_of(ui, FlowText::amount), c.ink, Align::right);
  const bool tinted = !from && end.kind != FlowEndKind::left;
  paint_text(ui, place.title.min(), place.title.w, end.title, style_of(ui, FlowText::title),
             tinted ? meaning.text : c.ink, align);
  if (!end.note.empty())
    paint_text(ui, place.note.min(), place.note.w, end.note, style_of(ui, FlowText::note), c.ink2, align);
}

void paint_role(Frame& f, const ReportFlowRole& role, const Rect& box) {
  Ui& ui = f.ui;
  const Palette& c = ui.colors();
  say(ui, box, role.name + ": " + role.amount + (role.note.empty() ? "" : ". " + role.note));
  fill(ui, box, 12, c.sheet);
  stroke(ui, box, 12, c.ink, 2);
  const float x = box.x + 8, width = box.w - 16;
  const TextStyle name = style_of(ui, FlowText::role), amount = style_of(ui, FlowText::title),
                  note = style_of(ui, FlowText::note);
  const float height = measure_text(ui, role.name, name, width).y + measure_text(ui, role.amount, amount, width).y +
                       measure_text(ui, role.note, note, width).y;
  float y = box.center().y - height * 0.5f;
  y += paint_text(ui, {x, y}, width, role.name, name, c.ink, Align::center);
  y += paint_text(ui, {x, y}, width, role.amount, amount, c.ink, Align::center);
  paint_text(ui, {x, y}, width, role.note, note, c.ink2, Align::center);
}

}  // namespace

float plan_flow_columns(Frame& f, const ReportFlow& flow, const Rect& area, float most) {
  Ui& ui = f.ui;
  const Palette& c = ui.colors();
  const FlowMeasure measure = [&ui](const std::string& words, FlowText which, float width) {
    return measure_text(ui, words, style_of(ui, which), width);
  };
  constexpr float head = 42;
  const auto in_height = [&](float height) {
    return flow_layout(flow, {area.x, area.y + head, area.w, std::max(300.0f, height - head)}, measure);
  };
  FlowLayout layout = in_height(area.h);
  // What lies below can be scrolled to; all of the picture at once is worth more.
  if (layout.bottom > area.bottom() && most > area.h) layout = in_height(most);
  image(ui, "picture", {area.x, area.y, area.w, layout.bottom - area.y},
        f.tr("plan_papers.flow.alt", {{"taken", flow.taken_amount}}));
  for (const FlowRibbon& ribbon : layout.ribbons) {
    const bool quiet = ribbon.kind == FlowEndKind::released || ribbon.kind == FlowEndKind::left;
    const Color color = quiet ? c.ink3 : flow_meaning(c, ribbon.kind).fill;
    const float strength = (!quiet ? 0.34f : ribbon.in ? 0.24f : 0.14f) * (ribbon.waits ? 0.5f : 1.0f);
    paint_ribbon(ui, ribbon, with_alpha(color, strength), color);
  }
  {
    Group column(ui, "from", Role::group, flow.taken);
    column_head(f, layout.taken_right, area.y, Align::right, flow.taken, flow.taken_amount);
    for (std::size_t i = 0; i < layout.from.size(); ++i) paint_end(f, flow.from[i], layout.from[i], true);
  }
  {
    Group column(ui, "roles", Role::group, flow.whose);
    column_head(f, layout.whose_middle, area.y, Align::center, flow.whose, {});
    for (std::size_t i = 0; i < layout.roles.size(); ++i) paint_role(f, flow.roles[i], layout.roles[i]);
  }
  Group column(ui, "into", Role::group, flow.becomes);
  column_head(f, layout.becomes_left, area.y, Align::left, flow.becomes, flow.becomes_amount);
  for (std::size_t i = 0; i < layout.into.size(); ++i) paint_end(f, flow.into[i], layout.into[i], false);
  return layout.bottom;
}

}  // namespace seven::ui
