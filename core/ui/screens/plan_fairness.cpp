// The fairness record of a plan: what differs between groups of people and why, who loses, what could be said to them,
// whether some would do worse and whether time goes where a relationship matters
// (domain.md A21 to A26, A38, A91, C9).
#include "base/word_count.h"
#include "icons.h"
#include "planning/lane_differences.h"
#include "ui/screens/group_checks.h"
#include "ui/screens/plan_fairness_parts.h"
#include "ui/screens/plan_page_parts.h"
#include "ui/screens/plan_pages.h"
#include "ui/screens/talk_part.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/text.h"

namespace seven::ui {
namespace {

// Of those who are not online: which groups of people would meet a machine, and which moments have no way out.
std::string digital_figure(const Frame& f, std::string_view group) {
  if (group != "digital") return {};
  std::string machines, closed;
  for (const Lane* lane : f.work.plan().lanes()) {
    bool machine = false, no_way = false;
    for (const Moment* moment : f.work.plan().moments_in(lane->id)) {
      if (!moment->machine || moment->change == MomentChange::take_out) continue;
      machine = true;
      no_way = no_way || is_blank(moment->way_out);
    }
    if (machine) machines += (machines.empty() ? "" : ", ") + lane->name;
    if (no_way) closed += (closed.empty() ? "" : ", ") + lane->name;
  }
  if (!closed.empty()) return f.tr("plan_pages.fair.no_way_out", {{"names", closed}});
  return machines.empty() ? f.tr("plan_pages.fair.no_machine") : f.tr("plan_pages.fair.machine", {{"names", machines}});
}

float plan_groups(Frame& f, const Rect& place) {
  TalkPart part(f, "groups", place, "check.title", "plan_pages.fair.groups");
  return part.end(group_checks(
      f, [&](std::string_view group) { return digital_figure(f, group); }, part.left(), part.top() + 12, part.width()));
}

// What is still missing before all of it can be explained.
float plan_readiness(Frame& f, float x, float y, float width) {
  const Store& store = f.work.plan().store();
  int reasons = 0, words = 0, checks = 0;
  for (const LaneDifference& difference : lane_differences(store)) reasons += !has_reason(store, difference);
  for (const LaneLess& less : lanes_with_less(store, f.work.plan().input()))
    words += less.loses() && is_blank(store.value_or(FairnessNote{less.lane, {}, {}, {}}).loss);
  for (const char* group : checked_groups) {
    const GroupCheck check = store.value_or(GroupCheck{group, GroupFares::unset, {}});
    checks += check.fares == GroupFares::unset || (check.fares == GroupFares::worse && is_blank(check.note));
  }
  std::string missing;
  const auto add = [&](const char* key, int count) {
    if (count > 0) missing += (missing.empty() ? "" : ", ") + f.ui.words().count(key, count);
  };
  add("plan_pages.fair.missing.reason", reasons);
  add("plan_pages.fair.missing.words", words);
  add("plan_pages.fair.missing.check", checks);
  const bool done = missing.empty();
  return page_status(f, "ready", {x, y}, width, done,
                     done ? f.tr("plan_pages.fair.ready") : f.tr("plan_pages.fair.missing", {{"what", missing}}));
}

}  // namespace

void draw_plan_fairness(Frame& f, const Rect& area) {
  Ui& ui = f.ui;
  Scope scope(ui, "fairness");
  PlanPage page(f, area, "plan_pages.fairness.title", "plan_pages.fairness.lead");
  const float x = page.x(), width = page.width(), gap = ui.phone() ? 16.0f : 24.0f;
  float y = page.top();
  if (f.work.plan().lanes().size() < 2)
    y = page_empty(f, {x, y}, width, f.tr("plan_pages.fair.one_group.title"), f.tr("plan_pages.fair.one_group.words")) +
        gap;
  else
    y = plan_readiness(f, x, y, width) + 16;
  if (width >= 820) {
    const float each = (width - gap) * 0.5f;
    const float first = plan_differences(f, {x, y, each, 0}) + gap;
    float second = plan_with_less(f, {x + each + gap, y, each, 0}) + gap;
    second = plan_groups(f, {x + each + gap, second, each, 0});
    y = std::max(first - gap, second);
  } else {
    y = plan_differences(f, {x, y, width, 0}) + gap;
    y = plan_with_less(f, {x, y, width, 0}) + gap;
    y = plan_groups(f, {x, y, width, 0});
  }
  page.end(plan_placement_grid(f, {x, y + gap, width, 0}));
}

}  // namespace seven::ui
