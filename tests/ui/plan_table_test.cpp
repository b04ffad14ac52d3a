// The plan as a table: rows by lane and stage, cells that are edited in place, sums for every role.
#include <doctest/doctest.h>

#include <algorithm>

#include "base/format.h"
#include "support/at_plan.h"

namespace seven::ui {
namespace {

using test::AtPlan;

struct AtTable : AtPlan {
  explicit AtTable(test::Window window = {}) : AtPlan(window) {
    look([](PlanLook& look) { look.form = PlanForm::table; });
  }
  void look(const Call<void(PlanLook&)>& change) {
    const_cast<Workspace&>(app.work()).look_plan(change);
    app.app().repaint();
    app.settle();
  }
  // The row, or the block, of a moment.
  const Node& row(const std::string& key) const {
    const Node* field = nullptr;
    for (const Node& node : app.tree().nodes())
      if (node.role == Role::text_area && node.value == moment(key).title) field = &node;
    REQUIRE(field != nullptr);
    const Node* up = app.tree().find(field->parent);
    while (up != nullptr && up->role != Role::row && up->role != Role::group) up = app.tree().find(up->parent);
    REQUIRE(up != nullptr);
    return *up;
  }
  // What a row has of that role whose name or description begins so.
  const Node& in_row(const std::string& key, Role role, const std::string& name) const {
    const Node& in = row(key);
    for (const Node& node : app.tree().nodes())
      if (node.role == role && app.tree().inside(node, in.id) && node.label.rfind(name, 0) == 0) return node;
    FAIL("not in the row: " << name);
    return in;
  }
  void type_in_row(const std::string& key, Role role, const char* name, const std::string& text) {
    const NodeId field = in_row(key, role, app.words(name)).id;
    app.app().action({ActionEvent::Kind::focus, field, {}, 0});
    app.settle();
    app.app().action({ActionEvent::Kind::set_text, field, text, 0});
    app.settle();
  }
};

std::size_t count_of(const AtTable& at, Role role) {
  std::size_t count = 0;
  for (const Node& node : at.app.tree().nodes()) count += node.role == role ? 1 : 0;
  return count;
}

}  // namespace

TEST_CASE("the table has a row for each moment, with columns that are named") {
  AtTable at;
  for (const Moment* moment : at.store().all<Moment>()) CHECK(at.row(moment->id).role == Role::row);
  for (const char* key : {"plan_moment.table.moment", "plan_moment.table.who", "plan_moment.table.times",
                          "plan_moment.table.today", "plan_moment.table.tomorrow", "plan_moment.table.change",
                          "plan_moment.table.matters", "plan_moment.table.moves"})
    CHECK(at.app.find(Role::column_header, at.app.words(key)) != nullptr);
  for (const Lane* lane : at.store().all<Lane>()) {
    CHECK(at.app.find(Role::table, lane->name) != nullptr);
    CHECK(at.app.find(Role::heading, lane->name) != nullptr);
  }
  CHECK(at.app.find(Role::row_header, at.store().find<Stage>("advice")->name) != nullptr);
}

TEST_CASE("names, numbers and minutes are changed in their cells, one step each") {
  AtTable at;
  at.one_step(
      "plan_moment.step.title",
      [&] { at.type_in_row("tangled_talk", Role::text_area, "plan_moment.title", "A talk\nabout it"); },
      [&] { return at.moment("tangled_talk").title == "A talk about it"; });
  at.one_step(
      "plan_moment.step.times", [&] { at.type_in_row("tangled_talk", Role::text_box, "plan_moment.times", "1,600"); },
      [&] { return at.moment("tangled_talk").times == 1600; });
  at.one_step(
      "plan_moment.step.minutes_today",
      [&] { at.type_in_row("tangled_talk", Role::text_box, "plan_moment.table.today", "31"); },
      [&] { return at.moment("tangled_talk").today.at("adv") == Minutes::of_whole(31); });
  at.one_step(
      "plan_moment.step.minutes_tomorrow",
      [&] { at.type_in_row("tangled_talk", Role::text_box, "plan_moment.table.tomorrow", "44"); },
      [&] { return at.moment("tangled_talk").tomorrow.at("adv") == Minutes::of_whole(44); });
}

TEST_CASE("what happens to a moment opens its details beside the table") {
  AtTable at;
  const std::string name = at.say("plan_moment.table.details", {{"change", at.app.words("plan.change.lengthen")},
                                                                {"what", at.moment("tangled_talk").title}});
  at.app.press(Role::button, name);
  CHECK(at.app.find(Role::region, at.moment("tangled_talk").title) != nullptr);
  CHECK(at.app.get(Role::button, name).current);
}

TEST_CASE("the keyboard goes from cell to cell") {
  AtTable at;
  const NodeId title = at.in_row("quick_queue", Role::text_area, at.app.words("plan_moment.title")).id;
  at.app.app().action({ActionEvent::Kind::focus, title, {}, 0});
  at.app.settle();
  at.app.key(Key::tab);
  CHECK(at.app.focused_name() == at.app.words("plan_moment.times"));
}

TEST_CASE("every role has its sums, as the account has them") {
  AtTable at;
  const Node& sums = at.app.get(Role::table, at.app.words("plan_moment.table.sums"));
  for (const PlanRoleBalance& balance : at.app.work().plan().account().roles) {
    const std::string today =
        format_number(Minutes::of_whole(divide_rounded(balance.today.hundredths(), Minutes::per_minute)));
    bool found = false;
    for (const Node& node : at.app.tree().nodes())
      found = found || (node.role == Role::cell && at.app.tree().inside(node, sums.id) && node.label == today);
    CHECK(found);
  }
}

TEST_CASE("A15 below a role's sums stands whether they add up to its week") {
  AtTable at;
  CHECK_FALSE(at.reads_part(" h a week."));
  TeamRole role = *at.app.work().plan().roles().front();
  role.week = 100;
  const_cast<Workspace&>(at.app.work())
      .edit({"plan_moment.step.role_week", {{"what", role.name}}}, [&](DiffBuilder& edit) { edit.put(role); });
  at.app.app().repaint();
  at.app.settle();
  const Node& sums = at.app.get(Role::table, at.app.words("plan_moment.table.sums"));
  const bool said = std::any_of(at.app.tree().nodes().begin(), at.app.tree().nodes().end(), [&](const Node& node) {
    return node.role == Role::cell && at.app.tree().inside(node, sums.id) &&
           node.label.find("h more than there are") != std::string::npos;
  });
  CHECK(said);
  // In a row of its own: rows stand in a table, not in each other.
  for (const Node& node : at.app.tree().nodes()) {
    const Node* over = node.role == Role::row ? at.app.tree().find(node.parent) : nullptr;
    if (node.role == Role::row) CHECK((over != nullptr && over->role != Role::row));
  }
}

TEST_CASE("today's table leaves out what is not there yet") {
  AtTable at;
  const std::size_t rows = count_of(at, Role::text_area);
  at.look([](PlanLook& look) { look.time = PlanTime::today; });
  CHECK(count_of(at, Role::text_area) < rows);
  CHECK(at.app.find(Role::column_header, at.app.words("plan_moment.table.tomorrow")) == nullptr);
}

TEST_CASE("a narrow table has fewer columns, and a phone blocks with words beside every number") {
  {
    test::Window tablet;
    tablet.size = test::kTablet;
    AtTable narrow(tablet);
    CHECK(narrow.app.find(Role::column_header, narrow.app.words("plan_moment.table.who")) == nullptr);
    CHECK(narrow.app.find(Role::column_header, narrow.app.words("plan_moment.table.minutes")) != nullptr);
  }
  for (const char* language : {"en", "cy"}) {
    test::Window phone;
    phone.size = test::kPhone;
    phone.language = language;
    AtTable blocks(phone);
    const std::string title = blocks.moment("tangled_talk").title;
    CHECK(blocks.row("tangled_talk").role == Role::group);
    CHECK(blocks.row("tangled_talk").label == title);
    blocks.one_step(
        "plan_moment.step.times",
        [&] { blocks.type_in_row("tangled_talk", Role::text_box, "plan_moment.times", "900"); },
        [&] { return blocks.moment("tangled_talk").times == 900; });
    for (const Node& node : blocks.app.tree().nodes())
      if (is_interactive(node.role)) CHECK(node.bounds.right() <= 390.5f);
  }
}

}  // namespace seven::ui
