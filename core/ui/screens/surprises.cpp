#include "ui/screens/surprises.h"

#include <algorithm>
#include <utility>

#include "icons.h"
#include "ui/screens/people.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/dialog.h"
#include "ui/widgets/text.h"

namespace seven::ui {
namespace {

constexpr float kPadding = 16, kDisc = 36;
// The surprise that is to be shown at its place, by the name of what is unfolded.
constexpr const char* kSurpriseShown = "surprise";
constexpr const char* kPinned = "pinned_surprises";

void sign(Ui& ui, Vec2 center, float size, bool fresh) {
  const Palette& c = ui.colors();
  if (fresh)
    disc(ui, center, size * 0.5f, c.primary);
  else
    ring(ui, center, size * 0.5f, c.line_strong, c.border);
  icon(ui, seven::icon::lightbulb, center, size * 0.58f, fresh ? c.on_primary : c.ink2);
}

bool unread(const Frame& f, const std::string& key) {
  const Surprise* found = f.work.document()->store().find<Surprise>(key);
  return found != nullptr && !found->read;
}

bool belongs(const Frame& f, const Finding& finding, const SurpriseSpot& spot) {
  const ExerciseModel& model = f.work.exercise();
  // The recipe that is suggested is taken at the plot, and talked about beside the differences.
  if (spot.beside == Beside::plot) return finding.detector == Detector::screen_knows_best;
  if (place_of(model, finding).beside != spot.beside) return false;
  if (spot.beside == Beside::bar) return finding.role == spot.id;
  // What is about everybody stands with whoever is shown last.
  if (spot.beside == Beside::keeper && finding.subject.empty())
    return f.ui.phone() || model.scenario().people.back().id == spot.id;
  return finding.subject.empty() || spot.id.empty() || finding.subject == spot.id;
}

// The callout itself. Returns its height.
float callout(Frame& f, const Finding& finding, int waiting, float x, float y, float width) {
  Ui& ui = f.ui;
  const Palette& c = ui.colors();
  const std::string key = finding.key();
  const std::string title = surprise_title(f, finding.detector, finding.subject), now = surprise_words(f, finding);
  const std::string& read = f.tr("surprise.read");
  Group group(ui, key, Role::group, f.tr("surprise.one"));
  ButtonLook look;
  look.description = title;
  const Vec2 size = button_size(ui, read, look);
  const bool narrow = width < 380;
  const bool beside = width > 620;
  const float left = x + kPadding + kDisc + 14;
  const float right = x + width - kPadding - (beside ? size.x + 18 : 0);
  const float title_room = right - left, room = narrow ? width - 2 * kPadding : title_room;
  const float title_height = measure_text(ui, title, ui.type().strong, title_room).y;
  const float head = narrow ? std::max(kDisc, title_height) + 8 : title_height + 2;
  const float lines = head + measure_text(ui, now, ui.type().small, room).y;
  const float body = beside ? std::max({lines, kDisc, size.y}) : std::max(lines, kDisc) + 12 + size.y;
  const Rect place{x, y, width, body + 2 * kPadding};

  fill(ui, place, 14, c.well);
  stroke(ui, place, 14, c.ink, c.high_contrast ? 3.0f : 1.5f);
  const float top = place.y + kPadding, start = beside ? top + (body - std::max(lines, kDisc)) * 0.5f : top;
  sign(ui, {x + kPadding + kDisc * 0.5f, start + kDisc * 0.5f}, kDisc, true);
  const float first = start + (narrow ? std::max(0.0f, (kDisc - title_height) * 0.5f) : 0);
  paint_text(ui, {left, first}, title_room, title, ui.type().strong, c.ink);
  paint_text(ui, {narrow ? x + kPadding : left, start + head}, room, now, ui.type().small, c.ink);

  // It is announced once: on the visit on which it came up.
  const NodeId said = child_id(ui.scope(), "said");
  const auto visit = static_cast<float>(f.work.arrivals());
  Node node;
  node.id = ui.id("words");
  node.role = Role::status;
  node.live = ui.remembered(said, visit) == visit;
  if (node.live) ui.remember(said, visit);
  node.label = title + " " + now;
  node.bounds = {x + kPadding, start, right - x - kPadding, std::max(lines, kDisc)};
  ui.add(std::move(node));

  const Rect at{beside   ? place.right() - kPadding - size.x
                : narrow ? x + kPadding
                         : left,
                beside ? place.center().y - size.y * 0.5f : place.bottom() - kPadding - size.y,
                std::min(size.x, width - 2 * kPadding), size.y};
  if (button(ui, "read", at, read, look)) f.later([key](Workspace& work) { work.put_away(key, true); });
  if (waiting > 0 && !beside) {
    const std::string more = f.tr("surprise.waiting", {{"n", std::to_string(waiting)}});
    const float from = at.right() + 14, to = place.right() - kPadding;
    if (measure_text(ui, more, ui.type().small).x <= to - from)
      text(ui, {from, at.center().y - 10}, to - from, more, ui.type().small, c.ink2);
  }
  if (f.work.unfolded(kSurpriseShown) == key) {
    ui.reveal(place.grown(16));
    f.later([](Workspace& work) { work.unfold(kSurpriseShown, ""); });
  }
  return place.h;
}

// Whether it was found, and whether it has been put away.
struct Found {
  int all = 0, fresh = 0;
};
Found count_found(const Frame& f) {
  Found found;
  for (const Surprise* each : f.work.document()->store().all<Surprise>()) ++found.all, found.fresh += !each->read;
  return found;
}

void open_all(Workspace& work) { work.show({Sheet::Kind::surprises, {}}); }

ButtonLook button_look(const Frame& f) {
  const Found found = count_found(f);
  ButtonLook look;
  look.kind = found.fresh > 0 ? ButtonKind::secondary : ButtonKind::quiet;
  look.icon = seven::icon::lightbulb;
  if (found.all == 0) return look;
  const std::string all = std::to_string(found.all), fresh = std::to_string(found.fresh);
  if (found.fresh == 0)
    look.quote = all;
  else if (found.fresh == found.all)
    look.quote = f.tr("surprise.new", {{"n", fresh}});
  else
    look.quote = f.tr("surprise.count", {{"all", all}, {"new", fresh}});
  return look;
}

}  // namespace

float surprise_notes(Frame& f, const SurpriseSpot& spot, float x, float y, float width) {
  const Finding* first = nullptr;
  int count = 0;
  for (const Finding& finding : f.work.noticing().findings()) {
    if (!belongs(f, finding, spot) || !unread(f, finding.key())) continue;
    ++count;
    if (first == nullptr || f.work.unfolded(kSurpriseShown) == finding.key()) first = &finding;
  }
  if (first == nullptr) return y;
  return y + callout(f, *first, count - 1, x, y, width) + 16;
}

float surprises_button_width(const Frame& f) { return button_size(f.ui, f.tr("surprise.all"), button_look(f)).x; }

void surprises_button(Frame& f, const Rect& place) {
  ButtonLook look = button_look(f);
  const std::string& label = f.tr("surprise.all");
  if (button_size(f.ui, label, look).x > place.w && !look.quote.empty())
    look.quote = std::to_string(count_found(f).all);
  // Very large text: the words wrap, and how many is only read.
  if (button_size(f.ui, label, look).x > place.w + 8) look.description = std::exchange(look.quote, {});
  if (button(f.ui, "surprises", place, label, look)) f.later(open_all);
}

bool surprises_in_strip(const Ui& ui) { return ui.size().x >= 330; }
bool sums_in_panel(const Ui& ui) { return ui.desktop() && ui.size().y >= 960; }

float surprises_cell(Frame& f, float right, float y, float height) {
  Ui& ui = f.ui;
  if (!surprises_in_strip(ui)) return 0;
  const Palette& c = ui.colors();
  const Rect cell{right - 64, y, 64, height};
  fill(ui, cell, 0, c.sheet);
  double_rule(ui, cell.x, cell.y, cell.w);
  fill(ui, {cell.x, cell.y + 5, 1, cell.h - 5}, 0, c.line);
  const Found found = count_found(f);
  const Rect target{cell.center().x - 28, cell.center().y - 22, 48, 48};
  if (icon_button(ui, "surprises", target, f.tr("surprise.all"), seven::icon::lightbulb, false, button_look(f).quote))
    f.later(open_all);
  if (found.all > 0) {
    const Vec2 at{target.center().x + 15, target.center().y - 13};
    disc(ui, at, 12, c.sheet);
    disc(ui, at, 10.5f, found.fresh > 0 ? c.primary : c.well);
    paint_text(ui, {at.x - 11, at.y - 9}, 22, std::to_string(found.all), ui.type().micro,
               found.fresh > 0 ? c.on_primary : c.ink2, Align::center);
  }
  return cell.w;
}

float pinned_surprises_height(const Frame& f) { return 56 + f.ui.remembered(f.ui.id(kPinned), 0); }

void pinned_surprises(Frame& f, float x, float y, float width) {
  Ui& ui = f.ui;
  const float top = y + 12;
  const float below = sums_in_panel(ui) ? surprise_notes(f, {Beside::account}, x + 12, top, width - 24) : top;
  const float notes = below > top ? below - 4 : y;
  ui.remember(ui.id(kPinned), notes - y);
  hairline(ui, x, y, width);
  if (notes > y) hairline(ui, x, notes, width);
  surprises_button(f, {x + 12, notes + 4, width - 24, 46});
}

void draw_surprises_sheet(Frame& f) {
  Ui& ui = f.ui;
  const Palette& c = ui.colors();
  Dialog dialog(ui, "surprises", f.tr("surprise.all"), 640);
  const float x = dialog.left(), width = dialog.width(), left = x + kDisc + 14, room = width - kDisc - 14;
  float y = dialog.top();
  y += text(ui, {x, y}, width, f.tr(count_found(f).all == 0 ? "surprise.nothing_yet" : "surprise.lead"), ui.type().body,
            c.ink2) +
       14;
  // In the order in which they matter.
  for (std::size_t d = 0; d < detector_words.size(); ++d) {
    for (const Surprise* each : f.work.document()->store().all<Surprise>()) {
      if (each->detector != detector_words[d]) continue;
      const std::string key = each->key();
      const Finding* now = f.work.noticing().find(key);
      Scope scope(ui, key);
      hairline(ui, x, y, width);
      y += 14;
      sign(ui, {x + kDisc * 0.5f, y + kDisc * 0.5f}, kDisc, !each->read && now != nullptr);
      const float top = y;
      y += heading(ui, {left, y}, room, surprise_title(f, static_cast<Detector>(d), each->subject), ui.type().strong,
                   c.ink, 3) +
           2;
      if (now == nullptr) {
        y += text(ui, {left, y}, room, f.tr("surprise.past"), ui.type().small, c.ink2);
      } else {
        y += text(ui, {left, y}, room, surprise_words(f, *now), ui.type().small, c.ink) + 14;
        float height = 0;
        if (link(ui, "there", {left, y}, f.tr("surprise.there"), ui.type().small_strong, c.ink, room, &height)) {
          const Finding target = *now;
          f.later([target, key](Workspace& work) {
            const SurprisePlace place = place_of(work.exercise(), target);
            work.close_sheet();
            if (work.step() != place.step) work.go(place.step);
            work.look([&](Session& session) {
              if (work.exercise().scenario().find_person(target.subject) != nullptr) session.person = target.subject;
              if (place.beside == Beside::bar) session.role = target.role;
              if (place.beside == Beside::group) session.role.clear();
            });
            work.put_away(key, false);
            work.unfold(kSurpriseShown, key);
          });
        }
        y += height + 2;
      }
      y = std::max(y, top + kDisc) + 14;
    }
  }
  dialog.end(y);
  if (dialog.closed()) f.later([](Workspace& work) { work.close_sheet(); });
}

}  // namespace seven::ui
