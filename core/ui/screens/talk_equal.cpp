// "Equal, or fair?": the same for all beside how it turns out for all, today and in the recipe, on one scale each; and
// the measures of fairness, none of them mixed with another (domain.md A24, C9).
#include <algorithm>

#include "base/format.h"
#include "exercise/fairness.h"
#include "icons.h"
#include "ui/screens/people.h"
#include "ui/screens/talk.h"
#include "ui/screens/talk_part.h"
#include "ui/widgets/card.h"
#include "ui/widgets/portrait.h"
#include "ui/widgets/text.h"

namespace seven::ui {
namespace {

constexpr float kBar = 10, kEqualFace = 34;

// Everybody's time that one person is expected to use.
Minutes time_of(const Scenario& scenario, const PersonOutcome& person) {
  Minutes sum;
  for (std::size_t r = 0; r < scenario.roles.size(); ++r) {
    if (scenario.roles[r].unit == RoleUnit::minutes) sum += person.use[r];
  }
  return sum;
}

Minutes apart(const Scenario& scenario, const RecipeOutcome& outcome) {
  Minutes least, most;
  for (const PersonOutcome& person : outcome.people) {
    const Minutes time = time_of(scenario, person);
    if (&person == &outcome.people.front()) least = most = time;
    least = std::min(least, time);
    most = std::max(most, time);
  }
  return most - least;
}

// "2.5 of 4", needs that are partly met counted half.
std::string needs_words(const Frame& f, const PersonOutcome& person) {
  const NeedCounts counts = count_needs(person);
  return f.tr("equal.of", {{"n", format_number(Minutes::of_hundredths(100 * counts.full + 50 * counts.partly))},
                           {"total", std::to_string(counts.total())}});
}

std::string percent(Fraction part) {
  return format_share(Share::of_percent(static_cast<int>(part.approximately() * 100 + 0.5)));
}

void time_bar(Ui& ui, const Rect& place, float part, bool today) {
  const Palette& c = ui.colors();
  const Rect bar{place.x, place.y, std::max(3.0f, place.w * part), place.h};
  if (!today) return fill(ui, bar, 3, c.ink);
  fill(ui, bar, 3, c.sheet);
  stroke(ui, bar, 3, c.today.fill, 1.5f);
}

// A part for each need: full, half or empty.
void needs_bar(Ui& ui, const Rect& place, const std::vector<Coverage>& cover, bool today) {
  const Palette& c = ui.colors();
  const float gap = 3, w = (place.w - gap * static_cast<float>(cover.size() - 1)) / static_cast<float>(cover.size());
  float x = place.x;
  for (const Coverage each : cover) {
    const Rect part{x, place.y, w, place.h};
    const float full = w * 0.5f * static_cast<float>(each);
    const Rect met{x, place.y, full, place.h};
    if (today && c.high_contrast)
      hatch(ui, met, c.today.fill, 1.5f, 5);
    else
      fill(ui, met, 3, today ? c.today.mid : c.ink);
    stroke(ui, part, 3, today ? c.today.fill : c.ink, 1.5f);
    x += w + gap;
  }
}

using Paint = Call<void(const Rect& place, const PersonOutcome& person, bool today)>;
using Words = Call<std::string(const PersonOutcome& person)>;

// A row for each person: today's bar above the recipe's, and both in words.
float chart(Frame& f, const char* key, const std::string& title, const Paint& paint, const Words& words, float x,
            float y, float width) {
  Ui& ui = f.ui;
  const Palette& c = ui.colors();
  const ExerciseModel& model = f.work.exercise();
  Group list(ui, key, Role::list, title);
  y += text(ui, {x, y}, width, title, ui.type().small_strong, c.ink) + 8;
  float widest = 0;
  for (const RecipeOutcome* outcome : {&model.today(), &model.outcome()}) {
    for (const PersonOutcome& each : outcome->people)
      widest = std::max(widest, measure_text(ui, words(each), ui.type().micro).x);
  }
  const bool faces = width - widest - kEqualFace >= 130;  // else their names, above the bars
  const float left = faces ? x + kEqualFace + 12 : x, right = x + width - widest - 10;
  const float room = std::max(30.0f, right - left);
  for (std::size_t i = 0; i < model.outcome().people.size(); ++i) {
    const PersonOutcome& today = model.today().people[i];
    const PersonOutcome& now = model.outcome().people[i];
    Group item(ui, now.person, Role::list_item, {});
    const float line = 18;
    const std::string name = person_word(f, now.person, "short");
    if (faces)
      portrait(ui, f.work.content().portraits(), model.scenario().find_person(now.person)->portrait,
               {x + kEqualFace * 0.5f, y + line}, kEqualFace);
    else
      y += paint_text(ui, {x, y}, width, name, ui.type().small, c.ink);
    float top = y;
    for (const PersonOutcome* each : {&today, &now}) {
      const bool before = each == &today;
      paint({left, top + (line - kBar) * 0.5f, room, kBar}, *each, before);
      paint_text(ui, {x + width - widest, top}, widest + 1, words(*each), ui.type().micro, before ? c.ink2 : c.ink);
      top += line;
    }
    say(ui, {x, y, width, 2 * line}, f.tr("equal.row", {{"name", name}, {"today", words(today)}, {"now", words(now)}}));
    y += 2 * line + 10;
  }
  return y;
}

// How far apart the one with most and the one with least are.
float apart_line(Frame& f, const std::string& before, const std::string& after, float x, float y, float width) {
  return y + text(f.ui, {x, y}, width, f.tr("equal.apart", {{"before", before}, {"after", after}}), f.ui.type().small,
                  f.ui.colors().ink2);
}

float equal_legend(Frame& f, float x, float y, float width) {
  Ui& ui = f.ui;
  const Palette& c = ui.colors();
  float at = x;
  for (const bool today : {true, false}) {
    const std::string& words = f.tr(today ? "exercise.today_rule" : "exercise.your_recipe");
    const float w = 30 + measure_text(ui, words, ui.type().small).x;
    if (at > x && at + w > x + width) at = x, y += 24;
    time_bar(ui, {at, y + 6, 22, kBar}, 1, today);
    text(ui, {at + 30, y}, 0, words, ui.type().small, c.ink2);
    at += w + 18;
  }
  return y + 32;
}

// "Worst off" and who: lowest first, so the first position.
std::string worst_words(const Frame& f, const RecipeOutcome& outcome) {
  const PersonOutcome& person = outcome.people[static_cast<std::size_t>(worst_off_first(outcome).front())];
  return f.tr("equal.who", {{"name", person_word(f, person.person, "short")}, {"n", needs_words(f, person)}});
}

std::string must_words(const Frame& f, const RecipeOutcome& outcome) {
  std::string names;
  for (const PersonOutcome& person : outcome.people) {
    if (person.floor != Coverage::none) continue;
    names += (names.empty() ? "" : ", ") + person_word(f, person.person, "short");
  }
  return names.empty() ? f.tr("equal.nobody") : names;
}

float measure(Frame& f, const char* key, const std::string& before, const std::string& after, float x, float y,
              float width) {
  Ui& ui = f.ui;
  hairline(ui, x, y, width);
  y += 8;
  y += text(ui, {x, y}, width, f.tr(key), ui.type().small_strong, ui.colors().ink);
  return y + 8 +
         text(ui, {x, y}, width, f.tr("equal.change", {{"before", before}, {"after", after}}), ui.type().small,
              ui.colors().ink2);
}

}  // namespace

float talk_equal(Frame& f, const Rect& place) {
  Ui& ui = f.ui;
  const ExerciseModel& model = f.work.exercise();
  const Scenario& scenario = model.scenario();
  TalkPart part(f, "equal", place, "equal.title", "equal.lead");
  const float x = part.left(), width = part.width();
  float y = equal_legend(f, x, part.top() + 10, width) + 4;

  Minutes longest = Minutes::of_hundredths(1);
  for (const RecipeOutcome* outcome : {&model.today(), &model.outcome()}) {
    for (const PersonOutcome& each : outcome->people) longest = std::max(longest, time_of(scenario, each));
  }
  const bool beside = width >= 560;
  const float gap = 36, column = beside ? (width - gap) * 0.5f : width, top = y;
  y = chart(
      f, "time", f.tr("equal.time"),
      [&](const Rect& bar, const PersonOutcome& person, bool today) {
        time_bar(ui, bar, static_cast<float>(time_of(scenario, person).approximately() / longest.approximately()),
                 today);
      },
      [&](const PersonOutcome& person) { return format_minutes(ui.words(), time_of(scenario, person)); }, x, y, column);
  y = apart_line(f, format_minutes(ui.words(), apart(scenario, model.today())),
                 format_minutes(ui.words(), apart(scenario, model.outcome())), x, y, column);
  const float second = beside ? x + column + gap : x;
  float ny = beside ? top : y + 18;
  ny = chart(
      f, "needs", f.tr("equal.needs"),
      [&](const Rect& bar, const PersonOutcome& person, bool today) { needs_bar(ui, bar, person.cover, today); },
      [&](const PersonOutcome& person) { return needs_words(f, person); }, second, ny, column);
  ny = apart_line(f, percent(seven::gap(coverages(model.today()))), percent(seven::gap(coverages(model.outcome()))),
                  second, ny, column);
  y = std::max(y, ny) + 16;

  y = measure(f, "equal.worst", worst_words(f, model.today()), worst_words(f, model.outcome()), x, y, width);
  y = measure(f, "equal.must", must_words(f, model.today()), must_words(f, model.outcome()), x, y, width);
  const auto rank = [&](const RecipeOutcome& outcome) {
    const NeedRank found = need_rank(scenario, model.today(), outcome);
    return f.tr("equal.of", {{"n", std::to_string(found.more)}, {"total", std::to_string(found.pairs)}});
  };
  if (need_rank(scenario, model.today(), model.outcome()).pairs > 0)
    y = measure(f, "equal.rank", rank(model.today()), rank(model.outcome()), x, y, width);
  return part.end(y - 4);
}

}  // namespace seven::ui
