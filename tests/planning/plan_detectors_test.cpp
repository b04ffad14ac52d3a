// What is worth a second look in a plan: each finding where it is, and not where it is not (domain.md part F).
#include "planning/plan_detectors.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <functional>

#include "planning/plan_input.h"

using namespace seven;
using Kind = PlanFindingKind;

namespace {

Minutes mins(std::int64_t minutes) { return Minutes::of_whole(minutes); }

// A plan in which nothing is to be found: 1,000 visits of 10 minutes go, and come back as longer ones with own people.
struct SoundPlan {
  Plan plan;
  TeamRole doctor, helper, friends;
  Lane quick, long_running;
  Moment visit, longer, morning, asking;
  Offset arrow;
  Arrangement protocol, support;
  Dependence waits, supported;
  std::vector<Record> more;

  SoundPlan() {
    doctor.id = "doctor", helper.id = "helper", friends.id = "friends";
    doctor.full = 40'000, helper.full = 10'000;
    quick.id = "quick", long_running.id = "long";
    visit.id = "visit", visit.lane = "quick", visit.times = 1000, visit.change = MomentChange::take_out;
    visit.today = {{"doctor", mins(10)}};
    visit.way_out = "Ask for a doctor.", visit.reason = "Another way does it.";
    visit.for_people = MomentEffect::better;
    longer.id = "longer", longer.lane = "long", longer.times = 500, longer.change = MomentChange::lengthen;
    longer.today = {{"doctor", mins(10)}}, longer.tomorrow = {{"doctor", mins(25)}};
    longer.own_before = Share::of_percent(20), longer.own_after = Share::of_percent(80);
    longer.matters = Matters::matters, longer.reason = "History counts.", longer.with = "Their own doctor";
    longer.ends = "Any doctor, once it is steady.";
    longer.cover = "A second doctor on Fridays";
    morning.id = "morning", morning.lane = "long", morning.times = 50, morning.change = MomentChange::introduce;
    morning.channel = Channel::together, morning.tomorrow = {{"helper", mins(60)}, {"friends", mins(60)}};
    morning.reason = "Company.", morning.matters = Matters::helps;
    asking.id = "asking", asking.lane = "quick", asking.times = 100, asking.today = {{"helper", mins(2)}};
    arrow.id = "a", arrow.from = "visit", arrow.to = "longer", arrow.minutes = {{"doctor", mins(7000)}};
    protocol.id = "protocol", support.id = "support", support.running = {{"helper", mins(100)}};
    waits = {"visit", "protocol"}, supported = {"morning", "support"};
  }

  std::vector<PlanFinding> findings() const {
    Store store;
    DiffBuilder builder(store);
    for (const Record& record : std::vector<Record>{plan, doctor, helper, friends, quick, long_running, visit, longer,
                                                    morning, asking, arrow, waits, supported})
      builder.put(record);
    if (!protocol.id.empty()) builder.put(protocol), builder.put(support);
    for (const Record& record : more) builder.put(record);
    store.apply(builder.diff());
    const PlanInput input = plan_input(store, Share());
    return plan_findings(store, input, balance(input), PlanLinks(store));
  }
};

// The finding of that kind when the sound plan is changed so.
std::vector<PlanFinding> found_when(Kind kind, const std::function<void(SoundPlan&)>& change) {
  SoundPlan plan;
  change(plan);
  std::vector<PlanFinding> all = plan.findings(), found;
  std::copy_if(all.begin(), all.end(), std::back_inserter(found), [&](const auto& each) { return each.kind == kind; });
  return found;
}

void finds(Kind kind, const std::function<void(SoundPlan&)>& change, const std::vector<std::string>& moments) {
  const auto found = found_when(kind, change);
  CAPTURE(plan_finding_words[static_cast<std::size_t>(kind)]);
  REQUIRE(found.size() == 1);
  CHECK(found.front().moments == moments);
}

}  // namespace

