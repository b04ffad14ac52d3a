// The chapters of a report, in the order of the sheets.
#include <algorithm>

#include "base/format.h"
#include "exercise/explain.h"
#include "exercise/figures.h"
#include "ui/app/figure_words.h"
#include "ui/app/noticing.h"
#include "ui/app/report_of.h"
#include "ui/app/wording.h"

namespace seven::ui {
namespace {

constexpr int kQuestions = 11;

class Chapters {
 public:
  Chapters(const ExerciseModel& model, const Content& content, const Translator& words)
      : model_(model), content_(content), words_(words), say_(model, words), store_(model.store()) {}

  std::vector<ReportChapter> make() {
    worse_off();
    differences();
    fairness();
    groups();
    in_place();
    cards();
    figures();
    surprises();
    talk();
    return std::move(all_);
  }

 private:
  ReportChapter& begin(std::string title, std::string lead = {}, bool new_page = false) {
    all_.push_back({std::move(title), std::move(lead), new_page, {}});
    return all_.back();
  }
  // Takes back a chapter that came out empty.
  void end() {
    if (all_.back().entries.empty()) all_.pop_back();
  }

  void worse_off() {
    ReportChapter& chapter = begin(words_("exercise.worse_off.title"));
    ReportEntry entry;
    for (const Loser& loser : losers(model_.scenario(), model_.today(), model_.outcome())) {
      const Person* person = model_.scenario().find_person(loser.person);
      for (std::size_t i = 0; person != nullptr && i < person->needs.size(); ++i) {
        const std::string& need = person->needs[i].id;
        if (std::find(loser.needs.begin(), loser.needs.end(), need) == loser.needs.end()) continue;
        entry.lines.push_back(
            words_("exercise.worse_off.line", {{"name", say_.person(person->id)},
                                               {"need", say_.need(person->id, need)},
                                               {"before", say_.coverage(model_.today_of(person->id).cover[i])},
                                               {"after", say_.coverage(model_.outcome_of(person->id).cover[i])}}));
      }
    }
    if (entry.lines.empty())
      entry.lines.push_back(words_("paper.nobody_worse"));
    else
      chapter.lead = words_("exercise.under_assumptions") + ":";
    chapter.entries.push_back(std::move(entry));
  }

  std::string kind_words(ReasonKind kind) const {
    if (kind == ReasonKind::unset) return words_("exercise.because");
    return words_(std::string("exercise.reason.") + reason_kind_words[static_cast<std::size_t>(kind)]);
  }

  void differences() {
    const ReasonCover cover = model_.reason_cover();
    ReportChapter& chapter = begin(words_("exercise.differs.title"), "", true);
    if (cover.differences == 0) {
      chapter.entries.push_back({"", {words_("paper.no_difference")}, {}});
      return;
    }
    chapter.lead =
        words_.count("exercise.differs.count", cover.explained, {{"total", std::to_string(cover.differences)}}) + ".";
    for (const Difference& each : model_.differences()) {
      const std::string one = say_.person(each.first), other = say_.person(each.second);
      ReportEntry entry;
      entry.title = words_("talk.pair", {{"one", one}, {"other", other}});
      for (const std::string* person : {&each.first, &each.second})
        entry.lines.push_back(
            words_("talk.gets", {{"name", say_.person(*person)}, {"what", say_.offer(model_.offer_of(*person))}}));
      add_minutes(each, entry);
      if (each.continuing) {
        const bool first = model_.offer_of(each.first).given == Given::continuing;
        entry.lines.push_back(words_("talk.only_one_stays", {{"name", first ? one : other}}));
      }
      const DifferenceReason reason = store_.value_or(DifferenceReason::between(each.first, each.second));
      entry.said.push_back({kind_words(reason.kind), reason.text});
      chapter.entries.push_back(std::move(entry));
    }
  }

  // Minutes of the first scarce role in which they differ.
  void add_minutes(const Difference& each, ReportEntry& entry) const {
    const PersonOutcome& one = model_.outcome_of(each.first);
    const PersonOutcome& other = model_.outcome_of(each.second);
    for (std::size_t r = 0; r < model_.scenario().roles.size(); ++r) {
      const seven::Role& role = model_.scenario().roles[r];
      if (!role.cap || one.at_once[r] == other.at_once[r]) continue;
      entry.lines.push_back(words_("talk.minutes", {{"role", say_.role(role, "bar")},
                                                    {"one", say_.person(each.first)},
                                                    {"one_minutes", say_.amount(role, one.at_once[r])},
                                                    {"other", say_.person(each.second)},
                                                    {"other_minutes", say_.amount(role, other.at_once[r])}}));
      return;
    }
  }

