#include "ui/app/wording.h"

#include "base/format.h"
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
  std::vector<std::string> parts;
  for (const MinuteMove& move : moves) {
    if (move.to == line.who && move.role == line.role && move.from != nobody)
      parts.push_back(person(move.from) + " " + format_number(move.minutes));
  }
  return parts.empty() ? "" : words_("ui.account.from", {{"list", joined(parts)}});
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
