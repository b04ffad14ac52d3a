#include "ui/screens/recipe_portion.h"

#include <cmath>

#include "base/format.h"
#include "ui/screens/people.h"
#include "ui/screens/recipe_edits.h"
#include "ui/widgets/portrait.h"

namespace seven::ui {
namespace {

constexpr float kHandleWidth = 14, kHandleHeight = 38;

// The role that an offer mostly is: its relationship is with them, others only help it happen.
std::size_t main_role(const Scenario& scenario, const PersonOutcome& outcome) {
  std::size_t main = 0;
  for (std::size_t i = 0; i < outcome.at_once.size(); ++i) {
    if (scenario.roles[i].unit == RoleUnit::minutes && outcome.at_once[i] > outcome.at_once[main]) main = i;
  }
  return main;
}

// A ground under words that lie on hatching.
void word_ground(Ui& ui, const Rect& words, const Skin& skin, float limit) {
  if (words.right() > limit) fill(ui, words.grown(3), 6, skin.ground);
}

}  // namespace

Skin skin_of(const Frame& f, const Person& person, std::size_t role, bool new_role) {
  const Palette& c = f.ui.colors();
  const ExerciseModel& model = f.work.exercise();
  const Offer& offer = model.offer_of(person.id);
  const Skin helping{c.transaction.tint, c.transaction.text, c.transaction.fill, Mark::transaction};
  if (!new_role && main_role(model.scenario(), model.outcome_of(person.id)) != role) return helping;
  if (new_role) return {c.introduced.fill, c.introduced.on, 0, Mark::introduced};
  if (offer.given == Given::continuing) return {c.relationship.fill, c.relationship.on, 0, Mark::relationship};
  if (offer.given == Given::one_off) return helping;
  return {c.transaction.fill, c.transaction.on, 0, Mark::transaction};
}

void portion_words(Frame& f, const Portion& p, const Skin& skin, const Offer& offer, float limit) {
  Ui& ui = f.ui;
  const Rect& r = p.rect;
  const std::string number = format_number(p.use);
  const TextStyle& big = ui.type().h3;
  const float number_width = measure_text(ui, number, big).x;
  const float middle = r.center().y;
  const float face = std::min(44.0f, r.h - 12);
  if (r.w < face + number_width + 48) {
    if (r.w < 24) return;
    if (r.h >= 54 && r.w >= 34) {
      portrait(ui, f.work.content().portraits(), p.person->portrait, {r.center().x, r.y + 20}, 28);
      paint_text(ui, {r.x, r.bottom() - 26}, r.w, number, ui.type().strong, skin.ink, Align::center);
    } else {
      paint_text(ui, {r.x, middle - 13}, r.w, number, ui.type().small_strong, skin.ink, Align::center);
    }
    return;
  }
  const Vec2 at{r.x + 12 + face * 0.5f, middle};
  portrait(ui, f.work.content().portraits(), p.person->portrait, at, face);
  mark_on(ui, skin.sign, {at.x - face * 0.36f, at.y + face * 0.36f}, 18, ui.colors().sheet);
  float right = r.right() - 22;
  word_ground(ui, {right - number_width, middle - 12, number_width, 24}, skin, p.back > Minutes() ? 0 : limit);
  paint_text(ui, {right - number_width, middle - big.line * 0.5f}, 0, number, big, skin.ink);
  right -= number_width + 8;
  const float left = at.x + face * 0.5f + 10;
  if (right - left < 40) return;
  const std::string name = person_word(f, p.person->id, "short");
  const std::string what = word(f, "offer." + offer.id + ".short");
  const bool two = r.h >= 52 && measure_text(ui, what, ui.type().small).x <= right - left;
  if (measure_text(ui, name, ui.type().strong).x > right - left) return;
  const float words =
      std::max(measure_text(ui, name, ui.type().strong).x, two ? measure_text(ui, what, ui.type().small).x : 0);
  word_ground(ui, {left, middle - (two ? 20.0f : 11.0f), words, two ? 40.0f : 22.0f}, skin, limit);
  paint_text(ui, {left, middle - (two ? 24.0f : 13.0f)}, 0, name, ui.type().strong, skin.ink);
  if (two) paint_text(ui, {left, middle + 1}, 0, what, ui.type().small, skin.ink);
}

void draw_portion(Frame& f, const seven::Role& role, const Portion& p, const Skin& skin) {
  Ui& ui = f.ui;
  const Palette& c = ui.colors();
  const ExerciseModel& model = f.work.exercise();
  const Offer& offer = model.offer_of(p.person->id);
  const bool chosen = chosen_person(f).id == p.person->id;
  Node node;
  node.id = ui.id("portion." + p.person->id);
  node.role = Role::toggle;
  node.checked = chosen ? Tri::yes : Tri::no;
  node.label = f.tr("ui.bar.portion", {{"who", person_word(f, p.person->id, "short")},
                                       {"minutes", format_minutes(ui.words(), p.use)},
                                       {"role", word(f, "role." + role.id + ".short")}});
  node.description = word(f, "offer." + offer.id + ".label");
  if (p.back > Minutes())
    node.description += ". " + f.tr("ui.bar.comes_back", {{"minutes", format_minutes(ui.words(), p.back)}});
  node.bounds = p.rect;
  if (node.bounds.w < 44)
    node.bounds = {std::clamp(p.rect.center().x - 22, 0.0f, ui.size().x - 44), p.rect.y, 44, p.rect.h};
  if (node.bounds.h < 44) node.bounds = {node.bounds.x, p.rect.center().y - 22, node.bounds.w, 44};
  const Interaction state = ui.interact(std::move(node));
  if (state.pressed) {
    const std::string id = p.person->id;
    f.later([id](Workspace& work) { work.look([&](Session& session) { session.person = id; }); });
  }
  fill(ui, p.rect, 10, skin.ground);
  if (p.back > Minutes()) {
    const float share =
        static_cast<float>(p.back.hundredths()) / static_cast<float>(std::max<std::int64_t>(1, p.use.hundredths()));
    const float w = p.rect.w * share;
    if (w >= 3) hatch(ui, {p.rect.right() - w, p.rect.y + 2, w - 2, p.rect.h - 4}, with_alpha(skin.ink, 0.35f), 2, 9);
  }
  if (skin.border != 0) stroke(ui, p.rect, 10, skin.border, 2);
  if (chosen) {
    stroke(ui, p.rect.grown(2), 12, c.focus_gap, 2);
    stroke(ui, p.rect.grown(4), 14, c.ink, 2);
  }
  if (state.focused) ui.focus_ring(p.rect, 10);
}

void portion_handle(Frame& f, const seven::Role& role, const Portion& first, const Portion* second,
                    const BarPlace& place, float y) {
  Ui& ui = f.ui;
  const Palette& c = ui.colors();
  const ExerciseModel& model = f.work.exercise();
  const Store& store = model.store();
  const Edge edge{first.person->id, second == nullptr ? "" : second->person->id, role.id};
  const Minutes had = now_minutes(model, store, *first.person, role.id);
  Minutes most = had + Minutes::of_whole(30);
  if (second != nullptr) most = had + now_minutes(model, store, *second->person, role.id);
  const float x = first.rect.right() + 1.25f;
  const std::string who = person_word(f, edge.first, "short");
  const std::string role_name = word(f, "role." + role.id + ".short");
  Node node;
  node.id = ui.id("edge." + edge.first);
  node.role = Role::slider;
  node.drag = true;
  node.label =
      second == nullptr
          ? f.tr("ui.bar.edge_left", {{"who", who}, {"role", role_name}})
          : f.tr("ui.bar.edge", {{"who", who}, {"other", person_word(f, edge.second, "short")}, {"role", role_name}});
  node.value = f.tr("ui.bar.edge_value", {{"who", who}, {"minutes", format_minutes(ui.words(), had)}});
  node.now = static_cast<float>(had.approximately());
  node.max = static_cast<float>(most.approximately());
  node.step = 0.5f;  // the length of the shortest offer
  node.bounds = {x - 22, y + (place.height - std::max(44.0f, place.height)) * 0.5f, 44, std::max(44.0f, place.height)};
  const NodeId id = node.id;
  const Interaction state = ui.interact(std::move(node));
  const NodeId scale_id = child_id(id, "scale");

  const FrameInput& in = ui.input();
  const bool dragged = in.drag && in.drag->node == id;
  if (dragged) {
    if (in.drag->begins) {
      ui.remember(scale_id, place.per_minute);
      f.later([edge](Workspace& work) {
        begin_pull(work, edge);
        work.look([&](Session& session) { session.person = edge.first; });
      });
    }
    const float per_minute = std::max(1.0f, ui.remembered(scale_id, place.per_minute));
    const float pixels = in.drag->position.x - in.drag->start.x;
    const auto moved = Minutes::of_hundredths(static_cast<std::int64_t>(std::lround(pixels / per_minute * 100)));
    const Drag::Phase phase = in.drag->phase;
    f.later([edge, moved, phase](Workspace& work) {
      if (phase == Drag::Phase::cancel) return work.abandon_gesture();
      move_pull(work, edge, moved);
      if (phase == Drag::Phase::end) work.end_gesture();
    });
  }
  Minutes by;
  if (const auto step = in.steps.find(id); step != in.steps.end()) by = pull_step(model, role) * step->second;
  if (const auto set = in.values.find(id); set != in.values.end() && !dragged)
    by = Minutes::of_hundredths(static_cast<std::int64_t>(std::lround(set->second * 100))) - had;
  if (by != Minutes()) {
    f.later([edge, by](Workspace& work) {
      begin_pull(work, edge);
      move_pull(work, edge, by);
      work.end_gesture();
      work.look([&](Session& session) { session.person = edge.first; });
    });
  }

  const bool active = state.held;
  const float middle = y + place.height * 0.5f, tall = std::min(kHandleHeight, place.height - 8);
  const Rect pill{x - kHandleWidth * 0.5f, middle - tall * 0.5f, kHandleWidth, tall};
  fill(ui, pill.grown(state.hovered || active ? 2.5f : 1), 8, c.sheet);
  fill(ui, pill, 7, active ? c.ink : c.sheet);
  stroke(ui, pill, 7, c.ink, 2);
  for (int i = -1; i <= 1; ++i)
    fill(ui, {x - 3, middle + static_cast<float>(i) * 6 - 0.75f, 6, 1.6f}, 0, active ? c.sheet : c.ink);
  if (state.focused) ui.focus_ring(pill.grown(1), 8);
}

}  // namespace seven::ui
