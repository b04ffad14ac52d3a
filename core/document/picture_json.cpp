#include "document/picture_json.h"

#include <nlohmann/json.hpp>

namespace seven {
namespace {

constexpr std::uint64_t kMostHundredths = 100'000'000;  // far beyond what any service has
constexpr std::uint64_t kTileKinds = 4;

}  // namespace

DocumentPicture read_picture(const nlohmann::json* list) {
  if (list == nullptr || !list->is_array() || list->size() % 2 == 0) return {};
  if (list->size() > 1 + 2 * DocumentPicture::most_parts) return {};
  for (const auto& each : *list) {
    if (!each.is_number_unsigned() || each.get<std::uint64_t>() > kMostHundredths) return {};
  }
  DocumentPicture picture;
  picture.today = Minutes::of_hundredths((*list)[0].get<std::int64_t>());
  for (std::size_t i = 1; i < list->size(); i += 2) {
    if ((*list)[i].get<std::uint64_t>() >= kTileKinds) return {};
    picture.parts.push_back({static_cast<DocumentPicture::Kind>((*list)[i].get<int>()),
                             Minutes::of_hundredths((*list)[i + 1].get<std::int64_t>())});
  }
  return picture;
}

void append_picture_json(std::string& out, const DocumentPicture& picture) {
  out += '[';
  if (picture.today > Minutes()) {
    out += std::to_string(picture.today.hundredths());
    for (const DocumentPicture::Part& part : picture.parts)
      out += "," + std::to_string(static_cast<int>(part.kind)) + "," + std::to_string(part.minutes.hundredths());
  }
  out += ']';
}

}  // namespace seven
