// "What differs, and why": pairs of people, what each is offered, and a reason that could be said to whoever got less.
#include <algorithm>

#include "base/format.h"
#include "icons.h"
#include "ui/screens/people.h"
#include "ui/screens/reason_editor.h"
#include "ui/screens/surprises.h"
#include "ui/screens/talk.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/fold.h"
#include "ui/widgets/portrait.h"
#include "ui/widgets/text.h"

namespace seven::ui {
namespace {

constexpr const char* kOpen = "talk.difference";  // which pair's reason is being written

std::string pair_key(const Difference& difference) { return difference.first + "." + difference.second; }

std::string pair_words(const Frame& f, const Difference& difference) {
  return f.tr("talk.pair", {{"one", person_word(f, difference.first, "short")},
                            {"other", person_word(f, difference.second, "short")}});
}

std::string offer_words(const Frame& f, const std::string& person) {
  return word(f, "offer." + f.work.exercise().offer_of(person).id + ".label");
}

DifferenceReason reason_for(const Frame& f, const Difference& difference) {
  const DifferenceReason empty = DifferenceReason::between(difference.first, difference.second);
  const DifferenceReason* found = f.work.document()->store().find<DifferenceReason>(empty.key());
  return found == nullptr ? empty : *found;
}

// The two in discs, with the sign of comparing between them.
void paint_pair(Frame& f, const Difference& difference, Vec2 at) {
  Ui& ui = f.ui;
  const Palette& c = ui.colors();
  const Scenario& scenario = f.work.exercise().scenario();
  const float size = 50, apart = 58;
  const Vec2 one{at.x + size * 0.5f, at.y + size * 0.5f}, other{one.x + apart, one.y};
  portrait(ui, f.work.content().portraits(), scenario.find_person(difference.first)->portrait, one, size);
  portrait(ui, f.work.content().portraits(), scenario.find_person(difference.second)->portrait, other, size);
  const Vec2 middle{one.x + apart * 0.5f, one.y};
  disc(ui, middle, 14, c.sheet);
  ring(ui, middle, 14, c.ink, 1.5f);
  icon(ui, seven::icon::git_compare, middle, 15, c.ink);
}

// What differs apart from the offers' names: minutes of the first scarce role, and who has someone who stays.
std::vector<std::string> facts(const Frame& f, const Difference& difference) {
  const ExerciseModel& model = f.work.exercise();
  const PersonOutcome& one = model.outcome_of(difference.first);
  const PersonOutcome& other = model.outcome_of(difference.second);
  std::vector<std::string> all;
  for (std::size_t r = 0; r < model.scenario().roles.size(); ++r) {
    const seven::Role& role = model.scenario().roles[r];
    if (!role.cap || one.at_once[r] == other.at_once[r]) continue;
    all.push_back(f.tr("talk.minutes", {{"role", word(f, "role." + role.id + ".bar")},
                                        {"one", person_word(f, difference.first, "short")},
                                        {"one_minutes", format_minutes(f.ui.words(), one.at_once[r])},
                                        {"other", person_word(f, difference.second, "short")},
                                        {"other_minutes", format_minutes(f.ui.words(), other.at_once[r])}}));
    break;
  }
  if (difference.continuing) {
    const bool first = model.offer_of(difference.first).given == Given::continuing;
    all.push_back(
        f.tr("talk.only_one_stays", {{"name", person_word(f, first ? difference.first : difference.second, "short")}}));
  }
  return all;
}

// What kind of reason, the reason in words, and whether it could be said to the person.
float editor(Frame& f, const Difference& difference, float x, float y, float width) {
  Ui& ui = f.ui;
  const Palette& c = ui.colors();
  const Scenario& scenario = f.work.exercise().scenario();
  Rect field;
  y = reason_editor(f,
                    {reason_for(f, difference), pair_words(f, difference),
                     "@" + scenario_key(scenario, "person." + difference.first + ".short"),
                     "@" + scenario_key(scenario, "person." + difference.second + ".short")},
                    x, y, width, &field);
  arrive(f, reason_goal(difference.first, difference.second), ui.id("because"),
         {x, field.y - 120, width, field.h + 120});

  icon(ui, seven::icon::ear, {x + 10, y + 12}, 20, c.ink);
  y += text(ui, {x + 30, y}, width - 30, f.tr("exercise.explain"), ui.type().small_strong, c.ink);
  const ExerciseModel& model = f.work.exercise();
  y += text(ui, {x + 30, y}, width - 30,
            f.tr("talk.values", {{"one", person_word(f, difference.first, "short")},
                                 {"one_value", format_money(model.outcome_of(difference.first).value)},
                                 {"other", person_word(f, difference.second, "short")},
                                 {"other_value", format_money(model.outcome_of(difference.second).value)}}),
            ui.type().small, c.ink2);
  return y;
}

float row(Frame& f, const Difference& difference, float x, float y, float width) {
  Ui& ui = f.ui;
  const Palette& c = ui.colors();
  const std::string pair = pair_key(difference);
  Group group(ui, pair, Role::group, pair_words(f, difference));
  const bool open = f.work.unfolded(kOpen) == pair;
  const DifferenceReason reason = reason_for(f, difference);
  const bool beside = width >= 360;
  const float top = y;
  paint_pair(f, difference, {x, y});
  const float left = beside ? x + 122 : x, room = beside ? width - 122 : width;
  if (!beside) y += 58;
  for (const std::string& person : {difference.first, difference.second}) {
    y += text(ui, {left, y}, room,
              f.tr("talk.gets", {{"name", person_word(f, person, "short")}, {"what", offer_words(f, person)}}),
              ui.type().strong, c.ink);
  }
  for (const std::string& fact : facts(f, difference))
    y += text(ui, {left, y + 2}, room, fact, ui.type().small, c.ink2);
  y += 2;
  y += 4;
  if (!open && (reason.kind != ReasonKind::unset || !reason.text.empty())) {
    const std::string kind =
        reason.kind == ReasonKind::unset ? f.tr("exercise.because") : f.tr(reason_kind_key(reason.kind));
    float words_x = left;
    if (is_complete(reason)) {
      need_sign(ui, NeedMarkSign::met, {left + 9, y + 13}, 18);
      words_x += 26;
    }
    y += text(ui, {words_x, y}, left + room - words_x,
              reason.text.empty() ? kind : f.tr("talk.reason", {{"kind", kind}, {"text", reason.text}}), ui.type().body,
              c.ink2);
  }
  FoldButton look;
  look.icon = open ? nullptr : seven::icon::pencil;
  look.description = pair_words(f, difference);
  look.inviting = !open && !is_complete(reason);
  look.open = open;
  const char* key = open ? "talk.fold_in" : is_complete(reason) ? "talk.change" : "talk.say_why";
  float height = 0;
  const auto fold = [&](float at_x, float at_y, float at_room) {
    if (fold_button(ui, "fold", {at_x, at_y}, at_room, f.tr(key), look, &height))
      f.later([pair, open](Workspace& work) { work.unfold(kOpen, open ? "none" : pair); });
  };
  if (!open) {
    y += look.inviting ? 4.0f : 0.0f;
    fold(left, y, room);
    y += height + (look.inviting ? 6.0f : 0.0f);
  } else {
    y = editor(f, difference, x, std::max(y, top + 58) + 8, width) + 6;
    fold(x, y, width);
    y += height;
  }
  return std::max(y, top + 56);
}

// What was handed back, and what it could be instead.
float saved(Frame& f, float x, float y, float width) {
  Ui& ui = f.ui;
  const Palette& c = ui.colors();
  const ExerciseModel& model = f.work.exercise();
  const Account& account = model.account();
  if (account.overspent() > Pounds()) {
    mark(ui, Mark::overspent, {x + 12, y + 13}, 24);
    return y + text(ui, {x + 34, y}, width - 34, f.tr("talk.over", {{"amount", format_money(account.overspent())}}),
                    ui.type().strong, c.overspent.text);
  }
  mark(ui, Mark::saved, {x + 13, y + 13}, 26);
  y += text(ui, {x + 38, y}, width - 38, f.tr("talk.saved", {{"amount", format_money(account.saved)}}),
            ui.type().strong, c.ink) +
       6;
  float at = x;
  const float height = 36;
  for (const seven::Role& role : model.scenario().roles) {
    const std::int64_t price = role.price.per_minute().ten_thousandths();
    if (role.unit != RoleUnit::minutes || price <= 0) continue;
    const std::int64_t whole = account.saved.ten_thousandths() / price;
    if (whole < 1) continue;
    const std::string words =
        f.tr("talk.could_be", {{"role", word(f, "role." + role.id + ".short")},
                               {"minutes", format_minutes(ui.words(), Minutes::of_whole(whole))}});
    const float w = std::min(width, measure_text(ui, words, ui.type().small).x + 26);
    if (at > x && at + w > x + width) {
      at = x;
      y += height + 6;
    }
    fill(ui, {at, y, w, height}, height * 0.5f, c.saved.tint);
    if (c.high_contrast) stroke(ui, {at, y, w, height}, height * 0.5f, c.saved.text, 2);
    text(ui, {at + 13, y + (height - ui.type().small.line) * 0.5f}, w - 20, words, ui.type().small, c.saved.text);
    at += w + 8;
  }
  return y + height;
}

}  // namespace

float talk_differences(Frame& f, const Rect& place) {
  Ui& ui = f.ui;
  const Palette& c = ui.colors();
  const ExerciseModel& model = f.work.exercise();
  const std::vector<Difference> all = model.differences();
  const ReasonCover cover = model.reason_cover();
  Group group(ui, "differences", Role::region, f.tr("exercise.differs.title"));
  Card card(ui, "card", place, ui.phone() ? 16.0f : 22.0f);
  const float x = card.left(), width = card.width();
  float y = card.top();
  const std::string& title = f.tr("exercise.differs.title");
  const std::string count =
      ui.words().count("exercise.differs.count", cover.explained, {{"total", std::to_string(cover.differences)}});
  const float title_width = measure_text(ui, title, ui.type().h3).x;
  const float count_width = measure_text(ui, count, ui.type().small).x;
  const bool beside = title_width + count_width + 16 <= width;
  const float heading_y = y;
  y += heading(ui, {x, y}, beside ? title_width + 2 : width, title, ui.type().h3, c.ink, 2);
  if (all.empty()) {
    y += 8;
    y += text(ui, {x, y}, width, f.tr("talk.no_difference"), ui.type().body, c.ink2) + 12;
    ButtonLook look;
    look.icon = seven::icon::sliders_horizontal;
    const std::string& label = f.tr("talk.to_recipe");
    const Rect rect{x, y, std::min(width, button_size(ui, label, look).x), button_height(ui)};
    if (button(ui, "to_recipe", rect, label, look)) f.later([](Workspace& work) { work.go(Step::set_three); });
    return card.end(rect.bottom());
  }
  if (beside)
    status(ui, "count", {x + title_width + 8, heading_y + 4}, width - title_width - 8, count, ui.type().small, c.ink2,
           Align::right);
  else
    y += status(ui, "count", {x, y}, width, count, ui.type().small, c.ink2);
  y = surprise_notes(f, {Beside::differences}, x, y + 14, width);
  for (const Difference& difference : all) {
    if (&difference != &all.front()) {
      hairline(ui, x, y, width);
      y += 16;
    }
    y = row(f, difference, x, y, width) + 12;
  }
  if (model.account().saved > Pounds() || model.account().overspent() > Pounds()) {
    hairline(ui, x, y, width);
    y = saved(f, x, y + 16, width) + 4;
  }
  return card.end(y - 2);
}

}  // namespace seven::ui
