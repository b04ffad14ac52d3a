// A world in memory for tests of the whole program: storage, files, a clock that only moves when told, preferences.
// What the program asks for is answered by pump(), never inside the call, as on the real platforms.
#pragma once

#include <deque>
#include <map>
#include <string>
#include <vector>

#include "platform/platform.h"

namespace seven::test {

using Answers = std::deque<std::function<void()>>;

class MemoryStorage final : public Storage {
 public:
  explicit MemoryStorage(Answers& answers) : answers_(answers) {}
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
  void listen(std::function<void(LogNews)> heard) override { tell = std::move(heard); }

  // As another tab does it.
  void others_append(const std::string& log, std::uint64_t number, const std::string& entry);

  std::map<std::string, std::string> kept;
  std::map<std::string, std::map<std::uint64_t, std::string>> logs;
  std::map<std::string, std::uint64_t> replaced;  // by log: up to where a copy took the place of its entries
  std::function<void(LogNews)> tell;              // what others write is told to it
  std::optional<ErrorCode> refuse_writes;         // every write fails with it
  std::optional<ErrorCode> refuse_reads;          // and every reading and list
  bool silent = false;                            // writes get no answer
  // They are answered now.
  void speak();

 private:
  std::uint64_t last(const std::string& log) const;
  Answers& queue() { return silent ? held_ : answers_; }

  Answers& answers_;
  Answers held_;
};

class MemoryFiles final : public Files {
 public:
  explicit MemoryFiles(Answers& answers) : answers_(answers) {}
  void pick(std::string accept, std::function<void(Result<PickedFile>)> done) override;
  void save(std::string name, std::string mime, std::string bytes,
            std::function<void(Result<std::string>)> done) override;
  void save_in_place(std::string slot, bool again, std::string name, std::string mime, std::string bytes,
                     std::function<void(Result<SavedFile>)> done) override;

  std::optional<PickedFile> to_pick;  // nothing: the person closes the picker
  std::vector<PickedFile> saved;
  bool in_place = false;                      // files can be written again
  std::map<std::string, std::string> places;  // what is in them by their slot
  std::optional<ErrorCode> refuse_place;      // writing again fails with it

 private:
  Answers& answers_;
};

class StillClock final : public Clock {
 public:
  std::int64_t epoch_ms() const override { return epoch + static_cast<std::int64_t>(now * 1000); }
  double seconds() const override { return now; }
  double now = 1;
  std::int64_t epoch = 1'760'000'000'000;  // what the clock on the wall says may jump
};

// What a device keeps when the program is closed and started again.
struct Device {
  Answers answers;
  MemoryStorage storage{answers};
  MemoryFiles files{answers};
  StillClock clock;
  Storage* in_front = nullptr;  // a storage that the program meets instead, where a test puts one there
  StorageState place{false, true, 400'000, 2'000'000'000, {}, false};
  bool agrees_to_persist = true;  // what is answered when it is asked
  int asked_to_persist = 0;
};

class HeadlessPlatform final : public Platform {
 public:
  explicit HeadlessPlatform(Device& device) : device_(device) {}

  Storage& storage() override { return device_.in_front != nullptr ? *device_.in_front : device_.storage; }
  void look_at_storage(std::function<void(Result<StorageState>)> done) override;
  void ask_to_persist(std::function<void(Result<StorageState>)> done) override;
  Files& files() override { return device_.files; }
  Clock& clock() override { return device_.clock; }
  SystemPreferences preferences() const override { return system; }
  OfflineState offline_state() const override { return offline; }
  void use_newer() override { ++newer_agreed; }
  std::string_view asset(std::string_view path) const override;
  std::vector<std::string> assets(std::string_view prefix) const override;
  void deflate(std::string bytes, std::function<void(Result<std::string>)> done) override;
  void inflate(std::string bytes, std::size_t limit, std::function<void(Result<std::string>)> done) override;
  void wake() override { woken = true; }
  void wake_after(double seconds) override { woken_after = seconds; }
  bool has_real_text_fields() const override { return real_text_fields; }
  void show_semantics(std::string_view patch) override { patches.emplace_back(patch); }
  void rasterize(std::string svg, float scale, std::function<void(Result<std::string>)> done) override;
  void print(std::vector<std::string> sheets, std::string name, std::function<void(Result<std::string>)> done) override;
  void set_title(std::string_view words, std::string_view tongue) override { title = words, language = tongue; }
  void read_qr(std::string picture, std::function<void(Result<std::string>)> done) override;
  std::string address() const override { return home; }
  bool can_share() const override { return shares; }
  void share(std::string title, std::string link, std::function<void(Outcome)> done) override;
  void copy_text(std::string text, std::function<void(Outcome)> done) override;
  void open_link(std::string_view url) override { links.emplace_back(url); }

  // Answers everything asked so far; true if there was anything.
  bool pump();

  SystemPreferences system;
  OfflineState offline = OfflineState::ready;
  int newer_agreed = 0;
  bool real_text_fields = true;
  bool can_deflate = true;
  std::string home = "https://seven.example/";
  bool shares = true, copies = true;
  std::string qr_text;            // what is read off any photo; empty: nothing is seen there
  std::string not_yet;            // assets whose path begins so have not come yet; empty for none
  std::vector<std::string> late;  // nor have these
  bool woken = false;
  double woken_after = -1;
  std::vector<std::string> patches, links, shared;
  std::string title, language, copied;
  // What was drawn and printed; `refuse_pictures` answers both with that error.
  std::vector<std::pair<std::string, float>> drawn;
  std::vector<std::vector<std::string>> printed;
  std::optional<ErrorCode> refuse_pictures;

 private:
  bool has_come(std::string_view path) const;

  Device& device_;
};

// Everything below assets/ and the generated fonts, read once for the run of the tests.
const std::map<std::string, std::string, std::less<>>& shipped_assets();

}  // namespace seven::test
