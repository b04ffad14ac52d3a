#include "ui/screens/document_row.h"

#include "icons.h"

namespace seven::ui {
namespace {

constexpr float kPicture = 72, kPictureHeight = 40, kNarrow = 230;

// Where the words begin: with very large text there is no room for a picture beside them.
float words_left(float width) { return width < kNarrow ? 8 : kPicture + 22; }

const Meaning& meaning_of(const Palette& c, DocumentPicture::Kind kind) {
  switch (kind) {
    case DocumentPicture::Kind::relationship: return c.relationship;
    case DocumentPicture::Kind::introduced: return c.introduced;
    case DocumentPicture::Kind::one_off:
    case DocumentPicture::Kind::transaction: break;
  }
  return c.transaction;
}

}  // namespace

std::string when_words(const Frame& f, std::int64_t ms) {
  const std::int64_t minutes = std::max<std::int64_t>(0, (f.work.platform().clock().epoch_ms() - ms) / 60'000);
  const Translator& words = f.ui.words();
  if (minutes < 1) return words("ui.just_now");
  if (minutes < 60) return words.count("ui.minutes_ago", static_cast<long>(minutes), {});
  if (minutes < 48 * 60) return words.count("ui.hours_ago", static_cast<long>(minutes / 60), {});
  return words.count("ui.days_ago", static_cast<long>(minutes / 1440), {});
}

std::string size_words(std::int64_t bytes) {
  if (bytes <= 0) return {};
  const std::int64_t kilobytes = (bytes + 999) / 1000;
  if (kilobytes < 1000) return std::to_string(kilobytes) + " kB";
  const std::int64_t tenths = (bytes + 50'000) / 100'000;
  return std::to_string(tenths / 10) + "." + std::to_string(tenths % 10) + " MB";
}

std::string kind_words(const Frame& f, const DocumentMeta& meta) {
  if (meta.kind.empty()) return {};
  if (meta.kind == Plan::type) return f.tr("documents.plan");
  const int step = std::clamp(meta.step, 0, kSteps - 1);
  return f.tr("documents.exercise") + " · " +
         f.tr(std::string("exercise.step.") + step_word(static_cast<Step>(step)) + ".short");
}

void document_picture(Ui& ui, const DocumentPicture& picture, const Rect& place) {
  const Palette& c = ui.colors();
  fill(ui, place, 8, c.sheet);
  stroke(ui, place, 8, c.line, c.high_contrast ? 2.0f : 1.0f);
  Minutes sum;
  for (const DocumentPicture::Part& part : picture.parts) sum += part.minutes;
  if (picture.today <= Minutes()) return icon(ui, seven::icon::file_text, place.center(), 20, c.ink3);
  const float left = place.x + 7, width = place.w - 14;
  const float scale = width / static_cast<float>(std::max(picture.today, sum).approximately());
  const float top = place.y + place.h * 0.2f, bar = place.h * 0.36f;
  stroke(ui, {left, top, static_cast<float>(picture.today.approximately()) * scale, place.h * 0.14f}, 2, c.today.mid,
         1.2f);
  const float y = top + place.h * 0.14f + 4;
  float x = left;
  for (const DocumentPicture::Part& part : picture.parts) {
    const float w = static_cast<float>(part.minutes.approximately()) * scale;
    const Meaning& meaning = meaning_of(c, part.kind);
    if (w > 0.5f) {
      const Rect box{x, y, std::max(1.5f, w - 1.5f), bar};
      const bool quiet = part.kind == DocumentPicture::Kind::one_off;
      fill(ui, box, 2.5f, quiet ? c.transaction.tint : meaning.fill);
      if (quiet) stroke(ui, box, 2.5f, c.transaction.fill, 1);
    }
    x += w;
  }
  if (sum > picture.today) {
    const float end = left + static_cast<float>(picture.today.approximately()) * scale;
    fill(ui, {end - 1, y - 2, 2, bar + 4}, 0, c.overspent.fill);
  }
}

DocumentRow measure_row(const Frame& f, const DocumentMeta& meta, std::string words, float width) {
  DocumentRow row{f.work.title_of(meta), std::move(words), 0};
  const float room = width - words_left(width) - 8;
  const float lines = measure_text(f.ui, row.title, f.ui.type().strong, room).y +
                      measure_text(f.ui, row.words, f.ui.type().small, room).y;
  row.height = std::max(64.0f, lines + 16);
  return row;
}

void document_row(Frame& f, const DocumentMeta& meta, const DocumentRow& row, const Rect& place, bool bare) {
  Ui& ui = f.ui;
  const Palette& c = ui.colors();
  Node node;
  node.id = ui.id("open");
  node.role = Role::button;
  node.label = f.tr("ui.carry_on_with", {{"what", row.title}});
  node.description = row.words;
  node.disabled = meta.kind.empty();
  node.bounds = place;
  const Interaction state = ui.interact(std::move(node));
  if (state.pressed) f.later([id = meta.id](Workspace& work) { work.open_recent(id); });
  if (bare) return;
  if (state.hovered || state.held) fill(ui, place, 8, state.held ? c.held : c.well);
  const float left = words_left(place.w), room = place.w - left - 8;
  if (left > kPicture)
    document_picture(ui, meta.picture,
                     {place.x + 8, place.center().y - kPictureHeight * 0.5f, kPicture, kPictureHeight});
  const float title = measure_text(ui, row.title, ui.type().strong, room).y;
  const float lines = title + measure_text(ui, row.words, ui.type().small, room).y;
  const float y = place.center().y - lines * 0.5f;
  paint_text(ui, {place.x + left, y}, room, row.title, ui.type().strong, c.ink);
  paint_text(ui, {place.x + left, y + title}, room, row.words, ui.type().small, c.ink2);
  if (state.focused) ui.focus_ring(place, 8);
}

}  // namespace seven::ui
