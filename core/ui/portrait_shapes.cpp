#include "ui/portrait_shapes.h"

#include <cmath>
#include <string>

namespace seven::ui {
namespace {

constexpr float kPi = 3.14159265f;

// The value of name="…" in one element, or empty.
std::string_view attribute(std::string_view element, std::string_view name) {
  std::size_t at = 0;
  while ((at = element.find(name, at)) != std::string_view::npos) {
    const std::size_t quote = at + name.size();
    const bool starts = at > 0 && element[at - 1] == ' ';
    if (starts && quote + 1 < element.size() && element[quote] == '=' && element[quote + 1] == '"') {
      const std::size_t end = element.find('"', quote + 2);
      return end == std::string_view::npos ? std::string_view{} : element.substr(quote + 2, end - quote - 2);
    }
    at += name.size();
  }
  return {};
}

// Takes a decimal number ("-3", ".5", "12.25") off the front; the text stays as it is where there is none.
float take_number(std::string_view& text) {
  const bool negative = !text.empty() && text[0] == '-';
  double value = 0, place = 1;
  bool point = false, any = false;
  std::size_t at = negative ? 1 : 0;
  for (; at < text.size(); ++at) {
    const char c = text[at];
    if (c == '.' && !point) {
      point = true;
    } else if (c >= '0' && c <= '9') {
      any = true;
      value = value * 10 + (c - '0');
      if (point) place *= 10;
    } else {
      break;
    }
  }
  if (!any) return 0;
  text.remove_prefix(at);
  return static_cast<float>((negative ? -value : value) / place);
}

float number(std::string_view text) { return take_number(text); }

void add_ellipse(std::vector<Vec2>& points, Vec2 c, float rx, float ry) {
  const int count = std::max(16, static_cast<int>(std::max(rx, ry) * 1.6f));
  for (int i = 0; i < count; ++i) {
    const float a = 2 * kPi * static_cast<float>(i) / static_cast<float>(count);
    points.push_back({c.x + std::cos(a) * rx, c.y + std::sin(a) * ry});
  }
}

void add_cubic(std::vector<Vec2>& points, Vec2 a, Vec2 b, Vec2 c, Vec2 d) {
  constexpr int kSteps = 10;
  for (int i = 1; i <= kSteps; ++i) {
    const float t = static_cast<float>(i) / kSteps, u = 1 - t;
    points.push_back(a * (u * u * u) + b * (3 * u * u * t) + c * (3 * u * t * t) + d * (t * t * t));
  }
}

// A circular arc from `a` to `b`, as SVG's A command with equal radii and no rotation (SVG 1.1, F.6.5).
void add_arc(std::vector<Vec2>& points, Vec2 a, Vec2 b, float radius, bool large, bool sweep) {
  const float dx = (a.x - b.x) * 0.5f, dy = (a.y - b.y) * 0.5f;
  const float half = std::sqrt(dx * dx + dy * dy);
  if (half <= 0) return;
  const float r = std::max(radius, half);
  float k = std::sqrt(std::max(0.0f, r * r - half * half)) / half;
  if (large == sweep) k = -k;
  const Vec2 center{(a.x + b.x) * 0.5f + k * dy, (a.y + b.y) * 0.5f - k * dx};
  float from = std::atan2(a.y - center.y, a.x - center.x);
  float to = std::atan2(b.y - center.y, b.x - center.x);
  if (sweep && to < from) to += 2 * kPi;
  if (!sweep && to > from) to -= 2 * kPi;
  const int steps = std::max(4, static_cast<int>(std::abs(to - from) * r * 0.4f));
  for (int i = 1; i <= steps; ++i) {
    const float angle = from + (to - from) * static_cast<float>(i) / static_cast<float>(steps);
    points.push_back({center.x + std::cos(angle) * r, center.y + std::sin(angle) * r});
  }
}

// Takes numbers one after the other from path data.
class PathReader {
 public:
  explicit PathReader(std::string_view data) : left_(data) {}

