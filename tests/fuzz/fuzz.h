// What the fuzz targets ask of everything that opens. A promise that is broken stops the run, as a fault in memory
// does.
#pragma once

#include <cstdint>
#include <string_view>

#include "base/invariant.h"
#include "document/serializer.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

namespace seven::fuzz {

inline std::string_view text_of(const std::uint8_t* data, std::size_t size) {
  return {reinterpret_cast<const char*>(data), size};
}

// That its records are sound and that it opens again with equal bytes.
inline void check_opened(const OpenedDocument& opened) {
  for (const auto& [id, record] : opened.document.store().records()) {
    INVARIANT(id == record_id(record));
    INVARIANT(check_record(record).ok());
  }
  const std::string written = write_document(opened.document, SessionRecords::include);
  const Result<OpenedDocument> again = read_document(written);
  INVARIANT(again.ok());
  INVARIANT(write_document(again.value().document, SessionRecords::include) == written);
}

}  // namespace seven::fuzz
