// Share codes: the input as a text with a code in it, as the bytes of a code, and as the body inside them.
#include "exchange/share_code.h"
#include "deflate.h"
#include "exchange/packed_document.h"
#include "fuzz/fuzz.h"

using namespace seven;

namespace {

void read_body(std::string_view body) {
  const Result<OpenedDocument> opened = unpack(body);
  if (!opened) return;
  fuzz::check_opened(opened.value());
  const std::string packed = pack(opened.value().document);
  INVARIANT(pack(unpack(packed).value().document) == packed);
}

void read_bytes(std::string_view bytes) {
  const Result<Frame> frame = unframe(bytes);
  if (!frame) return;
  if (frame.value().packing == Packing::plain) return read_body(frame.value().body);
  const Result<std::string> body = native::inflate(frame.value().body, max_share_bytes);
  if (body) read_body(body.value());
}

}  // namespace

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view input = fuzz::text_of(data, size);
  read_body(input);
  read_bytes(input);
  if (const auto code = find_share_code(input)) {
    const Result<std::string> bytes = bytes_of(*code);
    if (bytes) INVARIANT(code_of(bytes.value()) == *code);
    if (bytes) read_bytes(bytes.value());
  }
  INVARIANT(bytes_of(code_of(input)).value() == input);
  return 0;
}
