#include "exchange/plan_paper.h"

#include <algorithm>
#include <cmath>

#include "exchange/board_picture.h"
#include "exchange/flow_picture.h"
#include "exchange/paper.h"
#include "exchange/press.h"

namespace seven {
namespace {

constexpr float kInset = Press::left, kInner = Press::width, kOuter = Press::right;
constexpr float kMostTiles = 24;
constexpr float kTileScale = 0.62f;  // points for a world unit, at which cards are read at arm's length
constexpr float kTileOverlap = 24;   // world units that two sheets side by side both show
constexpr float kCellGap = 10;

class PlanPaper {
 public:
  PlanPaper(const PlanReport& report, BoardOnPaper board, const Look& look, const MeasureText& measure)
      : report_(report), head_(head_of(report)), board_(board), press_(head_, look, measure), look_(press_.look()) {}

  std::vector<std::string> make() {
    title();
    for (const PlanChapter& chapter : report_.chapters) {
      if (chapter.part == PlanPart::commitments) continue;
      this->chapter(chapter);
      if (chapter.part == PlanPart::account) board();
    }
    if (const PlanChapter* last = report_.find(PlanPart::commitments)) {
      press_.new_sheet();
      chapter(*last);
    }
    return press_.finish();
  }

 private:
  // What stands at the head and foot of every sheet.
  static Report head_of(const PlanReport& report) {
    Report head;
    head.language = report.language;
    head.product = report.product;
    head.title = report.title;
    head.name = report.name;
    head.made = report.made;
    head.disclaimer = report.disclaimer;
    head.credit = report.credit;
    return head;
  }

  Drawing& to() { return press_.to(); }

  void title() {
    const float side = std::clamp(1.15f * static_cast<float>(report_.qr.size + 8), 104.0f, 210.0f);
    const bool qr = report_.qr.size > 0;
    const float width = kInner - (qr ? side + 20 : 0), top = press_.y();
    draw_clock(to(), look_, {kInset + 10, top + 10}, 20);
    to().text({kInset + 27, top}, report_.product, {800, 13, 20}, look_.ink);
    press_.down(30);
    press_.flow(report_.name.empty() ? report_.title : report_.name, type::title, kInset, width, look_.ink);
    if (!report_.name.empty()) press_.flow(report_.title, type::name, kInset, width, look_.ink);
    press_.flow(report_.made, type::body, kInset, width, look_.ink2);
    if (!qr) return;
    draw_qr(to(), report_.qr, {kOuter - side, top - 8, side, side});
    const float below = top - 8 + side +
                        to().paragraph({kOuter - side, top - 6 + side}, side, report_.qr.words, {400, 8.5f, 10.5f},
                                       look_.ink2, Anchor::middle);
    press_.down(std::max(0.0f, below - press_.y()));
  }

  void chapter(const PlanChapter& chapter) {
    press_.heading(chapter.title, chapter.table.rows.empty() ? 60 : 84);
    press_.flow(chapter.lead, type::body, kInset, kInner, look_.ink2);
    press_.space(4);
    if (!chapter.table.rows.empty()) table(chapter.table);
    for (const ReportEntry& entry : chapter.entries) this->entry(entry);
    for (const std::string& note : chapter.notes) {
      press_.space(3);
      press_.flow(note, type::small, kInset, kInner, look_.ink2);
    }
  }

  void entry(const ReportEntry& entry) {
    if (!entry.title.empty()) {
      press_.space(7);
      press_.need(type::name.line + 2 * type::body.line + 10);
      press_.rule();
      press_.space(5);
      press_.flow(entry.title, type::name, kInset, kInner, look_.ink);
    }
    for (const std::string& line : entry.lines) press_.flow(line, type::body, kInset, kInner, look_.ink);
    if (!entry.lines.empty() && !entry.said.empty()) press_.space(3);
    for (const ReportWords& said : entry.said) {
      if (said.label.empty()) {
        press_.flow(said.text, type::body, kInset, kInner, look_.ink);
        press_.down(3);
      } else {
        press_.said(said, kInset, kInner);
      }
    }
  }

  // Left edges of the columns, and the right edge of the last.
  std::vector<float> edges_of(const PlanTable& table) const {
    float sum = 0;
    const auto part = [&](std::size_t i) { return i < table.widths.size() ? table.widths[i] : 1.0f; };
    for (std::size_t i = 0; i < table.heads.size(); ++i) sum += part(i);
    std::vector<float> edges{kInset};
    for (std::size_t i = 0; i < table.heads.size(); ++i) edges.push_back(edges.back() + kInner * part(i) / sum);
    return edges;
  }

  float cells_height(const PlanTable& table, const std::vector<std::string>& cells, const TextLook& text,
                     const std::vector<float>& edges) {
    float height = text.line;
    for (std::size_t i = 0; i < table.heads.size() && i < cells.size(); ++i)
      height = std::max(height, to().height_of(cells[i], text, edges[i + 1] - edges[i] - kCellGap));
    return height;
  }

