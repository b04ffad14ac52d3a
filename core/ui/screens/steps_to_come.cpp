#include "ui/screens/screens.h"
#include "ui/screens/sheets.h"
namespace seven::ui {
void draw_set_two(Frame&, const Rect&) {}
void draw_happens(Frame&, const Rect&) {}
}
