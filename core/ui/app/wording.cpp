#include "ui/app/wording.h"

#include <algorithm>

#include "base/format.h"
#include "exercise/bonds.h"
#include "exercise/figures.h"
#include "ui/app/slot_words.h"

namespace seven::ui {

const seven::Role& Wording::role_of(std::string_view id) const {
  return model_.scenario().roles[static_cast<std::size_t>(model_.scenario().role_index(id))];
}

std::string Wording::scene(std::string_view rest, std::string_view otherwise) const {
  if (std::optional<std::string> slot = slot_words(model_, words_, rest)) return *slot;
  return words_.or_else(scenario_key(model_.scenario(), rest), otherwise);
}

std::string Wording::person(std::string_view id, const char* what) const {
  return scene("person." + std::string(id) + "." + what, id);
}

std::string Wording::need(std::string_view person, std::string_view id) const {
  return scene("need." + std::string(person) + "." + std::string(id), id);
}

std::string Wording::offer(const Offer& offer, const char* what) const {
  return scene("offer." + offer.id + "." + what, offer.label);
}

std::string Wording::tag(std::string_view id) const {
  const std::string key = "tag." + std::string(id);
  return scene(key, words_.or_else(key, id));
}

std::vector<std::string> Wording::tags(const std::vector<std::string>& ids) const {
  std::vector<std::string> all;
  for (const std::string& id : ids) all.push_back(tag(id));
  return all;
}

std::string Wording::role(const seven::Role& role, const char* what) const {
  return scene("role." + role.id + "." + what, role.label);
}

std::string Wording::introduction(const Introduction& introduction) const {
  return words_.or_else(introduction_key(model_.scenario(), introduction), introduction.text);
}

std::string Wording::plan(const Introduction& introduction) const {
  const std::string key = introduction_key(model_.as_it_came(), introduction);
  std::string all = words_.or_else(key + ".plan", "");
  if (introduction.weeks > 0)
    all += (all.empty() ? "" : " ") + words_("cards.weeks", {{"n", std::to_string(introduction.weeks)}});
  return all;
}

std::string Wording::condition(std::string_view id) const {
  const Introduction* thing = model_.as_it_came().find_introduction(id);
  if (thing != nullptr) return introduction(*thing);
  return words_.or_else(id, id);
}

std::string Wording::placed(const std::string& id, const std::string& other) const {
  if (id.empty() || !other.empty()) return other;
  return scene("placed." + id, words_.or_else("exercise.placed." + id, id));
}

const Person* Wording::person_with(std::string_view offer) const {
  for (const Person& person : model_.scenario().people) {
    for (const Offer& each : person.offers) {
      if (each.id == offer) return &person;
    }
  }
  return nullptr;
}

std::string Wording::coverage(Coverage coverage) const {
  if (coverage == Coverage::met) return words_("exercise.met");
  return words_(coverage == Coverage::partly ? "exercise.partly" : "exercise.not_met");
}

// "Card: The facilitator leaves.", or that something is not in place; `whole`: with what the card does.
std::string Wording::taken(const Lowered& by, bool whole) const {
  if (by.card) {
    const std::string base = "what_if." + by.by;
    return words_("step.card", {{"card", scene(base + ".label", by.by)}}) + "." +
           (whole ? " " + scene(base + ".detail", "") : "");
  }
  const Introduction* thing = model_.as_it_came().find_introduction(by.by);
  return words_("paper.in_place.no") + ": " + (thing == nullptr ? by.by : introduction(*thing)) + ".";
}

std::string Wording::why(const Person& person, std::string_view need) const {
  if (model_.outcome_of(person.id).choice.why_nothing != WhyNothing::something) return words_("happens.nothing_given");
  const Offer& offer = model_.offer_of(person.id);
  for (const Lowered& by : model_.lowered()) {
    if (by.offer == offer.id && by.need == need) return taken(by, false);
  }
  if (is_judged(model_, offer.id, need))
    return words_("judge.yours", {{"level", coverage(judged_before(model_, person.id, offer.id, need))}});
  return scene("why." + offer.id + "." + std::string(need), "");
}

std::string Wording::story(const Person& person) const {
  const WhyNothing nothing = model_.outcome_of(person.id).choice.why_nothing;
  if (nothing == WhyNothing::too_short) return words_("ui.recipe.too_short");
  if (nothing == WhyNothing::nobody_comes) return words_("ui.recipe.nobody_comes");
  const Offer& offer = model_.offer_of(person.id);
  std::vector<std::string> parts;
  for (const Lowered& by : model_.lowered()) {
    if (by.offer != offer.id) continue;
    if (parts.empty()) parts.push_back(this->offer(offer) + ".");
    if (std::string words = taken(by, true); std::find(parts.begin(), parts.end(), words) == parts.end())
      parts.push_back(std::move(words));
  }
  return parts.empty() ? scene("offer." + offer.id + ".story", "") : joined(parts, " ");
}

std::string Wording::amount(const seven::Role& role, Minutes amount) const {
  return role.unit == RoleUnit::pounds ? format_money(price_of(role.price, amount)) : format_minutes(words_, amount);
}

std::string Wording::line(const LedgerLine& line) const {
  if (line.kind == LineKind::saved) return words_("ui.account.bank", {{"share", format_share(model_.setup().bank)}});
  const seven::Role& of = role_of(line.role);
  const std::string who = person(line.who);
  if (of.unit == RoleUnit::pounds) return words_("ui.account.cash", {{"who", who}, {"what", role(of, "label")}});
  const Minutes size = line.minutes < Minutes() ? -line.minutes : line.minutes;
  return words_("ui.account.line", {{"who", who}, {"n", format_number(size)}, {"role", role(of)}});
}

std::string Wording::origin(const LedgerLine& line, const std::vector<MinuteMove>& moves) const {
  if (line.kind == LineKind::taken_out) {
    const Introduction* what = model_.waits_for(line.who);
    return what == nullptr ? "" : words_("account.waits", {{"thing", introduction(*what)}});
  }
  std::vector<std::string> parts;
  for (const MinuteMove& move : moves) {
    if (move.to == line.who && move.role == line.role && move.from != nobody)
      parts.push_back(person(move.from) + " " + format_number(move.minutes));
  }
  return parts.empty() ? "" : words_("ui.account.from", {{"list", joined(parts)}});
}

std::string Wording::given(GridColumn column) const {
  switch (column) {
    case GridColumn::continuing: return words_("exercise.grid.col.continuing");
    case GridColumn::one_off: return words_("exercise.grid.col.one_off");
    case GridColumn::quick_or_machine: break;
  }
  return words_("exercise.grid.col.quick");
}

std::string Wording::below(const LedgerLine& line, const std::vector<MinuteMove>& moves) const {
  if (line.kind == LineKind::saved) return "";
  const Person& who = *model_.scenario().find_person(line.who);
  const PersonOutcome &today = model_.today_of(line.who), &now = model_.outcome_of(line.who);
  const auto role = static_cast<std::size_t>(model_.scenario().role_index(line.role));
  std::vector<std::string> parts;
  if (line.kind != LineKind::introduced) parts.push_back(origin(line, moves));
  if (line.kind != LineKind::taken_out) {
    switch (bond_of(model_.scenario(), who, today, now, role)) {
      case Bond::keep: parts.push_back(words_("bond.keep")); break;
      case Bond::deepen: parts.push_back(words_("bond.deepen")); break;
      case Bond::begin: parts.push_back(words_("bond.begin")); break;
      case Bond::none:
        if (now.at_once[role] > today.at_once[role]) parts.push_back(given(column_of(who, now.choice)));
    }
  }
  const std::vector<LedgerLine>& lines = model_.account().lines;
  // Once: where most goes to them; where nothing does, where most was taken out.
  const LedgerLine* most = &line;
  for (const LedgerLine& each : lines) {
    if (each.who != line.who) continue;
    const bool gets = each.kind != LineKind::taken_out, got = most->kind != LineKind::taken_out;
    if (gets != got ? gets : gets ? each.pounds > most->pounds : each.pounds < most->pounds) most = &each;
  }
  const bool something = now.choice.why_nothing == WhyNothing::something;
  if (*most == line && (now.choice.offer != 0 || !something)) {
    parts.push_back(
        words_("bond.pair", {{"before", offer(who.today())},
                             {"after", something ? offer(model_.offer_of(line.who)) : words_("happens.grid.nobody")}}));
  }
  return joined(parts, " · ");
}

std::string Wording::saved() const {
  if (model_.account().saved <= Pounds()) return words_("exercise.saved");
  return words_(model_.in_place(hours_end_condition) ? "account.saved.cash" : "account.saved.time");
}

std::vector<std::string> Wording::notes(const Content& content) const {
  std::vector<std::string> all;
  const Assumption* spread = content.assumption(spread_assumption);
  if (const Pounds out = model_.account().taken_out; out > Pounds() && spread != nullptr && spread->value) {
    const auto& own = model_.circumstances().assumptions;
    const auto found = own.find(spread_assumption);
    const Quantity by = found == own.end() ? *spread->value : found->second;
    const Pounds off = share_of(out, Share::of_basis_points(static_cast<int>(by.ten_thousandths)));
    all.push_back(words_("account.range", {{"low", format_money(out - off)}, {"high", format_money(out + off)}}));
  }
  if (const Pounds waits = model_.waiting(); waits > Pounds())
    all.push_back(words_("account.waiting", {{"money", format_money(waits)}}));
  for (std::size_t r = 0; r < model_.scenario().roles.size(); ++r) {
    const seven::Role& of = model_.scenario().roles[r];
    if (!of.cap || of.unit != RoleUnit::minutes) continue;
    const WholeSlots slots = model_.slots_of(r);
    if (slots.usable >= slots.released) continue;
    all.push_back(words_(
        "account.slots",
        {{"role", role(of, "bar")}, {"minutes", amount(of, slots.released)}, {"usable", amount(of, slots.usable)}}));
  }
  if (model_.account().saved > Pounds() && !model_.in_place(hours_end_condition))
    all.push_back(words_("account.not_cash"));
  return all;
}

std::string Wording::move(const MinuteMove& move) const {
  const seven::Role& of = role_of(move.role);
  const auto who = [&](const std::string& id) { return id == nobody ? std::string() : person(id); };
  const std::string from = who(move.from), to = who(move.to), size = amount(of, move.minutes);
  const std::string name = role(of, of.unit == RoleUnit::pounds ? "label" : "bar");
  const bool new_role = model_.account().roles[static_cast<std::size_t>(model_.scenario().role_index(of.id))].new_role;
  const char* key = move.to == nobody     ? "happens.move.freed"
                    : move.from != nobody ? "happens.move"
                    : new_role            ? "happens.move.new"
                                          : "happens.move.more";
  return words_(key, {{"role", name}, {"amount", size}, {"from", from}, {"to", to}});
}

std::string Wording::joined(const std::vector<std::string>& parts, const char* between) {
  std::string all;
  for (const std::string& each : parts) {
    if (!all.empty() && !each.empty()) all += between;
    all += each;
  }
  return all;
}

}  // namespace seven::ui
