#include "planning/template_moment.h"

namespace seven {
namespace {

constexpr int max_needs_of_moment = 16;

void read_template_needs(TemplateReading& to, const JsonPlace& in, const std::string& moment) {
  const std::size_t size = in.list(max_needs_of_moment);
  for (std::size_t i = 0; i < size; ++i) {
    const JsonPlace at = in.at(i);
    if (!at.require_object()) return;
    MomentNeed need;
    need.id = moment + "." + at["id"].id();
    need.moment = moment;
    need.text = to.key("need", need.id);
    need.want = at["want"].flag(false);
    const JsonPlace marks = at["marks"];
    const std::size_t count = marks.list(3);
    for (std::size_t m = 0; m < count; ++m) {
      bool* const all[] = {&need.meaningful, &need.necessary, &need.changes_result};
      *all[marks.at(m).one_of({"meaningful", "necessary", "changes_result"})] = true;
    }
    to.keep(std::move(need), at, false);
  }
}

}  // namespace

void read_template_moment(TemplateReading& to, const JsonPlace& at, int order) {
  Moment moment;
  moment.id = at["id"].id();
  moment.title = to.key("moment", moment.id);
  moment.lane = to.reference<Lane>(at["lane"]);
  moment.stage = to.reference<Stage>(at["stage"]);
  moment.place.y = order;  // below each other in this order
  moment.channel = template_word(at["channel"], channel_words, Channel::unsaid);
  moment.times = static_cast<int>(at["times"].scaled(1, 0, max_times));
  moment.waiting_days = template_number(at, "waiting_days", 10'000);
  moment.person_minutes = template_number(at, "person_minutes", 100'000);
  moment.today = to.minutes(at["today"]);
  moment.tomorrow = to.minutes(at["tomorrow"]);
  moment.change = template_word(at["change"], moment_change_words, MomentChange::keep);
  moment.changed = template_share(at, "changed");
  moment.bounce = template_share(at, "bounce").value_or(Share());
  moment.new_demand = template_share(at, "new_demand").value_or(Share());
  moment.realised = template_share(at, "realised");
  moment.own_before = template_share(at, "own_before").value_or(Share());
  moment.own_after = template_share(at, "own_after").value_or(Share());
  moment.matters = template_word(at["matters"], matters_words, Matters::unsaid);
  moment.machine = at["machine"].flag(false);
  moment.old_way = template_word(at["old_way"], old_way_words, OldWay::unsaid);
  moment.for_people = template_word(at["for_people"], moment_effect_words, MomentEffect::unsaid);
  moment.for_staff = template_word(at["for_staff"], moment_effect_words, MomentEffect::unsaid);
  to.says(at, moment.title,
          {{"details", &moment.details},
           {"reason", &moment.reason},
           {"with", &moment.with},
           {"cover", &moment.cover},
           {"ends", &moment.ends},
           {"way_out", &moment.way_out}});
  read_template_needs(to, at["needs"], moment.id);
  const JsonPlace waits = at["waits_for"];
  const std::size_t size = waits.list(max_template_entries);
  for (std::size_t i = 0; i < size; ++i)
    to.keep(Dependence{moment.id, to.reference<Arrangement>(waits.at(i))}, waits.at(i), false);
  to.keep(std::move(moment), at, true);
}

}  // namespace seven
