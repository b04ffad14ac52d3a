// Beside an earlier one: the plan as it stands and another recipe, part by part, so that what belongs together stands
// together: for people, each role, money, what would be introduced, the moments that differ (domain.md A48).
#include <algorithm>

#include "icons.h"
#include "ui/app/assumed_share.h"
#include "ui/app/plan_beside.h"
#include "ui/screens/document_row.h"
#include "ui/screens/plan_compare_parts.h"
#include "ui/screens/plan_page_parts.h"
#include "ui/screens/plan_pages.h"
#include "ui/widgets/button.h"
#include "ui/widgets/choice.h"
#include "ui/widgets/text.h"

namespace seven::ui {
namespace {

constexpr std::size_t kByItself = 6, kOtherPlans = 8;  // that are offered, the newest first
constexpr float kWidestPair = 1040;

// Those kept by hand first: people kept them for a reason.
std::vector<RestorePoint> points_offered(const Frame& f) {
  std::vector<RestorePoint> offered;
  for (const bool by_hand : {true, false}) {
    std::size_t count = 0;
    for (const RestorePoint& point : f.work.moments()) {
      if (point.by_hand != by_hand || (!by_hand && count == kByItself)) continue;
      ++count;
      offered.push_back(point);
    }
  }
  return offered;
}

std::vector<DocumentMeta> plans_offered(const Frame& f) {
  std::vector<DocumentMeta> offered;
  for (const DocumentMeta& meta : f.work.recent()) {
    if (meta.kind == Plan::type && meta.id != f.work.document()->info().id && offered.size() < kOtherPlans)
      offered.push_back(meta);
  }
  return offered;
}

std::string point_key(const RestorePoint& point) { return std::to_string(point.at_ms) + (point.by_hand ? "h" : ""); }

Choice offered_choice(std::string key, std::string label, const char* glyph) {
  return {std::move(key), std::move(label), {}, glyph, {}, nullptr, false};
}

float keep_now(Frame& f, float x, float y, float width) {
  ButtonLook look;
  look.icon = seven::icon::plus;
  float height = 0;
  if (fitting_button(f.ui, "keep", {x, y}, width, f.tr("plan_compare.keep"), look, &height))
    f.later([id = f.work.document()->info().id](Workspace& work) { work.keep_moment(id, {}); });
  y += height;
  if (f.work.unfolded("moment_kept").empty()) return y;
  return y + 8 +
         status(f.ui, "kept", {x, y + 8}, width, f.tr("moments.kept"), f.ui.type().small_strong, f.ui.colors().ok.text);
}

float choose_other(Frame& f, const PlanBeside& beside, float x, float y, float width) {
  Ui& ui = f.ui;
  const Palette& c = ui.colors();
  const std::string& title = f.tr("plan_compare.choose");
  Group group(ui, "choose", Role::group, title);
  y += heading(ui, {x, y}, width, title, ui.type().h3, c.ink, 2) + 10;
  const std::vector<RestorePoint> points = points_offered(f);
  const std::vector<DocumentMeta> plans = plans_offered(f);
  if (points.empty() && plans.empty()) {
    if (!f.work.moments_known())
      return y + status(ui, "looking", {x, y}, width, f.tr("plan_compare.reading"), ui.type().body, c.ink2);
    y = page_empty(f, {x, y}, width, f.tr("plan_compare.none.title"), f.tr("plan_compare.none.words")) + 14;
    return keep_now(f, x, y, width);
  }
  float height = 0;
  if (!points.empty()) {
    std::vector<Choice> choices;
    int chosen = -1;
    for (const RestorePoint& point : points) {
      if (beside.key == point_key(point)) chosen = static_cast<int>(choices.size());
      const std::string when = when_words(f, point.at_ms);
      choices.push_back(offered_choice(point_key(point), point.name.empty() ? when : point.name + " · " + when,
                                       point.by_hand ? seven::icon::pencil : seven::icon::clock));
    }
    y += text(ui, {x, y}, width, f.tr("plan_compare.moments"), ui.type().small_strong, c.ink2) + 6;
    if (const auto pressed =
            chip_choices(ui, "moments", {x, y}, width, f.tr("plan_compare.moments"), choices, chosen, &height))
      f.later([point = points[static_cast<std::size_t>(*pressed)]](Workspace& work) { work.lay_beside(point); });
    y += height + 14;
  }
  if (!plans.empty()) {
    std::vector<Choice> choices;
    int chosen = -1;
    for (const DocumentMeta& meta : plans) {
      if (beside.key == meta.id) chosen = static_cast<int>(choices.size());
      choices.push_back(offered_choice(meta.id, f.work.title_of(meta), seven::icon::map));
    }
    y += text(ui, {x, y}, width, f.tr("plan_compare.plans"), ui.type().small_strong, c.ink2) + 6;
    if (const auto pressed =
            chip_choices(ui, "plans", {x, y}, width, f.tr("plan_compare.plans"), choices, chosen, &height))
      f.later([meta = plans[static_cast<std::size_t>(*pressed)]](Workspace& work) { work.lay_beside_plan(meta); });
    y += height + 14;
  }
  return keep_now(f, x, y, width);
}

// Of a kept moment: the plan becomes as it was then, in one step that can be undone. Another plan stays its own.
float way_back(Frame& f, const PlanBeside& beside, const CompareSides& sides, float x, float y, float width) {
  const auto& points = f.work.moments();
  const auto point = std::find_if(points.begin(), points.end(),
                                  [&](const RestorePoint& each) { return point_key(each) == beside.key; });
  if (!beside.point || point == points.end()) return y;
  ButtonLook look;
  look.icon = seven::icon::undo_2;
  look.description = sides.other;
  float height = 0;
  if (fitting_button(f.ui, "go_back", {x, y}, width, f.tr("plan_compare.go_back"), look, &height))
    f.later([id = f.work.document()->info().id, then = *point](Workspace& work) { work.go_back_to(id, then); });
  return y + height + 16;
}

}  // namespace

void draw_plan_compare(Frame& f, const Rect& area) {
  Ui& ui = f.ui;
  const Palette& c = ui.colors();
  Scope scope(ui, "beside");
  PlanPage page(f, area, "plan_compare.title", "plan_compare.lead");
  const float x = page.x(), width = std::min(page.width(), kWidestPair);
  const PlanBeside* beside = f.work.beside();
  if (beside == nullptr) {
    f.later([](Workspace& work) {
      if (work.beside() == nullptr) work.look_beside();
    });
    return page.end(page.top() + status(ui, "looking", {x, page.top()}, width, f.tr("plan_compare.reading"),
                                        ui.type().body, c.ink2));
  }
  float y = choose_other(f, *beside, x, page.top(), width) + (ui.phone() ? 24.0f : 32.0f);
  const Store& store = f.work.plan().store();
  const PlanComparison* both = beside->comparison(store, assumed_share(f.work.content(), store, "interval_gain"));
  if (both == nullptr) {
    if (beside->waiting)
      y += status(ui, "reading", {x, y}, width, f.tr("plan_compare.reading"), ui.type().body, c.ink2);
    else if (!f.work.moments().empty())
      y += text(ui, {x, y}, width, f.tr("plan_compare.pick"), ui.type().body, c.ink2);
    return page.end(y);
  }
  const std::string when = beside->point ? when_words(f, beside->at_ms) : std::string();
  const CompareSides sides{f.tr("plan_compare.now"), beside->title.empty() ? when : beside->title,
                           beside->title.empty() ? std::string() : when};
  if (both->same())
    y += status(ui, "same", {x, y}, width, f.tr("plan_compare.same"), ui.type().body, c.ink) + 16;
  else
    y += text(ui, {x, y}, width, f.tr("plan_compare.marked"), ui.type().small, c.ink2) + 12;
  y = way_back(f, *beside, sides, x, y, width);
  page.end(compared_parts(f, *both, sides, x, y, width));
}

}  // namespace seven::ui
