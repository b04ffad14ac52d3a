#include "exchange/report_picture.h"

#include <algorithm>

#include "exchange/report_parts.h"

namespace seven {
namespace {

constexpr float kMargin = 44, kAside = 336, kGap = 30, kMain = picture_width - 2 * kMargin - kAside - kGap;
constexpr TextLook kTitle{800, 38, 44}, kName{800, 20, 25}, kStrong{600, 15, 20}, kSmall{400, 14, 19},
    kNeed{400, 15, 20}, kMicro{600, 12.5f, 17}, kBody{400, 16, 23};

// Columns of the needs, from their left edge.
constexpr float kToday = 24, kArrow = 70, kRecipe = 114, kNeedName = 146;
constexpr float kNeeds = kMargin + 366, kNeedsWidth = kMargin + kMain - 18 - kNeeds;

struct Painter {
  const Report& report;
  const Look& look;
  Drawing to;

  float header() {
    draw_clock(to, look, {kMargin + 15, 40}, 30);
    to.text({kMargin + 40, 27}, report.product, {800, 18, 26}, look.ink);
    std::string where = report.name.empty() ? "" : report.title;
    for (const std::string* part : {&report.place, &report.when, &report.made}) {
      if (!part->empty()) where += (where.empty() ? "" : " · ") + *part;
    }
    const float right = picture_width - kMargin, room = right - kMargin - 220;
    to.paragraph({right - room, 30}, room, where, kSmall, look.ink2, Anchor::end);
    float y = 66 + (to.height_of(where, kSmall, room) - kSmall.line);
    const std::string title = report.name.empty() ? report.title : report.name;
    y += to.paragraph({kMargin, y}, right - kMargin, title, kTitle, look.ink) + 4;
    const std::string rule = report.rule_label + ": " + report.rule;
    y += to.paragraph({kMargin, y}, right - kMargin, rule, kBody, look.ink2);
    return y + 18;
  }

  // What the signs mean, and which column is which.
  float legend(float y) {
    float x = kMargin;
    for (const Coverage coverage : {Coverage::met, Coverage::partly, Coverage::none}) {
      draw_need(to, look, coverage, {x + 8, y + 10}, 16);
      to.text({x + 22, y}, report.words_of(coverage), kSmall, look.ink2);
      x += 22 + to.width_of(report.words_of(coverage), kSmall) + 18;
    }
    to.text({kNeeds + kToday, y}, report.today, kMicro, look.ink2, Anchor::middle);
    to.text({kNeeds + kRecipe, y}, report.yours, kMicro, look.ink, Anchor::middle);
    const std::string& last = report.order;
    const float from = kNeeds + kRecipe + to.width_of(report.yours, kMicro) * 0.5f + 14;
    const float room = kMargin + kMain - from;
    if (to.width_of(last, kMicro) <= room)
      to.text({kMargin + kMain, y}, last, kMicro, look.ink2, Anchor::end);
    else
      y += to.paragraph({kMargin, y + 22}, kMain, last, kMicro, look.ink2) + 5;
    return y + 26;
  }

  float need_height(const ReportNeed& need) const {
    return std::max(25.0f, to.height_of(need.name, kNeed, kNeedsWidth - kNeedName) + 5);
  }

  // The same; up, for more than today; down, for less.
  void change(const ReportNeed& need, Vec2 at) {
    if (need.today == need.recipe) {
      for (const float dy : {-2.5f, 2.5f}) to.line({at.x - 5, at.y + dy}, {at.x + 5, at.y + dy}, look.ink3, 1.4f);
      return;
    }
    const float up = need.recipe > need.today ? -1.0f : 1.0f, d = 5;
    const Rgb color = up < 0 ? look.ink : look.overspent.text;
    to.path(polyline({{at.x - 6, at.y - up * d}, {at.x + 6, at.y + up * d}}, false) +
                polyline({{at.x - 1, at.y + up * d}, {at.x + 6, at.y + up * d}, {at.x + 6, at.y - up * 1.5f}}, false),
            {no_color, color, 1.8f});
  }

