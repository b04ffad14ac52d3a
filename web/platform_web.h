// The browser as the program's platform: storage, files, clock and preferences, each a thin wrapper around bridge.h.
// What the page knows (assets, preferences, the state of the offline copy) is pushed in and kept here.
#pragma once

#include <map>

#include "platform/platform.h"

namespace seven::web {

// What the page answers to a question: words or bytes, nothing, or an error.
using Answer = Result<std::optional<std::string>>;

// Questions to the page that wait for their answer, by number.
class Tickets {
 public:
  int wait(std::function<void(Answer)> done);
  // Runs and forgets what waits under that number; a number nobody waits for is ignored.
  void answer(int ticket, Answer answer);

 private:
  std::map<int, std::function<void(Answer)>> waiting_;
  int last_ = 0;
};

// IndexedDB with strict durability (web/src/storage.ts).
class WebStorage final : public Storage {
 public:
  void read(std::string key, std::function<void(Result<std::optional<std::string>>)> done) override;
  void write(std::string key, std::string bytes, std::function<void(Outcome)> done) override;
  void remove(std::string key, std::function<void(Outcome)> done) override;
  void list(std::string prefix, std::function<void(Result<std::vector<std::string>>)> done) override;
  void append(std::string log, std::uint64_t number, std::vector<std::string> entries,
              std::function<void(Outcome)> done) override;
  void replace(std::string log, std::uint64_t last, std::uint64_t now, std::string key, std::string bytes,
               std::function<void(Outcome)> done) override;
  void entries(std::string log, std::function<void(Result<LogEntries>)> done) override;
  void forget(std::string log, std::uint64_t number, std::function<void(Outcome)> done) override;
  void listen(std::function<void(LogNews)> heard) override { heard_ = std::move(heard); }

  Tickets& tickets() { return tickets_; }
  // Another tab has written; `lines` are its entries, as the page joins them.
  void others_wrote(std::string log, std::uint64_t last, const std::string& lines);

 private:
  Tickets tickets_;
  std::function<void(LogNews)> heard_;
};

// A file input, downloads and files that are written in place (web/src/files.ts). A picked file arrives with its name
// kept aside.
class WebFiles final : public Files {
 public:
  void pick(std::string accept, std::function<void(Result<PickedFile>)> done) override;
  void save(std::string name, std::string mime, std::string bytes,
            std::function<void(Result<std::string>)> done) override;
  void save_in_place(std::string slot, bool again, std::string name, std::string mime, std::string bytes,
                     std::function<void(Result<SavedFile>)> done) override;

  // The name belongs to the answer that is being given: the file's own, or what the download is called.
  void answer(int ticket, std::string name, Answer answer);

 private:
  Tickets tickets_;
  std::string answered_name_;
};

class WebClock final : public Clock {
 public:
  std::int64_t epoch_ms() const override;
  double seconds() const override;
};

class WebPlatform final : public Platform {
 public:
  Storage& storage() override { return storage_; }
  // web/src/storage_state.ts
  void look_at_storage(std::function<void(Result<StorageState>)> done) override;
  void ask_to_persist(std::function<void(Result<StorageState>)> done) override;
  Files& files() override { return files_; }
  Clock& clock() override { return clock_; }
  SystemPreferences preferences() const override { return preferences_; }
  OfflineState offline_state() const override { return offline_; }
  void use_newer() override;
  std::string_view asset(std::string_view path) const override;
  std::vector<std::string> assets(std::string_view prefix) const override;
  void deflate(std::string bytes, std::function<void(Result<std::string>)> done) override;
  void inflate(std::string bytes, std::size_t limit, std::function<void(Result<std::string>)> done) override;
  void wake() override;
  void wake_after(double seconds) override;
  bool has_real_text_fields() const override { return true; }
  void show_semantics(std::string_view patch_json) override;
  void rasterize(std::string svg, float scale, std::function<void(Result<std::string>)> done) override;
  // The browser's own printing (web/src/paper.ts).
  void print(std::vector<std::string> sheets, std::string name, std::function<void(Result<std::string>)> done) override;
  void set_title(std::string_view title, std::string_view language) override;
  // web/src/photos.ts
  void read_qr(std::string picture, std::function<void(Result<std::string>)> done) override;
  std::string address() const override { return address_; }
  bool can_share() const override { return can_share_; }
  void share(std::string title, std::string link, std::function<void(Outcome)> done) override;
  void copy_text(std::string text, std::function<void(Outcome)> done) override;
  void open_link(std::string_view url) override;

  WebStorage& web_storage() { return storage_; }
  WebFiles& web_files() { return files_; }
  Tickets& deflating() { return deflating_; }
  Tickets& asked() { return asked_; }
  // An asset that was there before keeps its old bytes: views of it are out in the program.
  void add_asset(std::string path, std::string bytes) { assets_.emplace(std::move(path), std::move(bytes)); }
  void set_preferences(SystemPreferences preferences) { preferences_ = std::move(preferences); }
  void set_offline_state(OfflineState state) { offline_ = state; }
  void set_home(std::string address, bool can_share) { address_ = std::move(address), can_share_ = can_share; }

 private:
  WebStorage storage_;
  WebFiles files_;
  Tickets deflating_;
  Tickets asked_;
  WebClock clock_;
  SystemPreferences preferences_;
  OfflineState offline_ = OfflineState::downloading;
  std::string address_;
  bool can_share_ = false;
  std::map<std::string, std::string, std::less<>> assets_;
};

}  // namespace seven::web
