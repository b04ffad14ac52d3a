#include "ui/screens/plan_page_parts.h"

#include <algorithm>

#include "base/format.h"
#include "icons.h"
#include "ui/screens/bars.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/mark.h"
#include "ui/widgets/text.h"

namespace seven::ui {
namespace {

constexpr float kWidestPage = 1296, kWidestLead = 760;

}  // namespace

PlanPage::PlanPage(Frame& f, const Rect& area, const char* title, const char* lead)
    : f_(f), scroll_(f.ui, "scroll", area) {
  Ui& ui = f.ui;
  const Palette& c = ui.colors();
  x_ = page_margin(ui);
  width_ = std::min(ui.size().x - 2 * x_, kWidestPage);
  float y = scroll_.top() + (ui.phone() ? 8.0f : 16.0f);
  ButtonLook look;
  look.kind = ButtonKind::quiet;
  look.icon = seven::icon::arrow_left;
  float height = 0;
  if (fitting_button(ui, "back", {x_ - 10, y}, width_ + 10, f.tr("plan_pages.back"), look, &height))
    f.later([](Workspace& work) { work.go_plan_page(""); });
  y += std::max(height, 44.0f) + 8;
  y += heading(ui, {x_, y}, width_, f.tr(title), ui.type().h1, c.ink, 1) + 6;
  y += text(ui, {x_, y}, std::min(width_, kWidestLead), f.tr(lead), ui.type().body, c.ink2);
  top_ = y + (ui.phone() ? 20.0f : 28.0f);
}

void PlanPage::end(float bottom) {
  Ui& ui = f_.ui;
  float y = bottom + (ui.phone() ? 24.0f : 32.0f);
  hairline(ui, x_, y, width_);
  y += 16;
  ButtonLook look;
  look.icon = seven::icon::footprints;
  float height = 0;
  if (fitting_button(ui, "steps", {x_, y}, width_, f_.tr("plan_pages.all_steps"), look, &height))
    f_.later([](Workspace& work) { work.show({Sheet::Kind::plan_path, {}}); });
  y += height + 16;
  y += text(ui, {x_, y}, std::min(width_, kWidestLead), f_.tr("plan.not_for_clinical"), ui.type().small,
            ui.colors().ink2);
  scroll_.end(y + 28 + ui.around().safe.bottom);
}

int page_columns(float width, float least, int most) {
  return std::clamp(static_cast<int>((width + 20) / (least + 20)), 1, most);
}

float page_column(float width, int columns, float gap) {
  return (width - gap * static_cast<float>(columns - 1)) / static_cast<float>(columns);
}

float page_field(Frame& f, std::string_view key, Vec2 at, float width, const PageField& field, const std::string& now,
                 const Call<void(const std::string&)>& typed) {
  Ui& ui = f.ui;
  float y = at.y;
  if (!field.bare) y += paint_text(ui, {at.x, y}, width, field.label, ui.type().small_strong, ui.colors().ink) + 6;
  const bool one_line = field.look == FieldLook::box && field.rows == 1;
  FieldOptions options;
  options.look = field.look;
  options.multiline = !one_line;
  options.placeholder = field.placeholder;
  options.warning = f.tr("exercise.privacy_warning");
  if (field.longest > 0) options.max_length = field.longest;
  const float height =
      one_line ? 48.0f : field_height(ui, width, now.empty() ? field.placeholder : now, field.rows, field.look);
  if (const auto words = text_field(ui, key, {at.x, y, width, height}, field.label, now, options)) typed(*words);
  return y + height + warning_height(ui, width, options.warning);
}

float page_note(Frame& f, std::string_view key, Vec2 at, float width, const PageField& field, const char* topic,
                const StepName& step) {
  const std::string now = f.work.document()->store().value_or(Note{topic, ""}).text;
  return page_field(f, key, at, width, field, now, [&](const std::string& words) {
    const Note next{topic, words};
    f.later([next, step](Workspace& work) {
      work.edit_typing(step, "note/" + next.topic, [&](DiffBuilder& edit) {
        if (next.text.empty())
          edit.remove<Note>(next.key());
        else
          edit.put(next);
      });
    });
  });
}

std::optional<Minutes> number_typed(std::string_view text) {
  std::int64_t whole = 0;
  int decimals = -1;  // before the point
  bool any = false;
  for (const char letter : text) {
    if (letter == ',' || letter == ' ') continue;
    if (letter == '.' && decimals < 0) {
      decimals = 0;
      continue;
    }
    if (letter < '0' || letter > '9' || decimals >= 2 || whole > 100'000'000'000) return std::nullopt;
    whole = whole * 10 + (letter - '0');
    any = true;
    if (decimals >= 0) ++decimals;
  }
  if (!any) return std::nullopt;
  for (int more = std::max(decimals, 0); more < 2; ++more) whole *= 10;
  return Minutes::of_hundredths(whole);
}

void page_number(Frame& f, std::string_view key, const Rect& rect, const std::string& label, Minutes now, Minutes most,
                 const Call<void(Minutes)>& typed) {
  Ui& ui = f.ui;
  const NodeId id = ui.id(key);
  // What stands in the field while somebody types: "12." is 12 and must stay as it is.
  const std::string draft_of = "plan_page_number" + std::to_string(id);
  const std::string draft(f.work.unfolded(draft_of));
  const auto meant = number_typed(draft);
  const bool typing = ui.router().focused() == id && !draft.empty();
  std::string shown = format_number(now);
  if (typing && (!meant || *meant == now)) shown = draft;
  FieldOptions options;
  options.spell = false;
  options.max_length = 16;
  options.invalid = typing && !meant;
  options.description = options.invalid ? f.tr("plan_pages.no_number") : "";
  const auto words = text_field(ui, key, rect, label, shown, options);
  if (!words) return;
  f.later([draft_of, draft = *words](Workspace& work) { work.unfold(draft_of, draft); });
  const auto value = number_typed(*words);
  if (value && *value <= most && *value != now) typed(*value);
}

float page_empty(Frame& f, Vec2 at, float width, const std::string& title, const std::string& words) {
  Ui& ui = f.ui;
  const Palette& c = ui.colors();
  const float pad = width < 300 ? 14.0f : 22.0f, room = width - 2 * pad;
  const float title_height = title.empty() ? 0 : measure_text(ui, title, ui.type().strong, room).y + 4;
  const Rect box{at.x, at.y, width, title_height + measure_text(ui, words, ui.type().body, room).y + 36};
  stroke_dashed(ui, box, 14, c.line_strong, 1.5f);
  float y = box.y + 18;
  if (!title.empty()) y += text(ui, {box.x + pad, y}, room, title, ui.type().strong, c.ink) + 4;
  text(ui, {box.x + pad, y}, room, words, ui.type().body, c.ink2);
  return box.bottom();
}

float page_status(Frame& f, std::string_view key, Vec2 at, float width, bool done, const std::string& words) {
  Ui& ui = f.ui;
  const Palette& c = ui.colors();
  if (done)
    need_sign(ui, NeedMarkSign::met, {at.x + 10, at.y + 13}, 18);
  else
    icon(ui, seven::icon::circle_help, {at.x + 10, at.y + 13}, 19, c.ink2);
  return at.y + status(ui, key, {at.x + 30, at.y}, width - 30, words, ui.type().body, c.ink);
}

std::string hours_words(const Frame& f, Minutes minutes, int decimals) {
  const std::int64_t hundredths = scaled(minutes, 1, 60).hundredths();
  const bool large = hundredths >= 10'000 || hundredths <= -10'000;
  const std::int64_t unit = large ? 100 : decimals >= 2 ? 1 : decimals == 1 ? 10 : 100;
  return f.tr("plan_pages.hours",
              {{"n", format_number(Minutes::of_hundredths(divide_rounded(hundredths, unit) * unit))}});
}

void focus_added(Frame& f, const std::string& key, NodeId field, const Rect& rect) {
  if (f.work.unfolded(kJustAdded) != key) return;
  f.ui.focus(field, true);
  f.ui.reveal(rect);
  f.later([](Workspace& work) { work.unfold(kJustAdded, ""); });
}

}  // namespace seven::ui
