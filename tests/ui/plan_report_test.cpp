// The report of a plan in words: what it says, and in which order (domain.md A1, A47, A81, A90).
#include <doctest/doctest.h>

#include <cstddef>
#include <string>

#include "support/plan_papers.h"
#include "ui/app/plan_report_of.h"
#include "ui/app/plan_wording.h"

namespace seven::ui {
namespace {

using test::AppDriver;
using test::Device;
using test::files_left;
using test::open_papers;
using test::open_share;
using test::says_in;

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

}  // namespace

TEST_CASE("A90 A92 the plan in one paragraph has the team's words and no government's") {
  Device device;
  AppDriver app(device, {});
  open_share(app);
  app.press(Role::button, app.words("plan_papers.share.markdown"));
  const std::string text = files_left(app).saved.back().bytes;
  CHECK(says_in(text, "Mission: Lines are \\*busy\\* from eight."));
  CHECK(says_in(text, "GP 39,400 min"));
  const std::size_t from = text.find("Mission: "), to = text.find("\n#", from);
  CHECK_FALSE(says_in(text.substr(from, to - from), "53,342.8 min"));  // with the desk a sum of different people
  for (const char* never : {"efficiency", "minister", "Minister", "government", "Government"}) {
    INFO(never);
    CHECK_FALSE(says_in(text.substr(0, text.find("What the plan rests on")), never));
  }
}

TEST_CASE("A91 in print, too, the group that would lose stands first") {
  Device device;
  AppDriver app(device, {});
  open_papers(app);
  auto& work = const_cast<Workspace&>(app.work());
  Moment worse = *work.plan().moment("known_ask");
  worse.for_people = MomentEffect::worse;
  work.edit({"plan.step.add_moment", {}}, [&](DiffBuilder& edit) { edit.put(worse); });
  app.app().repaint();
  app.settle();
  app.press(Role::button, app.words("plan.share"));
  app.press(Role::button, app.words("plan_papers.share.markdown"));
  const std::string text = files_left(app).saved.back().bytes, fairness = text.substr(text.find("## Fairness"));
  const std::size_t loses = fairness.find("| A known problem, quick to sort |");
  REQUIRE(loses != std::string::npos);
  CHECK(loses < fairness.find("| Everyone else |"));
}

TEST_CASE("A1 A15 A40 A44 A49 A86 what is said of a plan's boxes, weeks, cover, risks, kinds and years is printed") {
  Device device;
  AppDriver app(device, {});
  open_papers(app);
  auto& work = const_cast<Workspace&>(app.work());
  const auto markdown = [&] {
    app.press(Role::button, app.words("plan.share"));
    app.press(Role::button, app.words("plan_papers.share.markdown"));
    std::string text = files_left(app).saved.back().bytes;
    app.press(Role::button, app.words("ui.close"));
    return text;
  };
  const std::string before = markdown();
  CHECK(says_in(before, "A second GP whom the family has met."));
  for (const char* later : {"written on", "£45 billion", "It floods", "of 37 h a week", "Year 1 40 %"})
    CHECK_FALSE(says_in(before, later));
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
  CHECK(says_in(text, "(written on 3 May 2026)"));
  CHECK(says_in(text, "“A minister said £45 billion.”"));
  CHECK(says_in(text, app.words("plan_papers.voice.claim")));
  CHECK(says_in(text, "It floods"));
  CHECK(says_in(text, app.words("plan_moment.kind.volunteers")));
  CHECK(says_in(text, "of 37 h a week"));
  CHECK(says_in(text, "Year 1 40 %"));
}

TEST_CASE(
    "A8 A9 the report says who keeps a relationship before and after, and whether it is kept, deepened or begun") {
  Device device;
  AppDriver app(device, {});
  open_papers(app);
  auto& work = const_cast<Workspace&>(app.work());
  const auto report = [&] { return bonds_of(work); };
  const std::string before = report();
  CHECK(says_in(before, "Deepen. Before: GP"));
  Moment moment = *work.plan().moment("changing_seen");
  moment.own_before = Share::of_percent(20), moment.own_after = Share::of_percent(80);
  moment.with = "Their own GP, with the family.";
  work.edit({"plan.step.add_moment", {}}, [&](DiffBuilder& edit) { edit.put(moment); });
  CHECK(
      says_in(report(), "Deepen. Before: GP, own person 20 %. After: Their own GP, with the family, own person 80 %."));
  moment.change = MomentChange::introduce;
  work.edit({"plan.step.add_moment", {}}, [&](DiffBuilder& edit) { edit.put(moment); });
  CHECK(says_in(report(), "Begin. Before: nobody. After: Their own GP, with the family, own person 80 %."));
  moment.change = MomentChange::keep, moment.with.clear(), moment.own_before = moment.own_after;
  work.edit({"plan.step.add_moment", {}}, [&](DiffBuilder& edit) { edit.put(moment); });
  CHECK(says_in(PlanWording(work.plan(), work.words()).bond(moment), "Keep. Before and after: GP, own person 80 %."));
  moment.matters = Matters::not_needed;
  CHECK(PlanWording(work.plan(), work.words()).bond(moment).empty());
}

TEST_CASE(
    "A47 A81 A99 the account in print begins with people, lists where it matters; what it rests on with guesses") {
  Device device;
  AppDriver app(device, {});
  open_share(app);
  app.press(Role::button, app.words("plan_papers.share.markdown"));
  const std::string text = files_left(app).saved.back().bytes;
  const std::string account = text.substr(text.find("\n## The account\n"));
  CHECK(account.find(app.words("plan_account.quality.more")) == std::string::npos);
  const std::size_t fits = account.find(app.words("plan_account.quality.fits"));
  REQUIRE(fits != std::string::npos);
  CHECK(fits < account.find("| Whose time |"));
  CHECK(account.find("Moments that change: ") < account.find("| Whose time |"));
  CHECK(says_in(account, app.words("plan_papers.matter")));
  const std::string rests = text.substr(text.find("\n## " + app.words("plan_papers.assumptions") + "\n"));
  const std::size_t leans = rests.find("of what is taken out rests on numbers with little support");
  REQUIRE(leans != std::string::npos);
  CHECK(leans < rests.find(app.words("plan_papers.assumptions.lead")));
}

TEST_CASE("C2 the report has a row of today for each role that gives a moment time, the one it is about first") {
  Device device;
  AppDriver app(device, {});
  open_papers(app);
  const_cast<Workspace&>(app.work()).edit({"plan.step.start", {}}, [&](DiffBuilder& edit) {
    Moment both = *app.work().plan().moment("others_seen");
    both.today["rec"] = Minutes::of_whole(2);
    edit.put(both);
  });
  const_cast<Workspace&>(app.work()).show({Sheet::Kind::plan_share, {}});
  app.app().repaint();
  app.settle();
  app.press(Role::button, app.words("plan_papers.share.markdown"));
  const std::string report = files_left(app).saved.back().bytes;
  CHECK(says_in(report, "| A visit, as today | GP | 13,800 | 7 | 96,600 |\n|  |  |  | Reception |  | 2 | 27,600 |"));
}

}  // namespace seven::ui
