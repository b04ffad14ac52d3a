#include "exchange/flow_picture.h"

#include <algorithm>

#include "base/json_text.h"
#include "exchange/flow_layout.h"

namespace seven {
namespace {

constexpr float kEdge = 44, kAcross = picture_width - 2 * kEdge;
constexpr float kHatch = 8;  // between the lines of what waits
constexpr TextLook kPlanTitle{800, 36, 42}, kLead{400, 16, 23}, kHead{600, 17, 24}, kQuiet{400, 13.5f, 18};

TextLook look_of(FlowText which) {
  switch (which) {
    case FlowText::title: return {600, 15, 19};
    case FlowText::note: return {400, 13, 17};
    case FlowText::amount: return {800, 17, 22};
    case FlowText::role: break;
  }
  return {800, 17, 22};
}

const Hue& hue_of(const Look& look, FlowEndKind kind) { return seven::hue_of(look, sign_of(kind)); }

void append_point(std::string& d, char letter, float x, float y) {
  d += letter;
  append_json_number(d, x, 2);
  d += ' ';
  append_json_number(d, y, 2);
}

std::string outline_of(const FlowRibbon& ribbon) {
  const float middle = (ribbon.from_x + ribbon.to_x) * 0.5f;
  std::string d;
  append_point(d, 'M', ribbon.from_x, ribbon.from_top);
  append_point(d, 'C', middle, ribbon.from_top);
  append_point(d, ' ', middle, ribbon.to_top);
  append_point(d, ' ', ribbon.to_x, ribbon.to_top);
  append_point(d, 'L', ribbon.to_x, ribbon.to_top + ribbon.height);
  append_point(d, 'C', middle, ribbon.to_top + ribbon.height);
  append_point(d, ' ', middle, ribbon.from_top + ribbon.height);
  append_point(d, ' ', ribbon.from_x, ribbon.from_top + ribbon.height);
  return d + "Z";
}

class FlowPainter {
 public:
  FlowPainter(const ReportFlow& flow, const Look& look, const MeasureText& measure)
      : flow_(flow), look_(look), to_(measure) {}

  FlowDrawing paint() {
    float y = header();
    y = flow_.empty() ? y + to_.paragraph({kEdge, y}, kAcross, flow_.nothing, kLead, look_.ink) + 20 : columns(y);
    for (const std::string& note : flow_.notes) y += to_.paragraph({kEdge, y}, kAcross, note, kQuiet, look_.ink2) + 4;
    y = std::max(y + 12, 520.0f);
    to_.line({kEdge, y}, {picture_width - kEdge, y}, look_.line, 1);
    y += 12;
    const float half = kAcross * 0.48f;
    const float one = to_.paragraph({kEdge, y}, half, flow_.disclaimer, {600, 13.5f, 18}, look_.ink2);
    const float other =
        to_.paragraph({picture_width - kEdge - half, y}, half, flow_.credit, kQuiet, look_.ink2, Anchor::end);
    y += std::max(one, other) + 18;
    Drawing whole(to_.measure());
    whole.rect({0, 0, picture_width, y}, 0, {look_.paper});
    whole.append(to_);
    return {std::move(whole), {picture_width, y}, in_words()};
  }

 private:
  float header() {
    draw_clock(to_, look_, {kEdge + 13, 38}, 26);
    to_.text({kEdge + 36, 26}, flow_.product, {800, 17, 24}, look_.ink);
    std::string where = flow_.plan;
    if (!flow_.made.empty()) where += (where.empty() ? "" : " · ") + flow_.made;
    const float room = kAcross - 230;
    const float high = to_.paragraph({picture_width - kEdge - room, 29}, room, where, kQuiet, look_.ink2, Anchor::end);
    float y = std::max(62.0f, 29 + high + 8);
    y += to_.paragraph({kEdge, y}, kAcross, flow_.title, kPlanTitle, look_.ink) + 2;
    return y + to_.paragraph({kEdge, y}, kAcross, flow_.lead, kLead, look_.ink2) + 20;
  }

  // Words, and an amount behind them in another weight. `anchor` is where `x` lies.
  void head(float x, float y, const std::string& words, const std::string& amount, Anchor anchor) {
    const float gap = amount.empty() ? 0 : 8;
    const float width = to_.width_of(words, kHead) + gap + to_.width_of(amount, {400, 17, 24});
    const float left = anchor == Anchor::start ? x : anchor == Anchor::end ? x - width : x - width * 0.5f;
    to_.text({left, y}, words, kHead, look_.ink);
    to_.text({left + to_.width_of(words, kHead) + gap, y}, amount, {400, 17, 24}, look_.ink2);
  }

