#include "ui/screens/plan_account_fold.h"

#include "ui/widgets/card.h"
#include "ui/widgets/fold.h"

namespace seven::ui {

bool account_fold(Frame& f, const std::string& part, const std::string& label, const char* glyph, float y,
                  const AccountRoom& room, float* below, bool open_at_first) {
  const std::string key = "plan_account/" + part;
  const std::string_view said = f.work.unfolded(key);
  const bool open = said.empty() ? open_at_first : said == "open";
  hairline(f.ui, room.x, y, room.width);
  float height = 0;
  if (fold_row(f.ui, part, {room.x, y + 6}, room.width, label, glyph, open, &height))
    f.later([key, open](Workspace& work) { work.unfold(key, open ? "closed" : "open"); });
  *below = y + 6 + height + (open ? 10.0f : 6.0f);
  return open;
}

}  // namespace seven::ui
