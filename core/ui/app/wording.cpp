#include "ui/app/wording.h"

#include "base/format.h"
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

std::string Wording::coverage(Coverage coverage) const {
  if (coverage == Coverage::met) return words_("exercise.met");
  return words_(coverage == Coverage::partly ? "exercise.partly" : "exercise.not_met");
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
