// The file format.
#include "fuzz/fuzz.h"

using namespace seven;

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const Result<OpenedDocument> opened = read_document(fuzz::text_of(data, size));
  if (opened) fuzz::check_opened(opened.value());
  return 0;
}
