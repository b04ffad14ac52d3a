// What does not add up: cuts that go nowhere, scraps, time that is taken for money, a group for too few, equal minutes.
#include <algorithm>

#include "exercise/detecting.h"
#include "exercise/whole_slots.h"
#include "model/condition.h"

namespace seven {
namespace {

// Everything that was taken from somebody is still left to place (domain.md A7, F).
void no_destination(Looking& look) {
  const Account& account = look.in.account;
  for (const Person& person : look.in.scenario.people) {
    Pounds given;
    for (const LedgerLine& line : account.lines) {
      if (line.kind == LineKind::taken_out && line.who == person.id) given -= line.pounds;
    }
    if (given <= Pounds() || account.left() < given) continue;
    Finding& finding = look.find(Detector::cuts);
    finding.things = {person.id};
    finding.money = given;
    finding.of = account.taken_out;
    return;
  }
}

// The part of what was taken out that keeps, deepens or begins a relationship (domain.md C4).
void cuts(Looking& look) {
  const Account& account = look.in.account;
  Pounds back;
  for (const LedgerLine& line : account.lines) {
    if (line.kind != LineKind::put_in && line.kind != LineKind::introduced) continue;
    const int p = look.in.scenario.person_index(line.who);
    if (p >= 0 && look.continuing(static_cast<std::size_t>(p))) back += line.pounds;
  }
  if (account.taken_out <= Pounds()) return;
  if (back.ten_thousandths() * 2 >= account.taken_out.ten_thousandths()) return no_destination(look);
  Finding& finding = look.find(Detector::cuts);
  finding.money = back;
  finding.of = account.taken_out;
  finding.share = Share::of_basis_points(
      static_cast<int>(back.ten_thousandths() * Share::whole / account.taken_out.ten_thousandths()));
}

// A scrap leaves at least half of what there was: such minutes make no appointment of their own (domain.md C5).
void scraps(Looking& look) {
  if (look.agreed(recut_condition)) return;
  const std::vector<Role>& roles = look.in.scenario.roles;
  for (std::size_t r = 0; r < roles.size(); ++r) {
    if (!roles[r].cap || roles[r].unit == RoleUnit::pounds) continue;
    std::vector<SlotChange> changes;
    for (std::size_t p = 0; p < look.people(); ++p)
      changes.push_back({look.today(p).at_once[r], look.now(p).at_once[r]});
    const WholeSlots slots = whole_slots(changes, false);
    if (slots.scraps == 0 || slots.put_in <= slots.usable) continue;
    Finding& finding = look.find(Detector::scraps, roles[r].id);
    finding.role = roles[r].id;
    finding.count = slots.scraps;
    finding.minutes = slots.scraped;
    finding.than = slots.put_in;
  }
}

void not_cash(Looking& look) {
  const Account& account = look.in.account;
  if (account.saved <= Pounds() || look.agreed(hours_end_condition)) return;
  Finding& finding = look.find(Detector::not_cash);
  finding.money = account.saved;
  const Role* dearest = nullptr;
  for (const Role& role : look.in.scenario.roles) {
    if (!role.cap || role.unit == RoleUnit::pounds || role.price <= PricePerMinute()) continue;
    if (dearest == nullptr || role.price > dearest->price) dearest = &role;
  }
  if (dearest == nullptr) return;
  finding.role = dearest->id;
  // To the tenth of a minute: more would be a precision that nobody has.
  finding.minutes = Minutes::of_hundredths(
      10 * divide_rounded(account.saved.ten_thousandths() * 10, dearest->price.per_minute().ten_thousandths()));
}

// Whether the recipe would fit if that many came to the group.
bool would_fit(const Looking& look, const GroupFacility& group, int people) {
  const Decided& in = look.in;
  Attendance attending = in.attending;
  attending[group.id] = people;
  std::vector<Minutes> use(in.scenario.roles.size());
  Pounds value;
  for (std::size_t p = 0; p < look.people(); ++p) {
    PersonOutcome again;
    const bool same = look.offer(p).group != group.id && look.person(p).today().group != group.id;
    if (!same) again = evaluate_person(in.scenario, look.person(p), look.now(p).choice.choice, attending);
    const PersonOutcome& one = same ? look.now(p) : again;
    for (std::size_t r = 0; r < use.size(); ++r) use[r] += one.use[r];
    value += one.value;
  }
  for (std::size_t r = 0; r < use.size(); ++r) {
    const std::optional<Minutes>& limit = in.account.roles[r].limit;
    if (limit && use[r] > *limit) return false;
  }
  return value <= in.account.today - in.account.saved;
}

void too_few_come(Looking& look) {
  if (look.in.account.fits()) return;
  for (const GroupFacility& group : look.in.scenario.groups) {
    bool used = false;
    for (std::size_t p = 0; p < look.people(); ++p) used |= look.offer(p).group == group.id;
    int few = attendance_of(group, look.in.attending), enough = group.high;
    const int come = few;
    if (!used || enough <= few || !would_fit(look, group, enough)) continue;
    // A place costs less the more there are, so that the least number can be closed in on.
    while (enough - few > 1) {
      const int middle = few + (enough - few) / 2;
      (would_fit(look, group, middle) ? enough : few) = middle;
    }
    Finding& finding = look.find(Detector::too_few_come, group.id);
    finding.count = enough;
    finding.whole = come;
  }
}

void equal_not_fair(Looking& look) {
  if (look.people() < 2 || look.untouched()) return;
  std::vector<Minutes> all(look.in.scenario.roles.size());
  for (const PersonOutcome& person : look.in.today.people) {
    for (std::size_t r = 0; r < all.size(); ++r) all[r] += person.at_once[r];
  }
  const int main = main_role(look.in.scenario, all);
  if (main < 0) return;
  const auto r = static_cast<std::size_t>(main);
  const Minutes each = look.now(0).at_once[r];
  for (std::size_t p = 0; p < look.people(); ++p) {
    if (look.now(p).at_once[r] != each) return;
  }
  if (each <= Minutes()) return;
  for (std::size_t p = 0; p < look.people(); ++p) {
    if (look.now(p).floor != Coverage::none) continue;
    Finding& finding = look.find(Detector::equal_not_fair, look.in.scenario.roles[r].id);
    finding.role = finding.subject;
    finding.minutes = each;
    finding.things = {look.person(p).id};
    for (std::size_t n = look.person(p).needs.size(); n-- > 0;) {
      const Need& need = look.person(p).needs[n];
      if (need.level == NeedLevel::must && look.now(p).cover[n] == Coverage::none) finding.need = need.id;
    }
    return;
  }
}

}  // namespace

void detect_in_sums(Looking& look) {
  cuts(look);
  scraps(look);
  not_cash(look);
  too_few_come(look);
  equal_not_fair(look);
}

}  // namespace seven
