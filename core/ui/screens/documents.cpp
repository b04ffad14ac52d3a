// Your work: every document on this device, a search by name, and the bin.
#include "base/search_text.h"
#include "icons.h"
#include "ui/screens/bars.h"
#include "ui/screens/document_row.h"
#include "ui/screens/screens.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/fold.h"
#include "ui/widgets/text.h"
#include "ui/widgets/text_field.h"

namespace seven::ui {
namespace {

constexpr const char* kSearch = "documents";   // what is looked for
constexpr const char* kBin = "documents_bin";  // whether the bin is folded out
constexpr float kMore = 48;

// What is painted: a screen above and below the page, so that keys and wheels find it painted.
bool near_view(const Rect& view, const Rect& row) {
  return row.bottom() > view.y - view.h && row.y < view.bottom() + view.h;
}

std::string row_words(const Frame& f, const DocumentMeta& meta) {
  std::string words = kind_words(f, meta);
  if (!meta.kind.empty() && !meta.name.empty()) {
    const std::string scenario = f.ui.words().or_else(meta.scenario + ".title", "");
    if (!scenario.empty() && scenario != meta.name) words += " · " + scenario;
  }
  words += (words.empty() ? "" : " · ") + when_words(f, meta.modified_ms);
  const std::string size = size_words(meta.bytes);
  return size.empty() ? words : words + " · " + size;
}

float search_field(Frame& f, float x, float y, float width, const std::string& wanted) {
  Ui& ui = f.ui;
  FieldOptions options;
  options.max_length = 200;
  options.spell = false;
  const float field = std::min(width, 420.0f);
  y += paint_text(ui, {x, y}, field, f.tr("documents.search"), ui.type().small_strong, ui.colors().ink) + 6;
  if (const auto typed = text_field(ui, "search", {x, y, field, 48}, f.tr("documents.search"), wanted, options))
    f.later([all = *typed](Workspace& work) { work.unfold(kSearch, all); });
  return y + 48;
}

float all_work(Frame& f, float x, float y, float width, const Rect& view, const std::string& wanted) {
  Ui& ui = f.ui;
  std::vector<const DocumentMeta*> shown;
  for (const DocumentMeta& meta : f.work.recent()) {
    const std::string scenario = ui.words().or_else(meta.scenario + ".title", "");
    if (has_words(f.work.title_of(meta) + " " + scenario, wanted)) shown.push_back(&meta);
  }
  const long total = static_cast<long>(f.work.recent().size());
  const std::string count =
      wanted.empty() ? ui.words().count("documents.count", total)
      : shown.empty()
          ? f.tr("documents.none_found")
          : f.tr("documents.found", {{"n", std::to_string(shown.size())}, {"total", std::to_string(total)}});
  y += status(ui, "count", {x, y}, width, count, ui.type().small, ui.colors().ink2) + 8;
  if (shown.empty()) return y;
  Group list(ui, "list", Role::group, f.tr("documents.title"));
  hairline(ui, x, y, width);
  for (const DocumentMeta* meta : shown) {
    Scope scope(ui, meta->id);
    const float room = width - kMore;
    const DocumentRow row = measure_row(f, *meta, row_words(f, *meta), room);
    const Rect place{x, y + 4, room, row.height};
    const bool near = near_view(view, place);
    document_row(f, *meta, row, place, !near);
    const Rect more{x + width - 44, place.center().y - 22, 44, 44};
    if (icon_button(ui, "more", more, f.tr("documents.more", {{"what", row.title}}), seven::icon::ellipsis))
      f.later([id = meta->id](Workspace& work) { work.show({Sheet::Kind::work, id}); });
    y += row.height + 8;
    hairline(ui, x, y, width);
  }
  return y;
}

float binned_row(Frame& f, const DocumentMeta& meta, float x, float y, float width) {
  Ui& ui = f.ui;
  const Palette& c = ui.colors();
  Scope scope(ui, meta.id);
  const std::string title = f.work.title_of(meta);
  const std::string left =
      ui.words().count("documents.bin.left", bin_days_left(meta, f.work.platform().clock().epoch_ms()));
  const std::string& label = f.tr("documents.put_back");
  ButtonLook look;
  look.icon = seven::icon::undo_2;
  look.description = title;
  const float wanted = button_size(ui, label, look).x;
  const bool beside = width >= wanted + 48 + 220;
  const float room = beside ? width - wanted - 72 : width;
  const float first = y + 12;
  y = first + text(ui, {x + 8, first}, room - 8, title, ui.type().strong, c.ink);
  y += text(ui, {x + 8, y}, room - 8, left, ui.type().small, c.ink2);
  const float top = beside ? (first + y) * 0.5f - 22 : y + 8;
  const float at = beside ? x + width - 48 - 8 - wanted : x + 8;
  const float most = beside ? wanted : std::min(wanted, width - 64);
  if (button(ui, "put_back", {at, top, most, 44}, label, look))
    f.later([id = meta.id](Workspace& work) { work.put_back(id); });
  if (icon_button(ui, "for_good", {at + most + 8, top, 44, 44}, f.tr("documents.for_good", {{"what", title}}),
                  seven::icon::trash_2))
    f.later([id = meta.id](Workspace& work) { work.show({Sheet::Kind::delete_document, id}); });
  y = std::max(y, top + 44) + 12;
  hairline(ui, x, y, width);
  return y;
}

float bin(Frame& f, float x, float y, float width) {
  Ui& ui = f.ui;
  const std::vector<DocumentMeta>& binned = f.work.binned();
  Group region(ui, "bin", Role::region, f.tr("documents.bin"));
  const bool open = f.work.unfolded(kBin) == "open";
  float height = 0;
  const std::string label = f.tr("documents.bin.show", {{"n", std::to_string(binned.size())}});
  if (fold_row(ui, "fold", {x, y}, width, label, seven::icon::trash_2, open, &height))
    f.later([open](Workspace& work) { work.unfold(kBin, open ? "" : "open"); });
  y += height + 8;
  if (!open) return y;
  y += text(ui, {x + 8, y}, width - 8, f.tr("documents.bin.words"), ui.type().small, ui.colors().ink2) + 4;
  for (const DocumentMeta& meta : binned) y = binned_row(f, meta, x, y, width);
  return y;
}

}  // namespace

void draw_documents(Frame& f) {
  Ui& ui = f.ui;
  const Palette& c = ui.colors();
  Scope scope(ui, "documents");
  const float top = top_bar(f, {}, false);
  Group main(ui, "main", Role::main, {});
  ScrollArea scroll(ui, "scroll", {0, top, ui.size().x, ui.size().y - top});
  const float margin = page_margin(ui), width = std::min(960.0f, ui.size().x - 2 * margin);
  const float x = ui.desktop() ? (ui.size().x - width) * 0.5f : margin;
  float y = scroll.top() + (ui.phone() ? 8 : 16);
  back_link(f, x, y, f.tr("ui.home"), Screen::home);
  y += 52;
  y += heading(ui, {x, y}, width, f.tr("documents.title"), ui.type().h1, c.ink, 1) + 6;
  y += text(ui, {x, y}, std::min(width, 720.0f), f.tr("documents.lead"), ui.type().body, c.ink2) + 20;
  const std::string wanted(f.work.unfolded(kSearch));
  if (f.work.recent().empty()) {
    y += text(ui, {x, y}, width, f.tr(f.work.recent_known() ? "ui.nothing_yet" : "ui.looking"), ui.type().body, c.ink2);
  } else {
    y = search_field(f, x, y, width, wanted) + 16;
    y = all_work(f, x, y, width, scroll.view(), wanted);
  }
  if (!f.work.binned().empty()) y = bin(f, x, y + 24, width);
  scroll.end(y + 32 + ui.around().safe.bottom);
}

}  // namespace seven::ui
