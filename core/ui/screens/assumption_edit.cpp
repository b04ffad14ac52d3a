// One assumption: what it says, where it comes from, and a figure of one's own in its place.
#include <algorithm>
#include <cmath>

#include "base/format.h"
#include "exercise/figures.h"
#include "icons.h"
#include "ledger/note_taking.h"
#include "ui/app/slot_words.h"
#include "ui/app/wording.h"
#include "ui/screens/figures.h"
#include "ui/screens/people.h"
#include "ui/screens/slider_edit.h"
#include "ui/widgets/button.h"
#include "ui/widgets/choice.h"
#include "ui/widgets/dialog.h"
#include "ui/widgets/mark.h"
#include "ui/widgets/number_input.h"
#include "ui/widgets/text.h"

namespace seven::ui {
namespace {

constexpr std::int64_t kUnit = 10'000;

struct Edit {
  StepName step;
  OwnedEdit change;
};

// The step that puts `value`; the scenario's own value is no record. A share that is being handed back follows.
Edit edit_of(const Frame& f, const Assumption& assumption, Quantity own, Quantity value) {
  Exercise setup = f.work.exercise().setup();
  const bool bank = assumption.id == hand_back_assumption && setup.bank > Share();
  if (bank) setup.bank = Share::of_basis_points(static_cast<int>(value.ten_thousandths));
  const std::string id = assumption.id, label = "@assumption." + id + ".label";
  StepName step{"step.figure", {{"what", label}, {"value", figure_words(f, assumption, value)}}};
  if (value == own) step = {"step.figure_off", {{"what", label}}};
  return {step, [=](DiffBuilder& diff) {
            if (value == own)
              diff.remove<AssumptionChange>(id);
            else
              diff.put(AssumptionChange{id, static_cast<int>(value.ten_thousandths)});
            if (bank) diff.put(setup);
          }};
}

// A stepper, and a slider with a tick at the scenario's own value.
float controls(Frame& f, const Assumption& assumption, Quantity own, Quantity now, float x, float y, float width) {
  Ui& ui = f.ui;
  const FigureRange range = range_of(assumption, own);
  const std::string& label = f.tr("assumption." + assumption.id + ".label");
  const std::string value = bare_figure(assumption, now);
  const float stepper_width = std::min(width, 190.0f);
  const bool beside = width - stepper_width >= 200;
  const int by = stepper(ui, "step", {x, y, stepper_width, 48}, label, value, now > range.low, now < range.high);
  const float left = beside ? x + stepper_width + 16 : x;
  const float ty = beside ? y + 2 : y + 56;
  SliderRange track;
  const auto plain = [](Quantity q) { return static_cast<float>(q.approximately()); };
  track = {plain(now), plain(range.low), plain(range.high), plain(range.step)};
  const std::optional<float> pulled =
      slider(ui, "slide", {left, ty, x + width - left, 44}, label, track, figure_words(f, assumption, now), plain(own));
  Quantity next = now;
  if (by != 0) next = range.stepped(now, by);
  if (pulled) next = range.nearest(std::llround(static_cast<double>(*pulled) * kUnit));
  const Edit edit = edit_of(f, assumption, own, next);
  edit_by_slider(f, ui.id("slide"), next != now, edit.step, "figure/" + assumption.id, edit.change);
  return (beside ? y + 48 : ty + 44) + 6;
}

// What the account comes to with it, so that a pull can be watched.
float effect(Frame& f, float x, float y, float width) {
  Ui& ui = f.ui;
  const Account& account = f.work.exercise().account();
  const std::string words =
      f.tr("figure.effect", {{"today", format_money(account.today)}, {"tomorrow", format_money(account.tomorrow)}});
  const float h = measure_text(ui, words, ui.type().small, width - 28).y;
  fill(ui, {x, y, width, h + 20}, 10, ui.colors().well);
  status(ui, "effect", {x + 14, y + 10}, width - 28, words, ui.type().small, ui.colors().ink);
  return y + h + 20;
}

// The other figures of the group this one belongs to, and where its number of people is set by hand.
float of_a_group(Frame& f, const std::string& id, float x, float y, float width) {
  Ui& ui = f.ui;
  for (const GroupFacility& group : f.work.exercise().as_it_came().groups) {
    const std::string* all[] = {&group.attending_assumption, &group.minutes_assumption, &group.cash_assumption};
    if (std::none_of(std::begin(all), std::end(all), [&](const std::string* each) { return *each == id; })) continue;
    if (id == group.attending_assumption && f.work.exercise().attending().count(group.id) > 0)
      y += text(ui, {x, y}, width, f.tr("figure.attending"), ui.type().small, ui.colors().ink2) + 12;
    y += text(ui, {x, y}, width, f.tr("figure.more"), ui.type().small_strong, ui.colors().ink2) + 12;
    for (const std::string* each : all) {
      if (*each == id || each->empty()) continue;
      const std::string other = *each;
      float height = 0;
      if (link(ui, other, {x, y}, f.tr("assumption." + other + ".label"), ui.type().body, ui.colors().ink, width,
               &height))
        f.later([other](Workspace& work) { work.show({Sheet::Kind::assumption, other}); });
      y += height + 20;
    }
    return y;
  }
  return y;
}

// The value with its range; beside a changed one the old one.
float value_lines(Frame& f, const Assumption& assumption, const Figure& figure, float x, float y, float width) {
  Ui& ui = f.ui;
  const Palette& c = ui.colors();
  const Quantity own = figure.own.value_or(*assumption.value);
  const std::string before = f.tr("figure.value", {{"value", figure_words(f, assumption, own)},
                                                   {"low", bare_figure(assumption, assumption.low)},
                                                   {"high", bare_figure(assumption, assumption.high)}});
  if (!figure.changed) return y + text(ui, {x, y}, width, before, ui.type().body, c.ink);
  y += text(ui, {x, y}, width, figure_words(f, assumption, *figure.changed), ui.type().h3, c.ink);
  return y + text(ui, {x, y}, width, f.tr("figure.instead", {{"value", before}}), ui.type().body, c.ink2);
}

// Whether it is shown only, in whatever scenario: the price of another scenario's role is not.
bool enters_no_sum(const Content& content, std::string_view assumption) {
  const std::vector<std::string>& shelf = content.shelf();
  const auto is_same = [&](const char* other) { return assumption == other; };
  if (std::any_of(note_taking_assumptions.begin(), note_taking_assumptions.end(), is_same)) return false;
  return content.assumption(assumption) != nullptr && std::none_of(shelf.begin(), shelf.end(), [&](const auto& id) {
           const Scenario* scenario = content.scenario(id);
           return scenario != nullptr && figure_in(*scenario, assumption);
         });
}

}  // namespace

std::string figure_words(const Frame& f, const Assumption& assumption, Quantity value) {
  return figure_words(f.ui.words(), assumption, value);
}

void confidence_sign(Ui& ui, Confidence confidence, Vec2 center, float size) {
  if (confidence == Confidence::none) return ring_dashed(ui, center, size * 0.5f, ui.colors().line_strong, 1.5f);
  const int halves = confidence == Confidence::high ? 2 : confidence == Confidence::medium ? 1 : 0;
  level_sign(ui, halves, center, size);
}

float confidence_line(Frame& f, Confidence confidence, const std::string& words, float x, float y, float width) {
  Ui& ui = f.ui;
  confidence_sign(ui, confidence, {x + 8, y + ui.type().body.line * 0.5f}, 15);
  return text(ui, {x + 26, y}, width - 26, words, ui.type().body, ui.colors().ink);
}

Figure figure_of(const Frame& f, std::string_view assumption) {
  Figure figure;
  if (!f.work.exercise_open()) return figure;
  const ExerciseModel& model = f.work.exercise();
  figure.own = figure_in(model.as_it_came(), assumption);
  if (!figure.own && enters_no_sum(f.work.content(), assumption))
    figure.own = f.work.content().assumption(assumption)->value;  // it may be put right all the same
  const auto found = model.circumstances().assumptions.find(std::string(assumption));
  if (figure.own && found != model.circumstances().assumptions.end()) figure.changed = found->second;
  return figure;
}

void set_figure(Frame& f, const Assumption& assumption, Quantity own, Quantity value) {
  const Edit edit = edit_of(f, assumption, own, value);
  f.later([edit](Workspace& work) { work.edit(edit.step, edit.change); });
}

float assumption_entry(Frame& f, const Assumption& assumption, float x, float y, float width, int level) {
  Ui& ui = f.ui;
  const Palette& c = ui.colors();
  const Figure figure = figure_of(f, assumption.id);
  const std::string base = "assumption." + assumption.id;
  y += heading(ui, {x, y}, width, f.tr(base + ".label"), ui.type().strong, c.ink, level);
  y += text(ui, {x, y}, width, f.tr(base + ".note"), ui.type().body, c.ink2) + 6;
  if (assumption.value) y = value_lines(f, assumption, figure, x, y, width) + 4;
  const std::string known = f.tr(how_known_key(assumption.how)) + " · " + f.tr(confidence_key(assumption.confidence));
  const std::string source =
      f.tr("ui.assumption.source", {{"source", ui.words().or_else(base + ".source", assumption.source)}});
  if (!figure.changed) {
    y += confidence_line(f, assumption.confidence, known, x, y, width);
    return y + text(ui, {x, y}, width, source, ui.type().small, c.ink2) + 16;
  }
  icon(ui, seven::icon::pencil, {x + 8, y + 13}, 17, c.ink);
  y += text(ui, {x + 26, y}, width - 26, f.tr("figure.source"), ui.type().strong, c.ink) + 2;
  const std::string before = f.tr("figure.before", {{"known", known}, {"source", source}});
  return y + text(ui, {x, y}, width, before, ui.type().small, c.ink2) + 16;
}

void slot_switch(Frame& f, float x, float y, float width, float* height) {
  Ui& ui = f.ui;
  const Slot& slot = f.work.exercise().as_it_came().slot;
  const Assumption* assumption = f.work.content().assumption(slot.assumption);
  if (!slot.used() || assumption == nullptr) return;
  const Minutes now = moved_slot(f.work.exercise()).value_or(slot.lengths.front());
  std::vector<Choice> choices;
  int chosen = -1;
  for (const Minutes& length : slot.lengths) {
    if (length == now) chosen = static_cast<int>(choices.size());
    choices.push_back({"l" + std::to_string(length.hundredths()),
                       format_minutes(ui.words(), length),
                       {},
                       nullptr,
                       {},
                       nullptr,
                       false});
  }
  const std::string& label = f.tr("assumption." + assumption->id + ".label");
  if (const auto pressed = segmented(ui, "slot", {x, y}, width, label, choices, chosen, height)) {
    const auto quantity = [](Minutes minutes) { return Quantity{minutes.hundredths() * 100}; };
    set_figure(f, *assumption, quantity(slot.lengths.front()),
               quantity(slot.lengths[static_cast<std::size_t>(*pressed)]));
  }
}

float amount_stepper(Frame& f, const std::string& id, const seven::Role& role, float x, float y, float width) {
  Ui& ui = f.ui;
  const Figure figure = figure_of(f, id);
  if (!figure.own) return y;
  const Wording say(f.work.exercise(), ui.words());
  const auto amount = [&](Quantity q) {
    return say.amount(role, Minutes::of_hundredths(divide_rounded(q.ten_thousandths, kUnit / Minutes::per_minute)));
  };
  const Quantity now = figure.changed.value_or(*figure.own);
  const std::string label = say.role(role, "bar");
  const float stepper_width = std::min(width, 190.0f);
  const bool beside = width - stepper_width >= 160;
  const float room = beside ? width - stepper_width - 16 : width;
  const std::string words =
      figure.changed ? label + ", " + f.tr("figure.instead", {{"value", amount(*figure.own)}}) : label;
  const float h = measure_text(ui, words, ui.type().body, room).y;
  text(ui, {x, beside ? y + std::max(0.0f, (48 - h) * 0.5f) : y}, room, words, ui.type().body, ui.colors().ink);
  if (!beside) y += h + 4;
  const Rect place{beside ? x + width - stepper_width : x, y, stepper_width, 48};
  const std::int64_t step = figure.own->ten_thousandths > 60 * kUnit ? 5 * kUnit : kUnit;
  const int by = stepper(ui, id, place, label, amount(now), now.ten_thousandths > 0);
  if (by != 0) {
    const Quantity next{std::clamp<std::int64_t>(now.ten_thousandths + by * step, 0, max_changed_assumption)};
    f.later([id, next, own = *figure.own, key = scenario_key(f.work.exercise().scenario(), "role." + role.id + ".bar"),
             value = amount(next)](Workspace& work) {
      work.edit_typing({"step.figure", {{"what", "@" + key}, {"value", value}}}, "figure/" + id,
                       [&](DiffBuilder& diff) {
                         if (next == own)
                           diff.remove<AssumptionChange>(id);
                         else
                           diff.put(AssumptionChange{id, static_cast<int>(next.ten_thousandths)});
                       });
    });
  }
  return y + std::max(48.0f, beside ? h : 0.0f) + 8;
}

void assumption_sheet(Frame& f) {
  Ui& ui = f.ui;
  const Palette& c = ui.colors();
  const Assumption* assumption = f.work.content().assumption(f.work.sheet().subject);
  Dialog dialog(ui, "assumption", f.tr("exercise.assumption"), 600);
  const float x = dialog.left(), width = dialog.width();
  float y = dialog.top();
  if (assumption != nullptr) {
    y = assumption_entry(f, *assumption, x, y, width, 3);
    const Figure figure = figure_of(f, assumption->id);
    const bool counts = f.work.exercise_open() && figure_in(f.work.exercise().as_it_came(), assumption->id);
    if (!counts) {
      const char* key = assumption->value ? "figure.shown_only" : "figure.each_offer";
      const bool caps = assumption->id == caps_assumption && f.work.exercise_open();
      if (!caps) {
        icon(ui, seven::icon::info, {x + 9, y + 11}, 18, c.ink2);
        y += text(ui, {x + 28, y}, width - 28, f.tr(key), ui.type().small, c.ink2) + 8;
      } else {
        for (const seven::Role& role : f.work.exercise().as_it_came().roles)
          y = amount_stepper(f, cap_figure(role.id), role, x, y, width);
      }
    }
    if (figure.own) {
      y += text(ui, {x, y}, width, f.tr("figure.own"), ui.type().strong, c.ink) + 8;
      if (f.work.exercise().as_it_came().slot.assumption == assumption->id) {
        float height = 0;
        slot_switch(f, x, y, width, &height);
        y += height + 12;
      }
      y = controls(f, *assumption, *figure.own, figure.changed.value_or(*figure.own), x, y, width) + 6;
      if (counts) y = effect(f, x, y, width) + 12;
      if (figure.changed) {
        ButtonLook look;
        look.icon = seven::icon::rotate_ccw;
        const std::string label = f.tr("figure.put_back", {{"value", figure_words(f, *assumption, *figure.own)}});
        float height = 0;
        if (fitting_button(ui, "back", {x, y}, width, label, look, &height))
          set_figure(f, *assumption, *figure.own, *figure.own);
        y += height + 12;
      }
      y = of_a_group(f, assumption->id, x, y, width);
    }
    if (f.work.exercise_open()) y = figures_button(f, x, y, width);
  }
  dialog.end(y);
  if (dialog.closed()) f.later([](Workspace& work) { work.close_sheet(); });
}

}  // namespace seven::ui
