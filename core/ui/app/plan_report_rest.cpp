// The parts of a plan's report that follow its sums: what must be in place, fairness, the first move, what it rests on,
// commitments.
#include <algorithm>

#include "planning/change_meaning.h"
#include "planning/plan_progress.h"
#include "ui/app/figure_words.h"
#include "ui/app/plan_chapter.h"
#include "ui/app/plan_leaning.h"
#include "ui/app/plan_report_of.h"

namespace seven::ui {
namespace {

bool is_said(const std::string& text) { return text.find_first_not_of(" \n\t") != std::string::npos; }

class RestChapters {
 public:
  RestChapters(const PlanModel& model, const Content& content, const Translator& words, const PlanTemplate* start)
      : model_(model), content_(content), words_(words), say_(model, words), store_(model.store()), start_(start) {}

  PlanChapter in_place() const {
    PlanChapter chapter = begin_chapter(words_, PlanPart::in_place, "plan_papers.in_place");
    for (const Arrangement* each : store_.all<Arrangement>()) {
      ReportEntry entry;
      entry.title = each->text.empty() ? words_("plan_papers.unnamed_thing") : each->text;
      const auto money = [](int pence) { return pence == 0 ? "" : format_money(Pounds::of_pence(pence)); };
      const auto add = [&](const char* key, const std::string& text) {
        if (!text.empty()) entry.said.push_back({words_(key), text});
      };
      entry.said.push_back({words_("plan_papers.in_place.owner"), each->owner});
      if (each->kind != ArrangementKind::unsaid)
        add("plan_papers.in_place.kind",
            words_(std::string("plan_moment.kind.") + arrangement_kind_words[static_cast<std::size_t>(each->kind)]));
      add("plan_papers.in_place.risk", each->risk);
      add("plan_papers.in_place.done", words_(each->done ? "paper.in_place.yes" : "paper.in_place.no"));
      if (each->lead_weeks > 0) add("plan_papers.in_place.weeks", std::to_string(each->lead_weeks));
      add("plan_papers.in_place.running",
          PlanWording::dotted({say_.amounts(each->running), money(each->running_pence)}));
      add("plan_papers.in_place.once", PlanWording::dotted({say_.amounts(each->once), money(each->once_pence)}));
      std::string waiting;
      for (const Dependence* dependence : store_.all<Dependence>()) {
        if (dependence->arrangement == each->id && model_.moment(dependence->moment) != nullptr)
          waiting += (waiting.empty() ? "" : ", ") + say_.title_of(dependence->moment);
      }
      add("plan_papers.in_place.waiting", waiting);
      chapter.entries.push_back(std::move(entry));
    }
    if (chapter.entries.empty()) chapter.lead = words_("plan_papers.in_place.none");
    return chapter;
  }

  // As on its page: those who lose come first, then those whose time for each person shrinks most (domain.md A91).
  PlanChapter fairness() const {
    PlanChapter chapter = begin_chapter(words_, PlanPart::fairness, "plan_papers.fairness");
    chapter.lead = words_("plan_papers.fairness.lead");
    struct LaneTime {
      const Lane* lane;
      std::vector<Minutes> today, then;  // by role
      Minutes more;                      // of all of them, for the order alone
    };
    const std::size_t roles = model_.roles().size();
    std::vector<LaneTime> lanes;
    for (const Lane* lane : model_.lanes()) {
      LaneTime time{lane, std::vector<Minutes>(roles), std::vector<Minutes>(roles), {}};
      for (const Moment* moment : model_.moments_in(lane->id)) {
        const PlanMoment* use = model_.use_of(moment->id);
        for (std::size_t r = 0; use != nullptr && r < roles; ++r) {
          time.today[r] += use->today[r];
          time.then[r] += use->tomorrow[r];
          time.more += use->tomorrow[r] - use->today[r];
        }
      }
      lanes.push_back(std::move(time));
    }
    const std::vector<LaneLess>& less = model_.less();
    const auto place = [&](const LaneTime& time) {
      return std::find_if(less.begin(), less.end(), [&](const LaneLess& each) { return each.lane == time.lane->id; }) -
             less.begin();
    };
    std::stable_sort(lanes.begin(), lanes.end(), [&](const LaneTime& a, const LaneTime& b) {
      return place(a) != place(b) ? place(a) < place(b) : a.more < b.more;
    });
    set_columns(words_, chapter.table,
                {{"plan_papers.column.group", false, 1.8f},
                 {"plan_papers.column.people", true, 0.8f},
                 {"plan_papers.column.who", false, 1.2f},
                 {"plan_papers.fairness.today"},
                 {"plan_papers.fairness.then"},
                 {"plan_papers.fairness.change"}});
    // A row for each role that gives a group time: minutes of different people are no one sum.
    for (const LaneTime& time : lanes) {
      bool first = true;
      const auto row = [&](const std::string& who, Minutes today, Minutes then) {
        chapter.table.rows.push_back(
            {first ? time.lane->name : "", first ? format_number(Minutes::of_whole(time.lane->people)) : "", who,
             format_number(today), format_number(then), format_number(then - today, Sign::always)});
        first = false;
      };
      for (std::size_t r = 0; r < roles; ++r) {
        if (time.today[r] > Minutes() || time.then[r] > Minutes())
          row(say_.role(model_.roles()[r]->id), time.today[r], time.then[r]);
      }
      if (first) row("", {}, {});
    }
    for (const LaneTime& time : lanes) lane(chapter, *time.lane);
    differences(chapter);
    group_checks(chapter);
    return chapter;
  }

