// The list is made from the documents themselves; what "meta/" says saves opening each of them.
#include "document/recent_documents.h"

#include <algorithm>
#include <memory>
#include <utility>

#include "base/json.h"
#include "base/json_text.h"
#include "base/order.h"
#include "document/json_limits.h"
#include "model/text.h"

namespace seven {
namespace {

constexpr std::string_view document_prefix = "doc/";
constexpr std::string_view meta_prefix = "meta/";

// False where not all of it could be done again. Entries that the copy has in it already are passed over.
bool replay_all(Document& document, const LogEntries& log) {
  for (const std::string& line : log.entries) {
    const Result<JournalEntry> entry = read_entry(line);
    if (!entry) return false;
    if (entry.value().number > document.journal_number() && !document.replay(entry.value())) return false;
  }
  return !log.torn;
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
    storage.read(meta_storage_key(meta.id), [self = shared_from_this(), &meta](auto found) {
      if (found && found.value()) {
        if (auto read = read_meta(meta.id, *found.value())) {
          meta = read.take();
          return self->one_done();
        }
      }
      self->read_document_of(meta);
    });
  }

  void read_document_of(DocumentMeta& meta) {
    storage.read(document_storage_key(meta.id), [self = shared_from_this(), &meta](auto found) {
      if (found && found.value()) {
        const std::string id = meta.id;
        if (const auto opened = read_document(*found.value())) meta = meta_of(opened.value().document);
        meta.id = id;
      }
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

DocumentMeta meta_of(const Document& document) {
  DocumentMeta meta;
  meta.id = document.info().id;
  meta.modified_ms = document.info().modified_ms;
  if (const auto* exercise = document.store().only<Exercise>()) {
    meta.kind = Exercise::type;
    meta.name = exercise->name;
    meta.scenario = exercise->scenario;
  }
  if (const auto* session = document.store().only<Session>()) meta.step = session->furthest;
  return meta;
}

std::string write_meta(const DocumentMeta& meta) {
  std::string out = "{\"kind\":";
  append_json_string(out, meta.kind);
  out += ",\"name\":";
  append_json_string(out, meta.name);
  out += ",\"scenario\":";
  append_json_string(out, meta.scenario);
  out += ",\"step\":" + std::to_string(meta.step) + ",\"modified\":" + std::to_string(meta.modified_ms) + "}\n";
  return out;
}

Result<DocumentMeta> read_meta(std::string id, std::string_view bytes) {
  const Error damaged{ErrorCode::damaged, meta_storage_key(id)};
  if (check_json_limits(bytes, 2, 16) != JsonLimit::within) return damaged;
  const auto json = parse_json(bytes);
  if (!json.is_object()) return damaged;
  DocumentMeta meta;
  meta.id = std::move(id);
  for (const auto& [name, text] : {std::pair{"kind", &meta.kind}, {"name", &meta.name}, {"scenario", &meta.scenario}}) {
    const auto found = json.find(name);
    if (found == json.end() || !found->is_string()) return damaged;
    *text = clean_text(found->get_ref<const std::string&>(), max_name_length);
  }
  const auto step = json.find("step"), modified = json.find("modified");
  if (step == json.end() || !step->is_number_unsigned() || step->get<std::uint64_t>() > 100) return damaged;
  if (modified == json.end() || !modified->is_number_unsigned()) return damaged;
  meta.step = step->get<int>();
  meta.modified_ms = static_cast<std::int64_t>(
      std::min<std::uint64_t>(modified->get<std::uint64_t>(), static_cast<std::uint64_t>(max_epoch_ms)));
  return meta;
}

std::string document_storage_key(std::string_view id) { return std::string(document_prefix) + std::string(id); }

std::string meta_storage_key(std::string_view id) { return std::string(meta_prefix) + std::string(id); }

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
  const std::string key = document_storage_key(id);
  storage_.read(key, [&storage = storage_, id, key, done = std::move(done)](Result<std::optional<std::string>> found) {
    if (!found) return done(found.error());
    if (!found.value()) return done(Error{ErrorCode::missing, key});
    Result<OpenedDocument> read = read_document(*found.value());
    if (!read) return done(read.error());
    auto opened = std::make_shared<OpenedDocument>(read.take());
    // What lies under a key is kept under that key again, whatever it calls itself.
    if (opened->document.info().id != id) opened->document.take_id(id);
    storage.entries(id, [opened, done](Result<LogEntries> log) {
      if (!log) return done(log.error());
      if (!replay_all(opened->document, log.value()) && !opened->recovered) {
        opened->recovered = true;
        opened->messages.push_back({"document.cut_off", ""});
      }
      done(std::move(*opened));
    });
  });
}

void RecentDocuments::remove(std::string id, std::function<void(Outcome)> done) {
  Storage& storage = storage_;
  storage.remove(document_storage_key(id), [&storage, id, done = std::move(done)](Outcome removed) {
    if (!removed) return done(std::move(removed));
    storage.forget(id, every_entry, nullptr);
    storage.remove(meta_storage_key(id), done);
  });
}

}  // namespace seven
