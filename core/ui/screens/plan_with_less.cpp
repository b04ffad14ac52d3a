// Groups of people that would lose or get less than another: what they lose, what could be said to them, why it is
// right, how they can ask for the other route (domain.md A23, A26, C9).
#include "base/format.h"
#include "base/word_count.h"
#include "icons.h"
#include "planning/lane_differences.h"
#include "ui/screens/plan.h"
#include "ui/screens/plan_fairness_parts.h"
#include "ui/screens/plan_page_parts.h"
#include "ui/screens/talk_part.h"
#include "ui/widgets/card.h"
#include "ui/widgets/fold.h"
#include "ui/widgets/mark.h"
#include "ui/widgets/text.h"

namespace seven::ui {
namespace {

constexpr const char* kToLane = "plan_with_less";  // whose words are being written

std::string name_of_lane(const Frame& f, const std::string& id) {
  const Lane* lane = f.work.plan().store().find<Lane>(id);
  return lane == nullptr ? id : lane->name;
}

// To whole minutes: the number of people is a round one.
std::string whole_minutes(const Frame& f, Minutes minutes) {
  return format_minutes(f.ui.words(), Minutes::of_whole(divide_rounded(minutes.hundredths(), Minutes::per_minute)));
}

FairnessNote note_to(const Frame& f, const std::string& lane) {
  return f.work.plan().store().value_or(FairnessNote{lane, {}, {}, {}});
}

// The ways out that the group's moments already have.
std::string ways_out_of_lane(const Frame& f, const std::string& lane) {
  std::string all;
  for (const Moment* moment : f.work.plan().moments_in(lane)) {
    if (!is_blank(moment->way_out) && all.find(moment->way_out) == std::string::npos)
      all += (all.empty() ? "" : " ") + moment->way_out;
  }
  return all;
}

using NoteText = std::string FairnessNote::*;

float words_to(Frame& f, const char* key, NoteText part, const char* step, const char* glyph, const PageField& field,
               const std::string& lane, float x, float y, float width) {
  Ui& ui = f.ui;
  icon(ui, glyph, {x + 10, y + 12}, 20, ui.colors().ink);
  y += paint_text(ui, {x + 30, y + 1}, width - 30, field.label, ui.type().small_strong, ui.colors().ink) + 6;
  PageField bare = field;
  bare.bare = true;
  const FairnessNote note = note_to(f, lane);
  const StepName name{step, {{"person", name_of_lane(f, lane)}}};
  return 10 + page_field(f, key, {x, y}, width, bare, note.*part, [&](const std::string& words) {
           FairnessNote next = note;
           next.*part = words;
           f.later([next, name, what = "fairness_note/" + lane + "/" + key](Workspace& work) {
             work.edit_typing(name, what, [&](DiffBuilder& edit) {
               if (next == FairnessNote{next.person, {}, {}, {}})
                 edit.remove<FairnessNote>(next.key());
               else
                 edit.put(next);
             });
           });
         });
}

float words_editor(Frame& f, const LaneLess& less, float x, float y, float width) {
  const std::string name = name_of_lane(f, less.lane);
  const PageField explanation{f.tr("fair.could_i_say", {{"name", name}}), f.tr("fair.placeholder")};
  y = words_to(f, "explanation", &FairnessNote::explanation, "step.fair.explanation", seven::icon::ear, explanation,
               less.lane, x, y, width);
  if (less.loses()) {
    const PageField loss{f.tr("fair.why_right", {{"name", name}}), f.tr("fair.right")};
    y = words_to(f, "loss", &FairnessNote::loss, "step.fair.loss", seven::icon::scale, loss, less.lane, x, y, width);
  }
  const std::string ways = ways_out_of_lane(f, less.lane);
  const PageField other{f.tr("fair.switch", {{"name", name}}),
                        ways.empty() ? f.tr("plan_pages.fair.switch.placeholder") : ways, FieldLook::box, 2};
  return words_to(f, "switch", &FairnessNote::switch_way, "step.fair.switch", seven::icon::life_buoy, other, less.lane,
                  x, y, width);
}

// What was written, while the editor is folded in.
float words_said(Frame& f, const LaneLess& less, float x, float y, float width) {
  Ui& ui = f.ui;
  const Palette& c = ui.colors();
  const FairnessNote note = note_to(f, less.lane);
  for (const std::string* words : {&note.explanation, &note.loss}) {
    if (is_blank(*words)) continue;
    y += 6;
    need_sign(ui, NeedMarkSign::met, {x + 9, y + 13}, 18);
    y += text(ui, {x + 26, y}, width - 26, f.tr("ui.quoted", {{"what", *words}}), ui.type().body, c.ink2);
  }
  const std::string way = note.switch_way.empty() ? ways_out_of_lane(f, less.lane) : note.switch_way;
  icon(ui, seven::icon::life_buoy, {x + 9, y + 17}, 17, c.ink2);
  return y + 6 +
         text(ui, {x + 26, y + 6}, width - 26, way.empty() ? f.tr("plan_pages.fair.no_switch") : way, ui.type().small,
              c.ink2);
}

float less_row(Frame& f, const LaneLess& less, float x, float y, float width) {
  Ui& ui = f.ui;
  const Palette& c = ui.colors();
  const std::string name = name_of_lane(f, less.lane);
  Group group(ui, less.lane, Role::group, name);
  const bool open = f.work.unfolded(kToLane) == less.lane;
  const FairnessNote note = note_to(f, less.lane);
  const bool missing = is_blank(note.explanation) || (less.loses() && is_blank(note.loss));
  icon(ui, seven::icon::users, {x + 11, y + 13}, 20, c.ink);
  const float indent = width < 240 ? 0.0f : 32.0f, left = x + indent, room = width - indent;
  y += heading(ui, {x + 32, y}, width - 32, name, ui.type().strong, c.ink, 3);
  if (less.counted)
    y += text(ui, {left, y}, room,
              f.tr("plan_pages.fair.time",
                   {{"today", whole_minutes(f, less.today)}, {"tomorrow", whole_minutes(f, less.tomorrow)}}),
              ui.type().small, c.ink2);
  if (!less.than.empty()) {
    std::string names;
    for (const std::string& other : less.than) names += (names.empty() ? "" : ", ") + name_of_lane(f, other);
    y += text(ui, {left, y}, room, f.tr("plan_pages.fair.than", {{"names", names}}), ui.type().small, c.ink2);
  }
  for (const std::string& id : less.losing) {
    const Moment* moment = f.work.plan().moment(id);
    if (moment == nullptr) continue;
    y += 4;
    need_sign(ui, NeedMarkSign::not_met, {left + 9, y + 11}, 17);
    const char* key = moment->for_people == MomentEffect::worse ? "plan_pages.fair.worse" : "plan_pages.fair.less_time";
    y += text(ui, {left + 26, y}, room - 26, f.tr(key, {{"what", moment_title(f, *moment)}}), ui.type().small, c.ink);
  }
  y = open ? words_editor(f, less, x, y + 12, width) : words_said(f, less, left, y, room);
  FoldButton look;
  look.icon = open ? nullptr : seven::icon::pencil;
  look.description = name;
  look.inviting = !open && missing;
  look.open = open;
  const char* key = open ? "talk.fold_in" : missing ? "fair.say_it" : "fair.change";
  y += look.inviting ? 8.0f : 2.0f;
  const float at = open ? x : left;
  float height = 0;
  if (fold_button(ui, "fold", {at, y}, x + width - at, f.tr(key), look, &height))
    f.later([lane = open ? "none" : less.lane](Workspace& work) { work.unfold(kToLane, lane); });
  return y + height;
}

}  // namespace

float plan_with_less(Frame& f, const Rect& place) {
  Ui& ui = f.ui;
  const Palette& c = ui.colors();
  const std::vector<LaneLess> all = lanes_with_less(f.work.plan().store(), f.work.plan().input());
  TalkPart part(f, "less", place, "fair.title", all.empty() ? nullptr : "plan_pages.fair.less");
  const float x = part.left(), width = part.width();
  float y = part.top();
  if (all.empty()) return part.end(y + text(ui, {x, y}, width, f.tr("plan_pages.fair.nobody"), ui.type().body, c.ink2));
  y += 14;
  for (const LaneLess& less : all) {
    if (&less != &all.front()) {
      hairline(ui, x, y, width);
      y += 16;
    }
    y = less_row(f, less, x, y, width) + 12;
  }
  return part.end(y - 4);
}

}  // namespace seven::ui
