// A team's own table as a plan, and what is wrong with it named by line and column (domain.md C13, step 1).
#include "planning/plan_from_csv.h"

#include <doctest/doctest.h>

#include "base/geometry.h"
#include "base/random.h"
#include "document/store.h"
#include "exchange/csv.h"
#include "planning/table_words.h"

using namespace seven;

namespace {

const auto table_word = [](std::string_view key) { return std::string(key); };

Result<std::vector<Record>> read_table(std::string_view csv) {
  std::vector<std::size_t> lines;
  auto rows = read_csv(csv, &lines);
  if (!rows) return rows.error();
  return plan_from_table(rows.value(), lines, table_word);
}

Store store_from(std::string_view csv) {
  auto read = read_table(csv);
  REQUIRE(read.ok());
  Store store;
  DiffBuilder builder(store);
  for (const Record& record : read.value()) {
    CHECK(check_record(record).ok());
    builder.put(record);
  }
  store.apply(builder.diff());
  return store;
}

Error error_from(std::string_view csv) {
  const auto read = read_table(csv);
  REQUIRE_FALSE(read.ok());
  return read.error();
}

const char* const kTable =
    "Group,Stage,Moment,Who,Minutes,Times a year,Matters,Change,New minutes\n"
    "Known problem,Asking,Rings up,Reception,3,\"5,400\",no,,1\n"
    "Known problem,Seen,A visit,GP,7,5400,no,replace,1\n"
    ",,,Pharmacist,,,,,6\n"
    "Changing,Seen,A visit,GP,7,5000,yes,,12\n"
    "Changing,After,A call,Reception,,1000,helps,,5\n"
    "Everyone,Seen,Results,GP,2,300,,take out,\n"
    "Everyone,Seen,As now,GP,7,20,,,\n";

}  // namespace

TEST_CASE("C13 a table becomes groups, stages, roles and moments") {
  const Store store = store_from(kTable);
  CHECK(store.all<Lane>().size() == 3);
  CHECK(store.all<Stage>().size() == 3);
  CHECK(store.all<TeamRole>().size() == 3);
  REQUIRE(store.all<Moment>().size() == 6);
  const Moment& rings = *store.find<Moment>("m1");
  CHECK(rings.title == "Rings up");
  CHECK(rings.times == 5400);
  CHECK(rings.matters == Matters::not_needed);
  CHECK(rings.change == MomentChange::shorten);
  CHECK(store.find<Lane>(rings.lane)->name == "Known problem");
  CHECK(store.find<Stage>(rings.stage)->name == "Asking");
  const Moment& visit = *store.find<Moment>("m2");
  CHECK(visit.change == MomentChange::replace);
  CHECK(visit.today.size() == 1);
  CHECK(visit.tomorrow.size() == 2);
  CHECK(store.find<Moment>("m3")->change == MomentChange::lengthen);
  CHECK(store.find<Moment>("m4")->change == MomentChange::introduce);
  CHECK(store.find<Moment>("m5")->change == MomentChange::take_out);
  CHECK(store.find<Moment>("m6")->change == MomentChange::keep);
}

TEST_CASE("C13 moments of a table lie in their cells and over none of the others") {
  const Store store = store_from(kTable);
  const auto moments = store.all<Moment>();
  for (const Moment* a : moments) {
    for (const Moment* b : moments) {
      const Rect one{static_cast<float>(a->place.x), static_cast<float>(a->place.y), static_cast<float>(a->place.w),
                     static_cast<float>(a->place.h)};
      const Rect other{static_cast<float>(b->place.x), static_cast<float>(b->place.y), static_cast<float>(b->place.w),
                       static_cast<float>(b->place.h)};
      CHECK((a == b || one.intersect(other).empty()));
    }
  }
}

TEST_CASE("C13 a table in Welsh, with semicolons and a comma before decimals") {
  const Store store = store_from(
      "GRŴP;Cam;Eiliad;Pwy;Munudau;Y flwyddyn;Pwysig;Newid;Munudau newydd\r\n"
      "Teuluoedd;Gweld;Ymweliad;Meddyg;7,5;1 200;yn bwysig;ymestyn;12\r\n");
  const Moment& moment = *store.find<Moment>("m1");
  CHECK(moment.today.begin()->second == Minutes::of_hundredths(750));
  CHECK(moment.times == 1200);
  CHECK(moment.matters == Matters::matters);
  CHECK(moment.change == MomentChange::lengthen);
}