  float needs(const ReportPerson& person, float y, bool paint) {
    for (const ReportNeed& need : person.needs) {
      const float height = need_height(need), middle = y + height * 0.5f;
      if (paint) {
        draw_need(to, look, need.today, {kNeeds + kToday, middle}, 15);
        const bool same = need.today == need.recipe;
        change(need, {kNeeds + kArrow, middle});
        draw_need(to, look, need.recipe, {kNeeds + kRecipe, middle}, 19);
        const TextLook name = same ? kNeed : TextLook{600, kNeed.size, kNeed.line};
        const float text = to.height_of(need.name, name, kNeedsWidth - kNeedName);
        to.paragraph({kNeeds + kNeedName, middle - text * 0.5f}, kNeedsWidth - kNeedName, need.name, name, look.ink);
      }
      y += height;
    }
    return y;
  }

  // Returns the y below what is at the left of the needs.
  float who(const ReportPerson& person, float y, bool paint) {
    const float x = kMargin + 112, width = kNeeds - 14 - x;
    const auto say = [&](const std::string& words, const TextLook& text, Rgb color) {
      y += paint ? to.paragraph({x, y}, width, words, text, color) : to.height_of(words, text, width);
    };
    say(person.name, kName, look.ink);
    const bool same = person.gets == person.today;
    if (!same) say(person.today, kSmall, look.ink3);
    y += 3;
    say(person.gets, kStrong, person.relationship ? look.relationship.text : look.ink);
    say(person.use, kSmall, look.ink2);
    return y;
  }

  float card(const ReportPerson& person, float y) {
    const float inside = std::max({who(person, 0, false), needs(person, 0, false), 84.0f}), height = inside + 22;
    to.rect({kMargin, y + 2, kMain, height}, 16, {look.line});
    to.rect({kMargin, y, kMain, height}, 16, {look.sheet, look.line, 1});
    const Vec2 face{kMargin + 56, y + height * 0.5f};
    draw_portrait(to, look, person.portrait, face, 80);
    if (person.relationship) {
      to.circle({face.x + 29, face.y + 29}, 14.5f, {look.sheet});
      draw_sign(to, look, ReportSign::relationship, {face.x + 29, face.y + 29}, 25);
    }
    who(person, y + (height - who(person, 0, false)) * 0.5f, true);
    const float list = needs(person, 0, false);
    needs(person, y + (height - list) * 0.5f, true);
    return y + height + 10;
  }

  float main_column(float y) {
    y += to.paragraph({kMargin, y}, kMain, report.counts, kStrong, look.ink) + 12;
    y = legend(y);
    for (const ReportPerson& person : report.people) y = card(person, y);
    return y;
  }

  // The bars of time in one or two columns. Returns the y below.
  float bars(float x, float y, float width, int columns, bool paint) {
    constexpr float between = 44;
    const BarLook sizes;
    const float each = (width - between * static_cast<float>(columns - 1)) / static_cast<float>(columns);
    const float per_minute = scale_of(report, sizes, each);
    if (paint) to.text({x, y}, report.ingredients, {600, 20, 26}, look.ink);
    float whole = 0;
    for (const ReportRole& role : report.roles)
      if (role.time) whole += bar_height(to, role, sizes, each, per_minute) + 14;
    const float top = y + 38;
    Vec2 at{x, top};
    float bottom = top;
    for (const ReportRole& role : report.roles) {
      if (!role.time) continue;
      if (columns > 1 && at.x == x && at.y - top >= whole * 0.5f - 8) at = {x + each + between, top};
      if (paint) draw_bar(to, look, role, sizes, at, each, per_minute);
      at.y += bar_height(to, role, sizes, each, per_minute) + 14;
      bottom = std::max(bottom, at.y);
    }
    return bottom;
  }

