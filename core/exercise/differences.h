// Who is offered something different from whom, and which reasons for it count (domain.md A21, A22, C9).
#pragma once

#include <array>
#include <string>
#include <vector>

#include "exercise/outcome.h"
#include "model/difference_reason.h"

namespace seven {

struct Difference {
  std::string first;  // person ids in the people's order
  std::string second;
  bool way = false;         // another way of being served
  bool minutes = false;     // other minutes of some role, at once
  bool continuing = false;  // one has a continuing relationship, the other has not

  bool operator==(const Difference&) const = default;
};

// Pairs of people with any difference, in the people's order.
std::vector<Difference> differences(const Scenario& scenario, const RecipeOutcome& outcome);

// The allowed kinds, in the order in which they are offered.
inline constexpr std::array<ReasonKind, 5> allowed_reasons{ReasonKind::need, ReasonKind::risk, ReasonKind::preference,
                                                           ReasonKind::channel, ReasonKind::legal};

// Kinds that are shown so that their refusal can be explained: staff convenience alone, who complains loudest, a
// protected characteristic used as a shortcut. Words: "exercise.refused.<word>" and ".why".
enum class RefusedReason { convenience, loudest, characteristic };
inline constexpr std::array<const char*, 3> refused_reason_words{"convenience", "loudest", "characteristic"};

// How many differences have a reason of an allowed kind, with words to it.
struct ReasonCover {
  int explained = 0;
  int differences = 0;

  bool operator==(const ReasonCover&) const = default;
  bool complete() const { return explained == differences; }
};

ReasonCover reason_cover(const std::vector<Difference>& differences, const std::vector<DifferenceReason>& reasons);

}  // namespace seven
