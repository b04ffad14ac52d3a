#include "exchange/paper.h"

#include <algorithm>

#include "exchange/press.h"
#include "exchange/report_parts.h"

namespace seven {
namespace {

constexpr float kLeft = Press::left, kWidth = Press::width, kRight = Press::right;

BarLook bar_sizes() {
  BarLook sizes;
  sizes.label = 150, sizes.today = 14, sizes.gap = 3, sizes.bar = 27;
  sizes.strong = {600, 10.5f, 14}, sizes.small = {400, 9, 12}, sizes.micro = {600, 8.5f, 11};
  return sizes;
}

AccountLook account_sizes() {
  AccountLook sizes;
  sizes.title = {600, 15, 20}, sizes.strong = {600, 11, 17}, sizes.small = {400, 10.5f, 14};
  sizes.micro = {400, 9, 12}, sizes.sign = 15, sizes.pad = 12;
  return sizes;
}

class Paper {
 public:
  Paper(const Report& report, const Look& look, const MeasureText& measure)
      : report_(report), measure_(measure), press_(report, look, measure), look_(press_.look()) {}

  std::vector<std::string> make() {
    title();
    recipe();
    ingredients();
    account();
    needs();
    for (const ReportChapter& chapter : report_.chapters) this->chapter(chapter);
    press_.ruled_rest(report_.room);
    return press_.finish();
  }

 private:
  Drawing& to() { return press_.to(); }

  void title() {
    // A module of at least 0.4 mm, which a camera can tell apart.
    const float side = std::clamp(1.15f * static_cast<float>(report_.qr.size + 8), 104.0f, 210.0f);
    const bool qr = report_.qr.size > 0;
    const float width = kWidth - (qr ? side + 20 : 0), top = press_.y();
    draw_clock(to(), look_, {kLeft + 10, top + 10}, 20);
    to().text({kLeft + 27, top}, report_.product, {800, 13, 20}, look_.ink);
    press_.down(30);
    press_.flow(report_.title, type::title, kLeft, width, look_.ink);
    press_.flow(report_.name, type::name, kLeft, width, look_.ink);
    std::string where;
    for (const std::string* part : {&report_.place, &report_.when, &report_.made}) {
      if (!part->empty()) where += (where.empty() ? "" : " · ") + *part;
    }
    press_.flow(where, type::body, kLeft, width, look_.ink2);
    press_.down(8);
    const float from = press_.y();
    press_.flow(report_.rule_label + ": " + report_.rule, type::body, kLeft + 12, width - 12, look_.ink);
    to().rect({kLeft, from + 1, 3, press_.y() - from - 2}, 0, {look_.ink});
    if (!qr) return;
    draw_qr(to(), report_.qr, {kRight - side, top - 8, side, side});
    const TextLook words{400, 8.5f, 10.5f};
    const float below =
        top - 8 + side +
        to().paragraph({kRight - side, top - 6 + side}, side, report_.qr.words, words, look_.ink2, Anchor::middle);
    press_.down(std::max(0.0f, below - press_.y()));
  }

  void recipe() {
    constexpr float who = 46, today = 168, yours = 326;
    press_.heading(report_.recipe, 110);
    to().text({kLeft + today, press_.y()}, report_.rule_label, type::small_strong, look_.ink2);
    to().text({kLeft + yours, press_.y()}, report_.yours, type::small_strong, look_.ink);
    press_.down(17);
    for (const ReportPerson& person : report_.people) {
      const float widths[] = {today - who - 10, yours - today - 12,
                              kWidth - yours - (person.relationship ? 20.0f : 0.0f)};
      const float heights[] = {
          to().height_of(person.name, type::name, widths[0]) + to().height_of(person.who, type::small, widths[0]),
          to().height_of(person.today, type::body, widths[1]) +
              to().height_of(person.today_use, type::small, widths[1]),
          to().height_of(person.gets, type::strong, widths[2]) + to().height_of(person.use, type::small, widths[2])};
      const float height = std::max(40.0f, *std::max_element(heights, heights + 3)) + 12;
      press_.need(height);
      to().line({kLeft, press_.y()}, {kRight, press_.y()}, look_.line, 0.8f);
      const float top = press_.y() + 6;
      draw_portrait(to(), look_, person.portrait, {kLeft + 18, top + 19}, 36);
      float y = top + to().paragraph({kLeft + who, top}, widths[0], person.name, type::name, look_.ink);
      to().paragraph({kLeft + who, y}, widths[0], person.who, type::small, look_.ink2);
      y = top + to().paragraph({kLeft + today, top}, widths[1], person.today, type::body, look_.ink2);
      to().paragraph({kLeft + today, y}, widths[1], person.today_use, type::small, look_.ink2);
      const float x = kRight - widths[2];
      if (person.relationship) draw_sign(to(), look_, ReportSign::relationship, {x - 12, top + 8}, 15);
      y = top + to().paragraph({x, top}, widths[2], person.gets, type::strong, look_.ink);
      to().paragraph({x, y}, widths[2], person.use, type::small, look_.ink);
      press_.down(height);
    }
    press_.rule();
    press_.down(8);
    press_.flow(report_.counts, type::strong, kLeft, kWidth, look_.ink);
    press_.flow(report_.under_assumptions + ". " + report_.once, type::small, kLeft, kWidth, look_.ink2);
    press_.flow(report_.leaning, type::small, kLeft, kWidth, look_.ink2);
  }

