#include "storage_folder.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <fstream>

#ifdef __linux__
#include <sys/mount.h>
#endif

#include "disk.h"

using namespace seven;
using namespace seven::native;

namespace {

namespace fs = std::filesystem;

// A folder that is gone with the test.
struct Place {
  Place() {
    path = fs::temp_directory_path() / ("seven-" + std::to_string(reinterpret_cast<std::uintptr_t>(this)));
    fs::remove_all(path);
    fs::create_directories(path);
  }
  ~Place() { fs::remove_all(path); }
  fs::path path;
};

struct Desk {
  Answers answers{[] {}};
  Place place;
  StorageFolder storage{place.path / "kept", answers};

  void settle() {
    storage.finish();
    while (answers.run_all()) storage.finish();
  }
  Outcome write(const std::string& key, const std::string& bytes) {
    Outcome outcome = Error{ErrorCode::unavailable, {}};
    storage.write(key, bytes, [&](Outcome done) { outcome = done; });
    settle();
    return outcome;
  }
  std::optional<std::string> read(const std::string& key) {
    std::optional<std::string> found;
    storage.read(key, [&](auto done) { found = done.ok() ? done.value() : std::nullopt; });
    settle();
    return found;
  }
  std::vector<std::string> list(const std::string& prefix) {
    std::vector<std::string> keys;
    storage.list(prefix, [&](auto done) {
      if (done) keys = done.take();
    });
    settle();
    return keys;
  }
};

}  // namespace

TEST_CASE("a key becomes a name that stays in its folder, and comes back") {
  for (const std::string key :
       {"preferences", "doc/k3x-9", "../../etc/passwd", ".hidden", "Doc/A", "tŷ", "a%2fb", "CON"}) {
    const std::string name = file_name_of(key);
    INFO(key << " -> " << name);
    CHECK(name.find('/') == std::string::npos);
    CHECK(name.find('\\') == std::string::npos);
    CHECK(name[0] != '.');
    CHECK(key_of(name) == key);
  }
  CHECK(file_name_of("doc/abc") == "doc%2fabc.json");
  CHECK(file_name_of("a") != file_name_of("A"));
  CHECK_FALSE(key_of("doc%2fabc.json.part").has_value());
  CHECK_FALSE(key_of("photo.png").has_value());
  CHECK_FALSE(key_of("bad%zz.json").has_value());
}

TEST_CASE("what was written is read, listed, replaced and removed") {
  Desk desk;
  CHECK_FALSE(desk.read("doc/a").has_value());
  CHECK(desk.list("").empty());
  CHECK(desk.write("doc/a", "one").ok());
  CHECK(desk.write("doc/b", std::string("t\0o", 3)).ok());
  CHECK(desk.write("meta/a", "m").ok());
  CHECK(desk.write("doc/a", "three").ok());
  CHECK(desk.read("doc/a") == "three");
  CHECK(desk.read("doc/b") == std::string("t\0o", 3));
  CHECK(desk.list("doc/") == std::vector<std::string>{"doc/a", "doc/b"});
  desk.storage.remove("doc/a", {});
  desk.settle();
  CHECK(desk.list("doc/") == std::vector<std::string>{"doc/b"});
  for (const auto& entry : fs::directory_iterator(desk.storage.folder())) CHECK(entry.path().extension() == ".json");
}

TEST_CASE("no answer comes inside the call") {
  Desk desk;
  bool answered = false;
  desk.storage.write("a", "b", [&](Outcome) { answered = true; });
  desk.storage.finish();
  CHECK_FALSE(answered);
  CHECK(desk.answers.run_all());
  CHECK(answered);
}

TEST_CASE("a folder that cannot be made is said to be none, and nothing is lost that was there") {
  Desk desk;
  std::ofstream(desk.place.path / "kept") << "a file in the way";
  const Outcome outcome = desk.write("a", "b");
  REQUIRE_FALSE(outcome.ok());
  const ErrorCode code = outcome.error().code;
  CHECK((code == ErrorCode::storage_failed || code == ErrorCode::storage_refused));
}

