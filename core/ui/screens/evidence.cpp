#include "ui/screens/evidence.h"

#include "icons.h"
#include "ui/screens/figures.h"
#include "ui/screens/people.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/dialog.h"
#include "ui/widgets/fold.h"
#include "ui/widgets/text.h"

namespace seven::ui {
namespace {

// The scenario whose cards a plan shows besides those of the one it was made from: they are about any service.
constexpr const char* kGeneralEvidence = "health_centre";

struct ShownEvidence {
  const Scenario* scenario;
  const EvidenceCard* card;
};

// What there is for what is open. A plan's are those that have come.
std::vector<ShownEvidence> shown_evidence(const Frame& f) {
  std::vector<ShownEvidence> all;
  const auto take = [&](const Scenario* scenario) {
    if (scenario == nullptr || (!all.empty() && all.front().scenario == scenario)) return;
    for (const EvidenceCard& card : scenario->evidence) all.push_back({scenario, &card});
  };
  if (f.work.plan_open()) {
    const Content& content = f.work.content();
    for (const std::string& id : {f.work.plan().plan().made_from, std::string(kGeneralEvidence)}) {
      if (content.has_come(id)) take(content.scenario(id));
    }
  } else {
    take(&f.work.exercise().scenario());
  }
  return all;
}

std::string card_word(const Frame& f, const ShownEvidence& shown, const char* what) {
  const std::string rest = "evidence." + shown.card->id + "." + what;
  if (f.work.plan_open()) return f.ui.words().or_else(scenario_key(*shown.scenario, rest), "");
  return word(f, rest);
}

std::string strength_of_evidence(const Frame& f, Confidence strength) {
  switch (strength) {
    case Confidence::high: return f.tr("evidence.strong");
    case Confidence::medium: return f.tr("evidence.medium");
    case Confidence::low:
    case Confidence::none: break;
  }
  return f.tr("evidence.weak");
}

float found(Frame& f, const ShownEvidence& card, float x, float y, float width) {
  Ui& ui = f.ui;
  const Palette& c = ui.colors();
  y += text(ui, {x, y}, width, card_word(f, card, "found"), ui.type().body, c.ink) + 10;
  y += text(ui, {x, y}, width, f.tr("evidence.limits"), ui.type().small_strong, c.ink);
  y += text(ui, {x, y}, width, card_word(f, card, "limits"), ui.type().body, c.ink2) + 10;
  const std::string source = f.tr("ui.assumption.source", {{"source", card_word(f, card, "source")}});
  return y + text(ui, {x, y}, width, source, ui.type().small, c.ink2);
}

float evidence_card(Frame& f, const ShownEvidence& card, bool open_at_first, float x, float y, float width) {
  Ui& ui = f.ui;
  const std::string part = "evidence." + card.card->id;
  const std::string_view said = f.work.unfolded(part);
  const bool open = said.empty() ? open_at_first : said == "open";
  Scope scope(ui, card.card->id);
  float height = 0;
  if (fold_row(ui, "fold", {x, y}, width, card_word(f, card, "title"), "", open, &height))
    f.later([part, open](Workspace& work) { work.unfold(part, open ? "closed" : "open"); });
  confidence_sign(ui, card.card->strength, {x + 20, y + height * 0.5f}, 18);
  y += height;
  const bool indented = width >= 300;
  const float left = indented ? x + 54 : x, room = x + width - left;
  y += text(ui, {left, y}, room, strength_of_evidence(f, card.card->strength), ui.type().small, ui.colors().ink2);
  if (open) y = found(f, card, left, y + 10, room);
  return y + 14;
}

}  // namespace

void evidence_sheet(Frame& f) {
  Ui& ui = f.ui;
  Dialog dialog(ui, "evidence", f.tr("evidence.title"), 680);
  float y = dialog.top();
  y += text(ui, {dialog.left(), y}, dialog.width(), f.tr("evidence.lead"), ui.type().body, ui.colors().ink2) + 14;
  const std::vector<ShownEvidence> cards = shown_evidence(f);
  const std::string& first = f.work.sheet().subject;
  for (const ShownEvidence& card : cards) {
    hairline(ui, dialog.left(), y, dialog.width());
    y = evidence_card(f, card, first.empty() ? &card == &cards.front() : card.card->id == first, dialog.left(), y + 10,
                      dialog.width());
  }
  dialog.end(y);
  if (dialog.closed()) f.later([](Workspace& work) { work.close_sheet(); });
}

float evidence_button(Frame& f, float x, float y, float width) {
  Ui& ui = f.ui;
  if (shown_evidence(f).empty()) return y;
  ButtonLook look;
  look.icon = seven::icon::book_open;
  const std::string& label = f.tr("evidence.title");
  float height = 0;
  if (fitting_button(ui, "evidence", {x, y}, width, label, look, &height))
    f.later([](Workspace& work) { work.show({Sheet::Kind::evidence, ""}); });
  return y + height;
}

float evidence_link(Frame& f, float x, float y, float words, float width, float below) {
  Ui& ui = f.ui;
  if (f.work.exercise().scenario().evidence.empty()) return below;
  const std::string& label = f.tr("evidence.short");
  const TextStyle& style = ui.type().small;
  const bool beside = words + measure_text(ui, label, style).x <= width;
  float height = 0;
  const Vec2 at = beside ? Vec2{x + words, y} : Vec2{x, below + 4};
  if (link(ui, "evidence", at, label, style, ui.colors().ink, beside ? 0 : width, &height))
    f.later([](Workspace& work) { work.show({Sheet::Kind::evidence, ""}); });
  return beside ? below : at.y + height + 4;
}

}  // namespace seven::ui
