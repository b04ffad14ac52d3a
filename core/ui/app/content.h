// What ships with the program besides code: words, scenarios, assumptions, the look, the portraits. Read at the start,
// but for what a platform brings later: a second language, all scenarios but the first, the licences.
#pragma once

#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "base/call.h"
#include "base/translation.h"
#include "document/history.h"
#include "model/assumption.h"
#include "model/scenario.h"
#include "platform/platform.h"
#include "ui/theme.h"
#include "ui/widgets/portrait.h"

namespace seven::ui {

class Content {
 public:
  // Error: the asset's path as place.
  Outcome load(const Platform& platform);
  // Takes what has come since.
  Outcome load_later(const Platform& platform);

  // The language itself when its words are here, those of `scenario` included where one is named, else the one whose
  // words are.
  std::string_view spoken(std::string_view language, std::string_view scenario = {}) const;
  // The words of a language that spoken() gave.
  const Translator& words(std::string_view language) const { return language == "cy" ? welsh_ : english_; }
  const Theme& theme() const { return theme_; }
  const Portraits& portraits() const { return portraits_; }
  const Scenario* scenario(std::string_view id) const;
  // The ids of all scenarios that ship, in the order of the shelf, whether they have come or not.
  const std::vector<std::string>& shelf() const { return shelf_; }
  bool on_shelf(std::string_view id) const;
  // Whether a scenario can be played: it, its portraits and its words in some language have come.
  bool has_come(std::string_view id) const;
  // Makes both languages speak for a scenario that did not come with the program (its id begins with own_prefix).
  void speak_for(const Scenario& own, const ScenarioWords& its_words);
  const std::vector<Assumption>& assumptions() const { return assumptions_; }
  const Assumption* assumption(std::string_view id) const;
  std::string_view licences() const { return licences_; }

  // A step's name in words. Arguments that begin with '@' are keys of their own.
  static std::string step_text(const Translator& words, const StepName& name);

 private:
  Outcome take(const Platform& platform, std::string_view folder,
               const Call<Outcome(const std::string& path, std::string_view text)>& read);

  Translator english_{"en"}, welsh_{"cy"};
  Theme theme_;
  Portraits portraits_;
  std::map<std::string, Scenario, std::less<>> scenarios_;
  std::vector<Assumption> assumptions_;
  std::vector<std::string> shelf_;
  std::vector<std::string> taken_;  // paths that were read, sorted
  std::string_view licences_;
};

}  // namespace seven::ui
