#include "ui/screens/home_picture.h"

#include <imgui.h>

#include <cmath>

#include "ui/widgets/card.h"
#include "ui/widgets/mark.h"
#include "ui/widgets/portrait.h"
#include "ui/widgets/text.h"

namespace seven::ui {
namespace {

// The picture's own example: the same twenty-one minutes, given differently. Not a result.
constexpr int kEach = 7, kQuick = 3, kDeep = 11, kNew = 7;

void bead_row(Ui& ui, float x, float y, float bead, float gap, int count, float height, const Meaning* meaning) {
  for (int i = 0; i < count; ++i) {
    const Rect r{x + static_cast<float>(i) * (bead + gap), y, bead, height};
    if (meaning != nullptr)
      fill(ui, r, 5, meaning->fill);
    else {
      fill(ui, r, 5, ui.colors().sheet);
      stroke(ui, r, 5, ui.colors().today.mid, 1.6f);
    }
  }
}

// A ribbon from [a0,a1] above to [b0,b1] below.
void ribbon(Ui& ui, float a0, float a1, float top, float b0, float b1, float bottom, Color color) {
  ImDrawList& draw = ui.draw();
  constexpr int kSteps = 18;
  for (int i = 0; i < kSteps; ++i) {
    const auto at = [&](int step, float from, float to) {
      const float t = static_cast<float>(step) / kSteps;
      const float s = t * t * (3 - 2 * t);
      return ImVec2{from + (to - from) * s, top + (bottom - top) * t};
    };
    const ImVec2 p0 = at(i, a0, b0), p1 = at(i, a1, b1), p2 = at(i + 1, a1, b1), p3 = at(i + 1, a0, b0);
    const ImDrawListFlags before = draw.Flags;
    draw.Flags &= ~ImDrawListFlags_AntiAliasedFill;  // neighbours would show a seam
    draw.AddQuadFilled(p0, p1, p2, p3, color);
    draw.Flags = before;
  }
}

}  // namespace

float minutes_picture(Frame& f, const Rect& place) {
  Ui& ui = f.ui;
  const Palette& c = ui.colors();
  const bool labels = place.w > 560;
  const float label_width = labels ? 90.0f : 0.0f;
  const float left = place.x + label_width, width = place.w - label_width;
  const float group_gap = width * 0.075f;
  const float group = (width - 2 * group_gap) / 3;
  const float gap = 4, bead = (group - gap * (kEach - 1)) / kEach;
  const float height = labels ? 29.0f : 22.0f;
  const float size = labels ? 86.0f : 60.0f;
  const float xs[3] = {left, left + group + group_gap, left + 2 * (group + group_gap)};
  const char* who[3] = {"raj", "sandra", "roger"};
  float y = place.y;
  Group picture(ui, "minutes", Role::group, f.tr("ui.picture"));
  image(ui, "picture", {place.x, y, place.w, size + 200}, f.tr("ui.picture.alt"));
  for (int i = 0; i < 3; ++i)
    portrait(ui, f.work.content().portraits(), who[i], {xs[i] + group * 0.5f, y + size * 0.5f}, size);
  y += size + 16;
  const float top = y + height + 4, bottom = top + (labels ? 56.0f : 40.0f);
  for (float x : xs) bead_row(ui, x, y, bead, gap, kEach, height, nullptr);
  const auto span = [&](int count) { return static_cast<float>(count) * bead + static_cast<float>(count - 1) * gap; };
  const float deep_left = xs[1] + group - span(kDeep);
  const float alpha = 0.25f;
  ribbon(ui, xs[0], xs[0] + span(kQuick), top, xs[0], xs[0] + span(kQuick), bottom,
         mix(c.paper, c.transaction.fill, 0.16f));
  ribbon(ui, xs[0] + group - span(kEach - kQuick), xs[0] + group, top, deep_left, deep_left + span(kDeep - kEach),
         bottom, mix(c.paper, c.relationship.fill, alpha));
  ribbon(ui, xs[1], xs[1] + group, top, xs[1], xs[1] + group, bottom, mix(c.paper, c.relationship.fill, 0.12f));
  ribbon(ui, xs[2], xs[2] + group, top, xs[2], xs[2] + group, bottom, mix(c.paper, c.introduced.fill, 0.12f));
  const float tomorrow = bottom + 4;
  bead_row(ui, xs[0], tomorrow, bead, gap, kQuick, height, &c.transaction);
  bead_row(ui, deep_left, tomorrow, bead, gap, kDeep, height, &c.relationship);
  bead_row(ui, xs[2], tomorrow, bead, gap, kNew, height, &c.introduced);
  if (!labels) return tomorrow + height;

  const auto label = [&](float at, const char* strong, const char* small) {
    paint_text(ui, {place.x, at - 6}, label_width - 14, f.tr(strong), ui.type().small_strong, c.ink, Align::right);
    paint_text(ui, {place.x, at + 12}, label_width - 14, f.tr(small), ui.type().small, c.ink2, Align::right);
  };
  label(y, "ui.picture.today", "ui.picture.today_small");
  label(tomorrow, "ui.picture.tomorrow", "ui.picture.tomorrow_small");
  const float legend = tomorrow + height + 12;
  const auto explain = [&](float x, float room, Mark sign, int n, const char* key) {
    mark(ui, sign, {x + 11, legend + 12}, 22);
    paint_text(ui, {x + 33, legend - 1}, 0, std::to_string(n), ui.type().strong, c.ink);
    return paint_text(ui, {x + 33, legend + 24}, room - 33, f.tr(key), ui.type().small, c.ink2);
  };
  float tall = explain(xs[0], deep_left - xs[0] - 12, Mark::transaction, kQuick, "ui.picture.quick");
  tall = std::max(tall, explain(deep_left, xs[2] - deep_left - 12, Mark::relationship, kDeep, "ui.picture.deep"));
  tall = std::max(tall, explain(xs[2], group, Mark::introduced, kNew, "ui.picture.new"));
  return legend + 24 + tall;
}

namespace {

// The band across a card, or at its left edge where it is a row: only the card's own corners are round.
void ground(Ui& ui, const Rect& r, Color color) {
  fill(ui, r, 16, color);
  if (r.h < r.w)
    fill(ui, {r.x, r.bottom() - 18, r.w, 18}, 0, color);
  else
    fill(ui, {r.right() - 18, r.y, 18, r.h}, 0, color);
}

}  // namespace

void picture_of_people(Ui& ui, const Portraits& portraits, const Rect& place) {
  picture_of_faces(ui, portraits, {"raj", "sandra", "roger"}, place);
}

std::vector<std::string> faces_of(const Scenario& scenario) {
  std::vector<std::string> who;
  for (const Person& person : scenario.people) who.push_back(person.portrait);
  who.resize(std::min<std::size_t>(who.size(), 3));
  return who;
}

void picture_of_faces(Ui& ui, const Portraits& portraits, const std::vector<std::string>& who, const Rect& r) {
  const std::size_t count = who.empty() ? 3 : who.size(), front = count > 1 ? 1 : 0;
  const auto name = [&](std::size_t i) { return i < who.size() ? std::string_view(who[i]) : std::string_view(); };
  ground(ui, r, backdrop(ui, name(front)));
  ui.draw().PushClipRect({r.x + 1, r.y}, {r.right() - 1, r.bottom()}, true);
  const bool narrow = r.w < 140;
  // In a tall band they are larger, and cut at its sides.
  const float grow = narrow ? r.w * std::clamp(r.h / 135, 1.0f, 1.3f) : r.h;
  const float size = grow * (narrow ? 0.79f : 1.06f), in_front = grow * (narrow ? 0.89f : 1.12f);
  const float spread = narrow ? r.w * 0.29f : r.w * 0.33f;
  const Rect behind = narrow ? Rect{r.x, r.y, r.w, r.h - 22} : r;
  for (std::size_t i = 0; i < count; ++i) {
    if (i == front) continue;
    const float x = r.center().x + (i == 0 ? -spread : spread);
    if (!narrow) disc(ui, {x, r.bottom() + 6}, r.h * 0.71f, backdrop(ui, name(i)));
    bust(ui, portraits, name(i), behind, size, x);
  }
  bust(ui, portraits, name(front), r, in_front, r.center().x);
  ui.draw().PopClipRect();
}

void picture_of_file(Ui& ui, const Rect& r) {
  const Palette& c = ui.colors();
  ground(ui, r, c.well);
  const float h = r.h < r.w ? r.h - 36 : 76, w = h * 0.78f;
  const Rect sheet{r.center().x - w * 0.5f, r.center().y - h * 0.5f, w, h};
  shadow(ui, sheet, 6, ui.shadows().card);
  fill(ui, sheet, 6, c.sheet);
  stroke(ui, sheet, 6, c.line_strong, c.high_contrast ? 2.0f : 1.0f);
  const Color inks[] = {c.relationship.fill, c.transaction.fill, c.introduced.fill};
  const float step = h / 7.5f;
  for (int i = 0; i < 6; ++i) {
    const bool inner = i > 0 && i < 5;
    const float left = sheet.x + w * (inner ? 0.26f : 0.14f);
    const float length = w * (inner ? (i % 2 == 0 ? 0.44f : 0.58f) : 0.16f);
    fill(ui, {left, sheet.y + step * (static_cast<float>(i) + 0.75f), length, std::max(3.0f, step * 0.34f)}, 2,
         inner && i < 4 ? inks[i - 1] : c.line_strong);
  }
}

void picture_of_plan(Ui& ui, const Portraits&, const Rect& r) {
  const Palette& c = ui.colors();
  fill(ui, r, 16, c.well);
  if (r.h < r.w) fill(ui, {r.x, r.bottom() - 18, r.w, 18}, 0, c.well);
  ui.draw().PushClipRect({r.x + 1, r.y + 1}, {r.right() - 1, r.bottom() - 1}, true);
  const auto card = [&](float x, float y, float w, const Meaning& m, bool filled) {
    const Rect box{r.x + x, r.y + y, w, 30};
    fill(ui, box, 7, filled ? m.tint : c.sheet);
    stroke(ui, box, 7, m.fill, 1.6f);
    disc(ui, {box.x + 15, box.center().y}, 6, m.fill);
    if (w > 44) fill(ui, {box.x + 28, box.center().y - 2, w - 40, 4}, 2, m.mid);
  };
  if (r.w < 140) {
    card(12, r.h * 0.5f - 40, 58, c.transaction, true);
    card(r.w - 72, r.h * 0.5f + 10, 90, c.relationship, true);
    ui.draw().PathLineTo({r.x + 70, r.center().y - 25});
    ui.draw().PathBezierCubicCurveTo({r.x + 90, r.center().y - 25}, {r.x + 78, r.center().y - 4},
                                     {r.x + 76, r.center().y + 6});
    ui.draw().PathStroke(c.relationship.fill, 0, 2.2f);
    ui.draw().PopClipRect();
    return;
  }
  hairline(ui, r.x, r.center().y, r.w);
  // Three columns whose boxes keep apart at any width, and grow only so far.
  const float first = r.w * 0.06f, second = r.w * 0.34f;
  const float small = std::min(64.0f, r.w * 0.24f), middle = std::min(84.0f, r.w * 0.26f);
  const float wide = std::min(160.0f, r.w * 0.3f), last = r.w * 0.95f - wide;
  card(first, 11, small, c.transaction, true);
  card(second, 11, middle, c.today, false);
  card(second, 63, middle, c.today, false);
  card(first, 63, small, c.today, false);
  card(last, 63, wide, c.relationship, true);
  const float from = r.x + second + middle, to = r.x + last + wide * 0.5f;
  ui.draw().PathLineTo({from, r.y + 26});
  ui.draw().PathBezierCubicCurveTo({from + (to - from) * 0.5f, r.y + 26}, {to, r.y + 26}, {to, r.y + 60});
  ui.draw().PathStroke(c.relationship.fill, 0, 2.6f);
  ui.draw().PopClipRect();
}

void picture_of_practice(Ui& ui, const Portraits&, const Rect& r) {
  const Palette& c = ui.colors();
  fill(ui, r, 16, c.transaction.tint);
  if (r.h < r.w) fill(ui, {r.x, r.bottom() - 18, r.w, 18}, 0, c.transaction.tint);
  for (int i = 1; i <= 3; ++i) {
    const float y = r.y + r.h * 0.25f * static_cast<float>(i);
    fill(ui, {r.x + r.w * 0.06f, y, r.w * 0.88f, 1}, 0, mix(c.transaction.tint, c.transaction.mid, 0.4f));
  }
  const auto curve = [&](float from, float to, float bend, Color color, float width, bool dotted) {
    constexpr int kPoints = 48;
    for (int i = 0; i <= kPoints; ++i) {
      const float t = static_cast<float>(i) / kPoints;
      const float y = r.y + r.h * (from + (to - from) * t + bend * std::sin(t * 6.0f));
      const ImVec2 p{r.x + r.w * (0.06f + 0.88f * t), y};
      if (dotted)
        ui.draw().AddCircleFilled(p, 1.4f, color);
      else
        ui.draw().PathLineTo(p);
    }
    if (!dotted) ui.draw().PathStroke(color, 0, width);
  };
  curve(0.28f, 0.34f, 0.05f, c.today.fill, 2, true);
  curve(0.36f, 0.78f, 0.06f, c.ink, 2.6f, false);
}

}  // namespace seven::ui