TEST_CASE("a folder says what lies in it and how much more it takes, before it is there too") {
  Desk desk;
  const StorageState before = state_of(desk.storage.folder());
  CHECK(before.folder == desk.storage.folder().string());
  CHECK(before.persistent);
  CHECK(before.used == 0);
  REQUIRE(before.room.has_value());
  CHECK(*before.room > 0);
  CHECK(desk.write("doc/a", std::string(5000, 'x')).ok());
  CHECK(state_of(desk.storage.folder()).used == 5000);
}

namespace {

// A disk of that many bytes, as far as this machine lets us have one.
struct SmallDisk {
  explicit SmallDisk([[maybe_unused]] std::size_t bytes) {
#ifdef __linux__
    const std::string size = "size=" + std::to_string(bytes);
    mounted = mount("tmpfs", place.path.c_str(), "tmpfs", 0, size.c_str()) == 0;
#endif
  }
  ~SmallDisk() {
#ifdef __linux__
    if (mounted) umount(place.path.c_str());
#endif
  }
  bool make_read_only() {
#ifdef __linux__
    return mount("tmpfs", place.path.c_str(), "tmpfs", MS_REMOUNT | MS_RDONLY, nullptr) == 0;
#else
    return false;
#endif
  }
  Place place;
  bool mounted = false;
};

}  // namespace

TEST_CASE("a full disk is told by its name, keeps what it had, and takes the work when there is room again") {
  SmallDisk disk(256 * 1024);
  if (!disk.mounted) {
    MESSAGE("not tried: this machine lets nobody mount a small disk");
    return;
  }
  Answers answers{[] {}};
  StorageFolder storage(disk.place.path / "kept", answers);
  const auto settle = [&] {
    storage.finish();
    while (answers.run_all()) storage.finish();
  };
  const auto write = [&](const std::string& key, const std::string& bytes) {
    Outcome outcome = Error{ErrorCode::unavailable, {}};
    storage.write(key, bytes, [&](Outcome done) { outcome = done; });
    settle();
    return outcome;
  };
  const auto append = [&](std::uint64_t number, const std::string& entry) {
    Outcome outcome = Error{ErrorCode::unavailable, {}};
    storage.append("doc-1", number, {entry}, [&](Outcome done) { outcome = done; });
    settle();
    return outcome;
  };
  REQUIRE(write("doc/a", "earlier work").ok());
  REQUIRE(append(1, "a step").ok());
  REQUIRE(write_file(disk.place.path / "film", std::string(200 * 1024, 'x')).ok());
  const Outcome too_much = write("doc/a", std::string(100 * 1024, 'y'));
  REQUIRE_FALSE(too_much.ok());
  CHECK(too_much.error().code == ErrorCode::storage_full);
  const Outcome no_step = append(2, std::string(100 * 1024, 'z'));
  REQUIRE_FALSE(no_step.ok());
  CHECK(no_step.error().code == ErrorCode::storage_full);
  // Nothing earlier is damaged, and nothing half written lies about.
  CHECK(read_file(disk.place.path / "kept" / file_name_of("doc/a")).value() == "earlier work");
  storage.entries("doc-1", [&](Result<LogEntries> found) {
    REQUIRE(found.ok());
    CHECK(found.value().entries == std::vector<std::string>{"a step"});
    CHECK_FALSE(found.value().torn);
  });
  settle();
  fs::remove(disk.place.path / "film");
  CHECK(write("doc/a", std::string(100 * 1024, 'y')).ok());
  CHECK(append(2, "the next step").ok());
}

TEST_CASE("a disk that is read-only is told by its name, and what lies there can be read") {
  SmallDisk disk(256 * 1024);
  if (!disk.mounted) {
    MESSAGE("not tried: this machine lets nobody mount a small disk");
    return;
  }
  REQUIRE(write_file(disk.place.path / "a.json", "earlier work").ok());
  REQUIRE(disk.make_read_only());
  const Outcome written = write_file(disk.place.path / "a.json", "new");
  REQUIRE_FALSE(written.ok());
  CHECK(written.error().code == ErrorCode::storage_refused);
  const Outcome appended = append_to_file(disk.place.path / "a.log", "new");
  REQUIRE_FALSE(appended.ok());
  CHECK(appended.error().code == ErrorCode::storage_refused);
  CHECK(read_file(disk.place.path / "a.json").value() == "earlier work");
}

