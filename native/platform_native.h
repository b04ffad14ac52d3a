// The desktop as the program's platform: a folder to keep things in, file dialogs, pictures and paper, the clock and
// the system's preferences, by SDL2, librsvg and the standard library.
#pragma once

#include <fstream>
#include <map>
#include <memory>

#include "background.h"
#include "file_dialogs.h"
#include "platform/platform.h"
#include "storage_folder.h"

struct SDL_Window;

namespace seven::native {

class NativeClock final : public Clock {
 public:
  std::int64_t epoch_ms() const override;
  double seconds() const override;
};

class NativePlatform final : public Platform {
 public:
  // `wake` gets the main loop going from any thread.
  NativePlatform(std::filesystem::path storage_folder, std::function<void()> wake);

  // Reads words and fonts from `share`. Error: missing or damaged, with the file.
  Outcome load_assets(const std::filesystem::path& share);
  void show_in(SDL_Window* window) { window_ = window; }

  Storage& storage() override { return storage_; }
  void look_at_storage(std::function<void(Result<StorageState>)> done) override;
  // A folder is never cleared by the system: there is nothing to ask.
  void ask_to_persist(std::function<void(Result<StorageState>)> done) override { look_at_storage(std::move(done)); }
  Files& files() override { return files_; }
  Clock& clock() override { return clock_; }
  SystemPreferences preferences() const override { return preferences_; }
  OfflineState offline_state() const override { return OfflineState::ready; }  // nothing of it is ever fetched
  void use_newer() override {}
  std::string_view asset(std::string_view path) const override;
  std::vector<std::string> assets(std::string_view prefix) const override;
  void deflate(std::string bytes, std::function<void(Result<std::string>)> done) override;
  void inflate(std::string bytes, std::size_t limit, std::function<void(Result<std::string>)> done) override;
  void wake() override { woken_ = true; }
  void wake_after(double seconds) override;
  bool has_real_text_fields() const override { return false; }
  // SDL2 has no way to assistive technology; the tree carries the keyboard focus here. With SEVEN_TREE_LOG=FILE each
  // change is written there as a line, which tests of the real window follow; not before painted().
  void show_semantics(std::string_view patch_json) override;
  void rasterize(std::string svg, float scale, std::function<void(Result<std::string>)> done) override;
  // A PDF, saved as any other file.
  void print(std::vector<std::string> sheets, std::string name, std::function<void(Result<std::string>)> done) override;
  void set_title(std::string_view title, std::string_view language) override;
  void read_qr(std::string picture, std::function<void(Result<std::string>)> done) override;
  std::string address() const override { return {}; }
  bool can_share() const override { return false; }
  void share(std::string title, std::string link, std::function<void(Outcome)> done) override;
  void copy_text(std::string text, std::function<void(Outcome)> done) override;
  void open_link(std::string_view url) override;

  // What the system prefers now, on the display that the window is on. True when that is news.
  bool look_at_system();
  // Answers what was asked; false when nothing was.
  bool answer() { return answers_.run_all(); }
  Answers& answers() { return answers_; }
  // Milliseconds until the next frame is wanted: 0 now, below zero not before something happens.
  int wait() const;
  // A frame is about to be drawn. True when it was asked for by the clock.
  bool take_wake();
  // The frame is on screen.
  void painted();
  StorageFolder& folder() { return storage_; }

 private:
  Answers answers_;
  StorageFolder storage_;
  FileDialogs files_;
  Background drawing_;
  NativeClock clock_;
  SystemPreferences preferences_;
  std::map<std::string, std::string, std::less<>> assets_;
  SDL_Window* window_ = nullptr;
  bool woken_ = false;
  std::unique_ptr<std::ofstream> tree_log_;
  std::string tree_change_;
  double wake_at_ = -1;  // of clock_; below zero: never
};

// Where SDL says that this program keeps its data: $XDG_DATA_HOME/seven-minutes or ~/.local/share/seven-minutes,
// %APPDATA% and Library/Application Support elsewhere.
std::filesystem::path usual_storage_folder();
// share/seven-minutes beside the program, or ../share/seven-minutes when installed.
std::filesystem::path share_folder();

}  // namespace seven::native
