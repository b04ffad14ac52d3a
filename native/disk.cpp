#include "disk.h"

#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <fstream>

#ifdef _WIN32
#include <io.h>
#else
#include <fcntl.h>
#include <unistd.h>
#endif

namespace seven::native {
namespace {

namespace fs = std::filesystem;

Error system_error(int code) {
  switch (code) {
    case EACCES:
    case EPERM:
    case EROFS: return {ErrorCode::storage_refused, std::strerror(code)};
    case ENOSPC:
#ifdef EDQUOT
    case EDQUOT:
#endif
      return {ErrorCode::storage_full, std::strerror(code)};
    default: return {ErrorCode::storage_failed, std::strerror(code)};
  }
}

bool flush_to_disk(std::FILE* file) {
  if (std::fflush(file) != 0) return false;
#ifdef _WIN32
  return _commit(_fileno(file)) == 0;
#else
  return fsync(fileno(file)) == 0;
#endif
}

// Puts the bytes there and closes the file, on disk when it succeeds.
Outcome put(std::FILE* file, std::string_view bytes) {
  if (file == nullptr) return system_error(errno);
  const bool written = std::fwrite(bytes.data(), 1, bytes.size(), file) == bytes.size() && flush_to_disk(file);
  const int reason = errno;
  const bool closed = std::fclose(file) == 0;
  if (written && closed) return Done{};
  return system_error(written ? errno : reason);
}

// The rename itself lasts only once the folder is on disk.
void flush_folder([[maybe_unused]] const fs::path& folder) {
#ifndef _WIN32
  const int descriptor = open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (descriptor < 0) return;
  fsync(descriptor);
  close(descriptor);
#endif
}

}  // namespace

Result<std::string> read_file(const fs::path& path) {
  std::error_code problem;
  const std::uintmax_t size = fs::file_size(path, problem);
  if (problem == std::errc::no_such_file_or_directory) return Error{ErrorCode::missing, path.string()};
  if (problem) return Error{ErrorCode::storage_failed, problem.message()};
  if (size > kLargestFile) return Error{ErrorCode::too_large, path.string()};
  std::ifstream in(path, std::ios::binary);
  std::string bytes(static_cast<std::size_t>(size), '\0');
  in.read(bytes.data(), static_cast<std::streamsize>(bytes.size()));
  if (!in) return Error{ErrorCode::storage_failed, path.string()};
  return bytes;
}

Outcome write_file(const fs::path& path, std::string_view bytes) {
  std::error_code problem;
  fs::create_directories(path.parent_path(), problem);
  if (problem) return system_error(problem.value());
  fs::path beside = path;
  beside += ".part";
  if (Outcome written = put(std::fopen(beside.string().c_str(), "wb"), bytes); !written) {
    fs::remove(beside, problem);
    return written;
  }
  fs::rename(beside, path, problem);
  if (problem) return system_error(problem.value());
  flush_folder(path.parent_path());
  return Done{};
}

Outcome append_to_file(const fs::path& path, std::string_view bytes) {
  std::error_code problem;
  fs::create_directories(path.parent_path(), problem);
  if (problem) return system_error(problem.value());
  const bool is_new = !fs::exists(path, problem);
  const std::uintmax_t before = is_new ? 0 : fs::file_size(path, problem);
  if (problem) return system_error(problem.value());
  if (Outcome written = put(std::fopen(path.string().c_str(), "ab"), bytes); !written) {
    if (fs::exists(path, problem)) fs::resize_file(path, before, problem);
    return written;
  }
  if (is_new) flush_folder(path.parent_path());
  return Done{};
}

std::string environment(const char* name) {
  const char* value = std::getenv(name);
  return value == nullptr ? std::string() : std::string(value);
}

fs::path documents_folder() {
  const std::string home = environment("HOME").empty() ? environment("USERPROFILE") : environment("HOME");
  if (home.empty()) return fs::current_path();
  // freedesktop.org, xdg-user-dirs: lines such as XDG_DOCUMENTS_DIR="$HOME/Dogfennau".
  const std::string config = environment("XDG_CONFIG_HOME");
  std::ifstream in((config.empty() ? fs::path(home) / ".config" : fs::path(config)) / "user-dirs.dirs");
  const std::string key = "XDG_DOCUMENTS_DIR=\"";
  for (std::string line; std::getline(in, line);) {
    if (line.rfind(key, 0) != 0) continue;
    std::string value = line.substr(key.size(), line.rfind('"') - key.size());
    if (value.rfind("$HOME", 0) == 0) value = home + value.substr(5);
    std::error_code problem;
    if (fs::is_directory(value, problem)) return value;
  }
  std::error_code problem;
  const fs::path usual = fs::path(home) / "Documents";
  return fs::is_directory(usual, problem) ? usual : fs::path(home);
}

fs::path free_name(const fs::path& folder, const std::string& name) {
  std::error_code problem;
  const fs::path wanted = folder / fs::path(name).filename();
  fs::path path = wanted;
  for (int number = 2; fs::exists(path, problem) && number < 10000; ++number) {
    path = wanted;
    path.replace_filename(wanted.stem().string() + " (" + std::to_string(number) + ")" + wanted.extension().string());
  }
  return path;
}

}  // namespace seven::native
