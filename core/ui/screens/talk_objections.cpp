// "What people often ask": each question opens to an answer, and to what this group's own recipe says to it.
#include <algorithm>

#include "base/format.h"
#include "exercise/fairness.h"
#include "icons.h"
#include "ui/screens/evidence.h"
#include "ui/screens/people.h"
#include "ui/screens/talk.h"
#include "ui/widgets/card.h"
#include "ui/widgets/fold.h"
#include "ui/widgets/text.h"

namespace seven::ui {
namespace {

using Lines = std::vector<std::string>;

std::string joined(const Lines& words) {
  std::string all;
  for (const std::string& each : words) all += (all.empty() ? "" : ", ") + each;
  return all;
}

std::string whole_percent(Share share) {
  return format_share(Share::of_percent(static_cast<int>(divide_rounded(share.basis_points(), 100))));
}

Lines cuts(const Frame& f) {
  const Account& account = f.work.exercise().account();
  const auto shares = released_shares(account);
  if (!shares) return {f.tr("talk.figure.nothing_taken")};
  Lines lines{f.tr("talk.figure.cuts", {{"out", format_money(account.taken_out)},
                                        {"put_in", whole_percent(shares->put_back)},
                                        {"introduced", whole_percent(shares->introduced)}})};
  // What is more than there is proves nothing.
  const bool under_half = shares->put_back.basis_points() * 2 < Share::whole;
  if (under_half || account.overspent() == Pounds())
    lines.push_back(f.tr(under_half ? "talk.figure.under_half" : "talk.figure.over_half"));
  if (account.overspent() > Pounds())
    lines.push_back(f.tr("talk.over", {{"amount", format_money(account.overspent())}}));
  else if (account.saved > Pounds() || account.left_to_place() > Pounds())
    lines.push_back(f.tr("talk.figure.rest",
                         {{"saved", format_money(account.saved)}, {"left", format_money(account.left_to_place())}}));
  return lines;
}

std::string met_words(const Frame& f, const PersonOutcome& person) {
  const NeedCounts counts = count_needs(person);
  return f.tr("happens.counts", {{"full", std::to_string(counts.full)},
                                 {"partly", std::to_string(counts.partly)},
                                 {"none", std::to_string(counts.none)}});
}

// Whose needs are met by a quick job or a machine, who comes back, and the way out.
Lines digital(const Frame& f) {
  const ExerciseModel& model = f.work.exercise();
  Lines no_person, lines;
  for (const Person& person : model.scenario().people) {
    const Offer& offer = model.offer_of(person.id);
    const std::string name = person_word(f, person.id, "short"), base = "offer." + offer.id;
    if (!offer.human_route) no_person.push_back(name);
    if (offer.given != Given::quick && offer.given != Given::machine) continue;
    lines.push_back(f.tr(offer.bounce > Share() ? "talk.figure.route" : "talk.figure.route_settled",
                         {{"name", name},
                          {"offer", word(f, base + ".short")},
                          {"needs", met_words(f, model.outcome_of(person.id))},
                          {"share", format_share(offer.bounce)},
                          {"way_out", word(f, base + ".way_out")}}));
  }
  if (lines.empty()) lines.push_back(f.tr("talk.figure.no_quick"));
  if (!no_person.empty()) lines.push_back(f.tr("talk.figure.no_person", {{"names", joined(no_person)}}));
  int uses[option_use_words.size()] = {};
  int all = 0;
  for (const OptionMark* mark : model.store().all<OptionMark>()) {
    const auto& deck = model.scenario().deck;
    if (std::none_of(deck.begin(), deck.end(), [&](const DeckOption& option) { return option.id == mark->option; }))
      continue;  // an offer's tag
    ++uses[static_cast<std::size_t>(mark->use)];
    if (mark->use != OptionUse::unset) ++all;
  }
  const auto times = [&](OptionUse use) { return std::to_string(uses[static_cast<std::size_t>(use)]); };
  if (all > 0)
    lines.push_back(f.tr("talk.figure.set_two", {{"instead", times(OptionUse::alternative)},
                                                 {"alongside", times(OptionUse::complement)},
                                                 {"not_here", times(OptionUse::not_here)}}));
  return lines;
}

// One rule gives different results already: needs met, partly counted half.
std::string results(const Frame& f, const RecipeOutcome& outcome) {
  Lines list;
  for (const PersonOutcome& person : outcome.people) {
    const NeedCounts counts = count_needs(person);
    list.push_back(
        person_word(f, person.person, "short") + " " +
        f.tr("equal.of", {{"n", format_number(Minutes::of_hundredths(100 * counts.full + 50 * counts.partly))},
                          {"total", std::to_string(counts.total())}}));
  }
  return joined(list);
}

Lines fair(const Frame& f) {
  const ExerciseModel& model = f.work.exercise();
  const ReasonCover cover = model.reason_cover();
  Lines lines{f.tr("talk.figure.needs_today", {{"list", results(f, model.today())}})}, worse;
  if (!model.is_today()) lines.push_back(f.tr("talk.figure.needs_yours", {{"list", results(f, model.outcome())}}));
  if (cover.differences > 0)
    lines.push_back(
        f.ui.words().count("exercise.differs.count", cover.explained, {{"total", std::to_string(cover.differences)}}) +
        ".");
  for (const Loser& loser : losers(model.scenario(), model.today(), model.outcome()))
    worse.push_back(person_word(f, loser.person, "short"));
  lines.push_back(worse.empty() ? f.tr("exercise.worse_off.none")
                                : f.tr("talk.figure.worse_off", {{"names", joined(worse)}}));
  return lines;
}

bool rests_on(const Offer& offer, const Introduction& introduction) {
  return std::find(offer.conditions.begin(), offer.conditions.end(), introduction.id) != offer.conditions.end();
}

std::string introduction_words(const Frame& f, const Introduction& introduction) {
  return f.ui.words().or_else(introduction_key(f.work.exercise().scenario(), introduction), introduction.text);
}

// What the same recipe comes to for people who rest on somebody's skill, once that is taken away.
void without_skill(const Frame& f, Lines& lines) {
  const ExerciseModel& model = f.work.exercise();
  for (const Introduction& introduction : model.as_it_came().introduce) {
    Circumstances without = model.circumstances();
    const auto gone = std::find(without.missing.begin(), without.missing.end(), introduction.id);
    if (!introduction.skill || gone != without.missing.end()) continue;
    without.missing.push_back(introduction.id);
    const RecipeOutcome outcome = evaluate(under(model.as_it_came(), without).scenario, model.recipe());
    for (const PersonOutcome& person : outcome.people) {
      const PersonOutcome& now = model.outcome_of(person.person);
      if (!rests_on(model.offer_of(person.person), introduction) || count_needs(person) == count_needs(now)) continue;
      lines.push_back(f.tr("talk.figure.without", {{"what", introduction_words(f, introduction)},
                                                   {"name", person_word(f, person.person, "short")},
                                                   {"after", met_words(f, person)},
                                                   {"before", met_words(f, now)}}));
    }
  }
}

Lines volunteers(const Frame& f) {
  const ExerciseModel& model = f.work.exercise();
  const Scenario& scenario = model.scenario();
  Lines lines, unpaid;
  for (const Person& person : scenario.people) {
    const GroupFacility* group = scenario.find_group(model.offer_of(person.id).group);
    if (group == nullptr || !lines.empty()) continue;
    const int come = attendance_of(*group, model.recipe().attending);
    const PlaceUse place = place_use(*group, come);
    const int role = scenario.role_index(group->role), cash = scenario.cash_index();
    Pounds cost;
    if (role >= 0) cost += price_of(scenario.roles[static_cast<std::size_t>(role)].price, place.minutes);
    if (cash >= 0) cost += price_of(scenario.roles[static_cast<std::size_t>(cash)].price, place.cash);
    lines.push_back(f.ui.words().count("talk.figure.group", come, {{"amount", format_money(cost)}}));
  }
  if (lines.empty()) lines.push_back(f.tr("talk.figure.no_group"));
  without_skill(f, lines);
  for (const RelationshipAnswer* answer : model.store().all<RelationshipAnswer>()) {
    const bool named = std::any_of(scenario.placed.begin(), scenario.placed.end(), [&](const Placed& placed) {
      return placed.unpaid && (placed.id == answer->start_by || placed.id == answer->keep_by);
    });
    if (named && !answer->not_needed && scenario.find_person(answer->person) != nullptr)
      unpaid.push_back(person_word(f, answer->person, "short"));
  }
  if (!unpaid.empty()) lines.push_back(f.tr("talk.figure.unpaid", {{"names", joined(unpaid)}}));
  return lines;
}

// What must be in place for the offers of this recipe, in the scenario's order.
Lines permission(const Frame& f) {
  const ExerciseModel& model = f.work.exercise();
  const Scenario& scenario = model.scenario();
  Lines lines;
  for (const Introduction& introduction : scenario.introduce) {
    const bool needed = std::any_of(scenario.people.begin(), scenario.people.end(), [&](const Person& person) {
      return rests_on(model.offer_of(person.id), introduction);
    });
    if (!needed) continue;
    const Condition* said = model.store().find<Condition>(introduction.id);
    const std::string what = introduction_words(f, introduction);
    const bool missing = said != nullptr && said->in_place == InPlace::no;
    lines.push_back("· " + (missing ? f.tr("talk.figure.not_in_place", {{"what", what}}) : what));
  }
  if (lines.empty()) return {f.tr("talk.figure.no_condition")};
  lines.insert(lines.begin(), f.tr("talk.figure.conditions"));
  return lines;
}

struct Objection {
  const char* key;
  const char* icon;
  Lines (*own)(const Frame&);
};

constexpr Objection kObjections[] = {{"cuts", seven::icon::scissors, cuts},
                                     {"digital", seven::icon::laptop, digital},
                                     {"fair", seven::icon::scale, fair},
                                     {"volunteers", seven::icon::hand_heart, volunteers},
                                     {"permission", seven::icon::lock, permission}};

float objection(Frame& f, const Objection& which, bool open_at_first, float x, float y, float width) {
  Ui& ui = f.ui;
  const Palette& c = ui.colors();
  const std::string part = std::string("talk.objection.") + which.key;
  const std::string base = std::string("exercise.objection.") + which.key;
  const std::string_view said = f.work.unfolded(part);
  const bool open = said.empty() ? open_at_first : said == "open";
  Scope scope(ui, which.key);
  Card card(ui, "card", {x, y, width, 0}, 14);
  float height = 0;
  if (fold_row(ui, "fold", {card.left(), card.top() - 2}, card.width(), f.tr(base + ".q"), which.icon, open, &height))
    f.later([part, open](Workspace& work) { work.unfold(part, open ? "closed" : "open"); });
  float at = card.top() - 2 + height;
  if (open) {
    const float left = card.left() + 54, room = card.width() - 54;
    const bool indented = room >= 200;
    const float text_x = indented ? left : card.left(), text_width = indented ? room : card.width();
    at += 10;
    at += text(ui, {text_x, at}, text_width, f.tr(base + ".a"), ui.type().body, c.ink2) + 8;
    const float top = at;
    for (const std::string& line : which.own(f))
      at += text(ui, {text_x + 14, at}, text_width - 14, line, ui.type().small, c.ink) + 2;
    fill(ui, {text_x, top + 1, 3, at - top - 4}, 1.5f, c.ink);
    at += 2;
  }
  return card.end(at - 2);
}

}  // namespace

float talk_objections(Frame& f, float x, float y, float width) {
  Ui& ui = f.ui;
  Group group(ui, "objections", Role::region, f.tr("talk.objections"));
  y += heading(ui, {x, y}, width, f.tr("talk.objections"), ui.type().h3, ui.colors().ink, 2) + 12;
  for (const Objection& each : kObjections) {
    const bool open_at_first = &each == &kObjections[0] && !ui.phone();
    y = objection(f, each, open_at_first, x, y, width) + 12;
  }
  return evidence_button(f, x, y, width);
}

}  // namespace seven::ui
