// What the account of a plan says about people: how it is for them, whom it leaves worse off, which relationships it
// keeps, deepens or begins (domain.md A8, A47, A81, A91).
#include <doctest/doctest.h>

#include <algorithm>
#include <functional>
#include <string>
#include <vector>

#include "support/app_reading.h"
#include "support/plan_account.h"
#include "ui/app/plan_wording.h"

namespace seven::ui {
namespace {

using test::account_of;
using test::account_says;
using test::AppDriver;
using test::change_where;
using test::Device;
using test::plan_kept;
using test::said;

}  // namespace

TEST_CASE("A81 how the plan is for people with the time there is stands first in the account") {
  Device device;
  AppDriver app(device, {});
  account_of(app, "health_centre");
  const bool fits = app.work().plan().limits().fits();
  const std::string limit = app.words(fits ? "plan_account.quality.fits" : "plan_account.quality.more");
  CHECK(account_says(app, limit));
  const auto words = [&](const char* better, const char* as_good) {
    return said(app, "plan_account.quality.words",
                {{"n", "10"}, {"better", better}, {"as_good", as_good}, {"worse", "0"}, {"unsaid", "1"}});
  };
  CHECK(account_says(app, words("7", "2")));
  const Node* first = app.find(Role::text, words("7", "2"));
  const Node* sums = app.find(Role::heading, app.words("exercise.taken_out"));
  REQUIRE(first != nullptr);
  REQUIRE(sums != nullptr);
  CHECK(first->bounds.y < sums->bounds.y);
  change_where(app, [](Workspace& work) {
    Moment next = *work.plan().moment("known_seen");
    next.for_people = MomentEffect::better;
    work.edit({"plan.step.add_moment", {}}, [&](DiffBuilder& edit) { edit.put(next); });
  });
  CHECK(account_says(app, words("8", "1")));
}

TEST_CASE("A91 who would be worst off is said on top of the account") {
  Device device;
  AppDriver app(device, {});
  account_of(app, "health_centre");
  const auto& less = app.work().plan().less();
  REQUIRE_FALSE(less.empty());
  CHECK_FALSE(less.front().loses());
  const std::string others = plan_kept(app).find<Lane>("others")->name;
  // Of reception 59,400 and 41,670 minutes a year for 6,900 people; of GPs as much as today, which is not said.
  const std::string reception = app.words("template.health_centre.role.rec") + " " +
                                said(app, "plan_papers.from_to", {{"from", "8.6"}, {"to", "6 min"}});
  CHECK(account_says(app, said(app, "plan_account.worst_off.less_by", {{"group", others}, {"parts", reception}})));
  const auto judge = [&](const char* id, const std::function<void(Moment&)>& change) {
    change_where(app, [&](Workspace& work) {
      Moment next = *work.plan().moment(id);
      change(next);
      work.edit({"plan.step.add_moment", {}}, [&](DiffBuilder& edit) { edit.put(next); });
    });
  };
  judge("known_ask", [](Moment& m) { m.for_people = MomentEffect::worse; });
  const Moment& asking = *plan_kept(app).find<Moment>("known_ask");
  CHECK(account_says(app, said(app, "plan_account.worst_off.worse",
                               {{"group", plan_kept(app).find<Lane>("known")->name}, {"moment", asking.title}})));
}

TEST_CASE(
    "A8 A9 below a line that is put in stands what becomes of the relationship, and who keeps it before and after") {
  Device device;
  AppDriver app(device, {});
  account_of(app, "health_centre");
  const Moment* moment = plan_kept(app).find<Moment>("changing_seen");
  REQUIRE(moment != nullptr);
  const std::string bond = PlanWording(app.work().plan(), app.work().words()).bond(*moment);
  CHECK(bond.find("Deepen. Before: ") == 0);
  const auto& nodes = app.tree().nodes();
  CHECK(std::count_if(nodes.begin(), nodes.end(), [&](const Node& node) {
          return node.role == Role::button && node.label.find(moment->title + ", ") == 0 &&
                 node.label.find(". " + bond) != std::string::npos;
        }) == 1);
}

TEST_CASE("A47 the account lists where a relationship matters and what each moment gets; nothing more stands first") {
  Device device;
  AppDriver app(device, {});
  account_of(app, "health_centre");
  change_where(app, [](Workspace& work) {
    Moment moment = *work.plan().moment("changing_seen");
    moment.id = "left_out", moment.title = "Left out", moment.change = MomentChange::keep;
    moment.own_after = moment.own_before;
    work.edit({"plan.step.add_moment", {}}, [&](DiffBuilder& edit) { edit.put(moment); });
    work.unfold("plan_account/matters", "open");
    work.unfold("plan_account/findings", "open");
  });
  const Node& list = app.get(Role::group, app.words("plan_papers.matter"));
  std::vector<const Node*> rows;
  for (const Node& node : app.tree().nodes()) {
    if (node.parent == list.id && node.role == Role::button) rows.push_back(&node);
  }
  REQUIRE(rows.size() >= 2);
  CHECK(rows.front()->label == "Left out");
  CHECK(rows.front()->description == app.words("plan_papers.matter.nothing"));
  const auto seen = std::find_if(rows.begin(), rows.end(), [&](const Node* row) {
    return row->label == app.words("template.health_centre.moment.changing_seen");
  });
  REQUIRE(seen != rows.end());
  CHECK((*seen)->description.find("+") != std::string::npos);
  CHECK(account_says(app, app.words("plan_account.finding.gets_nothing")));
  app.press(rows.front()->id);
  CHECK(app.work().plan_look().moment == "left_out");
}

}  // namespace seven::ui
