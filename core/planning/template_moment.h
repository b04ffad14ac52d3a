// A moment of a template's JSON, with what people need at it and what it waits for.
#pragma once

#include "planning/template_reading.h"

namespace seven {

// `order` is its place among the file's moments. Roles, lanes, stages and arrangements must have been kept.
void read_template_moment(TemplateReading& to, const JsonPlace& at, int order);

}  // namespace seven
