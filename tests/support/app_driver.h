// Plays the whole program without a window, by role and name, so that tests of the interface read as sentences. Every
// call leaves the program settled: nothing more to draw, nothing left to answer.
#pragma once

#include <memory>
#include <set>
#include <string>

#include "support/headless_platform.h"
#include "ui/app.h"
#include "ui/app/workspace.h"

namespace seven::test {

// Sizes of windows, CSS pixels.
constexpr Vec2 kPhone{390, 844}, kTablet{820, 1180}, kDesktop{1440, 900};

struct Window {
  Vec2 size = kDesktop;
  std::string language = "en";
  bool real_text_fields = true;
  bool reduced_motion = true;
  bool touch = false;
};

class AppDriver {
 public:
  AppDriver(Device& device, Window window);
  ~AppDriver();

  // Frames and answers until nothing more happens. Returns the frames that were drawn.
  int settle();
  // The same after time has gone by.
  int wait(double seconds);

  // The node of that role and name; null without one. Two of the same name: the first that is visible, else the first.
  const ui::Node* find(ui::Role role, std::string_view name) const;
  // The same, where there must be one.
  const ui::Node& get(ui::Role role, std::string_view name) const;
  // A node of that role whose name begins so.
  const ui::Node* find_beginning(ui::Role role, std::string_view name) const;
  const ui::Node* focused() const;
  std::string focused_name() const;
  // The words a key stands for, in the language on screen.
  std::string words(std::string_view key) const { return app_->workspace().words()(key); }

  // From Home through the shelf into a scenario's first step.
  void start(const std::string& scenario = "health_centre");
  // As assistive technology does.
  void press(ui::Role role, std::string_view name);
  void press(ui::NodeId node);
  void focus(ui::Role role, std::string_view name);
  // As a keyboard does: the field gets the focus and the words are added (real fields: become the text).
  void type(std::string_view name, std::string_view text);
  void words_in(std::string_view text);
  bool key(ui::Key key, bool shift = false, bool control = false);
  // As a finger or a mouse does, in the middle of the node, in steps.
  void tap(ui::Role role, std::string_view name);
  void click(Vec2 at);
  void drag(Vec2 from, Vec2 to, ui::PointerKind kind = ui::PointerKind::touch);
  void pointer(ui::PointerPhase phase, Vec2 at, ui::PointerKind kind = ui::PointerKind::touch);
  void resize(Vec2 size);
  float scale() const { return app_->scale(); }

  ui::App& app() { return *app_; }
  const ui::Semantics& tree() const { return app_->semantics(); }
  const ui::Workspace& work() const { return app_->workspace(); }
  HeadlessPlatform& platform() { return platform_; }
  Device& device() { return device_; }
  // What Dear ImGui was told to paint as an item since the last frame began; empty without the audited library.
  const std::set<ui::NodeId>& items() const { return items_; }

 private:
  void serve_textures();

  Device& device_;
  HeadlessPlatform platform_;
  std::unique_ptr<ui::App> app_;
  std::set<ui::NodeId> items_;
};

}  // namespace seven::test
