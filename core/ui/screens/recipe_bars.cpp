#include "ui/screens/recipe_bars.h"

#include <cmath>

#include "base/format.h"
#include "icons.h"
#include "ui/screens/people.h"
#include "ui/screens/recipe_edits.h"
#include "ui/widgets/card.h"
#include "ui/widgets/portrait.h"
#include "ui/widgets/text.h"

namespace seven::ui {
namespace {

constexpr float kToday = 22, kGap = 6, kRuler = 30, kHandleWidth = 14, kHandleHeight = 38;

struct Portion {
  const Person* person = nullptr;
  Minutes use, back;  // expected in all, and the part of it that comes back
  Rect rect;
};

struct Skin {
  Color ground = 0, ink = 0, border = 0;
  Mark sign = Mark::transaction;
};

// The role that an offer mostly is: its relationship is with them, others only help it happen.
std::size_t main_role(const Scenario& scenario, const PersonOutcome& outcome) {
  std::size_t main = 0;
  for (std::size_t i = 0; i < outcome.at_once.size(); ++i) {
    if (scenario.roles[i].unit == RoleUnit::minutes && outcome.at_once[i] > outcome.at_once[main]) main = i;
  }
  return main;
}

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

void ruler(Ui& ui, float x, float y, double minutes, float per_minute) {
  const Palette& c = ui.colors();
  const int count = static_cast<int>(minutes + 0.01);
  const bool fine = per_minute >= 5;
  for (int i = 0; i <= count; ++i) {
    const bool seventh = i % 7 == 0;
    if (!fine && !seventh) continue;
    const float at = x + static_cast<float>(i) * per_minute;
    fill(ui, {at - 0.75f, y, 1.5f, seventh ? 9.0f : 5.0f}, 0, c.line_strong);
    if (seventh && i > 0)
      paint_text(ui, {at - 20, y + 10}, 40, std::to_string(i), ui.type().micro, c.ink3, Align::center);
  }
}

// A ground under words that lie on hatching.
void word_ground(Ui& ui, const Rect& words, const Skin& skin, float limit) {
  if (words.right() > limit) fill(ui, words.grown(3), 6, skin.ground);
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

void handle(Frame& f, const seven::Role& role, const Portion& first, const Portion* second, const BarPlace& place,
            float y) {
  Ui& ui = f.ui;
  const Palette& c = ui.colors();
  const ExerciseModel& model = f.work.exercise();
  const Store& store = model.store();
  const Edge edge{first.person->id, second == nullptr ? "" : second->person->id, role.id};
  const Minutes had = now_minutes(model.scenario(), store, *first.person, role.id);
  Minutes most = had + Minutes::of_whole(30);
  if (second != nullptr) most = had + now_minutes(model.scenario(), store, *second->person, role.id);
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
    if (in.drag->phase == Drag::Phase::begin) {
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
  if (const auto step = in.steps.find(id); step != in.steps.end()) by = Minutes::of_whole(step->second);
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

}  // namespace

const char* role_glyph(std::string_view role) {
  if (role == "gp") return seven::icon::stethoscope;
  if (role == "rec") return seven::icon::concierge_bell;
  if (role == "fac") return seven::icon::coffee;
  if (role == "pharm") return seven::icon::pill;
  if (role == "cash") return seven::icon::coins;
  return seven::icon::users_round;
}

std::vector<const seven::Role*> shown_roles(const Frame& f) {
  const ExerciseModel& model = f.work.exercise();
  std::vector<const seven::Role*> shown;
  for (std::size_t i = 0; i < model.scenario().roles.size(); ++i) {
    const seven::Role& role = model.scenario().roles[i];
    if (role.unit == RoleUnit::pounds) continue;
    if (role.cap || model.today().use[i] > Minutes()) shown.push_back(&role);
  }
  for (std::size_t i = 0; i < model.scenario().roles.size(); ++i) {
    const seven::Role& role = model.scenario().roles[i];
    if (role.unit == RoleUnit::pounds || role.cap || model.today().use[i] > Minutes()) continue;
    if (model.outcome().use[i] > Minutes()) shown.push_back(&role);
  }
  return shown;
}

float pixels_per_minute(const Frame& f, float width) {
  const ExerciseModel& model = f.work.exercise();
  double longest = 1;
  for (const seven::Role* role : shown_roles(f)) {
    const auto i = static_cast<std::size_t>(model.scenario().role_index(role->id));
    if (!role->cap) continue;  // a new role's bar is cut to the page, not the page to it
    longest = std::max({longest, role->cap->approximately(), model.outcome().use[i].approximately()});
  }
  return (width - 8) / static_cast<float>(longest);
}

float role_title(Frame& f, const seven::Role& role, float x, float y, float width, bool stacked) {
  Ui& ui = f.ui;
  const Palette& c = ui.colors();
  const ExerciseModel& model = f.work.exercise();
  const auto index = static_cast<std::size_t>(model.scenario().role_index(role.id));
  const std::string title = word(f, "role." + role.id + ".bar");
  const std::string all =
      role.cap ? f.tr("ui.bar.all", {{"minutes", format_minutes(ui.words(), *role.cap)}})
               : f.tr("ui.bar.new", {{"minutes", format_minutes(ui.words(), model.outcome().use[index])}});
  const std::string price = f.tr("ui.bar.price", {{"money", format_money(role.price.per_minute())}});
  icon(ui, role_glyph(role.id), {x + 11, y + 13}, 20, c.ink2);
  if (stacked) {
    float h = heading(ui, {x + 32, y}, width - 32, title, ui.type().strong, c.ink, 2);
    h += text(ui, {x + 32, y + h}, width - 32, all, ui.type().small, c.ink2);
    return h + text(ui, {x + 32, y + h}, width - 32, price, ui.type().small, c.ink2);
  }
  heading(ui, {x + 32, y}, 0, title, ui.type().strong, c.ink, 2);
  const float left = x + 32 + measure_text(ui, title, ui.type().strong).x + 14;
  const std::string rest = all + " · " + price;
  if (measure_text(ui, rest, ui.type().small).x <= x + width - left) {
    text(ui, {left, y + 3}, 0, rest, ui.type().small, c.ink2);
    return 26;
  }
  return 26 + text(ui, {x + 32, y + 25}, width - 32, rest, ui.type().small, c.ink2);
}

float role_bar(Frame& f, const seven::Role& role, const BarPlace& place) {
  Ui& ui = f.ui;
  const Palette& c = ui.colors();
  const ExerciseModel& model = f.work.exercise();
  const auto index = static_cast<std::size_t>(model.scenario().role_index(role.id));
  Group group(ui, "bar." + role.id, Role::group, word(f, "role." + role.id + ".bar"));
  const bool new_role = model.today().use[index] == Minutes();
  const double used = model.outcome().use[index].approximately();
  const double cap = role.cap ? role.cap->approximately() : used;
  float per_minute = place.per_minute;
  if (new_role) per_minute = std::min(per_minute, (place.width - 8) / static_cast<float>(std::max(1.0, used)));

  float y = place.y;
  float x = place.x;
  if (!new_role) {
    for (const PersonOutcome& person : model.today().people) {
      const float w = static_cast<float>(person.use[index].approximately()) * per_minute;
      if (w <= 0) continue;
      const Rect r{x, y, w - 2.5f, kToday};
      fill(ui, r, 7, c.sheet);
      stroke(ui, r, 7, c.today.mid, 1.5f);
      const std::string name = person_word(f, person.person, "short");
      const std::string full = name + " " + format_number(person.use[index]);
      const bool fits = measure_text(ui, full, ui.type().micro).x <= r.w - 6;
      paint_text(ui, {r.x, y + 2}, r.w, fits ? full : format_number(person.use[index]), ui.type().micro, c.today.text,
                 Align::center);
      x += w;
    }
    y += kToday + kGap;
  }
  std::vector<Portion> portions;
  x = place.x;
  for (std::size_t i = 0; i < model.scenario().people.size(); ++i) {
    Portion p;
    p.person = &model.scenario().people[i];
    p.use = model.outcome().people[i].use[index];
    const Minutes now = now_minutes(model.scenario(), model.store(), *p.person, role.id);
    p.back = p.use > now ? p.use - now : Minutes();
    const float w = static_cast<float>(p.use.approximately()) * per_minute;
    p.rect = {x, y, std::max(w - 2.5f, p.use > Minutes() ? 4.0f : 0.0f), place.height};
    x += w;
    portions.push_back(p);
  }
  const float end = x;
  const float limit = place.x + static_cast<float>(cap) * per_minute;
  for (const Portion& p : portions) {
    if (p.use > Minutes()) draw_portion(f, role, p, skin_of(f, *p.person, index, new_role));
  }
  bool narrow = false;
  for (const Portion& p : portions) {
    if (p.use == Minutes() || p.rect.w >= 24) continue;
    narrow = true;
  }
  if (!new_role && end < limit - 3) {
    const Rect left{end, y, limit - end - 2.5f, place.height};
    stroke_dashed(ui, left, 10, c.line_strong, 2, 5, 4);
    const Minutes free = *role.cap - model.outcome().use[index];
    const std::string words = f.tr("ui.bar.free", {{"minutes", format_minutes(ui.words(), free)}});
    const float room = left.w - 26;
    if (measure_text(ui, words, ui.type().small).x <= room)
      paint_text(ui, {left.x + 16, left.center().y - 10.5f}, room, words, ui.type().small, c.ink2, Align::center);
    else if (left.w > 40)
      paint_text(ui, {left.x + 14, left.center().y - 10.5f}, left.w - 16, format_number(free), ui.type().small_strong,
                 c.ink2, Align::center);
    say(ui, left, words);
  }
  if (!new_role && end > limit + 1) {
    const Rect over{limit, y, end - limit, place.height};
    hatch(ui, over, with_alpha(c.overspent.fill, 0.8f), 2, 11);
    stroke(ui, over.grown(1), 8, c.overspent.fill, 3);
    fill(ui, {limit - 1.5f, place.y - 4, 3, y + place.height - place.y + 10}, 1, c.ink);
  }
  for (const Portion& p : portions) {
    const Offer& offer = model.offer_of(p.person->id);
    if (p.use > Minutes()) portion_words(f, p, skin_of(f, *p.person, index, new_role), offer, limit);
  }
  if (!new_role) {
    float last = -1000;
    for (std::size_t i = 0; i < portions.size(); ++i) {
      const Portion* next = i + 1 < portions.size() ? &portions[i + 1] : nullptr;
      const float at = portions[i].rect.right();
      const bool chosen = chosen_person(f).id == portions[i].person->id;
      if (std::abs(at - last) < 44 && !chosen) continue;
      handle(f, role, portions[i], next, place, y);
      last = at;
    }
  }
  y += place.height + 7;
  if (!new_role) {
    ruler(ui, place.x, y, std::max(cap, used), per_minute);
    y += kRuler;
  }
  if (narrow) {
    float free_from = place.x;
    for (const Portion& p : portions) {
      if (p.use == Minutes() || p.rect.w >= 24) continue;
      const std::string words = person_word(f, p.person->id, "short") + " " + format_number(p.use);
      const float w = measure_text(ui, words, ui.type().micro).x;
      const float at = std::clamp(p.rect.center().x + 6, free_from, place.x + place.width - w);
      fill(ui, {p.rect.center().x - 0.75f, p.rect.bottom() + 2, 1.5f, y - p.rect.bottom() + 4}, 0, c.ink2);
      paint_text(ui, {at, y - 5}, 0, words, ui.type().micro, c.ink2);
      free_from = at + w + 10;
    }
    y += 16;
  }
  return y;
}

Pounds money_freed(const Account& account) {
  const Pounds net = account.taken_out - account.put_in;
  return net < Pounds() ? Pounds() : net;
}

float money_bar(Frame& f, float x, float y, float width, float height) {
  Ui& ui = f.ui;
  const Palette& c = ui.colors();
  const ExerciseModel& model = f.work.exercise();
  const Account& account = model.account();
  const Pounds freed = money_freed(account);
  Group group(ui, "bar.money", Role::group, f.tr("ui.bar.money"));
  struct Part {
    std::string label;
    Pounds pounds;
    const Meaning* meaning;
    Mark sign;
  };
  std::vector<Part> parts;
  for (const seven::Role& role : model.scenario().roles) {
    Pounds sum;
    for (const LedgerLine& entry : account.lines) {
      if (entry.kind == LineKind::introduced && entry.role == role.id) sum += entry.pounds;
    }
    if (sum > Pounds()) parts.push_back({word(f, "role." + role.id + ".short"), sum, &c.introduced, Mark::introduced});
  }
  if (account.saved > Pounds()) parts.push_back({f.tr("exercise.saved"), account.saved, &c.saved, Mark::saved});
  if (parts.empty() && freed == Pounds()) {
    const Rect r{x, y, width, height};
    stroke_dashed(ui, r, 12, c.line_strong, 1.5f);
    const Vec2 size = measure_text(ui, f.tr("ui.bar.money_empty"), ui.type().small, width - 36);
    text(ui, {x + 18, r.center().y - size.y * 0.5f}, width - 36, f.tr("ui.bar.money_empty"), ui.type().small, c.ink2);
    return y + height;
  }
  Pounds spent;
  for (const Part& part : parts) spent += part.pounds;
  const double most = std::max({freed.approximately(), spent.approximately(), 0.01});
  const auto length = [&](Pounds pounds) { return static_cast<float>(pounds.approximately() / most) * width; };
  float at = x, free_label = x;
  bool labels_below = false;
  for (const Part& part : parts) {
    const Rect r{at, y, std::max(4.0f, length(part.pounds) - 2.5f), height};
    const bool saved = part.sign == Mark::saved;
    fill(ui, r, 10, saved ? part.meaning->fill : part.meaning->tint);
    stroke(ui, r, 10, saved ? part.meaning->mid : part.meaning->fill, 2);
    const Color ink = saved ? part.meaning->on : part.meaning->text;
    const std::string money = format_money(part.pounds);
    const float money_width = measure_text(ui, money, ui.type().small_strong).x;
    const float words_width = measure_text(ui, part.label, ui.type().strong).x;
    say(ui, r, part.label + " " + money);
    if (r.w > words_width + money_width + 70) {
      mark(ui, part.sign, {r.x + 24, r.center().y}, 22);
      paint_text(ui, {r.x + 44, r.center().y - 13}, 0, part.label, ui.type().strong, ink);
      paint_text(ui, {r.x, r.center().y - 10.5f}, r.w - 14, money, ui.type().small_strong, ink, Align::right);
    } else {
      if (r.w > money_width + 8)
        paint_text(ui, {r.x, r.center().y - 10.5f}, r.w, money, ui.type().small_strong, ink, Align::center);
      const float w = measure_text(ui, part.label, ui.type().micro).x;
      const float left = std::clamp(r.center().x - w * 0.5f, free_label, std::max(free_label, x + width - w));
      paint_text(ui, {left, y + height + 3}, 0, part.label, ui.type().micro, saved ? part.meaning->text : ink);
      free_label = left + w + 12;
      labels_below = true;
    }
    at += length(part.pounds);
  }
  if (freed > spent) {
    const Rect r{at, y, x + width - at - 2.5f, height};
    stroke_dashed(ui, r, 10, c.ink, 2, 5, 4);
    const std::string words = f.tr("exercise.left_to_place") + " " + format_money(freed - spent);
    if (measure_text(ui, words, ui.type().small_strong).x < r.w - 12)
      paint_text(ui, {r.x, r.center().y - 10.5f}, r.w, words, ui.type().small_strong, c.ink, Align::center);
    else if (r.w > 60)
      paint_text(ui, {r.x, r.center().y - 10.5f}, r.w, format_money(freed - spent), ui.type().small_strong, c.ink,
                 Align::center);
    say(ui, r, words);
  } else if (spent > freed) {
    const float limit = x + length(freed);
    const Rect over{limit, y, x + width - limit, height};
    hatch(ui, over, with_alpha(c.overspent.fill, 0.8f), 2, 11);
    stroke(ui, over.grown(1), 10, c.overspent.fill, 3);
    say(ui, over, f.tr("exercise.overspent") + " " + format_money(spent - freed));
  }
  return y + height + (labels_below ? 22.0f : 0.0f);
}

}  // namespace seven::ui
