#include "ui/app/record_words.h"

#include <array>
#include <vector>

#include "base/format.h"
#include "exercise/parts.h"
#include "ui/app/figure_words.h"

namespace seven::ui {
namespace {

constexpr const char* kBetween = " · ";

class Speaker {
 public:
  Speaker(const Wording& say, const Content& content) : say_(say), content_(content), words_(say.words()) {}

  std::string title(const Allocation& of) const { return said("merge.gets", {{"name", say_.person(of.person)}}); }
  std::string title(const AssumptionChange& of) const {
    return words_.or_else("assumption." + of.assumption + ".label", of.assumption);
  }
  std::string title(const Complaint& of) const { return said("step.complaint", {{"person", say_.person(of.person)}}); }
  std::string title(const Condition& of) const {
    const std::string support = support_condition("");
    if (of.introduction.rfind(support, 0) == 0)
      return say_.person(of.introduction.substr(support.size())) + kBetween + words_("set_one.support");
    return say_.condition(of.introduction);
  }
  std::string title(const DifferenceReason& of) const {
    return said("talk.pair", {{"one", say_.person(of.first)}, {"other", say_.person(of.second)}});
  }
  std::string title(const DrawnCard& of) const {
    return said("step.card", {{"card", say_.scene("what_if." + of.card + ".label", of.card)}});
  }
  std::string title(const Exercise&) const { return words_("merge.whole"); }
  std::string title(const FairnessNote& of) const {
    return said("step.fair.explanation", {{"person", say_.person(of.person)}});
  }
  std::string title(const GroupCheck& of) const {
    return words_("check.title") + kBetween + words_.or_else("check.group." + of.group, of.group);
  }
  std::string title(const NeedMark& of) const { return need(of.person, of.need); }
  std::string title(const Note& of) const {
    const std::string &topic = of.topic, debrief = "talk.debrief.";
    if (topic.rfind(debrief, 0) == 0)
      return words_.or_else("exercise.debrief." + topic.substr(debrief.size()), words_("step.talk.notes"));
    for (const auto& [begin, key] : kAboutPeople) {
      std::string beginning = begin;
      if (beginning.back() != '.') beginning += '.';
      if (topic.rfind(beginning, 0) == 0)
        return say_.person(topic.substr(beginning.size())) + kBetween +
               said(key, {{"name", say_.person(topic.substr(beginning.size()))}});
    }
    if (topic == "kept_recipe") return words_("step.keep_recipe");
    return words_(topic == "talk.build_on" ? "people.build_on" : "step.talk.notes");
  }
  std::string title(const OfferJudgement& of) const { return say_.scene("offer." + of.offer + ".short", of.offer); }
  std::string title(const OptionMark& of) const { return option(of.option) + kBetween + say_.person(of.person); }
  std::string title(const OptionPlan& of) const { return option(of.option); }
  std::string title(const OwnScenario&) const { return words_("merge.whole"); }
  std::string title(const Prediction& of) const { return need(of.person, of.need); }
  std::string title(const RelationshipAnswer& of) const {
    return say_.person(of.person) + kBetween + words_("paper.relationship");
  }
  std::string title(const Seat& of) const {
    const std::string voice(voice_of(of.part));
    const std::string part = voice.empty() ? words_.or_else("together.part." + of.part, of.part)
                                           : said("together.part.voice", {{"name", say_.person(voice)}});
    return said("step.together.name", {{"part", part}});
  }

