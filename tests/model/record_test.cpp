// Records of every type: ids, limits, and JSON there and back.
#include <doctest/doctest.h>

#include <nlohmann/json.hpp>

#include <set>

#include "document/samples.h"
#include "model/record.h"

using namespace seven;

namespace {

Result<Record> read(const std::string& json) {
  return read_record(nlohmann::json::parse(json, nullptr, false), "records[0]");
}

Error error_of(const std::string& json) {
  const Result<Record> record = read(json);
  return record ? Error{} : record.error();
}

}  // namespace

TEST_CASE("a record's id is its type and its key") {
  CHECK(record_id(NeedMark{"raj", "right_medicine"}) == "need_mark:raj/right_medicine");
  CHECK(record_id(Exercise{}) == "exercise:main");
  CHECK(record_id(OptionMark{"phone", "raj"}) == "option_mark:phone/raj");
  CHECK(record_id(DifferenceReason::between("sandra", "raj")) == "difference_reason:raj/sandra");
  CHECK(record_id_of<Note>("debrief") == record_id(Note{"debrief", ""}));
}

TEST_CASE(
    "where a device is, what it was told and how it is played on are of session scope, all else of the document") {
  for (const Record& record : one_of_each_record()) {
    const bool is_session = std::holds_alternative<Session>(record) || std::holds_alternative<Surprise>(record) ||
                            std::holds_alternative<Table>(record) || std::holds_alternative<PlanLook>(record);
    CHECK((record_scope(record) == Scope::session) == is_session);
  }
}

TEST_CASE("the samples of the tests hold every type once") {
  std::set<std::string> types, all;
  for (const Record& record : samples::one_of_each_filled()) types.insert(record_type(record));
  for (const Record& record : one_of_each_record()) all.insert(record_type(record));
  CHECK(types == all);
  CHECK(all.size() == std::variant_size_v<Record>);
}

TEST_CASE("every record is the same after JSON there and back") {
  for (const Record& record : samples::one_of_each_filled()) {
    CAPTURE(record_id(record));
    std::string json;
    append_record_json(json, record);
    CHECK(json.find('\n') == std::string::npos);
    const Result<Record> back = read(json);
    REQUIRE(back.ok());
    CHECK(back.value() == record);
    std::string again;
    append_record_json(again, back.value());
    CHECK(again == json);
  }
}

TEST_CASE("a record's JSON begins with its type and keeps the order of its fields") {
  std::string json;
  append_record_json(json, NeedMark{"raj", "right_medicine", true, false, true});
  CHECK(json == R"({"type":"need_mark","person":"raj","need":"right_medicine","meaningful":true,"necessary":false,)"
                R"("changes_result":true})");
}

TEST_CASE("what is not set is left out of the JSON and stays not set") {
  std::string json;
  append_record_json(json, OptionPlan{"phone", "", std::nullopt, false});
  CHECK(json == R"({"type":"option_plan","option":"phone","way_out":"","in_place":false})");
  const Result<Record> back = read(json);
  REQUIRE(back.ok());
  CHECK(back.value() == Record(OptionPlan{"phone", "", std::nullopt, false}));
}

// The fields that a file may leave out: those that are not set, and after Fields::sparse those with nothing in them.
class MayBeMissing final : public Fields {
 public:
  std::set<std::string> names;

  void sparse() override { sparse_ = true; }
  void id(const char* name, std::string&) override { note(name); }
  void optional_id(const char* name, std::string&) override { note(name); }
  void text(const char* name, std::string&, std::size_t) override { note(name); }
  void flag(const char* name, bool&) override { note(name); }
  void integer(const char* name, int&, int, int) override { note(name); }
  void share(const char* name, Share&) override { note(name); }
  void optional_share(const char* name, std::optional<Share>&) override { names.insert(name); }
  void counts(const char* name, std::map<std::string, int>&, int, int) override { note(name); }
  void minutes(const char* name, std::map<std::string, Minutes>&) override { note(name); }
  void ink(const char* name, Ink&) override { note(name); }
  void require(const char*, bool) override {}

 protected:
  void one_of(const char* name, int&, const char* const*, int) override { note(name); }

 private:
  void note(const char* name) {
    if (sparse_) names.insert(name);
  }
  bool sparse_ = false;
};

TEST_CASE("a record without one of its fields is refused by the name of the field") {
  for (Record record : samples::one_of_each_filled()) {
    MayBeMissing may;
    describe_record(record, may);
    std::string text;
    append_record_json(text, record);
    const nlohmann::json whole = nlohmann::json::parse(text, nullptr, false);
    for (auto at = whole.begin(); at != whole.end(); ++at) {
      const std::string& name = at.key();
      if (may.names.count(name) > 0) continue;
      CAPTURE(record_id(record));
      CAPTURE(name);
      nlohmann::json part = whole;
      part.erase(name);
      const Result<Record> back = read_record(part, "records[7]");
      REQUIRE_FALSE(back.ok());
      CHECK(back.error() == Error{ErrorCode::missing, "records[7]." + name});
    }
  }
}

