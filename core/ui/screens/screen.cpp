#include <imgui.h>

#include "icons.h"
#include "ui/paint.h"
#include "ui/screens/bars.h"
#include "ui/screens/company.h"
#include "ui/screens/people.h"
#include "ui/screens/screens.h"
#include "ui/widgets/button.h"
#include "ui/widgets/text.h"

namespace seven::ui {
namespace {

void shortcuts(Frame& f) {
  for (const auto& [node, key] : f.ui.input().keys) {
    if (!key.control) continue;
    if (key.key == Key::z && !key.shift) f.later([](Workspace& work) { work.undo(); });
    if (key.key == Key::y || (key.key == Key::z && key.shift)) f.later([](Workspace& work) { work.redo(); });
    if (key.key == Key::s) f.later([](Workspace& work) { work.save_copy(true); });
    if (key.key == Key::o) f.later([](Workspace& work) { work.pick_file(); });
  }
}

std::string quiet_words(const Frame& f) {
  if (f.work.step() != Step::meet) return f.tr(std::string("exercise.step.") + step_word(f.work.step()) + ".foot");
  int needs = 0;
  for (const Person& person : f.work.exercise().scenario().people) needs += static_cast<int>(person.needs.size());
  const auto made = static_cast<long>(f.work.document()->store().all<Prediction>().size());
  return f.ui.words().count("ui.guesses", made, {{"total", std::to_string(needs)}});
}

// A newer version of the program waits, and nobody has put its line away.
bool offers_newer(const Frame& f) {
  return f.work.platform().offline_state() == OfflineState::newer && f.work.sheet().kind == Sheet::Kind::none &&
         f.work.unfolded("newer").empty();
}

}  // namespace

void draw_screen(Frame& f) {
  fill(f.ui, {0, 0, f.ui.size().x, f.ui.size().y}, 0, f.ui.colors().paper);
  shortcuts(f);
  const bool newer = offers_newer(f);
  if (newer) f.ui.keep_free_below(draw_newer(f, false));
  switch (f.work.screen()) {
    case Screen::home: draw_home(f); break;
    case Screen::documents: draw_documents(f); break;
    case Screen::shelf: draw_shelf(f); break;
    case Screen::make_own: draw_make_own(f); break;
    case Screen::exercise: draw_exercise(f); break;
    case Screen::plan_starts: draw_plan_starts(f); break;
    case Screen::plan: draw_plan(f); break;
    case Screen::about: draw_about(f); break;
    case Screen::sources: draw_sources(f); break;
    case Screen::accessibility: draw_accessibility(f); break;
  }
  draw_toast(f);
  if (newer) {
    f.ui.keep_free_below(0);
    draw_newer(f, true);
  }
  if (f.work.sheet().kind != Sheet::Kind::none) draw_sheet(f);
}

void draw_exercise(Frame& f) {
  Ui& ui = f.ui;
  const float below_bar = top_bar(f, word(f, "title"), true);
  const float top = table_strip(f, step_path(f, below_bar));
  const float foot_height = (ui.low() ? 60.0f : ui.tablet() ? 64.0f : 72.0f) + ui.around().safe.bottom;
  const Rect area{0, top, ui.size().x, ui.size().y - foot_height - top};
  {
    Group main(ui, "main", Role::main, {});
    Scope step(ui, step_word(f.work.step()));
    switch (f.work.step()) {
      case Step::meet: draw_meet(f, area); break;
      case Step::set_one: draw_set_one(f, area); break;
      case Step::set_two: draw_set_two(f, area); break;
      case Step::set_three: draw_set_three(f, area); break;
      case Step::happens: draw_happens(f, area); break;
      case Step::talk: draw_talk(f, area); break;
    }
  }
  exercise_foot(f, quiet_words(f));
}

void draw_toast(Frame& f) {
  if (!f.work.toast()) return;
  Ui& ui = f.ui;
  const Palette& c = ui.colors();
  const Toast& toast = *f.work.toast();
  Group group(ui, "toast", Role::region, f.tr("ui.message"));
  const bool offers = toast.offer != Toast::Offer::none;
  const std::string action = toast.offer == Toast::Offer::undo   ? f.tr("ui.undo")
                             : toast.offer == Toast::Offer::redo ? f.tr("ui.redo")
                                                                 : f.tr("ui.save_copy");
  const float action_width = offers ? measure_text(ui, action, ui.type().strong).x + 28 : 0;
  const float most = std::min(640.0f, ui.size().x - 24);
  const float words_width =
      std::min(most - 20 - 32 - action_width - 48, measure_text(ui, toast.text, ui.type().body).x);
  const float height = std::max(52.0f, measure_text(ui, toast.text, ui.type().body, words_width).y + 24);
  const float width = 20 + 32 + words_width + 12 + action_width + 48;
  const Rect rect{(ui.size().x - width) * 0.5f, ui.size().y - ui.around().safe.bottom - 84 - height, width, height};
  ui.cover(rect.grown(6));
  shadow(ui, rect, 12, ui.shadows().lifted);
  fill(ui, rect, 12, c.primary);
  icon(ui, toast.problem ? seven::icon::triangle_alert : seven::icon::info, {rect.x + 28, rect.center().y}, 20,
       c.on_primary);
  const float lines = measure_text(ui, toast.text, ui.type().body, words_width).y;
  status(ui, "words", {rect.x + 52, rect.center().y - lines * 0.5f}, words_width + 1, toast.text, ui.type().body,
         c.on_primary);
  float x = rect.x + 52 + words_width + 12;
  const auto press = [&](std::string_view key, const std::string& label, const Rect& r, const char* glyph) {
    Node node;
    node.id = ui.id(key);
    node.role = Role::button;
    node.label = label;
    node.bounds = r;
    const Interaction state = ui.interact(std::move(node));
    if (glyph != nullptr)
      icon(ui, glyph, r.center(), 20, c.on_primary);
    else {
      const float w = measure_text(ui, label, ui.type().strong).x;
      paint_text(ui, {r.x + 14, r.center().y - 13}, 0, label, ui.type().strong, c.on_primary);
      fill(ui, {r.x + 14, r.center().y + 10, w, 1.5f}, 0, c.on_primary);
    }
    if (state.focused) ui.focus_ring(r, 10);
    return state.pressed;
  };
  if (offers && press("offer", action, {x, rect.center().y - 22, action_width, 44}, nullptr)) {
    f.later([offer = toast.offer](Workspace& work) {
      if (offer == Toast::Offer::save_copy) return work.save_copy();
      offer == Toast::Offer::undo ? work.undo() : work.redo();
    });
  }
  x += action_width;
  if (press("close", f.tr("ui.close"), {x + 2, rect.center().y - 22, 44, 44}, seven::icon::x))
    f.later([](Workspace& work) { work.dismiss_toast(); });
}

}  // namespace seven::ui