  void ingredients() {
    const BarLook sizes = bar_sizes();
    press_.heading(report_.ingredients, 80);
    press_.down(4);
    const float per_minute = scale_of(report_, sizes, kWidth);
    for (const ReportRole& role : report_.roles) {
      if (role.time) {
        const float height = bar_height(to(), role, sizes, kWidth, per_minute);
        press_.need(height + 11);
        draw_bar(to(), look_, role, sizes, {kLeft, press_.y()}, kWidth, per_minute);
        press_.down(height + 11);
      } else {
        money(role, sizes);
      }
      if (role.over.empty()) continue;
      press_.down(-4);
      press_.need(20);
      draw_sign(to(), look_, ReportSign::overspent, {kLeft + sizes.label + 7, press_.y() + 7}, 14);
      press_.flow(role.over, type::strong, kLeft + sizes.label + 20, kWidth - sizes.label - 20, look_.ink);
      press_.down(9);
    }
  }

  // What is no time has no bar: how much it is, and for whom.
  void money(const ReportRole& role, const BarLook& sizes) {
    std::string words = role.recipe + ":";
    for (const ReportPortion& p : role.after)
      words += (&p == &role.after.front() ? " " : ", ") + p.name + " " + p.number;
    const float name = sizes.label - 12, rest = kWidth - sizes.label;
    const float height =
        std::max(to().height_of(role.name, sizes.strong, name), to().height_of(words, sizes.strong, rest));
    press_.need(height);
    to().paragraph({kLeft, press_.y()}, name, role.name, sizes.strong, look_.ink);
    to().paragraph({kLeft + sizes.label, press_.y()}, rest, words, sizes.strong, look_.ink);
    press_.down(height + 11);
  }

  // One part, in pieces where it is longer than a sheet.
  void section(const ReportSection& whole, const AccountLook& sizes) {
    const auto height = [&](const ReportSection& part) {
      Drawing scratch(measure_);
      return draw_section(scratch, look_, part, sizes, {}, kWidth) + 10;
    };
    std::size_t next = 0;
    do {
      ReportSection part{whole.sign, whole.title, whole.amount, whole.pounds, {}};
      while (next < whole.lines.size()) {
        part.lines.push_back(whole.lines[next]);
        if (part.lines.size() > 1 && height(part) > sheet_height * 0.8f) {
          part.lines.pop_back();
          break;
        }
        ++next;
      }
      press_.need(height(part));
      press_.rule();
      press_.down(5);
      press_.down(draw_section(to(), look_, part, sizes, {kLeft, press_.y()}, kWidth) + 4 - press_.y());
    } while (next < whole.lines.size());
  }

  void account() {
    const AccountLook sizes = account_sizes();
    const ReportAccount& account = report_.account;
    press_.heading(account.title, 150);
    to().text({kRight, press_.y() - 24}, account.period, type::small, look_.ink2, Anchor::end);
    const TextLook total{800, 18, 24};
    to().text({kLeft, press_.y()}, account.total_label, {400, type::body.size, 24}, look_.ink);
    to().text({kRight, press_.y()}, account.total, total, look_.ink, Anchor::end);
    press_.down(28);
    draw_out_and_in(to(), look_, account, sizes, {kLeft, press_.y(), kWidth, 26});
    press_.down(36);
    for (const ReportSection& each : account.sections) section(each, sizes);
    Drawing scratch(measure_);
    press_.need(draw_result(scratch, look_, account, sizes, {}, kWidth) + 30);
    press_.down(4);
    press_.down(draw_result(to(), look_, account, sizes, {kLeft, press_.y()}, kWidth) - press_.y() + 7);
    press_.flow(account.identity, type::small, kLeft, kWidth, look_.ink2);
    if (account.moves.empty()) return;
    press_.space(12);
    press_.need(type::name.line + type::body.line);
    press_.flow(account.moves_title, type::name, kLeft, kWidth, look_.ink);
    for (const std::string& move : account.moves) bullet(move);
  }

