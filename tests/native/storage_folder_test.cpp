#include "storage_folder.h"

#include <doctest/doctest.h>

#include <fstream>

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
