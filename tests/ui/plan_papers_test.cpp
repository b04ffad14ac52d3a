// What leaves a plan, and what a plan can begin with: the page where the time goes, pictures that open again, tables,
// words, paper, a table and a result as a start. SEVEN_GOLDEN=1 writes the files below tests/fixtures/plan/ anew.
#include <doctest/doctest.h>

#include <cmath>
#include <cstdio>
#include <cstdlib>

#include "document/serializer.h"
#include "exchange/csv.h"
#include "exchange/picture_data.h"
#include "planning/plan_template.h"
#include "support/app_driver.h"
#include "support/files.h"
#include "support/open_with.h"
#include "support/results.h"
#include "ui/app/plan_quality_words.h"
#include "ui/app/plan_report_of.h"
#include "ui/app/plan_wording.h"

namespace seven::ui {
namespace {

using test::AppDriver;
using test::Device;

// The plan of the health centre as it begins, in the language of the window.
void open_plan(AppDriver& app, const char* start = "health_centre") {
  const auto read = read_plan_template(app.platform().asset(std::string("templates/") + start + ".json"));
  REQUIRE(read.ok());
  const auto word = [&](std::string_view key) { return app.words(key); };
  Store::Records all;
  for (const Record& record : plan_records(read.value(), word)) all.emplace(record_id(record), record);
  Plan plan = std::get<Plan>(all.at("plan:plan"));
  plan.name = "Bryn Road, draft plan";
  plan.demand = "Lines are *busy* from eight.";
  all.at("plan:plan") = plan;
  const Document document({"plan.opened", 1000, 2000, "test"}, Store(std::move(all)));
  app.app().file_dropped({"plan.json", write_document(document, SessionRecords::include)});
  app.settle();
  REQUIRE(app.work().plan_open());
}

void open_flow(AppDriver& app) {
  open_plan(app);
  app.press(Role::button, app.words("plan.flow"));
  REQUIRE(app.work().plan_look().page == "flow");
}

void open_share(AppDriver& app) {
  open_plan(app);
  app.press(Role::button, app.words("plan.share"));
  REQUIRE(app.work().sheet().kind == Sheet::Kind::plan_share);
}

bool tells(const std::string& words, std::string_view what) { return words.find(what) != std::string::npos; }

std::string all_labels(const AppDriver& app) {
  std::string all;
  for (const Node& node : app.tree().nodes()) all += node.label + "\n";
  return all;
}

const test::MemoryFiles& files_of(AppDriver& app) { return app.device().files; }

constexpr double kRounding = 0.11;  // pixels

// The same texts but for rounding of their numbers: lengths are floats, which round their own way as wasm. Says where
// they part.
bool same_but_for_rounding(const std::string& a, const std::string& b) {
  const char *one = a.c_str(), *other = b.c_str();
  while (*one != '\0' && *other != '\0') {
    if (*one >= '0' && *one <= '9' && *other >= '0' && *other <= '9') {
      char *after_one = nullptr, *after_other = nullptr;
      if (std::abs(std::strtod(one, &after_one) - std::strtod(other, &after_other)) > kRounding) {
        MESSAGE("“" << std::string(one).substr(0, 60) << "” for “" << std::string(other).substr(0, 60) << "”");
        return false;
      }
      one = after_one, other = after_other;
    } else if (*one++ != *other++) {
      return false;
    }
  }
  return *one == *other;
}

// The same as the file of that name, which is written where SEVEN_GOLDEN says so.
void is_as_before(const std::string& name, const std::string& bytes) {
  const std::string path = std::string(SEVEN_SOURCE_DIR) + "/tests/fixtures/plan/" + name;
  if (std::getenv("SEVEN_GOLDEN") != nullptr) {
    std::FILE* file = std::fopen(path.c_str(), "wb");
    REQUIRE(file != nullptr);
    std::fwrite(bytes.data(), 1, bytes.size(), file);
    std::fclose(file);
  }
  INFO(name);
  const std::string before = test::read_whole(path);
  if (name.find(".svg") == std::string::npos)
    CHECK((before == bytes));
  else
    CHECK(same_but_for_rounding(before, bytes));
}

// What becomes of relationships, as the report's moves say it.
std::string bonds_of(const Workspace& work) {
  std::string all;
  for (const PlanChapter& chapter : plan_sum_chapters(work.plan(), work.words())) {
    for (const ReportEntry& entry : chapter.entries) {
      if (chapter.part != PlanPart::moves) continue;
      for (const std::string& line : entry.lines) all += line + "\n";
    }
  }
  return all;
}

// Without the typefaces and the document, which other tests look at.
std::string bare_picture(std::string svg) {
  for (const auto& [from, to] : {std::pair{"<style>", "</style>\n"}, {"<metadata", "</metadata>"}}) {
    const std::size_t at = svg.find(from);
    if (at == std::string::npos) continue;
    const std::size_t end = svg.find(to, at);
    REQUIRE(end != std::string::npos);
    svg.erase(at, end + std::string_view(to).size() - at);
  }
  return svg;
}

}  // namespace

TEST_CASE("C4 the page of the flow says what is taken out and what it becomes, to the last hundredth") {
  for (const Vec2 size : {test::kDesktop, test::kTablet, test::kPhone, Vec2{195, 700}}) {
    Device device;
    AppDriver app(device, {.size = size});
    open_plan(app);
    const_cast<Workspace&>(app.work()).go_plan_page("flow");
    app.app().repaint();
    app.settle();
    const std::string said = all_labels(app);
    CHECK(tells(said, "24,840 min"));
    CHECK(tells(said, "14,560 min"));
    CHECK(tells(said, "3,120 min"));
    CHECK(tells(said, "10,290 min"));
    CHECK(tells(said, app.words("plan_papers.flow.left")));
    CHECK(tells(said, app.words("plan_papers.disclaimer")));
  }
}

TEST_CASE("A91 the page of the flow says who would be worst off above what it comes to") {
  Device device;
  AppDriver app(device, {});
  open_flow(app);
  auto& work = const_cast<Workspace&>(app.work());
  const auto worst = [&] { return app.find(Role::text, worst_off_words(work.plan(), work.words())); };
  REQUIRE(worst() != nullptr);
  Moment worse = *work.plan().moment("known_ask");
  worse.for_people = MomentEffect::worse;
  work.edit({"plan.step.add_moment", {}}, [&](DiffBuilder& edit) { edit.put(worse); });
  app.app().repaint();
  app.settle();
  const std::string lane = work.plan().store().find<Lane>(worse.lane)->name;
  const std::string said = work.words()("plan_account.worst_off.worse", {{"group", lane}, {"moment", worse.title}});
  const Node* line = app.find(Role::text, said);
  REQUIRE(line != nullptr);
  const Node* title = app.find(Role::heading, app.words("plan_papers.flow.title"));
  REQUIRE(title != nullptr);
  CHECK(line->bounds.y > title->bounds.y);
  for (const Node& node : app.tree().nodes()) {
    if (node.label.find("39,400 min") != std::string::npos) CHECK(node.bounds.y > line->bounds.y);
  }
}

TEST_CASE("in a window of 1440 by 900 all of the flow is seen at once, in both languages") {
  for (const char* language : {"en", "cy"}) {
    Device device;
    AppDriver app(device, {.language = language});
    open_flow(app);
    const std::string left = app.words("plan_papers.flow.left") + ": ";
    int found = 0;
    for (const Node& node : app.tree().nodes()) {
      if (node.label.rfind(left, 0) != 0) continue;
      ++found;
      CHECK(node.bounds.bottom() <= test::kDesktop.y);
    }
    CHECK(found == 1);
  }
}

TEST_CASE("C4 pounds are another sum of the same flow, and the way back leads to the map") {
  Device device;
  AppDriver app(device, {});
  open_flow(app);
  app.press(Role::radio, app.words("plan_papers.flow.pounds"));
  CHECK(app.work().plan_look().purse == PlanPurse::value);
  CHECK(tells(all_labels(app), "£113,022.00"));  // 24,840 minutes at £4.55
  app.press(Role::radio, app.words("plan_papers.flow.minutes"));
  CHECK(app.work().plan_look().purse == PlanPurse::minutes);
  app.press(Role::button, app.words("plan_papers.back"));
  CHECK(app.work().plan_look().page.empty());
}

TEST_CASE("the picture of the flow opens again, its table adds up, and it is printed on one sheet") {
  Device device;
  AppDriver app(device, {});
  open_flow(app);
  app.press(Role::button, app.words("plan_papers.picture"));
  REQUIRE(files_of(app).saved.size() == 1);
  CHECK(files_of(app).saved.back().name == "bryn-road-draft-plan-flow.png");
  const auto document = document_in_picture(files_of(app).saved.back().bytes);
  REQUIRE(document.ok());
  CHECK(document.value() == write_document(*app.work().document()));
  app.press(Role::button, app.words("plan_papers.data"));
  REQUIRE(files_of(app).saved.size() == 2);
  CHECK(tells(files_of(app).saved.back().bytes, "24840"));
  app.press(Role::button, app.words("paper.print"));
  REQUIRE(app.platform().printed.size() == 1);
  CHECK(app.platform().printed.back().size() == 1);
}

TEST_CASE("every way to share a plan gives what it says, in both languages and on a phone") {
  for (const char* language : {"en", "cy"}) {
    for (const Vec2 size : {test::kDesktop, test::kPhone}) {
      Device device;
      AppDriver app(device, {.size = size, .language = language});
      open_plan(app);
      const_cast<Workspace&>(app.work()).show({Sheet::Kind::plan_share, {}});
      app.app().repaint();
      app.settle();
      app.press(Role::button, app.words("picture.small"));
      app.press(Role::button, app.words("picture.any"));
      app.press(Role::radio, app.words("plan_papers.share.flow"));
      app.press(Role::button, app.words("picture.large"));
      app.press(Role::button, app.words("plan_papers.share.moments"));
      app.press(Role::button, app.words("plan_papers.share.arrows"));
      app.press(Role::button, app.words("plan_papers.share.account"));
      app.press(Role::button, app.words("plan_papers.share.flow_table"));
      app.press(Role::button, app.words("plan_papers.share.markdown"));
      app.press(Role::button, app.words("ui.save_copy"));
      std::vector<std::string> names;
      for (const PickedFile& file : files_of(app).saved) names.push_back(file.name);
      REQUIRE(names.size() >= 8);
      CHECK(names[0] == "bryn-road-draft-plan-board.png");
      CHECK(names[1] == "bryn-road-draft-plan-board.svg");
      CHECK(names[2] == "bryn-road-draft-plan-flow.png");
      CHECK(names[3] == "bryn-road-draft-plan-moments.csv");
      CHECK(names[4] == "bryn-road-draft-plan-arrows.csv");
      CHECK(names[5] == "bryn-road-draft-plan-account.csv");
      CHECK(names[6] == "bryn-road-draft-plan-flow.csv");
      CHECK(names[7] == "bryn-road-draft-plan.md");
      const std::string& svg = files_of(app).saved[1].bytes;
      CHECK(test::xml_problem(svg) == "");
      CHECK(document_in_picture(svg).ok());
      CHECK(tells(test::xml_words(svg), app.words("plan_papers.disclaimer")));
      for (std::size_t file = 3; file < 8; ++file)
        CHECK(tells(files_of(app).saved[file].bytes, app.words("plan_papers.disclaimer")));
    }
  }
}

TEST_CASE("A75 A93 A101 the printed plan begins with why now and ends with the commitments") {
  Device device;
  AppDriver app(device, {});
  open_share(app);
  app.press(Role::button, app.words("plan_papers.share.print"));
  REQUIRE(app.platform().printed.size() == 1);
  const std::vector<std::string> sheets = app.platform().printed.back();
  REQUIRE(sheets.size() >= 5);
  for (const std::string& sheet : sheets) {
    CHECK(test::xml_problem(sheet) == "");
    CHECK(tells(test::xml_words(sheet), app.words("plan_papers.disclaimer")));
  }
  CHECK(tells(test::xml_words(sheets.front()), app.words("plan_papers.why_now")));
  CHECK(tells(test::xml_words(sheets.back()), app.words("plan_papers.commitment.stops")));
  app.press(Role::button, app.words("plan_papers.share.print_tiles"));
  CHECK(app.platform().printed.back().size() > sheets.size());
}

TEST_CASE("A90 A92 the plan in one paragraph has the team's words and no government's") {
  Device device;
  AppDriver app(device, {});
  open_share(app);
  app.press(Role::button, app.words("plan_papers.share.markdown"));
  const std::string text = files_of(app).saved.back().bytes;
  CHECK(tells(text, "Mission: Lines are \\*busy\\* from eight."));
  CHECK(tells(text, "GP 39,400 min"));
  const std::size_t from = text.find("Mission: "), to = text.find("\n#", from);
  CHECK_FALSE(tells(text.substr(from, to - from), "53,342.8 min"));  // with the desk a sum of different people
  for (const char* never : {"efficiency", "minister", "Minister", "government", "Government"}) {
    INFO(never);
    CHECK_FALSE(tells(text.substr(0, text.find("What the plan rests on")), never));
  }
}

TEST_CASE("A91 in print, too, the group that would lose stands first") {
  Device device;
  AppDriver app(device, {});
  open_plan(app);
  auto& work = const_cast<Workspace&>(app.work());
  Moment worse = *work.plan().moment("known_ask");
  worse.for_people = MomentEffect::worse;
  work.edit({"plan.step.add_moment", {}}, [&](DiffBuilder& edit) { edit.put(worse); });
  app.app().repaint();
  app.settle();
  app.press(Role::button, app.words("plan.share"));
  app.press(Role::button, app.words("plan_papers.share.markdown"));
  const std::string text = files_of(app).saved.back().bytes, fairness = text.substr(text.find("## Fairness"));
  const std::size_t loses = fairness.find("| A known problem, quick to sort |");
  REQUIRE(loses != std::string::npos);
  CHECK(loses < fairness.find("| Everyone else |"));
}

TEST_CASE("A1 A15 A40 A44 A49 A86 what is said of a plan's boxes, weeks, cover, risks, kinds and years is printed") {
  Device device;
  AppDriver app(device, {});
  open_plan(app);
  auto& work = const_cast<Workspace&>(app.work());
  const auto markdown = [&] {
    app.press(Role::button, app.words("plan.share"));
    app.press(Role::button, app.words("plan_papers.share.markdown"));
    std::string text = files_of(app).saved.back().bytes;
    app.press(Role::button, app.words("ui.close"));
    return text;
  };
  const std::string before = markdown();
  CHECK(tells(before, "A second GP whom the family has met."));
  for (const char* later : {"written on", "£45 billion", "It floods", "of 37 h a week", "Year 1 40 %"})
    CHECK_FALSE(tells(before, later));
  Plan plan = work.plan().plan();
  plan.written["demand"] = 20'576;
  plan.runs[0] = Share::of_percent(40);
  Voice claim;
  claim.id = "claim", claim.kind = VoiceKind::claim, claim.text = "A minister said £45 billion.";
  Arrangement room = *work.plan().store().find<Arrangement>("room");
  room.risk = "It floods", room.kind = ArrangementKind::volunteers;
  TeamRole role = *work.plan().role("gp");
  role.week = 3700;
  work.edit({"plan.step.add_moment", {}},
            [&](DiffBuilder& edit) { edit.put(plan), edit.put(claim), edit.put(room), edit.put(role); });
  app.app().repaint();
  app.settle();
  const std::string text = markdown();
  CHECK(tells(text, "(written on 3 May 2026)"));
  CHECK(tells(text, "“A minister said £45 billion.”"));
  CHECK(tells(text, app.words("plan_papers.voice.claim")));
  CHECK(tells(text, "It floods"));
  CHECK(tells(text, app.words("plan_moment.kind.volunteers")));
  CHECK(tells(text, "of 37 h a week"));
  CHECK(tells(text, "Year 1 40 %"));
}

TEST_CASE(
    "A8 A9 the report says who keeps a relationship before and after, and whether it is kept, deepened or begun") {
  Device device;
  AppDriver app(device, {});
  open_plan(app);
  auto& work = const_cast<Workspace&>(app.work());
  const auto report = [&] { return bonds_of(work); };
  const std::string before = report();
  CHECK(tells(before, "Deepen. Before: GP"));
  Moment moment = *work.plan().moment("changing_seen");
  moment.own_before = Share::of_percent(20), moment.own_after = Share::of_percent(80);
  moment.with = "Their own GP, with the family.";
  work.edit({"plan.step.add_moment", {}}, [&](DiffBuilder& edit) { edit.put(moment); });
  CHECK(tells(report(), "Deepen. Before: GP, own person 20 %. After: Their own GP, with the family, own person 80 %."));
  moment.change = MomentChange::introduce;
  work.edit({"plan.step.add_moment", {}}, [&](DiffBuilder& edit) { edit.put(moment); });
  CHECK(tells(report(), "Begin. Before: nobody. After: Their own GP, with the family, own person 80 %."));
  moment.change = MomentChange::keep, moment.with.clear(), moment.own_before = moment.own_after;
  work.edit({"plan.step.add_moment", {}}, [&](DiffBuilder& edit) { edit.put(moment); });
  CHECK(tells(PlanWording(work.plan(), work.words()).bond(moment), "Keep. Before and after: GP, own person 80 %."));
  moment.matters = Matters::not_needed;
  CHECK(PlanWording(work.plan(), work.words()).bond(moment).empty());
}

TEST_CASE(
    "A47 A81 A99 the account in print begins with people, lists where it matters; what it rests on with guesses") {
  Device device;
  AppDriver app(device, {});
  open_share(app);
  app.press(Role::button, app.words("plan_papers.share.markdown"));
  const std::string text = files_of(app).saved.back().bytes;
  const std::string account = text.substr(text.find("\n## The account\n"));
  CHECK(account.find(app.words("plan_account.quality.more")) == std::string::npos);
  const std::size_t fits = account.find(app.words("plan_account.quality.fits"));
  REQUIRE(fits != std::string::npos);
  CHECK(fits < account.find("| Whose time |"));
  CHECK(account.find("Moments that change: ") < account.find("| Whose time |"));
  CHECK(tells(account, app.words("plan_papers.matter")));
  const std::string rests = text.substr(text.find("\n## " + app.words("plan_papers.assumptions") + "\n"));
  const std::size_t leans = rests.find("of what is taken out rests on numbers with little support");
  REQUIRE(leans != std::string::npos);
  CHECK(leans < rests.find(app.words("plan_papers.assumptions.lead")));
}

TEST_CASE("what leaves the plan of the health centre is as before") {
  Device device;
  AppDriver app(device, {});
  open_share(app);
  app.press(Role::button, app.words("picture.any"));
  is_as_before("health_centre-board.svg", bare_picture(files_of(app).saved.back().bytes));
  app.press(Role::radio, app.words("plan_papers.share.flow"));
  app.press(Role::button, app.words("picture.any"));
  is_as_before("health_centre-flow.svg", bare_picture(files_of(app).saved.back().bytes));
  for (const char* table : {"moments", "arrows", "account"}) {
    app.press(Role::button, app.words(std::string("plan_papers.share.") + table));
    is_as_before(std::string("health_centre-") + table + ".csv", files_of(app).saved.back().bytes);
  }
  app.press(Role::button, app.words("plan_papers.share.markdown"));
  is_as_before("health_centre.md", files_of(app).saved.back().bytes);
}

TEST_CASE("C2 what leaves a plan goes by the role a moment is about and never adds minutes of different people") {
  Device device;
  AppDriver app(device, {});
  open_share(app);
  // A visit to a GP becomes one to a pharmacist: it frees 24,840 minutes of the one and takes 32,400 of the other.
  app.press(Role::button, app.words("plan_papers.share.moments"));
  const std::string csv = files_of(app).saved.back().bytes;
  CHECK(tells(csv, "GP,7,5400,not needed,Replace,1,24840\r\n"));
  CHECK(tells(csv, "Practice pharmacist,0,5400,not needed,Replace,6,-32400\r\n"));
  app.press(Role::button, app.words("picture.any"));
  const std::string board = test::xml_words(files_of(app).saved.back().bytes);
  CHECK(tells(board, "−24,840 min"));
  CHECK_FALSE(tells(board, "+7,560 min"));
  app.press(Role::button, app.words("plan_papers.share.markdown"));
  const std::string report = files_of(app).saved.back().bytes;
  CHECK(tells(report, "min (GP) · GP −24,840 min, Practice pharmacist +32,400 min"));
  CHECK_FALSE(tells(report, "7,560 min"));
}

TEST_CASE("C2 the report has a row of today for each role that gives a moment time, the one it is about first") {
  Device device;
  AppDriver app(device, {});
  open_plan(app);
  const_cast<Workspace&>(app.work()).edit({"plan.step.start", {}}, [&](DiffBuilder& edit) {
    Moment both = *app.work().plan().moment("others_seen");
    both.today["rec"] = Minutes::of_whole(2);
    edit.put(both);
  });
  const_cast<Workspace&>(app.work()).show({Sheet::Kind::plan_share, {}});
  app.app().repaint();
  app.settle();
  app.press(Role::button, app.words("plan_papers.share.markdown"));
  const std::string report = files_of(app).saved.back().bytes;
  CHECK(tells(report, "| A visit, as today | GP | 13,800 | 7 | 96,600 |\n|  |  |  | Reception |  | 2 | 27,600 |"));
}

TEST_CASE("C13 the table of moments opens again as a plan with the same moments and minutes") {
  for (const char* language : {"en", "cy"}) {
    for (const char* start : {"health_centre", "school", "advice_desk"}) {
      Device device;
      AppDriver app(device, {.language = language});
      open_plan(app, start);
      app.press(Role::button, app.words("plan.share"));
      app.press(Role::button, app.words("plan_papers.share.moments"));
      // The table says what a plan is not for, and opens again as if it did not (A101).
      CHECK(tells(files_of(app).saved.back().bytes, app.words("plan_papers.disclaimer")));
      const std::size_t lanes = app.work().plan().lanes().size();
      std::vector<std::pair<std::string, int>> before;
      for (const Moment* moment : app.work().plan().store().all<Moment>())
        before.emplace_back(moment->title + moment_change_words[static_cast<std::size_t>(moment->change)],
                            moment->times);
      const std::string csv = files_of(app).saved.back().bytes;
      app.app().file_dropped({"table.csv", csv});
      app.settle();
      REQUIRE(app.work().plan_open());
      REQUIRE(app.work().document()->info().id != "plan.opened");
      std::vector<std::pair<std::string, int>> after;
      for (const Moment* moment : app.work().plan().store().all<Moment>())
        after.emplace_back(moment->title + moment_change_words[static_cast<std::size_t>(moment->change)],
                           moment->times);
      std::sort(before.begin(), before.end());
      std::sort(after.begin(), after.end());
      CHECK(before == after);
      CHECK(app.work().plan().lanes().size() == lanes);
    }
  }
}

TEST_CASE(
    "C13 a table is picked where a plan starts; what is wrong with it is said with its line, and nothing changes") {
  Device device;
  AppDriver app(device, {});
  const_cast<Workspace&>(app.work()).go(Screen::plan_starts);
  app.app().repaint();
  app.settle();
  device.files.to_pick = PickedFile{"ours.csv", "moment,minutes\nA visit,seven\n"};
  app.press(Role::button, app.words("plan_papers.from_table"));
  REQUIRE(app.work().toast().has_value());
  CHECK(tells(app.work().toast()->text, app.words("plan_papers.table.wrong_type")));
  CHECK(tells(app.work().toast()->text, "line 2, column 2"));
  CHECK(app.work().document() == nullptr);
  device.files.to_pick = PickedFile{"ours.csv", "moment,minutes\nA visit,7\n"};
  app.press(Role::button, app.words("plan_papers.from_table"));
  REQUIRE(app.work().plan_open());
  CHECK(app.work().screen() == Screen::plan);
  CHECK(app.work().plan().store().all<Moment>().size() == 1);
  // Undone, nothing is left of it but the empty plan.
  const_cast<Workspace&>(app.work()).undo();
  CHECK(app.work().plan().store().all<Moment>().empty());
}

TEST_CASE("C13 the result of an exercise becomes a plan: its people, minutes, moves and needs") {
  for (const char* language : {"en", "cy"}) {
    Device device;
    AppDriver app(device, {.language = language});
    test::open_with(app, "talk", test::suggested_recipe());
    REQUIRE(app.work().screen() == Screen::exercise);
    const RecipeOutcome today = app.work().exercise().today(), then = app.work().exercise().outcome();
    const Scenario scenario = app.work().exercise().scenario();
    const std::string exercise = app.work().document()->info().id;
    app.press(Role::button, app.words("plan_papers.from_result"));
    REQUIRE(app.work().plan_open());
    CHECK(app.work().document()->info().id != exercise);
    CHECK(app.device().storage.kept.size() > 0);
    const PlanModel& plan = app.work().plan();
    CHECK(plan.lanes().size() == scenario.people.size());
    for (const PlanRoleBalance& role : plan.account().roles) {
      const auto at = static_cast<std::size_t>(scenario.role_index(role.role));
      CHECK(role.today == today.use[at]);
      CHECK(role.tomorrow == then.use[at]);
    }
    CHECK(plan.store().all<Offset>().size() >= 1);
    CHECK(plan.store().all<MomentNeed>().size() >= 10);
    CHECK(plan.store().all<Arrangement>().size() >= 1);
    for (const auto& [id, record] : plan.store().records()) CHECK(check_record(record).ok());
  }
}

}  // namespace seven::ui
