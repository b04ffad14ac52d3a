// A first small move: one kind of moment, one week, no spreadsheet; and what stops the team (domain.md A83).
#include <array>

#include "base/word_count.h"
#include "icons.h"
#include "planning/plan_progress.h"
#include "ui/screens/plan.h"
#include "ui/screens/plan_page_parts.h"
#include "ui/screens/plan_pages.h"
#include "ui/screens/talk_part.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/choice.h"
#include "ui/widgets/text.h"

namespace seven::ui {
namespace {

constexpr std::array<ObstacleKind, 3> kObstacleKinds{ObstacleKind::real_rule, ObstacleKind::assumed_rule,
                                                     ObstacleKind::habit};

void choose_first_moment(Frame& f, const Moment& moment) {
  const bool off = first_move_of(f.work.plan().store()) == &moment;
  const Note next{first_moment_topic, moment.id};
  const StepName step{off ? "plan_pages.step.first_none" : "plan_pages.step.first",
                      {{"what", moment_title(f, moment)}}};
  f.later([next, step, off](Workspace& work) {
    work.edit(step, [&](DiffBuilder& edit) {
      if (off)
        edit.remove<Note>(next.key());
      else
        edit.put(next);
    });
  });
}

// The moments of the map as cards to choose from, those of each group together.
float first_moment(Frame& f, const Rect& place) {
  Ui& ui = f.ui;
  const Palette& c = ui.colors();
  TalkPart part(f, "moment", place, "plan_pages.first.moment", "plan_pages.first.moment.help");
  const float x = part.left(), width = part.width();
  float y = part.top() + 12;
  const Moment* chosen = first_move_of(f.work.plan().store());
  if (f.work.plan().store().all<Moment>().empty())
    return part.end(page_empty(f, {x, y}, width, f.tr("plan.empty.title"), f.tr("plan.empty.words")));
  for (const Lane* lane : f.work.plan().lanes()) {
    const auto moments = f.work.plan().moments_in(lane->id);
    if (moments.empty()) continue;
    std::vector<Choice> choices;
    int at = -1;
    for (const Moment* moment : moments) {
      if (moment == chosen) at = static_cast<int>(choices.size());
      choices.push_back({moment->id, moment_title(f, *moment), {}, change_icon(moment->change), {}, nullptr, false});
    }
    y += paint_text(ui, {x, y}, width, lane->name, ui.type().small_strong, c.ink2) + 6;
    float height = 0;
    Scope scope(ui, lane->id);
    if (const auto pressed = chip_choices(ui, "moments", {x, y}, width, lane->name, choices, at, &height))
      choose_first_moment(f, *moments[static_cast<std::size_t>(*pressed)]);
    y += height + 14;
  }
  if (chosen != nullptr) {
    const std::string words = change_words(f, chosen->change) + " · " + moment_roles(f, *chosen) + " · " +
                              moment_minutes(f, *chosen, PlanTime::difference);
    y += text(ui, {x, y}, width, moment_title(f, *chosen), ui.type().strong, c.ink);
    y += text(ui, {x, y}, width, words, ui.type().small, c.ink2) + 4;
  }
  return part.end(y - 6);
}

// What is tried, when, who says yes, and how the team will see that it helped.
float first_try(Frame& f, const Rect& place) {
  TalkPart part(f, "try", place, "plan_pages.first.week", "plan_pages.first.week.help");
  const float x = part.left(), width = part.width();
  float y = part.top() + 12;
  struct Asked {
    const char* key;
    const char* topic;
    FieldLook look;
    int rows;
  };
  constexpr std::array<Asked, 4> asked{{{"try", first_try_topic, FieldLook::note, 2},
                                        {"when", first_week_topic, FieldLook::box, 1},
                                        {"yes", first_yes_topic, FieldLook::box, 1},
                                        {"sign", first_sign_topic, FieldLook::note, 2}}};
  for (const Asked& each : asked) {
    const std::string key = std::string("plan_pages.first.") + each.key;
    const PageField field{f.tr(key), f.tr(key + ".placeholder"), each.look, each.rows};
    y = page_note(f, each.key, {x, y}, width, field, each.topic,
                  {"plan_pages.step.first_words", {{"what", "@" + key}}}) +
        12;
  }
  return part.end(y - 8);
}

StepName obstacle_step(const char* key) { return {key, {{"what", "@plan_pages.obstacle"}}}; }

float obstacle_row(Frame& f, const Obstacle& obstacle, int number, float x, float y, float width) {
  Ui& ui = f.ui;
  const Palette& c = ui.colors();
  Scope scope(ui, obstacle.id);
  const std::string name =
      f.tr("plan_pages.numbered", {{"what", f.tr("plan_pages.obstacle")}, {"n", std::to_string(number)}});
  const PageField field{name, f.tr("plan_pages.obstacle.placeholder"), FieldLook::note, 1, 0, true};
  const float top = y, room = width - 52;
  y = page_field(f, "text", {x, y}, room, field, obstacle.text, [&](const std::string& words) {
    Obstacle next = obstacle;
    next.text = words;
    f.later([next](Workspace& work) {
      work.edit_typing(obstacle_step("plan_pages.step.words"), "obstacle/" + next.id,
                       [&](DiffBuilder& edit) { edit.put(next); });
    });
  });
  focus_added(f, obstacle.id, ui.id("text"), {x, top, room, y - top});
  if (icon_button(ui, "remove", {x + width - 44, top, 44, 44}, f.tr("plan_pages.remove", {{"what", name}}),
                  seven::icon::trash_2)) {
    f.later([key = obstacle.key()](Workspace& work) {
      work.edit(obstacle_step("plan_pages.step.remove"), [&](DiffBuilder& edit) { edit.remove<Obstacle>(key); });
    });
  }
  y = std::max(y, top + 44) + 8;
  std::vector<Choice> choices;
  int chosen = -1;
  for (const ObstacleKind kind : kObstacleKinds) {
    const std::string key = std::string("plan_pages.obstacle.") + obstacle_kind_words[static_cast<std::size_t>(kind)];
    if (kind == obstacle.kind) chosen = static_cast<int>(choices.size());
    choices.push_back({key, f.tr(key), {}, nullptr, {}, nullptr, false});
  }
  float height = 0;
  const std::string question = f.tr("plan_pages.obstacle.kind");
  if (const auto pressed = chip_choices(ui, "kind", {x, y}, width, question, choices, chosen, &height)) {
    Obstacle next = obstacle;
    const ObstacleKind kind = kObstacleKinds[static_cast<std::size_t>(*pressed)];
    next.kind = kind == obstacle.kind ? ObstacleKind::unsaid : kind;
    const StepName step{"plan_pages.step.obstacle", {{"kind", "@" + choices[static_cast<std::size_t>(*pressed)].key}}};
    f.later([next, step](Workspace& work) { work.edit(step, [&](DiffBuilder& edit) { edit.put(next); }); });
  }
  y += height + 6;
  if (chosen >= 0)
    y += status(ui, "next", {x, y}, width, f.tr(choices[static_cast<std::size_t>(chosen)].key + ".help"),
                ui.type().small, c.ink2);
  return y;
}

float obstacles(Frame& f, const Rect& place) {
  Ui& ui = f.ui;
  TalkPart part(f, "obstacles", place, "plan_pages.obstacles", "plan_pages.obstacles.help");
  const float x = part.left(), width = part.width();
  float y = part.top() + 14;
  const auto all = f.work.plan().store().all<Obstacle>();
  if (all.empty()) y = page_empty(f, {x, y}, width, {}, f.tr("plan_pages.obstacles.empty")) + 12;
  int number = 0;
  for (const Obstacle* each : all) {
    if (number > 0) {
      hairline(ui, x, y, width);
      y += 14;
    }
    y = obstacle_row(f, *each, ++number, x, y, width) + 12;
  }
  ButtonLook look;
  look.icon = seven::icon::plus;
  float height = 0;
  if (fitting_button(ui, "add", {x, y}, width, f.tr("plan_pages.obstacle.add"), look, &height)) {
    f.later([](Workspace& work) {
      Obstacle next;
      next.id = work.new_key();
      work.edit(obstacle_step("plan_pages.step.add"), [&](DiffBuilder& edit) { edit.put(next); });
      work.unfold(kJustAdded, next.id);
    });
  }
  return part.end(y + height);
}

}  // namespace

void draw_plan_first_move(Frame& f, const Rect& area) {
  Ui& ui = f.ui;
  Scope scope(ui, "first_move");
  PlanPage page(f, area, "plan_pages.first_move.title", "plan_pages.first_move.lead");
  const float x = page.x(), width = page.width(), gap = ui.phone() ? 16.0f : 24.0f;
  float y = page.top();
  if (width >= 820) {
    const float each = (width - gap) * 0.5f;
    const float first = first_moment(f, {x, y, each, 0});
    const float second = first_try(f, {x + each + gap, y, each, 0}) + gap;
    y = std::max(first, obstacles(f, {x + each + gap, second, each, 0})) + gap;
  } else {
    y = first_moment(f, {x, y, width, 0}) + gap;
    y = first_try(f, {x, y, width, 0}) + gap;
    y = obstacles(f, {x, y, width, 0}) + gap;
  }
  ButtonLook look;
  look.icon_after = seven::icon::arrow_right;
  float height = 0;
  if (fitting_button(ui, "commitments", {x, y}, width, f.tr("plan_pages.first.to_commitments"), look, &height))
    f.later([](Workspace& work) { work.go_plan_page("commitments"); });
  page.end(y + height);
}

}  // namespace seven::ui
