#include "input.h"

#include <SDL.h>

#include <utility>

#include "disk.h"
#include "platform_native.h"
#include "window.h"

namespace seven::native {
namespace {

constexpr float kNotch = 90;  // points that one notch of a wheel scrolls by

#ifdef __APPLE__
constexpr int kCommand = KMOD_GUI;
#else
constexpr int kCommand = KMOD_CTRL;
#endif

ui::Key key_of(SDL_Keycode code) {
  using ui::Key;
  switch (code) {
    case SDLK_TAB: return Key::tab;
    case SDLK_RETURN:
    case SDLK_KP_ENTER: return Key::enter;
    case SDLK_SPACE: return Key::space;
    case SDLK_ESCAPE: return Key::escape;
    case SDLK_LEFT: return Key::left;
    case SDLK_RIGHT: return Key::right;
    case SDLK_UP: return Key::up;
    case SDLK_DOWN: return Key::down;
    case SDLK_HOME: return Key::home;
    case SDLK_END: return Key::end;
    case SDLK_PAGEUP: return Key::page_up;
    case SDLK_PAGEDOWN: return Key::page_down;
    case SDLK_BACKSPACE: return Key::backspace;
    case SDLK_DELETE: return Key::del;
    case SDLK_PLUS:
    case SDLK_EQUALS:
    case SDLK_KP_PLUS: return Key::plus;
    case SDLK_MINUS:
    case SDLK_KP_MINUS: return Key::minus;
    case SDLK_0:
    case SDLK_KP_0: return Key::zero;
    case SDLK_APPLICATION: return Key::menu;
    default: return Key::other;
  }
}

// Letters mean something only together with Ctrl, or Command on a Mac.
ui::Key command_of(SDL_Keycode code) {
  using ui::Key;
  switch (code) {
    case SDLK_z: return Key::z;
    case SDLK_y: return Key::y;
    case SDLK_s: return Key::s;
    case SDLK_o: return Key::o;
    case SDLK_a: return Key::a;
    case SDLK_c: return Key::c;
    case SDLK_x: return Key::x;
    case SDLK_d: return Key::d;
    default: return key_of(code);
  }
}

void paste(ui::App& app) {
  char* words = SDL_GetClipboardText();
  if (words != nullptr) app.paste(words);
  SDL_free(words);
}

After press(const SDL_KeyboardEvent& event, ui::App& app) {
  const SDL_Keycode code = event.keysym.sym;
  const int modifiers = event.keysym.mod;
  const bool control = (modifiers & kCommand) != 0, shift = (modifiers & KMOD_SHIFT) != 0;
  const bool alt = (modifiers & KMOD_ALT) != 0;
  if ((control && !alt && code == SDLK_v) || (shift && code == SDLK_INSERT)) {
    paste(app);
    return After::draw;
  }
  if (control && !alt && code == SDLK_q) return After::quit;
  const ui::Key key = control ? command_of(code) : key_of(code);
  // Alt with an arrow moves a card on the board; with any other key it is the system's.
  const bool arrow = key == ui::Key::left || key == ui::Key::right || key == ui::Key::up || key == ui::Key::down;
  if (key == ui::Key::space && event.repeat != 0) return After::go_on;  // held, to move the board
  if (key == ui::Key::other || (alt && !control && !arrow)) return After::go_on;
  app.key({key, shift, control, alt});
  return After::draw;
}

void mouse(ui::App& app, ui::PointerPhase phase, int x, int y, int button) {
  ui::PointerEvent event;
  event.kind = ui::PointerKind::mouse;
  event.phase = phase;
  event.position = {static_cast<float>(x), static_cast<float>(y)};
  event.secondary = button == SDL_BUTTON_RIGHT;
  event.moves = button == SDL_BUTTON_MIDDLE || SDL_GetKeyboardState(nullptr)[SDL_SCANCODE_SPACE] != 0;
  event.more = (SDL_GetModState() & KMOD_SHIFT) != 0;
  app.pointer(event);
}

void finger(ui::App& app, ui::PointerPhase phase, const SDL_TouchFingerEvent& at, const Window& window) {
  ui::PointerEvent event;
  event.pointer = static_cast<int>(at.fingerId & 0x7fffffff) + 1;
  event.kind = ui::PointerKind::touch;
  event.phase = phase;
  event.position = {at.x * window.size().x, at.y * window.size().y};
  app.pointer(event);
}

void drop(char* path, ui::App& app) {
  const std::filesystem::path file = path;
  SDL_free(path);
  // What cannot be read is answered like any file that is not ours.
  Result<std::string> bytes = read_file(file);
  app.file_dropped({file.filename().string(), bytes ? bytes.take() : std::string()});
}

After window_event(const SDL_WindowEvent& event, ui::App& app, NativePlatform& platform, Window& window) {
  switch (event.event) {
    case SDL_WINDOWEVENT_SIZE_CHANGED: follow_window(app, window); return After::draw;
    case SDL_WINDOWEVENT_EXPOSED:
    case SDL_WINDOWEVENT_RESTORED: app.repaint(); return After::go_on;
    case SDL_WINDOWEVENT_LEAVE: mouse(app, ui::PointerPhase::leave, 0, 0, 0); return After::go_on;
    case SDL_WINDOWEVENT_FOCUS_LOST: mouse(app, ui::PointerPhase::cancel, 0, 0, 0); return After::go_on;
    case SDL_WINDOWEVENT_DISPLAY_CHANGED:
      if (platform.look_at_system()) app.preferences_changed();
      follow_window(app, window);
      return After::draw;
    default: return After::go_on;
  }
}

}  // namespace

After handle(const SDL_Event& event, ui::App& app, NativePlatform& platform, Window& window) {
  switch (event.type) {
    case SDL_QUIT: return After::quit;
    case SDL_WINDOWEVENT: return window_event(event.window, app, platform, window);
    case SDL_LOCALECHANGED:
    case SDL_DISPLAYEVENT:
      if (platform.look_at_system()) app.preferences_changed();
      return After::go_on;
    case SDL_MOUSEMOTION:
      if (event.motion.which == SDL_TOUCH_MOUSEID) return After::go_on;
      mouse(app, ui::PointerPhase::move, event.motion.x, event.motion.y, 0);
      return After::go_on;
    case SDL_MOUSEBUTTONDOWN:
    case SDL_MOUSEBUTTONUP: {
      if (event.button.which == SDL_TOUCH_MOUSEID) return After::go_on;
      const bool down = event.type == SDL_MOUSEBUTTONDOWN;
      SDL_CaptureMouse(down ? SDL_TRUE : SDL_FALSE);  // a drag may leave the window
      mouse(app, down ? ui::PointerPhase::down : ui::PointerPhase::up, event.button.x, event.button.y,
            event.button.button);
      return After::draw;
    }
    case SDL_MOUSEWHEEL: {
      ui::WheelEvent wheel;
      wheel.position = {static_cast<float>(event.wheel.mouseX), static_cast<float>(event.wheel.mouseY)};
      wheel.delta = {event.wheel.preciseX * kNotch, -event.wheel.preciseY * kNotch};
      const SDL_Keymod held = SDL_GetModState();
      wheel.zoom = (held & kCommand) != 0;
      if ((held & KMOD_SHIFT) != 0 && wheel.delta.x == 0) std::swap(wheel.delta.x, wheel.delta.y);
      app.wheel(wheel);
      return After::go_on;
    }
    case SDL_FINGERDOWN: finger(app, ui::PointerPhase::down, event.tfinger, window); return After::draw;
    case SDL_FINGERMOTION: finger(app, ui::PointerPhase::move, event.tfinger, window); return After::go_on;
    case SDL_FINGERUP: finger(app, ui::PointerPhase::up, event.tfinger, window); return After::draw;
    case SDL_KEYDOWN: return press(event.key, app);
    case SDL_TEXTINPUT: app.text(event.text.text); return After::go_on;
    case SDL_DROPFILE: drop(event.drop.file, app); return After::draw;
    default: return After::go_on;
  }
}

void follow_window(ui::App& app, const Window& window) { app.resize(window.size(), window.ratio(), {}); }

void follow_caret(const ui::App& app) {
  const auto caret = app.caret();
  if (!caret) return;
  const SDL_Rect rect{static_cast<int>(caret->x), static_cast<int>(caret->y), static_cast<int>(caret->w) + 1,
                      static_cast<int>(caret->h)};
  SDL_SetTextInputRect(&rect);
}

}  // namespace seven::native
