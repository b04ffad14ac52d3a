#include "exchange/svg.h"

#include <algorithm>

#include "base/json_text.h"
#include "base/utf8.h"

namespace seven {
namespace {

constexpr const char* kFamily =
    "font-family=\"Seven,'Atkinson Hyperlegible Next','Atkinson Hyperlegible',Verdana,sans-serif\"";

void append_color(std::string& out, Rgb color) {
  static constexpr char digits[] = "0123456789abcdef";
  out += '#';
  for (int shift = 20; shift >= 0; shift -= 4) out += digits[color >> shift & 15];
}

void append_attribute(std::string& out, const char* name, std::string_view value) {
  out += ' ';
  out += name;
  out += "=\"";
  out += value;
  out += '"';
}

bool in_xml(char32_t c) { return c == '\t' || c == '\n' || (c >= 0x20 && c != 0x7f && c != 0xfffe && c != 0xffff); }

// Where the line that begins at `at` ends, at `stop` at the latest.
std::size_t line_end(std::string_view text, std::size_t at, std::size_t stop, const TextLook& look, float width,
                     const MeasureText& measure) {
  std::size_t fits = at;
  for (std::size_t from = at; from < stop;) {
    std::size_t word = from;
    while (word < stop && text[word] == ' ') ++word;
    while (word < stop && text[word] != ' ') ++word;
    if (measure(text.substr(at, word - at), look) > width + 0.01f) break;
    fits = from = word;
  }
  if (fits > at) return fits;
  // A word longer than the line: as many characters as fit, at least one.
  for (std::size_t next = at; next < stop; fits = next) {
    next += std::max<std::size_t>(1, decode_utf8(text, next).length);
    if (fits > at && measure(text.substr(at, next - at), look) > width) break;
  }
  return std::min(fits, stop);
}

}  // namespace

void append_escaped(std::string& out, std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const DecodedCharacter c = decode_utf8(text, at);
    const std::size_t length = std::max<std::size_t>(1, c.length);
    switch (c.length == 0 ? 0 : c.value) {
      case '&': out += "&amp;"; break;
      case '<': out += "&lt;"; break;
      case '>': out += "&gt;"; break;
      case '"': out += "&quot;"; break;
      case '\'': out += "&#39;"; break;
      default:
        if (c.length > 0 && in_xml(c.value)) out += text.substr(at, length);
    }
    at += length;
  }
}

std::vector<std::string_view> wrapped(std::string_view text, const TextLook& look, float width,
                                      const MeasureText& measure) {
  std::vector<std::string_view> lines;
  for (std::size_t at = 0;;) {
    const std::size_t stop = std::min(text.find('\n', at), text.size());
    do {
      const std::size_t end = line_end(text, at, stop, look, width, measure);
      lines.push_back(text.substr(at, end - at));
      at = end;
      while (at < stop && text[at] == ' ') ++at;
    } while (at < stop);
    if (stop == text.size()) return lines;
    at = stop + 1;
  }
}

std::string polyline(const std::vector<Vec2>& points, bool closed) {
  std::string d;
  for (const Vec2 p : points) {
    d += d.empty() ? 'M' : 'L';
    append_json_number(d, p.x, 2);
    d += ' ';
    append_json_number(d, p.y, 2);
  }
  return closed ? d + "Z" : d;
}

void Drawing::number(const char* name, float value) {
  out_ += ' ';
  out_ += name;
  out_ += "=\"";
  append_json_number(out_, value, 2);
  out_ += '"';
}

void Drawing::close(const Pen& pen) {
  out_ += " fill=\"";
  if (pen.fill == no_color)
    out_ += "none";
  else
    append_color(out_, pen.fill);
  out_ += '"';
  if (pen.opacity < 1) number("fill-opacity", pen.opacity);
  if (pen.stroke != no_color) {
    out_ += " stroke=\"";
    append_color(out_, pen.stroke);
    out_ += '"';
    number("stroke-width", pen.width);
    if (pen.dashes != nullptr) append_attribute(out_, "stroke-dasharray", pen.dashes);
  }
}

void Drawing::rect(const Rect& place, float radius, const Pen& pen) {
  if (place.empty()) return;
  out_ += "<rect";
  number("x", place.x);
  number("y", place.y);
  number("width", place.w);
  number("height", place.h);
  if (radius > 0) number("rx", std::min({radius, place.w * 0.5f, place.h * 0.5f}));
  close(pen);
  out_ += "/>\n";
}

void Drawing::circle(Vec2 center, float radius, const Pen& pen) {
  out_ += "<circle";
  number("cx", center.x);
  number("cy", center.y);
  number("r", radius);
  close(pen);
  out_ += "/>\n";
}

