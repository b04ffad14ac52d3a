// Documents as bytes and back. Writing is the same bytes for the same document; reading is total: any bytes give a
// document or a named error.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "document/document.h"
#include "document/migrations.h"
#include "document/schema.h"

namespace seven {

// Whether the records of session scope go along, and the last steps: yes on this device, no in a file that is shared.
enum class SessionRecords { leave_out, include };

// UTF-8 JSON, see schema.h.
std::string write_document(const Document& document, SessionRecords session = SessionRecords::leave_out);

// What the person should hear about a file that was opened.
struct OpenMessage {
  std::string key{};    // of a translation
  std::string place{};  // its argument {place}; may be empty

  bool operator==(const OpenMessage&) const = default;
};

// Bytes that a document takes on this device: its last whole copy, and the entries after it.
struct KeptBytes {
  std::size_t copy = 0, entries = 0;
};

struct OpenedDocument {
  Document document;
  bool recovered = false;  // the file was cut off; what was whole is here, and a message says so
  std::vector<OpenMessage> messages;
  std::uint64_t log_at = 0;  // where the log of this device stands that it was read from
  KeptBytes kept{};          // 0 where it does not come from this device
};

// Errors: not_our_file; too_new (`place` = its version); too_large (`place` = "bytes", "nesting", "values" or
// "records"); damaged (`place` = "byte N", "line N", "structure", or the id that occurs twice); wrong_type, missing,
// out_of_range and unknown_reference at `place`, e.g. "records[3].level".
Result<OpenedDocument> read_document(std::string_view bytes, const ReadRules& rules = {});

}  // namespace seven
