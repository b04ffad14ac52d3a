// The levels of core/: a folder includes only folders of a lower level, and only ui/ knows Dear ImGui. Reads the
// include lines of every file, so a shortcut is found the moment it is taken.
#include <doctest/doctest.h>

#include <algorithm>
#include <map>
#include <string>
#include <vector>

#include "support/files.h"

namespace {

namespace test = seven::test;

const std::map<std::string, int> levels = {
    {"base", 0},     {"platform", 1}, {"model", 1},  {"ledger", 2},   {"board", 2},    {"practice", 2}, {"document", 2},
    {"exercise", 3}, {"planning", 3}, {"recipe", 3}, {"exchange", 3}, {"workshop", 4}, {"ui", 5},
};

// What stands between the quotes or brackets of each #include line.
std::vector<std::string> includes_of(const std::string& path) {
  std::vector<std::string> found;
  const std::string all = test::read_whole(path);
  for (std::size_t from = 0; from < all.size();) {
    const std::size_t end = std::min(all.find('\n', from), all.size());
    const std::string line = all.substr(from, end - from);
    from = end + 1;
    const auto hash = line.find_first_not_of(" \t");
    if (hash == std::string::npos || line[hash] != '#') continue;
    const auto word = line.find_first_not_of(" \t", hash + 1);
    if (word == std::string::npos || line.compare(word, 7, "include") != 0) continue;
    const auto open = line.find_first_of("\"<", word);
    if (open == std::string::npos) continue;
    const auto close = line.find_first_of("\">", open + 1);
    if (close != std::string::npos) found.push_back(line.substr(open + 1, close - open - 1));
  }
  return found;
}

bool knows_the_outside(const std::string& include) {
  for (const char* name : {"emscripten", "SDL", "GL/", "GLES", "windows.h", "unistd.h"}) {
    if (include.rfind(name, 0) == 0) return true;
  }
  return false;
}

// Parts of libc++ that are compiled with another calling convention than ours on the page (CMakeLists.txt).
bool is_compiled_otherwise(const std::string& include) {
  for (const char* name :
       {"sstream", "fstream", "iostream", "ostream", "istream", "iomanip", "filesystem", "locale", "regex"}) {
    if (include == name) return true;
  }
  return false;
}

bool is_imgui(const std::string& include) {
  const auto slash = include.find_last_of('/');
  return include.compare(slash == std::string::npos ? 0 : slash + 1, 5, "imgui") == 0;
}

// What is wrong with `include` in a file of `folder`, or nothing.
std::string complaint(const std::string& folder, const std::string& include) {
  if (knows_the_outside(include)) return "reaches past platform.h";
  if (is_compiled_otherwise(include)) return "cannot be called on the page";
  if (is_imgui(include)) return folder == "ui" ? "" : "only ui/ includes Dear ImGui";
  const auto slash = include.find('/');
  if (slash == std::string::npos) return "";
  const std::string other = include.substr(0, slash);
  if (other == folder || levels.count(other) == 0) return "";
  return levels.at(other) < levels.at(folder) ? "" : other + "/ is not on a lower level than " + folder + "/";
}

}  // namespace

TEST_CASE("a folder of core/ includes only folders of a lower level") {
  const std::string core = SEVEN_SOURCE_DIR "/core/";
  int files = 0;
  for (const std::string& path : test::files_below(SEVEN_SOURCE_DIR "/core", {".h", ".cpp"})) {
    const std::string below = path.substr(core.size()), folder = below.substr(0, below.find('/'));
    INFO(path);
    REQUIRE_MESSAGE(levels.count(folder) == 1, "core/" << folder << "/ has no level");
    ++files;
    for (const std::string& include : includes_of(path)) {
      const std::string wrong = complaint(folder, include);
      CHECK_MESSAGE(wrong.empty(), include << ": " << wrong);
    }
  }
  CHECK(files > 10);
}

TEST_CASE("the guard of the levels notices each kind of shortcut") {
  CHECK(complaint("model", "base/result.h").empty());
  CHECK(complaint("recipe", "recipe/pareto.h").empty());
  CHECK(complaint("ui", "imgui.h").empty());
  CHECK_FALSE(complaint("base", "model/role.h").empty());
  CHECK_FALSE(complaint("recipe", "exercise/scenario.h").empty());
  CHECK_FALSE(complaint("exercise", "imgui.h").empty());
  CHECK_FALSE(complaint("exercise", "sstream").empty());
  CHECK_FALSE(complaint("ui", "emscripten/html5.h").empty());
}
