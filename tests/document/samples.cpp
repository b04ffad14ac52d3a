// See samples.h.
#include "document/samples.h"

#include "support/files.h"

namespace seven::samples {

std::vector<Record> one_of_each_filled() {
  Allocation allocation{"sandra", "SA3", {}};
  allocation.minutes["gp"] = Minutes::of_hundredths(1250);
  allocation.minutes["rec"] = Minutes::of_hundredths(0);
  DifferenceReason reason = DifferenceReason::between("sandra", "raj");
  reason.kind = ReasonKind::need;
  reason.text = "Raj wants \"in and out\";\nSandra wants to be known.";
  Exercise exercise{"health_centre", "Tŷ Ŵyn \\ bore Llun", {{"coffee_morning", 4}}, Share::of_basis_points(500)};
  RelationshipAnswer answer{"roger", false, "other", "Mrs Pugh next door", "reception", "", true};
  Moment moment{"visit", "sandra", "meeting", "A longer visit \"with her own\" doctor"};
  moment.details = "Books the next one\nbefore leaving.";
  moment.place = {-280, 200, 200, 120};
  moment.channel = Channel::in_person;
  moment.times = 5000;
  moment.today["gp"] = Minutes::of_whole(7);
  moment.tomorrow["gp"] = Minutes::of_whole(12);
  moment.change = MomentChange::lengthen;
  moment.changed = Share::of_percent(90);
  moment.own_after = Share::of_percent(80);
  moment.matters = Matters::matters;
  moment.reason = "Tŷ Ŵyn";
  moment.locked = true;
  Arrangement arrangement{"protocol", "Medicine protocol", {{"gp", Minutes::of_whole(3120)}}, {}, 0, 250'00, 3};
  arrangement.owner = "Eleri";
  Plan plan{"Bryn Road", "health_centre"};
  plan.demand = "More people,\nthe same hours.";
  return {
      Actual{"visit", 4800, {{"gp", Minutes::of_whole(11)}}},
      allocation,
      arrangement,
      AssumptionChange{"c_fac", 7500},
      BankLine{"bank_1", {{"gp", Minutes::of_whole(10'290)}}, true, false},
      Commitment{"c1", "Eleri", "Asks ten people", "1 March", "The Tuesday meeting", "", ""},
      Complaint{"raj", "Why do I get less?", "You can ask for a visit."},
      Condition{"skilled_facilitator", InPlace::no},
      Dependence{"visit", "protocol"},
      reason,
      DrawnCard{"four_come"},
      exercise,
      FairnessNote{"raj", "You know what helps.", "Nobody sees the knee.", "Ring the desk."},
      GroupCheck{"digital", GroupFares::worse, "A way in without a screen."},
      Lane{"sandra", "Long and shared", 500, 1, 168},
      moment,
      MomentNeed{"n1", "visit", "Somebody who knows her", false, true, false, true},
      NeedMark{"raj", "right_medicine", false, true, true},
      Note{"debrief.surprise", "Who pays for the\ttea? \xE2\x98\x95"},
      Obstacle{"o1", ObstacleKind::habit, "We have always done it so."},
      OfferJudgement{"RO4", {{"chest_checked", 0}}, Share::of_basis_points(4500)},
      Offset{"a1", "ask", "visit", {{"gp", Minutes::of_whole(1200)}}},
      OptionMark{"phone_call_back", "raj", OptionUse::alternative, OptionEffect::as_good, OptionEffect::better},
      OptionPlan{"phone_call_back", "Ring the desk, a person answers.", Share::of_basis_points(2000), true},
      OwnScenario{"our_desk", "{\"id\": \"our_desk\"}"},
      Pinned{"p1",
             PinnedKind::question,
             "Who sees Sandra when\nDr Hughes is away?",
             {},
             "visit",
             "",
             false,
             {{12, 30, 40, 8, 61, 90}, {70, 20}}},
      plan,
      PlanLook{PlanTime::tomorrow, PlanForm::outline, PlanPurse::cash, "why_now", "known", "visit", 120, -40, 8000,
               true},
      Prediction{"roger", "company_that_lasts", PredictedLevel::not_met},
      answer,
      Seat{"voice.roger", "Eleri"},
      Session{"set_two", "raj", "phone_call_back", "gp", "", 3},
      Stage{"meeting", "Meeting", 1, 214},
      Surprise{"big_heart", "roger", true},
      Table{Company::together, Payment::tokens, 5, 2, 45, true, true, "raj.roger"},
      TeamRole{"gp", "GP", 45500, 25000, Movable::ring_fenced, Payer::organisation, true, true},
      Voice{"v1", VoiceKind::came_to_do, "To know the people I see.", ""},
  };
}

Document filled_document() {
  Store::Records records;
  for (Record& record : one_of_each_filled()) {
    std::string id = record_id(record);
    records.emplace(std::move(id), std::move(record));
  }
  return Document({"sample-1", 1000, 2000, "seven-minutes 0.1.0"}, Store(std::move(records)));
}

Document empty_document() { return Document({"empty-1", 1000, 1000, "seven-minutes 0.1.0"}); }

Record random_record(Dice& dice) {
  static const char* const people[] = {"raj", "sandra", "roger"};
  static const char* const needs[] = {"right_medicine", "enough_time"};
  const std::string person = people[dice.below(3)];
  switch (dice.below(6)) {
    case 0: return NeedMark{person, needs[dice.below(2)], dice.flip(), dice.flip(), dice.flip()};
    case 1: return Prediction{person, needs[dice.below(2)], static_cast<PredictedLevel>(dice.below(3))};
    case 2: return Note{person, std::string(dice.below(3), 'x')};
    case 3: return Session{"meet", person, "", "", "", static_cast<int>(dice.below(3))};
    case 4: return Exercise{"health_centre", "", {}, Share::of_basis_points(static_cast<int>(dice.below(3)) * 250)};
    default: {
      Allocation allocation{person, "OF" + std::to_string(dice.below(2)), {}};
      if (dice.flip()) allocation.minutes["gp"] = Minutes::of_hundredths(dice.below(3) * 50);
      return allocation;
    }
  }
}

void random_edit(Dice& dice, DiffBuilder& builder) {
  for (std::uint32_t left = dice.below(5); left > 0; --left) {
    Record record = random_record(dice);
    if (dice.below(3) == 0) {
      builder.remove(record_id(record));
    } else {
      builder.put(std::move(record));
    }
  }
}

RecordsDiff random_diff(Dice& dice, const Store& store) {
  DiffBuilder builder(store);
  random_edit(dice, builder);
  return builder.diff();
}

void ManualStorage::read(std::string key, std::function<void(Result<std::optional<std::string>>)> done) {
  answers_.push_back([this, key, done] {
    if (fail_reads) return done(*fail_reads);
    const auto found = blobs.find(key);
    done(found == blobs.end() ? std::nullopt : std::optional(found->second));
  });
}

void ManualStorage::write(std::string key, std::string bytes, std::function<void(Outcome)> done) {
  writes.push_back(key);
  answers_.push_back([this, key, bytes, done] {
    if (fail_writes) return done(*fail_writes);
    blobs[key] = bytes;
    done(Done{});
  });
}

void ManualStorage::remove(std::string key, std::function<void(Outcome)> done) {
  answers_.push_back([this, key, done] {
    if (fail_writes) return done(*fail_writes);
    blobs.erase(key);
    done(Done{});
  });
}

void ManualStorage::list(std::string prefix, std::function<void(Result<std::vector<std::string>>)> done) {
  answers_.push_back([this, prefix, done] {
    if (fail_reads) return done(*fail_reads);
    std::vector<std::string> keys;
    for (const auto& [key, bytes] : blobs) {
      if (key.rfind(prefix, 0) == 0) keys.push_back(key);
    }
    done(keys);
  });
}

std::uint64_t ManualStorage::last(const std::string& log) const {
  if (const auto found = logs.find(log); found != logs.end() && !found->second.empty())
    return found->second.rbegin()->first;
  const auto found = replaced.find(log);
  return found == replaced.end() ? 0 : found->second;
}

void ManualStorage::append(std::string log, std::uint64_t number, std::vector<std::string> entries,
                           std::function<void(Outcome)> done) {
  writes.push_back(log);
  answers_.push_back([this, log, number, entries, done] {
    if (fail_writes) return done(*fail_writes);
    if (last(log) + 1 != number) return done(Error{ErrorCode::overtaken, log});
    std::uint64_t at = number;
    for (const std::string& entry : entries) logs[log][at++] = entry;
    done(Done{});
  });
}

void ManualStorage::replace(std::string log, std::uint64_t was, std::uint64_t now, std::string key, std::string bytes,
                            std::function<void(Outcome)> done) {
  writes.push_back(key);
  answers_.push_back([this, log, was, now, key, bytes, done] {
    if (fail_writes) return done(*fail_writes);
    if (last(log) != was) return done(Error{ErrorCode::overtaken, log});
    blobs[key] = bytes;
    logs[log].clear();
    replaced[log] = now;
    done(Done{});
  });
}

void ManualStorage::entries(std::string log, std::function<void(Result<LogEntries>)> done) {
  answers_.push_back([this, log, done] {
    if (fail_reads) return done(*fail_reads);
    LogEntries found;
    for (const auto& [number, entry] : logs[log]) found.entries.push_back(entry);
    found.last = last(log);
    done(found);
  });
}

void ManualStorage::forget(std::string log, std::uint64_t number, std::function<void(Outcome)> done) {
  answers_.push_back([this, log, number, done] {
    if (!fail_writes) {
      logs[log].erase(logs[log].begin(), logs[log].upper_bound(number));
      replaced.erase(log);
    }
    if (done) done(fail_writes ? Outcome(*fail_writes) : Outcome(Done{}));
  });
}

void ManualStorage::answer_one() {
  if (answers_.empty()) return;
  const auto answer = answers_.front();
  answers_.erase(answers_.begin());
  answer();
}

void ManualStorage::answer_all() {
  while (!answers_.empty()) answer_one();
}

std::string fixture(const std::string& name) {
  return test::read_whole(SEVEN_SOURCE_DIR "/tests/fixtures/document/" + name);
}

}  // namespace seven::samples
