// The documents are cut out of the text and read one by one, so that a wound in one costs that one.
#include "document/backup.h"

#include <algorithm>
#include <memory>
#include <optional>
#include <utility>

#include "base/json.h"
#include "base/json_text.h"
#include "document/closed_document.h"
#include "document/recent_documents.h"

namespace seven {
namespace {

constexpr std::string_view kBom = "\xEF\xBB\xBF";
constexpr std::size_t kLongestHead = 4096;  // bytes before the documents
// No text within a document has a line end, so this is never in the middle of one.
constexpr std::string_view kNextDocument = "\n{\"format\":\"seven-minutes\"";

bool is_space(char c) { return c == ' ' || c == '\n' || c == '\r' || c == '\t'; }

std::size_t skip_space(std::string_view text, std::size_t at) {
  while (at < text.size() && is_space(text[at])) ++at;
  return at;
}

// Past the value that begins at `at` with a bracket; nothing where the text ends before it does.
std::optional<std::size_t> end_of_value(std::string_view text, std::size_t at) {
  int depth = 0;
  bool quoted = false;
  for (; at < text.size(); ++at) {
    const char c = text[at];
    if (quoted) {
      if (c == '\\')
        ++at;
      else if (c == '"')
        quoted = false;
    } else if (c == '"') {
      quoted = true;
    } else if (c == '{' || c == '[') {
      ++depth;
    } else if ((c == '}' || c == ']') && --depth == 0) {
      return at + 1;
    }
  }
  return std::nullopt;
}

// The text up to the list of documents, made whole: an object of everything else.
struct Head {
  nlohmann::json json;
  std::size_t list = 0;  // where the list begins, behind its bracket
};

std::optional<Head> read_head(std::string_view text) {
  static constexpr std::string_view key = "\"documents\"";
  const std::size_t found = text.substr(0, kLongestHead).find(key);
  if (found == std::string_view::npos) return std::nullopt;
  std::size_t at = skip_space(text, found + key.size());
  if (at >= text.size() || text[at] != ':') return std::nullopt;
  at = skip_space(text, at + 1);
  if (at >= text.size() || text[at] != '[') return std::nullopt;
  Head head;
  head.list = at + 1;
  head.json = parse_json(std::string(text.substr(0, found)) + "\"documents\":[]}");
  if (!head.json.is_object()) return std::nullopt;
  return head;
}

// Whether nothing lies under that id. A document with something missing in it is another matter.
bool is_gone(const Error& error, std::string_view id) {
  return error.code == ErrorCode::missing && error.place == document_storage_key(id);
}

// One after the other, so that no more than two documents are held beside what is made of them.
struct Gathering : std::enable_shared_from_this<Gathering> {
  Gathering(Storage& device, std::string by, std::int64_t now_ms, std::function<void(Result<GatheredBackup>)> then)
      : recent(device), generator(std::move(by)), made_ms(now_ms), done(std::move(then)) {}

  void next() {
    if (at == ids.size()) return finish();
    recent.load(ids[at], [self = shared_from_this()](Result<OpenedDocument> opened) {
      if (opened) {
        self->documents.push_back(write_document(opened.value().document, SessionRecords::include));
        self->bytes += self->documents.back().size();
      } else if (!is_gone(opened.error(), self->ids[self->at])) {
        ++self->unreadable;
      }
      if (self->bytes > max_backup_bytes) return self->done(Error{ErrorCode::too_large, "bytes"});
      ++self->at;
      self->next();
    });
  }

  void finish() {
    GatheredBackup gathered;
    gathered.bytes = write_backup(documents, generator, made_ms);
    gathered.documents = static_cast<int>(documents.size());
    gathered.unreadable = unreadable;
    done(std::move(gathered));
  }

  RecentDocuments recent;
  std::string generator;
  std::int64_t made_ms;
  std::function<void(Result<GatheredBackup>)> done;
  std::vector<std::string> ids, documents;
  std::size_t at = 0, bytes = 0;
  int unreadable = 0;
};

struct Restoring : std::enable_shared_from_this<Restoring> {
  Restoring(Storage& device, OpenedBackup from) : storage(device), recent(device), backup(std::move(from)) {}

  void next() {
    if (at == backup.documents.size()) return done(restored);
    recent.load(id(), [self = shared_from_this()](Result<OpenedDocument> here) {
      if (!here && is_gone(here.error(), self->id())) return self->put(self->restored.added);
      if (here && same_work(here.value().document.store(), self->document().store())) {
        ++self->restored.same;
        return self->go_on();
      }
      if (!here && is_of_storage(here.error().code)) return self->done(here.error());
      self->document().take_id(self->fresh_id());
      self->put(self->restored.copies);
    });
  }

  static bool is_of_storage(ErrorCode code) {
    return code == ErrorCode::storage_refused || code == ErrorCode::storage_full || code == ErrorCode::storage_failed;
  }

