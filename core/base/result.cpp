#include "base/result.h"

namespace seven {

const char* message_key(ErrorCode code) {
  switch (code) {
    case ErrorCode::not_our_file: return "error.not_our_file";
    case ErrorCode::too_new: return "error.too_new";
    case ErrorCode::damaged: return "error.damaged";
    case ErrorCode::wrong_type: return "error.wrong_type";
    case ErrorCode::missing: return "error.missing";
    case ErrorCode::out_of_range: return "error.out_of_range";
    case ErrorCode::unknown_reference: return "error.unknown_reference";
    case ErrorCode::too_large: return "error.too_large";
    case ErrorCode::storage_refused: return "error.storage_refused";
    case ErrorCode::storage_full: return "error.storage_full";
    case ErrorCode::storage_failed: return "error.storage_failed";
    case ErrorCode::cancelled: return "error.cancelled";
    case ErrorCode::unavailable: return "error.unavailable";
    case ErrorCode::nothing_inside: return "error.nothing_inside";
    case ErrorCode::overtaken: return "error.storage_failed";
  }
  return "error.damaged";
}

}  // namespace seven
