#include "exchange/flow_layout.h"

#include <algorithm>

namespace seven {
namespace {

constexpr float kBar = 16, kSign = 36, kPad = 14, kLeast = 5;

// From what is pleasant to what can still be told apart: gaps, and how high all ribbons together are at least.
struct Spacing {
  float row_gap, role_gap, ribbons;
};
constexpr Spacing kSpacings[] = {{14, 26, 260}, {10, 18, 220}, {6, 12, 180}};

struct Columns {
  float label = 0, amount = 0, role = 0;
};

class Layout {
 public:
  Layout(const ReportFlow& flow, const Rect& area, const FlowMeasure& measure)
      : flow_(flow), area_(area), measure_(measure) {}

  FlowLayout run() {
    widths();
    const float scale = find_scale();
    const float tallest = tallest_at(scale);
    ends(flow_.from, scale, tallest, true);
    ends(flow_.into, scale, tallest, false);
    roles(scale, tallest);
    ribbons(scale);
    out_.bottom = area_.y + tallest;
    return std::move(out_);
  }

 private:
  void widths() {
    for (const auto* list : {&flow_.from, &flow_.into}) {
      for (const ReportFlowEnd& end : *list)
        columns_.amount = std::max(columns_.amount, measure_(end.amount, FlowText::amount, 0).x + 1);
    }
    columns_.role = std::clamp(area_.w * 0.115f, 120.0f, 150.0f);
    columns_.label = std::clamp(area_.w * 0.185f, 150.0f, 250.0f);
    from_bar_ = area_.x + columns_.label + kPad + columns_.amount + kPad;
    into_bar_ = area_.right() - columns_.label - kPad - columns_.amount - kSign - 8 - kBar;
    role_left_ = (from_bar_ + kBar + into_bar_ - columns_.role) * 0.5f;
    out_.taken_right = from_bar_ + kBar;
    out_.whose_middle = role_left_ + columns_.role * 0.5f;
    out_.becomes_left = into_bar_;
  }

  float words_height(const ReportFlowEnd& end) const {
    const float note = end.note.empty() ? 0 : measure_(end.note, FlowText::note, columns_.label).y;
    return std::max(measure_(end.title, FlowText::title, columns_.label).y + note,
                    measure_(end.amount, FlowText::amount, 0).y);
  }

  float row_height(const ReportFlowEnd& end, float scale) const {
    return std::max({kLeast, end.size() * scale, words_height(end)});
  }

  float height_of(const std::vector<ReportFlowEnd>& ends, float scale) const {
    float sum = 0;
    for (const ReportFlowEnd& end : ends) sum += row_height(end, scale) + spacing_.row_gap;
    return std::max(0.0f, sum - spacing_.row_gap);
  }

  float role_words(const ReportFlowRole& role) const {
    const float room = columns_.role - 16;
    return measure_(role.name, FlowText::role, room).y + measure_(role.amount, FlowText::title, room).y +
           (role.note.empty() ? 0 : measure_(role.note, FlowText::note, room).y) + 16;
  }

  float role_height(const ReportFlowRole& role, float scale) const {
    return std::max(role.size * scale, role_words(role));
  }

  float roles_height(float scale) const {
    float sum = 0;
    for (const ReportFlowRole& role : flow_.roles) sum += role_height(role, scale) + spacing_.role_gap;
    return std::max(0.0f, sum - spacing_.role_gap);
  }

  float tallest_at(float scale) const {
    return std::max({height_of(flow_.from, scale), height_of(flow_.into, scale), roles_height(scale)});
  }

  // The widest spacing that fits the height; where none does, the widest.
  void find_spacing(float all) {
    for (const Spacing& spacing : kSpacings) {
      spacing_ = spacing;
      if (tallest_at(spacing.ribbons / all) <= area_.h) return;
    }
    spacing_ = kSpacings[0];
  }

  // The largest at which the columns fill the height; where words alone are higher, enough to tell ribbons apart.
  float find_scale() {
    float all = 0;
    for (const ReportFlowRole& role : flow_.roles) all += role.size;
    if (all <= 0) return 0;
    find_spacing(all);
    const auto tallest = [&](float scale) { return tallest_at(scale); };
    const float least = spacing_.ribbons / all;
    const float wanted = std::max(area_.h, tallest(least));
    float low = least, high = std::max(least, area_.h / all) * 1.01f;
    for (int i = 0; i < 24; ++i) {
      const float middle = (low + high) * 0.5f;
      (tallest(middle) <= wanted ? low : high) = middle;
    }
    return low;
  }

  void ends(const std::vector<ReportFlowEnd>& ends, float scale, float tallest, bool from) {
    float y = area_.y + (tallest - height_of(ends, scale)) * 0.5f;
    for (const ReportFlowEnd& end : ends) {
      const float height = row_height(end, scale), bar = std::max(kLeast, end.size() * scale),
                  middle = y + height * 0.5f;
      FlowEndPlace place;
      const float x = from ? from_bar_ : into_bar_;
      place.bar = {x, middle - bar * 0.5f, kBar, bar};
      const Vec2 amount = measure_(end.amount, FlowText::amount, 0);
      const float left = from ? x - kPad - columns_.amount : x + kBar + kSign + 8;
      place.amount = {left, middle - amount.y * 0.5f, columns_.amount, amount.y};
      place.sign = {x + kBar + 8 + kSign * 0.5f, middle};
      const float title = measure_(end.title, FlowText::title, columns_.label).y;
      const float note = end.note.empty() ? 0 : measure_(end.note, FlowText::note, columns_.label).y;
      const float words = from ? left - kPad - columns_.label : left + columns_.amount + kPad;
      place.title = {words, middle - (title + note) * 0.5f, columns_.label, title};
      place.note = {words, place.title.bottom(), columns_.label, note};
      (from ? out_.from : out_.into).push_back(place);
      y += height + spacing_.row_gap;
    }
  }

