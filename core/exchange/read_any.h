// Whatever someone opens, drops or pastes here: a file, a picture with a document inside, a link or a message with x
#pragma once

#include <string>
#include <string_view>
#include <variant>

#include "base/result.h"
#include "document/backup.h"
#include "document/serializer.h"
#include "model/scenario.h"

namespace seven {

// Where a document came from.
enum class Carrier { file, png, svg, code };

struct FoundDocument {
  Carrier carrier{};
  OpenedDocument opened;
};

// A share code that must be inflated first (Platform::inflate, at most `max_share_bytes`), then `unpack` opens it.
struct FoundDeflated {
  std::string deflated;
};

struct FoundScenario {
  Scenario scenario;
  std::string json;  // fit for an OwnScenario
};

struct FoundBackup {
  OpenedBackup opened;
};

using Found = std::variant<FoundDocument, FoundDeflated, FoundScenario, FoundBackup>;

// Total: any bytes give one of these or a named error, the one of the reader whose kind they are of; not_our_file where
// they are of no kind. A scenario that an OwnScenario cannot hold is too_large ("bytes").
Result<Found> read_any(std::string_view bytes);

}  // namespace seven
