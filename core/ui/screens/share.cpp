#include "ui/screens/share.h"

#include <algorithm>
#include <cmath>

#include "icons.h"
#include "ui/widgets/button_row.h"
#include "ui/widgets/dialog.h"
#include "ui/widgets/text.h"
#include "ui/widgets/text_field.h"

namespace seven::ui {
namespace {

constexpr std::size_t kLong = 2000;  // characters beyond which some programs cut a link
constexpr int kMostPasted = 200'000;

// Of a QR code, the same in every theme: most readers want dark on light.
constexpr Color kLight = 0xFFFFFFFF, kDark = 0xFF000000;

// What is pasted waits here until it is opened.
constexpr const char* kPasted = "pasted";

FieldOptions pasted_field() {
  FieldOptions options;
  options.max_length = kMostPasted;
  options.spell = false;
  return options;
}

ButtonRow row_at(Frame& f, const Dialog& dialog, float y) { return {f.ui, {dialog.left(), y}, dialog.width(), 48}; }

float share_title(Frame& f, const Dialog& dialog, float y, const char* key) {
  return y + heading(f.ui, {dialog.left(), y}, dialog.width(), f.tr(key), f.ui.type().strong, f.ui.colors().ink, 3) + 6;
}

float share_words(Frame& f, const Dialog& dialog, float y, const std::string& said) {
  return y + text(f.ui, {dialog.left(), y}, dialog.width(), said, f.ui.type().body, f.ui.colors().ink2);
}

void copy(Frame& f, const std::string& what) {
  f.later([what](Workspace& work) {
    work.platform().copy_text(what, [&work](Outcome copied) {
      work.say({work.words()(copied ? "share.copied" : "share.not_copied"), Toast::Offer::none, !copied.ok()});
    });
  });
}

void pass_to_system(Frame& f, const std::string& link) {
  f.later([link](Workspace& work) {
    work.platform().share(work.words()("ui.product"), link, [&work](Outcome shared) {
      if (!shared && shared.error().code != ErrorCode::cancelled) work.say_error(shared.error());
    });
  });
}

float link_part(Frame& f, const Dialog& dialog, float y, const PassedOn& passed) {
  Ui& ui = f.ui;
  const char* name = passed.is_link ? "share.link" : "share.code";
  y = share_title(f, dialog, y, name);
  // All of it can be marked and copied by hand; what is written there is not kept.
  text_field(ui, "text", {dialog.left(), y, dialog.width(), 48}, f.tr(name), passed.text, pasted_field());
  y += 54;
  y += text(ui, {dialog.left(), y}, dialog.width(), f.tr("share.length", {{"n", std::to_string(passed.text.size())}}),
            ui.type().small, ui.colors().ink2);
  if (passed.is_link && passed.text.size() > kLong)
    y += text(ui, {dialog.left(), y}, dialog.width(), f.tr("share.long"), ui.type().small, ui.colors().ink2);
  ButtonRow row = row_at(f, dialog, y + 10);
  ButtonLook look;
  look.kind = ButtonKind::primary;
  look.icon = seven::icon::copy;
  if (row.add("copy", f.tr("share.copy"), look)) copy(f, passed.text);
  look.kind = ButtonKind::secondary;
  look.icon = seven::icon::share_2;
  if (passed.is_link && f.work.platform().can_share() && row.add("share", f.tr("share.system"), look))
    pass_to_system(f, passed.text);
  return row.bottom() + 24;
}

void paint_code(Frame& f, const QrCode& code, const Rect& rect) {
  Ui& ui = f.ui;
  image(ui, "picture", rect, f.tr("share.qr.alt"));
  fill(ui, rect, 0, kLight);
  const auto size = static_cast<float>(code.size());
  const float module = rect.w / (size + 2 * qr_quiet_zone);
  const float left = rect.x + module * qr_quiet_zone, top = rect.y + module * qr_quiet_zone;
  for (int y = 0; y < code.size(); ++y) {
    for (int x = 0, to = 0; x < code.size(); x = to + 1) {
      for (to = x; to < code.size() && code.dark(to, y);) ++to;
      if (to > x)
        fill(ui,
             {left + module * static_cast<float>(x), top + module * static_cast<float>(y),
              module * static_cast<float>(to - x), module},
             0, kDark);
    }
  }
}

float code_part(Frame& f, const Dialog& dialog, float y, const PassedOn& passed) {
  Ui& ui = f.ui;
  y = share_title(f, dialog, y, "share.qr");
  if (!passed.code) {
    y = share_words(f, dialog, y, f.tr("share.qr.too_long", {{"n", std::to_string(passed.too_long)}})) + 10;
    ButtonLook look;
    look.icon = seven::icon::file_down;
    ButtonRow row = row_at(f, dialog, y);
    if (row.add("file", f.tr("ui.save_copy"), look)) f.later([](Workspace& work) { work.save_copy(); });
    return row.bottom() + 24;
  }
  y = share_words(f, dialog, y, f.tr("share.qr.words")) + 10;
  // As large as can be seen at once where it was asked for, for a camera at the back of the room.
  const float most = f.work.sheet().subject == "qr" ? std::max(280.0f, ui.size().y - 250) : 320;
  const float side = std::floor(std::min(dialog.width(), most));
  paint_code(f, *passed.code, {dialog.left() + std::floor((dialog.width() - side) * 0.5f), y, side, side});
  return y + side + 24;
}

}  // namespace

void draw_share_sheet(Frame& f) {
  Ui& ui = f.ui;
  Dialog dialog(ui, "share", f.tr("share.title"), 640);
  float y = share_words(f, dialog, dialog.top(), f.tr("share.words")) + 16;
  const PassedOn* passed = f.work.document() == nullptr ? nullptr : f.work.passing_on().of(*f.work.document());
  if (passed == nullptr) {
    y += status(ui, "wait", {dialog.left(), y}, dialog.width(), f.tr("share.making"), ui.type().body, ui.colors().ink2);
    if (!f.work.passing_on().under_way()) f.later([](Workspace& work) { work.pass_on(); });
  } else if (f.work.sheet().subject == "qr") {
    y = link_part(f, dialog, code_part(f, dialog, y, *passed), *passed);
  } else {
    y = code_part(f, dialog, link_part(f, dialog, y, *passed), *passed);
  }
  dialog.end(y);
  if (dialog.closed()) f.later([](Workspace& work) { work.close_sheet(); });
}

void draw_paste_sheet(Frame& f) {
  Ui& ui = f.ui;
  Dialog dialog(ui, "paste", f.tr("share.paste"), 560);
  float y = share_words(f, dialog, dialog.top(), f.tr("share.paste.words")) + 12;
  const std::string pasted(f.work.unfolded(kPasted));
  if (const auto typed = text_field(ui, "text", {dialog.left(), y, dialog.width(), 48}, f.tr("share.paste.field"),
                                    pasted, pasted_field()))
    f.later([all = *typed](Workspace& work) { work.unfold(kPasted, all); });
  y += 60;
  ButtonRow row = row_at(f, dialog, y);
  ButtonLook look;
  look.kind = ButtonKind::primary;
  look.icon = seven::icon::folder_open;
  look.disabled = pasted.empty();
  if (row.add("open", f.tr("share.open"), look)) {
    f.later([pasted](Workspace& work) {
      work.unfold(kPasted, {});
      work.close_sheet();
      work.open_text(pasted);
    });
  }
  look.kind = ButtonKind::secondary;
  look.icon = seven::icon::camera;
  look.disabled = false;
  if (row.add("photo", f.tr("share.photo"), look)) f.later([](Workspace& work) { work.pick_file(); });
  dialog.end(row.bottom() + 8);
  if (dialog.closed()) f.later([](Workspace& work) { work.close_sheet(); });
}

}  // namespace seven::ui
