#include "platform_web.h"

#include <emscripten/emscripten.h>
#include <emscripten/html5.h>

#include <cmath>
#include <cstdlib>

#include "bridge.h"

namespace seven::web {
namespace {

enum Operation { op_read, op_write, op_remove, op_list, op_entries, op_forget, op_append, op_replace };

void ask_storage(Operation operation, int ticket, const std::string& key, const std::string& bytes = {}) {
  bridge_storage(operation, ticket, key.data(), key.size(), bytes.data(), bytes.size());
}

// The bytes of an answer; nothing is no bytes.
std::function<void(Answer)> only_bytes(std::function<void(Result<std::string>)> done) {
  return [done = std::move(done)](Answer answer) {
    if (answer.ok())
      done(answer.take().value_or(std::string{}));
    else
      done(answer.error());
  };
}

std::function<void(Answer)> without_value(std::function<void(Outcome)> done) {
  return [done = std::move(done)](Answer answer) {
    if (!done) return;
    if (answer.ok())
      done(Done{});
    else
      done(answer.error());
  };
}

// The page joins keys and entries with line feeds; none holds one.
std::vector<std::string> lines_of(const std::string& text) {
  std::vector<std::string> lines;
  for (std::size_t from = 0; from < text.size();) {
    const std::size_t to = std::min(text.find('\n', from), text.size());
    if (to > from) lines.push_back(text.substr(from, to - from));
    from = to + 1;
  }
  return lines;
}

}  // namespace

int Tickets::wait(std::function<void(Answer)> done) {
  waiting_.emplace(++last_, std::move(done));
  return last_;
}

void Tickets::answer(int ticket, Answer answer) {
  const auto found = waiting_.find(ticket);
  if (found == waiting_.end()) return;
  const auto done = std::move(found->second);
  waiting_.erase(found);
  if (done) done(std::move(answer));
}

void WebStorage::read(std::string key, std::function<void(Result<std::optional<std::string>>)> done) {
  ask_storage(op_read, tickets_.wait(std::move(done)), key);
}

void WebStorage::write(std::string key, std::string bytes, std::function<void(Outcome)> done) {
  ask_storage(op_write, tickets_.wait(without_value(std::move(done))), key, bytes);
}

void WebStorage::remove(std::string key, std::function<void(Outcome)> done) {
  ask_storage(op_remove, tickets_.wait(without_value(std::move(done))), key);
}

void WebStorage::list(std::string prefix, std::function<void(Result<std::vector<std::string>>)> done) {
  const int ticket = tickets_.wait([done = std::move(done)](Answer answer) {
    if (answer.ok())
      done(lines_of(answer.value().value_or(std::string{})));
    else
      done(answer.error());
  });
  ask_storage(op_list, ticket, prefix);
}

namespace {

// Logs lie beside the blobs, an entry under a key of its own that sorts by its number.
std::string entry_key(const std::string& log, std::uint64_t number) {
  const std::string digits = std::to_string(number);
  return "log/" + log + "/" + std::string(20 - digits.size(), '0') + digits;
}

}  // namespace

void WebStorage::append(std::string log, std::uint64_t number, std::vector<std::string> entries,
                        std::function<void(Outcome)> done) {
  std::string lines;
  for (const std::string& entry : entries) lines += (lines.empty() ? "" : "\n") + entry;
  ask_storage(op_append, tickets_.wait(without_value(std::move(done))), entry_key(log, number), lines);
}

void WebStorage::replace(std::string log, std::uint64_t last, std::uint64_t now, std::string key, std::string bytes,
                         std::function<void(Outcome)> done) {
  ask_storage(op_replace, tickets_.wait(without_value(std::move(done))),
              entry_key(log, last) + "\n" + entry_key(log, now) + "\n" + key, bytes);
}

// The first line says where the log stands.
void WebStorage::entries(std::string log, std::function<void(Result<LogEntries>)> done) {
  const int ticket = tickets_.wait([done = std::move(done)](Answer answer) {
    if (!answer.ok()) return done(answer.error());
    LogEntries found;
    found.entries = lines_of(answer.value().value_or(std::string{}));
    if (!found.entries.empty()) {
      found.last = std::strtoull(found.entries.front().c_str(), nullptr, 10);
      found.entries.erase(found.entries.begin());
    }
    done(std::move(found));
  });
  ask_storage(op_entries, ticket, "log/" + log + "/");
}

void WebStorage::others_wrote(std::string log, std::uint64_t last, const std::string& lines) {
  if (heard_) heard_({std::move(log), last, lines_of(lines)});
}

void WebStorage::forget(std::string log, std::uint64_t number, std::function<void(Outcome)> done) {
  ask_storage(op_forget, tickets_.wait(without_value(std::move(done))), entry_key(log, number));
}

void WebFiles::pick(std::string accept, std::function<void(Result<PickedFile>)> done) {
  const int ticket = tickets_.wait([this, done = std::move(done)](Answer answer) {
    if (answer.ok())
      done(PickedFile{answered_name_, answer.take().value_or(std::string{})});
    else
      done(answer.error());
  });
  bridge_pick_file(ticket, accept.data(), accept.size());
}

void WebFiles::save(std::string name, std::string mime, std::string bytes,
                    std::function<void(Result<std::string>)> done) {
  const int ticket = tickets_.wait([this, done = std::move(done)](Answer answer) {
    if (answer.ok())
      done(answered_name_);
    else
      done(answer.error());
  });
  bridge_save_file(ticket, name.data(), name.size(), mime.data(), mime.size(), bytes.data(), bytes.size());
}

void WebFiles::save_in_place(std::string slot, bool again, std::string name, std::string mime, std::string bytes,
                             std::function<void(Result<SavedFile>)> done) {
  const int ticket = tickets_.wait([this, done = std::move(done)](Answer answer) {
    if (answer.ok())
      done(SavedFile{answered_name_, !answer.value().value_or(std::string{}).empty()});
    else
      done(answer.error());
  });
  bridge_save_in_place(ticket, slot.data(), slot.size(), again, name.data(), name.size(), mime.data(), mime.size(),
                       bytes.data(), bytes.size());
}

void WebFiles::answer(int ticket, std::string name, Answer answer) {
  answered_name_ = std::move(name);
  tickets_.answer(ticket, std::move(answer));
}

std::int64_t WebClock::epoch_ms() const { return static_cast<std::int64_t>(std::floor(emscripten_date_now())); }

double WebClock::seconds() const { return emscripten_get_now() / 1000.0; }

std::string_view WebPlatform::asset(std::string_view path) const {
  const auto found = assets_.find(path);
  return found == assets_.end() ? std::string_view{} : std::string_view{found->second};
}

std::vector<std::string> WebPlatform::assets(std::string_view prefix) const {
  std::vector<std::string> paths;
  for (auto it = assets_.lower_bound(prefix); it != assets_.end() && it->first.starts_with(prefix); ++it)
    paths.push_back(it->first);
  return paths;
}

namespace {

// The words of bridge_look_at_storage; nothing where they are none.
std::optional<StorageState> read_storage_state(const std::string& words) {
  std::int64_t numbers[5];
  const char* at = words.c_str();
  for (std::int64_t& number : numbers) {
    char* end = nullptr;
    number = std::strtoll(at, &end, 10);
    if (end == at) return std::nullopt;
    at = end;
  }
  StorageState state;
  state.persistent = numbers[0] > 0;
  state.may_ask = numbers[1] > 0;
  state.home_screen_helps = numbers[2] > 0;
  if (numbers[3] >= 0) state.used = numbers[3];
  if (numbers[4] >= 0) state.room = numbers[4];
  return state;
}

std::function<void(Answer)> as_storage_state(std::function<void(Result<StorageState>)> done) {
  return [done = std::move(done)](Answer answer) {
    if (!answer.ok()) return done(answer.error());
    if (const auto state = read_storage_state(answer.take().value_or(std::string{}))) return done(*state);
    done(Error{ErrorCode::unavailable, {}});
  };
}

}  // namespace

void WebPlatform::look_at_storage(std::function<void(Result<StorageState>)> done) {
  bridge_look_at_storage(asked_.wait(as_storage_state(std::move(done))), false);
}

void WebPlatform::ask_to_persist(std::function<void(Result<StorageState>)> done) {
  bridge_look_at_storage(asked_.wait(as_storage_state(std::move(done))), true);
}

void WebPlatform::deflate(std::string bytes, std::function<void(Result<std::string>)> done) {
  bridge_deflate(deflating_.wait(only_bytes(std::move(done))), bytes.data(), bytes.size());
}

void WebPlatform::inflate(std::string bytes, std::size_t limit, std::function<void(Result<std::string>)> done) {
  bridge_inflate(deflating_.wait(only_bytes(std::move(done))), bytes.data(), bytes.size(), limit);
}

void WebPlatform::use_newer() { bridge_use_newer(); }

void WebPlatform::wake() { bridge_wake(); }

void WebPlatform::wake_after(double seconds) { bridge_wake_after(seconds); }

void WebPlatform::show_semantics(std::string_view patch_json) {
  bridge_semantics(patch_json.data(), patch_json.size());
}

void WebPlatform::rasterize(std::string svg, float scale, std::function<void(Result<std::string>)> done) {
  bridge_rasterize(asked_.wait(only_bytes(std::move(done))), svg.data(), svg.size(), scale);
}

void WebPlatform::print(std::vector<std::string> sheets, std::string name,
                        std::function<void(Result<std::string>)> done) {
  std::string all;
  for (const std::string& sheet : sheets) all += (all.empty() ? "" : "\f") + sheet;
  bridge_print(asked_.wait(only_bytes(std::move(done))), all.data(), all.size(), name.data(), name.size());
}

void WebPlatform::set_title(std::string_view title, std::string_view language) {
  bridge_title(title.data(), title.size(), language.data(), language.size());
}

void WebPlatform::read_qr(std::string picture, std::function<void(Result<std::string>)> done) {
  bridge_read_qr(asked_.wait(only_bytes(std::move(done))), picture.data(), picture.size());
}

void WebPlatform::share(std::string title, std::string link, std::function<void(Outcome)> done) {
  bridge_share(asked_.wait(without_value(std::move(done))), title.data(), title.size(), link.data(), link.size());
}

void WebPlatform::copy_text(std::string text, std::function<void(Outcome)> done) {
  bridge_copy_text(asked_.wait(without_value(std::move(done))), text.data(), text.size());
}

void WebPlatform::open_link(std::string_view url) { bridge_open_link(url.data(), url.size()); }

}  // namespace seven::web
