// How a moment is done: a machine, how good that is, the way out; the channel and the person's own time.
#include <algorithm>

#include "base/format.h"
#include "base/word_count.h"
#include "icons.h"
#include "ui/app/assumed_share.h"
#include "ui/screens/moment_parts.h"
#include "ui/screens/plan.h"
#include "ui/widgets/text.h"

namespace seven::ui {
namespace {

// Pressing what is chosen takes it back.
template <class E>
void choose_again(E& value, E pressed) {
  value = value == pressed ? E::unsaid : pressed;
}

void effect_entry(DetailColumn& column, const Moment& moment, const char* key, const char* label, const char* step,
                  MomentEffect Moment::*effect) {
  Frame& f = column.frame();
  const std::vector<Choice> choices = {detail_choice("worse", f.tr("plan_moment.effect.worse")),
                                       detail_choice("as_good", f.tr("plan_moment.effect.as_good")),
                                       detail_choice("better", f.tr("plan_moment.effect.better"))};
  if (const auto pressed = column.segments(key, f.tr(label), choices, static_cast<int>(moment.*effect) - 1))
    edit_moment(f, step, moment.id, [effect, value = static_cast<MomentEffect>(*pressed + 1)](Moment& to) {
      choose_again(to.*effect, value);
    });
}

// Whether something else than a person's usual time does it, so that somebody may not be able to use it.
bool wants_way_out(const Moment& moment) {
  return moment.machine || moment.change == MomentChange::shorten || moment.change == MomentChange::replace;
}

bool is_digital(const Moment& moment) { return moment.machine || moment.channel == Channel::online; }

// Whether there is a new way, to which more people could come.
bool has_new_way(const Moment& moment) {
  return moment.change != MomentChange::keep && moment.change != MomentChange::take_out;
}

// How many more come to a digital way because it is easy, as long as nobody says otherwise (domain.md A96, B).
Share usual_new_demand(const Frame& f) {
  const Share usual = assumed_share(f.work.content(), f.work.plan().store(), "new_demand");
  return std::clamp(usual, Share(), Share::of_percent(100));
}

// `change`; where the new way becomes digital by it, the usual new demand comes with it, in the same step.
MomentEdit perhaps_digital(const Frame& f, MomentEdit change) {
  return [usual = usual_new_demand(f), change = std::move(change)](Moment& to) {
    const bool before = is_digital(to);
    change(to);
    if (!before && is_digital(to) && has_new_way(to) && to.new_demand == Share()) to.new_demand = usual;
  };
}

void says_new_demand(DetailColumn& column, const Moment& moment) {
  Frame& f = column.frame();
  if (!is_digital(moment) || !has_new_way(moment) || moment.new_demand == Share()) return;
  column.says(f.tr("plan_moment.new_demand.digital",
                   {{"share", format_share(moment.new_demand)}, {"part", f.tr("plan_moment.part.figures")}}));
}

}  // namespace

bool lacks_old_way(const Moment& moment) { return moment.machine && moment.old_way == OldWay::unsaid; }

bool lacks_way_out(const Moment& moment) { return wants_way_out(moment) && is_blank(moment.way_out); }

void moment_way_part(DetailColumn& column, const Moment& moment) {
  Frame& f = column.frame();
  if (column.tick("machine", f.tr("plan_moment.machine"), moment.machine))
    edit_moment(f, "plan_moment.step.machine", moment.id,
                perhaps_digital(f, [](Moment& to) { to.machine = !to.machine; }));
  column.skip(8);
  if (moment.machine) says_new_demand(column, moment);
  if (moment.machine || moment.change == MomentChange::replace || moment.old_way != OldWay::unsaid) {
    const std::vector<Choice> ways = {detail_choice("instead", f.tr("plan_moment.old_way.instead")),
                                      detail_choice("alongside", f.tr("plan_moment.old_way.alongside"))};
    if (const auto pressed =
            column.segments("old_way", f.tr("plan_moment.old_way"), ways, static_cast<int>(moment.old_way) - 1))
      edit_moment(f, "plan_moment.step.old_way", moment.id,
                  [value = static_cast<OldWay>(*pressed + 1)](Moment& to) { choose_again(to.old_way, value); });
    if (lacks_old_way(moment)) column.warns("no_old_way", f.tr("plan_moment.old_way.missing"));
  }
  effect_entry(column, moment, "for_people", "plan_moment.for_people", "plan_moment.step.for_people",
               &Moment::for_people);
  effect_entry(column, moment, "for_staff", "plan_moment.for_staff", "plan_moment.step.for_staff", &Moment::for_staff);
  FieldOptions options;
  const bool missing = lacks_way_out(moment);
  options.placeholder = f.tr("plan_moment.way_out.placeholder");
  options.invalid = missing;
  if (missing) options.description = f.tr("plan_moment.way_out.missing");
  if (const auto typed = column.words("way_out", f.tr("plan_moment.way_out"), moment.way_out, 2, options))
    type_moment(f, "plan_moment.step.way_out", moment.id, "way_out", [all = *typed](Moment& to) { to.way_out = all; });
  if (missing) column.warns("no_way_out", f.tr("plan_moment.way_out.missing"));
}

void moment_reach_part(DetailColumn& column, const Moment& moment) {
  Frame& f = column.frame();
  const std::vector<Choice> channels = {
      detail_choice("in_person", f.tr("plan_moment.channel.in_person"), seven::icon::user),
      detail_choice("phone", f.tr("plan_moment.channel.phone"), seven::icon::phone),
      detail_choice("video", f.tr("plan_moment.channel.video"), seven::icon::video),
      detail_choice("online", f.tr("plan_moment.channel.online"), seven::icon::laptop),
      detail_choice("letter", f.tr("plan_moment.channel.letter"), seven::icon::file_text),
      detail_choice("home_visit", f.tr("plan_moment.channel.home_visit"), seven::icon::house),
      detail_choice("together", f.tr("plan_moment.channel.together"), seven::icon::users),
      detail_choice("peers", f.tr("plan_moment.channel.peers"), seven::icon::users_round)};
  if (const auto pressed =
          column.chips("channel", f.tr("plan_moment.channel"), channels, static_cast<int>(moment.channel) - 1))
    edit_moment(f, "plan_moment.step.channel", moment.id,
                perhaps_digital(
                    f, [value = static_cast<Channel>(*pressed + 1)](Moment& to) { choose_again(to.channel, value); }));
  if (!moment.machine) says_new_demand(column, moment);
  moment_number(
      column, moment,
      {"waiting", "plan_moment.waiting", "plan_moment.step.waiting", "plan_moment.days", &Moment::waiting_days});
  DetailAmount own;
  own.step = 5;
  own.beside = f.tr("plan_moment.person_minutes.help");
  moment_number(column, moment,
                {"person_minutes", "plan_moment.person_minutes", "plan_moment.step.person_minutes", "plan_moment.min",
                 &Moment::person_minutes, 100'000},
                own);
}

}  // namespace seven::ui
