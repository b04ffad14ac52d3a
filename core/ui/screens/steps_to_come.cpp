#include "ui/screens/screens.h"
#include "ui/screens/sheets.h"
namespace seven::ui {
void draw_happens(Frame&, const Rect&) {}
}
