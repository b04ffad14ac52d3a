#include "ui/app/sharing.h"

#include <imgui.h>

#include <cmath>

#include "document/serializer.h"
#include "exchange/paper.h"
#include "exchange/picture_data.h"
#include "exchange/report_picture.h"
#include "icons.h"
#include "ui/app/own_words.h"
#include "ui/app/report_of.h"

namespace seven::ui {
namespace {

void append_base64(std::string& out, std::string_view bytes) {
  static constexpr char digits[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  for (std::size_t at = 0; at < bytes.size(); at += 3) {
    std::uint32_t three = 0;
    for (std::size_t i = 0; i < 3; ++i)
      three = three << 8 | (at + i < bytes.size() ? static_cast<unsigned char>(bytes[at + i]) : 0u);
    for (std::size_t i = 0; i < 4; ++i)
      out += at + i > bytes.size() ? '=' : digits[three >> (18 - 6 * static_cast<int>(i)) & 63];
  }
}

// The typefaces inside the picture, so that its letters are the same wherever it is opened.
std::string typefaces(const Platform& platform) {
  std::string out = "<style>";
  const std::pair<const char*, const char*> faces[] = {
      {"400", "fonts/regular.ttf"}, {"600", "fonts/semibold.ttf"}, {"800", "fonts/extrabold.ttf"}};
  for (const auto& [weight, file] : faces) {
    out += "@font-face{font-family:Seven;font-weight:";
    out += weight;
    out += ";src:url(data:font/ttf;base64,";
    append_base64(out, platform.asset(file));
    out += ")}";
  }
  return out + "</style>\n";
}

Hue hue(const Meaning& m) { return {css_rgb(m.fill), css_rgb(m.on), css_rgb(m.text), css_rgb(m.mid), css_rgb(m.tint)}; }

// Always the light theme: it goes to other people and to printers.
Look look_of(const Palette& c) {
  Look look;
  look.paper = css_rgb(c.paper), look.sheet = css_rgb(c.sheet), look.well = css_rgb(c.well);
  look.line = css_rgb(c.line), look.line_strong = css_rgb(c.line_strong);
  look.ink = css_rgb(c.ink), look.ink2 = css_rgb(c.ink2), look.ink3 = css_rgb(c.ink3);
  look.relationship = hue(c.relationship), look.transaction = hue(c.transaction), look.saved = hue(c.saved);
  look.introduced = hue(c.introduced), look.today = hue(c.today), look.overspent = hue(c.overspent);
  look.ok = hue(c.ok);
  look.note = css_rgb(c.note), look.note_line = css_rgb(c.note_line);
  look.clasped_hands = outline::handshake, look.cog = outline::cog;
  return look;
}

Report report_in(const Workspace& work, ReportQr code) {
  const Platform& platform = work.platform();
  const auto portrait = [&](const std::string& name) { return platform.asset("portraits/" + name + ".svg"); };
  Report report =
      report_of(work.exercise(), work.content(), work.words(), portrait, work.platform().clock().epoch_ms());
  report.qr.size = code.size;
  report.qr.dark = std::move(code.dark);
  return report;
}

// "health-centre"
std::string file_stem(const Workspace& work) {
  std::string name = work.exercise_open() ? work.exercise().scenario().id : "seven-minutes";
  if (name.rfind(own_prefix, 0) == 0) name.erase(0, own_prefix.size());
  for (char& c : name) c = c == '_' || c == '.' ? '-' : c;
  return name;
}

std::function<void(Result<std::string>)> saved_or_not(Workspace& work) {
  return [&work](Result<std::string> saved) {
    if (!saved) {
      if (saved.error().code != ErrorCode::cancelled) work.say_error(saved.error());
    } else if (!saved.value().empty()) {
      work.say({work.words()("ui.saved_as", {{"where", saved.value()}})});
    }
  };
}

}  // namespace

MeasureText measure_with(const Fonts& fonts) {
  return [&fonts](std::string_view words, const TextLook& look) {
    // One size for all: its letters are there already, and their widths grow with the size.
    constexpr float size = 17;
    const Weight weight = look.weight >= 800   ? Weight::extrabold
                          : look.weight >= 600 ? Weight::semibold
                                               : Weight::regular;
    const float width =
        fonts.font(weight)
            ->CalcTextSizeA(fonts.imgui_size(size), 3.4e38f, 0, words.data(), words.data() + words.size())
            .x;
    return width * look.size / size;
  };
}

Look look_of_results(const Workspace& work, bool with_typefaces) {
  Look look = look_of(work.content().theme().light);
  if (with_typefaces) look.typefaces = typefaces(work.platform());
  return look;
}

void save_as(Workspace& work, const std::string& name, const char* mime, const Result<std::string>& bytes) {
  if (bytes)
    work.platform().files().save(name, mime, bytes.value(), saved_or_not(work));
  else
    work.say_error(bytes.error());
}

void save_drawn(Workspace& work, PictureKind kind, float scale, ReportPicture picture, const std::string& stem) {
  const std::string document = write_document(*work.document());
  if (kind == PictureKind::svg)
    return save_as(work, stem + ".svg", "image/svg+xml", with_document_in_svg(picture.svg, document));
  // As large as asked for, or as the platform can.
  const auto most = static_cast<float>(std::sqrt(max_picture_pixels / (picture.size.x * picture.size.y)));
  work.platform().rasterize(std::move(picture.svg), std::min(scale, most),
                            [&work, document, stem](Result<std::string> png) {
                              if (png) png = with_document_in_png(png.value(), document);
                              save_as(work, stem + ".png", "image/png", png);
                            });
}

void print_sheets(Workspace& work, std::vector<std::string> sheets, const std::string& name) {
  work.platform().print(std::move(sheets), name, saved_or_not(work));
}

void save_picture(Workspace& work, PictureKind kind, float scale, const MeasureText& measure, ReportQr code) {
  if (!work.exercise_open()) return;
  save_drawn(work, kind, scale, report_picture(report_in(work, std::move(code)), look_of_results(work, true), measure),
             file_stem(work));
}

void print_result(Workspace& work, const MeasureText& measure, ReportQr code) {
  if (!work.exercise_open()) return;
  print_sheets(work, sheets_of(report_in(work, std::move(code)), look_of_results(work, false), measure),
               file_stem(work));
}

}  // namespace seven::ui
