// Backups.
#include "document/backup.h"
#include "fuzz/fuzz.h"

using namespace seven;

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view bytes = fuzz::text_of(data, size);
  const Result<OpenedBackup> backup = read_backup(bytes);
  if (!backup) return 0;
  std::vector<std::string> documents;
  for (const OpenedDocument& opened : backup.value().documents) {
    fuzz::check_opened(opened);
    documents.push_back(write_document(opened.document, SessionRecords::include));
  }
  // What opened can be written and opens again as the same.
  const std::string again = write_backup(documents, "fuzz", 1);
  if (again.size() > max_backup_bytes) return 0;
  const Result<OpenedBackup> back = read_backup(again);
  INVARIANT(back.ok() && back.value().unreadable.empty() && !back.value().cut_off);
  INVARIANT(back.value().documents.size() == documents.size());
  return 0;
}
