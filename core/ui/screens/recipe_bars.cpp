#include "ui/screens/recipe_bars.h"

#include <cmath>

#include "base/format.h"
#include "icons.h"
#include "ui/app/wording.h"
#include "ui/icon_named.h"
#include "ui/screens/figures.h"
#include "ui/screens/people.h"
#include "ui/screens/recipe_edits.h"
#include "ui/screens/recipe_portion.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/text.h"

namespace seven::ui {
namespace {

constexpr float kTodayBar = 22, kBarGap = 6, kRuler = 30;

// Long ticks every seven minutes, the motif of the product; where they would crowd, at half hours and more.
void ruler(Ui& ui, float x, float y, double minutes, float per_minute) {
  const Palette& c = ui.colors();
  constexpr int kFirst = 7, kLeastApart = 40;
  int labelled = kFirst;
  for (const int each : {30, 60, 120, 240, 480}) {
    if (static_cast<float>(labelled) * per_minute >= kLeastApart && minutes <= labelled * 14) break;
    labelled = each;
  }
  const int fine = labelled == kFirst ? 1 : labelled / 6;
  const int count = static_cast<int>(minutes + 0.01);
  for (int i = 0; i <= count; i += fine) {
    const bool long_tick = i % labelled == 0;
    if (static_cast<float>(fine) * per_minute < 5 && !long_tick) continue;
    const float at = x + static_cast<float>(i) * per_minute;
    fill(ui, {at - 0.75f, y, 1.5f, long_tick ? 9.0f : 5.0f}, 0, c.line_strong);
    if (long_tick && i > 0)
      paint_text(ui, {at - 20, y + 10}, 40, std::to_string(i), ui.type().micro, c.ink3, Align::center);
  }
}

// A bar that would be too short to read is drawn so many times longer, and says so.
int stretch_of(double minutes, float per_minute, float width) {
  for (const int times : {1, 2, 5, 10, 20}) {
    if (minutes * per_minute * times >= width * 0.22f) return times;
  }
  return 20;
}

}  // namespace

const char* role_glyph(const seven::Role& role) {
  if (role.unit == RoleUnit::pounds) return seven::icon::coins;
  return icon_named(role.icon, seven::icon::users_round);
}

std::vector<const seven::Role*> shown_roles(const Frame& f) {
  const ExerciseModel& model = f.work.exercise();
  std::vector<const seven::Role*> shown;
  for (std::size_t i = 0; i < model.scenario().roles.size(); ++i) {
    const seven::Role& role = model.scenario().roles[i];
    if (role.unit == RoleUnit::pounds) continue;
    if (role.cap || model.today().use[i] > Minutes()) shown.push_back(&role);
  }
  for (std::size_t i = 0; i < model.scenario().roles.size(); ++i) {
    const seven::Role& role = model.scenario().roles[i];
    if (role.unit == RoleUnit::pounds || role.cap || model.today().use[i] > Minutes()) continue;
    if (model.outcome().use[i] > Minutes()) shown.push_back(&role);
  }
  return shown;
}

float pixels_per_minute(const Frame& f, float width) {
  const ExerciseModel& model = f.work.exercise();
  double longest = 1;
  for (const seven::Role* role : shown_roles(f)) {
    const auto i = static_cast<std::size_t>(model.scenario().role_index(role->id));
    if (model.today().use[i] == Minutes()) continue;  // a new role's bar is cut to the page, not the page to it
    longest = std::max({longest, all_there_is(model, *role).approximately(), model.outcome().use[i].approximately()});
  }
  return (width - 8) / static_cast<float>(longest);
}

namespace {

// The price of a minute, which opens where it comes from; the old one beside one of the group's own.
float role_price(Frame& f, const seven::Role& role, float x, float y, float width) {
  Ui& ui = f.ui;
  const std::string price = f.tr("ui.bar.price", {{"money", format_money(role.price.per_minute())}});
  const Assumption* assumption = f.work.content().assumption(role.assumption);
  if (assumption == nullptr) return text(ui, {x, y}, width, price, ui.type().small, ui.colors().ink2);
  const Figure figure = figure_of(f, assumption->id);
  const std::string words =
      figure.changed && figure.own
          ? f.tr("figure.was", {{"value", price}, {"before", bare_figure(*assumption, *figure.own)}})
          : price;
  float height = 0;
  if (link(ui, "price." + role.id, {x, y}, words, ui.type().small, ui.colors().ink2, width, &height))
    f.later([id = role.assumption](Workspace& work) { work.show({Sheet::Kind::assumption, id}); });
  return height;
}

// The part of today's outline that is taken out and waits for something (domain.md A44): hatched.
void waits_on_bar(Frame& f, const PersonOutcome& today, std::size_t role, const Rect& outline) {
  const ExerciseModel& model = f.work.exercise();
  const Introduction* what = model.waits_for(today.person);
  const Minutes released = today.use[role] - model.outcome_of(today.person).use[role];
  if (what == nullptr || released <= Minutes()) return;
  const float w = outline.w * static_cast<float>(released.approximately() / today.use[role].approximately());
  const Rect part{outline.right() - w, outline.y + 1, w - 1, outline.h - 2};
  hatch(f.ui, part, f.ui.colors().today.mid, 1.5f, 7);
  const Wording wording(model, f.ui.words());
  say(f.ui, part, f.tr("account.waits", {{"thing", wording.introduction(*what)}}));
}

}  // namespace

float role_title(Frame& f, const seven::Role& role, float x, float y, float width, bool stacked) {
  Ui& ui = f.ui;
  const Palette& c = ui.colors();
  const ExerciseModel& model = f.work.exercise();
  const auto index = static_cast<std::size_t>(model.scenario().role_index(role.id));
  const std::string title = word(f, "role." + role.id + ".bar");
  const bool used_today = model.today().use[index] > Minutes();
  const Minutes amount = role.cap || used_today ? all_there_is(model, role) : model.outcome().use[index];
  std::string all = f.tr(role.cap     ? "ui.bar.all"
                         : used_today ? "ui.bar.today"
                                      : "ui.bar.new",
                         {{"minutes", format_minutes(ui.words(), amount)}});
  if (!role.cap) all += ", " + f.tr("ui.bar.no_limit");
  icon(ui, role_glyph(role), {x + 11, y + 13}, 20, c.ink2);
  if (stacked) {
    float h = heading(ui, {x + 32, y}, width - 32, title, ui.type().strong, c.ink, 2);
    h += text(ui, {x + 32, y + h}, width - 32, all, ui.type().small, c.ink2);
    return h + role_price(f, role, x + 32, y + h, width - 32);
  }
  heading(ui, {x + 32, y}, 0, title, ui.type().strong, c.ink, 2);
  float left = x + 32 + measure_text(ui, title, ui.type().strong).x + 14, top = y + 3;
  all += " · ";
  const float all_width = exact_width(ui, all, ui.type().small);
  if (left + all_width + 150 > x + width) left = x + 32, top = y + 25;
  text(ui, {left, top}, 0, all, ui.type().small, c.ink2);
  return top - y + 1 + role_price(f, role, left + all_width, top, x + width - left - all_width);
}

float role_bar(Frame& f, const seven::Role& role, const BarPlace& place) {
  Ui& ui = f.ui;
  const Palette& c = ui.colors();
  const ExerciseModel& model = f.work.exercise();
  const auto index = static_cast<std::size_t>(model.scenario().role_index(role.id));
  Group group(ui, "bar." + role.id, Role::group, word(f, "role." + role.id + ".bar"));
  const bool new_role = model.today().use[index] == Minutes();
  const double used = model.outcome().use[index].approximately();
  const Minutes all = all_there_is(model, role);
  const double cap = new_role ? used : all.approximately();
  float per_minute = place.per_minute;
  const int times = stretch_of(std::max(cap, used), per_minute, place.width);
  per_minute *= static_cast<float>(times);
  per_minute = std::min(per_minute, (place.width - 8) / static_cast<float>(std::max({1.0, used, cap})));

  float y = place.y;
  float x = place.x;
  if (!new_role) {
    for (const PersonOutcome& person : model.today().people) {
      const float w = static_cast<float>(person.use[index].approximately()) * per_minute;
      if (w <= 0) continue;
      const Rect r{x, y, w - 2.5f, kTodayBar};
      fill(ui, r, 7, c.sheet);
      stroke(ui, r, 7, c.today.mid, 1.5f);
      waits_on_bar(f, person, index, r);
      const std::string name = person_word(f, person.person, "short");
      const std::string full = name + " " + format_number(person.use[index]);
      const bool fits = measure_text(ui, full, ui.type().micro).x <= r.w - 6;
      paint_text(ui, {r.x, y + 2}, r.w, fits ? full : format_number(person.use[index]), ui.type().micro, c.today.text,
                 Align::center);
      x += w;
    }
    y += kTodayBar + kBarGap;
  }
  std::vector<Portion> portions;
  x = place.x;
  for (std::size_t i = 0; i < model.scenario().people.size(); ++i) {
    Portion p;
    p.person = &model.scenario().people[i];
    p.use = model.outcome().people[i].use[index];
    const Minutes now = now_minutes(model, model.store(), *p.person, role.id);
    p.back = p.use > now ? p.use - now : Minutes();
    const float w = static_cast<float>(p.use.approximately()) * per_minute;
    p.rect = {x, y, std::max(w - 2.5f, p.use > Minutes() ? 4.0f : 0.0f), place.height};
    x += w;
    portions.push_back(p);
  }
  const float end = x;
  const float limit = place.x + static_cast<float>(cap) * per_minute;
  for (const Portion& p : portions) {
    if (p.use > Minutes()) draw_portion(f, role, p, skin_of(f, *p.person, index, new_role));
  }
  bool narrow = false;
  for (const Portion& p : portions) {
    if (p.use == Minutes() || p.rect.w >= 24) continue;
    narrow = true;
  }
  if (!new_role && end < limit - 3) {
    const Rect left{end, y, limit - end - 2.5f, place.height};
    stroke_dashed(ui, left, 10, c.line_strong, 2, 5, 4);
    const Minutes free = all - model.outcome().use[index];
    const std::string words = f.tr("ui.bar.free", {{"minutes", format_minutes(ui.words(), free)}});
    const float room = left.w - 26;
    if (measure_text(ui, words, ui.type().small).x <= room)
      paint_text(ui, {left.x + 16, left.center().y - 10.5f}, room, words, ui.type().small, c.ink2, Align::center);
    else if (left.w > 40)
      paint_text(ui, {left.x + 14, left.center().y - 10.5f}, left.w - 16, format_number(free), ui.type().small_strong,
                 c.ink2, Align::center);
    say(ui, left, words);
  }
  // Beyond what a role without a limit has today nothing is overspent; the money says what it costs.
  if (role.cap && end > limit + 1) {
    const Rect over{limit, y, end - limit, place.height};
    hatch(ui, over, with_alpha(c.overspent.fill, 0.8f), 2, 11);
    stroke(ui, over.grown(1), 8, c.overspent.fill, 3);
    fill(ui, {limit - 1.5f, place.y - 4, 3, y + place.height - place.y + 10}, 1, c.ink);
  }
  for (const Portion& p : portions) {
    const Offer& offer = model.offer_of(p.person->id);
    if (p.use > Minutes()) portion_words(f, p, skin_of(f, *p.person, index, new_role), offer, limit);
  }
  BarPlace scaled = place;
  scaled.per_minute = per_minute;
  if (!new_role) {
    float last = -1000;
    for (std::size_t i = 0; i < portions.size(); ++i) {
      const Portion* next = i + 1 < portions.size() ? &portions[i + 1] : nullptr;
      const float at = portions[i].rect.right();
      const bool chosen = chosen_person(f).id == portions[i].person->id;
      if (std::abs(at - last) < 44 && !chosen) continue;
      portion_handle(f, role, portions[i], next, scaled, y);
      last = at;
    }
  }
  y += place.height + 7;
  if (!new_role) {
    const double longest = std::max(cap, used);
    ruler(ui, place.x, y, longest, per_minute);
    if (times > 1) {
      const std::string words = f.tr("ui.bar.longer", {{"n", std::to_string(times)}});
      text(ui, {place.x + static_cast<float>(longest) * per_minute + 20, y + 4}, 0, words, ui.type().micro, c.ink3);
    }
    y += kRuler;
  }
  if (narrow) {
    float free_from = place.x;
    for (const Portion& p : portions) {
      if (p.use == Minutes() || p.rect.w >= 24) continue;
      const std::string words = person_word(f, p.person->id, "short") + " " + format_number(p.use);
      const float w = measure_text(ui, words, ui.type().micro).x;
      const float at = std::clamp(p.rect.center().x + 6, free_from, place.x + place.width - w);
      fill(ui, {p.rect.center().x - 0.75f, p.rect.bottom() + 2, 1.5f, y - p.rect.bottom() + 4}, 0, c.ink2);
      paint_text(ui, {at, y - 5}, 0, words, ui.type().micro, c.ink2);
      free_from = at + w + 10;
    }
    y += 16;
  }
  return y;
}

}  // namespace seven::ui
