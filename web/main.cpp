// The web program: the App on the browser's platform, and the functions through which the page (web/src/engine.ts)
// drives it. Lengths are CSS pixels from the top left of the canvas, times are seconds of performance.now(). Texts and
// bytes that the page passes lie in memory it takes with sm_take and gives back with sm_give_back.
#include <emscripten/emscripten.h>

#include <cstdlib>
#include <memory>
#include <string>

#include "bench.h"
#include "bridge.h"
#include "picture.h"
#include "platform_web.h"
#include "ui/app.h"

namespace {

using namespace seven;

struct Program {
  web::WebPlatform platform;
  web::Picture picture;
  std::unique_ptr<ui::App> app;
  std::string rescued, measured;
  int frames = 0;
};

// The one program of the page: exported functions have no other way to it. Never torn down; the page just goes away.
Program& program() {
  static Program& only = *new Program;
  return only;
}

std::string text(const char* data, int size) {
  return size > 0 ? std::string(data, static_cast<std::size_t>(size)) : std::string();
}

ErrorCode error_code(const std::string& name) {
  if (name == "overtaken") return ErrorCode::overtaken;  // has no message
  for (const ErrorCode code :
       {ErrorCode::storage_refused, ErrorCode::storage_full, ErrorCode::storage_failed, ErrorCode::cancelled,
        ErrorCode::too_large, ErrorCode::damaged, ErrorCode::missing, ErrorCode::nothing_inside})
    if (message_key(code) == "error." + name) return code;
  return ErrorCode::unavailable;
}

// `size` below zero is "nothing there".
web::Answer answer(const std::string& error, const char* data, int size) {
  if (!error.empty()) {
    const std::size_t colon = error.find(':');
    return Error{error_code(error.substr(0, colon)), colon == std::string::npos ? "" : error.substr(colon + 1)};
  }
  if (size < 0) return std::optional<std::string>();
  return std::optional<std::string>(text(data, size));
}

void tell_page_and_stop(const char* condition, const char* file, int line) {
  const std::string message = std::string(condition) + " (" + file + ":" + std::to_string(line) + ")";
  bridge_fail(message.data(), message.size());
}

}  // namespace

