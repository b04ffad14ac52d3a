#include "file_dialogs.h"

#include "disk.h"

#ifndef _WIN32
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>
#include <csignal>

extern char** environ;
#endif

namespace seven::native {
namespace {

namespace fs = std::filesystem;

// Whether a program of that name is on the path.
bool installed(const char* program) {
#ifdef _WIN32
  (void)program;
  return false;
#else
  const std::string path = environment("PATH");
  for (std::size_t from = 0; from <= path.size();) {
    const std::size_t to = std::min(path.find(':', from), path.size());
    if (to > from && access((path.substr(from, to - from) + "/" + program).c_str(), X_OK) == 0) return true;
    from = to + 1;
  }
  return false;
#endif
}

// ".json,.txt" as "*.json *.txt".
std::string patterns(const std::string& accept) {
  std::string out;
  for (std::size_t from = 0; from < accept.size();) {
    const std::size_t to = std::min(accept.find(',', from), accept.size());
    if (to > from) out += (out.empty() ? "*" : " *") + accept.substr(from, to - from);
    from = to + 1;
  }
  return out;
}

}  // namespace

FileDialogs::~FileDialogs() {
#ifndef _WIN32
  if (const int process = dialog_; process > 0) kill(process, SIGTERM);
#endif
}

Result<fs::path> FileDialogs::ask(std::vector<std::string> command) {
#ifdef _WIN32
  (void)command;
  return Error{ErrorCode::unavailable, {}};
#else
  int ends[2];
  if (pipe(ends) != 0) return Error{ErrorCode::unavailable, {}};
  std::vector<char*> arguments;
  for (std::string& part : command) arguments.push_back(part.data());
  arguments.push_back(nullptr);
  posix_spawn_file_actions_t actions;
  posix_spawn_file_actions_init(&actions);
  posix_spawn_file_actions_adddup2(&actions, ends[1], STDOUT_FILENO);
  posix_spawn_file_actions_addclose(&actions, ends[0]);
  posix_spawn_file_actions_addclose(&actions, ends[1]);
  pid_t process = 0;
  const int failed = posix_spawnp(&process, arguments[0], &actions, nullptr, arguments.data(), environ);
  posix_spawn_file_actions_destroy(&actions);
  close(ends[1]);
  std::string said;
  if (failed == 0) {
    dialog_ = process;
    char part[512];
    for (ssize_t got; (got = ::read(ends[0], part, sizeof part)) > 0;) said.append(part, static_cast<std::size_t>(got));
    dialog_ = 0;
    int status = 0;
    waitpid(process, &status, 0);
  }
  close(ends[0]);
  if (failed != 0) return Error{ErrorCode::unavailable, {}};
  while (!said.empty() && said.back() == '\n') said.pop_back();
  if (said.empty()) return Error{ErrorCode::cancelled, {}};
  return fs::path(said);
#endif
}

Result<fs::path> FileDialogs::ask_what_to_open(const std::string& accept) {
  if (const std::string fixed = environment("SEVEN_PICK_FILE"); !fixed.empty()) return fs::path(fixed);
  const std::string folder = documents_folder().string() + "/";
  if (installed("zenity"))
    return ask({"zenity", "--file-selection", "--filename=" + folder, "--file-filter=" + patterns(accept)});
  if (installed("kdialog")) return ask({"kdialog", "--getopenfilename", folder, patterns(accept)});
  return Error{ErrorCode::unavailable, {}};
}

Result<fs::path> FileDialogs::ask_where_to_save(const std::string& name) {
  if (const std::string fixed = environment("SEVEN_SAVE_DIR"); !fixed.empty()) return free_name(fixed, name);
  const std::string wanted = (documents_folder() / name).string();
  if (installed("zenity"))
    return ask({"zenity", "--file-selection", "--save", "--confirm-overwrite", "--filename=" + wanted});
  if (installed("kdialog")) return ask({"kdialog", "--getsavefilename", wanted});
  return free_name(documents_folder() / "Seven Minutes", name);
}

void FileDialogs::pick(std::string accept, std::function<void(Result<PickedFile>)> done) {
  const bool already = open_.exchange(true);
  waiting_.run([this, already, accept = std::move(accept), done = std::move(done)]() -> std::function<void()> {
    if (already) return [done] { done(Error{ErrorCode::cancelled, {}}); };
    Result<fs::path> chosen = ask_what_to_open(accept);
    open_ = false;
    if (!chosen) return [done, error = chosen.error()] { done(error); };
    Result<std::string> bytes = read_file(chosen.value());
    if (!bytes) return [done, error = bytes.error()] { done(error); };
    return [done, file = PickedFile{chosen.value().filename().string(), bytes.take()}] { done(file); };
  });
}

void FileDialogs::save(std::string name, std::string, std::string bytes,
                       std::function<void(Result<std::string>)> done) {
  const bool already = open_.exchange(true);
  waiting_.run([this, already, name = std::move(name), bytes = std::move(bytes),
                done = std::move(done)]() -> std::function<void()> {
    if (already) return [done] { done(Error{ErrorCode::cancelled, {}}); };
    const Result<fs::path> chosen = ask_where_to_save(name);
    open_ = false;
    if (!chosen) return [done, error = chosen.error()] { done(error); };
    const Outcome written = write_file(chosen.value(), bytes);
    if (!written) return [done, error = written.error()] { done(error); };
    return [done, where = chosen.value().string()] { done(where); };
  });
}

void FileDialogs::save_in_place(std::string slot, bool again, std::string name, std::string, std::string bytes,
                                std::function<void(Result<SavedFile>)> done) {
  const auto found = places_.find(slot);
  std::optional<Place> place;
  if (again && found != places_.end()) place = found->second;
  const bool already = open_.exchange(true);
  waiting_.run([this, already, place, slot = std::move(slot), name = std::move(name), bytes = std::move(bytes),
                done = std::move(done)]() -> std::function<void()> {
    if (already) return [done] { done(Error{ErrorCode::cancelled, {}}); };
    std::error_code problem;
    // What somebody else has written there since is not ours to write over.
    const bool ours = place && fs::last_write_time(place->path, problem) == place->written && !problem;
    const Result<fs::path> chosen = ours ? Result<fs::path>(place->path) : ask_where_to_save(name);
    open_ = false;
    if (!chosen) return [done, error = chosen.error()] { done(error); };
    const fs::path path = chosen.value();
    if (const Outcome written = write_file(path, bytes); !written) {
      return [this, done, slot, error = written.error()] {
        places_.erase(slot);
        done(error);
      };
    }
    const Place now{path, fs::last_write_time(path, problem)};
    return [this, done, slot, now] {
      places_[slot] = now;
      done(SavedFile{now.path.string(), true});
    };
  });
}

}  // namespace seven::native
