#include "ui/screens/plan_review_moment.h"

#include <algorithm>

#include "base/format.h"
#include "icons.h"
#include "ui/screens/plan.h"
#include "ui/screens/plan_page_parts.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/mark.h"
#include "ui/widgets/text.h"

namespace seven::ui {
namespace {

constexpr float kNumberField = 132, kReviewBar = 12;

std::string whole_number_words(int number) { return format_number(Minutes::of_whole(number)); }

void put_actual(Frame& f, const Actual& next, const std::string& what, const std::string& title) {
  f.later([next, what, title](Workspace& work) {
    work.edit_typing({"plan_pages.step.actual", {{"what", title}}}, "actual/" + next.moment + "/" + what,
                     [&](DiffBuilder& edit) { edit.put(next); });
  });
}

// A figure of the review: what it is, what was planned, a field for what happened. Returns the y below.
float figure_row(Frame& f, const std::string& key, const std::string& label, const std::string& planned, Minutes now,
                 Minutes most, float x, float y, float width, const Call<void(Minutes)>& typed) {
  Ui& ui = f.ui;
  const Palette& c = ui.colors();
  const bool beside = width >= 300;
  const float room = beside ? width - kNumberField - 16 : width, top = y;
  float at = y + (beside ? 1.0f : 0.0f);
  at += text(ui, {x, at}, room, label, ui.type().body, c.ink);
  at += text(ui, {x, at}, room, f.tr("plan_pages.review.planned", {{"what", planned}}), ui.type().small, c.ink2);
  const Rect field = beside ? Rect{x + width - kNumberField, y, kNumberField, 48} : Rect{x, at + 4, kNumberField, 48};
  page_number(f, key, field, label, now, most, typed);
  return std::max(at, beside ? top + 48 : field.bottom()) + 10;
}

// "12 h more than planned".
std::string difference_words(const Frame& f, const MomentReview& review) {
  const Minutes more = review.actual - review.planned;
  if (more == Minutes()) return f.tr("plan_pages.review.same");
  const bool less = more < Minutes();
  return f.tr(less ? "plan_pages.review.less" : "plan_pages.review.more",
              {{"hours", hours_words(f, less ? -more : more)}});
}

float figures_of(Frame& f, const MomentReview& review, const std::string& title, float x, float y, float width) {
  const Actual now = f.work.plan().store().value_or(Actual{review.moment, 0, {}});
  y = figure_row(f, "times", f.tr("plan_pages.review.times"), whole_number_words(review.times_planned),
                 Minutes::of_whole(now.times), Minutes::of_whole(max_times), x, y, width, [&](Minutes typed) {
                   Actual next = now;
                   next.times = static_cast<int>(typed.hundredths() / Minutes::per_minute);
                   put_actual(f, next, "times", title);
                 });
  for (const RoleReview& each : review.roles) {
    const TeamRole* role = f.work.plan().role(each.role);
    const std::string name = role == nullptr ? each.role : role->name;
    y = figure_row(f, "role" + each.role, f.tr("plan_pages.review.minutes", {{"role", name}}),
                   format_minutes(f.ui.words(), each.planned), each.actual, max_record_minutes, x, y, width,
                   [&](Minutes typed) {
                     Actual next = now;
                     if (typed > Minutes())
                       next.minutes[each.role] = typed;
                     else
                       next.minutes.erase(each.role);
                     put_actual(f, next, each.role, title);
                   });
  }
  return y;
}

}  // namespace

float review_bars(Frame& f, Minutes planned, Minutes actual, Minutes longest, bool with_people, float x, float y,
                  float width) {
  Ui& ui = f.ui;
  const Palette& c = ui.colors();
  const auto part = [&](Minutes amount) {
    if (longest <= Minutes() || amount <= Minutes()) return 0.0f;
    return std::max(3.0f, width * static_cast<float>(amount.approximately() / longest.approximately()));
  };
  const Rect intended{x, y, part(planned), kReviewBar}, happened{x, y + kReviewBar + 4, part(actual), kReviewBar};
  fill(ui, intended, 3, c.sheet);
  if (intended.w > 0) stroke(ui, intended, 3, c.today.fill, 1.5f);
  if (happened.w > 0) fill(ui, happened, 3, with_people ? c.relationship.fill : c.ink);
  return happened.bottom();
}

float plan_review_moment(Frame& f, const MomentReview& review, float x, float y, float width) {
  Ui& ui = f.ui;
  const Palette& c = ui.colors();
  const Moment* moment = f.work.plan().moment(review.moment);
  if (moment == nullptr) return y;
  const std::string title = moment_title(f, *moment);
  Group group(ui, review.moment, Role::group, title);
  Card card(ui, "card", {x, y, width, 0}, ui.phone() ? 16.0f : 22.0f);
  const float left = card.left(), room = card.width();
  y = card.top();
  const float sign = review.with_people ? 34.0f : 0.0f, removable = review.tried ? 48.0f : 0.0f;
  if (review.with_people) mark(ui, Mark::relationship, {left + 13, y + 13}, 26);
  y += heading(ui, {left + sign, y}, room - sign - removable, title, ui.type().strong, c.ink, 3);
  const Lane* lane = f.work.plan().store().find<Lane>(moment->lane);
  const std::string about = (lane == nullptr ? "" : lane->name + " · ") + change_words(f, moment->change);
  y += text(ui, {left + sign, y}, room - sign - removable, about, ui.type().small, c.ink2) + 10;
  if (!review.tried) {
    y += text(ui, {left, y}, room,
              f.tr("plan_pages.review.intended",
                   {{"times", whole_number_words(review.times_planned)}, {"hours", hours_words(f, review.planned)}}),
              ui.type().body, c.ink2) +
         8;
    ButtonLook look;
    look.icon = seven::icon::pencil;
    look.description = title;
    float height = 0;
    if (fitting_button(ui, "begin", {left, y}, room, f.tr("plan_pages.review.begin"), look, &height)) {
      f.later([next = as_planned(review), title](Workspace& work) {
        work.edit({"plan_pages.step.actual", {{"what", title}}}, [&](DiffBuilder& edit) { edit.put(next); });
      });
    }
    return card.end(y + height);
  }
  if (icon_button(ui, "remove", {left + room - 44, card.top() - 6, 44, 44},
                  f.tr("plan_pages.remove", {{"what", title}}), seven::icon::trash_2)) {
    f.later([key = review.moment, title](Workspace& work) {
      work.edit({"plan_pages.step.actual_off", {{"what", title}}},
                [&](DiffBuilder& edit) { edit.remove<Actual>(key); });
    });
  }
  y = figures_of(f, review, title, left, y, room) + 4;
  const Minutes longest = std::max(review.planned, review.actual);
  y = review_bars(f, review.planned, review.actual, longest, review.with_people, left, y, room) + 8;
  y += text(ui, {left, y}, room,
            f.tr("plan_pages.review.both",
                 {{"planned", hours_words(f, review.planned)}, {"actual", hours_words(f, review.actual)}}),
            ui.type().small, c.ink2);
  y += status(ui, "difference", {left, y}, room, difference_words(f, review), ui.type().strong, c.ink);
  return card.end(y);
}

}  // namespace seven::ui
