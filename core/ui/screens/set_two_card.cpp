// Set two, one option: what it is, what must be in place first, how many come back anyway, and the way out.
#include <algorithm>
#include <cmath>

#include "base/format.h"
#include "base/word_count.h"
#include "icons.h"
#include "ui/app/wording.h"
#include "ui/icon_named.h"
#include "ui/screens/people.h"
#include "ui/screens/set_two.h"
#include "ui/screens/slider_edit.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/choice.h"
#include "ui/widgets/mark.h"
#include "ui/widgets/number_input.h"
#include "ui/widgets/text.h"
#include "ui/widgets/text_field.h"

namespace seven::ui {
namespace {

constexpr float kCardShareStep = 5;  // per cent

void edit_plan(Frame& f, const DeckOption& option, const OptionPlan& plan, StepName step) {
  const std::string own = option_word(f, option, "way_out");
  f.later(
      [plan, own, step](Workspace& work) { work.edit(step, [&](DiffBuilder& diff) { keep_plan(diff, plan, own); }); });
}

float head(Frame& f, int index, float x, float y, float width) {
  Ui& ui = f.ui;
  const Palette& c = ui.colors();
  const std::vector<DeckOption>& deck = f.work.exercise().scenario().deck;
  const DeckOption& option = deck[static_cast<std::size_t>(index)];
  const float tile = ui.phone() ? 52.0f : 72.0f;
  const Rect square{x, y, tile, tile};
  fill(ui, square, 16, c.transaction.tint);
  if (c.high_contrast) stroke(ui, square, 16, c.transaction.fill, 2);
  icon(ui, icon_named(option.icon, seven::icon::cog), square.center(), ui.phone() ? 26.0f : 32.0f, c.transaction.text);
  const float left = square.right() + (ui.phone() ? 14.0f : 20.0f), room = x + width - left;
  float ty = y - 1;
  std::string place = f.tr(option.machine ? "set_two.by_machine" : "set_two.by_people");
  if (!ui.phone() && !ui.low())  // the pager says it there
    place = f.tr("set_two.place_and",
                 {{"n", std::to_string(index + 1)}, {"total", std::to_string(deck.size())}, {"what", place}});
  mark(ui, Mark::transaction, {left + 10, ty + 11}, 20);
  ty += text(ui, {left + 28, ty}, room - 28, place, ui.type().small_strong, c.transaction.text) + 1;
  ty += heading(ui, {left, ty}, room, option_word(f, option, "label"), ui.type().h2, c.ink, 2);
  const std::string detail = option_word(f, option, "detail");
  if (ui.phone()) {
    ty = std::max(ty, square.bottom()) + 8;
    return ty + text(ui, {x, ty}, width, detail, ui.type().body, c.ink2);
  }
  ty += 2;
  ty += text(ui, {left, ty}, room, detail, ui.type().body, c.ink2);
  return std::max(ty, square.bottom());
}

float introduce_panel(Frame& f, const DeckOption& option, float x, float y, float width) {
  Ui& ui = f.ui;
  const Palette& c = ui.colors();
  Group group(ui, "introduce", Role::region, f.tr("exercise.introduce.title"));
  const NodeId height_id = ui.id("height");
  const Rect panel{x, y, width, ui.remembered(height_id, 160)};
  fill(ui, panel, 14, c.introduced.tint);
  if (c.high_contrast) stroke(ui, panel, 14, c.introduced.fill, 2);
  const float pad = ui.phone() ? 14.0f : 18.0f, left = x + pad, room = width - 2 * pad;
  float ty = y + 14;
  mark(ui, Mark::introduced, {left + 12, ty + 13}, 24);
  ty += heading(ui, {left + 34, ty}, room - 34, f.tr("exercise.introduce.title"), ui.type().strong, c.introduced.text,
                3) +
        8;

  static constexpr const char* parts[] = {"setup", "running", "owner", "leaves_out"};
  const int columns = room >= 760 ? 4 : room >= 420 ? 2 : 1;
  const float gap = 20, column = (room - gap * static_cast<float>(columns - 1)) / static_cast<float>(columns);
  float tallest = 0;
  for (int i = 0; i < 4; ++i) {
    const float cx = left + (column + gap) * static_cast<float>(i % columns);
    float cy = ty;
    cy += text(ui, {cx, cy}, column, f.tr(std::string("exercise.introduce.") + parts[i]), ui.type().small, c.ink2);
    cy += text(ui, {cx, cy}, column, option_word(f, option, parts[i]), ui.type().small_strong, c.ink);
    tallest = std::max(tallest, cy - ty);
    if (i % columns == columns - 1) {
      ty += tallest + 10;
      tallest = 0;
    }
  }

  const std::vector<Introduction>& all = f.work.exercise().scenario().introduce;
  for (const std::string& id : option.introduces) {
    for (std::size_t i = 0; i < all.size(); ++i) {
      if (all[i].id != id) continue;
      const std::string key = "introduce." + std::to_string(i);
      ty += 2;
      icon(ui, seven::icon::corner_down_right, {left + 9, ty + 11}, 18, c.introduced.text);
      ty += text(ui, {left + 28, ty}, room - 28, word(f, key), ui.type().small_strong, c.ink);
      for (const std::string& each : {word(f, key + ".why"), Wording(f.work.exercise(), ui.words()).plan(all[i])}) {
        if (!each.empty()) ty += text(ui, {left + 28, ty}, room - 28, each, ui.type().small, c.ink2);
      }
      ty += 8;
    }
  }

  fill(ui, {left, ty, room, c.high_contrast ? 2.0f : 1.0f}, 0, c.introduced.mid);
  ty += 6;
  const OptionPlan plan = plan_of(f, option);
  // What set three says is not there is not there, whatever was ticked here.
  const bool in_place =
      plan.in_place && std::none_of(option.introduces.begin(), option.introduces.end(), [&](auto& id) {
        return f.work.document()->store().value_or(Condition{id}).in_place == InPlace::no;
      });
  const std::string label = f.tr("set_two.in_place"), help = f.tr("exercise.in_place.help");
  const float label_width = std::min(room, 38 + std::ceil(measure_text(ui, label, ui.type().strong).x));
  const float box_height = std::max(44.0f, measure_text(ui, label, ui.type().strong, label_width - 36).y + 8);
  if (checkbox(ui, "in_place", {left, ty, label_width, box_height}, label, in_place, help)) {
    OptionPlan next = plan;
    next.in_place = !in_place;
    const StepName step{next.in_place ? "step.set_two.in_place" : "step.set_two.not_in_place",
                        {{"option", step_option(f, option)}}};
    f.later([next, step, needs = option.introduces, own = option_word(f, option, "way_out")](Workspace& work) {
      work.edit(step, [&](DiffBuilder& diff) {
        keep_plan(diff, next, own);
        for (const std::string& id : needs) {
          if (next.in_place)
            diff.put(Condition{id, InPlace::yes});
          else if (work.exercise().in_place(id))
            diff.remove<Condition>(id);
        }
      });
    });
  }
  const float beside = room - label_width - 24;
  if (beside >= 220) {
    const float h = measure_text(ui, help, ui.type().small, beside).y;
    text(ui, {left + label_width + 24, ty + (box_height - h) * 0.5f}, beside, help, ui.type().small, c.ink2);
    ty += std::max(box_height, h);
  } else {
    ty += box_height;
    ty += text(ui, {left + 36, ty - 4}, room - 36, help, ui.type().small, c.ink2);
  }
  ty += 8;
  ui.remember(height_id, ty - y);
  return ty;
}

void pull_share(Frame& f, const DeckOption& option, NodeId slider_id, const OptionPlan& plan,
                std::optional<float> next) {
  const std::string own = option_word(f, option, "way_out");
  OptionPlan changed = plan;
  if (next) changed.bounce = Share::of_percent(static_cast<int>(std::lround(*next)));
  edit_by_slider(f, slider_id, next.has_value(), {"step.set_two.bounce", {{"option", step_option(f, option)}}},
                 "bounce/" + changed.option, [=](DiffBuilder& diff) { keep_plan(diff, changed, own); });
}

float share_row(Frame& f, const DeckOption& option, float x, float y, float width) {
  Ui& ui = f.ui;
  const Palette& c = ui.colors();
  const OptionPlan plan = plan_of(f, option);
  const std::string& label = f.tr("exercise.bounce.label");
  const std::string value = plan.bounce ? format_share(*plan.bounce) : f.tr("exercise.not_said");
  icon(ui, seven::icon::repeat_2, {x + 12, y + 13}, 22, c.ink);
  const float value_width = std::ceil(measure_text(ui, value, ui.type().strong).x) + 2;
  const float label_height = heading(ui, {x + 34, y}, width - 34 - value_width - 12, label, ui.type().strong, c.ink, 3);
  text(ui, {x + width - value_width, y}, value_width, value, plan.bounce ? ui.type().strong : ui.type().body,
       plan.bounce ? c.ink : c.ink2, Align::right);
  y += label_height + 2;
  SliderRange range;
  range.max = 100;
  range.step = kCardShareStep;
  range.now = plan.bounce ? static_cast<float>(plan.bounce->basis_points()) / 100.0f : 0.0f;
  const Rect track{x + 22, y, width - 22, 44};
  pull_share(f, option, ui.id("bounce"), plan, slider(ui, "bounce", track, label, range, value));
  y += 44;
  const std::string& note = f.tr(plan.bounce ? "set_two.bounce.yours" : "set_two.bounce.starter");
  y += text(ui, {x + 34, y}, width - 34, note, ui.type().small, c.ink2) + 10;
  const std::string& see = f.tr("assumption.bounce.label");
  float left = x + 34;
  float see_height = 0;
  if (link(ui, "assumption", {left, y + 11}, see, ui.type().small_strong, c.ink, width - 34, &see_height))
    f.later([](Workspace& work) { work.show({Sheet::Kind::assumption, "bounce"}); });
  y += see_height - ui.type().small_strong.line;
  if (plan.bounce) {
    ButtonLook look;
    look.kind = ButtonKind::quiet;
    look.icon = seven::icon::rotate_ccw;
    const std::string& words = f.tr("set_two.bounce.take_back");
    const float w = button_size(ui, words, look).x, see_width = measure_text(ui, see, ui.type().small_strong).x;
    const bool same_line = left + see_width + 24 + w <= x + width;
    if (same_line)
      left = x + width - w;
    else
      y += 44;
    if (button(ui, "bounce_off", {left - (same_line ? 0.0f : 10.0f), y, w, 44}, words, look)) {
      OptionPlan next = plan;
      next.bounce.reset();
      edit_plan(f, option, next, {"step.set_two.bounce_off", {{"option", step_option(f, option)}}});
    }
  }
  return y + 44;
}

float way_out(Frame& f, const DeckOption& option, float x, float y, float width) {
  Ui& ui = f.ui;
  const Palette& c = ui.colors();
  const OptionPlan plan = plan_of(f, option);
  const std::string own = option_word(f, option, "way_out"), label = f.tr("exercise.way_out.label");
  const StepName step{"step.set_two.way_out", {{"option", step_option(f, option)}}};
  icon(ui, seven::icon::life_buoy, {x + 12, y + 13}, 22, c.ink);
  y += heading(ui, {x + 34, y}, width - 34, label, ui.type().strong, c.ink, 3) + 8;
  const bool missing = is_blank(plan.way_out);
  const std::string& warning = f.tr(option.machine ? "set_two.no_way_out.machine" : "set_two.no_way_out");
  FieldOptions options;
  options.multiline = true;
  options.placeholder = f.tr("exercise.way_out.placeholder");
  options.invalid = missing;
  options.description = missing ? warning : f.tr("exercise.privacy_warning");
  const float height = field_height(ui, width, plan.way_out, 2, FieldLook::box);
  if (const auto typed = text_field(ui, "way_out", {x, y, width, height}, label, plan.way_out, options)) {
    OptionPlan next = plan;
    next.way_out = *typed;
    f.later([=](Workspace& work) {
      work.edit_typing(step, "way_out/" + next.option, [&](DiffBuilder& diff) { keep_plan(diff, next, own); });
    });
  }
  y += height + 8;
  if (missing) {
    icon(ui, seven::icon::triangle_alert, {x + 11, y + 11}, 20, c.overspent.text);
    y += status(ui, "no_way_out", {x + 34, y}, width - 34, warning, ui.type().small_strong, c.overspent.text) + 6;
  } else {
    y += text(ui, {x, y}, width, f.tr("exercise.privacy_warning"), ui.type().small, c.ink2);
  }
  if (plan.way_out == own) return y;
  ButtonLook look;
  look.kind = ButtonKind::quiet;
  look.icon = seven::icon::rotate_ccw;
  const std::string& words = f.tr("set_two.way_out.put_back");
  const float w = std::min(width, button_size(ui, words, look).x);
  y += 4;
  if (button(ui, "way_out_off", {x, y, w, 44}, words, look)) {
    OptionPlan next = plan;
    next.way_out = own;
    edit_plan(f, option, next, {"step.set_two.way_out_off", {{"option", step_option(f, option)}}});
  }
  return y + 44;
}

}  // namespace

OptionPlan plan_of(const Frame& f, const DeckOption& option) {
  const std::string own = option_word(f, option, "way_out");
  OptionPlan plan = f.work.document()->store().value_or(OptionPlan{option.id, own});
  const std::string key = scenario_key(f.work.exercise().scenario(), "deck." + option.id + ".way_out");
  for (const char* language : {"en", "cy"}) {
    if (plan.way_out == f.work.content().words(language)(key)) plan.way_out = own;
  }
  return plan;
}

void keep_plan(DiffBuilder& diff, const OptionPlan& plan, const std::string& own_way_out) {
  if (plan == OptionPlan{plan.option, own_way_out})
    diff.remove<OptionPlan>(plan.key());
  else
    diff.put(plan);
}

float option_limits(Frame& f, const DeckOption& option, float x, float y, float width) {
  Scope scope(f.ui, "limits");
  const bool beside = width >= 760;
  const float gap = 40, column = beside ? (width - gap) * 0.5f : width;
  const float first = way_out(f, option, x, y, column);
  if (beside) return std::max(first, share_row(f, option, x + column + gap, y, column));
  return share_row(f, option, x, first + 22, width);
}

float option_details(Frame& f, int index, float x, float y, float width) {
  Ui& ui = f.ui;
  const std::vector<DeckOption>& deck = f.work.exercise().scenario().deck;
  const DeckOption& option = deck[static_cast<std::size_t>(index)];
  Group group(ui, option.id, Role::region, option_word(f, option, "label"));
  y = head(f, index, x, y, width) + 18;
  y = introduce_panel(f, option, x, y, width) + 10;
  y = option_people(f, option, x, y, width) + 20;
  y = option_limits(f, option, x, y, width);
  if (index + 1 >= static_cast<int>(deck.size())) return y;
  ButtonLook look;
  look.icon_after = seven::icon::arrow_right;
  const std::string& label = f.tr("set_two.next");
  const float w = ui.phone() ? width : button_size(ui, label, look).x;
  y += 18;
  if (button(ui, "next", {x + width - w, y, w, 48}, label, look)) choose_option(f, index + 1);
  return y + 48;
}

}  // namespace seven::ui
