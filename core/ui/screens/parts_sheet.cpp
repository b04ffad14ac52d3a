// Who plays what: the parts of a group dealt to as many as there are, with given names where people want them.
#include <algorithm>
#include <utility>

#include "exercise/parts.h"
#include "icons.h"
#include "ui/screens/company.h"
#include "ui/screens/play.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/choice.h"
#include "ui/widgets/dialog.h"
#include "ui/widgets/text.h"
#include "ui/widgets/text_field.h"

namespace seven::ui {
namespace {

using Hand = std::vector<std::string>;  // the parts of one person

constexpr int kUsualPlayers = 5;
constexpr int kLongestName = 40;

int players(const Table& table) {
  return std::clamp(table.players == 0 ? kUsualPlayers : table.players, fewest_players, most_players);
}

std::string name_of(const Store& store, const Hand& hand) {
  const Seat* seat = store.find<Seat>(hand.front());
  return seat == nullptr ? "" : seat->name;
}

// A part that nobody is named for is no record.
void put_name(DiffBuilder& edit, const Hand& hand, const std::string& name) {
  for (const std::string& part : hand) {
    if (name.empty())
      edit.remove<Seat>(part);
    else if (is_id(part))
      edit.put(Seat{part, name});
  }
}

// Names stay with the people, whatever their parts become.
void deal_anew(Workspace& work, int count) {
  const Scenario& scenario = work.exercise().scenario();
  const auto before = deal_parts(scenario, players(work.table())), after = deal_parts(scenario, count);
  const Store& store = work.document()->store();
  std::vector<std::string> names;
  for (const Hand& hand : before) names.push_back(name_of(store, hand));
  work.edit({"step.together.deal", {{"n", std::to_string(count)}}}, [&](DiffBuilder& edit) {
    for (std::size_t i = 0; i < after.size(); ++i) put_name(edit, after[i], i < names.size() ? names[i] : "");
  });
  work.look_table([count](Table& table) { table.players = count; });
}

std::string names_of_parts(const Frame& f, const Hand& hand) {
  std::string all;
  for (const std::string& part : hand) all += (all.empty() ? "" : " + ") + part_name(f, part);
  return all;
}

// "@" and the key of a part's name, for the name of a step.
std::string step_part(const Frame& f, const std::string& part) {
  const std::string person(voice_of(part));
  return person.empty() ? "@together.part." + part
                        : "@" + scenario_key(f.work.exercise().scenario(), "person." + person + ".short");
}

float hand_row(Frame& f, const Hand& hand, float x, float y, float width) {
  Ui& ui = f.ui;
  const Palette& c = ui.colors();
  Scope scope(ui, hand.front());
  const bool beside = width >= 460, under = width < 260;
  const float left = x + (under ? 0.0f : 56.0f), field = beside ? 190.0f : x + width - left;
  const float room = x + width - left - (beside ? field + 16 : 0);
  part_sign(f, hand.front(), {x + 20, y + 22}, 40);
  if (hand.size() > 1) {
    disc(ui, {x + 36, y + 36}, 15, c.sheet);
    part_sign(f, hand[1], {x + 36, y + 36}, 26);
  }
  float at = under ? y + 58 : y;
  const std::string names = names_of_parts(f, hand);
  at += text(ui, {left, at}, room, names, ui.type().strong, c.ink);
  bool voiced = false;
  for (const std::string& part : hand) {
    const bool voice = !voice_of(part).empty();
    if (voice && std::exchange(voiced, true)) continue;  // once for all voices
    at += text(ui, {left, at}, room, f.tr("together.what." + std::string(part_kind(part))), ui.type().small, c.ink2);
  }
  const std::string now = name_of(f.work.document()->store(), hand);
  FieldOptions options;
  options.placeholder = f.tr("together.name");
  options.description = f.tr("together.names.private");
  options.max_length = kLongestName;
  options.spell = false;
  const Rect place = beside ? Rect{x + width - field, y, field, 48} : Rect{left, at + 6, field, 48};
  if (const auto typed = text_field(ui, "name", place, f.tr("together.name_for", {{"parts", names}}), now, options)) {
    f.later([hand, name = *typed, part = step_part(f, hand.front())](Workspace& work) {
      work.edit_typing({"step.together.name", {{"part", part}}}, "seat/" + hand.front(),
                       [&](DiffBuilder& edit) { put_name(edit, hand, name); });
    });
  }
  return std::max({at, place.bottom(), y + 52}) + 10;
}

}  // namespace

void draw_parts_sheet(Frame& f) {
  Ui& ui = f.ui;
  const Palette& c = ui.colors();
  Dialog dialog(ui, "parts", f.tr("together.parts"), 680);
  const float x = dialog.left(), width = dialog.width();
  float y = dialog.top();
  y += text(ui, {x, y}, width, f.tr("together.parts.words"), ui.type().body, c.ink2) + 14;
  y += heading(ui, {x, y}, width, f.tr("together.how_many"), ui.type().strong, c.ink, 3) + 6;
  const int count = players(f.work.table());
  std::vector<Choice> counts;
  for (int n = fewest_players; n <= most_players; ++n) {
    Choice& choice = counts.emplace_back();
    choice.key = choice.label = std::to_string(n);
  }
  float height = 0;
  if (const auto pressed = segmented(ui, "players", {x, y}, std::min(width, 420.0f), f.tr("together.how_many"), counts,
                                     count - fewest_players, &height))
    f.later([n = *pressed + fewest_players](Workspace& work) { deal_anew(work, n); });
  y += height + 12;
  icon(ui, seven::icon::lock, {x + 9, y + 11}, 18, c.ink2);
  y += text(ui, {x + 28, y}, width - 28, f.tr("together.names.private"), ui.type().small, c.ink2) + 12;
  for (const Hand& hand : deal_parts(f.work.exercise().scenario(), count)) {
    hairline(ui, x, y, width);
    y = hand_row(f, hand, x, y + 12, width);
  }
  ButtonLook look;
  look.kind = ButtonKind::primary;
  look.icon = seven::icon::users;
  const std::string& label = f.tr("together.begin");
  const float wide = ui.phone() ? width : std::min(width, button_size(ui, label, look).x);
  const bool done = button(ui, "done", {x, y + 6, wide, 48}, label, look);
  dialog.end(y + 58);
  if (done || dialog.closed()) {
    f.later([](Workspace& work) {
      work.look_table([](Table& table) { table.parts_dealt = true; });
      work.close_sheet();
    });
  }
}

}  // namespace seven::ui
