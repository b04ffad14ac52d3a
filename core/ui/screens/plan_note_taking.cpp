#include "ui/screens/plan_note_taking.h"

#include <algorithm>
#include <array>

#include "base/format.h"
#include "exercise/figures.h"
#include "icons.h"
#include "planning/plan_progress.h"
#include "ui/screens/figures.h"
#include "ui/screens/plan_page_parts.h"
#include "ui/screens/talk_part.h"
#include "ui/widgets/button.h"
#include "ui/widgets/choice.h"
#include "ui/widgets/number_input.h"
#include "ui/widgets/text.h"

namespace seven::ui {
namespace {

// The assumptions that the calculator goes by; a team's own figures are changes of them.
constexpr const char *kWeek = "note_week_hours", *kAdmin = "admin_share", *kCut = "admin_cut", *kUsed = "tool_use",
                     *kRealised = "realised", *kDrafts = "note_drafts", *kChecking = "check_min";
constexpr std::array<const char*, 7> kNoteTerms{kWeek, kAdmin, kCut, kUsed, kRealised, kDrafts, kChecking};
// Published figures for the cut, which one may begin with: the story, four sites, a randomised trial (A19).
constexpr const char* kStory = "notes_story";
constexpr std::array<const char*, 6> kPublishedCuts{kStory,          "notes_ealing", "notes_somerset",
                                                    "notes_swindon", "notes_study",  "notes_trial"};
constexpr std::int64_t kWholeShare = 10'000;  // of a share, and one of any other unit

std::string label_key(const std::string& id) { return "assumption." + id + ".label"; }

// The team's own figure, else the assumption's.
Quantity note_term(const Frame& f, const char* id) {
  if (const auto* changed = f.work.plan().store().find<AssumptionChange>(id)) return changed->quantity();
  const Assumption* assumption = f.work.content().assumption(id);
  return assumption == nullptr ? Quantity{} : assumption->value.value_or(Quantity{});
}

Share share_term(const Frame& f, const char* id) {
  return Share::of_basis_points(
      static_cast<int>(std::clamp<std::int64_t>(note_term(f, id).ten_thousandths, 0, kWholeShare)));
}

// A term is a record only where it is not the assumption's own.
void put_term(DiffBuilder& edit, const Assumption& assumption, Quantity value) {
  if (assumption.value && *assumption.value == value)
    edit.remove<AssumptionChange>(assumption.id);
  else
    edit.put(AssumptionChange{assumption.id, static_cast<int>(value.ten_thousandths)});
}

// The story's terms: all of it is used, all of it is free, nothing is checked.
std::vector<std::pair<const char*, Quantity>> terms_of(const Frame& f, const std::string& published) {
  const Assumption* cut = f.work.content().assumption(published);
  std::vector<std::pair<const char*, Quantity>> terms;
  if (cut == nullptr || !cut->value) return terms;
  terms.push_back({kCut, *cut->value});
  if (published != kStory) return terms;
  for (const char* id : {kWeek, kAdmin}) {
    if (const Assumption* own = f.work.content().assumption(id); own != nullptr && own->value)
      terms.push_back({id, *own->value});
  }
  terms.push_back({kUsed, {kWholeShare}});
  terms.push_back({kRealised, {kWholeShare}});
  terms.push_back({kDrafts, {}});
  return terms;
}

bool holds_now(const Frame& f, const std::string& published) {
  const auto terms = terms_of(f, published);
  return !terms.empty() && std::all_of(terms.begin(), terms.end(),
                                       [&](const auto& each) { return note_term(f, each.first) == each.second; });
}

void take_terms(Frame& f, const std::string& published) {
  const Content& content = f.work.content();
  std::vector<std::pair<Assumption, Quantity>> next;
  for (const auto& [id, value] : terms_of(f, published)) {
    if (const Assumption* assumption = content.assumption(id)) next.push_back({*assumption, value});
  }
  const StepName step{"plan_pages.step.notes_start", {{"what", "@" + label_key(published)}}};
  f.later([next, step](Workspace& work) {
    work.edit(step, [&](DiffBuilder& edit) {
      for (const auto& each : next) put_term(edit, each.first, each.second);
    });
  });
}

void put_back_terms(Frame& f) {
  f.later([](Workspace& work) {
    work.edit({"plan_pages.step.notes_back", {}}, [&](DiffBuilder& edit) {
      for (const char* id : kNoteTerms) edit.remove<AssumptionChange>(id);
    });
  });
}

// Published results to begin with, and what is known of the one at hand.
float published_cuts(Frame& f, float x, float y, float width) {
  Ui& ui = f.ui;
  const Palette& c = ui.colors();
  const std::string& question = f.tr("plan_pages.notes.published");
  y += paint_text(ui, {x, y}, width, question, ui.type().small_strong, c.ink) + 6;
  std::vector<Choice> choices;
  int chosen = -1;
  for (std::size_t i = 0; i < kPublishedCuts.size(); ++i) {
    const Assumption* each = f.work.content().assumption(kPublishedCuts[i]);
    if (each == nullptr) continue;
    if (chosen < 0 && holds_now(f, kPublishedCuts[i])) chosen = static_cast<int>(i);
    choices.push_back({kPublishedCuts[i],
                       f.tr("plan_pages.notes.chip", {{"what", f.tr(label_key(kPublishedCuts[i]))},
                                                      {"value", bare_figure(*each, each->value.value_or(Quantity{}))}}),
                       {},
                       nullptr,
                       {},
                       nullptr,
                       false});
  }
  float height = 0;
  if (const auto pressed = chip_choices(ui, "published", {x, y}, width, question, choices, chosen, &height))
    take_terms(f, kPublishedCuts[static_cast<std::size_t>(*pressed)]);
  y += height + 8;
  if (chosen >= 0) {
    const Assumption& at_hand = *f.work.content().assumption(kPublishedCuts[static_cast<std::size_t>(chosen)]);
    const std::string known = f.tr(how_known_key(at_hand.how)) + " · " + f.tr(confidence_key(at_hand.confidence));
    y += confidence_line(f, at_hand.confidence, known, x, y, width);
    y += status(ui, "source", {x, y}, width, ui.words().or_else("assumption." + at_hand.id + ".source", at_hand.source),
                ui.type().small, c.ink2) +
         6;
  }
  const Assumption& cut = *f.work.content().assumption(kCut);
  return y + text(ui, {x, y}, width,
                  f.tr("plan_pages.notes.range",
                       {{"low", bare_figure(cut, cut.low)}, {"high", bare_figure(cut, cut.high)}}),
                  ui.type().small, c.ink2);
}

// Returns the y below.
float note_term_row(Frame& f, const char* id, float x, float y, float width) {
  Ui& ui = f.ui;
  const Palette& c = ui.colors();
  const Assumption* assumption = f.work.content().assumption(id);
  if (assumption == nullptr) return y;
  const Quantity now = note_term(f, id), own = assumption->value.value_or(Quantity{});
  const FigureRange range = range_of(*assumption, own);
  const std::string& label = f.tr(label_key(id));
  const float stepper_width = std::min(width, 176.0f);
  const bool beside = width - stepper_width >= 150;
  const float room = beside ? width - stepper_width - 14 : width;
  const bool changed = now != own;
  const std::string before = changed ? f.tr("plan_pages.notes.before", {{"value", bare_figure(*assumption, own)}}) : "";
  const float label_height = measure_text(ui, label, ui.type().body, room).y;
  const float before_height = changed ? measure_text(ui, before, ui.type().small, room).y : 0;
  const float words = label_height + before_height;
  float at = beside ? y + std::max(0.0f, (48 - words) * 0.5f) : y;
  at += paint_text(ui, {x, at}, room, label, ui.type().body, c.ink);
  if (changed) text(ui, {x, at}, room, before, ui.type().small, c.ink2);
  if (!beside) y += words + 4;
  const Rect place{beside ? x + width - stepper_width : x, y, stepper_width, 48};
  const int by = stepper(ui, id, place, label, bare_figure(*assumption, now), now > range.low, now < range.high);
  if (by != 0) {
    const Quantity next = range.stepped(now, by);
    const StepName step{"plan_pages.step.notes",
                        {{"what", "@" + label_key(id)}, {"value", bare_figure(*assumption, next)}}};
    f.later([next, step, assumption = *assumption](Workspace& work) {
      work.edit_typing(step, "figure/" + assumption.id, [&](DiffBuilder& edit) { put_term(edit, assumption, next); });
    });
  }
  return y + std::max(48.0f, beside ? words : 0.0f) + 10;
}

// One step from the whole week to what is free: its name, how much is left, and a bar on the scale of the week.
float note_chain_row(Frame& f, const std::string& label, Minutes left, Minutes week, bool last, float x, float y,
                     float width) {
  Ui& ui = f.ui;
  const Palette& c = ui.colors();
  const std::string amount = hours_words(f, left, 2);
  const TextStyle& style = last ? ui.type().strong : ui.type().body;
  const float right = measure_text(ui, amount, style).x;
  const float height = paint_text(ui, {x, y}, width - right - 12, label, style, last ? c.ink : c.ink2);
  paint_text(ui, {x + width - right, y}, 0, amount, style, c.ink);
  say(ui, {x, y, width, height}, label + ": " + amount);
  y += height + 3;
  const double part = week > Minutes() ? std::clamp(left.approximately() / week.approximately(), 0.0, 1.0) : 0;
  const Rect bar{x, y, width, 8};
  fill(ui, bar, 4, c.well);
  if (c.high_contrast) stroke(ui, bar, 4, c.line_strong, 1);
  if (part > 0) {
    const Rect full{x, y, std::max(3.0f, width * static_cast<float>(part)), bar.h};
    fill(ui, full, 4, last ? c.introduced.fill : c.today.mid);
  }
  return y + bar.h + 10;
}

// From the week to what is free (C4), each loss on the way to be seen.
float note_chain(Frame& f, const NoteTaking& terms, float x, float y, float width) {
  Ui& ui = f.ui;
  const Palette& c = ui.colors();
  const Minutes free = freed_a_week(terms), desk = share_of(terms.week, terms.admin), cut = share_of(desk, terms.cut);
  const Minutes used = share_of(cut, terms.used);
  y += status(ui, "free", {x, y}, width, hours_words(f, free, 2), ui.type().figure,
              free < Minutes() ? c.overspent.text : c.ink);
  y += text(ui, {x, y}, width, f.tr(free < Minutes() ? "plan_pages.notes.less" : "plan_pages.notes.free"),
            ui.type().body, c.ink2) +
       10;
  y += status(ui, "part", {x, y}, width,
              f.tr("plan_pages.notes.part",
                   {{"cut", format_share(terms.cut)}, {"part", format_share(part_of_week(terms))}}),
              ui.type().strong, c.ink) +
       14;
  y = note_chain_row(f, f.tr("plan_pages.notes.week"), terms.week, terms.week, false, x, y, width);
  y = note_chain_row(f, f.tr("plan_pages.notes.desk"), desk, terms.week, false, x, y, width);
  y = note_chain_row(f, f.tr("plan_pages.notes.cut"), cut, terms.week, false, x, y, width);
  y = note_chain_row(f, f.tr("plan_pages.notes.used"), used, terms.week, false, x, y, width);
  y = note_chain_row(f, f.tr("plan_pages.notes.realised"), share_of(used, terms.realised), terms.week, false, x, y,
                     width);
  return note_chain_row(f, f.tr("plan_pages.notes.checked"), free, terms.week, true, x, y, width);
}

float note_term_rows(Frame& f, float x, float y, float width) {
  Ui& ui = f.ui;
  for (const char* id : kNoteTerms) y = note_term_row(f, id, x, y, width);
  const bool own = std::any_of(kNoteTerms.begin(), kNoteTerms.end(), [&](const char* id) {
    return f.work.plan().store().find<AssumptionChange>(id) != nullptr;
  });
  if (!own) return y;
  ButtonLook look;
  look.icon = seven::icon::rotate_ccw;
  look.kind = ButtonKind::quiet;
  float height = 0;
  if (fitting_button(ui, "back", {x, y}, width, f.tr("plan_pages.notes.back"), look, &height)) put_back_terms(f);
  return y + height;
}

}  // namespace

std::optional<NoteTaking> note_taking_terms(const Frame& f) {
  for (const char* id : kNoteTerms) {
    if (f.work.content().assumption(id) == nullptr) return std::nullopt;
  }
  NoteTaking terms;
  terms.week = Minutes::of_hundredths(
      divide_rounded(note_term(f, kWeek).ten_thousandths * 60 * Minutes::per_minute, kWholeShare));
  terms.admin = share_term(f, kAdmin);
  terms.cut = share_term(f, kCut);
  terms.used = share_term(f, kUsed);
  terms.realised = share_term(f, kRealised);
  terms.drafts = static_cast<int>(divide_rounded(note_term(f, kDrafts).ten_thousandths, kWholeShare));
  terms.checking = Minutes::of_hundredths(
      divide_rounded(note_term(f, kChecking).ten_thousandths * Minutes::per_minute, kWholeShare));
  return terms;
}

float plan_note_taking(Frame& f, const Rect& place) {
  Ui& ui = f.ui;
  TalkPart part(f, "note_taking", place, "plan_pages.notes.title", "plan_pages.notes.lead");
  const float x = part.left(), width = part.width(), gap = 40;
  float y = part.top() + 14;
  const std::optional<NoteTaking> terms = note_taking_terms(f);
  if (!terms) return part.end(y + text(ui, {x, y}, width, f.tr("shelf.arriving"), ui.type().body, ui.colors().ink2));
  y = published_cuts(f, x, y, width) + 18;
  if (width >= 700) {
    const float each = (width - gap) * 0.5f;
    y = std::max(note_term_rows(f, x, y, each), note_chain(f, *terms, x + each + gap, y, each));
  } else {
    y = note_term_rows(f, x, y, width) + 12;
    y = note_chain(f, *terms, x, y, width);
  }
  const PageField slots{f.tr("plan_pages.notes.slots"), f.tr("plan_pages.notes.slots.placeholder")};
  return part.end(page_note(f, "slots", {x, y + 14}, std::min(width, 760.0f), slots, note_slots_topic,
                            {"plan_pages.step.notes_slots", {}}));
}

}  // namespace seven::ui
