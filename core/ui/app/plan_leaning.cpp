#include "ui/app/plan_leaning.h"

#include "base/format.h"
#include "platform/platform.h"
#include "ui/app/assumed_share.h"
#include "ui/app/figure_words.h"
#include "ui/app/plan_wording.h"

namespace seven::ui {
namespace {

constexpr const char* kLeaningGain = "interval_gain";

std::string leaning_minutes(const Translator& words, Minutes minutes) {
  return format_minutes(words, to_a_tenth(minutes));
}

std::string whole_percent(Share share) {
  return format_share(Share::of_basis_points(static_cast<int>(divide_rounded(share.basis_points(), 100)) * 100));
}

}  // namespace

const PlanTemplate* plan_start(const PlanModel& model, const Platform& platform) {
  return model.start([&](const std::string& made_from) { return platform.asset("templates/" + made_from + ".json"); },
                     [](std::string_view text) -> std::optional<PlanTemplate> {
                       auto read = read_plan_template(text);
                       if (!read) return std::nullopt;
                       return read.take();
                     });
}

BeliefSources belief_sources(const Content& content, const PlanTemplate* start) {
  return {start, content.assumption(kLeaningGain), content.assumption("new_demand"), content.assumption("realised")};
}

const PlanLeaning& plan_leaning(const PlanModel& model, const Content& content, const PlanTemplate* start) {
  return model.leaning(start, [&] {
    const Share gain = assumed_share(content, model.store(), kLeaningGain);
    return leaning_on_guesses(model.account(), plan_beliefs(model.store(), gain, belief_sources(content, start)));
  });
}

std::string leaning_words(const PlanModel& model, const PlanLeaning& leaning, const Translator& words) {
  const auto share = leaning.share();
  if (!share) return {};
  if (leaning.roles.size() > 1) {
    const PlanWording say(model, words);
    std::string parts;
    for (const PlanLeaning::OfRole& each : leaning.roles) {
      const std::string role = say.role(each.role), part = whole_percent(each.share().value_or(Share())),
                        minutes = leaning_minutes(words, each.released);
      parts += (parts.empty() ? "" : ", ") +
               words("plan_believe.leaning.role", {{"role", role}, {"share", part}, {"minutes", minutes}});
    }
    return words("plan_believe.leaning.by_role", {{"parts", parts}});
  }
  const std::string part = whole_percent(*share), minutes = leaning_minutes(words, leaning.on_guesses),
                    released = leaning_minutes(words, leaning.released);
  return words("plan_believe.leaning.words", {{"share", part}, {"minutes", minutes}, {"released", released}});
}

}  // namespace seven::ui
