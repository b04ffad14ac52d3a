// Commitments: who does what by when, what stops for it, who covers, when it is looked at again (domain.md A93).
#include <array>

#include "base/word_count.h"
#include "icons.h"
#include "ui/screens/plan_page_parts.h"
#include "ui/screens/plan_pages.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/text.h"

namespace seven::ui {
namespace {

struct CommitmentPart {
  const char* word;  // "plan_pages.commitment.<word>"
  std::string Commitment::*text;
};
constexpr std::array<CommitmentPart, 6> kPromiseParts{{{"who", &Commitment::who},
                                                       {"what", &Commitment::what},
                                                       {"by", &Commitment::by},
                                                       {"stops", &Commitment::stops},
                                                       {"cover", &Commitment::cover},
                                                       {"review", &Commitment::review}}};

StepName commitment_step(const char* key) { return {key, {{"what", "@plan_pages.commitment"}}}; }

// Which of who, what and by when is missing; a promise without what stops is none that holds (D6).
std::string missing_of(const Frame& f, const Commitment& commitment) {
  std::string missing;
  for (const CommitmentPart& part : kPromiseParts) {
    if (part.text == &Commitment::cover || part.text == &Commitment::review) continue;
    if (is_blank(commitment.*part.text))
      missing += (missing.empty() ? "" : ", ") + f.tr(std::string("plan_pages.commitment.") + part.word);
  }
  return missing;
}

float commitment_card(Frame& f, const Commitment& commitment, int number, float x, float y, float width) {
  Ui& ui = f.ui;
  const Palette& c = ui.colors();
  const std::string name =
      f.tr("plan_pages.numbered", {{"what", f.tr("plan_pages.commitment")}, {"n", std::to_string(number)}});
  Group group(ui, commitment.id, Role::group, name);
  Card card(ui, "card", {x, y, width, 0}, ui.phone() ? 16.0f : 22.0f);
  const float left = card.left(), room = card.width();
  y = card.top();
  heading(ui, {left, y + 8}, room - 52, name, ui.type().strong, c.ink, 2);
  if (icon_button(ui, "remove", {left + room - 44, y, 44, 44}, f.tr("plan_pages.remove", {{"what", name}}),
                  seven::icon::trash_2)) {
    f.later([key = commitment.key()](Workspace& work) {
      work.edit(commitment_step("plan_pages.step.remove"), [&](DiffBuilder& edit) { edit.remove<Commitment>(key); });
    });
  }
  y += 52;
  const int columns = page_columns(room, 220, 3);
  const float gap = 18, each = page_column(room, columns, gap);
  float below = y;
  for (std::size_t i = 0; i < kPromiseParts.size(); ++i) {
    const CommitmentPart& part = kPromiseParts[i];
    const auto column = static_cast<float>(i % static_cast<std::size_t>(columns));
    if (i > 0 && column == 0) y = below + 14;
    const std::string key = std::string("plan_pages.commitment.") + part.word;
    const PageField field{f.tr(key), f.tr(key + ".placeholder"), FieldLook::box, 2, static_cast<int>(max_name_length)};
    const Vec2 at{left + column * (each + gap), y};
    below =
        std::max(below, page_field(f, part.word, at, each, field, commitment.*part.text, [&](const std::string& words) {
                   Commitment next = commitment;
                   next.*part.text = words;
                   f.later([next, key](Workspace& work) {
                     work.edit_typing({"plan_pages.step.commitment", {{"what", "@" + key}}},
                                      "commitment/" + next.id + "/" + key, [&](DiffBuilder& edit) { edit.put(next); });
                   });
                 }));
    if (i == 0) focus_added(f, commitment.id, ui.id(part.word), {at.x, at.y, each, 80});
  }
  y = below + 12;
  const std::string missing = missing_of(f, commitment);
  y = page_status(f, "state", {left, y}, room, missing.empty(),
                  missing.empty() ? f.tr("plan_pages.commitment.whole")
                                  : f.tr("plan_pages.commitment.missing", {{"what", missing}}));
  return card.end(y);
}

}  // namespace

void draw_plan_commitments(Frame& f, const Rect& area) {
  Ui& ui = f.ui;
  Scope scope(ui, "commitments");
  PlanPage page(f, area, "plan_pages.commitments.title", "plan_pages.commitments.lead");
  const float x = page.x(), width = page.width(), gap = ui.phone() ? 14.0f : 20.0f;
  float y = page.top();
  const auto all = f.work.plan().store().all<Commitment>();
  if (all.empty())
    y = page_empty(f, {x, y}, width, f.tr("plan_pages.commitments.empty.title"),
                   f.tr("plan_pages.commitments.empty.words")) +
        gap;
  int number = 0;
  for (const Commitment* each : all) y = commitment_card(f, *each, ++number, x, y, width) + gap;
  ButtonLook look;
  look.icon = seven::icon::plus;
  look.kind = all.empty() ? ButtonKind::primary : ButtonKind::secondary;
  float height = 0;
  if (fitting_button(ui, "add", {x, y}, width, f.tr("plan_pages.commitment.add"), look, &height)) {
    f.later([](Workspace& work) {
      Commitment next;
      next.id = work.new_key();
      work.edit(commitment_step("plan_pages.step.add"), [&](DiffBuilder& edit) { edit.put(next); });
      work.unfold(kJustAdded, next.id);
    });
  }
  page.end(y + height);
}

}  // namespace seven::ui
