// Whatever is opened, dropped or pasted.
#include "exchange/read_any.h"
#include "deflate.h"
#include "exchange/packed_document.h"
#include "exchange/share_code.h"
#include "fuzz/fuzz.h"
#include "model/own_scenario.h"

using namespace seven;

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  Result<Found> found = read_any(fuzz::text_of(data, size));
  if (!found) return 0;
  if (const auto* document = std::get_if<FoundDocument>(&found.value())) fuzz::check_opened(document->opened);
  if (const auto* backup = std::get_if<FoundBackup>(&found.value()))
    for (const OpenedDocument& opened : backup->opened.documents) fuzz::check_opened(opened);
  if (const auto* code = std::get_if<FoundDeflated>(&found.value())) {
    const Result<std::string> body = native::inflate(code->deflated, max_share_bytes);
    if (body) static_cast<void>(unpack(body.value()));
  }
  if (const auto* scenario = std::get_if<FoundScenario>(&found.value())) {
    INVARIANT(check_record(OwnScenario{scenario->scenario.id, scenario->json}).ok());
    INVARIANT(read_scenario(scenario->json).value() == scenario->scenario);
  }
  return 0;
}
