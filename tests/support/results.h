// Documents of an exercise that was played to its end, for tests of what leaves the program.
#pragma once

#include <string>

namespace seven::test {

// How much people wrote.
enum class Words { none, some, many };

// The bytes of a document of that scenario: for each person the offer at that place among theirs (0: today's; beyond
// the last: the last), marks, answers, reasons, a complaint, cards, changed figures and notes.
std::string result_file(const std::string& scenario, Words words, int reach = 9);

// Text that would break out of markup if it could.
inline constexpr const char* kHostile =
    "</text></svg><script>alert(1)</script> & \"quotes\" 'single' <!-- ]]> {name} %s \x01\x7f";

// What is wrong with a text as XML, or nothing: tags that do not match, bare & or <, characters it cannot carry.
std::string xml_problem(const std::string& xml);
// The words between tags, entities put back, one line a text element.
std::string xml_words(const std::string& xml);

}  // namespace seven::test