  // To whoever gets less, with room where nothing was said; and what was written for others.
  void fairness() {
    ReportChapter& chapter = begin(words_("fair.title"));
    const std::vector<GetsLess> less = who_gets_less(model_.scenario(), model_.today(), model_.outcome());
    for (const Person& person : model_.scenario().people) {
      const auto owed =
          std::find_if(less.begin(), less.end(), [&](const GetsLess& l) { return l.person == person.id; });
      const std::string name = say_.person(person.id);
      ReportEntry entry;
      entry.title = say_.person(person.id, "name");
      const auto add = [&](const char* key, const std::string& text, bool room = false) {
        if (!text.empty() || room) entry.said.push_back({words_(key, {{"name", name}}), text});
      };
      const FairnessNote note = store_.value_or(FairnessNote{person.id, {}, {}, {}});
      add("paper.explanation", note.explanation, owed != less.end());
      add("paper.loss", note.loss, owed != less.end() && owed->loses());
      add("fair.switch", note.switch_way);
      if (const auto* complaint = store_.find<Complaint>(person.id)) {
        add("complaint.of", complaint->words);
        add("paper.answer", complaint->answer, !complaint->words.empty());
      }
      if (!entry.said.empty()) chapter.entries.push_back(std::move(entry));
    }
    end();
  }

  void groups() {
    ReportChapter& chapter = begin(words_("check.title"), words_("check.legal"));
    for (const char* group : checked_groups) {
      const GroupCheck* check = store_.find<GroupCheck>(group);
      if (check == nullptr || (check->fares == GroupFares::unset && check->note.empty())) continue;
      const std::string fares = group_fares_words[static_cast<std::size_t>(check->fares)];
      const std::vector<std::string> said{check->fares == GroupFares::unset ? "" : words_("check.fares." + fares) + ".",
                                          check->note};
      ReportEntry entry;
      entry.said.push_back({words_(std::string("check.group.") + group), Wording::joined(said, " ")});
      chapter.entries.push_back(std::move(entry));
    }
    end();
  }

  // What the offers of this recipe depend on, and whether it is there.
  void in_place() {
    ReportChapter& chapter = begin(words_("exercise.introduce.title"), words_("exercise.in_place.help"), true);
    const Scenario& scenario = model_.scenario();
    for (const Introduction& each : scenario.introduce) {
      std::vector<std::string> for_whom;
      for (const Person& person : scenario.people) {
        const std::vector<std::string>& ids = model_.offer_of(person.id).conditions;
        if (std::find(ids.begin(), ids.end(), each.id) != ids.end()) for_whom.push_back(say_.person(person.id));
      }
      const InPlace state = store_.value_or(Condition{each.id}).in_place;
      if (for_whom.empty() && state == InPlace::unset) continue;
      const char* key = state == InPlace::yes  ? "paper.in_place.yes"
                        : state == InPlace::no ? "paper.in_place.no"
                                               : "paper.in_place.unset";
      std::string text = words_(key);
      if (!for_whom.empty()) text += " · " + Wording::joined(for_whom);
      chapter.entries.push_back({say_.introduction(each), {text}, {}});
      if (std::string plan = say_.plan(each); !plan.empty()) chapter.entries.back().lines.push_back(std::move(plan));
    }
    if (chapter.entries.empty())
      chapter.entries.push_back({"", {words_("talk.figure.no_condition")}, {}}), chapter.lead.clear();
  }

  void cards() {
    ReportChapter& chapter = begin(words_("paper.cards"));
    for (const WhatIfCard& card : model_.as_it_came().what_if) {
      if (!is_drawn(card, store_)) continue;
      const std::string base = "what_if." + card.id;
      chapter.entries.push_back({"", {}, {{say_.scene(base + ".label", card.id), say_.scene(base + ".detail", " ")}}});
    }
    end();
  }

  void figures() {
    ReportChapter& chapter = begin(words_("paper.figures"), words_("paper.figures.lead"));
    for (const AssumptionChange* change : store_.all<AssumptionChange>()) {
      const Assumption* assumption = content_.assumption(change->assumption);
      std::optional<Quantity> came = figure_in(model_.as_it_came(), change->assumption);
      if (!came && assumption != nullptr) came = assumption->value;
      if (!came) continue;
      if (assumption == nullptr) {
        one_of_many(*change, *came, chapter);
        continue;
      }
      chapter.entries.push_back({"",
                                 {},
                                 {{words_("assumption." + assumption->id + ".label"),
                                   instead(figure_words(words_, *assumption, change->quantity()),
                                           figure_words(words_, *assumption, *came))}}});
    }
    for (const Person& person : model_.as_it_came().people) {
      for (const Offer& offer : person.offers) {
        if (const auto* judgement = store_.find<OfferJudgement>(offer.id)) judged(person, offer, *judgement, chapter);
      }
    }
    end();
  }

