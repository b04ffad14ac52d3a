// Files that the person chooses on the desktop: the dialogs of zenity or kdialog where one of them is installed.
// Without them a copy is saved under a free name in the folder "Seven Minutes" of the person's documents, and files are
// opened by dropping them on the window or by naming them on the command line.
//
// SEVEN_SAVE_DIR=FOLDER saves there and SEVEN_PICK_FILE=FILE picks that file, both without asking.
#pragma once

#include <atomic>
#include <filesystem>
#include <map>
#include <optional>

#include "background.h"
#include "platform/platform.h"

namespace seven::native {

class FileDialogs final : public Files {
 public:
  explicit FileDialogs(Answers& answers) : waiting_(answers) {}
  // Closes a dialog that is still open.
  ~FileDialogs() override;

  void pick(std::string accept, std::function<void(Result<PickedFile>)> done) override;
  void save(std::string name, std::string mime, std::string bytes,
            std::function<void(Result<std::string>)> done) override;
  void save_in_place(std::string slot, bool again, std::string name, std::string mime, std::string bytes,
                     std::function<void(Result<SavedFile>)> done) override;

 private:
  // Where a slot went, and when that file was last written by us.
  struct Place {
    std::filesystem::path path;
    std::filesystem::file_time_type written;
  };
  Result<std::filesystem::path> ask_what_to_open(const std::string& accept);
  Result<std::filesystem::path> ask_where_to_save(const std::string& name);
  // Runs the dialog and waits. Value: what was chosen. Errors: cancelled, unavailable.
  Result<std::filesystem::path> ask(std::vector<std::string> command);

  std::map<std::string, Place> places_;  // by slot; of the program's thread
  std::atomic<int> dialog_ = 0;          // process id while one is open
  std::atomic<bool> open_ = false;
  Background waiting_;
};

}  // namespace seven::native
