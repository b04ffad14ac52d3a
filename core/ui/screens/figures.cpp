// Every figure and judgement that is the group's own, in one place with the way back, and what else the exercise rests
// on.
#include "ui/screens/figures.h"

#include <algorithm>

#include "base/format.h"
#include "exercise/figures.h"
#include "icons.h"
#include "ui/app/leaning_words.h"
#include "ui/app/wording.h"
#include "ui/screens/people.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/dialog.h"
#include "ui/widgets/text.h"

namespace seven::ui {
namespace {

// A row of the list: what it is, as it is and as it was, and where it is changed.
struct Row {
  std::string key, what, words;
  Sheet sheet;
  std::optional<Confidence> confidence = {};  // of one that is not the group's own
};

// Calls `take(id)` for each assumption that enters the scenario or was changed, once, in the order of the list.
template <class Take>
void for_figures(const Frame& f, const Take& take) {
  const Scenario& scenario = f.work.exercise().as_it_came();
  for (const Assumption& assumption : f.work.content().assumptions()) {
    if (figure_in(scenario, assumption.id) || figure_of(f, assumption.id).changed) take(assumption);
  }
}

std::vector<Row> own_rows(const Frame& f) {
  const ExerciseModel& model = f.work.exercise();
  std::vector<Row> rows;
  for_figures(f, [&](const Assumption& assumption) {
    const Figure figure = figure_of(f, assumption.id);
    if (!figure.changed) return;
    rows.push_back({assumption.id,
                    f.tr("assumption." + assumption.id + ".label"),
                    f.tr("figures.now_and_before", {{"now", figure_words(f, assumption, *figure.changed)},
                                                    {"before", figure_words(f, assumption, *figure.own)}}),
                    {Sheet::Kind::assumption, assumption.id},
                    {}});
  });
  const Wording say(model, f.ui.words());
  const auto amount = [&](const seven::Role& role, Quantity q) {
    return say.amount(role, Minutes::of_hundredths(q.ten_thousandths / 100));
  };
  for (const seven::Role& role : model.as_it_came().roles) {
    const auto add = [&](const std::string& id, const std::string& what, const Sheet& sheet) {
      const Figure figure = figure_of(f, id);
      if (!figure.changed) return;
      rows.push_back({id,
                      what,
                      f.tr("figures.now_and_before",
                           {{"now", amount(role, *figure.changed)}, {"before", amount(role, *figure.own)}}),
                      sheet,
                      {}});
    };
    add(cap_figure(role.id), f.tr("figures.all_of", {{"role", say.role(role, "bar")}}),
        {Sheet::Kind::assumption, caps_assumption});
    for (const Person& person : model.as_it_came().people) {
      for (const Offer& offer : person.offers)
        add(minutes_figure(offer.id, role.id),
            say.person(person.id) + ", " + say.offer(offer, "short") + ": " + say.role(role, "bar"),
            judgement_of(person, offer, ""));
    }
  }
  for (const OfferJudgement* own : model.store().all<OfferJudgement>()) {
    for (const Person& person : model.as_it_came().people) {
      const Offer* came = person.find_offer(own->offer);
      if (came == nullptr) continue;
      const std::string offer = person_word(f, person.id, "short") + ", " + word(f, "offer." + came->id + ".short");
      const auto add = [&](const std::string& key, const std::string& what, const std::string& now,
                           const std::string& before) {
        rows.push_back({own->offer + "." + key,
                        offer + ": " + what,
                        f.tr("figures.now_and_before", {{"now", now}, {"before", before}}),
                        judgement_of(person, *came, key),
                        {}});
      };
      for (const auto& [need, halves] : own->cover) {
        const auto at = std::find_if(person.needs.begin(), person.needs.end(),
                                     [&, id = &need](const Need& each) { return each.id == *id; });
        if (at == person.needs.end()) continue;
        const Coverage before = came->cover[static_cast<std::size_t>(at - person.needs.begin())];
        add(need, need_word(f, person.id, need), coverage_words(f, static_cast<Coverage>(halves)),
            coverage_words(f, before));
      }
      if (own->bounce) add("", f.tr("assumption.bounce.label"), format_share(*own->bounce), format_share(came->bounce));
    }
  }
  return rows;
}

void all_back(Frame& f) {
  f.later([](Workspace& work) {
    work.edit({"step.figures_off", {}}, [&](DiffBuilder& diff) {
      const Store& store = work.document()->store();
      for (const AssumptionChange* each : store.all<AssumptionChange>()) diff.remove<AssumptionChange>(each->key());
      for (const OfferJudgement* each : store.all<OfferJudgement>()) diff.remove<OfferJudgement>(each->key());
      const ExerciseModel& model = work.exercise();
      Exercise setup = model.setup();
      const auto own = figure_in(model.as_it_came(), hand_back_assumption);
      if (!own || setup.bank == Share() || model.circumstances().assumptions.count(hand_back_assumption) == 0) return;
      setup.bank = Share::of_basis_points(static_cast<int>(own->ten_thousandths));
      diff.put(setup);
    });
  });
}

float row_link(Frame& f, const Row& row, float x, float y, float width) {
  Ui& ui = f.ui;
  hairline(ui, x, y, width);
  y += 12;
  float height = 0;
  if (link(ui, row.key, {x, y}, row.what, ui.type().body, ui.colors().ink, width, &height))
    f.later([sheet = row.sheet](Workspace& work) { work.show(sheet); });
  y += height + 4;
  const float left = row.confidence ? x + 24 : x;
  if (row.confidence) confidence_sign(ui, *row.confidence, {x + 8, y + 11}, 14);
  return y + text(ui, {left, y}, x + width - left, row.words, ui.type().small, ui.colors().ink2) + 10;
}

}  // namespace

int own_figures(const Frame& f) {
  const ExerciseModel& model = f.work.exercise();
  int count = 0;
  for (const auto& [id, value] : model.circumstances().assumptions) count += figure_of(f, id).changed.has_value();
  for (const OfferJudgement* own : model.store().all<OfferJudgement>()) {
    for (const Person& person : model.as_it_came().people) {
      if (person.find_offer(own->offer) == nullptr) continue;
      for (const Need& need : person.needs) count += static_cast<int>(own->cover.count(need.id));
      count += own->bounce.has_value();
    }
  }
  return count;
}

void figures_sheet(Frame& f) {
  Ui& ui = f.ui;
  const Palette& c = ui.colors();
  Dialog dialog(ui, "figures", f.tr("figures.title"), 600);
  const float x = dialog.left(), width = dialog.width();
  float y = dialog.top();
  const std::vector<Row> own = own_rows(f);
  y += heading(ui, {x, y}, width, f.tr("figures.yours", {{"n", std::to_string(own.size())}}), ui.type().h3, c.ink, 3) +
       6;
  if (own.empty()) y += text(ui, {x, y}, width, f.tr("figures.none"), ui.type().body, c.ink2) + 8;
  {
    Scope scope(ui, "own");
    for (const Row& row : own) y = row_link(f, row, x, y, width);
  }
  if (!own.empty()) {
    ButtonLook look;
    look.icon = seven::icon::rotate_ccw;
    float height = 0;
    if (fitting_button(ui, "all_back", {x, y}, width, f.tr("figures.all_back"), look, &height)) all_back(f);
    y += height;
  }
  y += 20;
  y += heading(ui, {x, y}, width, f.tr("figures.rest"), ui.type().h3, c.ink, 3) + 6;
  const auto rest = [&](const Assumption& assumption) {
    const Figure figure = figure_of(f, assumption.id);
    if (figure.changed) return;
    y = row_link(f,
                 {assumption.id,
                  f.tr("assumption." + assumption.id + ".label"),
                  (figure.own ? figure_words(f, assumption, *figure.own) + " · " : "") +
                      f.tr(how_known_key(assumption.how)) + " · " + f.tr(confidence_key(assumption.confidence)),
                  {Sheet::Kind::assumption, assumption.id},
                  assumption.confidence},
                 x, y, width);
  };
  for_figures(f, rest);
  for (const Assumption& assumption : f.work.content().assumptions()) {
    if (!assumption.value || assumption.id == spread_assumption) rest(assumption);  // the former: one for each offer
  }
  hairline(ui, x, y, width);
  y += 12;
  y += text(ui, {x, y}, width, f.tr("figures.judgements"), ui.type().small, c.ink2);
  dialog.end(y);
  if (dialog.closed()) f.later([](Workspace& work) { work.close_sheet(); });
}

float figures_button(Frame& f, float x, float y, float width) {
  Ui& ui = f.ui;
  const int own = own_figures(f);
  ButtonLook look;
  look.icon = own > 0 ? seven::icon::pencil : seven::icon::info;
  const std::string label = own > 0 ? f.tr("figures.yours", {{"n", std::to_string(own)}}) : f.tr("figures.title");
  float height = 0;
  if (fitting_button(ui, "figures", {x, y}, width, label, look, &height))
    f.later([](Workspace& work) { work.show({Sheet::Kind::figures, ""}); });
  return y + height;
}

float leaning_line(Frame& f, float x, float y, float width) {
  Ui& ui = f.ui;
  const Leaning leaning = leaning_of(f.work.exercise(), f.work.content());
  const std::string words = leaning_words(leaning, ui.words());
  if (words.empty()) return y;
  // The meter: three columns, as many of them full as steps.
  for (int i = 0; i < 3; ++i) {
    const float height = 6 + 4 * static_cast<float>(i);
    const Rect column{x + 6 * static_cast<float>(i), y + 18 - height, 4, height};
    if (i < leaning.step())
      fill(ui, column, 1, ui.colors().ink);
    else
      stroke(ui, column, 1, ui.colors().line_strong, 1);
  }
  return y + text(ui, {x + 24, y}, width - 24, words, ui.type().small, ui.colors().ink2);
}

float foot_of_results(Frame& f, float x, float y, float width) {
  Ui& ui = f.ui;
  hairline(ui, x, y, width);
  const float top = y + 16;
  y = figures_button(f, x, top, width);
  const std::string& words = f.tr("exercise.disclaimer");
  const bool beside = width - measure_text(ui, words, ui.type().small).x > 400;
  if (!beside) return y + 12 + text(ui, {x, y + 12}, width, words, ui.type().small, ui.colors().ink2);
  text(ui, {x + 400, (top + y) * 0.5f - 11}, width - 400, words, ui.type().small, ui.colors().ink2, Align::right);
  return y;
}

}  // namespace seven::ui
