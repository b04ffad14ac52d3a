#include "ui/app/plan_tables.h"

#include <algorithm>

#include "planning/plan_flow.h"

namespace seven::ui {
namespace {

// Numbers without commas, which every spreadsheet reads as numbers: "-19308.18".
std::string plain_number(std::int64_t units, std::int64_t per_unit) {
  const std::int64_t size = units < 0 ? -units : units;
  std::string digits = std::to_string(per_unit + size % per_unit).substr(1);
  while (!digits.empty() && digits.back() == '0') digits.pop_back();
  return (units < 0 ? "-" : "") + std::to_string(size / per_unit) + (digits.empty() ? "" : "." + digits);
}

std::string plain(Minutes minutes) { return plain_number(minutes.hundredths(), Minutes::per_minute); }
std::string plain(Pounds pounds) { return plain_number(pounds.ten_thousandths(), Pounds::per_pound); }

class Tables {
 public:
  Tables(const PlanModel& model, const Translator& words) : model_(model), words_(words), say_(model, words) {}

  std::vector<CsvRow> moments() const {
    std::vector<CsvRow> rows{named({"plan_papers.column.group", "plan_papers.column.stage", "plan_papers.column.moment",
                                    "plan_papers.column.who", "plan_papers.column.minutes", "plan_papers.column.times",
                                    "plan_papers.column.matters", "plan_papers.column.change",
                                    "plan_papers.column.new_minutes", "plan_papers.column.freed"})};
    std::vector<const Moment*> all;
    for (const Lane* lane : model_.lanes()) {
      for (const Moment* moment : model_.moments_in(lane->id)) all.push_back(moment);
    }
    for (const Moment* moment : model_.store().all<Moment>()) {
      if (std::find(all.begin(), all.end(), moment) == all.end()) all.push_back(moment);
    }
    for (const Moment* moment : all) rows_of(*moment, rows);
    add_note(rows);
    return rows;
  }

  std::vector<CsvRow> arrows() const {
    std::vector<CsvRow> rows{named({"plan_papers.column.from", "plan_papers.column.to", "plan_papers.column.who",
                                    "plan_papers.column.minutes_a_year"})};
    for (const Offset* offset : model_.store().all<Offset>()) {
      const std::string from = say_.title_of(offset->from), to = say_.title_of(offset->to);
      if (offset->minutes.empty()) rows.push_back({from, to, "", ""});
      for (const auto& [role, minutes] : offset->minutes) rows.push_back({from, to, say_.role(role), plain(minutes)});
    }
    add_note(rows);
    return rows;
  }

  std::vector<CsvRow> account() const {
    std::vector<CsvRow> rows{named({"plan_papers.column.line", "plan_papers.column.moment", "plan_papers.column.who",
                                    "plan_papers.column.minutes_a_year", "plan_papers.column.pounds"})};
    constexpr const char* kinds[] = {"plan_papers.account.out", "plan_papers.account.bought",
                                     "plan_papers.account.relationships", "plan_papers.account.introduced",
                                     "plan_papers.account.banked"};
    for (const PlanLine& line : model_.account().lines) {
      const std::string kind = words_(kinds[static_cast<std::size_t>(line.kind)]);
      if (line.role.empty()) {
        rows.push_back({kind, what(line), "", "", plain(line.cash)});
        continue;
      }
      rows.push_back({kind, what(line), say_.role(line.role), plain(line.minutes), worth(line.role, line.minutes)});
    }
    for (const PlanRoleBalance& role : model_.account().roles)
      rows.push_back({words_("plan_papers.account.left"), "", say_.role(role.role), plain(role.slack()),
                      worth(role.role, role.slack())});
    for (const auto& [key, money] : {std::pair{"plan_papers.account.cash", &model_.account().cash},
                                     {"plan_papers.account.value", &model_.account().value}})
      rows.push_back({words_("plan_papers.account.left") + ": " + words_(key), "", "", "", plain(money->slack())});
    add_note(rows);
    return rows;
  }