  // What turned out differently than people expect, just now (domain.md A109).
  void surprises() {
    Noticing noticing;
    noticing.look(model_, content_.assumptions());
    if (noticing.findings().empty()) return;
    ReportEntry entry;
    for (const Finding& finding : noticing.findings()) {
      const bool person = model_.scenario().find_person(finding.subject) != nullptr;
      entry.lines.push_back(words_(std::string("surprise.") + detector_word(finding.detector),
                                   {{"name", person ? say_.person(finding.subject) : std::string()}}));
    }
    begin(words_("surprise.all")).entries.push_back(std::move(entry));
  }

  // An offer's minutes of a role, or all there is of one.
  void one_of_many(const AssumptionChange& change, Quantity came, ReportChapter& chapter) const {
    const auto add = [&](const seven::Role& role, const std::string& id, const std::string& what) {
      if (id != change.assumption) return;
      const auto amount = [&](Quantity q) {
        return say_.amount(role, Minutes::of_hundredths(q.ten_thousandths / 100));
      };
      chapter.entries.push_back({"", {}, {{what, instead(amount(change.quantity()), amount(came))}}});
    };
    for (const seven::Role& role : model_.as_it_came().roles) {
      add(role, cap_figure(role.id), words_("figures.all_of", {{"role", say_.role(role, "bar")}}));
      for (const Person& person : model_.as_it_came().people) {
        for (const Offer& offer : person.offers)
          add(role, minutes_figure(offer.id, role.id),
              say_.person(person.id) + ", " + say_.offer(offer, "short") + ": " + say_.role(role, "bar"));
      }
    }
  }

  std::string instead(const std::string& now, const std::string& before) const {
    return words_("figures.now_and_before", {{"now", now}, {"before", before}});
  }

  void judged(const Person& person, const Offer& offer, const OfferJudgement& judgement, ReportChapter& chapter) const {
    ReportEntry entry;
    const std::string label = say_.person(person.id) + ", " + say_.offer(offer);
    for (std::size_t n = 0; n < person.needs.size(); ++n) {
      const auto own = judgement.cover.find(person.needs[n].id);
      if (own == judgement.cover.end()) continue;
      entry.lines.push_back(say_.need(person.id, person.needs[n].id) + ": " +
                            instead(say_.coverage(static_cast<Coverage>(own->second)), say_.coverage(offer.cover[n])));
    }
    if (judgement.bounce)
      entry.lines.push_back(words_("paper.comes_back") + ": " +
                            instead(format_share(*judgement.bounce), format_share(offer.bounce)));
    if (entry.lines.empty()) return;
    entry.title = label;
    chapter.entries.push_back(std::move(entry));
  }

  // What was answered; where nothing was, the first questions, with room for a pen.
  void talk() {
    ReportChapter& chapter = begin(words_("talk.questions"), "", true);
    std::vector<ReportWords> answered, first;
    for (int number = 1; number <= kQuestions; ++number) {
      const std::string n = std::to_string(number);
      const ReportWords each{words_("exercise.debrief." + n), note("talk.debrief." + n)};
      if (!each.text.empty()) answered.push_back(each);
      if (number <= 3) first.push_back(each);
    }
    chapter.entries.push_back({"", {}, answered.empty() ? std::move(first) : std::move(answered)});
    ReportEntry outcomes;
    for (const char* key : {"talk.outcome.1", "talk.outcome.2", "talk.outcome.3"}) {
      if (std::string text = note(key); !text.empty()) outcomes.said.push_back({words_(key), std::move(text)});
    }
    if (!outcomes.said.empty()) begin(words_("talk.outcomes")).entries.push_back(std::move(outcomes));
    for (const auto& [topic, title] :
         {std::pair{"talk.notes", "exercise.notes"}, {"talk.build_on", "people.build_on"}}) {
      if (const std::string text = note(topic); !text.empty()) begin(words_(title)).entries.push_back({"", {text}, {}});
    }
  }

  std::string note(const std::string& topic) const { return store_.value_or(Note{topic, ""}).text; }

  const ExerciseModel& model_;
  const Content& content_;
  const Translator& words_;
  Wording say_;
  const Store& store_;
  std::vector<ReportChapter> all_;
};

}  // namespace

std::vector<ReportChapter> report_chapters(const ExerciseModel& model, const Content& content,
                                           const Translator& words) {
  return Chapters(model, content, words).make();
}

}  // namespace seven::ui
