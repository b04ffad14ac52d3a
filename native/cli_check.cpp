// Whether a scenario or a saved file can be opened, and if not, where and why.
#include "cli.h"

#include <cstdio>

#include "document/backup.h"
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

int check_backup(const std::string& path, const std::string& bytes) {
  const auto opened = read_backup(bytes);
  if (!opened) return report(path, opened.error());
  const OpenedBackup& backup = opened.value();
  int result = exit_ok;
  for (const UnreadableDocument& each : backup.unreadable)
    result = report(path + ", document " + std::to_string(each.number), each.error);
  if (backup.cut_off) std::printf("%s: the end is missing\n", path.c_str());
  std::printf("%s: a backup of version %d, %zu documents can be opened\n", path.c_str(), backup_version,
              backup.documents.size());
  return result;
}

}  // namespace

int check(const Arguments& arguments) {
  if (arguments.size() != 1 || arguments[0].substr(0, 2) == "--") return usage("check needs one FILE");
  const std::string path(arguments[0]);
  const auto bytes = read_file(path);
  if (!bytes) return report(path, bytes.error());
  if (looks_like_backup(bytes.value())) return check_backup(path, bytes.value());
  return looks_like_scenario(bytes.value()) ? check_scenario(path, bytes.value()) : check_document(path, bytes.value());
}

}  // namespace seven::cli
