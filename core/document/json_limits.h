// A look at JSON before it is parsed: whether its nesting and its number of values stay within what we accept.
#pragma once

#include <cstddef>
#include <string_view>

namespace seven {

enum class JsonLimit { within, nesting, values };

// Counts brackets and commas outside strings, so it is right for JSON and harmless for anything else.
JsonLimit check_json_limits(std::string_view bytes, int max_nesting, std::size_t max_values);

}  // namespace seven
