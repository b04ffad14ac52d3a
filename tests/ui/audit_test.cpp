// Every screen, sheet and step, on a phone and on a desktop, in both languages: what is painted as an item is in the
// accessible tree, what acts has a name and is large enough for a finger, and no two things share an identity.
#include <doctest/doctest.h>

#include <functional>

#include "document/samples.h"
#include "support/open_with.h"

namespace seven::ui {
namespace {

using test::AppDriver;
using test::Device;

// The part of the screen in which a node shows at all.
bool shows(const Node& node) { return !node.bounds.intersect(node.clip).empty(); }

// What lies on a plan's board moves and zooms with it: out from under tools, and to any size.
bool on_board(const AppDriver& app, const Node& node) {
  const Node* parent = app.tree().find(node.parent);
  return node.raw || (parent != nullptr && (parent->label == app.words("plan_board.lanes") ||
                                            parent->label == app.words("plan_board.stages")));
}

void every_item_has_a_node(const AppDriver& app) {
#ifdef SEVEN_IMGUI_AUDITED
  CHECK_FALSE(app.items().empty());
  for (const NodeId item : app.items())
    CHECK_MESSAGE(app.tree().find(item) != nullptr, "item " << item << " has no node");
#endif
  for (const Node& node : app.tree().nodes()) {
    if (!is_interactive(node.role)) continue;
    INFO(std::string(role_name(node.role)) << " \"" << node.label << "\"");
    CHECK_FALSE(node.label.empty());
    if (on_board(app, node)) continue;             // the outline has the same at full size
    CHECK(node.bounds.w * app.scale() >= 43.99f);  // CSS pixels
    CHECK(node.bounds.h * app.scale() >= 43.99f);
  }
}

// Ids that are told twice would have broken an invariant already; here: two things that act lie on one another.
void nothing_lies_on_another(const AppDriver& app) {
  const auto& nodes = app.tree().nodes();
  for (std::size_t i = 0; i < nodes.size(); ++i) {
    const Node& a = nodes[i];
    if (!is_interactive(a.role) || on_board(app, a) || !shows(a) || !app.tree().inside(a, app.tree().modal())) continue;
    for (std::size_t j = i + 1; j < nodes.size(); ++j) {
      const Node& b = nodes[j];
      if (!is_interactive(b.role) || !shows(b) || !app.tree().inside(b, app.tree().modal())) continue;
      const Rect both = a.bounds.intersect(a.clip).intersect(b.bounds.intersect(b.clip));
      if (both.w <= 6 || both.h <= 6) continue;
      // What is covered must still be reached at its middle.
      const Node* hit = app.tree().hit(a.bounds.intersect(a.clip).center());
      // Of the dots of a plot it is the one whose middle is nearest, and the middle of one may be cut off.
      const bool dots = a.role == Role::option && b.role == Role::option && a.parent == b.parent;
      const bool reached = hit != nullptr && (hit->id == a.id || a.disabled || (dots && hit->parent == a.parent));
      CHECK_MESSAGE(reached, "\"" << a.label << "\" lies under \"" << b.label << "\"");
    }
  }
}

void radios_stand_in_groups(const AppDriver& app) {
  for (const Node& node : app.tree().nodes()) {
    if (node.role != Role::radio && node.role != Role::tab && node.role != Role::option) continue;
    const Node* parent = app.tree().find(node.parent);
    INFO(node.label);
    REQUIRE(parent != nullptr);
    CHECK_FALSE(parent->label.empty());
    CHECK((parent->role == Role::radio_group || parent->role == Role::tab_list || parent->role == Role::listbox));
  }
}

// Whoever goes from landmark to landmark passes by nothing that acts; a sheet and a message stand above the page.
void everything_stands_in_a_landmark(const AppDriver& app) {
  for (const Node& node : app.tree().nodes()) {
    if (!is_interactive(node.role)) continue;
    const Node* top = &node;
    while (const Node* parent = app.tree().find(top->parent)) top = parent;
    const bool landmark = top->role == Role::banner || top->role == Role::navigation || top->role == Role::main ||
                          top->role == Role::region || top->role == Role::contentinfo;
    const bool above = top->role == Role::dialog || top->label == app.words("ui.message");
    CHECK_MESSAGE((landmark || above), "\"" << node.label << "\" stands outside all landmarks");
  }
}

void audit(AppDriver& app, const std::string& where) {
  INFO(where);
  everything_stands_in_a_landmark(app);
  every_item_has_a_node(app);
  nothing_lies_on_another(app);
  radios_stand_in_groups(app);
}

// Opens a sheet by the button of that name, or with more than that name, if it is on screen, audits it and closes it.
void audit_sheet(AppDriver& app, const char* key, const std::string& where, bool more = false) {
  const Node* opener = app.find(Role::button, app.words(key));
  if (more && opener == nullptr) opener = app.find_beginning(Role::button, app.words(key));
  if (opener == nullptr) return;
  app.press(opener->id);
  audit(app, where + ", sheet " + key);
  app.key(Key::escape);
}

// The page of all work with something in the bin, and its sheets.
void audit_your_work(AppDriver& app, const std::string& at) {
  const std::string title = app.words("health_centre.title");
  const std::string more = fill_in(app.words("documents.more"), {{"what", title}});
  app.press(Role::button, app.words("documents.all"));
  audit(app, at + " your work");
  app.press(Role::button, more);
  audit(app, at + " one piece of work");
  app.press(Role::button, app.words("documents.copy"));
  audit(app, at + " your work, copied");
  app.press(Role::button, more);
  app.press(Role::button, app.words("documents.rename"));
  audit(app, at + " a name");
  app.key(Key::escape);
  app.press(Role::button, more);
  app.press(Role::button, app.words("moments.title"));
  app.press(Role::button, app.words("moments.keep"));
  audit(app, at + " earlier moments");
  app.key(Key::escape);
  app.press(Role::button, more);
  app.press(Role::button, app.words("documents.remove"));
  app.press(Role::button, fill_in(app.words("documents.bin.show"), {{"n", "1"}}));
  audit(app, at + " the bin");
  app.press(Role::button, fill_in(app.words("documents.for_good"), {{"what", title}}));
  audit(app, at + " remove for good");
  app.press(Role::button, app.words("ui.remove.no"));
}

void audit_everything(const test::Window& window) {
  Device device;
  AppDriver app(device, window);
  const std::string at = window.language + " " + std::to_string(static_cast<int>(window.size.x));
  audit(app, at + " home");
  audit_sheet(app, "ui.display", at + " home");
  audit_sheet(app, "ui.help", at + " home");
  for (const char* page : {"ui.about", "ui.sources", "ui.accessibility"}) {
    const Node* link = app.find(Role::link, app.words(page));
    if (link == nullptr) link = app.find(Role::button, app.words(page));
    if (link == nullptr) continue;
    app.press(link->id);
    audit(app, at + " " + page);
    const Node* back = app.find(Role::button, app.words("ui.home"));
    REQUIRE(back != nullptr);
    app.press(back->id);
  }
  app.press(Role::button, app.words("ui.door.three.title"));
  audit(app, at + " shelf");
  app.press(Role::button, app.words("shelf.own.title"));
  audit(app, at + " make your own");
  for (const char* bytes : {"{\"people\": [7", "template"}) {
    const std::string text =
        *bytes == '{' ? std::string(bytes) : std::string(app.platform().asset("templates/scenario.json"));
    app.app().file_dropped({"mine.json", text});
    app.settle();
    audit(app, at + " make your own, with a file");
  }
  app.press(Role::button, app.words("shelf.services"));
  app.press(Role::button, app.words("health_centre.title"));
  for (int i = 0; i < kSteps; ++i) {
    const std::string step = step_word(static_cast<Step>(i));
    app.press(Role::button, app.words("exercise.step." + step + ".name"));
    audit(app, at + " " + step);
    audit_sheet(app, "ui.display", at + " " + step);
    audit_sheet(app, "together.play", at + " " + step);
    audit_sheet(app, "replay.open", at + " " + step);
    audit_sheet(app, "evidence.title", at + " " + step);
    audit_sheet(app, "figures.title", at + " " + step);
    audit_sheet(app, "exercise.account", at + " " + step);
    audit_sheet(app, "surprise.all", at + " " + step, true);
    // Every person's part, where people are behind tabs.
    std::vector<NodeId> tabs;
    for (const Node& node : app.tree().nodes()) {
      if (node.role == Role::tab) tabs.push_back(node.id);
    }
    for (const NodeId tab : tabs) {
      if (app.tree().find(tab) == nullptr) continue;
      app.press(tab);
      audit(app, at + " " + step + ", tab");
    }
  }
  // Home again, with earlier work to carry on with.
  app.press(Role::button, app.words("exercise.step.meet.name"));
  const Node* home = app.find(Role::button, app.words("ui.home"));
  REQUIRE(home != nullptr);
  app.press(home->id);
  audit(app, at + " home with work");
  audit_your_work(app, at);
}

// One of each kind of record in another copy of the work, by somebody who knew nothing of this one.
PickedFile other_copy(const AppDriver& app) {
  const Document& here = *app.work().document();
  Store::Records records = here.store().records();
  for (const Record& record : samples::one_of_each_filled()) {
    if (record_scope(record) == seven::Scope::document && !std::holds_alternative<OwnScenario>(record))
      records.insert_or_assign(record_id(record), record);
  }
  return {"copy.json", write_document(Document(here.info(), Store(std::move(records))))};
}

}  // namespace

TEST_CASE("a plan: its starts, its map in three forms, its pages and sheets, at every size, with large text too") {
  for (const char* percent : {"100", "200"}) {
    for (const char* language : {"en", "cy"}) {
      for (const Vec2 size : {test::kPhone, Vec2{844, 390}, test::kTablet, test::kDesktop}) {
        Device device;
        device.storage.kept["preferences"] = std::string("{\"text_percent\":") + percent + "}";
        AppDriver app(device, {size, language, true, true, true});
        const std::string at = std::string(percent) + " % " + language + " " + std::to_string(static_cast<int>(size.x));
        app.press(Role::button, app.words("ui.door.plan.title"));
        audit(app, at + " plan starts");
        app.press(Role::button, app.words("template.health_centre.name"));
        REQUIRE(app.work().plan_open());
        auto& work = const_cast<Workspace&>(app.work());
        const auto settle = [&app] {
          app.app().repaint();
          app.settle();
        };
        for (const PlanForm form : {PlanForm::board, PlanForm::outline, PlanForm::table}) {
          for (const char* moment : {"", "known_seen"}) {
            work.look_plan([&](PlanLook& look) { look.form = form, look.moment = moment; });
            settle();
            audit(app, at + " plan form " + std::to_string(static_cast<int>(form)) + moment);
          }
        }
        for (const char* page :
             {"why_now", "introduce", "fairness", "believe", "first_move", "commitments", "review", "flow"}) {
          work.go_plan_page(page);
          settle();
          audit(app, at + " plan page " + page);
        }
        work.go_plan_page("");
        using Kind = Sheet::Kind;
        for (const Sheet& sheet :
             {Sheet{Kind::plan_path, {}}, Sheet{Kind::plan_account, {}}, Sheet{Kind::plan_share, {}},
              Sheet{Kind::plan_moment, "known_seen"}, Sheet{Kind::plan_lane, "known"}, Sheet{Kind::plan_stage, "seen"},
              Sheet{Kind::plan_role, "gp"}, Sheet{Kind::plan_arrangement, "protocol"}, Sheet{Kind::plan_search, {}}}) {
          work.show(sheet);
          settle();
          audit(app, at + " plan sheet " + std::to_string(static_cast<int>(sheet.kind)));
          app.key(Key::escape);
        }
      }
    }
  }
}

TEST_CASE("two copies and their conflicts, at every size, with large text too") {
  for (const char* percent : {"100", "200"}) {
    for (const char* language : {"en", "cy"}) {
      for (const Vec2 size : {test::kPhone, Vec2{844, 390}, test::kTablet, test::kDesktop}) {
        Device device;
        device.storage.kept["preferences"] = std::string("{\"text_percent\":") + percent + "}";
        AppDriver app(device, {size, language, true, true, true});
        const std::string at = std::string(percent) + " % " + language + " " + std::to_string(static_cast<int>(size.x));
        std::vector<Record> records;
        for (const Record& record : samples::one_of_each_filled()) {
          if (const auto* prediction = std::get_if<Prediction>(&record))
            records.push_back(Prediction{prediction->person, prediction->need, PredictedLevel::met});
          if (std::holds_alternative<Note>(record)) records.push_back(Note{"debrief.surprise", std::string(900, 'w')});
        }
        test::open_with(app, "meet", records);
        app.app().file_dropped(other_copy(app));
        app.settle();
        REQUIRE(app.work().sheet().kind == Sheet::Kind::two_copies);
        audit(app, at + " two copies");
        app.press(Role::button, app.words("merge.together"));
        REQUIRE(app.work().sheet().kind == Sheet::Kind::conflicts);
        CHECK(app.work().conflicts().size() == 3);
        audit(app, at + " conflicts");
      }
    }
  }
}

TEST_CASE("together and with a clock, on every step, at every size, with large text too") {
  for (const char* percent : {"100", "200"}) {
    for (const Vec2 size : {test::kPhone, Vec2{844, 390}, test::kTablet, test::kDesktop}) {
      Device device;
      device.storage.kept["preferences"] = std::string("{\"text_percent\":") + percent + "}";
      AppDriver app(device, {size, "cy", true, true, true});
      const std::string at = std::string(percent) + " % " + std::to_string(static_cast<int>(size.x));
      app.start();
      if (app.find(Role::button, app.words("together.play")) == nullptr)
        app.press(Role::button, app.words("ui.display"));
      app.press(Role::button, app.words("together.play"));
      audit(app, at + " play");
      app.press(Role::radio, "10");
      audit(app, at + " play with a clock");
      app.press(Role::radio, app.words("together.together"));
      audit(app, at + " parts");
      app.press(Role::button, app.words("together.begin"));
      for (int i = 0; i < kSteps; ++i) {
        audit(app, at + " " + step_word(static_cast<Step>(i)));
        app.press(Role::button, app.words("together.pass_on"));
        audit(app, at + " " + step_word(static_cast<Step>(i)) + ", passed on");
        const Node* on = nullptr;
        for (const Node& node : app.tree().nodes()) {
          if (node.role == Role::button) on = &node;
        }
        app.press(on->id);
      }
    }
  }
}

TEST_CASE("every screen on a phone, in English and in Welsh") {
  for (const char* language : {"en", "cy"}) audit_everything({test::kPhone, language, true, true, true});
}

TEST_CASE("every screen on a tablet, in English and in Welsh") {
  for (const char* language : {"en", "cy"}) audit_everything({test::kTablet, language, true, true, true});
}

TEST_CASE("every screen on a desktop, in English and in Welsh") {
  for (const char* language : {"en", "cy"}) audit_everything({test::kDesktop, language, true, true, false});
}

TEST_CASE("every screen on a projector and on a tablet that lies, in Welsh") {
  for (const Vec2 size : {Vec2{1280, 720}, Vec2{1024, 768}}) audit_everything({size, "cy", true, true, false});
}

TEST_CASE("every screen on a phone with text twice as large") {
  Device device;
  device.storage.kept["preferences"] = "{\"text_percent\":200}";
  AppDriver app(device, {test::kPhone, "cy", true, true, true});
  CHECK(app.app().scale() == 2);
  audit(app, "home");
  app.press(Role::button, app.words("ui.door.three.title"));
  audit(app, "shelf");
  app.press(Role::button, app.words("shelf.own.title"));
  audit(app, "make your own");
  app.press(Role::button, app.words("shelf.services"));
  app.press(Role::button, app.words("health_centre.title"));
  for (int i = 0; i < kSteps; ++i) {
    audit(app, step_word(static_cast<Step>(i)));
    // There may be no room for the path; the last button of the page leads on.
    const Node* on = nullptr;
    for (const Node& node : app.tree().nodes()) {
      if (node.role == Role::button) on = &node;
    }
    REQUIRE(on != nullptr);
    CHECK(app.work().step() == static_cast<Step>(i));
    app.press(on->id);
  }
}

TEST_CASE("a recipe that is explained, complained about and judged anew, with every part of that open, on every size") {
  std::vector<Record> records = test::suggested_recipe();
  records.push_back(AssumptionChange{"c_gp_full", 50'000});
  records.push_back(OfferJudgement{"RO4", {{"chest_checked", 2}}, Share::of_percent(45)});
  records.push_back(Complaint{"roger", "I asked for a doctor and was sent for coffee.", "You can still ask for one."});
  records.push_back(FairnessNote{"raj", "You get it faster.", "The pharmacist asks.", "Ring the desk."});
  records.push_back(GroupCheck{"digital", GroupFares::worse, ""});
  records.push_back(NeedMark{"sandra", "knows_the_history", true, true, true});
  records.push_back(NeedMark{"raj", "right_medicine", true, true, false});
  records.push_back(Note{"kept_recipe", "RJ4 SA2 RO3"});
  struct Case {
    Vec2 size;
    const char* language;
    int percent;
  };
  for (const Case& each : {Case{test::kPhone, "en", 100}, Case{test::kPhone, "cy", 200}, Case{test::kTablet, "cy", 100},
                           Case{test::kDesktop, "en", 100}, Case{test::kDesktop, "cy", 200}}) {
    Device device;
    device.storage.kept["preferences"] = "{\"text_percent\":" + std::to_string(each.percent) + "}";
    AppDriver app(device, {each.size, each.language, true, true, true});
    const std::string at = std::string(each.language) + " " + std::to_string(each.percent) + " " +
                           std::to_string(static_cast<int>(each.size.x));
    test::open_with(app, "talk", records);
    app.press(Role::button, app.words("fair.say_it"));
    audit(app, at + " Talk");
    for (const Node& node : app.tree().nodes()) {
      if (is_interactive(node.role)) CHECK_MESSAGE(node.bounds.right() * app.scale() <= each.size.x + 1, node.label);
    }
    const std::string yours = app.work().words()("figures.yours", {{"n", "3"}});
    app.press(Role::button, yours);
    audit(app, at + " figures");
    for (const char* assumption : {"slot_min_story", "group_size", "c_gp_full"}) {
      app.press(Role::link, app.words(std::string("assumption.") + assumption + ".label"));
      audit(app, at + " " + assumption);
      app.press(Role::button, yours);
    }
    app.key(Key::escape);
    app.press(Role::button, app.words("evidence.title"));
    audit(app, at + " evidence");
    app.key(Key::escape);
    test::open_with(app, "set_three", records);
    every_item_has_a_node(app);  // narrow portions of a bar do lie under their neighbours' edges
    test::open_with(app, "happens", records);
    audit(app, at + " happens");
    app.press(app.find_beginning(Role::button, app.words("exercise.assumption"))->id);
    audit(app, at + " judgement");
  }
}

}  // namespace seven::ui
