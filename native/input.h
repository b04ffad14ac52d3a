// SDL's events as the program's: pointers, wheel, keys, words, dropped files, and what happens to the window.
#pragma once

#include "ui/app.h"

union SDL_Event;

namespace seven::native {

class NativePlatform;
class Window;

// What the main loop does after an event.
enum class After {
  go_on,  // take the next event, if there is one
  draw,   // the event may have changed what the next one means: draw first
  quit,
};

After handle(const SDL_Event& event, ui::App& app, NativePlatform& platform, Window& window);
// Tells the program the window's size, and input methods where the caret is.
void follow_window(ui::App& app, const Window& window);
void follow_caret(const ui::App& app);

}  // namespace seven::native
