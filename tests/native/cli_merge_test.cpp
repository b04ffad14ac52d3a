// The command-line program puts two copies of one document together. The rule numbers are those of document/merge.h.
#include <doctest/doctest.h>

#include <cstdio>
#include <memory>
#include <string>

#include "document/serializer.h"
#include "support/files.h"

using namespace seven;

namespace {

const std::string folder = SEVEN_SOURCE_DIR "/tests/fixtures/merge/";

struct Said {
  int result;
  std::string out;
};

// What the program prints on standard output or, with `errors`, on standard error.
Said said(const std::string& arguments, bool errors = false) {
  const std::string command =
      std::string("'" SEVEN_CLI "' ") + arguments + (errors ? " 2>&1 >/dev/null" : " 2>/dev/null");
  std::FILE* pipe = popen(command.c_str(), "r");
  REQUIRE(pipe != nullptr);
  std::string out;
  char buffer[4096];
  for (std::size_t got; (got = std::fread(buffer, 1, sizeof buffer, pipe)) > 0;) out.append(buffer, got);
  return {pclose(pipe), out};
}

std::string files(const char* first, const char* second) {
  return "merge '" + folder + first + "' '" + folder + second + "'";
}

}  // namespace

TEST_CASE("M1 M2 seven-minutes-cli merge writes the same file in either order, and the same again") {
  const Said both = said(files("clinic.json", "tablet.json"));
  CHECK(both.result == 0);
  CHECK(both.out == test::read_whole(folder + "together.json"));
  CHECK(said(files("tablet.json", "clinic.json")).out == both.out);
  CHECK(said(files("together.json", "tablet.json")).out == both.out);
  CHECK(said(files("clinic.json", "clinic.json")).out == test::read_whole(folder + "clinic.json"));
}

TEST_CASE("M4 M5 seven-minutes-cli merge lists what both have changed, with both values") {
  const std::string list = said(files("clinic.json", "tablet.json"), true).out;
  CHECK(list ==
        "conflict: note:debrief.removed, taken from the second\n"
        "  first: removed\n"
        "  second: {\"type\":\"note\",\"topic\":\"debrief.removed\",\"text\":\"Still asked at the desk.\"}\n"
        "conflict: prediction:raj/right_medicine, taken from the first\n"
        "  first: {\"type\":\"prediction\",\"person\":\"raj\",\"need\":\"right_medicine\",\"level\":\"met\"}\n"
        "  second: {\"type\":\"prediction\",\"person\":\"raj\",\"need\":\"right_medicine\",\"level\":\"not_met\"}\n"
        "1 from the first alone, 1 from the second alone, 2 in conflict\n");
}

TEST_CASE("seven-minutes-cli merge refuses files of two documents, what is no file, and other arguments") {
  CHECK(
      said("merge '" + folder + "clinic.json' '" SEVEN_SOURCE_DIR "/tests/fixtures/document/version_1.json'").result !=
      0);
  CHECK(said("merge '" + folder + "clinic.json' /nowhere").result != 0);
  CHECK(said("merge '" + folder + "clinic.json'").out.empty());
  CHECK(said("merge '" + folder + "clinic.json'").result != 0);
}
