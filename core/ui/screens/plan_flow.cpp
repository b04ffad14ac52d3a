// Where the time goes: what is taken out, whose hands it passes through, what it becomes.
#include "icons.h"
#include "ui/app/plan_flow_of.h"
#include "ui/app/plan_quality_words.h"
#include "ui/app/plan_sharing.h"
#include "ui/screens/bars.h"
#include "ui/screens/plan_papers.h"
#include "ui/widgets/button_row.h"
#include "ui/widgets/choice.h"
#include "ui/widgets/mark.h"
#include "ui/widgets/text.h"

#include "exchange/flow_layout.h"

namespace seven::ui {
namespace {

constexpr float kBelowFlow = 90;  // pixels for the first notes, where there is room

// The way back, and what can be taken along. Returns the y below.
float flow_buttons(Frame& f, float x, float y, float width) {
  Ui& ui = f.ui;
  const Fonts& fonts = ui.fonts();
  Group group(ui, "tools", Role::navigation, f.tr("plan_papers.flow.tools"));
  struct Way {
    const char* key;
    const char* label;
    const char* glyph;
    std::function<void(Workspace&)> press;
  };
  const Way ways[] = {{"picture", "plan_papers.picture", seven::icon::image,
                       [&fonts](Workspace& work) {
                         save_plan_picture(work, PlanPicture::flow, PictureKind::png, 2, measure_with(fonts));
                       }},
                      {"data", "plan_papers.data", seven::icon::file_down, save_plan_flow_table},
                      {"print", "paper.print", seven::icon::printer,
                       [&fonts](Workspace& work) { print_plan_flow(work, measure_with(fonts)); }}};
  ButtonLook look;
  look.icon = seven::icon::arrow_left;
  float needed = button_size(ui, f.tr("plan_papers.back"), look).x + 32;
  for (const Way& way : ways) {
    look.icon = way.glyph;
    needed += button_size(ui, f.tr(way.label), look).x + 8;
  }
  look.icon = seven::icon::arrow_left;
  const auto go_back = [&] { f.later([](Workspace& work) { work.go_plan_page({}); }); };
  if (needed <= width) {  // the ways out at the right edge
    const std::string& back = f.tr("plan_papers.back");
    if (button(ui, "back", {x, y, button_size(ui, back, look).x, 44}, back, look)) go_back();
    float right = x + width;
    look.kind = ButtonKind::quiet;
    for (const Way& way : ways) {
      look.icon = way.glyph;
      right -= button_size(ui, f.tr(way.label), look).x + (&way == ways ? 0.0f : 8.0f);
    }
    for (const Way& way : ways) {
      look.icon = way.glyph;
      const float wide = button_size(ui, f.tr(way.label), look).x;
      if (button(ui, way.key, {right, y, wide, 44}, f.tr(way.label), look)) f.later(way.press);
      right += wide + 8;
    }
    return y + 44;
  }
  ButtonRow row(ui, {x, y}, width, 44);
  if (row.add("back", f.tr("plan_papers.back"), look)) go_back();
  for (const Way& way : ways) {
    look.icon = way.glyph;
    if (row.add(way.key, f.tr(way.label), look)) f.later(way.press);
  }
  return row.bottom();
}

float purse_switch(Frame& f, Vec2 at, float width, bool pounds) {
  const std::vector<Choice> choices = {{"minutes", f.tr("plan_papers.flow.minutes"), {}, nullptr, {}, nullptr, false},
                                       {"pounds", f.tr("plan_papers.flow.pounds"), {}, nullptr, {}, nullptr, false}};
  float height = 44;
  if (const auto pressed =
          segmented(f.ui, "purse", at, width, f.tr("plan_papers.flow.unit"), choices, pounds ? 1 : 0, &height)) {
    f.later([to = *pressed == 0 ? PlanPurse::minutes : PlanPurse::value](Workspace& work) {
      work.look_plan([to](PlanLook& look) { look.purse = to; });
    });
  }
  return height;
}

}  // namespace

const Meaning& flow_meaning(const Palette& c, FlowEndKind kind) {
  switch (kind) {
    case FlowEndKind::bought:
    case FlowEndKind::saved: return c.saved;
    case FlowEndKind::missing: return c.overspent;
    case FlowEndKind::relationship: return c.relationship;
    case FlowEndKind::introduced: return c.introduced;
    case FlowEndKind::released:
    case FlowEndKind::left: break;
  }
  return c.today;
}

std::string flow_end_words(const ReportFlowEnd& end, const std::string& amount) {
  std::string words = end.title + ": " + amount;
  if (!end.waits.empty()) words += ", " + end.waits;
  if (!end.note.empty()) words += ". " + end.note;
  return words;
}

void flow_bar(Ui& ui, const Rect& bar, const FlowBarLook& look) {
  if (look.hollow || look.hatched) {
    fill(ui, bar, look.radius, ui.colors().sheet);
    stroke(ui, bar, look.radius, look.color, 1.6f);
  } else {
    fill(ui, bar, look.radius, look.color);
  }
  if (look.hatched) hatch(ui, bar.inset(1.5f, 1.5f), look.color, 1.2f, look.pitch);
}

void flow_sign(Ui& ui, FlowEndKind kind, Vec2 center, float size) {
  switch (kind) {
    case FlowEndKind::bought:
    case FlowEndKind::saved: return mark(ui, Mark::saved, center, size);
    case FlowEndKind::missing: return mark(ui, Mark::overspent, center, size);
    case FlowEndKind::relationship: return mark(ui, Mark::relationship, center, size);
    case FlowEndKind::introduced: return mark(ui, Mark::introduced, center, size);
    case FlowEndKind::released: return mark(ui, Mark::today, center, size);
    case FlowEndKind::left: break;
  }
  ring_dashed(ui, center, size * 0.46f, ui.colors().ink2, 1.8f);
}

void draw_plan_flow(Frame& f, const Rect& area) {
  Ui& ui = f.ui;
  const Palette& c = ui.colors();
  Scope scope(ui, "flow");
  const bool pounds = f.work.plan_look().purse != PlanPurse::minutes;
  const ReportFlow flow = plan_flow_of(f.work.plan(), ui.words(), pounds);
  ScrollArea scroll(ui, "scroll", area);
  const float x = page_margin(ui), width = area.w - 2 * x;
  float y = flow_buttons(f, x, scroll.top() + (ui.phone() ? 8.0f : 14.0f), width) + (ui.phone() ? 16.0f : 18.0f);
  const bool wide = width >= least_flow_width;
  const float switch_width = std::min(260.0f, width);
  const float words = wide ? width - switch_width - 32 : width, top = y;
  y += heading(ui, {x, y}, words, flow.title, ui.type().h1, c.ink, 1) + 4;
  y += text(ui, {x, y}, words, flow.lead, ui.type().body, c.ink2);
  // Who would be worst off, on top of what it comes to (domain.md A91).
  if (f.work.plan().today() > Minutes()) {
    y += 2;
    icon(ui, seven::icon::users, {x + 10, y + ui.type().small.line * 0.5f}, 18, c.ink2);
    y += text(ui, {x + 28, y}, words - 28, worst_off_words(f.work.plan(), ui.words()), ui.type().small_strong, c.ink);
  }
  if (wide) {
    purse_switch(f, {x + width - switch_width, top + 14}, switch_width, pounds);
    y += 8;
  } else {
    y += 12 + purse_switch(f, {x, y + 12}, switch_width, pounds) + 20;
  }
  if (flow.empty()) {
    y += text(ui, {x, y}, std::min(width, 640.0f), flow.nothing, ui.type().body, c.ink) + 16;
  } else if (wide) {
    const float room = area.bottom() - (y - scroll.top() + area.y);
    y = plan_flow_columns(f, flow, {x, y, width, std::max(340.0f, room - kBelowFlow)}, room - 8) + 20;
  } else {
    y = plan_flow_list(f, flow, {x, y}, width) + 12;
  }
  for (const std::string& note : flow.notes) {
    icon(ui, seven::icon::info, {x + 10, y + ui.type().small.line * 0.5f}, 17, c.ink2);
    y += text(ui, {x + 28, y}, std::min(width - 28, 820.0f), note, ui.type().small, c.ink2) + 6;
  }
  if (!flow.empty()) {
    icon(ui, seven::icon::coins, {x + 10, y + ui.type().small.line * 0.5f}, 17, c.ink2);
    y +=
        text(ui, {x + 28, y}, std::min(width - 28, 820.0f),
             f.tr(pounds ? "plan_papers.flow.pounds_note" : "plan_papers.flow.minutes_note"), ui.type().small, c.ink2) +
        6;
  }
  y += text(ui, {x, y + 6}, width, flow.disclaimer, ui.type().small_strong, c.ink2) + 6;
  scroll.end(y + 28 + ui.around().safe.bottom);
}

}  // namespace seven::ui
