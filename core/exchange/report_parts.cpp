#include "exchange/report_parts.h"

#include <algorithm>

namespace seven {
namespace {

// Too narrow for its name and number, which then stand below.
bool is_narrow(const Drawing& to, const ReportPortion& p, const BarLook& sizes, float per_minute) {
  return p.amount * per_minute < to.width_of(p.name, sizes.strong) + to.width_of(p.number, sizes.strong) + 24;
}

// "21 min in all · £4.55 a minute"
std::string about(const ReportRole& role) { return role.price.empty() ? role.all : role.all + " · " + role.price; }

// Where the words of the narrow portions stand, below the bar from `left` to `right`: one row, or more where they are
// many.
struct Below {
  std::size_t portion;
  float from;
  int row;
};

std::vector<Below> words_below(const Drawing& to, const ReportRole& role, const BarLook& sizes, float left, float right,
                               float per_minute) {
  std::vector<Below> all;
  float x = left, least = left;
  int row = 0;
  for (std::size_t i = 0; i < role.after.size(); ++i) {
    const ReportPortion& p = role.after[i];
    const float w = p.amount * per_minute;
    if (is_narrow(to, p, sizes, per_minute)) {
      const float width = to.width_of(p.name + " " + p.number, sizes.micro);
      float from = row == 0 ? std::max(least, x + (w - 2.5f) * 0.5f - 2) : least;
      if (from + 3 + width > right && from > left) from = left, ++row;
      all.push_back({i, from, row});
      least = from + width + 12;
    }
    x += w;
  }
  return all;
}

float label_height(const Drawing& to, const ReportRole& role, const BarLook& sizes) {
  const float width = sizes.label - 12;
  return to.height_of(role.name, sizes.strong, width) + to.height_of(about(role), sizes.small, width);
}

float bars_height(const ReportRole& role, const BarLook& sizes) {
  return (role.new_role ? 0 : sizes.today + sizes.gap) + sizes.bar;
}

// Width of the part that is hatched.
float back_width(const ReportPortion& p, const Rect& r) { return p.amount > 0 ? r.w * p.back / p.amount : 0; }

// Numbers that have no room inside stand behind the last one, where there is room.
void today_outlines(Drawing& to, const Look& look, const ReportRole& role, const BarLook& sizes, Vec2 at,
                    float per_minute, float right) {
  std::string behind;
  for (const ReportPortion& p : role.before) {
    const float w = p.amount * per_minute;
    const Rect r{at.x, at.y, std::max(2.0f, w - 2.5f), sizes.today};
    to.rect(r, 5, {look.sheet, look.today.mid, 1.2f});
    const float waits = back_width(p, r);
    if (waits >= 4) to.hatch({r.right() - waits, r.y + 1, waits - 1, r.h - 2}, look.today.mid, 1, 6);
    const std::string full = p.name + " " + p.number;
    const bool fits = to.width_of(full, sizes.micro) < r.w - 6;
    if (fits || to.width_of(p.number, sizes.micro) < r.w - 4)
      to.text({r.center().x, r.center().y - sizes.micro.line * 0.5f}, fits ? full : p.number, sizes.micro,
              look.today.text, Anchor::middle);
    else
      behind += (behind.empty() ? "" : ", ") + full;
    at.x += w;
  }
  if (at.x + 6 + to.width_of(behind, sizes.micro) <= right)
    to.text({at.x + 6, at.y + (sizes.today - sizes.micro.line) * 0.5f}, behind, sizes.micro, look.today.text);
}

// A portion's colors: what only helps is light, and light grounds have an edge.
struct Skin {
  Rgb ground, ink, edge, mid;
};

Skin skin_of(const Look& look, const ReportPortion& p) {
  const Hue& hue = hue_of(look, p.sign);
  if (p.helping) return {hue.tint, hue.text, hue.mid, hue.mid};
  return {hue.fill, hue.on, hue.fill > 0xc0c0c0 ? hue.on : no_color, hue.mid};
}

void draw_ground(Drawing& to, const Look& look, const ReportPortion& p, const Rect& r) {
  const Skin skin = skin_of(look, p);
  to.rect(r, 8, {skin.ground, skin.edge, 1.5f});
  const float back = back_width(p, r);
  if (back >= 4) to.hatch({r.right() - back, r.y + 1, back - 1, r.h - 2}, skin.mid, 1, 6);
}

// Its name and number, and its sign where there is room; on a ground of their own where something lies below.
void draw_words(Drawing& to, const Look& look, const ReportPortion& p, const BarLook& sizes, const Rect& r,
                float limit) {
  const Skin skin = skin_of(look, p);
  const float middle = r.center().y, top = middle - sizes.strong.line * 0.5f;
  const float number = to.width_of(p.number, sizes.strong), name = to.width_of(p.name, sizes.strong);
  const float sign = sizes.bar * 0.6f;
  const bool has_sign = r.w > sign + number + name + 38;
  const float left = r.x + (has_sign ? sign + 16 : 9), right = r.right() - 10;
  const float clear = std::min(limit, r.right() - (back_width(p, r) >= 4 ? back_width(p, r) : 0));
  const auto say = [&](const std::string& words, float x, float width) {
    if (x + width > clear) to.rect({x - 3, middle - 9, width + 6, 18}, 4, {skin.ground});
    to.text({x, top}, words, sizes.strong, skin.ink);
  };
  say(p.number, right - number, number);
  say(p.name, left, name);
  if (!has_sign) return;
  const Vec2 at{r.x + 8 + sign * 0.5f, middle};
  if (!p.helping) to.circle(at, sign * 0.5f + 2, {look.sheet});
  draw_sign(to, look, p.sign, at, sign);
}

// The words of a narrow portion, and a line to them from where it is.
void draw_below(Drawing& to, const Look& look, const ReportPortion& p, const BarLook& sizes, const Rect& r,
                const Below& at) {
  const float x = r.center().x, below = r.bottom(), turn = below + (at.from > x ? 3.0f : 6.0f);
  if (at.row == 0) {
    to.line({x, below}, {x, turn}, look.ink2, 1);
    if (at.from > x)
      to.path(polyline({{x, turn}, {at.from, turn}, {at.from, turn + 3}}, false), {no_color, look.ink2, 1});
  }
  to.text({at.from + 3, below + 5 + static_cast<float>(at.row) * sizes.micro.line}, p.name + " " + p.number,
          sizes.micro, look.ink2);
}

// A new role's bar is cut to the width that there is, not the others to it.
float own_scale(const ReportRole& role, const BarLook& sizes, float width, float per_minute) {
  return role.new_role ? std::min(per_minute, (width - sizes.label - 4) / std::max(0.01f, role.amount)) : per_minute;
}

}  // namespace

float scale_of(const Report& report, const BarLook& sizes, float width) {
  float longest = 1;
  for (const ReportRole& role : report.roles) {
    if (role.time && !role.new_role) longest = std::max({longest, role.today_amount, role.amount, role.cap});
  }
  return (width - sizes.label - 4) / longest;
}

float bar_height(const Drawing& to, const ReportRole& role, const BarLook& sizes, float width, float per_minute) {
  per_minute = own_scale(role, sizes, width, per_minute);
  const std::vector<Below> words = words_below(to, role, sizes, sizes.label, width, per_minute);
  const float below = words.empty() ? 0 : static_cast<float>(words.back().row + 1) * sizes.micro.line + 5;
  return std::max(label_height(to, role, sizes), bars_height(role, sizes) + below);
}

void draw_bar(Drawing& to, const Look& look, const ReportRole& role, const BarLook& sizes, Vec2 at, float width,
              float per_minute) {
  const float scale = own_scale(role, sizes, width, per_minute);
  const bool cut = scale < per_minute;
  per_minute = scale;
  const float label = sizes.label - 12;
  float y = at.y;
  y += to.paragraph({at.x, y}, label, role.name, sizes.strong, look.ink);
  to.paragraph({at.x, y}, label, about(role), sizes.small, look.ink2);

  const float left = at.x + sizes.label;
  y = at.y;
  if (!role.new_role) {
    today_outlines(to, look, role, sizes, {left, y}, per_minute, at.x + width);
    y += sizes.today + sizes.gap;
  }
  std::vector<Rect> places;
  float x = left;
  for (const ReportPortion& p : role.after) {
    const float w = p.amount * per_minute;
    places.push_back({x, y, std::max(3.0f, w - 2.5f), sizes.bar});
    draw_ground(to, look, p, places.back());
    x += w;
  }
  const float limit = role.cap > 0 ? left + role.cap * per_minute : x + 1;
  if (x > limit + 1) {
    const Rect over{limit, y, x - limit - 1, sizes.bar};
    to.rect(over, 0, {look.sheet});
    to.hatch(over, look.overspent.fill, 1.5f, 7);
    to.rect(over, 4, {no_color, look.overspent.fill, 2.5f});
    to.line({limit, at.y - 3}, {limit, y + sizes.bar + 4}, look.ink, 3);
  } else if (x < limit - 6) {
    const Rect free{x, y + 1, limit - x - 2.5f, sizes.bar - 2};
    to.rect(free, 8, {no_color, look.line_strong, 1.5f, "5 4"});
    if (to.width_of(role.free, sizes.small) < free.w - 10)
      to.text({free.center().x, free.center().y - sizes.small.line * 0.5f}, role.free, sizes.small, look.ink2,
              Anchor::middle);
  }
  if (cut) {  // not to scale: a gap across it
    const float middle = left + (x - left) * 0.5f, half = sizes.bar * 0.5f + 2, mid = y + sizes.bar * 0.5f;
    const std::string d = polyline({{middle - 6, mid + half}, {middle + 6, mid - half}}, false);
    to.path(d, {no_color, look.ink, 6.5f});
    to.path(d, {no_color, look.paper, 4.5f});
  }
  for (std::size_t i = 0; i < places.size(); ++i) {
    if (!is_narrow(to, role.after[i], sizes, per_minute)) draw_words(to, look, role.after[i], sizes, places[i], limit);
  }
  for (const Below& each : words_below(to, role, sizes, left, at.x + width, per_minute))
    draw_below(to, look, role.after[each.portion], sizes, places[each.portion], each);
}

void draw_out_and_in(Drawing& to, const Look& look, const ReportAccount& account, const AccountLook& sizes,
                     const Rect& place) {
  const float height = (place.h - 6) * 0.5f;
  const float labels = std::max(to.width_of(account.out, sizes.micro), to.width_of(account.in, sizes.micro)) + 8;
  const float x = place.x + labels, room = place.w - labels;
  const auto label = [&](const std::string& words, float y) {
    to.text({place.x, y + (height - sizes.micro.line) * 0.5f}, words, sizes.micro, look.ink2);
  };
  label(account.out, place.y);
  label(account.in, place.y + height + 6);
  float in = 0;
  for (std::size_t i = 1; i < account.sections.size(); ++i) in += account.sections[i].pounds;
  const float out = account.sections[0].pounds, most = std::max(in, out);
  if (most <= 0) {
    to.rect({x, place.y, room, height}, 3, {look.well, look.line, 1});
    to.rect({x, place.y + height + 6, room, height}, 3, {look.well, look.line, 1});
    return;
  }
  const float per_pound = room / most;
  to.rect({x, place.y, std::max(2.0f, out * per_pound), height}, 3, {look.sheet, look.today.mid, 1.4f});
  const float waits = account.waiting * per_pound;
  if (waits >= 2) to.hatch({x + out * per_pound - waits, place.y, waits, height}, look.today.mid, 1, 5);
  float at = x;
  for (std::size_t i = 1; i < account.sections.size(); ++i) {
    const ReportSection& section = account.sections[i];
    const Hue& hue = hue_of(look, section.sign);
    const float w = section.pounds * per_pound;
    const Rect r{at, place.y + height + 6, std::max(2.0f, w - 1.5f), height};
    if (w < 0.5f) continue;
    to.rect(r, 3, {hue.fill, hue.fill > 0xc0c0c0 ? hue.on : no_color, 1});
    if (section.sign == ReportSign::saved) to.hatch(r, hue.mid, 1, 5);
    at += w;
  }
}

float draw_section(Drawing& to, const Look& look, const ReportSection& section, const AccountLook& sizes, Vec2 at,
                   float width) {
  const float indent = sizes.sign + 10, right = at.x + width;
  draw_sign(to, look, section.sign, {at.x + sizes.sign * 0.5f, at.y + sizes.strong.line * 0.5f}, sizes.sign);
  to.text({at.x + indent, at.y}, section.title, sizes.strong, look.ink);
  to.text({right, at.y}, section.amount, sizes.strong, look.ink, Anchor::end);
  float y = at.y + sizes.strong.line;
  for (const ReportLine& line : section.lines) {
    const float amount = to.width_of(line.amount, sizes.small), room = width - indent - amount - 12;
    const auto lines = wrapped(line.words, sizes.small, room, to.measure());
    to.text({right, y}, line.amount, sizes.small, look.ink2, Anchor::end);
    if (lines.size() == 1)
      to.dots({at.x + indent + to.width_of(lines.front(), sizes.small) + 6, y + sizes.small.line * 0.68f},
              {right - amount - 6, y + sizes.small.line * 0.68f}, look.line_strong);
    y += to.paragraph({at.x + indent, y}, room, line.words, sizes.small, look.ink);
    y += to.paragraph({at.x + indent, y}, room, line.below, sizes.micro, look.ink3) + 1;
  }
  return y;
}

float draw_result(Drawing& to, const Look& look, const ReportAccount& account, const AccountLook& sizes, Vec2 at,
                  float width) {
  const bool over = account.balance == ReportBalance::over, all = account.balance == ReportBalance::all_placed;
  const Hue& hue = over ? look.overspent : look.ok;
  const float sign = sizes.sign * 1.25f, indent = sizes.pad + sizes.sign + 11, room = width - indent - sizes.pad;
  const TextLook big{800, sizes.title.size, sizes.title.line};
  const float amount = to.width_of(account.result_amount, big);
  const bool beside = to.width_of(account.result, sizes.strong) + 10 + amount <= room;
  float height = 12 + to.height_of(account.result, sizes.strong, beside ? room - amount : room) + 12;
  if (!beside && amount > 0) height += big.line;
  for (const std::string& line : account.result_lines) height += to.height_of(line, sizes.small, room);

  to.rect({at.x, at.y, width, height}, 0, {over || all ? hue.tint : look.well});
  to.line({at.x, at.y}, {at.x + width, at.y}, look.ink, 1);
  to.line({at.x, at.y + 3}, {at.x + width, at.y + 3}, look.ink, 1);
  const Vec2 center{at.x + sizes.pad + sizes.sign * 0.5f, at.y + 12 + sizes.strong.line * 0.5f};
  if (over || all)
    draw_sign(to, look, over ? ReportSign::overspent : ReportSign::ok, center, sign);
  else
    to.circle(center, sign * 0.44f, {no_color, look.ink, 1.6f, "4 3"});
  const Rgb ink = over ? look.overspent.text : look.ink;
  float y = at.y + 12;
  if (beside)
    to.text({at.x + width - sizes.pad, y + (sizes.strong.line - big.line) * 0.5f}, account.result_amount, big, ink,
            Anchor::end);
  y += to.paragraph({at.x + indent, y}, beside ? room - amount : room, account.result, sizes.strong, ink);
  if (!beside && amount > 0) {
    to.text({at.x + indent, y}, account.result_amount, big, ink);
    y += big.line;
  }
  for (const std::string& line : account.result_lines)
    y += to.paragraph({at.x + indent, y}, room, line, sizes.small, over || all ? hue.text : look.ink2);
  return at.y + height;
}

}  // namespace seven
