// The first years of a plan, month by month: costs come before releases (domain.md A13, A86,
// A89, C4).
#include <algorithm>
#include <cmath>

#include "icons.h"
#include "planning/plan_months.h"
#include "ui/screens/detail_column.h"
#include "ui/screens/plan_account_fold.h"
#include "ui/widgets/text.h"

namespace seven::ui {
namespace {

// To the pound.
std::string month_money(const Frame& f, Pounds amount, Sign sign = Sign::only_minus) {
  const Pounds whole = Pounds::of_whole(divide_rounded(amount.ten_thousandths(), Pounds::per_pound));
  return purse_amount(f, PlanPurse::value, whole.ten_thousandths(), sign);
}

std::string month_words(const Frame& f, int month) {
  return f.tr("plan_account.month", {{"n", std::to_string(month)}});
}

// Bars up and down from a line of nothing; the lowest one stands out by an outline and its words.
void months_chart(Frame& f, const MonthlyView& view, const Rect& place, const std::string& words) {
  Ui& ui = f.ui;
  const Palette& c = ui.colors();
  image(ui, "chart", place, words);
  fill(ui, place, 10, c.paper);
  stroke(ui, place, 10, c.line, c.high_contrast ? 2.0f : 1.0f);
  double most = 0, least = 0;
  for (const Pounds sum : view.sums) {
    most = std::max(most, sum.approximately());
    least = std::min(least, sum.approximately());
  }
  const Rect plot = place.inset(10, 12);
  const double span = std::max(most - least, 1.0);
  const auto y_of = [&](double pounds) { return plot.y + static_cast<float>((most - pounds) / span) * plot.h; };
  const float zero = y_of(0), step = plot.w / static_cast<float>(view.sums.size());
  const float bar_width = std::max(2.0f, step - 2);
  for (std::size_t i = 0; i < view.sums.size(); ++i) {
    const float x = plot.x + step * static_cast<float>(i);
    const float end = y_of(view.sums[i].approximately());
    const bool below = view.sums[i] < Pounds(), lowest = view.lowest_month == static_cast<int>(i) + 1;
    const Rect bar{x, std::min(zero, end), bar_width, std::max(1.5f, std::abs(end - zero))};
    fill(ui, bar, 1, below ? c.overspent.fill : c.ok.fill);
    if (lowest) stroke(ui, bar.grown(2), 2, c.ink, 2);
    // Years are told apart by a fine line.
    if (i > 0 && i % 12 == 0) line(ui, {x - 1, plot.y - 6}, {x - 1, plot.bottom() + 6}, c.line_strong, 1);
  }
  line(ui, {plot.x, zero}, {plot.right(), zero}, c.ink, 1.5f);
}

// Three columns, or three lines where there is no room for them.
float years_in_columns(Frame& f, const MonthlyView& view, float y, const AccountRoom& room) {
  Ui& ui = f.ui;
  const Palette& c = ui.colors();
  const std::vector<Pounds> years = year_sums(view);
  Group group(ui, "years", Role::group, f.tr("plan_account.years"));
  float widest = 0;
  for (const Pounds year : years)
    widest = std::max(widest, measure_text(ui, month_money(f, year, Sign::always), ui.type().small_strong).x);
  const float column = room.width / static_cast<float>(std::max<std::size_t>(1, years.size()));
  const bool beside = widest + 8 <= column;
  for (std::size_t i = 0; i < years.size(); ++i) {
    const std::string name = f.tr("plan_account.year", {{"n", std::to_string(i + 1)}});
    const std::string amount = month_money(f, years[i], Sign::always);
    const Color ink = years[i] < Pounds() ? c.overspent.text : c.ink;
    if (beside) {
      const float x = room.x + column * static_cast<float>(i);
      say(ui, {x, y, column, 46}, name + ": " + amount);
      paint_text(ui, {x, y}, 0, name, ui.type().micro, c.ink2);
      paint_text(ui, {x, y + 20}, 0, amount, ui.type().small_strong, ink);
    } else {
      const std::string both = name + ": " + amount;
      y += text(ui, {room.x, y}, room.width, both, ui.type().small_strong, ink) + 2;
    }
  }
  return y + (beside ? 52.0f : 8.0f);
}

// How much of the plan runs in each year: all of it where nobody says less (domain.md A86).
float runs_by_year(Frame& f, float y, const AccountRoom& room) {
  const std::string& title = f.tr("plan_account.runs");
  Group group(f.ui, "runs", Role::group, title);
  DetailColumn column(f, room.x, y, room.width);
  column.title(title, 4);
  column.says(f.tr("plan_account.runs.help"));
  const auto& runs = f.work.plan().plan().runs;
  for (std::size_t i = 0; i < runs.size(); ++i) {
    const std::string year = std::to_string(i + 1), label = f.tr("plan_account.year", {{"n", year}});
    DetailAmount amount;
    amount.value = runs[i] ? runs[i]->basis_points() : Share::whole;
    amount.high = Share::whole;
    amount.decimals = 2;
    amount.step = 500;
    amount.unit = "%";
    amount.small_label = true;
    amount.named = title + ", " + label;
    const auto next = column.amount("year" + year, label, amount);
    if (!next) continue;
    f.later([i, year, all = static_cast<int>(*next)](Workspace& work) {
      if (!work.plan_open()) return;
      Plan plan = work.plan().plan();
      plan.runs[i].reset();
      if (all != Share::whole) plan.runs[i] = Share::of_basis_points(all);
      work.edit_typing({"plan_account.step.runs", {{"n", year}}}, "plan/runs/" + year,
                       [&](DiffBuilder& edit) { edit.put(plan); });
    });
  }
  return column.y() + 4;
}

}  // namespace

float account_months(Frame& f, float y, const AccountRoom& room) {
  if (!account_fold(f, "months", f.tr("plan_account.months"), seven::icon::calendar_days, y, room, &y)) return y;
  Ui& ui = f.ui;
  const Palette& c = ui.colors();
  const PlanModel& plan = f.work.plan();
  const bool cash = f.work.plan_look().purse == PlanPurse::cash;
  const MonthlyPlan months =
      monthly_plan(plan.store(), plan.input(), plan.account(), cash ? MonthsIn::cash : MonthsIn::value);
  const MonthlyView view = month_by_month(months, 12 * plan_years);
  const Pounds once = months.once.empty() ? Pounds() : months.once.front();
  y += text(ui, {room.x, y}, room.width, f.tr(cash ? "plan_account.months.cash" : "plan_account.months.value"),
            ui.type().small, c.ink2) +
       6;
  y += text(ui, {room.x, y}, room.width,
            f.tr("plan_account.months.terms", {{"released", month_money(f, months.released)},
                                               {"running", month_money(f, months.running + months.put_in)},
                                               {"once", month_money(f, once)}}),
            ui.type().small, c.ink2) +
       6;
  if (months.ramp_months > 0)
    y += text(ui, {room.x, y}, room.width, ui.words().count("plan_account.months.ramp", months.ramp_months),
              ui.type().small, c.ink2) +
         6;
  y = runs_by_year(f, y, room);
  const std::string lowest = view.lowest_month > 0
                                 ? f.tr("plan_account.months.lowest", {{"month", month_words(f, view.lowest_month)},
                                                                       {"money", month_money(f, view.lowest)}})
                                 : f.tr("plan_account.months.never_below");
  const std::string back = view.pays_back
                               ? f.tr("plan_account.months.pays_back", {{"month", month_words(f, *view.pays_back)}})
                               : f.tr("plan_account.months.not_in_three");
  months_chart(f, view, {room.x, y, room.width, 130}, f.tr("plan_account.months.chart") + " " + lowest + " " + back);
  y += 138;
  y += text(ui, {room.x, y}, room.width, lowest, ui.type().small, c.ink) + 2;
  if (view.lowest_month > 0) y += text(ui, {room.x, y}, room.width, back, ui.type().small, c.ink);
  return years_in_columns(f, view, y + 8, room);
}

}  // namespace seven::ui
