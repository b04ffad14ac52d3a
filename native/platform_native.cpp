#include "platform_native.h"

#include <SDL.h>

#include <chrono>
#include <cmath>
#include <nlohmann/json.hpp>

#include "deflate.h"
#include "disk.h"
#include "photos.h"
#include "pictures.h"

namespace seven::native {
namespace {

namespace fs = std::filesystem;

// How much larger than at 96 dots an inch everything has to be, in quarters. 1 where the system scales by itself, and
// where it does not know its display's size or cannot be believed.
float scale_of_display(SDL_Window* window) {
  if (window == nullptr) return 1;
  int width = 0, pixels = 0;
  SDL_GetWindowSize(window, &width, nullptr);
  SDL_GL_GetDrawableSize(window, &pixels, nullptr);
  float dots = 0;
  const int display = std::max(0, SDL_GetWindowDisplayIndex(window));
  if (pixels > width || SDL_GetDisplayDPI(display, nullptr, nullptr, &dots) != 0) return 1;
  if (dots < 120 || dots > 320) return 1;
  return std::min(2.0f, std::round(dots / 96 * 4) / 4);
}

std::string language_of_system() {
  std::string language = "en";
  SDL_Locale* locales = SDL_GetPreferredLocales();
  if (locales != nullptr && locales->language != nullptr) {
    language = locales->language;
    if (locales->country != nullptr) language += std::string("-") + locales->country;
  }
  SDL_free(locales);
  return language;
}

}  // namespace

std::int64_t NativeClock::epoch_ms() const {
  using namespace std::chrono;
  return duration_cast<milliseconds>(system_clock::now().time_since_epoch()).count();
}

double NativeClock::seconds() const {
  return static_cast<double>(SDL_GetPerformanceCounter()) / static_cast<double>(SDL_GetPerformanceFrequency());
}

NativePlatform::NativePlatform(fs::path storage_folder, std::function<void()> wake)
    : answers_(std::move(wake)), storage_(std::move(storage_folder), answers_), files_(answers_), drawing_(answers_) {
  look_at_system();
  if (const std::string log = environment("SEVEN_TREE_LOG"); !log.empty())
    tree_log_ = std::make_unique<std::ofstream>(log, std::ios::binary | std::ios::app);
}

Outcome NativePlatform::load_assets(const fs::path& share) {
  const fs::path content = share / "content.json";
  const Result<std::string> text = read_file(content);
  if (!text) return text.error();
  const auto json = nlohmann::json::parse(text.value(), nullptr, false);
  if (!json.is_object()) return Error{ErrorCode::damaged, content.string()};
  for (const auto& [path, words] : json.items()) {
    if (words.is_string()) assets_[path] = words.get<std::string>();
  }
  if (Result<std::string> licences = read_file(share / "licences.txt")) assets_["licences.txt"] = licences.take();
  std::error_code problem;
  for (fs::directory_iterator it(share / "fonts", problem), end; !problem && it != end; it.increment(problem)) {
    Result<std::string> font = read_file(it->path());
    if (!font) return font.error();
    assets_["fonts/" + it->path().filename().string()] = font.take();
  }
  if (problem) return Error{ErrorCode::missing, (share / "fonts").string()};
  use_fonts(share / "fonts");
  return Done{};
}

std::string_view NativePlatform::asset(std::string_view path) const {
  const auto found = assets_.find(path);
  return found == assets_.end() ? std::string_view{} : std::string_view{found->second};
}

std::vector<std::string> NativePlatform::assets(std::string_view prefix) const {
  std::vector<std::string> paths;
  for (auto it = assets_.lower_bound(prefix); it != assets_.end() && it->first.rfind(prefix, 0) == 0; ++it)
    paths.push_back(it->first);
  return paths;
}

// At once: a document takes a millisecond or so, and the largest that can be less than a second.
void NativePlatform::deflate(std::string bytes, std::function<void(Result<std::string>)> done) {
  answers_.add([done = std::move(done), deflated = native::deflate(bytes)] { done(deflated); });
}

void NativePlatform::inflate(std::string bytes, std::size_t limit, std::function<void(Result<std::string>)> done) {
  answers_.add([done = std::move(done), inflated = native::inflate(bytes, limit)] { done(inflated); });
}

void NativePlatform::wake_after(double seconds) {
  const double at = clock_.seconds() + seconds;
  if (wake_at_ < 0 || at < wake_at_) wake_at_ = at;
}

int NativePlatform::wait() const {
  if (woken_) return 0;
  if (wake_at_ < 0) return -1;
  return static_cast<int>(std::ceil(std::max(0.0, wake_at_ - clock_.seconds()) * 1000));
}

bool NativePlatform::take_wake() {
  woken_ = false;
  const bool due = wake_at_ >= 0 && clock_.seconds() >= wake_at_;
  if (due) wake_at_ = -1;
  return due;
}

bool NativePlatform::look_at_system() {
  SystemPreferences now;
  now.language = language_of_system();
  now.text_scale = scale_of_display(window_);
  if (now == preferences_) return false;
  preferences_ = now;
  return true;
}

void NativePlatform::show_semantics(std::string_view patch_json) {
  if (tree_log_) tree_change_ = patch_json;
}

void NativePlatform::painted() {
  if (tree_log_ && !tree_change_.empty()) *tree_log_ << tree_change_ << std::endl;
  tree_change_.clear();
}

void NativePlatform::rasterize(std::string svg, float scale, std::function<void(Result<std::string>)> done) {
  drawing_.run([svg = std::move(svg), scale, done = std::move(done)]() -> std::function<void()> {
    return [done, png = png_of(svg, scale)] { done(png); };
  });
}

void NativePlatform::print(std::vector<std::string> sheets, std::string name,
                           std::function<void(Result<std::string>)> done) {
  drawing_.run(
      [this, sheets = std::move(sheets), name = std::move(name), done = std::move(done)]() -> std::function<void()> {
        Result<std::string> pdf = pdf_of(sheets, name);
        if (!pdf) return [done, error = pdf.error()] { done(error); };
        return [this, done, name, bytes = pdf.take()] { files_.save(name + ".pdf", "application/pdf", bytes, done); };
      });
}

void NativePlatform::look_at_storage(std::function<void(Result<StorageState>)> done) {
  drawing_.run([folder = storage_.folder(), done = std::move(done)]() -> std::function<void()> {
    return [done, state = state_of(folder)] { done(state); };
  });
}

void NativePlatform::set_title(std::string_view title, std::string_view) {
  if (window_ != nullptr) SDL_SetWindowTitle(window_, std::string(title).c_str());
}

void NativePlatform::read_qr(std::string picture, std::function<void(Result<std::string>)> done) {
  drawing_.run([picture = std::move(picture), done = std::move(done)]() -> std::function<void()> {
    return [done, text = qr_in(picture)] { done(text); };
  });
}

void NativePlatform::share(std::string, std::string, std::function<void(Outcome)> done) {
  drawing_.run([done = std::move(done)]() -> std::function<void()> {
    return [done] { done(Error{ErrorCode::unavailable, {}}); };
  });
}

void NativePlatform::copy_text(std::string text, std::function<void(Outcome)> done) {
  const bool copied = SDL_SetClipboardText(text.c_str()) == 0;
  drawing_.run([copied, done = std::move(done)]() -> std::function<void()> {
    return [copied, done] { done(copied ? Outcome(Done{}) : Outcome(Error{ErrorCode::unavailable, {}})); };
  });
}

void NativePlatform::open_link(std::string_view url) {
  // A link could otherwise name a program of this device.
  if (url.rfind("https://", 0) == 0) SDL_OpenURL(std::string(url).c_str());
}

fs::path usual_storage_folder() {
  char* path = SDL_GetPrefPath("", "seven-minutes");
  const fs::path folder = path == nullptr ? documents_folder() / "seven-minutes" : fs::path(path);
  SDL_free(path);
  return folder;
}

fs::path share_folder() {
  char* base = SDL_GetBasePath();
  const fs::path here = base == nullptr ? fs::path(".") : fs::path(base);
  SDL_free(base);
  std::error_code problem;
  const fs::path beside = here / "share" / "seven-minutes";
  return fs::exists(beside, problem) ? beside : here / ".." / "share" / "seven-minutes";
}

}  // namespace seven::native
