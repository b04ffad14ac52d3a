#include "ui/screens/document_sheets.h"

#include "icons.h"
#include "ui/screens/document_row.h"
#include "ui/widgets/button.h"
#include "ui/widgets/dialog.h"
#include "ui/widgets/text.h"
#include "ui/widgets/text_field.h"

namespace seven::ui {
namespace {

// The name that is being written, until it is given.
constexpr const char* kName = "document_name";

// The document of the sheet; the sheet closes where it has gone.
const DocumentMeta* subject(Frame& f) {
  const DocumentMeta* meta = f.work.meta_of(f.work.sheet().subject);
  if (meta == nullptr) f.later([](Workspace& work) { work.close_sheet(); });
  return meta;
}

}  // namespace

void draw_work_sheet(Frame& f) {
  Ui& ui = f.ui;
  const DocumentMeta* meta = subject(f);
  if (meta == nullptr) return;
  Dialog dialog(ui, "work", f.work.title_of(*meta), 480);
  const float x = dialog.left(), width = dialog.width();
  float y = dialog.top();
  const bool readable = !meta->kind.empty();
  const float picture = width >= 260 ? 108.0f : 0.0f, left = picture > 0 ? picture + 16 : 0;
  if (picture > 0) document_picture(ui, meta->picture, {x, y + 2, picture, 60});
  const std::string size = size_words(meta->bytes);
  float below = y;
  if (readable)
    below += text(ui, {x + left, below}, width - left, kind_words(f, *meta), ui.type().body, ui.colors().ink);
  below +=
      text(ui, {x + left, below}, width - left,
           f.tr("documents.changed", {{"when", when_words(f, meta->modified_ms)}}) + (size.empty() ? "" : " · " + size),
           ui.type().small, ui.colors().ink2);
  y = std::max(below, y + (picture > 0 ? 62.0f : 0.0f)) + 18;
  const auto row = [&](const char* key, const std::string& label, const char* glyph, ButtonKind kind) {
    ButtonLook look;
    look.icon = glyph;
    look.kind = kind;
    float height = 0;
    const bool pressed = fitting_button(ui, key, {x, y}, width, label, look, &height);
    y += height + 8;
    return pressed;
  };
  const std::string id = meta->id;
  if (readable) {
    if (row("open", f.tr("ui.carry_on"), seven::icon::arrow_right, ButtonKind::primary))
      f.later([id](Workspace& work) { work.open_recent(id); });
    if (row("rename", f.tr("documents.rename"), seven::icon::pencil, ButtonKind::secondary))
      f.later([id, name = meta->name](Workspace& work) {
        work.unfold(kName, name);
        work.show({Sheet::Kind::rename, id});
      });
    if (row("copy", f.tr("documents.copy"), seven::icon::copy, ButtonKind::secondary))
      f.later([id](Workspace& work) { work.duplicate(id); });
    if (row("moments", f.tr("moments.title"), seven::icon::history, ButtonKind::secondary))
      f.later([id](Workspace& work) { work.show_moments(id); });
  }
  if (row("remove", f.tr("documents.remove"), seven::icon::trash_2, ButtonKind::secondary))
    f.later([id](Workspace& work) { work.put_in_bin(id); });
  dialog.end(y);
  if (dialog.closed()) f.later([](Workspace& work) { work.close_sheet(); });
}

void draw_rename_sheet(Frame& f) {
  Ui& ui = f.ui;
  const DocumentMeta* meta = subject(f);
  if (meta == nullptr) return;
  Dialog dialog(ui, "rename", f.tr("documents.rename"), 480);
  const float x = dialog.left(), width = dialog.width();
  float y = dialog.top();
  const std::string name(f.work.unfolded(kName));
  y += paint_text(ui, {x, y}, width, f.tr("documents.name"), ui.type().small_strong, ui.colors().ink) + 6;
  FieldOptions options;
  options.max_length = static_cast<int>(max_name_length);
  options.description = f.tr("documents.name.words");
  if (const auto typed = text_field(ui, "name", {x, y, width, 48}, f.tr("documents.name"), name, options))
    f.later([all = *typed](Workspace& work) { work.unfold(kName, all); });
  y += 48 + 4;
  y += paint_text(ui, {x, y}, width, options.description, ui.type().small, ui.colors().ink2) + 16;
  ButtonLook look;
  look.kind = ButtonKind::primary;
  look.icon = seven::icon::check;
  float height = 0;
  if (fitting_button(ui, "yes", {x, y}, width, f.tr("documents.rename.yes"), look, &height))
    f.later([id = meta->id, name](Workspace& work) { work.rename(id, name); });
  dialog.end(y + height + 4);
  if (dialog.closed()) f.later([](Workspace& work) { work.close_sheet(); });
}

}  // namespace seven::ui
