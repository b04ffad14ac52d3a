// Every recipe of a scenario that fits in today's total, for people and, with --json, for programs.
#include "cli.h"

#include <cstdio>
#include <cstdlib>
#include <optional>

#include <nlohmann/json.hpp>

#include "model/scenario.h"
#include "recipe/find_recipes.h"

namespace seven::cli {
namespace {

using Json = nlohmann::ordered_json;

struct Request {
  std::string path;
  RecipeQuestion question;
  bool json = false;
};

std::optional<Share> to_share(std::string_view text) {
  const std::string copy(text);
  char* end = nullptr;
  const double value = std::strtod(copy.c_str(), &end);
  if (copy.empty() || *end != '\0') return std::nullopt;
  const auto share = Share::exactly(value);
  if (!share || share->basis_points() < 0 || share->basis_points() > Share::whole) return std::nullopt;
  return share;
}

// Nothing where usage has been printed.
std::optional<Request> read_request(const Arguments& arguments) {
  Request request;
  for (std::size_t i = 0; i < arguments.size(); ++i) {
    std::string_view argument = arguments[i];
    if (argument == "--json") {
      request.json = true;
    } else if (argument == "--bank" || argument.substr(0, 7) == "--bank=") {
      const bool inside = argument != "--bank";
      if (!inside && ++i == arguments.size()) return usage("--bank needs a share"), std::nullopt;
      const auto bank = to_share(inside ? argument.substr(7) : arguments[i]);
      if (!bank) return usage("--bank needs a share from 0 to 1 with at most four decimals, e.g. 0.05"), std::nullopt;
      request.question.bank = *bank;
    } else if (argument.substr(0, 2) == "--" || !request.path.empty()) {
      return usage("not understood: " + std::string(argument)), std::nullopt;
    } else {
      request.path = argument;
    }
  }
  if (request.path.empty()) return usage("recipes needs a SCENARIO.json"), std::nullopt;
  return request;
}

double as_number(Coverage coverage) {
  return static_cast<double>(static_cast<int>(coverage)) / static_cast<double>(static_cast<int>(Coverage::met));
}

Json to_json(const Scenario& scenario, const FoundRecipe& recipe) {
  Json coverage = Json::array();
  for (const Fraction& one : recipe.coverage) coverage.push_back(one.approximately());
  return Json{{"offers", offer_ids(scenario, recipe)},
              {"value", recipe.value.approximately()},
              {"floor", as_number(recipe.floor)},
              {"coverage", std::move(coverage)}};
}

void print_json(const Scenario& scenario, const RecipeSet& set) {
  const auto found = [&](int position) { return to_json(scenario, set.feasible[static_cast<std::size_t>(position)]); };
  Json pareto = Json::array();
  for (int position : set.pareto) pareto.push_back(found(position));
  const Json answer{
      {"scenario", scenario.id},         {"combinations", set.combinations},
      {"feasible", set.feasible.size()}, {"value_limit", set.value_limit.approximately()},
      {"order", suggestion_order},       {"suggested", set.suggested ? found(*set.suggested) : Json(nullptr)},
      {"pareto", std::move(pareto)}};
  std::printf("%s\n", answer.dump(2, ' ', false, Json::error_handler_t::replace).c_str());
}

// To the ten-thousandth of a pound, without the zeros beyond the penny.
std::string in_pounds(Pounds pounds) {
  char text[48];
  std::snprintf(text, sizeof text, "£%.4f", pounds.approximately());
  std::string shown(text);
  for (int extra = 0; extra < 2 && shown.back() == '0'; ++extra) shown.pop_back();
  return shown;
}

std::string in_words(const Scenario& scenario, const FoundRecipe& recipe) {
  std::string text;
  for (const std::string& id : offer_ids(scenario, recipe)) text += (text.empty() ? "" : " + ") + id;
  char numbers[64];
  std::snprintf(numbers, sizeof numbers, "  floor %g, coverage", as_number(recipe.floor));
  text += "  " + in_pounds(recipe.value) + numbers;
  for (std::size_t p = 0; p < recipe.coverage.size(); ++p) {
    std::snprintf(numbers, sizeof numbers, "%s %s %.4g", p == 0 ? "" : ",", scenario.people[p].id.c_str(),
                  recipe.coverage[p].approximately());
    text += numbers;
  }
  return text;
}

void print_text(const Scenario& scenario, const RecipeSet& set) {
  std::printf("%s\n%lld combinations, %zu fit in %s\n", scenario.title.c_str(),
              static_cast<long long>(set.combinations), set.feasible.size(), in_pounds(set.value_limit).c_str());
  for (const Limit& limit : set.limits) {
    std::printf("  %s: %lld keep this limit and those above; %lld are refused by it alone\n",
                limit.role.empty() ? "total value" : limit.role.c_str(), static_cast<long long>(limit.kept_so_far),
                static_cast<long long>(limit.refused_alone));
  }
  const auto recipe = [&](int position) {
    return in_words(scenario, set.feasible[static_cast<std::size_t>(position)]);
  };
  if (!set.suggested) {
    std::printf("\nNothing fits. Nearest: %s\n", in_words(scenario, set.nearest).c_str());
    return;
  }
  std::printf(
      "\nSuggested first (highest floor, then highest worst-off, then highest total coverage, then lowest cost):\n"
      "  %s\n\nNot beaten by any other on everyone's coverage and cost:\n",
      recipe(*set.suggested).c_str());
  for (int position : set.pareto) std::printf("  %s\n", recipe(position).c_str());
  std::printf("\nUnder the assumptions of this scenario; for planning and learning, not for clinical decisions.\n");
}

}  // namespace

int recipes(const Arguments& arguments) {
  const auto request = read_request(arguments);
  if (!request) return exit_usage;
  const auto bytes = read_file(request->path);
  if (!bytes) return report(request->path, bytes.error());
  const auto scenario = read_scenario(bytes.value());
  if (!scenario) return report(request->path, scenario.error());
  const auto set = find_recipes(scenario.value(), request->question);
  if (!set) return report(request->path, set.error());
  if (request->json) {
    print_json(scenario.value(), set.value());
  } else {
    print_text(scenario.value(), set.value());
  }
  return exit_ok;
}

}  // namespace seven::cli
