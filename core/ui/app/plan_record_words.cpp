#include "ui/app/plan_record_words.h"

#include <array>
#include <vector>

#include "base/format.h"
#include "planning/plan_progress.h"
#include "ui/app/figure_words.h"

namespace seven::ui {
namespace {

constexpr const char* kPlanBetween = " · ";

class PlanSpeaker {
 public:
  explicit PlanSpeaker(const PlanRecordWords& say) : store_(say.store), content_(say.content), words_(say.words) {}

  std::string title(const Actual& of) const { return about("plan_pages.record.actual", moment(of.moment)); }
  std::string title(const Arrangement& of) const {
    return about("plan_pages.record.arrangement", of.text.empty() ? words_("plan_pages.introduce.unnamed") : of.text);
  }
  std::string title(const AssumptionChange& of) const {
    return words_.or_else("assumption." + of.assumption + ".label", of.assumption);
  }
  std::string title(const BankLine&) const { return words_("plan_pages.record.bank"); }
  std::string title(const Commitment& of) const { return about("plan_pages.record.commitment", of.what); }
  std::string title(const Dependence& of) const {
    return moment(of.moment) + kPlanBetween + arrangement(of.arrangement);
  }
  std::string title(const DifferenceReason& of) const {
    return words_("talk.pair", {{"one", lane(of.first)}, {"other", lane(of.second)}});
  }
  std::string title(const FairnessNote& of) const {
    return words_("step.fair.explanation", {{"person", lane(of.person)}});
  }
  std::string title(const GroupCheck& of) const {
    return words_("check.title") + kPlanBetween + words_.or_else("check.group." + of.group, of.group);
  }
  std::string title(const Lane& of) const { return about("plan_pages.record.lane", of.name); }
  std::string title(const Moment& of) const { return about("plan_pages.record.moment", name(of)); }
  std::string title(const MomentNeed& of) const { return moment(of.moment) + kPlanBetween + of.text; }
  std::string title(const Note& of) const {
    for (const auto& [topic, key] : kTopics) {
      if (of.topic == topic) return words_(key);
    }
    return words_("plan.paper.note");
  }
  std::string title(const Obstacle&) const { return words_("plan_pages.obstacle"); }
  std::string title(const Offset& of) const {
    return words_("plan_pages.record.arrow", {{"from", moment(of.from)}, {"to", moment(of.to)}});
  }
  std::string title(const Pinned& of) const { return word("plan.paper.", of.kind, pinned_kind_words); }
  std::string title(const Plan&) const { return words_("plan_pages.record.plan"); }
  std::string title(const Stage& of) const { return about("plan_pages.record.stage", of.name); }
  std::string title(const TeamRole& of) const { return about("plan_pages.record.role", of.name); }
  std::string title(const Voice& of) const { return word("plan_pages.voice.", of.kind, voice_kind_words); }
  // A plan has no others.
  template <class T>
  std::string title(const T& of) const {
    return of.key();
  }

  std::string value(const Actual& of) const { return all({times(of.times), minutes(of.minutes)}); }
  std::string value(const Arrangement& of) const {
    return all({of.text,
                of.kind == ArrangementKind::unsaid ? "" : word("plan_moment.kind.", of.kind, arrangement_kind_words),
                of.owner, of.risk, minutes(of.once), minutes(of.running), money(of.once_pence), money(of.running_pence),
                of.lead_weeks > 0 ? words_.count("plan_pages.weeks", of.lead_weeks) : "",
                of.done ? words_("paper.in_place.yes") : ""});
  }
  std::string value(const AssumptionChange& of) const {
    const Assumption* assumption = content_.assumption(of.assumption);
    return assumption ? figure_words(words_, *assumption, of.quantity()) : std::to_string(of.ten_thousandths);
  }
  std::string value(const BankLine& of) const { return minutes(of.minutes); }
  std::string value(const Commitment& of) const { return all({of.who, of.what, of.by, of.stops, of.cover, of.review}); }
  std::string value(const Dependence& of) const {
    return words_("plan.waits_for", {{"what", arrangement(of.arrangement)}});
  }
  std::string value(const DifferenceReason& of) const {
    const std::string kind = of.kind == ReasonKind::unset ? "" : word("exercise.reason.", of.kind, reason_kind_words);
    return all({kind, of.text});
  }
  std::string value(const FairnessNote& of) const { return all({of.explanation, of.loss, of.switch_way}); }
  std::string value(const GroupCheck& of) const {
    return all({of.fares == GroupFares::unset ? "" : word("check.fares.", of.fares, group_fares_words), of.note});
  }
  std::string value(const Lane& of) const {
    return all({of.name, of.people > 0 ? words_.count("plan.people", of.people,
                                                      {{"people", format_number(Minutes::of_whole(of.people))}})
                                       : ""});
  }
  // Everything that was said of a moment but where it lies.
  std::string value(const Moment& of) const {
    return all({name(of), word("plan.change.", of.change, moment_change_words), lane(of.lane), stage(of.stage),
                times(of.times), side("plan.time.today", minutes(of.today)),
                side("plan.time.tomorrow", minutes(of.tomorrow)), word("plan.matters.", of.matters, matters_words),
                of.reason, of.with, of.cover, of.ends, of.machine ? words_("plan.machine") : "", of.way_out, of.details,
                of.come > 0 ? words_("plan_moment.come") + ": " + std::to_string(of.come) : ""});
  }
  std::string value(const MomentNeed& of) const {
    return all({of.text, of.meaningful ? words_("exercise.mark.meaningful") : "",
                of.necessary ? words_("exercise.mark.necessary") : "",
                of.changes_result ? words_("exercise.mark.changes_result") : "",
                of.unmet ? words_("plan_moment.need.unmet") : ""});
  }
  std::string value(const Note& of) const {
    return of.topic == first_moment_topic && !of.text.empty() ? moment(of.text) : of.text;
  }
  std::string value(const Obstacle& of) const {
    const std::string kind =
        of.kind == ObstacleKind::unsaid ? "" : word("plan_pages.obstacle.", of.kind, obstacle_kind_words);
    return all({of.text, kind});
  }
  std::string value(const Offset& of) const { return minutes(of.minutes); }
  std::string value(const Pinned& of) const {
    return all({said_on_paper(of, words_), of.moment.empty() ? "" : moment(of.moment)});
  }
  std::string value(const Plan& of) const {
    return all({of.name, words_("plan_pages.step.target", {{"share", format_share(of.target)}}), of.demand, of.needs,
                of.money, of.politics, runs(of)});
  }
  std::string value(const Stage& of) const { return of.name; }
  std::string value(const TeamRole& of) const {
    return all({of.name, words_("ui.bar.price", {{"money", format_money(Pounds::of_ten_thousandths(of.full))}}),
                of.week == 0
                    ? ""
                    : format_number(Minutes::of_hundredths(of.week)) + " " + words_("plan_moment.hours_a_week")});
  }
  std::string value(const Voice& of) const { return all({of.text, of.moment.empty() ? "" : moment(of.moment)}); }
  template <class T>
  std::string value(const T&) const {
    return "";
  }

