// Whether a scenario or a saved file can be opened, and if not, where and why.
#include "cli.h"

#include <cstdio>

#include "document/schema.h"
#include "document/serializer.h"
#include "model/json_place.h"
#include "model/scenario.h"

namespace seven::cli {
namespace {

// Scenarios carry no format name: people or roles give them away. Everything else is judged as a document.
bool looks_like_a_scenario(const std::string& bytes) {
  const auto json = parse_limited(bytes, max_scenario_bytes);
  if (!json || !json.value().value.is_object()) return false;
  const nlohmann::json& object = json.value().value;
  return !object.contains("format") && (object.contains("people") || object.contains("roles"));
}

int check_scenario(const std::string& path, const std::string& bytes) {
  const auto scenario = read_scenario(bytes);
  if (!scenario) return report(path, scenario.error());
  std::printf("%s: ok, a scenario of %zu people\n", path.c_str(), scenario.value().people.size());
  return exit_ok;
}

int check_document(const std::string& path, const std::string& bytes) {
  const auto opened = read_document(bytes);
  if (!opened) return report(path, opened.error());
  for (const OpenMessage& message : opened.value().messages) {
    std::printf("%s: %s%s%s\n", path.c_str(), message.key.c_str(), message.place.empty() ? "" : ": ",
                message.place.c_str());
  }
  std::printf("%s: ok, a document of version %d\n", path.c_str(), schema_version);
  return exit_ok;
}

}  // namespace

int check(const Arguments& arguments) {
  if (arguments.size() != 1 || arguments[0].substr(0, 2) == "--") return usage("check needs one FILE");
  const std::string path(arguments[0]);
  const auto bytes = read_file(path);
  if (!bytes) return report(path, bytes.error());
  return looks_like_a_scenario(bytes.value()) ? check_scenario(path, bytes.value())
                                              : check_document(path, bytes.value());
}

}  // namespace seven::cli