  PlanChapter first_move() const {
    PlanChapter chapter = begin_chapter(words_, PlanPart::first_move, "plan_papers.first_move");
    ReportEntry entry;
    constexpr std::pair<const char*, const char*> asked[] = {
        {first_moment_topic, "plan_pages.first.moment"}, {first_try_topic, "plan_pages.first.try"},
        {first_week_topic, "plan_pages.first.when"},     {first_yes_topic, "plan_pages.first.yes"},
        {first_sign_topic, "plan_pages.first.sign"},     {surprised_topic, "plan_pages.review.surprised"},
        {check_first_topic, "plan_pages.review.check"}};
    for (const auto& [topic, key] : asked) {
      const Note* note = store_.find<Note>(topic);
      if (note == nullptr || !is_said(note->text)) continue;
      const Moment* moment = topic == first_moment_topic ? store_.find<Moment>(note->text) : nullptr;
      entry.said.push_back({words_(key), moment != nullptr ? moment->title : note->text});
    }
    if (entry.said.empty()) entry.said.push_back({words_("plan_papers.first_move.what"), ""});
    chapter.entries.push_back(std::move(entry));
    constexpr const char* kinds[] = {"plan_papers.obstacle.unsaid", "plan_papers.obstacle.real_rule",
                                     "plan_papers.obstacle.assumed_rule", "plan_papers.obstacle.habit"};
    ReportEntry stops;
    for (const Obstacle* obstacle : store_.all<Obstacle>()) {
      if (is_said(obstacle->text))
        stops.said.push_back({words_(kinds[static_cast<std::size_t>(obstacle->kind)]), obstacle->text});
    }
    if (stops.said.empty()) return chapter;
    stops.title = words_("plan_papers.obstacles");
    chapter.entries.push_back(std::move(stops));
    return chapter;
  }

  PlanChapter assumptions() const {
    PlanChapter chapter = begin_chapter(words_, PlanPart::assumptions, "plan_papers.assumptions");
    chapter.lead = words_("plan_papers.assumptions.lead");
    const std::string leaning = leaning_words(model_, plan_leaning(model_, content_, start_), words_);
    for (const Assumption& assumption : content_.assumptions()) {
      const auto* changed = store_.find<AssumptionChange>(assumption.id);
      if (changed == nullptr && !(assumption.id == "interval_gain" && rests_on_gain())) continue;
      if (changed == nullptr && !assumption.value) continue;
      ReportEntry entry;
      const std::string base = "assumption." + assumption.id;
      entry.title = words_.or_else(base + ".label", assumption.id);
      const Quantity value = changed != nullptr ? changed->quantity() : *assumption.value;
      entry.lines.push_back(PlanWording::dotted(
          {figure_words(words_, assumption, value),
           words_(changed != nullptr ? "plan_papers.assumptions.own" : how_known_key(assumption.how)),
           words_(confidence_key(assumption.confidence))}));
      entry.said.push_back(
          {words_("plan_papers.assumptions.source"), words_.or_else(base + ".source", assumption.source)});
      chapter.entries.push_back(std::move(entry));
    }
    sources(chapter);
    if (chapter.entries.empty()) chapter.lead = words_("plan_papers.assumptions.none");
    if (!leaning.empty()) chapter.lead = leaning + " " + chapter.lead;
    return chapter;
  }

  PlanChapter commitments() const {
    PlanChapter chapter = begin_chapter(words_, PlanPart::commitments, "plan_papers.commitments");
    const auto all = store_.all<Commitment>();
    const auto add = [&](const Commitment& each, const std::string& title) {
      ReportEntry entry;
      entry.title = title;
      entry.said = {
          {words_("plan_papers.commitment.who"), each.who},     {words_("plan_papers.commitment.what"), each.what},
          {words_("plan_papers.commitment.by"), each.by},       {words_("plan_papers.commitment.stops"), each.stops},
          {words_("plan_papers.commitment.cover"), each.cover}, {words_("plan_papers.commitment.review"), each.review}};
      chapter.entries.push_back(std::move(entry));
    };
    for (const Commitment* each : all) add(*each, each->what.empty() ? each->who : each->what);
    if (all.empty()) add(Commitment{}, {});
    return chapter;
  }

