#include "ui/app/content.h"

#include <algorithm>

#include "base/json.h"
#include "ui/app/own_words.h"

namespace seven::ui {
namespace {

// "portraits/raj.svg" -> "raj"
std::string stem(std::string_view path) {
  const std::size_t slash = path.rfind('/');
  std::string_view name = slash == std::string_view::npos ? path : path.substr(slash + 1);
  return std::string(name.substr(0, name.rfind('.')));
}

// A path that cannot be used, with the place within it.
Error damaged(const std::string& path, const Error& error = {}) {
  return {ErrorCode::damaged, error.place.empty() ? path : path + ": " + error.place};
}

}  // namespace

Outcome Content::load(const Platform& platform) {
  if (const Outcome come = load_later(platform); !come) return come;
  if (english_.empty() && welsh_.empty()) return Error{ErrorCode::missing, "translations"};
  Result<Theme> theme = read_theme(platform.asset("theme/tokens.json"));
  if (!theme) return theme.error();
  theme_ = theme.take();
  const auto order = parse_json(platform.asset("shelf.json"));
  for (const auto& id : order) {
    if (id.is_string()) shelf_.push_back(id.get<std::string>());
  }
  if (shelf_.empty()) return Error{ErrorCode::missing, "shelf.json"};
  return Done{};
}

// Reads what is new in a folder. What cannot be read is not tried again.
Outcome Content::take(const Platform& platform, std::string_view folder,
                      const Call<Outcome(const std::string&, std::string_view)>& read) {
  for (const std::string& path : platform.assets(folder)) {
    const auto at = std::lower_bound(taken_.begin(), taken_.end(), path);
    if (at != taken_.end() && *at == path) continue;
    taken_.insert(at, path);
    if (const Outcome outcome = read(path, platform.asset(path)); !outcome) return outcome;
  }
  return Done{};
}

Outcome Content::load_later(const Platform& platform) {
  if (licences_.empty()) licences_ = platform.asset("licences.txt");
  for (Translator* words : {&english_, &welsh_}) {
    const auto add = [&](const std::string& path, std::string_view text) -> Outcome {
      if (!words->add(text)) return damaged(path);
      return Done{};
    };
    if (const Outcome come = take(platform, "translations/" + words->language() + "/", add); !come) return come;
  }
  const auto add_portrait = [&](const std::string& path, std::string_view text) -> Outcome {
    auto shapes = read_portrait(text);
    if (!shapes) return damaged(path);
    portraits_.emplace(stem(path), shapes.take());
    return Done{};
  };
  const auto add_assumptions = [&](const std::string& path, std::string_view text) -> Outcome {
    auto some = read_assumptions(text);
    if (!some) return damaged(path, some.error());
    for (Assumption& assumption : some.value()) assumptions_.push_back(std::move(assumption));
    return Done{};
  };
  const auto add_scenario = [&](const std::string& path, std::string_view text) -> Outcome {
    auto scenario = read_scenario(text);
    if (!scenario) return damaged(path, scenario.error());
    std::string id = scenario.value().id;
    scenarios_.emplace(std::move(id), scenario.take());
    return Done{};
  };
  if (const Outcome come = take(platform, "portraits/", add_portrait); !come) return come;
  if (const Outcome come = take(platform, "assumptions/", add_assumptions); !come) return come;
  return take(platform, "scenarios/", add_scenario);
}

std::string_view Content::spoken(std::string_view language, std::string_view scenario) const {
  const std::string_view other = language == "cy" ? "en" : "cy";
  const std::string needed = scenario.empty() ? "ui.product" : std::string(scenario) + ".rule";
  const auto speaks = [&](std::string_view one) { return words(one).has("ui.product") && words(one).has(needed); };
  return speaks(language) || !speaks(other) ? language : other;
}

bool Content::on_shelf(std::string_view id) const {
  return std::find(shelf_.begin(), shelf_.end(), id) != shelf_.end();
}

bool Content::has_come(std::string_view id) const {
  const Scenario* scenario = this->scenario(id);
  if (scenario == nullptr) return false;
  const std::string rule = scenario->id + ".rule";
  return (english_.has(rule) || welsh_.has(rule)) &&
         std::all_of(scenario->people.begin(), scenario->people.end(),
                     [&](const Person& person) { return portraits_.count(person.portrait) > 0; });
}

void Content::speak_for(const Scenario& own, const ScenarioWords& its_words) {
  for (Translator* words : {&english_, &welsh_}) put_own_words(own, its_words, *words);
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
