// The relationship at a moment, and what people need at it.
#include <algorithm>

#include "icons.h"
#include "ui/screens/moment_parts.h"
#include "ui/screens/plan.h"
#include "ui/widgets/card.h"
#include "ui/widgets/text.h"

namespace seven::ui {
namespace {

using MomentText = std::string Moment::*;

void moment_words(DetailColumn& column, const Moment& moment, const char* key, const char* label, const char* step,
                  MomentText text, int rows, FieldOptions options = {}) {
  Frame& f = column.frame();
  if (const auto typed = column.words(key, f.tr(label), moment.*text, rows, std::move(options)))
    type_moment(f, step, moment.id, key, [text, all = *typed](Moment& to) { to.*text = all; });
}

void own_person_share(DetailColumn& column, const Moment& moment, const char* key, const char* label, const char* step,
                      Share Moment::*share) {
  Frame& f = column.frame();
  DetailAmount amount;
  amount.value = (moment.*share).basis_points();
  amount.high = Share::whole;
  amount.decimals = 2;
  amount.step = 500;
  amount.unit = "%";
  amount.small_label = true;
  amount.named = f.tr("plan_moment.own") + ", " + f.tr(label);
  if (const auto next = column.amount(key, f.tr(label), amount))
    type_moment(f, step, moment.id, key,
                [share, n = static_cast<int>(*next)](Moment& to) { to.*share = Share::of_basis_points(n); });
}

using NeedMark = bool MomentNeed::*;
struct NeedMarkEntry {
  const char* key;
  const char* label;
  const char* help;
  NeedMark mark;
};
constexpr NeedMarkEntry kNeedMarks[] = {
    {"meaningful", "exercise.mark.meaningful", "exercise.mark.meaningful.help", &MomentNeed::meaningful},
    {"necessary", "exercise.mark.necessary", "exercise.mark.necessary.help", &MomentNeed::necessary},
    {"changes_result", "exercise.mark.changes_result", "exercise.mark.changes_result.help",
     &MomentNeed::changes_result}};

void press_mark(Frame& f, const MomentNeed& need, const std::string& name, NeedMark mark) {
  edit_detail<MomentNeed>(f, "plan_moment.step.need_mark", need.id, name,
                          [mark](MomentNeed& to) { to.*mark = !(to.*mark); });
}

// The three marks as pills that wrap; with large text, where one would not fit, as boxes whose words wrap.
void need_marks(DetailColumn& column, const MomentNeed& need, const std::string& name) {
  Frame& f = column.frame();
  float widest = 0;
  for (const NeedMarkEntry& entry : kNeedMarks) widest = std::max(widest, chip_width(f.ui, f.tr(entry.label), false));
  const bool boxes = widest > column.width();
  float x = column.x(), y = column.y();
  for (const NeedMarkEntry& entry : kNeedMarks) {
    const std::string& label = f.tr(entry.label);
    const bool on = need.*entry.mark;
    if (boxes) {
      if (column.tick(entry.key, label, on, f.tr(entry.help))) press_mark(f, need, name, entry.mark);
      continue;
    }
    const float wide = chip_width(f.ui, label, false);
    if (x > column.x() && x + wide > column.x() + column.width()) {
      x = column.x();
      y += 52;
    }
    if (chip(f.ui, entry.key, {x, y}, label, on ? Tri::yes : Tri::no, nullptr, {}, false, f.tr(entry.help)))
      press_mark(f, need, name, entry.mark);
    x += wide + 8;
  }
  column.go_to((boxes ? column.y() : y + 44) + 10);
}

void need_entry(DetailColumn& column, const MomentNeed& need) {
  Frame& f = column.frame();
  Ui& ui = f.ui;
  const std::string name = need.text.empty() ? f.tr("plan_moment.need.unnamed") : need.text;
  Group group(ui, need.id, Role::group, name);
  FieldOptions options;
  options.placeholder = f.tr("plan_moment.need.placeholder");
  options.max_length = static_cast<int>(max_name_length);
  options.multiline = true;
  const float room = column.width() - 48;
  const float height = field_height(ui, room, need.text.empty() ? options.placeholder : need.text, 1, FieldLook::box);
  if (const auto typed = text_field(ui, "text", {column.x(), column.y(), room, height}, f.tr("plan_moment.need.text"),
                                    need.text, options))
    type_detail<MomentNeed>(f, "plan_moment.step.need", need.id, name, "text",
                            [all = *typed](MomentNeed& to) { to.text = all; });
  if (icon_button(ui, "remove", {column.x() + column.width() - 44, column.y() + 1, 44, 44},
                  f.tr("plan_moment.need.remove", {{"what", name}}), seven::icon::x))
    f.later([id = need.id, name](Workspace& work) {
      work.edit({"plan_moment.step.need_off", {{"what", name}}},
                [&](DiffBuilder& edit) { edit.remove<MomentNeed>(id); });
    });
  column.skip(height + 8);
  const std::vector<Choice> kinds = {detail_choice("need", f.tr("plan_moment.need.need")),
                                     detail_choice("want", f.tr("plan_moment.need.want"))};
  float taken = 0;
  if (const auto pressed = segmented(ui, "kind", {column.x(), column.y()}, column.width(),
                                     f.tr("plan_moment.need.kind"), kinds, need.want ? 1 : 0, &taken))
    edit_detail<MomentNeed>(f, "plan_moment.step.need_kind", need.id, name,
                            [want = *pressed == 1](MomentNeed& to) { to.want = want; });
  column.skip(taken + 8);
  need_marks(column, need, name);
}

}  // namespace

void moment_relationship_part(DetailColumn& column, const Moment& moment) {
  Frame& f = column.frame();
  const Palette& c = f.ui.colors();
  std::vector<Choice> choices = {detail_choice("matters", f.tr("plan_moment.matters.matters")),
                                 detail_choice("helps", f.tr("plan_moment.matters.helps")),
                                 detail_choice("not_needed", f.tr("plan_moment.matters.not_needed"))};
  constexpr StrengthMark signs[] = {StrengthMark::essential, StrengthMark::helpful, StrengthMark::not_needed};
  constexpr Matters values[] = {Matters::matters, Matters::helps, Matters::not_needed};
  int chosen = -1;
  for (std::size_t i = 0; i < choices.size(); ++i) {
    choices[i].sign = [sign = signs[i]](Ui& ui, Vec2 center) { strength_mark(ui, sign, center, 26); };
    if (values[i] != Matters::not_needed) choices[i].meaning = &c.relationship;
    if (values[i] == moment.matters) chosen = static_cast<int>(i);
  }
  if (const auto pressed = column.cards("matters", f.tr("plan_moment.matters"), choices, chosen, 3)) {
    const Matters value = values[static_cast<std::size_t>(*pressed)];
    edit_moment(f, "plan_moment.step.matters", moment.id,
                [value](Moment& to) { to.matters = to.matters == value ? Matters::unsaid : value; });
  }
  FieldOptions note;
  note.look = FieldLook::note;
  note.placeholder = f.tr("plan_moment.reason.placeholder");
  moment_words(column, moment, "reason", "plan_moment.reason", "plan_moment.step.reason", &Moment::reason, 3, note);
  if (moment.matters != Matters::matters && moment.matters != Matters::helps) return;
  FieldOptions with;
  with.placeholder = f.tr("plan_moment.with.placeholder");
  with.max_length = static_cast<int>(max_name_length);
  moment_words(column, moment, "with", "plan_moment.with", "plan_moment.step.with", &Moment::with, 1, with);
  FieldOptions ends;
  ends.placeholder = f.tr("plan_moment.ends.placeholder");
  moment_words(column, moment, "ends", "plan_moment.ends", "plan_moment.step.ends", &Moment::ends, 2, ends);
  column.title(f.tr("plan_moment.own"), 4);
  own_person_share(column, moment, "own_before", "plan.time.today", "plan_moment.step.own", &Moment::own_before);
  own_person_share(column, moment, "own_after", "plan.time.tomorrow", "plan_moment.step.own", &Moment::own_after);
  column.says(f.tr("plan_moment.own.help"));
}

void moment_needs_part(DetailColumn& column, const Moment& moment) {
  Frame& f = column.frame();
  bool first = true;
  for (const MomentNeed* need : f.work.plan().store().all<MomentNeed>()) {
    if (need->moment != moment.id) continue;
    if (!first) {
      hairline(f.ui, column.x(), column.y() - 1, column.width());
      column.skip(12);
    }
    first = false;
    need_entry(column, *need);
  }
  if (first) column.says(f.tr("plan_moment.needs.none"));
  if (column.press("add_need", f.tr("plan_moment.need.add"), seven::icon::plus))
    f.later([id = moment.id, name = moment_title(f, moment)](Workspace& work) {
      MomentNeed need;
      need.id = work.new_key();
      need.moment = id;
      work.edit({"plan_moment.step.need_add", {{"what", name}}}, [&](DiffBuilder& edit) { edit.put(need); });
    });
}

}  // namespace seven::ui