  void roles(float scale, float tallest) {
    float y = area_.y + (tallest - roles_height(scale)) * 0.5f;
    for (const ReportFlowRole& role : flow_.roles) {
      const float height = role_height(role, scale);
      out_.roles.push_back({role_left_, y, columns_.role, height});
      y += height + spacing_.role_gap;
    }
  }

  void ribbons(float scale) {
    std::vector<float> in, out;
    for (std::size_t r = 0; r < flow_.roles.size(); ++r) {
      in.push_back(out_.roles[r].center().y - flow_.roles[r].size * scale * 0.5f);
      out.push_back(in.back());
    }
    for (const bool from : {true, false}) {
      const auto& ends = from ? flow_.from : flow_.into;
      for (std::size_t e = 0; e < ends.size(); ++e) {
        const Rect& bar = (from ? out_.from : out_.into)[e].bar;
        float y = bar.center().y - ends[e].size() * scale * 0.5f;
        for (const ReportFlowPart& part : ends[e].parts) {
          if (part.role >= flow_.roles.size()) continue;
          FlowRibbon ribbon;
          ribbon.in = from;
          ribbon.end = e;
          ribbon.role = part.role;
          ribbon.kind = ends[e].kind;
          ribbon.waits = !ends[e].waits.empty();
          ribbon.height = part.size * scale;
          float& at_role = (from ? in : out)[part.role];
          ribbon.from_x = from ? bar.right() : out_.roles[part.role].right();
          ribbon.from_top = from ? y : at_role;
          ribbon.to_x = from ? out_.roles[part.role].x : bar.x;
          ribbon.to_top = from ? at_role : y;
          at_role += ribbon.height;
          y += ribbon.height;
          out_.ribbons.push_back(ribbon);
        }
      }
    }
  }

  const ReportFlow& flow_;
  const Rect& area_;
  const FlowMeasure& measure_;
  Columns columns_;
  Spacing spacing_ = kSpacings[0];
  float from_bar_ = 0, into_bar_ = 0, role_left_ = 0;
  FlowLayout out_;
};

}  // namespace

Rect FlowEndPlace::row() const {
  const float left = std::min({bar.x, amount.x, title.x}),
              right = std::max({bar.right(), amount.right(), title.right()});
  const float top = std::min({bar.y, amount.y, title.y});
  return {left, top, right - left, std::max({bar.bottom(), amount.bottom(), note.bottom()}) - top};
}

FlowLayout flow_layout(const ReportFlow& flow, const Rect& area, const FlowMeasure& measure) {
  return Layout(flow, area, measure).run();
}

Vec2 point_on(const FlowRibbon& ribbon, float t) {
  // A cubic whose handles lie half of the way along, level with its ends.
  const float u = 1 - t, dx = ribbon.to_x - ribbon.from_x, middle = ribbon.from_x + dx * 0.5f;
  const float a = u * u * u, b = 3 * u * u * t, c = 3 * u * t * t, d = t * t * t;
  return {a * ribbon.from_x + (b + c) * middle + d * ribbon.to_x, (a + b) * ribbon.from_top + (c + d) * ribbon.to_top};
}

std::vector<std::pair<Vec2, Vec2>> hatching(const FlowRibbon& ribbon, float pitch) {
  constexpr int parts = 40;
  Vec2 upper[parts + 1];
  for (int i = 0; i <= parts; ++i) upper[i] = point_on(ribbon, static_cast<float>(i) / parts);
  const auto sum = [](Vec2 p) { return p.x + p.y; };  // the same for all of one line
  float least = sum(upper[0]), most = least;
  for (const Vec2& p : upper) least = std::min(least, sum(p)), most = std::max(most, sum(p));
  std::vector<std::pair<Vec2, Vec2>> lines;
  const float step = pitch * 1.41421356f;
  for (float line = least + step * 0.5f; line < most + ribbon.height; line += step) {
    bool goes_on = false;  // the last one reached the end of its part
    for (int i = 0; i < parts; ++i) {
      // How far below the upper edge the line runs, where the part begins and ends; what lies within the ribbon of
      // that.
      const float a = line - sum(upper[i]), b = line - sum(upper[i + 1]);
      const float slope = a == b ? 0.001f : b - a, at_top = -a / slope, at_foot = (ribbon.height - a) / slope;
      const float from = std::max(0.0f, std::min(at_top, at_foot)), to = std::min(1.0f, std::max(at_top, at_foot));
      if (from >= to) {
        goes_on = false;
        continue;
      }
      const auto at = [&](float t) {
        const float x = upper[i].x + (upper[i + 1].x - upper[i].x) * t;
        return Vec2{x, line - x};
      };
      if (goes_on && from == 0)
        lines.back().second = at(to);
      else
        lines.emplace_back(at(from), at(to));
      goes_on = to == 1;
    }
  }
  return lines;
}

}  // namespace seven