TEST_CASE("F a plan that says who, why and where to has nothing to look at again") {
  CHECK(SoundPlan().findings().empty());
}

TEST_CASE("F it is just cuts: less than half of what was taken out goes into relationships") {
  const auto found = found_when(Kind::cuts, [](SoundPlan& p) { p.longer.tomorrow["doctor"] = mins(19); });
  REQUIRE(found.size() == 1);
  CHECK(found.front().roles == std::vector<std::string>{"doctor"});
}

TEST_CASE("F digital by default: a group whose only route is a machine, a relationship left to a machine") {
  const auto machine = [](SoundPlan& p) { p.asking.machine = true, p.asking.old_way = OldWay::instead; };
  const auto found = found_when(Kind::no_human_route, machine);
  REQUIRE(found.size() == 1);
  CHECK(found.front().lanes == std::vector<std::string>{"quick"});
  finds(Kind::no_way_out, machine, {"asking"});
  // Alongside a person, or with a way out, there is a route.
  CHECK(found_when(Kind::no_human_route, [](SoundPlan& p) {
          p.asking.machine = true, p.asking.old_way = OldWay::alongside;
        }).empty());
  finds(Kind::machine_alone, [](SoundPlan& p) { p.longer.machine = true; }, {"longer"});
  finds(Kind::machine_alone,
        [](SoundPlan& p) {
          p.asking.machine = true;
          MomentNeed need;
          need.id = "n", need.moment = "asking", need.text = "To be heard", need.changes_result = true;
          p.more.push_back(need);
        },
        {"asking"});
}

TEST_CASE("F a cheaper person is no offset where the relationship matters and people are not as well served") {
  const auto cheaper = [](SoundPlan& p) {
    p.visit.change = MomentChange::replace, p.visit.tomorrow = {{"helper", mins(10)}};
    p.visit.matters = Matters::matters, p.visit.for_people = MomentEffect::worse;
  };
  finds(Kind::cheaper_person, cheaper, {"visit"});
  CHECK(found_when(Kind::cheaper_person, [&](SoundPlan& p) {
          cheaper(p);
          p.visit.for_people = MomentEffect::as_good;
        }).empty());
}

TEST_CASE("F a quick change without a way out, minutes with no place to go, requests closed and not met") {
  finds(Kind::no_way_out, [](SoundPlan& p) { p.visit.way_out.clear(); }, {"visit"});
  finds(Kind::nowhere, [](SoundPlan& p) { p.arrow.from = "asking"; }, {"visit"});
  finds(Kind::closed_not_met, [](SoundPlan& p) { p.visit.for_people = MomentEffect::unsaid; }, {"visit"});
  finds(Kind::no_reasons, [](SoundPlan& p) { p.visit.reason.clear(); }, {"visit"});
}

TEST_CASE("A40 more often their own person, and nobody who stands in when that person is away") {
  finds(Kind::no_cover, [](SoundPlan& p) { p.longer.cover = " \n"; }, {"longer"});
  // Not where they see their own person no more often than today, nor where the moment goes.
  CHECK(found_when(Kind::no_cover, [](SoundPlan& p) {
          p.longer.cover.clear(), p.longer.own_after = p.longer.own_before;
        }).empty());
  CHECK(found_when(Kind::no_cover, [](SoundPlan& p) {
          p.longer.cover.clear(), p.longer.change = MomentChange::take_out;
        }).empty());
}

