// The group's own judgement of an offer in place of the scenario's first one: how far it meets each need, and how often
// it comes back (domain.md C6).
#include <algorithm>
#include <cmath>

#include "base/format.h"
#include "exercise/figures.h"
#include "icons.h"
#include "ui/screens/figures.h"
#include "ui/screens/people.h"
#include "ui/screens/slider_edit.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/choice.h"
#include "ui/widgets/dialog.h"
#include "ui/widgets/number_input.h"
#include "ui/widgets/text.h"

namespace seven::ui {
namespace {

constexpr std::array<Coverage, 3> kLevels{Coverage::none, Coverage::partly, Coverage::met};
constexpr const char* kLevelKeys[] = {"exercise.not_met", "exercise.partly", "exercise.met"};
constexpr float kShareStep = 5;  // per cent

// One person's offer, as the scenario has it and as the group judges it.
struct Judged {
  const Person& person;
  const Offer& came;
  OfferJudgement own;

  Coverage before(std::size_t need) const { return came.cover[need]; }
  Coverage now(std::size_t need) const {
    const auto found = own.cover.find(person.needs[need].id);
    return found == own.cover.end() ? before(need) : static_cast<Coverage>(found->second);
  }
};

void keep(DiffBuilder& diff, const OfferJudgement& judgement) {
  if (judgement == OfferJudgement{judgement.offer, {}, {}})
    diff.remove<OfferJudgement>(judgement.key());
  else
    diff.put(judgement);
}

std::string offer_key(const Frame& f, const Offer& offer) {
  return "@" + scenario_key(f.work.exercise().scenario(), "offer." + offer.id + ".short");
}

void judge(Frame& f, const Judged& judged, std::size_t need, Coverage level) {
  OfferJudgement next = judged.own;
  const std::string& id = judged.person.needs[need].id;
  if (level == judged.before(need))
    next.cover.erase(id);
  else
    next.cover[id] = static_cast<int>(level);
  const StepName step{
      "step.judge",
      {{"need", "@" + scenario_key(f.work.exercise().scenario(), "need." + judged.person.id + "." + id)},
       {"level", std::string("@") + kLevelKeys[static_cast<std::size_t>(level)]}}};
  f.later([next, step](Workspace& work) { work.edit(step, [&](DiffBuilder& diff) { keep(diff, next); }); });
}

// What the scenario says, beside the group's own, and the way back.
float before_line(Frame& f, const std::string& key, const std::string& words, const std::string& description,
                  const Call<void()>& put_back, float x, float y, float width) {
  Ui& ui = f.ui;
  const std::string& label = f.tr("judge.put_back");
  ButtonLook look;
  look.kind = ButtonKind::quiet;
  look.icon = seven::icon::rotate_ccw;
  look.description = description;
  const float wanted = button_size(ui, label, look).x;
  const bool beside = measure_text(ui, words, ui.type().small).x + 12 + wanted <= width;
  const float h = text(ui, {x, beside ? y + 11 : y}, beside ? 0 : width, words, ui.type().small, ui.colors().ink2);
  if (!beside) y += h;
  float height = 0;
  if (fitting_button(ui, key, {beside ? x + width - wanted : x - 10, y}, width, label, look, &height)) put_back();
  return y + height;
}

float need_row(Frame& f, const Judged& judged, std::size_t need, float x, float y, float width) {
  Ui& ui = f.ui;
  const Palette& c = ui.colors();
  const std::string& id = judged.person.needs[need].id;
  Scope scope(ui, id);
  const std::string name = need_word(f, judged.person.id, id);
  const Coverage now = judged.now(need), before = judged.before(need);
  y += heading(ui, {x, y}, width, name, ui.type().strong, c.ink, 3);
  y += text(ui, {x, y}, width, word(f, "why." + judged.came.id + "." + id), ui.type().small, c.ink2) + 6;
  std::vector<Choice> choices;
  for (const Coverage level : kLevels) {
    const char* key = kLevelKeys[static_cast<std::size_t>(level)];
    choices.push_back({key,
                       f.tr(key),
                       {},
                       nullptr,
                       [level](Ui& u, Vec2 at) { need_sign(u, sign_of(level), at, 18); },
                       nullptr,
                       false});
  }
  float height = 0;
  if (const auto pressed = segmented(ui, "level", {x, y}, width, name, choices, static_cast<int>(now), &height))
    judge(f, judged, need, kLevels[static_cast<std::size_t>(*pressed)]);
  y += height + 4;
  if (now != before)
    y = before_line(
        f, "back", f.tr("judge.ours", {{"level", coverage_words(f, before)}}), name,
        [&] { judge(f, judged, need, before); }, x, y, width);
  // Cards and what is not in place act afterwards.
  const Offer* effective = f.work.exercise().scenario().find_person(judged.person.id)->find_offer(judged.came.id);
  if (effective != nullptr && effective->cover[need] != now)
    y += text(ui, {x, y}, width, f.tr("judge.card", {{"level", coverage_words(f, effective->cover[need])}}),
              ui.type().small, c.ink);
  return y + 12;
}

float bounce_row(Frame& f, const Judged& judged, float x, float y, float width) {
  Ui& ui = f.ui;
  const Palette& c = ui.colors();
  const std::string& label = f.tr("assumption.bounce.label");
  const Share now = judged.own.bounce.value_or(judged.came.bounce);
  const std::string value = format_share(now);
  const float value_width = std::ceil(measure_text(ui, value, ui.type().h3).x) + 2;
  const float h = heading(ui, {x, y + 3}, width - value_width - 12, label, ui.type().strong, c.ink, 3);
  text(ui, {x + width - value_width, y}, value_width, value, ui.type().h3, c.ink, Align::right);
  y += std::max(h + 3, ui.type().h3.line) + 2;
  SliderRange range;
  range.max = 100;
  range.step = kShareStep;
  const auto percent = [](Share share) { return static_cast<float>(share.approximately() * 100); };
  range.now = percent(now);
  const auto put = [&](std::optional<Share> share) {
    OfferJudgement next = judged.own;
    next.bounce = share == judged.came.bounce ? std::nullopt : share;
    return next;
  };
  const StepName step{"step.judge.bounce", {{"offer", offer_key(f, judged.came)}}};
  const std::optional<float> pulled =
      slider(ui, "bounce", {x, y, width, 44}, label, range, value, percent(judged.came.bounce));
  const OfferJudgement next = pulled ? put(Share::of_percent(static_cast<int>(std::lround(*pulled)))) : judged.own;
  edit_by_slider(f, ui.id("bounce"), pulled.has_value(), step, "judge/" + next.offer,
                 [next](DiffBuilder& diff) { keep(diff, next); });
  y += 46;
  if (!judged.own.bounce) return y + 8;
  y = before_line(
      f, "bounce_back", f.tr("judge.ours", {{"level", format_share(judged.came.bounce)}}), label,
      [&] {
        const OfferJudgement back = put(judged.came.bounce);
        f.later([back, step](Workspace& work) { work.edit(step, [&](DiffBuilder& diff) { keep(diff, back); }); });
      },
      x, y, width);
  return y + 8;
}

// How long it takes, role by role, as far as the offer itself says so.
float minutes_rows(Frame& f, const Judged& judged, float x, float y, float width) {
  const std::vector<seven::Role>& roles = f.work.exercise().as_it_came().roles;
  bool any = false;
  for (std::size_t r = 0; r < roles.size(); ++r) {
    const std::string id = minutes_figure(judged.came.id, roles[r].id);
    const Figure figure = figure_of(f, id);
    if (!figure.own || (figure.own->ten_thousandths == 0 && !figure.changed)) continue;
    if (!any)
      y += heading(f.ui, {x, y}, width, f.tr("assumption.offer_minutes.label"), f.ui.type().strong, f.ui.colors().ink,
                   3) +
           4;
    any = true;
    y = amount_stepper(f, id, roles[r], x, y, width);
  }
  return any ? y + 6 : y;
}

float sheet_of(Frame& f, const Judged& judged, std::string_view asked, float x, float y, float width) {
  Ui& ui = f.ui;
  const Palette& c = ui.colors();
  y += text(ui, {x, y}, width,
            f.tr("happens.gets", {{"name", person_word(f, judged.person.id, "short")},
                                  {"offer", word(f, "offer." + judged.came.id + ".label")}}),
            ui.type().strong, c.ink) +
       2;
  y += text(ui, {x, y}, width, f.tr("judge.lead"), ui.type().body, c.ink2) + 16;
  const std::vector<Need>& needs = judged.person.needs;
  std::size_t first = 0;
  for (std::size_t n = 0; n < needs.size(); ++n) {
    if (needs[n].id == asked) first = n;
  }
  // What was asked for comes first.
  for (std::size_t i = 0; i < needs.size(); ++i) {
    const std::size_t n = i == 0 ? first : i <= first ? i - 1 : i;
    y = need_row(f, judged, n, x, y, width);
  }
  hairline(ui, x, y, width);
  y += 14;
  if (judged.came.id != judged.person.today().id) y = bounce_row(f, judged, x, y, width) + 6;
  y = minutes_rows(f, judged, x, y, width);
  if (const Assumption* coverage = f.work.content().assumption("coverage")) {
    y += confidence_line(f, coverage->confidence,
                         f.tr(how_known_key(coverage->how)) + " · " + f.tr(confidence_key(coverage->confidence)), x, y,
                         width) +
         2;
    y += text(ui, {x, y}, width, f.tr("assumption.coverage.note"), ui.type().small, c.ink2) + 12;
  }
  return figures_button(f, x, y, width);
}

}  // namespace

void judgement_sheet(Frame& f) {
  Ui& ui = f.ui;
  const std::string_view subject = f.work.sheet().subject;
  const std::size_t first = std::min(subject.find('/'), subject.size());
  const std::size_t second = std::min(subject.find('/', first + 1), subject.size());
  Dialog dialog(ui, "judgement", f.tr("judge.title"), 600);
  const ExerciseModel& model = f.work.exercise();
  float y = dialog.top();
  const Person* person = model.as_it_came().find_person(subject.substr(0, first));
  const std::string_view rest = subject.substr(std::min(first + 1, subject.size()));
  const Offer* came = person == nullptr ? nullptr : person->find_offer(rest.substr(0, rest.find('/')));
  if (came != nullptr) {
    const Judged judged{*person, *came, model.store().value_or(OfferJudgement{came->id, {}, {}})};
    y = sheet_of(f, judged, subject.substr(std::min(second + 1, subject.size())), dialog.left(), y, dialog.width());
  }
  dialog.end(y);
  if (dialog.closed()) f.later([](Workspace& work) { work.close_sheet(); });
}

Sheet judgement_of(const Person& person, const Offer& offer, const std::string& need) {
  return {Sheet::Kind::judgement, person.id + "/" + offer.id + "/" + need};
}

}  // namespace seven::ui
