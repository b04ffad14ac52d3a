// Step one: the rule, today's total, the three people, and a guess at how well the rule meets each need.
#include "base/format.h"
#include "icons.h"
#include "ui/screens/bars.h"
#include "ui/screens/company.h"
#include "ui/screens/meet_rule.h"
#include "ui/screens/musts.h"
#include "ui/screens/people.h"
#include "ui/screens/play.h"
#include "ui/screens/recipe_bars.h"
#include "ui/screens/screens.h"
#include "ui/widgets/card.h"
#include "ui/widgets/choice.h"
#include "ui/widgets/portrait.h"
#include "ui/widgets/text.h"

namespace seven::ui {
namespace {

constexpr PredictedLevel kPredictions[] = {PredictedLevel::met, PredictedLevel::partly, PredictedLevel::not_met};

Minutes used_today(const Frame& f, const seven::Role& role) {
  const ExerciseModel& model = f.work.exercise();
  return model.today().use[static_cast<std::size_t>(model.scenario().role_index(role.id))];
}

// What it is and how much of it. Returns the y below.
float use_title(Frame& f, const seven::Role& role, const std::string& amount, float x, float y, float width) {
  Ui& ui = f.ui;
  const Palette& c = ui.colors();
  icon(ui, role_glyph(role), {x + 11, y + 13}, 20, c.ink2);
  const float amount_width = measure_text(ui, amount, ui.type().strong).x;
  const float h =
      text(ui, {x + 30, y}, width - 42 - amount_width, word(f, "role." + role.id + ".bar"), ui.type().body, c.ink);
  text(ui, {x + width - amount_width, y}, amount_width + 1, amount, ui.type().strong, c.ink);
  return y + h + 6;
}

// Today's use of one role as outlined portions, one for each person.
float today_bar(Frame& f, const seven::Role& role, Minutes total, float x, float y, float width) {
  Ui& ui = f.ui;
  const Palette& c = ui.colors();
  const ExerciseModel& model = f.work.exercise();
  const auto index = static_cast<std::size_t>(model.scenario().role_index(role.id));
  y = use_title(f, role, format_minutes(ui.words(), total), x, y, width);
  const auto count = static_cast<float>(model.today().people.size());
  const float gap = 3, unit = (width - gap * (count - 1)) / static_cast<float>(total.approximately());
  float left = x;
  for (const PersonOutcome& person : model.today().people) {
    const Minutes minutes = person.use[index];
    const Rect portion{left, y, unit * static_cast<float>(minutes.approximately()), 40};
    left = portion.right() + gap;
    if (minutes == Minutes()) continue;
    fill(ui, portion, 8, c.sheet);
    stroke(ui, portion, 8, c.today.mid, c.border);
    const std::string number = format_number(minutes);
    const float number_width = measure_text(ui, number, ui.type().strong).x;
    const bool face = portion.w > number_width + 44;
    const float inside = number_width + (face ? 32 : 0);
    float at = portion.center().x - inside * 0.5f;
    if (face) {
      portrait(ui, f.work.content().portraits(), model.scenario().find_person(person.person)->portrait,
               {at + 12, portion.center().y}, 24);
      at += 32;
    }
    if (portion.w > number_width + 6) paint_text(ui, {at, portion.center().y - 13}, 0, number, ui.type().strong, c.ink);
    say(ui, portion, person_word(f, person.person, "short") + ": " + format_minutes(ui.words(), minutes));
  }
  return y + 40;
}

// Where and when it is, in one line or two.
float scene(Frame& f, float x, float y, float width) {
  Ui& ui = f.ui;
  const std::string place = word(f, "place"), when = word(f, "when");
  if (place.empty() && when.empty()) return y;
  const std::string words = place.empty() || when.empty() ? place + when : place + " · " + when;
  return y + text(ui, {x, y}, width, words, ui.type().small_strong, ui.colors().ink2) + 8;
}

float today_use(Frame& f, float x, float y, float width) {
  Ui& ui = f.ui;
  const Palette& c = ui.colors();
  const ExerciseModel& model = f.work.exercise();
  y += heading(ui, {x, y}, width, f.tr("ui.three_use"), ui.type().strong, c.ink, 2) + 8;
  for (const seven::Role& role : model.scenario().roles) {
    const Minutes total = used_today(f, role);
    if (total == Minutes()) continue;
    if (role.unit == RoleUnit::pounds)
      y = use_title(f, role, format_money(price_of(role.price, total)), x, y, width) + 6;
    else
      y = today_bar(f, role, total, x, y, width) + 10;
  }
  y += 4;
  rule(ui, x, y, width);
  y += 10;
  text(ui, {x, y + 6}, width * 0.5f, f.tr("exercise.today_total"), ui.type().body, c.ink2);
  text(ui, {x, y}, width, format_money(model.account().today), ui.type().h2, c.ink, Align::right);
  y += ui.type().h2.line;
  return y + text(ui, {x, y}, width, word(f, "period"), ui.type().small, c.ink2, Align::right);
}

// The rule and today's total: one under the other, or side by side.
float intro(Frame& f, float x, float y, float width, bool beside) {
  y = guide_note(f, GuidePlace::meet, x, step_heading(f, {x, y}, width, false) + 18, width);
  if (!beside) return today_use(f, x, rule_card(f, x, scene(f, x, y, width), width) + 24, width);
  const float half = (width - 32) * 0.5f;
  return std::max(rule_card(f, x, scene(f, x, y, half), half), today_use(f, x + half + 32, y - 4, half));
}

float guesses(Frame& f, const Person& person, float x, float y, float width) {
  Ui& ui = f.ui;
  const Palette& c = ui.colors();
  const Store& store = f.work.document()->store();
  std::vector<Choice> choices;
  for (const PredictedLevel level : kPredictions) {
    const NeedMarkSign sign = level == PredictedLevel::met      ? NeedMarkSign::met
                              : level == PredictedLevel::partly ? NeedMarkSign::partly
                                                                : NeedMarkSign::not_met;
    const char* key = predicted_level_words[static_cast<std::size_t>(level)];
    choices.push_back({key,
                       f.tr(std::string("ui.guess.") + key),
                       {},
                       nullptr,
                       [sign](Ui& u, Vec2 at) { need_sign(u, sign, at, 18); },
                       nullptr,
                       false});
  }
  y += heading(ui, {x, y}, width, f.tr("ui.guess_question"), ui.type().strong, c.ink, 3) + 6;
  for (const Need& need : person.needs) {
    const std::string name = need_word(f, person.id, need.id);
    y += text(ui, {x, y}, width, need_line(f, person.id, need), ui.type().small, c.ink) + 3;
    const Prediction* made = store.find<Prediction>(person.id + "/" + need.id);
    int chosen = -1;
    for (int i = 0; i < 3; ++i) {
      if (made != nullptr && made->level == kPredictions[i]) chosen = i;
    }
    float height = 0;
    if (const auto pressed = segmented(ui, "guess." + need.id, {x, y}, width, name, choices, chosen, &height)) {
      const Prediction next{person.id, need.id, kPredictions[*pressed]};
      const bool take_back = *pressed == chosen;
      StepName step{"step.guess",
                    {{"need", "@" + scenario_key(f.work.exercise().scenario(), "need." + person.id + "." + need.id)},
                     {"level", "@ui.guess." + choices[static_cast<std::size_t>(*pressed)].key}}};
      f.later([next, take_back, step](Workspace& work) {
        work.edit(step, [&](DiffBuilder& diff) {
          if (take_back)
            diff.remove(record_id_of<Prediction>(next.key()));
          else
            diff.put(next);
        });
      });
    }
    y += height + 9;
  }
  return y;
}

// What is known of somebody, below what it is; nothing where nothing is known.
float part(Frame& f, const char* label, const std::string& words, float x, float y, float width) {
  if (words.empty()) return y;
  y += text(f.ui, {x, y}, width, f.tr(label), f.ui.type().small_strong, f.ui.colors().ink);
  return y + text(f.ui, {x, y}, width, words, f.ui.type().small, f.ui.colors().ink2) + 10;
}

// Who it is and what they came and ask for; the group's guess, within sight of that; and to read on, what matters to
// them, what staff would say they need, and what is known (domain.md A29, A30, A33).
float person_card(Frame& f, const Person& person, const Rect& place) {
  Ui& ui = f.ui;
  const Palette& c = ui.colors();
  Group group(ui, person.id, Role::region, person_word(f, person.id, "name"));
  Card card(ui, "card", place, 22);
  const float band_height = 116;
  const Rect band{card.rect().x, card.rect().y, card.rect().w, band_height};
  fill(ui, band, 16, backdrop(ui, person.portrait));
  fill(ui, {band.x, band.bottom() - 20, band.w, 20}, 0, backdrop(ui, person.portrait));
  bust(ui, f.work.content().portraits(), person.portrait, band, 128, band.center().x);
  if (c.high_contrast) fill(ui, {band.x, band.bottom(), band.w, 2}, 0, c.ink);
  image(ui, "portrait", band, person_word(f, person.id, "portrait"));
  const float x = card.left(), width = card.width();
  float y = band.bottom() + 16;
  y += heading(ui, {x, y}, width, person_word(f, person.id, "name"), ui.type().h2, c.ink, 2);
  y += text(ui, {x, y}, width, person_word(f, person.id, "who"), ui.type().small, c.ink2) + 12;
  y = part(f, "meet.came_for", person_word(f, person.id, "came_for"), x, y, width);
  if (const std::string quote = person_word(f, person.id, "quote"); !quote.empty()) {
    y += text(ui, {x, y}, width, f.tr("meet.asks"), ui.type().small_strong, c.ink);
    const float quote_top = y;
    y += text(ui, {x + 16, y}, width - 16, quote, ui.type().body, c.ink);
    fill(ui, {x, quote_top, 3, y - quote_top}, 0, c.line);
    y += 12;
  }
  hairline(ui, x, y + 2, width);
  y = guesses(f, person, x, y + 16, width) + 4;
  hairline(ui, x, y, width);
  y = part(f, "meet.matters", person_word(f, person.id, "matters"), x, y + 14, width);
  y = part(f, "meet.staff", person_word(f, person.id, "staff"), x, y, width);
  y = part(f, "meet.facts", person_word(f, person.id, "facts"), x, y, width);
  return card.end(y - 6);
}

}  // namespace

void draw_meet(Frame& f, const Rect& area) {
  Ui& ui = f.ui;
  const Scenario& scenario = f.work.exercise().scenario();
  ScrollArea scroll(ui, "scroll", area);
  float y = page_strip(f, scroll.top());
  if (ui.phone()) {
    const Store& store = f.work.document()->store();
    float x = 16;
    y = intro(f, x, y + 18, ui.size().x - 32, false) + 20;
    y = person_tabs(f, y, [&](const Person& person) {
      for (const Need& need : person.needs) {
        if (store.find<Prediction>(person.id + "/" + need.id) == nullptr) return false;
      }
      return true;
    });
    y = guide_note(f, GuidePlace::guesses, x, y + 16, ui.size().x - 32) - 16;
    y = person_card(f, chosen_person(f), {x, y + 16, ui.size().x - 32, 0}) + 20;
    y += text(ui, {x, y}, ui.size().x - 32, f.tr("exercise.care"), ui.type().small, ui.colors().ink2);
    scroll.end(y + 24);
    return;
  }
  const float margin = page_margin(ui), gap = ui.desktop() ? 21.0f : 16.0f;
  float x = margin;
  float cards_top = y + 24, bottom = y;
  if (ui.desktop()) {
    const float column = 304;
    bottom = intro(f, margin, y + 24, column, false);
    x = margin + column + 36;
  } else {
    bottom = cards_top = intro(f, margin, y + 20, ui.size().x - 2 * margin, true) + 20;
  }
  // Rows of much the same length.
  const float room = ui.size().x - margin - x;
  const int count = static_cast<int>(scenario.people.size());
  const int most = std::max(1, static_cast<int>((room + gap) / (196 + gap))), rows = (count + most - 1) / most;
  const int columns = (count + rows - 1) / rows;
  const float width = (room - gap * static_cast<float>(columns - 1)) / static_cast<float>(columns);
  cards_top = guide_note(f, GuidePlace::guesses, x, cards_top, room);
  const NodeId tallest_id = ui.id("tallest");
  const float tallest = ui.remembered(tallest_id, 0);
  float natural = 0, row_bottom = cards_top;
  for (int i = 0; i < count; ++i) {
    if (i % columns == 0 && i > 0) cards_top = row_bottom + gap;
    const Rect place{x + static_cast<float>(i % columns) * (width + gap), cards_top, width, tallest};
    const float end = person_card(f, scenario.people[static_cast<std::size_t>(i)], place);
    natural = std::max(natural, end - cards_top);
    row_bottom = std::max(end, cards_top + tallest);
  }
  ui.remember(tallest_id, natural);
  bottom = std::max(bottom, row_bottom);
  bottom += 16;
  bottom += text(ui, {margin, bottom}, ui.size().x - 2 * margin, f.tr("exercise.care"), ui.type().small,
                 ui.colors().ink2, Align::center);
  scroll.end(bottom + 24);
}

}  // namespace seven::ui
