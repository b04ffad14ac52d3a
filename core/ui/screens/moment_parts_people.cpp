// The relationship at a moment, and what people need at it.
#include <algorithm>

#include "base/utf8.h"
#include "base/word_count.h"
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

struct DetailPill {
  const char* key;
  std::string label;
  bool on;
  std::string help;
};

// Pills that wrap; with large text, where one would not fit, boxes whose words wrap. The index that was pressed.
std::optional<std::size_t> detail_pills(DetailColumn& column, const std::vector<DetailPill>& pills) {
  Ui& ui = column.ui();
  float widest = 0;
  for (const DetailPill& pill : pills) widest = std::max(widest, chip_width(ui, pill.label, false));
  const bool boxes = widest > column.width();
  std::optional<std::size_t> pressed;
  float x = column.x(), y = column.y();
  for (std::size_t i = 0; i < pills.size(); ++i) {
    const DetailPill& pill = pills[i];
    if (boxes) {
      if (column.tick(pill.key, pill.label, pill.on, pill.help)) pressed = i;
      continue;
    }
    const float wide = chip_width(ui, pill.label, false);
    if (x > column.x() && x + wide > column.x() + column.width()) {
      x = column.x();
      y += 52;
    }
    if (chip(ui, pill.key, {x, y}, pill.label, pill.on ? Tri::yes : Tri::no, nullptr, {}, false, pill.help))
      pressed = i;
    x += wide + 8;
  }
  column.go_to((boxes ? column.y() : y + 44) + 10);
  return pressed;
}

// The three marks.
void need_marks(DetailColumn& column, const MomentNeed& need, const std::string& name) {
  Frame& f = column.frame();
  std::vector<DetailPill> pills;
  for (const NeedMarkEntry& entry : kNeedMarks)
    pills.push_back({entry.key, f.tr(entry.label), need.*entry.mark, f.tr(entry.help)});
  if (const auto pressed = detail_pills(column, pills)) press_mark(f, need, name, kNeedMarks[*pressed].mark);
}

// People who could keep a relationship, most of them outside the staff (domain.md A39).
struct KeeperEntry {
  const char* key;
  const char* label;
};
constexpr KeeperEntry kKeepers[] = {
    {"staff", "plan_moment.keeper.staff"},         {"family", "plan_moment.keeper.family"},
    {"friend", "plan_moment.keeper.friend"},       {"been_there", "plan_moment.keeper.been_there"},
    {"volunteer", "plan_moment.keeper.volunteer"}, {"group", "plan_moment.keeper.group"},
    {"service", "plan_moment.keeper.service"}};

// As it stands after a comma: "a volunteer".
std::string after_comma(std::string words) {
  if (!words.empty() && words[0] >= 'A' && words[0] <= 'Z') words[0] = static_cast<char>(words[0] - 'A' + 'a');
  return words;
}

// What stands between commas, without the spaces around it.
std::vector<std::string> between_commas(const std::string& words) {
  std::vector<std::string> parts;
  for (std::size_t from = 0; from <= words.size();) {
    const std::size_t to = std::min(words.find(',', from), words.size());
    std::size_t first = from, last = to;
    while (first < last && words[first] == ' ') ++first;
    while (last > first && words[last - 1] == ' ') --last;
    if (last > first) parts.push_back(words.substr(first, last - first));
    from = to + 1;
  }
  return parts;
}

bool is_keeper(const std::string& part, const std::string& who) { return after_comma(part) == after_comma(who); }

bool names_keeper(const std::string& with, const std::string& who) {
  const std::vector<std::string> parts = between_commas(with);
  return std::any_of(parts.begin(), parts.end(), [&](const std::string& part) { return is_keeper(part, who); });
}

// The words with them added at the end, or without them where they are there. Unchanged where there is no more room.
std::string keeper_changed(const std::string& with, const std::string& who) {
  std::string all;
  for (const std::string& part : between_commas(with)) {
    if (!is_keeper(part, who)) all += (all.empty() ? "" : ", ") + part;
  }
  if (names_keeper(with, who)) return all;
  all += all.empty() ? who : ", " + after_comma(who);
  return code_points(all) > max_name_length ? with : all;
}

void keepers(DetailColumn& column, const Moment& moment) {
  Frame& f = column.frame();
  const std::string& label = f.tr("plan_moment.keeper");
  Group group(f.ui, "keepers", Role::group, label);
  column.skip(paint_text(f.ui, {column.x(), column.y()}, column.width(), label, f.ui.type().small, f.ui.colors().ink2) +
              4);
  std::vector<DetailPill> pills;
  for (const KeeperEntry& entry : kKeepers)
    pills.push_back({entry.key, f.tr(entry.label), names_keeper(moment.with, f.tr(entry.label)), {}});
  if (const auto pressed = detail_pills(column, pills))
    edit_moment(f, "plan_moment.step.with", moment.id,
                [who = pills[*pressed].label](Moment& to) { to.with = keeper_changed(to.with, who); });
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
  if (need.want) return;
  if (column.tick("unmet", f.tr("plan_moment.need.unmet"), need.unmet)) press_mark(f, need, name, &MomentNeed::unmet);
  column.skip(8);
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
  keepers(column, moment);
  FieldOptions cover;
  cover.placeholder = f.tr("plan_moment.cover.placeholder");
  moment_words(column, moment, "cover", "plan_moment.cover", "plan_moment.step.cover", &Moment::cover, 2, cover);
  if (is_blank(moment.cover) && (!is_blank(moment.with) || moment.own_after > moment.own_before))
    column.warns("no_cover", f.tr("plan_moment.cover.missing"));
  FieldOptions ends;
  ends.placeholder = f.tr("plan_moment.ends.placeholder");
  moment_words(column, moment, "ends", "plan_moment.ends", "plan_moment.step.ends", &Moment::ends, 2, ends);
  column.title(f.tr("plan_moment.own"), 4);
  own_person_share(column, moment, "own_before", "plan.time.today", "plan_moment.step.own", &Moment::own_before);
  own_person_share(column, moment, "own_after", "plan.time.tomorrow", "plan_moment.step.own", &Moment::own_after);
  column.says(f.tr("plan_moment.own.help"));
}

void moment_voices(DetailColumn& column, const Moment& moment) {
  Frame& f = column.frame();
  const auto voices = f.work.plan().voices_about(moment.id);
  if (voices.empty()) return;
  column.title(f.tr("plan_moment.voices"), 3);
  for (const Voice* voice : voices) column.says("“" + voice->text + "”");
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
