// The parts of a plan's report that are sums.
#include <algorithm>
#include <map>
#include <optional>

#include "planning/change_meaning.h"
#include "planning/plan_input.h"
#include "ui/app/plan_chapter.h"
#include "ui/app/plan_quality_words.h"
#include "ui/app/plan_report_of.h"
#include "ui/app/plan_week.h"

namespace seven::ui {
namespace {

// A relationship's time first, then what is new, then what is taken out, each with the most minutes first.
int rank_of(const Moment& moment, Minutes by) {
  if (by > Minutes()) return is_relationship(moment) ? 0 : 1;
  return by < Minutes() ? 2 : 3;
}

class SumChapters {
 public:
  SumChapters(const PlanModel& model, const Translator& words) : model_(model), words_(words), say_(model, words) {}

  PlanChapter today() const {
    PlanChapter chapter = begin_chapter(words_, PlanPart::today, "plan_papers.today");
    // By role: minutes of different people are no one sum.
    std::map<std::string, Minutes> by_role;
    for (const PlanRoleBalance& role : model_.account().roles) by_role[role.role] = role.today;
    std::string minutes = say_.amounts(by_role);
    if (minutes.empty()) minutes = say_.amount(Minutes());
    chapter.lead = words_("plan_papers.today.lead", {{"minutes", minutes}});
    set_columns(words_, chapter.table,
                {{"plan_papers.column.group", false, 1.25f},
                 {"plan_papers.column.stage", false, 0.9f},
                 {"plan_papers.column.moment", false, 1.8f},
                 {"plan_papers.column.who", false, 1.1f},
                 {"plan_papers.column.times", true, 0.8f},
                 {"plan_papers.column.minutes", true, 0.75f},
                 {"plan_papers.column.year", true, 0.95f}});
    for_each_moment([&](const Moment& moment) {
      if (moment.change == MomentChange::introduce) return;
      today_rows(moment, chapter.table.rows);
    });
    for (const PlanRoleBalance& role : model_.account().roles) {
      const TeamRole* found = model_.role(role.role);
      if (found != nullptr && found->week > 0)
        chapter.notes.push_back(say_.role(role.role) + ": " + role_week_words(words_, role_week(*found, role.today)));
    }
    return chapter;
  }

