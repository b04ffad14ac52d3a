// "Keep it, or pass it on": a file, a picture, sheets of paper; and the way on, to a plan for one's own service.
#include "icons.h"
#include "ui/app/sharing.h"
#include "ui/screens/talk.h"
#include "ui/widgets/button_row.h"
#include "ui/widgets/text.h"

namespace seven::ui {
namespace {

// Whether the picture's sizes are shown: "opened" in the frame that brings them into view, then "open".
constexpr const char* kKeepPicture = "keep_picture";

// How large the picture is to be.
float sizes(Frame& f, float x, float y, float width) {
  Ui& ui = f.ui;
  Group group(ui, "sizes", Role::group, f.tr("picture.size"));
  y += text(ui, {x, y}, width, f.tr("picture.words"), ui.type().small, ui.colors().ink2) + 8;
  struct Size {
    const char* key;
    PictureKind kind;
    float scale;
  };
  ButtonRow row(ui, {x, y}, width, button_height(ui));
  const Fonts& fonts = ui.fonts();
  for (const Size& size : {Size{"picture.small", PictureKind::png, 1}, Size{"picture.large", PictureKind::png, 2},
                           Size{"picture.poster", PictureKind::png, 4}, Size{"picture.any", PictureKind::svg, 1}}) {
    if (row.add(size.key, f.tr(size.key), {}))
      f.later([&fonts, size](Workspace& work) {
        work.pass_on([&fonts, size](Workspace& w, const PassedOn& passed) {
          save_picture(w, size.kind, size.scale, measure_with(fonts), report_qr(passed));
        });
      });
  }
  return row.bottom();
}

// Starts a plan that begins with this result.
float way_on(Frame& f, float x, float y, float width) {
  Ui& ui = f.ui;
  y += 18;
  y += heading(ui, {x, y}, width, f.tr("plan_papers.from_result.title"), ui.type().strong, ui.colors().ink, 3) + 2;
  y += text(ui, {x, y}, width, f.tr("plan_papers.from_result.words"), ui.type().small, ui.colors().ink2) + 10;
  ButtonRow row(ui, {x, y}, width, button_height(ui));
  ButtonLook look;
  look.icon = seven::icon::map;
  if (row.add("plan", f.tr("plan_papers.from_result"), look))
    f.later([](Workspace& work) { work.start_plan_from_result(); });
  return row.bottom();
}

}  // namespace

float talk_keep(Frame& f, float x, float y, float width) {
  Ui& ui = f.ui;
  Group group(ui, "keep", Role::region, f.tr("talk.keep"));
  y += heading(ui, {x, y}, width, f.tr("talk.keep"), ui.type().h3, ui.colors().ink, 2) + 4;
  y += text(ui, {x, y}, width, f.tr("talk.keep.words"), ui.type().body, ui.colors().ink2) + 12;
  ButtonRow row(ui, {x, y}, width, button_height(ui));
  ButtonLook look;
  const bool web = !f.work.platform().address().empty();
  look.icon = seven::icon::link;
  if (row.add("link", f.tr(web ? "share.link" : "share.code"), look))
    f.later([](Workspace& work) { work.show({Sheet::Kind::share, {}}); });
  look.icon = seven::icon::qr_code;
  if (row.add("qr", f.tr("share.qr"), look)) f.later([](Workspace& work) { work.show({Sheet::Kind::share, "qr"}); });
  look.icon = seven::icon::file_down;
  if (row.add("save_copy", f.tr("ui.save_copy"), look)) f.later([](Workspace& work) { work.save_copy(); });
  const bool opened = f.work.unfolded(kKeepPicture) == "opened",
             open = opened || f.work.unfolded(kKeepPicture) == "open";
  look.icon = seven::icon::image;
  look.icon_after = open ? seven::icon::chevron_up : seven::icon::chevron_down;
  look.pressed = open ? Tri::yes : Tri::no;
  if (row.add("picture", f.tr("picture.button"), look))
    f.later([open](Workspace& work) { work.unfold(kKeepPicture, open ? "closed" : "opened"); });
  look = {};
  look.icon = seven::icon::printer;
  if (row.add("print", f.tr("paper.print"), look)) {
    const Fonts& fonts = ui.fonts();
    f.later([&fonts](Workspace& work) {
      work.pass_on(
          [&fonts](Workspace& w, const PassedOn& passed) { print_result(w, measure_with(fonts), report_qr(passed)); });
    });
  }
  if (!open) return way_on(f, x, row.bottom(), width);
  const float bottom = sizes(f, x, row.bottom() + 14, width);
  if (opened) {
    ui.reveal({x, y, width, bottom - y});
    f.later([](Workspace& work) { work.unfold(kKeepPicture, "open"); });
  }
  return way_on(f, x, bottom, width);
}

}  // namespace seven::ui
