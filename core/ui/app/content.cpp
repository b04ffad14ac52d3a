#include "ui/app/content.h"

namespace seven::ui {
namespace {

// "portraits/raj.svg" -> "raj"
std::string stem(std::string_view path) {
  const std::size_t slash = path.rfind('/');
  std::string_view name = slash == std::string_view::npos ? path : path.substr(slash + 1);
  return std::string(name.substr(0, name.rfind('.')));
}

Outcome load_words(const Platform& platform, std::string_view folder, Translator& into) {
  for (const std::string& path : platform.assets(folder)) {
    if (!into.add(platform.asset(path))) return Error{ErrorCode::damaged, path};
  }
  return Done{};
}

}  // namespace

Outcome Content::load(const Platform& platform) {
  if (const Outcome words = load_later(platform); !words) return words;
  if (english_.empty() && welsh_.empty()) return Error{ErrorCode::missing, "translations"};
  Result<Theme> theme = read_theme(platform.asset("theme/tokens.json"));
  if (!theme) return theme.error();
  theme_ = theme.take();
  for (const std::string& path : platform.assets("portraits/")) {
    auto shapes = read_portrait(platform.asset(path));
    if (!shapes) return Error{ErrorCode::damaged, path};
    portraits_.emplace(stem(path), shapes.take());
  }
  for (const std::string& path : platform.assets("scenarios/")) {
    auto scenario = read_scenario(platform.asset(path));
    if (!scenario) return Error{ErrorCode::damaged, path + ": " + scenario.error().place};
    std::string id = scenario.value().id;
    scenarios_.emplace(std::move(id), scenario.take());
  }
  for (const std::string& path : platform.assets("assumptions/")) {
    auto some = read_assumptions(platform.asset(path));
    if (!some) return Error{ErrorCode::damaged, path + ": " + some.error().place};
    for (Assumption& assumption : some.value()) assumptions_.push_back(std::move(assumption));
  }
  return Done{};
}

Outcome Content::load_later(const Platform& platform) {
  if (licences_.empty()) licences_ = platform.asset("licences.txt");
  for (Translator* words : {&english_, &welsh_}) {
    if (!words->empty()) continue;
    if (const Outcome come = load_words(platform, "translations/" + words->language() + "/", *words); !come)
      return come;
  }
  return Done{};
}

std::string_view Content::spoken(std::string_view language) const {
  const std::string_view other = language == "cy" ? "en" : "cy";
  return words(language).empty() ? other : language;
}

const Scenario* Content::scenario(std::string_view id) const {
  const auto found = scenarios_.find(id);
  return found == scenarios_.end() ? nullptr : &found->second;
}

const Assumption* Content::assumption(std::string_view id) const {
  for (const Assumption& assumption : assumptions_) {
    if (assumption.id == id) return &assumption;
  }
  return nullptr;
}

std::string Content::step_text(const Translator& words, const StepName& name) {
  std::string text = words(name.key);
  for (const auto& [key, value] : name.args) {
    const std::string said = !value.empty() && value[0] == '@' ? words(value.substr(1)) : value;
    text = fill_in(text, {{key, said}});
  }
  return text;
}

}  // namespace seven::ui
