// The quiet pages: where the idea comes from and what ships, where the numbers come from, who can use it and how.
#include "icons.h"
#include "ui/screens/bars.h"
#include "ui/screens/figures.h"
#include "ui/screens/screens.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/text.h"

namespace seven::ui {
namespace {

// The column everything on these pages stands in.
struct Page {
  float x = 0, y = 0, width = 0;
};

void page(Frame& f, const char* key, const Call<void(Page&)>& draw) {
  Ui& ui = f.ui;
  Scope scope(ui, key);
  const float top = top_bar(f, {}, false);
  Group main(ui, "main", Role::main, {});
  ScrollArea scroll(ui, "scroll", {0, top, ui.size().x, ui.size().y - top});
  const float margin = page_margin(ui);
  const float width = std::min(760.0f, ui.size().x - 2 * margin);
  Page p{(ui.size().x - width) * 0.5f, scroll.top() + 20, width};
  back_link(f, p.x, p.y, f.tr("ui.home"), Screen::home);
  p.y += 56;
  p.y += heading(ui, {p.x, p.y}, width, f.tr(std::string("ui.") + key), ui.type().h1, ui.colors().ink, 1) + 16;
  draw(p);
  scroll.end(p.y + 32 + ui.around().safe.bottom);
}

void part(Frame& f, Page& p, const std::string& base) {
  Ui& ui = f.ui;
  p.y += heading(ui, {p.x, p.y}, p.width, f.tr(base + ".title"), ui.type().h3, ui.colors().ink, 2) + 4;
  p.y += text(ui, {p.x, p.y}, p.width, f.tr(base + ".words"), ui.type().body, ui.colors().ink2) + 18;
}

}  // namespace

void draw_about(Frame& f) {
  page(f, "about", [&](Page& p) {
    Ui& ui = f.ui;
    part(f, p, "ui.about.what");
    p.y += heading(ui, {p.x, p.y}, p.width, f.tr("ui.about.credit.title"), ui.type().h3, ui.colors().ink, 2) + 4;
    p.y += text(ui, {p.x, p.y}, p.width, f.tr("ui.about.credit.words"), ui.type().body, ui.colors().ink2) + 10;
    const std::string& label = f.tr("ui.about.credit.link");
    float height = 0;
    if (link(ui, "credit", {p.x, p.y}, label, ui.type().body, ui.colors().ink, p.width, &height)) {
      f.later([](Workspace& work) {
        work.platform().open_link("https://relationshipsproject.org/how-to-have-it-all-relational-offsetting");
      });
    }
    p.y += height + 18;
    part(f, p, "ui.about.limits");
    part(f, p, "ui.about.privacy");
    part(f, p, "ui.about.licence");
    part(f, p, "ui.about.contact");
    p.y += heading(ui, {p.x, p.y}, p.width, f.tr("ui.about.parts.title"), ui.type().h3, ui.colors().ink, 2) + 4;
    p.y += text(ui, {p.x, p.y}, p.width, f.tr("ui.about.parts.words"), ui.type().body, ui.colors().ink2) + 12;
    p.y += text(ui, {p.x, p.y}, p.width, std::string(f.work.content().licences()), ui.type().small, ui.colors().ink2);
  });
}

void draw_sources(Frame& f) {
  page(f, "sources", [&](Page& p) {
    Ui& ui = f.ui;
    p.y += text(ui, {p.x, p.y}, p.width, f.tr("ui.sources.words"), ui.type().body, ui.colors().ink2) + 18;
    for (const Assumption& assumption : f.work.content().assumptions()) {
      if (!f.ui.words().has("assumption." + assumption.id + ".label")) continue;
      hairline(ui, p.x, p.y, p.width);
      p.y = assumption_entry(f, assumption, p.x, p.y + 14, p.width, 2);
      if (!figure_of(f, assumption.id).own) continue;
      ButtonLook look;
      look.icon = seven::icon::pencil;
      look.description = f.tr("assumption." + assumption.id + ".label");
      float height = 0;
      if (fitting_button(ui, assumption.id, {p.x, p.y}, p.width, f.tr("figure.own"), look, &height))
        f.later([id = assumption.id](Workspace& work) { work.show({Sheet::Kind::assumption, id}); });
      p.y += height + 20;
    }
  });
}

void draw_accessibility(Frame& f) {
  page(f, "accessibility", [&](Page& p) {
    part(f, p, "ui.accessibility.can");
    part(f, p, "ui.accessibility.keys");
    part(f, p, "ui.accessibility.cannot");
    part(f, p, "ui.accessibility.tell");
  });
}

}  // namespace seven::ui
