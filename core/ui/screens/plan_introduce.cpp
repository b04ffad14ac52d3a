// What must be in place: everything that has to be introduced, who sees to it, what it takes, and what waits for it
// (domain.md A44, A71, A84, C13 step 3).
#include "base/format.h"
#include "base/word_count.h"
#include "icons.h"
#include "ui/screens/plan.h"
#include "ui/screens/plan_note_taking.h"
#include "ui/screens/plan_page_parts.h"
#include "ui/screens/plan_pages.h"
#include "ui/widgets/button.h"
#include "ui/widgets/button_row.h"
#include "ui/widgets/card.h"
#include "ui/widgets/choice.h"
#include "ui/widgets/mark.h"
#include "ui/widgets/text.h"

namespace seven::ui {
namespace {

// What working with relationships takes, and time to make the change itself: lines with ids of their own, so that two
// copies of a plan mean the same by them. Words: "plan_pages.craft.<id>".
constexpr std::array<const char*, 4> kCraftLines{"craft_training", "craft_supervision", "craft_reflection",
                                                 "change_time"};

std::string craft_key(const std::string& id) { return "plan_pages.craft." + id; }

Minutes minutes_together(const std::map<std::string, Minutes>& minutes) {
  Minutes all;
  for (const auto& [role, amount] : minutes) all += amount;
  return all;
}

// "52 h, £2,400"; what is nothing is left out.
std::string costs_words(const Frame& f, Minutes minutes, Pounds cash) {
  std::string words;
  if (minutes > Minutes()) words = hours_words(f, minutes);
  if (cash > Pounds()) words += (words.empty() ? "" : ", ") + format_money(cash);
  return words.empty() ? f.tr("plan_pages.introduce.nothing") : words;
}

std::string arrangement_name(const Frame& f, const Arrangement& arrangement) {
  return arrangement.text.empty() ? f.tr("plan_pages.introduce.unnamed") : arrangement.text;
}

std::string waiting_moments(const Frame& f, const std::string& arrangement) {
  std::string names;
  for (const Dependence* dependence : f.work.plan().store().all<Dependence>()) {
    const Moment* moment = f.work.plan().moment(dependence->moment);
    if (dependence->arrangement == arrangement && moment != nullptr)
      names += (names.empty() ? "" : ", ") + moment_title(f, *moment);
  }
  return names;
}

// The lines below an arrangement's name.
std::vector<std::string> arrangement_facts(const Frame& f, const Arrangement& arrangement) {
  std::vector<std::string> facts;
  if (arrangement.kind != ArrangementKind::unsaid)
    facts.push_back(
        f.tr(std::string("plan_moment.kind.") + arrangement_kind_words[static_cast<std::size_t>(arrangement.kind)]));
  facts.push_back(arrangement.owner.empty() ? f.tr("plan_pages.introduce.no_owner")
                                            : f.tr("plan_pages.introduce.owner", {{"who", arrangement.owner}}));
  if (arrangement.lead_weeks > 0)
    facts.back() += " · " + f.ui.words().count("plan_pages.introduce.weeks", arrangement.lead_weeks);
  const Minutes once = minutes_together(arrangement.once), running = minutes_together(arrangement.running);
  std::string costs;
  if (once > Minutes() || arrangement.once_pence > 0)
    costs =
        f.tr("plan_pages.introduce.once", {{"what", costs_words(f, once, Pounds::of_pence(arrangement.once_pence))}});
  if (running > Minutes() || arrangement.running_pence > 0)
    costs += (costs.empty() ? "" : " · ") +
             f.tr("plan_pages.introduce.running",
                  {{"what", costs_words(f, running, Pounds::of_pence(arrangement.running_pence))}});
  if (!costs.empty()) facts.push_back(costs);
  if (!is_blank(arrangement.risk)) facts.push_back(f.tr("plan_pages.introduce.risk", {{"what", arrangement.risk}}));
  const std::string waiting = waiting_moments(f, arrangement.id);
  if (!waiting.empty())
    facts.push_back(
        f.tr(arrangement.done ? "plan_pages.introduce.served" : "plan_pages.introduce.waits", {{"what", waiting}}));
  return facts;
}

void tick_arrangement(Frame& f, const Arrangement& arrangement) {
  Arrangement next = arrangement;
  next.done = !next.done;
  const StepName step{next.done ? "plan_pages.step.in_place" : "plan_pages.step.not_in_place",
                      {{"what", arrangement_name(f, arrangement)}}};
  f.later([next, step](Workspace& work) { work.edit(step, [&](DiffBuilder& edit) { edit.put(next); }); });
}

// A box to tick, and the rest of the row, which opens the arrangement. Returns the y below.
float arrangement_row(Frame& f, const Arrangement& arrangement, Vec2 at, float width) {
  Ui& ui = f.ui;
  const Palette& c = ui.colors();
  Scope scope(ui, arrangement.id);
  const std::string name = arrangement_name(f, arrangement);
  const std::vector<std::string> facts = arrangement_facts(f, arrangement);
  const bool narrow = width < 240;  // the box above the words
  const float left = narrow ? at.x : at.x + 38, room = narrow ? width : width - 38 - 30;
  const float top = narrow ? at.y + 46 : at.y;
  float height = 20 + measure_text(ui, name, ui.type().strong, room).y;
  for (const std::string& fact : facts) height += measure_text(ui, fact, ui.type().small, room).y + 1;
  if (checkbox(ui, "done", {at.x - 10, at.y + 2, 44, 44}, f.tr("plan_pages.introduce.in_place", {{"what", name}}),
               arrangement.done, {}, false))
    tick_arrangement(f, arrangement);
  const Rect row{left - 4, top, narrow ? width + 8 : width - 34, std::max(48.0f, height)};
  Node node;
  node.id = ui.id("open");
  node.role = Role::button;
  node.label = name;
  for (const std::string& fact : facts) node.description += (node.description.empty() ? "" : ". ") + fact;
  node.bounds = row;
  const Interaction state = ui.interact(std::move(node));
  if (state.pressed)
    f.later([id = arrangement.id](Workspace& work) { work.show({Sheet::Kind::plan_arrangement, id}); });
  if (state.held || state.hovered) fill(ui, row, 12, state.held ? c.held : c.well);
  float y = top + 10;
  y += paint_text(ui, {left, y}, room, name, ui.type().strong, c.ink);
  for (const std::string& fact : facts) y += paint_text(ui, {left, y}, room, fact, ui.type().small, c.ink2) + 1;
  if (!narrow) icon(ui, seven::icon::chevron_right, {row.right() - 16, at.y + 24}, 18, c.ink2);
  if (state.focused) ui.focus_ring(row, 12);
  return row.bottom();
}

float arrangement_list(Frame& f, float x, float y, float width) {
  Ui& ui = f.ui;
  const Palette& c = ui.colors();
  const std::string& title = f.tr("plan_pages.introduce.list");
  Group group(ui, "list", Role::region, title);
  Card card(ui, "card", {x, y, width, 0}, ui.phone() ? 16.0f : 22.0f);
  const float left = card.left(), room = card.width();
  const auto all = f.work.plan().store().all<Arrangement>();
  int done = 0;
  for (const Arrangement* each : all) done += each->done;
  y = card.top();
  y += heading(ui, {left, y}, room, title, ui.type().h3, c.ink, 2) + 2;
  if (all.empty()) {
    y = page_empty(f, {left, y + 8}, room, f.tr("plan_pages.introduce.empty.title"),
                   f.tr("plan_pages.introduce.empty.words")) +
        12;
  } else {
    y +=
        status(ui, "count", {left, y}, room,
               f.tr("plan_pages.introduce.count", {{"n", std::to_string(done)}, {"total", std::to_string(all.size())}}),
               ui.type().small, c.ink2) +
        8;
    for (const Arrangement* each : all) {
      if (each != all.front()) hairline(ui, left + 38, y + 2, room - 38);
      y = arrangement_row(f, *each, {left, y + 4}, room) + 2;
    }
    y += 12;
  }
  ButtonLook look;
  look.icon = seven::icon::plus;
  float height = 0;
  if (fitting_button(ui, "add", {left, y}, room, f.tr("plan_pages.introduce.add"), look, &height))
    f.later([](Workspace& work) { work.show({Sheet::Kind::plan_arrangement, {}}); });
  return card.end(y + height);
}

float introduce_sum(Frame& f, const char* key, const std::string& amount, float x, float y, float width) {
  Ui& ui = f.ui;
  const Palette& c = ui.colors();
  const std::string& label = f.tr(key);
  const float right = measure_text(ui, amount, ui.type().strong).x;
  const bool beside = measure_text(ui, label, ui.type().body).x + right + 16 <= width;
  const float top = y;
  y += paint_text(ui, {x, y}, width, label, ui.type().body, c.ink2);
  if (beside)
    paint_text(ui, {x + width - right, top}, 0, amount, ui.type().strong, c.ink);
  else
    y += paint_text(ui, {x, y}, width, amount, ui.type().strong, c.ink);
  say(ui, {x, top, width, y - top}, label + ": " + amount);
  return y + 6;
}

// What all of it takes, once and in a year (domain.md A44).
float introduce_sums(Frame& f, float x, float y, float width) {
  Ui& ui = f.ui;
  const Palette& c = ui.colors();
  const std::string& title = f.tr("plan_pages.introduce.sums");
  Group group(ui, "sums", Role::region, title);
  Card card(ui, "card", {x, y, width, 0}, ui.phone() ? 16.0f : 22.0f);
  Minutes once, running;
  Pounds once_cash, running_cash;
  int longest = 0;
  for (const Arrangement* each : f.work.plan().store().all<Arrangement>()) {
    once += minutes_together(each->once);
    running += minutes_together(each->running);
    once_cash += Pounds::of_pence(each->once_pence);
    running_cash += Pounds::of_pence(each->running_pence);
    if (!each->done) longest = std::max(longest, each->lead_weeks);
  }
  y = card.top();
  mark(ui, Mark::introduced, {card.left() + 13, y + ui.type().h3.line * 0.5f}, 26);
  y += heading(ui, {card.left() + 36, y}, card.width() - 36, title, ui.type().h3, c.ink, 2) + 10;
  y = introduce_sum(f, "plan_pages.introduce.all_once", costs_words(f, once, once_cash), card.left(), y, card.width());
  y = introduce_sum(f, "plan_pages.introduce.all_running", costs_words(f, running, running_cash), card.left(), y,
                    card.width());
  if (longest > 0)
    y = introduce_sum(f, "plan_pages.introduce.longest", ui.words().count("plan_pages.weeks", longest), card.left(), y,
                      card.width());
  y += text(ui, {card.left(), y + 2}, card.width(), f.tr("plan_pages.introduce.dip"), ui.type().small, c.ink2) + 2;
  return card.end(y);
}

// Lines that are easily forgotten: the craft of relationships (A71), protected time for the change (A84).
float introduce_craft(Frame& f, float x, float y, float width) {
  Ui& ui = f.ui;
  const Palette& c = ui.colors();
  const std::string& title = f.tr("plan_pages.craft.title");
  Group group(ui, "craft", Role::region, title);
  Card card(ui, "card", {x, y, width, 0}, ui.phone() ? 16.0f : 22.0f);
  const float left = card.left(), room = card.width();
  y = card.top();
  y += heading(ui, {left, y}, room, title, ui.type().h3, c.ink, 2) + 2;
  y += text(ui, {left, y}, room, f.tr("plan_pages.craft.help"), ui.type().small, c.ink2) + 10;
  for (const char* id : kCraftLines) {
    const std::string& name = f.tr(craft_key(id));
    if (f.work.plan().store().find<Arrangement>(id) != nullptr) {
      need_sign(ui, NeedMarkSign::met, {left + 11, y + 22}, 18);
      text(ui, {left + 32, y + 9}, room - 32, name, ui.type().body, c.ink);
      y += std::max(44.0f, measure_text(ui, name, ui.type().body, room - 32).y + 18);
      continue;
    }
    ButtonLook look;
    look.icon = seven::icon::plus;
    float height = 0;
    if (fitting_button(ui, id, {left, y}, room, name, look, &height)) {
      f.later([key = std::string(id), name](Workspace& work) {
        Arrangement next;
        next.id = key;
        next.text = name;
        work.edit({"plan_pages.step.add", {{"what", "@" + craft_key(key)}}},
                  [&](DiffBuilder& edit) { edit.put(next); });
        work.show({Sheet::Kind::plan_arrangement, key});
      });
    }
    y += height + 8;
  }
  return card.end(y - 4);
}

}  // namespace

void draw_plan_introduce(Frame& f, const Rect& area) {
  Ui& ui = f.ui;
  Scope scope(ui, "introduce");
  PlanPage page(f, area, "plan_pages.introduce.title", "plan_pages.introduce.lead");
  const float x = page.x(), width = page.width(), gap = ui.phone() ? 16.0f : 24.0f;
  float y = page.top();
  if (width >= 820) {
    const float side = std::min(400.0f, width * 0.38f), main = width - side - gap;
    const float first = arrangement_list(f, x, y, main);
    float second = introduce_sums(f, x + main + gap, y, side) + gap;
    second = introduce_craft(f, x + main + gap, second, side);
    y = std::max(first, second) + gap;
  } else {
    y = arrangement_list(f, x, y, width) + gap;
    y = introduce_sums(f, x, y, width) + gap;
    y = introduce_craft(f, x, y, width) + gap;
  }
  page.end(plan_note_taking(f, {x, y, width, 0}));
}

}  // namespace seven::ui
