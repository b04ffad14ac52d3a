// "What differs, and why": pairs of groups of people, and what each would meet at the stages where they differ.
#include "base/format.h"
#include "icons.h"
#include "planning/change_meaning.h"
#include "planning/lane_differences.h"
#include "ui/screens/plan.h"
#include "ui/screens/plan_fairness_parts.h"
#include "ui/screens/reason_editor.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/fold.h"
#include "ui/widgets/mark.h"
#include "ui/widgets/text.h"

namespace seven::ui {
namespace {

constexpr const char* kOpenPair = "plan_difference";  // whose reason is being written

std::string lane_name(const Frame& f, const std::string& id) {
  const Lane* lane = f.work.plan().store().find<Lane>(id);
  return lane == nullptr ? id : lane->name;
}

DifferenceReason reason_between(const Frame& f, const LaneDifference& difference) {
  return f.work.plan().store().value_or(DifferenceReason::between(difference.first, difference.second));
}

// "GP 12 min, with someone they know": what one group's people would meet at one stage.
std::string stage_words(const Frame& f, const std::string& lane, const std::string& stage) {
  std::map<std::string, Minutes> minutes;
  bool relationship = false, machine = false, any = false;
  for (const Moment* moment : f.work.plan().moments_in(lane, stage)) {
    if (moment->change == MomentChange::take_out) continue;
    any = true;
    for (const auto& [role, each] : planned_minutes(*moment)) minutes[role] += each;
    relationship = relationship || is_relationship(*moment);
    machine = machine || moment->machine;
  }
  std::string words;
  const auto add = [&](const std::string& more) { words += (words.empty() ? "" : ", ") + more; };
  for (const TeamRole* role : f.work.plan().roles()) {
    const auto found = minutes.find(role->id);
    if (found != minutes.end() && found->second > Minutes())
      add(role->name + " " + format_minutes(f.ui.words(), found->second));
  }
  if (relationship) add(f.tr("plan_pages.fair.relationship"));
  if (machine) add(f.tr("plan_pages.fair.with_machine"));
  if (words.empty()) return f.tr(any ? "plan_pages.fair.no_time" : "plan_pages.fair.nothing");
  return words;
}

// What both would meet, stage by stage.
float stages_of(Frame& f, const LaneDifference& difference, float x, float y, float width) {
  Ui& ui = f.ui;
  const Palette& c = ui.colors();
  for (const std::string& id : difference.stages) {
    const Stage* stage = f.work.plan().store().find<Stage>(id);
    if (stage == nullptr) continue;
    y += text(ui, {x, y + 4}, width, stage->name, ui.type().small_strong, c.ink2) + 4;
    for (const std::string& lane : {difference.first, difference.second})
      y +=
          text(ui, {x, y}, width, f.tr("talk.gets", {{"name", lane_name(f, lane)}, {"what", stage_words(f, lane, id)}}),
               ui.type().small, c.ink);
  }
  return y;
}

float pair_row(Frame& f, const LaneDifference& difference, float x, float y, float width) {
  Ui& ui = f.ui;
  const Palette& c = ui.colors();
  const DifferenceReason reason = reason_between(f, difference);
  const std::string pair =
      f.tr("talk.pair", {{"one", f.tr("ui.quoted", {{"what", lane_name(f, difference.first)}})},
                         {"other", f.tr("ui.quoted", {{"what", lane_name(f, difference.second)}})}});
  Group group(ui, reason.key(), Role::group, pair);
  const bool open = f.work.unfolded(kOpenPair) == reason.key();
  const float indent = width < 240 ? 0.0f : 32.0f;
  icon(ui, seven::icon::git_compare, {x + 11, y + 13}, 19, c.ink);
  y += text(ui, {x + 32, y}, width - 32, pair, ui.type().strong, c.ink);
  y = stages_of(f, difference, x + indent, y, width - indent) + 6;
  if (!open && (reason.kind != ReasonKind::unset || !reason.text.empty())) {
    const std::string kind = f.tr(reason.kind == ReasonKind::unset ? "exercise.because" : reason_kind_key(reason.kind));
    if (is_complete(reason)) need_sign(ui, NeedMarkSign::met, {x + 11, y + 13}, 18);
    y += text(ui, {x + 32, y}, width - 32,
              reason.text.empty() ? kind : f.tr("talk.reason", {{"kind", kind}, {"text", reason.text}}), ui.type().body,
              c.ink2);
  }
  if (open) {
    Rect field;
    y = reason_editor(f, {reason, pair, lane_name(f, difference.first), lane_name(f, difference.second)}, x, y + 4,
                      width, &field);
    icon(ui, seven::icon::ear, {x + 10, y + 12}, 20, c.ink);
    y += text(ui, {x + 30, y}, width - 30, f.tr("exercise.explain"), ui.type().small_strong, c.ink) + 6;
  }
  FoldButton look;
  look.icon = open ? nullptr : seven::icon::pencil;
  look.description = pair;
  look.inviting = !open && !is_complete(reason);
  look.open = open;
  const char* key = open ? "talk.fold_in" : is_complete(reason) ? "talk.change" : "talk.say_why";
  const float at = open ? x : x + indent;
  y += look.inviting ? 4.0f : 0.0f;
  float height = 0;
  if (fold_button(ui, "fold", {at, y}, x + width - at, f.tr(key), look, &height))
    f.later([id = open ? "none" : reason.key()](Workspace& work) { work.unfold(kOpenPair, id); });
  return y + height + (look.inviting ? 6.0f : 0.0f);
}

}  // namespace

float plan_differences(Frame& f, const Rect& place) {
  Ui& ui = f.ui;
  const Palette& c = ui.colors();
  const std::string& title = f.tr("exercise.differs.title");
  const std::vector<LaneDifference> all = lane_differences(f.work.plan().store());
  Group group(ui, "differences", Role::region, title);
  Card card(ui, "card", place, ui.phone() ? 16.0f : 22.0f);
  const float x = card.left(), width = card.width();
  float y = card.top();
  y += heading(ui, {x, y}, width, title, ui.type().h3, c.ink, 2) + 2;
  if (all.empty())
    return card.end(y + 4 + text(ui, {x, y + 4}, width, f.tr("plan_pages.fair.no_difference"), ui.type().body, c.ink2));
  int explained = 0;
  for (const LaneDifference& difference : all) explained += has_reason(f.work.plan().store(), difference);
  y += status(ui, "count", {x, y}, width,
              ui.words().count("exercise.differs.count", explained, {{"total", std::to_string(all.size())}}),
              ui.type().small, c.ink2) +
       14;
  for (const LaneDifference& difference : all) {
    if (&difference != &all.front()) {
      hairline(ui, x, y, width);
      y += 14;
    }
    y = pair_row(f, difference, x, y, width) + 12;
  }
  return card.end(y - 4);
}

}  // namespace seven::ui
