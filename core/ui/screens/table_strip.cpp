// The strip between the path and the step: whose turn it is, or a voice for one person alone, and the clock. It stands
// in a place of its own, so that it covers nothing; on phones it scrolls with the page, and where the window is low it
// is one line that opens the play sheet.
#include <algorithm>
#include <cmath>
#include <optional>

#include "icons.h"
#include "ui/screens/company.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/clock_face.h"
#include "ui/widgets/text.h"

namespace seven::ui {
namespace {

constexpr int kMoreMinutes = 2;
constexpr float kStripFace = 40, kPress = 44;

float strip_side(const Ui& ui) { return ui.phone() ? 16.0f : ui.tablet() ? 28.0f : 32.0f; }

double seconds_left(const Frame& f) { return f.work.clock().left(static_cast<int>(f.work.step()), f.ui.around().time); }

bool clock_runs(const Frame& f) { return f.work.clock().runs(static_cast<int>(f.work.step())); }

// The next frame when the words or the wedge change: every second, or every minute where people want less motion.
void wake_for_clock(Frame& f) {
  const double left = seconds_left(f), every = f.ui.around().reduced_motion ? 60 : 1;
  if (left <= 0) return;
  const double until = left - every * (std::ceil(left / every) - 1);
  f.ui.frames().wake_after(std::max(0.05, until));
}

std::string time_words(const Frame& f) {
  const double left = seconds_left(f);
  if (left <= 0) return f.tr("together.clock.up");
  if (left < 60) return f.tr("together.clock.last");
  return f.ui.words().count("together.clock.left", static_cast<long>(std::ceil(left / 60)));
}

std::string given_words(const Frame& f) {
  if (seconds_left(f) <= 0) return f.tr("together.clock.carry_on");
  return f.ui.words().count("together.clock.given", f.work.clock().given(static_cast<int>(f.work.step())));
}

void face(Frame& f, Vec2 center, float size) {
  const int given = std::max(1, f.work.clock().given(static_cast<int>(f.work.step())));
  clock_face(f.ui, center, size, static_cast<float>(seconds_left(f) / (given * 60.0)));
}

std::string more_words(const Frame& f) { return f.tr("together.clock.more", {{"n", std::to_string(kMoreMinutes)}}); }

ButtonLook more_look() {
  ButtonLook look;
  look.kind = ButtonKind::quiet;
  return look;
}

std::string voice_gone(const Frame& f) { return std::string("voice_gone_") + step_word(f.work.step()); }

std::string who_words(const Turn& turn) { return turn.name.empty() ? turn.who : turn.who + " · " + turn.name; }

// What can be pressed beside the words, from the right edge inwards; `paint` or only measure. Returns the width.
float actions(Frame& f, const Turn& turn, float right, float middle, bool paint) {
  Ui& ui = f.ui;
  const bool together = !turn.job.empty();
  float x = right;
  if (together) {
    const std::string& label = f.tr("together.pass_on");
    ButtonLook look;
    look.icon_after = seven::icon::arrow_right;
    const float width = ui.phone() ? kPress : button_size(ui, label, look).x;
    x -= width;
    if (paint && ui.phone()) {
      const Rect press{x, middle - 22, kPress, kPress};
      if (icon_button(ui, "pass", press, label, look.icon_after)) pass_it_on(f);
      stroke(ui, press, 12, ui.colors().line_strong, ui.colors().border);
    }
    if (paint && !ui.phone() && button(ui, "pass", {x, middle - 22, width, kPress}, label, look)) pass_it_on(f);
  } else {
    x -= kPress;
    if (paint &&
        icon_button(ui, "away", {x, middle - 22, kPress, kPress}, f.tr("together.voice.away"), seven::icon::x)) {
      f.later([gone = voice_gone(f)](Workspace& work) { work.unfold(gone, "yes"); });
    }
  }
  if (turn.prompts < (together && ui.phone() ? 1 : 2)) return right - x;
  const std::string& label = f.tr(together ? "together.another_prompt" : "together.another_voice");
  if (!together && ui.desktop()) {
    ButtonLook look;
    look.kind = ButtonKind::quiet;
    look.icon = seven::icon::repeat_2;
    const float width = button_size(ui, label, look).x;
    x -= width + 4;
    if (paint && button(ui, "another", {x, middle - 22, width, kPress}, label, look)) another_prompt(f);
    return right - x;
  }
  x -= kPress + 4;
  if (paint && icon_button(ui, "another", {x, middle - 22, kPress, kPress}, label,
                           together && ui.phone() ? seven::icon::message_circle : seven::icon::repeat_2))
    another_prompt(f);
  return right - x;
}

// A quotation with its bar; paint or only measure. Returns the height.
float quotation(Ui& ui, Vec2 at, float width, const std::string& words, const TextStyle& style, bool paint) {
  const float height = measure_text(ui, words, style, width - 14).y;
  if (!paint) return height;
  fill(ui, {at.x, at.y + 2, 3, height - 4}, 0, ui.colors().line_strong);
  status(ui, "quote", {at.x + 14, at.y}, width - 14, words, style, ui.colors().ink);
  return height;
}

// The words of a turn or a voice; paint or only measure. Returns the height.
float turn_words(Frame& f, const Turn& turn, Vec2 at, float width, bool paint) {
  Ui& ui = f.ui;
  const Palette& c = ui.colors();
  const TextStyle& prompt = ui.phone() ? ui.type().small : ui.type().body;
  if (turn.job.empty()) {
    const float h = quotation(ui, at, width, turn.quote, prompt, paint);
    if (paint) text(ui, {at.x + 14, at.y + h}, width - 14, turn.who, ui.type().small_strong, c.ink2);
    return h + ui.type().small_strong.line;
  }
  const bool quoted = !turn.quote.empty() && (!ui.phone() || asked_for_prompt(f));
  const bool beside = quoted && width >= 620;
  const float first = beside ? (width - 28) * 0.52f : width;
  const std::string who = who_words(turn);
  float h = measure_text(ui, who, ui.type().strong, first).y;
  if (paint) status(ui, "who", at, first, who, ui.type().strong, c.ink);
  if (paint) text(ui, {at.x, at.y + h}, first, turn.job, ui.type().small, c.ink2);
  h += measure_text(ui, turn.job, ui.type().small, first).y;
  if (!quoted) return h;
  if (!beside) return h + 6 + quotation(ui, {at.x, at.y + h + 6}, width, turn.quote, prompt, paint);
  const float second = width - first - 28;
  const float q = quotation(ui, {}, second, turn.quote, prompt, false);
  const float tall = std::max(h, q);
  if (paint) quotation(ui, {at.x + first + 28, at.y + (tall - q) * 0.5f}, second, turn.quote, prompt, true);
  return tall;
}

// One line that opens the play sheet, where everything is said in full.
float low_strip(Frame& f, const std::optional<Turn>& turn, bool runs, float y) {
  Ui& ui = f.ui;
  const Palette& c = ui.colors();
  const bool together = turn && !turn->job.empty();
  const float height = 48, middle = y + height * 0.5f;
  float right = ui.size().x - 8;
  fill(ui, {0, y, ui.size().x, height}, 0, c.sheet);
  hairline(ui, 0, y + height - 1, ui.size().x);
  const float ends = right - (turn ? kPress : 0);
  const float clock = runs ? kPress : 0;
  Node node;
  node.id = ui.id("open");
  node.role = Role::button;
  node.label = turn ? who_words(*turn) : time_words(f);
  if (turn) node.description = turn->job.empty() ? turn->quote : turn->job;
  node.bounds = {8, y + 2, ends - clock - 12, kPress};
  const Rect target = node.bounds;
  const std::string line = node.description.empty() ? node.label : node.label + ": " + node.description;
  const Interaction state = ui.interact(std::move(node));
  if (state.pressed) f.later([](Workspace& work) { work.show({Sheet::Kind::play, {}}); });
  if (state.hovered) fill(ui, target, 10, c.well);
  if (turn) part_sign(f, turn->part, {target.x + 20, middle}, 32);
  const float left = target.x + (turn ? 44.0f : 8.0f);
  paint_line(ui, {left, middle - 10}, target.right() - 4 - left, line, ui.type().small_strong, c.ink);
  if (state.focused) ui.focus_ring(target, 10);
  if (runs) face(f, {ends - 22, middle}, 30);
  if (together &&
      icon_button(ui, "pass", {ends, y + 2, kPress, kPress}, f.tr("together.pass_on"), seven::icon::arrow_right))
    pass_it_on(f);
  if (turn && !together &&
      icon_button(ui, "away", {ends, y + 2, kPress, kPress}, f.tr("together.voice.away"), seven::icon::x))
    f.later([gone = voice_gone(f)](Workspace& work) { work.unfold(gone, "yes"); });
  return y + height;
}

}  // namespace

float clock_block_width(const Frame& f) {
  const Ui& ui = f.ui;
  const float words = std::max(measure_text(ui, time_words(f), ui.type().strong).x,
                               measure_text(ui, given_words(f), ui.type().small).x);
  const std::string more = more_words(f);
  return kStripFace + 10 + words + 6 + button_size(ui, more, more_look()).x + kPress;
}

void clock_block(Frame& f, float left, float middle) {
  Ui& ui = f.ui;
  const Palette& c = ui.colors();
  Scope scope(ui, "clock");
  const bool up = seconds_left(f) <= 0;
  face(f, {left + kStripFace * 0.5f, middle}, kStripFace - 2);
  const float x = left + kStripFace + 10;
  const std::string words = time_words(f), given = given_words(f);
  const float top = middle - (ui.type().strong.line + ui.type().small.line) * 0.5f;
  // Said once, when it is up; the minutes in between are there to be read.
  if (up)
    status(ui, "up", {x, top}, 0, words, ui.type().strong, c.ink);
  else
    text(ui, {x, top}, 0, words, ui.type().strong, c.ink);
  text(ui, {x, top + ui.type().strong.line}, 0, given, ui.type().small, c.ink2);
  const float width = std::max(measure_text(ui, words, ui.type().strong).x, measure_text(ui, given, ui.type().small).x);
  const std::string more = more_words(f);
  const Rect press{x + width + 6, middle - 22, button_size(ui, more, more_look()).x, kPress};
  if (button(ui, "more", press, more, more_look())) f.later([](Workspace& work) { work.lengthen_clock(kMoreMinutes); });
  if (icon_button(ui, "off", {press.right(), middle - 22, kPress, kPress}, f.tr("together.clock.off"), seven::icon::x))
    f.later([](Workspace& work) { work.give_minutes(0); });
}

float clock_lines(Frame& f, float x, float y, float width) {
  if (clock_block_width(f) <= width) {
    clock_block(f, x, y + 26);
    return y + 50;
  }
  Ui& ui = f.ui;
  Scope scope(ui, "clock");
  y += status(ui, "up", {x, y}, width, time_words(f), ui.type().strong, ui.colors().ink);
  y += text(ui, {x, y}, width, given_words(f), ui.type().small, ui.colors().ink2) + 4;
  if (button(ui, "more", {x - 10, y, button_size(ui, more_words(f), more_look()).x, kPress}, more_words(f),
             more_look()))
    f.later([](Workspace& work) { work.lengthen_clock(kMoreMinutes); });
  return y + kPress;
}

namespace {

// Whether there is no room for a strip that stands still.
bool in_page(const Ui& ui) { return ui.phone() || ui.low(); }

float strip_at(Frame& f, float y) {
  Ui& ui = f.ui;
  const Palette& c = ui.colors();
  std::optional<Turn> turn = turn_now(f);
  const bool together = turn && !turn->job.empty(), runs = clock_runs(f);
  if (turn && !together && (f.work.unfolded(voice_gone(f)) == "yes" || ui.size().x < 320)) turn.reset();
  if (runs) wake_for_clock(f);
  if (!turn && !runs) return y;
  std::optional<Group> strip;
  if (in_page(ui)) strip.emplace(ui, "table", Role::group, f.tr("together.strip"));
  if (ui.low()) return low_strip(f, turn, runs, y);

  const float left = strip_side(ui), right = ui.size().x - (ui.phone() ? 12.0f : left), pad = ui.phone() ? 8.0f : 12.0f;
  const float size = ui.phone() ? 36.0f : 44.0f, clock = runs ? clock_block_width(f) : 0;
  const float taken = turn ? actions(f, *turn, right, 0, false) : 0;
  const float beside = right - left - size - 28 - taken - clock - 32;  // left for words with the clock in the same row
  const bool below = runs && turn && beside < 340;
  const float edge = right - (runs && !below ? clock + 32 : 0);
  const float words = left + size + 14, width = edge - taken - 14 - words;
  const float tall = turn ? std::max(kPress, turn_words(f, *turn, {words, 0}, width, false)) : 0;
  const float row = tall + 2 * pad;
  const float height = turn ? row + (below ? 46.0f : 0.0f) : 60.0f;
  fill(ui, {0, y, ui.size().x, height}, 0, c.sheet);
  hairline(ui, 0, y + height - 1, ui.size().x);
  if (turn) {
    const float middle = y + row * 0.5f;
    part_sign(f, turn->part, {left + size * 0.5f, middle}, size);
    const float h = turn_words(f, *turn, {words, 0}, width, false);
    turn_words(f, *turn, {words, middle - h * 0.5f}, width, true);
    actions(f, *turn, edge, middle, true);
    if (runs && !below) fill(ui, {edge + 15, y + pad, 1, row - 2 * pad}, 0, c.line);
  }
  if (runs) clock_block(f, turn && !below ? edge + 32 : left, below ? y + row + 20 : y + height * 0.5f);
  return y + height;
}

}  // namespace

float table_strip(Frame& f, float y) {
  if (in_page(f.ui)) return y;
  // A landmark, because it stands outside the page's main part.
  Group strip(f.ui, "table", Role::region, f.tr("together.strip"));
  company_control(f, f.ui.size().x - strip_side(f.ui), y - 28);
  return strip_at(f, y);
}

float page_strip(Frame& f, float y) { return in_page(f.ui) ? strip_at(f, y) : y; }

float turn_in_full(Frame& f, float x, float y, float width) {
  Ui& ui = f.ui;
  const Palette& c = ui.colors();
  const std::optional<Turn> turn = turn_now(f);
  if (!turn) return y;
  const bool together = !turn->job.empty();
  Group group(ui, "turn", Role::group, f.tr("together.strip"));
  part_sign(f, turn->part, {x + 24, y + 24}, 48);
  const bool under = width < 260;  // very large text
  const float left = x + (under ? 0.0f : 62.0f), room = x + width - left, first = under ? y + 54 : y;
  float at = first + text(ui, {left, first}, room, who_words(*turn), ui.type().strong, c.ink);
  at += text(ui, {left, at}, room, turn->job, ui.type().body, c.ink2);
  if (!turn->quote.empty()) at += 6 + quotation(ui, {left, at + 6}, room, turn->quote, ui.type().body, true);
  at = std::max(at, y + 48) + 8;
  float next = left;
  const auto press = [&](const char* key, const std::string& label, const ButtonLook& look) {
    const float w = std::min(room, button_size(ui, label, look).x);
    if (next > left && next + w > left + room) next = left, at += 60;
    const float h = button_size(ui, label, look).x > room ? 56.0f : kPress;
    const bool pressed = button(ui, key, {next, at, w, h}, label, look);
    next += w + 8;
    return pressed;
  };
  ButtonLook on, again;
  on.icon_after = seven::icon::arrow_right;
  again.icon = seven::icon::repeat_2;
  if (together && press("pass", f.tr("together.pass_on"), on)) pass_it_on(f);
  if (turn->prompts > 1 &&
      press("another", f.tr(together ? "together.another_prompt" : "together.another_voice"), again))
    another_prompt(f);
  return at + (next > left ? under ? 56.0f : kPress : 0);
}

}  // namespace seven::ui
