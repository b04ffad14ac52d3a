// Behind every special word is what it means (requirement S 6): from Help and from each step, in both languages.
#include <doctest/doctest.h>

#include <algorithm>

#include "support/app_driver.h"
#include "support/word_files.h"
#include "ui/app/content.h"

namespace seven::ui {
namespace {

using test::AppDriver;
using test::Device;

const std::vector<test::Window>& windows() {
  static const std::vector<test::Window> all{{test::kDesktop, "en", true, true, false},
                                             {test::kTablet, "cy", true, true, true},
                                             {test::kPhone, "en", true, true, true},
                                             {test::kPhone, "cy", true, true, true}};
  return all;
}

// The link that asks what a word means; null where there is none.
const Node* asking(const AppDriver& app) {
  const std::string ask = app.words("glossary.ask");
  return app.find_beginning(Role::link, ask.substr(0, ask.find('{')));
}

bool sheet_reads(const AppDriver& app, const std::string& words) {
  for (const Node& node : app.tree().nodes()) {
    if (app.tree().inside(node, app.tree().modal()) && node.label == words) return true;
  }
  return false;
}

std::vector<std::string> headings(const AppDriver& app) {
  std::vector<std::string> all;
  for (const Node& node : app.tree().nodes()) {
    if (node.role == Role::heading && node.level == 3 && app.tree().inside(node, app.tree().modal()))
      all.push_back(node.label);
  }
  return all;
}

// The names of what is explained, as the words have them.
std::vector<std::string> explained(const std::string& language) {
  const std::string before = "glossary.means.";
  std::vector<std::string> names;
  for (const auto& entry : test::words_of(test::word_files(language))) {
    const std::string &key = entry.first, &text = entry.second;
    if (key.rfind(before, 0) != 0) continue;
    CHECK_MESSAGE(text.size() > 10, key);
    names.push_back(key.substr(before.size()));
  }
  return names;
}

}  // namespace

TEST_CASE("every step asks what its first special word means, and the answer stands first") {
  for (const test::Window& window : windows()) {
    Device device;
    AppDriver app(device, window);
    app.start();
    std::vector<std::string> asked;
    for (int i = 0; i < kSteps; ++i) {
      const std::string step = step_word(static_cast<Step>(i));
      INFO(window.language << " " << window.size.x << " " << step);
      app.press(Role::button, app.words("exercise.step." + step + ".name"));
      const Node* link = asking(app);
      REQUIRE(link != nullptr);
      const std::string question = link->label;
      app.press(link->id);
      CHECK(app.work().sheet().kind == Sheet::Kind::glossary);
      CHECK(sheet_reads(app, app.words("glossary.means." + app.work().sheet().subject)));
      REQUIRE_FALSE(headings(app).empty());
      CHECK(question.find(headings(app).front()) != std::string::npos);
      asked.push_back(question);
      app.key(Key::escape);
      CHECK(app.work().sheet().kind == Sheet::Kind::none);
    }
    std::sort(asked.begin(), asked.end());
    CHECK(std::unique(asked.begin(), asked.end()) == asked.end());
  }
}

TEST_CASE("Help leads to all special words, each with its meaning in both languages, and no meaning is left out") {
  CHECK(explained("en") == explained("cy"));
  CHECK(explained("en").size() >= 20);
  for (const test::Window& window : windows()) {
    const std::string& language = window.language;
    INFO(language << " " << window.size.x);
    Device device;
    AppDriver app(device, window);
    // A phone's top bar has no room for Help: it is on the sheet for display and language.
    if (window.size == test::kPhone) app.press(Role::button, app.words("ui.display"));
    app.press(Role::button, app.words("ui.help"));
    app.press(Role::button, app.words("glossary.title"));
    for (const std::string& name : explained(language)) {
      INFO(name);
      CHECK(sheet_reads(app, app.words("glossary.means." + name)));
    }
    std::vector<std::string> terms = headings(app);
    CHECK(terms.size() == explained(language).size());
    for (const std::string& term : terms) {
      INFO(term);
      CHECK(term.find('.') == std::string::npos);  // no key
    }
    std::sort(terms.begin(), terms.end());
    CHECK(std::unique(terms.begin(), terms.end()) == terms.end());
  }
}

TEST_CASE("the meanings of special words may come later, and the steps ask for them all the same") {
  Device device;
  test::Window window{test::kPhone, "en", true, true, true};
  AppDriver app(device, window);
  app.platform().late = {"translations/en/glossary_words.json", "translations/cy/glossary_words.json"};
  Content content;
  REQUIRE(content.load(app.platform()).ok());
  CHECK_FALSE(content.words("en").has("glossary.machine"));
  // The steps ask all the same.
  for (const char* key : {"glossary.ask", "glossary.relationship", "glossary.quick_job", "glossary.fair"}) {
    CHECK_MESSAGE(content.words("en").has(key), key);
  }
  app.platform().late.clear();
  REQUIRE(content.load_later(app.platform()).ok());
  CHECK(content.words("en").has("glossary.machine"));
}

}  // namespace seven::ui