TEST_CASE("an interrupted write leaves the old bytes") {
  Place place;
  CHECK(write_file(place.path / "a.json", "old").ok());
  fs::create_directory(place.path / "a.json.part");  // in the way of the new bytes
  CHECK_FALSE(write_file(place.path / "a.json", "new").ok());
  CHECK(read_file(place.path / "a.json").value() == "old");
}

TEST_CASE("a copy never takes the place of another file") {
  Place place;
  CHECK(free_name(place.path, "three-patients.json").filename() == "three-patients.json");
  CHECK(write_file(place.path / "three-patients.json", "1").ok());
  CHECK(free_name(place.path, "three-patients.json").filename() == "three-patients (2).json");
  CHECK(free_name(place.path, "../../x.json") == place.path / "x.json");
}

TEST_CASE("what is not there or too much is named") {
  Place place;
  CHECK(read_file(place.path / "none.json").error().code == ErrorCode::missing);
  std::ofstream(place.path / "large").put('x');
  fs::resize_file(place.path / "large", kLargestFile + 1);
  CHECK(read_file(place.path / "large").error().code == ErrorCode::too_large);
}

TEST_CASE("a thousand tasks are done in their order, and the last before the thread goes") {
  Answers answers([] {});
  std::vector<int> done;
  {
    Background background(answers);
    for (int i = 0; i < 1000; ++i) background.run([i, &done] { return [i, &done] { done.push_back(i); }; });
  }
  answers.run_all();
  REQUIRE(done.size() == 1000);
  for (int i = 0; i < 1000; ++i) CHECK(done[static_cast<std::size_t>(i)] == i);
}

namespace {

LogEntries entries_of(Desk& desk, const std::string& log) {
  LogEntries found;
  desk.storage.entries(log, [&](auto done) {
    REQUIRE(done.ok());
    found = done.take();
  });
  desk.settle();
  return found;
}

Outcome try_append(Desk& desk, std::uint64_t number, std::vector<std::string> entries) {
  Outcome outcome = Error{ErrorCode::unavailable, {}};
  desk.storage.append("doc-1", number, std::move(entries), [&](Outcome done) { outcome = done; });
  desk.settle();
  return outcome;
}

void append(Desk& desk, std::uint64_t number, const std::string& entry) {
  REQUIRE(try_append(desk, number, {entry}).ok());
}

Outcome try_replace(Desk& desk, std::uint64_t last, std::uint64_t now, const std::string& copy) {
  Outcome outcome = Error{ErrorCode::unavailable, {}};
  desk.storage.replace("doc-1", last, now, "doc/doc-1", copy, [&](Outcome done) { outcome = done; });
  desk.settle();
  return outcome;
}

fs::path log_of(const Desk& desk) { return desk.storage.folder() / "doc-1.log"; }

}  // namespace

TEST_CASE("a log gives its entries in order, forgets the first of them, and is no blob") {
  Desk desk;
  CHECK(entries_of(desk, "doc-1").entries.empty());
  append(desk, 1, "{\"a\":\"ŵ\"}");
  append(desk, 2, "two words");
  append(desk, 3, "third");
  CHECK(entries_of(desk, "doc-1").entries == std::vector<std::string>{"{\"a\":\"ŵ\"}", "two words", "third"});
  CHECK(entries_of(desk, "doc-1").last == 3);
  CHECK_FALSE(entries_of(desk, "doc-1").torn);
  CHECK(desk.list("").empty());
  desk.storage.forget("doc-1", 2, nullptr);
  CHECK(entries_of(desk, "doc-1").entries == std::vector<std::string>{"third"});
  desk.storage.forget("doc-1", every_entry, nullptr);
  desk.settle();
  CHECK_FALSE(fs::exists(log_of(desk)));
  desk.storage.forget("doc-1", every_entry, nullptr);
  CHECK(entries_of(desk, "doc-1").entries.empty());
}

