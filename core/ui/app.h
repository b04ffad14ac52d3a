// The program without a window: takes events, draws frames, runs the commands that drawing asked for. The web page, the
// desktop window and the tests each own one and differ in nothing but what stands behind `Platform`.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "base/call.h"
#include "platform/platform.h"
#include "ui/input/events.h"
#include "ui/ui.h"

namespace seven::ui {

class Workspace;

class App {
 public:
  // Creates the Dear ImGui context; the platform adds its renderer to it afterwards.
  explicit App(Platform& platform);
  ~App();
  App(const App&) = delete;
  App& operator=(const App&) = delete;

  // Assets are in place: reads them, then looks for earlier work. Error: the first asset that cannot be used.
  Outcome start();

  // Positions and sizes are CSS pixels (the desktop: points); the program divides by the text scale itself.
  void resize(Vec2 size, float device_pixel_ratio, Insets safe);
  void preferences_changed();
  void offline_changed();
  void assets_changed();  // another language, the wide fallback font or the licences have come
  void pointer(PointerEvent event);
  void wheel(WheelEvent event);
  // False when the key means nothing here.
  bool key(const KeyEvent& event);
  // Typed, composed or pasted words, for platforms without real text fields. False when no field has the focus.
  bool text(std::string_view utf8);
  // The same for the clipboard's words, which what is no field may take, too.
  bool paste(std::string_view utf8);
  // Where words go just now, for input methods: the caret in CSS pixels, or nothing when no field has the focus.
  std::optional<Rect> caret() const;
  void action(const ActionEvent& event);
  void file_dropped(PickedFile file);
  // A link or a share code came from outside: the address of the page, the command line.
  void text_arrived(std::string_view text);

  // Draws if anything asked for it. True when Dear ImGui's draw data is to be put on screen.
  bool frame();
  // Everything has to be painted anew: the graphics context was lost.
  void repaint();
  // The renderer knows still_callback (ui/stills.h).
  void keep_stills() { keeps_stills_ = true; }
  long frames_drawn() const;

  // Whether stopping now would interrupt nobody and lose nothing: nothing waits to be drawn or carried out, no hand is
  // on anything, all work is kept.
  bool at_rest() const;
  // The bytes of the document being worked on, for a rescue file; empty when there is none.
  std::string rescue() const;

  const Semantics& semantics() const;
  NodeId focus() const;  // the node with the keyboard focus, or 0
  const Workspace& workspace() const { return *workspace_; }
  // For what has no event of its own: measuring. As a command of a screen, before the next frame.
  void run(const Call<void(Workspace&)>& what);
  const Fonts& fonts() const;
  float scale() const { return scale_; }  // CSS pixels for a logical pixel

 private:
  struct Inside;
  void draw_pass(bool unseen);
  void tell_semantics();

  Platform& platform_;
  std::unique_ptr<Workspace> workspace_;
  std::unique_ptr<Inside> inside_;
  Vec2 size_;
  float device_pixel_ratio_ = 1, scale_ = 1;
  Insets safe_;
  bool keeps_stills_ = false;
  NodeId told_focus_ = 0;
  double last_time_ = 0, told_at_ = -1;  // seconds of the clock
};

}  // namespace seven::ui
