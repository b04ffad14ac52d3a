#include "exchange/read_any.h"

#include <utility>

#include "base/utf8.h"
#include "exchange/packed_document.h"
#include "exchange/picture_data.h"
#include "exchange/share_code.h"
#include "model/own_scenario.h"
#include "model/text.h"

namespace seven {
namespace {

Result<Found> opened_from(Carrier carrier, Result<OpenedDocument> opened) {
  if (!opened) return opened.error();
  return Found(FoundDocument{carrier, opened.take()});
}

Result<Found> read_code(std::string_view code) {
  const Result<std::string> bytes = bytes_of(code);
  if (!bytes) return bytes.error();
  Result<Frame> frame = unframe(bytes.value());
  if (!frame) return frame.error();
  if (frame.value().packing == Packing::deflated) return Found(FoundDeflated{std::move(frame.value().body)});
  return opened_from(Carrier::code, unpack(frame.value().body));
}

Result<Found> read_picture(Carrier carrier, std::string_view picture) {
  const Result<std::string> document = document_in_picture(picture);
  if (!document) return document.error();
  return opened_from(carrier, read_document(document.value()));
}

Result<Found> read_own_scenario(std::string_view text) {
  Result<Scenario> scenario = read_scenario(text);
  if (!scenario) return scenario.error();
  std::string json = clean_text(without_json_space(text), max_own_scenario_length + 1);
  if (code_points(json) > max_own_scenario_length) return Error{ErrorCode::too_large, "bytes"};
  return Found(FoundScenario{scenario.take(), std::move(json)});
}

}  // namespace

Result<Found> read_any(std::string_view bytes) {
  if (is_png(bytes)) return read_picture(Carrier::png, bytes);
  if (is_svg(bytes)) return read_picture(Carrier::svg, bytes);
  const std::size_t first = bytes.find_first_not_of("\xEF\xBB\xBF \t\r\n");
  const bool json = first != std::string_view::npos && bytes[first] == '{';
  if (!json) {
    if (const auto code = find_share_code(bytes)) return read_code(*code);
  }
  if (json && looks_like_backup(bytes)) {
    Result<OpenedBackup> backup = read_backup(bytes);
    if (!backup) return backup.error();
    return Found(FoundBackup{backup.take()});
  }
  if (json && looks_like_scenario(bytes)) return read_own_scenario(bytes);
  return opened_from(Carrier::file, read_document(bytes));
}

}  // namespace seven
