#include "ui/screens/recipe_tokens.h"

#include <cmath>

#include "base/format.h"
#include "icons.h"
#include "ui/screens/people.h"
#include "ui/screens/recipe_bars.h"
#include "ui/screens/recipe_edits.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/choice.h"
#include "ui/widgets/portrait.h"
#include "ui/widgets/text.h"

namespace seven::ui {
namespace {

constexpr float kToken = 15, kTokenHeight = 20, kGap = 4;
constexpr std::int64_t kMostTokens = 42;

// What one token stands for: a minute, or more where there would be too many to see.
Minutes token_size(Minutes all) {
  for (const std::int64_t whole : {1, 2, 5, 10, 20, 30, 60, 120, 240}) {
    if (all.hundredths() <= Minutes::of_whole(whole).hundredths() * kMostTokens) return Minutes::of_whole(whole);
  }
  return Minutes::of_whole(480);
}

struct Tokens {
  Minutes amount;
  const Meaning* meaning = nullptr;  // null: outlined, nobody's yet
  bool hatched = false;              // what comes back: paid, but not by hand
};

// Tokens in rows; the last one is as wide as the part that is left. Returns the height.
float paint_tokens(Ui& ui, const std::vector<Tokens>& all, Minutes size, float x, float y, float width) {
  const Palette& c = ui.colors();
  const int in_row = std::max(1, static_cast<int>((width + kGap) / (kToken + kGap)));
  int at = 0;
  for (const Tokens& some : all) {
    for (Minutes left = some.amount; left > Minutes(); left -= size, ++at) {
      const float part = std::min(1.0f, static_cast<float>(left.approximately() / size.approximately()));
      const Rect token{x + static_cast<float>(at % in_row) * (kToken + kGap),
                       y + static_cast<float>(at / in_row) * (kTokenHeight + kGap), std::max(4.0f, kToken * part),
                       kTokenHeight};
      if (some.meaning == nullptr) {
        fill(ui, token, 4, c.sheet);
        stroke(ui, token, 4, c.today.mid, 1.5f);
      } else if (some.hatched) {
        fill(ui, token, 4, some.meaning->tint);
        stroke(ui, token, 4, some.meaning->mid, 1.5f);
      } else {
        fill(ui, token, 4, some.meaning->fill);
      }
    }
  }
  const int rows = std::max(1, (at + in_row - 1) / in_row);
  return static_cast<float>(rows) * (kTokenHeight + kGap) - kGap;
}

const Meaning& meaning_of_offer(const Palette& c, const Offer& offer) {
  return offer.given == Given::continuing ? c.relationship : c.transaction;
}

float person_row(Frame& f, const seven::Role& role, const Person& person, Minutes size, float x, float y, float width) {
  Ui& ui = f.ui;
  const Palette& c = ui.colors();
  const ExerciseModel& model = f.work.exercise();
  Scope scope(ui, person.id);
  const auto r = static_cast<std::size_t>(model.scenario().role_index(role.id));
  const PersonOutcome& outcome = model.outcome_of(person.id);
  const Minutes now = outcome.at_once[r], back = outcome.use[r] - outcome.at_once[r];
  const std::string name = person_word(f, person.id, "short");
  const std::string label =
      f.tr("ui.bar.portion_name", {{"who", name}, {"role", word(f, "role." + role.id + ".short")}});
  const float left = x + 48, right = x + width - 148;
  const Meaning& meaning = meaning_of_offer(c, model.offer_of(person.id));
  const bool own_row = right - left < 150;
  const float tokens_x = own_row ? x : left, tokens_width = own_row ? width : right - left - 12;
  portrait(ui, f.work.content().portraits(), person.portrait, {x + 20, y + 26}, 36);
  if (own_row) paint_line(ui, {left, y + 13}, right - left - 8, name, ui.type().strong, c.ink);
  const float tokens_y = own_row ? y + 56 : y + 16;
  const float h =
      paint_tokens(ui, {{now, &meaning, false}, {back, &meaning, true}}, size, tokens_x, tokens_y, tokens_width);
  Node node;
  node.id = ui.id("tokens");
  node.role = Role::image;
  node.label = label + ": " + format_minutes(ui.words(), outcome.use[r]);
  node.bounds = {tokens_x, tokens_y, tokens_width, h};
  ui.add(std::move(node));
  const Rect less{right, y + 4, 44, 44}, more{x + width - 44, y + 4, 44, 44};
  const std::string amount = format_number(now);
  paint_text(ui, {less.right(), y + 13}, more.x - less.right(), amount, ui.type().strong, c.ink, Align::center);
  const std::string id = person.id, role_id = role.id;
  const auto pay = [&](Minutes next) {
    f.later([id, role_id, next](Workspace& work) {
      set_minutes(work, id, role_id, next);
      work.look([&](Session& session) { session.person = id; });
    });
  };
  stroke(ui, less.inset(2, 2), 10, c.line_strong, c.border);
  stroke(ui, more.inset(2, 2), 10, c.line_strong, c.border);
  if (icon_button(ui, "less", less, f.tr("tokens.take", {{"what", label}}), seven::icon::minus, now == Minutes()))
    pay(std::max(Minutes(), now - size));
  if (icon_button(ui, "more", more, f.tr("tokens.pay", {{"what", label}}), seven::icon::plus)) pay(now + size);
  return std::max(y + 52, tokens_y + h + 10);
}

}  // namespace

float payment_choice(Frame& f, float x, float y, float width) {
  Ui& ui = f.ui;
  const std::vector<Choice> choices{{"bars", f.tr("tokens.bars"), {}, nullptr, {}, nullptr, false},
                                    {"tokens", f.tr("tokens.tokens"), {}, nullptr, {}, nullptr, false}};
  float height = 0;
  if (const auto pressed = segmented(ui, "payment", {x, y}, std::min(width, 260.0f), f.tr("tokens.see"), choices,
                                     static_cast<int>(f.work.table().payment), &height)) {
    const auto next = static_cast<Payment>(*pressed);
    f.later([next](Workspace& work) { work.look_table([next](Table& table) { table.payment = next; }); });
  }
  return y + height;
}

float role_tokens(Frame& f, const seven::Role& role, float x, float y, float width) {
  Ui& ui = f.ui;
  const Palette& c = ui.colors();
  const ExerciseModel& model = f.work.exercise();
  const auto r = static_cast<std::size_t>(model.scenario().role_index(role.id));
  Group group(ui, "tokens." + role.id, Role::group, word(f, "role." + role.id + ".bar"));
  const Minutes all = all_there_is(model, role), used = model.outcome().use[r];
  const Minutes size = token_size(std::max(all, used));
  const Minutes left = all - used;
  const std::string each = size == Minutes::of_whole(1) ? "" : f.tr("tokens.each", {{"n", format_number(size)}});
  const bool over = left < Minutes();
  const std::string amount = format_minutes(ui.words(), over ? -left : left);
  const std::string pile =
      f.tr(over ? "tokens.over" : "tokens.left", {{"minutes", amount}}) + (each.empty() ? "" : " · " + each);
  const float words = text(ui, {x, y}, width, pile, ui.type().small_strong, over ? c.overspent.text : c.ink2);
  y += words + 6;
  y += paint_tokens(ui, {{over ? -left : left, over ? &c.overspent : nullptr, over}}, size, x, y, width) + 6;
  for (const Person& person : model.scenario().people) {
    hairline(ui, x, y, width);
    y = person_row(f, role, person, size, x, y, width);
  }
  return y;
}

}  // namespace seven::ui
