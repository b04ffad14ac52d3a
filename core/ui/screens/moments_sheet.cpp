// Earlier moments of a document: keeping the one at hand, and going back to one.
#include "icons.h"
#include "ui/screens/document_row.h"
#include "ui/screens/document_sheets.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/dialog.h"
#include "ui/widgets/text.h"
#include "ui/widgets/text_field.h"

namespace seven::ui {
namespace {

constexpr const char* kMomentName = "moment_name";  // what the moment at hand is to be called
constexpr const char* kKept = "moment_kept";        // whether one has just been kept
constexpr std::size_t kMostNamed = 3;               // names of steps that are said

// "Raj: online request (2), Reason and 4 more": the steps since the moment before.
std::string changes_words(const Frame& f, const RestorePoint& point) {
  if (point.changes.empty()) return f.tr("moments.not_told");
  std::string said;
  int more = 0;
  for (std::size_t i = 0; i < point.changes.size(); ++i) {
    const StepCount& change = point.changes[i];
    if (i >= kMostNamed) {
      more += change.count;
      continue;
    }
    const std::string name = Content::step_text(f.ui.words(), change.name);
    said += said.empty() ? "" : ", ";
    said += change.count == 1 ? name : f.tr("moments.times", {{"what", name}, {"n", std::to_string(change.count)}});
  }
  if (more > 0) said += " " + f.ui.words().count("moments.more", more);
  return said;
}

float keep_part(Frame& f, float x, float y, float width) {
  Ui& ui = f.ui;
  Group group(ui, "keep", Role::group, f.tr("moments.keep"));
  const std::string name(f.work.unfolded(kMomentName));
  ButtonLook look;
  look.icon = seven::icon::plus;
  const std::string& label = f.tr("moments.keep");
  const float wanted = button_size(ui, label, look).x;
  const bool beside = width >= wanted + 12 + 200;
  y += paint_text(ui, {x, y}, width, f.tr("moments.name"), ui.type().small_strong, ui.colors().ink) + 6;
  FieldOptions options;
  options.max_length = static_cast<int>(max_name_length);
  const float field = beside ? width - wanted - 12 : width;
  if (const auto typed = text_field(ui, "name", {x, y, field, 48}, f.tr("moments.name"), name, options))
    f.later([all = *typed](Workspace& work) { work.unfold(kMomentName, all); });
  float height = 0;
  const Vec2 at = beside ? Vec2{x + field + 12, y} : Vec2{x, y + 56};
  if (fitting_button(ui, "yes", at, beside ? wanted : width, label, look, &height)) {
    f.later([id = f.work.sheet().subject, name](Workspace& work) {
      work.unfold(kMomentName, {});
      work.keep_moment(id, name);
    });
  }
  y = beside ? y + 48 : at.y + height;
  if (f.work.unfolded(kKept).empty()) return y;
  return y + 8 +
         status(ui, "kept", {x, y + 8}, width, f.tr("moments.kept"), ui.type().small_strong, ui.colors().ok.text);
}

float moment(Frame& f, const RestorePoint& point, float x, float y, float width) {
  Ui& ui = f.ui;
  const Palette& c = ui.colors();
  Scope scope(ui, std::to_string(point.at_ms) + (point.by_hand ? "h" : ""));
  const std::string when = when_words(f, point.at_ms);
  const std::string title = point.name.empty() ? when : point.name;
  std::string kind = f.tr(point.by_hand ? "moments.by_hand" : "moments.by_itself");
  if (!point.name.empty()) kind = when + " · " + kind;
  const float picture = width >= 260 ? 72.0f : 0.0f, left = picture > 0 ? picture + 14 : 0;
  ButtonLook look;
  look.icon = seven::icon::undo_2;
  look.description = title;
  const std::string& label = f.tr("moments.go_back");
  const float wanted = button_size(ui, label, look).x;
  const bool beside = width >= wanted + left + 230;
  const float room = width - left - (beside ? wanted + 14 : 0);
  const float first = y + 12;
  if (picture > 0) document_picture(ui, point.picture, {x, first + 2, picture, 40});
  y = first + heading(ui, {x + left, first}, room, title, ui.type().strong, c.ink, 3);
  y += text(ui, {x + left, y}, room, kind, ui.type().small, c.ink2);
  y += text(ui, {x + left, y}, room, changes_words(f, point), ui.type().small, c.ink);
  const Vec2 at = beside ? Vec2{x + width - wanted, (first + y) * 0.5f - 22} : Vec2{x + left, y + 8};
  float height = 44;
  const bool pressed = beside ? button(ui, "back", {at.x, at.y, wanted, 44}, label, look)
                              : fitting_button(ui, "back", at, width - left, label, look, &height);
  if (pressed) f.later([id = f.work.sheet().subject, point](Workspace& work) { work.go_back_to(id, point); });
  y = std::max(y, at.y + height) + 12;
  hairline(ui, x, y, width);
  return y;
}

}  // namespace

void draw_moments_sheet(Frame& f) {
  Ui& ui = f.ui;
  const Palette& c = ui.colors();
  Dialog dialog(ui, "moments", f.tr("moments.title"), 720);
  const float x = dialog.left(), width = dialog.width();
  float y = dialog.top();
  y += text(ui, {x, y}, width, f.tr("moments.words"), ui.type().body, c.ink2) + 16;
  y = keep_part(f, x, y, width) + 20;
  hairline(ui, x, y, width);
  if (f.work.moments().empty()) {
    y += 14;
    y += status(ui, "none", {x, y}, width, f.tr(f.work.moments_known() ? "moments.none" : "ui.looking"), ui.type().body,
                c.ink2);
  }
  for (const RestorePoint& point : f.work.moments()) y = moment(f, point, x, y, width);
  dialog.end(y + 4);
  if (dialog.closed()) f.later([](Workspace& work) { work.close_sheet(); });
}

float moments_door(Frame& f, float x, float y, float width) {
  ButtonLook look;
  look.icon = seven::icon::clock;
  float height = 0;
  if (fitting_button(f.ui, "moments", {x, y}, width, f.tr("moments.title"), look, &height))
    f.later([id = f.work.document()->info().id](Workspace& work) { work.show_moments(id); });
  return y + height + 8;
}

}  // namespace seven::ui
