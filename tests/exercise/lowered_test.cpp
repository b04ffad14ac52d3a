// Why a need is met less once a card is drawn or something is not in place (domain.md A51, A70: "and shows why").
#include "exercise/lowered.h"

#include <doctest/doctest.h>

#include "support/scenarios.h"

using namespace seven;

namespace {

// What lowered that need of that offer; empty where nothing did.
std::string lowered_by(const Circumstances& circumstances, const char* offer, const char* need) {
  for (const Lowered& each : lowered(health_centre(), circumstances)) {
    if (each.offer == offer && each.need == need) return (each.card ? "card " : "") + each.by;
  }
  return {};
}

Circumstances with(std::vector<std::string> missing, std::vector<std::string> drawn) {
  return {{}, {}, std::move(missing), std::move(drawn)};
}

}  // namespace

TEST_CASE("nothing lowers anything until a card is drawn or something is not in place") {
  CHECK(lowered(health_centre(), {}).empty());
  CHECK(lowered(health_centre(), with({"no_such_thing"}, {"hand_back", "no_such_card"})).empty());
}

TEST_CASE("without the facilitator, by the card or by what is not in place, it is that which ends the company (A70)") {
  CHECK(lowered_by(with({}, {"facilitator_leaves"}), "RO4", "company_that_lasts") == "card facilitator_leaves");
  CHECK(lowered_by(with({"skilled_facilitator"}, {}), "RO4", "company_that_lasts") == "skilled_facilitator");
  CHECK(lowered_by(with({}, {"facilitator_leaves"}), "RO4", "damp_home_acted_on").empty());
  CHECK(lowered_by(with({}, {"facilitator_leaves"}), "RO3", "company_that_lasts").empty());
}

TEST_CASE("of two causes it is the one that lowered it last, and one that found nothing left to lower is none") {
  CHECK(lowered_by(with({"skilled_facilitator"}, {"facilitator_leaves"}), "RO4", "company_that_lasts") ==
        "skilled_facilitator");
  // The plan's own 0.5 falls to nothing without the words on when to come; the card could do no more.
  CHECK(lowered_by(with({"safety_net"}, {"not_the_usual"}), "RJ5", "safe_if_unusual") == "safety_net");
  // Part-time lowers the history to half, and without the booking rule nothing was left before.
  CHECK(lowered_by(with({}, {"doctor_part_time"}), "SA3", "knows_the_history") == "card doctor_part_time");
  CHECK(lowered_by(with({"named_doctor_rule"}, {"doctor_part_time"}), "SA3", "knows_the_history") ==
        "named_doctor_rule");
}

TEST_CASE("what the group judged as not met at all cannot be lowered") {
  Circumstances judged = with({}, {"facilitator_leaves"});
  judged.judgements.push_back({"RO4", {{"company_that_lasts", 0}}, {}});
  CHECK(lowered_by(judged, "RO4", "company_that_lasts").empty());
  CHECK(lowered_by(judged, "RO5", "company_that_lasts") == "card facilitator_leaves");
}
