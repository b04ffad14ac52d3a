// What this device keeps of a document: its last whole copy with the entries after it, as `journal_writer.h` writes
// them.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>

#include "base/result.h"
#include "document/serializer.h"
#include "platform/platform.h"

namespace seven {

// Storage key. The entries are in the log of the document's id.
std::string document_storage_key(std::string_view id);

struct StoredDocument {
  OpenedDocument opened;
  LogEntries log;  // as it was read
};

// The copy and the entries after it replayed. From the first entry that is damaged or does not fit on, the rest is left
// out, and a message says so; the document then counts on behind the last of them. Errors: missing, too_new (a copy or
// an entry; `place` = its version), others of `read_document`, those of the storage. `log_at`: where the log stands.
void load_stored(Storage& storage, std::string id,
                 std::function<void(Result<StoredDocument>, std::uint64_t log_at)> done);

}  // namespace seven
