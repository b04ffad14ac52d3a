#include "ui/screens/recipe_person.h"

#include <optional>

#include "base/format.h"
#include "icons.h"
#include "ui/screens/figures.h"
#include "ui/screens/offer_more.h"
#include "ui/screens/people.h"
#include "ui/screens/recipe_bars.h"
#include "ui/screens/recipe_cards.h"
#include "ui/screens/recipe_edits.h"
#include "ui/screens/surprises.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/number_input.h"
#include "ui/widgets/portrait.h"
#include "ui/widgets/text.h"
#include "ui/widgets/text_field.h"

namespace seven::ui {
namespace {

// "4 GP + 1 Maureen, £18.55": what the offer would use, come-backs included.
std::string cost_words(const Frame& f, const Person& person, const Offer& offer) {
  const ExerciseModel& model = f.work.exercise();
  const Attendance& attending = model.attending();
  const PersonOutcome outcome = evaluate_person(model.scenario(), person, {offer.id, {}}, attending);
  const std::vector<Minutes>& use = outcome.use;
  std::string list;
  for (std::size_t i = 0; i < use.size(); ++i) {
    const seven::Role& role = model.scenario().roles[i];
    if (use[i] == Minutes() || role.unit == RoleUnit::pounds) continue;
    if (!list.empty()) list += " + ";
    list += format_number(use[i]) + " " + word(f, "role." + role.id + ".short");
  }
  return list + " · " + format_money(outcome.value);
}

// The lengths of pulled minutes in words, where they are not the offer's own.
std::string pulled_words(const Frame& f, const Person& person) {
  const ExerciseModel& model = f.work.exercise();
  const PersonOutcome& outcome = model.outcome_of(person.id);
  if (outcome.choice.why_nothing == WhyNothing::too_short) return f.tr("ui.recipe.too_short");
  if (outcome.choice.why_nothing == WhyNothing::nobody_comes) return f.tr("ui.recipe.nobody_comes");
  return outcome.choice.choice.minutes.empty() ? "" : word(f, "between");
}

void step_minutes(Frame& f, const Person& person, const seven::Role& role, int by) {
  const ExerciseModel& model = f.work.exercise();
  const Minutes now = now_minutes(model, model.store(), person, role.id);
  // From between two steps the next one is a whole one.
  const std::int64_t step = pull_step(model, role).hundredths();
  std::int64_t next = now.hundredths() + by * step;
  if (next % step != 0) next = by > 0 ? next / step * step : (next + step - 1) / step * step;
  const std::string id = person.id, role_id = role.id;
  f.later([id, role_id, next](Workspace& work) {
    set_minutes(work, id, role_id, Minutes::of_hundredths(next));
    work.look([&](Session& session) { session.person = id; });
  });
}

// What the group writes about one person, with the label above it. Returns the y below.
float person_note(Frame& f, const Person& person, const std::string& topic, const std::string& label,
                  const std::string& placeholder, const char* step, float x, float y, float width) {
  Ui& ui = f.ui;
  const Note note = f.work.document()->store().value_or(Note{topic + person.id, ""});
  y += text(ui, {x, y}, width, label, ui.type().strong, ui.colors().ink) + 6;
  FieldOptions options;
  options.look = FieldLook::note;
  options.multiline = true;
  options.placeholder = placeholder;
  options.warning = f.tr("exercise.privacy_warning");
  const float h = field_height(ui, width, note.text, 2, options.look);
  if (const auto typed = text_field(ui, note.topic, {x, y, width, h}, label, note.text, options)) {
    const Note next{note.topic, *typed};
    const std::string key = scenario_key(f.work.exercise().scenario(), "person." + person.id + ".short");
    f.later([next, key, step](Workspace& work) {
      work.edit_typing({step, {{"person", "@" + key}}}, "note/" + next.topic, [&](DiffBuilder& diff) {
        if (next.text.empty())
          diff.remove<Note>(next.key());
        else
          diff.put(next);
      });
    });
  }
  return y + h + warning_height(ui, width, options.warning);
}

}  // namespace

float person_steppers(Frame& f, float x, float y, float width) {
  Ui& ui = f.ui;
  const Palette& c = ui.colors();
  const ExerciseModel& model = f.work.exercise();
  Group group(ui, "steppers", Role::group, f.tr("ui.recipe.minutes"));
  std::vector<const seven::Role*> roles = movable_roles(model);
  if (ui.phone()) {
    const std::string& wanted = f.work.session().role;
    std::vector<const seven::Role*> one;
    for (const seven::Role* role : roles) {
      if (role->id == wanted) one.push_back(role);
    }
    if (one.empty() && !roles.empty()) one.push_back(roles.front());
    roles = one;
  }
  const float stepper_width = ui.phone() ? 148.0f : 160.0f;
  if (!ui.phone()) {
    float at = x + width - static_cast<float>(roles.size()) * (stepper_width + 10) + 10;
    for (const seven::Role* role : roles) {
      text(ui, {at, y + 6}, stepper_width, word(f, "role." + role->id + ".bar"), ui.type().small_strong, c.ink2,
           Align::center);
      at += stepper_width + 10;
    }
    y += 28;
  }
  for (const Person& person : model.scenario().people) {
    Scope scope(ui, person.id);
    const bool chosen = chosen_person(f).id == person.id;
    const std::string name = person_word(f, person.id, "short");
    const std::string offer = word(f, "offer." + model.offer_of(person.id).id + ".short");
    const float columns = static_cast<float>(roles.size());
    const float steppers = columns * stepper_width + (columns - 1) * 10;
    const bool stacked = width - steppers < 120;  // a phone with large text: the minutes go below the name
    const float line = 62, row = stacked ? line + 52 : line;
    Node node;
    node.id = ui.id("choose");
    node.role = Role::toggle;
    node.label = name;
    node.description = offer;
    node.checked = chosen ? Tri::yes : Tri::no;
    node.bounds = {x, y + 5, stacked ? width : width - steppers - 12, line - 10};
    const Rect target = node.bounds;
    const Interaction state = ui.interact(std::move(node));
    if (state.pressed) {
      const std::string id = person.id;
      f.later([id](Workspace& work) { work.look([&](Session& session) { session.person = id; }); });
    }
    if (state.hovered) fill(ui, target, 10, c.well);
    if (chosen) fill(ui, {x - 8, y + 13, 4, line - 26}, 2, c.ink);
    portrait(ui, f.work.content().portraits(), person.portrait, {x + 24, y + line * 0.5f}, 42);
    paint_line(ui, {x + 56, y + 7}, target.w - 60, name, chosen ? ui.type().strong : ui.type().body, c.ink);
    paint_line(ui, {x + 56, y + 32}, target.w - 60, offer, ui.type().small, c.ink2);
    if (state.focused) ui.focus_ring(target, 10);
    float at = x + width - steppers;
    for (const seven::Role* role : roles) {
      const Minutes now = now_minutes(model, model.store(), person, role->id);
      const std::string label =
          f.tr("ui.bar.portion_name", {{"who", name}, {"role", word(f, "role." + role->id + ".short")}});
      const std::string value = ui.phone() ? format_number(now) : format_minutes(ui.words(), now);
      if (const int by = stepper(ui, "step." + role->id, {at, y + 8 + row - line, stepper_width, 46}, label, value,
                                 now > Minutes(), true))
        step_minutes(f, person, *role, by);
      at += stepper_width + 10;
    }
    y += row;
    hairline(ui, x, y, width);
  }
  return y;
}

float offer_cards(Frame& f, const Person& person, float x, float y, float width) {
  Ui& ui = f.ui;
  const Palette& c = ui.colors();
  const ExerciseModel& model = f.work.exercise();
  const std::string name = person_word(f, person.id, "short");
  const std::string title = f.tr("exercise.offers", {{"name", name}});
  y += heading(ui, {x, y}, width, title, ui.type().h3, c.ink, 2) + 10;
  const std::string pulled = pulled_words(f, person);
  if (!pulled.empty()) {
    icon(ui, seven::icon::info, {x + 10, y + 11}, 18, c.ink2);
    y += text(ui, {x + 28, y}, width - 28, pulled, ui.type().small, c.ink2) + 8;
  }
  std::optional<Group> group(std::in_place, ui, "offers." + person.id, Role::radio_group, title);
  const int columns = width > 640 ? 3 : width > 420 ? 2 : 1;
  const float gap = 10, w = (width - gap * static_cast<float>(columns - 1)) / static_cast<float>(columns);
  const std::string chosen = model.offer_of(person.id).id;
  const bool exact = model.outcome_of(person.id).choice.choice.minutes.empty();
  const NodeId note_id = ui.id("note." + person.id);
  float note_y = y;
  for (std::size_t row = 0; row < person.offers.size(); row += static_cast<std::size_t>(columns)) {
    const std::size_t end = std::min(person.offers.size(), row + static_cast<std::size_t>(columns));
    float tallest = 0;
    for (std::size_t i = row; i < end; ++i) {
      const std::string base = "offer." + person.offers[i].id;
      float h = 14 + measure_text(ui, word(f, base + ".label"), ui.type().strong, w - 56).y + 2;
      h += measure_text(ui, word(f, base + ".detail"), ui.type().small, w - 32).y + 8;
      h += offer_more(f, person.offers[i], {}, w - 32, false);
      h += measure_text(ui, cost_words(f, person, person.offers[i]), ui.type().small_strong, w - 32).y + 14;
      tallest = std::max(tallest, h);
    }
    for (std::size_t i = row; i < end; ++i) {
      const Offer& offer = person.offers[i];
      const bool on = offer.id == chosen;
      const std::string base = "offer." + offer.id;
      const std::string label = word(f, base + ".label"), detail = word(f, base + ".detail");
      const std::string cost = cost_words(f, person, offer);
      const Rect r{x + static_cast<float>(i - row) * (w + gap), y, w, tallest};
      Node node;
      node.id = ui.id(offer.id);
      node.role = Role::radio;
      node.label = label;
      node.description = detail + " " + cost + offer_more_words(f, offer);
      node.checked = on ? Tri::yes : Tri::no;
      node.bounds = r;
      const Interaction state = ui.interact(std::move(node));
      if (state.pressed && (!on || !exact)) {
        const std::string id = person.id, offer_id = offer.id;
        f.later([id, offer_id](Workspace& work) { choose_offer(work, id, offer_id); });
      }
      fill(ui, r, 12, state.held ? c.well : state.hovered && !on ? c.well : c.sheet);
      if (on)
        stroke(ui, r, 12, c.ink, c.high_contrast ? 4.0f : 2.0f);
      else
        stroke(ui, r, 12, c.line_strong, c.border);
      const bool new_role = [&] {
        for (std::size_t k = 0; k < offer.now.size(); ++k) {
          if (offer.now[k] > Minutes() && model.today().use[k] == Minutes()) return true;
        }
        return false;
      }();
      const Mark sign = offer.given == Given::continuing            ? Mark::relationship
                        : i == 0                                    ? Mark::today
                        : new_role && offer.given == Given::one_off ? Mark::introduced
                                                                    : Mark::transaction;
      mark(ui, sign, {r.right() - 24, r.y + 26}, 24);
      float at = r.y + 14;
      at += paint_text(ui, {r.x + 16, at}, w - 56, label, ui.type().strong, c.ink) + 2;
      at += paint_text(ui, {r.x + 16, at}, w - 32, detail, ui.type().small, c.ink2) + 8;
      offer_more(f, offer, {r.x + 16, at}, w - 32, true);
      paint_text(ui, {r.x + 16, r.bottom() - 14 - measure_text(ui, cost, ui.type().small_strong, w - 32).y}, w - 32,
                 cost, ui.type().small_strong, c.ink);
      if (state.focused) ui.focus_ring(r, 12);
    }
    y += tallest + gap;
    for (std::size_t i = row; i < end; ++i) {
      if (person.offers[i].id == chosen) note_y = y, y += ui.remembered(note_id, 0);
    }
  }
  group.reset();
  // Below the row with what was chosen; read after all of them, so that they stay one choice.
  ui.remember(note_id, surprise_notes(f, {Beside::offers, person.id}, x, note_y, width) - note_y);
  const Offer& offer = model.offer_of(person.id);
  y = offer_tag(f, person, offer, x, y, width);
  y = goes_in(f, offer, x, y, width);
  if (offer.bounce > Share()) {
    icon(ui, seven::icon::rotate_ccw, {x + 11, y + 11}, 18, c.ink2);
    y += text(ui, {x + 30, y}, width - 30,
              f.tr("ui.recipe.bounce",
                   {{"share", format_share(offer.bounce)}, {"why", word(f, "offer." + offer.id + ".bounce")}}),
              ui.type().small, c.ink2) +
         6;
  }
  icon(ui, seven::icon::life_buoy, {x + 11, y + 11}, 18, c.ink2);
  y += text(ui, {x + 30, y}, width - 30, word(f, "offer." + offer.id + ".way_out"), ui.type().small, c.ink2) + 14;
  icon(ui, seven::icon::scale, {x + 11, y + 11}, 18, c.ink2);
  float height = 0;
  if (link(ui, "judge", {x + 30, y}, f.tr("judge.open"), ui.type().small, c.ink, width - 30, &height))
    f.later([sheet = judgement_of(person, offer, "")](Workspace& work) { work.show(sheet); });
  y += height + 10;
  return offer.conditions.empty() ? y : offer_conditions(f, offer, x, y + 10, width) - 12;
}

float person_reason(Frame& f, const Person& person, float x, float y, float width) {
  Ui& ui = f.ui;
  const Palette& c = ui.colors();
  y = person_note(f, person, "set_three.why.", f.tr("ui.recipe.why", {{"name", person_word(f, person.id, "short")}}),
                  f.tr("exercise.because.placeholder"), "step.why", x, y, width) +
      8;
  // A decision is for one occasion and can be taken back (domain.md A62).
  y += text(ui, {x, y}, width, word(f, "when"), ui.type().small, c.ink2);
  return person_note(f, person, "set_three.review.", f.tr("people.review"), f.tr("people.review.placeholder"),
                     "step.review", x, y, width);
}

float attendance(Frame& f, float x, float y, float width) {
  Ui& ui = f.ui;
  const Palette& c = ui.colors();
  const ExerciseModel& model = f.work.exercise();
  for (const GroupFacility& group : model.scenario().groups) {
    bool used = false;
    for (const Person& person : model.scenario().people) used |= model.offer_of(person.id).group == group.id;
    if (!used) continue;
    Scope scope(ui, "group." + group.id);
    const int people = attendance_of(group, model.attending());
    const PlaceUse place = place_use(group, people);
    const int role = model.scenario().role_index(group.role);
    Pounds cost = Pounds::of_ten_thousandths(place.cash.hundredths() * 100);
    if (role >= 0) cost += price_of(model.scenario().roles[static_cast<std::size_t>(role)].price, place.minutes);
    const std::string& label = f.tr("exercise.attending");
    std::string value = ui.words().count("exercise.attending.count", people, {});
    const std::string money =
        people > 0 ? f.tr("exercise.place_cost", {{"amount", format_money(cost)}}) : f.tr("ui.recipe.nobody_comes");
    float value_width = std::max(150.0f, measure_text(ui, value, ui.type().strong).x + 116);
    // With large text on a phone there is room for the number only.
    if (value_width > width) value = std::to_string(people), value_width = std::min(150.0f, width);
    const bool beside = width > value_width + 240;
    if (!beside)
      y += text(ui, {x, y}, width, label, ui.type().body, c.ink) + 4;
    else
      text(ui, {x, y + 10}, 200, label, ui.type().body, c.ink);
    const float left = beside ? x + std::min(210.0f, measure_text(ui, label, ui.type().body).x + 20) : x;
    const bool given = model.attendance_is_given(group.id);
    const int by = stepper(ui, "attending", {left, y, value_width, 46}, label, value, people > 0 && !given,
                           people < group.high && !given);
    if (by != 0) {
      const std::string id = group.id;
      const int next = people + by;
      f.later([id, next](Workspace& work) { set_attending(work, id, next); });
    }
    const float after = left + value_width + 14;
    const bool same_line = after + 120 < x + width;
    if (!same_line) y += 56;
    const Vec2 at = same_line ? Vec2{after, y + 12} : Vec2{x, y};
    float height = 0;
    if (group.attending_assumption.empty())
      height = text(ui, at, x + width - at.x, money, ui.type().small, c.ink2);
    else if (link(ui, "assumption", at, money, ui.type().small, c.ink2, x + width - at.x, &height))
      f.later([id = group.attending_assumption](Workspace& work) { work.show({Sheet::Kind::assumption, id}); });
    if (!same_line) y += height - 50;
    y = group_rhythm(f, group, x, y + 52, width) + 4;
    y = surprise_notes(f, {Beside::group, group.id}, x, y, width);
  }
  return y;
}

}  // namespace seven::ui
