// Step two: for each person and need, what a relationship is there; who could start it and keep it going; and why.
#include "ui/screens/set_one.h"

#include "icons.h"
#include "ui/screens/bars.h"
#include "ui/screens/company.h"
#include "ui/screens/people.h"
#include "ui/screens/screens.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/portrait.h"
#include "ui/widgets/text.h"

namespace seven::ui {
namespace {

constexpr float kAside = 180;  // the column with the portrait

bool not_needed(const Frame& f, const Person& person) {
  const RelationshipAnswer* answer = f.work.document()->store().find<RelationshipAnswer>(person.id);
  return answer != nullptr && answer->not_needed;
}

bool answered(const Frame& f, const Person& person) {
  return strength_of(f.work.document()->store(), person) != Strength::blank;
}

// The portrait, with the strongest sign of the person's needs at its edge.
void signed_portrait(Frame& f, const Person& person, Vec2 center, float size) {
  Ui& ui = f.ui;
  portrait(ui, f.work.content().portraits(), person.portrait, center, size);
  image(ui, "portrait", {center.x - size * 0.5f, center.y - size * 0.5f, size, size},
        person_word(f, person.id, "portrait"));
  const Strength strength = strength_of(f.work.document()->store(), person);
  if (strength == Strength::blank) return;
  const Vec2 at{center.x + size * 0.34f, center.y + size * 0.34f};
  disc(ui, at, 16, ui.colors().sheet);
  strength_mark(ui, strength_sign(strength), at, 28);
}

float kept_line(Frame& f, float x, float y, float width) {
  Ui& ui = f.ui;
  return y + status(ui, "quiet", {x, y}, width, f.tr("set_one.marks_kept"), ui.type().small, ui.colors().ink2);
}

float wide_card(Frame& f, const Person& person, const Rect& place) {
  Ui& ui = f.ui;
  const Palette& c = ui.colors();
  Group group(ui, person.id, Role::region, person_word(f, person.id, "name"));
  Card card(ui, "card", place, ui.desktop() ? 24 : 20);
  const float x = card.left(), width = card.width();
  const bool aside = width >= 840;
  const bool words_aside = width >= 1140;
  const bool quiet = not_needed(f, person);
  float y = card.top(), needs_left = x, needs_width = width, below = y;
  if (aside) {
    signed_portrait(f, person, {x + 44, y + 44}, 88);
    float ty = y + 100;
    ty += heading(ui, {x, ty}, kAside, person_word(f, person.id, "name"), ui.type().h3, c.ink, 2);
    ty += text(ui, {x, ty}, kAside, person_word(f, person.id, "who"), ui.type().small, c.ink2) + 16;
    ty = not_needed_toggle(f, person, {x, ty, kAside, 60});
    if (quiet) ty = kept_line(f, x, ty + 10, kAside);
    below = ty;
    needs_left = x + kAside + 32;
    needs_width = x + width - needs_left;
  } else {
    signed_portrait(f, person, {x + 34, y + 34}, 68);
    const float toggle = 210, room = width - 86 - toggle - 20;
    float ty = y + 8;
    ty += heading(ui, {x + 86, ty}, room, person_word(f, person.id, "name"), ui.type().h3, c.ink, 2);
    ty += text(ui, {x + 86, ty}, room, person_word(f, person.id, "who"), ui.type().small, c.ink2);
    const float end = not_needed_toggle(f, person, {x + width - toggle, y, toggle, 60});
    y = std::max({ty, end, y + 72}) + 8;
    if (quiet) y = kept_line(f, x, y + 2, width) + 4;
    y += 8;
  }
  float words_left = 0, words_width = 0;
  if (words_aside) {
    words_width = std::clamp(width * 0.22f, 256.0f, 380.0f);
    words_left = x + width - words_width;
    needs_width -= words_width + 36;
  }
  float bottom = std::max(below, need_marks(f, person, needs_left, y, needs_width));
  if (words_aside) bottom = std::max(bottom, own_words(f, person, words_left, y, words_width, false));
  float end = bottom;
  if (!quiet) {
    end += 18;
    hairline(ui, x, end, width);
    end = placed_choices(f, person, x, end + 18, width);
  }
  if (!words_aside) {
    end += 14;
    hairline(ui, x, end, width);
    end = own_words(f, person, x, end + 16, width, true);
  }
  return card.end(end);
}

// On to the person after this one, where there is one.
float next_person(Frame& f, const Person& person, float x, float y, float width) {
  Ui& ui = f.ui;
  const std::vector<Person>& people = f.work.exercise().scenario().people;
  const int index = f.work.exercise().scenario().person_index(person.id);
  if (index + 1 >= static_cast<int>(people.size())) return y;
  const std::string id = people[static_cast<std::size_t>(index) + 1].id;
  ButtonLook look;
  look.icon_after = seven::icon::arrow_right;
  look.stretch = true;
  const std::string label = f.tr("set_one.next", {{"name", person_word(f, id, "short")}});
  if (button(ui, "next_person", {x, y, width, 48}, label, look))
    f.later([id](Workspace& work) { work.look([&](Session& session) { session.person = id; }); });
  return y + 48;
}

void one_person(Frame& f, const Rect& area) {
  Ui& ui = f.ui;
  const Palette& c = ui.colors();
  const Person& person = chosen_person(f);
  const auto done = [&](const Person& who) { return answered(f, who); };
  // Tabs stand still where the page is tall enough, so that every person's page begins at its own top.
  const bool still = ui.size().y >= 720;
  Rect view = area;
  if (still) {
    const float below = person_tabs(f, area.y, done);
    view = {area.x, below, area.w, area.bottom() - below};
  }
  ScrollArea scroll(ui, still ? "scroll." + person.id : std::string("scroll"), view);
  const float x = 16, width = ui.size().x - 32;
  float y = page_strip(f, scroll.top());
  if (!still) y = person_tabs(f, y, done);
  y = step_heading(f, {x, y + 18}, width, false) + 20;
  Group group(ui, person.id, Role::region, person_word(f, person.id, "name"));
  const bool quiet = not_needed(f, person);
  y += heading(ui, {x, y}, width, f.tr("set_one.for_which", {{"name", person_word(f, person.id, "short")}}),
               ui.type().h3, c.ink, 2) +
       8;
  y = mark_legend(f, x, y, width) + 14;
  y = need_marks(f, person, x, y, width);
  y = not_needed_toggle(f, person, {x, y, width, 60});
  if (quiet) {
    y = kept_line(f, x, y + 8, width) + 24;
  } else {
    y = placed_choices(f, person, x, y + 28, width) + 26;
  }
  y = own_words(f, person, x, y, width, false) + 22;
  y = next_person(f, person, x, y, width);
  scroll.end(y + 24);
}

}  // namespace

void draw_set_one(Frame& f, const Rect& area) {
  Ui& ui = f.ui;
  if (ui.phone()) {
    one_person(f, area);
    return;
  }
  ScrollArea scroll(ui, "scroll", area);
  const float margin = page_margin(ui), width = ui.size().x - 2 * margin;
  float y = step_heading(f, {margin, page_strip(f, scroll.top()) + 22}, width, ui.desktop()) + 18;
  y = mark_legend(f, margin, y, width) + 18;
  for (const Person& person : f.work.exercise().scenario().people) y = wide_card(f, person, {margin, y, width, 0}) + 16;
  scroll.end(y + 12);
}

}  // namespace seven::ui
