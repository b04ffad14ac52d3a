// The money bar of set three: what minutes turned into, and what it pays for.
#include "base/format.h"
#include "ui/screens/people.h"
#include "ui/screens/recipe_bars.h"
#include "ui/widgets/card.h"
#include "ui/widgets/text.h"

namespace seven::ui {

Pounds money_freed(const Account& account) {
  const Pounds net = account.taken_out - account.put_in;
  return net < Pounds() ? Pounds() : net;
}

float money_bar(Frame& f, float x, float y, float width, float height) {
  Ui& ui = f.ui;
  const Palette& c = ui.colors();
  const ExerciseModel& model = f.work.exercise();
  const Account& account = model.account();
  const Pounds freed = money_freed(account);
  Group group(ui, "bar.money", Role::group, f.tr("ui.bar.money"));
  struct Part {
    std::string label;
    Pounds pounds;
    const Meaning* meaning;
    Mark sign;
  };
  std::vector<Part> parts;
  for (const seven::Role& role : model.scenario().roles) {
    Pounds sum;
    for (const LedgerLine& entry : account.lines) {
      if (entry.kind == LineKind::introduced && entry.role == role.id) sum += entry.pounds;
    }
    if (sum > Pounds()) parts.push_back({word(f, "role." + role.id + ".short"), sum, &c.introduced, Mark::introduced});
  }
  if (account.saved > Pounds()) parts.push_back({f.tr("exercise.saved"), account.saved, &c.saved, Mark::saved});
  if (parts.empty() && freed == Pounds()) {
    const Rect r{x, y, width, height};
    stroke_dashed(ui, r, 12, c.line_strong, 1.5f);
    const Vec2 size = measure_text(ui, f.tr("ui.bar.money_empty"), ui.type().small, width - 36);
    text(ui, {x + 18, r.center().y - size.y * 0.5f}, width - 36, f.tr("ui.bar.money_empty"), ui.type().small, c.ink2);
    return y + height;
  }
  Pounds spent;
  for (const Part& part : parts) spent += part.pounds;
  const double most = std::max({freed.approximately(), spent.approximately(), 0.01});
  const auto length = [&](Pounds pounds) { return static_cast<float>(pounds.approximately() / most) * width; };
  float at = x, free_label = x;
  bool labels_below = false;
  for (const Part& part : parts) {
    const Rect r{at, y, std::max(4.0f, length(part.pounds) - 2.5f), height};
    const bool saved = part.sign == Mark::saved;
    fill(ui, r, 10, saved ? part.meaning->fill : part.meaning->tint);
    stroke(ui, r, 10, saved ? part.meaning->mid : part.meaning->fill, 2);
    const Color ink = saved ? part.meaning->on : part.meaning->text;
    const std::string money = format_money(part.pounds);
    const float money_width = measure_text(ui, money, ui.type().small_strong).x;
    const float words_width = measure_text(ui, part.label, ui.type().strong).x;
    say(ui, r, part.label + " " + money);
    if (r.w > words_width + money_width + 70) {
      mark(ui, part.sign, {r.x + 24, r.center().y}, 22);
      paint_text(ui, {r.x + 44, r.center().y - 13}, 0, part.label, ui.type().strong, ink);
      paint_text(ui, {r.x, r.center().y - 10.5f}, r.w - 14, money, ui.type().small_strong, ink, Align::right);
    } else {
      if (r.w > money_width + 8)
        paint_text(ui, {r.x, r.center().y - 10.5f}, r.w, money, ui.type().small_strong, ink, Align::center);
      const float w = measure_text(ui, part.label, ui.type().micro).x;
      const float left = std::clamp(r.center().x - w * 0.5f, free_label, std::max(free_label, x + width - w));
      paint_text(ui, {left, y + height + 3}, 0, part.label, ui.type().micro, saved ? part.meaning->text : ink);
      free_label = left + w + 12;
      labels_below = true;
    }
    at += length(part.pounds);
  }
  if (freed > spent) {
    const Rect r{at, y, x + width - at - 2.5f, height};
    stroke_dashed(ui, r, 10, c.ink, 2, 5, 4);
    const std::string words = f.tr("exercise.left_to_place") + " " + format_money(freed - spent);
    if (measure_text(ui, words, ui.type().small_strong).x < r.w - 12)
      paint_text(ui, {r.x, r.center().y - 10.5f}, r.w, words, ui.type().small_strong, c.ink, Align::center);
    else if (r.w > 60)
      paint_text(ui, {r.x, r.center().y - 10.5f}, r.w, format_money(freed - spent), ui.type().small_strong, c.ink,
                 Align::center);
    say(ui, r, words);
  } else if (spent > freed) {
    const float limit = x + length(freed);
    const Rect over{limit, y, x + width - limit, height};
    hatch(ui, over, with_alpha(c.overspent.fill, 0.8f), 2, 11);
    stroke(ui, over.grown(1), 10, c.overspent.fill, 3);
    say(ui, over, f.tr("exercise.overspent") + " " + format_money(spent - freed));
  }
  return y + height + (labels_below ? 22.0f : 0.0f);
}

}  // namespace seven::ui
