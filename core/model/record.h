// Everything a document is made of: one variant over all record nouns, and what can be asked of any of them.
#pragma once

#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include <nlohmann/json_fwd.hpp>

#include "base/result.h"
#include "model/actual.h"
#include "model/allocation.h"
#include "model/arrangement.h"
#include "model/assumption_change.h"
#include "model/bank_line.h"
#include "model/commitment.h"
#include "model/complaint.h"
#include "model/condition.h"
#include "model/dependence.h"
#include "model/difference_reason.h"
#include "model/drawn_card.h"
#include "model/exercise.h"
#include "model/fairness_note.h"
#include "model/group_check.h"
#include "model/lane.h"
#include "model/moment.h"
#include "model/moment_need.h"
#include "model/need_mark.h"
#include "model/note.h"
#include "model/obstacle.h"
#include "model/offer_judgement.h"
#include "model/offset.h"
#include "model/option_mark.h"
#include "model/option_plan.h"
#include "model/own_scenario.h"
#include "model/pinned.h"
#include "model/plan.h"
#include "model/plan_look.h"
#include "model/prediction.h"
#include "model/relationship_answer.h"
#include "model/scope.h"
#include "model/seat.h"
#include "model/session.h"
#include "model/stage.h"
#include "model/surprise.h"
#include "model/table.h"
#include "model/team_role.h"
#include "model/voice.h"

namespace seven {

// A new noun is added here, in assets/schema/ and nowhere else.
using Record =
    std::variant<Actual, Allocation, Arrangement, AssumptionChange, BankLine, Commitment, Complaint, Condition,
                 Dependence, DifferenceReason, DrawnCard, Exercise, FairnessNote, GroupCheck, Lane, Moment, MomentNeed,
                 NeedMark, Note, Obstacle, OfferJudgement, Offset, OptionMark, OptionPlan, OwnScenario, Pinned, Plan,
                 PlanLook, Prediction, RelationshipAnswer, Seat, Session, Stage, Surprise, Table, TeamRole, Voice>;

// "<type>:<key>", e.g. "need_mark:raj/right_medicine". Unique within a document; ids sort by type, then key.
std::string record_id(const Record& record);
const char* record_type(const Record& record);
Scope record_scope(const Record& record);
// Where one tab is in the document: never taken over from another tab.
bool is_own_place(const Record& record);
void describe_record(Record& record, Fields& fields);

// The id of a record that is known by its type and key.
template <class T>
std::string record_id_of(std::string_view key) {
  return std::string(T::type) + ":" + std::string(key);
}

// Which of the kinds of records T is: the index of a Record that holds one.
template <class T, class Kinds = Record>
inline constexpr std::size_t kind_of = 0;
template <class T, class... Kinds>
inline constexpr std::size_t kind_of<T, std::variant<Kinds...>> = [] {
  std::size_t at = 0;
  static_cast<void>(((!std::is_same_v<T, Kinds> && ++at > 0) && ...));
  return at;
}();

// Whether a record id is of that type.
template <class T>
bool is_record_of(std::string_view id) {
  const std::string_view type = T::type;
  return id.size() > type.size() && id[type.size()] == ':' && id.substr(0, type.size()) == type;
}

// The key in a record id of that type; empty where it is of another.
template <class T>
std::string key_in(std::string_view id) {
  return is_record_of<T>(id) ? std::string(id.substr(std::string_view(T::type).size() + 1)) : std::string();
}

// Whether every field is within its limits. Errors: out_of_range with `place` = the field's name.
Outcome check_record(const Record& record);

// Texts made clean as of `clean_text`; nothing else is touched. What a person types thus never breaks a check.
void tidy_record(Record& record);

// Appends the record as one line of JSON: "type" first, then the fields in the order they are described.
void append_record_json(std::string& out, const Record& record);

// The record in `json`, an object with a "type". `place` is what the caller calls it ("records[3]") and begins the
// place of every error. Errors: wrong_type, missing, out_of_range, and unknown_reference (a type or field not of
// this version).
Result<Record> read_record(const nlohmann::json& json, const std::string& place);

// A record of each type with default values, in the variant's order.
std::vector<Record> one_of_each_record();

}  // namespace seven
