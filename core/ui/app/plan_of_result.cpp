#include "ui/app/plan_of_result.h"

#include <algorithm>

#include "document/store.h"
#include "model/text.h"
#include "planning/band_edits.h"

namespace seven::ui {
namespace {

constexpr const char* kOnlyStage = "occasion";
constexpr const char* kCashThing = "cash";

class ResultPlan {
 public:
  ResultPlan(const ExerciseModel& model, const Translator& words)
      : model_(model), words_(words), say_(model, words), scenario_(model.scenario()) {}

  std::vector<Record> make() {
    Plan plan;
    plan.name = say_.scene("title", scenario_.title);
    plan.made_from = model_.setup().scenario;
    put(std::move(plan));
    Stage stage;
    stage.id = kOnlyStage;
    stage.name = say_.scene("period", scenario_.period);
    put(std::move(stage));
    for (std::size_t r = 0; r < scenario_.roles.size(); ++r) role(r);
    for (std::size_t p = 0; p < scenario_.people.size(); ++p) person(p);
    for (const MinuteMove& move : minute_moves(model_.account_input())) arrow(move);
    for (const FairnessNote* note : model_.store().all<FairnessNote>()) put(*note);
    for (const DifferenceReason* reason : model_.store().all<DifferenceReason>()) put(*reason);
    for (const GroupCheck* check : model_.store().all<GroupCheck>()) put(*check);
    return laid_out();
  }

 private:
  void put(Record record) { records_.push_back(std::move(record)); }

  bool counts(std::size_t role) const {
    return scenario_.roles[role].unit == RoleUnit::minutes &&
           (model_.today().use[role] > Minutes() || model_.outcome().use[role] > Minutes());
  }

  void role(std::size_t number) {
    const seven::Role& from = scenario_.roles[number];
    if (from.unit == RoleUnit::pounds) return cash(number);
    if (!counts(number)) return;
    TeamRole role;
    role.id = from.id;
    role.name = say_.role(from);
    role.full = static_cast<int>(std::clamp<std::int64_t>(from.price.per_minute().ten_thousandths(), 0, max_price));
    role.scarce = from.cap.has_value();
    put(std::move(role));
  }

  // Of the role that is money, an amount of minutes is one of pounds.
  void cash(std::size_t number) {
    const Minutes more = model_.outcome().use[number] - model_.today().use[number];
    if (more <= Minutes()) return;
    Arrangement thing;
    thing.id = kCashThing;
    thing.text = say_.role(scenario_.roles[number]);
    thing.running_pence = static_cast<int>(std::min<std::int64_t>(more.hundredths(), max_pence));
    put(std::move(thing));
  }

  void person(std::size_t number) {
    const Person& person = scenario_.people[number];
    Lane lane;
    lane.id = person.id;
    lane.name = say_.person(person.id);
    lane.people = 1;
    lane.order = static_cast<int>(number);
    put(std::move(lane));
    const PersonOutcome& today = model_.today_of(person.id);
    const PersonOutcome& now = model_.outcome_of(person.id);
    std::string largest;
    Minutes most;
    std::vector<std::string> changed;
    for (std::size_t r = 0; r < scenario_.roles.size(); ++r) {
      if (!counts(r) || (today.use[r] == Minutes() && now.use[r] == Minutes())) continue;
      Moment made = moment(person, r, today.use[r], now.use[r]);
      if (made.change != MomentChange::keep) changed.push_back(made.id);
      if (std::max(today.use[r], now.use[r]) > most) most = std::max(today.use[r], now.use[r]), largest = made.id;
      put(std::move(made));
    }
    if (!largest.empty()) needs(person, largest);
    conditions(person, changed);
  }

