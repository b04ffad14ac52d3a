// What a list says of a document: lines of every age are read, and the bin says truly how long it keeps.
#include <doctest/doctest.h>

#include "document/document_meta.h"
#include "document/samples.h"

using namespace seven;

namespace {

DocumentMeta full_meta() {
  DocumentMeta meta = meta_of(samples::filled_document());
  meta.bytes = 12'345;
  meta.binned_ms = 5'000;
  meta.picture.today = Minutes::of_whole(30);
  meta.picture.parts = {{DocumentPicture::Kind::transaction, Minutes::of_hundredths(350)},
                        {DocumentPicture::Kind::relationship, Minutes::of_whole(20)},
                        {DocumentPicture::Kind::introduced, Minutes()}};
  return meta;
}

DocumentMeta binned_at(std::int64_t ms) {
  DocumentMeta meta{"sample-1"};
  meta.binned_ms = ms;
  return meta;
}

}  // namespace

TEST_CASE("a line with size, bin and picture is read as it was written") {
  const Result<DocumentMeta> back = read_meta("sample-1", write_meta(full_meta()));
  REQUIRE(back.ok());
  CHECK(back.value() == full_meta());
}

TEST_CASE("a line of an older version has no size and no picture, and lies in no bin") {
  const Result<DocumentMeta> old =
      read_meta("a", R"({"kind":"exercise","name":"n","scenario":"health_centre","step":2,"modified":7})");
  REQUIRE(old.ok());
  CHECK(old.value() == DocumentMeta{"a", "exercise", "n", "health_centre", 2, 7});
}

TEST_CASE("a picture that is not sound is left out, and the rest of the line counts") {
  for (const char* picture : {"1", "[]", "[3000,1]", "[3000,9,1]", "[3000,1,-5]", "[3000,1,1.5]", "[\"x\"]",
                              "[3000,1,999999999999]", "[1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1]"}) {
    CAPTURE(picture);
    const std::string line =
        std::string(R"({"kind":"exercise","name":"","scenario":"","step":0,"modified":7,"picture":)") + picture + "}";
    const Result<DocumentMeta> read = read_meta("a", line);
    REQUIRE(read.ok());
    CHECK(read.value().picture == DocumentPicture{});
  }
}

TEST_CASE("a line whose size or bin is no number is damaged") {
  for (const char* wound : {R"("bytes":-1)", R"("bytes":"x")", R"("binned":1.5)", R"("binned":null)"}) {
    CAPTURE(wound);
    const std::string line = std::string(R"({"kind":"","name":"","scenario":"","step":0,"modified":7,)") + wound + "}";
    CHECK_FALSE(read_meta("a", line).ok());
  }
}

TEST_CASE("B1: what is in the bin goes for good after 30 days, never before") {
  const std::int64_t binned = 1'760'000'000'000;
  CHECK_FALSE(bin_is_over(binned_at(binned), binned));
  CHECK_FALSE(bin_is_over(binned_at(binned), binned + bin_days * day_ms - 1));
  CHECK(bin_is_over(binned_at(binned), binned + bin_days * day_ms));
  CHECK_FALSE(bin_is_over(binned_at(0), binned));
  CHECK(bin_days_left(binned_at(binned), binned) == 30);
  CHECK(bin_days_left(binned_at(binned), binned + 1) == 30);
  CHECK(bin_days_left(binned_at(binned), binned + day_ms) == 29);
  CHECK(bin_days_left(binned_at(binned), binned + bin_days * day_ms - 1) == 1);
  CHECK(bin_days_left(binned_at(binned), binned + bin_days * day_ms) == 0);
}

TEST_CASE("B2: where the clock stands before the moment it was binned, nothing goes") {
  const std::int64_t binned = 1'760'000'000'000;
  for (const std::int64_t now : {std::int64_t{0}, binned - 1, binned - 400 * day_ms}) {
    CHECK_FALSE(bin_is_over(binned_at(binned), now));
    CHECK(bin_days_left(binned_at(binned), now) == 30);
  }
}
