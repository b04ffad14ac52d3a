// Step five, looking again: whether requests were closed or needs met, what each person would have chosen, and the same
// person next month.
#include "base/format.h"
#include "exercise/closing.h"
#include "exercise/next_occasion.h"
#include "icons.h"
#include "ui/screens/happens.h"
#include "ui/screens/people.h"
#include "ui/screens/surprises.h"
#include "ui/widgets/card.h"
#include "ui/widgets/fold.h"
#include "ui/widgets/portrait.h"
#include "ui/widgets/text.h"

namespace seven::ui {
namespace {

// Words quoted as the person's own, with a bar of ink at their left.
float quoted(Frame& f, const std::string& words, float x, float y, float width) {
  if (words.empty()) return y;
  Ui& ui = f.ui;
  const float h = text(ui, {x + 14, y}, width - 14, words, ui.type().body, ui.colors().ink);
  fill(ui, {x, y + 3, 3, h - 6}, 1.5f, ui.colors().line_strong);
  return y + h;
}

// A button that says what it opens; true while it is open. `y` moves below it.
bool opened(Frame& f, const std::string& part, std::string_view key, const char* glyph, const std::string& label,
            float x, float& y, float width, const std::function<void(Workspace&)>& on_open) {
  const bool open = f.work.unfolded(part) == "open";
  FoldButton look;
  look.icon = glyph;
  look.open = open;
  float height = 0;
  if (fold_button(f.ui, key, {x, y}, width, label, look, &height)) {
    f.later([part, open, on_open](Workspace& work) {
      work.unfold(part, open ? "closed" : "open");
      if (!open && on_open) on_open(work);
    });
  }
  y += height;
  return open;
}

float own_choice(Frame& f, const Person& person, float x, float y, float width) {
  const Offer* offer = person.find_offer(person.would_choose);
  if (offer == nullptr) return y;
  Ui& ui = f.ui;
  const Palette& c = ui.colors();
  const std::string name = person_word(f, person.id, "short");
  if (!opened(f, "choice:" + person.id, "choice", seven::icon::ear, f.tr("again.would", {{"name", name}}), x, y, width,
              {}))
    return y + 8;
  y += 10;
  y += text(ui, {x, y}, width, word(f, "offer." + offer->id + ".label"), ui.type().strong, c.ink) + 4;
  y = quoted(f, word(f, "would." + person.id), x, y, width) + 6;
  const bool same = f.work.exercise().offer_of(person.id).id == offer->id;
  const float at = y;
  y += text(ui, {x + 26, y}, width - 26, f.tr(same ? "again.same" : "again.other"), ui.type().small_strong,
            same ? c.ok.text : c.ink2);
  icon(ui, same ? seven::icon::circle_check : seven::icon::git_compare, {x + 10, at + 11}, 18,
       same ? c.ok.text : c.ink2);
  return y + 12;
}

// Next month's needs: a row each, with what the offer they have now would do.
float next_needs(Frame& f, const Person& person, float x, float y, float width) {
  Ui& ui = f.ui;
  const Palette& c = ui.colors();
  const ExerciseModel& model = f.work.exercise();
  const std::vector<Coverage> cover = next_occasion_cover(person, model.outcome_of(person.id).choice);
  const std::string offer = word(f, "offer." + model.offer_of(person.id).id + ".short");
  y += text(ui, {x, y}, width, f.tr("again.with", {{"offer", offer}}), ui.type().small_strong, c.ink2) + 4;
  Group list(ui, "needs", Role::list, f.tr("again.next_needs"));
  for (std::size_t n = 0; n < cover.size(); ++n) {
    Scope row(ui, person.next_month->needs[n].id);
    const std::string need = word(f, "next." + person.id + ".need." + person.next_month->needs[n].id);
    const std::string how = coverage_words(f, cover[n]);
    const float how_width = measure_text(ui, how, ui.type().small_strong).x;
    const float room = width - how_width - 48;
    const float h = std::max(30.0f, measure_text(ui, need, ui.type().small, room).y + 8);
    hairline(ui, x, y, width);
    Node item;
    item.id = ui.id("item");
    item.role = Role::list_item;
    item.label = need + ": " + how;
    item.bounds = {x, y, width, h};
    ui.add(std::move(item));
    paint_text(ui, {x, y + 5}, room, need, ui.type().small, c.ink);
    need_sign(ui, sign_of(cover[n]), {x + width - how_width - 18, y + h * 0.5f}, 18);
    paint_text(ui, {x + width - how_width, y + h * 0.5f - 10.5f}, 0, how, ui.type().small_strong, c.ink);
    y += h;
  }
  return y + 8;
}

float next_month(Frame& f, const Person& person, float x, float y, float width) {
  if (!person.next_month) return y;
  Ui& ui = f.ui;
  const Palette& c = ui.colors();
  const std::string id = person.id, name = person_word(f, id, "short");
  const auto seen = [id](Workspace& work) {
    work.look_table([&](Table& table) {
      if (("." + table.next_seen + ".").find("." + id + ".") != std::string::npos) return;
      table.next_seen += (table.next_seen.empty() ? "" : ".") + id;
    });
  };
  if (!opened(f, "next:" + id, "next", seven::icon::calendar_days, f.tr("again.next", {{"name", name}}), x, y, width,
              seen))
    return y;
  y += 10;
  y += text(ui, {x, y}, width, word(f, "next." + id + ".came_for"), ui.type().body, c.ink) + 6;
  y = quoted(f, word(f, "next." + id + ".quote"), x, y, width) + 10;
  y = next_needs(f, person, x, y, width);
  return y + text(ui, {x, y}, width, word(f, "next." + id + ".ask"), ui.type().strong, c.ink);
}

float again_card(Frame& f, const Person& person, const Rect& place) {
  Ui& ui = f.ui;
  Scope scope(ui, person.id);
  Card card(ui, "card", place, 18);
  const float left = card.left(), width = card.width();
  portrait(ui, f.work.content().portraits(), person.portrait, {left + 24, card.top() + 24}, 48);
  const std::string name = person_word(f, person.id, "short");
  heading(ui, {left + 62, card.top() + 10}, width - 62, name, ui.type().h3, ui.colors().ink, 3);
  float y = own_choice(f, person, left, card.top() + 62, width);
  y = next_month(f, person, left, y, width);
  return card.end(y);
}

// Closing a request is not meeting a need, and whoever's is not met comes back; musts apart from wishes (domain.md A18,
// A66).
float closed_or_met(Frame& f, float x, float y, float width) {
  Ui& ui = f.ui;
  const Palette& c = ui.colors();
  const ExerciseModel& model = f.work.exercise();
  const Scenario& scenario = model.scenario();
  const NeedCounts needs = count_needs(model.outcome()), before = count_needs(model.today());
  const NeedCounts musts = count_musts(scenario, model.outcome()), must_before = count_musts(scenario, model.today());
  std::string back;
  for (const Person& person : model.scenario().people) {
    const Share bounce = model.offer_of(person.id).bounce;
    if (bounce == Share() || model.outcome_of(person.id).choice.why_nothing != WhyNothing::something) continue;
    back += (back.empty() ? "" : ", ") + person_word(f, person.id, "short") + " " + format_share(bounce);
  }
  const auto n = [](int value) { return std::to_string(value); };
  const std::string lines[] = {f.tr("again.closed", {{"n", n(requests_closed(model.outcome()))},
                                                     {"total", n(static_cast<int>(scenario.people.size()))},
                                                     {"today", n(requests_closed(model.today()))}}),
                               f.tr("again.met", {{"n", n(needs.full)},
                                                  {"total", n(needs.total())},
                                                  {"today", n(before.full)},
                                                  {"must", n(musts.full)},
                                                  {"musts", n(musts.total())},
                                                  {"must_today", n(must_before.full)}}),
                               back.empty()
                                   ? f.tr("again.none_back")
                                   : f.tr("again.back", {{"list", back},
                                                         {"n", n(come_back_in_100(scenario, model.outcome()))},
                                                         {"today", n(come_back_in_100(scenario, model.today()))}})};
  const char* glyphs[] = {seven::icon::check, seven::icon::handshake, seven::icon::rotate_ccw};
  const auto line = [&](const char* glyph, const std::string& words) {
    icon(ui, glyph, {x + 10, y + 13}, 18, c.ink2);
    y += text(ui, {x + 30, y}, width - 30, words, ui.type().body, c.ink) + 4;
  };
  for (int i = 0; i < 3; ++i) line(glyphs[i], lines[i]);
  const auto travel = travel_together(scenario, model.outcome()), today = travel_together(scenario, model.today());
  if (travel && today) line(seven::icon::clock, f.tr("again.travel", {{"n", n(*travel)}, {"today", n(*today)}}));
  return y;
}

}  // namespace

float happens_again(Frame& f, float x, float y, float width) {
  Ui& ui = f.ui;
  const ExerciseModel& model = f.work.exercise();
  const std::string& title = f.tr("again.title");
  Group group(ui, "again", Role::region, title);
  rule(ui, x, y, width);
  y += 20;
  y += heading(ui, {x, y}, width, title, ui.type().h2, ui.colors().ink, 2) + 8;
  y = surprise_notes(f, {Beside::again}, x, closed_or_met(f, x, y, width) + 14, width);
  const auto count = static_cast<int>(model.scenario().people.size());
  const int columns = width > 860 ? std::min(3, count) : width > 620 ? 2 : 1;
  const float gap = 20, w = (width - gap * static_cast<float>(columns - 1)) / static_cast<float>(columns);
  for (int row = 0; row < count; row += columns) {
    float tallest = y;
    for (int i = row; i < std::min(count, row + columns); ++i) {
      const Rect place{x + static_cast<float>(i - row) * (w + gap), y, w, 0};
      tallest = std::max(tallest, again_card(f, model.scenario().people[static_cast<std::size_t>(i)], place));
    }
    y = tallest + gap;
  }
  return y - gap;
}

}  // namespace seven::ui