  Moment moment(const Person& person, std::size_t role, Minutes today, Minutes now) {
    const Offer& offer = model_.offer_of(person.id);
    const bool nothing = model_.outcome_of(person.id).choice.why_nothing != WhyNothing::something;
    Moment made;
    made.id = person.id + "." + scenario_.roles[role].id;
    made.lane = person.id;
    made.stage = kOnlyStage;
    made.title = now > today && !nothing ? say_.offer(offer) : say_.offer(person.today());
    made.place.y = static_cast<int>(std::min<std::size_t>(records_.size() * 100, most_board));
    made.times = 1;
    const std::string& id = scenario_.roles[role].id;
    if (today > Minutes()) made.today[id] = today;
    if (now > Minutes() && now != today) made.tomorrow[id] = now;
    made.change = now == today         ? MomentChange::keep
                  : today == Minutes() ? MomentChange::introduce
                  : now == Minutes()   ? MomentChange::take_out
                  : now < today        ? MomentChange::shorten
                                       : MomentChange::lengthen;
    switch (strength_of(model_.store(), person)) {
      case Strength::essential: made.matters = Matters::matters; break;
      case Strength::helpful: made.matters = Matters::helps; break;
      case Strength::not_needed: made.matters = Matters::not_needed; break;
      case Strength::blank:
        if (offer.given == Given::continuing && now > today) made.matters = Matters::helps;
        break;
    }
    if (made.change == MomentChange::keep) return made;
    made.machine = offer.given == Given::machine;
    made.way_out = model_.store().value_or(OptionPlan{offer.id}).way_out;
    if (const auto* answer = model_.store().find<RelationshipAnswer>(person.id); answer != nullptr && now > today)
      made.with = say_.placed(answer->keep_by, answer->keep_other);
    return made;
  }

  void needs(const Person& person, const std::string& moment) {
    for (const Need& need : person.needs) {
      MomentNeed made;
      made.id = person.id + "." + need.id;
      made.moment = moment;
      made.text = say_.need(person.id, need.id);
      made.want = need.level != NeedLevel::must;
      if (const auto* mark = model_.store().find<NeedMark>(person.id + "/" + need.id)) {
        made.meaningful = mark->meaningful;
        made.necessary = mark->necessary;
        made.changes_result = mark->changes_result;
      }
      put(std::move(made));
    }
  }

  // What the offer needs before it works, as something to be in place that the person's moments wait for.
  void conditions(const Person& person, const std::vector<std::string>& moments) {
    if (moments.empty()) return;
    for (const std::string& id : model_.offer_of(person.id).conditions) {
      const Introduction* introduction = scenario_.find_introduction(id);
      if (introduction == nullptr || id == kCashThing) continue;
      if (std::find(things_.begin(), things_.end(), id) == things_.end()) {
        Arrangement thing;
        thing.id = id;
        thing.text = say_.introduction(*introduction);
        thing.lead_weeks = std::clamp(introduction->weeks, 0, 1000);
        thing.done = model_.in_place(id);
        put(std::move(thing));
        things_.push_back(id);
      }
      for (const std::string& moment : moments) put(Dependence{moment, id});
    }
  }

  void arrow(const MinuteMove& move) {
    const int role = scenario_.role_index(move.role);
    if (move.from == nobody || move.to == nobody || move.from == move.to) return;
    if (role < 0 || !counts(static_cast<std::size_t>(role))) return;
    Offset offset;
    offset.id = move.from + "." + move.to + "." + move.role;
    offset.from = move.from + "." + move.role;
    offset.to = move.to + "." + move.role;
    offset.minutes[move.role] = move.minutes;
    put(std::move(offset));
  }

  // Sound records only: ids of a scenario of one's own may be longer than those of records that are made of two.
  std::vector<Record> laid_out() {
    Store store;
    DiffBuilder all(store);
    for (Record& record : records_) {
      tidy_record(record);
      if (check_record(record)) all.put(record);
    }
    store.apply(all.diff());
    DiffBuilder tidy(store);
    tidy_up(store, tidy);
    store.apply(tidy.diff());
    std::vector<Record> out;
    for (const auto& [id, record] : store.records()) out.push_back(record);
    return out;
  }

  const ExerciseModel& model_;
  const Translator& words_;
  Wording say_;
  const Scenario& scenario_;
  std::vector<std::string> things_;
  std::vector<Record> records_;
};

}  // namespace

std::vector<Record> plan_of_result(const ExerciseModel& model, const Translator& words) {
  return ResultPlan(model, words).make();
}

}  // namespace seven::ui
