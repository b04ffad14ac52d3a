// The documents on this device: what a list shows of them, opening and removing.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "document/document_meta.h"
#include "document/serializer.h"
#include "document/stored_document.h"
#include "platform/platform.h"

namespace seven {

class RecentDocuments {
 public:
  // The storage must outlive every call under way.
  explicit RecentDocuments(Storage& storage) : storage_(storage) {}

  // Every document, the last changed first, those in the bin as well. One that cannot be read is listed too, with an
  // empty kind, so that it can be seen and removed.
  void list(std::function<void(Result<std::vector<DocumentMeta>>)> done);

  // Whether a document of that id may be here: also true where the storage does not say.
  void holds(std::string id, std::function<void(bool)> done);

  // As `load_stored`.
  void load(std::string id, std::function<void(Result<OpenedDocument>)> done);

  // The bin is a mark in the line of a document: nothing moves, so nothing can be lost on the way. Keeping a document
  // takes the mark away.
  void put_in_bin(std::string id, std::int64_t now_ms, std::function<void(Outcome)> done);
  void put_back(std::string id, std::function<void(Outcome)> done);

  // For good, with its restore points.
  void remove(std::string id, std::function<void(Outcome)> done);

 private:
  void mark_binned(std::string id, std::int64_t binned_ms, std::function<void(Outcome)> done);

  Storage& storage_;
};

}  // namespace seven