extern "C" {

// --- memory for what the page passes in ---------------------------------------------------------------------------
EMSCRIPTEN_KEEPALIVE void* sm_take(int size) { return std::malloc(static_cast<std::size_t>(size)); }
EMSCRIPTEN_KEEPALIVE void sm_give_back(void* memory) { std::free(memory); }

// --- start --------------------------------------------------------------------------------------------------------
// Before the start, or later: then sm_assets_changed makes the program look again at what it can use.
EMSCRIPTEN_KEEPALIVE void sm_asset(const char* path, int path_size, const char* bytes, int size) {
  program().platform.add_asset(text(path, path_size), text(bytes, size));
}

EMSCRIPTEN_KEEPALIVE void sm_assets_changed() { program().app->assets_changed(); }

EMSCRIPTEN_KEEPALIVE void sm_preferences(const char* language, int language_size, int dark, int high_contrast,
                                         int reduced_motion, int touch, float text_scale) {
  program().platform.set_preferences(
      {text(language, language_size), dark != 0, high_contrast != 0, reduced_motion != 0, touch != 0, text_scale});
  if (program().app) program().app->preferences_changed();
}

// 0 unsupported, 1 downloading, 2 ready, 3 failed, 4 newer, as in OfflineState.
EMSCRIPTEN_KEEPALIVE void sm_offline(int state) {
  program().platform.set_offline_state(static_cast<OfflineState>(state));
  if (program().app) program().app->offline_changed();
}

// Before the start: where the page is, without "#" and what follows; whether the browser can pass links on.
EMSCRIPTEN_KEEPALIVE void sm_home(const char* address, int address_size, int can_share) {
  program().platform.set_home(text(address, address_size), can_share != 0);
}

// After the assets and the preferences. 0 where there is no WebGL2; 1 when all is well; 2 when an asset cannot be used,
// which bridge_fail has named.
EMSCRIPTEN_KEEPALIVE int sm_start(const char* canvas, int canvas_size) {
  Program& it = program();
  set_broken_invariant_handler(tell_page_and_stop);
  if (!it.picture.open(text(canvas, canvas_size))) return 0;
  it.app = std::make_unique<ui::App>(it.platform);
  it.picture.start_renderer();
  it.app->keep_stills();
  const Outcome started = it.app->start();
  if (started.ok()) return 1;
  const std::string message = std::string(message_key(started.error().code)) + " " + started.error().place;
  bridge_fail(message.data(), message.size());
  return 2;
}

// --- the screen ---------------------------------------------------------------------------------------------------
EMSCRIPTEN_KEEPALIVE void sm_resize(float width, float height, int pixel_width, int pixel_height, float ratio,
                                    float safe_top, float safe_right, float safe_bottom, float safe_left) {
  program().picture.resize(pixel_width, pixel_height);
  program().app->resize({width, height}, ratio, {safe_top, safe_right, safe_bottom, safe_left});
}

EMSCRIPTEN_KEEPALIVE void sm_frame() {
  Program& it = program();
  if (!it.app->frame()) return;
  it.picture.paint();
  ++it.frames;
}

// How many frames have been painted since the start.
EMSCRIPTEN_KEEPALIVE int sm_frames() { return program().frames; }

EMSCRIPTEN_KEEPALIVE void sm_context_lost() { program().picture.context_lost(); }
EMSCRIPTEN_KEEPALIVE void sm_context_restored() {
  program().picture.context_restored();
  program().app->repaint();
}

// --- input --------------------------------------------------------------------------------------------------------
// `buttons`: 1 the other button, 2 Shift is held, 4 the middle button or the space bar.
EMSCRIPTEN_KEEPALIVE void sm_pointer(int pointer, int kind, int phase, float x, float y, int buttons, double time) {
  program().app->pointer({pointer,
                          static_cast<ui::PointerKind>(kind),
                          static_cast<ui::PointerPhase>(phase),
                          {x, y},
                          time,
                          (buttons & 1) != 0,
                          (buttons & 2) != 0,
                          (buttons & 4) != 0});
}

// `dy` positive moves down the page; `zoom`: with Ctrl, or a pinch on a touchpad.
EMSCRIPTEN_KEEPALIVE void sm_wheel(float x, float y, float dx, float dy, int zoom) {
  program().app->wheel({{x, y}, {dx, dy}, zoom != 0});
}

// 1 when the key meant something, so that the browser must not act on it too.
EMSCRIPTEN_KEEPALIVE int sm_key(int key, int shift, int control, int alt) {
  return program().app->key({static_cast<ui::Key>(key), shift != 0, control != 0, alt != 0}) ? 1 : 0;
}

EMSCRIPTEN_KEEPALIVE void sm_action(int kind, ui::NodeId node, const char* words, int words_size, float value) {
  program().app->action({static_cast<ui::ActionEvent::Kind>(kind), node, text(words, words_size), value});
}

// --- answers ------------------------------------------------------------------------------------------------------
// `error` is empty, or the name of an ErrorCode, with ":" and the browser's words behind it where it has some.
EMSCRIPTEN_KEEPALIVE void sm_storage_done(int ticket, const char* error, int error_size, const char* bytes, int size) {
  program().platform.web_storage().tickets().answer(ticket, answer(text(error, error_size), bytes, size));
}

EMSCRIPTEN_KEEPALIVE void sm_others_wrote(const char* log, int log_size, const char* lines, int size, double last) {
  program().platform.web_storage().others_wrote(text(log, log_size), static_cast<std::uint64_t>(last),
                                                text(lines, size));
}

EMSCRIPTEN_KEEPALIVE void sm_file_done(int ticket, const char* error, int error_size, const char* name, int name_size,
                                       const char* bytes, int size) {
  program().platform.web_files().answer(ticket, text(name, name_size), answer(text(error, error_size), bytes, size));
}

EMSCRIPTEN_KEEPALIVE void sm_deflate_done(int ticket, const char* error, int error_size, const char* bytes, int size) {
  program().platform.deflating().answer(ticket, answer(text(error, error_size), bytes, size));
}

// To whatever else was asked.
EMSCRIPTEN_KEEPALIVE void sm_done(int ticket, const char* error, int error_size, const char* bytes, int size) {
  program().platform.asked().answer(ticket, answer(text(error, error_size), bytes, size));
}

EMSCRIPTEN_KEEPALIVE void sm_file_dropped(const char* name, int name_size, const char* bytes, int size) {
  program().app->file_dropped({text(name, name_size), text(bytes, size)});
}

EMSCRIPTEN_KEEPALIVE void sm_text_arrived(const char* words, int size) {
  program().app->text_arrived(text(words, size));
}

// 1 when the page may go without interrupting anybody (App::at_rest).
EMSCRIPTEN_KEEPALIVE int sm_at_rest() { return program().app && !program().app->at_rest() ? 0 : 1; }

// --- measuring ----------------------------------------------------------------------------------------------------
// See web/bench.h. A text that was asked for lies at sm_bench_text then.
EMSCRIPTEN_KEEPALIVE double sm_bench(int what, double a, double b, double c) {
  return web::bench(*program().app, what, a, b, c, program().measured);
}
EMSCRIPTEN_KEEPALIVE const char* sm_bench_text() { return program().measured.data(); }

// --- when all else fails ------------------------------------------------------------------------------------------
// The open document as a file, for the page that says that the program has stopped. The length comes second.
EMSCRIPTEN_KEEPALIVE const char* sm_rescue() {
  if (program().app) program().rescued = program().app->rescue();
  return program().rescued.data();
}
EMSCRIPTEN_KEEPALIVE int sm_rescue_length() { return static_cast<int>(program().rescued.size()); }
}
