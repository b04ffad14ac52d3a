// One pass over the bytes, without memory of its own.
#include "document/json_limits.h"

namespace seven {

JsonLimit check_json_limits(std::string_view bytes, int max_nesting, std::size_t max_values) {
  int depth = 0;
  std::size_t values = 1;
  bool in_string = false;
  for (std::size_t at = 0; at < bytes.size(); ++at) {
    const char c = bytes[at];
    if (in_string) {
      if (c == '\\') ++at;
      if (c == '"') in_string = false;
      continue;
    }
    if (c == '"') in_string = true;
    if ((c == ']' || c == '}') && depth > 0) --depth;
    const bool opens = c == '[' || c == '{';
    if (opens && ++depth > max_nesting) return JsonLimit::nesting;
    if ((opens || c == ',') && ++values > max_values) return JsonLimit::values;
  }
  return JsonLimit::within;
}

}  // namespace seven
