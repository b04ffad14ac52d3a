// Whether a scenario or a saved file can be opened, and if not, where and why.
#include "cli.h"

#include <cstdio>

#include "document/schema.h"
#include "document/serializer.h"
#include "exercise/brought_scenario.h"
#include "model/scenario.h"

namespace seven::cli {
namespace {

int check_scenario(const std::string& path, const std::string& bytes) {
  const auto brought = bring_scenario(bytes);
  if (!brought) return report(path, brought.error());
  std::printf("%s: ok, a scenario of %zu people\n", path.c_str(), brought.value().scenario.people.size());
  return exit_ok;
}

int check_document(const std::string& path, const std::string& bytes) {
  const auto opened = read_document(bytes);
  if (!opened) return report(path, opened.error());
  const auto own = brought_scenario(opened.value().document.store());
  if (!own) return report(path, own.error());
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
  return looks_like_scenario(bytes.value()) ? check_scenario(path, bytes.value()) : check_document(path, bytes.value());
}

}  // namespace seven::cli
