// Files as whole byte strings, with the program's own errors; writing is all or nothing and survives a power cut.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>

#include "base/result.h"

namespace seven::native {

// Files above this many bytes are not ours.
constexpr std::uintmax_t kLargestFile = 64u << 20;

// Errors: missing, too_large, storage_failed with the system's words.
Result<std::string> read_file(const std::filesystem::path& path);
// Writes beside the file, flushes, renames over it and flushes the folder. Errors: storage_refused, storage_full,
// storage_failed.
Outcome write_file(const std::filesystem::path& path, std::string_view bytes);
// Adds to the end of the file and flushes; what could not be added whole is taken away again. Errors: as of write_file.
Outcome append_to_file(const std::filesystem::path& path, std::string_view bytes);

// Documents of the person: the desktop's own folder for them, else the home folder.
std::filesystem::path documents_folder();
// `name` in `folder`, with a number before its ending where that name is taken.
std::filesystem::path free_name(const std::filesystem::path& folder, const std::string& name);
// A setting from the environment; empty when there is none.
std::string environment(const char* name);

}  // namespace seven::native
