#include "ui/screens/moment_card.h"

#include <imgui.h>

#include <cmath>

#include "base/format.h"
#include "icons.h"
#include "planning/change_meaning.h"
#include "planning/plan_input.h"
#include "ui/screens/plan.h"
#include "ui/screens/plan_board_parts.h"
#include "ui/widgets/mark.h"

namespace seven::ui {
namespace {

constexpr float kPad = 16, kSpine = 6, kHead = 26;

TextStyle scaled(TextStyle style, float zoom) {
  style.size *= zoom;
  style.line *= zoom;
  return style;
}

TextStyle title_style(float zoom) { return scaled({Weight::semibold, 16, 20}, zoom); }
TextStyle fine(float zoom) { return scaled({Weight::regular, 14, 19}, zoom); }
TextStyle strong_fine(float zoom) { return scaled({Weight::semibold, 14, 19}, zoom); }

StrengthMark strength_of(Matters matters) {
  switch (matters) {
    case Matters::unsaid: return StrengthMark::blank;
    case Matters::not_needed: return StrengthMark::not_needed;
    case Matters::helps: return StrengthMark::helpful;
    case Matters::matters: break;
  }
  return StrengthMark::essential;
}

// The card's ground with a spine along its left edge, which is as round as the card.
void ground_with_spine(Ui& ui, const Rect& rect, float radius, float zoom, Color ground, Color color) {
  fill(ui, rect, radius, color);
  ui.draw().AddRectFilled({rect.x + kSpine * zoom, rect.y}, {rect.right(), rect.bottom()}, ground, radius,
                          ImDrawFlags_RoundCornersRight);
}

void barred_spine(Ui& ui, const Rect& rect, float zoom, Color color) {
  for (float y = rect.y + 12 * zoom; y < rect.bottom() - 14 * zoom; y += 8 * zoom)
    fill(ui, {rect.x, y, kSpine * zoom, 5 * zoom}, 1, color);
}

constexpr float kArrow = 22;  // from what it was to what it becomes

// What the foot says: as much as fits into the room.
std::string foot_words(const Frame& f, const Moment& moment, PlanTime time, float room, float zoom) {
  const std::string all = moment_minutes(f, moment, time), least = moment_minutes_in_short(f, moment, time);
  return measure_text(f.ui, all, strong_fine(zoom)).x <= room ? all : least;
}

// So wide is the foot of the card at least.
float least_foot(const Frame& f, const Moment& moment, float zoom) {
  if (const auto change = minutes_change(f, moment))
    return measure_text(f.ui, change->before, fine(zoom)).x + kArrow * zoom +
           measure_text(f.ui, change->after_number, strong_fine(zoom)).x;
  return measure_text(f.ui, moment_minutes_in_short(f, moment, PlanTime::difference), strong_fine(zoom)).x;
}

// What it frees or takes, in a pill at the lower right; without its unit where that leaves too little of the `room` for
// the foot. Returns its width.
float pill(Frame& f, const Moment& moment, const Rect& rect, float zoom, float room) {
  Ui& ui = f.ui;
  const Palette& c = ui.colors();
  const Minutes change = main_change(f, moment);
  if (change == Minutes()) return 0;
  std::string words = signed_minutes(f, readable(change));
  const TextStyle style = strong_fine(zoom);
  if (measure_text(ui, words, style).x + 26 * zoom + least_foot(f, moment, zoom) > room)
    words = format_number(readable(change), Sign::always);
  const float width = measure_text(ui, words, style).x + 20 * zoom, height = 24 * zoom;
  const Rect box{rect.right() - (kPad - 4) * zoom - width, rect.bottom() - (kPad - 4) * zoom - height, width, height};
  const bool takes = change > Minutes();
  const Meaning& meaning = is_relationship(moment) ? c.relationship : c.introduced;
  if (takes)
    fill(ui, box, height * 0.5f, meaning.fill);
  else
    fill(ui, box, height * 0.5f, c.sheet), stroke(ui, box, height * 0.5f, c.today.mid, 1.5f);
  paint_text(ui, {box.x, box.y + (height - style.line) * 0.5f}, width, words, style, takes ? meaning.on : c.ink,
             Align::center);
  return width;
}

// What it was, struck out, an arrow, and what it becomes.
void from_to(Ui& ui, const MinutesChange& change, Vec2 at, float room, float zoom) {
  const Palette& c = ui.colors();
  const TextStyle light = fine(zoom), strong = strong_fine(zoom);
  const float width = measure_text(ui, change.before, light).x, middle = at.y + light.line * 0.5f;
  paint_text(ui, at, 0, change.before, light, c.ink3);
  line(ui, {at.x - 1, middle}, {at.x + width + 1, middle}, c.ink3, 1.2f * zoom);
  icon(ui, seven::icon::arrow_right, {at.x + width + 12 * zoom, middle}, 13 * zoom, c.ink2);
  const float left = width + kArrow * zoom;
  const bool fits = measure_text(ui, change.after, strong).x <= room - left;
  paint_line(ui, {at.x + left, at.y}, room - left, fits ? change.after : change.after_number, strong, c.ink);
}

}  // namespace

float moment_card_height(const Frame& f, const Moment& moment, float width) {
  const float room = width - 2 * kPad - kSpine;
  const float title = measure_text(f.ui, moment_title(f, moment), title_style(1), room).y;
  return kPad - 4 + kHead + title + 2 + 2 * 19 + 8 + kPad;
}

void paint_moment_card(Frame& f, const Moment& moment, const Rect& rect, float zoom, PlanTime time, bool chosen,
                       bool hovered) {
  Ui& ui = f.ui;
  const Palette& c = ui.colors();
  const bool today = time == PlanTime::today, is_new = moment.change == MomentChange::introduce;
  const bool difference = time == PlanTime::difference;
  const bool gone = !today && moment.change == MomentChange::take_out;
  const Meaning& meaning = today ? c.today : card_meaning(c, moment);
  const bool grows = !today && main_change(f, moment) > Minutes() && !is_new;
  const Color ground = gone ? c.paper : grows && !c.high_contrast ? meaning.tint : hovered ? c.well : c.sheet;
  const float radius = 14 * zoom;
  if (today && is_new) {  // not there yet
    stroke_dashed(ui, rect, radius, c.line_strong, 1);
  } else {
    if (!gone) shadow(ui, rect, radius, hovered ? ui.shadows().raised : ui.shadows().card);
    const bool plain = gone || today || moment.change == MomentChange::keep;
    if (gone)
      fill(ui, rect, radius, ground);
    else
      ground_with_spine(ui, rect, radius, zoom, ground, plain ? c.line_strong : meaning.fill);
    if (!today && is_new)
      stroke_dashed(ui, rect, radius, meaning.fill, 2);
    else
      stroke(ui, rect, radius, grows ? meaning.mid : gone ? c.line_strong : c.line, c.high_contrast ? 2.0f : 1.0f);
    if (gone) barred_spine(ui, rect, zoom, c.today.mid);
  }
  if (!today && f.work.plan().is_waiting(moment))
    hatch(ui, {rect.x + kSpine * zoom + 2, rect.y + 2, rect.w - kSpine * zoom - 6, 6 * zoom}, c.today.mid, 1.2f, 6);
  const float x = rect.x + (kPad + kSpine * 0.5f) * zoom, room = rect.right() - kPad * zoom - x;
  const float head = rect.y + (kPad - 4 + 12) * zoom;
  strength_mark(ui, strength_of(moment.matters), {x + 11 * zoom, head}, 22 * zoom);
  if (moment.machine) mark(ui, Mark::transaction, {x + 40 * zoom, head}, 20 * zoom);
  float signs = (moment.machine ? 54.0f : 26.0f) * zoom;  // how far the signs at the left reach
  if (const std::size_t said = f.work.plan().voices_about(moment.id).size(); said > 0) {
    const std::string number = std::to_string(said);
    const TextStyle style = strong_fine(zoom);
    icon(ui, seven::icon::message_circle, {x + signs + 10 * zoom, head}, 16 * zoom, c.ink2);
    paint_text(ui, {x + signs + 21 * zoom, head - style.line * 0.5f}, 0, number, style, c.ink2);
    signs += 25 * zoom + measure_text(ui, number, style).x;
  }
  if (!today) {
    const std::string& words = change_words(f, moment.change);
    const TextStyle style = strong_fine(zoom);
    const float width = measure_text(ui, words, style).x;
    const float left = rect.right() - kPad * zoom - width;
    if (left - 26 * zoom > x + signs) {
      paint_text(ui, {left, head - style.line * 0.5f}, 0, words, style, c.ink2);
      icon(ui, change_icon(moment.change), {left - 12 * zoom, head}, 15 * zoom, c.ink2);
    } else {
      icon(ui, change_icon(moment.change), {rect.right() - (kPad + 8) * zoom, head}, 16 * zoom, c.ink2);
    }
  }
  float y = rect.y + (kPad - 4 + kHead) * zoom;
  const TextStyle title = title_style(zoom);
  const float pill_top = rect.bottom() - kPad * zoom - 19 * zoom;
  const float most = std::max(title.line, std::floor((pill_top - 19 * zoom - y) / title.line + 0.01f) * title.line);
  const std::string name = moment_title(f, moment);
  float lines = measure_text(ui, name, title, room).y;
  if (lines <= most + 0.5f) {
    paint_text(ui, {x, y}, room, name, title, c.ink);
  } else {
    lines = paint_lines(ui, {x, y}, room, most, name, title, c.ink);
  }
  y += lines + 2 * zoom;
  const std::string who = moment_roles(f, moment);
  const auto with_times = [&](const std::string& times) {
    return who + (who.empty() || times.empty() ? "" : " · ") + times;
  };
  std::string line = with_times(times_words(f, moment));
  if (measure_text(ui, line, fine(zoom)).x > room) line = with_times(times_in_short(f, moment));
  paint_line(ui, {x, y}, room, line, fine(zoom), c.ink2);
  const float taken = difference ? pill(f, moment, rect, zoom, room) : 0;
  const Vec2 foot{x, rect.bottom() - (kPad + 17) * zoom};
  const float foot_room = room - taken - (taken > 0 ? 6 * zoom : 0);
  const auto changed = difference ? minutes_change(f, moment) : std::nullopt;
  if (changed)
    from_to(ui, *changed, foot, foot_room, zoom);
  else
    paint_line(ui, foot, foot_room, foot_words(f, moment, time, foot_room, zoom), strong_fine(zoom), c.ink);
  if (chosen) {
    stroke(ui, rect.grown(4), radius + 4, c.ink, 3);
  }
}

std::string moment_card_words(const Frame& f, const Moment& moment, PlanTime time) {
  std::string words = moment_title(f, moment);
  const auto add = [&](const std::string& more) {
    if (!more.empty()) words += ", " + more;
  };
  if (time != PlanTime::today) add(change_words(f, moment.change));
  add(f.tr(std::string("plan.matters.") + matters_words[static_cast<std::size_t>(moment.matters)]));
  if (moment.machine) add(f.tr("plan.machine"));
  add(moment_roles(f, moment));
  add(times_words(f, moment));
  add(moment_minutes(f, moment, time));
  if (const std::size_t said = f.work.plan().voices_about(moment.id).size(); said > 0)
    add(f.tr("plan.voices", {{"n", std::to_string(said)}}));
  if (time == PlanTime::difference) add(moment_change(f, moment));
  for (const std::string& id : f.work.plan().waits_for(moment.id)) {
    const auto* arrangement = f.work.plan().store().find<Arrangement>(id);
    add(f.tr("plan.waits_for", {{"what", arrangement == nullptr ? id : arrangement->text}}));
  }
  return words;
}

}  // namespace seven::ui
