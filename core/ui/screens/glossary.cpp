#include "ui/screens/glossary.h"

#include "icons.h"
#include "ui/widgets/button.h"
#include "ui/widgets/dialog.h"
#include "ui/widgets/text.h"

namespace seven::ui {
namespace {

// What it means is said under "glossary.means." and its name.
struct Term {
  const char* name;
  const char* word;  // the key under which the screens say it
};

constexpr Term kTerms[] = {
    {"rule", "exercise.today_rule"},
    {"relationship", "glossary.relationship"},
    {"quick_job", "glossary.quick_job"},
    {"machine", "glossary.machine"},
    {"way_out", "glossary.way_out"},
    {"in_place", "cards.in_place"},
    {"comes_back", "glossary.comes_back"},
    {"offer", "glossary.offer"},
    {"recipe", "exercise.step.set_three.title"},
    {"account", "exercise.account"},
    {"taken_out", "exercise.taken_out"},
    {"put_in", "exercise.put_in"},
    {"introduced", "exercise.introduced"},
    {"saved", "exercise.saved"},
    {"left", "exercise.left_to_place"},
    {"overspent", "exercise.overspent"},
    {"met", "glossary.met"},
    {"must", "glossary.must"},
    {"worst_off", "exercise.worst_off"},
    {"front", "happens.front"},
    {"assumption", "exercise.assumption"},
    {"guess", "glossary.guess"},
    {"fair", "glossary.fair"},
    {"facilitator", "glossary.facilitator"},
    {"link_worker", "glossary.link_worker"},
    {"offsetting", "glossary.offsetting"},
};

// The first special word of each step, by its place above.
constexpr int kFirst[kSteps] = {0, 1, 2, 8, 20, 22};

const Term& first_of(const Frame& f) { return kTerms[kFirst[static_cast<int>(f.work.step())]]; }

std::string question(const Frame& f) { return f.tr("glossary.ask", {{"word", f.tr(first_of(f).word)}}); }

bool ask(Frame& f, float x, float y, float width, float* height) {
  Ui& ui = f.ui;
  const char* name = first_of(f).name;
  const bool pressed = link(ui, "glossary", {x, y}, question(f), ui.type().small, ui.colors().ink2, width, height);
  if (pressed) f.later([name](Workspace& work) { work.show({Sheet::Kind::glossary, name}); });
  return pressed;
}

float entry(Frame& f, const Dialog& dialog, float y, const Term& term) {
  Ui& ui = f.ui;
  y += heading(ui, {dialog.left(), y}, dialog.width(), f.tr(term.word), ui.type().strong, ui.colors().ink, 3);
  return y + 14 +
         text(ui, {dialog.left(), y}, dialog.width(), f.tr(std::string("glossary.means.") + term.name), ui.type().body,
              ui.colors().ink2);
}

}  // namespace

void glossary_sheet(Frame& f) {
  Ui& ui = f.ui;
  Dialog dialog(ui, "glossary", f.tr("glossary.title"), 640);
  float y = dialog.top();
  const std::string& first = f.work.sheet().subject;
  if (ui.words().has("glossary.machine")) {
    for (const Term& term : kTerms) {
      if (term.name == first) y = entry(f, dialog, y, term);
    }
    for (const Term& term : kTerms) {
      if (term.name != first) y = entry(f, dialog, y, term);
    }
  } else {  // the page is still loading its words
    y += status(ui, "arriving", {dialog.left(), y}, dialog.width(), f.tr("shelf.arriving"), ui.type().body,
                ui.colors().ink2);
  }
  dialog.end(y);
  if (dialog.closed()) f.later([](Workspace& work) { work.close_sheet(); });
}

float glossary_link(Frame& f, float x, float y, float width) {
  float height = 0;
  ask(f, x, y, width, &height);
  return y + height;
}

bool glossary_link_beside(Frame& f, float x, float y, float right) {
  if (x + measure_text(f.ui, question(f), f.ui.type().small).x > right) return false;
  ask(f, x, y, 0, nullptr);
  return true;
}

float glossary_button(Frame& f, float x, float y, float width) {
  ButtonLook look;
  look.icon = seven::icon::book_open;
  float height = 0;
  if (fitting_button(f.ui, "glossary", {x, y}, width, f.tr("glossary.title"), look, &height))
    f.later([](Workspace& work) { work.show({Sheet::Kind::glossary, {}}); });
  return y + height;
}

}  // namespace seven::ui
