#include "ui/app/plan_board_of.h"

#include <map>

#include "base/format.h"
#include "planning/board_items.h"
#include "planning/change_meaning.h"
#include "planning/ink_edits.h"
#include "planning/plan_input.h"

namespace seven::ui {
namespace {

Rect rect_of(const BoardPlace& place) {
  return {static_cast<float>(place.x), static_cast<float>(place.y), static_cast<float>(place.w),
          static_cast<float>(place.h)};
}

}  // namespace

ReportBoard plan_board_of(const PlanModel& model, const Translator& words) {
  const PlanWording say(model, words);
  ReportBoard out;
  out.language = words.language();
  out.product = words("ui.product");
  out.plan = model.plan().name.empty() ? words("ui.a_plan") : model.plan().name;
  out.title = words("plan_papers.board.lead");
  out.nothing = words("plan.empty.title");
  out.disclaimer = words("plan_papers.disclaimer");
  out.credit = words("paper.credit");
  const BoardBands bands = board_bands(model.store());
  for (std::size_t i = 0; i < bands.lanes.size() && i < model.lanes().size(); ++i) {
    const Lane& lane = *model.lanes()[i];
    out.lanes.push_back({lane.name,
                         lane.people > 0 ? words.count("plan.people", lane.people,
                                                       {{"people", format_number(Minutes::of_whole(lane.people))}})
                                         : "",
                         bands.lanes[i].from, bands.lanes[i].to});
  }
  for (std::size_t i = 0; i < bands.stages.size() && i < model.stages().size(); ++i)
    out.stages.push_back({model.stages()[i]->name, {}, bands.stages[i].from, bands.stages[i].to});

  std::map<std::string, std::size_t, std::less<>> number;
  for (const Moment* moment : model.store().all<Moment>()) {
    BoardCard card;
    card.place = rect_of(moment->place);
    card.title = say.title(*moment);
    card.change = say.change(*moment);
    card.who = PlanWording::dotted({say.roles(*moment), say.times(*moment)});
    card.minutes = say.minutes(*moment);
    const Minutes by = change_it_is_about(model, *moment);
    if (by != Minutes()) card.amount = say.amount(by, Sign::always);
    card.sign = sign_of(*moment);
    card.relationship = is_relationship(*moment);
    card.machine = moment->machine;
    card.is_new = moment->change == MomentChange::introduce;
    card.gone = moment->change == MomentChange::take_out;
    card.takes = by > Minutes();
    card.waits = model.is_waiting(*moment);
    if (card.waits) out.waits = words("plan_papers.board.waits");
    number[moment->id] = out.cards.size();
    out.cards.push_back(std::move(card));
  }
  for (const Offset* offset : model.store().all<Offset>()) {
    const auto from = number.find(offset->from), to = number.find(offset->to);
    if (from == number.end() || to == number.end()) continue;
    const Minutes all = amount_of(*offset);
    out.arrows.push_back({from->second, to->second, all == Minutes() ? "" : say.amount(all),
                          out.cards[to->second].relationship,
                          out.cards[from->second].waits || out.cards[to->second].waits});
  }
  constexpr const char* kinds[] = {"plan.paper.note", "plan.paper.evidence", "plan.paper.question"};
  for (const Pinned* paper : model.store().all<Pinned>()) {
    const bool plain = paper->is_only_drawn() && paper->kind == PinnedKind::note;
    out.papers.push_back({rect_of(paper->place), plain ? "" : words(kinds[static_cast<std::size_t>(paper->kind)]),
                          paper->text, drawn_lines(*paper)});
  }
  out.legend = {{ReportSign::relationship, words("plan_papers.legend.relationship")},
                {ReportSign::introduced, words("plan_papers.legend.introduced")},
                {ReportSign::transaction, words("plan_papers.legend.machine")},
                {ReportSign::today, words("plan_papers.legend.today")}};
  return out;
}

}  // namespace seven::ui
