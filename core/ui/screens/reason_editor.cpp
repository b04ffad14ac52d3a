#include "ui/screens/reason_editor.h"

#include "base/word_count.h"
#include "exercise/differences.h"
#include "icons.h"
#include "ui/widgets/choice.h"
#include "ui/widgets/text.h"
#include "ui/widgets/text_field.h"

namespace seven::ui {
namespace {

constexpr const char* kRefused = "talk.refused";  // which refused kind is explained, "<pair>/<kind>"

void keep_reason(DiffBuilder& diff, const DifferenceReason& reason) {
  if (reason.kind == ReasonKind::unset && reason.text.empty())
    diff.remove<DifferenceReason>(reason.key());
  else
    diff.put(reason);
}

void choose_reason_kind(Frame& f, const ReasonEditor& of, int pressed) {
  const std::string pair = of.reason.key();
  if (pressed >= static_cast<int>(allowed_reasons.size())) {
    const std::string refused = refused_reason_words[static_cast<std::size_t>(pressed) - allowed_reasons.size()];
    f.later([pair, refused](Workspace& work) { work.unfold(kRefused, pair + "/" + refused); });
    return;
  }
  DifferenceReason next = of.reason;
  const ReasonKind kind = allowed_reasons[static_cast<std::size_t>(pressed)];
  next.kind = next.kind == kind ? ReasonKind::unset : kind;
  const StepName step{"step.talk.kind", {{"one", of.one}, {"other", of.other}, {"kind", "@" + reason_kind_key(kind)}}};
  f.later([next, step](Workspace& work) {
    work.unfold(kRefused, "none");
    work.edit(step, [&](DiffBuilder& diff) { keep_reason(diff, next); });
  });
}

}  // namespace

bool is_complete(const DifferenceReason& reason) { return reason.kind != ReasonKind::unset && !is_blank(reason.text); }

std::string reason_kind_key(ReasonKind kind) {
  return std::string("exercise.reason.") + reason_kind_words[static_cast<std::size_t>(kind)];
}

float reason_editor(Frame& f, const ReasonEditor& of, float x, float y, float width, Rect* field) {
  Ui& ui = f.ui;
  const Palette& c = ui.colors();
  std::vector<Choice> kinds;
  int chosen = -1;
  for (std::size_t i = 0; i < allowed_reasons.size(); ++i) {
    const std::string key = reason_kind_key(allowed_reasons[i]);
    if (of.reason.kind == allowed_reasons[i]) chosen = static_cast<int>(i);
    kinds.push_back({key, f.tr(key), f.tr(key + ".help"), nullptr, {}, nullptr, false});
  }
  for (const char* refused : refused_reason_words)
    kinds.push_back({refused, f.tr(std::string("exercise.refused.") + refused), {}, nullptr, {}, nullptr, false});

  const std::string& question = f.tr("talk.kind_question");
  y += paint_text(ui, {x, y}, width, question, ui.type().small_strong, c.ink2) + 6;
  float height = 0;
  if (const auto pressed = chip_choices(ui, "kind", {x, y}, width, question, kinds, chosen, &height))
    choose_reason_kind(f, of, *pressed);
  y += height + 8;

  std::string said = chosen >= 0 ? kinds[static_cast<std::size_t>(chosen)].hint : "";
  bool refusal = false;
  for (const char* refused : refused_reason_words) {
    if (f.work.unfolded(kRefused) != of.reason.key() + "/" + refused) continue;
    said = f.tr(std::string("exercise.refused.") + refused + ".why");
    refusal = true;
  }
  if (!said.empty()) {
    const float left = refusal ? 28.0f : 0.0f;
    if (refusal) icon(ui, seven::icon::info, {x + 9, y + 11}, 18, c.ink);
    y += status(ui, "about_kind", {x + left, y}, width - left, said, refusal ? ui.type().small_strong : ui.type().small,
                refusal ? c.ink : c.ink2) +
         8;
  }

  FieldOptions options;
  options.look = FieldLook::note;
  options.multiline = true;
  options.placeholder = f.tr("exercise.because.placeholder");
  options.warning = f.tr("exercise.privacy_warning");
  height = field_height(ui, width, of.reason.text, 2, options.look);
  *field = {x, y, width, height};
  const std::string label = f.tr("talk.because", {{"pair", of.pair}});
  if (const auto typed = text_field(ui, "because", *field, label, of.reason.text, options)) {
    DifferenceReason next = of.reason;
    next.text = *typed;
    const StepName step{"step.talk.because", {{"one", of.one}, {"other", of.other}}};
    f.later([next, step](Workspace& work) {
      work.edit_typing(step, "difference_reason/" + next.key(), [&](DiffBuilder& diff) { keep_reason(diff, next); });
    });
  }
  return y + height + warning_height(ui, width, options.warning) + 6;
}

}  // namespace seven::ui
