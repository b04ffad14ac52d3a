// The parts of a group around one screen, and who takes which when they are few (domain.md D1).
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "model/scenario.h"

namespace seven {

// Fewest and most people that parts are dealt to around one screen.
inline constexpr int fewest_players = 2, most_players = 7;

// Every part in the order of turns: host, treasurer, "voice.<person>" for each person, desk, complaints, recorder.
std::vector<std::string> parts_of(const Scenario& scenario);

// The person a voice belongs to; empty for other parts.
std::string_view voice_of(std::string_view part);
// What a part is in words and jobs: "voice" for every voice, else the part itself.
std::string_view part_kind(std::string_view part);

// The parts dealt to `players` people (fewest_players to most_players; others are brought within). With fewer people
// than parts the recorder's goes to the treasurer first, then the complaints desk's to the host; what is still too much
// is dealt round the table. Every part is somebody's, and everybody has one where there are as many.
std::vector<std::vector<std::string>> deal_parts(const Scenario& scenario, int players);

}  // namespace seven