TEST_CASE("a field of another kind is refused by its name") {
  for (const Record& record : samples::one_of_each_filled()) {
    std::string text;
    append_record_json(text, record);
    const nlohmann::json whole = nlohmann::json::parse(text, nullptr, false);
    for (auto at = whole.begin(); at != whole.end(); ++at) {
      const std::string& name = at.key();
      for (const nlohmann::json& wrong : {nlohmann::json(1.5), nlohmann::json(nullptr), nlohmann::json::array()}) {
        if (wrong.type() == whole[name].type()) continue;
        CAPTURE(record_id(record));
        CAPTURE(name);
        nlohmann::json part = whole;
        part[name] = wrong;
        const Result<Record> back = read_record(part, "r");
        REQUIRE_FALSE(back.ok());
        CHECK(back.error() == Error{ErrorCode::wrong_type, "r." + name});
      }
    }
  }
}

TEST_CASE("a value beyond its limits is refused by the name of its field") {
  const Error id{ErrorCode::out_of_range, "records[0].topic"};
  CHECK(error_of(R"({"type":"note","topic":"","text":""})") == id);
  CHECK(error_of(R"({"type":"note","topic":"../x","text":""})") == id);
  const std::string full = std::string(max_text_length, 'x');
  CHECK(read(R"({"type":"note","topic":"a","text":")" + full + "\"}").ok());
  CHECK(error_of(R"({"type":"note","topic":"a","text":")" + full + "x\"}") ==
        Error{ErrorCode::out_of_range, "records[0].text"});
  CHECK(error_of(R"({"type":"prediction","person":"raj","need":"n","level":"great"})") ==
        Error{ErrorCode::out_of_range, "records[0].level"});
  const auto exercise = [](const std::string& attending, const std::string& bank) {
    return R"({"type":"exercise","scenario":"s","name":"","attending":)" + attending + R"(,"bank_basis_points":)" +
           bank + "}";
  };
  CHECK(read(exercise(R"({"g":200})", "10000")).ok());
  CHECK(error_of(exercise(R"({"g":201})", "0")) == Error{ErrorCode::out_of_range, "records[0].attending.g"});
  CHECK(error_of(exercise(R"({"g":-1})", "0")) == Error{ErrorCode::out_of_range, "records[0].attending.g"});
  CHECK(error_of(exercise(R"({"a b":1})", "0")) == Error{ErrorCode::out_of_range, "records[0].attending"});
  CHECK(error_of(exercise("{}", "10001")) == Error{ErrorCode::out_of_range, "records[0].bank_basis_points"});
  CHECK(error_of(exercise("{}", "18446744073709551615")) ==
        Error{ErrorCode::out_of_range, "records[0].bank_basis_points"});
  CHECK(error_of(exercise("{}", "-9223372036854775808")) ==
        Error{ErrorCode::out_of_range, "records[0].bank_basis_points"});
  CHECK(error_of(exercise("{}", "5e2")) == Error{ErrorCode::wrong_type, "records[0].bank_basis_points"});
  CHECK(error_of(R"({"type":"difference_reason","first":"sandra","second":"raj","kind":"need","text":""})") ==
        Error{ErrorCode::out_of_range, "records[0].second"});
  CHECK(error_of(R"({"type":"allocation","person":"p","offer":"o","hundredths_of_minutes":{"gp":10000001}})") ==
        Error{ErrorCode::out_of_range, "records[0].hundredths_of_minutes.gp"});
}

