// Every pair of colors that the program sets words or signs in, in all three themes, by the formula of WCAG 2.2.
#include "ui/theme.h"

#include <doctest/doctest.h>

#include "support/headless_platform.h"

using namespace seven;
using namespace seven::ui;

namespace {

Theme shipped() {
  auto theme = read_theme(test::shipped_assets().find("theme/tokens.json")->second);
  REQUIRE(theme.ok());
  return theme.take();
}

struct Named {
  const char* name;
  Color color;
};

void at_least(double ratio, const char* theme, Named on, Named under) {
  const double found = contrast_ratio(on.color, under.color);
  const std::string what = std::string(theme) + ": " + on.name + " on " + under.name;
  CHECK_MESSAGE(found >= ratio, what << " has " << found);
}

const ThemeName kThemes[] = {ThemeName::light, ThemeName::dark, ThemeName::contrast};
const char* const kThemeNames[] = {"light", "dark", "contrast"};

}  // namespace

TEST_CASE("the contrast of black and white is 21, of a color with itself 1, and the order does not matter") {
  CHECK(contrast_ratio(0xff000000u, 0xffffffffu) == doctest::Approx(21));
  CHECK(contrast_ratio(0xff336699u, 0xff336699u) == doctest::Approx(1));
  CHECK(contrast_ratio(0xff777777u, 0xffffffffu) == doctest::Approx(4.48).epsilon(0.01));
  CHECK(contrast_ratio(0xffffffffu, 0xff777777u) == contrast_ratio(0xff777777u, 0xffffffffu));
}

TEST_CASE("words have a contrast of 4.5 to 1 on every ground they stand on") {
  const Theme theme = shipped();
  for (int i = 0; i < 3; ++i) {
    const Palette& p = theme.palette(kThemes[i]);
    const Named grounds[] = {{"paper", p.paper}, {"sheet", p.sheet}, {"well", p.well}, {"note", p.note}};
    for (const Named& ground : grounds) {
      at_least(4.5, kThemeNames[i], {"ink", p.ink}, ground);
      at_least(4.5, kThemeNames[i], {"ink2", p.ink2}, ground);
    }
    for (const Named& ground : {Named{"paper", p.paper}, Named{"sheet", p.sheet}})
      at_least(4.5, kThemeNames[i], {"ink3", p.ink3}, ground);
    for (const Named& ground : {Named{"primary", p.primary}, Named{"primaryHover", p.primary_hover},
                                Named{"primaryPressed", p.primary_pressed}})
      at_least(4.5, kThemeNames[i], {"onPrimary", p.on_primary}, ground);
    at_least(4.5, kThemeNames[i], {"ink", p.ink}, {"a held button", p.held});
    // What is selected in a field (text_editor.cpp).
    at_least(4.5, kThemeNames[i], {"sheet", p.sheet}, {"ink", p.ink});
  }
}

TEST_CASE("each meaning's words stand out on paper, sheet, well and its own tint, and what stands on its fill does") {
  const Theme theme = shipped();
  for (int i = 0; i < 3; ++i) {
    const Palette& p = theme.palette(kThemes[i]);
    const std::pair<const char*, const Meaning*> meanings[] = {{"relationship", &p.relationship},
                                                               {"transaction", &p.transaction},
                                                               {"saved", &p.saved},
                                                               {"introduced", &p.introduced},
                                                               {"today", &p.today},
                                                               {"overspent", &p.overspent},
                                                               {"ok", &p.ok}};
    for (const auto& entry : meanings) {
      const auto& name = entry.first;
      const auto& m = entry.second;
      INFO(std::string(name));
      for (const Named& ground :
           {Named{"paper", p.paper}, Named{"sheet", p.sheet}, Named{"well", p.well}, Named{"its tint", m->tint}})
        at_least(4.5, kThemeNames[i], {"text", m->text}, ground);
      at_least(4.5, kThemeNames[i], {"on", m->on}, {"fill", m->fill});
      at_least(4.5, kThemeNames[i], {"ink", p.ink}, {"its tint", m->tint});
      for (const Named& ground : {Named{"paper", p.paper}, Named{"sheet", p.sheet}}) {
        // Gold is light: a coin is known by the pound sign on it, a freed area by its border in `mid`.
        if (m != &p.saved) at_least(3, kThemeNames[i], {"fill", m->fill}, ground);
        at_least(3, kThemeNames[i], {"mid", m->mid}, ground);
      }
    }
  }
}

TEST_CASE("borders of controls and the ring around what has the focus have a contrast of 3 to 1") {
  const Theme theme = shipped();
  for (int i = 0; i < 3; ++i) {
    const Palette& p = theme.palette(kThemes[i]);
    for (const Named& ground : {Named{"paper", p.paper}, Named{"sheet", p.sheet}}) {
      at_least(3, kThemeNames[i], {"lineStrong", p.line_strong}, ground);
      at_least(3, kThemeNames[i], {"primary", p.primary}, ground);
    }
    // The ring is two: `focus` outside, `focusGap` inside; one of them stands out wherever it lies.
    at_least(3, kThemeNames[i], {"focus", p.focus}, {"focusGap", p.focus_gap});
    for (const Named& ground :
         {Named{"paper", p.paper}, Named{"sheet", p.sheet}, Named{"well", p.well}, Named{"note", p.note}})
      at_least(3, kThemeNames[i], {"focus", p.focus}, ground);
  }
}

TEST_CASE("tokens that are missing or no color are named by their path") {
  const std::string& text = test::shipped_assets().find("theme/tokens.json")->second;
  CHECK(read_theme("no json").error().code == ErrorCode::wrong_type);
  CHECK(read_theme("{}").error() == Error{ErrorCode::missing, "colour"});
  std::string broken = text;
  const std::size_t at = broken.find("\"onPrimary\"");
  REQUIRE(at != std::string::npos);
  broken.replace(at, 11, "\"offPrimary\"");
  CHECK(read_theme(broken).error() == Error{ErrorCode::wrong_type, "colour.light.onPrimary"});
}

TEST_CASE("colors keep their channels through css and mixing") {
  CHECK(css_rgb(0xff112233u) == 0x332211u);
  CHECK(mix(0xff000000u, 0xffffffffu, 0.5f) == 0xff808080u);
  CHECK(with_alpha(0xff112233u, 0) == 0x00112233u);
}
