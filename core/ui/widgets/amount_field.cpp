#include "ui/widgets/amount_field.h"

#include <algorithm>

#include "base/format.h"
#include "base/read_amount.h"
#include "ui/widgets/text.h"
#include "ui/widgets/text_field.h"

namespace seven::ui {
namespace {

constexpr float kFieldHeight = 48;

// As the field shows it while nobody types.
std::string amount_text(std::int64_t value, int decimals) {
  std::int64_t hundredths = value;
  for (int i = decimals; i < 2; ++i) hundredths *= 10;
  std::string text = format_number(Minutes::of_hundredths(hundredths));
  constexpr std::string_view minus = "\u2212";
  if (text.compare(0, minus.size(), minus) == 0) text.replace(0, minus.size(), "-");
  return text;
}

std::string amount_trouble(const Frame& f, const AmountLook& look, const std::string& typed) {
  const auto read = read_amount(typed, look.decimals);
  if (!read) return f.tr(look.decimals == 0 ? "plan_account.amount.whole" : "plan_account.amount.no_number");
  if (*read < look.low) return f.tr("plan_account.amount.too_low", {{"n", amount_text(look.low, look.decimals)}});
  if (*read > look.high) return f.tr("plan_account.amount.too_high", {{"n", amount_text(look.high, look.decimals)}});
  return {};
}

}  // namespace

std::optional<std::int64_t> amount_field(Frame& f, std::string_view key, Vec2 at, float width, const AmountLook& look,
                                         std::int64_t value, float* height) {
  Ui& ui = f.ui;
  const Palette& c = ui.colors();
  const NodeId id = ui.id(key);
  const std::string part = "amount/" + std::to_string(id);
  const std::string draft(f.work.unfolded(part));
  const bool focused = ui.router().focused() == id;
  // What is typed stands there until the field is left, or the number changes by other means.
  const auto drafted = read_amount(draft, look.decimals);
  const bool sound = drafted && *drafted >= look.low && *drafted <= look.high;
  const bool shows_draft = focused && !draft.empty() && (!sound || *drafted == value);
  if (!draft.empty() && !focused) f.later([part](Workspace& work) { work.unfold(part, {}); });
  // An emptied field is a draft, too.
  const std::string shown = !shows_draft ? amount_text(value, look.decimals) : draft == " " ? std::string() : draft;
  const std::string trouble = shows_draft ? amount_trouble(f, look, draft) : std::string();

  float y = at.y;
  if (look.paint_label) {
    // The field's own node says the label.
    y += paint_text(ui, {at.x, y}, width, look.label, ui.type().small_strong, c.ink) + 4;
  }
  const float unit_width = look.unit.empty() ? 0 : measure_text(ui, look.unit, ui.type().body).x;
  const bool beside = unit_width + 8 + 96 <= width;
  const Rect field{at.x, y, beside && unit_width > 0 ? width - unit_width - 8 : width, kFieldHeight};
  FieldOptions options;
  options.spell = false;
  options.max_length = 24;
  options.invalid = !trouble.empty();
  options.description = trouble.empty() ? look.unit : trouble;
  std::optional<std::int64_t> result;
  if (const auto typed = text_field(ui, key, field, look.label, shown, options)) {
    f.later([part, words = typed->empty() ? std::string(" ") : *typed](Workspace& work) { work.unfold(part, words); });
    const auto read = read_amount(*typed, look.decimals);
    if (read && *read >= look.low && *read <= look.high && *read != value) result = read;
  }
  if (unit_width > 0 && beside)
    paint_text(ui, {field.right() + 8, y + (kFieldHeight - ui.type().body.line) * 0.5f}, 0, look.unit, ui.type().body,
               c.ink2);
  y += kFieldHeight;
  if (unit_width > 0 && !beside) y += paint_text(ui, {at.x, y + 2}, width, look.unit, ui.type().small, c.ink2) + 2;
  if (!trouble.empty())
    y +=
        4 + status(ui, std::string(key) + "/trouble", {at.x, y + 4}, width, trouble, ui.type().small, c.overspent.text);
  if (height != nullptr) *height = y - at.y;
  return result;
}

}  // namespace seven::ui
