// What must be true or the program is wrong. Stays on in release: a broken invariant hands the document to the
// rescue handler and stops, rather than going on with a state nobody designed.
#pragma once

namespace seven {

// Called once with the place of the first broken invariant, before the program stops. Set by the platform's main so
// that the page can offer the rescue file; the default prints to standard error.
using BrokenInvariantHandler = void (*)(const char* condition, const char* file, int line);
void set_broken_invariant_handler(BrokenInvariantHandler handler);

[[noreturn]] void broken_invariant(const char* condition, const char* file, int line);

}  // namespace seven

#define INVARIANT(condition) \
  ((condition) ? static_cast<void>(0) : ::seven::broken_invariant(#condition, __FILE__, __LINE__))
