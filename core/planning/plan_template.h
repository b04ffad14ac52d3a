// A start for a plan: the map of a made-up team of one service, as assets/templates/<id>.json has it. The file has
// structure and numbers only; its words are keys of assets/translations/:
//   template.<template>.name, .about
//   template.<template>.<role|lane|stage|moment|arrangement|paper|note_taking>.<id>, of a need .<moment>.<need>
//   template.<template>.<moment|arrangement>.<id>.<field>, for each field that the file lists under "says"
//   template.source.<id>
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "base/call.h"
#include "base/result.h"
#include "ledger/note_taking.h"
#include "model/assumption.h"
#include "model/record.h"

namespace seven {

inline constexpr std::size_t max_template_bytes = 200'000;

// Where numbers of a template are from and how far to trust them, as an Assumption says it of one number. The true
// number may be from `low` to `high` times the one that is given.
struct NumberSource {
  std::string id;
  std::string key;  // of what is said of it
  HowKnown how = HowKnown::guess;
  Confidence confidence = Confidence::low;
  Quantity low{}, high{};
};

// What the calculator of a note-taking assistant can begin with.
struct NoteTakingStart {
  std::string id;
  std::string key;     // of its name
  std::string source;  // id of a NumberSource
  NoteTaking terms;
};

struct PlanTemplate {
  std::string id;
  std::string name, about;            // keys
  std::vector<NumberSource> sources;  // by id
  std::map<std::string, std::string>
      source_of;  // record id -> id of a source: roles, lanes, moments, arrangements, bank
  std::map<std::string, std::string> week_source_of;  // the same of the weeks that roles have
  std::vector<NoteTakingStart> note_taking;
  std::vector<Record> records;  // by record id; sound, but with keys for words

  // What it says of that record, as it was at first, and of where its numbers are from, by one of the two lists; null
  // where it says nothing.
  template <class Noun>
  const Noun* first(const std::string& id) const {
    for (const Record& record : records) {
      if (const auto* noun = std::get_if<Noun>(&record); noun != nullptr && noun->id == id) return noun;
    }
    return nullptr;
  }
  const NumberSource* source_in(const std::map<std::string, std::string>& list, const std::string& record_id) const;
};

// Moments lie tidily in the cells of their lanes and stages. Total. Errors: as of `parse_limited`; wrong_type, missing,
// out_of_range (an id that comes twice, too), too_large and unknown_reference with the place in the file,
// "moments[3].today.gp".
Result<PlanTemplate> read_plan_template(std::string_view text);

// The records of a new plan in the language of `word`, which gives the text of a key; cut to what a record may hold.
// The same each time: ids of records come from the file.
std::vector<Record> plan_records(const PlanTemplate& start, const Call<std::string(std::string_view)>& word);

}  // namespace seven
