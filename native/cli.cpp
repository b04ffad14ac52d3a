#include "cli.h"

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <memory>

namespace seven::cli {
namespace {

const char* in_words(ErrorCode code) {
  switch (code) {
    case ErrorCode::not_our_file: return "not a scenario or a file of Seven Minutes";
    case ErrorCode::too_new: return "written by a later version";
    case ErrorCode::damaged: return "damaged";
    case ErrorCode::wrong_type: return "not the kind of value that belongs here";
    case ErrorCode::missing: return "missing";
    case ErrorCode::out_of_range: return "outside its limits";
    case ErrorCode::unknown_reference: return "refers to something that is not there";
    case ErrorCode::too_large: return "too large";
    case ErrorCode::unavailable: return "cannot be read";
    default: return "failed";
  }
}

}  // namespace

int usage(std::string_view complaint) {
  if (!complaint.empty()) {
    std::fprintf(stderr, "%.*s\n", static_cast<int>(complaint.size()), complaint.data());
  }
  std::fputs(
      "usage: seven-minutes-cli recipes SCENARIO.json [--bank 0.05] [--json]\n"
      "           every recipe that fits in today's total, the ones that nothing beats, and a suggestion\n"
      "       seven-minutes-cli check FILE\n"
      "           whether a scenario or a saved file can be opened\n"
      "       seven-minutes-cli merge FILE FILE > TOGETHER.json\n"
      "           two copies of one document put together; what both have changed is listed\n",
      stderr);
  return exit_usage;
}

Result<std::string> read_file(const std::string& path) {
  const std::unique_ptr<std::FILE, int (*)(std::FILE*)> file(std::fopen(path.c_str(), "rb"), std::fclose);
  if (!file) return Error{ErrorCode::unavailable, std::strerror(errno)};
  std::string bytes;
  char buffer[65536];
  std::size_t got = 0;
  while ((got = std::fread(buffer, 1, sizeof buffer, file.get())) > 0) {
    bytes.append(buffer, got);
    if (bytes.size() > max_file_bytes) return Error{ErrorCode::too_large, "bytes"};
  }
  if (std::ferror(file.get())) return Error{ErrorCode::unavailable, std::strerror(errno)};
  return bytes;
}

int report(std::string_view path, const Error& error) {
  std::string text(path);
  // What the system says about a file explains; any other place comes before what is wrong there.
  const bool explains = error.code == ErrorCode::unavailable;
  if (!explains && !error.place.empty()) text += ": " + error.place;
  text += std::string(": ") + in_words(error.code);
  if (explains && !error.place.empty()) text += ": " + error.place;
  std::fprintf(stderr, "%s\n", text.c_str());
  return exit_error;
}

}  // namespace seven::cli

int main(int count, char** values) {
  using namespace seven::cli;
  const Arguments all(values + (count > 0 ? 1 : 0), values + count);
  if (all.empty()) return usage("");
  const Arguments rest(all.begin() + 1, all.end());
  if (all.front() == "recipes") return recipes(rest);
  if (all.front() == "check") return check(rest);
  if (all.front() == "merge") return merge(rest);
  if (all.front() == "--help" || all.front() == "-h" || all.front() == "help") {
    usage("");
    return exit_ok;
  }
  return usage("unknown command: " + std::string(all.front()));
}