  std::vector<CsvRow> flow() const {
    const PlanFlow flow = plan_flow(model_.input(), model_.account());
    std::vector<CsvRow> rows{named({"plan_papers.column.line", "plan_papers.column.moment", "plan_papers.column.who",
                                    "plan_papers.column.minutes_a_year", "plan_papers.column.pounds"})};
    constexpr const char* from[] = {"plan_papers.account.out", "plan_papers.flow.bought", "plan_papers.flow.missing"};
    constexpr const char* into[] = {"plan_papers.account.relationships", "plan_papers.account.introduced",
                                    "plan_papers.account.banked", "plan_papers.account.left"};
    for (const FlowSource& source : flow.sources)
      rows.push_back({words_(from[static_cast<std::size_t>(source.from)]),
                      source.moment.empty() ? "" : say_.title_of(source.moment), say_.role(flow.roles[source.role].id),
                      plain(source.minutes), plain(source.value)});
    for (const FlowDestination& each : flow.into) {
      const std::string what = each.what.empty()  ? ""
                               : each.arrangement ? arrangement(each.what)
                                                  : say_.title_of(each.what);
      for (const FlowPart& part : each.parts)
        rows.push_back({words_(into[static_cast<std::size_t>(each.into)]), what, say_.role(flow.roles[part.role].id),
                        plain(part.minutes), plain(part.value)});
    }
    add_note(rows);
    return rows;
  }

 private:
  // What a plan is not for, in a row of its own that is as long as the others (domain.md A101).
  void add_note(std::vector<CsvRow>& rows) const {
    CsvRow note(rows.front().size());
    note.front() = words_("plan_papers.disclaimer");
    rows.push_back(std::move(note));
  }

  CsvRow named(const std::vector<const char*>& keys) const {
    CsvRow row;
    for (const char* key : keys) row.push_back(words_(key));
    return row;
  }

  // One for each role that takes part, with what is freed of its time alone, so that sums of a column are of one kind
  // and the table makes the same moment again.
  void rows_of(const Moment& moment, std::vector<CsvRow>& rows) const {
    constexpr const char* matters[] = {"", "plan_papers.matters.not_needed", "plan_papers.matters.helps",
                                       "plan_papers.matters.matters"};
    const std::string matter =
        moment.matters == Matters::unsaid ? "" : words_(matters[static_cast<std::size_t>(moment.matters)]);
    bool any = false;
    const auto row = [&](const std::string& who, const std::string& today, const std::string& then, Minutes change) {
      rows.push_back({say_.lane(moment.lane), say_.stage(moment.stage), say_.title(moment), who, today,
                      std::to_string(moment.times), matter, say_.change(moment), then, plain(-change)});
      any = true;
    };
    for (std::size_t i = 0; i < model_.roles().size(); ++i) {
      const TeamRole* role = model_.roles()[i];
      const auto today = moment.today.find(role->id), then = moment.tomorrow.find(role->id);
      if (today == moment.today.end() && then == moment.tomorrow.end()) continue;
      const bool changes = moment.change != MomentChange::keep && moment.change != MomentChange::take_out;
      row(say_.role(role->id), today == moment.today.end() ? "0" : plain(today->second),
          !changes                        ? ""
          : then == moment.tomorrow.end() ? "0"
                                          : plain(then->second),
          model_.change_of(moment.id, i));
    }
    if (!any) row("", "", "", {});
  }

  std::string arrangement(const std::string& id) const {
    const Arrangement* found = model_.store().find<Arrangement>(id);
    return found == nullptr || found->text.empty() ? words_("plan_papers.unnamed_thing") : found->text;
  }

  std::string what(const PlanLine& line) const {
    if (line.what.empty()) return {};
    const bool moment =
        line.kind != PlanLineKind::introduced || (model_.moment(line.what) != nullptr && !line.role.empty());
    return moment ? say_.title_of(line.what) : arrangement(line.what);
  }

  std::string worth(const std::string& role, Minutes minutes) const {
    for (const PlanRole& each : model_.input().roles) {
      if (each.id == role) return plain(price_of(each.full, minutes));
    }
    return {};
  }

  const PlanModel& model_;
  const Translator& words_;
  PlanWording say_;
};

}  // namespace

std::vector<CsvRow> plan_rows(const PlanModel& model, const Translator& words, PlanSheet which) {
  const Tables tables(model, words);
  switch (which) {
    case PlanSheet::moments: return tables.moments();
    case PlanSheet::arrows: return tables.arrows();
    case PlanSheet::account: break;
  }
  return tables.account();
}

std::vector<CsvRow> plan_flow_rows(const PlanModel& model, const Translator& words) {
  return Tables(model, words).flow();
}

}  // namespace seven::ui