  std::string value(const Allocation& of) const {
    std::vector<std::string> parts{say_.scene("offer." + of.offer + ".label", of.offer)};
    for (const auto& [role, minutes] : of.minutes)
      parts.push_back(said("step.minutes", {{"person", say_.person(of.person)},
                                            {"role", say_.scene("role." + role + ".short", role)},
                                            {"n", format_number(minutes)}}));
    return all(parts);
  }
  std::string value(const AssumptionChange& of) const {
    const Assumption* assumption = content_.assumption(of.assumption);
    return assumption ? figure_words(words_, *assumption, of.quantity()) : std::to_string(of.ten_thousandths);
  }
  std::string value(const Complaint& of) const { return all({of.words, of.answer}); }
  std::string value(const Condition& of) const {
    static constexpr const char* keys[] = {"paper.in_place.unset", "paper.in_place.yes", "paper.in_place.no"};
    return words_(keys[static_cast<std::size_t>(of.in_place)]);
  }
  std::string value(const DifferenceReason& of) const {
    return all({word("exercise.reason.", of.kind, reason_kind_words), of.text});
  }
  std::string value(const DrawnCard& of) const { return say_.scene("what_if." + of.card + ".detail", of.card); }
  std::string value(const Exercise& of) const {
    std::vector<std::string> parts{of.name};
    for (const auto& [group, people] : of.attending)
      parts.push_back(said("step.attending", {{"n", std::to_string(people)}}));
    if (of.bank > Share()) parts.push_back(said("step.bank", {{"share", format_share(of.bank)}}));
    return all(parts);
  }
  std::string value(const FairnessNote& of) const { return all({of.explanation, of.loss, of.switch_way}); }
  std::string value(const GroupCheck& of) const {
    return all({word("check.fares.", of.fares, group_fares_words), of.note});
  }
  std::string value(const NeedMark& of) const {
    return all({of.meaningful ? words_("exercise.mark.meaningful") : "",
                of.necessary ? words_("exercise.mark.necessary") : "",
                of.changes_result ? words_("exercise.mark.changes_result") : ""});
  }
  std::string value(const Note& of) const { return of.text; }
  std::string value(const OfferJudgement& of) const {
    std::vector<std::string> parts;
    for (const auto& [id, halves] : of.cover)
      parts.push_back(said("step.judge", {{"need", need_of_offer(of.offer, id)},
                                          {"level", say_.coverage(static_cast<Coverage>(halves))}}));
    if (of.bounce) parts.push_back(words_("paper.comes_back") + ": " + format_share(*of.bounce));
    return all(parts);
  }
  std::string value(const OptionMark& of) const {
    const auto level = [&](const std::string& side, OptionEffect effect) {
      const std::string said = word("exercise.quality.", effect, option_effect_words);
      return said.empty() ? "" : side + ": " + said;
    };
    return all({word("exercise.role.", of.use, option_use_words),
                level(said("exercise.quality.person", {{"name", say_.person(of.person)}}), of.for_person),
                level(words_("exercise.quality.service"), of.for_service)});
  }
  std::string value(const OptionPlan& of) const {
    return all({of.way_out, of.bounce ? words_("paper.comes_back") + ": " + format_share(*of.bounce) : "",
                of.in_place ? words_("paper.in_place.yes") : ""});
  }
  std::string value(const OwnScenario& of) const { return of.scenario; }
  std::string value(const Prediction& of) const { return word("ui.guess.", of.level, predicted_level_words); }
  std::string value(const RelationshipAnswer& of) const {
    if (of.not_needed) return words_("exercise.strength.not_needed");
    const std::string start = say_.placed(of.start_by, of.start_other), keep = say_.placed(of.keep_by, of.keep_other);
    return all({start.empty() ? "" : words_("exercise.placed.start") + " " + start,
                keep.empty() ? "" : words_("exercise.placed.keep") + " " + keep,
                of.covered ? words_("exercise.placed.cover") : ""});
  }
  std::string value(const Seat& of) const { return of.name; }

  // Records of session scope are in no merge.
  template <class T>
  std::string title(const T& of) const {
    return of.key();
  }
  template <class T>
  std::string value(const T&) const {
    return "";
  }

 private:
  // Topics of notes that end in a point and a person's id, and what was asked.
  static constexpr std::pair<const char*, const char*> kAboutPeople[] = {
      {"set_one.because.", "exercise.because"}, {"set_one.choose.", "exercise.person_choose"},
      {"set_one.settle", "set_one.settle"},     {"set_one.ends", "set_one.ends"},
      {"set_three.why.", "ui.recipe.why"},      {"set_three.review.", "people.review"}};

  std::string said(std::string_view key, std::initializer_list<TextArgument> with) const { return words_(key, with); }
  std::string need(const std::string& person, const std::string& id) const {
    return say_.person(person) + kBetween + say_.need(person, id);
  }
  std::string option(const std::string& id) const {
    return say_.scene("deck." + id + ".short", say_.scene("offer." + id + ".short", id));
  }
  std::string need_of_offer(const std::string& offer, const std::string& id) const {
    const Person* person = say_.person_with(offer);
    return person ? say_.need(person->id, id) : id;
  }
  // A choice in words; empty where nothing is chosen.
  template <class E, std::size_t N>
  std::string word(const char* prefix, E value, const std::array<const char*, N>& names) const {
    const std::string name = names[static_cast<std::size_t>(value)];
    return name == "unset" ? "" : words_(prefix + name);
  }
  static std::string all(const std::vector<std::string>& parts) {
    std::vector<std::string> some;
    for (const std::string& part : parts) {
      if (!part.empty()) some.push_back(part);
    }
    return Wording::joined(some, kBetween);
  }

  const Wording& say_;
  const Content& content_;
  const Translator& words_;
};

}  // namespace

std::string record_title(const Record& record, const Wording& say, const Content& content) {
  const Speaker speaker(say, content);
  return std::visit([&](const auto& noun) { return speaker.title(noun); }, record);
}

std::string record_value(const std::optional<Record>& record, const Wording& say, const Content& content) {
  if (!record) return say.words()("merge.removed");
  const Speaker speaker(say, content);
  const std::string value = std::visit([&](const auto& noun) { return speaker.value(noun); }, *record);
  return value.empty() ? say.words()("exercise.not_said") : value;
}

}  // namespace seven::ui