 private:
  void lane(PlanChapter& chapter, const Lane& lane) const {
    ReportEntry entry;
    entry.title = lane.name;
    if (const auto* note = store_.find<FairnessNote>(lane.id)) {
      const auto add = [&](const char* key, const std::string& text) {
        if (is_said(text)) entry.said.push_back({words_(key), text});
      };
      add("plan_papers.fairness.explanation", note->explanation);
      add("plan_papers.fairness.loss", note->loss);
      add("plan_papers.fairness.switch", note->switch_way);
    }
    for (const Moment* moment : model_.moments_in(lane.id)) {
      const bool other_way = change_frees(moment->change) || moment->machine;
      if (other_way && moment->change != MomentChange::keep) {
        const std::string title = say_.title(*moment);
        entry.said.push_back({words_("plan_papers.fairness.way_out", {{"what", title}}), moment->way_out});
      }
    }
    if (!entry.said.empty()) chapter.entries.push_back(std::move(entry));
  }

  void differences(PlanChapter& chapter) const {
    ReportEntry entry;
    constexpr const char* kinds[] = {"",
                                     "exercise.reason.need",
                                     "exercise.reason.risk",
                                     "exercise.reason.preference",
                                     "exercise.reason.channel",
                                     "exercise.reason.legal"};
    for (const DifferenceReason* reason : store_.all<DifferenceReason>()) {
      const Lane* first = store_.find<Lane>(reason->first);
      const Lane* second = store_.find<Lane>(reason->second);
      if (first == nullptr || second == nullptr) continue;
      const std::string kind =
          reason->kind == ReasonKind::unset ? "" : words_(kinds[static_cast<std::size_t>(reason->kind)]);
      entry.said.push_back({first->name + " / " + second->name,
                            kind.empty() || reason->text.empty() ? kind + reason->text : kind + ": " + reason->text});
    }
    if (entry.said.empty()) return;
    entry.title = words_("plan_papers.fairness.differences");
    chapter.entries.push_back(std::move(entry));
  }

  void group_checks(PlanChapter& chapter) const {
    ReportEntry entry;
    for (const char* group : checked_groups) {
      const auto* check = store_.find<GroupCheck>(group);
      if (check == nullptr || check->fares == GroupFares::unset) continue;
      std::string text =
          words_(std::string("check.fares.") + group_fares_words[static_cast<std::size_t>(check->fares)]);
      if (is_said(check->note)) text += ". " + check->note;
      entry.said.push_back({words_(std::string("check.group.") + group), std::move(text)});
    }
    if (entry.said.empty()) return;
    entry.title = words_("check.title");
    chapter.entries.push_back(std::move(entry));
  }

  bool rests_on_gain() const {
    const auto all = store_.all<Moment>();
    return std::any_of(all.begin(), all.end(),
                       [](const Moment* moment) { return moment->own_before != moment->own_after; });
  }

  // What the figures of the start were, by what they are from; those that the team has changed are its own by now.
  void sources(PlanChapter& chapter) const {
    if (start_ == nullptr) return;
    ReportEntry entry;
    for (const NumberSource& source : start_->sources) {
      const auto used = [&](const std::map<std::string, std::string>& source_of) {
        return std::any_of(source_of.begin(), source_of.end(), [&](const auto& each) {
          return each.second == source.id && store_.find_record(each.first) != nullptr;
        });
      };
      if (used(start_->source_of) || used(start_->week_source_of))
        entry.said.push_back(
            {PlanWording::dotted({words_(how_known_key(source.how)), words_(confidence_key(source.confidence))}),
             words_.or_else(source.key, source.id)});
    }
    if (entry.said.empty()) return;
    entry.title = words_("plan_papers.assumptions.start");
    chapter.entries.push_back(std::move(entry));
  }

  const PlanModel& model_;
  const Content& content_;
  const Translator& words_;
  PlanWording say_;
  const Store& store_;
  const PlanTemplate* start_;
};

}  // namespace

std::vector<PlanChapter> plan_rest_chapters(const PlanModel& model, const Content& content, const Translator& words,
                                            const PlanTemplate* start) {
  const RestChapters chapters(model, content, words, start);
  return {chapters.in_place(), chapters.fairness(), chapters.first_move(), chapters.assumptions(),
          chapters.commitments()};
}

}  // namespace seven::ui
