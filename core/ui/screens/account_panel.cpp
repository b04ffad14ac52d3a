#include "ui/screens/account_panel.h"

#include "base/format.h"
#include "icons.h"
#include "ui/app/wording.h"
#include "ui/screens/people.h"
#include "ui/screens/sheets.h"
#include "ui/widgets/card.h"
#include "ui/widgets/choice.h"
#include "ui/widgets/dialog.h"
#include "ui/widgets/text.h"

namespace seven::ui {
namespace {

struct Section {
  LineKind kind;
  Mark mark;
  const char* key;
};

constexpr Section kSections[] = {{LineKind::taken_out, Mark::today, "exercise.taken_out"},
                                 {LineKind::put_in, Mark::relationship, "exercise.put_in"},
                                 {LineKind::introduced, Mark::introduced, "exercise.introduced"},
                                 {LineKind::saved, Mark::saved, "exercise.saved"}};

Pounds total_of(const Account& account, LineKind kind) {
  switch (kind) {
    case LineKind::taken_out: return account.taken_out;
    case LineKind::put_in: return account.put_in;
    case LineKind::introduced: return account.introduced;
    case LineKind::saved: return account.saved;
  }
  return {};
}

// The two bars on one scale: what went out, and where it went. Equal length means balanced.
void out_and_in(Frame& f, float x, float y, float width, float height, float gap, float label_width) {
  Ui& ui = f.ui;
  const Palette& c = ui.colors();
  const Account& account = f.work.exercise().account();
  const double in_total = (account.put_in + account.introduced + account.saved).approximately();
  const double out_total = account.taken_out.approximately();
  const double most = std::max({in_total, out_total, 1.0});
  const float left = x + label_width, room = width - label_width;
  const auto length = [&](double pounds) { return static_cast<float>(pounds / most) * room; };
  if (label_width > 0) {
    paint_text(ui, {x, y + (height - 18) * 0.5f}, 0, f.tr("exercise.out"), ui.type().micro, c.ink2);
    paint_text(ui, {x, y + height + gap + (height - 18) * 0.5f}, 0, f.tr("exercise.in"), ui.type().micro, c.ink2);
  }
  if (out_total <= 0 && in_total <= 0) {
    for (const float top : {y, y + height + gap}) {
      fill(ui, {left, top, room, height}, 3, c.well);
      stroke(ui, {left, top, room, height}, 3, c.line, 1);
    }
    return;
  }
  const Rect out{left, y, std::max(3.0f, length(out_total)), height};
  fill(ui, out, 3, c.sheet);
  stroke(ui, out, 3, c.today.mid, 1.5f);
  const float waits = length(f.work.exercise().waiting().approximately());
  if (waits >= 2) hatch(ui, {out.right() - waits, y + 1, waits - 1, height - 2}, c.today.mid, 1.5f, 7);
  float at = left;
  const float below = y + height + gap;
  const std::pair<Pounds, const Meaning*> parts[] = {
      {account.put_in, &c.relationship}, {account.introduced, &c.introduced}, {account.saved, &c.saved}};
  for (const auto& [pounds, meaning] : parts) {
    const float w = length(pounds.approximately());
    if (w < 0.5f) continue;
    fill(ui, {at, below, std::max(3.0f, w - 2), height}, 3, meaning->fill);
    at += w;
  }
  if (at == left) fill(ui, {left, below, 3, height}, 1.5f, c.line_strong);
  if (account.overspent() > Pounds()) stroke(ui, Rect{left, below, at - left, height}.grown(3), 5, c.overspent.fill, 2);
}

// The condition that a section depends on, where it depends on one.
const char* condition_of(const Frame& f, LineKind kind) {
  const ExerciseModel& model = f.work.exercise();
  if (kind == LineKind::saved) return model.account().saved > Pounds() ? hours_end_condition : nullptr;
  if (kind != LineKind::taken_out) return nullptr;
  for (std::size_t r = 0; r < model.scenario().roles.size(); ++r) {
    const seven::Role& role = model.scenario().roles[r];
    if (role.cap && role.unit == RoleUnit::minutes && model.slots_of(r).scraps > 0) return recut_condition;
  }
  return nullptr;
}

float tick(Frame& f, const Section& which, const char* condition, float x, float y, float width) {
  const bool saved = which.kind == LineKind::saved;
  const std::string label = f.tr(saved ? "account.hours_end" : "account.recut");
  const float height = std::max(44.0f, measure_text(f.ui, label, f.ui.type().strong, width - 36).y + 8);
  const bool met = f.work.exercise().in_place(condition);
  if (checkbox(f.ui, condition, {x, y, width, height}, label, met)) {
    f.later([=](Workspace& work) {
      work.edit({"step.condition", {{"what", saved ? "@account.hours_end" : "@account.recut"}}},
                [&](DiffBuilder& diff) {
                  if (met)
                    diff.remove<Condition>(condition);
                  else
                    diff.put(Condition{condition, InPlace::yes});
                });
    });
  }
  return y + height;
}

// A thought on each line: where it comes from, what happens to the relationship, what it was and will be.
std::string one_below_the_other(std::string words) {
  constexpr std::string_view dot = " · ";
  for (std::size_t at = words.find(dot); at != std::string::npos; at = words.find(dot))
    words.replace(at, dot.size(), "\n");
  return words;
}

float section(Frame& f, const Section& which, float x, float y, float width, bool roomy,
              const std::vector<MinuteMove>& moves) {
  Ui& ui = f.ui;
  const Palette& c = ui.colors();
  const Account& account = f.work.exercise().account();
  const Wording wording(f.work.exercise(), ui.words());
  Scope scope(ui, which.key);
  const Pounds total = total_of(account, which.kind);
  const std::string amount = (which.kind == LineKind::taken_out ? "−" : "+") + format_money(total);
  const std::string title = which.kind == LineKind::saved ? wording.saved() : f.tr(which.key);
  mark(ui, which.mark, {x + 11, y + 13}, 22);
  const float amount_width = measure_text(ui, amount, ui.type().strong).x;
  const bool narrow = width < 220;  // very large text: amounts go below, so that no word breaks
  const float indent = narrow ? 8.0f : 34.0f;
  const float title_height =
      heading(ui, {x + 34, y}, width - 34 - (narrow ? 0 : amount_width + 8), title, ui.type().strong, c.ink, 3);
  if (narrow) y += title_height;
  text(ui, {x + width - amount_width, y}, amount_width + 1, amount, ui.type().strong, c.ink);
  y += (narrow ? ui.type().strong.line : title_height) + 2;
  const TextStyle fine{Weight::regular, 14, 19};
  int index = 0;
  for (const LedgerLine& entry : account.lines) {
    if (entry.kind != which.kind) continue;
    const std::string words = wording.line(entry);
    const Pounds size = entry.pounds < Pounds() ? -entry.pounds : entry.pounds;
    const std::string money = format_money(size);
    const std::string below = wording.below(entry, moves);
    const std::string lines = one_below_the_other(below);
    const float money_width = measure_text(ui, money, ui.type().small).x;
    const float room = width - indent - money_width - 14;
    const float words_height = measure_text(ui, words, ui.type().small, room).y;
    const float below_height = below.empty() ? 0 : measure_text(ui, lines, fine, width - indent).y + 4;
    const float row = std::max(roomy ? 44.0f : 24.0f, words_height + below_height + 3);
    const float top = y + (row - words_height - below_height) * 0.5f;
    const bool jumps = !entry.who.empty() && (roomy || !ui.around().touch);
    if (jumps) {
      Node node;
      node.id = ui.id(std::to_string(index++));
      node.role = Role::button;
      node.label = words + ", " + money + (below.empty() ? "" : ", " + below);
      node.bounds = {x + 28, y, width - 28, row};
      const Rect target = node.bounds;
      const Interaction state = ui.interact(std::move(node));
      if (state.hovered) fill(ui, target.grown(2), 6, c.well);
      if (state.focused) ui.focus_ring(target, 6);
      if (state.pressed) {
        const std::string who = entry.who, role = entry.role;
        f.later([who, role](Workspace& work) {
          work.look([&](Session& session) { session.person = who, session.role = role; });
          work.close_sheet();
        });
      }
    } else {
      say(ui, {x + 34, y, width - 34, row}, words + ", " + money + (below.empty() ? "" : ", " + below));
    }
    paint_text(ui, {x + indent, top}, room, words, ui.type().small, c.ink);
    paint_text(ui, {x + indent, top + words_height}, width - indent, lines, fine, c.ink3);
    const float words_width = measure_text(ui, words, ui.type().small, room).x;
    dots(ui, {x + indent + words_width + 8, top + 15}, {x + width - money_width - 8, top + 15}, c.line_strong);
    paint_text(ui, {x + width - money_width, top}, 0, money, ui.type().small, c.ink2);
    y += row;
  }
  if (const char* condition = condition_of(f, which.kind)) y = tick(f, which, condition, x, y, width);
  return y + 8;
}

}  // namespace

float account_column(Frame& f, float x, float y, float width, bool roomy) {
  Ui& ui = f.ui;
  const Palette& c = ui.colors();
  const ExerciseModel& model = f.work.exercise();
  const std::string total = format_money(model.account().today);
  const float total_width = measure_text(ui, total, ui.type().figure).x;
  const std::string& title = f.tr("exercise.today_total");
  const bool beside = measure_text(ui, title, ui.type().small).x <= width - total_width - 8;
  if (beside)
    text(ui, {x, y + ui.type().figure.line - 32}, 0, title, ui.type().small, c.ink2);
  else
    y += text(ui, {x, y}, width, title, ui.type().small, c.ink2);
  text(ui, {x + width - total_width, y}, total_width + 1, total, ui.type().figure, c.ink);
  y += ui.type().figure.line + 10;
  const float words = std::max(measure_text(ui, f.tr("exercise.out"), ui.type().micro).x,
                               measure_text(ui, f.tr("exercise.in"), ui.type().micro).x);
  out_and_in(f, x, y, width, 15, 7, std::max(34.0f, words + 8));
  y += 2 * 15 + 7 + 16;
  const std::vector<MinuteMove> moves = minute_moves(model.account_input());
  for (const Section& each : kSections) {
    hairline(ui, x, y, width);
    y = section(f, each, x, y + 10, width, roomy, moves);
  }
  for (const std::string& note : Wording(model, ui.words()).notes(f.work.content()))
    y += text(ui, {x, y}, width, note, ui.type().small, c.ink2) + 6;
  return y;
}

namespace {

// What the result says, worked out once for its height and its painting.
struct ResultWords {
  bool over = false, all = false;
  std::string title, amount;
  std::vector<std::string> lines;
};

ResultWords result_words(const Frame& f) {
  const Account& account = f.work.exercise().account();
  ResultWords out;
  out.over = !account.fits();
  out.all = !out.over && account.left() == Pounds();
  const Pounds size = account.overspent() > Pounds() ? account.overspent() : account.left_to_place();
  if (!out.over || account.overspent() > Pounds()) out.amount = format_money(size);
  out.title = f.tr(out.over ? "exercise.overspent" : "exercise.left_to_place");
  if (!out.over) out.lines.push_back(f.tr(out.all ? "exercise.all_placed" : "ui.account.can_place"));
  for (const RoleBalance& role : account.roles) {
    if (role.over > Minutes())
      out.lines.push_back(f.tr("exercise.overspent.role", {{"role", word(f, "role." + role.role + ".bar")},
                                                           {"minutes", format_minutes(f.ui.words(), role.over)}}));
  }
  return out;
}

// Lays the result out and paints it where `paint` is set; returns the height.
float result_layout(Frame& f, const Rect& place, bool paint) {
  Ui& ui = f.ui;
  const Palette& c = ui.colors();
  const ResultWords words = result_words(f);
  const Meaning& m = words.over ? c.overspent : c.ok;
  const float x = place.x + 18, left = x + 42, width = place.right() - 18 - left;
  const Color ink = words.over ? m.text : c.ink;
  float y = place.y + 16;
  if (paint) {
    fill(ui, place, 0, words.over || words.all ? m.tint : c.well);
    double_rule(ui, place.x, place.y, place.w);
    if (words.over || words.all)
      mark(ui, words.over ? Mark::overspent : Mark::ok, {x + 15, y + 18}, 30);
    else
      ring_dashed(ui, {x + 15, y + 18}, 14, c.ink, 2);
  }
  const TextStyle& money = ui.type().h3;
  const float amount_width = measure_text(ui, words.amount, money).x;
  const bool beside = measure_text(ui, words.title, ui.type().strong).x + 10 + amount_width <= width;
  if (paint) status(ui, "result", {left, y}, width, words.title, ui.type().strong, ink);
  if (paint && beside) text(ui, {left, y - 2}, width, words.amount, money, ink, Align::right);
  y += measure_text(ui, words.title, ui.type().strong, width).y;
  if (!beside && paint) text(ui, {left, y}, width, words.amount, money, ink);
  if (!beside && !words.amount.empty()) y += money.line;
  for (const std::string& each : words.lines) {
    if (paint) text(ui, {left, y}, width, each, ui.type().small, words.over || words.all ? m.text : c.ink2);
    y += measure_text(ui, each, ui.type().small, width).y;
  }
  return y + 14 - place.y;
}

}  // namespace

float account_result_height(Frame& f, float width) { return result_layout(f, {0, 0, width, 0}, false); }
void account_result(Frame& f, const Rect& place) { result_layout(f, place, true); }

void account_strip(Frame& f, const Rect& place) {
  Ui& ui = f.ui;
  const Palette& c = ui.colors();
  const Account& account = f.work.exercise().account();
  ResultWords words = result_words(f);
  const bool over = words.over, all = words.all;
  const Meaning& m = over ? c.overspent : c.ok;
  const std::string& title = words.title;
  std::string& amount = words.amount;
  if (amount.empty()) {
    for (const RoleBalance& role : account.roles) {
      if (role.over > Minutes())
        amount +=
            (amount.empty() ? "" : ", ") + word(f, "role." + role.role + ".short") + " +" + format_number(role.over);
    }
  }
  Node node;
  node.id = ui.id("account");
  node.role = Role::button;
  node.label = f.tr("exercise.account");
  node.description = title + ", " + amount;
  node.bounds = place;
  const Interaction state = ui.interact(std::move(node));
  if (state.pressed) f.later([](Workspace& work) { work.show({Sheet::Kind::account, {}}); });
  fill(ui, place, 0, over || all ? m.tint : c.well);
  double_rule(ui, place.x, place.y, place.w);
  const float middle = place.center().y + 2;
  if (over || all)
    mark(ui, over ? Mark::overspent : Mark::ok, {place.x + 34, middle}, 28);
  else
    ring_dashed(ui, {place.x + 34, middle}, 14, c.ink, 2);
  const Color ink = over ? m.text : c.ink;
  const bool narrow = place.w < 260;  // very large text: the words and the amount alone
  paint_line(ui, {place.x + 60, middle - 24}, place.w - (narrow ? 100 : 60), title, ui.type().small,
             over ? m.text : c.ink2);
  // The bars give way to the amount.
  const float wanted = std::max(measure_text(ui, amount, ui.type().h3).x, measure_text(ui, title, ui.type().small).x);
  const float bars =
      narrow ? place.w - 34 : std::clamp(72 + wanted, place.w * 0.5f, std::max(place.w * 0.5f, place.w - 110));
  paint_line(ui, {place.x + 60, middle - 4}, bars - 66, amount, ui.type().h3, ink);
  if (!narrow) out_and_in(f, place.x + bars, middle - 17, place.w - bars - 60, 14, 6, 0);
  icon(ui, seven::icon::chevron_up, {place.right() - 30, middle}, 20, c.ink);
  if (state.focused) ui.focus_ring(place.inset(4, 6), 8);
  Node live;
  live.id = ui.id("live");
  live.role = Role::status;
  live.live = true;
  live.label = title + " " + amount;
  live.bounds = {place.x, place.y, 1, 1};
  ui.add(std::move(live));
}

void draw_account_sheet(Frame& f) {
  Ui& ui = f.ui;
  Dialog dialog(ui, "account", f.tr("exercise.account"), 480);
  float y = account_column(f, dialog.left(), dialog.top(), dialog.width(), true);
  const float h = account_result_height(f, dialog.width());
  account_result(f, {dialog.left(), y + 6, dialog.width(), h});
  dialog.end(y + 10 + h);
  if (dialog.closed()) f.later([](Workspace& work) { work.close_sheet(); });
}

}  // namespace seven::ui