  void put(int& counted) {
    keep_closed(
        storage, std::move(backup.documents[at]), nullptr, [](Document&) {},
        [self = shared_from_this(), &counted](Outcome written) {
          if (!written) return self->done(written.error());
          ++counted;
          self->go_on();
        });
  }

  void go_on() {
    ++at;
    next();
  }

  Document& document() { return backup.documents[at].document; }
  const std::string& id() { return document().info().id; }

  Storage& storage;
  RecentDocuments recent;
  OpenedBackup backup;
  std::function<std::string()> fresh_id;
  std::function<void(Result<Restored>)> done;
  Restored restored;
  std::size_t at = 0;
};

}  // namespace

std::string write_backup(const std::vector<std::string>& documents, std::string_view generator, std::int64_t made_ms) {
  std::string out = "{\"format\":";
  append_json_string(out, backup_format);
  out += ",\"version\":" + std::to_string(backup_version) + ",\"generator\":";
  append_json_string(out, generator);
  out += ",\"made\":" + std::to_string(made_ms) + ",\n\"documents\":[";
  const char* before = "\n";
  for (std::string_view document : documents) {
    while (!document.empty() && is_space(document.back())) document.remove_suffix(1);
    out += before;
    out += document;
    before = ",\n";
  }
  return out + "\n]}\n";
}

bool looks_like_backup(std::string_view bytes) {
  if (bytes.substr(0, kBom.size()) == kBom) bytes.remove_prefix(kBom.size());
  std::string head;
  for (const char c : bytes.substr(0, 256))
    if (!is_space(c)) head += c;
  return head.rfind(std::string("{\"format\":\"") + backup_format + "\"", 0) == 0;
}

Result<OpenedBackup> read_backup(std::string_view bytes) {
  if (!looks_like_backup(bytes)) return Error{ErrorCode::not_our_file, ""};
  if (bytes.size() > max_backup_bytes) return Error{ErrorCode::too_large, "bytes"};
  if (bytes.substr(0, kBom.size()) == kBom) bytes.remove_prefix(kBom.size());
  const std::optional<Head> head = read_head(bytes);
  if (!head) return Error{ErrorCode::damaged, "documents"};
  const auto version = head->json.find("version");
  if (version == head->json.end()) return Error{ErrorCode::missing, "version"};
  if (!version->is_number_unsigned()) return Error{ErrorCode::wrong_type, "version"};
  if (version->get<std::uint64_t>() > backup_version)
    return Error{ErrorCode::too_new, std::to_string(version->get<std::uint64_t>())};
  if (version->get<std::uint64_t>() < 1) return Error{ErrorCode::out_of_range, "version"};

  OpenedBackup opened;
  std::size_t at = skip_space(bytes, head->list), number = 0;
  for (; at < bytes.size(); at = skip_space(bytes, at)) {
    // Where no document begins, something is wrong with the one before; the next one of our own writing is sought.
    if (bytes[at] != '{') {
      const std::size_t next = bytes.find(kNextDocument, at);
      if (next == std::string_view::npos) break;
      at = next + 1;
    }
    if (++number > max_backup_documents) return Error{ErrorCode::too_large, "documents"};
    const std::size_t next = std::min(bytes.find(kNextDocument, at), bytes.size());
    const std::size_t end = end_of_value(bytes.substr(0, next), at).value_or(next);
    Result<OpenedDocument> document = read_document(bytes.substr(at, end - at));
    if (document) {
      opened.cut_off |= document.value().recovered;
      opened.documents.push_back(document.take());
    } else {
      opened.unreadable.push_back({number, document.error()});
    }
    at = skip_space(bytes, end);
    if (at < bytes.size() && bytes[at] == ',') ++at;
  }
  opened.cut_off |= at >= bytes.size() || bytes[at] != ']';
  return opened;
}

void gather_backup(Storage& storage, std::string generator, std::int64_t made_ms,
                   std::function<void(Result<GatheredBackup>)> done) {
  auto gathering = std::make_shared<Gathering>(storage, std::move(generator), made_ms, std::move(done));
  gathering->recent.list([gathering](Result<std::vector<DocumentMeta>> found) {
    if (!found) return gathering->done(found.error());
    for (DocumentMeta& meta : found.value()) {
      if (meta.binned_ms == 0) gathering->ids.push_back(std::move(meta.id));
    }
    gathering->next();
  });
}

void restore_backup(Storage& storage, OpenedBackup backup, std::function<std::string()> fresh_id,
                    std::function<void(Result<Restored>)> done) {
  auto restoring = std::make_shared<Restoring>(storage, std::move(backup));
  restoring->fresh_id = std::move(fresh_id);
  restoring->done = std::move(done);
  restoring->next();
}

}  // namespace seven