  void bullet(const std::string& words) {
    press_.need(type::body.line);
    to().circle({kLeft + 3, press_.y() + type::body.line * 0.5f}, 1.5f, {look_.ink});
    press_.flow(words, type::body, kLeft + 12, kWidth - 12, look_.ink);
  }

  void needs() {
    press_.part();
    press_.heading(report_.needs, 120);
    float x = kLeft;
    for (const Coverage coverage : {Coverage::met, Coverage::partly, Coverage::none}) {
      draw_need(to(), look_, coverage, {x + 6, press_.y() + 7.5f}, 12);
      to().text({x + 16, press_.y()}, report_.words_of(coverage), type::body, look_.ink);
      x += 16 + to().width_of(report_.words_of(coverage), type::body) + 16;
    }
    draw_hands(to(), look_, {x + 6, press_.y() + 7.5f}, 13);
    to().text({x + 17, press_.y()}, report_.relationship, type::body, look_.ink);
    press_.down(18);
    press_.flow(report_.order, type::small, kLeft, kWidth, look_.ink2);
    for (const ReportPerson& person : report_.people) this->person(person);
  }

  // Columns of a person's needs, from the left margin.
  static constexpr float kToday = 172, kYours = 252, kWhy = 334;

  void person(const ReportPerson& person) {
    press_.space(18);
    press_.need(110);
    draw_portrait(to(), look_, person.portrait, {kLeft + 15, press_.y() + 16}, 30);
    const float top = press_.y();
    press_.flow(person.name, type::name, kLeft + 40, kWidth - 40, look_.ink);
    press_.flow(person.gets, type::body, kLeft + 40, kWidth - 40, look_.ink2);
    press_.down(std::max(0.0f, top + 34 - press_.y()) + 6);
    columns();
    for (const ReportNeed& need : person.needs) row(need);
    press_.rule();
    press_.down(7);
    for (const ReportWords& said : person.said) press_.said(said, kLeft, kWidth);
  }

  void columns() {
    const float y = press_.y();
    to().text({kLeft, y}, report_.need, type::small_strong, look_.ink2);
    to().text({kLeft + kToday, y}, report_.today, type::small_strong, look_.ink2);
    to().text({kLeft + kYours, y}, report_.yours, type::small_strong, look_.ink2);
    to().text({kLeft + kWhy, y}, report_.why, type::small_strong, look_.ink2);
    press_.down(15);
  }

  void row(const ReportNeed& need) {
    const float name = kToday - 10 - (need.relationship ? 17.0f : 0.0f);
    const std::string words = need.must ? need.name + " (" + report_.must + ")" : need.name;
    const float height = std::max({to().height_of(words, type::body, name),
                                   to().height_of(need.why, type::small, kWidth - kWhy), 15.0f}) +
                         7;
    press_.need(height);
    press_.rule();
    const float y = press_.y() + 3.5f;
    if (need.relationship) draw_hands(to(), look_, {kLeft + 6, y + 7.5f}, 13);
    to().paragraph({kLeft + kToday - 10 - name, y}, name, words, type::body, look_.ink);
    const auto sign = [&](Coverage coverage, float x, const TextLook& text) {
      draw_need(to(), look_, coverage, {kLeft + x + 6, y + 7.5f}, 12);
      to().text({kLeft + x + 17, y}, report_.words_of(coverage), text, look_.ink);
    };
    sign(need.today, kToday, type::small);
    sign(need.recipe, kYours, need.today == need.recipe ? type::small : type::small_strong);
    to().paragraph({kLeft + kWhy, y + 1}, kWidth - kWhy, need.why, type::small, look_.ink2);
    press_.down(height);
  }

  void chapter(const ReportChapter& chapter) {
    if (chapter.new_page) press_.part();
    press_.heading(chapter.title, 70);
    press_.flow(chapter.lead, type::body, kLeft, kWidth, look_.ink2);
    press_.space(4);
    for (const ReportEntry& entry : chapter.entries) {
      if (!entry.title.empty()) {
        press_.space(8);
        press_.need(type::name.line + 3 * type::body.line);
        press_.rule();
        press_.space(6);
        press_.flow(entry.title, type::name, kLeft, kWidth, look_.ink);
      }
      for (const std::string& line : entry.lines) press_.flow(line, type::body, kLeft, kWidth, look_.ink);
      if (!entry.lines.empty() && !entry.said.empty()) press_.space(4);
      for (const ReportWords& said : entry.said) press_.said(said, kLeft, kWidth);
    }
  }

  const Report& report_;
  const MeasureText& measure_;
  Press press_;
  const Look& look_;
};

}  // namespace

std::vector<std::string> sheets_of(const Report& report, const Look& look, const MeasureText& measure) {
  return Paper(report, look, measure).make();
}

}  // namespace seven
