// Sharing a plan: the file, a link, pictures, tables, words, paper.
#include "icons.h"
#include "ui/app/plan_sharing.h"
#include "ui/screens/plan_papers.h"
#include "ui/widgets/button_row.h"
#include "ui/widgets/card.h"
#include "ui/widgets/choice.h"
#include "ui/widgets/dialog.h"
#include "ui/widgets/text.h"

namespace seven::ui {
namespace {

// Which picture is chosen: "flow", or the board.
constexpr const char* kPlanPicture = "plan_picture";

class ShareSheet {
 public:
  ShareSheet(Frame& f, const Dialog& dialog)
      : f_(f), ui_(f.ui), x_(dialog.left()), width_(dialog.width()), y_(dialog.top()) {}

  float draw() {
    y_ += text(ui_, {x_, y_}, width_, f_.tr("plan_papers.share.words"), ui_.type().body, ui_.colors().ink2) + 18;
    whole();
    picture();
    paper();
    tables();
    y_ += text(ui_, {x_, y_}, width_, f_.tr("plan_papers.disclaimer"), ui_.type().small_strong, ui_.colors().ink2);
    return y_ + 8;
  }

 private:
  void title(const char* key, const char* words) {
    hairline(ui_, x_, y_, width_);
    y_ += 14;
    y_ += heading(ui_, {x_, y_}, width_, f_.tr(key), ui_.type().strong, ui_.colors().ink, 3) + 2;
    y_ += text(ui_, {x_, y_}, width_, f_.tr(words), ui_.type().small, ui_.colors().ink2) + 10;
  }

  ButtonRow row() { return {ui_, {x_, y_}, width_, 48}; }

  template <class Press>
  void add(ButtonRow& row, const char* key, const std::string& label, const char* glyph, const Press& press) {
    ButtonLook look;
    look.icon = glyph;
    if (row.add(key, label, look)) f_.later(press);
  }

  // The plan itself, which opens again.
  void whole() {
    Group group(ui_, "whole", Role::group, f_.tr("plan_papers.share.whole"));
    title("plan_papers.share.whole", "plan_papers.share.whole.words");
    ButtonRow row = this->row();
    const bool web = !f_.work.platform().address().empty();
    add(row, "save_copy", f_.tr("ui.save_copy"), seven::icon::file_down, [](Workspace& work) { work.save_copy(); });
    add(row, "link", f_.tr(web ? "share.link" : "share.code"), seven::icon::link, [](Workspace& work) {
      work.show({Sheet::Kind::share, {}});
    });
    add(row, "qr", f_.tr("share.qr"), seven::icon::qr_code, [](Workspace& work) {
      work.show({Sheet::Kind::share, "qr"});
    });
    y_ = row.bottom() + 20;
  }

  void picture() {
    Group group(ui_, "picture", Role::group, f_.tr("plan_papers.share.picture"));
    title("plan_papers.share.picture", "plan_papers.share.picture.words");
    const bool flow = f_.work.unfolded(kPlanPicture) == "flow";
    const std::vector<Choice> choices = {
        {"board", f_.tr("plan_papers.share.board"), {}, seven::icon::map, {}, nullptr, false},
        {"flow", f_.tr("plan_papers.share.flow"), {}, seven::icon::git_compare, {}, nullptr, false}};
    float height = 44;
    if (const auto pressed = segmented(ui_, "which", {x_, y_}, std::min(width_, 420.0f),
                                       f_.tr("plan_papers.share.which"), choices, flow ? 1 : 0, &height))
      f_.later([to = *pressed](Workspace& work) { work.unfold(kPlanPicture, to == 1 ? "flow" : "board"); });
    y_ += height + 12;
    struct Size {
      const char* key;
      PictureKind kind;
      float scale;
    };
    const Fonts& fonts = ui_.fonts();
    const PlanPicture which = flow ? PlanPicture::flow : PlanPicture::board;
    ButtonRow row = this->row();
    for (const Size& size : {Size{"picture.small", PictureKind::png, 1}, Size{"picture.large", PictureKind::png, 2},
                             Size{"picture.poster", PictureKind::png, 4}, Size{"picture.any", PictureKind::svg, 1}})
      add(row, size.key, f_.tr(size.key), seven::icon::image, [&fonts, which, size](Workspace& work) {
        save_plan_picture(work, which, size.kind, size.scale, measure_with(fonts));
      });
    y_ = row.bottom() + 20;
  }

  void paper() {
    Group group(ui_, "paper", Role::group, f_.tr("plan_papers.share.paper"));
    title("plan_papers.share.paper", "plan_papers.share.paper.words");
    const Fonts& fonts = ui_.fonts();
    const auto print = [&fonts](BoardOnPaper board) {
      return [&fonts, board](Workspace& work) {
        work.pass_on([&fonts, board](Workspace& w, const PassedOn& passed) {
          print_plan(w, board, measure_with(fonts), report_qr(passed));
        });
      };
    };
    ButtonRow row = this->row();
    add(row, "print", f_.tr("plan_papers.share.print"), seven::icon::printer, print(BoardOnPaper::one_sheet));
    add(row, "print_tiles", f_.tr("plan_papers.share.print_tiles"), seven::icon::printer,
        print(BoardOnPaper::several_sheets));
    add(row, "print_poster", f_.tr("plan_papers.share.print_poster"), seven::icon::printer,
        [&fonts](Workspace& work) { print_plan_board(work, measure_with(fonts)); });
    add(row, "words", f_.tr("plan_papers.share.markdown"), seven::icon::file_text, save_plan_words);
    y_ = row.bottom() + 20;
  }

  void tables() {
    Group group(ui_, "tables", Role::group, f_.tr("plan_papers.share.tables"));
    title("plan_papers.share.tables", "plan_papers.share.tables.words");
    ButtonRow row = this->row();
    for (const auto& [key, which] : {std::pair{"plan_papers.share.moments", PlanSheet::moments},
                                     {"plan_papers.share.arrows", PlanSheet::arrows},
                                     {"plan_papers.share.account", PlanSheet::account}}) {
      const PlanSheet sheet = which;
      add(row, key, f_.tr(key), seven::icon::table_2, [sheet](Workspace& work) { save_plan_table(work, sheet); });
    }
    add(row, "flow_table", f_.tr("plan_papers.share.flow_table"), seven::icon::table_2, save_plan_flow_table);
    y_ = row.bottom() + 20;
  }

  Frame& f_;
  Ui& ui_;
  float x_, width_, y_;
};

}  // namespace

void draw_plan_share_sheet(Frame& f) {
  Dialog dialog(f.ui, "plan_share", f.tr("plan_papers.share.title"), 680);
  dialog.end(f.work.plan_open() ? ShareSheet(f, dialog).draw() : dialog.top());
  if (dialog.closed()) f.later([](Workspace& work) { work.close_sheet(); });
}

}  // namespace seven::ui
