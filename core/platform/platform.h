// Everything outside the program, as abstract services. CMake picks one implementation: web/ (the browser), native/
// (SDL2 and the file system) or tests/support/ (headless). All calls and all callbacks happen on the one program
// thread; a callback never runs inside the call that asked for it.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

namespace seven {

// The entries of a log in order. `torn`: its end was damaged and has been cut off after the last whole entry.
struct LogEntries {
  std::vector<std::string> entries;
  bool torn = false;
  std::uint64_t last = 0;  // where the log stands: the number of its last entry, also of one that a copy replaced
};

// What another program on this device (another tab) has added to a log. Durable when it is heard of.
struct LogNews {
  std::string log;
  std::uint64_t last = 0;            // where the log stands now
  std::vector<std::string> entries;  // the last of them; may be fewer than are new, or none
};

// Keeps named blobs and logs on this device. A write has happened only when its callback says so; then it survives a
// kill. What is asked is done in the order in which it was asked.
class Storage {
 public:
  virtual ~Storage() = default;
  // Nothing under that key is a value of nullopt, not an error.
  virtual void read(std::string key, std::function<void(Result<std::optional<std::string>>)> done) = 0;
  virtual void write(std::string key, std::string bytes, std::function<void(Outcome)> done) = 0;
  virtual void remove(std::string key, std::function<void(Outcome)> done) = 0;
  // The keys that begin with `prefix`, sorted.
  virtual void list(std::string prefix, std::function<void(Result<std::vector<std::string>>)> done) = 0;

  // A log is written by several programs at once (tabs of a browser), so a write says where it thinks the log stands;
  // it is refused with the error `overtaken`, and nothing is changed, where the log stands elsewhere. Looking and
  // writing are one: nobody comes in between. A log without anything stands at 0.

  // Adds entries (UTF-8 without line ends, none empty), numbered from `number`, which must be the next, at a cost that
  // does not grow with the log.
  virtual void append(std::string log, std::uint64_t number, std::vector<std::string> entries,
                      std::function<void(Outcome)> done) = 0;
  // Writes `bytes` under `key` in place of all entries of a log that stands at `last`; afterwards it stands at `now`.
  // Where a crash falls in between, the bytes are written and entries up to `last` are still there.
  virtual void replace(std::string log, std::uint64_t last, std::uint64_t now, std::string key, std::string bytes,
                       std::function<void(Outcome)> done) = 0;
  virtual void entries(std::string log, std::function<void(Result<LogEntries>)> done) = 0;
  // Forgets the entries up to that number; without any left, the log stands at 0.
  virtual void forget(std::string log, std::uint64_t number, std::function<void(Outcome)> done) = 0;
  // From now on `heard` is called with what others add to any log. Some news may be missed; the next write is then
  // refused. Does nothing where nobody else can write.
  virtual void listen(std::function<void(LogNews)> heard) = 0;
};

inline constexpr std::uint64_t every_entry = ~std::uint64_t{0};

// What is known of the place where Storage keeps things. Only what the system says; nothing is guessed.
struct StorageState {
  bool persistent = false;                 // the system never clears it by itself
  bool may_ask = false;                    // and may be asked not to
  std::optional<std::int64_t> used, room;  // bytes that all of ours takes, and that it may take in all
  std::string folder;                      // where people can look into it; empty in a browser
  bool home_screen_helps = false;          // it is cleared after a while, unless the page is on the Home Screen

  bool operator==(const StorageState&) const = default;
};

struct PickedFile {
  std::string name;
  std::string bytes;
};

struct SavedFile {
  std::string where;   // in words for people: a path, or the name of the file or the download
  bool again = false;  // the same file can be written again without a question
};

// Files that the person chooses: a picker or a download in the browser, paths on the desktop.
class Files {
 public:
  virtual ~Files() = default;
  // `accept` lists endings with dots, separated by commas. Error `cancelled` when the person closes the picker.
  virtual void pick(std::string accept, std::function<void(Result<PickedFile>)> done) = 0;
  // Value: where it went, in words for people (a path, or the name of the download).
  virtual void save(std::string name, std::string mime, std::string bytes,
                    std::function<void(Result<std::string>)> done) = 0;
  // The same for a file that may be written again while the program runs, known by `slot`. `again`: to where that slot
  // went last, without a question; the person is asked where nothing is known of it or somebody else has changed the
  // file since. Errors: also storage_refused and missing, where that file cannot be written any more; it is then
  // forgotten.
  virtual void save_in_place(std::string slot, bool again, std::string name, std::string mime, std::string bytes,
                             std::function<void(Result<SavedFile>)> done) = 0;
};

class Clock {
 public:
  virtual ~Clock() = default;
  virtual std::int64_t epoch_ms() const = 0;  // milliseconds since 1970-01-01 UTC; may jump
  virtual double seconds() const = 0;         // never goes back; for motion and gestures
};

// What the system says the person prefers; the person's own choice in the program goes first.
struct SystemPreferences {
  std::string language = "en";  // BCP 47, e.g. "cy-GB"
  bool dark = false;
  bool high_contrast = false;
  bool reduced_motion = false;
  bool touch = false;       // the main pointer is a finger
  float text_scale = 1.0f;  // root font size / 16 px