  float columns(float y) {
    const FlowMeasure measure = [this](const std::string& words, FlowText which, float width) -> Vec2 {
      const TextLook text = look_of(which);
      return {to_.width_of(words, text), width > 0 ? to_.height_of(words, text, width) : text.line};
    };
    const FlowLayout layout = flow_layout(flow_, {kEdge, y + 40, kAcross, 470}, measure);
    head(layout.taken_right, y, flow_.taken, flow_.taken_amount, Anchor::end);
    head(layout.whose_middle, y, flow_.whose, {}, Anchor::middle);
    head(layout.becomes_left, y, flow_.becomes, flow_.becomes_amount, Anchor::start);
    for (const FlowRibbon& ribbon : layout.ribbons) {
      const Hue& hue = hue_of(look_, ribbon.kind);
      const bool quiet = ribbon.in ? ribbon.kind == FlowEndKind::released : ribbon.kind == FlowEndKind::left;
      const bool gray = look_.ink == 0 && look_.paper == 0xffffff;  // for printers without color
      Pen pen{quiet ? look_.ink3 : gray ? look_.ink : hue.fill};
      pen.opacity = (quiet ? (ribbon.in ? 0.22f : 0.12f) : 0.34f) * (ribbon.waits ? 0.5f : 1.0f);
      if (gray) pen.stroke = look_.line_strong, pen.width = 0.6f;
      to_.path(outline_of(ribbon), pen);
      if (!ribbon.waits) continue;
      std::string lines;
      for (const auto& [from, to] : hatching(ribbon, kHatch)) lines += polyline({from, to}, false);
      if (!lines.empty()) to_.path(lines, {no_color, quiet ? look_.ink3 : pen.fill, 1});
    }
    for (std::size_t i = 0; i < layout.from.size(); ++i) end(flow_.from[i], layout.from[i], true);
    for (std::size_t i = 0; i < layout.into.size(); ++i) end(flow_.into[i], layout.into[i], false);
    for (std::size_t i = 0; i < layout.roles.size(); ++i) role(flow_.roles[i], layout.roles[i]);
    return layout.bottom + 22;
  }

  void end(const ReportFlowEnd& end, const FlowEndPlace& place, bool from) {
    const Hue& hue = hue_of(look_, end.kind);
    Pen pen{look_.sheet, hue.fill, 1.5f};
    if (!from && end.kind != FlowEndKind::left) pen.fill = hue.fill;
    if (end.kind == FlowEndKind::left || end.kind == FlowEndKind::missing) pen.dashes = "5 4";
    if (!end.waits.empty()) pen.fill = look_.sheet;
    to_.rect(place.bar, 4, pen);
    if (!end.waits.empty()) to_.hatch(place.bar.inset(1, 1), hue.fill, 1.2f, kHatch * 0.75f);
    if (end.kind == FlowEndKind::left)
      to_.circle(place.sign, 11, {no_color, look_.ink2, 1.8f, "4 3"});
    else if (!from)
      draw_sign(to_, look_, sign_of(end.kind), place.sign, 24);
    else if (end.kind != FlowEndKind::released)
      sign_before(end, place);
    const Anchor anchor = from ? Anchor::end : Anchor::start;
    to_.text({place.amount.right(), place.amount.y}, end.amount, look_of(FlowText::amount), look_.ink, Anchor::end);
    const bool tinted = !from && end.kind != FlowEndKind::left;
    to_.paragraph(place.title.min(), place.title.w, end.title, look_of(FlowText::title), tinted ? hue.text : look_.ink,
                  anchor);
    to_.paragraph(place.note.min(), place.note.w, end.note, look_of(FlowText::note), look_.ink2, anchor);
  }

  // In front of words that are aligned to the right, where there is room.
  void sign_before(const ReportFlowEnd& end, const FlowEndPlace& place) {
    const TextLook text = look_of(FlowText::title);
    const auto first = wrapped(end.title, text, place.title.w, to_.measure()).front();
    const float x = place.title.right() - to_.width_of(first, text) - 14;
    if (x - 9 >= place.title.x) draw_sign(to_, look_, sign_of(end.kind), {x, place.title.y + text.line * 0.5f}, 18);
  }

  void role(const ReportFlowRole& role, const Rect& box) {
    to_.rect(box, 12, {look_.sheet, look_.ink, 1.6f});
    const float x = box.x + 8, width = box.w - 16;
    const TextLook name = look_of(FlowText::role), amount = look_of(FlowText::title), note = look_of(FlowText::note);
    float y = box.center().y - (to_.height_of(role.name, name, width) + to_.height_of(role.amount, amount, width) +
                                to_.height_of(role.note, note, width)) *
                                   0.5f;
    y += to_.paragraph({x, y}, width, role.name, name, look_.ink, Anchor::middle);
    y += to_.paragraph({x, y}, width, role.amount, amount, look_.ink, Anchor::middle);
    to_.paragraph({x, y}, width, role.note, note, look_.ink2, Anchor::middle);
  }

  std::string in_words() const {
    std::string words = flow_.lead;
    for (const auto& [title, ends] : {std::pair{&flow_.taken, &flow_.from}, {&flow_.becomes, &flow_.into}}) {
      words += " " + *title + ":";
      for (const ReportFlowEnd& end : *ends)
        words += " " + end.title + ", " + end.amount + (end.waits.empty() ? "" : ", " + end.waits) + ".";
    }
    return words;
  }

  const ReportFlow& flow_;
  const Look& look_;
  Drawing to_;
};

}  // namespace

FlowDrawing draw_flow(const ReportFlow& flow, const Look& look, const MeasureText& measure) {
  return FlowPainter(flow, look, measure).paint();
}

ReportPicture flow_picture(const ReportFlow& flow, const Look& look, const MeasureText& measure) {
  const FlowDrawing drawn = draw_flow(flow, look, measure);
  return {
      drawn.drawing.finish(drawn.size, flow.language, flow.product + ": " + flow.title, drawn.words, look.typefaces),
      drawn.size};
}

}  // namespace seven
