// The seeds of the fuzz targets (tests/fuzz/seeds/): what they are meant to begin with still opens, and what a fuzz run
// has found once and was put there is read by every reader.
#include <doctest/doctest.h>

#include <filesystem>

#include "exchange/packed_document.h"
#include "exchange/picture_data.h"
#include "exchange/read_any.h"
#include "exchange/share_code.h"
#include "support/scenarios.h"

using namespace seven;

TEST_CASE("every reader answers every seed with a value or a named error, and most seeds are what they are called") {
  int files = 0, opened = 0;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(SEVEN_SOURCE_DIR "/tests/fuzz/seeds")) {
    if (!entry.is_regular_file()) continue;
    const std::string path = entry.path().string().substr(std::string(SEVEN_SOURCE_DIR).size() + 1);
    CAPTURE(path);
    const std::string bytes = source_text(path);
    CHECK_FALSE(bytes.empty());
    ++files;
    static_cast<void>(read_document(bytes));
    static_cast<void>(read_scenario(bytes));
    static_cast<void>(document_in_picture(bytes));
    static_cast<void>(unframe(bytes));
    if (read_any(bytes).ok() || unpack(bytes).ok()) ++opened;
  }
  CHECK(files > 15);
  CHECK(opened > files / 2);
}
