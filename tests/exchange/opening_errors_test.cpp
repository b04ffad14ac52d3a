// Every named error of opening, with a real file for each.
#include <doctest/doctest.h>

#include "exchange/read_any.h"
#include "support/broken_files.h"

using namespace seven;

TEST_CASE("each broken file is refused by name, with the place") {
  for (const test::BrokenFile& file : test::broken_files()) {
    CAPTURE(file.path);
    const std::string bytes = test::bytes_of(file);
    REQUIRE_FALSE(bytes.empty());
    const Result<Found> found = read_any(bytes);
    REQUIRE_FALSE(found.ok());
    CHECK(std::string(message_key(found.error().code)) == message_key(file.error.code));
    CHECK(found.error().place == file.error.place);
  }
}

TEST_CASE("every error that opening can give has a file") {
  std::set<ErrorCode> covered;
  for (const test::BrokenFile& file : test::broken_files()) covered.insert(file.error.code);
  CHECK(covered == test::errors_of_opening());
}
