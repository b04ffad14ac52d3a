// PNG and SVG: a document is read out of the input, and one is put into it.
#include "exchange/picture_data.h"
#include "fuzz/fuzz.h"

using namespace seven;

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view input = fuzz::text_of(data, size);
  const Result<std::string> document = document_in_picture(input);
  if (document) {
    const Result<OpenedDocument> opened = read_document(document.value());
    if (opened) fuzz::check_opened(opened.value());
  }
  for (const auto put : {with_document_in_png, with_document_in_svg}) {
    const Result<std::string> picture = put(input, "{\"<&>\"}");
    if (picture && picture.value().size() <= max_picture_bytes) {
      INVARIANT(document_in_picture(picture.value()).value() == "{\"<&>\"}");
    }
  }
  return 0;
}
