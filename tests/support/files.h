// Files of the source tree. Through C, not libc++'s streams and std::filesystem: in the wasm suite these were compiled
// with another calling convention (CMakeLists.txt).
#pragma once

#include <string>
#include <vector>

namespace seven::test {

// The bytes of a file; none where it cannot be read.
std::string read_whole(const std::string& path);
// Paths of the files below `folder`, those that end with one of `endings`, or all of them; sorted.
std::vector<std::string> files_below(const std::string& folder, const std::vector<std::string>& endings = {});
// "ui.json" of "en/ui.json".
std::string name_of(const std::string& path);

}  // namespace seven::test
