// What the change of a moment means: one rule for cards, signs, pictures and words (domain.md A9, C2).
#include "planning/change_meaning.h"

#include <doctest/doctest.h>

#include <array>
#include <string>

using namespace seven;

namespace {

ChangeMeaning meaning_with(MomentChange change, Matters matters) {
  Moment moment;
  moment.change = change;
  moment.matters = matters;
  return meaning_of_change(moment);
}

}  // namespace

TEST_CASE("A38 a relationship is where it is marked that one helps or matters, and nowhere else") {
  Moment moment;
  for (const Matters matters : {Matters::unsaid, Matters::not_needed}) {
    moment.matters = matters;
    CHECK_FALSE(is_relationship(moment));
  }
  for (const Matters matters : {Matters::helps, Matters::matters}) {
    moment.matters = matters;
    CHECK(is_relationship(moment));
  }
}

TEST_CASE("C2 shortened, replaced or taken out frees time; what stays, grows or comes does not") {
  for (const MomentChange change : {MomentChange::shorten, MomentChange::replace, MomentChange::take_out})
    CHECK(change_frees(change));
  for (const MomentChange change :
       {MomentChange::keep, MomentChange::lengthen, MomentChange::complement, MomentChange::introduce})
    CHECK_FALSE(change_frees(change));
}

TEST_CASE("C2 each change means one thing: as today, quick, more of a relationship, or something introduced") {
  struct Case {
    MomentChange change;
    ChangeMeaning related, other;  // where a relationship helps or matters, and where not
  };
  constexpr std::array<Case, 7> all{{
      {MomentChange::keep, ChangeMeaning::today, ChangeMeaning::today},
      {MomentChange::shorten, ChangeMeaning::transaction, ChangeMeaning::transaction},
      {MomentChange::lengthen, ChangeMeaning::relationship, ChangeMeaning::introduced},
      {MomentChange::replace, ChangeMeaning::transaction, ChangeMeaning::transaction},
      {MomentChange::complement, ChangeMeaning::relationship, ChangeMeaning::transaction},
      {MomentChange::take_out, ChangeMeaning::today, ChangeMeaning::today},
      {MomentChange::introduce, ChangeMeaning::relationship, ChangeMeaning::introduced},
  }};
  static_assert(all.size() == moment_change_words.size());
  for (const Case& each : all) {
    INFO(std::string(moment_change_words[static_cast<std::size_t>(each.change)]));
    CHECK((meaning_with(each.change, Matters::helps) == each.related));
    CHECK((meaning_with(each.change, Matters::matters) == each.related));
    CHECK((meaning_with(each.change, Matters::not_needed) == each.other));
    CHECK((meaning_with(each.change, Matters::unsaid) == each.other));
  }
}
