#include "planning/plan_template_parts.h"

#include "base/call.h"
#include "planning/template_moment.h"
#include "planning/template_reading.h"

namespace seven {
namespace {

constexpr int max_hours_a_week = 168, weeks_of_year = 52;

void read_template_sources(TemplateReading& to, const JsonPlace& in) {
  for (const std::string& id : in.keys(max_template_entries)) {
    const JsonPlace at = in.member(id);
    if (!at.require_object()) return;
    const auto quantity = [&at](const char* name) { return Quantity{at[name].scaled(10'000, 0, 1'000'000)}; };
    NumberSource source{id, "template.source." + id};
    source.how = static_cast<HowKnown>(at["how"].one_of({"story", "looked_up", "worked_out", "guess"}));
    source.confidence = static_cast<Confidence>(at["confidence"].one_of({"none", "low", "medium", "high"}));
    source.low = quantity("low");
    source.high = quantity("high");
    to.made().sources.push_back(std::move(source));
  }
}

void read_template_plan(TemplateReading& to, const JsonPlace& file) {
  Plan plan;
  plan.name = to.made().name;
  plan.made_from = to.made().id;
  plan.boundary = template_word(file["boundary"], payer_words, Payer::organisation);
  to.keep(std::move(plan), file, false);
}

// All who share a role, on the average of a year's weeks.
void read_template_week(TemplateReading& to, const JsonPlace& at, TeamRole& role) {
  if (!at.require_object()) return;
  const std::int64_t hours = at["hours"].scaled(100, 0, max_hours_a_week * 100);
  const std::int64_t people = at["people"].scaled(1, 0, 1'000), weeks = at["weeks"].scaled(1, 0, weeks_of_year);
  role.week = static_cast<int>(divide_rounded(hours * people * weeks, weeks_of_year));
  to.made().week_source_of[record_id_of<TeamRole>(role.id)] = to.source(at);
}

void read_template_role(TemplateReading& to, const JsonPlace& at) {
  TeamRole role;
  role.id = at["id"].id();
  role.name = to.key("role", role.id);
  role.full = static_cast<int>(at["full"].scaled(Pounds::per_pound, 0, max_price));
  role.cash = static_cast<int>(at["cash"].scaled(Pounds::per_pound, 0, max_price));
  role.movable = template_word(at["movable"], movable_words, Movable::movable);
  role.payer = template_word(at["payer"], payer_words, Payer::team);
  role.hired = at["hired"].flag(false);
  role.scarce = at["scarce"].flag(false);
  if (at.has("week")) read_template_week(to, at["week"], role);
  to.keep(std::move(role), at, true);
}

void read_template_lane(TemplateReading& to, const JsonPlace& at, int order) {
  Lane lane;
  lane.id = at["id"].id();
  lane.name = to.key("lane", lane.id);
  lane.people = static_cast<int>(at["people"].scaled(1, 0, 100'000'000));
  lane.order = order;
  to.keep(std::move(lane), at, true);
}

void read_template_stage(TemplateReading& to, const JsonPlace& at, int order) {
  Stage stage;
  stage.id = at["id"].id();
  stage.name = to.key("stage", stage.id);
  stage.order = order;
  to.keep(std::move(stage), at, false);
}

void read_template_arrangement(TemplateReading& to, const JsonPlace& at) {
  Arrangement arrangement;
  arrangement.id = at["id"].id();
  arrangement.text = to.key("arrangement", arrangement.id);
  arrangement.running = to.minutes(at["running"]);
  arrangement.once = to.minutes(at["once"]);
  arrangement.running_pence = template_pence(at, "running_pounds");
  arrangement.once_pence = template_pence(at, "once_pounds");
  arrangement.life_years = template_number(at, "life_years", 50, 1);
  arrangement.lead_weeks = template_number(at, "lead_weeks", 1000);
  arrangement.payer = template_word(at["payer"], payer_words, Payer::team);
  arrangement.kind = template_word(at["kind"], arrangement_kind_words, ArrangementKind::unsaid);
  to.says(at, arrangement.text, {{"owner", &arrangement.owner}, {"risk", &arrangement.risk}});
  to.keep(std::move(arrangement), at, true);
}

void read_template_offset(TemplateReading& to, const JsonPlace& at) {
  Offset offset;
  offset.from = to.reference<Moment>(at["from"]);
  offset.to = to.reference<Moment>(at["to"]);
  offset.id = offset.from + "." + offset.to;
  offset.minutes = to.minutes(at["minutes"]);
  to.keep(std::move(offset), at, false);
}

void read_template_bank(TemplateReading& to, const JsonPlace& at) {
  BankLine line;
  line.id = at["id"].id();
  line.minutes = to.minutes(at["minutes"]);
  line.cashable = at["cashable"].flag(false);
  line.waste = at["waste"].flag(false);
  to.keep(std::move(line), at, true);
}

void read_template_paper(TemplateReading& to, const JsonPlace& at) {
  Pinned paper;
  paper.id = at["id"].id();
  paper.text = to.key("paper", paper.id);
  paper.kind = template_word(at["kind"], pinned_kind_words, PinnedKind::note);
  paper.place.x = static_cast<int>(at["x"].scaled(1, -most_board, most_board));
  paper.place.y = static_cast<int>(at["y"].scaled(1, -most_board, most_board));
  if (at.has("moment")) paper.moment = to.reference<Moment>(at["moment"]);
  to.keep(std::move(paper), at, false);
}

void read_template_note_taking(TemplateReading& to, const JsonPlace& at) {
  NoteTakingStart start;
  start.id = at["id"].id();
  start.key = to.key("note_taking", start.id);
  start.source = to.source(at);
  NoteTaking& terms = start.terms;
  const std::int64_t hour = 60 * Minutes::per_minute;
  terms.week = Minutes::of_hundredths(at["week_hours"].scaled(hour, 0, max_hours_a_week * hour));
  terms.admin = read_template_share(at["admin"]);
  terms.cut = read_template_share(at["cut"]);
  terms.used = read_template_share(at["used"]);
  terms.realised = read_template_share(at["realised"]);
  terms.drafts = template_number(at, "drafts", 10'000);
  terms.checking = Minutes::of_hundredths(at["checking"].scaled(Minutes::per_minute, 0, hour));
  to.made().note_taking.push_back(std::move(start));
}

void each_template_part(const JsonPlace& in, const Call<void(const JsonPlace& at, int order)>& take) {
  const std::size_t size = in.list(max_template_entries);
  for (std::size_t i = 0; i < size; ++i) {
    if (in.at(i).require_object()) take(in.at(i), static_cast<int>(i));
  }
}

}  // namespace

PlanTemplate read_template_parts(const JsonPlace& file) {
  if (!file.require_object()) return {};
  TemplateReading to(file["id"].id());
  read_template_sources(to, file["sources"]);
  read_template_plan(to, file);
  // Each list speaks of those before it.
  each_template_part(file["roles"], [&to](const JsonPlace& at, int) { read_template_role(to, at); });
  each_template_part(file["lanes"], [&to](const JsonPlace& at, int order) { read_template_lane(to, at, order); });
  each_template_part(file["stages"], [&to](const JsonPlace& at, int order) { read_template_stage(to, at, order); });
  each_template_part(file["arrangements"], [&to](const JsonPlace& at, int) { read_template_arrangement(to, at); });
  each_template_part(file["moments"], [&to](const JsonPlace& at, int order) { read_template_moment(to, at, order); });
  each_template_part(file["offsets"], [&to](const JsonPlace& at, int) { read_template_offset(to, at); });
  each_template_part(file["bank"], [&to](const JsonPlace& at, int) { read_template_bank(to, at); });
  each_template_part(file["papers"], [&to](const JsonPlace& at, int) { read_template_paper(to, at); });
  each_template_part(file["note_taking"], [&to](const JsonPlace& at, int) { read_template_note_taking(to, at); });
  return to.take();
}

}  // namespace seven
