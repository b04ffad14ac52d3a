// "Before you pass it on": what is still missing before all of it can be explained, as a list of ways there.
#include "base/word_count.h"
#include "exercise/explain.h"
#include "icons.h"
#include "ui/screens/people.h"
#include "ui/screens/set_two.h"
#include "ui/screens/talk.h"
#include "ui/screens/talk_part.h"
#include "ui/widgets/button.h"
#include "ui/widgets/text.h"

namespace seven::ui {
namespace {

constexpr const char* kGoal = "talk_goal";  // where somebody wants to go

template <class T>
std::vector<T> all_of(const Store& store) {
  std::vector<T> found;
  for (const T* each : store.all<T>()) found.push_back(*each);
  return found;
}

std::string goal_of(const Missing& missing) {
  switch (missing.what) {
    case Missing::What::reason: return reason_goal(missing.subject, missing.other);
    case Missing::What::loss: return explain_goal(missing.subject);
    case Missing::What::offer_tag:
    case Missing::What::route: return "offer/" + missing.subject;
    case Missing::What::option_tag:
    case Missing::What::way_out: return "option/" + missing.subject;
    case Missing::What::group_note: break;
  }
  return group_goal(missing.subject);
}

std::string words_of(const Frame& f, const Missing& missing) {
  switch (missing.what) {
    case Missing::What::reason:
      return f.tr("ready.reason", {{"one", person_word(f, missing.subject, "short")},
                                   {"other", person_word(f, missing.other, "short")}});
    case Missing::What::loss: return f.tr("ready.loss", {{"name", person_word(f, missing.subject, "short")}});
    case Missing::What::offer_tag: return f.tr("ready.tag", {{"what", person_word(f, missing.subject, "short")}});
    case Missing::What::option_tag: return f.tr("ready.tag", {{"what", word(f, "deck." + missing.subject + ".short")}});
    case Missing::What::way_out:
      return f.tr("ready.way_out", {{"what", word(f, "deck." + missing.subject + ".short")}});
    case Missing::What::route:
      return f.tr("ready.way_out",
                  {{"what", word(f, "offer." + f.work.exercise().offer_of(missing.subject).id + ".label")}});
    case Missing::What::group_note: break;
  }
  return f.tr("ready.group", {{"group", f.tr("check.group." + missing.subject)}});
}

}  // namespace

std::string reason_goal(const std::string& first, const std::string& second) {
  return "reason/" + first + "." + second;
}
std::string explain_goal(const std::string& person) { return "explain/" + person; }
std::string group_goal(const std::string& group) { return "group/" + group; }

void go_to_words(Frame& f, const std::string& goal) {
  const std::size_t slash = goal.find('/');
  const std::string kind = goal.substr(0, slash), subject = goal.substr(slash + 1);
  f.later([=](Workspace& work) {
    if (kind == "option" || kind == "offer") {
      work.go(kind == "option" ? Step::set_two : Step::set_three);
      return work.look([&](Session& session) { (kind == "option" ? session.option : session.person) = subject; });
    }
    work.unfold(kGoal, goal);
    if (kind == "reason") work.unfold("talk.difference", subject);
    if (kind == "explain") work.unfold("talk_explain", subject);
  });
}

void arrive(Frame& f, const std::string& goal, NodeId field, const Rect& rect) {
  if (f.work.unfolded(kGoal) != goal) return;
  f.ui.focus(field, true);
  f.ui.reveal(rect);
  f.later([](Workspace& work) { work.unfold(kGoal, ""); });
}

float talk_ready(Frame& f, const Rect& place) {
  Ui& ui = f.ui;
  const Palette& c = ui.colors();
  const ExerciseModel& model = f.work.exercise();
  const Store& store = model.store();
  const std::vector<Difference> differences = model.differences();
  const std::vector<GetsLess> less = who_gets_less(model.scenario(), model.today(), model.outcome());
  const std::vector<FairnessNote> notes = all_of<FairnessNote>(store);
  std::vector<Missing> missing =
      missing_words(differences, all_of<DifferenceReason>(store), less, notes, all_of<GroupCheck>(store));
  for (Missing& tag : missing_tags(model.scenario(), model.outcome(), store.all<OptionMark>(), store.all<OptionPlan>()))
    missing.push_back(std::move(tag));
  std::vector<std::string> without;
  for (const DeckOption& option : model.scenario().deck) {
    if (is_blank(plan_of(f, option).way_out)) without.push_back(option.id);
  }
  for (Missing& each : missing_ways_out(model.scenario(), model.outcome(), store.all<OptionMark>(), without, notes))
    missing.push_back(std::move(each));
  TalkPart part(f, "ready", place, "ready.title", nullptr);
  const float x = part.left(), width = part.width();
  float y = part.top() + 2;
  if (missing.empty()) {
    const bool nothing = differences.empty() && less.empty();
    if (nothing)
      icon(ui, seven::icon::info, {x + 11, y + 13}, 20, c.ink2);
    else
      mark(ui, Mark::ok, {x + 12, y + 13}, 24);
    y += status(ui, "state", {x + 34, y}, width - 34, f.tr(nothing ? "ready.nothing" : "ready.done"), ui.type().body,
                c.ink);
    return part.end(y);
  }
  y += status(ui, "state", {x, y}, width, ui.words().count("ready.missing", static_cast<long>(missing.size())),
              ui.type().body, c.ink2) +
       14;
  Group list(ui, "list", Role::list, f.tr("ready.title"));
  for (const Missing& each : missing) {
    const std::string goal = goal_of(each);
    Group item(ui, std::to_string(static_cast<int>(each.what)) + goal, Role::list_item, {});
    ring_dashed(ui, {x + 10, y + 13}, 8, c.ink2, 2);
    float height = 0;
    if (link(ui, "go", {x + 30, y}, words_of(f, each), ui.type().body, c.ink, width - 30, &height))
      go_to_words(f, goal);
    y += height + 18;
  }
  return part.end(y - 10);
}

}  // namespace seven::ui
