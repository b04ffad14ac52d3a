#include "ui/screens/recipe_cards.h"

#include "base/format.h"
#include "icons.h"
#include "ui/app/wording.h"
#include "ui/icon_named.h"
#include "ui/screens/people.h"
#include "ui/screens/recipe_edits.h"
#include "ui/widgets/button.h"
#include "ui/widgets/choice.h"
#include "ui/widgets/mark.h"
#include "ui/widgets/text.h"

namespace seven::ui {
namespace {

constexpr float kCardPadding = 16, kCardDisc = 40;

std::string card_word(const Frame& f, const WhatIfCard& card, const char* part) {
  return word(f, "what_if." + card.id + "." + part);
}

// The name of a card. What is handed back is the group's own figure where it has one.
std::string card_label(const Frame& f, const WhatIfCard& card) {
  if (!card.bank()) return card_word(f, card, "label");
  return f.tr("exercise.hand_back", {{"share", format_share(bank_share(f.work.exercise(), card))}});
}

// A card's sign: gold for what is handed back, else orange-red, as everything that may overspend.
const Meaning& meaning_of(const Palette& c, const WhatIfCard& card) { return card.bank() ? c.saved : c.overspent; }

// Words of a card below each other; painted only where `paint`. Returns the height.
float card_words(Frame& f, const WhatIfCard& card, Vec2 at, float width, bool drawn, bool paint) {
  Ui& ui = f.ui;
  const Palette& c = ui.colors();
  float y = at.y;
  const auto line = [&](const std::string& words, const TextStyle& style, Color color) {
    y += paint ? paint_text(ui, {at.x, y}, width, words, style, color) : measure_text(ui, words, style, width).y;
  };
  line(card_word(f, card, "detail"), ui.type().small, c.ink2);
  if (drawn) {
    y += 6;
    line(card_word(f, card, "ask"), ui.type().small_strong, c.ink);
  }
  return y - at.y;
}

float what_if_card(Frame& f, const WhatIfCard& card, const Rect& place, bool measure) {
  Ui& ui = f.ui;
  const Palette& c = ui.colors();
  const bool drawn = is_drawn(card, f.work.document()->store());
  const std::string label = card_label(f, card);
  const float room = place.w - 2 * kCardPadding;
  const float head = std::max(kCardDisc, measure_text(ui, label, ui.type().strong, room - kCardDisc - 12).y);
  const float words = card_words(f, card, {}, room, drawn, false);
  const float natural = kCardPadding + head + 10 + words + kCardPadding;
  if (measure) return natural;

  Node node;
  node.id = ui.id(card.id);
  node.role = Role::toggle;
  node.label = label;
  node.description = card_word(f, card, "detail") + " " + card_word(f, card, "ask");
  node.checked = drawn ? Tri::yes : Tri::no;
  node.bounds = place;
  const Interaction state = ui.interact(std::move(node));
  if (state.pressed) {
    const std::string id = card.id;
    f.later([id, drawn](Workspace& work) {
      if (const WhatIfCard* found = work.exercise().as_it_came().find_card(id)) set_drawn(work, *found, !drawn);
    });
  }
  const Meaning& meaning = meaning_of(c, card);
  shadow(ui, place, 12, drawn ? ui.shadows().raised : ui.shadows().card);
  fill(ui, place, 12, drawn ? meaning.tint : state.held || state.hovered ? c.well : c.sheet);
  stroke(ui, place, 12, drawn ? c.ink : c.line, drawn ? 2.0f : c.border);
  const Vec2 disc_at{place.x + kCardPadding + kCardDisc * 0.5f, place.y + kCardPadding + kCardDisc * 0.5f};
  disc(ui, disc_at, kCardDisc * 0.5f, drawn ? meaning.fill : meaning.tint);
  if (c.high_contrast) ring(ui, disc_at, kCardDisc * 0.5f, c.ink, 2);
  icon(ui, icon_named(card.icon, seven::icon::circle_help), disc_at, 22, drawn ? meaning.on : meaning.text);
  const float label_height = measure_text(ui, label, ui.type().strong, room - kCardDisc - 12).y;
  paint_text(ui, {place.x + kCardPadding + kCardDisc + 12, place.y + kCardPadding + (head - label_height) * 0.5f},
             room - kCardDisc - 12, label, ui.type().strong, c.ink);
  card_words(f, card, {place.x + kCardPadding, place.y + kCardPadding + head + 10}, room, drawn, true);
  if (state.focused) ui.focus_ring(place, 12);
  return natural;
}

// One that is not on the table yet, by the clock: a draw from the pack.
const WhatIfCard* any_card(const Workspace& work) {
  const ExerciseModel& model = work.exercise();
  std::vector<const WhatIfCard*> left;
  for (const WhatIfCard& card : model.as_it_came().what_if) {
    if (!is_drawn(card, model.store())) left.push_back(&card);
  }
  if (left.empty()) return nullptr;
  const auto now = static_cast<std::size_t>(work.platform().clock().seconds() * 1000);
  return left[now % left.size()];
}

}  // namespace

float recipe_starts(Frame& f, float x, float y, float width) {
  Ui& ui = f.ui;
  const Scenario& scenario = f.work.exercise().scenario();
  Group group(ui, "starts", Role::group, f.tr("cards.try"));
  const std::string& title = f.tr("cards.try");
  const float lead = measure_text(ui, title, ui.type().body).x + 12;
  const bool beside = width > 480;
  float at = x;
  if (beside) {
    text(ui, {x, y + 9}, 0, title, ui.type().body, ui.colors().ink2);
    at += lead;
  } else {
    y += text(ui, {x, y}, width, title, ui.type().body, ui.colors().ink2) + 6;
  }
  const float left = at;
  const auto place = [&](const std::string& label, bool sign) {
    const float w = chip_width(ui, label, sign);
    if (at > left && at + w > x + width) at = left, y += 52;
    const Vec2 there{at, y};
    at += w + 10;
    return there;
  };
  const std::string& as_today = f.tr("ui.recipe.as_today");
  if (chip(ui, "as_today", place(as_today, true), as_today, Tri::none, nullptr,
           [](Ui& u, Vec2 p) { mark(u, Mark::today, p, 20); })) {
    f.later([](Workspace& work) {
      std::vector<std::string> offers;
      for (const Person& person : work.exercise().scenario().people) offers.push_back(person.today().id);
      choose_all(work, offers, {"step.as_today", {}});
    });
  }
  for (const Start& start : scenario.starts) {
    const std::string label = word(f, "start." + start.id);
    bool pressed;
    if (chip_width(ui, label, false) <= width) {
      pressed = chip(ui, "start." + start.id, place(label, false), label, Tri::none, nullptr);
    } else {  // very large text: the words wrap
      if (at > left) y += 52;
      float height = 0;
      pressed = fitting_button(ui, "start." + start.id, {left, y}, width, label, {}, &height);
      y += height - 44;
      at = left + width;
    }
    if (pressed) {
      const std::string id = start.id;
      f.later([id](Workspace& work) {
        for (const Start& each : work.exercise().as_it_came().starts) {
          if (each.id == id) return start_from(work, each);
        }
      });
    }
  }
  return y + 44;
}

float what_if_cards(Frame& f, float x, float y, float width) {
  Ui& ui = f.ui;
  const std::vector<WhatIfCard>& cards = f.work.exercise().as_it_came().what_if;
  if (cards.empty()) return y;
  const std::string title = f.tr("cards.what_if"), draw = f.tr("cards.draw");
  Group group(ui, "what_if", Role::region, title);
  ButtonLook look;
  look.icon = seven::icon::layers;
  const Vec2 size = button_size(ui, draw, look);
  const bool beside = width - size.x > 260;
  const float words_width = beside ? width - size.x - 20 : width;
  const float top = y;
  y += heading(ui, {x, y}, words_width, title, ui.type().h3, ui.colors().ink, 2) + 2;
  y += text(ui, {x, y}, words_width, f.tr("cards.what_if.words"), ui.type().small, ui.colors().ink2);
  if (any_card(f.work) != nullptr) {
    const Rect at{beside ? x + width - size.x : x, beside ? top : y + 10, std::min(width, size.x), size.y};
    if (button(ui, "draw", at, draw, look)) {
      f.later([](Workspace& work) {
        if (const WhatIfCard* card = any_card(work)) set_drawn(work, *card, true);
      });
    }
    y = std::max(y, at.bottom());
  }
  y += 14;
  const int columns = width > 760 ? 4 : width > 480 ? 2 : 1;
  const float gap = 12, w = (width - gap * static_cast<float>(columns - 1)) / static_cast<float>(columns);
  for (std::size_t row = 0; row < cards.size(); row += static_cast<std::size_t>(columns)) {
    const std::size_t end = std::min(cards.size(), row + static_cast<std::size_t>(columns));
    float tallest = 0;
    for (std::size_t i = row; i < end; ++i) tallest = std::max(tallest, what_if_card(f, cards[i], {0, 0, w, 0}, true));
    for (std::size_t i = row; i < end; ++i)
      what_if_card(f, cards[i], {x + static_cast<float>(i - row) * (w + gap), y, w, tallest}, false);
    y += tallest + gap;
  }
  return y - gap;
}

float drawn_cards(Frame& f, float x, float y, float width) {
  Ui& ui = f.ui;
  const Palette& c = ui.colors();
  const ExerciseModel& model = f.work.exercise();
  for (const WhatIfCard& card : model.as_it_came().what_if) {
    if (!is_drawn(card, model.store())) continue;
    Scope scope(ui, "drawn." + card.id);
    const Meaning& meaning = meaning_of(c, card);
    const std::string label = card_label(f, card), detail = card_word(f, card, "detail");
    const float room = width - 54 - 52;
    const float h = std::max(52.0f, 20 + measure_text(ui, label, ui.type().strong, room).y +
                                        measure_text(ui, detail, ui.type().small, room).y);
    const Rect row{x, y, width, h};
    fill(ui, row, 12, meaning.tint);
    stroke(ui, row, 12, meaning.mid, c.border);
    icon(ui, icon_named(card.icon, seven::icon::circle_help), {x + 28, row.center().y}, 22, meaning.text);
    float at = y + 10;
    at += text(ui, {x + 54, at}, room, label, ui.type().strong, c.ink);
    text(ui, {x + 54, at}, room, detail, ui.type().small, c.ink2);
    const std::string id = card.id;
    if (icon_button(ui, "back", {row.right() - 48, row.center().y - 22, 44, 44},
                    f.tr("cards.put_back", {{"card", label}}), seven::icon::x))
      f.later([id](Workspace& work) {
        if (const WhatIfCard* found = work.exercise().as_it_came().find_card(id)) set_drawn(work, *found, false);
      });
    y += h + 10;
  }
  return y;
}

float offer_conditions(Frame& f, const Offer& offer, float x, float y, float width) {
  if (offer.conditions.empty()) return y;
  Ui& ui = f.ui;
  const Palette& c = ui.colors();
  const ExerciseModel& model = f.work.exercise();
  const std::string& title = f.tr("cards.conditions");
  Group group(ui, "conditions." + offer.id, Role::region, title);
  mark(ui, Mark::introduced, {x + 11, y + 13}, 22);
  y += heading(ui, {x + 32, y}, width - 32, title, ui.type().strong, c.introduced.text, 3) + 8;
  for (const std::string& id : offer.conditions) {
    const Introduction* introduction = model.as_it_came().find_introduction(id);
    if (introduction == nullptr) continue;
    Scope scope(ui, id);
    const std::string key = introduction_key(model.as_it_came(), *introduction);
    const std::string label = ui.words().or_else(key, introduction->text);
    const std::string why = ui.words().or_else(key + ".why", "");
    const Condition now = model.store().value_or(Condition{id, InPlace::unset});
    const std::vector<Choice> choices{{"yes", f.tr("cards.in_place"), {}, nullptr, {}, nullptr, false},
                                      {"no", f.tr("cards.not_in_place"), {}, nullptr, {}, nullptr, false}};
    const float control = std::min(width, 250.0f);
    const bool beside = width - control > 240;
    const float room = beside ? width - control - 24 : width;
    const float top = y;
    y += text(ui, {x, y}, room, label, ui.type().body, c.ink);
    for (const std::string& each : {why, Wording(model, ui.words()).plan(*introduction)}) {
      if (!each.empty()) y += text(ui, {x, y}, room, each, ui.type().small, c.ink2);
    }
    float height = 0;
    const int chosen = now.in_place == InPlace::unset ? -1 : now.in_place == InPlace::yes ? 0 : 1;
    if (!beside) y += 6;
    const auto pressed = segmented(ui, "in_place", {beside ? x + width - control : x, beside ? top : y}, control, label,
                                   choices, chosen, &height);
    if (pressed) {
      const InPlace next = *pressed == chosen ? InPlace::unset : *pressed == 0 ? InPlace::yes : InPlace::no;
      const Introduction what = *introduction;
      f.later([what, next](Workspace& work) { set_condition(work, what, next); });
    }
    y = (beside ? std::max(y, top + height) : y + height) + 12;
  }
  return y;
}

}  // namespace seven::ui