 private:
  static constexpr std::pair<const char*, const char*> kTopics[] = {
      {first_moment_topic, "plan_pages.first.moment"},  {first_try_topic, "plan_pages.first.try"},
      {first_week_topic, "plan_pages.first.when"},      {first_yes_topic, "plan_pages.first.yes"},
      {first_sign_topic, "plan_pages.first.sign"},      {note_slots_topic, "plan_pages.notes.slots"},
      {surprised_topic, "plan_pages.review.surprised"}, {check_first_topic, "plan_pages.review.check"}};

  std::string about(const char* key, const std::string& what) const {
    return what.empty() ? words_(key) : words_(key) + ": " + what;
  }
  std::string name(const Moment& of) const { return of.title.empty() ? words_("plan.unnamed") : of.title; }
  std::string moment(const std::string& id) const {
    const Moment* found = store_.find<Moment>(id);
    return found == nullptr ? words_("plan.unnamed") : name(*found);
  }
  std::string lane(const std::string& id) const {
    const Lane* found = store_.find<Lane>(id);
    return found == nullptr ? id : found->name;
  }
  std::string stage(const std::string& id) const {
    const Stage* found = store_.find<Stage>(id);
    return found == nullptr ? id : found->name;
  }
  std::string arrangement(const std::string& id) const {
    const Arrangement* found = store_.find<Arrangement>(id);
    return found == nullptr ? id : found->text;
  }
  std::string times(int number) const {
    return number <= 0 ? "" : words_("plan.times_a_year", {{"n", format_number(Minutes::of_whole(number))}});
  }
  // "Year 1 50 %"; nothing of years in which all of it runs.
  std::string runs(const Plan& of) const {
    std::vector<std::string> years;
    for (std::size_t i = 0; i < of.runs.size(); ++i) {
      const std::string n = std::to_string(i + 1);
      if (of.runs[i]) years.push_back(words_("plan_account.year", {{"n", n}}) + " " + format_share(*of.runs[i]));
    }
    return all(years);
  }
  // "GP 7 min, reception 3 min"
  std::string minutes(const std::map<std::string, Minutes>& of) const {
    std::string said;
    for (const auto& [id, amount] : of) {
      const TeamRole* role = store_.find<TeamRole>(id);
      said += (said.empty() ? "" : ", ") + (role == nullptr ? id : role->name) + " " + format_minutes(words_, amount);
    }
    return said;
  }
  static std::string money(int pence) { return pence == 0 ? "" : format_money(Pounds::of_pence(pence)); }
  std::string side(const char* key, const std::string& said) const {
    return said.empty() ? "" : words_(key) + ": " + said;
  }
  template <class E, std::size_t N>
  std::string word(const char* prefix, E value, const std::array<const char*, N>& names) const {
    return words_(std::string(prefix) + names[static_cast<std::size_t>(value)]);
  }
  static std::string all(const std::vector<std::string>& parts) {
    std::string joined;
    for (const std::string& part : parts) {
      if (!part.empty()) joined += (joined.empty() ? "" : kPlanBetween) + part;
    }
    return joined;
  }

  const Store& store_;
  const Content& content_;
  const Translator& words_;
};

}  // namespace

std::string said_on_paper(const Pinned& paper, const Translator& words) {
  return paper.is_only_drawn() ? words("plan.paper.drawn") : paper.text;
}

std::string plan_record_title(const Record& record, const PlanRecordWords& say) {
  const PlanSpeaker speaker(say);
  return std::visit([&](const auto& noun) { return speaker.title(noun); }, record);
}

std::string plan_record_value(const std::optional<Record>& record, const PlanRecordWords& say) {
  if (!record) return say.words("merge.removed");
  const PlanSpeaker speaker(say);
  const std::string value = std::visit([&](const auto& noun) { return speaker.value(noun); }, *record);
  return value.empty() ? say.words("exercise.not_said") : value;
}

}  // namespace seven::ui