TEST_CASE("a drawing is read as whole numbers within its limits, and anything else is refused where it is") {
  const auto paper = [](const std::string& drawing) {
    return R"({"type":"pinned","id":"p","kind":"note","text":"","x":0,"y":0,"w":184,"h":136,"drawing":)" + drawing +
           "}";
  };
  const Result<Record> read_back = read(paper("[[0,20000],[1,2,3,4]]"));
  REQUIRE(read_back.ok());
  CHECK(std::get<Pinned>(read_back.value()).drawing == Ink{{0, 20000}, {1, 2, 3, 4}});
  CHECK(std::get<Pinned>(read(paper("[]")).value()).drawing.empty());
  const Error range{ErrorCode::out_of_range, "records[0].drawing"};
  for (const char* wrong : {"[[]]", "[[1]]", "[[1,2],[1,2,3]]"}) CHECK(error_of(paper(wrong)) == range);
  for (const char* wrong : {"{}", "\"1,2\"", "7", "null", "true"})
    CHECK(error_of(paper(wrong)) == Error{ErrorCode::wrong_type, "records[0].drawing"});
  for (const char* wrong :
       {"[[1,2],3]", "[[1,2],null]", "[[1,2],{}]", "[[1,2],[1.5,2]]", "[[1,2],[\"1\",2]]", "[[1,2],[[1,2],[3,4]]]"})
    CHECK(error_of(paper(wrong)) == Error{ErrorCode::wrong_type, "records[0].drawing[1]"});
  for (const char* wrong :
       {"[[1,2],[-1,2]]", "[[1,2],[1,20001]]", "[[1,2],[18446744073709551615,2]]", "[[1,2],[-9223372036854775808,2]]"})
    CHECK(error_of(paper(wrong)) == Error{ErrorCode::out_of_range, "records[0].drawing[1]"});
  const auto many = [&](std::size_t strokes, std::size_t points) {
    std::string stroke, all;
    for (std::size_t i = 0; i < points; ++i) stroke += i == 0 ? "1,2" : ",1,2";
    for (std::size_t i = 0; i < strokes; ++i) all += (i == 0 ? "[" : ",[") + stroke + "]";
    return paper("[" + all + "]");
  };
  CHECK(read(many(most_ink_strokes, most_ink_points / most_ink_strokes)).ok());
  CHECK(read(many(1, most_ink_points)).ok());
  CHECK(error_of(many(most_ink_strokes + 1, 1)) == range);
  CHECK(error_of(many(1, most_ink_points + 1)) == range);
}

TEST_CASE("a paper without a drawing and a look at a plan without the pen are written as they always were") {
  std::string json;
  append_record_json(json, Pinned{"p", PinnedKind::note, "Why?"});
  CHECK(json == R"({"type":"pinned","id":"p","kind":"note","text":"Why?","x":0,"y":0,"w":184,"h":136})");
  json.clear();
  append_record_json(json, PlanLook{});
  CHECK(json == R"({"type":"plan_look","time":"difference","form":"unsaid","purse":"minutes","page":"","lane":"",)"
                R"("moment":"","x":0,"y":0,"zoom":0})");
  CHECK(read(json).value() == Record(PlanLook{}));
}

TEST_CASE("a type or a field that this version does not know is refused by its name") {
  CHECK(error_of(R"({"type":"corridor"})") == Error{ErrorCode::unknown_reference, "records[0].type: corridor"});
  CHECK(error_of(R"({"type":"note","topic":"a","text":"","color":"red"})") ==
        Error{ErrorCode::unknown_reference, "records[0].color"});
  CHECK(error_of("[]") == Error{ErrorCode::wrong_type, "records[0]"});
}

TEST_CASE("texts are tidied on reading, so that a file with other line ends opens") {
  const Result<Record> note = read(R"({"type":"note","topic":"a","text":"one\r\ntwo\u0000"})");
  REQUIRE(note.ok());
  CHECK(note.value() == Record(Note{"a", "one\ntwo"}));
}

TEST_CASE("the check finds what the reader would refuse, and tidying mends texts") {
  CHECK(check_record(Note{"a", "fine"}).ok());
  CHECK_FALSE(check_record(Note{"a b", ""}).ok());
  CHECK_FALSE(check_record(Exercise{"s", "", {{"g", 201}}, {}}).ok());
  CHECK_FALSE(check_record(Session{"meet", "", "", "", "", -1}).ok());
  Record typed = Note{"a", std::string(4001, 'x') + "\r\n\xFF"};
  CHECK_FALSE(check_record(typed).ok());
  tidy_record(typed);
  CHECK(check_record(typed).ok());
  for (const Record& record : samples::one_of_each_filled()) CHECK(check_record(record).ok());
}

TEST_CASE("a field with nothing in it is left out where a record is sparse, and is read as nothing") {
  Moment moment;
  moment.id = "m1";
  moment.title = "Asks";
  std::string json;
  append_record_json(json, moment);
  CHECK(json == R"({"type":"moment","id":"m1","lane":"","stage":"","title":"Asks","x":0,"y":0,"w":184,"h":136})");
  CHECK(read(json).value() == Record(moment));
  for (const Record& record : one_of_each_record()) {
    // What every record begins as has nothing in what it may leave out.
    std::string text;
    append_record_json(text, record);
    Record copy = record;
    MayBeMissing may;
    describe_record(copy, may);
    for (const std::string& name : may.names) CHECK(text.find('"' + name + '"') == std::string::npos);
  }
}