  char command() {
    skip();
    if (left_.empty()) return 0;
    const char c = left_[0];
    const bool letter = (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
    if (letter) left_.remove_prefix(1);
    return letter ? c : ' ';
  }
  float next() {
    skip();
    const std::size_t before = left_.size();
    const float value = take_number(left_);
    if (left_.size() == before) bad_ = true;
    return value;
  }
  Vec2 point() {
    const float x = next();
    return {x, next()};
  }
  bool bad() const { return bad_; }

 private:
  void skip() {
    while (!left_.empty() && (left_[0] == ' ' || left_[0] == ',')) left_.remove_prefix(1);
  }
  std::string_view left_;
  bool bad_ = false;
};

bool read_path(std::string_view data, PortraitShape& shape) {
  PathReader in(data);
  char last = 0;
  while (true) {
    char c = in.command();
    if (c == 0) return !in.bad() && !shape.points.empty();
    if (c == ' ') c = last == 'M' ? 'L' : last;
    if (c == 'M' || c == 'L') {
      if (c == 'M' && !shape.points.empty()) return false;
      shape.points.push_back(in.point());
    } else if (c == 'C' && !shape.points.empty()) {
      const Vec2 b = in.point(), d = in.point(), e = in.point();
      add_cubic(shape.points, shape.points.back(), b, d, e);
    } else if (c == 'A' && !shape.points.empty()) {
      const float radius = in.next();
      in.next(), in.next();
      const bool large = in.next() != 0, sweep = in.next() != 0;
      add_arc(shape.points, shape.points.back(), in.point(), radius, large, sweep);
    } else if (c == 'Z') {
      shape.closed = true;
    } else {
      return false;
    }
    if (in.bad()) return false;
    last = c;
  }
}

bool read_shape(std::string_view element, PortraitShape& shape) {
  const auto value = [&](std::string_view name) { return number(attribute(element, name)); };
  if (element.rfind("<circle", 0) == 0) {
    const float r = value("r");
    add_ellipse(shape.points, {value("cx"), value("cy")}, r, r);
    shape.closed = true;
  } else if (element.rfind("<ellipse", 0) == 0) {
    add_ellipse(shape.points, {value("cx"), value("cy")}, value("rx"), value("ry"));
    shape.closed = true;
  } else if (element.rfind("<rect", 0) == 0) {
    const float x = value("x"), y = value("y"), w = value("width"), h = value("height"), r = value("rx");
    const Vec2 corner[4] = {{x + w - r, y + r}, {x + w - r, y + h - r}, {x + r, y + h - r}, {x + r, y + r}};
    for (int i = 0; i < 4; ++i) {
      for (int step = 0; step <= 4; ++step) {
        const float a = -kPi * 0.5f + (static_cast<float>(i) + static_cast<float>(step) / 4) * kPi * 0.5f;
        shape.points.push_back({corner[i].x + std::cos(a) * r, corner[i].y + std::sin(a) * r});
      }
    }
    shape.closed = true;
  } else if (element.rfind("<path", 0) == 0) {
    if (!read_path(attribute(element, "d"), shape)) return false;
  } else {
    return false;
  }
  shape.filled = read_color(attribute(element, "fill"), shape.fill);
  shape.stroked = read_color(attribute(element, "stroke"), shape.stroke);
  shape.stroke_width = value("stroke-width");
  return shape.points.size() >= 2;
}

}  // namespace

Result<std::vector<PortraitShape>> read_portrait(std::string_view svg) {
  std::vector<PortraitShape> shapes;
  int line = 0;
  while (!svg.empty()) {
    ++line;
    const std::size_t end = svg.find('\n');
    std::string_view element = svg.substr(0, end);
    svg.remove_prefix(end == std::string_view::npos ? svg.size() : end + 1);
    if (element.empty() || element.rfind("<svg", 0) == 0 || element.rfind("</svg", 0) == 0) continue;
    PortraitShape shape;
    if (!read_shape(element, shape)) return Error{ErrorCode::wrong_type, std::to_string(line)};
    shape.background = shapes.empty();
    shapes.push_back(std::move(shape));
  }
  return shapes;
}

}  // namespace seven::ui
