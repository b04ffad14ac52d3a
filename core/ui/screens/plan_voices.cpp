#include "ui/screens/plan_voices.h"

#include "base/word_count.h"
#include "icons.h"
#include "ui/screens/plan.h"
#include "ui/screens/plan_page_parts.h"
#include "ui/widgets/button.h"
#include "ui/widgets/choice.h"
#include "ui/widgets/fold.h"
#include "ui/widgets/text.h"

namespace seven::ui {
namespace {

constexpr const char* kTagging = "plan_voice_tag";  // whose moment is being chosen
constexpr float kVoiceGap = 20;

std::string voice_key(VoiceKind kind) {
  return std::string("plan_pages.voice.") + voice_kind_words[static_cast<std::size_t>(kind)];
}

StepName voice_step(const char* key, VoiceKind kind) { return {key, {{"what", "@" + voice_key(kind)}}}; }

void add_voice(Frame& f, VoiceKind kind) {
  f.later([kind](Workspace& work) {
    Voice voice;
    voice.id = work.new_key();
    voice.kind = kind;
    work.edit(voice_step("plan_pages.step.add", kind), [&](DiffBuilder& edit) { edit.put(voice); });
    work.unfold(kJustAdded, voice.id);
  });
}

void tag_voice(Frame& f, const Voice& voice, const std::string& moment) {
  Voice next = voice;
  next.moment = next.moment == moment ? "" : moment;
  f.later([next](Workspace& work) {
    work.unfold(kTagging, "");
    work.edit(voice_step("plan_pages.step.tag", next.kind), [&](DiffBuilder& edit) { edit.put(next); });
  });
}

// The moments to choose from.
float tag_choices(Frame& f, const Voice& voice, float x, float y, float width) {
  std::vector<const Moment*> moments;
  std::vector<Choice> choices;
  int chosen = -1;
  for (const Lane* lane : f.work.plan().lanes()) {
    for (const Moment* moment : f.work.plan().moments_in(lane->id)) {
      if (moment->id == voice.moment) chosen = static_cast<int>(moments.size());
      moments.push_back(moment);
      choices.push_back({moment->id, moment_title(f, *moment), {}, nullptr, {}, nullptr, false});
    }
  }
  if (choices.empty())
    return y + text(f.ui, {x, y}, width, f.tr("plan_pages.voice.no_moment"), f.ui.type().small, f.ui.colors().ink2);
  float height = 0;
  if (const auto pressed =
          chip_choices(f.ui, "moments", {x, y}, width, f.tr("plan_pages.voice.about"), choices, chosen, &height))
    tag_voice(f, voice, moments[static_cast<std::size_t>(*pressed)]->id);
  return y + height;
}

// One note: its words, what it is about, the way to take it away. Returns the y below.
float voice_note(Frame& f, const Voice& voice, int number, Vec2 at, float width, bool tags) {
  Ui& ui = f.ui;
  Scope scope(ui, voice.id);
  const std::string name =
      f.tr("plan_pages.numbered", {{"what", f.tr(voice_key(voice.kind))}, {"n", std::to_string(number)}});
  PageField field{name, f.tr(voice_key(voice.kind) + ".placeholder"), FieldLook::note, 3, 0, true};
  float y = page_field(f, "text", at, width, field, voice.text, [&](const std::string& words) {
    Voice next = voice;
    next.text = words;
    f.later([next](Workspace& work) {
      work.edit_typing(voice_step("plan_pages.step.voice", next.kind), "voice/" + next.id,
                       [&](DiffBuilder& edit) { edit.put(next); });
    });
  });
  focus_added(f, voice.id, ui.id("text"), {at.x, at.y, width, y - at.y});
  y += 2;
  const float row = y;
  float below = y + 44;
  if (icon_button(ui, "remove", {at.x + width - 44, row, 44, 44}, f.tr("plan_pages.remove", {{"what", name}}),
                  seven::icon::trash_2)) {
    f.later([voice](Workspace& work) {
      work.edit(voice_step("plan_pages.step.remove", voice.kind),
                [&](DiffBuilder& edit) { edit.remove<Voice>(voice.key()); });
    });
  }
  if (tags) {
    const Moment* moment = f.work.plan().moment(voice.moment);
    const bool open = f.work.unfolded(kTagging) == voice.id;
    FoldButton look;
    look.icon = seven::icon::map;
    look.description = name;
    look.open = open;
    const std::string label = moment == nullptr ? f.tr("plan_pages.voice.tag")
                                                : f.tr("plan_pages.voice.of", {{"what", moment_title(f, *moment)}});
    float height = 0;
    if (fold_button(ui, "tag", {at.x + 10, row}, width - 64, label, look, &height))
      f.later([id = open ? "" : voice.id](Workspace& work) { work.unfold(kTagging, id); });
    below = std::max(below, row + height);
    if (open) below = tag_choices(f, voice, at.x, below + 6, width) + 8;
  }
  return below;
}

}  // namespace

float voice_list(Frame& f, VoiceKind kind, Vec2 at, float width, bool tags) {
  Ui& ui = f.ui;
  const Palette& c = ui.colors();
  const std::string key = voice_key(kind);
  Group group(ui, voice_kind_words[static_cast<std::size_t>(kind)], Role::region, f.tr(key));
  float y = at.y;
  y += heading(ui, {at.x, y}, width, f.tr(key), ui.type().h3, c.ink, 2) + 2;
  y += text(ui, {at.x, y}, std::min(width, 720.0f), f.tr(key + ".help"), ui.type().small, c.ink2) + 12;
  std::vector<const Voice*> voices;
  for (const Voice* voice : f.work.plan().store().all<Voice>()) {
    if (voice->kind == kind) voices.push_back(voice);
  }
  if (voices.empty()) y = page_empty(f, {at.x, y}, width, {}, f.tr(key + ".empty")) + 12;
  const int columns = page_columns(width, 260, 3);
  const float each = page_column(width, columns, kVoiceGap);
  float below = y;
  for (std::size_t i = 0; i < voices.size(); ++i) {
    const auto column = static_cast<float>(i % static_cast<std::size_t>(columns));
    if (i > 0 && column == 0) y = below + 10;
    const float left = at.x + column * (each + kVoiceGap);
    below = std::max(below, voice_note(f, *voices[i], static_cast<int>(i) + 1, {left, y}, each, tags));
  }
  y = below + (voices.empty() ? 0.0f : 10.0f);
  ButtonLook look;
  look.icon = seven::icon::plus;
  float height = 0;
  if (fitting_button(ui, "add", {at.x, y}, width, f.tr(key + ".add"), look, &height)) add_voice(f, kind);
  return y + height;
}

float voices_to_read(Frame& f, VoiceKind kind, Vec2 at, float width) {
  Ui& ui = f.ui;
  float y = at.y;
  bool any = false;
  for (const Voice* voice : f.work.plan().store().all<Voice>()) {
    if (voice->kind != kind || is_blank(voice->text)) continue;
    if (!any)
      y += heading(ui, {at.x, y}, width, f.tr(voice_key(kind)), ui.type().small_strong, ui.colors().ink2, 3) + 2;
    any = true;
    y += text(ui, {at.x, y}, width, "“" + voice->text + "”", ui.type().body, ui.colors().ink) + 4;
  }
  return any ? y + 8 : y;
}

}  // namespace seven::ui
