#include "support/files.h"

#include <dirent.h>
#include <sys/stat.h>

#include <algorithm>
#include <cstdio>

namespace seven::test {
namespace {

void collect(const std::string& folder, std::vector<std::string>& into) {
  DIR* open = opendir(folder.c_str());
  if (open == nullptr) return;
  while (const dirent* entry = readdir(open)) {
    const std::string name = entry->d_name, path = folder + "/" + name;
    struct stat about {};
    if (name == "." || name == ".." || stat(path.c_str(), &about) != 0) continue;
    if (S_ISDIR(about.st_mode))
      collect(path, into);
    else
      into.push_back(path);
  }
  closedir(open);
}

bool ends_with(const std::string& text, const std::string& end) {
  return text.size() >= end.size() && text.compare(text.size() - end.size(), end.size(), end) == 0;
}

}  // namespace

std::string read_whole(const std::string& path) {
  std::string all;
  std::FILE* file = std::fopen(path.c_str(), "rb");
  if (file == nullptr) return all;
  char part[65536];
  for (std::size_t got; (got = std::fread(part, 1, sizeof part, file)) > 0;) all.append(part, got);
  std::fclose(file);
  return all;
}

std::vector<std::string> files_below(const std::string& folder, const std::vector<std::string>& endings) {
  std::vector<std::string> found;
  collect(folder, found);
  if (!endings.empty()) {
    found.erase(std::remove_if(found.begin(), found.end(),
                               [&](const std::string& path) {
                                 return std::none_of(endings.begin(), endings.end(),
                                                     [&](const std::string& end) { return ends_with(path, end); });
                               }),
                found.end());
  }
  std::sort(found.begin(), found.end());
  return found;
}

std::string name_of(const std::string& path) { return path.substr(path.find_last_of('/') + 1); }

}  // namespace seven::test
