// Entries of a journal: any bytes give an entry that writes and reads back as it was, or a named error; and replaying
// what was read leaves a document whose records are sound.
#include "document/journal.h"
#include "fuzz/fuzz.h"

using namespace seven;

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const Result<JournalEntry> entry = read_entry(fuzz::text_of(data, size));
  if (!entry) return 0;
  const Result<JournalEntry> again = read_entry(write_entry(entry.value()));
  INVARIANT(again.ok());
  INVARIANT(again.value() == entry.value());
  OpenedDocument opened{Document({"fuzz", 1, 1, "fuzz"}), false, {}};
  opened.document.continue_journal(entry.value().number - 1);
  INVARIANT(opened.document.replay(entry.value()));
  fuzz::check_opened(opened);
  return 0;
}
