// The starts of a plan: every one that is shipped is sound, lies tidily and has all its words; one that is broken is
// refused by name and place.
#include "planning/plan_template.h"

#include <doctest/doctest.h>

#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "base/random.h"
#include "document/store.h"
#include "planning/band_edits.h"
#include "planning/board_items.h"
#include "planning/plan_input.h"
#include "support/complaints.h"
#include "support/shipped_starts.h"

namespace seven::test {
namespace {

// Every key that a template asks for.
std::set<std::string> keys_of_start(const PlanTemplate& start) {
  std::set<std::string> keys{start.name, start.about};
  for (const NumberSource& source : start.sources) keys.insert(source.key);
  for (const NoteTakingStart& each : start.note_taking) keys.insert(each.key);
  plan_records(start, [&keys](std::string_view key) {
    keys.emplace(key);
    return std::string(key);
  });
  return keys;
}

std::vector<Record> start_in(const PlanTemplate& start, const char* language) {
  const KeyedWords words = words_of(files_of(language));
  return plan_records(start, [&words](std::string_view key) {
    const auto found = words.find(std::string(key));
    return found == words.end() ? std::string(key) : found->second;
  });
}

// The first `from` of the health centre's text as `to`.
std::string broken_template(std::string_view from, std::string_view to) {
  std::string text = template_text("health_centre");
  const std::size_t at = text.find(from);
  REQUIRE_MESSAGE(at != std::string::npos, from);
  return text.replace(at, from.size(), to);
}

// What every start that could be read must be.
void check_sound_start(const std::vector<Record>& records) {
  std::string before;
  for (const Record& record : records) {
    const std::string id = record_id(record);
    CAPTURE(id);
    REQUIRE(check_record(record).ok());
    REQUIRE(before < id);
    before = id;
  }
}

}  // namespace

TEST_CASE("the eight starts can be read, each with 8 to 16 moments, and every record is sound") {
  REQUIRE(template_ids().size() == 8);
  for (const std::string& id : template_ids()) {
    CAPTURE(id);
    const Result<PlanTemplate> read = read_plan_template(template_text(id));
    REQUIRE_MESSAGE(read.ok(), message_key(read.error().code) << " " << read.error().place);
    CHECK(read.value().id == id);
    check_sound_start(read.value().records);
    const Store store = store_of_records(read.value().records);
    CHECK(store.all<Moment>().size() >= 8);
    CHECK(store.all<Moment>().size() <= 16);
    REQUIRE(store.only<Plan>() != nullptr);
    CHECK(store.only<Plan>()->made_from == id);
  }
}

TEST_CASE("nothing in a start speaks of something that is not there, and nothing in it is idle") {
  for (const std::string& id : template_ids()) {
    CAPTURE(id);
    const Store store = shipped_start(id);
    std::set<std::string> used;
    Complaints wrong;
    const auto need = [&](const std::string& record) {
      if (store.find_record(record) == nullptr) wrong.push_back(record);
      used.insert(record);
    };
    const auto need_roles = [&](const std::map<std::string, Minutes>& minutes) {
      for (const auto& entry : minutes) need("team_role:" + entry.first);
    };
    for (const Moment* moment : store.all<Moment>()) {
      need("lane:" + moment->lane);
      need("stage:" + moment->stage);
      need_roles(moment->today);
      need_roles(moment->tomorrow);
    }
    for (const Arrangement* arrangement : store.all<Arrangement>()) {
      need_roles(arrangement->running);
      need_roles(arrangement->once);
    }
    for (const Dependence* dependence : store.all<Dependence>()) {
      need("moment:" + dependence->moment);
      need("arrangement:" + dependence->arrangement);
    }
    for (const MomentNeed* each : store.all<MomentNeed>()) need("moment:" + each->moment);
    for (const BankLine* line : store.all<BankLine>()) need_roles(line->minutes);
    for (const Pinned* paper : store.all<Pinned>()) need("moment:" + paper->moment);
    for (const Offset* offset : store.all<Offset>()) {
      need("moment:" + offset->from);
      need("moment:" + offset->to);
      need_roles(offset->minutes);
    }
    for (const auto& entry : store.records()) {
      for (const char* type : {"team_role:", "lane:", "stage:", "arrangement:"}) {
        if (begins(entry.first, type) && used.count(entry.first) == 0) wrong.push_back("idle: " + entry.first);
      }
    }
    CHECK_NONE(wrong);
  }
}

TEST_CASE("M43 M45 where a machine takes part, a start says instead or alongside, and the way out") {
  for (const std::string& id : template_ids()) {
    const Store store = shipped_start(id);
    for (const Moment* moment : store.all<Moment>()) {
      CAPTURE(id);
      CAPTURE(moment->id);
      if (moment->machine) CHECK(moment->old_way != OldWay::unsaid);
      if (moment->old_way != OldWay::unsaid) CHECK_FALSE(moment->way_out.empty());
      if (moment->matters == Matters::matters) CHECK_FALSE(moment->with.empty());
      // The one effect of an own person that was measured is that of a doctor (C7).
      if (id != "health_centre") CHECK((moment->own_before == Share() && moment->own_after == Share()));
    }
  }
}

TEST_CASE("A40 where a start says who keeps a relationship, it says who stands in for them") {
  for (const std::string& id : template_ids()) {
    CAPTURE(id);
    int named = 0;
    for (const Record& record : start_in(shipped_template(id), "en")) {
      const auto* moment = std::get_if<Moment>(&record);
      if (moment == nullptr || moment->with.empty()) continue;
      ++named;
      CAPTURE(moment->id);
      CHECK_FALSE(moment->cover.empty());
    }
    CHECK(named >= 5);
  }
}

TEST_CASE("A49 the starts name the kinds of what they introduce, among them more than rooms and tools") {
  std::set<ArrangementKind> kinds;
  for (const std::string& id : template_ids()) {
    for (const Record& record : start_in(shipped_template(id), "en")) {
      if (const auto* arrangement = std::get_if<Arrangement>(&record)) kinds.insert(arrangement->kind);
    }
  }
  kinds.erase(ArrangementKind::unsaid);
  CHECK(kinds.size() >= 6);
}

TEST_CASE("a start lies tidily, and its papers beside the lanes and stages, none over another") {
  for (const std::string& id : template_ids()) {
    CAPTURE(id);
    const Store store = shipped_start(id);
    DiffBuilder edit(store);
    tidy_up(store, edit);
    CHECK(edit.diff().empty());
    const BoardBands bands = board_bands(store);
    const std::vector<BoardItem> items = board_items(store);
    for (std::size_t a = 0; a < items.size(); ++a) {
      CAPTURE(items[a].id);
      const Rect& one = items[a].place;
      const bool paper = begins(items[a].id, "pinned:");
      CHECK((one.x >= bands.stages.back().to) == paper);
      for (std::size_t b = a + 1; b < items.size(); ++b) {
        const Rect& other = items[b].place;
        const bool apart = one.x + one.w <= other.x || other.x + other.w <= one.x || one.y + one.h <= other.y ||
                           other.y + other.h <= one.y;
        CHECK_MESSAGE(apart, items[b].id);
      }
    }
  }
}

TEST_CASE("both languages have every word of every start, and no word of a start is idle") {
  std::set<std::string> keys;
  for (const std::string& id : template_ids()) keys.merge(keys_of_start(shipped_template(id)));
  for (const char* language : {"en", "cy"}) {
    const KeyedWords words = words_of(files_of(language));
    Complaints wrong;
    for (const std::string& key : keys) {
      if (words.count(key) == 0) wrong.push_back(std::string(language) + " lacks " + key);
    }
    for (const auto& entry : words) {
      if (begins(entry.first, "template.") && keys.count(entry.first) == 0) wrong.push_back("idle: " + entry.first);
    }
    CHECK_NONE(wrong);
  }
}

TEST_CASE("a start is in the language asked for, the same each time, whatever the words are") {
  for (const std::string& id : template_ids()) {
    CAPTURE(id);
    const PlanTemplate start = shipped_template(id);
    const std::vector<Record> english = start_in(start, "en"), welsh = start_in(start, "cy");
    check_sound_start(english);
    check_sound_start(welsh);
    CHECK(english == start_in(shipped_template(id), "en"));
    REQUIRE(english.size() == welsh.size());
    for (std::size_t i = 0; i < english.size(); ++i) {
      CHECK(record_id(english[i]) == record_id(welsh[i]));
      std::string line;
      append_record_json(line, english[i]);
      CHECK_MESSAGE(line.find("template.") == std::string::npos, line);
    }
    CHECK(store_of_records(welsh).value_or(Plan{}).name == words_of(files_of("cy")).at("template." + id + ".name"));
    check_sound_start(plan_records(start, [](std::string_view) { return std::string(9000, 'x') + "\xff"; }));
    check_sound_start(plan_records(start, [](std::string_view) { return std::string(); }));
  }
}

TEST_CASE("a broken template is refused by name and place") {
  struct BrokenTemplate {
    std::string text;
    ErrorCode code;
    const char* place;
  };
  const auto lines = [](int count) {
    std::string all = R"({"id": "a", "stages": [)";
    for (int i = 0; i < count; ++i) all += (i > 0 ? "," : "") + (R"({"id": "s)" + std::to_string(i) + "\"}");
    return all + "]}";
  };
  REQUIRE(read_plan_template(lines(200)).ok());
  const BrokenTemplate all[] = {
      {"", ErrorCode::not_our_file, ""},
      {"hello", ErrorCode::not_our_file, ""},
      {"[1]", ErrorCode::wrong_type, ""},
      {"{\n\"id\": }", ErrorCode::damaged, "line 2"},
      {"{}", ErrorCode::missing, "id"},
      {std::string(max_template_bytes + 1, ' '), ErrorCode::too_large, "bytes"},
      {std::string(40, '['), ErrorCode::too_large, "nesting"},
      {lines(201), ErrorCode::too_large, "stages"},
      {R"({"id": "a", "moments": 3})", ErrorCode::wrong_type, "moments"},
      {R"({"id": "a", "moments": [3]})", ErrorCode::wrong_type, "moments[0]"},
      {broken_template("\"how\": \"worked_out\"", "\"how\": \"known\""), ErrorCode::out_of_range,
       "sources.gp_price.how"},
      {broken_template("\"confidence\"", "\"trust\""), ErrorCode::missing, "sources.gp_price.confidence"},
      {broken_template("\"full\": 4.55", "\"full\": \"4.55\""), ErrorCode::wrong_type, "roles[0].full"},
      {broken_template("\"full\": 4.55", "\"full\": 4.55555"), ErrorCode::out_of_range, "roles[0].full"},
      {broken_template("\"source\": \"gp_price\"", "\"source\": \"nobody\""), ErrorCode::unknown_reference,
       "roles[0].source"},
      {broken_template("\"source\": \"gp_price\"", "\"from\": \"gp_price\""), ErrorCode::missing, "roles[0].source"},
      {broken_template("\"hours\": 37", "\"hours\": 169"), ErrorCode::out_of_range, "roles[0].week.hours"},
      {broken_template("\"source\": \"week\"", "\"source\": \"nobody\""), ErrorCode::unknown_reference,
       "roles[0].week.source"},
      {broken_template("{\"id\": \"rec\"", "{\"id\": \"gp\""), ErrorCode::out_of_range, "roles[1]"},
      {broken_template("\"payer\": \"other_body\"", "\"payer\": \"the state\""), ErrorCode::out_of_range,
       "roles[2].payer"},
      {broken_template("\"people\": 1800", "\"people\": -1"), ErrorCode::out_of_range, "lanes[0].people"},
      {broken_template("\"says\": [\"owner\"", "\"says\": [\"owns\""), ErrorCode::out_of_range,
       "arrangements[0].says[0]"},
      {broken_template("{\"gp\": 3120}", "{\"gp\": 100001}"), ErrorCode::out_of_range, "arrangements[1].running.gp"},
      {broken_template("\"life_years\": 3", "\"life_years\": 0"), ErrorCode::out_of_range, "arrangements[3]"},
      {broken_template("\"lane\": \"known\"", "\"lane\": \"nowhere\""), ErrorCode::unknown_reference,
       "moments[0].lane"},
      {broken_template("\"stage\": \"ask\"", "\"step\": \"ask\""), ErrorCode::missing, "moments[0].stage"},
      {broken_template("\"times\": 5400", "\"times\": \"often\""), ErrorCode::wrong_type, "moments[0].times"},
      {broken_template("\"today\": {\"rec\"", "\"today\": {\"nobody\""), ErrorCode::unknown_reference,
       "moments[0].today.nobody"},
      {broken_template("\"bounce\": 0.1", "\"bounce\": 1.1"), ErrorCode::out_of_range, "moments[0].bounce"},
      {broken_template("\"change\": \"replace\"", "\"change\": \"abolish\""), ErrorCode::out_of_range,
       "moments[0].change"},
      {broken_template("\"machine\": true", "\"machine\": 1"), ErrorCode::wrong_type, "moments[0].machine"},
      {broken_template("\"marks\": [\"necessary\"]", "\"marks\": [\"nice\"]"), ErrorCode::out_of_range,
       "moments[1].needs[1].marks[0]"},
      {broken_template("\"waits_for\": [\"protocol\"", "\"waits_for\": [\"luck\""), ErrorCode::unknown_reference,
       "moments[1].waits_for[0]"},
      {broken_template("\"id\": \"known_seen\"", "\"id\": \"known_ask\""), ErrorCode::out_of_range, "moments[1]"},
      {broken_template("\"id\": \"known_seen\"", "\"id\": \"known seen\""), ErrorCode::out_of_range, "moments[1].id"},
      {broken_template("\"to\": \"changing_seen\"", "\"to\": \"known_seen\""), ErrorCode::out_of_range, "offsets[0]"},
      {broken_template("\"from\": \"known_seen\"", "\"from\": \"gone\""), ErrorCode::unknown_reference,
       "offsets[0].from"},
      {broken_template("\"kind\": \"question\"", "\"kind\": \"poem\""), ErrorCode::out_of_range, "papers[0].kind"},
      {broken_template("\"x\": 704", "\"x\": 1e9"), ErrorCode::out_of_range, "papers[0].x"},
  };
  for (const BrokenTemplate& each : all) {
    CAPTURE(each.place);
    const Result<PlanTemplate> read = read_plan_template(each.text);
    REQUIRE_FALSE(read.ok());
    CHECK(message_key(read.error().code) == doctest::String(message_key(each.code)));
    CHECK(read.error().place == each.place);
  }
}

TEST_CASE("a template that is cut off or has other bytes is refused, or still gives a sound start") {
  const std::uint32_t seed = 20261201;
  MESSAGE("from seed " << seed);
  Random random(seed);
  const std::string whole = template_text("social_work");
  for (std::size_t size = 0; size < whole.size() - 2; size += 61)
    REQUIRE_FALSE(read_plan_template(std::string_view(whole).substr(0, size)).ok());
  int read_anyway = 0;
  for (int i = 0; i < 600; ++i) {
    std::string text = whole;
    for (std::int64_t changes = random.between(1, 3); changes > 0; --changes) {
      const auto at = static_cast<std::size_t>(random.between(0, static_cast<std::int64_t>(text.size()) - 1));
      text[at] = random.between(0, 1) == 0 ? static_cast<char>(random.between(0, 255))
                                           : "0123456789\"{}[],:-.e"[random.between(0, 18)];
    }
    const Result<PlanTemplate> read = read_plan_template(text);
    if (!read) continue;
    ++read_anyway;
    check_sound_start(read.value().records);
    balance(plan_input(store_of_records(read.value().records), kTemplateGain));
  }
  CHECK(read_anyway > 0);
  CHECK(read_anyway < 600);
}

}  // namespace seven::test
