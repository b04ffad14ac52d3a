// The review: what became of each moment beside what was planned, time with people, what surprised the team and what it
// checks first (domain.md A3, A17, A109).
#include "planning/plan_review.h"

#include <algorithm>

#include "base/format.h"
#include "planning/plan_progress.h"
#include "ui/screens/plan_page_parts.h"
#include "ui/screens/plan_pages.h"
#include "ui/screens/plan_review_moment.h"
#include "ui/screens/plan_voices.h"
#include "ui/screens/talk_part.h"
#include "ui/widgets/card.h"
#include "ui/widgets/mark.h"
#include "ui/widgets/text.h"

namespace seven::ui {
namespace {

float time_row(Frame& f, const char* key, Minutes amount, Minutes longest, Color ground, bool outline, float x, float y,
               float width) {
  Ui& ui = f.ui;
  const Palette& c = ui.colors();
  const std::string &label = f.tr(key), words = hours_words(f, amount);
  const float right = measure_text(ui, words, ui.type().strong).x;
  const float height = paint_text(ui, {x, y}, width - right - 12, label, ui.type().body, c.ink2);
  paint_text(ui, {x + width - right, y}, 0, words, ui.type().strong, c.ink);
  say(ui, {x, y, width, height}, label + ": " + words);
  y += height + 3;
  if (longest > Minutes() && amount > Minutes()) {
    const float part = static_cast<float>(amount.approximately() / longest.approximately());
    const Rect bar{x, y, std::max(4.0f, width * part), 16};
    fill(ui, bar, 4, outline ? c.sheet : ground);
    if (outline) stroke(ui, bar, 4, ground, 1.5f);
  }
  return y + 16 + 10;
}

// Hours with people, today, planned and as it came (A17).
float with_people(Frame& f, const std::vector<MomentReview>& review, const Rect& place) {
  Ui& ui = f.ui;
  const Palette& c = ui.colors();
  TalkPart part(f, "with_people", place, "plan_pages.review.people", "plan_pages.review.people.help");
  const float x = part.left(), width = part.width();
  float y = part.top() + 12;
  const TimeWithPeople time = time_with_people(review);
  if (time.tried == 0)
    return part.end(y + text(ui, {x, y}, width, f.tr("plan_pages.review.people.none"), ui.type().body, c.ink2));
  const Minutes longest = std::max({time.today, time.planned, time.actual});
  y = time_row(f, "plan_pages.review.before", time.today, longest, c.today.fill, true, x, y, width);
  y = time_row(f, "plan_pages.review.plan", time.planned, longest, c.relationship.fill, true, x, y, width);
  y = time_row(f, "plan_pages.review.came", time.actual, longest, c.relationship.fill, false, x, y, width);
  return part.end(y + status(ui, "tried", {x, y}, width,
                             f.tr("plan_pages.review.tried",
                                  {{"n", std::to_string(time.tried)}, {"total", std::to_string(time.of)}}),
                             ui.type().small, c.ink2));
}

float lessons(Frame& f, const Rect& place) {
  TalkPart part(f, "lessons", place, "plan_pages.review.learned", nullptr);
  const float x = part.left(), width = part.width();
  float y = part.top() + 10;
  const PageField surprised{f.tr("plan_pages.review.surprised"), f.tr("plan_pages.review.surprised.placeholder"),
                            FieldLook::note, 3};
  y = page_note(f, "surprised", {x, y}, width, surprised, surprised_topic,
                {"plan_pages.step.first_words", {{"what", "@plan_pages.review.surprised"}}}) +
      14;
  const PageField first{f.tr("plan_pages.review.check"), f.tr("plan_pages.review.check.placeholder"), FieldLook::note,
                        3};
  return part.end(page_note(f, "check", {x, y}, width, first, check_first_topic,
                            {"plan_pages.step.first_words", {{"what", "@plan_pages.review.check"}}}));
}

float reviewed_moments(Frame& f, const std::vector<MomentReview>& review, float x, float y, float width) {
  Ui& ui = f.ui;
  const float gap = ui.phone() ? 14.0f : 20.0f;
  const std::string& title = f.tr("plan_pages.review.moments");
  Group group(ui, "moments", Role::region, title);
  y += heading(ui, {x, y}, width, title, ui.type().h3, ui.colors().ink, 2) + 12;
  const int columns = page_columns(width, 340, 2);
  const float each = page_column(width, columns, gap);
  float below[2] = {y, y};
  for (std::size_t i = 0; i < review.size(); ++i) {
    const int column = columns == 1 || below[0] <= below[1] ? 0 : 1;
    below[column] =
        plan_review_moment(f, review[i], x + static_cast<float>(column) * (each + gap), below[column], each) + gap;
  }
  return std::max(below[0], below[1]) - gap;
}

// The question of the beginning, asked again, with what was said then (domain.md A77).
float staff_then(Frame& f, float x, float y, float width) {
  const float room = std::min(width, 860.0f);
  y = voices_to_read(f, VoiceKind::came_to_do, {x, y}, room);
  y = voices_to_read(f, VoiceKind::do_now, {x, y}, room);
  return voice_list(f, VoiceKind::do_then, {x, y}, width, false);
}

}  // namespace

void draw_plan_review(Frame& f, const Rect& area) {
  Ui& ui = f.ui;
  Scope scope(ui, "review");
  PlanPage page(f, area, "plan_pages.review.title", "plan_pages.review.lead");
  const float x = page.x(), width = page.width(), gap = ui.phone() ? 16.0f : 24.0f;
  float y = page.top();
  const std::vector<MomentReview> review = plan_review(f.work.plan().store(), f.work.plan().input());
  if (review.empty()) {
    y = page_empty(f, {x, y}, width, f.tr("plan_pages.review.empty.title"), f.tr("plan_pages.review.empty.words")) +
        gap;
    return page.end(staff_then(f, x, lessons(f, {x, y, width, 0}) + gap, width));
  }
  if (width >= 980) {
    const float side = 360, main = width - side - gap;
    const float first = reviewed_moments(f, review, x, y, main);
    const float second = with_people(f, review, {x + main + gap, y, side, 0}) + gap;
    y = std::max(first, lessons(f, {x + main + gap, second, side, 0})) + gap;
    return page.end(staff_then(f, x, y, width));
  }
  y = with_people(f, review, {x, y, width, 0}) + gap + 8;
  y = reviewed_moments(f, review, x, y, width) + gap;
  page.end(staff_then(f, x, lessons(f, {x, y, width, 0}) + gap, width));
}

}  // namespace seven::ui
