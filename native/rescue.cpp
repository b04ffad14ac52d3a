#include "rescue.h"

#include <SDL.h>

#include <cstdio>
#include <optional>

#include "base/invariant.h"
#include "disk.h"

namespace seven::native {
namespace {

struct Known {
  const ui::App* app = nullptr;
  std::filesystem::path folder;
};

// What the handler, a plain function, has to know. Null again as soon as it runs, so that it runs once.
Known& known() {
  static Known only;
  return only;
}

void keep_and_tell(const char* condition, const char* file, int line) {
  const Known it = known();
  known() = {};
  std::fprintf(stderr, "broken invariant: %s (%s:%d)\n", condition, file, line);
  if (it.app == nullptr) return;
  const std::string document = it.app->rescue();
  std::string words = "Seven Minutes found a fault in itself and has to stop.";
  if (!document.empty()) {
    const std::filesystem::path path = free_name(it.folder, "rescued.json");
    if (write_file(path, document))
      words += "\nYour work is safe in this file, which can be opened again:\n" + path.string();
  }
  std::fprintf(stderr, "%s\n", words.c_str());
  SDL_ShowSimpleMessageBox(SDL_MESSAGEBOX_ERROR, "Seven Minutes", words.c_str(), nullptr);
}

}  // namespace

Rescue::Rescue(const ui::App& app, std::filesystem::path folder) {
  known() = {&app, std::move(folder)};
  set_broken_invariant_handler(keep_and_tell);
}

Rescue::~Rescue() { known() = {}; }

}  // namespace seven::native
