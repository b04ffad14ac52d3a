// Step five, the plot: every recipe that fits, by what it leaves over and how many needs it meets; today's rule and the
// group's own among them. A recipe that is touched is told in words and can be used.
#include <algorithm>

#include "base/format.h"
#include "icons.h"
#include "ui/screens/happens.h"
#include "ui/screens/people.h"
#include "ui/screens/recipe_dots.h"
#include "ui/screens/recipe_edits.h"
#include "ui/screens/surprises.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/portrait.h"
#include "ui/widgets/text.h"

namespace seven::ui {
namespace {

std::string yours_words(const Frame& f, const RecipePoints& points) {
  if (!points.yours_fits) return f.tr("happens.does_not_fit");
  return f.tr("happens.met_partly", {{"full", std::to_string(points.yours.counts.full)},
                                     {"partly", std::to_string(points.yours.counts.partly)}}) +
         " · " + left_words(f, points.yours.left);
}

std::string option_words(const Frame& f, const RecipePoints& points, std::size_t i) {
  const RecipePoint& point = points.all[i];
  std::string words;
  if (static_cast<int>(i) == points.own) words += f.tr("exercise.plot.yours") + ". ";
  if (point.offers == points.today.offers) words += f.tr("exercise.plot.today") + ". ";
  words +=
      offers_words(f, point.offers) + ". " + counts_words(f, point.counts) + ". " + left_words(f, point.left) + ". ";
  words += worse_words(f, point) + ".";
  if (point.front) words += " " + f.tr("happens.front") + ".";
  return words;
}

int selected_of(const Frame& f, const RecipePoints& points) {
  const std::string option = f.work.session().option;
  for (std::size_t i = 0; i < points.all.size(); ++i) {
    if (!option.empty() && points.all[i].id == option) return static_cast<int>(i);
  }
  return points.own;
}

void draw_points(Frame& f, const Axes& axes, const RecipePoints& points, int selected) {
  Ui& ui = f.ui;
  const Palette& c = ui.colors();
  const std::vector<Vec2> at = spread(axes, points);
  Vec2 today{axes.x(points.today.left), axes.y(points.today.needs())},
      yours{axes.x(points.yours.left), axes.y(points.yours.needs())};
  Group list(ui, "recipes", Role::listbox, f.tr("exercise.plot.title"));
  for (std::size_t i = 0; i < points.all.size(); ++i) {
    const RecipePoint& point = points.all[i];
    const bool own = static_cast<int>(i) == points.own, chosen = static_cast<int>(i) == selected;
    const bool is_today = point.offers == points.today.offers;
    Node node;
    node.id = ui.id(point.id.empty() ? std::to_string(i) : point.id);
    node.role = Role::option;
    node.label = option_words(f, points, i);
    node.checked = chosen ? Tri::yes : Tri::no;
    node.bounds = {at[i].x - 22, at[i].y - 22, 44, 44};
    const Interaction state = ui.interact(std::move(node));
    if (state.pressed) {
      const std::string id = point.id;
      f.later([id](Workspace& work) { work.look([&](Session& session) { session.option = id; }); });
    }
    const float radius = own ? kStar : is_today ? kToday : kDot + (point.front ? 2.0f : 0.0f);
    if (state.hovered || state.held) disc(ui, at[i], radius + 6, c.well);
    if (chosen) {
      disc(ui, at[i], radius + 6, c.sheet);
      ring(ui, at[i], radius + 5, c.ink, 2);
    }
    if (is_today) today = at[i];
    if (own) yours = at[i];
    if (!own && !is_today) draw_dot(ui, at[i], point.front, !point.worse.empty());
    if (state.focused)
      ui.focus_ring({at[i].x - radius - 5, at[i].y - radius - 5, 2 * radius + 10, 2 * radius + 10}, radius + 5);
  }
  const bool same = points.yours.offers == points.today.offers && points.yours.left == points.today.left;
  if (!same) draw_today(ui, today);
  draw_star(ui, yours);
  if (!same) label_near(f, axes, today, kToday, f.tr("exercise.plot.today"), "", at, false);
  const std::string strong = same ? f.tr("happens.yours_today") : f.tr("exercise.plot.yours");
  label_near(f, axes, yours, kStar + 5, strong, same ? "" : yours_words(f, points), at, true);
}

// What the signs mean, in rows that wrap.
float legend(Frame& f, float x, float y, float width) {
  Ui& ui = f.ui;
  const Palette& c = ui.colors();
  struct Item {
    const char* key;
    void (*draw)(Ui&, Vec2);
  };
  const Item items[] = {{"exercise.plot.nobody_worse", [](Ui& u, Vec2 p) { draw_dot(u, p, false, false); }},
                        {"exercise.plot.someone_worse", [](Ui& u, Vec2 p) { draw_dot(u, p, false, true); }},
                        {"exercise.plot.front", [](Ui& u, Vec2 p) { draw_dot(u, p, true, false); }},
                        {"happens.edge", [](Ui& u, Vec2 p) {
                           dashed_line(u, {p.x - 9, p.y}, {p.x + 9, p.y}, u.colors().ink2);
                         }}};
  float at = x;
  for (const Item& item : items) {
    const std::string& words = f.tr(item.key);
    const float w = 26 + std::min(width - 26, measure_text(ui, words, ui.type().small).x);
    if (at > x && at + w > x + width) at = x, y += 26;
    item.draw(ui, {at + 9, y + 11});
    text(ui, {at + 26, y}, w - 25, words, ui.type().small, c.ink2);
    at += w + 20;
  }
  return y + 24;
}

// The chosen recipe in words, with the way to use it.
float detail(Frame& f, const RecipePoints& points, int selected, float x, float y, float width) {
  Ui& ui = f.ui;
  const Palette& c = ui.colors();
  if (selected < 0) return y + text(ui, {x, y}, width, f.tr("happens.choose"), ui.type().small, c.ink2);
  const RecipePoint& point = points.all[static_cast<std::size_t>(selected)];
  const Scenario& scenario = f.work.exercise().scenario();
  const bool own = selected == points.own;
  Group region(ui, "chosen", Role::region, f.tr("happens.chosen"));
  Card card(ui, "card", {x, y, width, 0}, 16, false, c.paper);
  const float left = card.left(), room = card.width();
  float at = card.top() - 2;
  at +=
      heading(ui, {left, at}, room, f.tr(own ? "exercise.your_recipe" : "happens.chosen"), ui.type().strong, c.ink, 3) +
      6;
  for (std::size_t i = 0; i < point.offers.size(); ++i) {
    const Person& person = scenario.people[i];
    const std::string words = f.tr("happens.gets", {{"name", person_word(f, person.id, "short")},
                                                    {"offer", word(f, "offer." + point.offers[i] + ".label")}});
    const float lines = measure_text(ui, words, ui.type().small, room - 42).y, height = std::max(36.0f, lines + 6);
    portrait(ui, f.work.content().portraits(), person.portrait, {left + 15, at + height * 0.5f}, 30);
    text(ui, {left + 42, at + (height - lines) * 0.5f}, room - 42, words, ui.type().small, c.ink);
    at += height + 2;
  }
  at += 6;
  hairline(ui, left, at, room);
  at += 10;
  at += text(ui, {left, at}, room, counts_words(f, point.counts) + " · " + left_words(f, point.left),
             ui.type().small_strong, c.ink) +
        2;
  at += text(ui, {left, at}, room, worse_words(f, point) + (point.front ? ". " + f.tr("happens.front") : "") + ".",
             ui.type().small, c.ink2) +
        12;
  if (!own) {
    const std::string& label = f.tr("exercise.plot.use");
    if (button(ui, "use", {left, at, ui.phone() ? room : std::min(room, button_size(ui, label, {}).x), 48}, label)) {
      const std::vector<std::string> offers = point.offers;
      f.later([offers](Workspace& work) { choose_all(work, offers, {"step.use_recipe", {}}); });
    }
    at += 58;
  }
  return card.end(keep_button(f, point.offers, left, at, room) - 10);
}

float nothing_fits(Frame& f, const RecipePoints& points, float x, float y, float width) {
  Ui& ui = f.ui;
  y += text(ui, {x, y}, width, f.tr("happens.nothing_fits", {{"amount", format_money(points.limit)}}), ui.type().body,
            ui.colors().ink) +
       8;
  y += text(ui, {x, y}, width, f.tr("happens.nearest") + " " + offers_words(f, points.nearest) + ".", ui.type().small,
            ui.colors().ink2);
  if (points.nearest_over > Pounds())
    y += text(ui, {x, y}, width, left_words(f, -points.nearest_over) + ".", ui.type().small, ui.colors().ink2);
  return y;
}

float plot(Frame& f, const RecipePoints& points, float x, float y, float width) {
  Ui& ui = f.ui;
  const Palette& c = ui.colors();
  y += text(ui, {x, y}, width,
            ui.words().count("exercise.plot.count", static_cast<long>(points.all.size()),
                             {{"amount", format_money(points.limit)}}),
            ui.type().body, c.ink2) +
       4;
  if (points.some_must_is_short) y += text(ui, {x, y}, width, f.tr("happens.no_full_must"), ui.type().body, c.ink2) + 4;
  y += 10;
  const std::string up = f.tr("exercise.plot.y"), along = f.tr("exercise.plot.x");
  const int selected = selected_of(f, points);
  line(ui, {x + 7, y + 4}, {x + 7, y + 17}, c.ink2, 1.5f);
  line(ui, {x + 2.5f, y + 8.5f}, {x + 7, y + 4}, c.ink2, 1.5f);
  line(ui, {x + 11.5f, y + 8.5f}, {x + 7, y + 4}, c.ink2, 1.5f);
  y += text(ui, {x + 20, y}, width - 20, up, ui.type().small_strong, c.ink2) + 30;
  const Axes axes = axes_for(points, {x + 26 + kEdge, y, width - 40 - kEdge, ui.phone() ? 300.0f : 340.0f});
  draw_axes(f, axes);
  draw_edge(f, axes, points);
  say(ui, {x, y, width, 20},
      f.tr("exercise.plot.yours") + ": " + yours_words(f, points) + ". " + f.tr("exercise.plot.today") + ": " +
          counts_words(f, points.today.counts) + ".");
  draw_points(f, axes, points, selected);
  y = axes.plot.bottom() + 32;
  const float along_width = measure_text(ui, along, ui.type().small_strong).x;
  text(ui, {axes.plot.right() - along_width - 14, y}, along_width + 1, along, ui.type().small_strong, c.ink2);
  icon(ui, seven::icon::arrow_right, {axes.plot.right() + 2, y + 11}, 15, c.ink2);
  y += 34;
  y = legend(f, x, y, width) + 14;
  y = detail(f, points, selected, x, y, width);
  return happens_few(f, x, y + 20, width) - 16;
}

}  // namespace

float happens_plot(Frame& f, float x, float y, float width) {
  Ui& ui = f.ui;
  const Palette& c = ui.colors();
  Group region(ui, "plot", Role::region, f.tr("exercise.plot.title"));
  Card card(ui, "card", {x, y, width, 0}, ui.phone() ? 18 : 22);
  float at = card.top();
  at += heading(ui, {card.left(), at}, card.width(), f.tr("exercise.plot.title"), ui.type().h3, c.ink, 2) + 4;
  const std::optional<RecipePoints> points = recipe_points(f.work.exercise());
  if (!points)
    at += text(ui, {card.left(), at}, card.width(), f.tr("happens.too_many"), ui.type().body, c.ink2);
  else if (points->all.empty())
    at = nothing_fits(f, *points, card.left(), at, card.width());
  else
    at = plot(f, *points, card.left(), at, card.width());
  if (const float below = happens_compare(f, card.left(), at + 20, card.width()); below > at + 20) at = below - 10;
  return card.end(surprise_notes(f, {Beside::plot}, card.left(), at + 16, card.width()) - 16);
}

}  // namespace seven::ui