void Drawing::path(std::string_view d, const Pen& pen) {
  out_ += "<path";
  append_attribute(out_, "d", d);
  close(pen);
  out_ += "/>\n";
}

void Drawing::line(Vec2 from, Vec2 to, Rgb color, float width, const char* dashes) {
  path(polyline({from, to}, false), {no_color, color, width, dashes});
}

void Drawing::dots(Vec2 from, Vec2 to, Rgb color) {
  if (to.x > from.x + 4) line(from, to, color, 1.1f, "1.1 3");
}

void Drawing::hatch(const Rect& place, Rgb color, float width, float pitch) {
  std::string d;
  const float step = pitch * 1.41421356f;
  for (float x = place.x - place.h + step * 0.5f; x < place.right(); x += step) {
    // From the lower left to the upper right, cut at the sides.
    const float left = std::max(0.0f, place.x - x), right = std::min(place.h, place.right() - x);
    if (right > left) d += polyline({{x + left, place.bottom() - left}, {x + right, place.bottom() - right}}, false);
  }
  if (!d.empty()) path(d, {no_color, color, width});
}

void Drawing::fragment(const Rect& place, float grid, std::string_view markup, const Pen& pen) {
  out_ += "<svg";
  number("x", place.x);
  number("y", place.y);
  number("width", place.w);
  number("height", place.h);
  std::string box = "0 0 ";
  append_json_number(box, grid, 2);
  append_json_number(box += ' ', grid, 2);
  append_attribute(out_, "viewBox", box);
  out_ += "><g";
  close(pen);
  out_ += " stroke-linecap=\"round\" stroke-linejoin=\"round\">";
  out_ += markup;
  out_ += "</g></svg>\n";
}

void Drawing::window(const Rect& place, const Rect& from, const Drawing& other) {
  out_ += "<svg";
  number("x", place.x);
  number("y", place.y);
  number("width", place.w);
  number("height", place.h);
  std::string box;
  for (const float value : {from.x, from.y, from.w, from.h}) {
    if (!box.empty()) box += ' ';
    append_json_number(box, value, 2);
  }
  append_attribute(out_, "viewBox", box);
  append_attribute(out_, "overflow", "hidden");
  out_ += ">\n";
  out_ += other.out_;
  out_ += "</svg>\n";
}

void Drawing::text(Vec2 at, std::string_view words, const TextLook& look, Rgb color, Anchor anchor) {
  if (words.empty()) return;
  out_ += "<text";
  number("x", at.x);
  // The letters' height, 0.7 of the em, in the middle of the line.
  number("y", at.y + look.line * 0.5f + look.size * 0.35f);
  number("font-size", look.size);
  if (look.weight != 400) append_attribute(out_, "font-weight", std::to_string(look.weight));
  if (anchor != Anchor::start) append_attribute(out_, "text-anchor", anchor == Anchor::end ? "end" : "middle");
  out_ += " fill=\"";
  append_color(out_, color);
  out_ += "\">";
  append_escaped(out_, words);
  out_ += "</text>\n";
}

float Drawing::paragraph(Vec2 at, float width, std::string_view words, const TextLook& look, Rgb color, Anchor anchor) {
  if (words.empty()) return 0;
  const float x = anchor == Anchor::start ? at.x : anchor == Anchor::end ? at.x + width : at.x + width * 0.5f;
  float y = at.y;
  for (const std::string_view each : wrapped(words, look, width, *measure_)) {
    text({x, y}, each, look, color, anchor);
    y += look.line;
  }
  return y - at.y;
}

float Drawing::height_of(std::string_view words, const TextLook& look, float width) const {
  return words.empty() ? 0 : look.line * static_cast<float>(wrapped(words, look, width, *measure_).size());
}

std::string Drawing::finish(Vec2 size, std::string_view language, std::string_view title, std::string_view description,
                            std::string_view head) const {
  std::string all = "<svg xmlns=\"http://www.w3.org/2000/svg\"", width, height;
  append_json_number(width, size.x, 2);
  append_json_number(height, size.y, 2);
  append_attribute(all, "width", width);
  append_attribute(all, "height", height);
  append_attribute(all, "viewBox", "0 0 " + width + " " + height);
  all += " xml:lang=\"";
  append_escaped(all, language);
  all += "\" role=\"img\">\n<title>";
  append_escaped(all, title);
  all += "</title>\n";
  if (!description.empty()) {
    all += "<desc>";
    append_escaped(all, description);
    all += "</desc>\n";
  }
  all += head;
  all += "<g ";
  all += kFamily;
  all += ">\n";
  return all + out_ + "</g>\n</svg>\n";
}

}  // namespace seven
