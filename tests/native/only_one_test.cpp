// One program works in a data folder at a time, and is told what the others were to open.
#include "only_one.h"

#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>
#include <vector>

#ifndef _WIN32
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace seven::native;

namespace {

namespace fs = std::filesystem;

struct Folder {
  Folder() {
    path = fs::temp_directory_path() / ("seven-one-" + std::to_string(getpid()));
    fs::remove_all(path);
  }
  ~Folder() { fs::remove_all(path); }
  fs::path path;
};

}  // namespace

TEST_CASE("the second hands its file to the first, which opens it") {
  Folder folder;
  seven::native::Answers answers([] {});
  std::vector<std::string> opened;
  OnlyOne first(folder.path);
  CHECK_FALSE(first.is_second());
  first.listen(answers, [&](std::string path) { opened.push_back(std::move(path)); });
  for (const std::string path : {"/home/eleri/ŵy a thŷ.json", ""}) {
    const OnlyOne second(folder.path);
    CHECK(second.is_second());
    CHECK(second.hand_over(path));
  }
  CHECK(opened.empty());  // comes on the program's thread
  answers.run_all();
  CHECK(opened == std::vector<std::string>{"/home/eleri/ŵy a thŷ.json", ""});
}

TEST_CASE("who comes when the first has gone is the first") {
  Folder folder;
  seven::native::Answers answers([] {});
  for (int i = 0; i < 3; ++i) {
    OnlyOne first(folder.path);
    CHECK_FALSE(first.is_second());
    first.listen(answers, [](std::string) {});
  }
  CHECK_FALSE(fs::exists(folder.path / "open.socket"));
}

TEST_CASE("a first that was killed holds nothing") {
  Folder folder;
  fs::create_directories(folder.path);
  int ready[2];
  REQUIRE(pipe(ready) == 0);
  const pid_t child = fork();
  REQUIRE(child >= 0);
  if (child == 0) {
    seven::native::Answers answers([] {});
    OnlyOne first(folder.path);
    first.listen(answers, [](std::string) {});
    const char word = first.is_second() ? 'n' : 'y';
    if (write(ready[1], &word, 1) != 1) _exit(1);
    for (;;) pause();
  }
  char word = 0;
  REQUIRE(read(ready[0], &word, 1) == 1);
  CHECK(word == 'y');
  CHECK(OnlyOne(folder.path).is_second());
  kill(child, SIGKILL);
  int status = 0;
  REQUIRE(waitpid(child, &status, 0) == child);
  CHECK(fs::exists(folder.path / "open.socket"));
  OnlyOne next(folder.path);
  CHECK_FALSE(next.is_second());
  seven::native::Answers answers([] {});
  bool opened = false;
  next.listen(answers, [&](std::string) { opened = true; });
  CHECK(OnlyOne(folder.path).hand_over("/a"));
  answers.run_all();
  CHECK(opened);
  close(ready[0]);
  close(ready[1]);
}

TEST_CASE("a first that does not answer is not waited for for long") {
  Folder folder;
  const OnlyOne first(folder.path);
  const OnlyOne second(folder.path);
  CHECK(second.is_second());
  CHECK_FALSE(second.hand_over("/a"));
}

TEST_CASE("a folder that cannot be locked has no first, and the program starts") {
  Folder folder;
  fs::create_directories(folder.path);
  std::ofstream(folder.path / "file") << "in the way";
  seven::native::Answers answers([] {});
  OnlyOne one(folder.path / "file"), other(folder.path / "file");
  CHECK_FALSE(one.is_second());
  CHECK_FALSE(other.is_second());
  one.listen(answers, [](std::string) {});
  const WritingLock none(folder.path / "file");
}
#endif
