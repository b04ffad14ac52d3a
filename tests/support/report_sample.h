// A report as a test wants it: so many people, so many needs, this text everywhere that people may type.
#pragma once

#include <string>

#include "exchange/report.h"
#include "exchange/signs.h"

namespace seven::test {

struct ReportSize {
  int people = 3, needs = 5, roles = 4, lines = 4, chapters = 3;
};
// Every text is made of `typed` and a mark of its own ("#17"), so that each can be looked for: `texts` of them.
struct ReportSample {
  Report report;
  int texts = 0;
};
ReportSample report_sample(const ReportSize& size, const std::string& typed);

Look plain_look();
// Every character as wide as half an em.
float half_em(std::string_view words, const TextLook& look);

}  // namespace seven::test
