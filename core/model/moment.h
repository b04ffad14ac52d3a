// A moment in which people meet the service: what it takes today, and what becomes of it (domain.md C2, C13).
#pragma once

#include <array>
#include <map>
#include <optional>
#include <string>

#include "model/board_place.h"
#include "model/fields.h"
#include "model/scope.h"

namespace seven {

inline constexpr int max_times = 100'000'000;  // of one moment in a year

// `peers`: with others who have been through the same (domain.md A78).
enum class Channel { unsaid, in_person, phone, video, online, letter, home_visit, together, peers };
inline constexpr std::array<const char*, 9> channel_words{"unsaid", "in_person",  "phone",    "video", "online",
                                                          "letter", "home_visit", "together", "peers"};
enum class MomentChange { keep, shorten, lengthen, replace, complement, take_out, introduce };
inline constexpr std::array<const char*, 7> moment_change_words{"keep",       "shorten",  "lengthen", "replace",
                                                                "complement", "take_out", "introduce"};
enum class Matters { unsaid, not_needed, helps, matters };
inline constexpr std::array<const char*, 4> matters_words{"unsaid", "not_needed", "helps", "matters"};
// Whether the new way stands in place of the old one.
enum class OldWay { unsaid, instead, alongside };
inline constexpr std::array<const char*, 3> old_way_words{"unsaid", "instead", "alongside"};
enum class MomentEffect { unsaid, worse, as_good, better };
inline constexpr std::array<const char*, 4> moment_effect_words{"unsaid", "worse", "as_good", "better"};

struct Moment {
  static constexpr const char* type = "moment";
  static constexpr Scope scope = Scope::document;

  std::string id{};
  std::string lane{}, stage{};  // empty: lies beside them
  std::string title{}, details{};
  BoardPlace place{};
  Channel channel = Channel::unsaid;
  int times = 0;  // a year, today; of one that is introduced, in the plan
  int waiting_days = 0;
  int person_minutes = 0;                     // the person's own time, each time
  std::map<std::string, Minutes> today{};     // role -> minutes each time
  std::map<std::string, Minutes> tomorrow{};  // the same, of those times that go the new way
  MomentChange change = MomentChange::keep;
  std::optional<Share> changed{};   // the part of the times that goes the new way; nothing: all of them
  Share bounce{};                   // of those, the part that comes back and takes today's as well
  Share new_demand{};               // how many more there are of those because it is easy
  std::optional<Share> realised{};  // of minutes it frees, the part that can really be used; nothing: all
  Share own_before{}, own_after{};  // the part of the times at which people see their own person
  Matters matters = Matters::unsaid;
  std::string reason{};  // why the relationship matters, or does not
  std::string with{};    // who keeps it with whom
  std::string cover{};   // who stands in, on which days, how long until they know each other
  std::string ends{};    // what happens when it ends
  bool machine = false;  // a machine takes part
  OldWay old_way = OldWay::unsaid;
  MomentEffect for_people = MomentEffect::unsaid, for_staff = MomentEffect::unsaid;
  std::string way_out{};  // for someone who cannot or will not
  std::string group{};    // moved together with the others of it
  bool locked = false;
  int come = 0;  // of a group: how many come each time

  bool operator==(const Moment&) const = default;
  std::string key() const { return id; }
  void describe(Fields& fields) {
    fields.id("id", id);
    fields.optional_id("lane", lane);
    fields.optional_id("stage", stage);
    fields.text("title", title, max_name_length);
    place.describe(fields);
    fields.sparse();
    fields.text("details", details);
    fields.choice("channel", channel, channel_words);
    fields.integer("times", times, 0, max_times);
    fields.integer("waiting_days", waiting_days, 0, 10'000);
    fields.integer("person_minutes", person_minutes, 0, 100'000);
    fields.minutes("today_hundredths", today);
    fields.minutes("tomorrow_hundredths", tomorrow);
    fields.choice("change", change, moment_change_words);
    fields.optional_share("changed_basis_points", changed);
    fields.share("bounce_basis_points", bounce);
    fields.share("new_demand_basis_points", new_demand);
    fields.optional_share("realised_basis_points", realised);
    fields.share("own_before_basis_points", own_before);
    fields.share("own_after_basis_points", own_after);
    fields.choice("matters", matters, matters_words);
    fields.text("reason", reason);
    fields.text("with", with, max_name_length);
    fields.text("cover", cover);
    fields.text("ends", ends);
    fields.flag("machine", machine);
    fields.choice("old_way", old_way, old_way_words);
    fields.choice("for_people", for_people, moment_effect_words);
    fields.choice("for_staff", for_staff, moment_effect_words);
    fields.text("way_out", way_out);
    fields.optional_id("group", group);
    fields.flag("locked", locked);
    fields.integer("come", come, 0, 10'000);
  }
};

}  // namespace seven