TEST_CASE("a log that was torn anywhere gives what was whole before it, and goes on from there") {
  std::string whole;
  {
    Desk desk;
    for (int i = 1; i <= 3; ++i) append(desk, static_cast<std::uint64_t>(i), "entry " + std::to_string(i));
    whole = read_file(log_of(desk)).take();
  }
  std::vector<std::size_t> ends;
  for (std::size_t at = whole.find('\n'); at != std::string::npos; at = whole.find('\n', at + 1))
    ends.push_back(at + 1);
  REQUIRE(ends.size() == 3);
  for (std::size_t length = 0; length <= whole.size(); ++length) {
    CAPTURE(length);
    Desk desk;
    REQUIRE(write_file(log_of(desk), whole.substr(0, length)).ok());
    const auto sound =
        static_cast<std::size_t>(std::count_if(ends.begin(), ends.end(), [&](auto end) { return end <= length; }));
    const LogEntries found = entries_of(desk, "doc-1");
    CHECK(found.entries.size() == sound);
    CHECK(found.torn == (length > 0 && std::find(ends.begin(), ends.end(), length) == ends.end()));
    append(desk, found.last + 1, "after");
    const LogEntries again = entries_of(desk, "doc-1");
    CHECK(again.entries.size() == sound + 1);
    CHECK(again.entries.back() == "after");
    CHECK_FALSE(again.torn);
  }
}

TEST_CASE("a bit that fell over in a log ends it before that entry") {
  Desk desk;
  for (int i = 1; i <= 3; ++i) append(desk, static_cast<std::uint64_t>(i), "entry " + std::to_string(i));
  const std::string whole = read_file(log_of(desk)).take();
  const std::size_t line = whole.size() / 3;
  for (std::size_t at = 0; at < whole.size(); ++at) {
    CAPTURE(at);
    std::string damaged = whole;
    damaged[at] = static_cast<char>(damaged[at] ^ 1);
    REQUIRE(write_file(log_of(desk), damaged).ok());
    const LogEntries found = entries_of(desk, "doc-1");
    CHECK(found.torn);
    CHECK(found.entries.size() == at / line);
  }
}

TEST_CASE("an entry that is not the next, and a copy that does not know where the log stands, are refused") {
  Desk desk;
  const Error overtaken{ErrorCode::overtaken, "doc-1.log"};
  CHECK(try_append(desk, 2, {"b"}).error() == overtaken);
  REQUIRE(try_append(desk, 1, {"a", "b", "c"}).ok());
  for (const std::uint64_t number : {1u, 2u, 3u, 5u}) CHECK(try_append(desk, number, {"x"}).error() == overtaken);
  CHECK(entries_of(desk, "doc-1").entries == std::vector<std::string>{"a", "b", "c"});
  CHECK(try_replace(desk, 2, 3, "old").error() == overtaken);
  CHECK(try_replace(desk, 4, 4, "no").error() == overtaken);
  CHECK_FALSE(desk.read("doc/doc-1").has_value());

  REQUIRE(try_replace(desk, 3, 4, "copy").ok());
  CHECK(desk.read("doc/doc-1") == "copy");
  CHECK(entries_of(desk, "doc-1").entries.empty());
  CHECK(entries_of(desk, "doc-1").last == 4);
  for (const std::uint64_t number : {1u, 4u, 6u}) CHECK(try_append(desk, number, {"x"}).error() == overtaken);
  append(desk, 5, "e");
  CHECK(entries_of(desk, "doc-1").last == 5);
}

TEST_CASE("where a log stands is seen again when something else has changed its file") {
  Desk desk;
  append(desk, 1, "a");
  Desk other;
  append(other, 1, "a");
  append(other, 2, "b");
  fs::copy_file(log_of(other), log_of(desk), fs::copy_options::overwrite_existing);
  CHECK(try_append(desk, 2, {"mine"}).error().code == ErrorCode::overtaken);
  append(desk, 3, "c");
  CHECK(entries_of(desk, "doc-1").entries == std::vector<std::string>{"a", "b", "c"});
  fs::remove(log_of(desk));
  CHECK(try_append(desk, 4, {"d"}).error().code == ErrorCode::overtaken);
}
