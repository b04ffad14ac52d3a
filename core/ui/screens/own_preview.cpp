#include "ui/screens/own_preview.h"

#include "base/format.h"
#include "icons.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/mark.h"
#include "ui/widgets/portrait.h"
#include "ui/widgets/text.h"

namespace seven::ui {
namespace {

// A word of the draft, which is no exercise yet.
std::string draft_word(const Frame& f, const std::string& rest) {
  return f.ui.words().or_else(f.work.draft()->brought.scenario.id + "." + rest, "");
}

float row(Frame& f, const char* key, const std::string& value, float x, float y, float width) {
  Ui& ui = f.ui;
  const Palette& c = ui.colors();
  const std::string& label = f.tr(key);
  const float value_width = measure_text(ui, value, ui.type().strong).x, room = width - value_width - 20;
  if (room < 140) {
    y += text(ui, {x, y + 6}, width, label, ui.type().body, c.ink2) + 6;
    y += text(ui, {x, y}, width, value, ui.type().strong, c.ink) + 6;
  } else {
    const float h = text(ui, {x, y + 6}, room, label, ui.type().body, c.ink2);
    text(ui, {x + width - value_width, y + 6}, value_width + 1, value, ui.type().strong, c.ink);
    y += h + 12;
  }
  hairline(ui, x, y, width);
  return y + 1;
}

// The file's languages by their own names; others by their code.
std::string languages(const Frame& f, const ScenarioWords& words) {
  std::string names;
  for (const auto& [language, texts] : words) {
    const std::string name = language == "en" ? "English" : language == "cy" ? "Cymraeg" : language;
    names += (names.empty() ? "" : ", ") + name;
  }
  return names.empty() ? f.tr("make_own.no_words") : names;
}

float check(Frame& f, bool holds, const char* key, float x, float y, float width) {
  Ui& ui = f.ui;
  if (holds)
    mark(ui, Mark::ok, {x + 11, y + 13}, 22);
  else
    ring_dashed(ui, {x + 11, y + 13}, 10, ui.colors().ink2, 2);
  const std::string words = f.tr(holds ? "make_own.yes" : "make_own.not_yet", {{"what", f.tr(key)}});
  return y + text(ui, {x + 34, y + 2}, width - 34, words, ui.type().body, ui.colors().ink) + 6;
}

// Returns the x after them.
float faces(Frame& f, const Scenario& scenario, float x, float y, float width) {
  Ui& ui = f.ui;
  const float step = std::min(60.0f, width / static_cast<float>(scenario.people.size()));
  const float left = x;
  std::string names;
  for (const Person& person : scenario.people) {
    portrait(ui, f.work.content().portraits(), person.portrait, {x + step * 0.5f - 4, y + 26}, step - 8);
    x += step;
    names += (names.empty() ? "" : ", ") + draft_word(f, "person." + person.id + ".short");
  }
  say(ui, {left, y, x - left, 52}, names);
  return x;
}

// Beside the faces where there is room, else below them. Returns the y below.
float play_button(Frame& f, float x, float y, float width, float faces_right) {
  Ui& ui = f.ui;
  ButtonLook look;
  look.kind = ButtonKind::primary;
  look.icon_after = seven::icon::arrow_right;
  const std::string& play = f.tr("make_own.play");
  const Vec2 size = button_size(ui, play, look);
  const bool beside = faces_right + 24 + size.x <= x + width;
  const Rect rect = beside ? Rect{x + width - size.x, y + 2, size.x, size.y} : Rect{x, y + 64, width, size.y};
  if (button(ui, "play", rect, play, look)) f.later([](Workspace& work) { work.play_draft(); });
  return std::max(y + 52, rect.bottom());
}

float found(Frame& f, const OwnDraft& draft, float x, float y, float width) {
  Ui& ui = f.ui;
  const Palette& c = ui.colors();
  const Scenario& scenario = draft.brought.scenario;
  y += heading(ui, {x, y}, width, draft_word(f, "title"), ui.type().h2, c.ink, 2) + 2;
  const std::string about = draft_word(f, "place");
  y += text(ui, {x, y}, width, about.empty() ? draft.file : about + " · " + draft.file, ui.type().small, c.ink2) + 14;
  y = play_button(f, x, y, width, faces(f, scenario, x, y, width)) + 10;
  y = row(f, "make_own.people", std::to_string(scenario.people.size()), x, y, width);
  y = row(f, "make_own.needs", std::to_string(draft.needs), x, y, width);
  y = row(f, "make_own.combinations", std::to_string(draft.combinations), x, y, width);
  y = row(f, "make_own.fitting", draft.fitting ? std::to_string(*draft.fitting) : f.tr("make_own.too_many"), x, y,
          width);
  y = row(f, "exercise.today_total", format_money(draft.today), x, y, width);
  y = row(f, "make_own.languages", languages(f, draft.brought.words), x, y, width) + 14;
  if (draft.fitting) {
    y += text(ui, {x, y}, width, f.tr("make_own.suggested"), ui.type().strong, c.ink) + 4;
    if (draft.suggested.empty()) y += text(ui, {x, y}, width, f.tr("make_own.nothing_fits"), ui.type().body, c.ink2);
    for (std::size_t i = 0; i < draft.suggested.size(); ++i)
      y += text(ui, {x, y}, width,
                f.tr("happens.gets", {{"name", draft_word(f, "person." + scenario.people[i].id + ".short")},
                                      {"offer", draft_word(f, "offer." + draft.suggested[i] + ".label")}}),
                ui.type().body, c.ink2);
    if (!draft.suggested.empty())
      y += text(ui, {x, y}, width, format_money(draft.suggested_value), ui.type().strong, c.ink);
    y += 16;
    y = check(f, draft.must_at_none, "make_own.tip.must", x, y, width);
    y = check(f, draft.better > 1, "make_own.tip.better", x, y, width);
    y = check(f, draft.best_does_not_fit, "make_own.tip.best", x, y, width);
  }
  if (!draft.words_of_nobody.empty()) {
    constexpr std::size_t kMost = 5;
    std::string list;
    for (std::size_t i = 0; i < std::min(kMost, draft.words_of_nobody.size()); ++i)
      list += (list.empty() ? "" : ", ") + draft.words_of_nobody[i];
    if (draft.words_of_nobody.size() > kMost) list += "…";
    icon(ui, seven::icon::info, {x + 11, y + 13}, 18, c.ink2);
    y += text(ui, {x + 34, y + 2}, width - 34, f.tr("make_own.words_of_nobody", {{"list", list}}), ui.type().small,
              c.ink2) +
         8;
  }
  return y;
}

float refused(Frame& f, const OwnDraft& draft, float x, float y, float width) {
  Ui& ui = f.ui;
  const Palette& c = ui.colors();
  const Error& error = *draft.wrong;
  y += text(ui, {x, y}, width, draft.file, ui.type().small, c.ink2) + 10;
  if (!error.place.empty())
    y += text(ui, {x, y}, width, f.tr("make_own.wrong.place", {{"place", error.place}}), ui.type().strong, c.ink) + 2;
  // "error.missing" -> "make_own.wrong.missing"
  y += text(ui, {x, y}, width, f.tr(std::string("make_own.wrong.") + (message_key(error.code) + 6)), ui.type().body,
            c.ink) +
       8;
  if (error.place.find('[') != std::string::npos)
    y += text(ui, {x, y}, width, f.tr("make_own.wrong.counting"), ui.type().small, c.ink2) + 8;
  return y + text(ui, {x, y}, width, f.tr("make_own.wrong.nothing"), ui.type().body, c.ink2);
}

}  // namespace

float own_preview(Frame& f, float x, float y, float width) {
  Ui& ui = f.ui;
  const Palette& c = ui.colors();
  const OwnDraft& draft = *f.work.draft();
  const std::string& state_words = f.tr(draft.playable() ? "make_own.ready" : "make_own.wrong");
  Group region(ui, "preview", Role::region, state_words);
  Card card(ui, "card", {x, y, width, 0}, ui.phone() ? 18 : 24, true, 0, draft.playable() ? 0 : c.overspent.fill);
  const float left = card.left(), room = card.width();
  float at = card.top();
  mark(ui, draft.playable() ? Mark::ok : Mark::overspent, {left + 12, at + 13}, 24);
  at += status(ui, "state", {left + 34, at}, room - 34, state_words, ui.type().strong,
               draft.playable() ? c.ok.text : c.overspent.text) +
        8;
  return card.end(draft.playable() ? found(f, draft, left, at, room) : refused(f, draft, left, at, room));
}

}  // namespace seven::ui
