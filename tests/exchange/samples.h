// Documents that travel, for the tests of core/exchange.
#pragma once

#include <string>

#include "base/random.h"
#include "document/document.h"

namespace seven::samples {

// The health centre's exercise with every question of every step answered, and a sentence where one is asked for.
Document full_exercise();

// Any sound document: up to 40 records of every kind of document scope, with ids, numbers and texts of every length.
Document random_document(Random& random);

// A picture of one grey pixel, as PNG and as SVG.
std::string small_png();
std::string small_svg();

}  // namespace seven::samples
