// Where the time of a plan goes, in words and figures, for a picture and for the screen: what is taken out, through
// whose hands it passes, what it becomes. Already in the person's language. Made by ui/app/plan_flow_of.h.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "exchange/report.h"

namespace seven {

enum class FlowEndKind { released, bought, missing, relationship, introduced, saved, left };

// The product's sign for it; of what is left, a dashed ring stands in place of it.
inline ReportSign sign_of(FlowEndKind kind) {
  switch (kind) {
    case FlowEndKind::bought:
    case FlowEndKind::saved: return ReportSign::saved;
    case FlowEndKind::missing: return ReportSign::overspent;
    case FlowEndKind::relationship: return ReportSign::relationship;
    case FlowEndKind::introduced: return ReportSign::introduced;
    case FlowEndKind::released:
    case FlowEndKind::left: break;
  }
  return ReportSign::today;
}

struct ReportFlowPart {
  std::size_t role = 0;
  float size = 0;  // on the picture's one scale, above 0
  std::string amount;
};

// Something that time comes out of, or becomes.
struct ReportFlowEnd {
  FlowEndKind kind{};
  std::string title, note, amount;
  std::string record;  // the moment it is, so that it can be looked at; may be empty
  std::vector<ReportFlowPart> parts;
  std::string waits{};  // "once this is in place: …", without which it is not free, so that it is hatched; or empty

  float size() const {
    float sum = 0;
    for (const ReportFlowPart& part : parts) sum += part.size;
    return sum;
  }
};

struct ReportFlowRole {
  std::string name, amount, note;  // "GP", "39,400 min freed", "205,800 to 185,708 min"
  float size = 0;
};

struct ReportFlow {
  std::string language, product, title, lead, plan, made;
  std::string taken, taken_amount, whose, becomes, becomes_amount;  // heads of the columns
  std::vector<ReportFlowEnd> from, into;
  std::vector<ReportFlowRole> roles;
  std::vector<std::string> notes;
  std::string nothing;  // said where nothing flows
  std::string disclaimer, credit;

  bool empty() const { return from.empty() && into.empty(); }
};

}  // namespace seven
