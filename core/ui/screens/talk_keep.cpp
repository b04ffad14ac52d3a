// "Keep it, or pass it on": a file, a picture, sheets of paper.
#include "icons.h"
#include "ui/app/sharing.h"
#include "ui/screens/talk.h"
#include "ui/widgets/button.h"
#include "ui/widgets/text.h"

namespace seven::ui {
namespace {

// Whether the picture's sizes are shown: "opened" in the frame that brings them into view, then "open".
constexpr const char* kPicture = "keep_picture";

// Buttons beside each other as far as there is room, then below.
class Row {
 public:
  Row(Frame& f, float x, float y, float width) : f_(f), x_(x), y_(y), left_(x), width_(width) {}

  bool add(std::string_view key, const std::string& label, const ButtonLook& look) {
    Ui& ui = f_.ui;
    const float wanted = std::min(width_, button_size(ui, label, look).x), height = button_height(ui);
    if (x_ > left_ && x_ + wanted > left_ + width_ + 0.5f) {
      x_ = left_;
      y_ += height + 8;
    }
    const bool pressed = button(ui, key, {x_, y_, wanted, height}, label, look);
    x_ += wanted + 8;
    return pressed;
  }
  float bottom() const { return y_ + button_height(f_.ui); }

 private:
  Frame& f_;
  float x_, y_, left_, width_;
};

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
  Row row(f, x, y, width);
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

}  // namespace

float talk_keep(Frame& f, float x, float y, float width) {
  Ui& ui = f.ui;
  Group group(ui, "keep", Role::region, f.tr("talk.keep"));
  y += heading(ui, {x, y}, width, f.tr("talk.keep"), ui.type().h3, ui.colors().ink, 2) + 4;
  y += text(ui, {x, y}, width, f.tr("talk.keep.words"), ui.type().body, ui.colors().ink2) + 12;
  Row row(f, x, y, width);
  ButtonLook look;
  const bool web = !f.work.platform().address().empty();
  look.icon = seven::icon::link;
  if (row.add("link", f.tr(web ? "share.link" : "share.code"), look))
    f.later([](Workspace& work) { work.show({Sheet::Kind::share, {}}); });
  look.icon = seven::icon::qr_code;
  if (row.add("qr", f.tr("share.qr"), look)) f.later([](Workspace& work) { work.show({Sheet::Kind::share, "qr"}); });
  look.icon = seven::icon::file_down;
  if (row.add("save_copy", f.tr("ui.save_copy"), look)) f.later([](Workspace& work) { work.save_copy(); });
  const bool opened = f.work.unfolded(kPicture) == "opened", open = opened || f.work.unfolded(kPicture) == "open";
  look.icon = seven::icon::image;
  look.icon_after = open ? seven::icon::chevron_up : seven::icon::chevron_down;
  look.pressed = open ? Tri::yes : Tri::no;
  if (row.add("picture", f.tr("picture.button"), look))
    f.later([open](Workspace& work) { work.unfold(kPicture, open ? "closed" : "opened"); });
  look = {};
  look.icon = seven::icon::printer;
  if (row.add("print", f.tr("paper.print"), look)) {
    const Fonts& fonts = ui.fonts();
    f.later([&fonts](Workspace& work) {
      work.pass_on(
          [&fonts](Workspace& w, const PassedOn& passed) { print_result(w, measure_with(fonts), report_qr(passed)); });
    });
  }
  if (!open) return row.bottom();
  const float bottom = sizes(f, x, row.bottom() + 14, width);
  if (opened) {
    ui.reveal({x, y, width, bottom - y});
    f.later([](Workspace& work) { work.unfold(kPicture, "open"); });
  }
  return bottom;
}

}  // namespace seven::ui
