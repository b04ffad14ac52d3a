// Step five, the account in short: what the recipe costs, what was freed and on whom it landed; and who might be worse
// off for it.
#include "base/format.h"
#include "icons.h"
#include "ui/app/wording.h"
#include "ui/screens/happens.h"
#include "ui/screens/people.h"
#include "ui/screens/surprises.h"
#include "ui/widgets/card.h"
#include "ui/widgets/mark.h"
#include "ui/widgets/portrait.h"
#include "ui/widgets/text.h"

namespace seven::ui {
namespace {

// A mark, words, dots and an amount.
float amount_row(Frame& f, Mark sign, const std::string& words, const std::string& amount, float x, float y,
                 float width) {
  Ui& ui = f.ui;
  const Palette& c = ui.colors();
  mark(ui, sign, {x + 11, y + 15}, 22);
  const float amount_width = measure_text(ui, amount, ui.type().strong).x;
  const float words_width = measure_text(ui, words, ui.type().body).x;
  paint_text(ui, {x + 34, y + 2}, 0, words, ui.type().body, c.ink);
  dots(ui, {x + 34 + words_width + 8, y + 19}, {x + width - amount_width - 8, y + 19}, c.line_strong);
  paint_text(ui, {x + width - amount_width, y + 2}, 0, amount, ui.type().strong, c.ink);
  say(ui, {x, y, width, 30}, words + ": " + amount);
  return y + 32;
}

std::string signed_money(const char* sign, Pounds amount) {
  std::string words = amount == Pounds() ? "" : sign;
  return words.append(format_money(amount));
}

// What is left, or by how much and for whom there is too little.
float result(Frame& f, float x, float y, float width) {
  Ui& ui = f.ui;
  const Palette& c = ui.colors();
  const Account& account = f.work.exercise().account();
  const bool over = !account.fits(), all = !over && account.left() == Pounds();
  const Color ink = over ? c.overspent.text : all ? c.ok.text : c.ink;
  double_rule(ui, x, y, width);
  y += 14;
  if (over || all)
    mark(ui, over ? Mark::overspent : Mark::ok, {x + 13, y + 13}, 26);
  else
    ring_dashed(ui, {x + 13, y + 13}, 12, c.ink, 2);
  const bool money = !over || account.overspent() > Pounds();
  const std::string amount = !money ? "" : format_money(over ? account.overspent() : account.left_to_place());
  const std::string& words = f.tr(over ? "exercise.overspent" : all ? "exercise.all_placed" : "exercise.left_to_place");
  const float amount_width = measure_text(ui, amount, ui.type().h3).x;
  const float h = text(ui, {x + 36, y}, width - 44 - amount_width, words, ui.type().strong, ink);
  text(ui, {x + width - amount_width, y - 1}, amount_width + 1, amount, ui.type().h3, ink);
  y += std::max(h, 28.0f);
  for (const RoleBalance& role : account.roles) {
    if (role.over <= Minutes()) continue;
    y += text(ui, {x + 36, y}, width - 36,
              f.tr("exercise.overspent.role", {{"role", word(f, "role." + role.role + ".bar")},
                                               {"minutes", format_minutes(ui.words(), role.over)}}),
              ui.type().small, ink);
  }
  return y;
}

// Whose minutes they were, an arrow, and whose they are.
void move_picture(Frame& f, const MinuteMove& move, float x, float middle) {
  Ui& ui = f.ui;
  const Palette& c = ui.colors();
  const Scenario& scenario = f.work.exercise().scenario();
  const RoleBalance& role = f.work.exercise().account().roles[static_cast<std::size_t>(scenario.role_index(move.role))];
  const auto face = [&](const std::string& id, float at, bool source) {
    if (const Person* person = id == nobody ? nullptr : scenario.find_person(id))
      portrait(ui, f.work.content().portraits(), person->portrait, {at, middle}, 32);
    else if (source)
      mark(ui, role.over > Minutes() ? Mark::overspent : Mark::introduced, {at, middle}, 24);
    else
      ring_dashed(ui, {at, middle}, 12, c.ink2, 2);
  };
  face(move.from, x + 16, true);
  icon(ui, seven::icon::arrow_right, {x + 47, middle}, 16, c.ink2);
  face(move.to, x + 78, false);
}

float moves(Frame& f, float x, float y, float width) {
  Ui& ui = f.ui;
  const Palette& c = ui.colors();
  y += heading(ui, {x, y}, width, f.tr("happens.moves"), ui.type().strong, c.ink, 3) + 6;
  const std::vector<MinuteMove> all = minute_moves(f.work.exercise().account_input());
  if (all.empty()) return y + text(ui, {x, y}, width, f.tr("happens.moves.none"), ui.type().body, c.ink2);
  const float left = 106;
  Group list(ui, "moves", Role::list, f.tr("happens.moves"));
  int index = 0;
  for (const MinuteMove& move : all) {
    Group item(ui, std::to_string(index++), Role::list_item, {});
    const std::string words = Wording(f.work.exercise(), ui.words()).move(move);
    const float lines = measure_text(ui, words, ui.type().small, width - left).y;
    const float height = std::max(40.0f, lines + 8);
    move_picture(f, move, x, y + height * 0.5f);
    text(ui, {x + left, y + (height - lines) * 0.5f}, width - left, words, ui.type().small, c.ink);
    y += height;
  }
  return y;
}

// What is quick or done by a machine, and what happens to someone who cannot or will not use it.
std::vector<std::string> ways_out(const Frame& f) {
  const ExerciseModel& model = f.work.exercise();
  std::vector<std::string> all;
  for (const Person& person : model.scenario().people) {
    const Offer& offer = model.offer_of(person.id);
    if (offer.given != Given::quick && offer.given != Given::machine) continue;
    all.push_back(f.tr("happens.way_out", {{"name", person_word(f, person.id, "short")},
                                           {"offer", word(f, "offer." + offer.id + ".short")},
                                           {"way_out", word(f, "offer." + offer.id + ".way_out")}}));
  }
  return all;
}

std::vector<std::string> loser_lines(const Frame& f) {
  const ExerciseModel& model = f.work.exercise();
  std::vector<std::string> all;
  for (const Loser& loser : losers(model.scenario(), model.today(), model.outcome())) {
    const Person* person = model.scenario().find_person(loser.person);
    for (std::size_t i = 0; person != nullptr && i < person->needs.size(); ++i) {
      const std::string& need = person->needs[i].id;
      if (std::find(loser.needs.begin(), loser.needs.end(), need) == loser.needs.end()) continue;
      all.push_back(
          f.tr("exercise.worse_off.line", {{"name", person_word(f, person->id, "short")},
                                           {"need", need_word(f, person->id, need)},
                                           {"before", coverage_words(f, model.today_of(person->id).cover[i])},
                                           {"after", coverage_words(f, model.outcome_of(person->id).cover[i])}}));
    }
  }
  return all;
}

}  // namespace

float happens_cost(Frame& f, float x, float y, float width) {
  Ui& ui = f.ui;
  const Palette& c = ui.colors();
  const Account& account = f.work.exercise().account();
  Group region(ui, "cost", Role::region, f.tr("exercise.cost"));
  Card card(ui, "card", {x, y, width, 0}, ui.phone() ? 18 : 22);
  const float left = card.left(), room = card.width();
  float at = card.top();
  at += heading(ui, {left, at}, room, f.tr("exercise.cost"), ui.type().h3, c.ink, 2) + 2;
  const std::string tomorrow = format_money(account.tomorrow);
  const float figure = measure_text(ui, tomorrow, ui.type().h1).x;
  const std::string of = f.tr("happens.cost.of", {{"amount", format_money(account.today)}});
  text(ui, {left, at}, figure + 1, tomorrow, ui.type().h1, c.ink);
  const float baseline = at + ui.type().h1.line - ui.type().body.line - 4;
  text(ui, {left + figure + 10, baseline}, room - figure - 10, of, ui.type().body, c.ink2);
  at += ui.type().h1.line + 8;
  at = amount_row(f, Mark::today, f.tr("exercise.taken_out"), signed_money("−", account.taken_out), left, at, room);
  at = amount_row(f, Mark::relationship, f.tr("exercise.put_in"), signed_money("+", account.put_in), left, at, room);
  at = amount_row(f, Mark::introduced, f.tr("exercise.introduced"), signed_money("+", account.introduced), left, at,
                  room);
  at = amount_row(f, Mark::saved, f.tr("exercise.saved"), signed_money("+", account.saved), left, at, room) + 6;
  at = result(f, left, at, room) + 18;
  at = moves(f, left, at, room) + 16;
  return card.end(surprise_notes(f, {Beside::account}, left, at, room) - 16);
}

float happens_worse_off(Frame& f, float x, float y, float width) {
  Ui& ui = f.ui;
  const Palette& c = ui.colors();
  const std::string& title = f.tr("exercise.worse_off.title");
  Group region(ui, "worse_off", Role::region, title);
  const float top = y, left = x + 20, room = width - 20;
  icon(ui, seven::icon::scale, {left + 11, y + ui.type().h3.line * 0.5f}, 22, c.ink);
  y += heading(ui, {left + 32, y}, room - 32, title, ui.type().h3, c.ink, 2) + 4;
  const std::vector<std::string> worse = loser_lines(f);
  if (worse.empty())
    y += text(ui, {left, y}, room, f.tr("exercise.worse_off.none"), ui.type().body, c.ink);
  else
    y += text(ui, {left, y}, room, f.tr("exercise.under_assumptions") + ":", ui.type().body, c.ink2);
  for (const std::string& line : worse) y += 2 + text(ui, {left, y + 2}, room, line, ui.type().body, c.ink);
  const std::vector<std::string> out = ways_out(f);
  if (!out.empty())
    y += 10 + text(ui, {left, y + 10}, room, f.tr("happens.way_out.lead"), ui.type().small_strong, c.ink2);
  for (const std::string& line : out) y += 2 + text(ui, {left, y + 2}, room, line, ui.type().small, c.ink2);
  fill(ui, {x, top, 4, y - top}, 0, c.ink);
  return y;
}

}  // namespace seven::ui