TEST_CASE("F counting twice: arrows carry more than a moment frees") {
  finds(Kind::more_out_twice, [](SoundPlan& p) { p.arrow.minutes["doctor"] = mins(10'002); }, {"visit"});
  CHECK(found_when(Kind::more_out_twice, [](SoundPlan& p) { p.arrow.minutes["doctor"] = mins(10'000); }).empty());
}

TEST_CASE("A82 ring-fenced time is not released") {
  const auto found = found_when(Kind::ring_fenced, [](SoundPlan& p) { p.doctor.movable = Movable::ring_fenced; });
  REQUIRE(found.size() == 1);
  CHECK(found.front().roles == std::vector<std::string>{"doctor"});
  CHECK(found.front().moments == std::vector<std::string>{"visit"});
}

TEST_CASE("A97 minutes are not money: given up for good, and no pay ends") {
  BankLine line;
  line.id = "b", line.minutes = {{"doctor", mins(500)}};
  const auto found = found_when(Kind::not_cash, [&](SoundPlan& p) { p.more.push_back(line); });
  REQUIRE(found.size() == 1);
  CHECK(found.front().roles == std::vector<std::string>{"doctor"});
  line.cashable = true;
  CHECK(found_when(Kind::not_cash, [&](SoundPlan& p) { p.more.push_back(line); }).empty());
}

TEST_CASE("A95 scraps add up to nothing unless the timetable is cut anew") {
  const auto scraps = [](SoundPlan& p) {
    p.visit.change = MomentChange::shorten, p.visit.tomorrow = {{"doctor", mins(2)}};
  };
  finds(Kind::scraps, scraps, {"visit"});
  CHECK(found_when(Kind::scraps, [&](SoundPlan& p) {
          scraps(p);
          p.plan.recut = true;
        }).empty());
}

TEST_CASE("F free helpers need someone who supports them, a group needs a host who is paid") {
  finds(Kind::free_helpers, [](SoundPlan& p) { p.supported.moment = "longer"; }, {"morning"});
  finds(Kind::no_host, [](SoundPlan& p) { p.morning.tomorrow.erase("helper"); }, {"morning"});
  // The same of people who have been through the same (A78).
  const auto with_peers = [](SoundPlan& p) { p.morning.channel = Channel::peers; };
  CHECK(found_when(Kind::no_host, with_peers).empty());
  finds(Kind::no_host, [&](SoundPlan& p) { with_peers(p), p.morning.tomorrow.erase("helper"); }, {"morning"});
}

TEST_CASE("A65 no role without a price passes unseen, unless somebody who is paid supports what it does") {
  const auto roles = [](const std::function<void(SoundPlan&)>& change) {
    const auto found = found_when(Kind::no_price, change);
    return found.empty() ? std::vector<std::string>{} : found.front().roles;
  };
  CHECK(roles([](SoundPlan& p) { p.doctor.full = 0; }) == std::vector<std::string>{"doctor"});
  // Today's minutes count as well, those of moments that stay as they are too.
  CHECK(roles([](SoundPlan& p) { p.asking.today["friends"] = mins(1); }) == std::vector<std::string>{"friends"});
  CHECK(roles([](SoundPlan& p) { p.supported.moment = "longer"; }) == std::vector<std::string>{"friends"});
  CHECK(roles([](SoundPlan& p) { p.morning.tomorrow.erase("friends"), p.supported.moment = "longer"; }).empty());
}

TEST_CASE("F longer is not deeper with a stranger, and not every group needs a person of its own") {
  finds(Kind::stranger,
        [](SoundPlan& p) {
          p.longer.own_after = p.longer.own_before;
          p.longer.with.clear();
        },
        {"longer"});
  finds(Kind::all_named, [](SoundPlan& p) { p.asking.own_after = Share::of_percent(50); }, {"longer", "asking"});
}

TEST_CASE("A85 a machine that frees time says for whom") {
  finds(Kind::machine_for_whom,
        [](SoundPlan& p) {
          p.visit.machine = true, p.visit.old_way = OldWay::alongside;
          p.arrow.from = "asking";
        },
        {"visit"});
}

TEST_CASE("A85 a machine that frees nothing for anybody is looked at again, one that stays as it is is not") {
  const auto machine = [](MomentChange change) {
    return [change](SoundPlan& p) {
      p.asking.machine = true, p.asking.old_way = OldWay::alongside, p.asking.change = change;
      p.asking.tomorrow = p.asking.today;
    };
  };
  finds(Kind::machine_for_whom, machine(MomentChange::complement), {"asking"});
  CHECK(found_when(Kind::machine_for_whom, machine(MomentChange::keep)).empty());
  // Nothing is left of it.
  CHECK(found_when(Kind::machine_for_whom, [](SoundPlan& p) {
          p.visit.machine = true, p.visit.old_way = OldWay::alongside;
        }).empty());
}

TEST_CASE("F time is freed, and nothing has to be in place first") {
  CHECK(found_when(Kind::no_start_cost, [](SoundPlan& p) { p.protocol.id.clear(); }).size() == 1);
}

TEST_CASE("F one Roger does not pay for the group: it needs enough people to fit") {
  // 50 mornings of an hour of a helper's and a friend's time, and 100 minutes of support: £3,100 a year.
  const auto for_six = [](SoundPlan& p) {
    p.friends.full = 0;
    p.morning.come = 6;
    p.arrow.to = "morning", p.arrow.minutes = {{"doctor", mins(500)}};  // £2,000
  };
  const auto found = found_when(Kind::too_few, for_six);
  REQUIRE(found.size() == 1);
  CHECK(found.front().moments == std::vector<std::string>{"morning"});
  CHECK(found.front().counts == std::vector<std::int64_t>{10});  // 3,100 x 6 / 2,000 = 9.3
  // It pays for itself; nobody says that it does; nobody says how many come; they do not come together.
  const auto silent = [&](const std::function<void(SoundPlan&)>& change) {
    return found_when(Kind::too_few, [&](SoundPlan& p) { for_six(p), change(p); }).empty();
  };
  CHECK(silent([](SoundPlan& p) { p.arrow.minutes["doctor"] = mins(775); }));
  CHECK_FALSE(silent([](SoundPlan& p) { p.arrow.minutes["doctor"] = mins(774); }));
  CHECK(silent([](SoundPlan& p) { p.arrow.to = "longer"; }));
  CHECK(silent([](SoundPlan& p) { p.morning.come = 0; }));
  CHECK(silent([](SoundPlan& p) { p.morning.channel = Channel::in_person; }));
  // What other moments wait for as well is not the group's own.
  CHECK(silent([](SoundPlan& p) {
    p.arrow.minutes["doctor"] = mins(774);
    p.more.push_back(Dependence{"longer", "support"});
  }));
}

TEST_CASE("F a name on the record is on paper only where people see that person little more often than by chance") {
  const auto often = [](int before, int after) {
    return [before, after](SoundPlan& p) {
      p.longer.own_before = Share::of_percent(before), p.longer.own_after = Share::of_percent(after);
    };
  };
  finds(Kind::on_paper, often(20, 39), {"longer"});
  CHECK(found_when(Kind::on_paper, often(20, 40)).empty());
  CHECK(found_when(Kind::on_paper, often(0, 0)).empty());  // nobody has said how often
  // Chance among two is half, and no more: who is known already may be as known as before.
  finds(Kind::on_paper, often(60, 65), {"longer"});
  CHECK(found_when(Kind::on_paper, often(80, 80)).empty());
  // Nobody is named.
  CHECK(found_when(Kind::on_paper, [&](SoundPlan& p) {
          often(20, 20)(p);
          p.longer.with = " ";
        }).empty());
}

TEST_CASE("F equal is not fair where everyone gets the same minutes and a need is not met at all") {
  const auto equal = [](SoundPlan& p) {
    p.asking.stage = p.longer.stage = "s", p.asking.today = {{"doctor", mins(25)}};
    MomentNeed need;
    need.id = "n", need.moment = "asking", need.text = "To be heard", need.unmet = true;
    p.more.emplace_back(need);
  };
  const auto found = found_when(Kind::equal_not_fair, equal);
  REQUIRE(found.size() == 1);
  CHECK(found.front().moments == std::vector<std::string>{"asking"});
  CHECK(found.front().lanes == std::vector<std::string>{"long", "quick"});
  CHECK(found.front().roles == std::vector<std::string>{"doctor"});
  // What the charts show of each: the same minutes, and of the needs those that would be met; wants are none.
  CHECK(found.front().gets == std::vector<LaneGets>{{mins(25), 0, 0}, {mins(25), 1, 0}});
  const auto more = found_when(Kind::equal_not_fair, [&](SoundPlan& p) {
    equal(p);
    for (const bool want : {false, true}) {
      MomentNeed need;
      need.id = want ? "w" : "m", need.moment = "longer", need.text = "Quiet", need.want = want;
      p.more.emplace_back(need);
    }
  });
  REQUIRE(more.size() == 1);
  CHECK(more.front().gets == std::vector<LaneGets>{{mins(25), 1, 1}, {mins(25), 1, 0}});
  const auto silent = [&](const std::function<void(SoundPlan&)>& change) {
    return found_when(Kind::equal_not_fair, [&](SoundPlan& p) { equal(p), change(p); }).empty();
  };
  CHECK(silent([](SoundPlan& p) { p.asking.today = {{"doctor", mins(24)}}; }));
  CHECK(silent([](SoundPlan& p) { std::get<MomentNeed>(p.more.back()).unmet = false; }));
  // What somebody would like is no must-have.
  CHECK(silent([](SoundPlan& p) { std::get<MomentNeed>(p.more.back()).want = true; }));
  CHECK(silent([](SoundPlan& p) { p.asking.stage = "t"; }));
  // As everything is today, it is no decision of the plan.
  CHECK(silent([](SoundPlan& p) {
    for (Moment* m : {&p.visit, &p.longer, &p.morning}) m->change = MomentChange::keep;
    p.longer.today = {{"doctor", mins(25)}};
  }));
}

TEST_CASE("F the same person always: somebody of their own for good, and nothing that looks at it again") {
  const auto for_good = [](SoundPlan& p) { p.longer.ends.clear(); };
  const auto found = found_when(Kind::always_the_same, for_good);
  REQUIRE(found.size() == 1);
  CHECK(found.front().lanes == std::vector<std::string>{"long"});
  CHECK(found.front().moments == std::vector<std::string>{"longer"});
  const auto silent = [&](const std::function<void(SoundPlan&)>& change) {
    return found_when(Kind::always_the_same, [&](SoundPlan& p) { for_good(p), change(p); }).empty();
  };
  // What happens when it ends, a review, what was seen since, nobody of their own.
  CHECK(silent([](SoundPlan& p) { p.longer.ends = "Once it is steady, any doctor."; }));
  Commitment looks;
  looks.id = "c", looks.what = "Own doctors";
  CHECK_FALSE(silent([&](SoundPlan& p) { p.more.emplace_back(looks); }));
  looks.review = "In May";
  CHECK(silent([&](SoundPlan& p) { p.more.emplace_back(looks); }));
  CHECK(silent([](SoundPlan& p) { p.more.emplace_back(Actual{"longer", 400, {}}); }));
  CHECK(silent([](SoundPlan& p) { p.longer.own_after = p.longer.own_before; }));
}

TEST_CASE("F findings come in the order of who they touch most") {
  SoundPlan plan;
  plan.visit.way_out.clear(), plan.visit.reason.clear();
  plan.longer.tomorrow["doctor"] = mins(12);
  const auto all = plan.findings();
  REQUIRE(all.size() >= 3);
  CHECK(std::is_sorted(all.begin(), all.end(), [](const auto& a, const auto& b) { return a.kind < b.kind; }));
}

TEST_CASE("A47 a relationship that matters and gets no more than today is told; what only helps is not") {
  const auto as_today = [](SoundPlan& p) {
    p.longer.change = MomentChange::keep, p.longer.tomorrow.clear();
    p.longer.own_after = p.longer.own_before, p.arrow.to = "morning";
  };
  finds(Kind::gets_nothing, as_today, {"longer"});
  CHECK(found_when(Kind::gets_nothing, [&](SoundPlan& p) {
          as_today(p);
          p.longer.matters = Matters::helps;
        }).empty());
}
