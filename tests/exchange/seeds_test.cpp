// The seeds of the fuzz targets (tests/fuzz/seeds/): what they are meant to begin with still opens, and what a fuzz run
// has found once and was put there is read by every reader.
#include <doctest/doctest.h>

#include <algorithm>
#include <map>

#include "deflate.h"
#include "document/backup.h"
#include "exchange/csv.h"
#include "exchange/packed_document.h"
#include "exchange/picture_data.h"
#include "exchange/read_any.h"
#include "exchange/share_code.h"
#include "planning/plan_from_csv.h"
#include "support/files.h"
#include "support/scenarios.h"

using namespace seven;

namespace {

// "ok", or the name of the error; a value is asked for nothing here.
template <class T>
std::string answer(const Result<T>& result) {
  return result ? "ok" : message_key(result.error().code);
}

// What the bytes of a code hold, through the platform's inflating.
std::string answer_of_body(const Frame& frame) {
  if (frame.packing == Packing::plain) return answer(unpack(frame.body));
  const Result<std::string> body = native::inflate(frame.body, max_share_bytes);
  return body ? answer(unpack(body.value())) : answer(body);
}

// What the reader of that folder's target says of the bytes.
std::string answer_of(const std::string& folder, const std::string& bytes) {
  if (folder == "document") return answer(read_document(bytes));
  if (folder == "backup") return answer(read_backup(bytes));
  if (folder == "entry") return answer(read_entry(bytes));
  if (folder == "merge") {  // two documents, see tests/fuzz/merge.cpp
    const std::size_t middle = std::min(bytes.find('\0'), bytes.size() - 1);
    const Result<OpenedDocument> first = read_document(bytes.substr(0, middle));
    return first ? answer(read_document(bytes.substr(middle + 1))) : answer(first);
  }
  if (folder == "scenario") return answer(read_scenario(bytes));
  if (folder == "picture") return answer(document_in_picture(bytes));
  if (folder == "plan_table") {
    std::vector<std::size_t> lines;
    const auto rows = read_csv(bytes, &lines);
    if (!rows) return answer(rows);
    return answer(plan_from_table(rows.value(), lines, [](std::string_view key) { return std::string(key); }));
  }
  if (folder == "share_code") {
    if (unpack(bytes)) return "ok";
    const auto code = find_share_code(bytes);
    const Result<std::string> framed = code ? bytes_of(*code) : Result<std::string>(bytes);
    if (!framed) return answer(framed);
    const Result<Frame> frame = unframe(framed.value());
    return frame ? answer_of_body(frame.value()) : answer(frame);
  }
  const Result<Found> found = read_any(bytes);
  if (!found) return answer(found);
  const auto* deflated = std::get_if<FoundDeflated>(&found.value());
  return deflated == nullptr ? "ok" : answer_of_body({Packing::deflated, deflated->deflated});
}

struct Seed {
  std::string folder, name, bytes;
};

std::vector<Seed> seeds() {
  std::vector<Seed> all;
  for (const std::string& path : seven::test::files_below(SEVEN_SOURCE_DIR "/tests/fuzz/seeds"))
    all.push_back({seven::test::name_of(path.substr(0, path.find_last_of('/'))), seven::test::name_of(path),
                   seven::test::read_whole(path)});
  return all;
}

}  // namespace

TEST_CASE("every seed goes through the reader it is for and gives what its name says") {
  std::map<std::string, int> files;
  for (const Seed& seed : seeds()) {
    INFO(seed.folder << "/" << seed.name);
    CHECK_FALSE(seed.bytes.empty());
    ++files[seed.folder];
    const std::string said = answer_of(seed.folder, seed.bytes);
    if (seed.name.rfind("nothing_inside", 0) == 0)
      CHECK(said == "error.nothing_inside");
    else if (seed.name.rfind("found_", 0) == 0)  // by a fuzz run: a value or an error, whichever
      CHECK((said == "ok" || said.rfind("error.", 0) == 0));
    else if (seed.name.find("deflated") != std::string::npos)
      CHECK((said == "ok" || native::deflate(std::string(99, 'x')).size() > 99));  // as wasm nothing is inflated
    else
      CHECK(said == "ok");
  }
  CHECK(files.size() == 9);
}

TEST_CASE("every reader answers every seed, of whatever kind, with a value or a named error") {
  for (const Seed& seed : seeds()) {
    INFO(seed.folder << "/" << seed.name);
    for (const char* folder :
         {"backup", "document", "entry", "merge", "scenario", "picture", "plan_table", "share_code", "read_any"}) {
      const std::string said = answer_of(folder, seed.bytes);
      CHECK((said == "ok" || said.rfind("error.", 0) == 0));
    }
  }
}