  // At least two units for a module, so that a camera can tell them apart.
  float code_side() const { return std::clamp(2 * static_cast<float>(report.qr.size + 8), 136.0f, kAside); }
  float code_height() const {
    return report.qr.size > 0 ? code_side() + 6 + to.height_of(report.qr.words, kSmall, code_side()) + 10 : 0;
  }
  void code(float x, float y) {
    if (report.qr.size == 0) return;
    draw_qr(to, report.qr, {x, y, code_side(), code_side()});
    to.paragraph({x, y + code_side() + 6}, code_side(), report.qr.words, kSmall, look.ink2);
  }

  // Under the people where the account is the longer one, else across. Returns the y below all.
  float ingredients(float people, float account) {
    constexpr float whole = picture_width - 2 * kMargin;
    const float across = whole - (report.qr.size > 0 ? code_side() + 44 : 0);
    const float top = std::max(people, account) + 18;
    const float below = std::max(bars(kMargin, people + 16, kMain, 1, false), account + 20 + code_height());
    const float beside = std::max(bars(kMargin, top, across, 2, false), top + code_height());
    if (below <= beside) {
      bars(kMargin, people + 16, kMain, 1, true);
      code(picture_width - kMargin - kAside, account + 20);
      return below;
    }
    bars(kMargin, top, across, 2, true);
    code(picture_width - kMargin - code_side(), top);
    return beside;
  }

  float account(float y) {
    const ReportAccount& account = report.account;
    const AccountLook sizes;
    const float left = picture_width - kMargin - kAside, pad = 20, x = left + pad, width = kAside - 2 * pad;
    Drawing over(to.measure());  // what stands on the card, whose height is known last
    const float top = y;
    y += pad - 4;
    over.text({x, y}, account.title, sizes.title, look.ink);
    if (to.width_of(account.title, sizes.title) + to.width_of(account.period, kSmall) + 12 < width)
      over.text({x + width, y + 5}, account.period, kSmall, look.ink2, Anchor::end);
    y += sizes.title.line + 6;
    over.text({x, y + 14}, account.total_label, kSmall, look.ink2);
    over.text({x + width, y}, account.total, sizes.figure, look.ink, Anchor::end);
    y += sizes.figure.line + 8;
    draw_out_and_in(over, look, account, sizes, {x, y, width, 32});
    y += 32 + 14;
    for (const ReportSection& section : account.sections) {
      over.line({x, y}, {x + width, y}, look.line, 1);
      y = draw_section(over, look, section, sizes, {x, y + 9}, width) + 8;
    }
    y = draw_result(over, look, account, sizes, {left + 1, y + 4}, kAside - 2);
    to.rect({left, top, kAside, y - top + 1}, 4, {look.sheet, look.line, 1});
    to.append(over);
    return y;
  }

  ReportPicture paint() {
    const float top = header();
    const float people = main_column(top), money = account(top);
    const std::string plain = report.under_assumptions + ". " + report.disclaimer + ".";
    const float right = picture_width - kMargin,
                left = std::min((right - kMargin) * 0.56f, to.width_of(plain, kStrong) + 2),
                rest = right - kMargin - left - 30;
    float y = std::max(ingredients(people, money), picture_least_height - 60) + 10;
    to.line({kMargin, y}, {right, y}, look.line, 1);
    y += 12;
    const float one = to.paragraph({kMargin, y}, left, plain, kStrong, look.ink2);
    const float other = to.paragraph({right - rest, y}, rest, report.credit, kSmall, look.ink2, Anchor::end);
    y += std::max(one, other) + 3;
    y += to.paragraph({kMargin, y}, right - kMargin, report.leaning, kSmall, look.ink2) + 15;
    Drawing whole(to.measure());
    whole.rect({0, 0, picture_width, y}, 0, {look.paper});
    whole.append(to);
    std::string said = report.counts;
    for (const ReportPerson& person : report.people) said += " " + person.name + ": " + person.gets + ".";
    said += " " + report.account.result + " " + report.account.result_amount;
    const Vec2 size{picture_width, y};
    return {whole.finish(size, report.language, report.product + ": " + report.title, said, look.typefaces), size};
  }
};

}  // namespace

ReportPicture report_picture(const Report& report, const Look& look, const MeasureText& measure) {
  return Painter{report, look, Drawing(measure)}.paint();
}

}  // namespace seven