  void cells(const PlanTable& table, const std::vector<std::string>& cells, const TextLook& text,
             const std::vector<float>& edges, Rgb color) {
    for (std::size_t i = 0; i < table.heads.size() && i < cells.size(); ++i) {
      const bool number = i < table.numbers.size() && table.numbers[i];
      const float gap = number ? kCellGap : 0;  // in front of what is aligned to the right
      to().paragraph({edges[i] + gap, press_.y()}, edges[i + 1] - edges[i] - kCellGap, cells[i], text, color,
                     number ? Anchor::end : Anchor::start);
    }
  }

  void table_head(const PlanTable& table, const std::vector<float>& edges) {
    const float height = cells_height(table, table.heads, type::small_strong, edges);
    cells(table, table.heads, type::small_strong, edges, look_.ink2);
    press_.down(height + 4);
  }

  void table(const PlanTable& table) {
    const std::vector<float> edges = edges_of(table);
    const TextLook text = table.heads.size() > 5 ? type::small : TextLook{400, 10.5f, 14};
    press_.need(56);
    table_head(table, edges);
    for (const auto& row : table.rows) {
      const float height = cells_height(table, row, text, edges) + 6;
      if (height > press_.room()) {
        press_.new_sheet();
        table_head(table, edges);
      }
      to().line({kInset, press_.y()}, {kOuter, press_.y()}, look_.line, 0.8f);
      press_.down(3);
      cells(table, row, text, edges, look_.ink);
      press_.down(height - 3);
    }
    press_.rule();
    press_.down(6);
  }

  void board() {
    const DrawnBoard drawn = draw_board(report_.board, look_, to().measure());
    press_.new_sheet();
    press_.heading(report_.board_title, 60);
    if (board_ == BoardOnPaper::several_sheets) return tiles(drawn);
    const float room = press_.room() - 8;
    const float scale = std::min({kInner / drawn.bounds.w, room / drawn.bounds.h, 1.0f});
    const float width = drawn.bounds.w * scale, height = drawn.bounds.h * scale;
    to().window({kInset + (kInner - width) * 0.5f, press_.y(), width, height}, drawn.bounds, drawn.drawing);
    press_.down(height + 8);
  }

  void tiles(const DrawnBoard& drawn) {
    // A board that would take more sheets than anyone lays out is drawn smaller.
    const float sheets = drawn.bounds.w * drawn.bounds.h * kTileScale * kTileScale / (kInner * press_.room());
    const float scale = kTileScale * std::min(1.0f, std::sqrt(kMostTiles / std::max(1.0f, sheets)));
    float top = drawn.bounds.y;
    for (int row = 1; top < drawn.bounds.bottom(); ++row) {
      float left = drawn.bounds.x, next = top;
      for (int column = 1; left < drawn.bounds.right(); ++column) {
        if (row > 1 || column > 1) press_.new_sheet();
        press_.flow(report_.board.plan + " · " + std::string(1, static_cast<char>('A' + (row - 1) % 26)) +
                        std::to_string(column),
                    type::small_strong, kInset, kInner, look_.ink2);
        press_.down(4);
        const float wide = kInner / scale, high = (press_.room() - 6) / scale;
        Rect part{left, top, std::min(wide, drawn.bounds.right() - left), std::min(high, drawn.bounds.bottom() - top)};
        to().window({kInset, press_.y(), part.w * scale, part.h * scale}, part, drawn.drawing);
        press_.down(part.h * scale + 2);
        next = top + high - kTileOverlap;
        left += wide - kTileOverlap;
        if (left + kTileOverlap >= drawn.bounds.right()) break;
      }
      top = next;
      if (top + kTileOverlap >= drawn.bounds.bottom()) break;
    }
  }

  const PlanReport& report_;
  const Report head_;
  BoardOnPaper board_;
  Press press_;
  const Look& look_;
};

}  // namespace

std::vector<std::string> plan_sheets(const PlanReport& report, BoardOnPaper board, const Look& look,
                                     const MeasureText& measure) {
  return PlanPaper(report, board, look, measure).make();
}

std::string flow_sheet(const ReportFlow& flow, const Look& look, const MeasureText& measure) {
  const FlowDrawing drawn = draw_flow(flow, black_and_white(look), measure);
  const float width = sheet_width - 2 * kInset * 0.75f, most = sheet_height - 2 * kInset;
  const float scale = std::min(width / drawn.size.x, most / drawn.size.y);
  Drawing sheet(measure);
  sheet.window({(sheet_width - drawn.size.x * scale) * 0.5f, kInset, drawn.size.x * scale, drawn.size.y * scale},
               {0, 0, drawn.size.x, drawn.size.y}, drawn.drawing);
  return sheet.finish({sheet_width, sheet_height}, flow.language, flow.product + ": " + flow.title, flow.lead);
}

}  // namespace seven
