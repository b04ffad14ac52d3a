// Tables to spreadsheets and back: nothing runs in a spreadsheet, nothing is lost on the way.
#include "exchange/csv.h"

#include <doctest/doctest.h>

#include "base/random.h"

using namespace seven;

namespace {

using Rows = std::vector<CsvRow>;

Rows rows_of(std::string_view bytes) {
  Result<Rows> read = read_csv(bytes);
  REQUIRE(read.ok());
  return read.take();
}

}  // namespace

TEST_CASE("a table is written with quotation marks where they are needed, for every spreadsheet") {
  CHECK(write_csv({{"a", "b c", "d,e"}, {"say \"no\"", "two\nlines", ""}}) ==
        "\xEF\xBB\xBF"
        "a,b c,\"d,e\"\r\n\"say \"\"no\"\"\",\"two\nlines\",\r\n");
}

TEST_CASE("what a spreadsheet would calculate gets an apostrophe, plain numbers do not") {
  for (const char* cell : {"=1+1", "+A1", "-A1", "@SUM(A1)", "\t=1", "-", "-1-1", "+", "-1.2.3"}) {
    CAPTURE(cell);
    const std::string written = write_csv({{cell}});
    CHECK(written.find(std::string("'") + cell) != std::string::npos);
    CHECK(rows_of(written) == Rows{{cell}});
  }
  for (const char* cell : {"-12.5", "+3", "0", "12", "£-3"}) {
    CAPTURE(cell);
    CHECK(write_csv({{cell}}) == std::string("\xEF\xBB\xBF") + cell + "\r\n");
  }
}

TEST_CASE("semicolons and tabs divide where they do in the first line; any line end will do") {
  CHECK(rows_of("a;b;c\n1;2,5;3\n") == Rows{{"a", "b", "c"}, {"1", "2,5", "3"}});
  CHECK(rows_of("a\tb\r1\t2\r") == Rows{{"a", "b"}, {"1", "2"}});
  CHECK(rows_of("\"a;b\",c\r\n\r\n,\r\n1,2") == Rows{{"a;b", "c"}, {"1", "2"}});
  CHECK(rows_of("").empty());
  CHECK(rows_of("'quoted'\n") == Rows{{"'quoted'"}});
}

TEST_CASE("what is no table is a named error") {
  CHECK(read_csv("a,\"b\nc").error() == Error{ErrorCode::damaged, "line 1"});
  CHECK(read_csv("a\nb,\"c").error() == Error{ErrorCode::damaged, "line 2"});
  CHECK(read_csv("a\xff").error() == Error{ErrorCode::damaged, "byte 1"});
  CHECK(read_csv(std::string(max_csv_bytes + 1, 'a')).error() == Error{ErrorCode::too_large, "bytes"});
  CHECK(read_csv(std::string(max_csv_cells, ',')).error() == Error{ErrorCode::too_large, "cells"});
  std::string many;
  for (std::size_t i = 0; i <= max_csv_rows; ++i) many += "x\n";
  CHECK(read_csv(many).error() == Error{ErrorCode::too_large, "rows"});
}

TEST_CASE("any table comes back as it was, 2,000 times") {
  const std::uint32_t first = 20261206;
  MESSAGE("2,000 random tables from seed " << first);
  static const char* const parts[] = {"a", "\"", ",",        ";", "\n", "\t", "=", "-",
                                      "'", "1",  "\xC5\xB5", " ", "@",  "+",  "."};
  for (std::uint32_t seed = first; seed < first + 2000; ++seed) {
    CAPTURE(seed);
    Random random(seed);
    const auto any = [&](int low, int high) { return static_cast<std::size_t>(random.between(low, high)); };
    Rows rows;
    for (std::size_t r = any(1, 5); r > 0; --r) {
      // The first cell says which separator: there are at least as many commas as anything else outside of quotes.
      CsvRow row{"x"};
      for (std::size_t c = any(1, 5); c > 0; --c) {
        std::string cell;
        for (std::size_t n = any(0, 6); n > 0; --n) cell += parts[any(0, 14)];
        row.push_back(cell);
      }
      rows.push_back(std::move(row));
    }
    REQUIRE(rows_of(write_csv(rows)) == rows);
  }
}
