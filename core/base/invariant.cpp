#include "base/invariant.h"

#include <cstdio>
#include <cstdlib>
#include <string>

namespace seven {
namespace {

void print_and_stop(const char* condition, const char* file, int line) {
  const std::string place = std::string(" (") + file + ":" + std::to_string(line) + ")\n";
  std::fputs(("broken invariant: " + (condition + place)).c_str(), stderr);
}

// The one process-wide hook: a broken invariant can happen anywhere, with no context to pass.
BrokenInvariantHandler& handler() {
  static BrokenInvariantHandler current = print_and_stop;
  return current;
}

}  // namespace

void set_broken_invariant_handler(BrokenInvariantHandler next) { handler() = next; }

void broken_invariant(const char* condition, const char* file, int line) {
  handler()(condition, file, line);
  std::abort();
}

}  // namespace seven
