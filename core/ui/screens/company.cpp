#include "ui/screens/company.h"

#include <algorithm>
#include <array>
#include <cstdlib>

#include "exercise/parts.h"
#include "icons.h"
#include "ui/screens/people.h"
#include "ui/widgets/button.h"
#include "ui/widgets/choice.h"
#include "ui/widgets/portrait.h"
#include "ui/widgets/text.h"

namespace seven::ui {
namespace {

constexpr int kMostPrompts = 3;
constexpr const char* kPrompt = "prompt";  // how often another one was asked for

int asked(const Frame& f) { return std::atoi(std::string(f.work.unfolded(kPrompt)).c_str()); }

// Keys of what somebody might say: a person's id, or "desk".
std::vector<std::string> prompts_of(const Frame& f, std::string_view who) {
  std::vector<std::string> keys;
  for (int n = 1; n <= kMostPrompts; ++n) {
    const std::string key =
        scenario_key(f.work.exercise().scenario(), "voice." + std::string(who)) + "." + std::to_string(n);
    if (f.ui.words().has(key)) keys.push_back(key);
  }
  return keys;
}

std::string_view speaker(std::string_view part) { return part == "desk" ? part : voice_of(part); }

std::string job_key(const Frame& f, std::string_view part) {
  return std::string("together.job.") + step_word(f.work.step()) + "." + std::string(part_kind(part));
}

const char* part_glyph(std::string_view part) {
  if (part == "host") return seven::icon::clipboard_list;
  if (part == "treasurer") return seven::icon::coins;
  if (part == "complaints") return seven::icon::megaphone;
  if (part == "recorder") return seven::icon::pencil;
  return part == "desk" ? seven::icon::concierge_bell : seven::icon::user;
}

std::string part_portrait(const Frame& f, std::string_view part) {
  const Scenario& scenario = f.work.exercise().scenario();
  if (const Person* person = scenario.find_person(voice_of(part))) return person->portrait;
  if (part != "desk") return {};
  for (const Placed& placed : scenario.placed) {
    if (!placed.portrait.empty()) return placed.portrait;
  }
  return {};
}

Turn turn_of(const Frame& f, const std::string& part) {
  Turn turn;
  turn.part = part;
  turn.who = part_name(f, part);
  turn.portrait = part_portrait(f, part);
  turn.glyph = part_glyph(part);
  return turn;
}

void quote(const Frame& f, Turn& turn, const std::vector<std::string>& prompts, int at) {
  turn.prompts = static_cast<int>(prompts.size());
  if (!prompts.empty())
    turn.quote = f.tr("ui.quoted", {{"what", f.tr(prompts[static_cast<std::size_t>(at) % prompts.size()])}});
}

// For one person alone: everyone in turn, each with the first prompt before anyone's second.
std::optional<Turn> voice_alone(const Frame& f) {
  if (f.work.step() == Step::meet) return std::nullopt;
  std::vector<std::pair<std::string, std::string>> all;  // part and key
  for (std::size_t round = 0; round < kMostPrompts; ++round) {
    for (const std::string& part : parts_of(f.work.exercise().scenario())) {
      if (speaker(part).empty()) continue;
      const std::vector<std::string> prompts = prompts_of(f, speaker(part));
      if (round < prompts.size()) all.emplace_back(part, prompts[round]);
    }
  }
  if (all.empty()) return std::nullopt;
  const auto at = static_cast<std::size_t>(asked(f) + static_cast<int>(f.work.step()) - 1) % all.size();
  Turn turn = turn_of(f, all[at].first);
  quote(f, turn, {all[at].second}, 0);
  turn.prompts = static_cast<int>(all.size());
  return turn;
}

}  // namespace

std::vector<std::string> turns_on_step(const Frame& f) {
  std::vector<std::string> parts;
  for (std::string& part : parts_of(f.work.exercise().scenario())) {
    if (f.ui.words().has(job_key(f, part))) parts.push_back(std::move(part));
  }
  return parts;
}

std::string part_name(const Frame& f, std::string_view part) {
  const std::string person(voice_of(part));
  if (!person.empty()) return f.tr("together.part.voice", {{"name", person_word(f, person, "short")}});
  return f.tr("together.part." + std::string(part));
}

void part_sign(Frame& f, std::string_view part, Vec2 center, float size) {
  Ui& ui = f.ui;
  const std::string who = part_portrait(f, part);
  if (!who.empty()) return portrait(ui, f.work.content().portraits(), who, center, size);
  disc(ui, center, size * 0.5f, ui.colors().well);
  if (ui.colors().high_contrast) ring(ui, center, size * 0.5f, ui.colors().ink, 1.5f);
  icon(ui, part_glyph(part), center, size * 0.5f, ui.colors().ink);
}

std::optional<Turn> turn_now(const Frame& f) {
  const Table table = f.work.table();
  if (table.company == Company::alone) return voice_alone(f);
  const std::vector<std::string> parts = turns_on_step(f);
  if (parts.empty()) return std::nullopt;
  const std::string& part = parts[static_cast<std::size_t>(table.turn) % parts.size()];
  Turn turn = turn_of(f, part);
  if (const Seat* seat = f.work.document()->store().find<Seat>(part)) turn.name = seat->name;
  turn.job = f.tr(job_key(f, part));
  quote(f, turn, prompts_of(f, speaker(part)), asked(f) + static_cast<int>(f.work.step()));
  return turn;
}

bool asked_for_prompt(const Frame& f) { return asked(f) > 0; }

void another_prompt(Frame& f) {
  const std::string next = std::to_string(asked(f) + 1);
  f.later([next](Workspace& work) { work.unfold(kPrompt, next); });
}

void pass_it_on(Frame& f) {
  const auto count = static_cast<int>(turns_on_step(f).size());
  f.later([count](Workspace& work) {
    work.look_table([count](Table& table) { table.turn = (table.turn + 1) % std::max(1, count); });
    work.unfold(kPrompt, "");
  });
}

namespace {

// Returns the height.
float pick_company(Frame& f, float x, float y, float width, bool icons) {
  const auto choice = [&](const char* key, const char* words, const char* glyph) {
    Choice out;
    out.key = key;
    out.label = f.tr(words);
    out.icon = glyph;
    out.icon_only = icons;
    return out;
  };
  const int now = static_cast<int>(f.work.table().company);
  float height = 0;
  const auto pressed = segmented(f.ui, "company", {x, y}, width, f.tr("together.company"),
                                 {choice("alone", "together.alone", seven::icon::user),
                                  choice("together", "together.together", seven::icon::users)},
                                 now, &height);
  if (pressed) f.later([to = static_cast<Company>(*pressed)](Workspace& work) { work.play(to); });
  return height;
}

float segments_width(const Frame& f) {
  const Ui& ui = f.ui;
  if (!ui.desktop()) return 104;
  float widest = 0;
  for (const char* key : {"together.alone", "together.together"})
    widest = std::max(widest, measure_text(ui, f.tr(key), ui.type().strong).x);
  return 2 * (widest + 28 + 26);
}

}  // namespace

float company_width(const Frame& f) { return f.ui.phone() || f.ui.low() ? 0 : segments_width(f) + 6 + 44 + 30; }

void company_control(Frame& f, float right, float middle) {
  Ui& ui = f.ui;
  if (company_width(f) <= 0) return;
  Scope scope(ui, "at_path");
  const float width = segments_width(f);
  pick_company(f, right - 50 - width, middle - 22, width, !ui.desktop());
  if (icon_button(ui, "more", {right - 44, middle - 22, 44, 44}, f.tr("together.play"),
                  seven::icon::sliders_horizontal))
    f.later([](Workspace& work) { work.show({Sheet::Kind::play, {}}); });
}

float company_choice(Frame& f, float x, float y, float width) { return y + pick_company(f, x, y, width, false); }

}  // namespace seven::ui
