// The open exercise's own words, for screens as for what leaves the program: without a frame, in any language.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/translation.h"
#include "ui/app/content.h"
#include "ui/app/exercise_model.h"

namespace seven::ui {

// Words for one exercise. Both must outlive it.
class Wording {
 public:
  Wording(const ExerciseModel& model, const Translator& words) : model_(model), words_(words) {}

  const Translator& words() const { return words_; }
  // A scenario's words by key, "offer.RJ0.label"; `otherwise` where it has none.
  std::string scene(std::string_view rest, std::string_view otherwise) const;
  std::string person(std::string_view id, const char* what = "short") const;
  std::string need(std::string_view person, std::string_view id) const;
  std::string offer(const Offer& offer, const char* what = "label") const;
  // What a short id of an offer says, "Good records": the scenario's own word or the general one.
  std::string tag(std::string_view id) const;
  std::vector<std::string> tags(const std::vector<std::string>& ids) const;
  // `what`: "short" (who), "bar" (whose time), "label".
  std::string role(const seven::Role& role, const char* what = "short") const;
  std::string introduction(const Introduction& introduction) const;
  // What it costs, how long it takes, who looks after it, what could go wrong; empty where nobody wrote it.
  std::string plan(const Introduction& introduction) const;
  // What has to be in place: an introduction, or what every account depends on.
  std::string condition(std::string_view id) const;
  // Who starts or keeps a relationship, by id or in the group's own words; empty where nobody was named.
  std::string placed(const std::string& id, const std::string& other) const;
  // Whose offer that is; null where the scenario has no such offer.
  const Person* person_with(std::string_view offer) const;
  std::string coverage(Coverage coverage) const;
  // Why that person's need is met as far as it is: what took from it comes before the offer's own reason.
  std::string why(const Person& person, std::string_view need) const;
  // What is given to them, as a story; where something took from it, that it did.
  std::string story(const Person& person) const;
  // "12 min", or "£3.17" of the role that is money.
  std::string amount(const seven::Role& role, Minutes amount) const;
  // One entry of the account; "Handed back, 5 % of today’s total".
  std::string line(const LedgerLine& line) const;
  // "from Raj 5.8, Roger 2.2": where what was put in came from; what a release waits for; may be empty.
  std::string origin(const LedgerLine& line, const std::vector<MinuteMove>& moves) const;
  // What stands below an entry: where it came from; whether it keeps, deepens or begins a relationship, or else what
  // kind of thing it is; and once for each person, where most goes to them, what they had before and
  // have after.
  std::string below(const LedgerLine& line, const std::vector<MinuteMove>& moves) const;
  std::string given(GridColumn column) const;
  // "Saved", in time or in cash.
  std::string saved() const;
  // What the account says beside its sums: how far it may be off, that a release waits, how much of it makes whole
  // appointments, that what is saved is not cash.
  std::vector<std::string> notes(const Content& content) const;
  std::string move(const MinuteMove& move) const;
  // "Raj, Sandra"
  static std::string joined(const std::vector<std::string>& parts, const char* between = ", ");

 private:
  std::string taken(const Lowered& by, bool whole) const;
  const seven::Role& role_of(std::string_view id) const;

  const ExerciseModel& model_;
  const Translator& words_;
};

}  // namespace seven::ui
