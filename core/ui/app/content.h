// What ships with the program besides code: words, scenarios, assumptions, the look, the portraits. Read at the start,
// but for what a platform brings later: a second language, the licences.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

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

  // The language itself when its words are here, else the one whose words are.
  std::string_view spoken(std::string_view language) const;
  // The words of a language that spoken() gave.
  const Translator& words(std::string_view language) const { return language == "cy" ? welsh_ : english_; }
  const Theme& theme() const { return theme_; }
  const Portraits& portraits() const { return portraits_; }
  const Scenario* scenario(std::string_view id) const;
  const std::vector<Assumption>& assumptions() const { return assumptions_; }
  const Assumption* assumption(std::string_view id) const;
  std::string_view licences() const { return licences_; }

  // A step's name in words. Arguments that begin with '@' are keys of their own.
  static std::string step_text(const Translator& words, const StepName& name);

 private:
  Translator english_{"en"}, welsh_{"cy"};
  Theme theme_;
  Portraits portraits_;
  std::map<std::string, Scenario, std::less<>> scenarios_;
  std::vector<Assumption> assumptions_;
  std::string_view licences_;
};

}  // namespace seven::ui
