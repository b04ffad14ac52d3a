// Why now: the four parts of a case for change, each with the day it was written; what people and staff say, claims of
// savings, and what is to be saved (domain.md A1, A75 to A78, A86, A88).
#include <array>
#include <optional>

#include "base/format.h"
#include "base/word_count.h"
#include "icons.h"
#include "planning/plan_progress.h"
#include "ui/app/plan_day.h"
#include "ui/screens/plan_page_parts.h"
#include "ui/screens/plan_pages.h"
#include "ui/screens/plan_voices.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/number_input.h"
#include "ui/widgets/text.h"

namespace seven::ui {
namespace {

constexpr int kMostTarget = 50;  // percent that can be asked for here

struct CaseBox {
  const char* word;  // "plan_pages.why.<word>"
  const char* glyph;
  std::string Plan::*text;
};
constexpr std::array<CaseBox, 4> kCaseBoxes{{{"demand", seven::icon::users, &Plan::demand},
                                             {"needs", seven::icon::hand_heart, &Plan::needs},
                                             {"money", seven::icon::coins, &Plan::money},
                                             {"politics", seven::icon::megaphone, &Plan::politics}}};

void type_case(Frame& f, const CaseBox& box, const std::string& words) {
  const std::string what = std::string("plan_pages.why.") + box.word;
  f.later([what, word = std::string(box.word), field = box.text, words](Workspace& work) {
    if (!work.plan_open()) return;
    Plan next = work.plan().plan();
    next.*field = words;
    if (is_blank(words))
      next.written.erase(word);
    else
      next.written[word] = day_of(work.platform().clock().epoch_ms());
    work.edit_typing({"plan_pages.step.why", {{"what", "@" + what}}}, what, [&](DiffBuilder& edit) { edit.put(next); });
  });
}

// The day its words were last changed, or seen to be true still; nothing where that is not known.
std::optional<int> written_on(const Frame& f, const CaseBox& box) {
  const Plan& plan = f.work.plan().plan();
  const auto found = plan.written.find(box.word);
  return found == plan.written.end() || is_blank(plan.*box.text) ? std::nullopt : std::optional<int>(found->second);
}

bool case_is_stale(const Frame& f, const CaseBox& box) {
  const std::optional<int> day = written_on(f, box);
  return day && is_stale(*day, day_of(f.work.platform().clock().epoch_ms()));
}

// When it was written; where that is long ago, a way to say that it is true still (domain.md A1). Returns the y below.
float case_written(Frame& f, const CaseBox& box, Vec2 at, float width) {
  Ui& ui = f.ui;
  const std::optional<int> day = written_on(f, box);
  if (!day) return at.y;
  const std::string words = f.tr("plan_pages.why.written", {{"date", day_words(ui.words(), *day)}});
  float y = at.y + text(ui, at, width, words, ui.type().small, ui.colors().ink2) + 4;
  if (!case_is_stale(f, box)) return y;
  ButtonLook look;
  look.description = f.tr(std::string("plan_pages.why.") + box.word);
  float height = 0;
  if (fitting_button(ui, "still", {at.x, y}, width, f.tr("plan_pages.why.still"), look, &height))
    f.later([word = std::string(box.word)](Workspace& work) {
      if (!work.plan_open()) return;
      Plan next = work.plan().plan();
      next.written[word] = day_of(work.platform().clock().epoch_ms());
      work.edit({"plan_pages.step.still", {{"what", "@plan_pages.why." + word}}},
                [&](DiffBuilder& edit) { edit.put(next); });
    });
  return y + height + 4;
}

// Returns where the card would end by itself.
float case_box(Frame& f, const CaseBox& box, const Rect& place) {
  Ui& ui = f.ui;
  const Palette& c = ui.colors();
  Scope scope(ui, box.word);
  Card card(ui, "card", place, ui.phone() ? 16.0f : 22.0f);
  const std::string key = std::string("plan_pages.why.") + box.word;
  const std::string& now = f.work.plan().plan().*box.text;
  float y = card.top();
  icon(ui, box.glyph, {card.left() + 11, y + ui.type().h3.line * 0.5f}, 22, c.ink);
  y += heading(ui, {card.left() + 34, y}, card.width() - 34, f.tr(key), ui.type().h3, c.ink, 2) + 2;
  y += text(ui, {card.left(), y}, card.width(), f.tr(key + ".help"), ui.type().small, c.ink2) + 10;
  const PageField field{f.tr(key), f.tr(key + ".placeholder"), FieldLook::note, 3, 0, true};
  y = page_field(f, "text", {card.left(), y}, card.width(), field, now,
                 [&](const std::string& words) { type_case(f, box, words); });
  y = case_written(f, box, {card.left(), y}, card.width());
  return card.end(y);
}

float four_boxes(Frame& f, float x, float y, float width) {
  const int columns = page_columns(width, 320, 2);
  const float gap = f.ui.phone() ? 12.0f : 20.0f, each = page_column(width, columns, gap);
  float below = y;
  for (std::size_t first = 0; first < kCaseBoxes.size(); first += static_cast<std::size_t>(columns)) {
    if (first > 0) y = below + gap;
    const NodeId tallest_id = f.ui.id("case_row" + std::to_string(first));
    const float tallest = f.ui.remembered(tallest_id, 0);
    float natural = 0;
    for (int i = 0; i < columns; ++i) {
      const Rect place{x + static_cast<float>(i) * (each + gap), y, each, tallest};
      natural = std::max(natural, case_box(f, kCaseBoxes[first + static_cast<std::size_t>(i)], place) - y);
    }
    f.ui.remember(tallest_id, natural);
    below = y + std::max(natural, tallest);
  }
  return below;
}

// Which of the four are still empty (domain.md A75).
float case_state(Frame& f, float x, float y, float width) {
  std::string missing;
  for (const CaseBox& box : kCaseBoxes) {
    if (is_blank(f.work.plan().plan().*box.text))
      missing += (missing.empty() ? "" : ", ") + f.tr(std::string("plan_pages.why.") + box.word);
  }
  const bool done = missing.empty();
  return page_status(f, "case", {x, y}, width, done,
                     done ? f.tr("plan_pages.why.all") : f.tr("plan_pages.why.missing", {{"what", missing}}));
}

// Asks to look again at what was written more than twelve months ago; nothing where that is none of the four.
float case_stale(Frame& f, float x, float y, float width) {
  std::string old;
  for (const CaseBox& box : kCaseBoxes) {
    if (case_is_stale(f, box)) old += (old.empty() ? "" : ", ") + f.tr(std::string("plan_pages.why.") + box.word);
  }
  if (old.empty()) return y;
  return page_status(f, "stale", {x, y}, width, false, f.tr("plan_pages.why.stale", {{"what", old}}));
}

float target_card(Frame& f, float x, float y, float width) {
  Ui& ui = f.ui;
  const Palette& c = ui.colors();
  const std::string title = f.tr("plan_pages.target");
  Group group(ui, "target", Role::region, title);
  Card card(ui, "card", {x, y, width, 0}, ui.phone() ? 16.0f : 22.0f);
  const float left = card.left(), room = card.width();
  y = card.top();
  y += heading(ui, {left, y}, room, title, ui.type().h3, c.ink, 2) + 2;
  y += text(ui, {left, y}, std::min(room, 720.0f), f.tr("plan_pages.target.help"), ui.type().small, c.ink2) + 12;
  const Share now = f.work.plan().plan().target;
  const int percent = now.basis_points() / 100;
  const float stepper_width = std::min(room, 200.0f);
  const int by =
      stepper(ui, "share", {left, y, stepper_width, 48}, title, format_share(now), percent > 0, percent < kMostTarget);
  if (by != 0) {
    const Share next = Share::of_percent(std::clamp(percent + by, 0, kMostTarget));
    const StepName step{"plan_pages.step.target", {{"share", format_share(next)}}};
    f.later([next, step](Workspace& work) {
      if (!work.plan_open()) return;
      Plan plan = work.plan().plan();
      plan.target = next;
      work.edit_typing(step, "plan/target", [&](DiffBuilder& edit) { edit.put(plan); });
    });
  }
  const Minutes amount = share_of(f.work.plan().today(), now);
  const std::string words =
      amount > Minutes() ? f.tr("plan_pages.target.is",
                                {{"minutes", format_minutes(ui.words(), amount)}, {"hours", hours_words(f, amount)}})
                         : f.tr("plan_pages.target.no_today");
  const bool beside = room - stepper_width >= 260;
  const float words_x = beside ? left + stepper_width + 20 : left, words_room = left + room - words_x;
  const float height = measure_text(ui, words, ui.type().body, words_room).y;
  const float words_y = beside ? y + std::max(0.0f, (48 - height) * 0.5f) : y + 56;
  status(ui, "amount", {words_x, words_y}, words_room, words, ui.type().body, c.ink);
  return card.end(std::max(y + 48, words_y + height));
}

}  // namespace

void draw_plan_why_now(Frame& f, const Rect& area) {
  Ui& ui = f.ui;
  Scope scope(ui, "why_now");
  PlanPage page(f, area, "plan_pages.why_now.title", "plan_pages.why_now.lead");
  const float x = page.x(), width = page.width(), gap = ui.phone() ? 28.0f : 36.0f;
  float y = four_boxes(f, x, page.top(), width) + 14;
  y = case_state(f, x, y, width) + 6;
  y = case_stale(f, x, y, width) + gap;
  y = voice_list(f, VoiceKind::people, {x, y}, width, true) + gap;
  const int columns = page_columns(width, 380, 2);
  const float each = page_column(width, columns, 40);
  const float first = voice_list(f, VoiceKind::came_to_do, {x, y}, each, false);
  const float second = columns == 1 ? voice_list(f, VoiceKind::do_now, {x, first + gap}, each, false)
                                    : voice_list(f, VoiceKind::do_now, {x + each + 40, y}, each, false);
  y = std::max(first, second) + gap;
  y = voice_list(f, VoiceKind::like_online, {x, y}, width, true) + gap;
  y = voice_list(f, VoiceKind::claim, {x, y}, width, false) + gap;
  page.end(target_card(f, x, y, width));
}

}  // namespace seven::ui
