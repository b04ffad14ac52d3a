// The desktop program: the App on SDL2 and OpenGL. Frames are drawn only when something asked for one; in between the
// program sleeps until an event comes.
//
//   seven-minutes [FILE]     FILE: a saved copy to open
//
// Where one runs already, that one opens FILE and shows its window, and this one ends (only_one.h).
//
// Kept in $XDG_DATA_HOME/seven-minutes; SEVEN_PICK_FILE and SEVEN_SAVE_DIR stand in for the file dialogs
// (file_dialogs.h), SEVEN_SHARE for the folder with words and fonts, and SEVEN_TREE_LOG=FILE writes every change of the
// accessible tree there, a line of JSON each (ui/semantics_patch.h).
#include <SDL.h>

#include <cstdio>
#include <string>

#include "disk.h"
#include "input.h"
#include "only_one.h"
#include "platform_native.h"
#include "rescue.h"
#include "ui/app/workspace.h"
#include "window.h"

namespace {

using namespace seven;
using namespace seven::native;

constexpr int kOk = 0, kFailed = 1, kMisused = 2;
constexpr unsigned kQuickestFrame = 7;  // ms; where the display does not pace us

int fail(const std::string& words) {
  std::fprintf(stderr, "seven-minutes: %s\n", words.c_str());
  return kFailed;
}

std::string words_of(const Error& error) { return std::string(message_key(error.code)) + " " + error.place; }

void run(ui::App& app, NativePlatform& platform, Window& window) {
  follow_window(app, window);
  for (bool going = true; going;) {
    SDL_Event event;
    const int wait = platform.wait();
    bool any = wait < 0 ? SDL_WaitEvent(&event) == 1 : SDL_WaitEventTimeout(&event, wait) == 1;
    for (After after = After::go_on; any && after == After::go_on;
         any = after == After::go_on && SDL_PollEvent(&event) == 1) {
      after = handle(event, app, platform, window);
      if (after == After::quit) going = false;
    }
    platform.answer();
    platform.take_wake();
    if (window.lost() && window.renew()) app.repaint();
    const unsigned started = SDL_GetTicks();
    window.prepare();
    if (!app.frame()) continue;
    window.paint();
    platform.painted();
    follow_caret(app);
    const unsigned took = SDL_GetTicks() - started;
    if (took < kQuickestFrame) SDL_Delay(kQuickestFrame - took);
  }
}

// Everything that was changed is on disk before the program goes. A document that waits for its turn is written when
// the one before it has been answered.
void finish_keeping(const ui::App& app, NativePlatform& platform) {
  for (int turn = 0; turn < 100; ++turn) {
    platform.folder().finish();
    if (!platform.answer() && app.workspace().keep_state() != KeepState::keeping) return;
  }
}

// What another start of the program handed over.
void open_handed_over(const std::string& path, ui::App& app, Window& window) {
  SDL_RestoreWindow(window.handle());
  SDL_RaiseWindow(window.handle());
  if (path.empty()) return;
  if (Result<std::string> bytes = read_file(path))
    app.file_dropped({std::filesystem::path(path).filename().string(), bytes.take()});
  else
    fail("cannot read " + path + ": " + words_of(bytes.error()));
}

int play(const std::string& file, OnlyOne& only_one) {
  const Uint32 wake_event = SDL_RegisterEvents(1);
  NativePlatform platform(usual_storage_folder(), [wake_event] {
    SDL_Event event;
    SDL_zero(event);
    event.type = wake_event;
    SDL_PushEvent(&event);
  });
  const std::string share = environment("SEVEN_SHARE");
  if (const Outcome loaded = platform.load_assets(share.empty() ? share_folder() : std::filesystem::path(share));
      !loaded)
    return fail("words and fonts cannot be read: " + words_of(loaded.error()));
  PickedFile picked;
  if (!file.empty()) {
    Result<std::string> bytes = read_file(file);
    if (!bytes) return fail("cannot read " + file + ": " + words_of(bytes.error()));
    picked = {std::filesystem::path(file).filename().string(), bytes.take()};
  }

  Window window;
  if (const std::string problem = window.open(1); !problem.empty()) return fail("no window: " + problem);
  platform.show_in(window.handle());
  platform.look_at_system();
  ui::App app(platform);
  window.start_renderer();
  if (const Outcome started = app.start(); !started) {
    window.stop_renderer();
    return fail("cannot start: " + words_of(started.error()));
  }
  const Rescue rescue(app, platform.folder().folder());
  only_one.listen(platform.answers(), [&](std::string path) { open_handed_over(path, app, window); });
  if (!file.empty()) app.file_dropped(std::move(picked));
  run(app, platform, window);
  only_one.stop();
  finish_keeping(app, platform);
  window.stop_renderer();
  return kOk;
}

}  // namespace

int main(int count, char** arguments) {
  const std::string first = count > 1 ? arguments[1] : "";
  if (count > 2 || (first.size() > 1 && first[0] == '-')) {
    std::fprintf(stderr, "usage: seven-minutes [FILE]\nFILE is a saved copy to open; work is kept without saving.\n");
    return first == "--help" || first == "-h" ? kOk : kMisused;
  }
  OnlyOne only_one(usual_storage_folder());
  if (only_one.is_second()) {
    std::error_code none;
    if (!first.empty() && !std::filesystem::is_regular_file(first, none)) return fail("cannot read " + first);
    if (only_one.hand_over(first.empty() ? first : std::filesystem::absolute(first, none).string())) return kOk;
  }
  SDL_SetHint(SDL_HINT_APP_NAME, "Seven Minutes");
  SDL_SetHint(SDL_HINT_VIDEO_X11_NET_WM_BYPASS_COMPOSITOR, "0");
  SDL_SetHint(SDL_HINT_MOUSE_FOCUS_CLICKTHROUGH, "1");
  SDL_SetHint(SDL_HINT_IME_SHOW_UI, "1");
  if (SDL_Init(SDL_INIT_VIDEO) != 0) return fail(std::string("no display: ") + SDL_GetError());
  SDL_EnableScreenSaver();
  // Words may come at any time; without a field that has the focus they are dropped. Switching with the focus would
  // lose what is typed right after the tab key.
  SDL_StartTextInput();
  const int result = play(first, only_one);
  SDL_Quit();
  return result;
}
