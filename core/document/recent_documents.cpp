// The list is made from the documents themselves; what "meta/" says saves opening each of them.
#include "document/recent_documents.h"

#include <algorithm>
#include <memory>
#include <utility>

#include "base/order.h"
#include "document/restore_points.h"
#include "model/text.h"

namespace seven {
namespace {

constexpr std::string_view document_prefix = "doc/";

// What a list says of a document: its line, or where that is not sound, what the last copy itself says.
void read_line(Storage& storage, std::string id, std::function<void(DocumentMeta)> done) {
  storage.read(meta_storage_key(id), [&storage, id, done = std::move(done)](auto found) {
    if (found && found.value()) {
      if (auto read = read_meta(id, *found.value())) return done(read.take());
    }
    storage.read(document_storage_key(id), [id, done](auto copy) {
      DocumentMeta meta;
      if (copy && copy.value()) {
        if (const auto opened = read_document(*copy.value())) meta = meta_of(opened.value().document);
        meta.bytes = static_cast<std::int64_t>(copy.value()->size());
      }
      meta.id = id;
      done(std::move(meta));
    });
  });
}

// One call of `list` under way.
struct Listing : std::enable_shared_from_this<Listing> {
  using Done = std::function<void(Result<std::vector<DocumentMeta>>)>;

  Listing(Storage& device, Done then) : storage(device), done(std::move(then)) {}

  void begin(const std::vector<std::string>& keys) {
    for (const std::string& key : keys) {
      const std::string id = key.substr(document_prefix.size());
      if (is_id(id)) metas.emplace_back().id = id;
    }
    left = metas.size();
    if (left == 0) return finish();
    for (DocumentMeta& meta : metas) read(meta);
  }

  void read(DocumentMeta& meta) {
    read_line(storage, meta.id, [self = shared_from_this(), &meta](DocumentMeta found) {
      meta = std::move(found);
      self->one_done();
    });
  }

  void one_done() {
    if (--left == 0) finish();
  }

  void finish() {
    put_in_order(metas, [](const DocumentMeta& a, const DocumentMeta& b) {
      return a.modified_ms != b.modified_ms ? a.modified_ms > b.modified_ms : a.id < b.id;
    });
    done(std::move(metas));
  }

  Storage& storage;
  Done done;
  std::vector<DocumentMeta> metas;
  std::size_t left = 0;
};

}  // namespace

void RecentDocuments::list(std::function<void(Result<std::vector<DocumentMeta>>)> done) {
  auto listing = std::make_shared<Listing>(storage_, std::move(done));
  storage_.list(std::string(document_prefix), [listing](Result<std::vector<std::string>> keys) {
    if (!keys) return listing->done(keys.error());
    listing->begin(keys.value());
  });
}

void RecentDocuments::holds(std::string id, std::function<void(bool)> done) {
  const std::string key = document_storage_key(id);
  storage_.list(key, [key, done = std::move(done)](Result<std::vector<std::string>> found) {
    done(!found || std::find(found.value().begin(), found.value().end(), key) != found.value().end());
  });
}

void RecentDocuments::load(std::string id, std::function<void(Result<OpenedDocument>)> done) {
  load_stored(storage_, std::move(id), [done = std::move(done)](Result<StoredDocument> stored, std::uint64_t) {
    if (!stored) return done(stored.error());
    done(std::move(stored.value().opened));
  });
}

void RecentDocuments::put_in_bin(std::string id, std::int64_t now_ms, std::function<void(Outcome)> done) {
  mark_binned(std::move(id), std::max<std::int64_t>(now_ms, 1), std::move(done));
}

void RecentDocuments::put_back(std::string id, std::function<void(Outcome)> done) {
  mark_binned(std::move(id), 0, std::move(done));
}

void RecentDocuments::mark_binned(std::string id, std::int64_t binned_ms, std::function<void(Outcome)> done) {
  read_line(storage_, id, [&storage = storage_, binned_ms, done = std::move(done)](DocumentMeta meta) {
    meta.binned_ms = binned_ms;
    storage.write(meta_storage_key(meta.id), write_meta(meta), done);
  });
}

void RecentDocuments::remove(std::string id, std::function<void(Outcome)> done) {
  Storage& storage = storage_;
  // The document last of what it is made of: while it is there it stands in the bin and can be removed again.
  RestorePoints(storage).remove_all(id, [&storage, id, done = std::move(done)](Outcome pointless) {
    if (!pointless) return done(std::move(pointless));
    storage.remove(document_storage_key(id), [&storage, id, done](Outcome removed) {
      if (!removed) return done(std::move(removed));
      storage.forget(id, every_entry, nullptr);
      storage.remove(meta_storage_key(id), done);
    });
  });
}

}  // namespace seven
