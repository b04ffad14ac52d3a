// Step three: a deck of quick jobs and machines, one card at a time, with what each needs first and whom it suits.
#include "ui/screens/set_two.h"

#include <array>
#include <cmath>

#include "icons.h"
#include "ui/icon_named.h"
#include "ui/screens/bars.h"
#include "ui/screens/company.h"
#include "ui/screens/glossary.h"
#include "ui/screens/people.h"
#include "ui/screens/screens.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/portrait.h"
#include "ui/widgets/text.h"

namespace seven::ui {
namespace {

constexpr float kSign = 16, kSignStep = 24;

const std::vector<DeckOption>& deck(const Frame& f) { return f.work.exercise().scenario().deck; }

// "Raj: Instead of. Sandra: Not said. …"
std::string uses_in_words(const Frame& f, const DeckOption& option) {
  std::string words;
  for (const Person& person : f.work.exercise().scenario().people) {
    if (!words.empty()) words += " ";
    words += f.tr("set_two.use_of",
                  {{"name", person_word(f, person.id, "short")}, {"use", use_words(f, use_of(f, option, person.id))}});
  }
  return words;
}

void use_signs(Frame& f, const DeckOption& option, float right, float middle) {
  const std::vector<Person>& people = f.work.exercise().scenario().people;
  float x = right - kSignStep * static_cast<float>(people.size() - 1) - kSign * 0.5f;
  for (const Person& person : people) {
    use_sign(f.ui, use_of(f, option, person.id), {x, middle}, kSign);
    x += kSignStep;
  }
}

float option_row(Frame& f, int index, float x, float y, float width) {
  Ui& ui = f.ui;
  const Palette& c = ui.colors();
  const DeckOption& option = deck(f)[static_cast<std::size_t>(index)];
  const bool on = index == chosen_option(f);
  const std::string label = option_word(f, option, "short");
  const float signs = kSignStep * static_cast<float>(f.work.exercise().scenario().people.size() - 1) + kSign + 12;
  const float room = width - 42 - signs - 8;
  const TextStyle& style = on ? ui.type().strong : ui.type().body;
  const float h = measure_text(ui, label, ui.type().strong, room).y;
  const Rect row{x, y, width, std::max(ui.desktop() ? 52.0f : 48.0f, h + 14)};
  Node node;
  node.id = ui.id(option.id);
  node.role = Role::tab;
  node.label = label;
  node.description = uses_in_words(f, option);
  node.checked = on ? Tri::yes : Tri::no;
  node.bounds = row;
  const Interaction state = ui.interact(std::move(node));
  if (state.pressed) choose_option(f, index);
  if (on || state.hovered || state.held)
    fill(ui, row, 12, state.held ? mix(c.well, c.line, 0.6f) : on ? c.sheet : c.well);
  if (on) stroke(ui, row, 12, c.ink, c.high_contrast ? 3.0f : 2.0f);
  icon(ui, icon_named(option.icon, seven::icon::cog), {x + 22, row.center().y}, 20, c.ink);
  paint_text(ui, {x + 42, row.center().y - measure_text(ui, label, style, room).y * 0.5f}, room, label, style, c.ink);
  use_signs(f, option, row.right() - 12, row.center().y);
  if (state.focused) ui.focus_ring(row, 12);
  return row.bottom();
}

float sign_legend(Frame& f, float x, float y, float width) {
  Ui& ui = f.ui;
  const float column = width * 0.5f;
  int i = 0;
  float row = 0;
  for (const OptionUse use : {OptionUse::alternative, OptionUse::complement, OptionUse::not_here, OptionUse::unset}) {
    const float left = x + (i % 2 == 0 ? 0 : column);
    use_sign(ui, use, {left + 10, y + 11}, kSign);
    row = std::max(row, text(ui, {left + 26, y}, column - 30, use_words(f, use), ui.type().small, ui.colors().ink2));
    if (i++ % 2 == 1) {
      y += row + 6;
      row = 0;
    }
  }
  return y;
}

void list_pane(Frame& f, const Rect& view) {
  Ui& ui = f.ui;
  const Palette& c = ui.colors();
  const float x = view.x, width = view.w - 12;  // room for the scroll bar and the focus ring
  ScrollArea scroll(ui, "list", {view.x - 8, view.y, view.w + 8, view.h});
  float y = scroll.top() + 20;
  y += text(ui, {x, y}, width,
            f.tr("ui.step_n", {{"n", std::to_string(static_cast<int>(f.work.step()) + 1)},
                               {"what", f.tr("exercise.step.set_two.short")}}),
            ui.type().small_strong, c.ink3);
  TextStyle title = ui.type().h1;
  if (!ui.desktop())
    title = {Weight::extrabold, 23, 28};
  else
    title = ui.type().h2;
  y += heading(ui, {x, y}, width, f.tr("exercise.step.set_two.title"), title, c.ink, 1) + 6;
  y += text(ui, {x, y}, width, f.tr("exercise.step.set_two.lead"), ui.desktop() ? ui.type().body : ui.type().small,
            c.ink2);
  y = glossary_link(f, x, y + 8, width) + 16;
  const std::vector<Person>& people = f.work.exercise().scenario().people;
  float px = x + width - 12 - kSignStep * static_cast<float>(people.size() - 1) - kSign * 0.5f;
  for (const Person& person : people) {
    portrait(ui, f.work.content().portraits(), person.portrait, {px, y + 11}, 22);
    px += kSignStep;
  }
  y += 26;
  {
    Group list(ui, "options", Role::tab_list, f.tr("set_two.options"));
    for (int i = 0; i < static_cast<int>(deck(f).size()); ++i) {
      if (i > 0) hairline(ui, x + 4, y, width - 8);
      y = option_row(f, i, x, y, width);
    }
  }
  hairline(ui, x + 4, y, width - 8);
  y = sign_legend(f, x + 4, y + 14, width - 8);
  scroll.end(y + 16);
}

// One option to the other on phones, with the state of the one at hand.
float pager(Frame& f, float y) {
  Ui& ui = f.ui;
  const Palette& c = ui.colors();
  const int at = chosen_option(f), count = static_cast<int>(deck(f).size());
  const DeckOption& option = deck(f)[static_cast<std::size_t>(at)];
  const float height = 68, middle = y + height * 0.5f, width = ui.size().x;
  Group group(ui, "pager", Role::navigation, f.tr("set_two.options"));
  if (icon_button(ui, "back", {10, middle - 24, 48, 48}, f.tr("set_two.back"), seven::icon::chevron_left, at == 0))
    choose_option(f, at - 1);
  const std::string place = f.tr("set_two.place", {{"n", std::to_string(at + 1)}, {"total", std::to_string(count)}});
  const float signs = kSignStep * static_cast<float>(f.work.exercise().scenario().people.size());
  const bool narrow = width < 280;  // very large text: the card below says which option it is, and for whom
  const float room = width - 132 - (narrow ? 0 : signs + 8);
  const float lines = narrow ? measure_text(ui, place, ui.type().small_strong, room).y : 48;
  status(ui, "place", {66, middle - lines * 0.5f}, room, place, ui.type().small_strong, c.ink2);
  say(ui, {66, middle - 3, width - 132, 26}, uses_in_words(f, option));
  if (!narrow) paint_line(ui, {66, middle - 3}, room, option_word(f, option, "short"), ui.type().strong, c.ink);
  float x = width - 66 - signs + (kSignStep - kSign) + kSign * 0.5f - 4;
  for (const Person& person : f.work.exercise().scenario().people) {
    if (narrow) break;
    portrait(ui, f.work.content().portraits(), person.portrait, {x, middle - 13}, 22);
    use_sign(ui, use_of(f, option, person.id), {x, middle + 12}, kSign);
    x += kSignStep;
  }
  if (icon_button(ui, "next", {width - 58, middle - 24, 48, 48}, f.tr("set_two.next"), seven::icon::chevron_right,
                  at + 1 == count))
    choose_option(f, at + 1);
  // Where in the deck: one stroke for each option.
  const float gap = 4, stroke_width = (width - 32 - gap * static_cast<float>(count - 1)) / static_cast<float>(count);
  for (int i = 0; i < count; ++i)
    fill(ui, {16 + (stroke_width + gap) * static_cast<float>(i), y + height - 3, stroke_width, i == at ? 4.0f : 2.0f},
         1, i == at ? c.ink : c.line);
  return y + height + 2;
}

void one_option(Frame& f, const Rect& area) {
  Ui& ui = f.ui;
  const int at = chosen_option(f);
  const std::string& id = deck(f)[static_cast<std::size_t>(at)].id;
  const bool still = !ui.low();
  Rect view = area;
  if (still) {
    const float below = pager(f, area.y);
    view = {area.x, below, area.w, area.bottom() - below};
  }
  ScrollArea scroll(ui, still ? "scroll." + id : std::string("scroll"), view);
  float y = page_strip(f, scroll.top());
  if (!still) y = pager(f, y);
  const float x = page_margin(ui), width = ui.size().x - 2 * x;
  if (at == 0)
    y = step_heading(f, {x, y + 16}, width, false) + 18;
  else
    y += 16 + heading(ui, {x, y + 16}, width, f.tr("exercise.step.set_two.title"), ui.type().h3, ui.colors().ink, 1) +
         14;
  hairline(ui, x, y, width);
  y = option_details(f, at, x, y + 20, width);
  scroll.end(y + 24);
}

}  // namespace

int chosen_option(const Frame& f) {
  const std::string& id = f.work.session().option;
  for (std::size_t i = 0; i < deck(f).size(); ++i) {
    if (deck(f)[i].id == id) return static_cast<int>(i);
  }
  return 0;
}

void choose_option(Frame& f, int index) {
  if (index < 0 || index >= static_cast<int>(deck(f).size())) return;
  const std::string id = deck(f)[static_cast<std::size_t>(index)].id;
  f.later([id](Workspace& work) { work.look([&](Session& session) { session.option = id; }); });
}

std::string option_word(const Frame& f, const DeckOption& option, std::string_view what) {
  return word(f, "deck." + option.id + "." + std::string(what));
}

std::string step_option(const Frame& f, const DeckOption& option) {
  return "@" + scenario_key(f.work.exercise().scenario(), "deck." + option.id + ".short");
}

OptionUse use_of(const Frame& f, const DeckOption& option, std::string_view person) {
  const OptionMark* mark = f.work.document()->store().find<OptionMark>(option.id + "/" + std::string(person));
  return mark == nullptr ? OptionUse::unset : mark->use;
}

std::string use_words(const Frame& f, OptionUse use) {
  if (use == OptionUse::unset) return f.tr("exercise.not_said");
  return f.tr(std::string("exercise.role.") + option_use_words[static_cast<std::size_t>(use)]);
}

void use_sign(Ui& ui, OptionUse use, Vec2 at, float size) {
  const Palette& c = ui.colors();
  const float r = size * 0.5f;
  const Rect box{at.x - r, at.y - r, size, size};
  switch (use) {
    case OptionUse::alternative: fill(ui, box, 4, c.transaction.fill); break;
    case OptionUse::complement:
      fill(ui, box, 4, c.sheet);
      fill(ui, {box.x, box.y, 5, size}, 4, c.transaction.fill);
      fill(ui, {box.x + 2.5f, box.y, r - 2.5f, size}, 0, c.transaction.fill);
      stroke(ui, box, 4, c.transaction.fill, 2);
      break;
    case OptionUse::not_here:
      ring(ui, at, r, c.today.fill, 2);
      line(ui, {at.x - r + 1, at.y}, {at.x + r - 1, at.y}, c.today.fill, 2);
      break;
    case OptionUse::unset: stroke(ui, box, 4, c.line_strong, 1.5f); break;
  }
}

void draw_set_two(Frame& f, const Rect& area) {
  Ui& ui = f.ui;
  if (deck(f).empty()) {
    const float x = page_margin(ui), width = std::min(760.0f, ui.size().x - 2 * x);
    ScrollArea scroll(ui, "scroll", area);
    const float y = step_heading(f, {x, page_strip(f, scroll.top()) + 24}, width, false) + 18;
    scroll.end(y + text(ui, {x, y}, width, f.tr("shelf.none"), ui.type().body, ui.colors().ink) + 24);
    return;
  }
  if (ui.phone() || ui.low()) {
    one_option(f, area);
    return;
  }
  const float margin = page_margin(ui);
  const float list = ui.desktop() ? 320.0f : 276.0f, gap = ui.desktop() ? 32.0f : 16.0f;
  list_pane(f, {margin, area.y, list, area.h});
  const int at = chosen_option(f);
  const float left = margin + list + gap, width = ui.size().x - margin - left;
  ScrollArea scroll(ui, "card." + deck(f)[static_cast<std::size_t>(at)].id,
                    {left - 8, area.y, ui.size().x - left + 8, area.h});
  Card card(ui, "card", {left, scroll.top() + 18, width, 0}, ui.desktop() ? 28 : 24, true);
  const float bottom = card.end(option_details(f, at, card.left(), card.top(), card.width()));
  scroll.end(bottom + 20);
}

}  // namespace seven::ui
