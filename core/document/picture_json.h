// The small picture of a document as a list of JSON: [today,kind,minutes,kind,minutes,…], minutes in hundredths.
#pragma once

#include <string>

#include <nlohmann/json_fwd.hpp>

#include "document/document_meta.h"

namespace seven {

// "[]" for no picture.
void append_picture_json(std::string& out, const DocumentPicture& picture);
// None where what is there is not sound. Total.
DocumentPicture read_picture(const nlohmann::json* list);

}  // namespace seven
