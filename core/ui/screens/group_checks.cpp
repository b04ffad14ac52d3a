#include "ui/screens/group_checks.h"

#include "base/word_count.h"
#include "icons.h"
#include "ui/screens/talk.h"
#include "ui/widgets/choice.h"
#include "ui/widgets/text.h"
#include "ui/widgets/text_field.h"

namespace seven::ui {
namespace {

constexpr std::array<GroupFares, 3> kFares{GroupFares::no_worse, GroupFares::worse, GroupFares::not_known};

std::string fares_key(GroupFares fares) {
  return std::string("check.fares.") + group_fares_words[static_cast<std::size_t>(fares)];
}

void keep_check(DiffBuilder& diff, const GroupCheck& check) {
  if (check.fares == GroupFares::unset && check.note.empty())
    diff.remove<GroupCheck>(check.key());
  else
    diff.put(check);
}

float group_note(Frame& f, const GroupCheck& check, const std::string& group, float x, float y, float width) {
  Ui& ui = f.ui;
  const bool missing = check.fares == GroupFares::worse && is_blank(check.note);
  const std::string label = f.tr("check.note", {{"group", group}});
  FieldOptions options;
  options.look = FieldLook::note;
  options.multiline = true;
  options.placeholder = f.tr("check.placeholder");
  options.description = missing ? f.tr("check.missing") : "";
  options.warning = f.tr("exercise.privacy_warning");
  const float height = field_height(ui, width, check.note, 2, options.look);
  const Rect rect{x, y, width, height};
  if (const auto typed = text_field(ui, "note", rect, label, check.note, options)) {
    GroupCheck next = check;
    next.note = *typed;
    f.later([next](Workspace& work) {
      work.edit_typing({"step.check.note", {{"group", "@check.group." + next.group}}}, "group_check/" + next.group,
                       [&](DiffBuilder& diff) { keep_check(diff, next); });
    });
  }
  arrive(f, group_goal(check.group), ui.id("note"), rect);
  y += height + warning_height(ui, width, options.warning) + 4;
  if (!missing) return y;
  icon(ui, seven::icon::triangle_alert, {x + 10, y + 11}, 18, ui.colors().overspent.text);
  return y +
         status(ui, "missing", {x + 28, y}, width - 28, f.tr("check.missing"), ui.type().small_strong,
                ui.colors().overspent.text) +
         4;
}

float group_row(Frame& f, const std::string& id, const std::string& figure, float x, float y, float width) {
  Ui& ui = f.ui;
  const Palette& c = ui.colors();
  Scope scope(ui, id);
  const std::string& label = f.tr("check.group." + id);
  const GroupCheck check = f.work.document()->store().value_or(GroupCheck{id, GroupFares::unset, {}});
  y += heading(ui, {x, y}, width, label, ui.type().strong, c.ink, 3);
  y += text(ui, {x, y}, width, f.tr("check.group." + id + ".help"), ui.type().small, c.ink2);
  y += text(ui, {x, y}, width, figure, ui.type().small, c.ink) + 6;
  std::vector<Choice> choices;
  int chosen = -1;
  for (const GroupFares level : kFares) {
    if (check.fares == level) chosen = static_cast<int>(choices.size());
    const std::string key = fares_key(level);
    choices.push_back({key, f.tr(key), {}, nullptr, {}, nullptr, false});
  }
  float height = 0;
  if (const auto pressed = segmented(ui, "fares", {x, y}, width, label, choices, chosen, &height)) {
    GroupCheck next = check;
    const GroupFares level = kFares[static_cast<std::size_t>(*pressed)];
    next.fares = level == check.fares ? GroupFares::unset : level;
    const StepName step{"step.check", {{"group", "@check.group." + id}, {"level", "@" + fares_key(level)}}};
    f.later([next, step](Workspace& work) { work.edit(step, [&](DiffBuilder& diff) { keep_check(diff, next); }); });
  }
  y += height + 10;
  if (check.fares == GroupFares::worse || !check.note.empty()) y = group_note(f, check, label, x, y, width) + 4;
  return y;
}

}  // namespace

float group_checks(Frame& f, const GroupFigure& figure, float x, float y, float width) {
  Ui& ui = f.ui;
  const Palette& c = ui.colors();
  for (const char* group : checked_groups) y = group_row(f, group, figure(group), x, y, width) + 8;
  icon(ui, seven::icon::info, {x + 9, y + 11}, 18, c.ink2);
  return y + text(ui, {x + 28, y}, width - 28, f.tr("check.legal"), ui.type().small, c.ink2);
}

}  // namespace seven::ui
