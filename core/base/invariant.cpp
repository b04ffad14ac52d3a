#include "base/invariant.h"

#include <cstdio>
#include <cstdlib>

namespace seven {
namespace {

void print_and_stop(const char* condition, const char* file, int line) {
  std::fprintf(stderr, "broken invariant: %s (%s:%d)\n", condition, file, line);
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
