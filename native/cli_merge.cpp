// Two copies of one document put together: the file on standard output, what both have changed on standard error.
#include "cli.h"

#include <algorithm>
#include <cstdio>
#include <utility>

#include "document/merge.h"
#include "document/serializer.h"
#include "exercise/brought_scenario.h"

namespace seven::cli {
namespace {

Result<Document> read_copy(const std::string& path) {
  const auto bytes = read_file(path);
  if (!bytes) return bytes.error();
  Result<OpenedDocument> opened = read_document(bytes.value());
  if (!opened) return opened.error();
  Document document = opened.take().document;
  document.stamp_origin();
  return document;
}

// Whichever comes first on the command line, the same.
DocumentInfo info_of_both(const DocumentInfo& a, const DocumentInfo& b) {
  return {a.id, std::min(a.created_ms, b.created_ms), std::max(a.modified_ms, b.modified_ms),
          std::max(a.generator, b.generator)};
}

void print_value(const char* whose, const std::optional<Record>& record) {
  std::string line = "removed";
  if (record) {
    line.clear();
    append_record_json(line, *record);
  }
  std::fprintf(stderr, "  %s: %s\n", whose, line.c_str());
}

void print_conflicts(const Merge& merged, const Store& both) {
  for (const MergeConflict& conflict : merged.conflicts) {
    const Record* taken = both.find_record(conflict.id);
    const bool first = taken != nullptr && conflict.ours && *taken == *conflict.ours;
    std::fprintf(stderr, "conflict: %s, taken from the %s\n", conflict.id.c_str(), first ? "first" : "second");
    print_value("first", conflict.ours);
    print_value("second", conflict.theirs);
  }
  std::fprintf(stderr, "%d from the first alone, %d from the second alone, %zu in conflict\n", merged.from_ours,
               merged.from_theirs, merged.conflicts.size());
}

}  // namespace

int merge(const Arguments& arguments) {
  const bool options = std::any_of(arguments.begin(), arguments.end(),
                                   [](std::string_view argument) { return argument.substr(0, 2) == "--"; });
  if (arguments.size() != 2 || options) return usage("merge needs two FILEs");
  const std::string first(arguments[0]), second(arguments[1]);
  auto ours = read_copy(first);
  if (!ours) return report(first, ours.error());
  const auto theirs = read_copy(second);
  if (!theirs) return report(second, theirs.error());
  const DocumentInfo &a = ours.value().info(), &b = theirs.value().info();
  if (a.id != b.id) {
    std::fprintf(stderr, "%s: no copy of the document in %s\n", second.c_str(), first.c_str());
    return exit_error;
  }
  const auto merged = seven::merge(ours.value(), theirs.value());
  if (!merged) return report(second, merged.error());
  DocumentInfo info = info_of_both(a, b);
  ours.value().take_in({"step.merge"}, info.modified_ms, merged.value());
  const Store& records = ours.value().store();
  if (const auto own = brought_scenario(records); !own) return report(second, own.error());
  Document both(std::move(info), records);
  both.continue_stamps(ours.value().stamps());
  const std::string bytes = write_document(both);
  if (bytes.size() > max_document_bytes) return report(second, {ErrorCode::too_large, "bytes"});
  std::fwrite(bytes.data(), 1, bytes.size(), stdout);
  print_conflicts(merged.value(), records);
  return exit_ok;
}

}  // namespace seven::cli