  PlanChapter moves() const {
    PlanChapter chapter = begin_chapter(words_, PlanPart::moves, "plan_papers.moves");
    std::vector<std::pair<int, const Moment*>> changed;
    for_each_moment([&](const Moment& moment) {
      const Minutes by = change_it_is_about(model_, moment);
      if (moment.change != MomentChange::keep || by != Minutes()) changed.emplace_back(rank_of(moment, by), &moment);
    });
    std::stable_sort(changed.begin(), changed.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
    for (const auto& [rank, moment] : changed) chapter.entries.push_back(move(*moment));
    if (changed.empty()) chapter.lead = words_("plan_papers.moves.none");
    return chapter;
  }

  PlanChapter account() const {
    PlanChapter chapter = begin_chapter(words_, PlanPart::account, "plan_papers.account");
    const PlanAccount& account = model_.account();
    // Quality at equal resource, then whether it adds up (domain.md A81).
    chapter.lead = quality_paragraph(model_, words_);
    chapter.lead += (chapter.lead.empty() ? "" : " ") +
                    words_(account.balances() ? "plan_papers.account.balances" : "plan_papers.account.short");
    PlanTable& table = chapter.table;
    set_columns(words_, table,
                {{"plan_papers.account.role", false, 1.35f},
                 {"plan_papers.account.out"},
                 {"plan_papers.account.bought", true, 0.9f},
                 {"plan_papers.account.relationships", true, 1.15f},
                 {"plan_papers.account.introduced", true, 1.1f},
                 {"plan_papers.account.banked", true, 0.9f},
                 {"plan_papers.account.left"}});
    for (const PlanRoleBalance& role : account.roles) {
      table.rows.push_back({say_.role(role.role), format_number(role.out), format_number(role.bought_in),
                            format_number(role.relationships), format_number(role.introduced),
                            format_number(role.banked), format_number(role.slack())});
    }
    table.rows.push_back(money_row("plan_papers.account.cash", account.cash));
    table.rows.push_back(money_row("plan_papers.account.value", account.value));
    chapter.notes = {words_("plan_papers.account.identity"), words_("plan_papers.account.purses"), boundary()};
    if (std::string runs = runs_by_year(); !runs.empty()) chapter.notes.push_back(std::move(runs));
    matters(chapter);
    banked(chapter);
    return chapter;
  }

  PlanChapter shares() const {
    PlanChapter chapter = begin_chapter(words_, PlanPart::shares, "plan_papers.shares");
    chapter.lead = words_("plan_papers.shares.lead");
    PlanTable& table = chapter.table;
    set_columns(words_, table,
                {{"plan_papers.account.role", false},
                 {"plan_papers.account.relationships"},
                 {"plan_papers.account.introduced"},
                 {"plan_papers.account.banked"},
                 {"plan_papers.account.left"}});
    for (const PlanRoleBalance& role : model_.account().roles) {
      const auto parts = put_back(role);
      if (!parts) continue;
      const std::string name = say_.role(role.role);
      table.rows.push_back({name, format_share(parts->relationships), format_share(parts->introduced),
                            format_share(parts->banked), format_share(parts->slack)});
      if (parts->relationships < Share::of_percent(50))
        chapter.notes.push_back(words_("plan_papers.shares.less_than_half", {{"role", name}}));
    }
    if (table.rows.empty()) chapter.lead = words_("plan_papers.shares.none");
    return chapter;
  }

 private:
  template <class Visit>
  void for_each_moment(const Visit& visit) const {
    for (const Lane* lane : model_.lanes()) {
      for (const Moment* moment : model_.moments_in(lane->id)) visit(*moment);
    }
    for (const Moment* moment : model_.store().all<Moment>()) {
      const bool in_lane = model_.store().find<Lane>(moment->lane) != nullptr;
      const bool in_stage = moment->stage.empty() || model_.store().find<Stage>(moment->stage) != nullptr;
      if (!in_lane || !in_stage) visit(*moment);
    }
  }

  // A row for the role it is about, and one for each other that gives it time today.
  void today_rows(const Moment& moment, std::vector<std::vector<std::string>>& rows) const {
    const PlanMoment* use = model_.use_of(moment.id);
    const auto row = [&](std::size_t role, bool first) {
      const std::string& id = model_.roles()[role]->id;
      const auto each_time = moment.today.find(id);
      rows.push_back({first ? say_.lane(moment.lane) : "", first ? say_.stage(moment.stage) : "",
                      first ? say_.title(moment) : "", say_.role(id),
                      first ? format_number(Minutes::of_whole(moment.times)) : "",
                      format_number(each_time == moment.today.end() ? Minutes() : each_time->second),
                      format_number(use == nullptr ? Minutes() : use->today[role])});
    };
    const auto about = model_.main_role_of(moment.id);
    if (!about) {
      rows.push_back({say_.lane(moment.lane), say_.stage(moment.stage), say_.title(moment), say_.roles(moment),
                      format_number(Minutes::of_whole(moment.times)), format_number(Minutes()),
                      format_number(Minutes())});
      return;
    }
    row(*about, true);
    for (std::size_t i = 0; use != nullptr && i < use->today.size(); ++i) {
      if (i != *about && use->today[i] > Minutes()) row(i, false);
    }
  }

  ReportEntry move(const Moment& moment) const {
    ReportEntry entry;
    entry.title = say_.title(moment);
    entry.lines.push_back(PlanWording::dotted({say_.change(moment), say_.roles(moment), say_.times(moment),
                                               say_.minutes(moment), say_.change_by_role(moment)}));
    add_line(entry, say_.bond(moment));
    for (const Offset* offset : model_.offsets_from(moment.id)) {
      const std::string where = say_.title_of(offset->to), minutes = say_.amounts(offset->minutes);
      entry.lines.push_back(words_("plan_papers.moves.to", {{"where", where}, {"minutes", minutes}}));
    }
    for (const Offset* offset : model_.offsets_to(moment.id)) {
      const std::string where = say_.title_of(offset->from), minutes = say_.amounts(offset->minutes);
      entry.lines.push_back(words_("plan_papers.moves.from", {{"where", where}, {"minutes", minutes}}));
    }
    add(entry, "plan_papers.moves.details", moment.details);
    add(entry, "plan_papers.moves.reason", moment.reason);
    add(entry, "plan_papers.moves.with", moment.with);
    add(entry, "plan_papers.moves.cover", moment.cover);
    add(entry, "plan_papers.moves.ends", moment.ends);
    if (moment.old_way != OldWay::unsaid)
      add(entry, "plan_papers.moves.old_way",
          words_(moment.old_way == OldWay::instead ? "plan_papers.moves.instead" : "plan_papers.moves.alongside"));
    effect(entry, "plan_papers.moves.for_people", moment.for_people);
    effect(entry, "plan_papers.moves.for_staff", moment.for_staff);
    add(entry, "plan_papers.moves.way_out", moment.way_out);
    return entry;
  }

  static void add_line(ReportEntry& entry, std::string line) {
    if (!line.empty()) entry.lines.push_back(std::move(line));
  }

  void add(ReportEntry& entry, const char* key, const std::string& text) const {
    if (!text.empty()) entry.said.push_back({words_(key), text});
  }

  void effect(ReportEntry& entry, const char* key, MomentEffect effect) const {
    constexpr const char* keys[] = {"", "plan_papers.effect.worse", "plan_papers.effect.as_good",
                                    "plan_papers.effect.better"};
    if (effect != MomentEffect::unsaid) add(entry, key, words_(keys[static_cast<std::size_t>(effect)]));
  }

  std::vector<std::string> money_row(const char* key, const PlanMoney& money) const {
    return {words_(key),
            format_money(money.in),
            format_money(money.bought),
            format_money(money.relationships),
            format_money(money.introduced),
            format_money(money.banked),
            format_money(money.slack())};
  }

  std::string boundary() const {
    constexpr const char* keys[] = {"plan_papers.boundary.team", "plan_papers.boundary.organisation",
                                    "plan_papers.boundary.all"};
    return words_(keys[static_cast<std::size_t>(model_.plan().boundary)]);
  }

  // How much of the plan runs in each year; nothing where all of it runs from the first (domain.md A86).
  std::string runs_by_year() const {
    std::vector<std::string> years;
    bool all = true;
    for (const std::optional<Share>& runs : model_.plan().runs) {
      const std::string year = std::to_string(years.size() + 1);
      all = all && !runs;
      years.push_back(words_("plan_account.year", {{"n", year}}) + " " +
                      format_share(runs.value_or(Share::of_basis_points(Share::whole))));
    }
    const std::string list = PlanWording::dotted(years);
    return all ? std::string() : words_("plan_papers.account.runs", {{"years", list}});
  }

  // Every moment where a relationship matters, and what it would get (domain.md A47).
  void matters(PlanChapter& chapter) const {
    ReportEntry entry;
    for (const MatterGets& each : model_.matters()) {
      const Moment* moment = model_.moment(each.moment);
      if (moment == nullptr) continue;
      const std::string title = say_.title(*moment), gets = say_.gets(*moment, each.nothing);
      entry.lines.push_back(words_("plan_papers.matter.line", {{"what", title}, {"gets", gets}}));
    }
    if (entry.lines.empty()) return;
    entry.title = words_("plan_papers.matter");
    chapter.entries.push_back(std::move(entry));
  }

  // What is given up for good, apart by what can become cash and by where it comes from (domain.md A88, A97).
  void banked(PlanChapter& chapter) const {
    ReportEntry entry;
    for (const BankLine* line : model_.store().all<BankLine>()) {
      const std::string amounts = say_.amounts(line->minutes);
      if (amounts.empty()) continue;
      entry.lines.push_back(
          PlanWording::dotted({amounts, words_(line->waste ? "plan_papers.bank.waste" : "plan_papers.bank.differently"),
                               words_(line->cashable ? "plan_papers.bank.cash" : "plan_papers.bank.no_cash")}));
    }
    if (entry.lines.empty()) return;
    entry.title = words_("plan_papers.bank");
    // Of each role's own time: minutes of different people are no one sum.
    std::string parts;
    std::size_t roles = 0;
    Minutes all, today;
    const auto share_of_today = [](Minutes banked, Minutes of) {
      return format_share(Share::of_basis_points(
          static_cast<int>(divide_rounded(banked.hundredths() * Share::whole, of.hundredths()))));
    };
    for (const PlanRoleBalance& role : model_.account().roles) {
      if (role.today == Minutes()) continue;
      ++roles;
      all += role.banked;
      today += role.today;
      parts += (parts.empty() ? "" : ", ") + say_.role(role.role) + " " + share_of_today(role.banked, role.today);
    }
    const std::string target = format_share(model_.plan().target);
    if (roles > 1) {
      entry.lines.push_back(words_("plan_papers.bank.by_role", {{"parts", parts}, {"target", target}}));
    } else if (roles == 1) {
      const std::string part = share_of_today(all, today);
      entry.lines.push_back(words_("plan_papers.bank.target", {{"share", part}, {"target", target}}));
    }
    chapter.entries.push_back(std::move(entry));
  }

  const PlanModel& model_;
  const Translator& words_;
  PlanWording say_;
};

}  // namespace

std::vector<PlanChapter> plan_sum_chapters(const PlanModel& model, const Translator& words) {
  const SumChapters chapters(model, words);
  return {chapters.today(), chapters.moves(), chapters.account(), chapters.shares()};
}

}  // namespace seven::ui