  bool operator==(const SystemPreferences&) const = default;
};

// The most that a picture may have. A browser whose canvas holds less makes it smaller: 4096 × 4096 is what all can.
inline constexpr double max_picture_pixels = 67'108'864;

// How far the offline copy is. `newer`: it is ready, and beside it a newer version of the program waits to be used.
enum class OfflineState { unsupported, downloading, ready, failed, newer };

class Platform {
 public:
  virtual ~Platform() = default;

  virtual Storage& storage() = 0;
  // Error: unavailable where the system says nothing.
  virtual void look_at_storage(std::function<void(Result<StorageState>)> done) = 0;
  // Asks the system never to clear it, which may ask the person; then as above. Best called after a press.
  virtual void ask_to_persist(std::function<void(Result<StorageState>)> done) = 0;
  virtual Files& files() = 0;
  virtual Clock& clock() = 0;
  virtual SystemPreferences preferences() const = 0;
  virtual OfflineState offline_state() const = 0;
  // The person agrees to the newer version. It takes the place of this one, wherever the program is open, as soon as
  // all work is kept; until then this one goes on.
  virtual void use_newer() = 0;

  // Content shipped with the program by its path below assets/ ("translations/en/ui.json"), also "licences.txt" and
  // "fonts/*.ttf". Empty when there is no such asset.
  virtual std::string_view asset(std::string_view path) const = 0;
  // The paths of all assets that begin with `prefix`, sorted.
  virtual std::vector<std::string> assets(std::string_view prefix) const = 0;

  // Raw deflate (RFC 1951), for links that are short. Error `unavailable` where the device cannot do it.
  virtual void deflate(std::string bytes, std::function<void(Result<std::string>)> done) = 0;
  // The way back. Errors: damaged (not exactly one whole stream), too_large (more than `limit` bytes come out; no more
  // than that are ever held), unavailable.
  virtual void inflate(std::string bytes, std::size_t limit, std::function<void(Result<std::string>)> done) = 0;

  // Asks for a frame as soon as the screen allows, or after that many seconds.
  virtual void wake() = 0;
  virtual void wake_after(double seconds) = 0;

  // True where text fields are real elements laid over the painted ones (the browser); the program then paints the
  // frame only and receives whole texts. False where the program edits text itself (the desktop).
  virtual bool has_real_text_fields() const = 0;

  // What changed on screen, as `semantics_patch.h` describes it, for assistive technology and for tests.
  virtual void show_semantics(std::string_view patch_json) = 0;

  // Draws a picture: SVG that stands by itself, with a width and a height, at `scale` times that size. Value: the bytes
  // of a PNG, smaller where the device can hold no more. Errors: too_large beyond max_picture_pixels, damaged where it
  // is no SVG, unavailable.
  virtual void rasterize(std::string svg, float scale, std::function<void(Result<std::string>)> done) = 0;
  // Puts sheets of paper (one SVG each, as large as the paper in points) to the system's printing, or makes one PDF of
  // them where it has none that the program can reach. `name` is what they are called: a title, or a file's name
  // without its ending. Value: where the file went, in words for people; empty where the person was asked by the
  // system. Errors: as of Files::save.
  virtual void print(std::vector<std::string> sheets, std::string name,
                     std::function<void(Result<std::string>)> done) = 0;

  // The text of the QR code in a photo of one, of any kind of picture that the system reads. Errors: nothing_inside
  // where no code is seen, damaged where it is no picture, unavailable.
  virtual void read_qr(std::string picture, std::function<void(Result<std::string>)> done) = 0;

  // Where the program is on the web ("https://example.org/seven/"): "#" and a share code behind it make a link that
  // opens there. Empty where it is nowhere.
  virtual std::string address() const = 0;
  // Whether the system has a way of its own to pass a link on, and that way. Must be called within a press.
  virtual bool can_share() const = 0;
  virtual void share(std::string title, std::string link, std::function<void(Outcome)> done) = 0;
  // To the clipboard. Error: unavailable. Must be called within a press.
  virtual void copy_text(std::string text, std::function<void(Outcome)> done) = 0;

  // The window's title and the language of the page.
  virtual void set_title(std::string_view title, std::string_view language) = 0;
  virtual void open_link(std::string_view url) = 0;
};

}  // namespace seven
