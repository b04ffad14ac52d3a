// One record changed in two places at the same time.
#include "model/merge_record.h"

#include <doctest/doctest.h>

#include "document/samples.h"

using namespace seven;

TEST_CASE("of every kind of record, what one side left alone is as the other has it") {
  for (const Record& filled : samples::one_of_each_filled()) {
    CAPTURE(record_id(filled));
    CHECK(merge_record(&filled, filled, filled) == filled);
    CHECK(merge_record(nullptr, filled, filled) == filled);
    for (const Record& plain : one_of_each_record()) {
      if (plain.index() != filled.index()) continue;
      CHECK(merge_record(&plain, filled, plain) == filled);
      CHECK(merge_record(&plain, plain, filled) == filled);
    }
  }
}

TEST_CASE("fields that different sides changed are all changed") {
  const Record base = Complaint{"raj", "Why?", ""};
  CHECK(merge_record(&base, Complaint{"raj", "Why me?", ""}, Complaint{"raj", "Why?", "Because."}) ==
        Record(Complaint{"raj", "Why me?", "Because."}));
  const Record plan = OptionPlan{"phone", "", std::nullopt, false};
  CHECK(merge_record(&plan, OptionPlan{"phone", "", Share::of_basis_points(500), false},
                     OptionPlan{"phone", "Ring.", std::nullopt, true}) ==
        Record(OptionPlan{"phone", "Ring.", Share::of_basis_points(500), true}));
}

TEST_CASE("of a text that both changed both changes stay, of anything else ours") {
  const Record base = Note{"a", "one"};
  CHECK(merge_record(&base, Note{"a", "one two"}, Note{"a", "zero one"}) == Record(Note{"a", "zero one two"}));
  const Record guess = Prediction{"raj", "company", PredictedLevel::not_met};
  CHECK(merge_record(&guess, Prediction{"raj", "company", PredictedLevel::met},
                     Prediction{"raj", "company", PredictedLevel::partly}) ==
        Record(Prediction{"raj", "company", PredictedLevel::met}));
}

TEST_CASE("of minutes and counts, each role is a field of its own") {
  const auto minutes = [](std::map<std::string, int> hundredths) {
    Allocation allocation{"raj", "RA1", {}};
    for (const auto& [role, amount] : hundredths) allocation.minutes[role] = Minutes::of_hundredths(amount);
    return Record(allocation);
  };
  const Record base = minutes({{"gp", 100}, {"nurse", 200}});
  CHECK(merge_record(&base, minutes({{"gp", 150}, {"nurse", 200}}), minutes({{"gp", 100}, {"rec", 50}})) ==
        minutes({{"gp", 150}, {"rec", 50}}));
  CHECK(merge_record(&base, minutes({{"nurse", 200}}), minutes({{"gp", 100}, {"nurse", 250}})) ==
        minutes({{"nurse", 250}}));
}

TEST_CASE("of a drawing that both only added to, what both drew stays; of one that somebody rubbed out, ours") {
  const auto drawn = [](Ink ink) {
    return Record(Pinned{"p", PinnedKind::note, "", {}, "", "", false, std::move(ink)});
  };
  const Record base = drawn({{1, 1}});
  CHECK(merge_record(&base, drawn({{1, 1}, {2, 2}}), drawn({{1, 1}, {3, 3}})) == drawn({{1, 1}, {2, 2}, {3, 3}}));
  CHECK(merge_record(&base, base, drawn({{1, 1}, {3, 3}})) == drawn({{1, 1}, {3, 3}}));
  CHECK(merge_record(&base, drawn({{1, 1}, {2, 2}}), drawn({{1, 1}, {2, 2}})) == drawn({{1, 1}, {2, 2}}));
  CHECK(merge_record(&base, drawn({}), drawn({{1, 1}, {3, 3}})) == drawn({}));
  CHECK(merge_record(&base, drawn({{1, 1}, {2, 2}}), drawn({})) == drawn({{1, 1}, {2, 2}}));
  const Record ours = drawn(Ink(most_ink_strokes, {5, 5})), theirs = drawn(Ink(most_ink_strokes, {6, 6}));
  const Record nothing = drawn({});
  CHECK(merge_record(&nothing, ours, theirs) == ours);
}

TEST_CASE("what would be too long together is ours") {
  const Record base = Exercise{"desk", "", {}, {}};
  const std::string ours(max_name_length, 'o'), theirs(max_name_length, 't');
  const Record merged = merge_record(&base, Exercise{"desk", ours, {}, {}}, Exercise{"desk", theirs, {}, {}});
  CHECK(check_record(merged).ok());
}