TEST_CASE("C13 columns may stand in any order, and without their names in the one that is told") {
  const Store named = store_from("minutes,moment\n7,A visit\n");
  CHECK(named.find<Moment>("m1")->today.begin()->second == Minutes::of_whole(7));
  CHECK(named.all<TeamRole>()[0]->name == "plan.first.role");
  CHECK(named.all<Lane>()[0]->name == "plan.first.lane");
  const Store plain = store_from("Families,Seen,A visit,GP,7,5000,yes,,12\n");
  CHECK(plain.find<Moment>("m1")->times == 5000);
}

TEST_CASE("C13 what is wrong with a table has a name, a line and a column") {
  CHECK(error_from("") == Error{ErrorCode::missing, "line 1"});
  CHECK(error_from("group,minutes\na,7\n") == Error{ErrorCode::missing, "line 1"});
  CHECK(error_from("moment,minutes\n") == Error{ErrorCode::missing, "line 2"});
  CHECK(error_from("moment,minutes\n,7\n") == Error{ErrorCode::missing, "line 2, column 1"});
  CHECK(error_from("moment,minutes\n\n\nA,seven\n") == Error{ErrorCode::wrong_type, "line 4, column 2"});
  CHECK(error_from("moment,minutes\nA,-7\n") == Error{ErrorCode::wrong_type, "line 2, column 2"});
  CHECK(error_from("moment,minutes\nA,7.125\n") == Error{ErrorCode::wrong_type, "line 2, column 2"});
  CHECK(error_from("moment,minutes\nA,100001\n") == Error{ErrorCode::out_of_range, "line 2, column 2"});
  CHECK(error_from("moment,times\nA,1.5\n") == Error{ErrorCode::wrong_type, "line 2, column 2"});
  CHECK(error_from("moment,times\nA,100000001\n") == Error{ErrorCode::out_of_range, "line 2, column 2"});
  CHECK(error_from("moment,times,who\nA,5,GP\n,6,Nurse\n") == Error{ErrorCode::out_of_range, "line 3, column 2"});
  CHECK(error_from("moment,who,minutes\nA,GP,7\nA,GP,8\n") == Error{ErrorCode::out_of_range, "line 3, column 2"});
  CHECK(error_from("moment,matters\nA,perhaps\n") == Error{ErrorCode::wrong_type, "line 2, column 2"});
  CHECK(error_from("moment,change\nA,explode\n") == Error{ErrorCode::wrong_type, "line 2, column 2"});
  CHECK(error_from("moment,minutes\n\"A,7\n") == Error{ErrorCode::damaged, "line 2"});
}

TEST_CASE("A101 the sentence that says what a plan is not for is passed over in either language, and nothing else is") {
  const std::string table = kTable;
  const std::size_t moments = store_from(table).all<Moment>().size();
  for (const char* note : {"\"For planning and learning, not for clinical decisions\",,,,,,,,\n",
                           "\"Ar gyfer cynllunio a dysgu, nid ar gyfer penderfyniadau clinigol\",,,,,,,,\n",
                           ",,\"For planning and learning, not for clinical decisions\",,,,,,\n"}) {
    const Store store = store_from(table + note);
    CHECK(store.all<Moment>().size() == moments);
    CHECK(store.all<Lane>().size() == 3);
  }
  // With a moment in the row it is a group like any other.
  const Store named =
      store_from(table + "\"For planning and learning, not for clinical decisions\",Seen,Another visit,GP,7,20,,,\n");
  CHECK(named.all<Moment>().size() == moments + 1);
  CHECK(named.all<Lane>().size() == 4);
}

TEST_CASE("C13 numbers as spreadsheets write them") {
  CHECK(table_number("5,400") == Minutes::of_whole(5400));
  CHECK(table_number("1,234,567") == Minutes::of_whole(1'234'567));
  CHECK(table_number(" 7.5 min ") == Minutes::of_hundredths(750));
  CHECK(table_number("7,25") == Minutes::of_hundredths(725));
  CHECK(table_number("7.500") == Minutes::of_hundredths(750));
  CHECK(table_number("0") == Minutes());
  for (const char* bad : {"", ",", ".5", "5.", "1,2,3", "1e3", "£5", "7.125", "99999999999999999999", "1.2.3"}) {
    CAPTURE(bad);
    CHECK_FALSE(table_number(bad).has_value());
  }
}

TEST_CASE("C13 any table gives sound records or a named error") {
  Random random(7);
  const std::string letters = "a7,\"\n;\t .-=mo\xC5\xB5";
  for (int round = 0; round < 2000; ++round) {
    std::string csv = round % 2 == 0 ? "moment,minutes,times,who\n" : "";
    for (int i = 0; i < 60; ++i)
      csv += letters[static_cast<std::size_t>(random.between(0, static_cast<std::int64_t>(letters.size()) - 1))];
    const auto read = read_table(csv);
    if (!read) continue;
    for (const Record& record : read.value()) CHECK(check_record(record).ok());
  }
}
