// The guide through a first exercise: five short notes in the flow of the screens, each with Next and Not now. It
// covers nothing and stops nobody.
#include <algorithm>
#include <cstdlib>

#include "icons.h"
#include "ui/screens/play.h"
#include "ui/widgets/button.h"
#include "ui/widgets/text.h"

namespace seven::ui {
namespace {

constexpr int kNotes = 5, kFirstOfRecipe = 2, kUndo = 4;
constexpr const char* kAt = "guide";           // which note is at hand
constexpr const char* kShown = "guide_shown";  // "yes": it was brought into view; "focus": it is to have the focus

// The note at hand on this step, or -1.
int note_at(const Frame& f) {
  if (!f.work.guided()) return -1;
  const int at = std::atoi(std::string(f.work.unfolded(kAt)).c_str());
  if (f.work.step() == Step::meet) return at < kFirstOfRecipe ? at : -1;
  return f.work.step() == Step::set_three ? std::max(at, kFirstOfRecipe) : -1;
}

GuidePlace place_of(int note) {
  constexpr GuidePlace places[kNotes] = {GuidePlace::meet, GuidePlace::guesses, GuidePlace::recipe, GuidePlace::account,
                                         GuidePlace::recipe};
  return places[note];
}

// A dashed ring round what a note is about and does not stand beside.
void ring_round(Ui& ui, const std::string& name) {
  for (const Node& node : ui.last_tree().nodes()) {
    if (node.role != Role::button || node.label.substr(0, name.size()) != name) continue;
    const Rect rect = node.bounds.grown(3).intersect({3, 3, ui.size().x - 6, ui.size().y - 6});
    return ui.paint_last([&ui, rect] { stroke_dashed(ui, rect, 14, ui.colors().ink, 2.5f); });
  }
}

}  // namespace

float guide_note(Frame& f, GuidePlace place, float x, float y, float width) {
  Ui& ui = f.ui;
  const int note = note_at(f);
  if (note < 0 || place_of(note) != place) return y;
  const Palette& c = ui.colors();
  const std::string n = std::to_string(note + 1), base = "guide.note." + n;
  const bool last = note == kNotes - 1;
  Group group(ui, "guide", Role::region, f.tr("guide.title"));
  const std::string count = f.tr("guide.count", {{"n", n}, {"total", std::to_string(kNotes)}});
  const std::string next = f.tr(last ? "guide.done" : "guide.next"), away = f.tr("guide.not_now");
  const std::string& words = f.tr(base);
  ButtonLook on, off;
  on.kind = ButtonKind::primary;
  off.kind = ButtonKind::quiet;
  const float on_width = button_size(ui, next, on).x, off_width = last ? 0 : button_size(ui, away, off).x + 4;
  const bool beside = width >= 560;
  const float pad = 16, room = width - 2 * pad - (beside ? on_width + off_width + 16 : 0);
  const float lines = ui.type().micro.line + measure_text(ui, words, ui.type().body, room).y;
  const bool stacked = on_width + off_width > width - 2 * pad;  // very large text
  const float height = beside ? std::max(lines, 44.0f) + 24 : lines + 12 + 44 + 24 + (stacked ? 48.0f : 0.0f);
  const Rect rect{x, y, width, height};
  shadow(ui, rect, 12, ui.shadows().raised);
  fill(ui, rect, 12, c.sheet);
  stroke(ui, rect, 12, c.ink, 2);
  const float top = beside ? rect.center().y - lines * 0.5f : y + 12;
  text(ui, {x + pad, top}, room, count, ui.type().micro, c.ink3);
  status(ui, "words", {x + pad, top + ui.type().micro.line}, room, words, ui.type().body, c.ink);
  const float row = beside ? rect.center().y - 22 : top + lines + 12;
  const float left = beside ? rect.right() - pad - on_width - off_width : x + pad;
  const Rect next_rect{left, row, on_width, 44};
  const NodeId next_id = ui.id("next");
  const bool focused = ui.router().focused() == next_id && ui.router().focus_visible();
  if (button(ui, "next", next_rect, next, on)) {
    f.later([note, last, focused](Workspace& work) {
      work.unfold(kAt, std::to_string(note + 1));
      work.unfold(kShown, focused ? "focus" : "");
      if (last) work.put_guide_away();
    });
  }
  const Vec2 off_at = stacked ? Vec2{left, row + 48} : Vec2{next_rect.right() + 4, row};
  if (!last && button(ui, "not_now", {off_at.x, off_at.y, off_width - 4, 44}, away, off))
    f.later([](Workspace& work) { work.put_guide_away(); });
  if (note == kUndo) ring_round(ui, f.tr("ui.undo"));
  if (ui.phone() && place == GuidePlace::account) ring_round(ui, f.tr("exercise.account"));
  if (f.work.unfolded(kShown) != "yes") {
    if (f.work.unfolded(kShown) == "focus") ui.focus(next_id, true);
    ui.reveal(rect);
    f.later([](Workspace& work) { work.unfold(kShown, "yes"); });
  }
  return rect.bottom() + 16;
}

}  // namespace seven::ui
