// The documents on this device: what a list shows of them, opening and removing.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "document/document.h"
#include "document/serializer.h"
#include "platform/platform.h"

namespace seven {

struct DocumentMeta {
  std::string id{};
  std::string kind{};      // "exercise"; empty where the document cannot be read
  std::string name{};      // the person's own title; may be empty
  std::string scenario{};  // id
  int step = 0;            // the furthest step reached, from 0
  std::int64_t modified_ms = 0;

  bool operator==(const DocumentMeta&) const = default;
};

DocumentMeta meta_of(const Document& document);
std::string write_meta(const DocumentMeta& meta);
// Total, like reading a document. Errors: damaged.
Result<DocumentMeta> read_meta(std::string id, std::string_view bytes);

// Storage keys.
std::string document_storage_key(std::string_view id);
std::string meta_storage_key(std::string_view id);

class RecentDocuments {
 public:
  // The storage must outlive every call under way.
  explicit RecentDocuments(Storage& storage) : storage_(storage) {}

  // Every document, the last changed first. One that cannot be read is listed too, with an empty kind, so that it can
  // be seen and removed.
  void list(std::function<void(Result<std::vector<DocumentMeta>>)> done);

  // Whether a document of that id may be here: also true where the storage does not say.
  void holds(std::string id, std::function<void(bool)> done);

  // The last whole copy, and the entries after it replayed; from the first that is damaged or does not fit on, the rest
  // is left out, and a message says so. Errors: missing, those of `read_document`, those of the storage.
  void load(std::string id, std::function<void(Result<OpenedDocument>)> done);

  void remove(std::string id, std::function<void(Outcome)> done);

 private:
  Storage& storage_;
};

}  // namespace seven
