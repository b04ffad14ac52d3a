// A plan made from the start of an advice desk, with the outline of its map on screen.
#pragma once

#include <doctest/doctest.h>

#include <functional>
#include <string>
#include <utility>

#include "support/open_with.h"

namespace seven::test {

// Two of its moments.
inline constexpr const char* kTalk = "tangled_talk";    // lengthened, a relationship matters
inline constexpr const char* kAnswer = "quick_answer";  // replaced by a machine alongside a person

struct AtPlan {
  Device device;
  AppDriver app;

  explicit AtPlan(Window window = {}) : app(device, std::move(window)) {
    app.press(ui::Role::button, app.words("ui.door.plan.title"));
    app.press(ui::Role::button, app.words("template.advice_desk.name"));
    REQUIRE(app.work().plan_open());
    show_form("outline");
  }
  // Where the window has the choice.
  void show_form(const std::string& form) {
    if (app.find(ui::Role::radio, app.words("plan.form." + form)) != nullptr)
      app.press(ui::Role::radio, app.words("plan.form." + form));
  }
  // By its card in the outline.
  void open_moment(const std::string& key) {
    const ui::Node* card = app.find_beginning(ui::Role::button, moment(key).title + ",");
    REQUIRE(card != nullptr);
    app.press(card->id);
  }
  void show(const ui::Sheet& sheet) {
    const_cast<ui::Workspace&>(app.work()).show(sheet);
    app.app().repaint();
    app.settle();
  }
  // Folds a part of the details out.
  void unfold(const char* part) { unfold_beginning(app.words(part)); }
  void unfold_beginning(const std::string& words) {
    const ui::Node* row = app.find_beginning(ui::Role::button, words);
    REQUIRE(row != nullptr);
    if (row->expanded == ui::Tri::no) app.press(row->id);
  }
  void press(const char* key) { app.press(ui::Role::button, app.words(key)); }

  const Store& store() const { return app.work().document()->store(); }
  const Moment& moment(const std::string& key) const {
    const Moment* found = store().find<Moment>(key);
    REQUIRE(found != nullptr);
    return *found;
  }
  std::string step() const {
    const auto& done = app.work().document()->history().done();
    return done.empty() ? std::string() : done.back().name.key;
  }
  std::string say(const char* key, std::initializer_list<TextArgument> with) const {
    return app.work().words()(key, with);
  }
  bool reads(const std::string& words) const {
    for (const ui::Node& node : app.tree().nodes())
      if (node.label == words) return true;
    return false;
  }

  // Whether anything read has these words in it.
  bool reads_part(const std::string& words) const {
    for (const ui::Node& node : app.tree().nodes())
      if (node.label.find(words) != std::string::npos) return true;
    return false;
  }

  // By the button in the bar; a sheet that lies above it is closed first.
  void take_back() {
    if (app.tree().modal() == 0) return undo(app);
    app.press(ui::Role::button, app.words("ui.close"));
    undo(app);
  }

  // What `act` does is one step of that name which makes `done` true, and undoing it leaves all as it was.
  void one_step(const char* name, const std::function<void()>& act, const std::function<bool()>& done) {
    INFO(std::string(name));
    const Store before = store();
    const std::size_t steps = app.work().document()->history().done().size();
    act();
    CHECK(step() == name);
    CHECK(app.work().document()->history().done().size() == steps + 1);
    CHECK(done());
    take_back();
    CHECK(same_work(before, store()));
  }
};

}  // namespace seven::test
