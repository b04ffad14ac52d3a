// All documents of a device in one file, and back onto a device.
//
// A file is one JSON object {"format", "version", "generator", "made", "documents"}, a whole document (schema.h) after
// the other, as the device keeps them: with their last steps. Published in assets/schema/backup.schema.json.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "document/serializer.h"
#include "platform/platform.h"

namespace seven {

inline constexpr const char* backup_format = "seven-minutes-backup";
inline constexpr int backup_version = 1;
inline constexpr std::size_t max_backup_bytes = 64 * 1024 * 1024;
inline constexpr std::size_t max_backup_documents = 2'000;

// `documents`: texts of write_document. `generator`: the program and version. `made_ms`: milliseconds since 1970-01-01
// UTC.
std::string write_backup(const std::vector<std::string>& documents, std::string_view generator, std::int64_t made_ms);

struct UnreadableDocument {
  std::size_t number = 0;  // in the file, from 1
  Error error{};
};

struct OpenedBackup {
  std::vector<OpenedDocument> documents;
  std::vector<UnreadableDocument> unreadable;  // the others are here all the same
  bool cut_off = false;  // an end is missing, of the file or of a document; what was whole is here
};

// Whether the bytes begin like a backup, whatever comes after.
bool looks_like_backup(std::string_view bytes);

// Total. Errors: not_our_file; too_new (`place` = its version); too_large ("bytes" or "documents"); damaged where
// nothing but the beginning is ours. A document that cannot be read is named among the unreadable.
Result<OpenedBackup> read_backup(std::string_view bytes);

struct GatheredBackup {
  std::string bytes;
  int documents = 0;
  int unreadable = 0;  // on the device; they are left out
};

// Everything on the device, with what was written so far. Errors: those of the storage; too_large ("bytes"). The
// storage must outlive it.
void gather_backup(Storage& storage, std::string generator, std::int64_t made_ms,
                   std::function<void(Result<GatheredBackup>)> done);

// What became of the documents of a backup.
struct Restored {
  int added = 0;   // were not on the device
  int same = 0;    // lie there as they are in the backup
  int copies = 0;  // lie there otherwise; that of the backup was put beside it, under an id of its own

  bool operator==(const Restored&) const = default;
};

// Puts them on the device; nothing that lies there is written over. `fresh_id` gives ids that no document has. Errors:
// those of the storage; what was done before stays.
void restore_backup(Storage& storage, OpenedBackup backup, std::function<std::string()> fresh_id,
                    std::function<void(Result<Restored>)> done);

}  // namespace seven
