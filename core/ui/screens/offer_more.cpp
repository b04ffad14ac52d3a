#include "ui/screens/offer_more.h"

#include "base/format.h"
#include "ui/app/wording.h"
#include "ui/screens/people.h"
#include "ui/widgets/tags.h"
#include "ui/widgets/text.h"

namespace seven::ui {
namespace {

std::vector<std::string> tag_words(const Frame& f, const Offer& offer) {
  std::vector<std::string> ids;
  for (const std::string* id : {&offer.organisation, &offer.paid_by}) {
    if (!id->empty()) ids.push_back(*id);
  }
  if (offer.between_people) ids.push_back("between");
  return Wording(f.work.exercise(), f.ui.words()).tags(ids);
}

// "Days to wait: 3 · travel 40 min · our guess"
std::string own_time(const Frame& f, const Offer& offer) {
  std::vector<std::string> parts;
  if (offer.wait_days >= 0) parts.push_back(f.tr("tag.wait", {{"n", std::to_string(offer.wait_days)}}));
  if (offer.travel_minutes >= 0)
    parts.push_back(
        f.tr("tag.travel", {{"minutes", format_minutes(f.ui.words(), Minutes::of_whole(offer.travel_minutes))}}));
  if (!parts.empty()) parts.push_back(f.tr("how.guess"));
  return Wording::joined(parts, " · ");
}

}  // namespace

float offer_more(Frame& f, const Offer& offer, Vec2 at, float width, bool paint) {
  Ui& ui = f.ui;
  float y = tags(ui, at, width, tag_words(f, offer), paint);
  if (y > 0) y += 8;
  const std::string time = own_time(f, offer);
  if (time.empty()) return y;
  const TextStyle& style = ui.type().small;
  if (paint) paint_text(ui, {at.x, at.y + y}, width, time, style, ui.colors().ink2);
  return y + measure_text(ui, time, style, width).y + 8;
}

std::string offer_more_words(const Frame& f, const Offer& offer) {
  std::string all;
  for (const std::string& each : tag_words(f, offer)) all += ". " + each;
  const std::string time = own_time(f, offer);
  return time.empty() ? all : all + ". " + time;
}

float goes_in(Frame& f, const Offer& offer, float x, float y, float width) {
  if (offer.ingredients.empty()) return y;
  Ui& ui = f.ui;
  y += text(ui, {x, y}, width, f.tr("paper.ingredients"), ui.type().small_strong, ui.colors().ink) + 4;
  const std::vector<std::string> words = Wording(f.work.exercise(), ui.words()).tags(offer.ingredients);
  const float height = tags(ui, {x, y}, width, words);
  say(ui, {x, y, width, height}, Wording::joined(words));
  return y + height + 12;
}

float group_rhythm(Frame& f, const GroupFacility& group, float x, float y, float width) {
  std::vector<std::string> parts;
  if (group.a_week > 0) parts.push_back(f.tr("tag.a_week", {{"n", std::to_string(group.a_week)}}));
  if (group.start_weeks > 0) parts.push_back(f.tr("tag.start_weeks", {{"n", std::to_string(group.start_weeks)}}));
  if (parts.empty()) return y;
  const std::string words = Wording::joined(parts, " · ");
  return y + text(f.ui, {x, y}, width, words, f.ui.type().small, f.ui.colors().ink2) + 8;
}

float unpaid_time(Frame& f, float x, float y, float width) {
  Ui& ui = f.ui;
  const Palette& c = ui.colors();
  const ExerciseModel& model = f.work.exercise();
  Minutes sum;
  std::vector<std::string> parts;
  for (const Person& person : model.scenario().people) {
    const Minutes given = model.unpaid_of(person.id);
    if (given == Minutes()) continue;
    sum += given;
    parts.push_back(person_word(f, person.id, "short") + " " + format_minutes(ui.words(), given));
  }
  if (parts.empty()) return y;
  y += text(ui, {x, y}, width, f.tr("tag.unpaid"), ui.type().strong, c.ink) + 4;
  float at = x;
  for (const Person& person : model.scenario().people) {
    const auto part = static_cast<float>(model.unpaid_of(person.id).approximately() / sum.approximately());
    if (part <= 0) continue;
    stroke_dashed(ui, {at, y, part * width * 0.5f - 3, 18}, 7, c.line_strong, 1.5f);
    at += part * width * 0.5f;
  }
  y += 24;
  parts.push_back(f.tr("how.guess"));
  return y + text(ui, {x, y}, width, Wording::joined(parts, " · "), ui.type().small, c.ink2) + 14;
}

}  // namespace seven::ui
